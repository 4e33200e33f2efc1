"""The paper a plan is printed on: its margins, the sizes on it and the words it speaks with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type, Typesetter
from ungeplan.model.content import Content, PrintWords, ZoneWords
from ungeplan.model.copies import Copy
from ungeplan.model.facts import PlanConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language, Words, long_date
from ungeplan.model.plan import YOUNG_PERSON, PersonId, Plan

PAGE = (595.28, 841.89)
"""A4 in points."""
A3 = 2**0.5
"""How many times as wide and as high A3 is."""
LEFT = 43.2
RIGHT = PAGE[0] - LEFT
WIDTH = RIGHT - LEFT
MIDDLE = PAGE[0] / 2
TOP = PAGE[1] - 37.0
SMALLEST = 9.5
"""Nothing on the page is smaller, and no goal is smaller than GOAL_SIZES allows."""
GOAL_SIZES = (14.0, 13.0, 12.0, 11.0)


class Measures(NamedTuple):
    """The sizes on a page, from tight to airy, so that a full plan still is one page."""

    title: Type
    subtitle: Type
    heading: Type
    column_head: Type
    step: Type
    step_note: Type
    owner: Type
    due: Type
    box_heading: Type
    box_text: Type
    row_padding: float
    figure_height: float

    @classmethod
    def at(cls, air: float) -> Measures:
        """Sizes for a page with so much air: 1 for a plan with few words, 0 for a full one.

        Down to half the air only space is given up; below it the letters become smaller too.
        With more air than 1 only the figure grows.
        """
        letters = min(1.0, 2 * air)

        def size(small: float, large: float) -> float:
            return small + (large - small) * letters

        return cls(
            title=Type(size(25, 31), ink.INK, Weight.BOLD),
            subtitle=Type(size(10, 11.4), ink.QUIET_INK),
            heading=Type(size(14, 17.5), ink.INK, Weight.BOLD),
            column_head=Type(size(SMALLEST, 9.8), ink.QUIET_INK),
            step=Type(size(10.5, 12.5), ink.INK, Weight.BOLD),
            step_note=Type(size(SMALLEST, 10), ink.QUIET_INK),
            owner=Type(size(10, 12), ink.QUIET_INK),
            due=Type(size(10, 11.8), ink.INK, Weight.BOLD),
            box_heading=Type(size(11.5, 13.5), ink.INK, Weight.BOLD),
            box_text=Type(size(SMALLEST, 11), ink.INK),
            row_padding=3.0 + 5.5 * min(1.0, air),
            figure_height=165 + 80 * air,
        )


@dataclass(frozen=True)
class Sheet:
    """One plan on its way to paper."""

    plan: Plan
    content: Content
    language: Language
    version: int | None
    """The number of the version; None for a draft."""
    made_on: dt.date
    typesetter: Typesetter
    signed: PlanConfirmed | None = None
    """How the young person said yes to it."""
    copy: Copy | None = None
    """Whose copy it is, when it is one; then its plan is what they may see."""
    times: float = 1.0
    """How many times as large everything is drawn: the page is laid out as A4 all the same."""

    @property
    def words(self) -> PrintWords:
        """The words that only stand on paper."""
        return self.content.print

    @property
    def subtitle(self) -> str:
        """Whose plan it is, with whom it was made, and when."""
        words, plan = self.words, self.plan
        told = [plan.young_person, "", long_date(self.made_on, words.dates.in_(self.language))]
        if plan.contact_person:
            told[1] = self.say(words.made_with, contact_person=plan.contact_person)
        return " · ".join(filter(None, told))

    @property
    def whom_to_call(self) -> str:
        """The contact person and their number as it was agreed; empty without a number."""
        meeting = self.plan.next_meeting
        if meeting is None or not meeting.phone:
            return ""
        return ": ".join(filter(None, (self.plan.contact_person, meeting.phone)))

    def say(self, words: Words, **gaps: object) -> str:
        """The words in the language of the paper."""
        return words.filled(self.language, **gaps)

    def part(self, zone: Zone) -> ZoneWords:
        """What that part of their figure is called."""
        return self.content.figure.part(zone, self.plan.figure.shape)

    def who(self, person: PersonId) -> str:
        """What the plan calls somebody: the young person speaks of themselves."""
        if person == YOUNG_PERSON:
            return self.say(self.words.me)
        return self.plan.name_of(person)
