"""The buttons below the question what a late guest may see, where those of the stages are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class LateGuestBar(QFrame):
    """Not for now, Fortryd, Læs op … Skjul, and the yes.

    Without room for all in a row the two groups stand above each other.

    Signals:
        kept_out, undo_wanted, read_aloud_wanted, hide_wanted, let_in: what somebody pressed.
    """

    kept_out = Signal()
    undo_wanted = Signal()
    read_aloud_wanted = Signal()
    hide_wanted = Signal()
    let_in = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._wording = wording
        self._theme = theme
        self.stay_out = Button()
        self.undo = Button()
        self.undo.setEnabled(False)
        self.read_aloud = Button()
        self.read_aloud.setProperty("look", "chip")
        self.read_aloud.setCheckable(True)
        self.read_aloud.hide()
        self.hide_screen = Button()
        self.come_in = Button()
        self.come_in.setProperty("look", "primary")
        self._left = QHBoxLayout()
        for button in (self.stay_out, self.undo, self.read_aloud):
            self._left.addWidget(button)
        self._left.addStretch()
        self._right = QHBoxLayout()
        self._right.addStretch()
        for button in (self.hide_screen, self.come_in):
            self._right.addWidget(button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.addLayout(self._left)
        self._rows.addLayout(self._right)

        self.stay_out.clicked.connect(self.kept_out)
        self.undo.clicked.connect(self.undo_wanted)
        self.read_aloud.clicked.connect(self.read_aloud_wanted)
        self.hide_screen.clicked.connect(self.hide_wanted)
        self.come_in.clicked.connect(self.let_in)

    def show_undo(self, *, can_undo: bool) -> None:
        """Say whether an answer of this page can be taken back."""
        self.undo.setEnabled(can_undo)

    def show_reading(self, *, is_there: bool, is_reading: bool) -> None:
        """Say whether there is a voice, and whether it reads now: then a press stops it."""
        self.read_aloud.setChecked(is_reading)
        self.read_aloud.setVisible(is_there)
        self._fold()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        theme, side = self._theme, scale.text(BODY + 4)
        for button, name in ((self.undo, "arrow-u-up-left"), (self.read_aloud, "speaker-high")):
            button.setIcon(icon(name, theme.ink, side, disabled=theme.edge))
            button.setIconSize(QSize(side, side))
        self._rows.setContentsMargins(scale.px(48), scale.px(14), scale.px(48), scale.px(14))
        for row in (self._rows, self._left, self._right):
            row.setSpacing(scale.px(16))
        self._fold()

    def say(self, name: str) -> None:
        """Say everything anew, about whom this name calls."""
        meeting, say = self._wording.content.meeting, self._wording.say
        say_beside_icon(self.undo, say(meeting.always_there.undo))
        say_beside_icon(self.read_aloud, say(meeting.always_there.read_aloud))
        self.hide_screen.setText(f"{say(meeting.always_there.hide)} F9")
        self.hide_screen.setAccessibleName(say(meeting.always_there.hide))
        self.come_in.setText(meeting.voices.may_come_in.filled(self._wording.language, name=name))
        self.stay_out.setText(say(meeting.voices.not_yet_in))
        self._fold()

    def _fold(self) -> None:
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed = self._left.sizeHint().width() + self._right.sizeHint().width()
        beside = needed + self._rows.spacing() <= room
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
