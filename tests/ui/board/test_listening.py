"""The board for people who listen instead of looking."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL, on_screen
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def told(two_goals):
    """The board as a screen reader finds it, and its parts by name."""
    QAccessible.setActive(True)
    return QAccessible.queryAccessibleInterface(two_goals.board.view)


def said(text: str) -> str:
    return on_screen("BoardVoice", text)


def parts(told):
    return [told.child(number) for number in range(told.childCount())]


def part(told, name):
    return next(child for child in parts(told) if child.text(NAME).startswith(name))


def press(node) -> None:
    node.actionInterface().doAction(node.actionInterface().pressAction())


def test_goals_then_places_then_wishes_are_told_by_name(told):
    assert told.text(NAME) == said("The figure and my wishes")
    assert [child.text(NAME) for child in parts(told)] == [
        "Goal 1, at the hands: Jeg vil arbejde med motorer.",
        "Goal 2, at the head: Jeg vil kunne læse en manual.",
        "The head: What I want to learn and find out.",
        "The heart: What matters to me.",
        "The stomach: How I want to feel.",
        "The hands: What I want to do.",
        "The feet: Where I am going.",
        "My wishes",
        "Jeg vil have, at Emil bliver min ven igen.",
        "Jeg vil på efterskole.",
    ]


def test_the_names_speak_the_language_of_the_moment(told, wording):
    wording.use(Language.DANISH)
    assert parts(told)[0].text(NAME) == f"Mål 1, ved hænderne: {MOTORS}."
    assert parts(told)[7].text(NAME) == "Mine ønsker"


def test_cards_say_how_to_move_them_and_parts_what_they_ask(told):
    how = "Press Enter to lift it, then choose a place with the arrows."
    assert part(told, "Goal 1").text(DESCRIPTION) == said(f"A goal. {how}")
    assert part(told, SCHOOL).text(DESCRIPTION) == said(f"A wish. {how}")
    assert part(told, "The stomach").text(DESCRIPTION) == "What makes your stomach calm?"


def test_everything_lies_where_it_is_seen(told, two_goals):
    for text in (MOTORS, EMIL):
        node = part(told, "Goal 1" if text == MOTORS else text)
        spot = two_goals.viewport.mapToGlobal(two_goals.at_card(text))
        assert node.rect().contains(spot)
        assert told.childAt(spot.x(), spot.y()) is node
    heart = two_goals.viewport.mapToGlobal(two_goals.at(Zone.HEART))
    assert told.childAt(heart.x(), heart.y()).text(NAME).startswith("The heart")
    assert told.childAt(-50, -50) is None


def test_parts_know_their_place_among_the_others(told):
    for number, child in enumerate(parts(told)):
        assert told.indexOfChild(child) == number
        assert child.parent() is told
        assert child.childCount() == 0
        assert child.isValid()
    assert told.child(99) is None


def test_pressing_a_card_and_then_a_part_puts_it_there(told, two_goals):
    press(part(told, EMIL))
    assert two_goals.card(EMIL).is_lifted
    assert part(told, "The heart").role() is QAccessible.Role.Button
    press(part(told, "The heart"))
    assert two_goals.goals[2] == (EMIL, Zone.HEART)
    assert part(told, "Goal 3, at the heart")


def test_pressing_a_lifted_card_again_puts_it_back(told, two_goals, qtbot):
    press(part(told, EMIL))
    press(part(told, EMIL))
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))


def test_a_part_can_be_pressed_only_while_a_card_is_up(told, two_goals):
    heart = part(told, "The heart")
    assert heart.actionInterface().actionNames() == []
    press(heart)
    assert len(two_goals.goals) == 2


def test_a_goal_is_pressed_back_onto_the_sheet(told, two_goals):
    press(part(told, "Goal 1"))
    press(part(told, "My wishes"))
    assert two_goals.goals == [(MANUAL, Zone.HEAD)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_card_offers_its_menu(told, two_goals):
    node = part(told, EMIL)
    node.actionInterface().doAction(node.actionInterface().showMenuAction())
    assert two_goals.board.menu.isVisible()
    two_goals.board.menu.close()


def test_the_focus_is_told_card_by_card_and_part_by_part(told, two_goals, qtbot):
    node = part(told, SCHOOL)
    two_goals.board.activateWindow()
    qtbot.waitUntil(two_goals.board.isActiveWindow)
    node.actionInterface().doAction(node.actionInterface().setFocusAction())
    assert told.focusChild() is node
    two_goals.key(Qt.Key.Key_Return)
    two_goals.key(Qt.Key.Key_Right)
    assert told.focusChild() is part(told, "The head")
    two_goals.key(Qt.Key.Key_Escape)
    assert told.focusChild() is node


def test_what_happens_is_said(told, two_goals):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    assert two_goals.said == [
        said("Lifted: {card} Choose a place.").format(card=f"{EMIL}."),
        "The heart: What matters to me.",
        f"Goal 3, at the heart: {EMIL}.",
    ]
    two_goals.said.clear()
    two_goals.board.table.glides.hurry()
    two_goals.drag(SCHOOL, two_goals.at_nothing)
    assert two_goals.said[-1] == said("Put back: {card}").format(card=f"{SCHOOL}.")


def test_a_drop_that_is_refused_is_said_to_be_put_back(told, two_goals):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    two_goals.board.table.glides.hurry()
    two_goals.drag(SCHOOL, two_goals.at(Zone.FEET))
    assert two_goals.said[-1] == said("Put back: {card}").format(card=f"{SCHOOL}.")


def test_a_card_out_of_sight_is_told_to_be_off_the_screen(told, two_goals):
    assert not part(told, EMIL).state().offscreen
    for number in range(14):
        two_goals.wish(f"Jeg vil prøve nummer {number}")
    two_goals.board.table.sheet.scroll_to(0)
    assert part(told, "Jeg vil prøve nummer 13").state().offscreen
    two_goals.board.hide()
    assert part(told, EMIL).state().invisible


def test_a_card_that_is_gone_is_told_no_more(told, two_goals):
    node = part(told, EMIL)
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    assert EMIL not in [child.text(NAME).rstrip(".") for child in parts(told)]
    del node
    gc.collect()
    assert part(told, "Goal 3")


def test_a_board_that_is_gone_is_forgotten(sit_down):
    QAccessible.setActive(True)
    sitting = sit_down()
    sitting.wish(EMIL)
    told = QAccessible.queryAccessibleInterface(sitting.board.view)
    assert [child.text(NAME) for child in parts(told)][-1].startswith(EMIL)
    board, sitting.board = sitting.board, None
    board.deleteLater()
    del told, board
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    another = sit_down()
    another.wish(SCHOOL)
    told = QAccessible.queryAccessibleInterface(another.board.view)
    assert parts(told)[-1].text(NAME).startswith(SCHOOL)


def test_a_name_cannot_be_changed_from_outside(told):
    node = part(told, EMIL)
    node.setText(NAME, "Noget andet")
    assert node.text(NAME).startswith(EMIL)
    assert node.textInterface() is None
    assert node.window() is told.window()
    assert node.object() is None
    assert node.rect().topLeft() != QPoint(0, 0)
