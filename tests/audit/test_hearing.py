"""Whoever does not see the screen hears what happens on it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from tests.audit.hearing import heard, unsaid
from tests.audit.screens import MeetingWalk, press, settle, tr
from tests.ui.board.sitting import EMIL, SCHOOL
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.edits import TakeGoalOff
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language, as_sentence
from ungeplan.model.refusals import EmptyWords
from ungeplan.ui import theme
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.widgets.interfaces import mend_interfaces
from ungeplan.ui.wording import Wording

# A window off screen has no size hints to hand on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def wording(qapp):
    theme.dress(qapp)
    mend_interfaces()
    QAccessible.setActive(True)
    made = Wording(load(resources.folder() / "content"), Language.DANISH)
    yield made
    # Translations hold for the whole process: none of them is left to the next test.
    made.use(Language.ENGLISH)


@pytest.fixture
def walk(wording):
    made = MeetingWalk(wording, QSize(1920, 1080), 1.0)
    yield made
    made.close()


def test_a_new_question_is_said(walk):
    window = walk.window
    asked = []
    with heard() as said:
        for place in window.stages:
            window.go_to(place)
            asked.append(window.stage.question)
            while window.stage.advance():
                settle()
                asked.append(window.stage.question)

    assert len(asked) > len(window.stages)
    assert unsaid(said, asked[1:]) == []


def test_a_rule_that_says_no_is_said(walk, wording):
    with heard() as said:
        walk.window.document.edit_refused.emit(None, EmptyWords())

    assert unsaid(said, [wording.content.refusal(EmptyWords(), Language.DANISH)]) == []


def test_a_goal_that_is_put_on_the_figure_is_said(walk, wording):
    document = walk.document
    walk.window.go_to(Stage.GOALS)
    document.do(TakeGoalOff(document.plan.active_goals[2].id))
    heart = wording.content.figure.zones[Zone.HEART]
    with heard() as said:
        press(as_sentence(SCHOOL))
        press(f"{wording.say(heart.name)}: {as_sentence(wording.say(heart.label))}")

    lifted = tr("BoardVoice", "Lifted: {card} Choose a place.").format(card=as_sentence(SCHOOL))
    goal = wording.content.print.goal.filled(Language.DANISH, number=3)
    assert document.plan.active_goals[2].youth_text == SCHOOL
    assert unsaid(said, [lifted, goal]) == []


def test_the_question_that_a_fourth_goal_makes_is_said(walk, wording):
    walk.window.go_to(Stage.GOALS)
    heart = wording.content.figure.zones[Zone.HEART]
    with heard() as said:
        press(as_sentence(SCHOOL))
        press(f"{wording.say(heart.name)}: {as_sentence(wording.say(heart.label))}")

    assert unsaid(said, [wording.say(wording.content.meeting.stages.goals.full)]) == []


def test_what_is_not_said_is_found(walk):
    with heard() as said:
        announce(walk.window, EMIL)

    assert unsaid(said, [EMIL, SCHOOL]) == [f"{SCHOOL!r} is not said"]
