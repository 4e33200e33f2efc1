"""A soft slider: from a face on the left to a face on the right, without numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget

from ungeplan.model.plan import HIGHEST_LEVEL
from ungeplan.ui.board.accessibility import speaks_through
from ungeplan.ui.meeting.end_face import draw_end_face
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import SMALL, Scale, Theme
from ungeplan.ui.widgets.card_shape import draw_focus

_MIDDLE = HIGHEST_LEVEL // 2
_STEP = HIGHEST_LEVEL // 4
"""One press of an arrow: from one of the five words to the next."""
_FACE, _HANDLE = 0.7, 0.62
"""How wide a face and the handle are, in heights of something to press."""

_SET = QAccessibleActionInterface.pressAction()
_MORE = QAccessibleActionInterface.increaseAction()
_LESS = QAccessibleActionInterface.decreaseAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()
_MOVES = {_SET: 0, _MORE: 1, _LESS: -1}
"""How many words to the right each action moves the handle."""


class SoftSlider(QWidget):
    """One line with a handle; until somebody answers, the handle lies below it, hollow.

    Signals:
        settled: the level at which the handle was let go, 0 to 100.
    """

    settled = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speaks_through(SoftSlider, _interface)
        self._theme = theme
        self._scale = Scale()
        self._level: int | None = None
        self._held: int | None = None
        self._words: Sequence[str] = ("",) * 5
        self._no_answer = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> int | None:
        """Where the handle lies now; None while there is no answer."""
        return self._level if self._held is None else self._held

    @property
    def value_in_words(self) -> str:
        """Where the handle lies, as it is told: never a number."""
        if self.level is None:
            return self._no_answer
        return self._words[round(self.level / _STEP)]

    def say(self, name: str, words: Sequence[str], no_answer: str) -> None:
        """What it is about, the five words from its left end to its right, and that of none."""
        self._words, self._no_answer = words, no_answer
        self.setAccessibleName(name)
        self._tell()

    def show_level(self, level: int | None) -> None:
        """Show this answer, or that there is none; a hand that holds the handle keeps it."""
        self._level = level
        self._tell()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.setFixedHeight(self._line_height + QFontMetrics(scale.font(SMALL)).height())
        self.setMinimumWidth(round(6 * self._face))
        self.update()

    def place_of(self, level: int) -> QPointF:
        """Where the handle lies at that level."""
        left, right = self._ends
        return QPointF(left + (right - left) * level / HIGHEST_LEVEL, self._line_height * 0.46)

    def move_by(self, steps: int) -> None:
        """Move the handle so many words to the right, or to the left, and let it go there."""
        self._hold(self._beside(steps))
        self._let_go()

    # -- inside -------------------------------------------------------------------------------

    @property
    def _line_height(self) -> int:
        return self._scale.touch(72)

    @property
    def _face(self) -> float:
        return self._scale.touch() * _FACE

    @property
    def _handle(self) -> float:
        return self._scale.touch() * _HANDLE

    @property
    def _ends(self) -> tuple[float, float]:
        """Where the line begins and ends: between the two faces."""
        off = 6 + self._face + self._handle
        return off, self.width() - off

    def _level_at(self, x: float) -> int:
        left, right = self._ends
        share = (x - left) / max(1.0, right - left)
        return round(min(max(share, 0.0), 1.0) * HIGHEST_LEVEL)

    def _beside(self, steps: int) -> int:
        here = _MIDDLE if self.level is None else self.level
        return min(max(here + steps * _STEP, 0), HIGHEST_LEVEL)

    def _hold(self, level: int | None) -> None:
        self._held = level
        self._tell()

    def _let_go(self) -> None:
        """The handle lies where it was let go; one move is one answer."""
        held, self._held = self._held, None
        if held is not None and held != self._level:
            self.settled.emit(held)
        self._tell()

    def _tell(self) -> None:
        told = self.value_in_words
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            if self.hasFocus():
                announce(self, told)
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._scale.px(700), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold(self._level_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._hold(self._level_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # A finger that went far up or down wanted to move the page.
        if not -self.height() < event.position().y() < 2 * self.height():
            self._hold(None)
        self._let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        right = (Qt.Key.Key_Right, Qt.Key.Key_Up)
        if key in right or key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._hold(self._beside(1 if key in right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._hold(0 if key == Qt.Key.Key_Home else HIGHEST_LEVEL)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._hold(self._beside(0))
        elif key == Qt.Key.Key_Escape and self._held is not None:
            self._hold(None)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that is held down moves on; when it comes up the handle has settled."""
        if event.isAutoRepeat() or self._held is None:
            super().keyReleaseEvent(event)
        else:
            self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            ring = QRectF(0, 0, self.width(), self._line_height)
            draw_focus(painter, ring, self._theme, self._scale, 18)
        self._draw_line(painter)
        middle = self.place_of(0).y()
        off = 6 + self._face / 2
        low, high = QPointF(off, middle), QPointF(self.width() - off, middle)
        draw_end_face(painter, low, self._face, self._theme, is_low=True)
        draw_end_face(painter, high, self._face, self._theme, is_low=False)
        self._draw_words(painter)
        self._draw_handle(painter)

    def _draw_line(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._theme.edge), max(4.0, 6 * self._scale.factor))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(self.place_of(0), self.place_of(HIGHEST_LEVEL))

    def _draw_words(self, painter: QPainter) -> None:
        painter.setFont(self._scale.font(SMALL))
        painter.setPen(QColor(self._theme.quiet_ink))
        below = QRectF(self.rect()).adjusted(6, self._line_height, -6, 0)
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | top, self._words[0])
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | top, self._words[-1])

    def _draw_handle(self, painter: QPainter) -> None:
        theme, radius = self._theme, self._handle / 2
        if self.level is None:
            pen = QPen(QColor(theme.action), max(2.0, 2.5 * self._scale.factor))
            pen.setDashPattern([2.5, 2])
            painter.setPen(pen)
            painter.setBrush(QColor(theme.sheet))
            beside = self.place_of(_MIDDLE) + QPointF(0, radius + self._line_height * 0.14)
            painter.drawEllipse(beside, radius - 2, radius - 2)
            return
        painter.setPen(QPen(QColor(theme.sheet), max(2.0, 3 * self._scale.factor)))
        painter.setBrush(QColor(theme.action))
        wider = 1.12 if self._held is not None else 1.0
        painter.drawEllipse(self.place_of(self.level), radius * wider, radius * wider)


class SliderInterface(QAccessibleWidget):
    """The slider as a screen reader tells it: its value is one of five words."""

    def __init__(self, slider: SoftSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._slider = slider

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Value:
            return self._slider.value_in_words
        return super().text(kind)

    def actionNames(self) -> list[str]:
        return [*_MOVES, _FOCUS]

    def doAction(self, name: str) -> None:
        if name in _MOVES:
            self._slider.move_by(_MOVES[name])
        else:
            super().doAction(name)


def _interface(widget: QWidget) -> QAccessibleInterface:
    if not isinstance(widget, SoftSlider):
        raise TypeError(widget)
    return SliderInterface(widget)
