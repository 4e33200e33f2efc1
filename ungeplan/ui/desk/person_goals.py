"""The goals of one young person on the desk, and who promised what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ungeplan.model.language import short_date
from ungeplan.model.plan import DueOn, DueWhen, Goal, Plan, Step
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import HELPER, Scale, Theme
from ungeplan.ui.wording import Wording

_OWNER, _WIDEST_OWNER = 150, 420
"""How wide the names of those who promised stand, and at most, in units of the design."""


class PersonGoals(QFrame):
    """Each goal with its number, and its open steps below it."""

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*(scale.px(32),) * 4)
        self._rows.setSpacing(scale.px(10))

    def show_plan(self, plan: Plan) -> None:
        """Show this plan's."""
        self._plan = plan
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        _clear(self._rows)
        goals = self._plan.active_goals
        if not goals:
            empty = label("helper")
            empty.setText(self.tr("The goals come here after the first meeting."))
            self._rows.addWidget(empty)
        for goal in goals:
            self._rows.addLayout(self._goal_row(goal))
            for step in self._plan.open_steps(goal.id):
                self._rows.addLayout(self._step_row(step))
            self._rows.addSpacing(self._scale.px(14))

    def _goal_row(self, goal: Goal) -> QHBoxLayout:
        strong, soft = self._theme.goal(goal.rank)
        badge = QLabel(str(goal.rank))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = self._scale.px(40)
        badge.setFixedSize(side, side)
        badge.setStyleSheet(
            f"background: {strong}; color: {soft}; border-radius: {side // 2}px; font-weight: bold;"
        )
        words = label("card")
        words.setText(goal.youth_text)
        row = QHBoxLayout()
        row.setSpacing(self._scale.px(16))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        rating = self._plan.rating(goal.id)
        if rating is not None and rating.value is not None:
            number = label("helper")
            number.setWordWrap(False)
            number.setText(self.tr("{n} of 10").format(n=rating.value))
            row.addWidget(number)
        return row

    def _step_row(self, step: Step) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self._scale.px(56), 0, 0, 0)
        row.setSpacing(self._scale.px(16))
        words, owner, due = label("body"), label("helper"), label("helper")
        words.setText(step.text)
        self._say_owner(owner, self._plan.name_of(step.owner))
        due.setText(self._say_due(step))
        due.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        owner.setFixedWidth(self._owner_width)
        due.setFixedWidth(self._scale.px(170))
        row.addWidget(words, 1)
        row.addWidget(owner)
        row.addWidget(due)
        return row

    @property
    def _owner_width(self) -> int:
        """One for all rows, in which no word of a name is cut."""
        plan = self._plan
        steps = [step for goal in plan.active_goals for step in plan.open_steps(goal.id)]
        words = " ".join(plan.name_of(step.owner) for step in steps).split()
        metrics = QFontMetrics(self._scale.font(HELPER))
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        # A little more: the label keeps some room for itself.
        wide = longest + self._scale.px(8)
        return min(max(wide, self._scale.px(_OWNER)), self._scale.px(_WIDEST_OWNER))

    def _say_owner(self, owner: QLabel, name: str) -> None:
        """Words that are wider than any name end with dots, and can be read whole as a hint."""
        metrics, room = QFontMetrics(self._scale.font(HELPER)), self._owner_width
        fits = all(metrics.horizontalAdvance(word) <= room for word in name.split())
        owner.setText(name if fits else metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        owner.setToolTip("" if fits else name)

    def _say_due(self, step: Step) -> str:
        match step.due:
            case DueOn(day):
                return short_date(
                    day, self._wording.content.print.dates.in_(self._wording.language)
                )
            case DueWhen(words):
                return words
        return ""


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # It goes when the program has time for it; until then nobody must see or hear it.
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout):
            _clear(inner)
