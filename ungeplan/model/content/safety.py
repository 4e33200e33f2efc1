"""What the contact person can do when a meeting becomes too much."""

from __future__ import annotations

import datetime as dt
import re

from ungeplan.model.content.part import File, Part
from ungeplan.model.language import Words

_NUMBER = re.compile(r"\+?\d[\d ]*\d")


class Helpline(Part, frozen=True, kw_only=True):
    """A number to ring, and the day on which somebody last checked that it is right."""

    name: Words
    number: str
    checked: dt.date

    def __post_init__(self) -> None:
        """Raises ValueError when the number is empty or is none that can be rung."""
        if not _NUMBER.fullmatch(self.number):
            raise ValueError("`number` must be a number that can be rung")


class Safety(File, frozen=True, kw_only=True):
    """Guidance for the adult, on the private panel alone. It is the same at every meeting."""

    title: Words
    steps: tuple[Words, ...]
    emergency: Helpline
    own: tuple[Helpline, ...] = ()
    """The municipality's own numbers; nobody else can know them."""
    no_own: Words
    checked_on: Words
