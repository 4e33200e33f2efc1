"""Cards on their way: a short ease, or none where nothing may move."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal

from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.faces import TILT
from ungeplan.ui.theme import SETTLE_MS


class Glide(QVariantAnimation):
    """One card on its way to bed."""

    def __init__(self, card: CardItem, parent: QObject) -> None:
        super().__init__(parent)
        self.card = card
        self._start = card.scenePos()
        self._lean = -TILT if card.is_lifted else 0.0
        card.lie()
        card.rise()
        card.lean(self._lean)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(SETTLE_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move)
        self.finished.connect(card.go_to_bed)

    def _move(self, share: float) -> None:
        end: QPointF = self.card.home_on_table
        self.card.setPos(self._start + (end - self._start) * share)
        self.card.lean(self._lean * (1 - share))


class Glides(QObject):
    """Sends cards to bed, each by the shortest way.

    Signals:
        all_home: no card is on its way any more.
    """

    all_home = Signal()

    def __init__(self, parent: QObject, *, motion: bool) -> None:
        super().__init__(parent)
        self._motion = motion
        self._under_way: dict[CardItem, Glide] = {}

    def send(self, card: CardItem) -> None:
        """Let the card go to bed from where it is now."""
        self.stop(card)
        if not self._motion or card.scenePos() == card.home_on_table:
            card.go_to_bed()
            return
        glide = Glide(card, self)
        self._under_way[card] = glide
        glide.finished.connect(self._tidy)
        glide.start()

    def stop(self, card: CardItem) -> None:
        """The card stays where it is: a hand takes it, or it is gone."""
        glide = self._under_way.pop(card, None)
        if glide is not None:
            glide.stop()
            card.lean(0)
            glide.deleteLater()

    def hurry(self) -> None:
        """All cards are in bed at once."""
        for card in list(self._under_way):
            self.stop(card)
            card.go_to_bed()

    @property
    def are_under_way(self) -> bool:
        """Whether any card is on its way."""
        return bool(self._under_way)

    def is_under_way(self, card: CardItem) -> bool:
        """Whether the card is on its way."""
        return card in self._under_way

    def _tidy(self) -> None:
        for card, glide in list(self._under_way.items()):
            if glide.state() is QVariantAnimation.State.Stopped:
                del self._under_way[card]
                glide.deleteLater()
        if not self._under_way:
            self.all_home.emit()
