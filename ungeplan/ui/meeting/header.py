"""The top of the shared screen: the question in the largest type, and the stages beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ungeplan.model.facts import Stage
from ungeplan.ui.meeting.stage_bar import StageBar
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class Header(QWidget):
    """Question and helper on the left, the stages on the right.

    With large text the stages are one line above the question.
    """

    def __init__(
        self,
        stages: Sequence[Stage],
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = Scale()
        self.stage_bar = StageBar(stages, wording, theme)
        self.question = QLabel()
        self.question.setProperty("look", "question")
        self.helper = QLabel()
        self.helper.setProperty("look", "helper")
        for label in (self.question, self.helper):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._words = QVBoxLayout()
        self._words.addWidget(self.question)
        self._words.addWidget(self.helper)
        self._words.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addLayout(self._words, 1)
        self._layout.addWidget(self.stage_bar, 0, Qt.AlignmentFlag.AlignTop)
        # Not at most its own wish: the question needs more lines where it has less width.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ask(self, question: str, helper: str) -> None:
        """Show this question and this quiet line under it."""
        self.question.setText(question)
        self.helper.setText(helper)
        self.helper.setVisible(bool(helper))

    def count(self, place: Stage, counted: tuple[int, int] | None) -> None:
        """Say which question of this stage it is, of how many; else where we are in the meeting."""
        self.stage_bar.count(place, counted)
        self._fold()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._words.setSpacing(scale.px(10))
        self._scale = scale
        self._layout.setContentsMargins(scale.px(48), scale.px(20), scale.px(30), scale.px(8))
        self.stage_bar.show_scale(scale)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        beside = self.stage_bar.full_width <= self.width() * 0.6
        self.stage_bar.show_short(is_short=not beside)
        self._words.setContentsMargins(0, self._scale.px(20) if beside else 0, 0, 0)
        self._layout.setSpacing(self._scale.px(24 if beside else 10))
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        )
        self._layout.setAlignment(
            self.stage_bar,
            Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag.AlignLeft,
        )
