"""Every screen can be used by people who listen, who see little or who use the keyboard alone."""

from collections import defaultdict

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from tests.audit import checks
from tests.audit.screens import OWN_WORDS, DeskWalk, MeetingWalk
from tests.ui.screen_words import Listener, words_on_screen
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.language import Language
from ungeplan.ui import theme
from ungeplan.ui.board.board_view import BoardView
from ungeplan.ui.widgets.interfaces import mend_interfaces
from ungeplan.ui.wording import Wording

# A window off screen has no size hints to hand on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WALL, LAPTOP = QSize(1920, 1080), QSize(1366, 768)
WALKS = [
    (language, zoom, size)
    for zoom, size in ((1.0, WALL), (2.0, WALL), (3.0, WALL), (1.0, LAPTOP), (2.0, LAPTOP))
    for language in Language
]
BY_KEYS = [(1.0, WALL), (2.0, LAPTOP)]
"""Tab goes the same way at each size; small letters and large ones are enough to see it."""
DESKS = [(language, size) for size in (WALL, LAPTOP) for language in Language]


def named(walk):
    language, *zoom, size = walk
    return " ".join([language.value, *(f"{z:.0%}" for z in zoom), f"{size.width()}"])


@pytest.fixture(scope="module")
def content():
    return load(resources.folder() / "content")


@pytest.fixture(scope="module")
def listener(content):
    return Listener(content, OWN_WORDS)


@pytest.fixture(scope="module")
def dressed(qapp):
    theme.dress(qapp)
    mend_interfaces()
    QAccessible.setActive(True)
    return qapp


@pytest.fixture(scope="module")
def look_at(dressed, content, listener):
    """Walks through all screens; what each check found, by its name."""

    def look(make, language, *, by_keys=True):
        wording = Wording(content, language)
        found: dict[str, list[str]] = defaultdict(list)
        walk = make(wording)
        for screen in walk.screens():
            for check, findings in everything_wrong(screen, wording, listener, by_keys):
                found[check] += [f"{screen.name}: {finding}" for finding in findings]
        walk.close()
        # Translations hold for the whole process: none of them is left to the next test.
        wording.use(Language.ENGLISH)
        return found

    return look


def everything_wrong(screen, wording, listener, by_keys):
    window, language = screen.window, wording.language
    least = checks.SHARED if screen.is_shared else checks.PRIVATE
    yield "names", checks.nameless(window)
    yield "roles", checks.odd_roles(window)
    yield "twins", checks.same_names(window)
    yield "reach", checks.out_of_reach(window)
    yield "sizes", checks.too_small(window, least)
    yield "clipped", checks.clipped(window)
    yield "language", checks.in_another_language(words_on_screen(), listener, language)
    if screen.is_shared and language is Language.DANISH:
        banned = wording.content.meeting.banned_words_da
        yield "weight", checks.heavy(checks.words_seen(window), banned)
    if by_keys:
        unseen: list[str] = []
        stops = checks.stops_of(window, unseen)
        yield "focus", unseen
        yield "order", checks.out_of_order([stop.place for stop in stops])


@pytest.mark.parametrize("walk", WALKS, ids=named)
def test_every_screen_of_the_meeting_is_open_to_everybody(walk, look_at):
    language, zoom, size = walk

    found = look_at(
        lambda wording: MeetingWalk(wording, size, zoom), language, by_keys=(zoom, size) in BY_KEYS
    )

    assert {check: findings for check, findings in found.items() if findings} == {}


@pytest.mark.parametrize("walk", DESKS, ids=named)
def test_every_page_of_the_desk_is_open_to_everybody(walk, look_at):
    language, size = walk

    found = look_at(lambda wording: DeskWalk(wording, size), language)

    assert {check: findings for check, findings in found.items() if findings} == {}


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_board_tells_of_the_plan_and_of_nothing_else(language, dressed, content):
    wording = Wording(content, language)
    walk = MeetingWalk(wording, WALL, 1.0)
    for screen in walk.screens():
        if screen.name == "goals 1":
            (view,) = walk.window.findChildren(BoardView)
            board = QAccessible.queryAccessibleInterface(view)
            told = [
                board.child(number).text(QAccessible.Text.Name)
                for number in range(board.childCount())
            ]
            break
    walk.close()
    parts = [wording.say(part.label) for part in content.figure.zones.values()]
    sheet = told[-2]
    wording.use(Language.ENGLISH)

    assert checks.differs_from_the_plan(told, walk.document.plan, [*parts, sheet]) == []
