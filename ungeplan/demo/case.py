"""An invented young person's first meeting, as it is told in resources/cases."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec import Struct

from ungeplan import resources
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Area, Category, Choice, StrengthKind


class CaseWish(Struct, frozen=True, forbid_unknown_fields=True):
    """A wish: from a card or in own words, and where it lands on the figure."""

    text: str
    card: str | None = None
    zone: Zone | None = None
    number: int | None = None
    """How far they say they are; only a wish that becomes a goal has one."""


class CaseStrength(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that goes into the backpack."""

    kind: StrengthKind
    text: str


class CaseStep(Struct, frozen=True, forbid_unknown_fields=True):
    """A small step, with names in the place of ids."""

    wish: str
    text: str
    owner: str
    helpers: tuple[str, ...] = ()
    day: dt.date | None = None
    when: str = ""


class CaseAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to *Hvem må vide*: about one goal, or about a thing."""

    choice: Choice
    category: Category = Category.GOALS
    goal: str = ""
    words: str = ""


class CaseSharing(Struct, frozen=True, forbid_unknown_fields=True):
    """What one person may know, and who they are in the words of the form."""

    person: str
    who: str
    answers: tuple[CaseAnswer, ...]


class CaseCandidate(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody whom the young person may choose as contact person."""

    name: str
    known_from: str = ""
    met_how_often: str = ""


class CaseReady(Struct, frozen=True, forbid_unknown_fields=True):
    """What was said before the meeting."""

    asked_on: dt.date
    candidates: tuple[CaseCandidate, ...]
    words: str
    """What they say about their choice."""
    guests: tuple[str, ...] = ()
    place: str = ""
    not_about: str = ""


class CaseMeeting(Struct, frozen=True, forbid_unknown_fields=True):
    """When the two meet again."""

    day: dt.date
    time: str
    place: str
    phone: str


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """One first meeting."""

    chosen_name: str
    contact_person: str
    meets_on: dt.date
    next_meeting: CaseMeeting
    first_step: str
    """The first step, as they say it themselves at the end."""
    right_now: tuple[Area, ...]
    """The areas about which they say how it is: in between."""
    strengths: tuple[CaseStrength, ...]
    wishes: tuple[CaseWish, ...]
    steps: tuple[CaseStep, ...]
    sharing: tuple[CaseSharing, ...]
    ready: CaseReady | None = None
    """None when nobody got ready together."""


def load(name: str) -> Case:
    """The case of that name. Raises OSError or msgspec.DecodeError when it cannot be read."""
    file = resources.folder() / "cases" / f"{name}.toml"
    return msgspec.toml.decode(file.read_bytes(), type=Case)
