"""The foot of the sheet with the wishes: they are all kept, and a new one can be written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.wording import Wording


class SheetFoot(QWidget):
    """What is always in sight at the bottom of the sheet: a promise, and a place to write."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._rest = QLabel()
        self._rest.setProperty("look", "helper")
        self._rest.setWordWrap(True)
        self._rest.setTextFormat(Qt.TextFormat.PlainText)
        self.write = Button()
        self.write.setProperty("look", "soft")
        self.own_words = OwnWordsInput(theme, narrow=True)
        self.own_words.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._rest)
        self._rows.addWidget(self.write)
        self._rows.addWidget(self.own_words)
        self.write.clicked.connect(self.open)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def open(self) -> None:
        """Let own words be written."""
        self._show_writing(True)
        self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_writing(self) -> None:
        """The words are written, or not wanted."""
        had_focus = self.own_words.text.hasFocus()
        self.own_words.clear()
        self._show_writing(False)
        if had_focus:
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, text: str) -> None:
        """Put half-typed words back, without taking the keyboard."""
        self.own_words.write(text)
        self._show_writing(bool(text))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(18))
        self.own_words.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        stages = self._wording.content.meeting.stages
        self._rest.setText(self._wording.say(stages.goals.rest))
        self.write.setText(f"+ {self._wording.say(stages.wishes.own_words)}")
        self.write.setAccessibleName(self._wording.say(stages.wishes.own_words))
        self.own_words.say(self._wording.say(stages.wishes.own_words), self.tr("Add"))

    def _show_writing(self, writing: bool) -> None:
        self.own_words.setVisible(writing)
        self.write.setVisible(not writing)
