"""A list of what keys do: the name on the left, the keys on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ungeplan.ui.theme import HELPER, SMALL, Scale, Theme

_Index = QModelIndex | QPersistentModelIndex
_NAME_SHARE = 0.56
"""How much of a line is for the name."""
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class KeyLine(NamedTuple):
    """One thing that can be done, and the keys that do it; any of them does."""

    name: str
    keys: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return f"{self.name}: {', '.join(self.keys)}"


class KeyList(QListWidget):
    """Shows all its lines at once; the arrows go from line to line.

    Signals:
        line_reached: this list, and where in it the line begins and how high it is.
    """

    line_reached = Signal(QWidget, int, int)

    def __init__(self, name: str, lines: Sequence[KeyLine], theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustIgnored)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(_Keys(lines, theme, scale, self))
        for line in lines:
            item = QListWidgetItem(line.name, self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
        self.currentRowChanged.connect(self._tell_line)

    @property
    def lines(self) -> list[str]:
        """Every line as a screen reader says it."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(self.item(row).data(role)) for row in range(self.count())]

    def _tell_line(self, row: int) -> None:
        if row >= 0:
            rect = self.visualItemRect(self.item(row))
            self.line_reached.emit(self, rect.top(), rect.height())

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0:
            first = self.model().index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self._tell_line(self.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Keys(QStyledItemDelegate):
    """Draws a line: its name, and each key on a small tile."""

    def __init__(
        self, lines: Sequence[KeyLine], theme: Theme, scale: Scale, shown_in: KeyList
    ) -> None:
        super().__init__(shown_in)
        self._lines = lines
        self._theme = theme
        self._scale = scale
        self._shown_in = shown_in
        self._name = scale.font(HELPER)
        self._key = scale.font(SMALL, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._shown_in.viewport().width()
        _, tiles = self._places(index.row(), width)
        bottoms = [tile.bottom() for tile in tiles]
        name = self._name_rect(index.row(), width)
        return QSize(width, max(name.bottom(), *bottoms) + self._air + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, row = self._lines[index.row()], option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(row.topLeft())
        self._paint_edges(painter, row.size(), option, is_first=index.row() == 0)
        name, tiles = self._places(index.row(), row.width())
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(self._name)
        painter.drawText(name, _WRAPPED, line.name)
        painter.setFont(self._key)
        for key, tile in zip(line.keys, tiles, strict=True):
            painter.setPen(QPen(QColor(self._theme.edge), max(1, self._scale.px(2))))
            painter.setBrush(QColor(self._theme.paper))
            corner = self._scale.px(8)
            painter.drawRoundedRect(QRectF(tile).adjusted(1, 1, -1, -1), corner, corner)
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(tile, int(Qt.AlignmentFlag.AlignCenter), key)
        painter.restore()

    def _paint_edges(
        self, painter: QPainter, size: QSize, option: QStyleOptionViewItem, *, is_first: bool
    ) -> None:
        if not is_first:
            painter.setPen(QPen(QColor(self._theme.hairline), max(1, self._scale.px(1))))
            painter.drawLine(0, 0, size.width(), 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring = max(3, self._scale.px(3))
            half, corner = ring / 2, self._scale.px(10)
            painter.setPen(QPen(QColor(self._theme.focus), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rect = QRectF(0, 0, size.width(), size.height())
            painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)

    @property
    def _air(self) -> int:
        return self._scale.px(12)

    def _name_rect(self, row: int, width: int) -> QRect:
        wide = round(width * _NAME_SHARE) - 2 * self._air
        room = QRect(self._air, self._air, wide, 10_000)
        return QFontMetrics(self._name).boundingRect(room, _WRAPPED, self._lines[row].name)

    def _places(self, row: int, width: int) -> tuple[QRect, list[QRect]]:
        """Where the name stands, and each tile; they go on below one another."""
        measure = QFontMetrics(self._key)
        high = measure.height() + self._scale.px(8)
        gap = self._scale.px(8)
        begin = round(width * _NAME_SHARE)
        x, y = begin, self._air
        tiles = []
        for key in self._lines[row].keys:
            wide = max(measure.horizontalAdvance(key) + self._scale.px(24), high)
            if x > begin and x + wide > width - self._air:
                x, y = begin, y + high + gap
            tiles.append(QRect(x, y, wide, high))
            x += wide + gap
        name = self._name_rect(row, width)
        # The name stands beside the first row of tiles.
        name.moveTop(self._air + max(0, (high - QFontMetrics(self._name).height()) // 2))
        return name, tiles
