"""What is always there: the row of buttons at the bottom, where a tall screen is reachable."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from ungeplan.ui.meeting.look_menu import LookMenu
from ungeplan.ui.plan_document import Saving
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording


class SavedDot(QWidget):
    """A dot that is full when everything is on disk, and hollow when it is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._saving = Saving.SAVED

    def show_saving(self, saving: Saving) -> None:
        """Say whether everything is on disk."""
        self._saving = saving
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(
            self._theme.warning if self._saving is Saving.NOT_SAVED else self._theme.action
        )
        side = min(self.width(), self.height()) - 3
        painter.setPen(QPen(colour, 2))
        if self._saving is Saving.SAVED:
            painter.setBrush(colour)
        painter.drawEllipse(
            QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        )


class BottomBar(QFrame):
    """Tilbage, Fortryd, whether it is saved … Læs op, Pause, Skjul, Videre.

    On a narrow screen with large text the two groups stand above each other.

    Signals:
        back_wanted, forward_wanted, undo_wanted, redo_wanted, read_aloud_wanted, pause_wanted,
        hide_wanted: what somebody pressed.
    """

    back_wanted = Signal()
    forward_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    read_aloud_wanted = Signal()
    pause_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._saving = Saving.SAVED
        self._ends_here = False
        self._end_words = ""

        self.back = Button()
        self.undo = Button()
        self.redo = Button()
        self.redo.hide()
        self._dot = SavedDot(theme)
        self.saved = QLabel()
        self.saved.setProperty("look", "small")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.text_size = Button("Aa")
        self.language = Button()
        for small in (self.text_size, self.language):
            small.setProperty("look", "plain")
        self.read_aloud = Button()
        self.read_aloud.setProperty("look", "chip")
        self.read_aloud.setCheckable(True)
        self.read_aloud.hide()
        self.pause = Button()
        self.hide_screen = Button()
        self.forward = Button()
        self.forward.setProperty("look", "primary")
        self.forward.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.look = LookMenu(wording, theme, self)
        self.text_size.setMenu(self.look)

        self._left = QHBoxLayout()
        for widget in (self.back, self.undo, self.redo, self._dot, self.saved):
            self._left.addWidget(widget)
        self._left.addStretch()
        self._right = QHBoxLayout()
        self._right.addStretch()
        for button in (
            self.text_size,
            self.language,
            self.read_aloud,
            self.pause,
            self.hide_screen,
            self.forward,
        ):
            self._right.addWidget(button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._between = QHBoxLayout()
        self._between.addStretch()
        for row in (self._left, self._between, self._right):
            self._rows.addLayout(row)

        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.read_aloud.clicked.connect(self.read_aloud_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.hide_screen.clicked.connect(self.hide_wanted)
        self.language.clicked.connect(wording.switch)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def take_pen(self, button: QWidget) -> None:
        """Make room for the button that says who writes."""
        self._left.insertWidget(self._left.count() - 1, button)
        put_before(button, self.text_size)

    def show_turning_back(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say what undo and redo can do now."""
        self.undo.setEnabled(can_undo)
        self.redo.setVisible(can_redo)
        self._fold_rows()

    def show_reading(self, *, is_there: bool, is_reading: bool) -> None:
        """Say whether there is a voice, and whether it reads now: then a press stops it."""
        self.read_aloud.setChecked(is_reading)
        self.read_aloud.setVisible(is_there)
        self._fold_rows()

    def show_way(self, *, can_go_back: bool, ends_here: bool) -> None:
        """Say whether there is a stage before, and whether this is the last."""
        self.back.setEnabled(can_go_back)
        if self._ends_here != ends_here:
            self._ends_here = ends_here
            self.retranslate()

    def name_end(self, words: str) -> None:
        """What the last button says, where it ends something else than a meeting."""
        self._end_words = words
        self.retranslate()

    def show_saving(self, saving: Saving) -> None:
        """Say whether everything is on disk."""
        self._saving = saving
        self._dot.show_saving(saving)
        self._say_saving()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setContentsMargins(scale.px(48), scale.px(14), scale.px(48), scale.px(14))
        gap = scale.px(16)
        for row in (self._rows, self._left, self._between, self._right):
            row.setSpacing(gap)
        self._dot.setFixedSize(scale.text(14), scale.text(14))
        self.look.show_scale(scale)
        side = scale.text(BODY + 4)
        theme = self._theme
        for button, name, colour in (
            (self.back, "arrow-left", theme.ink),
            (self.undo, "arrow-u-up-left", theme.ink),
            (self.redo, "arrow-u-up-right", theme.ink),
            (self.language, "globe", theme.action_text),
            (self.read_aloud, "speaker-high", theme.ink),
            (self.forward, "check" if self._ends_here else "arrow-right", theme.on_action),
        ):
            button.setIcon(icon(name, colour, side, disabled=theme.edge))
            button.setIconSize(QSize(side, side))
        self.forward.setMinimumWidth(scale.px(236))
        self._say_saving()
        self._fold_rows()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.always_there
        say = self._wording.say
        end = self._end_words or self.tr("End the meeting")
        forward = end if self._ends_here else say(words.next)
        self.pause.setText(say(words.pause))
        for button, text in (
            (self.back, say(words.back)),
            (self.undo, say(words.undo)),
            (self.redo, self.tr("Redo")),
            (self.read_aloud, say(words.read_aloud)),
            (self.forward, forward),
        ):
            say_beside_icon(button, text)
        self.hide_screen.setText(f"{say(words.hide)} F9")
        self.hide_screen.setAccessibleName(say(words.hide))
        self.text_size.setAccessibleName(self.tr("Text size and colours"))
        self.text_size.setToolTip(self.tr("Text size and colours"))
        say_beside_icon(self.language, self._wording.name_of_other)
        self.show_scale(self._scale)

    def _say_saving(self) -> None:
        texts = {
            Saving.SAVED: self._wording.say(self._wording.content.meeting.always_there.saved),
            Saving.SAVING: self.tr("Saving …"),
            Saving.NOT_SAVED: self.tr("Not saved yet"),
        }
        text = texts[self._saving]
        self.saved.setText(text)
        self.saved.setAccessibleName(text)
        # The word changes often: the row must not move when it does.
        self.saved.ensurePolished()
        widest = max(self.saved.fontMetrics().horizontalAdvance(t) for t in texts.values())
        self.saved.setMinimumWidth(widest)

    def _fold_rows(self) -> None:
        """Side by side while there is room, else under one another.

        What is needed least goes where it finds room: in the lower row, the upper one, or between.
        """
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        quiet = [self.text_size, self.language]
        needed = sum(button.sizeHint().width() + self._right.spacing() for button in quiet)
        left, right = (
            row.sizeHint().width() - (needed if row.indexOf(self.language) >= 0 else 0)
            for row in (self._left, self._right)
        )
        fits = left + needed + self._rows.spacing() + right <= room
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
        if fits or needed + right <= room:
            row, first = self._right, 1
        elif left + needed <= room:
            row, first = self._left, self._left.count()
        else:
            row, first = self._between, 0
        if row.indexOf(self.language) < 0:
            for number, button in enumerate(quiet):
                row.insertWidget(first + number, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_rows()
