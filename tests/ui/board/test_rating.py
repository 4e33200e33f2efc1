"""How far a goal is: a start mark and ten stones."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from tests.ui.board.sitting import MOTORS, new_document
from ungeplan.model.edits import AddWish, PlaceGoal, RateGoal
from ungeplan.model.figure import Zone
from ungeplan.model.plan import GoalId
from ungeplan.ui import theme
from ungeplan.ui.board.rating import Rating
from ungeplan.ui.stylesheet import stylesheet

# A lone part of a window has no size of its own to ask the window system for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DIGITS = [Qt.Key(Qt.Key.Key_0 + number) for number in range(10)]


class Answering:
    """One goal and its stones, and the plan behind them."""

    def __init__(self, rating: Rating) -> None:
        self.rating = rating
        self.document = new_document()
        wish = self.document.do(AddWish(MOTORS))
        assert wish is not None
        self.document.do(PlaceGoal(wish, Zone.HANDS))
        self.document.plan_changed.connect(self._show)
        rating.rated.connect(self._rate)
        self._show()

    @property
    def goal(self):
        return self.document.plan.active_goals[0]

    @property
    def answer(self):
        return self.document.plan.rating(self.goal.id)

    def stone(self, number: int):
        return self.rating.stones.stones[number]

    def _show(self) -> None:
        plan = self.document.plan
        self.rating.show_goal(plan.active_goals[0], plan, plan.rating(plan.active_goals[0].id))

    def _rate(self, goal: str, value: int | None) -> None:
        self.document.do(RateGoal(GoalId(goal), value))


@pytest.fixture
def answering(qtbot, wording):
    made = Rating(wording, theme.WARM)
    qtbot.addWidget(made)
    scale = theme.Scale(0.711)
    made.setStyleSheet(stylesheet(theme.WARM, scale))
    made.show_scale(scale)
    made.resize(1000, 560)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return Answering(made)


@pytest.mark.parametrize("number", range(11))
def test_a_stone_that_is_tapped_is_the_answer(answering, qtbot, number):
    qtbot.mouseClick(answering.stone(number), Qt.MouseButton.LeftButton)
    assert answering.answer.value == number
    assert [stone.isChecked() for stone in answering.rating.stones.stones] == [
        other == number for other in range(11)
    ]


def test_before_there_is_an_answer_no_stone_is_chosen(answering):
    assert answering.answer is None
    assert not any(stone.isChecked() for stone in answering.rating.stones.stones)
    assert not answering.rating.decline.isChecked()


def test_the_same_stone_again_says_nothing_new(answering, qtbot):
    qtbot.mouseClick(answering.stone(3), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(answering.rating.rated):
        qtbot.mouseClick(answering.stone(3), Qt.MouseButton.LeftButton)
    assert answering.stone(3).isChecked()


def test_one_may_give_no_number(answering, qtbot):
    qtbot.mouseClick(answering.stone(3), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(answering.rating.decline, Qt.MouseButton.LeftButton)
    assert answering.answer.value is None
    assert answering.rating.decline.isChecked()
    assert not any(stone.isChecked() for stone in answering.rating.stones.stones)
    with qtbot.assertNotEmitted(answering.rating.rated):
        qtbot.mouseClick(answering.rating.decline, Qt.MouseButton.LeftButton)
    assert answering.rating.decline.isChecked()


def test_a_number_takes_back_that_none_was_given(answering, qtbot):
    qtbot.mouseClick(answering.rating.decline, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(answering.stone(5), Qt.MouseButton.LeftButton)
    assert answering.answer.value == 5
    assert not answering.rating.decline.isChecked()


@pytest.mark.parametrize("number", range(10))
def test_a_number_key_is_the_answer(answering, qtbot, number):
    answering.stone(0).setFocus()
    qtbot.keyClick(answering.stone(0), DIGITS[number])
    assert answering.answer.value == number
    assert answering.stone(number).hasFocus()


def test_one_and_nought_are_ten(answering, qtbot):
    answering.stone(0).setFocus()
    qtbot.keyClick(answering.stone(0), DIGITS[1])
    qtbot.keyClick(answering.stone(1), DIGITS[0])
    assert answering.answer.value == 10
    qtbot.keyClick(answering.stone(10), DIGITS[0])
    assert answering.answer.value == 0


def test_arrows_walk_from_stone_to_stone(answering, qtbot):
    answering.stone(0).setFocus()
    for key, value in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Up, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_Home, 0),
    ):
        focused = next(s for s in answering.rating.stones.stones if s.hasFocus())
        qtbot.keyClick(focused, key)
        assert answering.answer.value == value


def test_the_path_ends_at_its_ends(answering, qtbot):
    answering.stone(0).setFocus()
    qtbot.keyClick(answering.stone(0), Qt.Key.Key_Left)
    assert answering.answer is None
    answering.stone(10).setFocus()
    qtbot.keyClick(answering.stone(10), Qt.Key.Key_Right)
    assert answering.answer is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_chooses_the_stone_with_the_keyboard(answering, qtbot, key):
    answering.stone(4).setFocus()
    qtbot.keyClick(answering.stone(4), key)
    assert answering.answer.value == 4


def test_tab_comes_to_the_path_once_at_the_chosen_stone(answering, qtbot):
    qtbot.mouseClick(answering.stone(6), Qt.MouseButton.LeftButton)
    reached = [
        stone.number
        for stone in answering.rating.stones.stones
        if stone.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reached == [6]


def test_the_ends_say_what_they_mean(answering):
    assert answering.stone(0).accessibleName() == "0: Not at all"
    assert answering.stone(7).accessibleName() == "7"
    assert answering.stone(10).accessibleName() == "10: I'm there"


def test_stones_are_large_enough_for_a_finger_and_do_not_touch(answering):
    stones = answering.rating.stones.stones
    for stone in stones:
        assert stone.width() >= 48
        assert stone.height() >= 48
    for one, other in pairwise(stones):
        assert not one.geometry().intersects(other.geometry())


def test_on_a_narrow_screen_or_with_large_letters_the_path_goes_on_in_the_next_line(answering):
    stones = answering.rating.stones
    one_line = stones.heightForWidth(1000)
    stones.show_scale(theme.Scale(0.711, 2.0))
    answering.rating.resize(700, 700)
    assert stones.stones[6].y() > stones.stones[0].y() + stones.stones[0].height() / 2
    assert stones.heightForWidth(700) > one_line


def test_the_card_shows_the_goal_and_is_as_high_as_its_words(answering):
    card = answering.rating.card
    assert card.accessibleName() == f"Goal 1: {MOTORS}"
    assert card.heightForWidth(200) > card.heightForWidth(700)
    assert not card.grab().isNull()


@pytest.mark.parametrize("width", [420, 700])
def test_in_several_lines_the_flag_stands_beside_the_last_stone_and_touches_no_other(
    answering, width
):
    stones = answering.rating.stones
    stones.show_scale(theme.Scale(0.711, 2.0))
    stones.resize(width, stones.heightForWidth(width))
    last, flag = stones.stones[10].geometry(), stones.flag_box.toRect()
    assert flag.left() > last.center().x()
    assert last.top() <= flag.center().y() <= last.bottom()
    assert stones.rect().contains(flag)
    assert not any(flag.intersects(s.geometry()) for s in stones.stones if s.number != 10)


@pytest.mark.parametrize("width", [420, 700, 1200])
def test_the_path_goes_from_the_first_stone_to_the_last_without_a_gap(answering, width):
    stones = answering.rating.stones
    stones.resize(width, stones.heightForWidth(width))
    path = stones.path()
    steps = [path.elementAt(number) for number in range(path.elementCount())]
    assert [step.isMoveTo() for step in steps].count(True) == 1
    room = stones.rect().toRectF()
    assert all(room.contains(step.x, step.y) for step in steps)
    for stone in stones.stones:
        middle = stone.geometry().center()
        assert any(abs(s.x - middle.x()) < 3 and abs(s.y - middle.y()) < 3 for s in steps)


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize("factor", [0.711, 1.0])
def test_the_ring_of_the_keyboard_is_apart_from_a_stone_of_any_colour(answering, rank, factor):
    stones = answering.rating.stones
    stones.show_scale(theme.Scale(factor))
    stones.show_value(4, theme.WARM.goal(rank))
    stone = answering.stone(4)
    stone.setFocus()
    picture = stone.grab().toImage()
    row = picture.height() // 2
    colours = [picture.pixelColor(x, row) for x in range(picture.width() // 2, picture.width())]
    ring = [x for x, colour in enumerate(colours) if near(colour, theme.WARM.focus)]
    filled = [
        x
        for x, colour in enumerate(colours)
        if near(colour, theme.WARM.goal(rank).strong) and x < ring[-1] - 5
    ]
    paper = [x for x, colour in enumerate(colours) if near(colour, theme.WARM.paper)]
    assert any(filled[-1] < x < ring[-1] for x in paper)


def near(colour, name) -> bool:
    wanted = QColor(name)
    return all(
        abs(one - other) < 40
        for one, other in (
            (colour.red(), wanted.red()),
            (colour.green(), wanted.green()),
            (colour.blue(), wanted.blue()),
        )
    )
