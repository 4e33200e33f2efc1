"""Are they still your goals? Each goal of last time with its four answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalId, Plan
from ungeplan.ui.meeting.goal_answer import FormerGoal, GoalAnswer
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class StillGoalsPage(QWidget):
    """The goals of today with their answers, then those that were answered away today.

    Signals:
        wanted: the goal, and what is Wanted with it.
        history_wanted: the goals that were are to be seen.
    """

    wanted = Signal(str, object)
    history_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self.history = Button()
        self.history.setProperty("look", "plain")
        self._asked = QVBoxLayout()
        self._answered = QVBoxLayout()
        self._answers = AsMany(self._asked, self._make_answer, TabMark(self))
        self._gone = AsMany(self._answered, self._make_former, TabMark(self))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addStretch(2)
        self._rows.addLayout(self._asked)
        self._rows.addLayout(self._answered)
        self._rows.addWidget(self.history, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(3)
        self.history.clicked.connect(self.history_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def answers(self) -> list[GoalAnswer]:
        """Those of the goals of today."""
        return self._answers.rows

    @property
    def gone(self) -> list[FormerGoal]:
        """Those that left the figure today."""
        return self._gone.rows

    def show_goals(
        self, plan: Plan, goals: Sequence[Goal], gone: Sequence[Goal], kept: frozenset[GoalId]
    ) -> None:
        """Ask about these goals of the plan, and show those that left the figure today."""
        for answer, goal in zip(self._answers.fit(len(goals)), goals, strict=True):
            answer.show_goal(goal, plan, is_kept=goal.id in kept)
        for row, goal in zip(self._gone.fit(len(gone)), gone, strict=True):
            row.show_goal(goal, plan.words_of(goal.replaced_by) if goal.replaced_by else "")

    def show_history(self, *, is_there: bool) -> None:
        """Whether there are former goals to be seen."""
        self.history.setVisible(is_there)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        for rows in (self._rows, self._asked, self._answered):
            rows.setSpacing(scale.px(12))
        side = scale.text(BODY)
        self.history.setIcon(icon("flag", self._theme.action_text, side))
        self.history.setIconSize(QSize(side, side))
        for answer in self.answers:
            answer.show_scale(scale)
        for row in self.gone:
            row.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.since_last
        say_beside_icon(self.history, self._wording.say(words.were_mine))
        for answer in self.answers:
            answer.retranslate()
        for row in self.gone:
            row.retranslate()

    def _make_answer(self) -> GoalAnswer:
        answer = GoalAnswer(self._wording, self._theme)
        answer.show_scale(self._scale)
        answer.wanted.connect(self.wanted)
        return answer

    def _make_former(self) -> FormerGoal:
        row = FormerGoal(self._wording, self._theme, can_be_put_away=False)
        row.show_scale(self._scale)
        return row
