"""What the two look back on when they meet again."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from msgspec.structs import replace

from ungeplan.model.content import Happening
from ungeplan.model.differences.between import between
from ungeplan.model.differences.difference import Difference
from ungeplan.model.edits import TellStep
from ungeplan.model.facts import GoalKept, MeetingEnded, MeetingMissed
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueOn,
    Goal,
    GoalId,
    MeetingId,
    Plan,
    Step,
    StepId,
    StepStatus,
)
from ungeplan.model.sharing import came_late, on_the_table

_PROMISED = (
    Happening.THEY_DID_IT,
    Happening.THEY_DID_IT_A_DAY_LATE,
    Happening.THEY_DID_IT_LATE,
    Happening.THEY_DID_NOT,
)
_STILL = 3
"""Meetings in a row with the same number after which the plan is looked at."""


class LastTime(NamedTuple):
    """The plan as it was when the last meeting was over, and what came after."""

    plan: Plan
    missed: int
    """How often the two did not see each other since."""

    @classmethod
    def of(cls, journal: Journal) -> LastTime | None:
        """That of the meeting that is going on; None at the first one."""
        entries = journal.entries
        begun = journal.entry(journal.meeting) if journal.meeting else None
        earlier = entries[: entries.index(begun)] if begun else entries
        ended = [e for e in earlier if isinstance(e.content, MeetingEnded)]
        if not ended:
            return None
        since = entries[entries.index(ended[-1]) :]
        return cls(
            journal.plan_at(ended[-1].id),
            sum(isinstance(entry.content, MeetingMissed) for entry in since),
        )

    def happened(self, journal: Journal, day: dt.date) -> tuple[Difference, ...]:
        """What has happened since, as far as everybody at the table may see it on that day."""
        now, before = journal.plan, self.plan
        # What is hidden today was never there, neither as something that was taken away.
        hidden = {goal.id: goal for goal in now.former_goals if goal.is_hidden}
        before = replace(before, goals=tuple(hidden.get(g.id, g) for g in before.goals))
        if came_late(now, journal.meeting):
            # Who sits here today may see of last time what they may see today.
            before = replace(before, seats=now.seats, share_rules=now.share_rules)
        told = between(
            on_the_table(before, journal.meeting, day), on_the_table(now, journal.meeting, day)
        )
        # What the adults promised comes before all else.
        return tuple(sorted(told, key=lambda difference: difference.what not in _PROMISED))

    def promises(self, plan: Plan) -> tuple[Step, ...]:
        """What the others promised last time, the first that was due first."""
        return self._promised(plan, own=False)

    def own_steps(self, plan: Plan) -> tuple[Step, ...]:
        """The steps that the young person had last time, the first that was due first."""
        return self._promised(plan, own=True)

    def _promised(self, plan: Plan, *, own: bool) -> tuple[Step, ...]:
        was_open = (s for s in plan.steps if self.plan.open_step(s.id) is not None)
        told = [s for s in was_open if s.status is not StepStatus.PARKED]
        return tuple(sorted((s for s in told if (s.owner == YOUNG_PERSON) is own), key=_due))


def kept_today(journal: Journal) -> frozenset[GoalId]:
    """The goals of which the young person has said at this meeting that they keep them."""
    return frozenset(
        entry.content.goal for entry in _of_today(journal) if isinstance(entry.content, GoalKept)
    )


def tried_again(journal: Journal) -> frozenset[StepId]:
    """The steps that were told not done at this meeting and are open again."""
    told: set[StepId] = set()
    again: set[StepId] = set()
    for entry in journal.counting():
        edit = entry.content
        if entry.meeting != journal.meeting or not isinstance(edit, TellStep):
            continue
        if edit.status is not StepStatus.OPEN:
            told.add(edit.step)
            again.discard(edit.step)
        elif edit.step in told:
            again.add(edit.step)
    return frozenset(step for step in again if journal.plan.open_step(step))


def last_number(plan: Plan, goal: GoalId, meeting: MeetingId | None) -> int | None:
    """The number that was given at the newest meeting before this one; None when none was."""
    earlier = [r for r in plan.ratings_of(goal) if r.meeting != meeting]
    return earlier[-1].value if earlier else None


def number_of_today(plan: Plan, goal: GoalId, meeting: MeetingId | None) -> int | None:
    """The number that was given at this meeting, or None."""
    newest = plan.rating(goal)
    return newest.value if newest and newest.meeting == meeting else None


def stands_still(plan: Plan, goal: Goal, meeting: MeetingId | None) -> bool:
    """Whether the plan for a goal is worth looking at: it says nothing about the person.

    The number of today is the same as at the two meetings before, or lower than the last one.
    """
    today = number_of_today(plan, goal.id, meeting)
    last = last_number(plan, goal.id, meeting)
    if today is None or last is None:
        return False
    newest = [rating.value for rating in plan.ratings_of(goal.id)][-_STILL:]
    return today < last or newest == [today] * _STILL


def _of_today(journal: Journal) -> list[Entry]:
    return [entry for entry in journal.entries if entry.meeting == journal.meeting]


def _due(step: Step) -> dt.date:
    return step.due.day if isinstance(step.due, DueOn) else dt.date.max
