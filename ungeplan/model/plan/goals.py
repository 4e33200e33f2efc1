"""Wishes, the goals they become, and how far the young person is with each."""

from __future__ import annotations

from enum import StrEnum

from ungeplan.model.figure import Zone
from ungeplan.model.plan.ids import GoalId, MeetingId, Part, PersonId, WishId

MAX_GOALS = 3
HIGHEST_NUMBER = 10


class Wish(Part, frozen=True, kw_only=True):
    """Something the young person would like (ønske), from a card or in their own words."""

    id: WishId
    text: str
    said_by: PersonId
    card: str | None = None
    zone_hint: Zone | None = None


class GoalStatus(StrEnum):
    """Where a goal is in its life."""

    ACTIVE = "active"
    SWAPPED = "swapped"
    PARKED = "parked"
    REACHED = "reached"


class Goal(Part, frozen=True, kw_only=True):
    """A wish that was put on the figure (mål). Its words are locked."""

    id: GoalId
    wish: WishId
    youth_text: str
    said_by: PersonId
    zone: Zone
    rank: int
    """1 is what matters most; 0 when the goal is no longer active."""
    status: GoalStatus = GoalStatus.ACTIVE
    replaced_by: GoalId | None = None
    last_words: str = ""
    """What the young person said when it was reached."""
    is_hidden: bool = False
    """The young person does not want to see it in the story of the plan."""
    lies_face_down: bool = False
    """Somebody at the table may not see it; its words are not here."""


class GoalRating(Part, frozen=True, kw_only=True):
    """How far the young person is with a goal at one meeting (tal)."""

    goal: GoalId
    meeting: MeetingId
    value: int | None
    """0 (not started) to 10 (there); None when they would rather not give a number."""
