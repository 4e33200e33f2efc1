"""What was written for the young person is read back to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import EntryId
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording


class WordsBack(QWidget):
    """Reads back what was written for the young person, and asks whether these are their words.

    Signals:
        confirmed: the EntryId of words that are theirs.
        taken_back: the EntryId of words that are not.
    """

    confirmed = Signal(str)
    taken_back = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._waiting: list[tuple[EntryId, str]] = []
        self._kept_back: list[tuple[EntryId, str]] = []
        frame = QFrame()
        frame.setProperty("look", "sheet")
        self.words = QLabel()
        self.words.setProperty("look", "card")
        self._question = QLabel()
        for label in (self.words, self._question):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.yes = Button()
        self.no = Button()
        for button in (self.yes, self.no):
            # No answer is made more tempting than another.
            button.setProperty("look", "soft")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self._question)
        self._row = QHBoxLayout(frame)
        self._row.addLayout(said, 1)
        self._row.addWidget(self.yes)
        self._row.addWidget(self.no)
        self._around = QVBoxLayout(self)
        self._around.addWidget(frame)
        self.hide()
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._take_back)

    @property
    def asked_about(self) -> list[EntryId]:
        """The words that nobody has answered for yet, the oldest first."""
        return [thing for thing, _ in (*self._kept_back, *self._waiting)]

    def ask(self, thing: EntryId, text: str) -> None:
        """Ask about these words when those before are answered for."""
        self._waiting.append((thing, text))
        self._show()

    def drop(self, thing: EntryId) -> None:
        """These words are not in the plan any more."""
        self._waiting = [one for one in self._waiting if one[0] != thing]
        self._kept_back = [one for one in self._kept_back if one[0] != thing]
        self._show()

    def keep_back(self) -> None:
        """Somebody came who may not read what waits here; it waits until they have left."""
        self._kept_back, self._waiting = [*self._kept_back, *self._waiting], []
        self._show()

    def bring_back(self) -> None:
        """Nobody is there any more for whom words are kept back.

        They are not read out: whoever left may still stand in the room.
        """
        self._kept_back, self._waiting = [], [*self._kept_back, *self._waiting]
        self._show(aloud=False)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops on it, in its order."""
        return [self.yes, self.no]

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._row.setContentsMargins(scale.px(24), scale.px(10), scale.px(12), scale.px(10))
        self._row.setSpacing(scale.px(16))
        self._around.setContentsMargins(scale.px(48), 0, scale.px(48), scale.px(14))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        voices, say = self._wording.content.meeting.voices, self._wording.say
        self._question.setText(say(voices.your_words))
        self.yes.setText(say(voices.yes))
        self.no.setText(say(voices.no))

    def _show(self, *, aloud: bool = True) -> None:
        if not self._waiting:
            self.words.clear()
            self.hide()
            return
        self.words.setText(f"“{self._waiting[0][1]}”")
        if aloud:
            announce(self, f"{self.words.text()} {self._question.text()}")
        self.show()

    def _confirm(self) -> None:
        thing, _ = self._waiting.pop(0)
        self._show()
        self.confirmed.emit(thing)

    def _take_back(self) -> None:
        thing, _ = self._waiting.pop(0)
        self._show()
        self.taken_back.emit(thing)
