"""What was said last time, under a cover that the young person takes away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class CoveredPage(QWidget):
    """One sentence, and the button that shows what lies below.

    Signals:
        show_wanted: the young person lets those at the table see it.
    """

    show_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._sentence = QLabel()
        self._sentence.setProperty("look", "title")
        self._sentence.setWordWrap(True)
        self.show_it = Button()
        self.show_it.setProperty("look", "soft")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addStretch(2)
        self._rows.addWidget(self._sentence)
        self._rows.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(3)
        self.show_it.clicked.connect(self.show_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(32))
        side = scale.text(BODY)
        self.show_it.setIcon(icon("eye", self._theme.action_text, side))
        self.show_it.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.since_last
        self._sentence.setText(self._wording.say(words.covered))
        say_beside_icon(self.show_it, self._wording.say(words.show_last))
