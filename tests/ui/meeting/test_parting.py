"""The way out of the meeting."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget

from ungeplan.model.language import Language
from ungeplan.model.plan import NextMeeting
from ungeplan.ui.meeting.parting import Parting
from ungeplan.ui.plan_document import Saving
from ungeplan.ui.theme import WARM, Scale

JANUARY = NextMeeting(starts=dt.datetime(2027, 1, 4, 10, 15), place="", phone="")


@pytest.fixture
def parting(qtbot, wording):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    made = Parting(wording, WARM, window)
    made.setGeometry(window.rect())
    made.show_scale(Scale())
    made.show_saving(Saving.SAVED)
    window.show()
    yield made
    made.setParent(None)


def test_it_is_told_when_the_two_meet_again(parting, wording):
    parting.ask("Karen", JANUARY)
    assert parting.see_you.isVisible()
    assert parting.see_you.text() == "Vi ses igen mandag 4. januar kl. 10.15."
    wording.use(Language.ENGLISH)
    assert parting.see_you.text() == "We meet again Monday 4 January at 10:15."


def test_without_a_meeting_none_is_promised(parting):
    parting.ask("Karen", JANUARY)
    parting.ask("Karen")
    assert not parting.see_you.isVisible()


def test_the_question_stands_in_the_middle(parting, qtbot):
    parting.ask("Karen", JANUARY)
    middle = parting.rect().center()
    qtbot.waitUntil(lambda: (parting._sheet.geometry().center() - middle).manhattanLength() <= 2)
