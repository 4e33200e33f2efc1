"""Make it smaller: a smaller goal in own words, or a smaller step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, Plan
from ungeplan.ui.board.rating import GoalCard
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import NO_WIDEST, Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.wording import Wording


class SmallerGoal(QWidget):
    """Shows a goal and a place for smaller words.

    Signals:
        words_written: the words of the smaller goal.
        words_typed: the half-typed text.
        step_wanted: rather a smaller step.
        given_up: the goal stays as it is.
    """

    words_written = Signal(str)
    words_typed = Signal(str)
    step_wanted = Signal()
    given_up = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.card = GoalCard(wording, theme)
        self.own_words = OwnWordsInput(theme)
        self.step = Chip(theme, "footprints")
        self.not_now = Button()
        self.not_now.setProperty("look", "chip")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.step)
        self._buttons.addWidget(self.not_now)
        self._buttons.addStretch()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.card)
        self._rows.addWidget(self.own_words)
        self._rows.addLayout(self._buttons)
        self._rows.addStretch()
        self.own_words.words_written.connect(self.words_written)
        self.own_words.words_typed.connect(self.words_typed)
        self.own_words.given_up.connect(self.given_up)
        self.step.clicked.connect(self.step_wanted)
        self.not_now.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_goal(self, goal: Goal, plan: Plan) -> None:
        """Show the goal that is to be smaller."""
        self.card.show_goal(goal, plan)

    def take_focus(self) -> None:
        """The keys begin where the words are written."""
        self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(18))
        self._buttons.setSpacing(scale.px(12))
        self.card.show_scale(scale)
        self.card.setMaximumWidth(NO_WIDEST)
        self.own_words.show_scale(scale)
        self.step.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        self.card.retranslate()
        self.own_words.say(say(words.smaller_words), self.tr("Add"))
        self.step.say(say(words.smaller_step))
        self.not_now.setText(say(words.not_now))
