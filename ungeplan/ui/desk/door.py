"""The door to the store: the first start, and the passphrase at each later one."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording

SHORTEST_PASSPHRASE = 8
"""Signs. Four words are easier to remember than eight odd signs, and stronger."""


class _Sheet(QWidget):
    """A quiet sheet in the middle of the window: a title, some words, inputs and one button."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.title = label("question")
        self.words = label("helper")
        self.message = label("warning")
        self.message.hide()
        self.go = QPushButton()
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        frame = QFrame()
        frame.setProperty("look", "sheet")
        frame.setFixedWidth(scale.px(820, at_least=520))
        self.rows = QVBoxLayout(frame)
        self.rows.setContentsMargins(*(scale.px(48),) * 4)
        self.rows.setSpacing(scale.px(16))
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.words)
        layout = QHBoxLayout(self)
        layout.addStretch()
        column = QVBoxLayout()
        column.addStretch()
        column.addWidget(frame)
        column.addStretch()
        layout.addLayout(column)
        layout.addStretch()

    def finish_layout(self) -> None:
        """The message and the button come last."""
        self.rows.addWidget(self.message)
        self.rows.addSpacing(8)
        self.rows.addWidget(self.go)

    def say(self, message: str) -> None:
        """Show one plain sentence over the button, and let it be tried again.

        An empty one takes it away.
        """
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self.setEnabled(True)

    def take_focus(self) -> None:
        """The keys begin here."""
        self.go.setFocus()


class _Lack(Enum):
    """What keeps the first start from going on."""

    NOTHING = auto()
    NAME = auto()
    LONGER_PASSPHRASE = auto()
    SAME_PASSPHRASE = auto()


class FirstStart(_Sheet):
    """The first start asks two things: a name and a passphrase.

    Signals:
        begun: the contact person's name and the passphrase.
    """

    begun = Signal(str, str)

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__(scale)
        self._lack = _Lack.NOTHING
        self._name_label, self._name = _input(self.rows)
        self._passphrase_label, self._passphrase = _input(self.rows, secret=True)
        self._again_label, self._again = _input(self.rows, secret=True)
        self._show = QCheckBox()
        self.rows.addWidget(self._show)
        self.finish_layout()
        self._show.toggled.connect(self._show_signs)
        self.go.clicked.connect(self._begin)
        for line in (self._name, self._passphrase, self._again):
            line.returnPressed.connect(self._begin)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.title.setText(self.tr("Welcome to ungeplan"))
        self.words.setText(
            self.tr("Two things, and you are ready. Everything stays on this computer, encrypted.")
        )
        self._name_label.setText(self.tr("Your name, as the young people know it"))
        self._passphrase_label.setText(self.tr("A passphrase. Four words work well."))
        self._again_label.setText(self.tr("The passphrase once more"))
        self._show.setText(self.tr("Show the passphrase"))
        self.go.setText(self.tr("Begin"))
        for words, line in (
            (self._name_label, self._name),
            (self._passphrase_label, self._passphrase),
            (self._again_label, self._again),
        ):
            line.setAccessibleName(words.text())
        if self._lack is not _Lack.NOTHING:
            self.say(self._say_lack())

    def take_focus(self) -> None:
        """The keys begin at the name."""
        self._name.setFocus()

    def _show_signs(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._passphrase.setEchoMode(mode)
        self._again.setEchoMode(mode)

    def _begin(self) -> None:
        self._lack, line = self._find_lack()
        self.say(self._say_lack())
        if self._lack is not _Lack.NOTHING:
            line.setFocus()
            return
        self.setEnabled(False)
        self.begun.emit(self._name.text().strip(), self._passphrase.text())

    def _find_lack(self) -> tuple[_Lack, QLineEdit]:
        """What is missing, and the line in which it is missing."""
        if not self._name.text().strip():
            return _Lack.NAME, self._name
        if len(self._passphrase.text()) < SHORTEST_PASSPHRASE:
            return _Lack.LONGER_PASSPHRASE, self._passphrase
        if self._passphrase.text() != self._again.text():
            return _Lack.SAME_PASSPHRASE, self._again
        return _Lack.NOTHING, self._name

    def _say_lack(self) -> str:
        match self._lack:
            case _Lack.NAME:
                return self.tr("Write your name first.")
            case _Lack.LONGER_PASSPHRASE:
                return self.tr("The passphrase is too short. Use at least 8 characters.")
            case _Lack.SAME_PASSPHRASE:
                return self.tr("The two passphrases differ. Write the second one again.")
            case _Lack.NOTHING:
                return ""


class Unlock(_Sheet):
    """Asks for the passphrase.

    Signals:
        unlocked: the passphrase somebody wrote; it may be wrong.
    """

    unlocked = Signal(str)

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__(scale)
        self._label, self._passphrase = _input(self.rows, secret=True)
        self.finish_layout()
        self.go.clicked.connect(self._unlock)
        self._passphrase.returnPressed.connect(self._unlock)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.title.setText(self.tr("Welcome back"))
        self.words.setText(self.tr("Write your passphrase to open the plans."))
        self._label.setText(self.tr("Passphrase"))
        self._passphrase.setAccessibleName(self._label.text())
        self.go.setText(self.tr("Open"))

    def say(self, message: str) -> None:
        super().say(message)
        self.take_focus()

    def take_focus(self) -> None:
        """The keys begin at the passphrase."""
        self._passphrase.setFocus()

    def _unlock(self) -> None:
        passphrase = self._passphrase.text()
        if passphrase:
            self._passphrase.clear()
            self.setEnabled(False)
            self.unlocked.emit(passphrase)


class Shut(_Sheet):
    """Says why the plans stay closed where no passphrase was asked for.

    Signals:
        try_again_wanted: what was in the way may be gone.
    """

    try_again_wanted = Signal()

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__(scale)
        self.words.hide()
        self.finish_layout()
        self.go.clicked.connect(self.try_again_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.title.setText(self.tr("The plans are not open"))
        self.go.setText(self.tr("Try again"))


def _input(rows: QVBoxLayout, *, secret: bool = False) -> tuple[QLabel, QLineEdit]:
    words, line = label("small"), QLineEdit()
    words.setBuddy(line)
    if secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
    rows.addWidget(words)
    rows.addWidget(line)
    return words, line
