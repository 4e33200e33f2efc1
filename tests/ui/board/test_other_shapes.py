"""A figure that does not walk: its feet are called the road wherever the board speaks of them."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAccessible, QColor

from tests.ui.board.sitting import MOTORS, SCHOOL, new_document, on_screen
from tests.ui.board.test_menu import ask_for_menu
from ungeplan.model.edits import AddStrength, AddWish, ChooseFigure, PlaceGoal
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Face, FigureLook, Ink, Line, Shape, StrengthKind, WishId
from ungeplan.ui import theme
from ungeplan.ui.board.board_list import BoardList
from ungeplan.ui.board.card_item import CardKey, Kind
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.board.goal_choice import GoalChoice
from ungeplan.ui.meeting.goal_column import GoalHeading

NAME = QAccessible.Text.Name
OTHERS = [shape for shape in Shape if shape is not Shape.STANDING]


def a_wish(document, text):
    """A wish that was just made."""
    made = document.do(AddWish(text))
    assert made is not None
    return WishId(made)


@pytest.fixture
def feet_and_hands(sitting):
    """Two goals on the figure and a wish on the sheet."""
    sitting.goal(SCHOOL, Zone.FEET)
    sitting.goal(MOTORS, Zone.HANDS)
    return sitting


@pytest.fixture
def picture(qtbot, wording):
    made = FigurePicture(wording, theme.WARM)
    qtbot.addWidget(made)
    made.resize(300, 500)
    return made


def names(board):
    QAccessible.setActive(True)
    told = QAccessible.queryAccessibleInterface(board.view)
    return [told.child(number).text(NAME) for number in range(told.childCount())]


def drawn(board):
    return board.view.grab().toImage()


@pytest.mark.parametrize("shape", OTHERS)
def test_a_listener_hears_of_the_road(feet_and_hands, shape):
    board = feet_and_hands.board
    assert "The feet: Where I am going." in names(board)
    feet_and_hands.document.do(ChooseFigure(FigureLook(shape=shape)))
    assert f"Goal 1, on the road: {SCHOOL}." in names(board)
    assert "The road: Where I am going." in names(board)
    assert not [name for name in names(board) if "feet" in name]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_names_the_road(feet_and_hands):
    feet_and_hands.document.do(ChooseFigure(FigureLook(shape=Shape.WHEELCHAIR)))
    menu = ask_for_menu(feet_and_hands, feet_and_hands.at_card(MOTORS))
    offered = [action.text() for action in menu.actions()]
    menu.close()
    assert on_screen("BoardMenu", "Move it to the road") in offered
    assert on_screen("BoardMenu", "Move it to the feet") not in offered


def test_goals_lie_where_they_lay_and_their_cards_are_drawn_anew(feet_and_hands):
    board = feet_and_hands.board
    before = drawn(board)
    homes = [card.home for card in board.table.cards.values()]
    feet_and_hands.document.do(ChooseFigure(FigureLook(shape=Shape.STAR)))
    assert [card.home for card in board.table.cards.values()] == homes
    assert drawn(board) != before


@pytest.mark.parametrize(
    "look",
    [
        *(FigureLook(shape=shape) for shape in OTHERS),
        FigureLook(line=Line.DASHED),
        FigureLook(line=Line.DOTTED),
        *(FigureLook(face=face) for face in Face if face is not Face.NONE),
    ],
)
def test_every_look_is_another_picture(picture, look):
    plan = new_document().plan
    picture.show_plan(plan)
    before = picture.grab().toImage()
    picture.show_plan(replace(plan, figure=look))
    assert picture.grab().toImage() != before


@pytest.mark.parametrize("ink", Ink)
def test_the_figure_has_the_colour_that_was_chosen(picture, ink):
    picture.show_plan(replace(new_document().plan, figure=FigureLook(ink=ink)))
    image = picture.grab().toImage()
    colours = {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}
    assert QColor(theme.WARM.inks.of(ink)).name() in colours


def test_the_board_shows_the_backpack_when_there_is_something_in_it(sitting):
    before = drawn(sitting.board)
    sitting.document.do(AddStrength(StrengthKind.GOOD_AT, "motorer"))
    assert drawn(sitting.board) != before


def test_the_list_and_its_questions_name_the_road(qtbot, wording):
    document = new_document()
    document.do(PlaceGoal(a_wish(document, SCHOOL), Zone.FEET))
    document.do(ChooseFigure(FigureLook(shape=Shape.CRUTCHES)))
    (goal,) = document.plan.active_goals
    listed = BoardList(wording, theme.WARM)
    qtbot.addWidget(listed)
    listed.show_plan(document.plan)
    assert listed.goals[0].card.accessibleName() == f"Goal 1, on the road: {SCHOOL}"
    listed.ask_place(CardKey(Kind.GOAL, goal.id))
    assert listed.places.buttons[Zone.FEET].accessibleName() == "The road: Where I am going."


def test_the_question_which_goal_to_swap_names_the_road(qtbot, wording):
    document = new_document()
    document.do(PlaceGoal(a_wish(document, SCHOOL), Zone.FEET))
    wish = a_wish(document, MOTORS)
    document.do(ChooseFigure(FigureLook(shape=Shape.STAR)))
    choice = GoalChoice(wording, theme.WARM)
    qtbot.addWidget(choice)
    choice.ask(wish, document.plan)
    assert choice.buttons[0].accessibleName() == f"Goal 1, The road: {SCHOOL}"


def test_the_heading_of_the_steps_names_the_road(qtbot, wording):
    document = new_document()
    document.do(PlaceGoal(a_wish(document, SCHOOL), Zone.FEET))
    (goal,) = document.plan.active_goals
    heading = GoalHeading(wording, theme.WARM, theme.Scale())
    qtbot.addWidget(heading)
    heading.show_goal(goal, Shape.WHEELCHAIR)
    assert heading.accessibleName().endswith("The road.")
