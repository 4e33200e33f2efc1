"""The stick figure: where its lines and zones lie."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ungeplan.model.figure import (
    BODY,
    HEAD,
    HEIGHT,
    LINE_WIDTH,
    REACH,
    WIDTH,
    Circle,
    Curve,
    Point,
    Zone,
    anchor,
    zone_at,
)

CIRCLES = [(zone, circle) for zone, circles in REACH.items() for circle in circles]
POINTS = st.builds(Point, st.floats(-300, 300), st.floats(-100, 600))
SIDES = [True, False]


def mirrored(point: Point) -> Point:
    return Point(-point.x, point.y)


def on_curve(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    return Point(
        sum(w * p.x for w, p in zip(weights, curve, strict=True)),
        sum(w * p.y for w, p in zip(weights, curve, strict=True)),
    )


def drawn() -> list[Point]:
    """Points along the middle of all lines."""
    head = [
        Point(
            HEAD.centre.x + HEAD.radius * math.cos(math.tau * n / 60),
            HEAD.centre.y + HEAD.radius * math.sin(math.tau * n / 60),
        )
        for n in range(60)
    ]
    body = [on_curve(c, n / 100) for stroke in BODY for c in stroke for n in range(101)]
    return head + body


def test_the_whole_figure_lies_within_its_width_and_height():
    for x, y in drawn():
        assert abs(x) + LINE_WIDTH / 2 <= WIDTH / 2
        assert y - LINE_WIDTH / 2 >= 0
        assert y + LINE_WIDTH / 2 <= HEIGHT


def test_the_figure_fills_its_width_and_height():
    points = drawn()
    assert min(y for _, y in points) - LINE_WIDTH / 2 < 1
    assert max(y for _, y in points) + LINE_WIDTH / 2 > HEIGHT - 1
    assert max(x for x, _ in points) + LINE_WIDTH / 2 > WIDTH / 2 - 5


def test_both_sides_of_the_figure_are_alike():
    strokes = {tuple(stroke) for stroke in BODY}
    for stroke in BODY:
        other = tuple(Curve(*(mirrored(p) for p in curve)) for curve in stroke)
        assert other in strokes
    for circles in REACH.values():
        assert {Circle(mirrored(c.centre), c.radius) for c in circles} == set(circles)
    for zone in Zone:
        assert anchor(zone, on_the_right=True) == mirrored(anchor(zone, on_the_right=False))


def test_the_strokes_hang_together():
    for stroke in BODY:
        for before, after in itertools.pairwise(stroke):
            assert before.end == after.start
    neck = BODY[0][0].start
    assert math.dist(neck, HEAD.centre) == pytest.approx(HEAD.radius)
    spine = [on_curve(BODY[0][0], n / 1000) for n in range(1001)]
    for stroke in BODY[1:]:
        ends = (stroke[0].start, stroke[-1].end)
        assert min(math.dist(end, point) for end in ends for point in spine) < 1


@pytest.mark.parametrize("on_the_right", SIDES)
@pytest.mark.parametrize("zone", Zone)
def test_a_goal_is_tied_to_the_figure_within_the_reach_of_its_zone(zone, on_the_right):
    point = anchor(zone, on_the_right=on_the_right)
    assert zone_at(point) is zone
    assert min(math.dist(point, other) for other in drawn()) <= LINE_WIDTH / 2


@pytest.mark.parametrize("zone", Zone)
def test_a_goal_on_the_right_is_tied_to_the_right(zone):
    assert anchor(zone, on_the_right=True).x >= 0 >= anchor(zone, on_the_right=False).x


@pytest.mark.parametrize(("zone", "circle"), CIRCLES)
def test_no_zone_swallows_another(zone, circle):
    inner = [
        Point(
            circle.centre.x + circle.radius * share * math.cos(math.tau * n / 12),
            circle.centre.y + circle.radius * share * math.sin(math.tau * n / 12),
        )
        for share in (0.0, 0.35, 0.7)
        for n in range(12)
    ]
    assert [zone_at(point) for point in inner] == [zone] * len(inner)


@given(POINTS)
def test_a_card_goes_to_the_nearest_zone_that_reaches_it(point):
    distances = {
        zone: min(
            math.dist(point, c.centre) for c in circles if math.dist(point, c.centre) <= c.radius
        )
        for zone, circles in REACH.items()
        if any(math.dist(point, c.centre) <= c.radius for c in circles)
    }
    found = zone_at(point)
    if found is None:
        assert not distances
    else:
        assert distances[found] == min(distances.values())


@given(POINTS)
def test_what_holds_on_one_side_holds_on_the_other(point):
    assert zone_at(point) is zone_at(mirrored(point))


@pytest.mark.parametrize(
    "point", [Point(0, -40), Point(300, 150), Point(-200, 300), Point(0, 400), Point(0, 500)]
)
def test_a_card_let_go_far_from_the_figure_goes_nowhere(point):
    assert zone_at(point) is None


@pytest.mark.parametrize(("zone", "circle"), CIRCLES)
def test_a_card_still_goes_to_a_zone_at_the_edge_of_its_reach(zone, circle):
    outwards = math.copysign(1, circle.centre.x)
    edge = Point(circle.centre.x + outwards * circle.radius, circle.centre.y)
    assert zone_at(edge) is zone
    assert zone_at(Point(edge.x + outwards * 0.5, edge.y)) is not zone
