"""Cards moved with the mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL
from ungeplan.model.edits import ChooseFigure
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Face, FigureLook
from ungeplan.ui import theme


@pytest.mark.parametrize("zone", Zone)
def test_a_wish_that_is_dragged_onto_a_part_becomes_a_goal_there(two_goals, zone):
    two_goals.drag(EMIL, two_goals.at(zone))
    assert two_goals.goals[2] == (EMIL, zone)
    assert two_goals.wishes == [SCHOOL]


def test_a_card_that_becomes_a_goal_settles_beside_the_figure(two_goals, qtbot):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    card = two_goals.card(EMIL)
    assert card.box.right() < two_goals.board.table.sheet.rect.left()


def test_a_card_in_the_hand_leans_and_goes_where_the_mouse_goes(two_goals):
    two_goals.lift(EMIL)
    card = two_goals.card(EMIL)
    assert card.is_lifted
    before = card.box.center()
    two_goals.carry(two_goals.at(Zone.HEART))
    moved = card.box.center() - before
    pointer = two_goals.at(Zone.HEART) - (two_goals.at_card(EMIL) - moved.toPoint())
    assert (moved.toPoint() - pointer).manhattanLength() <= 1
    two_goals.let_go(two_goals.at_nothing)


def test_a_card_that_is_dropped_on_nothing_glides_home(two_goals, qtbot):
    two_goals.drag(EMIL, two_goals.at_nothing)
    assert not two_goals.is_home(EMIL)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    assert two_goals.wishes == [EMIL, SCHOOL]
    assert two_goals.said[-1].endswith(f"{EMIL}.")


def test_a_card_that_a_rule_refuses_glides_home(two_goals, qtbot):
    two_goals.drag(EMIL, two_goals.at(Zone.HEART))
    two_goals.board.table.glides.hurry()
    with qtbot.waitSignal(two_goals.document.edit_refused):
        two_goals.drag(SCHOOL, two_goals.at(Zone.FEET))
    qtbot.waitUntil(lambda: two_goals.is_home(SCHOOL))
    assert two_goals.wishes == [SCHOOL]


def test_without_motion_a_card_is_home_at_once(sit_down):
    sitting = sit_down(theme.WARM._replace(motion=False))
    sitting.wish(EMIL)
    sitting.drag(EMIL, sitting.at_nothing)
    assert sitting.is_home(EMIL)


def test_a_place_waits_for_the_card_and_takes_it_too(two_goals):
    table = two_goals.board.table
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.HEART))
    assert table.waiting_box is not None
    waiting = table.waiting_box.center().toPoint()
    two_goals.carry(waiting)
    two_goals.let_go(waiting)
    assert two_goals.goals[2] == (EMIL, Zone.HEART)
    assert table.waiting_box is None


def test_the_card_lies_where_its_place_waited(two_goals):
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.FEET))
    waiting = two_goals.board.table.waiting_box
    two_goals.let_go(two_goals.at(Zone.FEET))
    two_goals.board.table.glides.hurry()
    assert two_goals.card(EMIL).box == waiting


def test_on_the_way_to_the_place_that_waits_the_card_is_still_taken(two_goals):
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.HEART))
    box = two_goals.board.table.waiting_box
    halfway = QPoint(round(box.left()) - 40, two_goals.at(Zone.HEART).y() + 12)
    two_goals.carry(halfway)
    assert two_goals.board.hand.near is Zone.HEART
    two_goals.let_go(halfway)
    assert two_goals.goals[2] == (EMIL, Zone.HEART)


def test_a_goal_is_dragged_to_another_part(two_goals, qtbot):
    two_goals.drag(MOTORS, two_goals.at(Zone.FEET))
    assert two_goals.goals == [(MOTORS, Zone.FEET), (MANUAL, Zone.HEAD)]
    qtbot.waitUntil(lambda: two_goals.is_home(MOTORS))


def test_a_goal_is_dragged_back_to_the_sheet(two_goals, qtbot):
    two_goals.drag(MOTORS, two_goals.at_sheet)
    assert two_goals.goals == [(MANUAL, Zone.HEAD)]
    assert MOTORS in two_goals.wishes
    qtbot.waitUntil(lambda: two_goals.is_home(MOTORS))


def test_a_goal_that_is_dropped_on_its_own_part_stays(two_goals, qtbot):
    spot = two_goals.at(Zone.HANDS) + QPoint(0, 5)
    with qtbot.assertNotEmitted(two_goals.document.plan_changed):
        two_goals.drag(MOTORS, spot)
    qtbot.waitUntil(lambda: two_goals.is_home(MOTORS))


def test_a_wish_that_is_dropped_on_the_sheet_lies_where_it_lay(two_goals, qtbot):
    with qtbot.assertNotEmitted(two_goals.document.plan_changed):
        two_goals.drag(EMIL, two_goals.at_sheet)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))


def test_a_tap_on_a_card_and_a_tap_on_a_part_put_it_there(two_goals):
    two_goals.click(two_goals.at_card(EMIL))
    assert two_goals.card(EMIL).is_lifted
    two_goals.click(two_goals.at(Zone.STOMACH))
    assert two_goals.goals[2] == (EMIL, Zone.STOMACH)


def test_a_second_tap_on_the_same_card_puts_it_down(two_goals, qtbot):
    two_goals.click(two_goals.at_card(EMIL))
    two_goals.click(two_goals.at_card(EMIL))
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    assert two_goals.wishes == [EMIL, SCHOOL]


def test_a_double_click_is_two_taps(two_goals, qtbot):
    point = two_goals.at_card(EMIL)
    QTest.mouseDClick(two_goals.viewport, Qt.MouseButton.LeftButton, pos=point)
    two_goals.let_go(point)
    qtbot.waitUntil(lambda: not two_goals.board.table.glides.is_under_way(two_goals.card(EMIL)))
    assert two_goals.wishes == [EMIL, SCHOOL]


def test_a_tap_on_another_card_lifts_that_one_instead(two_goals, qtbot):
    two_goals.click(two_goals.at_card(EMIL))
    two_goals.click(two_goals.at_card(SCHOOL))
    assert two_goals.card(SCHOOL).is_lifted
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))


def test_a_tap_on_nothing_puts_the_card_down(two_goals, qtbot):
    two_goals.click(two_goals.at_card(EMIL))
    two_goals.click(two_goals.at_nothing)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))


def test_a_tapped_goal_goes_to_the_sheet_with_the_next_tap(two_goals):
    two_goals.click(two_goals.at_card(MOTORS))
    two_goals.click(two_goals.at_sheet)
    assert MOTORS in two_goals.wishes


def test_while_a_tapped_card_is_up_its_place_waits_where_the_mouse_is(two_goals):
    two_goals.click(two_goals.at_card(EMIL))
    two_goals.carry(two_goals.at(Zone.HEAD))
    assert two_goals.board.table.waiting_box is not None
    two_goals.carry(two_goals.at_nothing)
    assert two_goals.board.table.waiting_box is None


def test_a_hand_that_only_trembles_lifts_nothing(two_goals, qtbot):
    start = two_goals.at_card(EMIL)
    QTest.mousePress(two_goals.viewport, Qt.MouseButton.LeftButton, pos=start)
    two_goals.carry(start + QPoint(3, 2))
    assert not two_goals.card(EMIL).is_lifted


def test_escape_brings_the_card_home_and_letting_go_later_drops_nothing(two_goals, qtbot):
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.HEART))
    two_goals.key(Qt.Key.Key_Escape)
    two_goals.let_go(two_goals.at(Zone.HEART))
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    assert two_goals.wishes == [EMIL, SCHOOL]


def test_a_button_that_went_up_elsewhere_brings_the_card_home(two_goals, qtbot):
    two_goals.lift(EMIL)
    spot = QPointF(two_goals.at(Zone.HEART))
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        spot,
        two_goals.viewport.mapToGlobal(spot),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(two_goals.viewport, moved)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    assert two_goals.wishes == [EMIL, SCHOOL]


def test_covering_the_screen_brings_the_card_home(two_goals):
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.HEART))
    two_goals.board.hide()
    assert two_goals.is_home(EMIL)
    assert two_goals.board.hand.card is None


def test_the_other_button_lifts_nothing(two_goals):
    point = two_goals.at_card(EMIL)
    QTest.mousePress(two_goals.viewport, Qt.MouseButton.MiddleButton, pos=point)
    two_goals.carry(two_goals.at(Zone.HEART))
    assert two_goals.board.hand.card is None


def test_a_wish_that_goes_away_while_it_is_carried_leaves_the_hand_empty(two_goals):
    two_goals.lift(SCHOOL)
    two_goals.document.undo()
    assert two_goals.board.hand.card is None
    two_goals.let_go(two_goals.at(Zone.HEART))
    assert len(two_goals.goals) == 2


def test_a_card_is_carried_over_the_foot_of_the_sheet_not_under_it(two_goals):
    foot = QPushButton("+")
    two_goals.board.take_foot(foot)
    assert foot.isVisible()
    two_goals.lift(EMIL)
    assert not foot.isVisible()
    two_goals.let_go(two_goals.at_nothing)
    assert foot.isVisible()


def test_while_a_card_is_carried_the_board_looks_as_it_is(two_goals, qtbot):
    """All but the card is held still as one picture; nobody must see that."""
    table = two_goals.board.table
    two_goals.lift(EMIL)
    for spot in (two_goals.at_nothing, two_goals.at(Zone.HEART), two_goals.at_sheet):
        two_goals.carry(spot)
        qtbot.waitUntil(lambda: not table.glides.are_under_way)
        held = two_goals.board.view.grab().toImage()
        assert not table.ground.isVisible()
        table.come_alive()
        assert two_goals.board.view.grab().toImage() == held
        two_goals.carry(spot + QPoint(200, -200))
    two_goals.let_go(two_goals.at_nothing)
    assert table.ground.isVisible()


def test_an_empty_figure_names_its_parts_until_a_card_is_lifted(sitting):
    sitting.wish(MOTORS)
    table = sitting.board.table
    assert table.named_parts == frozenset(Zone)
    sitting.lift(MOTORS)
    assert table.named_parts == frozenset()
    sitting.let_go(sitting.at_nothing)
    assert table.named_parts == frozenset(Zone)
    sitting.drag(MOTORS, sitting.at(Zone.HEAD))
    assert table.named_parts == frozenset()


@pytest.mark.parametrize("zone", [Zone.HEART, Zone.STOMACH])
def test_the_figure_is_not_seen_through_the_name_of_a_part(sitting, zone):
    sitting.wish(MOTORS)
    sitting.lift(MOTORS)
    sitting.carry(sitting.at_nothing)
    picture = sitting.board.view.grab().toImage()
    spot = sitting.at(zone)
    # Above the letters, and still on the slip with the name.
    assert picture.pixelColor(spot - QPoint(0, 9)) == QColor(theme.WARM.sheet)


@pytest.mark.parametrize("zone", [Zone.FEET, None])
def test_a_goal_that_was_in_a_hand_has_its_line_again(two_goals, zone):
    goes = two_goals.at_nothing if zone is None else two_goals.at(zone)
    two_goals.drag(MOTORS, goes)
    two_goals.board.table.glides.hurry()
    table = two_goals.board.table
    assert two_goals.goals[0] == (MOTORS, zone or Zone.HANDS)
    assert [line.isVisible() for line in table._ties._lines] == [True, True]


@pytest.mark.parametrize("face", [Face.NONE, Face.SMILE])
def test_the_name_of_the_head_does_not_lie_across_a_face(sitting, face):
    sitting.document.do(ChooseFigure(FigureLook(face=face)))
    table = sitting.board.table
    (name,) = [name for name in table._glows._names if name.zone is Zone.HEAD]
    named = QRectF(name.item.pos(), name.item.pixmap().deviceIndependentSize())
    head = table.zone_box(Zone.HEAD).center()
    assert name.item.isVisible()
    assert named.contains(head) is (face is Face.NONE)
