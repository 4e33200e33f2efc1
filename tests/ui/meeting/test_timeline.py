"""The story of the plan, played back."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.meeting.second_meeting import MOTORS, Meetings, Sitting
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.ui import theme
from ungeplan.ui.meeting.looking_back import Asking
from ungeplan.ui.meeting.timeline import Timeline
from ungeplan.ui.theme import Scale


@pytest.fixture
def meetings():
    """A plan with one goal: Karen has begun it, Mikkel has wished and placed."""
    made = Meetings()
    made.goal(MOTORS, Zone.HANDS)
    return made


@pytest.fixture
def page(qtbot):
    """What the story lies on: by itself it would ask for a size."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 900)
    return made


def timeline_in(look, wording, meetings, page, qtbot):
    timeline = Timeline(wording, look, page)
    timeline.show_scale(Scale.of(QSize(1366, 768)))
    timeline.show_journal(meetings.document.journal)
    timeline.setGeometry(page.rect())
    page.show()
    qtbot.waitExposed(page)
    return timeline


@pytest.fixture
def timeline(wording, meetings, page, qtbot):
    return timeline_in(theme.WARM, wording, meetings, page, qtbot)


def told(timeline):
    return [card.accessibleName() for card in timeline.cards]


def test_the_story_begins_with_the_first_thing_that_happened(timeline):
    assert told(timeline)[0] == "Vi kalder dig Mikkel nu."
    assert timeline.who_and_when.text() == "Det sagde Karen · 23. november 2026"
    assert timeline.place.text() == "1 / 3"
    assert not timeline.earlier.isEnabled()


def test_one_step_on_shows_what_came_after_and_the_figure_of_then(timeline, qtbot):
    qtbot.mouseClick(timeline.later, Qt.MouseButton.LeftButton)
    assert told(timeline) == [f"Der er et nyt ønske. {MOTORS}"]
    assert timeline.who_and_when.text() == "Det sagde du · 23. november 2026"
    assert MOTORS not in timeline.figure.accessibleDescription()

    qtbot.mouseClick(timeline.later, Qt.MouseButton.LeftButton)

    assert told(timeline) == [f"Mål 1 er nyt. {MOTORS}"]
    assert MOTORS in timeline.figure.accessibleDescription()
    assert not timeline.later.isEnabled()
    qtbot.mouseClick(timeline.earlier, Qt.MouseButton.LeftButton)
    assert timeline.place.text() == "2 / 3"


def test_arrows_walk_and_esc_closes(timeline, qtbot):
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.place.text() == "1 / 3"
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.place.text() == "2 / 3"
    with qtbot.waitSignal(timeline.closed):
        QTest.keyClick(timeline, Qt.Key.Key_Escape)


def test_it_plays_to_the_end_and_stops_there(timeline, qtbot):
    qtbot.mouseClick(timeline.play, Qt.MouseButton.LeftButton)
    assert timeline.play.accessibleName() == "Stop"
    timeline.clock.timeout.emit()
    assert timeline.place.text() == "2 / 3"
    timeline.clock.timeout.emit()

    assert timeline.place.text() == "3 / 3"
    assert not timeline.clock.isActive()
    assert timeline.play.accessibleName() == "Afspil"
    qtbot.mouseClick(timeline.play, Qt.MouseButton.LeftButton)
    assert timeline.place.text() == "1 / 3"


def test_a_step_by_hand_stops_what_plays(timeline, qtbot):
    for button in (timeline.play, timeline.later, timeline.earlier):
        qtbot.mouseClick(timeline.play, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not timeline.clock.isActive()


def test_nothing_plays_where_it_is_not_seen(timeline, qtbot):
    qtbot.mouseClick(timeline.play, Qt.MouseButton.LeftButton)
    timeline.hide()

    assert not timeline.clock.isActive()


def test_without_motion_the_story_goes_by_steps_alone(wording, meetings, page, qtbot):
    still = timeline_in(theme.WARM._replace(motion=False), wording, meetings, page, qtbot)

    assert not still.play.isVisible()
    assert still.later.isVisible()


def test_the_story_stays_where_it_is_until_something_new_happens(timeline, meetings):
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    timeline.show_journal(meetings.document.journal)
    assert timeline.place.text() == "2 / 3"
    meetings.goal("Ro", Zone.HEART)

    timeline.show_journal(meetings.document.journal)

    assert timeline.place.text() == "1 / 5"


def test_the_story_follows_the_language(timeline, wording):
    wording.use(Language.ENGLISH)

    assert told(timeline)[0] == "We call you Mikkel now."
    assert timeline.who_and_when.text() == "Karen said this · 23 November 2026"
    assert timeline.later.accessibleName() == "After"


def test_before_a_plan_has_begun_there_is_no_story(wording, page):
    empty = Timeline(wording, theme.WARM, page)

    assert not empty.later.isEnabled()
    assert empty.place.text() == ""


def test_the_story_is_reached_from_what_has_happened_and_leads_back(wording, meetings, qtbot):
    meetings.meet_again()
    sitting = Sitting(meetings, wording, qtbot)
    sitting.press(sitting.pages.happened.story)
    assert sitting.stage.question == "Planens historie"
    assert not sitting.stage.figure.isVisible()

    sitting.press(sitting.pages.story.close_it)

    assert sitting.stage.asking is Asking.HAPPENED
    assert sitting.stage.figure.isVisible()
