"""*Skjul* and *Pause*: everything is covered at once, from whatever is going on."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ungeplan.model.edits import AddWish
from ungeplan.model.facts import Stage as Place
from ungeplan.ui.meeting.curtain import HOLD_MS, Covering

SOON_MS = 100


def looks_covered(window):
    """Nothing of the window is seen but the curtain."""
    return window.grab().toImage() == window.curtain.grab().toImage()


def accessible_place(window, name):
    """Where assistive technology finds the thing of that name, on the whole screen."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        interface = waiting.pop()
        if interface.text(QAccessible.Text.Name).startswith(name):
            return interface.rect().center()
        waiting += [interface.child(number) for number in range(interface.childCount())]
    raise LookupError(name)


def bring_to_the_screen(window, widget):
    """The screen without hardware is small, and touches beside it are lost."""
    window.move(-widget.mapTo(window, QPoint(0, 0)) + QPoint(100, 100))


def names_of(interface):
    """What assistive technology finds under an accessible thing."""
    found = set()
    for number in range(interface.childCount()):
        child = interface.child(number)
        if not child.state().invisible:
            found.add(child.text(QAccessible.Text.Name))
            found |= names_of(child)
    return found


@pytest.mark.parametrize("place", list(Place))
def test_f9_covers_each_stage_within_100_ms(window, qtbot, place):
    if place not in window.stages:
        return
    window.go_to(place)
    began = time.perf_counter()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    taken = (time.perf_counter() - began) * 1000
    assert window.curtain.covering is Covering.HIDDEN
    assert looks_covered(window)
    assert taken < SOON_MS


def test_the_button_covers_too(window, qtbot):
    qtbot.mouseClick(window.bar.hide_screen, Qt.MouseButton.LeftButton)
    assert looks_covered(window)


def test_a_finger_on_the_button_covers_too(window, qtbot):
    bring_to_the_screen(window, window.bar.hide_screen)
    button, device = window.bar.hide_screen, QTest.createTouchDevice()
    point = button.rect().center()
    QTest.touchEvent(button, device).press(0, point, button).commit()
    QTest.touchEvent(button, device).release(0, point, button).commit()
    assert looks_covered(window)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f9_covers_an_open_menu_and_closes_it(window, qtbot, document):
    window.go_to(Place.WISHES)
    slip = window.stage.mine.slip(document.do(AddWish("Jeg vil have ro")))
    slip.menu.popup(QPoint(100, 100))
    qtbot.waitUntil(slip.menu.isVisible)
    began = time.perf_counter()
    qtbot.keyClick(slip.menu, Qt.Key.Key_F9)
    assert (time.perf_counter() - began) * 1000 < SOON_MS
    assert not slip.menu.isVisible()
    assert looks_covered(window)


def test_f9_covers_while_somebody_holds_a_card(window, qtbot, document):
    window.go_to(Place.WISHES)
    card = window.stage.table.cards[0]
    qtbot.mousePress(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert looks_covered(window)
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton)
    assert document.plan.wishes == ()


def test_f9_covers_in_the_middle_of_a_drag_and_the_card_goes_home(window, qtbot, document):
    wish = document.do(AddWish("Jeg vil have ro"))
    window.go_to(Place.GOALS)
    figure = accessible_place(window, "Jeg vil have ro")
    board = window.childAt(window.mapFromGlobal(figure))
    assert board is not None
    start = board.mapFromGlobal(figure)
    qtbot.mousePress(board, Qt.MouseButton.LeftButton, pos=start)
    for way in range(40, 300, 20):
        qtbot.mouseMove(board, start - QPoint(way, 0))
    assert accessible_place(window, "Jeg vil have ro") != figure
    began = time.perf_counter()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert (time.perf_counter() - began) * 1000 < SOON_MS
    assert looks_covered(window)
    qtbot.mouseRelease(board, Qt.MouseButton.LeftButton, pos=start - QPoint(300, 0))
    assert document.plan.goals == ()
    window.curtain.opened.emit()
    window.curtain.hide()
    assert accessible_place(window, "Jeg vil have ro") == figure
    assert document.plan.wish(wish) is not None


def test_half_typed_words_are_still_there_afterwards(window, qtbot, document):
    window.go_to(Place.WISHES)
    text = window.stage.own_words.text
    text.setFocus()
    qtbot.keyClicks(text, "Jeg vil")
    qtbot.keyClick(text, Qt.Key.Key_F9)
    qtbot.keyPress(window.curtain, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.curtain.opened, timeout=2 * HOLD_MS):
        pass
    assert window.focusWidget() is text
    assert window.stage.own_words.words() == "Jeg vil"
    assert document.plan.wishes == ()


def test_esc_held_for_two_seconds_opens_and_not_before(window, qtbot):
    window.cover(Covering.HIDDEN)
    began = time.perf_counter()
    qtbot.keyPress(window.curtain, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.curtain.opened, timeout=2 * HOLD_MS):
        pass
    assert time.perf_counter() - began >= HOLD_MS / 1000 - 0.05
    assert window.curtain.covering is None
    assert window.header.question.isVisible()


