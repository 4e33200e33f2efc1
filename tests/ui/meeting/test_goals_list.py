"""Large letters turn the board of the goals stage into a list; nothing is dragged there."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ungeplan.model.edits import AddWish, PlaceGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.ui.meeting.goals_stage import Asking

MOTORS = "Jeg vil arbejde med motorer"
MANUAL = "Jeg vil kunne læse en manual"
EMIL = "Jeg vil have, at Emil bliver min ven igen"
SCHOOL = "Jeg vil på efterskole"

CHOOSE = "Vælg op til tre. Tryk på et ønske."
WHERE = "Hvor hører det hjemme?"
SWAP = "Du har tre mål. Vil du bytte et ud?"


class Reading:
    """A young person on the goals stage who needs large letters."""

    def __init__(self, window, document, qtbot) -> None:
        self.window, self.document, self.qtbot = window, document, qtbot

    @property
    def stage(self):
        return self.window.stages[Place.GOALS]

    @property
    def listed(self):
        return self.stage.listed

    @property
    def question(self):
        return self.window.header.question.text()

    @property
    def goals(self):
        return [(goal.youth_text, goal.zone) for goal in self.document.plan.active_goals]

    @property
    def wishes(self):
        return [button.text() for button in self.listed.wishes.values()]

    def wish(self, text):
        return next(b for b in self.listed.wishes.values() if b.text() == text)

    def with_wishes(self, *texts):
        for text in texts:
            self.document.do(AddWish(text))

    def with_goals(self, *goals):
        for text, zone in goals:
            self.document.do(PlaceGoal(self.document.do(AddWish(text)), zone))

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def in_sight(self, widget) -> QRect:
        """Where the widget is on the page that scrolls."""
        page = self.window.page
        page.settle()
        return QRect(widget.mapTo(page.widget(), QPoint(0, 0)), widget.size())


@pytest.fixture
def reading(window, document, qtbot):
    window.zoom_text(2.0)
    window.go_to(Place.GOALS)
    return Reading(window, document, qtbot)


@pytest.fixture
def three_goals(reading):
    reading.with_goals((MOTORS, Zone.HANDS), (MANUAL, Zone.HEAD), (EMIL, Zone.HEART))
    reading.with_wishes(SCHOOL)
    return reading


def test_large_letters_turn_the_board_into_a_list_and_small_ones_back(reading):
    assert reading.listed.isVisible()
    assert not reading.stage.board.isVisible()
    assert reading.question == CHOOSE
    reading.window.zoom_text(1.25)
    assert reading.stage.board.isVisible()
    assert not reading.listed.isVisible()
    assert reading.question != CHOOSE


def test_a_wish_lies_on_the_board_or_in_the_list_and_never_in_both(reading):
    reading.with_wishes(MOTORS)
    assert reading.wishes == [MOTORS]
    assert reading.stage.board.table.cards == {}
    reading.window.zoom_text(1.0)
    assert reading.wishes == []
    assert len(reading.stage.board.table.cards) == 1


@pytest.mark.parametrize(("size", "zoom"), [((1366, 768), 2.0), ((1920, 1080), 3.0)], ids=str)
def test_everything_in_the_list_is_seen_whole_when_the_page_scrolls(three_goals, size, zoom):
    three_goals.window.resize(*size)
    three_goals.window.zoom_text(zoom)
    page = three_goals.window.page
    for ask in (None, three_goals.wish(SCHOOL)):
        if ask is not None:
            three_goals.click(ask)
        buttons = [
            b for b in three_goals.listed.findChildren(QAbstractButton) if b.isVisibleTo(page)
        ]
        assert len(buttons) >= 6
        for button in buttons:
            box = three_goals.in_sight(button)
            assert page.widget().rect().contains(box), button.accessibleName()
            if button.hasHeightForWidth():
                assert box.height() >= button.heightForWidth(box.width())
            else:
                assert box.width() >= button.sizeHint().width()
        assert page.widget().width() <= page.viewport().width()
        assert page.verticalScrollBar().maximum() > 0


def test_a_wish_is_pressed_and_then_the_part_of_the_figure_where_it_belongs(reading):
    reading.with_wishes(MOTORS, SCHOOL)
    reading.click(reading.wish(MOTORS))
    assert reading.question == WHERE
    assert [b.text() for b in reading.listed.places.buttons.values() if b.isVisible()] == [
        "Hovedet",
        "Hjertet",
        "Maven",
        "Hænderne",
        "Fødderne",
    ]
    reading.click(reading.listed.places.buttons[Zone.HANDS])
    assert reading.goals == [(MOTORS, Zone.HANDS)]
    assert reading.wishes == [SCHOOL]
    assert reading.question == CHOOSE
    assert reading.window.page.verticalScrollBar().value() == 0


def test_it_is_done_by_keys_alone(reading, qtbot):
    reading.with_wishes(MOTORS)
    reading.window.go_to(Place.WISHES)
    reading.window.go_to(Place.GOALS)

    def key(key):
        qtbot.keyClick(reading.window.focusWidget(), key)

    key(Qt.Key.Key_Tab)
    assert reading.window.focusWidget() is reading.wish(MOTORS)
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    assert reading.window.focusWidget() is reading.listed.places.buttons[Zone.HEART]
    key(Qt.Key.Key_Return)
    assert reading.goals == [(MOTORS, Zone.HEART)]


def test_tab_goes_down_the_list(three_goals, qtbot):
    three_goals.wish(SCHOOL).setFocus()
    rows = three_goals.listed.goals
    seen = []
    for _ in range(4):
        qtbot.keyClick(three_goals.window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(three_goals.window.focusWidget())
    assert seen == [
        three_goals.stage.foot.write,
        rows[0].move_button,
        rows[0].off_button,
        rows[0].down_button,
    ]


def tap(reading, button):
    reading.window.page.settle()
    device, spot = QTest.createTouchDevice(), button.rect().center()
    QTest.touchEvent(button, device).press(0, spot, button).commit()
    QTest.touchEvent(button, device).release(0, spot, button).commit()


def test_a_finger_chooses_a_wish(reading):
    reading.with_wishes(MOTORS)
    tap(reading, reading.wish(MOTORS))
    assert reading.question == WHERE


def test_a_finger_chooses_a_part_of_the_figure(reading, qtbot):
    reading.with_wishes(MOTORS)
    qtbot.keyClick(reading.wish(MOTORS), Qt.Key.Key_Return)
    tap(reading, reading.listed.places.buttons[Zone.HEAD])
    assert reading.goals == [(MOTORS, Zone.HEAD)]


def test_a_double_click_on_a_wish_answers_nothing(reading, qtbot):
    reading.with_wishes(MOTORS)
    reading.click(reading.wish(MOTORS))
    zone = reading.listed.places.buttons[Zone.HEAD]
    qtbot.mouseDClick(zone, Qt.MouseButton.LeftButton)
    assert reading.goals == []
    assert reading.question == WHERE


def test_a_finger_that_moves_scrolls_the_list(three_goals, qtbot):
    device, wish = QTest.createTouchDevice(), three_goals.wish(SCHOOL)
    start = wish.rect().center()
    QTest.touchEvent(wish, device).press(0, start, wish).commit()
    for way in range(10, 210, 10):
        QTest.touchEvent(wish, device).move(0, start - QPoint(0, way), wish).commit()
    QTest.touchEvent(wish, device).release(0, start - QPoint(0, 200), wish).commit()
    qtbot.waitUntil(lambda: three_goals.window.page.verticalScrollBar().value() > 50)
    assert three_goals.question == CHOOSE


@pytest.mark.parametrize("way", ["button", "escape", "back"])
def test_a_wish_may_stay_where_it_is(reading, qtbot, way):
    reading.with_wishes(MOTORS)
    reading.click(reading.wish(MOTORS))
    if way == "button":
        reading.click(reading.listed.places.leave)
    elif way == "escape":
        qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        reading.click(reading.window.bar.back)
    assert reading.goals == []
    assert reading.question == CHOOSE
    assert reading.wish(MOTORS).isVisible()


def test_a_fourth_goal_asks_which_one_to_swap(three_goals):
    three_goals.click(three_goals.wish(SCHOOL))
    three_goals.click(three_goals.listed.places.buttons[Zone.FEET])
    assert three_goals.question == SWAP
    choice = three_goals.listed.choice
    assert [b.goal.youth_text for b in choice.buttons] == [MOTORS, MANUAL, EMIL]
    assert all(b.isVisible() for b in choice.buttons)
    three_goals.click(choice.buttons[1])
    assert three_goals.goals == [(MOTORS, Zone.HANDS), (SCHOOL, Zone.FEET), (EMIL, Zone.HEART)]
    assert three_goals.wishes == [MANUAL]
    assert three_goals.question == CHOOSE


def test_all_three_may_stay_in_the_list(three_goals):
    three_goals.click(three_goals.wish(SCHOOL))
    three_goals.click(three_goals.listed.places.buttons[Zone.FEET])
    three_goals.click(three_goals.listed.choice.keep)
    assert three_goals.question == CHOOSE
    assert three_goals.wishes == [SCHOOL]


def test_the_question_stays_when_the_letters_change_while_a_goal_is_swapped(three_goals):
    three_goals.click(three_goals.wish(SCHOOL))
    three_goals.click(three_goals.listed.places.buttons[Zone.FEET])
    three_goals.window.zoom_text(1.0)
    assert three_goals.question == SWAP
    assert three_goals.stage.choice.isVisible()
    three_goals.window.zoom_text(2.0)
    assert three_goals.question == SWAP
    assert three_goals.listed.choice.isVisible()


def test_the_question_where_goes_away_with_the_large_letters(reading):
    reading.with_wishes(MOTORS)
    reading.click(reading.wish(MOTORS))
    reading.window.zoom_text(1.0)
    assert reading.stage.asking is Asking.CHOOSE
    assert reading.stage.board.isVisible()


def test_fortryd_while_it_is_asked_where_takes_the_question_away(reading):
    reading.with_wishes(MOTORS)
    reading.click(reading.wish(MOTORS))
    reading.document.undo()
    assert reading.question == CHOOSE


def test_a_goal_is_moved(three_goals):
    three_goals.click(three_goals.listed.goals[0].move_button)
    assert three_goals.question == WHERE
    three_goals.click(three_goals.listed.places.buttons[Zone.FEET])
    assert three_goals.goals[0] == (MOTORS, Zone.FEET)
    assert three_goals.question == CHOOSE


def test_a_goal_that_is_moved_to_its_own_place_changes_nothing(three_goals):
    before = three_goals.document.plan
    three_goals.click(three_goals.listed.goals[0].move_button)
    three_goals.click(three_goals.listed.places.buttons[Zone.HANDS])
    assert three_goals.document.plan is before
    assert three_goals.question == CHOOSE


def test_a_goal_is_taken_off_and_the_keyboard_stays_with_its_wish(three_goals):
    three_goals.click(three_goals.listed.goals[1].off_button)
    assert [text for text, _ in three_goals.goals] == [MOTORS, EMIL]
    wish = three_goals.wish(MANUAL)
    assert three_goals.window.focusWidget() is wish
    page = three_goals.window.page
    seen = three_goals.in_sight(wish).translated(0, -page.verticalScrollBar().value())
    assert page.viewport().rect().contains(seen)


def test_a_goal_goes_up_and_the_keyboard_with_it(three_goals):
    rows = three_goals.listed.goals
    three_goals.click(rows[2].up_button)
    assert [text for text, _ in three_goals.goals] == [MOTORS, EMIL, MANUAL]
    assert three_goals.window.focusWidget() is rows[1].up_button
    three_goals.click(rows[1].up_button)
    assert [text for text, _ in three_goals.goals] == [EMIL, MOTORS, MANUAL]
    assert not rows[0].up_button.isEnabled()
    assert three_goals.window.focusWidget() is rows[0].down_button


def test_everything_in_the_list_has_a_name(three_goals):
    row = three_goals.listed.goals[0]
    assert row.card.accessibleName() == f"Mål 1, ved hænderne: {MOTORS}"
    assert row.move_button.accessibleName() == f"Flyt: {MOTORS}"
    assert row.off_button.accessibleName() == f"Tag af: {MOTORS}"
    assert row.up_button.accessibleName() == f"Op: {MOTORS}"
    assert three_goals.wish(SCHOOL).accessibleName() == SCHOOL
    zone = three_goals.listed.places.buttons[Zone.HEAD]
    assert zone.accessibleName() == "Hovedet: Det vil jeg lære og finde ud af."


def test_own_words_are_written_below_the_wishes(reading, qtbot):
    reading.click(reading.stage.foot.write)
    QTest.keyClicks(reading.stage.foot.own_words.text, "Jeg vil have en hund")
    qtbot.keyClick(reading.stage.foot.own_words.text, Qt.Key.Key_Return)
    assert reading.wishes == ["Jeg vil have en hund"]


def test_half_typed_words_stay_when_the_letters_change(reading):
    reading.click(reading.stage.foot.write)
    QTest.keyClicks(reading.stage.foot.own_words.text, "Jeg vil")
    reading.window.zoom_text(1.0)
    assert reading.stage.foot.isVisible()
    assert reading.stage.foot.own_words.words() == "Jeg vil"
    assert reading.stage.board.isAncestorOf(reading.stage.foot)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
def test_the_number_is_asked_with_all_stones_within_reach_of_the_page(three_goals, size):
    three_goals.window.resize(*size)
    three_goals.window.zoom_text(3.0)
    for _ in range(2):
        three_goals.click(three_goals.window.bar.forward)
    page = three_goals.window.page
    for stone in three_goals.stage.rating.stones.stones:
        assert page.widget().rect().contains(three_goals.in_sight(stone))


# -- which goal of three -------------------------------------------------------------------------


@pytest.fixture
def rating_three(reading):
    reading.with_goals((MOTORS, Zone.HANDS), (MANUAL, Zone.HEAD), (EMIL, Zone.HEART))
    for _ in range(2):
        reading.window.forward_action.trigger()
    assert reading.stage.asking is Asking.RATE
    return reading


def chips_of(reading):
    """Of each chip that is seen: whether it is asked about, and whether it has its answer."""
    shown = [chip for chip in reading.stage.chips.chips if chip.isVisible()]
    return [(chip.isChecked(), chip.has_answer) for chip in shown]


def test_a_row_says_which_goal_is_asked_about_and_which_have_their_answer(rating_three):
    assert chips_of(rating_three) == [(True, False), (False, False), (False, False)]
    rating_three.stage.rating.stones.chosen.emit(4)
    assert chips_of(rating_three) == [(True, True), (False, False), (False, False)]
    rating_three.window.forward_action.trigger()
    rating_three.stage.rating.decline.click()
    assert chips_of(rating_three) == [(False, True), (True, True), (False, False)]
    names = [chip.accessibleName() for chip in rating_three.stage.chips.chips]
    assert names[1:] == [f"Mål 2, svaret på: {MANUAL}", f"Mål 3, ikke svaret på: {EMIL}"]


def test_a_press_on_a_number_asks_about_that_goal(rating_three):
    third = rating_three.stage.chips.chips[2]
    assert third.height() >= 48
    rating_three.click(third)
    assert chips_of(rating_three) == [(False, False), (False, False), (True, False)]
    assert EMIL in rating_three.stage.rating.card.accessibleName()


def test_the_row_is_there_for_the_numbers_alone(rating_three):
    rating_three.window.back_action.trigger()
    assert not rating_three.stage.chips.isVisible()
    rating_three.window.forward_action.trigger()
    assert rating_three.stage.chips.isVisible()
    rating_three.window.zoom_text(1.0)
    assert not rating_three.stage.chips.isVisible()


def test_one_goal_alone_needs_no_row(reading):
    reading.with_goals((MOTORS, Zone.HANDS))
    reading.window.forward_action.trigger()
    assert reading.stage.asking is Asking.RATE
    assert not reading.stage.chips.isVisible()
