"""The board as a list, for letters that leave no room for the figure: nothing is dragged here."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.figure import Zone
from ungeplan.model.plan import MAX_GOALS, Goal, GoalId, Plan, Wish, WishId
from ungeplan.ui.board.card_item import CardKey, Kind
from ungeplan.ui.board.faces import icon_of
from ungeplan.ui.board.goal_choice import GoalChoice
from ungeplan.ui.board.goal_row import GoalRow
from ungeplan.ui.board.place_choice import PlaceChoice
from ungeplan.ui.board.wide_button import WishButton, air_of
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.pages import Pages
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording


class BoardList(QWidget):
    """Shows a plan's wishes and goals under one another, and asks where one of them belongs.

    Signals:
        card_dropped, goal_moved, goal_taken_off, goal_ranked, goal_chosen: as those of the board.
        place_wanted: the CardKey of the wish or goal that shall have a place.
        kept: all stays as it is.
    """

    card_dropped = Signal(str, object)
    goal_moved = Signal(str, object)
    goal_taken_off = Signal(str)
    goal_ranked = Signal(str, int)
    goal_chosen = Signal(str)
    place_wanted = Signal(object)
    kept = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._asked: CardKey | None = None
        self._foot_stops: list[QWidget] = []
        self.wishes: dict[WishId, WishButton] = {}
        self._wishes_title = QLabel()
        self._goals_title = QLabel()
        for title in (self._wishes_title, self._goals_title):
            title.setProperty("look", "title")
        self.goals = [GoalRow(wording, theme) for _ in range(MAX_GOALS)]
        """Rows for the goals, what matters most first; those without a goal are hidden."""
        self._all = QWidget()
        self._rows = QVBoxLayout(self._all)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._wish_rows = QVBoxLayout()
        self._foot_row = QVBoxLayout()
        self._rows.addWidget(self._wishes_title)
        self._rows.addLayout(self._wish_rows)
        self._rows.addLayout(self._foot_row)
        self._rows.addWidget(self._goals_title)
        for row in self.goals:
            self._rows.addWidget(row)
            row.move_wanted.connect(self._want_other_place)
            row.taken_off.connect(self._take_off)
            row.step_wanted.connect(self._step)
        self._rows.addStretch()
        self.places = PlaceChoice(wording, theme)
        self.choice = GoalChoice(wording, theme, scrolls=False)
        self._pages = Pages(self._all, self.places, self.choice)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.places.place_chosen.connect(self._put)
        self.places.given_up.connect(self.kept)
        self.choice.goal_chosen.connect(self.goal_chosen)
        self.choice.kept.connect(self.kept)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def can_ask_place(self) -> bool:
        """Whether what it asks about is still there; undo can take it away."""
        asked = self._asked
        if asked is None:
            return False
        if asked.kind is Kind.GOAL:
            return self._plan.active_goal(asked.id) is not None
        return asked.id in self.wishes

    # -- what the list is told ----------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show the goals and wishes of this plan."""
        self._plan = plan
        wishes = {wish.id: wish for wish in plan.parked_wishes}
        for gone in self.wishes.keys() - wishes.keys():
            button = self.wishes.pop(gone)
            button.hide()
            button.deleteLater()
        for place, wish in enumerate(wishes.values()):
            if wish.id not in self.wishes:
                self.wishes[wish.id] = self._make(wish)
                self._wish_rows.insertWidget(place, self.wishes[wish.id])
                # At once, so that the keyboard can be put on it.
                self.wishes[wish.id].show()
            self._show_wish(wish)
        self.wishes = {wish: self.wishes[wish] for wish in wishes}
        self._goals_title.setVisible(bool(plan.active_goals))
        for row in self.goals:
            row.setVisible(row in self.goals[: len(plan.active_goals)])
        for goal in plan.active_goals:
            self._row_of(goal).show_goal(goal, plan)
        self._order_keys()

    def show_all(self) -> None:
        """Show the list itself."""
        self._asked = None
        self._pages.turn_to(self._all)
        if self.isVisible():
            # No ring before somebody uses the keys: it would look like an advice.
            self._all.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_place(self, asked: CardKey) -> None:
        """Ask where the wish or the goal belongs."""
        self._asked = asked
        goal = self._plan.active_goal(asked.id) if asked.kind is Kind.GOAL else None
        wish = self._plan.wish(asked.id) if goal is None else None
        self._pages.turn_to(self.places)
        words = goal.youth_text if goal else wish.text if wish else ""
        self.places.ask(words, goal, self._plan.figure)

    def ask_swap(self, wish: WishId) -> None:
        """Ask which goal gives its place to the wish."""
        self._pages.turn_to(self.choice)
        self.choice.ask(wish, self._plan)

    def take_foot(self, foot: QWidget) -> None:
        """Keep this below the wishes."""
        self._foot_row.addWidget(foot)
        foot.show()
        self._foot_stops = [
            part
            for part in foot.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        self._order_keys()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(16))
        self._wish_rows.setSpacing(scale.px(4))
        # All as far in as a goal's card, which lies in its shadow.
        inset = scale.px(14)
        for title in (self._wishes_title, self._goals_title):
            title.setContentsMargins(inset, 0, 0, 0)
        self._wish_rows.setContentsMargins(inset - air_of(scale), 0, inset - air_of(scale), 0)
        self._foot_row.setContentsMargins(inset, 0, inset, scale.px(24))
        for button in self.wishes.values():
            button.show_scale(scale)
        for row in self.goals:
            row.show_scale(scale)
        self.places.show_scale(scale)
        self.choice.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        stages = self._wording.content.meeting.stages
        self._wishes_title.setText(self._wording.say(stages.wishes.name))
        self._goals_title.setText(self._wording.say(stages.sharing.goals))
        for row in self.goals:
            row.retranslate()

    # -- what is pressed ----------------------------------------------------------------------

    def _want_place(self) -> None:
        for wish, button in self.wishes.items():
            if button is self.sender():
                self.place_wanted.emit(CardKey(Kind.WISH, wish))

    def _want_other_place(self, goal: str) -> None:
        self.place_wanted.emit(CardKey(Kind.GOAL, GoalId(goal)))

    def _put(self, zone: Zone) -> None:
        asked = self._asked
        if asked is None:
            return
        goal = self._plan.active_goal(asked.id) if asked.kind is Kind.GOAL else None
        if asked.kind is Kind.WISH:
            self.card_dropped.emit(asked.id, zone)
            goal = next((g for g in self._plan.active_goals if g.wish == asked.id), None)
        elif goal is not None and goal.zone is not zone:
            self.goal_moved.emit(goal.id, zone)
        else:
            self.kept.emit()
        self._say(goal)

    def _take_off(self, goal_id: str) -> None:
        goal = self._plan.active_goal(GoalId(goal_id))
        self.goal_taken_off.emit(goal_id)
        # The keyboard stays with the same wish, goal or not.
        button = self.wishes.get(goal.wish) if goal else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, goal_id: str, steps: int) -> None:
        goal = self._plan.active_goal(GoalId(goal_id))
        if goal is None:
            return
        self.goal_ranked.emit(goal_id, goal.rank + steps)
        moved = self._plan.active_goal(GoalId(goal_id))
        if moved is not None:
            self._row_of(moved).reach(steps)
            self._say(moved)

    def _say(self, goal: Goal | None) -> None:
        """Tell people who listen where the goal is now."""
        if goal is not None:
            now = self._plan.active_goal(goal.id) or goal
            sentence = self._row_of(now).card.accessibleName()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    # -- making -------------------------------------------------------------------------------

    def _row_of(self, goal: Goal) -> GoalRow:
        return self.goals[goal.rank - 1]

    def _make(self, wish: Wish) -> WishButton:
        made = WishButton(self._theme)
        made.show_scale(self._scale)
        made.clicked.connect(self._want_place)
        return made

    def _show_wish(self, wish: Wish) -> None:
        self.wishes[wish.id].show_wish(wish.text, icon_of(wish, self._wording))

    def _order_keys(self) -> None:
        """Tab goes down the list, whenever its parts were made."""
        order = [*self.wishes.values(), *self._foot_stops]
        if order:
            put_before(order[0], self.goals[0].move_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