def test_a_held_key_that_the_system_repeats_as_strokes_opens_too(window, qtbot):
    window.cover(Covering.HIDDEN)
    began = time.perf_counter()
    while window.curtain.covering is not None and time.perf_counter() - began < 2 * HOLD_MS / 1000:
        qtbot.keyPress(window.curtain, Qt.Key.Key_Escape)
        qtbot.keyRelease(window.curtain, Qt.Key.Key_Escape)
        QApplication.processEvents()
    assert window.curtain.covering is None
    assert time.perf_counter() - began >= HOLD_MS / 1000 - 0.05


def test_f9_under_the_curtain_says_how_to_come_back(window, qtbot):
    window.cover(Covering.HIDDEN)
    qtbot.keyClick(window.curtain, Qt.Key.Key_F9)
    assert window.curtain._hint.isVisible()
    assert window.curtain.covering is Covering.HIDDEN


def test_esc_let_go_too_soon_opens_nothing(window, qtbot):
    window.cover(Covering.HIDDEN)
    with qtbot.assertNotEmitted(window.curtain.opened, wait=HOLD_MS + 200):
        qtbot.keyClick(window.curtain, Qt.Key.Key_Escape)
    assert looks_covered(window)


def test_a_finger_held_on_the_spot_opens(window, qtbot):
    window.cover(Covering.HIDDEN)
    bring_to_the_screen(window, window.curtain.spot)
    spot, device = window.curtain.spot, QTest.createTouchDevice()
    QTest.touchEvent(spot, device).press(0, spot.rect().center(), spot).commit()
    with qtbot.waitSignal(window.curtain.opened, timeout=2 * HOLD_MS):
        pass
    QTest.touchEvent(spot, device).release(0, spot.rect().center(), spot).commit()
    assert window.header.question.isVisible()


def test_the_mouse_held_on_the_spot_opens(window, qtbot):
    window.cover(Covering.HIDDEN)
    qtbot.mousePress(window.curtain.spot, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.curtain.opened, timeout=2 * HOLD_MS):
        pass
    assert window.header.question.isVisible()


def test_a_click_anywhere_else_opens_nothing(window, qtbot):
    window.cover(Covering.HIDDEN)
    qtbot.mouseClick(window.curtain, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert window.curtain.covering is Covering.HIDDEN


@pytest.mark.parametrize(
    "key",
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_reaches_what_is_beneath(window, qtbot, document, key):
    document.do(AddWish("Jeg vil have ro"))
    place, plan = window.place, document.plan
    window.cover(Covering.HIDDEN)
    qtbot.keyClick(window.curtain, *key)
    assert (window.place, document.plan) == (place, plan)
    assert QApplication.focusWidget() is window.curtain


def test_assistive_technology_finds_nothing_of_the_person(window, document):
    root = QAccessible.queryAccessibleInterface(window)
    assert any("Mikkel" in name for name in names_of(root))
    window.cover(Covering.HIDDEN)
    assert not any("Mikkel" in name for name in names_of(root))
    assert window.windowTitle() == "ungeplan"


def test_anyone_ends_a_pause_with_one_press(window, qtbot):
    for press in (
        lambda: qtbot.keyClick(window.curtain, Qt.Key.Key_Space),
        lambda: qtbot.mouseClick(window.curtain, Qt.MouseButton.LeftButton, pos=QPoint(9, 9)),
    ):
        qtbot.mouseClick(window.bar.pause, Qt.MouseButton.LeftButton)
        assert window.curtain.covering is Covering.PAUSED
        press()
        assert window.curtain.covering is None


def test_a_pause_can_be_hidden(window, qtbot):
    window.cover(Covering.PAUSED)
    qtbot.keyClick(window.curtain, Qt.Key.Key_F9)
    assert window.curtain.covering is Covering.HIDDEN
    assert looks_covered(window)


def test_the_question_whether_it_is_over_comes_back_from_under_the_curtain(window, qtbot):
    window.go_to(list(window.stages)[-1])
    window.ask_whether_over()
    qtbot.keyClick(window.parting.stay, Qt.Key.Key_F9)
    assert looks_covered(window)
    window.curtain.opened.emit()
    assert window.parting.isVisible()


def has_the_keys():
    return QApplication.focusWidget()


def a_panel(window):
    panel = QPushButton("Skriv ud", window)
    panel.resize(window.size())
    return panel


def test_a_panel_over_the_stage_is_out_of_reach_under_the_curtain(window, qtbot):
    panel = a_panel(window)
    window.lay_over(panel)
    window.cover(Covering.HIDDEN)
    assert looks_covered(window)
    assert not panel.isVisible()
    qtbot.keyClick(window.curtain, Qt.Key.Key_Tab)
    assert has_the_keys() is window.curtain
    window.curtain.opened.emit()
    assert panel.isVisible()
    assert has_the_keys() is panel


def test_a_panel_that_comes_late_waits_under_the_curtain(window):
    panel = a_panel(window)
    window.cover(Covering.HIDDEN)
    window.lay_over(panel)
    assert looks_covered(window)
    assert not panel.isVisible()
    window.curtain.opened.emit()
    assert panel.isVisible()
    assert has_the_keys() is panel
