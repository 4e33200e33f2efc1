"""One goal of the list, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, Plan, Shape
from ungeplan.ui.board.rating import GoalCard
from ungeplan.ui.theme import BODY, NO_WIDEST, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class GoalRow(QWidget):
    """A goal's card with its buttons below it.

    Signals, each with the goal:
        move_wanted: it shall have another place on the figure.
        taken_off: it goes back among the wishes.
        step_wanted: so many places down in the order, or up when negative.
    """

    move_wanted = Signal(str)
    taken_off = Signal(str)
    step_wanted = Signal(str, int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.goal: Goal | None = None
        self._shape = Shape.STANDING
        self._theme = theme
        self.card = GoalCard(wording, theme)
        self.move_button = Button()
        self.off_button = Button()
        self.up_button = Button()
        self.down_button = Button()
        self._buttons = (self.move_button, self.off_button, self.up_button, self.down_button)
        for button in self._buttons:
            button.setProperty("look", "chip")
        self._flow = Flow()
        self._flow.show_parts(self._buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.card)
        self._below = QVBoxLayout()
        self._below.addWidget(self._flow)
        rows.addLayout(self._below)
        self.move_button.clicked.connect(self._move)
        self.off_button.clicked.connect(self._take_off)
        self.up_button.clicked.connect(self._go_up)
        self.down_button.clicked.connect(self._go_down)

    def show_goal(self, goal: Goal, plan: Plan) -> None:
        """Show this goal of the plan, and which way it can go in the order."""
        self.goal, self._shape = goal, plan.figure.shape
        self.card.show_goal(goal, plan)
        count = len(plan.active_goals)
        for button, can_go in (
            (self.up_button, goal.rank > 1),
            (self.down_button, goal.rank < count),
        ):
            button.setVisible(count > 1)
            button.setEnabled(can_go)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.card.show_scale(scale)
        self.card.setMaximumWidth(NO_WIDEST)
        # As far in as the card is in its shadow.
        self._below.setContentsMargins(scale.px(14), 0, 0, 0)
        self._flow.set_gap(scale.px(12))
        side = scale.text(BODY)
        for button, picture in ((self.up_button, "caret-up"), (self.down_button, "caret-down")):
            button.setIcon(icon(picture, self._theme.ink, side, self._theme.edge))
            button.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.card.retranslate()
        self.move_button.setText(self.tr("Move"))
        self.off_button.setText(self.tr("Take off"))
        say_beside_icon(self.up_button, self.tr("Up"))
        say_beside_icon(self.down_button, self.tr("Down"))
        words = self.goal.youth_text if self.goal else ""
        if self.goal is not None:
            self.card.setAccessibleName(self._told(self.goal))
        for button in self._buttons:
            button.setAccessibleName(f"{button.text().strip()}: {words}")

    def reach(self, steps: int) -> None:
        """Put the keyboard on the button that moves it on that way, or on the other one."""
        wanted, other = self.up_button, self.down_button
        if steps > 0:
            wanted, other = other, wanted
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, goal: Goal) -> str:
        wording = self._wording
        number = wording.content.print.goal.filled(wording.language, number=goal.rank)
        place = wording.say(wording.content.figure.part(goal.zone, self._shape).place)
        return f"{number}, {place[:1].lower()}{place[1:]}: {goal.youth_text}"

    def _move(self) -> None:
        if self.goal is not None:
            self.move_wanted.emit(self.goal.id)

    def _take_off(self) -> None:
        if self.goal is not None:
            self.taken_off.emit(self.goal.id)

    def _go_up(self) -> None:
        if self.goal is not None:
            self.step_wanted.emit(self.goal.id, -1)

    def _go_down(self) -> None:
        if self.goal is not None:
            self.step_wanted.emit(self.goal.id, 1)
