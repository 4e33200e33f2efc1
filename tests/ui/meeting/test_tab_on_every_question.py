"""Tab on every question of a meeting: first what is asked, then the bar at the bottom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.meeting.second_meeting import D42, Meetings
from ungeplan.model.facts import Stage as Place
from ungeplan.ui import theme
from ungeplan.ui.meeting.get_ready_stage import Asking as ReadyAsking
from ungeplan.ui.meeting.goal_answer import Wanted
from ungeplan.ui.meeting.looking_back import Asking
from ungeplan.ui.meeting.window import MeetingWindow

_MOST_STOPS = 120
_MOST_QUESTIONS = 40


def open_window(qtbot, meetings, wording, *, gets_ready=False):
    window = MeetingWindow(meetings.document, wording, theme.WARM, gets_ready=gets_ready)
    qtbot.addWidget(window)
    window.show_today(D42)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def meetings():
    made = Meetings()
    made.first_meeting()
    return made


@pytest.fixture
def later(qtbot, meetings, wording):
    meetings.meet_again()
    window = open_window(qtbot, meetings, wording)
    window.go_to(Place.SINCE_LAST)
    return window


def has_the_keys():
    part = QApplication.focusWidget()
    assert part is not None
    return part


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def takes_tab(part):
    by_tab = Qt.FocusPolicy.TabFocus
    return part.isVisible() and part.isEnabled() and part.focusPolicy() & by_tab == by_tab


def stops_to_the_end(window):
    """Where Tab stops from what has the keys now, to the end of the bar and once more."""
    stops: list[QWidget] = []
    while window.bar.forward not in stops[-2:-1]:
        press(window, Qt.Key.Key_Tab)
        stops.append(has_the_keys())
        assert len(stops) < _MOST_STOPS
    return stops


def check(window):
    """Tab stops on the stage first, then on the bar; from there it comes to the very top."""
    *stops, after = stops_to_the_end(window)
    on_bar = [window.bar.isAncestorOf(stop) for stop in stops]
    said = f"{window.stage.question}: {[stop.accessibleName() or stop for stop in stops]}"
    has_stops = any(takes_tab(part) for part in window.stage.findChildren(QWidget))
    assert window.stage.isAncestorOf(stops[0]) is has_stops, said
    assert on_bar == sorted(on_bar), said
    assert all(window.stage.isAncestorOf(s) for s in stops[: on_bar.index(True)]), said
    # What is behind the bar was made later than the bar, and stands before it on the screen.
    assert window.header.isAncestorOf(after) or after is stops[0], said


@pytest.mark.parametrize("which", ["first", "later", "get ready"])
def test_tab_goes_first_to_what_is_asked_whichever_way_one_comes(qtbot, meetings, wording, which):
    if which != "first":
        meetings.meet_again()
    window = open_window(qtbot, meetings, wording, gets_ready=which == "get ready")
    asked = []
    for _ in range(_MOST_QUESTIONS):
        check(window)
        asked.append(window.stage.question)
        press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
        if window.parting.isVisible():
            break
    window.parting.stay.click()
    for _ in range(_MOST_QUESTIONS):
        if not window.bar.back.isEnabled():
            break
        window.bar.back.setFocus()
        press(window, Qt.Key.Key_Space)
        QApplication.processEvents()
        press(window, Qt.Key.Key_Tab)
        assert window.stage.isAncestorOf(QApplication.focusWidget()), window.stage.question
    assert len(asked) >= {"first": 13, "later": 18, "get ready": 5}[which]
    assert window.place is Place.GET_READY


def ask(window, asking):
    """Go to a question of *Siden sidst* that follows from an answer."""
    stage = window.stage
    while stage.asking is not Asking.GOALS and asking is not Asking.STORY:
        window.forward_action.trigger()
    page = stage.pages.still_goals
    match asking:
        case Asking.STORY:
            stage.pages.happened.story.click()
        case Asking.HISTORY:
            page.answers[0].chips[Wanted.REACHED].click()
            stage.pages.reached.reach.click()
            page.history.click()
        case _:
            page.answers[0].chips[Wanted[asking.name]].click()
    QApplication.processEvents()
    assert stage.asking is asking


@pytest.mark.parametrize(
    "asking", [Asking.STORY, Asking.SWAP, Asking.SMALLER, Asking.REACHED, Asking.HISTORY]
)
def test_tab_goes_on_in_the_question_that_follows_from_an_answer(later, asking):
    ask(later, asking)
    check(later)


@pytest.mark.parametrize("name", ["Lene", "Læsevejlederen"])
def test_whoever_was_named_by_keys_has_the_keys(qtbot, meetings, wording, name):
    meetings.meet_again()
    window = open_window(qtbot, meetings, wording, gets_ready=True)
    while window.stage.asking is not ReadyAsking.GUESTS:
        press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    while has_the_keys().accessibleName() != "En anden":
        press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)
    assert isinstance(has_the_keys(), QLineEdit)
    QTest.keyClicks(has_the_keys(), name)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert has_the_keys().accessibleName() == name
    assert has_the_keys().isChecked()
