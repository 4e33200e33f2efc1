"""Small steps towards a goal, and the questions to those who know about it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from ungeplan.model.plan.ids import GoalId, MeetingId, Part, PersonId, StepId

MAX_OPEN_STEPS = 3
"""Open steps a goal may have at a time."""


class DueOn(Struct, frozen=True, tag="on", tag_field="due", forbid_unknown_fields=True):
    """A step is due on a day."""

    day: dt.date


class DueWhen(Struct, frozen=True, tag="when", tag_field="due", forbid_unknown_fields=True):
    """A step is due when the young person's own words say so ("når jeg tør")."""

    words: str


Due = DueOn | DueWhen


class BringInStatus(StrEnum):
    """How far a question to somebody outside the circle has come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"

    @property
    def may_become(self) -> tuple[BringInStatus, ...]:
        """What can follow."""
        status = BringInStatus
        match self:
            case status.ASKED:
                return status.ACCEPTED, status.DECLINED, status.ANSWERED, status.WITHDRAWN
            case status.ACCEPTED:
                return status.ANSWERED, status.DECLINED, status.WITHDRAWN
        return ()


class BringIn(Part, frozen=True, kw_only=True):
    """Somebody who knows about it is asked, and need not come (sæt i spil)."""

    purpose: str
    question: str
    needs_by: dt.date | None = None
    status: BringInStatus = BringInStatus.ASKED
    answer: str = ""


class StepStatus(StrEnum):
    """Where a step is in its life."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not_done"
    PARKED = "parked"
    """It found no place in the plan; its words are kept."""


class Step(Part, frozen=True, kw_only=True):
    """A small step towards a goal (skridt), with exactly one owner."""

    id: StepId
    goal: GoalId
    text: str
    said_by: PersonId
    owner: PersonId
    due: Due | None = None
    helpers: tuple[PersonId, ...] = ()
    if_it_goes_wrong: str = ""
    status: StepStatus = StepStatus.OPEN
    how_it_went: str = ""
    """What was said when it was told that it is done, or not."""
    told_by: PersonId | None = None
    """Who said that."""
    told_at: MeetingId | None = None
    """The meeting at which that was."""
    done_on: dt.date | None = None
    bring_in: BringIn | None = None
    """The question to its owner, when the owner was asked this way."""
