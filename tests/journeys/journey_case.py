"""A case for the journeys: the first meeting as the demo knows it, and what the demo leaves out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
from msgspec import Struct

from ungeplan.demo.case import Case, CaseSharing

_CASES = Path(__file__).with_name("cases")


class CaseQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question to somebody outside the circle, with names in the place of ids."""

    goal: str
    person: str
    step: str
    question: str
    purpose: str
    day: dt.date


class JourneyCase(Struct, frozen=True, forbid_unknown_fields=True):
    """One invented young person."""

    born: dt.date
    first: Case
    questions: tuple[CaseQuestion, ...] = ()
    late: tuple[CaseSharing, ...] = ()
    """What those who come in later may see, said before they do."""


def load_journey(name: str) -> JourneyCase:
    """The case of that name, from the folder beside this file."""
    return msgspec.toml.decode((_CASES / f"{name}.toml").read_bytes(), type=JourneyCase)
