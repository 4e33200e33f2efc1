"""The stick figure (tændstikmanden): its lines, its zones and where a goal is tied to it.

Screen and print both draw from here, so a goal lies on the same place on both. Units are the
figure's own: x grows to the right from its middle line, y grows downwards from the top of its head,
the thickness of the lines included.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple


class Zone(StrEnum):
    """A part of the figure that can hold goals."""

    HEAD = "head"
    HEART = "heart"
    STOMACH = "stomach"
    HANDS = "hands"
    FEET = "feet"


class SupportPart(StrEnum):
    """A part of the figure that holds words but no goals."""

    MOUTH = "mouth"
    BACKPACK = "backpack"
    GROUND = "ground"
    BESIDE = "beside"
    STAR = "star"


class Point(NamedTuple):
    """A place in the figure's own units."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic curve; a straight line is a curve whose handles lie on its ends."""

    start: Point
    first_handle: Point
    second_handle: Point
    end: Point


class Circle(NamedTuple):
    """A round shape: the head, or the reach of a zone."""

    centre: Point
    radius: float


WIDTH = 270.0
HEIGHT = 458.0
LINE_WIDTH = 11.0

HEAD = Circle(Point(0, 65), 59)


def _line(x1: float, y1: float, x2: float, y2: float) -> Curve:
    return Curve(Point(x1, y1), Point(x1, y1), Point(x2, y2), Point(x2, y2))


def _arm(side: int) -> Curve:
    return Curve(
        Point(side * 125, 148), Point(side * 82, 178), Point(side * 40, 185), Point(0, 167)
    )


BODY: tuple[tuple[Curve, ...], ...] = (
    (_line(0, 124, 0, 310),),
    (_arm(-1),),
    (_arm(1),),
    (_line(0, 310, -71, 452), _line(-71, 452, -99, 452)),
    (_line(0, 310, 71, 452), _line(71, 452, 99, 452)),
)
"""The strokes below the head, each a chain of curves drawn without lifting the pen."""

REACH: dict[Zone, tuple[Circle, ...]] = {
    Zone.HEAD: (Circle(Point(0, 65), 82),),
    Zone.HEART: (Circle(Point(0, 197), 52),),
    Zone.STOMACH: (Circle(Point(0, 273), 48),),
    Zone.HANDS: (Circle(Point(-118, 153), 62), Circle(Point(118, 153), 62)),
    Zone.FEET: (Circle(Point(-82, 430), 68), Circle(Point(82, 430), 68)),
}
"""Where a card may be let go for each zone; generous, because hands shake."""

_ANCHORS: dict[Zone, tuple[Point, Point]] = {
    Zone.HEAD: (Point(-54, 42), Point(54, 42)),
    Zone.HEART: (Point(0, 197), Point(0, 197)),
    Zone.STOMACH: (Point(0, 273), Point(0, 273)),
    Zone.HANDS: (Point(-125, 148), Point(125, 148)),
    Zone.FEET: (Point(-90, 452), Point(90, 452)),
}


def anchor(zone: Zone, *, on_the_right: bool) -> Point:
    """Where the line from a goal on that side of the figure is tied to the zone."""
    left, right = _ANCHORS[zone]
    return right if on_the_right else left


def zone_at(point: Point) -> Zone | None:
    """The zone whose reach holds the point; the nearest centre when several do."""
    nearest: tuple[float, Zone] | None = None
    for zone, circles in REACH.items():
        for circle in circles:
            distance = math.dist(point, circle.centre)
            if distance <= circle.radius and (nearest is None or distance < nearest[0]):
                nearest = (distance, zone)
    return nearest[1] if nearest else None
