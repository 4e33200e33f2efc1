"""The board on the screen: mouse, fingers and keys become what the hand does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEventPoint,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsPathItem, QGraphicsView, QWidget

from ungeplan.ui.board import board_keys
from ungeplan.ui.board.card_item import HIGH, CardItem, Kind
from ungeplan.ui.board.hand import Grip, Hand
from ungeplan.ui.board.table import Table
from ungeplan.ui.board.voice import BoardVoice
from ungeplan.ui.theme import Theme
from ungeplan.ui.wording import Wording

LONG_PRESS_MS = 600
_MOUSE_SLACK, _FINGER_SLACK = 10, 18
_PALM = 120
"""A touch as wide as this, in the design's pixels, is no finger."""


class BoardView(QGraphicsView):
    """Shows the table and lets one hand at a time move cards on it.

    Signals:
        menu_wanted: the CardItem, and where on the screen its menu opens.
        card_chosen: a goal's CardItem was pressed while goals are being chosen.
        focus_moved: the keyboard is on another card or place.
        scrolled: the sheet was scrolled.
        resized: there is another room for the table.
    """

    menu_wanted = Signal(object, object)
    card_chosen = Signal(object)
    focus_moved = Signal()
    scrolled = Signal()
    resized = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = Table(wording, theme, self)
        self.hand = Hand(self.table, self)
        self.voice = BoardVoice(self.table, wording, self)
        self.current: CardItem | None = None
        """The card on which the keyboard is."""
        self._theme = theme
        self._finger: int | None = None
        self._finger_at = QPointF()
        self._is_scrolling = False
        self._is_choosing = False
        self._cursor = Qt.CursorShape.ArrowCursor
        self.ring = QGraphicsPathItem()
        """Shows where the keyboard is."""
        self.ring.setZValue(HIGH - 1)
        self.ring.hide()
        self._show_ring = False
        self.table.addItem(self.ring)
        self._long_press = QTimer(self)
        self._long_press.setSingleShot(True)
        self._long_press.setInterval(LONG_PRESS_MS)
        self.setScene(self.table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # The table paints all of it: what lies under the view need not be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        # Two fingers do not pan: the second one does nothing.
        self.viewport().ungrabGesture(Qt.GestureType.PanGesture)
        self.viewport().setMouseTracking(True)
        self._long_press.timeout.connect(self._open_menu_under_finger)
        self.table.arranged.connect(self._follow_cards)
        self.hand.lifted.connect(self._follow_hand)
        self.hand.went_near.connect(self._follow_hand)
        self.hand.dropped.connect(self._follow_hand)
        self.hand.put_back.connect(self._follow_hand)

    @property
    def reading_order(self) -> list[CardItem]:
        """All cards, the goals first."""
        return [*self.table.goal_cards, *([] if self._is_choosing else self.table.wish_cards)]

    def choose_goal(self, choosing: bool) -> None:
        """While goals are being chosen, pressing one chooses it and nothing can be moved."""
        self._is_choosing = choosing
        if choosing:
            self.hand.give_up()

    def reach(self, card: CardItem | None) -> None:
        """Put the keyboard on that card."""
        self.current = card
        if card is not None and self.table.is_on_sheet(card) and not card.is_lifted:
            self.table.sheet.show_card(card)
            self.scrolled.emit()
        self._draw_ring()
        self.focus_moved.emit()

    def scroll_sheet(self, length: float) -> None:
        """Scroll the sheet that far."""
        if length != self.table.sheet.scrolled:
            self.table.sheet.scroll_to(length)
            self._draw_ring()
            self.scrolled.emit()

    def press_card(self, card: CardItem) -> None:
        """What Enter does: lift it, or choose it."""
        if self._is_choosing:
            if card.key.kind is Kind.GOAL:
                self.card_chosen.emit(card)
        else:
            self.reach(card)
            self.hand.lift(card)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._finger is None:
            self._hide_ring()
            self._press(event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._finger is not None:
            return
        if self.hand.is_down and not event.buttons() & Qt.MouseButton.LeftButton:
            # The button went up where nobody told us: no card is dropped by that.
            self._abandon()
        spot = event.position()
        self._move(spot, _MOUSE_SLACK)
        self._show_cursor(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._finger is None:
            self._release(event.position())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        sheet = self.table.sheet
        wanted = sheet.scrolled - event.angleDelta().y()
        inside = sheet.rect.contains(event.position())
        if inside and self._can_scroll(wanted):
            self.scroll_sheet(wanted)
            event.accept()
        else:
            event.ignore()

    def _can_scroll(self, wanted: float) -> bool:
        sheet = self.table.sheet
        return min(max(wanted, 0.0), sheet.longest_scroll) != sheet.scrolled

    # -- fingers ------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        if self.hand.grip is Grip.TAP and event.type() == QEvent.Type.Leave:
            self.hand.move(QPointF(-1, -1), 0)
        return super().viewportEvent(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            if self._finger is not None:
                self._abandon()
            return
        for point in event.points():
            self.follow_touch(point)

    def follow_touch(self, point: QEventPoint) -> None:
        """Follow one finger; a second one, or a palm, moves and drops nothing."""
        state, spot = point.state(), point.position()
        if state is QEventPoint.State.Pressed:
            if self._finger is None and not self.hand.is_down and not self._is_palm(point):
                self._finger = point.id()
                self._finger_at = spot
                self._hide_ring()
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._press(spot)
                if self.hand.pressed is not None and not self._is_choosing:
                    self._long_press.start()
        elif point.id() == self._finger:
            if state is QEventPoint.State.Updated:
                self._move_finger(spot)
            elif state is QEventPoint.State.Released:
                self._finger = None
                self._long_press.stop()
                if self._is_scrolling:
                    self._is_scrolling = False
                else:
                    self._release(spot)

    def _move_finger(self, spot: QPointF) -> None:
        way = spot - self._finger_at
        if self._is_scrolling:
            self.scroll_sheet(self.table.sheet.scrolled - way.y())
            self._finger_at = spot
            return
        if way.manhattanLength() >= self._slack(_FINGER_SLACK):
            self._long_press.stop()
            if self._scrolls_by(way):
                self.hand.forget_press()
                self._is_scrolling = True
                return
        self._move(spot, _FINGER_SLACK)

    def _scrolls_by(self, way: QPointF) -> bool:
        """Whether a finger that goes that way means to scroll the sheet, not to lift a card."""
        sheet = self.table.sheet
        return (
            self.hand.grip is not Grip.DRAG
            and sheet.longest_scroll > 0
            and sheet.rect.contains(self._finger_at)
            and abs(way.y()) > 1.5 * abs(way.x())
        )

    def _is_palm(self, point: QEventPoint) -> bool:
        widest = point.ellipseDiameters()
        return max(widest.width(), widest.height()) > self.table.look.scale.px(_PALM)

    def _open_menu_under_finger(self) -> None:
        card = self.hand.pressed
        if card is not None:
            self.hand.forget_press()
            self.menu_wanted.emit(card, self.viewport().mapToGlobal(self._finger_at.toPoint()))

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._show_ring = True
        handled = self._key_with_card(key) if self.hand.card else self._key_without_card(key)
        self._draw_ring()
        if not handled:
            event.ignore()

    def _key_with_card(self, key: Qt.Key) -> bool:
        if key in board_keys.FORWARD + board_keys.BACKWARD:
            self.hand.step(1 if key in board_keys.FORWARD else -1)
        elif key in board_keys.PRESS:
            self.hand.place()
        elif key in board_keys.PUT_BACK:
            self.hand.give_up()
        else:
            return False
        return True

    def _key_without_card(self, key: Qt.Key) -> bool:
        card = self.current
        if key in board_keys.FIRST + board_keys.LAST:
            order = self.reading_order
            self.reach((order[0] if key in board_keys.FIRST else order[-1]) if order else None)
        elif key in board_keys.FORWARD + board_keys.BACKWARD:
            self._go_on(1 if key in board_keys.FORWARD else -1)
        elif card is not None and key in board_keys.PRESS:
            self.press_card(card)
        elif card is not None and key in board_keys.MENU and not self._is_choosing:
            self.menu_wanted.emit(card, self._corner_of(card))
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from card to card, and then on; with a card up, from place to place."""
        self._show_ring = True
        if self.hand.card is not None:
            self.hand.step(1 if forward else -1)
            return True
        return self._go_on(1 if forward else -1) or super().focusNextPrevChild(forward)

    def _go_on(self, steps: int) -> bool:
        order = self.reading_order
        if not order:
            return False
        number = order.index(self.current) + steps if self.current in order else 0
        if not 0 <= number < len(order):
            return False
        self.reach(order[number])
        return True

    # -- menu ---------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if self._is_choosing or self.hand.card is not None or self._finger is not None:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            card, spot = self.current, QPoint()
            spot = self._corner_of(card) if card else spot
        else:
            card, spot = self.table.card_at(QPointF(event.pos())), event.globalPos()
        if card is not None:
            self.menu_wanted.emit(card, spot)

    def _corner_of(self, card: CardItem) -> QPoint:
        return self.viewport().mapToGlobal(card.box.bottomLeft().toPoint())

    # -- inside -------------------------------------------------------------------------------

    def _press(self, spot: QPointF) -> None:
        self.hand.press(spot)
        if self.hand.pressed is not None:
            self.current = self.hand.pressed

    def _move(self, spot: QPointF, slack: float) -> None:
        if self.hand.grip is Grip.DRAG:
            self.hand.move(spot, 0)
        elif not self._is_choosing:
            self.hand.move(spot, self._slack(slack))

    def _release(self, spot: QPointF) -> None:
        if self._is_choosing:
            card = self.hand.pressed
            self.hand.forget_press()
            if card is not None and self.table.card_at(spot) is card:
                self.press_card(card)
        else:
            self.hand.release(spot)
        self._show_cursor(spot)

    def _abandon(self) -> None:
        self._finger = None
        self._is_scrolling = False
        self._long_press.stop()
        self.hand.forget_press()
        self.hand.give_up()

    def _slack(self, design: float) -> float:
        return self.table.look.scale.px(design, at_least=8)

    def _show_cursor(self, spot: QPointF) -> None:
        if self.hand.grip is Grip.DRAG:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._is_choosing or self.hand.grip is Grip.TAP:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.table.card_at(spot) is not None:
            shape = Qt.CursorShape.OpenHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if shape is not self._cursor:
            self._cursor = shape
            self.viewport().setCursor(shape)

    def _follow_hand(self) -> None:
        if self.hand.card is not None:
            self.current = self.hand.card
        self._draw_ring()
        self.focus_moved.emit()

    def _follow_cards(self) -> None:
        """The plan is another: the keyboard stays with the same wish, goal or not."""
        if self.current is not None and not self.table.holds(self.current):
            wish = self.current.wish
            same = [card for card in self.reading_order if card.wish == wish]
            self.current = same[0] if same else None
        self._draw_ring()

    def _hide_ring(self) -> None:
        self._show_ring = False
        self._draw_ring()

    def _draw_ring(self) -> None:
        """Show where the keyboard is: round the home of a card, where it will lie."""
        card, sheet = self.current, self.table.sheet
        wanted = self._show_ring and self.hasFocus() and card is not None and not card.is_lifted
        if card is None or not wanted:
            self.ring.hide()
            return
        factor = self.table.look.scale.factor
        width = max(2.0, 3.5 * factor)
        home = QRectF(card.home_on_table, card.face.size)
        in_sight = not self.table.is_on_sheet(card) or sheet.view.contains(home.center())
        self.ring.setVisible(in_sight)
        # A little apart from the card, so that it is seen beside an edge of any colour.
        off = 2 * width
        corner = card.face.radius * factor + off
        path = QPainterPath()
        path.addRoundedRect(home.adjusted(-off, -off, off, off), corner, corner)
        self.ring.setPath(path)
        self.ring.setPen(QPen(QColor(self._theme.focus), width))

    # -- Qt -----------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        order = self.reading_order
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._show_ring = True
            backwards = event.reason() is Qt.FocusReason.BacktabFocusReason
            self.current = (order[-1] if backwards else order[0]) if order else None
        elif self.current is None and order:
            self.current = order[0]
        self._draw_ring()
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.hand.grip is Grip.KEYS and event.reason() not in passing:
            self.hand.give_up()
        self._draw_ring()

    def hideEvent(self, event: QHideEvent) -> None:
        self._abandon()
        self.table.glides.hurry()
        super().hideEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.resized.emit()

    @property
    def room(self) -> QSizeF:
        """What the table has to itself."""
        return QSizeF(self.viewport().size())
