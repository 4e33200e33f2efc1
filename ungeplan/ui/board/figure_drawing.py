"""The stick figure as Qt draws it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from ungeplan.model.figure import BODY, HEAD, HEIGHT, LINE_WIDTH, Curve
from ungeplan.model.goal_colours import GoalColour
from ungeplan.ui.theme import Theme

FIGURE_RECT = QRectF(-135, -8, 270, HEIGHT + 8)
"""All that is drawn of the figure, in its own units."""

_STROKE = LINE_WIDTH + 1


def path_of(curves: tuple[Curve, ...]) -> QPainterPath:
    """The curves as one line, drawn without lifting the pen."""
    path = QPainterPath(QPointF(*curves[0].start))
    for curve in curves:
        path.cubicTo(
            QPointF(*curve.first_handle), QPointF(*curve.second_handle), QPointF(*curve.end)
        )
    return path


def draw_figure(painter: QPainter, theme: Theme) -> None:
    """Draw the figure in its own units: move and scale the painter first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.ink), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in BODY:
        painter.drawPath(path_of(stroke))
    painter.setBrush(QColor(theme.face))
    painter.drawEllipse(QPointF(*HEAD.centre), HEAD.radius, HEAD.radius)


def draw_badge(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    number: int,
    colour: GoalColour,
    font: QFont,
    *,
    hollow: bool = False,
) -> None:
    """Draw the number of a goal: light on its colour, or in its colour in a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = radius / 8 if hollow else 0.0
    painter.setPen(QPen(QColor(colour.strong), ring) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour.soft if hollow else colour.strong))
    painter.drawEllipse(centre, radius - ring / 2, radius - ring / 2)
    painter.setPen(QColor(colour.strong if hollow else colour.soft))
    painter.setFont(font)
    square = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(number))
