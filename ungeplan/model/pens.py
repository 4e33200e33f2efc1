"""Who held the pen: what the young person chose themselves, counted from the journal."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.model.edits import PlaceGoal, RankGoals, SwapGoal
from ungeplan.model.edits.since_last import ShrinkGoal
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import YOUNG_PERSON


class OwnChoices(NamedTuple):
    """What of the goals of today the young person chose with their own words and hand."""

    goals: int
    own_goals: int
    ordered: bool
    """Whether the order of today is theirs, and there was something to rank."""


def own_choices(journal: Journal) -> OwnChoices:
    """Count over the goals of today; what was undone or forgotten does not count."""
    active = journal.plan.active_goals
    placed = [entry for entry in journal.counting() if isinstance(entry.content, _PLACING)]
    newest = {_goal_placed_by(entry, journal): entry for entry in placed}
    own = [goal for goal in active if goal.id in newest and _is_own(newest[goal.id])]
    rankings = [entry for entry in journal.counting() if isinstance(entry.content, RankGoals)]
    return OwnChoices(
        goals=len(active),
        own_goals=len(own),
        # Without a ranking the order is that in which the goals were put on the figure.
        ordered=len(active) > 1 and all(map(_is_own, rankings[-1:] or placed)),
    )


_PLACING = (PlaceGoal, SwapGoal, ShrinkGoal)


def _is_own(entry: Entry) -> bool:
    return entry.voice == entry.hand == YOUNG_PERSON


def _goal_placed_by(entry: Entry, journal: Journal) -> str:
    """The goal that came of it: a new one, or the one that the wish was before."""
    if isinstance(entry.content, (PlaceGoal, SwapGoal)):
        of_wish = journal.plan.goal_of(entry.content.wish)
        if of_wish is not None:
            return of_wish.id
    return entry.id
