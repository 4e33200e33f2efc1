"""What is not on the plan because nobody finished it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.facts import Stage
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class HalfMadeNote(QWidget):
    """Says quietly that a step is not finished, and leads to it.

    Signals:
        steps_wanted: show the steps.
    """

    steps_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self.sentence = QLabel()
        self.sentence.setProperty("look", "helper")
        self.sentence.setWordWrap(True)
        self.to_steps = Button()
        self.to_steps.setProperty("look", "plain")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.sentence)
        self._rows.addWidget(self.to_steps, 0, Qt.AlignmentFlag.AlignLeft)
        self.to_steps.clicked.connect(self.steps_wanted)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(4))
        side = scale.text(BODY)
        self.to_steps.setIcon(icon("footprints", self._theme.action_text, side))
        self.to_steps.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        steps = self._wording.say(self._wording.content.meeting.bar[Stage.STEPS])
        self.sentence.setText(
            self.tr("A step is not finished. It is kept under {stage}.").format(stage=steps)
        )
        say_beside_icon(self.to_steps, self.tr("To the steps"))
