"""A place to write in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from ungeplan.ui.theme import CARD, Scale, Theme, icon, icon_pixmap
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card


class GrowingText(QPlainTextEdit):
    """One line that grows with its words; Enter finishes it.

    Signals:
        finished: Enter was pressed.
        given_up: Esc was pressed.
    """

    finished = Signal()
    given_up = Signal()

    _MOST_LINES = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_at_the_left)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def words(self) -> str:
        """What is written, on one line."""
        return " ".join(self.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _stay_at_the_left(self, shortest: int, longest: int) -> None:
        """A space at the end of a line hangs over it; following it would cut the first letters."""
        if longest > 0:
            self.horizontalScrollBar().setRange(0, 0)

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        lines = min(max(round(self.document().size().height()), 1), self._MOST_LINES)
        line = self.fontMetrics().lineSpacing()
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * self.frameWidth()
        height = lines * line + frame + 4
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


class OwnWordsInput(QWidget):
    """A card to write on. The words stay until somebody takes them away with `clear`.

    Signals:
        words_written: the finished text, never empty.
        words_typed: the half-typed text.
        given_up: Esc: the words are not wanted after all.
    """

    words_written = Signal(str)
    words_typed = Signal(str)
    given_up = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        """A narrow card has its button under the words, and no pencil beside them."""
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._pencil = QLabel(self)
        self._pencil.setHidden(narrow)
        self.text = GrowingText()
        self.text.setProperty("look", "on_card")
        self.done = Button()
        self.done.setProperty("look", "primary")
        self.done.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        directions = QBoxLayout.Direction
        self._layout = QBoxLayout(
            directions.TopToBottom if narrow else directions.LeftToRight, self
        )
        self._layout.addLayout(self._row, 1)
        self._layout.addWidget(
            self.done,
            0,
            Qt.AlignmentFlag.AlignRight if narrow else Qt.AlignmentFlag.AlignVCenter,
        )
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self._type)
        self.text.finished.connect(self.finish)
        self.text.given_up.connect(self.given_up)
        self.done.clicked.connect(self.finish)

    def say(self, prompt: str, done: str) -> None:
        """The words of the empty card, and those of its button."""
        self.text.setPlaceholderText(prompt)
        self.text.setAccessibleName(prompt)
        say_beside_icon(self.done, done)

    def write(self, text: str) -> None:
        """Put this text on the card, as if it had been typed before."""
        if text != self.text.toPlainText():
            blocked = self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
            self.text.blockSignals(blocked)
            self._show_button()

    def clear(self) -> None:
        """Take the words away."""
        self.write("")

    def words(self) -> str:
        """What is written so far, on one line."""
        return self.text.words()

    def finish(self) -> None:
        """The words are finished, unless there are none."""
        if self.words():
            self.words_written.emit(self.words())

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.text(CARD + 6)
        self._pencil.setPixmap(
            icon_pixmap("pencil-simple", self._theme.action_text, side, self.devicePixelRatioF())
        )
        self.done.setIcon(icon("check", self._theme.on_action, scale.text(CARD)))
        self.done.setIconSize(QSize(scale.text(CARD), scale.text(CARD)))
        pad = scale.px(20)
        self._layout.setContentsMargins(
            pad, scale.px(10), scale.px(12), scale.px(10) + scale.px(SHADOW)
        )
        self._layout.setSpacing(scale.px(16))
        self._row.setSpacing(scale.px(16))
        self.setMinimumHeight(scale.touch(84) + scale.px(SHADOW))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole card is a place to write, not only the line on it."""
        self.text.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        writing = self.text.hasFocus()
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1 - self._scale.px(SHADOW))
        draw_card(
            QPainter(self),
            sheet,
            self._theme,
            self._scale,
            fill=self._theme.sheet,
            edge=self._theme.focus if writing else self._theme.action,
            width=3 if writing else 2,
            dashed=not writing and not self.words(),
        )

    def _type(self) -> None:
        self._show_button()
        self.words_typed.emit(self.text.toPlainText())

    def _show_button(self) -> None:
        self.done.setVisible(bool(self.words()))
        self.update()
