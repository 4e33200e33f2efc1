"""What the contact person may ask at a stage."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.facts import Stage
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording


class StagePrompts(QWidget):
    """The questions of every part of the meeting that stands at that place on the bar."""

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._scale = scale
        self._stage = Stage.WELCOME
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(scale.px(14))
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_stage(self, stage: Stage) -> None:
        """The questions of this stage."""
        self._stage = stage
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        say = self._wording.say
        parts = [part for part in self._wording.content.meeting.stages if part.bar is self._stage]
        asking = [part for part in parts if part.prompts]
        for part in asking:
            if self._rows.count():
                self._rows.addSpacing(self._scale.px(12))
            if len(parts) > 1:
                self._add(say(part.name), "small")
            for prompt in part.prompts:
                self._add(say(prompt), "card")
        if not asking:
            self._add(self.tr("There is nothing to ask here. Listen."), "helper")

    def _add(self, words: str, look: str) -> QLabel:
        line = label(look)
        line.setText(words)
        self._rows.addWidget(line)
        # Qt shows it later by itself; until then it has no room in the layout.
        line.show()
        return line
