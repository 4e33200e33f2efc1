"""The cards with wishes on the table: a grid to take from with mouse, finger or keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ungeplan.model.content import Card
from ungeplan.ui.meeting.wish_card import WishCard
from ungeplan.ui.theme import CARD, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.card_shape import SHADOW
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.wording import Wording

_NARROWEST = 372
"""A card is at least this wide, in the design's pixels."""
_GAP = 18
_AT_FIRST = 12
"""So many lie open when somebody comes to the table: as many as are taken in at a glance."""


class CardTable(QWidget):
    """The first cards in rows; the others, and those of the drawer, when somebody wants more.

    Signals:
        card_chosen: the Card that was pressed.
        card_reached: the widget that has the keyboard, to be scrolled to.
    """

    card_chosen = Signal(object)
    card_reached = Signal(object)

    def __init__(
        self, first: OwnWordsInput, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._first = first
        first.setParent(self)
        self._cards: list[WishCard] = []
        self._columns = 1
        self._lying: tuple[Card, ...] = ()
        self.drawer = Button(parent=self)
        self.drawer.setProperty("look", "soft")
        self.drawer.setCheckable(True)
        self._in_drawer = [self._make(card) for card in wording.content.more_cards]
        self._show_more()
        self.drawer.toggled.connect(self._open_drawer)
        wording.language_changed.connect(self.retranslate)

    @property
    def is_laid(self) -> bool:
        """Whether there are cards on the table."""
        return bool(self._lying)

    def lay_out(self, cards: Iterable[Card]) -> None:
        """Lay these cards on the table, in this order."""
        lying = tuple(cards)
        if lying == self._lying:
            return
        self._lying = lying
        for gone in self._cards:
            gone.hide()
            gone.deleteLater()
        self._cards = [self._make(card) for card in lying]
        self._show_more()
        order: list[QWidget] = [self._first.done, *self._at_first, self.drawer, *self._more]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self._let_tab_reach(self._cards[0] if self._cards else None)
        self.retranslate()

    def show_taken(self, taken: Collection[str]) -> None:
        """Show which cards are taken, by their ids."""
        for card in (*self._cards, *self._in_drawer):
            card.setChecked(card.card.id in taken)

    @property
    def cards(self) -> tuple[WishCard, ...]:
        """The cards of this meeting, in their order; the first of them lie open."""
        return tuple(self._cards)

    @property
    def columns(self) -> int:
        """How many cards lie in a row."""
        return self._columns

    def card(self, card_id: str) -> WishCard:
        """The card of that id. Raises KeyError when it does not lie here."""
        found = next((c for c in (*self._cards, *self._in_drawer) if c.card.id == card_id), None)
        if found is None:
            raise KeyError(card_id)
        return found

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        for card in (*self._cards, *self._in_drawer):
            card.show_scale(scale)
        self._show_caret()
        self._place()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for card in (*self._cards, *self._in_drawer):
            card.setText(self._wording.say(card.card.words))
            card.setAccessibleName(card.text())
        say_beside_icon(
            self.drawer,
            self._wording.say(self._wording.content.meeting.stages.wishes.more_cards),
        )
        self._place()

    def close_drawer(self) -> None:
        """Only the first cards lie open."""
        self.drawer.setChecked(False)

    def place_again(self) -> None:
        """The first card has another height now."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk in the grid; Home and End go to its ends."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        cards = self._open()
        here = next((n for n, card in enumerate(cards) if card.hasFocus()), None)
        key = Qt.Key(event.key())
        if here is None or not (key in steps or key in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(cards) - 1}
        there = ends[key] if key in ends else here + steps[key]
        if there < 0:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)
        elif there >= len(cards):
            self.drawer.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            cards[there].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _at_first(self) -> Sequence[WishCard]:
        return self._cards[:_AT_FIRST]

    @property
    def _more(self) -> Sequence[WishCard]:
        return [*self._cards[_AT_FIRST:], *self._in_drawer]

    def _open(self) -> Sequence[WishCard]:
        return [*self._at_first, *(self._more if self.drawer.isChecked() else [])]

    def _make(self, card: Card) -> WishCard:
        made = WishCard(card, self._theme, self)
        made.show_scale(self._scale)
        made.chosen.connect(self.card_chosen)
        made.reached.connect(self._reach)
        made.setVisible(True)
        return made

    def _reach(self) -> None:
        reached = next((card for card in self._open() if card.hasFocus()), None)
        if reached is not None:
            self._let_tab_reach(reached)
            self.card_reached.emit(reached)

    def _let_tab_reach(self, only: WishCard | None) -> None:
        """The grid is one stop for Tab: the card where the keyboard was last."""
        for card in (*self._cards, *self._in_drawer):
            card.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if card is only else Qt.FocusPolicy.ClickFocus
            )

    def _open_drawer(self) -> None:
        self._show_more()
        opened = self._open()
        if opened and all(card.focusPolicy() is Qt.FocusPolicy.ClickFocus for card in opened):
            # The one card for Tab is in the drawer that is shut now.
            self._let_tab_reach(opened[0])
        self._show_caret()
        self._place()

    def _show_more(self) -> None:
        for card in self._more:
            card.setVisible(self.drawer.isChecked())

    def _show_caret(self) -> None:
        side = self._scale.text(CARD)
        checked = self.drawer.isChecked()
        colour = self._theme.on_action if checked else self._theme.action_text
        self.drawer.setIcon(icon("caret-up" if checked else "caret-down", colour, side))
        self.drawer.setIconSize(QSize(side, side))

    def _place(self) -> None:
        scale, width = self._scale, self.width()
        gap = scale.px(_GAP)
        narrowest = round(scale.px(_NARROWEST) * max(1.0, scale.zoom))
        self._columns = max(1, (width + gap) // (narrowest + gap))
        y = scale.px(2)
        height = max(self._first.minimumHeight(), self._first.sizeHint().height())
        self._first.setGeometry(0, y, width, height)
        y = self._place_rows(self._at_first, y + height + gap)
        self.drawer.ensurePolished()
        size = self.drawer.sizeHint()
        self.drawer.setGeometry(QRect(QPoint(0, y + gap), size.boundedTo(QSize(width, 10_000))))
        y += size.height() + 2 * gap
        if self.drawer.isChecked():
            y = self._place_rows(self._more, y + gap)
        self.setFixedHeight(y + gap)

    def _place_rows(self, cards: Sequence[WishCard], y: int) -> int:
        """Place the cards in rows from there; the place below the last row."""
        gap = self._scale.px(_GAP)
        width = (self.width() - gap * (self._columns - 1)) // self._columns
        for begin in range(0, len(cards), self._columns):
            row = cards[begin : begin + self._columns]
            height = max(card.height_at(width) for card in row)
            for column, card in enumerate(row):
                card.setGeometry(column * (width + gap), y, width, height)
            y += height + gap - self._scale.px(SHADOW) // 2
        return y
