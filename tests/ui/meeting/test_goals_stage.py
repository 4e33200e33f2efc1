"""Which wishes become goals, which one matters most and how far each is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddWish, PlaceGoal, RankGoals, RateGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.refusals import EmptyWords, FigureIsFull
from ungeplan.ui.meeting.goals_stage import OWN_WORDS, Asking, GoalsStage

MOTORS = "Jeg vil arbejde med motorer"
MANUAL = "Jeg vil kunne læse en manual"
EMIL = "Jeg vil have, at Emil bliver min ven igen"
SCHOOL = "Jeg vil på efterskole"

CHOOSE = "Vælg op til tre. Træk dem hen på figuren."
SWAP = "Du har tre mål. Vil du bytte et ud?"
RANK = "Hvad er vigtigst lige nu? Sæt det øverst."
RATE = "0 er: slet ikke i gang. 10 er: jeg er der. Hvor er du i dag?"


class Meeting:
    """A young person on the goals stage."""

    def __init__(self, window, document, qtbot) -> None:
        self.window, self.document, self.qtbot = window, document, qtbot

    @property
    def stage(self) -> GoalsStage:
        assert isinstance(self.window.stage, GoalsStage)
        return self.window.stage

    @property
    def question(self):
        return self.window.header.question.text()

    @property
    def goals(self):
        return [(goal.youth_text, goal.zone) for goal in self.document.plan.active_goals]

    @property
    def wishes(self):
        return [wish.text for wish in self.document.plan.parked_wishes]

    def with_wishes(self, *texts: str) -> None:
        for text in texts:
            self.document.do(AddWish(text))

    def with_goals(self, *goals: tuple[str, Zone]) -> None:
        for text, zone in goals:
            wish = self.document.do(AddWish(text))
            self.document.do(PlaceGoal(wish, zone))
        self.settle()

    def settle(self) -> None:
        self.stage.board.table.glides.hurry()

    def card(self, text: str):
        plan = self.document.plan
        cards = self.stage.board.table.cards.values()
        return next(card for card in cards if plan.wish(card.wish).text == text)

    def is_home(self, text: str) -> bool:
        card = self.card(text)
        return not card.is_lifted and card.scenePos() == card.home_on_table

    def drag(self, card: str, onto: Zone) -> None:
        board = self.stage.board
        viewport = board.view.viewport()
        start = self.card(card).box.center().toPoint()
        end = board.table.zone_box(onto).center().toPoint()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, start + QPoint(-20, 10))
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)

    def click(self, button) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def go_on(self) -> None:
        self.click(self.window.bar.forward)

    def go_back(self) -> None:
        self.click(self.window.bar.back)


@pytest.fixture
def meeting(window, document, qtbot):
    window.go_to(Place.GOALS)
    meeting = Meeting(window, document, qtbot)
    qtbot.waitUntil(lambda: meeting.stage.board.width() > 400)
    return meeting


@pytest.fixture
def three_goals(meeting):
    meeting.with_goals((MOTORS, Zone.HANDS), (MANUAL, Zone.HEAD), (EMIL, Zone.HEART))
    meeting.with_wishes(SCHOOL)
    meeting.settle()
    return meeting


# -- choosing ----------------------------------------------------------------------------------


def test_a_wish_on_the_figure_becomes_a_goal(meeting):
    meeting.with_wishes(MOTORS, SCHOOL)
    assert meeting.question == CHOOSE
    meeting.drag(MOTORS, onto=Zone.HANDS)
    assert meeting.goals == [(MOTORS, Zone.HANDS)]
    assert meeting.wishes == [SCHOOL]


def test_a_goal_is_moved_and_taken_off(three_goals):
    three_goals.drag(MOTORS, onto=Zone.FEET)
    assert three_goals.goals[0] == (MOTORS, Zone.FEET)
    three_goals.stage.board.goal_taken_off.emit(three_goals.document.plan.active_goals[0].id)
    assert MOTORS in three_goals.wishes


def test_the_menu_of_a_goal_puts_it_on_top(three_goals):
    third = three_goals.document.plan.active_goals[2]
    three_goals.stage.board.goal_ranked.emit(third.id, 1)
    assert [text for text, _ in three_goals.goals] == [EMIL, MOTORS, MANUAL]


def test_fortryd_brings_the_goal_back_to_the_sheet(meeting):
    meeting.with_wishes(MOTORS)
    meeting.drag(MOTORS, onto=Zone.HANDS)
    meeting.click(meeting.window.bar.undo)
    assert meeting.goals == []
    assert meeting.wishes == [MOTORS]
    assert meeting.card(MOTORS).bed is meeting.stage.board.table.sheet.bed


# -- a fourth goal -----------------------------------------------------------------------------


def test_a_fourth_wish_on_the_figure_asks_which_goal_to_swap(three_goals, qtbot):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    assert three_goals.question == SWAP
    assert three_goals.stage.choice.isVisible()
    assert [b.goal.youth_text for b in three_goals.stage.choice.buttons] == [MOTORS, MANUAL, EMIL]
    qtbot.waitUntil(lambda: three_goals.is_home(SCHOOL))


@pytest.mark.parametrize("by_keys", [False, True])
def test_the_goal_that_is_pressed_gives_its_place_to_the_wish(three_goals, qtbot, by_keys):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    button = three_goals.stage.choice.buttons[1]
    if by_keys:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    else:
        three_goals.click(button)
    assert three_goals.goals == [(MOTORS, Zone.HANDS), (SCHOOL, Zone.FEET), (EMIL, Zone.HEART)]
    assert three_goals.wishes == [MANUAL]
    assert three_goals.question == CHOOSE
    assert not three_goals.stage.choice.isVisible()


def test_the_goal_can_be_pressed_on_the_figure_too(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    viewport = three_goals.stage.board.view.viewport()
    spot = three_goals.card(EMIL).box.center().toPoint()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    assert three_goals.goals[2] == (SCHOOL, Zone.FEET)
    assert three_goals.wishes == [EMIL]


def test_the_goal_can_be_chosen_on_the_figure_by_keys(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    view = three_goals.stage.board.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert three_goals.goals[0] == (SCHOOL, Zone.FEET)


def test_nothing_is_dragged_while_a_goal_is_being_chosen(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.settle()
    viewport = three_goals.stage.board.view.viewport()
    start = three_goals.card(EMIL).box.center().toPoint()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(-60, 0))
    assert three_goals.stage.board.hand.card is None
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(-400, 0))
    assert three_goals.question == SWAP


def test_all_three_may_stay(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.click(three_goals.stage.choice.keep)
    assert three_goals.question == CHOOSE
    assert len(three_goals.goals) == 3
    assert three_goals.wishes == [SCHOOL]


def test_tilbage_and_videre_leave_all_three_as_they_are(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.go_back()
    assert three_goals.question == CHOOSE
    three_goals.settle()
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.go_on()
    assert three_goals.question == RANK
    assert three_goals.wishes == [SCHOOL]


def test_the_question_goes_when_the_reason_for_it_goes(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.document.undo()
    assert three_goals.question == CHOOSE


def test_leaving_the_stage_takes_the_question_back(three_goals):
    three_goals.drag(SCHOOL, onto=Zone.FEET)
    three_goals.window.go_to(Place.WISHES)
    three_goals.window.go_to(Place.GOALS)
    assert three_goals.question == CHOOSE


# -- own words ---------------------------------------------------------------------------------


def write(meeting, text: str) -> None:
    meeting.click(meeting.stage.foot.write)
    QTest.keyClicks(meeting.stage.foot.own_words.text, text)


def test_own_words_are_written_on_the_sheet(meeting, qtbot):
    write(meeting, "Jeg vil have en hund")
    qtbot.keyClick(meeting.stage.foot.own_words.text, Qt.Key.Key_Return)
    assert meeting.wishes == ["Jeg vil have en hund"]
    assert meeting.stage.foot.write.isVisible()
    assert not meeting.stage.foot.own_words.isVisible()


def test_half_typed_own_words_are_kept_and_put_back(meeting, memory, qtbot):
    write(meeting, "Jeg vil ha")
    qtbot.waitUntil(lambda: memory.drafts.get(OWN_WORDS) == "Jeg vil ha")
    meeting.stage.show_drafts(memory.drafts)
    assert meeting.stage.foot.own_words.words() == "Jeg vil ha"
    assert meeting.stage.foot.own_words.isVisible()


def test_videre_finishes_own_words(meeting, memory):
    write(meeting, "Jeg vil have en hund")
    meeting.go_on()
    assert meeting.wishes == ["Jeg vil have en hund"]
    assert OWN_WORDS not in memory.drafts


def test_leaving_the_stage_finishes_own_words(meeting):
    write(meeting, "Jeg vil have en hund")
    meeting.window.go_to(Place.WISHES)
    assert meeting.wishes == ["Jeg vil have en hund"]


def test_escape_takes_own_words_away(meeting, memory, qtbot):
    write(meeting, "Jeg vil")
    qtbot.keyClick(meeting.stage.foot.own_words.text, Qt.Key.Key_Escape)
    assert meeting.wishes == []
    assert meeting.stage.foot.write.hasFocus()
    assert OWN_WORDS not in memory.drafts


def test_own_words_that_a_rule_refuses_stay_to_be_changed(meeting, qtbot):
    write(meeting, "Mit nummer er 010199-1234")
    qtbot.keyClick(meeting.stage.foot.own_words.text, Qt.Key.Key_Return)
    assert meeting.wishes == []
    assert meeting.stage.foot.own_words.words() == "Mit nummer er 010199-1234"
    assert meeting.window.message.isVisible()


# -- the way through ---------------------------------------------------------------------------


def test_videre_asks_for_the_order_and_then_for_each_number(three_goals):
    asked = [three_goals.question]
    for _ in range(4):
        three_goals.go_on()
        asked.append(three_goals.question)
    assert asked == [CHOOSE, RANK, RATE, RATE, RATE]
    assert three_goals.stage.rating.card.accessibleName().endswith(EMIL)
    three_goals.go_on()
    assert three_goals.window.place is not Place.GOALS


def test_tilbage_asks_the_same_the_other_way(three_goals):
    for _ in range(4):
        three_goals.go_on()
    asked = [three_goals.question]
    for _ in range(4):
        three_goals.go_back()
        asked.append(three_goals.question)
    assert asked == [RATE, RATE, RATE, RANK, CHOOSE]
    three_goals.go_back()
    assert three_goals.window.place is Place.WISHES


def test_one_goal_needs_no_order(meeting):
    meeting.with_goals((MOTORS, Zone.HANDS))
    meeting.go_on()
    assert meeting.question == RATE
    meeting.go_back()
    assert meeting.question == CHOOSE


def test_without_a_goal_videre_goes_on_to_the_next_stage(meeting):
    meeting.go_on()
    assert meeting.window.place is not Place.GOALS


def test_coming_back_from_the_next_stage_shows_the_last_question(three_goals):
    for _ in range(5):
        three_goals.go_on()
    three_goals.go_back()
    assert three_goals.question == RATE
    assert three_goals.stage.rating.card.accessibleName().endswith(EMIL)


def test_the_figure_stays_on_the_screen(three_goals):
    assert three_goals.stage.board.isVisible()
    for _ in range(2):
        three_goals.go_on()
        assert three_goals.stage.figure.isVisible()


def test_the_order_asks_whether_these_are_their_words(three_goals):
    three_goals.go_on()
    assert three_goals.window.header.helper.text() == "Vil du sige det højt? Er det dine ord?"


def test_a_goal_is_put_on_top(three_goals):
    three_goals.go_on()
    three_goals.click(three_goals.stage.ranking.up_button(2))
    three_goals.click(three_goals.stage.ranking.up_button(1))
    assert [text for text, _ in three_goals.goals] == [EMIL, MOTORS, MANUAL]


def test_numbers_are_asked_in_the_order_of_what_matters_most(three_goals):
    goals = three_goals.document.plan.active_goals
    three_goals.document.do(RankGoals((goals[2].id, goals[0].id, goals[1].id)))
    three_goals.go_on()
    three_goals.go_on()
    assert three_goals.stage.rating.card.accessibleName().endswith(EMIL)


def test_a_stone_is_tapped_for_each_goal(three_goals):
    three_goals.go_on()
    for number in (3, 5):
        three_goals.go_on()
        three_goals.click(three_goals.stage.rating.stones.stones[number])
    three_goals.go_on()
    three_goals.click(three_goals.stage.rating.decline)
    plan = three_goals.document.plan
    assert [plan.rating(goal.id).value for goal in plan.active_goals] == [3, 5, None]


def test_the_number_of_an_earlier_meeting_is_not_shown(three_goals):
    goal = three_goals.document.plan.active_goals[0]
    three_goals.document.do(RateGoal(goal.id, 4))
    three_goals.go_on()
    three_goals.go_on()
    assert three_goals.stage.rating.stones.value == 4
    three_goals.document.begin_meeting()
    three_goals.stage.show_plan(three_goals.document.plan, three_goals.document.journal.meeting)
    assert three_goals.stage.rating.stones.value is None


def test_the_stage_follows_when_goals_go_away_under_it(three_goals):
    for _ in range(4):
        three_goals.go_on()
    three_goals.document.undo()
    three_goals.document.undo()
    assert three_goals.stage.asking is Asking.RATE
    assert three_goals.stage.rating.card.accessibleName().endswith(MANUAL)
    while three_goals.goals:
        three_goals.document.undo()
    assert three_goals.question == CHOOSE


def test_another_refusal_is_left_to_the_window(meeting):
    assert not meeting.stage.show_refusal(None, FigureIsFull())
    assert not meeting.stage.show_refusal(AddWish(""), EmptyWords())


def test_the_button_for_own_words_is_seen_whole_on_a_narrow_sheet(meeting):
    foot = meeting.stage.foot
    assert foot.height() >= foot.heightForWidth(foot.width())
    assert foot.rect().contains(foot.write.geometry())


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_every_line_of_a_long_question_is_seen(three_goals, zoom):
    three_goals.window.zoom_text(zoom)
    for _ in range(2):
        three_goals.go_on()
    question = three_goals.window.header.question
    assert three_goals.question == RATE
    three_goals.qtbot.waitUntil(
        lambda: question.height() >= question.heightForWidth(question.width())
    )
    page = three_goals.window.page
    assert page.verticalScrollBar().value() == 0
    assert (
        page.viewport()
        .rect()
        .contains(question.rect().translated(question.mapTo(page.viewport(), QPoint(0, 0))))
    )
