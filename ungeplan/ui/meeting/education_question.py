"""One question about school or work, asked once: a goal that leads there, or not right now."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import SayEducation
from ungeplan.model.plan import Goal, Plan
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.goal_pick import GoalPick
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording

_WEEKS = (4, 13, 26)
"""When it may be asked again, counted from today."""


class EducationQuestion(QuestionPage):
    """Offers the goals of today and "ikke lige nu"; never a block, and never asked twice.

    Signals:
        answered: a SayEducation.
    """

    answered = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._today = dt.date.today()
        self._not_now = Chip(theme)
        self._again_label = QLabel()
        self._again_label.setProperty("look", "helper")
        self._again = {weeks: Chip(theme) for weeks in _WEEKS}
        self._again_row = Flow()
        self._again_row.show_parts([*self._again.values()])
        self._rows = QVBoxLayout(self)
        self._goal_rows = QVBoxLayout()
        self._goals = AsMany(self._goal_rows, self._make_goal)
        self._rows.addLayout(self._goal_rows)
        self._rows.addWidget(self._not_now, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._again_label, self._again_row):
            self._rows.addWidget(part)
        self._rows.addStretch()
        self._not_now.clicked.connect(self._open_again)
        for chip in self._again.values():
            chip.clicked.connect(self._say_when)

    @property
    def goals(self) -> list[GoalPick]:
        """The goals to answer with."""
        return self._goals.rows

    def is_due(self, plan: Plan, today: dt.date) -> bool:
        """Whether it may be asked: there is a goal, and no answer that still holds."""
        said = plan.education
        if not plan.active_goals:
            return False
        if said is None:
            return True
        if said.goal is not None:
            return False
        return said.ask_again_on is not None and said.ask_again_on <= today

    def show_plan(self, plan: Plan, today: dt.date) -> None:
        """Offer the goals of this plan."""
        self._plan, self._today = plan, today
        for pick, goal in zip(self._goals.fit(len(self._offered)), self._offered, strict=True):
            pick.show_goal(goal)
        self._show()

    def first_answer(self) -> QWidget:
        return self.goals[0] if self.goals else self._not_now

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        margin = scale.px(32)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(scale.px(16))
        self._again_row.set_gap(scale.px(12))
        # The cards have air around them, so that the ring of the keyboard has room.
        self._goal_rows.setSpacing(scale.px(4))
        for pick in self.goals:
            pick.show_scale(scale)
        for chip in (self._not_now, *self._again.values()):
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        yes, say = self._wording.content.meeting.stages.yes, self._wording.say
        for pick, goal in zip(self.goals, self._offered, strict=True):
            pick.show_goal(goal)
        self._not_now.say(say(yes.not_now))
        self._again_label.setText(say(yes.ask_again))
        for weeks, words in (
            (4, self.tr("In a month")),
            (13, self.tr("In three months")),
            (26, self.tr("In half a year")),
        ):
            self._again[weeks].say(words)

    @property
    def _offered(self) -> list[Goal]:
        """The goals; what lies face down is no answer that anybody can read."""
        return [goal for goal in self._plan.active_goals if not goal.lies_face_down]

    def _make_goal(self) -> GoalPick:
        pick = GoalPick(self._wording, self._theme, self)
        pick.show_scale(self._scale)
        pick.clicked.connect(self._say_goal)
        put_before(pick, self._not_now)
        return pick

    def _show(self) -> None:
        said = self._plan.education
        for pick, goal in zip(self.goals, self._offered, strict=True):
            pick.setChecked(said is not None and said.goal == goal.id)
        later = said.ask_again_on if said is not None else None
        self._not_now.setChecked(said is not None and said.goal is None)
        for weeks, chip in self._again.items():
            chip.setChecked(later == self._today + dt.timedelta(weeks=weeks))
        self._again_label.setVisible(self._not_now.isChecked())
        self._again_row.setVisible(self._not_now.isChecked())

    def _say_goal(self) -> None:
        pressed = self.sender()
        # What is ticked is what was answered: a second press takes no tick away.
        self._show()
        for pick, goal in zip(self.goals, self._offered, strict=True):
            if pick is pressed:
                self.answered.emit(SayEducation(goal=goal.id))

    def _open_again(self) -> None:
        self._show()
        # "Ikke lige nu" alone is an answer too: then it is asked at the earliest of the days.
        day = self._today + dt.timedelta(weeks=_WEEKS[0])
        self.answered.emit(SayEducation(ask_again_on=day))

    def _say_when(self) -> None:
        pressed = self.sender()
        self._show()
        for weeks, chip in self._again.items():
            if chip is pressed:
                day = self._today + dt.timedelta(weeks=weeks)
                self.answered.emit(SayEducation(ask_again_on=day))
