"""Which goal a question is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalId
from ungeplan.ui.meeting.goal_pick import GoalPick
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class GoalPage(QuestionPage):
    """One button for each goal.

    Signals:
        chosen: the GoalId that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._goals: tuple[Goal, ...] = ()
        self.buttons: dict[GoalId, GoalPick] = {}
        self._start = TabMark(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Offer these."""
        self._goals = tuple(goals)
        if [*self.buttons] != [goal.id for goal in goals]:
            for button in self.buttons.values():
                button.hide()
                button.deleteLater()
            self.buttons = {goal.id: self._button() for goal in goals}
            self._start.lead_to(self.buttons.values())
        self.retranslate()

    def show_chosen(self, chosen: GoalId | None) -> None:
        """Tick this goal alone."""
        for goal, button in self.buttons.items():
            button.setChecked(goal == chosen)

    def take_focus(self) -> None:
        """The keys begin at the goal that is chosen, or before all of them."""
        chosen = next((b for b in self.buttons.values() if b.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()
        else:
            self.hold_focus()

    def first_answer(self) -> QWidget:
        return next(iter(self.buttons.values()), self)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(4))
        for button in self.buttons.values():
            button.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for goal in self._goals:
            self.buttons[goal.id].show_goal(goal)

    def _button(self) -> GoalPick:
        button = GoalPick(self._wording, self._theme)
        button.show_scale(self._scale)
        button.clicked.connect(self._choose_pressed)
        self._rows.addWidget(button)
        return button

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        for goal, button in self.buttons.items():
            if button is pressed:
                self.chosen.emit(goal)
                return
