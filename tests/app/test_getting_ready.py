"""From the desk to what is made ready, to a short meeting, and to what happens without one."""

import pytest
from PySide6.QtCore import Qt

from tests.app.office import PASSPHRASE, Office, sees, sees_no
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.facts import (
    MeetingBegun,
    MeetingMissed,
    Mode,
    PlanExported,
    PlanPrinted,
    StageEntered,
)
from ungeplan.model.plan import Preparation
from ungeplan.ui.themes import Colours
from ungeplan.ui.widgets.paper import open_pdf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def mikkel(office: Office) -> Office:
    """Mikkel's page is on the desk."""
    office.move_in("Mikkel", "Sofie")
    office.open()
    office.press("Mikkel")
    return office


def facts(office, kind):
    return [e.content for e in office.journals()["Mikkel"].entries if isinstance(e.content, kind)]


def say_where(office):
    office.press("Get ready together")
    assert sees("You decide much of this meeting.")
    office.press("Next", "Next", "Next")
    office.write("Write a place", "Skolens bibliotek")


def leave(office):
    office.press("We are ready")
    find("Everything is saved. Karen goes back to the desk.")
    office.press("Yes, we are ready")


def test_the_two_get_ready_without_a_meeting_and_go_back_to_the_desk(mikkel):
    say_where(mikkel)
    assert sees_no("Sofie")
    mikkel.press("Next")
    leave(mikkel)

    assert sees("Begin a meeting", "Search by name")
    assert mikkel.program.meeting is None
    mikkel.close()
    plan = mikkel.journals()["Mikkel"].plan
    assert plan.preparation == Preparation(place="Skolens bibliotek")
    assert facts(mikkel, MeetingBegun) == []
    assert facts(mikkel, StageEntered) == []


def test_what_was_said_is_not_asked_again_at_the_meeting(mikkel):
    say_where(mikkel)
    mikkel.press("Next")
    leave(mikkel)
    mikkel.press("Begin a meeting")

    assert sees("Hi. This is your plan.")
    assert find("You have said:").name.endswith("You want to meet here: Skolens bibliotek")


def test_half_typed_words_outlive_the_program(mikkel):
    say_where(mikkel)
    mikkel.program.close()
    assert wait_until(lambda: not mikkel.program.desk.isVisible())
    mikkel.start(passphrase=PASSPHRASE)
    mikkel.press("Mikkel", "Get ready together", "Next", "Next", "Next")

    assert mikkel.program.meeting.stage.place.line.toPlainText() == "Skolens bibliotek"


def test_other_colours_keep_the_sitting(mikkel):
    mikkel.press("Get ready together")
    before = mikkel.program.meeting
    before.my_screen.choose_colours(Colours.DARK)
    assert wait_until(lambda: mikkel.program.meeting is not before)

    assert mikkel.program.meeting.gets_ready
    assert mikkel.program.document.journal.meeting is None


def test_a_short_meeting_stays_short_when_the_program_is_started_again(mikkel):
    mikkel.press("Short meeting, 15 minutes")
    assert sees("Hi. This is your plan.")
    mikkel.program.close()
    assert wait_until(lambda: not mikkel.program.desk.isVisible())
    mikkel.start(passphrase=PASSPHRASE)
    assert sees("Hi. This is your plan.")
    assert mikkel.program.document.journal.mode is Mode.SHORT
    mikkel.press("Next")

    assert sees("What would you like?")


def test_while_a_meeting_is_open_nothing_else_begins(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    document = mikkel.program.document
    mikkel.program.meeting.meeting_ended.emit()

    assert document.journal.meeting is not None
    assert sees("Continue the meeting")
    assert sees_no("Short meeting, 15 minutes", "Get ready together")


def test_a_missed_meeting_is_noted_and_the_plan_stays_open(mikkel):
    mikkel.press("We did not see each other")
    told = "Missed each other since the last meeting: 1. We try again. The plan stays open."
    assert sees(told)
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.program.meeting.ask_whether_over()
    find("Everything is saved. Karen ends the meeting.")
    mikkel.press("Yes, end the meeting")
    assert sees("Begin a meeting")

    assert sees_no(told)
    mikkel.close()
    assert facts(mikkel, MeetingMissed) == [MeetingMissed()]


def test_a_day_that_has_not_come_is_refused_in_a_sentence(mikkel):
    mikkel.write("When the young person was born", "24.12.2026")
    mikkel.key(Qt.Key.Key_Return)

    assert sees("That day has not come yet. Look at the date again.")


def test_the_questions_on_paper_are_shown_and_leave_no_trace(mikkel, tmp_path):
    mikkel.press("Get ready on paper")
    assert sees("The plan on paper", "Save as PDF")
    assert wait_until(lambda: mikkel.program.paper is not None)
    text = open_pdf(mikkel.program.paper, mikkel.program).getAllText(0).text()
    assert "Get ready" in text
    assert "Mikkel" not in text
    mikkel.press("Save as PDF")
    mikkel.save_as(tmp_path / "klar.pdf")
    assert wait_until((tmp_path / "klar.pdf").exists)
    assert sees("The file is saved.")
    mikkel.press("Print")
    mikkel.program._papers.printed.emit()
    mikkel.press("Close", "Back", "See the plan")
    assert wait_until(lambda: mikkel.program.paper is not None)
    plan = open_pdf(mikkel.program.paper, mikkel.program).getAllText(0).text()
    assert "Mikkel" in plan
    mikkel.press("Back")
    mikkel.close()

    assert facts(mikkel, (PlanExported, PlanPrinted)) == []
