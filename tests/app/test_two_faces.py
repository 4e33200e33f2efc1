"""With one screen the panel is there only while *Skjul* covers the meeting."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.office import Office, shown_windows, throw_away_windows
from tests.app.table import Table
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.edits import AddWish
from ungeplan.model.facts import Mode
from ungeplan.model.facts import Stage as Place
from ungeplan.ui.meeting.curtain import HOLD_MS, Covering
from ungeplan.ui.panel.private_panel import PrivatePanel
from ungeplan.ui.screens import Screen


@pytest.fixture
def table(dressed, content):
    made = Table(content)
    yield made
    made.leave()


def press_key(table):
    """F6, wherever the keyboard is."""
    focus = QApplication.focusWidget() or table.meeting
    QTest.keyClick(focus, Qt.Key.Key_F6)


def open_panel(table):
    table.meeting.cover(Covering.HIDDEN)
    press_key(table)
    assert table.panel.isVisible()
    assert wait_until(table.panel.isActiveWindow)


def looks_covered(table):
    covered = table.meeting.grab().toImage() == table.meeting.curtain.grab().toImage()
    return covered and not table.panel.isVisible()


def test_a_meeting_on_one_screen_begins_without_the_panel(table):
    assert table.meeting.isFullScreen()
    assert not table.panel.isVisible()


@pytest.mark.parametrize("covering", [None, Covering.PAUSED])
def test_the_key_draws_the_curtain_before_it_opens_the_panel(table, covering):
    if covering is not None:
        table.meeting.cover(covering)
    seen = []

    def look():
        seen.append(table.panel.isVisible())

    table.meeting.curtain.drawn.connect(look)
    press_key(table)
    assert seen == [False]
    assert table.panel.isVisible()
    assert table.covering is Covering.HIDDEN


def test_a_meeting_that_lies_where_nobody_chose_says_why_no_panel_comes(table):
    (laptop,) = table.watcher.screens
    table.watcher.take([laptop, Screen(99, QRect(1920, 0, 1920, 1080))])
    table.meeting.setGeometry(QRect(1800, 40, 1000, 700))
    press_key(table)
    assert not table.panel.isVisible()
    assert table.covering is None
    assert table.meeting.message.isVisible()


def test_the_spot_says_that_it_is_held_and_tab_leads_to_it(table, qtbot):
    table.meeting.cover(Covering.HIDDEN)
    door = table.faces.door
    before = door.grab().toImage()
    QTest.keyClick(table.meeting.curtain, Qt.Key.Key_Tab)
    assert door.hasFocus()
    assert door.grab().toImage() != before
    assert (
        door.toolTip()
        == door.accessibleDescription()
        == ("Hold for two seconds to open your own panel")
    )
    with qtbot.waitSignal(door.panel_wanted, timeout=2 * HOLD_MS):
        QTest.keyPress(door, Qt.Key.Key_Space)
    QTest.keyRelease(door, Qt.Key.Key_Space)
    assert table.panel.isVisible()


def test_the_key_opens_the_panel_over_the_curtain(table):
    open_panel(table)
    assert table.panel.windowHandle().transientParent() is table.meeting.windowHandle()


def test_the_spot_in_the_corner_opens_it_when_it_is_held(table, qtbot):
    assert not table.faces.door.isVisible()
    table.meeting.cover(Covering.HIDDEN)
    with qtbot.waitSignal(table.faces.door.panel_wanted, timeout=2 * HOLD_MS):
        qtbot.mousePress(table.faces.door, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(table.faces.door, Qt.MouseButton.LeftButton)
    assert table.panel.isVisible()


def test_a_break_has_no_spot(table):
    table.meeting.cover(Covering.PAUSED)
    assert not table.faces.door.isVisible()


@pytest.mark.parametrize("close", ["escape", "button", "cross", "curtain"])
def test_closing_it_leaves_the_curtain(table, qtbot, close):
    open_panel(table)
    if close == "escape":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    elif close == "button":
        qtbot.mouseClick(table.panel.foot.close_button, Qt.MouseButton.LeftButton)
    elif close == "cross":
        table.panel.close()
    else:
        qtbot.keyClick(table.meeting.curtain, Qt.Key.Key_F9)
    assert looks_covered(table)
    assert table.covering is Covering.HIDDEN
    assert wait_until(table.meeting.isActiveWindow)


def test_it_is_gone_before_the_curtain_opens(table, qtbot):
    open_panel(table)
    seen = []

    def look():
        seen.append((table.panel.isVisible(), table.meeting.curtain.isVisible()))

    table.meeting.curtain.opened.connect(look)
    table.meeting.curtain.opening.connect(look)
    with qtbot.waitSignal(table.meeting.curtain.opened, timeout=2 * HOLD_MS):
        qtbot.mousePress(table.meeting.curtain.spot, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(table.meeting.curtain.spot, Qt.MouseButton.LeftButton)
    assert seen == [(False, True), (False, False)]
    table.meeting.cover(Covering.HIDDEN)
    assert not table.panel.isVisible()


def test_a_panel_that_has_no_curtain_under_it_any_more_goes(table):
    open_panel(table)
    table.meeting.curtain.hide()
    table.meeting.setGeometry(QRect(40, 40, 1000, 700))
    assert not table.panel.isVisible()


def pause(table):
    table.meeting.cover(Covering.PAUSED)


def ask_whether_over(table):
    table.meeting.ask_whether_over()


def stand_at_the_figure(table):
    table.document.do(AddWish("Jeg vil have ro"))
    table.meeting.go_to(Place.GOALS)


def cover(table):
    table.meeting.cover(Covering.HIDDEN)


@pytest.mark.parametrize("state", [pause, ask_whether_over, stand_at_the_figure, cover, open_panel])
def test_skjul_hides_everything_from_every_state(table, qtbot, state):
    state(table)
    qtbot.keyClick(QApplication.focusWidget() or table.meeting, Qt.Key.Key_F9)
    assert table.covering is Covering.HIDDEN
    assert looks_covered(table)


def test_the_panel_follows_the_stage_and_the_time_the_two_have(dressed, content):
    table = Table(content, mode=Mode.SHORT)
    table.meeting.go_to(Place.GOALS)
    open_panel(table)
    prompt = content.meeting.stages.ratings.prompts[0].en
    for words in ("Goals", "About 4 min.", prompt):
        assert find(words).name == words
    table.leave()


def test_a_screen_that_comes_shows_nothing_until_the_contact_person_says_so(table):
    (laptop,) = table.watcher.screens
    wall = Screen(99, QRect(1920, 0, 1920, 1080))
    table.watcher.take([laptop, wall])
    assert not table.panel.isVisible()
    assert table.covering is None
    open_panel(table)
    assert table.panel.foot.swap.isVisible()


def test_the_meeting_that_ends_takes_the_panel_with_it(table, qtbot):
    open_panel(table)
    with qtbot.waitSignal(table.panel.destroyed):
        table.leave()


def test_what_is_still_pressed_in_a_window_that_goes_opens_nothing(dressed, content):
    table = Table(content)
    open_panel(table)
    faces, panel = table.faces, table.panel
    faces.put_away()
    QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(panel)

    faces.door.panel_wanted.emit()
    faces._key.trigger()
    table.meeting.curtain.opening.emit()

    table.meeting.deleteLater()
    throw_away_windows()
    assert shown_windows() == []


def test_the_program_shows_the_panel_for_the_plan_on_the_table_and_ends_it(office: Office):
    office.move_in("Mikkel", "Sofie")
    office.open()
    office.press("Mikkel", "Begin a meeting")
    find("Next")
    meeting = office.program.meeting
    assert meeting is not None
    meeting.cover(Covering.HIDDEN)
    QTest.keyClick(meeting.curtain, Qt.Key.Key_F6)
    (panel,) = [w for w in shown_windows() if isinstance(w, PrivatePanel)]
    assert {w.windowTitle() for w in shown_windows()} == {"ungeplan"}
    said = " ".join(label.text() for label in panel.findChildren(type(panel._name)))
    assert "Sofie" not in said
    office.program.close()
    assert not [w for w in shown_windows() if isinstance(w, PrivatePanel)]
    assert office.program.two_faces is None
