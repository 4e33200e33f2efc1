"""How far am I? A start mark and ten stepping stones."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QMargins, QPointF, QRectF, QSize, QSizeF, Qt, Signal
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
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import HIGHEST_NUMBER
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.words_label import Wrapped, wrapped
from ungeplan.ui.wording import Wording

_STONE = QSize(94, 76)
_PITCH = 1.2
_CLIMB = 2.1
"""How far the path goes up from first to last, in heights of a stone."""
_CAPTION, _CAPTION_IN_LINES = 0.62, 0.76
"""How far below the middle of its stone a caption stands, in heights of a stone. Where the path
does not climb, the next stone reaches down beside it."""
_AROUND = 3.6
"""Room round a stone for the ring of the keyboard, in widths of that ring."""
_TWO_KEYS_MS = 900
"""A 0 so soon after a 1 makes it a 10."""


def _ring(scale: Scale) -> float:
    return max(2.0, 3 * scale.factor)


class Stone(DrawnButton):
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
        ring = _ring(self._scale)
        around = _AROUND * ring
        room = QRectF(self.rect()).adjusted(around, around, -around, -around)
        if self.isDown():
            room.translate(0, ring / 2)
        shape = self._shape(room)
        if self.hasFocus():
            self._draw_focus(painter, room, ring)
        else:
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

    def _draw_focus(self, painter: QPainter, room: QRectF, ring: float) -> None:
        """A ring with paper inside it, so that it is seen round a stone of any colour."""
        off = 2.1 * ring
        painter.setPen(QPen(QColor(self._theme.focus), ring))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawPath(self._shape(room.adjusted(-off, -off, off, off)))

    def _draw_shadow(self, painter: QPainter, shape: QPainterPath, ring: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        soft = QColor(self._theme.shadow)
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
        self._last: int | None = None
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

    def show_last(self, number: int | None) -> None:
        """Mark the number of last time quietly, or none."""
        self._last = number
        self.retranslate()

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
            stone.setAccessibleDescription(
                self.tr("Last time") if stone.number == self._last else ""
            )
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
            return QPointF(x, height * 0.75 + self._lane * row + to_and_fro)
        way = number / HIGHEST_NUMBER
        climbed = way * way * (3 - 2 * way) * _CLIMB * height
        top = (0.6 + _CLIMB + 0.1) * height + self._flag_side
        return QPointF(x, top - climbed + to_and_fro)

    @property
    def _way_back(self) -> float:
        """How far below a line of stones the path goes back, under the words that stand there."""
        lowest = self._wording.say(self._wording.content.meeting.stages.ratings.lowest)
        height = self._stone_size.height()
        return height * (_CAPTION_IN_LINES + 0.16) + self._caption(lowest).height

    @property
    def _lane(self) -> float:
        """From one line of stones to the next."""
        return self._way_back + self._stone_size.height() * 0.85

    def path(self) -> QPainterPath:
        """The way from stone to stone; at the end of a line it goes on in the next."""
        middles = [self._middle(stone.number, self.width()) for stone in self.stones]
        path = QPainterPath(middles[0])
        for here, after in pairwise(middles):
            if after.x() < here.x():
                self._go_back(path, here, after)
            path.lineTo(after)
        return path

    def _go_back(self, path: QPainterPath, here: QPointF, after: QPointF) -> None:
        row = round((after.y() - here.y()) / self._lane)
        bend = self._stone_size.height() * 0.3
        level = max(here.y(), after.y() - row * self._lane) + self._way_back
        path.lineTo(here.x(), level - bend)
        path.quadTo(here.x(), level, here.x() - bend, level)
        path.lineTo(after.x() + bend, level)
        path.quadTo(after.x(), level, after.x(), level + bend)

    @property
    def flag_box(self) -> QRectF:
        """Where the flag stands: over the last stone, or beside it when others are over it."""
        side = self._flag_side
        size = self._stone_size
        middle = self._middle(HIGHEST_NUMBER, self.width())
        if self._columns(self.width()) < len(self.stones):
            corner = middle + QPointF(size.width() * 0.68, -side * 0.75)
        else:
            corner = middle - QPointF(side * 0.3, size.height() * 0.5 + side)
        return QRectF(corner, QSizeF(side, side))

    @property
    def _flag_side(self) -> int:
        return self._scale.text(40)

    def _place(self) -> None:
        around = round(1.6 * _ring(self._scale))
        size = self._stone_size.grownBy(QMargins(around, around, around, around))
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
        below = self._stone_size.height() * _CAPTION_IN_LINES
        return round(lowest + below + self._scale.text(SMALL) * 2.9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_path(painter)
        self._draw_last(painter)
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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())

    def _draw_last(self, painter: QPainter) -> None:
        """A broken ring round the stone of last time."""
        if self._last is None:
            return
        ring = _ring(self._scale)
        pen = QPen(QColor(self._theme.quiet_ink), ring * 0.8)
        pen.setDashPattern([2.2, 1.8])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        off = 3.2 * ring
        middle, size = self._middle(self._last, self.width()), self._stone_size
        painter.drawEllipse(middle, size.width() / 2 + off, size.height() / 2 + off)

    def _draw_flag(self, painter: QPainter) -> None:
        box = self.flag_box
        flag = icon_pixmap("flag", self._colours.strong, self._flag_side, self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), flag)

    def _draw_caption(self, painter: QPainter, number: int, text: str) -> None:
        middle = self._middle(number, self.width())
        words = self._caption(text)
        left = min(max(middle.x() - words.width / 2, 0), self.width() - words.width)
        is_one_line = self._columns(self.width()) == len(self.stones)
        below = _CAPTION if is_one_line else _CAPTION_IN_LINES
        top = middle.y() + self._stone_size.height() * below
        words.layout.draw(painter, QPointF(left, top))

    def _caption(self, text: str) -> Wrapped:
        width = min(self._scale.text(SMALL) * 9, self.width())
        return wrapped(text, self._scale.font(SMALL), width)

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
