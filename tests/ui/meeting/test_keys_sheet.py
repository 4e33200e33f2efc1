"""F1: every key on one sheet, as the actions and the board have them."""

from __future__ import annotations

import collections

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ungeplan.ui.board import board_keys
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.widgets.keys_sheet import KeysSheet


@pytest.fixture
def sheet(window):
    window.keys_action.trigger()
    return shown(window)


def shown(window):
    (sheet,) = (s for s in window.findChildren(KeysSheet) if s.isVisible())
    return sheet


def is_gone(window):
    return not any(s.isVisible() for s in window.findChildren(KeysSheet))


def with_keys(window):
    """What can be done by keys now; without a voice, nothing can be read aloud."""
    return [a for a in window.findChildren(QAction) if a.shortcuts() and a.isVisible()]


def test_every_action_with_a_key_stands_on_the_sheet(window, sheet):
    everywhere, _ = sheet.lists

    assert len(everywhere.lines) >= 11
    for action in with_keys(window):
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        assert f"{action.text()}: {', '.join(keys)}" in everywhere.lines


def test_the_sheet_begins_with_what_is_always_needed(sheet):
    everywhere, _ = sheet.lists

    names = [line.split(":")[0] for line in everywhere.lines]
    assert names[:4] == ["Skjul", "Vis skærmen igen efter Skjul", "Tilbage", "Videre"]
    assert names[4:10] == [
        "Fortryd",
        "Pause",
        "Større skrift",
        "Mindre skrift",
        "Skriften som før",
        "Vis tasterne",
    ]
    assert "Vis skærmen igen efter Skjul: Hold Esc i to sekunder" in everywhere.lines
    assert "Slut mødet …: Ctrl+Q" in everywhere.lines


def test_what_is_always_needed_is_in_sight_at_once(window, sheet):
    QApplication.processEvents()
    everywhere, _ = sheet.lists
    tenth = everywhere.visualItemRect(everywhere.item(10))
    assert everywhere.viewport().mapTo(window, tenth.bottomLeft()).y() < window.height()


def test_no_key_does_two_things(window):
    counted = collections.Counter(
        key.toString() for action in with_keys(window) for key in action.shortcuts()
    )

    assert {key: times for key, times in counted.items() if times > 1} == {}


def test_no_key_of_the_board_is_taken_by_an_action(window):
    of_board = {
        QKeySequence(key).toString()
        for name, keys in vars(board_keys).items()
        if name.isupper()
        for key in keys
    }
    of_actions = {key.toString() for action in with_keys(window) for key in action.shortcuts()}

    assert len(of_board) >= 12
    assert of_board & of_actions == set()


def test_the_board_says_how_a_card_is_lifted_placed_and_put_back(sheet):
    _, board = sheet.lists

    assert "Løft et kort, eller læg det: Enter, Mellemrum" in board.lines
    assert "Læg kortet tilbage: Esc" in board.lines
    assert "Kortet eller stedet før: Venstre, Op, Skift+Tabulator" in board.lines


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_keys_close_the_sheet_and_the_keyboard_goes_back(window, key):
    window.bar.pause.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert not window.bar.isVisible()
    QTest.keyClick(shown(window).focusWidget(), key)

    assert is_gone(window)
    assert window.bar.pause.hasFocus()


def test_its_button_closes_it(window, sheet):
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)

    assert is_gone(window)
    assert window.bar.isVisible()


def test_arrows_go_from_line_to_line_and_the_line_is_in_sight(window):
    window.zoom_text(2.0)
    window.keys_action.trigger()
    sheet = shown(window)
    QApplication.processEvents()
    board = sheet.lists[-1]
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_End)

    last = board.visualItemRect(board.currentItem())
    top = board.viewport().mapTo(sheet, last.topLeft()).y()
    assert board.currentRow() == board.count() - 1
    assert 0 < top < top + last.height() <= sheet.height()


def test_no_key_of_the_meeting_works_under_the_sheet(window, sheet):
    before = window.place
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_PageDown)

    assert window.place is before


def test_the_curtain_covers_the_sheet_and_brings_it_back(window, sheet):
    window.cover(Covering.PAUSED)
    assert not sheet.isVisible()
    QTest.keyClick(window.curtain, Qt.Key.Key_Space)

    assert sheet.isVisible()
    assert not window.bar.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_key_stands_whole_on_the_sheet(window, zoom):
    window.zoom_text(zoom)
    window.keys_action.trigger()
    for keys in shown(window).lists:
        bottom = keys.visualItemRect(keys.item(keys.count() - 1)).bottom()
        assert bottom <= keys.viewport().height()
        assert keys.mapTo(shown(window), keys.rect().topRight()).x() < shown(window).width()
