"""The door to the store: the first start, and the passphrase at each later one."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ungeplan.ui.desk.label import label
from ungeplan.ui.desk.sheet import Sheet
from ungeplan.ui.desk.show_passphrase import ShowPassphrase
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

SHORTEST_PASSPHRASE = 8
"""Signs. Four words are easier to remember than eight odd signs, and stronger."""


class _Lack(Enum):
    """What keeps the first start from going on."""

    NOTHING = auto()
    NAME = auto()
    LONGER_PASSPHRASE = auto()
    SAME_PASSPHRASE = auto()


class FirstStart(Sheet):
    """The first start asks for a name and a passphrase, and says what a forgotten one means.

    Signals:
        begun: the contact person's name and the passphrase.
    """

    begun = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__(scale)
        self._lack = _Lack.NOTHING
        self._name_label, self._name = self.add_line()
        self._passphrase_label, self._passphrase = self.add_line(secret=True)
        self._again_label, self._again = self.add_line(secret=True)
        self.add_part(ShowPassphrase(wording, theme, scale, self._passphrase, self._again))
        self._care = label("body")
        self.add_part(self._care)
        self.finish_layout()
        self.go.clicked.connect(self._begin)
        for line in (self._name, self._passphrase, self._again):
            line.returnPressed.connect(self._begin)
            line.textChanged.connect(self._look_again)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.title.setText(self.tr("Welcome to ungeplan"))
        self.words.setText(
            self.tr(
                "A name and a passphrase, and you are ready. "
                "Everything stays on this computer, encrypted."
            )
        )
        self._name_label.setText(self.tr("Your name, as the young people know it"))
        self._passphrase_label.setText(self.tr("A passphrase. Four words work well."))
        self._again_label.setText(self.tr("The passphrase once more"))
        self._care.setText(
            self.tr(
                "If you forget it, nobody can open the plans. "
                "Write it down and keep it in a safe place."
            )
        )
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

    def _begin(self) -> None:
        self._lack, line = self._find_lack()
        self.say(self._say_lack())
        if self._lack is not _Lack.NOTHING:
            line.setFocus()
            return
        self.setEnabled(False)
        self.begun.emit(self._name.text().strip(), self._passphrase.text())

    def _look_again(self) -> None:
        """What was missing may be there now; nothing new is found missing while somebody writes."""
        if self._lack is not _Lack.NOTHING and self._find_lack()[0] is not self._lack:
            self._lack = _Lack.NOTHING
            self.say("")

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


class Unlock(Sheet):
    """Asks for the passphrase.

    Signals:
        unlocked: the passphrase somebody wrote; it may be wrong.
    """

    unlocked = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__(scale)
        self._lacks_passphrase = False
        self._label, self._passphrase = self.add_line(secret=True)
        self.add_part(ShowPassphrase(wording, theme, scale, self._passphrase))
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
        if self._lacks_passphrase:
            self.say(self.tr("Write your passphrase first."))

    def say(self, message: str) -> None:
        super().say(message)
        self.take_focus()

    def take_focus(self) -> None:
        """The keys begin at the passphrase."""
        self._passphrase.setFocus()

    def _unlock(self) -> None:
        passphrase = self._passphrase.text()
        self._lacks_passphrase = not passphrase
        if self._lacks_passphrase:
            self.say(self.tr("Write your passphrase first."))
            return
        self._passphrase.clear()
        self.setEnabled(False)
        self.unlocked.emit(passphrase)


class Shut(Sheet):
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
