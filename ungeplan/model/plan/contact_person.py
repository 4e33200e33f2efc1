"""The contact person (kontaktperson): how they were chosen, and for how long they stay."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from enum import StrEnum

from ungeplan.model.plan.ids import MeetingId, Part, PersonId


class ChoiceMode(StrEnum):
    """How the young person was involved in the choice."""

    OWN_CHOICE = "own_choice"
    CHOSE_AMONG = "chose_among"
    SUGGESTED_ACCEPTED = "suggested_accepted"
    ASSIGNED = "assigned"
    """With the reason said in plain words."""


class Candidate(Part, frozen=True, kw_only=True):
    """Somebody the young person knows already, and may choose."""

    person: PersonId
    known_from: str = ""
    """How the two know each other."""
    met_how_often: str = ""


class Assignment(Part, frozen=True, kw_only=True):
    """The time in which one person is the contact person."""

    person: PersonId
    since: dt.date
    until: dt.date | None = None
    mode: ChoiceMode | None = None
    """None while the young person has not been asked."""
    candidates: tuple[PersonId, ...] = ()
    asked_on: dt.date | None = None
    first_contact_on: dt.date | None = None
    reason: str = ""
    """Why this person, when the choice was made for the young person."""
    words: str = ""
    """What the young person said about the choice."""
    handover_meeting: MeetingId | None = None
    """The meeting at which the one before handed over, when there was one."""
    end_reason: str = ""


class RoleAgreement(Part, frozen=True, kw_only=True):
    """What somebody does and does not do for the young person, and how to reach them."""

    person: PersonId
    does: tuple[str, ...] = ()
    does_not: tuple[str, ...] = ()
    reachable: str = ""
    substitute: PersonId | None = None


class Continuity(Part, frozen=True, kw_only=True):
    """How steady it has been, for people to see."""

    changes: int
    """How often another person took over."""
    gap_days: int
    """Days without a contact person, today's included."""
    days_until_asked: int | None
    """From the first contact to the day the young person was asked; None when that is not known."""


def continuity(assignments: Sequence[Assignment], today: dt.date) -> Continuity:
    """Count over all assignments, the oldest first."""
    tomorrow = today + dt.timedelta(days=1)
    begins = (*(after.since for after in assignments[1:]), tomorrow)
    gaps = [
        max((begin - before.until).days, 0)
        for before, begin in zip(assignments, begins, strict=False)
        if before.until is not None
    ]
    known = next((a for a in assignments if a.asked_on and a.first_contact_on), None)
    waited = None
    if known is not None and known.asked_on and known.first_contact_on:
        waited = (known.asked_on - known.first_contact_on).days
    return Continuity(
        changes=sum(
            before.person != after.person for before, after in itertools.pairwise(assignments)
        ),
        gap_days=sum(gaps),
        days_until_asked=waited,
    )
