"""One goal in the order of what matters most: a card to grasp, to lift and to put down."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
)
from PySide6.QtWidgets import QWidget

from ungeplan.model.plan import GoalId
from ungeplan.ui.board.faces import GoalFace, Picture
from ungeplan.ui.widgets.card_shape import draw_focus


class RankCard(QWidget):
    """One goal of the list: it can be grasped with mouse or finger, or lifted with Enter.

    Signals, each with the goal first:
        grasped, carried: where the pointer is, in the list's coordinates.
        let_go: the pointer let go of it.
        lift_wanted, put_back_wanted: Enter, or Esc.
        step_wanted: so many places down, or up when negative.
    """

    grasped = Signal(str, QPoint)
    carried = Signal(str, QPoint)
    let_go = Signal(str)
    lift_wanted = Signal(str)
    put_back_wanted = Signal(str)
    step_wanted = Signal(str, int)

    def __init__(self, goal: GoalId, parent: QWidget) -> None:
        super().__init__(parent)
        self.goal = goal
        self.is_lifted = False
        self.leaves_fingers = False
        """Whether a finger that moves scrolls the page instead of carrying it."""
        self._face: GoalFace | None = None
        self._picture: Picture | None = None
        self._around = 0
        self._glide = QPropertyAnimation(self, b"pos", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def height_of_card(self) -> int:
        """How high its sheet is."""
        return round(self._face.size.height()) if self._face else 0

    @property
    def card(self) -> QRect:
        """Its sheet in the list's coordinates."""
        size = self._face.size.toSize() if self._face else QSize()
        return QRect(self.pos() + QPoint(self._around, self._around), size)

    def kept_inside(self, corner: QPoint, room: QRect) -> QPoint:
        """The nearest place for the corner of its sheet where all of it is seen in the room."""
        most = room.bottomRight() - QPoint(self.width(), self.height())
        around = QPoint(self._around, self._around)
        wanted = corner - around
        return around + QPoint(
            max(min(wanted.x(), most.x()), room.left()),
            max(min(wanted.y(), most.y()), room.top()),
        )

    def wear(self, face: GoalFace) -> None:
        """Show this goal."""
        self._face = face
        self._draw()

    def lift(self) -> None:
        """Come into a hand."""
        self._glide.stop()
        self.is_lifted = True
        self._draw()
        self.raise_()

    def lie(self) -> None:
        """Leave the hand."""
        self.is_lifted = False
        self._draw()

    def go_to(self, corner: QPoint, *, duration: int) -> None:
        """Let the upper left corner of the sheet glide there."""
        end = corner - QPoint(self._around, self._around)
        self._glide.stop()
        if duration and self.isVisible():
            self._glide.setDuration(duration)
            self._glide.setEndValue(end)
            self._glide.start()
        else:
            self.move(end)

    def _draw(self) -> None:
        """The widget is larger than the sheet: shadow and tilt need room."""
        if self._face is None:
            return
        corner = self.card.topLeft()
        self._picture = self._face.lifted() if self.is_lifted else self._face.lying()
        pixmap = self._picture.pixmap
        size = pixmap.deviceIndependentSize().toSize()
        offset = self._picture.offset
        self._around = round(-min(offset.x(), offset.y()))
        self.resize(
            max(size.width(), self._around * 2 + round(self._face.size.width())),
            max(size.height(), self._around * 2 + round(self._face.size.height())),
        )
        self.move(corner - QPoint(self._around, self._around))
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None or self._face is None:
            return
        painter = QPainter(self)
        corner = QPointF(self._around, self._around)
        painter.drawPixmap(corner + self._picture.offset, self._picture.pixmap)
        if self.hasFocus() and not self.is_lifted:
            look = self._face.look
            air = look.scale.px(7, at_least=5)
            sheet = QRectF(corner, self._face.size).adjusted(-air, -air, air, air)
            draw_focus(painter, sheet, look.theme, look.scale, 18 + 7)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        by_finger = event.pointerType() is QPointingDevice.PointerType.Finger
        if by_finger and self.leaves_fingers:
            event.ignore()
        elif event.button() is Qt.MouseButton.LeftButton:
            self.grasped.emit(self.goal, self.mapToParent(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.carried.emit(self.goal, self.mapToParent(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.let_go.emit(self.goal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.lift_wanted.emit(self.goal)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.step_wanted.emit(self.goal, -1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.step_wanted.emit(self.goal, 1)
        elif key == Qt.Key.Key_Escape and self.is_lifted:
            self.put_back_wanted.emit(self.goal)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if self.is_lifted and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.put_back_wanted.emit(self.goal)
