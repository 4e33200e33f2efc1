"""Where goals lie beside the figure and the lines that tie them to it, on screen and on paper.

Lengths are those of the screen or the paper; y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product
from typing import NamedTuple

from ungeplan.model.figure import HEAD, Curve, Point, Zone, anchor


class Room(NamedTuple):
    """The room for a figure with a column of boxes on each side of it."""

    left: float
    top: float
    right: float
    bottom: float
    box_width: float
    gap: float
    """Between two boxes in a column."""
    inset: float
    """How far from the corner of a box a line is tied to it."""
    middle: float
    """Where the figure's middle line is."""
    crown: float
    """Where the top of its head is."""
    unit: float
    """How long one of the figure's own units is."""

    def at(self, point: Point) -> Point:
        """A point of the figure's own, in this room."""
        return Point(self.middle + point.x * self.unit, self.crown + point.y * self.unit)


class Box(NamedTuple):
    """A place for one goal's words."""

    left: float
    top: float
    width: float
    height: float


class Place(NamedTuple):
    """Where a goal lies, and the line from the figure to it."""

    box: Box
    on_the_right: bool
    leader: Curve

    @property
    def anchor(self) -> Point:
        """Where the line is tied to the figure."""
        return self.leader.start


class _Wanted(NamedTuple):
    number: int
    zone: Zone
    height: float


_CENTRE = {Zone.HEAD: 20, Zone.HANDS: 220, Zone.HEART: 265, Zone.STOMACH: 320, Zone.FEET: 410}
"""Where the middle of a box lies best, in the figure's own units."""

_LEFT_FIRST = (False, True, True)
"""The side on which the first, second and third goal lie when nothing speaks against it, so that a
goal stays where it is when another comes."""

_OTHER_SIDE_COSTS = 30.0
_CROSSING_COSTS = 10_000.0
_APART = 28.0
"""Between two goals that are tied to the same part, in the figure's own units."""

_SAMPLES = 10

_ANY_HEIGHT = 135.0
_ANY_ROOM = Room(-600, -100, 600, 600, 280, 16, 28, 0, 0, 1)
"""Boxes as the screen has them most often, for a figure that is shown without."""


def places(goals: Sequence[tuple[Zone, float]], room: Room) -> tuple[Place, ...] | None:
    """The place of each goal, given its zone and the height of its box, the most important first.

    No two boxes overlap and no two lines cross. None when the boxes do not fit in the room.
    """
    wanted = [_Wanted(number, zone, height) for number, (zone, height) in enumerate(goals)]
    ways = sorted(_ways(wanted, room), key=_cost)
    if not ways:
        return None
    return min(ways, key=_crossings_first).places if _crosses(ways[0]) else ways[0].places


def spots(zones: Sequence[Zone]) -> tuple[Point, ...]:
    """Where goals on these parts are marked on a figure without boxes, in its own units."""
    marked = places([(zone, _ANY_HEIGHT) for zone in zones], _ANY_ROOM)
    return tuple(place.anchor for place in marked or ())


class _Way(NamedTuple):
    """One way to lay all goals."""

    cost: float
    places: tuple[Place, ...]


def _cost(way: _Way) -> float:
    return way.cost


def _crossings_first(way: _Way) -> float:
    return way.cost + _CROSSING_COSTS * _crosses(way)


def _ways(wanted: list[_Wanted], room: Room) -> Iterator[_Way]:
    for sides in product((False, True), repeat=len(wanted)):
        halves = [[goal for goal in wanted if sides[goal.number] is side] for side in (False, True)]
        for left, right in product(*(map(list, permutations(half)) for half in halves)):
            tops = [*_stacked(left, room), *_stacked(right, room)]
            if len(tops) == len(wanted):
                yield _way(list(zip([*left, *right], tops, strict=True)), sides, room)


