"""The rule pack: how much say the young person has about each thing, and which law says so.

Dated data that a municipality may lay its own over. No sentence of law stands in the code.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from itertools import product
from typing import Literal

from ungeplan.model.content.part import File, Part
from ungeplan.model.language import Words
from ungeplan.model.plan import Category, Department, RowKind

YOUNGEST, OLDEST = 14, 25
"""Whom the plan is for; who is younger or older is read as one of these."""

_AGES: tuple[int | None, ...] = (*range(YOUNGEST, OLDEST + 1), None)


class RecipientKind(StrEnum):
    """Who somebody is, to the law."""

    CUSTODY_HOLDER = "custody_holder"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    """Another department than the contact person's."""
    OUTSIDE = "outside"
    PRIVATE = "private"


class Basis(Part, frozen=True, kw_only=True):
    """Why a row is as it is: in plain words, and where the law says it."""

    words: Words
    """For the young person."""
    paragraph: Words
    source: str
    checked_on: dt.date
    """When somebody last looked the source up."""
    after_no: Words | None = None
    """What a no to an asked row means."""
    reviewed_by_lawyer: str = ""
    """Who read it, and when; empty while nobody has."""

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError("`source` must say where the law is found")


class LegalText(Basis, frozen=True, kw_only=True):
    """What the law says on a plan that begins from Min plan."""

    ages: tuple[int, int] | None = None
    """For whom it is, with both; for everybody without."""

    def is_for(self, age: int | None) -> bool:
        """Whether it is for somebody of that age; of an unknown age, it may be."""
        return self.ages is None or age is None or self.ages[0] <= age <= self.ages[1]


class Row(Part, frozen=True, kw_only=True):
    """To whom, about what and at which age a kind of row belongs; nothing said is everything."""

    kind: RowKind
    basis: str
    categories: tuple[Category, ...] = ()
    recipients: tuple[RecipientKind, ...] = ()
    ages: tuple[int, int] | Literal["unknown"] | None = None

    def is_about(self, category: Category, recipient: RecipientKind, age: int | None) -> bool:
        """Whether it fits; an age that is not known lies within no bounds."""
        if self.categories and category not in self.categories:
            return False
        if self.recipients and recipient not in self.recipients:
            return False
        if self.ages is None:
            return True
        if self.ages == "unknown" or age is None:
            return self.ages == "unknown" and age is None
        return self.ages[0] <= age <= self.ages[1]


class Rules(File, frozen=True, kw_only=True):
    """The whole pack. ValueError when a row has no basis, never counts, or a case has no row."""

    not_reviewed: Words
    checked_on: Words
    source: Words
    age_unknown: Words
    """For the contact person alone."""
    recipients: dict[Department, RecipientKind]
    bases: dict[str, Basis]
    rows: tuple[Row, ...]
    texts: dict[str, LegalText]
    """By the names that the plans know them by."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if missing := [place for place in Department if place not in self.recipients]:
            raise ValueError(f"nobody says what {missing[0]} is to the law")
        for row in self.rows:
            self._check_row(row)
        self._check_cases()

    def row(self, category: Category, recipient: RecipientKind, age: int | None) -> Row:
        """The one row that counts."""
        read_as = age if age is None else min(max(age, YOUNGEST), OLDEST)
        return next(row for row in self.rows if row.is_about(category, recipient, read_as))

    def _check_row(self, row: Row) -> None:
        basis = self.bases.get(row.basis)
        if basis is None:
            raise ValueError(f"no basis is called {row.basis or 'nothing'}")
        if row.kind is RowKind.ASKED and basis.after_no is None:
            raise ValueError(f"{row.basis} does not say what a no means")

    def _check_cases(self) -> None:
        """Each case has one row, and each row a case: one that never counts was meant to."""
        counting = set()
        for case in product(Category, RecipientKind, _AGES):
            number = next((n for n, row in enumerate(self.rows) if row.is_about(*case)), None)
            if number is None:
                category, recipient, age = case
                at = "an unknown age" if age is None else f"{age} years"
                raise ValueError(f"no row is about {category} to {recipient} at {at}")
            counting.add(number)
        if idle := set(range(len(self.rows))) - counting:
            raise ValueError(f"row {min(idle) + 1} never counts: those before it answer all")
