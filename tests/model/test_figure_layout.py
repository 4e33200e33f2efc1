"""Where goals lie beside the figure."""

from itertools import combinations, product

import pytest

from ungeplan.model.figure import HEIGHT, WIDTH, Point, Zone
from ungeplan.model.figure_layout import Box, Place, Room, places, point_on, spots

ROOM = Room(
    left=0,
    top=0,
    right=1300,
    bottom=800,
    box_width=370,
    gap=20,
    inset=36,
    middle=650,
    crown=100,
    unit=1.33,
)

LOADS = [zones for count in (1, 2, 3) for zones in product(Zone, repeat=count)]


def laid(*goals: tuple[Zone, float], room: Room = ROOM) -> tuple[Place, ...]:
    found = places(goals, room)
    assert found is not None
    return found


def overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


def side_of(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def lines_cross(one: Place, other: Place) -> bool:
    """Cut finely, and apart from how the layout does it."""
    cuts = [[point_on(p.leader, n / 20) for n in range(21)] for p in (one, other)]
    return any(
        side_of(a, b, c) * side_of(a, b, d) < 0 and side_of(c, d, a) * side_of(c, d, b) < 0
        for a, b in zip(cuts[0], cuts[0][1:], strict=False)
        for c, d in zip(cuts[1], cuts[1][1:], strict=False)
    )


@pytest.mark.parametrize("height", [120, 240])
@pytest.mark.parametrize("zones", LOADS, ids="-".join)
def test_no_boxes_overlap_no_lines_cross_and_all_stays_in_the_room(zones, height):
    found = laid(*((zone, height) for zone in zones))
    for one, other in combinations(found, 2):
        assert not overlap(one.box, other.box)
        assert not lines_cross(one, other)
    for place in found:
        assert place.box.top >= ROOM.top
        assert place.box.top + place.box.height <= ROOM.bottom


@pytest.mark.parametrize("heights", [(90, 260, 90), (260, 90, 90), (90, 90, 260)])
@pytest.mark.parametrize("zones", [load for load in LOADS if len(load) == 3], ids="-".join)
def test_long_words_beside_short_ones_keep_apart_too(zones, heights):
    found = laid(*zip(zones, heights, strict=True))
    assert not any(overlap(one.box, other.box) for one, other in combinations(found, 2))
    assert not any(lines_cross(one, other) for one, other in combinations(found, 2))


@pytest.mark.parametrize("zone", Zone)
def test_a_line_runs_from_the_part_to_the_side_of_the_box_that_looks_at_it(zone):
    (place,) = laid((zone, 180))
    box = place.box
    edge = box.left if place.on_the_right else box.left + box.width
    assert place.leader.end.x == edge
    assert box.top < place.leader.end.y < box.top + box.height
    assert abs(place.anchor.x - ROOM.middle) <= WIDTH / 2 * ROOM.unit
    assert ROOM.crown <= place.anchor.y <= ROOM.crown + HEIGHT * ROOM.unit


def test_a_lone_goal_lies_on_the_left():
    assert not laid((Zone.HANDS, 180))[0].on_the_right


def test_the_three_goals_of_the_drawing_lie_as_they_do_there():
    hands, head, heart = laid((Zone.HANDS, 180), (Zone.HEAD, 180), (Zone.HEART, 180))
    assert not hands.on_the_right
    assert head.on_the_right
    assert heart.on_the_right
    assert head.box.top < heart.box.top


@pytest.mark.parametrize("second", Zone)
@pytest.mark.parametrize("first", Zone)
def test_a_goal_stays_on_its_side_when_another_comes(first, second):
    alone = laid((first, 150))
    both = laid((first, 150), (second, 150))
    assert both[0].on_the_right is alone[0].on_the_right
    assert both[0].box == alone[0].box


def test_goals_on_the_same_part_are_tied_a_little_apart():
    for zone in Zone:
        ties = [place.anchor for place in laid((zone, 150), (zone, 150), (zone, 150))]
        assert len(set(ties)) == 3


def test_boxes_that_are_too_high_for_the_room_find_no_place():
    assert places([(Zone.HEAD, 500), (Zone.HEAD, 500), (Zone.FEET, 400)], ROOM) is None


def test_no_goals_need_no_place():
    assert places([], ROOM) == ()


def test_the_same_goals_lie_the_same_way_in_a_room_of_twice_the_size():
    twice = Room(*(2 * length for length in ROOM))
    small = laid((Zone.FEET, 150), (Zone.FEET, 180))
    large = laid((Zone.FEET, 300), (Zone.FEET, 360), room=twice)
    for one, other in zip(small, large, strict=True):
        assert other.box == pytest.approx([2 * length for length in one.box])


def test_goals_change_places_before_their_lines_cross():
    room = ROOM._replace(right=800, middle=400, crown=0, unit=1, bottom=500, box_width=230)
    found = laid((Zone.HEAD, 150), (Zone.HEAD, 220), (Zone.HEAD, 60), room=room)
    assert not any(lines_cross(one, other) for one, other in combinations(found, 2))


def test_a_figure_without_boxes_marks_goals_where_their_lines_begin():
    zones = (Zone.HANDS, Zone.HEAD, Zone.HEART)
    for spot, place in zip(spots(zones), laid(*((z, 180) for z in zones)), strict=True):
        assert ROOM.at(spot) == pytest.approx(place.anchor)
