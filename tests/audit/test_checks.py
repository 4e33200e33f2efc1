"""Each check finds the fault that is planted for it, and nothing in what is right."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.audit import checks
from tests.audit.screens import full_plan
from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL
from tests.ui.screen_words import Listener
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.language import Language

# A lone window has no size of its own to ask the window system for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PARTS = ["Her vil jeg hen", "Mine ønsker"]


@pytest.fixture
def window(qtbot):
    """A window with two good buttons; a test plants its fault in it."""
    QAccessible.setActive(True)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    for words, left in (("Ja, det er min", 40), ("Nej, ikke endnu", 300)):
        button = button_in(made, words)
        button.setGeometry(left, 40, 200, 60)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button_in(window, words):
    made = QPushButton(words, window)
    made.setAutoDefault(False)
    made.setStyleSheet("QPushButton { border: 1px solid grey; } :focus { border-width: 4px; }")
    made.show()
    return made


def everything_found(window):
    unseen: list[str] = []
    stops = checks.stops_of(window, unseen)
    return [
        *checks.nameless(window),
        *checks.odd_roles(window),
        *checks.same_names(window),
        *checks.out_of_reach(window),
        *checks.too_small(window, checks.SHARED),
        *checks.clipped(window),
        *unseen,
        *checks.out_of_order([stop.place for stop in stops]),
    ]


def test_nothing_is_found_in_a_window_that_is_right(window):
    assert everything_found(window) == []


def test_a_button_without_a_name_is_found(window):
    button_in(window, "").setGeometry(40, 200, 200, 60)
    assert len(checks.nameless(window)) == 1


def test_a_line_without_a_name_is_found(window):
    line = QLineEdit(window)
    line.show()
    assert len(checks.nameless(window)) == 1


def test_what_can_be_pressed_and_says_that_it_is_a_picture_is_found(window, monkeypatch):
    monkeypatch.setattr(checks, "_USED", checks._USED - {QAccessible.Role.Button})
    assert len(checks.odd_roles(window)) == 2


def test_two_of_one_name_are_found(window):
    button_in(window, "Ja, det er min").setGeometry(40, 200, 200, 60)
    assert checks.same_names(window) == ["'Ja, det er min' is there 2 times"]


def test_what_lies_outside_is_found_and_what_can_be_scrolled_to_is_not(window):
    button_in(window, "Ude").setGeometry(580, 40, 200, 60)
    area = QScrollArea(window)
    area.setGeometry(40, 200, 300, 100)
    inside = QWidget()
    inside.resize(280, 800)
    area.setWidget(inside)
    button_in(inside, "Langt nede").setGeometry(0, 700, 200, 60)
    area.show()
    assert [finding.split("'")[1] for finding in checks.out_of_reach(window)] == ["Ude"]


def test_what_is_too_small_for_a_finger_is_found(window):
    button_in(window, "Lille").setGeometry(40, 200, 200, 40)
    assert checks.too_small(window, checks.SHARED) == ["QPushButton 'Lille' (Button) is 200×40"]
    assert checks.too_small(window, checks.PRIVATE) == []


@pytest.mark.parametrize("wraps", [True, False])
def test_words_that_do_not_fit_are_found(window, wraps):
    label = QLabel("Vi taler om, hvad du gerne vil, og du flytter kortene.", window)
    label.setWordWrap(wraps)
    label.setGeometry(40, 200, 120, 20)
    label.show()
    assert len(checks.clipped(window)) == 1


def test_a_word_that_is_wider_than_its_line_is_found(window):
    label = QLabel("Uddannelsesplanlægningssamtale", window)
    label.setWordWrap(True)
    label.setGeometry(40, 200, 60, 100)
    label.show()
    assert len(checks.clipped(window)) == 1


def test_a_button_with_too_many_words_and_a_prompt_that_is_too_long_are_found(window):
    button_in(window, "Gem det hele til en anden gang").setGeometry(40, 200, 60, 60)
    line = QLineEdit(window)
    line.setPlaceholderText("Skriv det med dine helt egne ord")
    line.setGeometry(300, 200, 80, 60)
    line.show()
    assert len(checks.clipped(window)) == 2


def test_words_whose_frame_ends_before_them_are_found(window):
    frame = QFrame(window)
    frame.setGeometry(40, 200, 100, 30)
    QVBoxLayout(frame)
    label = QLabel("Kort", frame)
    label.setGeometry(10, 20, 80, 30)
    frame.show()
    assert checks.clipped(window) == ["'Kort' is cut off by QFrame"]


def test_heavy_words_and_banned_words_are_found():
    light, banned = "Du vælger et kort. Vi taler om det.", ["borger"]
    assert checks.heavy([light], banned) == []
    assert checks.heavy([light, "En borger har kort."], banned) != []
    heavy = "Uddannelsesplanlægningens forudsætninger dokumenteres kontinuerligt."
    assert checks.heavy([heavy], banned) != []


def test_a_sentence_in_another_language_is_found():
    listener = Listener(load(resources.folder() / "content"))
    texts = ["Luk", "Small enough to do soon."]
    assert checks.in_another_language(texts, listener, Language.DANISH) == texts[1:]


def test_a_focus_that_nobody_sees_is_found(window):
    button = button_in(window, "Usynlig")
    button.setGeometry(40, 200, 200, 60)
    button.setStyleSheet("border: 1px solid grey; outline: none;")
    found: list[str] = []
    checks.stops_of(window, found)
    assert found == ["'Usynlig' looks the same without the keys"]


def test_a_window_where_tab_leads_nowhere_is_found(window):
    for button in window.findChildren(QPushButton):
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    found: list[str] = []
    assert checks.stops_of(window, found) == []
    assert found == ["the keys go nowhere"]


def test_keys_that_go_up_or_to_the_left_are_found(window):
    late = button_in(window, "Nederst")
    late.setGeometry(40, 300, 200, 60)
    button_in(window, "Midt imellem").setGeometry(40, 200, 200, 60)
    button_in(window, "Sidst").setGeometry(300, 300, 200, 60)
    found: list[str] = []
    stops = checks.stops_of(window, found)
    assert found == []
    assert checks.out_of_order([stop.place for stop in stops]) == []

    first, second = window.findChildren(QPushButton)[:2]
    QWidget.setTabOrder(second, first)
    stops = checks.stops_of(window, found)
    assert checks.out_of_order([stop.place for stop in stops]) == [
        "from 'Nej, ikke endnu' the keys go back to 'Ja, det er min'"
    ]


def place(name, left, top, group="", area=None):
    return checks.Place(name, QRect(QPoint(left, top), QPoint(left + 100, top + 50)), area, group)


def test_a_stage_may_stand_in_columns_and_the_window_around_it_may_not():
    bar = place("Videre", 0, 900)
    left, right = place("Figur", 0, 600, "me"), place("Svar", 300, 200, "me")
    assert checks.out_of_order([place("Mig", 0, 0), left, right, bar]) == []
    header = place("Velkommen", 300, 0)
    assert checks.out_of_order([left, header, bar]) != []


def test_what_lies_on_something_that_scrolls_comes_before_what_stands_under_that():
    area = QRect(0, 0, 800, 400)
    far_down = place("Langt nede", 0, 2000, "me", area)
    assert checks.out_of_order([far_down, place("Videre", 0, 500), place("Slut", 0, 900)]) == []


def test_a_board_that_leaves_out_a_wish_or_tells_of_another_is_found():
    plan = full_plan().plan
    told = [f"Mål: {words}." for words in (MOTORS, MANUAL, EMIL)] + [*PARTS, SCHOOL]
    assert checks.differs_from_the_plan(told, plan, PARTS) == []
    assert checks.differs_from_the_plan(told[1:], plan, PARTS) != []
    assert checks.differs_from_the_plan([*told, "Noget andet"], plan, PARTS) != []
    assert checks.differs_from_the_plan([*told[1:], "Noget andet"], plan, PARTS) != []
