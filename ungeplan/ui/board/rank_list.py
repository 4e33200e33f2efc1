"""The goals under one another: what matters most lies on top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ungeplan.model.plan import Goal, GoalId, Plan
from ungeplan.ui.board.faces import GoalFace, Look
from ungeplan.ui.board.rank_card import RankCard
from ungeplan.ui.board.wardrobe import words_of
from ungeplan.ui.theme import CARD, SETTLE_MS, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

_WIDEST = 760
_GAP = 28
_AIR = 48
"""Above the first card and below the last: a lifted card leans."""
_SLACK = 8


class RankList(QWidget):
    """Cards to put in order, with a button up and a button down beside each.

    Signals:
        ranked: all goals in the order that somebody made, as a tuple.
    """

    ranked = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._start = TabMark(self)
        self._order: list[GoalId] = []
        """The order on the screen, while a card is up another one than the plan's."""
        self._cards: dict[GoalId, RankCard] = {}
        self._ups = QButtonGroup(self)
        self._downs = QButtonGroup(self)
        self._held: GoalId | None = None
        self._leaves_fingers = False
        self._press = QPoint()
        self._grasp = QPoint()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ups.idClicked.connect(self._move_up)
        self._downs.idClicked.connect(self._move_down)
        wording.language_changed.connect(self.retranslate)

    @property
    def cards(self) -> list[RankCard]:
        """The cards from top to bottom."""
        return [self._cards[goal] for goal in self._order]

    def up_button(self, number: int) -> QAbstractButton:
        """The button that moves the card of that number up, from 0."""
        return self._ups.button(number)

    def down_button(self, number: int) -> QAbstractButton:
        """The button that moves the card of that number down, from 0."""
        return self._downs.button(number)

    def show_plan(self, plan: Plan) -> None:
        """Show the goals in the order of this plan."""
        self._plan = plan
        wanted = [goal.id for goal in plan.active_goals]
        if self._held not in wanted:
            # A lifted card that is hidden loses the keyboard, and would be put back.
            self._held = None
        for gone in self._cards.keys() - set(wanted):
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for goal in wanted:
            if goal not in self._cards:
                self._cards[goal] = self._make(goal)
        self._order = wanted
        self._make_buttons(len(wanted))
        self._dress()
        self.updateGeometry()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._dress()

    def leave_fingers(self, leaves_them: bool) -> None:
        """Whether a finger that moves scrolls the page instead of carrying a card."""
        self._leaves_fingers = leaves_them
        for card in self._cards.values():
            card.leaves_fingers = leaves_them

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._dress()

    # -- making -------------------------------------------------------------------------------

    def _make(self, goal: GoalId) -> RankCard:
        card = RankCard(goal, self)
        card.leaves_fingers = self._leaves_fingers
        card.grasped.connect(self._grasp_card)
        card.carried.connect(self._carry)
        card.let_go.connect(self._let_go)
        card.lift_wanted.connect(self._lift_or_place)
        card.put_back_wanted.connect(self._put_back)
        card.step_wanted.connect(self._step)
        card.show()
        return card

    def _make_buttons(self, count: int) -> None:
        for group in (self._ups, self._downs):
            for number in range(len(group.buttons()), count):
                button = Button(parent=self)
                button.setStyleSheet("padding: 0;")
                group.addButton(button, number)
            for unused in group.buttons()[count:]:
                unused.hide()

    def _dress(self) -> None:
        """Draw all cards anew and lay them in their order."""
        if not self._cards or self.width() < 1:
            return
        for goal in self._plan.active_goals:
            self._cards[goal.id].wear(self._face_of(goal, self._card_width))
            number = self._wording.content.print.goal.filled(
                self._wording.language, number=goal.rank
            )
            self._cards[goal.id].setAccessibleName(f"{number}: {goal.youth_text}")
            self._cards[goal.id].setAccessibleDescription(
                self.tr("Press Enter to lift it, and move it with the arrows.")
            )
        self._start.lead_to(
            stop
            for place, goal_id in enumerate(self._order)
            for stop in (self._cards[goal_id], self.up_button(place), self.down_button(place))
        )
        self._dress_buttons()
        self._lay(0)

    def _dress_buttons(self) -> None:
        last = len(self._order) - 1
        for number, goal_id in enumerate(self._order):
            goal = self._plan.active_goal(goal_id)
            words = goal.youth_text if goal else ""
            up, down = self.up_button(number), self.down_button(number)
            self._dress_button(up, "caret-up", self.tr("Up"), words, useful=number > 0)
            self._dress_button(down, "caret-down", self.tr("Down"), words, useful=number < last)

    def _dress_button(
        self, button: QAbstractButton, picture: str, way: str, words: str, *, useful: bool
    ) -> None:
        side = self._scale.touch(64)
        button.setIcon(icon(picture, self._theme.ink, side // 2, self._theme.edge))
        button.setIconSize(QSize(side // 2, side // 2))
        button.setFixedSize(side, side)
        button.setAccessibleName(f"{way}: {words}")
        button.setToolTip(way)
        button.setEnabled(useful)
        button.show()

    def _face_of(self, goal: Goal, width: int) -> GoalFace:
        look = Look(self._wording, self._theme, self._scale, self.devicePixelRatioF())
        return GoalFace(look, words_of(goal, self._plan, look), width, CARD + 2)

    # -- where cards lie ----------------------------------------------------------------------

    @property
    def _card_width(self) -> int:
        return self._card_width_at(self.width())

    def _card_width_at(self, width: int) -> int:
        buttons = 2 * self._scale.touch(64) + self._scale.px(24)
        widest = round(self._scale.px(_WIDEST) * max(1.0, self._scale.zoom * 0.8))
        return max(min(widest, width - buttons - 2 * self._margin), 120)

    @property
    def _margin(self) -> int:
        return self._scale.px(40)

    def _tops(self) -> list[int]:
        gap = self._scale.px(_GAP)
        top = max((self.height() - self.heightForWidth(self.width())) // 3, 0)
        top += self._scale.px(_AIR)
        tops = []
        for goal in self._order:
            tops.append(top)
            top += self._cards[goal].height_of_card + gap
        return tops

    def _lay(self, duration: int) -> None:
        side = self._scale.touch(64)
        for number, (goal, top) in enumerate(zip(self._order, self._tops(), strict=True)):
            card = self._cards[goal]
            if goal != self._held:
                card.go_to(QPoint(self._margin, top), duration=duration)
            left = self._margin + self._card_width + self._scale.px(16)
            middle = top + card.height_of_card // 2
            self.up_button(number).move(left, middle - side // 2)
            self.down_button(number).move(left + side + self._scale.px(8), middle - side // 2)

    @property
    def _duration(self) -> int:
        return SETTLE_MS if self._theme.motion else 0

    # -- pointer ------------------------------------------------------------------------------

    def _grasp_card(self, goal: GoalId, point: QPoint) -> None:
        if self._held is None:
            self._press = point
            self._grasp = point - self._cards[goal].card.topLeft()

    def _carry(self, goal: GoalId, point: QPoint) -> None:
        far = (point - self._press).manhattanLength() >= self._scale.px(_SLACK, at_least=8)
        if self._held is None and far:
            self._held = goal
            self._cards[goal].lift()
        if goal == self._held:
            card = self._cards[goal]
            card.go_to(card.kept_inside(point - self._grasp, self.rect()), duration=0)
            self._make_way(card.card.center().y())

    def _let_go(self, goal: GoalId) -> None:
        if goal == self._held:
            self._place()

    def _make_way(self, middle: int) -> None:
        """The others close up where the card came from and open where it is."""
        held = self._held
        if held is None:
            return
        others = [goal for goal in self._order if goal != held]
        before = [goal for goal in others if self._cards[goal].card.center().y() < middle]
        order = [*before, held, *(goal for goal in others if goal not in before)]
        if order != self._order:
            self._order = order
            self._lay(self._duration)

    # -- keys and buttons ---------------------------------------------------------------------

    def _lift_or_place(self, goal: GoalId) -> None:
        if self._held == goal:
            self._place()
            return
        self._put_back()
        self._held = goal
        self._cards[goal].lift()
        self._say(self.tr("Lifted: {card}").format(card=self._cards[goal].accessibleName()))

    def _step(self, goal: GoalId, steps: int) -> None:
        number = self._order.index(goal) + steps
        if not 0 <= number < len(self._order):
            return
        if self._held is None:
            self._cards[self._order[number]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._shift(goal, steps)
        self._cards[goal].go_to(QPoint(self._margin, self._tops()[number]), duration=0)
        self._say(self.tr("Place {number}").format(number=number + 1))

    def _shift(self, goal: GoalId, steps: int) -> None:
        number = self._order.index(goal)
        self._order.insert(number + steps, self._order.pop(number))
        self._lay(self._duration)

    def _place(self) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        order = tuple(self._order)
        self._cards[held].lie()
        if order != tuple(goal.id for goal in self._plan.active_goals):
            self.ranked.emit(order)
        # The plan's own order counts: when a rule said no, all go back to where they were.
        self._order = [goal.id for goal in self._plan.active_goals]
        self._lay(self._duration)
        if held in self._cards:
            self._say(self._cards[held].accessibleName())

    def _put_back(self, goal: GoalId | None = None) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        self._cards[held].lie()
        self._order = [goal.id for goal in self._plan.active_goals]
        self._lay(self._duration)

    def _move_up(self, number: int) -> None:
        self._move(number, number - 1, self.up_button(number - 1))

    def _move_down(self, number: int) -> None:
        self._move(number, number + 1, self.down_button(number + 1))

    def _move(self, number: int, to: int, button: QAbstractButton) -> None:
        self._put_back()
        order = [goal.id for goal in self._plan.active_goals]
        order.insert(to, order.pop(number))
        self.ranked.emit(tuple(order))
        # The keyboard goes with the card, so that it can be moved on.
        (button if button.isEnabled() else self.cards[to]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._scale.px(1000)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 — Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 — Qt's name
        heights = [
            round(self._face_of(goal, self._card_width_at(width)).size.height())
            for goal in self._plan.active_goals
        ]
        gaps = self._scale.px(_GAP) * max(len(heights) - 1, 0)
        return sum(heights) + gaps + 2 * self._scale.px(_AIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def hideEvent(self, event: QHideEvent) -> None:
        self._put_back()
        self._lay(0)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()
