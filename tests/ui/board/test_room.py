"""How the board uses its room: sizes, large letters and many words."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.ui import theme

LONG = "Jeg vil have et sted at være om eftermiddagen, hvor jeg kan lave musik med andre, " * 4
LONGEST_WORD = "Speciallægepraksisplanlægningsstabiliseringsperiodeafslutning" * 3


@pytest.fixture(params=[(1298, 560, 0.711), (1824, 810, 1.0), (3648, 1620, 2.0)], ids=str)
def anywhere(request, sit_down):
    width, height, factor = request.param
    sitting = sit_down(width=width, height=height, scale=theme.Scale(factor))
    sitting.goal(MOTORS, Zone.HANDS)
    sitting.goal(MANUAL, Zone.HEAD)
    sitting.goal(EMIL, Zone.HEART)
    sitting.wish(SCHOOL)
    sitting.board.table.glides.hurry()
    return sitting


def settle(sitting) -> None:
    sitting.board.table.glides.hurry()


def boxes(sitting):
    return [card.box for card in sitting.board.table.cards.values()]


def turn_wheel(sitting, point: QPoint, notches: int) -> bool:
    event = QWheelEvent(
        QPointF(point),
        QPointF(sitting.viewport.mapToGlobal(point)),
        QPoint(),
        QPoint(0, notches * 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(sitting.viewport, event)
    return event.isAccepted()


def test_no_card_lies_on_another_nor_outside(anywhere):
    for one, other in combinations(boxes(anywhere), 2):
        assert not one.intersects(other)
    room = anywhere.board.table.sceneRect()
    assert all(room.contains(box) for box in boxes(anywhere))
    assert not anywhere.board.table.is_listed


def test_large_letters_turn_the_board_into_a_list(sit_down):
    sitting = sit_down(scale=theme.Scale(0.711, 2.0))
    sitting.goal(MOTORS, Zone.HANDS)
    sitting.wish(SCHOOL)
    table = sitting.board.table
    assert table.is_listed
    assert sitting.card(SCHOOL).home.y() < sitting.card(MOTORS).home.y()
    assert sitting.card(MOTORS).box.left() > table.zone_box(Zone.HEAD).right()


def test_in_the_list_a_card_is_dragged_onto_the_figure_too(sit_down, qtbot):
    sitting = sit_down(scale=theme.Scale(0.711, 2.0))
    sitting.wish(SCHOOL)
    wide = sitting.card(SCHOOL).box.width()
    sitting.lift(SCHOOL)
    assert sitting.card(SCHOOL).box.width() < wide
    sitting.carry(sitting.at(Zone.FEET))
    sitting.let_go(sitting.at(Zone.FEET))
    assert sitting.goals == [(SCHOOL, Zone.FEET)]
    qtbot.waitUntil(lambda: sitting.is_home(SCHOOL))
    assert sitting.card(SCHOOL).box.width() == wide


def test_in_the_list_a_card_that_is_missed_is_as_wide_as_before(sit_down, qtbot):
    sitting = sit_down(scale=theme.Scale(0.711, 2.0))
    sitting.wish(SCHOOL)
    wide = sitting.card(SCHOOL).box
    sitting.drag(SCHOOL, sitting.at_nothing)
    qtbot.waitUntil(lambda: sitting.is_home(SCHOOL))
    assert sitting.card(SCHOOL).box == wide


def test_many_words_find_room_in_the_list(sit_down):
    sitting = sit_down()
    sitting.goal(LONG, Zone.HANDS)
    sitting.goal(LONG + "1", Zone.HANDS)
    sitting.goal(LONG + "2", Zone.HANDS)
    assert sitting.board.table.is_listed
    assert sitting.board.table.sheet.longest_scroll > 0
    settle(sitting)
    for one, other in combinations(boxes(sitting), 2):
        assert not one.intersects(other)


def test_one_endless_word_stays_on_its_card(sit_down):
    sitting = sit_down()
    sitting.goal(LONGEST_WORD, Zone.HANDS)
    sitting.wish(LONGEST_WORD)
    wish = sitting.board.table.wish_cards[0]
    short = sitting.wish("Kort")
    assert wish.box.height() > 2 * sitting.card("Kort").box.height()
    assert short


def test_a_window_of_another_size_lays_everything_anew(anywhere):
    before = boxes(anywhere)
    anywhere.board.resize(anywhere.board.size() * 1.1)
    assert boxes(anywhere) != before
    room = anywhere.board.table.sceneRect()
    assert all(room.contains(box) for box in boxes(anywhere))


def test_a_window_that_is_not_there_yet_shows_nothing_and_breaks_nothing(sit_down):
    sitting = sit_down(width=40, height=30)
    sitting.goal(MOTORS, Zone.HANDS)
    sitting.wish(SCHOOL)
    sitting.board.resize(1298, 560)
    assert all(box.width() > 100 for box in boxes(sitting))


def test_the_wheel_scrolls_the_sheet_and_then_leaves_the_wheel_to_the_page(sit_down):
    sitting = sit_down()
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    sheet = sitting.board.table.sheet
    sheet.scroll_to(0)
    over = sheet.view.center().toPoint()
    assert turn_wheel(sitting, over, -1)
    assert sheet.scrolled > 0
    assert not turn_wheel(sitting, sitting.at_nothing, -1)
    for _ in range(40):
        turn_wheel(sitting, over, -1)
    assert sheet.scrolled == sheet.longest_scroll
    assert not turn_wheel(sitting, over, -1)


def test_a_bar_beside_the_wishes_scrolls_them_when_they_are_many(sit_down):
    sitting = sit_down()
    bar = sitting.board.scroll_bar
    sitting.wish(SCHOOL)
    assert not bar.isVisible()
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    assert bar.isVisible()
    bar.setValue(bar.maximum())
    sheet = sitting.board.table.sheet
    assert sheet.scrolled == pytest.approx(sheet.longest_scroll, abs=1)


def test_a_new_wish_is_scrolled_into_sight(sit_down):
    sitting = sit_down()
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    sitting.board.table.sheet.scroll_to(0)
    sitting.wish(SCHOOL)
    assert sitting.board.table.sheet.view.contains(sitting.card(SCHOOL).box)


def test_a_card_under_the_edge_of_the_sheet_cannot_be_grasped(sit_down):
    sitting = sit_down()
    foot = QPushButton("+")
    foot.setMinimumHeight(120)
    sitting.board.take_foot(foot)
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    table = sitting.board.table
    table.sheet.scroll_to(0)
    hidden = next(card for card in table.wish_cards if card.box.top() > table.sheet.view.bottom())
    assert table.card_at(hidden.box.center()) is None


def test_the_foot_of_the_sheet_takes_the_room_it_needs(sitting):
    foot, button = QWidget(), QPushButton("+")
    QVBoxLayout(foot).addWidget(button)
    button.setFixedHeight(50)
    sitting.board.take_foot(foot)
    before = sitting.board.table.sheet.view.height()
    assert sitting.board.table.sheet.rect.toRect().contains(foot.geometry())
    button.setFixedHeight(130)
    QApplication.processEvents()
    assert sitting.board.table.sheet.view.height() <= before - 80


def test_another_language_is_written_on_the_cards(two_goals, wording):
    before = two_goals.board.view.grab().toImage()
    wording.use(Language.DANISH)
    assert two_goals.board.view.grab().toImage() != before


def test_the_board_is_drawn_as_sharp_as_the_screen(sitting):
    assert sitting.board.table.look.ratio == sitting.viewport.devicePixelRatioF()
    assert sitting.board.view.sizeHint() != QSize()
