"""A row of widgets that goes on in the next line when it is full."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.ui.widgets.tab_order import TabMark


class Flow(QWidget):
    """Lays its widgets out like words in a line; they may be wider or higher than one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._start = TabMark(self)
        self._gap = 12
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Hold these widgets, in this order; those held before and not named are deleted."""
        parts = list(parts)
        for gone in self._parts:
            if gone not in parts:
                gone.hide()
                gone.deleteLater()
        self._parts = parts
        for part in parts:
            if part.parentWidget() is not self:
                part.setParent(self)
                part.show()
        self._start.lead_to(parts)
        self._place()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The widgets in the row."""
        return tuple(self._parts)

    def set_gap(self, pixels: int) -> None:
        """The space between two widgets, and between two lines."""
        self._gap = pixels
        self._place()

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = _size_of(part, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((part, size))
            left += size.width() + self._gap
        return lines

    def _place(self) -> None:
        top = 0
        lines = self._lines(self.width())
        for line in lines:
            left = 0
            height = max(size.height() for _, size in line)
            for part, size in line:
                part.setGeometry(
                    QRect(left, top + (height - size.height()) // 2, size.width(), size.height())
                )
                left += size.width() + self._gap
            top += height + self._gap
        self.updateGeometry()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        shown = [part.sizeHint() for part in self._parts if not part.isHidden()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name Qt gives it
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        lines = self._lines(width)
        heights = [max(size.height() for _, size in line) for line in lines]
        return sum(heights) + self._gap * max(0, len(lines) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)


def _size_of(part: QWidget, width: int) -> QSize:
    hint = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
    if hint.width() <= width:
        return hint
    height = part.heightForWidth(width) if part.hasHeightForWidth() else hint.height()
    return QSize(width, height)
