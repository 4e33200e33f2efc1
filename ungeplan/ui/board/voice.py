"""What the board says to people who listen: its cards and places by name, and what happens."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ungeplan.model.figure import Zone
from ungeplan.model.language import as_sentence
from ungeplan.model.plan import Goal
from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.table import Table
from ungeplan.ui.board.target import Target
from ungeplan.ui.wording import Wording


class BoardVoice(QObject):
    """Puts cards, places and happenings into words."""

    def __init__(self, table: Table, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._wording = wording

    def board(self) -> str:
        """The board as a whole."""
        return self.tr("The figure and my wishes")

    def card(self, card: CardItem) -> str:
        """A card by name: "Mål 1, ved hænderne: Jeg vil arbejde med motorer."."""
        goal = self._table.goal_of(card)
        if goal is not None:
            return self._goal(goal)
        wish = self._table.plan.wish(card.wish)
        return as_sentence(wish.text) if wish else ""

    def target(self, target: Target) -> str:
        """A place by name."""
        if not isinstance(target, Zone):
            return self._wording.say(self._wording.content.meeting.stages.wishes.name)
        words = self._table.look.part(target)
        return f"{self._wording.say(words.name)}: {as_sentence(self._wording.say(words.label))}"

    def how_to_lift(self, card: CardItem) -> str:
        """What can be done with a card."""
        if self._table.goal_of(card) is not None:
            return self.tr("A goal. Press Enter to lift it, then choose a place with the arrows.")
        return self.tr("A wish. Press Enter to lift it, then choose a place with the arrows.")

    def how_to_put(self, target: Target) -> str:
        """What the part of the figure asks."""
        if not isinstance(target, Zone):
            return ""
        return self._wording.say(self._table.look.part(target).question)

    def lifted(self, card: CardItem) -> str:
        """A card is up."""
        return self.tr("Lifted: {card} Choose a place.").format(card=self.card(card))

    def went_home(self, card: CardItem) -> str:
        """A card went home."""
        return self.tr("Put back: {card}").format(card=self.card(card))

    def _goal(self, goal: Goal) -> str:
        say = self._wording.say
        number = self._wording.content.print.goal.filled(self._wording.language, number=goal.rank)
        place = say(self._table.look.part(goal.zone).place)
        return f"{number}, {place[:1].lower()}{place[1:]}: {as_sentence(goal.youth_text)}"
