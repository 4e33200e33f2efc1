"""The sheet beside the figure on which the wishes lie; it scrolls when they are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
)

from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.faces import Look
from ungeplan.ui.theme import CARD

_PAD = 32
_GAP = 16


class Pile(NamedTuple):
    """Cards that lie together, and what they are called."""

    title: str
    cards: Sequence[CardItem]


class Sheet:
    """A white sheet with cards under one another."""

    def __init__(self, ground: QGraphicsItem) -> None:
        self._paper = QGraphicsPixmapItem(ground)
        self._paper.setZValue(1)
        # Cards are seen through this window and move under it.
        self._window = QGraphicsRectItem(ground)
        self._window.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._window.setZValue(2)
        self.bed = QGraphicsRectItem(self._window)
        for frame in (self._window, self.bed):
            frame.setPen(QPen(Qt.PenStyle.NoPen))
        self._titles = [QGraphicsSimpleTextItem(self.bed) for _ in range(2)]
        self.rect = QRectF()
        self._scrolled = 0.0
        self._length = 0.0
        self._pad = 0.0

    @property
    def view(self) -> QRectF:
        """The part in which cards are seen."""
        return self._window.rect()

    @property
    def card_width(self) -> float:
        """How wide a card on it is."""
        return self.view.width() - 2 * self._pad

    @property
    def longest_scroll(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self._length - self.view.height())

    @property
    def scrolled(self) -> float:
        """How far it is scrolled."""
        return self._scrolled

    def place(self, rect: QRectF, foot: float, look: Look, *, scrolls: bool) -> None:
        """Lie there, with so much room at the bottom for what is always in sight."""
        self.rect = rect
        self._pad = look.scale.px(_PAD)
        bar = look.scale.px(12, at_least=10) if scrolls else 0
        self._window.setRect(rect.adjusted(2, 2, -2 - bar, -2 - foot))
        for title in self._titles:
            title.setFont(look.scale.font(CARD, bold=True))
            title.setBrush(QColor(look.theme.ink))
        self._draw_paper(look)

    def lay(self, wishes: Pile, goals: Pile, look: Look) -> None:
        """Give each card its home: the wishes, and under them the goals when they lie here too."""
        gap = look.scale.px(_GAP)
        left = self.view.left() + self._pad
        top = self.view.top() + look.scale.px(24)
        for title, pile in zip(self._titles, (wishes, goals), strict=True):
            is_there = pile is wishes or bool(pile.cards)
            title.setVisible(is_there)
            if is_there:
                title.setText(pile.title)
                title.setPos(left, top)
                top += title.boundingRect().height() + gap
            for card in pile.cards:
                top = self._give_home(card, left, top) + gap
            top += gap
        self._length = top - self.view.top()
        self.scroll_to(self._scrolled)

    def scroll_to(self, length: float) -> None:
        """Scroll that far, within what there is."""
        self._scrolled = min(max(length, 0.0), self.longest_scroll)
        self.bed.setPos(0, -self._scrolled)

    def show_card(self, card: CardItem) -> None:
        """Scroll until the card is seen."""
        top, height = card.home.y(), card.face.size.height()
        air = self._pad / 2
        if top - self._scrolled < self.view.top() + air:
            self.scroll_to(top - air - self.view.top())
        elif top + height - self._scrolled > self.view.bottom() - air:
            self.scroll_to(top + height + air - self.view.bottom())

    def _give_home(self, card: CardItem, left: float, top: float) -> float:
        card.bed = self.bed
        card.home = QPointF(left, top)
        return top + card.face.size.height()

    def _draw_paper(self, look: Look) -> None:
        pixmap = look.blank(self.rect.width(), self.rect.height())
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.theme.hairline), 1.5))
        painter.setBrush(QColor(look.theme.sheet))
        corner = look.scale.px(24)
        inner = QRectF(QPointF(), self.rect.size()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, corner, corner)
        painter.end()
        self._paper.setPixmap(pixmap)
        self._paper.setPos(self.rect.topLeft())
