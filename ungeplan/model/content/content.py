"""Everything the program says, in one value."""

from __future__ import annotations

import datetime as dt
import hashlib

from ungeplan.model import refusals
from ungeplan.model.content.cards import Card, Cards, Drawer
from ungeplan.model.content.commands import Commands
from ungeplan.model.content.departments import Departments
from ungeplan.model.content.differences import DifferenceWords
from ungeplan.model.content.figure import FigureWords
from ungeplan.model.content.follow_on import FollowOn
from ungeplan.model.content.languages import Languages
from ungeplan.model.content.meeting import MeetingWords
from ungeplan.model.content.paper import PrintWords
from ungeplan.model.content.part import File, Part
from ungeplan.model.content.rules import Rules
from ungeplan.model.content.safety import Safety
from ungeplan.model.language import Language, Words
from ungeplan.model.refusals import Refusal


class Refusals(File, frozen=True, kw_only=True):
    """One plain sentence for each reason why an edit is refused, by the name of its class."""

    sentences: dict[str, Words]

    def __post_init__(self) -> None:
        super().__post_init__()
        if unknown := self.sentences.keys() - vars(refusals).keys():
            raise ValueError(f"no reason to refuse is called {min(unknown)}")


class Troubles(File, frozen=True, kw_only=True):
    """One plain sentence for each trouble with the store, the paper or a file."""

    sentences: dict[str, Words]


class Content(Part, frozen=True, kw_only=True):
    """Everything the program says, typed."""

    cards: Cards
    commands: Commands
    departments: Departments
    differences: DifferenceWords
    figure: FigureWords
    follow_on: FollowOn
    languages: Languages
    meeting: MeetingWords
    print: PrintWords
    refusals: Refusals
    rules: Rules
    safety: Safety
    troubles: Troubles

    def card(self, card_id: str) -> Card | None:
        """The card of that id, or None: a plan may remember a card that is gone."""
        return next((card for card in self.cards.cards if card.id == card_id), None)

    def shuffled_cards(self, seed: str) -> tuple[Card, ...]:
        """The cards on the table, in an order that is always the same for the same seed."""

        def place(card: Card) -> bytes:
            return hashlib.sha256(f"{seed}\n{card.id}".encode()).digest()

        return tuple(sorted(self._lying_in(Drawer.TABLE), key=place))

    @property
    def more_cards(self) -> tuple[Card, ...]:
        """The cards in the drawer, in the order of their numbers."""
        return tuple(sorted(self._lying_in(Drawer.MORE), key=lambda card: card.number))

    def _lying_in(self, drawer: Drawer) -> list[Card]:
        return [card for card in self.cards.cards if card.drawer is drawer]

    def refusal(self, refusal: Refusal, language: Language) -> str:
        """The plain sentence for a refusal, filled from its attributes."""
        return self.refusals.sentences[type(refusal).__name__].filled(language, **vars(refusal))

    def trouble(self, name: str, language: Language) -> str:
        """The plain sentence for a trouble, by the name of its class or its key in the file."""
        return self.troubles.sentences[name].in_(language)

    def to_review(self, day: dt.date) -> tuple[str, ...]:
        """The names of the files that somebody should have read again by that day."""
        return tuple(
            f"{name}.toml" for name in self.__struct_fields__ if getattr(self, name).review_by < day
        )
