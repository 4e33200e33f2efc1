"""What the menu of a card offers and does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL, on_screen
from ungeplan.model.figure import Zone

# Without a screen a menu cannot come to the front; it opens all the same.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def ask_for_menu(sitting, point: QPoint, reason=QContextMenuEvent.Reason.Mouse):
    event = QContextMenuEvent(reason, point, sitting.viewport.mapToGlobal(point))
    QApplication.sendEvent(sitting.viewport, event)
    return sitting.board.menu


@pytest.fixture
def menu_of(two_goals, qtbot):
    def menu(text: str):
        found = ask_for_menu(two_goals, two_goals.at_card(text))
        qtbot.waitUntil(found.isVisible)
        return found

    yield menu
    two_goals.board.menu.close()


def choose(menu, text: str) -> None:
    wanted = on_screen("BoardMenu", text)
    action = next(action for action in menu.actions() if action.text() == wanted)
    menu.setActiveAction(action)
    action.trigger()


def offers(menu, text: str) -> bool:
    return on_screen("BoardMenu", text) in texts(menu)


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Put it on the head", Zone.HEAD),
        ("Put it on the heart", Zone.HEART),
        ("Put it on the stomach", Zone.STOMACH),
        ("Put it on the hands", Zone.HANDS),
        ("Put it on the feet", Zone.FEET),
    ],
)
def test_a_wish_is_put_on_a_part(two_goals, menu_of, text, zone):
    choose(menu_of(EMIL), text)
    assert two_goals.goals[2] == (EMIL, zone)


def test_a_goal_is_moved_to_another_part(two_goals, menu_of):
    menu = menu_of(MOTORS)
    assert not offers(menu, "Move it to the hands")
    choose(menu, "Move it to the feet")
    assert two_goals.goals[0] == (MOTORS, Zone.FEET)


def test_a_goal_is_taken_off_the_figure(two_goals, menu_of):
    choose(menu_of(MOTORS), "Take it off the figure")
    assert two_goals.goals == [(MANUAL, Zone.HEAD)]


def test_a_goal_gets_another_rank(two_goals, menu_of):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    two_goals.board.table.glides.hurry()
    choose(menu_of(EMIL), "What matters most")
    assert [text for text, _ in two_goals.goals] == [EMIL, MOTORS, MANUAL]
    two_goals.board.table.glides.hurry()
    choose(menu_of(EMIL), "Move down")
    assert [text for text, _ in two_goals.goals] == [MOTORS, EMIL, MANUAL]
    two_goals.board.table.glides.hurry()
    choose(menu_of(MANUAL), "Move up")
    assert [text for text, _ in two_goals.goals] == [MOTORS, MANUAL, EMIL]


def test_the_first_goal_cannot_go_up_nor_the_last_down(two_goals, menu_of):
    assert offers(menu_of(MOTORS), "Move down")
    assert not offers(two_goals.board.menu, "What matters most")
    two_goals.board.menu.close()
    assert texts(menu_of(MANUAL))[-1] == on_screen("BoardMenu", "What matters most")


def test_a_lone_goal_has_no_rank_to_change(sitting):
    sitting.goal(MOTORS, Zone.HANDS)
    menu = ask_for_menu(sitting, sitting.at_card(MOTORS))
    assert texts(menu)[-1] == on_screen("BoardMenu", "Take it off the figure")
    menu.close()


def test_a_wish_that_finds_no_room_goes_home(two_goals, menu_of, qtbot):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    two_goals.board.table.glides.hurry()
    choose(menu_of(SCHOOL), "Put it on the head")
    qtbot.waitUntil(lambda: two_goals.is_home(SCHOOL))
    assert two_goals.wishes == [SCHOOL]


def test_the_menu_key_opens_the_menu_of_the_card_with_the_keyboard(two_goals, qtbot):
    two_goals.board.view.setFocus(Qt.FocusReason.TabFocusReason)
    two_goals.key(Qt.Key.Key_Menu)
    qtbot.waitUntil(two_goals.board.menu.isVisible)
    assert offers(two_goals.board.menu, "Take it off the figure")
    two_goals.board.menu.close()
    ask_for_menu(two_goals, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert two_goals.board.menu.isVisible()
    two_goals.board.menu.close()


def test_there_is_no_menu_where_no_card_lies_nor_while_one_is_up(two_goals):
    assert not ask_for_menu(two_goals, two_goals.at_nothing).isVisible()
    two_goals.click(two_goals.at_card(EMIL))
    assert not ask_for_menu(two_goals, two_goals.at_card(SCHOOL)).isVisible()
