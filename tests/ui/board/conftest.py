"""A board to sit at."""

import pytest

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL, Sitting, new_document
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.ui import theme
from ungeplan.ui.board.figure_board import FigureBoard
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.wording import Wording


@pytest.fixture(scope="session")
def content():
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def dressed(qapp):
    theme.dress(qapp)
    return qapp


@pytest.fixture
def wording(dressed, content):
    made = Wording(content, Language.ENGLISH)
    yield made
    # Translations hold for the whole program: none of them is left to the next test.
    made.use(Language.ENGLISH)


@pytest.fixture
def sit_down(qtbot, wording):
    """Sits somebody down at a board of that theme and size."""

    def sit(look=theme.WARM, width=1298, height=560, scale=theme.Scale(0.711)) -> Sitting:  # noqa: B008 — a value
        board = FigureBoard(wording, look)
        qtbot.addWidget(board)
        board.resize(width, height)
        board.setStyleSheet(stylesheet(look, scale))
        board.show_scale(scale)
        board.show()
        qtbot.waitExposed(board)
        return Sitting(new_document(), board)

    return sit


@pytest.fixture
def sitting(sit_down):
    return sit_down()


@pytest.fixture
def two_goals(sitting):
    """Two goals on the figure and two wishes on the sheet."""
    sitting.goal(MOTORS, Zone.HANDS)
    sitting.goal(MANUAL, Zone.HEAD)
    sitting.wish(EMIL)
    sitting.wish(SCHOOL)
    sitting.board.table.glides.hurry()
    return sitting
