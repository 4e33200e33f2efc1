"""The menu of a card: everything that dragging does, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.model.figure import Zone
from ungeplan.model.plan import Goal, Plan
from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.target import Aside, Target

Choice = Target | int
"""A place, or a rank."""


class BoardMenu(QMenu):
    """Offers every place for one card, and for a goal its rank.

    Signals:
        place_chosen: the card, and the Target.
        rank_chosen: the card, and its new place in the order, from 1.
    """

    place_chosen = Signal(object, object)
    rank_chosen = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: CardItem | None = None
        self._walks = True
        # Not in the actions themselves: there, a Zone comes back as a plain string.
        self._choices: dict[QAction, Choice] = {}
        self.triggered.connect(self._choose)

    def fill_for(self, card: CardItem, goal: Goal | None, plan: Plan) -> None:
        """Offer what can be done with the card; it is that of a goal, or of a wish of the plan."""
        goals = len(plan.active_goals)
        self._walks = plan.figure.shape.walks
        self.clear()
        self._choices.clear()
        self._card = card
        if goal is None:
            self._offer(self._put())
            return
        self._offer({zone: text for zone, text in self._move().items() if zone is not goal.zone})
        self.addSeparator()
        self._offer({Aside.SHEET: self.tr("Take it off the figure")})
        if goals > 1:
            self.addSeparator()
            self._offer_ranks(goal.rank, goals)

    def _offer(self, choices: Mapping[Choice, str]) -> None:
        for choice, text in choices.items():
            self._choices[self.addAction(text)] = choice

    def _offer_ranks(self, rank: int, last: int) -> None:
        choices: dict[Choice, str] = {}
        if rank > 1:
            choices[1] = self.tr("What matters most")
        if rank > 2:
            choices[rank - 1] = self.tr("Move up")
        if rank < last:
            choices[rank + 1] = self.tr("Move down")
        self._offer(choices)

    def _put(self) -> dict[Choice, str]:
        return {
            Zone.HEAD: self.tr("Put it on the head"),
            Zone.HEART: self.tr("Put it on the heart"),
            Zone.STOMACH: self.tr("Put it on the stomach"),
            Zone.HANDS: self.tr("Put it on the hands"),
            Zone.FEET: self.tr("Put it on the feet")
            if self._walks
            else self.tr("Put it on the road"),
        }

    def _move(self) -> dict[Choice, str]:
        return {
            Zone.HEAD: self.tr("Move it to the head"),
            Zone.HEART: self.tr("Move it to the heart"),
            Zone.STOMACH: self.tr("Move it to the stomach"),
            Zone.HANDS: self.tr("Move it to the hands"),
            Zone.FEET: self.tr("Move it to the feet")
            if self._walks
            else self.tr("Move it to the road"),
        }

    def _choose(self, action: QAction) -> None:
        choice = self._choices[action]
        if self._card is None:
            return
        if isinstance(choice, int):
            self.rank_chosen.emit(self._card, choice)
        else:
            self.place_chosen.emit(self._card, choice)
