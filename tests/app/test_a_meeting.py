"""From the desk to the meeting and back, and what is there after the program was closed between."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.app.office import PASSPHRASE, Office, sees, sees_no, shown_windows
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.facts import MeetingBegun, MeetingEnded, Stage
from ungeplan.ui.meeting.window import MeetingWindow

OWN_WORDS = "Write in your own words"


@pytest.fixture
def mikkel(office: Office) -> Office:
    """Mikkel's page is on the desk."""
    office.move_in("Mikkel", "Sofie")
    office.open()
    office.press("Mikkel")
    return office


def meetings_on_screen():
    return [w for w in shown_windows() if isinstance(w, MeetingWindow)]


def held(office, kind):
    return [e for e in office.journals()["Mikkel"].entries if isinstance(e.content, kind)]


def end_meeting(office):
    office.program.meeting.ask_whether_over()
    find("Everything is saved. Karen ends the meeting.")
    office.press("Yes, end the meeting")


def test_the_desk_is_out_of_sight_while_the_meeting_is_on_the_screen(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")

    assert not mikkel.program.desk.isVisible()
    assert meetings_on_screen() == [mikkel.program.meeting]
    assert mikkel.program.meeting.isFullScreen()
    assert sees_no("Sofie", "Search by name")


def test_after_the_meeting_the_desk_shows_the_one_who_was_there(mikkel, qtbot):
    mikkel.press("Begin a meeting")
    find("Next")
    with qtbot.waitSignal(mikkel.program.meeting.destroyed):
        end_meeting(mikkel)

    assert sees("Begin a meeting", "Search by name")
    assert mikkel.program.meeting is None
    assert meetings_on_screen() == []
    mikkel.close()
    assert len(held(mikkel, MeetingEnded)) == 1


def test_two_quick_taps_count_as_two_in_a_meeting_and_as_a_double_click_on_the_desk(mikkel):
    before = QApplication.doubleClickInterval()
    mikkel.press("Begin a meeting")
    find("Next")
    assert QApplication.doubleClickInterval() == 0
    end_meeting(mikkel)
    assert QApplication.doubleClickInterval() == before

    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.program.close()
    assert QApplication.doubleClickInterval() == before


def test_a_meeting_that_was_broken_off_goes_on_at_the_same_stage_with_the_same_words(mikkel):
    mikkel.press("Begin a meeting", "Wishes")
    mikkel.write(OWN_WORDS, "Jeg vil have et kørekort")
    mikkel.key(Qt.Key.Key_Return)
    # The computer asks the program to end; nobody pressed anything.
    mikkel.program.close()
    assert meetings_on_screen() == []

    mikkel.start(passphrase=PASSPHRASE)

    assert sees("Jeg vil have et kørekort")
    assert mikkel.program.meeting.place is Stage.WISHES
    assert not mikkel.program.desk.isVisible()
    mikkel.program.close()
    assert len(held(mikkel, MeetingBegun)) == 1
    assert not held(mikkel, MeetingEnded)


def test_words_that_stand_there_when_the_program_is_ended_are_kept(mikkel):
    mikkel.press("Begin a meeting", "Wishes")
    mikkel.write(OWN_WORDS, "Jeg vil bo for mig selv")
    mikkel.program.close()

    (wish,) = mikkel.journals()["Mikkel"].plan.wishes
    assert wish.text == "Jeg vil bo for mig selv"


def test_a_step_that_is_half_made_when_the_program_is_ended_is_there_again(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.agree()
    mikkel.program.meeting.go_to(Stage.STEPS)
    mikkel.press("Next small step. Goal 1")
    mikkel.write("The step in your own words", "Jeg låner cyk")
    mikkel.program.close()

    mikkel.start(passphrase=PASSPHRASE)

    assert sees("Next")
    assert "Jeg låner cyk" in " ".join(mikkel.program.document.drafts.values())


def test_a_meeting_left_open_can_be_gone_on_with_from_the_desk(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.program.close()
    # A meeting with somebody else was begun and ended since, so nothing opens by itself.
    mikkel.begin_and_end_meeting_with("Sofie")

    mikkel.open()
    mikkel.press("Mikkel", "Continue the meeting")
    find("Next")
    mikkel.program.close()

    assert len(held(mikkel, MeetingBegun)) == 1


def test_what_is_agreed_stands_on_the_desk(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.agree()
    end_meeting(mikkel)

    assert sees("Jeg vil have et kørekort", "Ring til køreskolen", "The plan is a draft")
    assert sees("Next meeting: ")
    assert wait_until(lambda: not mikkel.program.document.has_unsaved)
    mikkel.close()
    mikkel.open()
    assert sees("Mikkel. Next meeting ")
    mikkel.press("Sofie")
    assert sees("The goals come here after the first meeting.")
    assert sees_no("Jeg vil have et kørekort")


def test_the_phone_number_is_remembered_for_the_next_young_person(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.agree()
    end_meeting(mikkel)
    mikkel.press("Sofie", "Begin a meeting")
    find("Next")
    mikkel.program.close()

    with mikkel.store() as store:
        assert store.setting("phone") == "20 30 40 50"
