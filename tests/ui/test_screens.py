"""Which screen is shared and which is private, whatever comes and goes."""

import itertools

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from ungeplan.ui.screens import Faces, Screen, ScreenWatcher, at_first

LAPTOP = Screen(1, QRect(0, 0, 1366, 768))
WALL = Screen(2, QRect(1366, 0, 1920, 1080))
BOARD = Screen(3, QRect(3286, 0, 3840, 2160))
MIRROR = Screen(2, QRect(0, 0, 1366, 768))


@pytest.fixture
def watcher(qapp):
    """A meeting begins on the one screen of the tests, which is number 1."""
    made = ScreenWatcher()
    made.begin(None)
    made.take([LAPTOP])
    return made


def test_the_contact_person_keeps_the_screen_they_work_on():
    assert at_first(LAPTOP, [LAPTOP, WALL]) == Faces(WALL, LAPTOP)
    assert at_first(WALL, [LAPTOP, WALL]) == Faces(LAPTOP, WALL)


def test_the_meeting_takes_the_largest_of_the_others():
    assert at_first(LAPTOP, [WALL, LAPTOP, BOARD]) == Faces(BOARD, LAPTOP)


@pytest.mark.parametrize("there", [[LAPTOP], [LAPTOP, MIRROR]])
def test_one_screen_and_a_mirrored_one_leave_nothing_private(there):
    assert at_first(LAPTOP, there) == Faces(LAPTOP)


def test_a_screen_that_comes_changes_nothing_by_itself(watcher, qtbot):
    with qtbot.assertNotEmitted(watcher.faces_changed):
        watcher.take([LAPTOP, WALL])
    assert watcher.faces == Faces(LAPTOP)
    assert watcher.can_swap


def test_the_contact_person_lets_the_meeting_go_to_the_screen_that_came(watcher, qtbot):
    watcher.take([LAPTOP, WALL])
    with qtbot.waitSignal(watcher.faces_changed):
        watcher.swap()
    assert watcher.faces == Faces(WALL, LAPTOP)
    watcher.swap()
    assert watcher.faces == Faces(LAPTOP, WALL)


def test_without_another_screen_there_is_nothing_to_swap(watcher, qtbot):
    assert not watcher.can_swap
    with qtbot.assertNotEmitted(watcher.faces_changed):
        watcher.swap()


STORIES = [
    ("the shared screen goes", [[LAPTOP]], Faces(LAPTOP)),
    ("it comes back", [[LAPTOP], [LAPTOP, WALL]], Faces(LAPTOP)),
    ("the private screen goes", [[WALL]], Faces(WALL)),
    ("and comes back", [[WALL], [LAPTOP, WALL]], Faces(WALL)),
    ("a third one comes", [[LAPTOP, WALL, BOARD]], Faces(WALL, LAPTOP)),
    ("one is mirrored", [[LAPTOP, MIRROR]], Faces(MIRROR)),
    ("and apart again", [[LAPTOP, MIRROR], [LAPTOP, WALL]], Faces(WALL)),
    ("both go, another comes", [[], [BOARD]], Faces(BOARD)),
    ("none is left", [[]], Faces(WALL)),
    ("the wall moves", [[LAPTOP, WALL._replace(area=QRect(-1920, 0, 1920, 1080))]], None),
]


@pytest.mark.parametrize(("name", "steps", "then"), STORIES, ids=[s[0] for s in STORIES])
def test_nothing_private_is_left_where_it_might_be_seen(watcher, name, steps, then):
    watcher.take([LAPTOP, WALL])
    watcher.swap()
    for there in steps:
        watcher.take(there)
    expected = then or Faces(steps[-1][1], LAPTOP)
    assert watcher.faces == expected


def test_in_any_order_the_private_screen_is_never_one_that_shows_the_meeting(watcher):
    sets: tuple[list[Screen], ...] = (
        [LAPTOP],
        [WALL],
        [LAPTOP, WALL],
        [LAPTOP, MIRROR],
        [LAPTOP, WALL, BOARD],
        [BOARD],
        [],
    )
    for steps in itertools.product((*sets, None), repeat=4):
        for there in steps:
            if there is None:
                watcher.swap()
            else:
                number = watcher.faces.shared.number
                watcher.take(there)
                is_there = number in [screen.number for screen in there]
                assert not is_there or watcher.faces.shared.number == number, steps
            faces = watcher.faces
            assert faces.private is None or not faces.private.shows_the_same_as(faces.shared)
            assert faces.private is None or faces.private in watcher.screens


def test_qt_tells_the_watcher_of_screens_that_go(qapp, qtbot):
    watcher = ScreenWatcher()
    faces = watcher.begin(None)
    screen = QGuiApplication.primaryScreen()
    assert watcher.qt_screen(faces.shared) is screen
    qapp.screenRemoved.emit(screen)
    assert not watcher.screens
    qapp.screenAdded.emit(screen)
    assert [s.area for s in watcher.screens] == [screen.geometry()]
    assert watcher.faces == Faces(watcher.screens[0])


def test_two_screens_of_one_make_are_two(watcher):
    assert Screen(1, LAPTOP.area) != Screen(2, LAPTOP.area)


def test_where_a_program_cannot_place_its_windows_no_screen_is_private(watcher, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland-egl")
    watcher.take([LAPTOP, WALL])
    assert not watcher.can_swap
    watcher.swap()
    assert watcher.faces == Faces(LAPTOP)
