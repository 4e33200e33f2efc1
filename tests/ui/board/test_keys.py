"""Cards moved with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL
from ungeplan.model.figure import Zone
from ungeplan.ui.board.target import Aside


@pytest.fixture
def keys(two_goals, qtbot):
    """The keyboard is on the board, on its first card."""
    two_goals.board.activateWindow()
    two_goals.board.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(two_goals.board.view.hasFocus)
    return two_goals


def current(sitting):
    card = sitting.board.view.current
    wish = sitting.document.plan.wish(card.wish) if card else None
    return wish.text if wish else None


def test_tab_and_arrows_go_from_card_to_card(keys):
    assert current(keys) == MOTORS
    keys.key(Qt.Key.Key_Tab)
    assert current(keys) == MANUAL
    keys.key(Qt.Key.Key_Down)
    assert current(keys) == EMIL
    keys.key(Qt.Key.Key_Right)
    assert current(keys) == SCHOOL
    keys.key(Qt.Key.Key_Left)
    keys.key(Qt.Key.Key_Up)
    assert current(keys) == MANUAL
    keys.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert current(keys) == MOTORS
    keys.key(Qt.Key.Key_End)
    assert current(keys) == SCHOOL
    keys.key(Qt.Key.Key_Home)
    assert current(keys) == MOTORS


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tab_leaves_the_board_after_the_last_card_and_comes_back_to_it(keys, qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    after = QPushButton("after")
    row.addWidget(keys.board)
    row.addWidget(after)
    around.resize(1298, 560)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    keys.board.view.setFocus()
    keys.key(Qt.Key.Key_End)
    keys.key(Qt.Key.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert keys.board.view.hasFocus()
    assert current(keys) == SCHOOL
    keys.board.setParent(None)


@pytest.mark.parametrize("press", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_lifts_arrows_choose_a_part_and_enter_places(keys, press):
    keys.key(Qt.Key.Key_End)
    keys.key(press)
    assert keys.card(SCHOOL).is_lifted
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Down)
    assert keys.board.hand.near is Zone.HEART
    keys.key(press)
    assert keys.goals[2] == (SCHOOL, Zone.HEART)


def test_arrows_go_round_all_parts_both_ways(keys):
    keys.key(Qt.Key.Key_End)
    keys.key(Qt.Key.Key_Return)
    seen = []
    for _ in Zone:
        keys.key(Qt.Key.Key_Left)
        seen.append(keys.board.hand.near)
    assert seen == list(reversed(Zone))
    keys.key(Qt.Key.Key_Left)
    assert keys.board.hand.near is Zone.FEET


def test_tab_chooses_a_part_while_a_card_is_up(keys):
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Tab)
    assert keys.board.hand.near is Zone.HEAD
    assert keys.board.view.hasFocus()


def test_a_goal_can_also_be_put_back_on_the_sheet(keys):
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Left)
    assert keys.board.hand.near is Aside.SHEET
    keys.key(Qt.Key.Key_Return)
    assert MOTORS in keys.wishes


def test_escape_puts_the_card_back(keys, qtbot):
    keys.key(Qt.Key.Key_End)
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: keys.is_home(SCHOOL))
    assert keys.wishes == [EMIL, SCHOOL]


def test_enter_without_a_part_puts_the_card_back(keys, qtbot):
    keys.key(Qt.Key.Key_End)
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys.is_home(SCHOOL))


def test_the_keyboard_stays_with_the_wish_when_it_becomes_a_goal(keys):
    keys.key(Qt.Key.Key_End)
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Return)
    assert current(keys) == SCHOOL
    assert keys.board.table.goal_of(keys.board.view.current) is not None


def test_a_card_is_put_back_when_the_keyboard_goes_elsewhere(keys, qtbot):
    keys.key(Qt.Key.Key_Return)
    keys.board.view.clearFocus()
    qtbot.waitUntil(lambda: keys.is_home(MOTORS))


def test_a_ring_shows_where_the_keyboard_is_and_none_where_the_mouse_is(keys):
    ring = keys.board.view.ring
    keys.key(Qt.Key.Key_Home)
    assert ring.isVisible()
    keys.click(keys.at_nothing)
    assert not ring.isVisible()
    keys.key(Qt.Key.Key_Tab)
    assert ring.isVisible()


def test_keys_scroll_the_sheet_to_the_card(sit_down):
    sitting = sit_down()
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    sitting.board.table.sheet.scroll_to(0)
    sitting.board.view.setFocus()
    sitting.key(Qt.Key.Key_End)
    sheet = sitting.board.table.sheet
    last = sitting.card("Jeg vil prøve nummer 13")
    assert sheet.scrolled > 0
    assert sheet.view.contains(last.box.center())
    sitting.key(Qt.Key.Key_Home)
    assert sheet.view.contains(sitting.card("Jeg vil prøve nummer 0").box)


def test_an_unknown_key_is_left_to_the_window(keys):
    heard = []
    keys.board.keyPressEvent = lambda event: heard.append(event.key())
    keys.key(Qt.Key.Key_F9)
    assert heard == [Qt.Key.Key_F9]


def test_an_empty_board_leaves_tab_to_the_window(sitting):
    sitting.board.view.setFocus()
    assert sitting.board.view.current is None
    sitting.key(Qt.Key.Key_Return)
    sitting.key(Qt.Key.Key_Down)
    assert sitting.board.hand.card is None
