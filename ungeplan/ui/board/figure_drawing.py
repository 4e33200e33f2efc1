"""The stick figure as Qt draws it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from ungeplan.model.figure import HEIGHT, LINE_WIDTH, Curve
from ungeplan.model.figure_shapes import (
    DASHES,
    DRAWINGS,
    FACES,
    PACK_LINE,
    Stroke,
    backpack,
)
from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import FigureLook, Line
from ungeplan.ui.theme import Theme

FIGURE_RECT = QRectF(-135, -8, 270, HEIGHT + 8)
"""All that is drawn of the figure, in its own units."""

_BOLDER = 1
"""A line on the screen is a little thicker than on paper."""


def path_of(curves: tuple[Curve, ...]) -> QPainterPath:
    """The curves as one line, drawn without lifting the pen."""
    path = QPainterPath(QPointF(*curves[0].start))
    for curve in curves:
        path.cubicTo(
            QPointF(*curve.first_handle), QPointF(*curve.second_handle), QPointF(*curve.end)
        )
    return path


def draw_figure(
    painter: QPainter, theme: Theme, look: FigureLook | None = None, *, things: int = 0
) -> None:
    """Draw the figure in its own units: move and scale the painter first.

    With things in it, its backpack is beside it.
    """
    look = look or FigureLook()
    colour = QColor(theme.inks.of(look.ink))
    drawing = DRAWINGS[look.shape]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_strokes(painter, drawing.strokes, colour, look.line)
    for outline in drawing.outlines:
        _draw_outline(painter, outline, _pen(colour, LINE_WIDTH, look.line), theme.face)
    _draw_strokes(painter, FACES[look.face], colour)
    if things:
        pack = backpack(look.shape, things)
        _draw_outline(painter, pack.outline, _pen(colour, PACK_LINE), theme.action_soft)
        _draw_strokes(painter, pack.strokes, colour)


def _draw_strokes(
    painter: QPainter, strokes: tuple[Stroke, ...], colour: QColor, line: Line = Line.SOLID
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.setPen(_pen(colour, stroke.width, line))
        painter.drawPath(path_of(stroke.curves))


def _draw_outline(painter: QPainter, outline: tuple[Curve, ...], pen: QPen, fill: str) -> None:
    path = path_of(outline)
    path.closeSubpath()
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    painter.drawPath(path)


def _pen(colour: QColor, width: float, line: Line = Line.SOLID) -> QPen:
    pen = QPen(colour, width + _BOLDER)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if DASHES[line]:
        pen.setDashPattern(list(DASHES[line]))
    return pen


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
