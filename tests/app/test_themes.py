"""Another theme is worn at once, in the meeting and on the desk, and remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.app.office import PASSPHRASE, Office, sees, sees_no, shown_windows
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.edits import AddPerson, TakeSeat
from ungeplan.model.facts import Stage
from ungeplan.model.plan import Category, Choice, ScreenChoice, SeatKind
from ungeplan.model.rule_book import Topic
from ungeplan.ui import theme
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.my_screen import MyScreenPage
from ungeplan.ui.themes import THEMES, Colours, theme_of
from ungeplan.ui.widgets.key_list import KeyList


@pytest.fixture(autouse=True)
def warm_again(dressed: QApplication) -> Iterator[None]:
    """The palette holds for the whole process."""
    yield
    QApplication.setPalette(theme.palette_of(theme.WARM))


@pytest.fixture
def meeting(office: Office) -> Office:
    """A meeting with Mikkel is on the screen, at the welcome."""
    office.move_in("Mikkel")
    office.open()
    office.press("Mikkel", "Begin a meeting")
    find("Next")
    return office


def window(office):
    return office.program.meeting


def choose(office, colours):
    window(office).bar.look.colours[colours].trigger()
    assert wait_until(lambda: window(office).theme == THEMES[colours])


def colours_of(widget):
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 5)
    }


def test_the_meeting_goes_on_where_it_was_in_the_other_colours(meeting):
    window(meeting).go_to(Stage.WISHES)
    before = window(meeting)
    choose(meeting, Colours.DARK)

    assert window(meeting) is not before
    assert window(meeting).place is Stage.WISHES
    assert QColor(THEMES[Colours.DARK].paper).name() in colours_of(window(meeting))
    assert QColor(theme.WARM.paper).name() not in colours_of(window(meeting))
    assert [w for w in shown_windows() if w.windowTitle() == "ungeplan"] == [window(meeting)]


def test_text_size_full_screen_and_keyboard_survive(meeting):
    window(meeting).zoom_text(1.5)
    window(meeting).bar.pause.setFocus()
    choose(meeting, Colours.HIGH_CONTRAST)

    assert window(meeting).zoom == 1.5
    assert window(meeting).isFullScreen()
    assert window(meeting).bar.pause.hasFocus()


def test_a_window_that_did_not_fill_the_screen_does_not_after_it(meeting):
    window(meeting).full_screen_action.trigger()
    window(meeting).setGeometry(40, 30, 1400, 800)
    choose(meeting, Colours.DARK)

    assert not window(meeting).isFullScreen()
    assert window(meeting).size().toTuple() == (1400, 800)


def test_half_typed_words_survive_and_are_not_finished(meeting):
    window(meeting).go_to(Stage.WISHES)
    meeting.write("Write in your own words", "Jeg vil have en hu")
    choose(meeting, Colours.DARK)

    texts = [t.toPlainText() for t in window(meeting).stage.findChildren(QPlainTextEdit)]
    assert "Jeg vil have en hu" in texts
    assert meeting.program.document.plan.wishes == ()


def test_the_question_of_the_stage_survives(meeting):
    meeting.agree()
    window(meeting).go_to(Stage.GOALS)
    window(meeting).bar.forward.click()
    asked = window(meeting).stage.question
    choose(meeting, Colours.CALM)

    assert window(meeting).place is Stage.GOALS
    assert window(meeting).stage.question == asked


def test_a_hidden_screen_stays_hidden(meeting):
    window(meeting).cover(Covering.HIDDEN)
    meeting.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: window(meeting).theme == THEMES[Colours.DARK])

    assert window(meeting).curtain.covering is Covering.HIDDEN
    assert not window(meeting).bar.isVisible()


@pytest.fixture
def somebody_outside(meeting: Office) -> Office:
    """Bo waits outside; half an answer is given under the curtain, which nobody has opened."""
    meeting.agree()
    document = meeting.program.document
    assert document is not None
    document.do(AddPerson("Bo"))
    bo = next(p.id for p in document.plan.people if p.name == "Bo")
    window(meeting).go_to(Stage.WELCOME)
    window(meeting).welcome.late_seat_wanted.emit(TakeSeat(bo, SeatKind.CUSTODY_HOLDER))
    return meeting


def turn_dark(office):
    office.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: window(office).theme == THEMES[Colours.DARK])


def test_who_waits_outside_is_still_asked_about(somebody_outside):
    window(somebody_outside).curtain._open()
    window(somebody_outside).late_guest.rows.rows[Topic(Category.STEPS)].chips[
        Choice.NOT_YET
    ].click()
    asked = window(somebody_outside).late_guest.question.text()
    turn_dark(somebody_outside)

    now = window(somebody_outside)
    assert now.late_guest.isVisible()
    assert now.late_guest.question.text() == asked == "Bo is coming in. What may Bo see?"
    assert not now.page.isVisible()
    now.late_guest.bar.undo.click()
    assert not now.late_guest.bar.undo.isEnabled()
    assert now.document.plan.share_rules == ()
    now.late_guest.bar.stay_out.click()
    assert now.page.isVisible()


def test_half_typed_words_about_who_waits_outside_survive(somebody_outside):
    window(somebody_outside).curtain._open()
    row = window(somebody_outside).late_guest.rows.rows[Topic(Category.STEPS)]
    row.chips[Choice.NOT_YET].click()
    QTest.keyClicks(row.words, "When I am re")
    turn_dark(somebody_outside)

    row = window(somebody_outside).late_guest.rows.rows[Topic(Category.STEPS)]
    assert row.words.text() == "When I am re"


def test_a_covered_question_about_who_waits_outside_stays_covered(somebody_outside):
    turn_dark(somebody_outside)

    now = window(somebody_outside)
    assert now.curtain.covering is Covering.HIDDEN
    assert not now.late_guest.isVisible()
    now.curtain._open()
    assert now.late_guest.isVisible()
    assert not now.page.isVisible()


def test_the_question_whether_it_is_over_stays_on_the_screen(meeting):
    window(meeting).ask_whether_over()
    meeting.program.appearance.choose_colours(Colours.DARK)

    assert wait_until(lambda: window(meeting).theme == THEMES[Colours.DARK])
    assert sees("Yes, end the meeting")


def end(office):
    window(office).ask_whether_over()
    office.press("Yes, end the meeting")
    assert sees("Begin a meeting", "Mikkel")


def test_what_the_young_person_chose_is_not_worn_by_the_desk(meeting):
    choose(meeting, Colours.DARK)
    end(meeting)

    colours = colours_of(meeting.program.desk)
    assert QColor(theme.WARM.paper).name() in colours
    assert QColor(THEMES[Colours.DARK].paper).name() not in colours
    assert QApplication.palette() == theme.palette_of(theme.WARM)


def test_it_comes_back_at_their_next_meeting_and_at_nobody_elses(office):
    office.move_in("Amalie", "Mikkel")
    office.open()
    office.press("Amalie", "Begin a meeting")
    find("Next")
    choose(office, Colours.CALM)
    window(office).larger_action.trigger()
    window(office).my_screen_action.trigger()
    (page,) = window(office).findChildren(MyScreenPage)
    page.sliders.left_out.click()
    page.reading.left_out.click()
    page.close_button.click()
    end(office)
    office.press("Mikkel", "Begin a meeting")
    find("Next")
    assert window(office).theme == theme.WARM
    assert window(office).zoom == 1.0
    end(office)
    office.press("Amalie", "Begin a meeting")
    find("Next")

    assert window(office).theme == THEMES[Colours.CALM]
    assert window(office).zoom == 1.25
    window(office).go_to(Stage.ME)
    assert window(office).stage.backpack.isVisible()
    assert office.program.document.plan.screen == ScreenChoice(
        theme="calm", zoom=125, has_sliders=False, reads_aloud=False
    )


def test_undo_brings_the_colours_back_that_were_before(meeting):
    choose(meeting, Colours.DARK)
    window(meeting).undo_action.trigger()

    assert wait_until(lambda: window(meeting).theme == theme.WARM)


def test_what_was_left_open_follows_the_computer(meeting):
    window(meeting).bar.look.still.trigger()
    assert wait_until(lambda: not window(meeting).theme.motion)
    meeting.program.appearance.choose_colours(Colours.DARK)

    assert wait_until(lambda: window(meeting).theme == theme_of(Colours.DARK, is_still=True))
    assert meeting.program.desk.theme == THEMES[Colours.DARK]


def test_the_desk_remembers_its_own_colours_at_the_next_start(office):
    office.move_in("Mikkel")
    office.open()
    office.program.desk.look.colours[Colours.HIGH_CONTRAST].trigger()
    assert wait_until(lambda: office.program.desk.theme == THEMES[Colours.HIGH_CONTRAST])
    office.program.desk.look.still.trigger()
    assert wait_until(lambda: not office.program.desk.theme.motion)
    office.close()
    office.start(passphrase=PASSPHRASE)

    assert sees("New young person")
    assert office.program.desk.theme == theme_of(Colours.HIGH_CONTRAST, is_still=True)


def test_motion_comes_back_on_the_desk(office):
    office.move_in("Mikkel")
    office.open()
    for moves in (False, True):
        office.program.desk.look.still.trigger()
        assert wait_until(lambda: office.program.desk.theme.motion is moves)  # noqa: B023 - now


def test_colours_can_be_chosen_at_the_door(office):
    office.move_in("Mikkel")
    office.start()
    find("Open")
    office.program.desk.look.colours[Colours.DARK].trigger()

    assert wait_until(lambda: office.program.desk.theme == THEMES[Colours.DARK])
    assert sees("Open")


def test_what_is_typed_on_the_desk_stays_when_the_computer_turns_dark(office):
    office.move_in("Mikkel")
    office.open()
    office.press("New young person")
    office.write("What shall we call you on the screen?", "Sof")
    office.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: office.program.desk.theme == THEMES[Colours.DARK])

    assert sees("What shall we call you on the screen?")
    assert "Sof" in [line.text() for line in office.program.desk.findChildren(QLineEdit)]
    assert sees_no("Search by name")


def test_the_door_wears_it_too_and_keeps_what_is_typed(office):
    office.move_in("Mikkel")
    office.start()
    find("Open")
    office.write("Passphrase", "havn s")
    office.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: office.program.desk.theme == THEMES[Colours.DARK])

    assert "havn s" in [line.text() for line in office.program.desk.unlock.findChildren(QLineEdit)]
    assert QColor(theme.WARM.paper).name() not in colours_of(office.program.desk)


def test_the_key_of_the_panel_stands_on_the_sheet_of_keys(meeting):
    window(meeting).keys_action.trigger()

    (everywhere, _) = window(meeting).findChildren(KeyList)
    assert "The contact person's own page: F6" in everywhere.lines
    assert "The step is finished: Ctrl+Return, Ctrl+Enter" in everywhere.lines


def test_the_desk_changes_as_often_as_somebody_likes(office):
    office.move_in("Mikkel")
    office.start()
    office.write("Passphrase", PASSPHRASE)
    office.press("Open", "Mikkel")
    for colours in (Colours.DARK, Colours.CALM, Colours.WARM):
        office.program.appearance.choose_colours(colours)
        assert wait_until(lambda: office.program.desk.theme == THEMES[colours])  # noqa: B023 - now

        assert sees("Begin a meeting", "Mikkel")
        assert QColor(THEMES[colours].paper).name() in colours_of(office.program.desk)


def test_a_person_on_the_desk_is_still_shown_when_the_computer_turns_dark(office):
    office.move_in("Mikkel", "Sofie")
    office.open()
    office.press("Sofie")
    find("Begin a meeting")
    office.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: office.program.desk.theme == THEMES[Colours.DARK])

    assert sees("Begin a meeting", "Mikkel")
    office.press("Begin a meeting")
    find("Next")
    assert office.program.document.plan.young_person == "Sofie"
