"""What of a plan lies face down, because somebody at the table may not see it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ungeplan.model.journal import Journal
from ungeplan.model.plan import Category, GoalId, Plan, StepId
from ungeplan.model.sharing import came_late, may_know, without_hidden
from ungeplan.ui.meeting.next_meeting_input import still_ahead


class FaceDown(NamedTuple):
    """What the screen holds back just now."""

    steps_of: frozenset[GoalId] = frozenset()
    """The goals whose steps somebody may not know, whether they have any or not."""
    anything: bool = False
    """Whether the paper on the screen would not be the whole plan."""


NOTHING = FaceDown()
"""Everybody at the table may see all of it."""


def face_down(journal: Journal, shown: Plan, today: dt.date) -> FaceDown:
    """What lies face down of the journal's plan, when everybody at the table knows `shown`."""
    watching = [seat.person for seat in came_late(journal.plan, journal.meeting)]
    if not watching:
        return NOTHING
    plan = without_hidden(journal.plan)
    steps_of = frozenset(
        goal.id
        for goal in plan.active_goals
        if not all(may_know(plan, who, Category.STEPS, today, goal.id) for who in watching)
    )
    return FaceDown(steps_of, _on_paper(plan, today) != _on_paper(shown, today))


def _on_paper(plan: Plan, today: dt.date) -> tuple[object, ...]:
    steps: list[StepId] = [
        step.id for goal in plan.active_goals for step in plan.open_steps(goal.id)
    ]
    return (
        [goal.id for goal in plan.active_goals if not goal.lies_face_down],
        steps,
        [strength.id for strength in plan.strengths],
        plan.disagreement,
        still_ahead(plan.next_meeting, today),
    )