def _stacked(column: list[_Wanted], room: Room) -> list[float]:
    """The top of each box in a column, as near to where they lie best as their order allows.

    Empty when the column is higher than the room.
    """
    above = 0.0
    pools: list[tuple[float, int]] = []
    offsets = []
    for goal in column:
        best = room.crown + _CENTRE[goal.zone] * room.unit - goal.height / 2 - above
        pools.append((best, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (lower, few), (upper, many) = pools.pop(), pools.pop()
            pools.append(((lower * few + upper * many) / (few + many), few + many))
        offsets.append(above)
        above += goal.height + room.gap
    slack = room.bottom - room.top - (above - room.gap)
    if slack < 0:
        return []
    level = [best for best, count in pools for _ in range(count)]
    return [
        min(max(best, room.top), room.top + slack) + offset
        for best, offset in zip(level, offsets, strict=True)
    ]


def _way(tops: list[tuple[_Wanted, float]], sides: tuple[bool, ...], room: Room) -> _Way:
    cost = 0.0
    made: dict[int, Place] = {}
    goals = [goal for goal, _ in tops]
    for goal, top in tops:
        right = sides[goal.number]
        box = Box(
            room.right - room.box_width if right else room.left, top, room.box_width, goal.height
        )
        start = room.at(_tied(goal, goals, sides))
        made[goal.number] = Place(box, right, _leader(goal.zone, start, box, right, room))
        off = (top + goal.height / 2 - room.crown) / room.unit - _CENTRE[goal.zone]
        usual = _LEFT_FIRST[min(goal.number, len(_LEFT_FIRST) - 1)]
        cost += abs(off) + (right is not usual) * _OTHER_SIDE_COSTS
    return _Way(cost, tuple(made[number] for number in range(len(made))))


def _leader(zone: Zone, start: Point, box: Box, right: bool, room: Room) -> Curve:
    """One bow from the figure to the side of the box that looks at it."""
    inset = min(room.inset, box.height / 2)
    rise = HEAD.radius / 2 * room.unit if zone is Zone.HEAD else 0.0
    end = Point(
        box.left if right else box.left + box.width,
        min(max(start.y - rise, box.top + inset), box.top + box.height - inset),
    )
    knee = Point(start.x + (end.x - start.x) * 0.55, end.y if zone is Zone.HEAD else start.y)
    return Curve(start, _between(start, knee), _between(end, knee), end)


def _between(end: Point, knee: Point) -> Point:
    """The handle of a cubic curve that draws the bow with that one knee."""
    return Point(end.x + (knee.x - end.x) * 2 / 3, end.y + (knee.y - end.y) * 2 / 3)


def _tied(goal: _Wanted, goals: list[_Wanted], sides: tuple[bool, ...]) -> Point:
    """Where on the figure the goal is tied: goals on the same part lie a little apart."""
    right = sides[goal.number]
    start = anchor(goal.zone, on_the_right=right)
    same = sorted(
        other.number
        for other in goals
        if other.zone is goal.zone and anchor(other.zone, on_the_right=sides[other.number]) == start
    )
    side = 1 if right else -1
    number = same.index(goal.number)
    off = (number - (len(same) - 1) / 2) * _APART
    if goal.zone is Zone.HEAD:
        turn = math.atan2(start.y - HEAD.centre.y, start.x - HEAD.centre.x)
        turn += side * off / HEAD.radius
        return Point(
            HEAD.centre.x + HEAD.radius * math.cos(turn),
            HEAD.centre.y + HEAD.radius * math.sin(turn),
        )
    if goal.zone is Zone.HANDS:
        # Along the arm, inwards from the fingertips.
        return Point(start.x - side * number * _APART * 0.82, start.y + number * _APART * 0.57)
    if goal.zone is Zone.FEET:
        return Point(start.x + side * off, start.y)
    return Point(start.x, start.y + off)


def _crosses(way: _Way) -> int:
    """How many pairs of lines cross."""
    lines = [(place.on_the_right, _points(place.leader)) for place in way.places]
    return sum(
        _cross(one, other)
        for number, (side, one) in enumerate(lines)
        for other_side, other in lines[:number]
        if side is other_side
    )


def _points(curve: Curve) -> list[Point]:
    return [point_on(curve, step / _SAMPLES) for step in range(_SAMPLES + 1)]


def point_on(curve: Curve, share: float) -> Point:
    """The point of the curve after that share of the way, 0 to 1."""
    back = 1 - share
    weights = (back**3, 3 * back**2 * share, 3 * back * share**2, share**3)
    return Point(
        sum(weight * point.x for weight, point in zip(weights, curve, strict=True)),
        sum(weight * point.y for weight, point in zip(weights, curve, strict=True)),
    )


def _cross(one: list[Point], other: list[Point]) -> bool:
    return any(
        _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0
        for a, b in pairwise(one)
        for c, d in pairwise(other)
    )


def _turn(a: Point, b: Point, c: Point) -> float:
    """Positive when c lies on one side of the line from a to b, negative on the other."""
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
