"""The line that ties a goal's card to its part of the figure."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsItem, QGraphicsPathItem

from ungeplan.model.figure_layout import Place
from ungeplan.ui.board.faces import Look
from ungeplan.ui.board.figure_drawing import path_of

_ABOVE_FIGURE = 1.6
_DOT = 12.5
_LINE = 4.0


class LeaderItem(QGraphicsPathItem):
    """A bow with a dot on the figure; dashed and hollow while nothing lies there yet."""

    def __init__(self, ground: QGraphicsItem, *, dashed: bool = False) -> None:
        super().__init__(ground)
        self._dashed = dashed
        self._dot = QGraphicsEllipseItem(self)
        self.setZValue(_ABOVE_FIGURE)

    def tie(self, place: Place, colour: str, look: Look) -> None:
        """Run from the figure to that place."""
        factor = look.scale.factor
        pen = QPen(QColor(colour), max(2.0, _LINE * factor))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if self._dashed:
            pen.setDashPattern([2.2, 2.2])
        self.setPen(pen)
        self.setPath(path_of((place.leader,)))
        self.mark(QPointF(*place.anchor), colour, look)

    def mark(self, spot: QPointF, colour: str, look: Look) -> None:
        """Show the dot there."""
        factor = look.scale.factor
        radius = _DOT * factor
        self._dot.setRect(QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius))
        hollow = self._dashed
        self._dot.setPen(
            QPen(QColor(colour), max(2.0, 3.5 * factor)) if hollow else QPen(Qt.PenStyle.NoPen)
        )
        self._dot.setBrush(QBrush(QColor(look.theme.face if hollow else colour)))
