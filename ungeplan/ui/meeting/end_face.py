"""The two small faces at the ends of a soft slider."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ungeplan.ui.theme import Theme

_MOUTH, _BEND = 0.46, 0.1
"""How wide the mouth is and how far it bends, in widths of the face."""


def draw_end_face(
    painter: QPainter, middle: QPointF, side: float, theme: Theme, *, is_low: bool
) -> None:
    """Draw the face of the low end or of the high one, as wide as that."""
    pen = QPen(QColor(theme.quiet_ink), max(2.0, side / 15))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(QColor(theme.face))
    painter.drawEllipse(middle, side / 2 - 2, side / 2 - 2)
    painter.setBrush(QColor(theme.quiet_ink))
    for eye in (-1, 1):
        painter.drawEllipse(middle + QPointF(eye * side * 0.15, -side * 0.1), 1.2, 1.2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_mouth(middle + QPointF(0, side * 0.17), side, is_low=is_low))


def _mouth(middle: QPointF, side: float, *, is_low: bool) -> QPainterPath:
    """A mouth that hangs to one side, or one that bends up."""
    half, bend = side * _MOUTH / 2, side * _BEND
    left, right = middle - QPointF(half, 0), middle + QPointF(half, 0)
    if is_low:
        path = QPainterPath(left + QPointF(side * 0.06, bend * 0.5))
        path.lineTo(right - QPointF(0, bend * 0.5))
        return path
    path = QPainterPath(left - QPointF(0, bend * 0.4))
    path.quadTo(middle + QPointF(0, 2 * bend), right - QPointF(0, bend * 0.4))
    return path
