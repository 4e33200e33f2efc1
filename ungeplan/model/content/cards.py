"""The cards with wishes on them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ungeplan.model.content.part import File, Part
from ungeplan.model.figure import Zone
from ungeplan.model.language import Words


class Drawer(StrEnum):
    """Where a card lies before it is taken."""

    TABLE = "table"
    MORE = "more"
    """Under "Flere kort": that it lies there says nothing about this young person."""


class Card(Part, frozen=True, kw_only=True):
    """A wish to pick up (kort): first person, short, positive, with a pictogram."""

    id: str
    number: int
    da: str
    en: str
    icon: str
    """The name of a file in `resources/icons`, without its ending."""
    zone_hint: Zone
    step_hint_da: str
    step_hint_en: str
    drawer: Drawer
    valid_from: dt.date

    @property
    def words(self) -> Words:
        """What stands on the card."""
        return Words(da=self.da, en=self.en)

    @property
    def step_hint(self) -> Words:
        """An example of a first step."""
        return Words(da=self.step_hint_da, en=self.step_hint_en)


class Cards(File, frozen=True, kw_only=True):
    """All cards there are."""

    cards: tuple[Card, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("id", "number"):
            seen = [getattr(card, name) for card in self.cards]
            twice = next((value for value in seen if seen.count(value) > 1), None)
            if twice is not None:
                raise ValueError(f"two cards have the {name} {twice}")
