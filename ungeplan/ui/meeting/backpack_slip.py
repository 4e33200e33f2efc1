"""One thing in the backpack: its words, and a menu of what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ungeplan.model.plan import Strength
from ungeplan.ui.theme import CARD, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.widgets.words_label import WordsLabel


class BackpackSlip(QFrame):
    """A small card; better words are written in the place of those that stand there.

    Signals, each with the strength:
        taken_out: it does not belong in the backpack after all.
        reworded: and better words for it.
        rewording_typed: and half-typed better words.
        rewording_given_up: it stays as it is.
    """

    taken_out = Signal(str)
    reworded = Signal(str, str)
    rewording_typed = Signal(str, str)
    rewording_given_up = Signal(str)

    def __init__(self, strength: Strength, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strength = strength
        self._theme = theme
        self._scale = Scale()
        self._words = WordsLabel()
        self.more = Button()
        self.more.setProperty("look", "plain")
        self.menu = QMenu(self)
        self.reword_action = self.menu.addAction("")
        self.take_out_action = self.menu.addAction("")
        self.input = OwnWordsInput(theme, narrow=True)
        self.input.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._row)
        self._rows.addWidget(self.input)
        self.more.clicked.connect(self._open_menu)
        self.reword_action.triggered.connect(self.begin_rewording)
        self.take_out_action.triggered.connect(self._take_out)
        self.input.words_written.connect(self._reword)
        self.input.words_typed.connect(self._type)
        self.input.given_up.connect(self._give_up)

    @property
    def rewording(self) -> bool:
        """Whether somebody is writing better words for it."""
        return not self.input.isHidden()

    def show_strength(self, strength: Strength) -> None:
        """Show it as it is now."""
        if strength.text != self.strength.text:
            self._show_writing(False)
        self.strength = strength
        self.show_scale(self._scale)
        self.retranslate()

    def begin_rewording(self, half_typed: str | None = None) -> None:
        """Let better words be written in the place of these."""
        self.input.write(half_typed or self.strength.text)
        self._show_writing(True)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._words.wear(scale.font(CARD - 2, bold=True), self._theme.ink)
        side = scale.text(CARD)
        self.more.setIcon(icon("dots-three", self._theme.quiet_ink, side))
        self.more.setIconSize(QSize(side, side))
        self.more.setFixedSize(scale.touch(56), scale.touch(56))
        self.more.setStyleSheet("padding: 0;")
        self.input.show_scale(scale)
        writes = self.rewording
        self._row.setContentsMargins(0 if writes else scale.px(18), 0, scale.px(6), 0)
        shadow = 0 if writes else scale.px(SHADOW)
        self._rows.setContentsMargins(0, scale.px(4), 0, scale.px(4) + shadow)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._words.setText(self.strength.text)
        self.reword_action.setText(self.tr("Write it another way"))
        self.take_out_action.setText(self.tr("Take it out"))
        self.more.setAccessibleName(self.tr("More for: {words}").format(words=self.strength.text))
        self.input.say(self.tr("Write it another way"), self.tr("Done"))
        self.setAccessibleName(self.strength.text)

    # -- inside -------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(QPoint(0, self.more.height()))
        width = self.menu.sizeHint().width()
        self.menu.popup(QPoint(corner.x() + self.more.width() - width, corner.y()))

    def _take_out(self) -> None:
        self.taken_out.emit(self.strength.id)

    def _reword(self, text: str) -> None:
        if text == self.strength.text:
            self._give_up()
        else:
            self.reworded.emit(self.strength.id, text)

    def _type(self, text: str) -> None:
        self.rewording_typed.emit(self.strength.id, text)

    def _give_up(self) -> None:
        self._show_writing(False)
        self.rewording_given_up.emit(self.strength.id)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_writing(self, writing: bool) -> None:
        self.input.setVisible(writing)
        self._words.setVisible(not writing)
        self.more.setVisible(not writing)
        self.show_scale(self._scale)

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.rewording:
            return
        draw_card(
            QPainter(self),
            QRectF(self.rect()).adjusted(2, 1, -2, -1 - self._scale.px(SHADOW)),
            self._theme,
            self._scale,
            fill=self._theme.action_soft,
            edge=self._theme.hairline,
            radius=16,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole slip opens its menu: the three dots alone are a small place to hit."""
        if not self.rewording and self.rect().contains(event.position().toPoint()):
            self._open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.more.hasFocus() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_out()
        elif self.more.hasFocus() and event.key() == Qt.Key.Key_F2:
            self.begin_rewording()
        else:
            super().keyPressEvent(event)
