"""Boxes around the figure: wherever three goals lie, they leave room for one another."""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ungeplan.export.pdf.board import Board, arranged
from ungeplan.model.figure import HEIGHT, Curve, Point, Zone, anchor

SCALES = st.floats(0.3, 0.7)
GOALS = st.lists(st.tuples(st.sampled_from(Zone), st.floats(24, 400)), max_size=3)


def edge_for(scale: float) -> float:
    return 130 * scale + 13


def overlaps(board: Board, heights: list[float]) -> bool:
    boxes = [
        (placement.on_the_right, placement.top, placement.top + height)
        for placement, height in zip(board.placements, heights, strict=True)
    ]
    return any(
        side == other_side and top < other_bottom and other_top < bottom
        for (side, top, bottom), (other_side, other_top, other_bottom) in combinations(boxes, 2)
    )


def points_along(curve: Curve) -> list[Point]:
    found = []
    for step in range(41):
        t, u = step / 40, 1 - step / 40
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        x = sum(weight * point.x for weight, point in zip(weights, curve, strict=True))
        y = sum(weight * point.y for weight, point in zip(weights, curve, strict=True))
        found.append(Point(x, y))
    return found


def turns_left(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def cross(one: Curve, other: Curve) -> bool:
    """Whether two lines cross; lines may begin at the same spot."""
    return any(
        turns_left(a, b, c) * turns_left(a, b, d) < -1e-6
        and turns_left(c, d, a) * turns_left(c, d, b) < -1e-6
        for a, b in pairwise(points_along(one))
        for c, d in pairwise(points_along(other))
    )


def test_lines_that_cross_are_seen_to_cross():
    rising = Curve(Point(0, 0), Point(3, 3), Point(6, 6), Point(9, 9))
    falling = Curve(Point(0, 9), Point(3, 6), Point(6, 3), Point(9, 0.5))

    assert cross(rising, falling)


@given(goals=GOALS, scale=SCALES)
def test_boxes_lie_within_the_board_and_never_over_one_another(goals, scale):
    board = arranged(goals, scale, edge_for(scale))

    heights = [height for _, height in goals]
    assert not overlaps(board, heights)
    for placement, height in zip(board.placements, heights, strict=True):
        assert placement.top >= -1e-9
        assert placement.top + height <= board.height + 1e-9
    assert 0 <= board.figure_top <= board.height - HEIGHT * scale + 1e-9


@given(goals=GOALS, scale=SCALES)
def test_lines_run_outwards_from_the_zone_to_the_box_and_no_further(goals, scale):
    edge = edge_for(scale)
    board = arranged(goals, scale, edge)

    for (zone, height), placement, tie in zip(goals, board.placements, board.ties, strict=True):
        spot = anchor(zone, on_the_right=placement.on_the_right)
        assert tie.start == pytest.approx((spot.x * scale, spot.y * scale + board.figure_top))
        assert abs(tie.end.x) == edge
        assert placement.top < tie.end.y < placement.top + height
        outwards = [abs(point.x) for point in tie]
        assert all(before <= after for before, after in pairwise(outwards))


@given(
    goals=st.lists(st.tuples(st.sampled_from(Zone), st.floats(60, 330)), max_size=3), scale=SCALES
)
def test_lines_never_cross(goals, scale):
    board = arranged(goals, scale, edge_for(scale))

    for one, other in combinations(board.ties, 2):
        assert not cross(one, other)


@pytest.mark.parametrize("zones", list(product(Zone, repeat=3)))
def test_three_goals_on_any_zones_keep_the_height_of_the_figure(zones):
    scale = 0.55
    board = arranged([(zone, 88.0) for zone in zones], scale, edge_for(scale))

    assert board.height <= HEIGHT * scale + 30
    assert {placement.on_the_right for placement in board.placements} == {False, True}


def test_a_lone_figure_is_as_tall_as_itself():
    assert arranged([], 0.5, edge_for(0.5)) == Board(HEIGHT * 0.5, 0.0, (), ())


def test_mikkels_goals_lie_as_on_the_drawing():
    board = arranged(
        [(Zone.HANDS, 88.0), (Zone.HEAD, 88.0), (Zone.HEART, 88.0)], 0.55, edge_for(0.55)
    )

    hands, head, heart = board.placements
    assert [hands.on_the_right, head.on_the_right, heart.on_the_right] == [False, True, True]
    assert head.top < hands.top < heart.top


def test_two_goals_on_one_zone_lie_on_either_side():
    board = arranged([(Zone.HEART, 88.0), (Zone.HEART, 88.0)], 0.55, edge_for(0.55))

    assert {placement.on_the_right for placement in board.placements} == {False, True}
    assert len({placement.top for placement in board.placements}) == 1
