"""The stages at the top: in a row, in one line with large text, and none before the meeting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.facts import Mode
from ungeplan.model.facts import Stage as Place
from ungeplan.model.language import Language
from ungeplan.ui import theme
from ungeplan.ui.meeting.stage_bar import StageMark
from ungeplan.ui.meeting.window import MeetingWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(window):
    return window.header.stage_bar


@pytest.fixture
def short(window, bar):
    window.zoom_text(2.0)
    window.go_to(Place.GOALS)
    window.page.settle()
    return bar


def test_a_tick_says_that_we_have_been_there_and_says_so_in_words(window, bar):
    window.go_to(Place.WISHES)

    assert bar.mark(Place.WELCOME).accessibleName() == "Velkommen · Her har du været"
    assert bar.mark(Place.WELCOME).toolTip() == "Her har du været"
    assert bar.mark(Place.WISHES).accessibleName() == "Ønsker"
    assert bar.mark(Place.WISHES).accessibleDescription() == "Du er her"
    assert bar.mark(Place.GOALS).accessibleName() == "Mål"
    assert bar.mark(Place.GOALS).toolTip() == ""


def test_what_a_short_meeting_passes_by_is_said_and_looks_so(qtbot, document, wording):
    document.begin_meeting(Mode.SHORT)
    window = MeetingWindow(document, wording, theme.WARM)
    qtbot.addWidget(window)
    window.show()
    bar = window.header.stage_bar
    passed_by, visited = bar.mark(Place.ME), bar.mark(Place.STEPS)
    assert passed_by.toolTip() == "Ikke med i det korte møde"
    assert visited.toolTip() == ""
    dashed = passed_by.grab().toImage()

    window.go_to(Place.ME)
    window.go_to(Place.WELCOME)
    assert passed_by.toolTip() == "Her har du været"
    passed_by.show_state(visited=False, current=False, left_out=False)
    assert passed_by.grab().toImage() != dashed


def test_with_large_text_one_line_says_where_we_are(short):
    assert short.line.text().strip() == "Mål · 4 af 7"
    assert short.line.isVisible()
    assert not short.mark(Place.GOALS).isVisible()
    assert short.line.height() >= 48


def test_with_room_all_stages_stand_in_a_row_again(window, short):
    window.zoom_text(1.0)

    assert not short.line.isVisible()
    assert short.mark(Place.GOALS).isVisible()


def test_the_line_opens_a_list_of_all_stages(window, short, wording):
    assert [action.text() for action in short.line.stages.values()] == [
        "Velkommen · Her har du været",
        "Mig",
        "Ønsker",
        "Mål · Du er her",
        "Skridt",
        "Hvem må vide",
        "Min plan",
    ]
    menu = short.line.menu()
    assert menu.sizeHint().isValid()
    assert all(menu.actionGeometry(action).height() >= 48 for action in menu.actions())

    short.line.stages[Place.STEPS].trigger()

    assert window.place is Place.STEPS
    assert short.line.text().strip() == "Skridt · 5 af 7"
    wording.use(Language.ENGLISH)
    assert short.line.text().strip() == "Steps · 5 of 7"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_keys_choose_a_stage_from_the_list(window, short, qtbot):
    menu = short.line.menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    menu.setActiveAction(short.line.stages[Place.ME])
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert window.place is Place.ME


@pytest.mark.parametrize("gets_ready", [True, False])
def test_before_the_meeting_only_the_questions_are_counted(qtbot, document, wording, gets_ready):
    window = MeetingWindow(document, wording, theme.WARM, gets_ready=gets_ready)
    qtbot.addWidget(window)
    window.show()
    window.go_to(Place.GET_READY)
    bar = window.header.stage_bar

    said, unsaid = (bar.questions, bar.line) if gets_ready else (bar.line, bar.questions)
    assert "Gør klar · 1 af 5" in said.text()
    assert said.isVisible()
    assert not unsaid.isVisible()
    assert not any(mark.isVisible() for mark in bar.findChildren(StageMark))
    QTest.mouseClick(window.bar.forward, LEFT)
    assert "Gør klar · 2 af 5" in said.text()


def test_before_the_meeting_the_count_leads_to_every_stage(window, bar):
    window.back_action.trigger()
    bar.line.stages[Place.GOALS].trigger()

    assert window.place is Place.GOALS


def test_the_stages_are_there_again_when_the_meeting_begins(window, bar):
    window.back_action.trigger()
    assert bar.line.isVisible()
    window.forward_action.trigger()

    assert window.place is Place.WELCOME
    assert not bar.line.isVisible()
    assert bar.mark(Place.WELCOME).isVisible()
