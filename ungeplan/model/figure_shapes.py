"""How the stick figure is drawn: each shape, each face, each kind of line, and its backpack.

Every shape has a line under each place where a goal is tied, so a goal stays where it is when the
young person chooses another. Units and axes are those of `figure`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from ungeplan.model.figure import BODY, HEAD, HEIGHT, LINE_WIDTH, Circle, Curve, Point
from ungeplan.model.plan.about_me import Face, Line, Shape

_GROUND = HEIGHT - LINE_WIDTH / 2 - 0.5


class Stroke(NamedTuple):
    """Curves drawn without lifting the pen."""

    curves: tuple[Curve, ...]
    width: float = LINE_WIDTH


class Drawing(NamedTuple):
    """One shape of the figure."""

    strokes: tuple[Stroke, ...]
    outlines: tuple[tuple[Curve, ...], ...]
    """Closed, and filled, each over what comes before it and over the strokes; last the head."""
    pack: Point
    """Where its backpack stands on the ground, or hangs."""
    pack_hangs: bool = False


def _line(x1: float, y1: float, x2: float, y2: float) -> Curve:
    return Curve(Point(x1, y1), Point(x1, y1), Point(x2, y2), Point(x2, y2))


def _arc(circle: Circle, start: float, turn: float) -> tuple[Curve, ...]:
    """Part of a circle, in quarters or less; angles in radians, clockwise from the right."""
    parts = max(1, math.ceil(abs(turn) / (math.pi / 2)))
    step = turn / parts
    reach = circle.radius * 4 / 3 * math.tan(step / 4)
    angles = [start + step * number for number in range(parts + 1)]
    return tuple(
        Curve(
            _on(circle, one),
            _beside(_on(circle, one), one, reach),
            _beside(_on(circle, other), other, -reach),
            _on(circle, other),
        )
        for one, other in pairwise(angles)
    )


def _on(circle: Circle, angle: float) -> Point:
    return Point(
        circle.centre.x + circle.radius * math.cos(angle),
        circle.centre.y + circle.radius * math.sin(angle),
    )


def _beside(point: Point, angle: float, reach: float) -> Point:
    """From a point of a circle along its edge."""
    return Point(point.x - reach * math.sin(angle), point.y + reach * math.cos(angle))


def _round(circle: Circle) -> tuple[Curve, ...]:
    return _arc(circle, -math.pi / 2, math.tau)


def _mirrored(curves: Iterable[Curve]) -> tuple[Curve, ...]:
    """The same on the other side, drawn the other way round."""
    return tuple(
        Curve(*(Point(-point.x, point.y) for point in reversed(curve)))
        for curve in reversed(tuple(curves))
    )


def _bent(*points: tuple[float, float]) -> tuple[Curve, ...]:
    """Straight lines from point to point."""
    return tuple(_line(*one, *other) for one, other in pairwise(points))


_HEAD = _round(HEAD)
_SPINE, _LEFT_ARM, _RIGHT_ARM, _LEFT_LEG, _RIGHT_LEG = (Stroke(curves) for curves in BODY)
_ROAD = Stroke(_bent((-128, _GROUND), (128, _GROUND)), 6)
"""Where the figure does not walk, the road carries what lies at its feet."""

_STANDING = Drawing(
    (_SPINE, _LEFT_ARM, _RIGHT_ARM, _LEFT_LEG, _RIGHT_LEG), (_HEAD,), Point(0, _GROUND)
)

_WHEEL = Circle(Point(-12, 373), 74)
_CASTOR = Circle(Point(84, 432), 15)
_WHEELCHAIR = Drawing(
    (
        _ROAD,
        Stroke(_round(_WHEEL), 9),
        Stroke(_round(_CASTOR), 7),
        Stroke(_bent((-76, 212), (-37, 219), (-30, 322), (62, 330), (84, 416)), 7),
        _SPINE,
        _LEFT_ARM,
        _RIGHT_ARM,
        Stroke(_bent((0, 310), (88, 314), (108, 398), (126, 400))),
    ),
    (_HEAD,),
    Point(-76, 214),
    pack_hangs=True,
)


def _crutch(side: int) -> tuple[Stroke, ...]:
    """A pole from under the arm to the road, with its rest and its grip."""
    return (
        Stroke(_bent((side * 63, 192), (side * 113, _GROUND)), 8),
        Stroke(_bent((side * 46, 196), (side * 81, 189)), 10),
        Stroke(_bent((side * 70, 306), (side * 96, 301)), 8),
    )


_CRUTCHES = Drawing(
    (
        _ROAD,
        *_crutch(-1),
        *_crutch(1),
        _SPINE,
        _LEFT_ARM,
        _RIGHT_ARM,
        Stroke(_bent((0, 310), (-63, 447), (-86, 447))),
        Stroke(_bent((0, 310), (63, 447), (86, 447))),
    ),
    (_HEAD,),
    Point(0, _GROUND),
)

_HALF_STAR = ((0, 8), (28, 148), (125, 148), (50, 254), (90, 452), (0, 325))
"""A star of five straight points: its top lies behind the head, which keeps its face."""
_STAR = Drawing(
    (),
    (_bent(*_HALF_STAR, *((-x, y) for x, y in reversed(_HALF_STAR[:-1]))), _HEAD),
    Point(0, _GROUND),
)

DRAWINGS = {
    Shape.STANDING: _STANDING,
    Shape.WHEELCHAIR: _WHEELCHAIR,
    Shape.CRUTCHES: _CRUTCHES,
    Shape.STAR: _STAR,
}

_FACE_WIDTH = 8.0


def _dot(x: float, y: float) -> Stroke:
    """A point: a line so short that only its round ends are seen."""
    return Stroke((_line(x, y, x + 0.01, y),), _FACE_WIDTH + 3)


def _stroke(*points: tuple[float, float]) -> Stroke:
    """One curve, from its start by two handles to its end."""
    start, first, second, end = (Point(*point) for point in points)
    return Stroke((Curve(start, first, second, end),), _FACE_WIDTH)


_EYES = (_dot(-21, 54), _dot(21, 54))
FACES: dict[Face, tuple[Stroke, ...]] = {
    Face.NONE: (),
    Face.SMILE: (*_EYES, _stroke((-25, 80), (-16, 99), (16, 99), (25, 80))),
    Face.CALM: (
        _stroke((-31, 53), (-27, 61), (-17, 61), (-13, 53)),
        _stroke((13, 53), (17, 61), (27, 61), (31, 53)),
        _stroke((-16, 86), (-9, 91), (9, 91), (16, 86)),
    ),
    Face.SERIOUS: (*_EYES, _stroke((-19, 88), (-8, 88), (8, 88), (19, 88))),
}

DASHES: dict[Line, tuple[float, ...]] = {
    Line.SOLID: (),
    Line.DASHED: (1.9, 2.1),
    Line.DOTTED: (0.01, 1.75),
}
"""How long a dash and the gap after it are, in widths of the line; round ends come to a dash."""

_PACK_WIDTH, _PACK_HEIGHT, _LOOP = 29.0, 74.0, 9.0
"""Half of its width, its height, and how far the loop on it goes above that; of a full one."""
PACK_LINE = 5.0
"""How thick the lines of a backpack are."""
_FULL = 6
_SMALLEST_PACK = 0.64


class Backpack(NamedTuple):
    """The backpack of a figure (rygsækken)."""

    outline: tuple[Curve, ...]
    """Closed, and filled."""
    strokes: tuple[Stroke, ...]


def backpack(shape: Shape, things: int) -> Backpack:
    """The backpack of that shape with so many things in it; it grows with the first few."""
    size = _SMALLEST_PACK + (1 - _SMALLEST_PACK) * (min(things, _FULL) - 1) / (_FULL - 1)
    drawing = DRAWINGS[shape]
    below = (_PACK_HEIGHT + _LOOP) * size if drawing.pack_hangs else 0.0
    foot = Point(drawing.pack.x, drawing.pack.y + below)
    return Backpack(
        _placed(_PACK, foot, size),
        tuple(Stroke(_placed(curves, foot, size), PACK_LINE - 1) for curves in _POCKET),
    )


def _placed(curves: tuple[Curve, ...], foot: Point, size: float) -> tuple[Curve, ...]:
    return tuple(
        Curve(*(Point(foot.x + point.x * size, foot.y + point.y * size) for point in curve))
        for curve in curves
    )


def _half_pack() -> tuple[Curve, ...]:
    wide, high = _PACK_WIDTH, _PACK_HEIGHT
    return (
        Curve(Point(0, -high), Point(19, -high), Point(wide, -high + 12), Point(wide, -high + 32)),
        _line(wide, -high + 32, wide, -10),
        Curve(Point(wide, -10), Point(wide, -4), Point(wide - 4, 0), Point(wide - 10, 0)),
        _line(wide - 10, 0, 0, 0),
    )


_PACK = (*_half_pack(), *_mirrored(_half_pack()))
_TOP = -_PACK_HEIGHT
_POCKET = (
    (Curve(Point(-9, _TOP), Point(-9, _TOP - _LOOP), Point(9, _TOP - _LOOP), Point(9, _TOP)),),
    _bent((-16, -13), (-16, -32), (16, -32), (16, -13), (-16, -13)),
    _bent((-16, -49), (16, -49)),
)
