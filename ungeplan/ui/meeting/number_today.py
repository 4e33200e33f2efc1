"""The number of today beside the last one; where it stands still, the plan is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalRating, Plan
from ungeplan.ui.board.rating import Rating
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class NumberToday(QWidget):
    """Shows one goal and its path, on which the last number has a quiet mark.

    Signals:
        rated: the goal, and the number or None.
        smaller_step_wanted: the step is to be smaller.
        other_goal_wanted: the goal gives its place to another.
        other_helper_wanted: somebody else is to help.
        fine_so: nothing is to be changed.
    """

    rated = Signal(str, object)
    smaller_step_wanted = Signal()
    other_goal_wanted = Signal()
    other_helper_wanted = Signal()
    fine_so = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.rating = Rating(wording, theme)
        self.gentle = QFrame()
        self.gentle.setProperty("look", "sheet")
        self._question = QLabel()
        self._question.setProperty("look", "card")
        self._question.setWordWrap(True)
        self.smaller_step = Chip(theme, "footprints")
        self.other_goal = Chip(theme, "arrows-clockwise")
        self.other_helper = Chip(theme, "users")
        self.fine = Chip(theme, "check")
        self._chips = (self.smaller_step, self.other_goal, self.other_helper, self.fine)
        self._flow = Flow()
        self._flow.show_parts(self._chips)
        self._inside = QVBoxLayout(self.gentle)
        self._inside.addWidget(self._question)
        self._inside.addWidget(self._flow)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.rating, 1)
        self.rating.put_beside(self.gentle)
        self.gentle.hide()
        self.rating.rated.connect(self.rated)
        self.smaller_step.clicked.connect(self.smaller_step_wanted)
        self.other_goal.clicked.connect(self.other_goal_wanted)
        self.other_helper.clicked.connect(self.other_helper_wanted)
        self.fine.clicked.connect(self.fine_so)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_goal(
        self, goal: Goal, plan: Plan, rating: GoalRating | None, last: int | None
    ) -> None:
        """Show this goal, the number of today and that of last time."""
        self.rating.show_goal(goal, plan, rating)
        self.rating.stones.show_last(last)

    def ask_gently(self, asks: bool) -> None:
        """Whether the plan for this goal is looked at now."""
        self.gentle.setVisible(asks)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(8))
        self._inside.setContentsMargins(*(scale.px(18),) * 4)
        self._inside.setSpacing(scale.px(12))
        self._flow.set_gap(scale.px(12))
        self.rating.show_scale(scale)
        for chip in self._chips:
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        self._question.setText(say(words.stands_still))
        self.smaller_step.say(say(words.smaller_step))
        self.other_goal.say(say(words.other_goal))
        self.other_helper.say(say(words.other_helper))
        self.fine.say(say(words.fine_so))
