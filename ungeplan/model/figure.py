"""The stick figure (tændstikmanden): its lines, its zones and where a goal is tied to it.

Screen and print both draw from here, so a goal lies on the same place on both. Units are the
figure's own: x grows to the right from its middle line, y grows downwards from the top of its head.
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
HEIGHT = 453.0
LINE_WIDTH = 11.0

HEAD = Circle(Point(0, 60), 59)


def _line(x1: float, y1: float, x2: float, y2: float) -> Curve:
    return Curve(Point(x1, y1), Point(x1, y1), Point(x2, y2), Point(x2, y2))


def _arm(side: int) -> Curve:
    return Curve(
        Point(side * 125, 143), Point(side * 82, 173), Point(side * 40, 180), Point(0, 162)
    )


BODY: tuple[tuple[Curve, ...], ...] = (
    (_line(0, 119, 0, 305),),
    (_arm(-1),),
    (_arm(1),),
    (_line(0, 305, -71, 447), _line(-71, 447, -99, 447)),
    (_line(0, 305, 71, 447), _line(71, 447, 99, 447)),
)
"""The strokes below the head, each a chain of curves drawn without lifting the pen."""

REACH: dict[Zone, tuple[Circle, ...]] = {
    Zone.HEAD: (Circle(Point(0, 60), 82),),
    Zone.HEART: (Circle(Point(0, 192), 52),),
    Zone.STOMACH: (Circle(Point(0, 268), 48),),
    Zone.HANDS: (Circle(Point(-118, 148), 62), Circle(Point(118, 148), 62)),
    Zone.FEET: (Circle(Point(-82, 425), 68), Circle(Point(82, 425), 68)),
}
"""Where a card may be let go for each zone; generous, because hands shake."""

_ANCHORS: dict[Zone, tuple[Point, Point]] = {
    Zone.HEAD: (Point(-54, 37), Point(54, 37)),
    Zone.HEART: (Point(0, 192), Point(0, 192)),
    Zone.STOMACH: (Point(0, 268), Point(0, 268)),
    Zone.HANDS: (Point(-125, 143), Point(125, 143)),
    Zone.FEET: (Point(-90, 447), Point(90, 447)),
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
