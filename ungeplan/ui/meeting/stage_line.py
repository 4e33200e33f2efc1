"""The stages of the meeting where there is room for one line: where we are, and a list of all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.model.facts import Stage
from ungeplan.ui.theme import BODY, SMALL, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon


class StageLine(Button):
    """Says at which stage we are; a press shows all of them, and each can be gone to.

    Signals:
        stage_chosen: the Stage somebody wants to see.
    """

    stage_chosen = Signal(object)

    def __init__(self, stages: list[Stage], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._scale = Scale()
        self._signs: dict[Stage, str] = {}
        self.setProperty("look", "line")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._group = QActionGroup(self)
        self.stages = {stage: self._group.addAction("") for stage in stages}
        self._menu.addActions(self._group.actions())
        self.setMenu(self._menu)
        self._group.triggered.connect(self._choose)

    def say(self, words: str, hint: str) -> None:
        """Where we are, and for those who listen what a press does."""
        say_beside_icon(self, words)
        self.setAccessibleDescription(hint)

    def name_stage(self, stage: Stage, words: str, sign: str) -> None:
        """How a stage is called in the list; the sign is the name of an icon, or empty."""
        self.stages[stage].setText(words)
        self._signs[stage] = sign
        self._draw_sign(stage)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.text(SMALL)
        self.setIcon(icon("caret-down", self._theme.ink, side))
        self.setIconSize(QSize(side, side))
        for stage in self._signs:
            self._draw_sign(stage)

    def _draw_sign(self, stage: Stage) -> None:
        sign, side = self._signs[stage], self._scale.text(BODY)
        drawn = icon(sign, self._theme.action_text, side) if sign else QIcon()
        self.stages[stage].setIcon(drawn)

    def _choose(self, action: object) -> None:
        chosen = next(stage for stage, one in self.stages.items() if one is action)
        self.stage_chosen.emit(chosen)
