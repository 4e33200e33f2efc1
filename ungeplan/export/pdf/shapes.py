"""Lines and surfaces: the stick figure, boxes, badges and rules. The caller has begun a mark."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.colors import HexColor

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type, Typesetter, draw_line
from ungeplan.export.pdf.tagged import Box, TaggedCanvas
from ungeplan.model.figure import BODY, HEAD, LINE_WIDTH, Curve

_ROUND = 1
"""Round caps and joins."""


def draw_figure(canvas: TaggedCanvas, middle: float, top: float, scale: float) -> None:
    """The stick figure, from the geometry that the screen draws from too."""
    canvas.setStrokeColor(HexColor(ink.INK))
    canvas.setFillColor(HexColor(ink.FACE))
    canvas.setLineWidth(LINE_WIDTH * scale)
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    for stroke in BODY:
        draw_curves(canvas, stroke, middle, top, scale)
    canvas.circle(middle, top - HEAD.centre.y * scale, HEAD.radius * scale, fill=1)


def draw_curves(
    canvas: TaggedCanvas, curves: Iterable[Curve], middle: float, top: float, scale: float = 1.0
) -> None:
    """Curves drawn without lifting the pen; their y grows downwards from the top."""
    path = canvas.beginPath()
    begun = False
    for curve in curves:
        start, first, second, end = (
            (middle + point.x * scale, top - point.y * scale) for point in curve
        )
        if not begun:
            path.moveTo(*start)
            begun = True
        path.curveTo(*first, *second, *end)
    canvas.drawPath(path)


def draw_box(canvas: TaggedCanvas, box: Box, radius: float, fill: str, edge: str = "") -> None:
    """A rounded box; without an edge it is a surface only."""
    canvas.setFillColor(HexColor(fill))
    if edge:
        canvas.setStrokeColor(HexColor(edge))
        canvas.setLineWidth(1.3)
    canvas.roundRect(
        box.left,
        box.bottom,
        box.right - box.left,
        box.top - box.bottom,
        radius,
        stroke=int(bool(edge)),
        fill=1,
    )


def draw_disc(canvas: TaggedCanvas, x: float, y: float, radius: float, fill: str) -> None:
    """A filled circle."""
    canvas.setFillColor(HexColor(fill))
    canvas.circle(x, y, radius, stroke=0, fill=1)


def draw_number(canvas: TaggedCanvas, x: float, y: float, number: int, size: float) -> None:
    """A number in white, in the middle of its badge."""
    type_ = Type(size, ink.PAPER, Weight.BOLD)
    (line,) = Typesetter().lines(str(number), type_, 2 * size)
    draw_line(canvas, line, x - line.width / 2, y - size * 0.335, type_)


def draw_rule(canvas: TaggedCanvas, left: float, right: float, y: float, colour: str) -> None:
    """A thin line from left to right."""
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(0.8)
    canvas.line(left, y, right, y)
