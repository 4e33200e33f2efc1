"""The one hand on the board: it lifts a card, carries it and puts it down."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPointF, Signal

from ungeplan.model.figure import Zone
from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.table import Table
from ungeplan.ui.board.target import Target


class Grip(Enum):
    """How the hand holds a card."""

    EMPTY = "empty"
    DRAG = "drag"
    """Pressed and moved: letting go puts it down."""
    TAP = "tap"
    """Tapped: the next tap says where it goes."""
    KEYS = "keys"


class Hand(QObject):
    """Knows which card is up and where it would go. One card at a time.

    Signals:
        lifted: a card is up.
        went_near: the card, and the Target near it or None.
        dropped: the card, and the Target on which it was put down.
        put_back: a card goes home without having been put down.
    """

    lifted = Signal(object)
    went_near = Signal(object, object)
    dropped = Signal(object, object)
    put_back = Signal(object)

    def __init__(self, table: Table, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self.card: CardItem | None = None
        """The card that is up."""
        self.grip = Grip.EMPTY
        self.near: Target | None = None
        self._pressed: CardItem | None = None
        self._start = QPointF()
        self._grasp = QPointF()
        self._is_down = False
        table.arranged.connect(self._check)

    @property
    def is_down(self) -> bool:
        """Whether button or finger is pressed."""
        return self._is_down

    @property
    def pressed(self) -> CardItem | None:
        """The card under the button or finger that is pressed and has not moved yet."""
        return self._pressed if self._is_down else None

    # -- button and finger --------------------------------------------------------------------

    def press(self, point: QPointF) -> None:
        """Button or finger goes down."""
        self._is_down = True
        self._start = point
        self._pressed = self._table.card_at(point)
        if self._pressed is not None:
            self._grasp = point - self._pressed.box.topLeft()

    def move(self, point: QPointF, slack: float) -> None:
        """Button or finger moves; a move shorter than the slack is a tap still."""
        if self._is_down and self.grip is not Grip.DRAG:
            far = (point - self._start).manhattanLength() >= slack
            if not far or self._pressed is None:
                return
            self._take(self._pressed, Grip.DRAG)
        if self.card is None:
            return
        if self.grip is Grip.DRAG:
            self.card.setPos(point - self._grasp)
            self._approach(self._table.target_at(point, self.card))
        elif self.grip is Grip.TAP:
            self._approach(self._table.target_under(point, self.card))

    def release(self, point: QPointF) -> None:
        """Button or finger goes up."""
        if not self._is_down:
            return
        self._is_down = False
        if self.card is None or self.grip is not Grip.DRAG:
            self._tap(point)
            return
        target = self._table.target_at(point, self.card)
        if target is None:
            self.give_up()
        else:
            self._let_go(target)

    def forget_press(self) -> None:
        """The press becomes something else: a scroll or a menu."""
        self._is_down = False
        self._pressed = None

    def _tap(self, point: QPointF) -> None:
        tapped, held = self._pressed, self.card
        if held is None:
            if tapped is not None:
                self._take(tapped, Grip.TAP)
            return
        if tapped is not None:
            self.give_up()
            if tapped is not held:
                self._take(tapped, Grip.TAP)
            return
        target = self._table.target_under(point, held)
        if target is None:
            self.give_up()
        else:
            self._let_go(target)

    # -- keys, menus and screen readers -------------------------------------------------------

    def lift(self, card: CardItem) -> None:
        """Take the card with the keyboard."""
        self._take(card, Grip.KEYS)

    def step(self, steps: int) -> None:
        """Go on to another place that can take the card."""
        if self.card is None:
            return
        self.grip = Grip.KEYS
        targets = self._table.targets_of(self.card)
        if self.near in targets:
            number = (targets.index(self.near) + steps) % len(targets)
        else:
            number = 0 if steps > 0 else len(targets) - 1
        self.hold_over(targets[number])

    def hold_over(self, target: Target) -> None:
        """Hold the card over that place."""
        if self.card is None:
            return
        self._approach(target)
        box = self._table.zone_box(target) if isinstance(target, Zone) else self._table.sheet.view
        size = self.card.face.size
        spot = box.center() + QPointF(-size.width() / 2, box.height() * 0.18)
        self.card.setPos(spot)

    def place(self) -> None:
        """Put the card down where it is near; without such a place it goes home."""
        if self.near is None:
            self.give_up()
        else:
            self._let_go(self.near)

    def put_on(self, card: CardItem, target: Target) -> None:
        """Put the card there at once, as a menu does."""
        self._take(card, Grip.KEYS)
        self._let_go(target)

    def give_up(self) -> None:
        """The card goes home."""
        card = self.card
        self._open()
        if card is not None:
            self._table.send_home(card)
            self.put_back.emit(card)

    # -- inside -------------------------------------------------------------------------------

    def _take(self, card: CardItem, grip: Grip) -> None:
        if self.card is not None and self.card is not card:
            self.give_up()
        is_new = self.card is not card
        self.card, self.grip, self.near = card, grip, None
        wide = card.face.size
        self._table.lift(card)
        # A card that was folded is still held at the same place of it.
        self._grasp.setX(self._grasp.x() * card.face.size.width() / wide.width())
        self._grasp.setY(self._grasp.y() * card.face.size.height() / wide.height())
        self._table.show_targets(card, None)
        if is_new:
            self.lifted.emit(card)
        if grip is Grip.DRAG:
            self._table.carry(card)

    def _approach(self, target: Target | None) -> None:
        if self.card is None or target == self.near:
            return
        self.near = target
        self._table.show_targets(self.card, target, by_keys=self.grip is Grip.KEYS)
        self.went_near.emit(self.card, target)

    def _let_go(self, target: Target) -> None:
        card = self.card
        if card is None:
            return
        self._open()
        self.dropped.emit(card, target)
        # A rule may have said no, and then no plan follows that would give the card a new home.
        if self._table.holds(card) and card.is_lifted:
            self._table.send_home(card)

    def _open(self) -> None:
        self.card, self.grip, self.near = None, Grip.EMPTY, None
        self._is_down = False
        self._pressed = None
        self._table.hide_targets()

    def _check(self) -> None:
        """Another plan may have come: a card that is no more cannot be held."""
        if self._pressed is not None and not self._table.holds(self._pressed):
            self._pressed = None
        if self.card is not None and not self._table.holds(self.card):
            self._open()
