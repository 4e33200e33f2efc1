"""Edits of what the young person shows of themselves (Mig), and of how the screen is for them."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope, check_voice, check_words
from ungeplan.model.plan import (
    HIGHEST_LEVEL,
    YOUNG_PERSON,
    Area,
    CheckIn,
    FigureLook,
    Plan,
    ScreenChoice,
    Strength,
    StrengthId,
    StrengthKind,
)
from ungeplan.model.refusals import NoMeeting, NotOnTheScale, UnknownStrength

LARGEST_ZOOM = 300
"""Per cent."""


class SayRightNow(Edit, frozen=True, tag="say_right_now"):
    """How it is in one area of life today: a place on a soft slider, never a number on a screen.

    "Det vil jeg ikke vise" forgets it: see `Conversation.forget_right_now`.
    """

    carries_words: ClassVar[bool] = True

    area: Area
    level: int

    def check(self, plan: Plan, entry: Envelope) -> None:
        if entry.meeting is None:
            raise NoMeeting
        check_voice(YOUNG_PERSON, entry)
        if not 0 <= self.level <= HIGHEST_LEVEL:
            raise NotOnTheScale

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if entry.meeting is None:
            return plan.with_misfit(entry.id)
        return plan.with_check_in(CheckIn(area=self.area, meeting=entry.meeting, level=self.level))


class AddStrength(Edit, frozen=True, tag="add_strength"):
    """Something goes into the backpack: what they bring, or how to help them."""

    carries_words: ClassVar[bool] = True

    kind: StrengthKind
    text: str

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.text)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return plan.with_strength(
            Strength(id=entry.id, kind=self.kind, text=self.text, said_by=entry.voice)
        )


class RewordStrength(Edit, frozen=True, tag="reword_strength"):
    """What is in the backpack gets better words, from the one who said it."""

    carries_words: ClassVar[bool] = True

    strength: StrengthId
    text: str

    @property
    def about(self) -> StrengthId:
        return self.strength

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.text)
        check_voice(_known(plan, self.strength).said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        strength = plan.strength(self.strength)
        if strength is None or strength.said_by != entry.voice:
            # The new words stay, as something of their own.
            kind = strength.kind if strength else StrengthKind.GOOD_AT
            own = Strength(id=entry.id, kind=kind, text=self.text, said_by=entry.voice)
            return plan.with_strength(own).with_misfit(entry.id)
        return plan.with_strength(replace(strength, text=self.text))


class RemoveStrength(Edit, frozen=True, tag="remove_strength"):
    """Something is taken out of the backpack by the one who said it."""

    carries_words: ClassVar[bool] = True

    strength: StrengthId

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(_known(plan, self.strength).said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        strength = plan.strength(self.strength)
        if strength is None or strength.said_by != entry.voice:
            return plan.with_misfit(entry.id)
        return plan.without_strength(strength)


class ChooseFigure(Edit, frozen=True, tag="choose_figure"):
    """The young person chooses how their stick figure looks."""

    carries_words: ClassVar[bool] = True

    look: FigureLook

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(YOUNG_PERSON, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(plan, figure=self.look)


class ChooseScreen(Edit, frozen=True, tag="choose_screen"):
    """The screen is made to fit this young person, today and at the next meeting."""

    screen: ScreenChoice

    def check(self, plan: Plan, entry: Envelope) -> None:
        if not 100 <= self.screen.zoom <= LARGEST_ZOOM:
            raise NotOnTheScale

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(plan, screen=self.screen)


def _known(plan: Plan, strength: StrengthId) -> Strength:
    found = plan.strength(strength)
    if found is None:
        raise UnknownStrength
    return found
