"""The shapes, faces and lines the young person can choose for the figure, and its backpack."""

import itertools
import math

import pytest

from ungeplan.model.figure import BODY, HEIGHT, LINE_WIDTH, WIDTH, Curve, Point, Zone, anchor
from ungeplan.model.figure_layout import point_on
from ungeplan.model.figure_shapes import DASHES, DRAWINGS, FACES, Backpack, Stroke, backpack
from ungeplan.model.plan import Face, Line, Shape


def along(curves: tuple[Curve, ...]) -> list[Point]:
    return [point_on(curve, step / 60) for curve in curves for step in range(61)]


def strokes_of(shape: Shape) -> list[Stroke]:
    drawing = DRAWINGS[shape]
    return [*drawing.strokes, *(Stroke(outline) for outline in drawing.outlines)]


def is_inside(point: Point, outline: tuple[Curve, ...]) -> bool:
    """Whether a line to the right crosses the outline an odd number of times."""
    crossings = 0
    for one, other in itertools.pairwise(along(outline)):
        if (one.y > point.y) != (other.y > point.y):
            share = (point.y - one.y) / (other.y - one.y)
            crossings += one.x + share * (other.x - one.x) > point.x
    return crossings % 2 == 1


def box(pack: Backpack) -> tuple[float, float, float, float]:
    points = along(pack.outline)
    return (
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def test_the_figure_that_stands_is_the_one_it_always_was():
    assert tuple(stroke.curves for stroke in DRAWINGS[Shape.STANDING].strokes) == BODY


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_takes_the_room_of_the_figure(shape):
    for stroke in strokes_of(shape):
        for x, y in along(stroke.curves):
            assert abs(x) + stroke.width / 2 <= WIDTH / 2
            assert y - stroke.width / 2 >= -0.01
            assert y + stroke.width / 2 <= HEIGHT + 0.01


@pytest.mark.parametrize("zone", Zone)
@pytest.mark.parametrize("shape", Shape)
def test_a_goal_is_tied_to_a_line_of_every_shape_or_lies_within_it(shape, zone):
    for on_the_right in (True, False):
        point = anchor(zone, on_the_right=on_the_right)
        near = min(
            math.dist(point, other) - stroke.width / 2
            for stroke in strokes_of(shape)
            for other in along(stroke.curves)
        )
        star = DRAWINGS[shape].outlines[0]
        assert near <= 0 or is_inside(point, star)


@pytest.mark.parametrize("shape", Shape)
def test_what_is_filled_is_closed(shape):
    for outline in (*DRAWINGS[shape].outlines, backpack(shape, 3).outline):
        assert math.dist(outline[-1].end, outline[0].start) < 1e-9
        for before, after in itertools.pairwise(outline):
            assert math.dist(before.end, after.start) < 1e-9


@pytest.mark.parametrize("face", Face)
def test_a_face_lies_on_the_head(face):
    head = DRAWINGS[Shape.STANDING].outlines[-1]
    for stroke in FACES[face]:
        assert all(is_inside(point, head) for point in along(stroke.curves))


def test_only_no_face_shows_nothing():
    assert [face for face in Face if not FACES[face]] == [Face.NONE]


def test_no_two_faces_and_no_two_lines_are_alike():
    assert len({FACES[face] for face in Face}) == len(Face)
    assert len({DASHES[line] for line in Line}) == len(Line)


@pytest.mark.parametrize("shape", Shape)
def test_the_backpack_grows_with_the_first_things_and_stays_beside_the_figure(shape):
    heights = []
    for things in range(1, 9):
        left, top, right, bottom = box(backpack(shape, things))
        heights.append(bottom - top)
        assert left >= -WIDTH / 2
        assert right <= WIDTH / 2
        assert bottom <= HEIGHT - LINE_WIDTH / 2
    assert all(before < after for before, after in itertools.pairwise(heights[:6]))
    assert heights[5:] == pytest.approx([heights[5]] * 3)


@pytest.mark.parametrize("shape", Shape)
def test_the_backpack_covers_no_place_where_a_goal_is_tied(shape):
    pack = backpack(shape, 6)
    for zone in Zone:
        for on_the_right in (True, False):
            assert not is_inside(anchor(zone, on_the_right=on_the_right), pack.outline)
