"""The people in and around a plan, and where they sit."""

from __future__ import annotations

from enum import StrEnum

from ungeplan.model.plan.ids import MeetingId, Part, PersonId


class SeatKind(StrEnum):
    """Why somebody sits at the table."""

    YOUNG_PERSON = "young_person"
    CONTACT_PERSON = "contact_person"
    CUSTODY_HOLDER = "custody_holder"
    BISIDDER = "bisidder"
    INTERPRETER = "interpreter"
    PROFESSIONAL = "professional"
    STANDBY = "standby"
    """Outside the circle: not invited, but asked through a step (på vent)."""


class Department(StrEnum):
    """Where a professional works; what these are called is content."""

    SCHOOL = "school"
    GUIDANCE = "guidance"
    EMPLOYMENT = "employment"
    SOCIAL = "social"
    FAMILY = "family"
    SSP = "ssp"
    SUBSTANCE = "substance"
    HEALTH = "health"
    OUTSIDE = "outside"
    """Not the municipality: a vet, an employer, a club."""
    OTHER = "other"


class Person(Part, frozen=True, kw_only=True):
    """Somebody in or around the plan (person omkring den unge), the young person included."""

    id: PersonId
    name: str
    relation: str = ""
    is_professional: bool = False
    department: Department | None = None
    holds_custody: bool = False
    phone: str = ""
    is_near: bool = False
    """It was said that they are family or a friend, and not how they are related."""


class Seat(Part, frozen=True, kw_only=True):
    """A chair at one meeting (plads ved bordet)."""

    person: PersonId
    meeting: MeetingId
    kind: SeatKind
    reason: str = ""
    came_late: bool = False
    """There was something to see already: from then on the screen shows what they may know."""
