"""What stands on the stage of the steps while there are no goals for them to grow out of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon


class NoGoals(QWidget):
    """Says so, and leads to where goals are chosen.

    Signals:
        goals_wanted: show the goals.
    """

    goals_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = QLabel()
        self._sentence.setProperty("look", "title")
        self._sentence.setWordWrap(True)
        self.to_goals = Button()
        self.to_goals.setProperty("look", "soft")
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(1)
        self._rows.addWidget(self._sentence)
        self._rows.addWidget(self.to_goals, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(2)
        self.to_goals.clicked.connect(self.goals_wanted)

    def say(self, sentence: str, to_goals: str) -> None:
        """Show the sentence, and the words of the button."""
        self._sentence.setText(sentence)
        say_beside_icon(self.to_goals, to_goals)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(24))
        side = scale.text(BODY)
        self.to_goals.setIcon(icon("arrow-left", self._theme.action_text, side))
        self.to_goals.setIconSize(QSize(side, side))
