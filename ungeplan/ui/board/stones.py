"""How far am I? A start mark and ten stepping stones."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import HIGHEST_NUMBER
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.words_label import wrapped
from ungeplan.ui.wording import Wording

_STONE = QSize(94, 76)
_PITCH = 1.2
_CLIMB = 2.1
_LANE = 1.75
"""How far the path goes up from first to last, and from one line of stones to the next, in heights
of a stone."""
_TWO_KEYS_MS = 900
"""A 0 so soon after a 1 makes it a 10."""


class Stone(QAbstractButton):
    """One stone to tap, or the start mark."""

    def __init__(self, number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._theme = theme
        self._scale = Scale()
        self._colours = theme.goals[0]
        self._is_behind = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(str(number))

    def dress(self, scale: Scale, colours: GoalColour, *, is_behind: bool) -> None:
        """Look like this; stones behind the chosen one are those already walked on."""
        self._scale, self._colours, self._is_behind = scale, colours, is_behind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = max(2.0, 3 * self._scale.factor)
        room = QRectF(self.rect()).adjusted(2 * ring, 2 * ring, -2 * ring, -3.2 * ring)
        if self.isDown():
            room.translate(0, ring / 2)
        shape = self._shape(room)
        self._draw_shadow(painter, shape, ring)
        chosen = self.isChecked()
        walked = chosen or self._is_behind
        fill = self._colours.strong if chosen else self._theme.sheet
        if self._is_behind and not chosen:
            fill = self._colours.soft
        painter.setPen(
            QPen(QColor(self._colours.strong if walked else self._theme.edge), ring * 0.8)
        )
        painter.setBrush(QColor(fill))
        painter.drawPath(shape)
        painter.setFont(self._scale.font(CARD + 2, bold=True))
        painter.setPen(QColor(self._colours.soft if chosen else self._theme.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._shape(room.adjusted(-ring, -ring, ring, ring)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and numbers are for the whole path."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _shape(self, room: QRectF) -> QPainterPath:
        """The start mark is a flat board, a stone is round and not quite even."""
        path = QPainterPath()
        if self.number == 0:
            flat = room.adjusted(0, room.height() * 0.16, 0, -room.height() * 0.16)
            path.addRoundedRect(flat, flat.height() * 0.28, flat.height() * 0.28)
            return path
        corners = [self._corner(room, step) for step in range(9)]
        path.moveTo((corners[-1] + corners[0]) / 2)
        for here, after in zip(corners, [*corners[1:], corners[0]], strict=True):
            path.quadTo(here, (here + after) / 2)
        return path

    def _corner(self, room: QRectF, step: int) -> QPointF:
        turn = step * math.tau / 9 + self.number * 0.7
        uneven = 1.05 + 0.035 * math.sin(self.number * 2.3 + step * 2.9)
        return room.center() + QPointF(
            math.cos(turn) * room.width() / 2 * uneven, math.sin(turn) * room.height() / 2 * uneven
        )

    def _draw_shadow(self, painter: QPainter, shape: QPainterPath, ring: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        soft = QColor(self._theme.ink)
        for drop, strength in ((1.9, 12), (1.2, 16)):
            soft.setAlpha(strength)
            painter.setBrush(soft)
            painter.drawPath(QTransform.fromTranslate(0, drop * ring).map(shape))


class Stones(QWidget):
    """The path from "slet ikke i gang" to "jeg er der", in the colours of one goal.

    Signals:
        chosen: the number of the stone.
    """

    chosen = Signal(int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._colours = theme.goals[0]
        self._value: int | None = None
        self._one_pressed = QElapsedTimer()
        self._group = QButtonGroup(self)
        self.stones = [Stone(number, theme, self) for number in range(HIGHEST_NUMBER + 1)]
        for stone in self.stones:
            self._group.addButton(stone, stone.number)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idClicked.connect(self.chosen)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def value(self) -> int | None:
        """The number that is chosen."""
        return self._value

    def show_value(self, value: int | None, colours: GoalColour) -> None:
        """Show this number, or none."""
        self._value, self._colours = value, colours
        # A group that must have one button pressed cannot show that none is.
        self._group.setExclusive(False)
        for stone in self.stones:
            stone.setChecked(stone.number == value)
            self._dress(stone)
        self._group.setExclusive(True)
        self._let_tab_reach()
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._place()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.ratings
        for stone in self.stones:
            name = str(stone.number)
            if stone.number in (0, HIGHEST_NUMBER):
                ends = words.highest if stone.number else words.lowest
                name = f"{name}: {self._wording.say(ends)}"
            stone.setAccessibleName(name)
        self._place()

    def _dress(self, stone: Stone) -> None:
        behind = self._value is not None and stone.number < self._value
        stone.dress(self._scale, self._colours, is_behind=behind)

    def _let_tab_reach(self) -> None:
        """Tab comes to the path once; arrows walk on it."""
        here = self._value or 0
        for stone in self.stones:
            stone.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if stone.number == here else Qt.FocusPolicy.ClickFocus
            )

    # -- the path -----------------------------------------------------------------------------

    @property
    def _stone_size(self) -> QSize:
        zoom = max(1.0, 0.35 + 0.65 * self._scale.zoom)
        width = max(self._scale.px(_STONE.width()) * zoom, 56)
        return QSize(round(width), round(max(width * _STONE.height() / _STONE.width(), 50)))

    def _columns(self, width: int) -> int:
        """How many stones lie beside one another: all, or as many as there is room for."""
        room = int(width // (self._stone_size.width() * _PITCH))
        return len(self.stones) if room >= len(self.stones) else min(max(room, 3), 6)

    def _middle(self, number: int, width: int) -> QPointF:
        """Where the stone lies: a little to and fro, and up towards the end."""
        height = self._stone_size.height()
        columns = self._columns(width)
        row, column = divmod(number, columns)
        x = width / columns * (column + 0.5)
        to_and_fro = (0.1 if number % 2 else -0.1) * height
        if columns < len(self.stones):
            return QPointF(x, height * (0.75 + _LANE * row) + to_and_fro)
        way = number / HIGHEST_NUMBER
        climbed = way * way * (3 - 2 * way) * _CLIMB * height
        top = (0.6 + _CLIMB + 0.1) * height + self._flag_side
        return QPointF(x, top - climbed + to_and_fro)

    @property
    def _flag_side(self) -> int:
        return self._scale.text(40)

    def _place(self) -> None:
        size = self._stone_size
        for stone in self.stones:
            middle = self._middle(stone.number, self.width())
            stone.setGeometry(
                round(middle.x() - size.width() / 2),
                round(middle.y() - size.height() / 2),
                size.width(),
                size.height(),
            )
            self._dress(stone)
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._scale.px(1100)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 — Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 — Qt's name
        lowest = max(self._middle(stone.number, width).y() for stone in self.stones)
        return round(lowest + self._stone_size.height() * 0.6 + self._scale.text(SMALL) * 2.9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_path(painter)
        words = self._wording.content.meeting.stages.ratings
        painter.setPen(QColor(self._theme.quiet_ink))
        self._draw_caption(painter, 0, self._wording.say(words.lowest))
        self._draw_caption(painter, HIGHEST_NUMBER, self._wording.say(words.highest))
        self._draw_flag(painter)

    def _draw_path(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._theme.edge), max(2.0, 4 * self._scale.factor))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 3.2])
        painter.setPen(pen)
        for number in range(HIGHEST_NUMBER):
            here = self._middle(number, self.width())
            after = self._middle(number + 1, self.width())
            if after.x() > here.x():
                painter.drawLine(here, after)

    def _draw_flag(self, painter: QPainter) -> None:
        side = self._flag_side
        middle = self._middle(HIGHEST_NUMBER, self.width())
        top = middle.y() - self._stone_size.height() * 0.5 - side
        flag = icon_pixmap("flag", self._colours.strong, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(middle.x() - side * 0.3, top), flag)

    def _draw_caption(self, painter: QPainter, number: int, text: str) -> None:
        middle = self._middle(number, self.width())
        width = min(self._scale.text(SMALL) * 9, self.width())
        words = wrapped(text, self._scale.font(SMALL), width)
        left = min(max(middle.x() - words.width / 2, 0), self.width() - words.width)
        top = middle.y() + self._stone_size.height() * 0.62
        words.layout.draw(painter, QPointF(left, top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self._number_of(event)
        if number is None:
            super().keyPressEvent(event)
            return
        self.stones[number].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(number)

    def _number_of(self, event: QKeyEvent) -> int | None:
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            digit = key - Qt.Key.Key_0
            soon = self._one_pressed.isValid() and self._one_pressed.elapsed() < _TWO_KEYS_MS
            self._one_pressed.invalidate()
            if digit == 0 and soon:
                return HIGHEST_NUMBER
            if digit == 1:
                self._one_pressed.start()
            return int(digit)
        focused = next((stone.number for stone in self.stones if stone.hasFocus()), 0)
        moves = {
            Qt.Key.Key_Right: focused + 1,
            Qt.Key.Key_Up: focused + 1,
            Qt.Key.Key_Left: focused - 1,
            Qt.Key.Key_Down: focused - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: HIGHEST_NUMBER,
        }
        wanted = moves.get(Qt.Key(key))
        return wanted if wanted is not None and 0 <= wanted <= HIGHEST_NUMBER else None
