"""The way out of the meeting."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ungeplan.model.language import Language
from ungeplan.model.plan import NextMeeting
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.parting import Parting
from ungeplan.ui.meeting.window import MeetingWindow
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


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_way_out_is_always_in_one_menu_and_asks(window, size, zoom):
    window.resize(*size)
    window.zoom_text(zoom)
    bar, end = window.bar, window.end_action
    menus = [menu for menu in (bar.look, bar.more_menu) if end in menu.actions()]
    assert menus == [bar.more_menu if bar.more.isVisible() else bar.look]
    end.trigger()
    assert window.parting.isVisible()
    window.parting.stay.click()
    assert window.bar.isVisible()


def test_a_key_asks_whether_it_is_over_but_not_from_under_the_curtain(window):
    QTest.keyClick(window.page, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert window.parting.isVisible()
    window.parting.stay.click()
    window.cover(Covering.HIDDEN)
    QTest.keyClick(window.curtain, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.parting.isVisible()
    assert window.curtain.isVisible()


def test_getting_ready_is_ended_in_its_own_words(qtbot, document, wording):
    window = MeetingWindow(document, wording, WARM, gets_ready=True)
    qtbot.addWidget(window)
    assert window.end_action.text() == "Slut for nu …"
    window.end_action.trigger()
    assert window.parting.end.text() == "Ja, vi er klar"
