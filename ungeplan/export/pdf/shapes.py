"""Lines and surfaces: the stick figure, boxes, badges and rules. The caller has begun a mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type, Typesetter, draw_line
from ungeplan.export.pdf.tagged import Box, TaggedCanvas
from ungeplan.model.facts import Stroke as HandStroke
from ungeplan.model.figure import LINE_WIDTH, Curve
from ungeplan.model.figure_inks import WARM_INKS
from ungeplan.model.figure_shapes import DASHES, DRAWINGS, FACES, PACK_LINE, Stroke, backpack
from ungeplan.model.plan import FigureLook, Line

_ROUND = 1
"""Round caps and joins."""


class Spot(NamedTuple):
    """Where a figure stands: its middle line, the top of its head and how long its unit is."""

    middle: float
    top: float
    scale: float


def draw_figure(canvas: TaggedCanvas, spot: Spot, look: FigureLook, things: int = 0) -> None:
    """The stick figure, from the geometry that the screen draws from too.

    With things in it, its backpack is beside it.
    """
    drawing = DRAWINGS[look.shape]
    canvas.setStrokeColor(HexColor(WARM_INKS.of(look.ink)))
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    _draw_strokes(canvas, drawing.strokes, spot, look.line)
    canvas.setFillColor(HexColor(ink.FACE))
    for outline in drawing.outlines:
        _take_pen(canvas, LINE_WIDTH, spot, look.line)
        draw_curves(canvas, outline, *spot, closed=True)
    _draw_strokes(canvas, FACES[look.face], spot)
    if things:
        pack = backpack(look.shape, things)
        canvas.setFillColor(HexColor(ink.CALM))
        _take_pen(canvas, PACK_LINE, spot)
        draw_curves(canvas, pack.outline, *spot, closed=True)
        _draw_strokes(canvas, pack.strokes, spot)
    canvas.setDash()


def _draw_strokes(
    canvas: TaggedCanvas, strokes: Iterable[Stroke], spot: Spot, line: Line = Line.SOLID
) -> None:
    for stroke in strokes:
        _take_pen(canvas, stroke.width, spot, line)
        draw_curves(canvas, stroke.curves, *spot)


def _take_pen(canvas: TaggedCanvas, width: float, spot: Spot, line: Line = Line.SOLID) -> None:
    canvas.setLineWidth(width * spot.scale)
    canvas.setDash([part * width * spot.scale for part in DASHES[line]])


def draw_curves(
    canvas: TaggedCanvas,
    curves: Iterable[Curve],
    middle: float,
    top: float,
    scale: float = 1.0,
    *,
    closed: bool = False,
) -> None:
    """Curves drawn without lifting the pen; their y grows downwards from the top.

    Closed ones are filled too.
    """
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
    if closed:
        path.close()
    canvas.drawPath(path, fill=int(closed))


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


def draw_handwriting(
    canvas: TaggedCanvas,
    strokes: Sequence[HandStroke],
    left: float,
    line: float,
    room: tuple[float, float],
) -> None:
    """A name written by hand, on the line and within the width and height of the room."""
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return
    west, north = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - west, max(y for _, y in points) - north
    unit = min(room[0] / max(wide, 1), room[1] / max(high, 1))
    canvas.setStrokeColor(HexColor(ink.INK))
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    canvas.setLineWidth(1.3)
    for stroke in strokes:
        path = canvas.beginPath()
        placed = [
            (left + 8 + (x - west) * unit, line + 3 + (north + high - y) * unit) for x, y in stroke
        ]
        path.moveTo(*placed[0])
        for point in placed[1:] or placed:
            path.lineTo(*point)
        canvas.drawPath(path, stroke=1, fill=0)
