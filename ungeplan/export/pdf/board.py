"""Where the boxes of the goals lie around the stick figure, and the lines that tie them to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple

from ungeplan.model.figure import HEIGHT, Curve, Point, Zone, anchor

_BETWEEN = 12.0
"""Air between two boxes on the same side."""
_OVERHANG = 26.0
"""How far a box may begin above the head before boxes give way to one another."""
_PORT = 17.0
"""A line meets its box at least this far from the box's corners."""
_SAMPLES = 12
_REST = {
    Zone.HEAD: 8.0,
    Zone.HANDS: 196.0,
    Zone.HEART: 272.0,
    Zone.STOMACH: 330.0,
    Zone.FEET: 400.0,
}
"""Where the middle of a box would lie if it were alone, in the figure's units: lines slope a little
away from the figure, and below its arms they do not cross them."""


class Placement(NamedTuple):
    """Where one box lies: on which side, and how far its top is below the top of the board."""

    on_the_right: bool
    top: float


class Board(NamedTuple):
    """The figure and its boxes, measured in points from the top of the board downwards."""

    height: float
    figure_top: float
    placements: tuple[Placement, ...]
    ties: tuple[Curve, ...]
    """From the figure to each box; x is counted from the figure's middle line."""


class _Box(NamedTuple):
    number: int
    zone: Zone
    height: float


def arranged(goals: Sequence[tuple[Zone, float]], scale: float, edge: float) -> Board:
    """Boxes of these heights beside a figure of this scale, near the zones they belong to.

    The edge is how far from the figure's middle line the boxes begin. Boxes never overlap, and the
    lines to them stay between the figure and that edge: they cannot cross a word.
    """
    boxes = [_Box(number, zone, height) for number, (zone, height) in enumerate(goals)]
    candidates = [
        _board(boxes, sides, scale, edge) for sides in product((False, True), repeat=len(boxes))
    ]
    return min(candidates, key=_unrest)


def _board(boxes: list[_Box], sides: tuple[bool, ...], scale: float, edge: float) -> Board:
    stacks = [_stack(boxes, sides, on_the_right=side) for side in (False, True)]
    window = _window(stacks, scale)
    tops: dict[int, float] = {}
    for stack in stacks:
        wanted = [_wanted(box, scale, window) for box in stack]
        placed = _apart(wanted, [box.height for box in stack], window)
        tops |= {box.number: top for box, top in zip(stack, placed, strict=True)}
    begins = min([0.0, *tops.values()])
    ends = max([HEIGHT * scale, *(tops[box.number] + box.height for box in boxes)])
    placements = tuple(Placement(side, tops[number] - begins) for number, side in enumerate(sides))
    ties = tuple(
        _tie(box, placement, scale, edge, -begins)
        for box, placement in zip(boxes, placements, strict=True)
    )
    return Board(ends - begins, -begins, placements, ties)


def _stack(boxes: list[_Box], sides: tuple[bool, ...], *, on_the_right: bool) -> list[_Box]:
    """The boxes of one side from top to bottom, in the order of the zones on the figure."""
    ours = [box for box in boxes if sides[box.number] is on_the_right]
    return sorted(ours, key=lambda box: (anchor(box.zone, on_the_right=on_the_right).y, box.number))


def _window(stacks: list[list[_Box]], scale: float) -> tuple[float, float]:
    """The heights between which boxes may lie: the figure's own, more when they need it."""
    tallest = max(
        sum(box.height for box in stack) + _BETWEEN * (len(stack) - 1) for stack in stacks
    )
    top, bottom = -_OVERHANG, HEIGHT * scale
    need = max(0.0, tallest - (bottom - top))
    return top - need / 2, bottom + need / 2


def _wanted(box: _Box, scale: float, window: tuple[float, float]) -> float:
    top = _REST[box.zone] * scale - box.height / 2
    return max(window[0], min(top, window[1] - box.height))


def _apart(wanted: list[float], heights: list[float], window: tuple[float, float]) -> list[float]:
    """Tops near the wanted ones, in their order, without overlap and within the window."""
    tops = list(wanted)
    for _ in wanted:
        for upper, (one, other) in enumerate(pairwise(list(tops))):
            overlap = one + heights[upper] + _BETWEEN - other
            if overlap > 0:
                tops[upper] -= overlap / 2
                tops[upper + 1] += overlap / 2
    lowest = window[0]
    for number, height in enumerate(heights):
        tops[number] = max(tops[number], lowest)
        lowest = tops[number] + height + _BETWEEN
    highest = window[1]
    for number in reversed(range(len(tops))):
        tops[number] = min(tops[number], highest - heights[number])
        highest = tops[number] - _BETWEEN
    return tops


def _tie(box: _Box, placement: Placement, scale: float, edge: float, figure_top: float) -> Curve:
    side = 1 if placement.on_the_right else -1
    spot = anchor(box.zone, on_the_right=placement.on_the_right)
    start = Point(spot.x * scale, spot.y * scale + figure_top)
    middle = placement.top + box.height / 2
    most = max(0.0, box.height / 2 - _PORT)
    port = middle + max(-most, min((start.y - middle) * 0.45, most))
    end = Point(side * edge, port)
    reach = end.x - start.x
    return Curve(
        start,
        Point(start.x + reach * 0.4, start.y + (end.y - start.y) * 0.25),
        Point(start.x + reach * 0.6, end.y),
        end,
    )


def _unrest(board: Board) -> float:
    """How restless a board looks: long slanting lines, lines that cross, all on one side."""
    slant = sum(abs(tie.end.y - tie.start.y) for tie in board.ties)
    length = sum(abs(tie.end.x - tie.start.x) for tie in board.ties)
    crossings = sum(
        _cross(one, other)
        for number, one in enumerate(board.ties)
        for other in board.ties[number + 1 :]
    )
    right = sum(placement.on_the_right for placement in board.placements)
    lopsided = abs(2 * right - len(board.placements))
    return slant + 0.3 * length + 200 * crossings + 12 * lopsided + 0.5 * board.height


def _cross(one: Curve, other: Curve) -> bool:
    """Whether two lines on the same side cross; both run outwards all the way."""
    if (one.end.x > 0) is not (other.end.x > 0):
        return False
    first, second = _points(one), _points(other)
    inner = max(abs(one.start.x), abs(other.start.x))
    gaps = [_height_at(second, abs(p.x)) - p.y for p in first if abs(p.x) >= inner]
    gaps += [p.y - _height_at(first, abs(p.x)) for p in second if abs(p.x) >= inner]
    return min(gaps) < -0.1 and max(gaps) > 0.1


def _points(curve: Curve) -> list[Point]:
    """Points along a line."""
    found = []
    for step in range(_SAMPLES + 1):
        part = step / _SAMPLES
        rest = 1 - part
        weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
        x = sum(weight * point.x for weight, point in zip(weights, curve, strict=True))
        y = sum(weight * point.y for weight, point in zip(weights, curve, strict=True))
        found.append(Point(x, y))
    return found


def _height_at(points: list[Point], outwards: float) -> float:
    """The height of a line at a distance from the middle that it reaches."""
    inner, outer = next(
        (inner, outer)
        for inner, outer in pairwise(points)
        if abs(outer.x) >= outwards or outer is points[-1]
    )
    part = (outwards - abs(inner.x)) / (abs(outer.x) - abs(inner.x))
    return inner.y + part * (outer.y - inner.y)
