"""What the young person said before the meeting: shown quietly, and not asked for again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ungeplan.model.plan import Preparation
from ungeplan.ui.wording import Wording


class SaidBefore(QLabel):
    """A few quiet lines; not there when nothing was said.

    What shall not be talked about stands there only while the two are alone: it may be about
    somebody who sits at the table.
    """

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._said = Preparation()
        self._are_alone = False
        self.setProperty("look", "helper")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()
        wording.language_changed.connect(self.retranslate)

    def show_said(self, said: Preparation, *, are_alone: bool) -> None:
        """Show what was said; whether only the two sit at the table."""
        self._said, self._are_alone = said, are_alone
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, language = self._wording.content.meeting.stages.welcome, self._wording.language
        lines = []
        if self._said.place:
            lines.append(words.said_place.filled(language, place=self._said.place))
        if self._said.not_about and self._are_alone:
            lines.append(words.said_not_about.filled(language, words=self._said.not_about))
        self.setText("\n".join([self._wording.say(words.you_said), *lines]) if lines else "")
        self.setVisible(bool(lines))
