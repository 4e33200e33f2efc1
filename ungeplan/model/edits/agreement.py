"""Edits of what the two agree on at the end (Min plan)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import (
    Edit,
    Envelope,
    check_optional_words,
    check_voice,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Disagreement,
    Education,
    GoalId,
    NextMeeting,
    Plan,
)
from ungeplan.model.refusals import UnknownGoal


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
        if not self.text.strip():
            return replace(plan, disagreement=None)
        said = Disagreement(id=entry.id, text=self.text, said_by=entry.voice)
        return replace(plan, disagreement=said)


class SayFirstStep(Edit, frozen=True, tag="say_first_step"):
    """The young person says the first step in their own words, after the plan was read back."""

    carries_words: ClassVar[bool] = True

    text: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_optional_words(self.text)
        check_voice(YOUNG_PERSON, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        known_as = entry.id if self.text.strip() else None
        return replace(plan, first_step_words=self.text, first_step_id=known_as)


class SayEducation(Edit, frozen=True, tag="say_education"):
    """Which goal leads to education or work, or that it may be asked about on another day."""

    carries_words: ClassVar[bool] = True

    goal: GoalId | None = None
    ask_again_on: dt.date | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(YOUNG_PERSON, entry)
        if self.goal is not None and plan.active_goal(self.goal) is None:
            raise UnknownGoal

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if self.goal is not None and plan.active_goal(self.goal) is None:
            return plan.with_misfit(entry.id)
        return replace(plan, education=Education(goal=self.goal, ask_again_on=self.ask_again_on))
