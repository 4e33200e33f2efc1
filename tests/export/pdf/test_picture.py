"""The figure on paper with boxes of any height beside it."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from ungeplan.export.pdf.picture import Picture, edge_of, placed
from ungeplan.export.pdf.sheet import MIDDLE
from ungeplan.export.pdf.tagged import Node
from ungeplan.model.figure import HEIGHT, Zone
from ungeplan.model.figure_layout import Box

WIDTH = 165.0


def picture(goals: list[tuple[Zone, float]], scale: float) -> Picture:
    ranks = tuple(range(1, len(goals) + 1))
    return Picture(Node("Figure"), scale, ranks, placed(goals, scale, WIDTH))


def overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@given(
    goals=st.lists(st.tuples(st.sampled_from(Zone), st.floats(24, 500)), max_size=3),
    scale=st.floats(0.3, 0.75),
)
def test_boxes_of_any_height_find_room_beside_the_figure(goals, scale):
    found = picture(goals, scale)

    assert [place.box.height for place in found.places] == [height for _, height in goals]
    assert not any(overlap(one.box, other.box) for one, other in combinations(found.places, 2))
    for place in found.places:
        assert found.crown + place.box.top >= -1e-6
        assert found.crown + place.box.top + place.box.height <= found.height + 1e-6
        # The lines stay between the figure and the boxes, so they cannot cross a word.
        outwards = [abs(point.x - MIDDLE) for point in place.leader]
        assert all(before <= after + 1e-9 for before, after in pairwise(outwards))
        assert outwards[-1] <= edge_of(scale) + 1e-9


def test_a_lone_figure_is_as_tall_as_itself():
    assert picture([], 0.5).height == HEIGHT * 0.5


def test_a_picture_of_small_boxes_is_hardly_taller_than_the_figure():
    goals = [(zone, 80.0) for zone in (Zone.HEAD, Zone.HANDS, Zone.FEET)]

    assert picture(goals, 0.5).height <= HEIGHT * 0.5 + 27


def test_a_picture_grows_with_boxes_that_are_taller_than_the_figure():
    assert picture([(Zone.HEART, 400.0)], 0.5).height >= 400
