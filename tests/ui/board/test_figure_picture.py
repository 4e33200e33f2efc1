"""The figure as a picture to look at, or to listen to."""

import pytest
from PySide6.QtGui import QAccessible, QColor

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, new_document, on_screen
from ungeplan.model.edits import AddWish, PlaceGoal, RateGoal
from ungeplan.model.figure import Zone
from ungeplan.model.figure_layout import spots
from ungeplan.model.language import Language
from ungeplan.model.plan import Plan
from ungeplan.ui import theme
from ungeplan.ui.board.figure_picture import FigurePicture


@pytest.fixture
def picture(qtbot, wording):
    made = FigurePicture(wording, theme.WARM)
    qtbot.addWidget(made)
    made.show_scale(theme.Scale())
    made.resize(made.sizeHint())
    return made


@pytest.fixture
def document():
    made = new_document()
    for text, zone in ((MOTORS, Zone.HANDS), (MANUAL, Zone.HEAD), (EMIL, Zone.HEART)):
        wish = made.do(AddWish(text))
        assert wish is not None
        made.do(PlaceGoal(wish, zone))
    return made


def colours(picture):
    image = picture.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_each_goal_is_a_dot_in_its_colour(picture, document):
    assert QColor(theme.WARM.goal(1).strong).name() not in colours(picture)
    picture.show_plan(document.plan)
    assert {QColor(theme.WARM.goal(rank).strong).name() for rank in (1, 2, 3)} <= colours(picture)


def test_it_is_told_as_a_picture_with_its_story(picture, document):
    picture.show_plan(document.plan)
    told = QAccessible.queryAccessibleInterface(picture)
    assert told.role() is QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == on_screen("FigurePicture", "The figure")
    story = told.text(QAccessible.Text.Description)
    assert story.startswith("A stick figure with my goals. At the hands: ")
    assert f"At the heart: {EMIL}. This is goal 3." in story


def test_without_goals_the_story_says_so(picture):
    picture.show_plan(Plan())
    assert picture.accessibleDescription() == "A stick figure. I have no goals yet."


def test_the_story_tells_the_numbers_of_this_meeting_only(picture, document):
    document.do(RateGoal(document.plan.active_goals[0].id, 3))
    picture.show_plan(document.plan, document.journal.meeting)
    assert "Today I am at 3 of 10." in picture.accessibleDescription()
    document.begin_meeting()
    picture.show_plan(document.plan, document.journal.meeting)
    assert "Today" not in picture.accessibleDescription()


def test_the_story_speaks_the_language_of_the_moment(picture, document, wording):
    picture.show_plan(document.plan)
    wording.use(Language.DANISH)
    assert "Det er mål 1." in picture.accessibleDescription()


def test_goals_on_the_same_part_are_marked_apart():
    one, other, third = spots((Zone.STOMACH, Zone.STOMACH, Zone.STOMACH))
    assert min(abs(one.y - other.y), abs(other.y - third.y)) > 20
