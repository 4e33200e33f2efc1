"""What every edit is: one thing a person did, with a rule and a result."""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar

from msgspec import Struct

from ungeplan.model.plan import EntryId, MeetingId, PersonId, Plan
from ungeplan.model.refusals import (
    EmptyWords,
    HalfASign,
    LooksLikeACprNumber,
    NotTheirWords,
    TooLong,
    UnknownPerson,
)

LONGEST_WORDS = 600
"""Signs in one text: more than anybody says in one breath, and it still fits on paper."""
LONGEST_PART = 4000
"""Signs in one part of another plan, where somebody who works there writes remarks or a status."""

# Day, month, year and four figures. Replacement numbers (erstatningsnumre) add 60 to the day. With
# dots or strokes inside the date only a dash makes it a personal number: "01.12.26 1430" is a time.
_DAY, _MONTH, _YEAR = r"(?:[06][1-9]|[1278]\d|[39][01])", r"(?:0[1-9]|1[0-2])", r"\d\d"
_CPR = re.compile(
    rf"(?<!\d){_DAY}(?:"
    rf"( ?){_MONTH}\1{_YEAR}\s?[-–—]?\s?"
    rf"|([./-]){_MONTH}\2{_YEAR}\s?[-–—]\s?"
    r")\d{4}(?!\d)"
)

# A surrogate that stands alone can be written into no file.
_HALF_A_SIGN = re.compile("[\ud800-\udfff]")


class Envelope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who did it, with whose words, when and at which meeting."""

    id: EntryId
    replica: str
    """The copy of the store in which the entry was made."""
    counter: int
    """Grows by one with each entry of a plan; order is (counter, replica)."""
    at: dt.datetime
    """UTC."""
    meeting: MeetingId | None
    voice: PersonId
    """Whose words or will it is."""
    hand: PersonId
    """Who held the mouse or the keyboard."""


class Edit(Struct, frozen=True, tag_field="do", forbid_unknown_fields=True, omit_defaults=True):
    """One thing a person did to the plan, in the words of the meeting.

    `check` may refuse; `apply` never raises: what does not fit is parked and reported. Neither
    reads a clock, a locale or the content. Tags and fields are stored for ever: a class is never
    deleted, a new field comes last and has a default, a new meaning is a new class.
    """

    carries_words: ClassVar[bool] = False
    """Whether it says somebody's own words or will: then only their voice undoes it."""

    @property
    def about(self) -> EntryId | None:
        """The wish or step whose words this edit says anew, or None when it says its own."""
        return None

    @property
    def repeats(self) -> EntryId | None:
        """The thing whose words may stand in this edit too, and are forgotten with it."""
        return self.about

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raise a Refusal when the plan does not allow this edit."""

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        """The plan that follows."""
        return plan


def check_words(text: str) -> None:
    """Raise EmptyWords, or what `check_optional_words` raises, for a text that cannot be kept."""
    if not text.strip():
        raise EmptyWords
    check_optional_words(text)


def check_optional_words(text: str, longest: int = LONGEST_WORDS) -> None:
    """Raise TooLong, HalfASign or LooksLikeACprNumber; an empty text is fine."""
    if len(text) > longest:
        raise TooLong
    if _HALF_A_SIGN.search(text):
        raise HalfASign
    if _CPR.search(text):
        raise LooksLikeACprNumber


def check_voice(said_by: PersonId, entry: Envelope) -> None:
    """Raise NotTheirWords when somebody else than the one who said the words changes them."""
    if entry.voice != said_by:
        raise NotTheirWords


def check_person(plan: Plan, person: PersonId) -> None:
    """Raise UnknownPerson when nobody in the plan has that id."""
    if plan.person(person) is None:
        raise UnknownPerson
