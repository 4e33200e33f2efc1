"""Edits of what the two agree on at the end (Min plan)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope, check_optional_words, check_voice
from ungeplan.model.plan import Disagreement, NextMeeting, Plan


class SetNextMeeting(Edit, frozen=True, tag="set_next_meeting"):
    """When and where the two meet again, and the number to call."""

    starts: dt.datetime
    place: str = ""
    phone: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_optional_words(self.place)
        check_optional_words(self.phone)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(
            plan,
            next_meeting=NextMeeting(
                starts=self.starts.replace(tzinfo=None), place=self.place, phone=self.phone
            ),
        )


class SayWeDisagree(Edit, frozen=True, tag="say_we_disagree"):
    """What the two do not agree on is written down; an empty text takes it away."""

    carries_words: ClassVar[bool] = True

    text: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_optional_words(self.text)
        if plan.disagreement is not None:
            check_voice(plan.disagreement.said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        said = Disagreement(text=self.text, said_by=entry.voice) if self.text.strip() else None
        return replace(plan, disagreement=said)
