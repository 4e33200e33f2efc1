"""Closing: nothing that was said is lost, and nobody waits before a dead window."""

import threading

import pytest
from PySide6.QtCore import Qt

from tests.app.office import Office, sees, sees_no, shown_windows
from ungeplan.app import program as programs
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.edits import AddWish
from ungeplan.model.facts import MeetingBegun
from ungeplan.model.plan import PlanId

NOT_YET = "Not everything is saved yet. Leave the window open while it is tried again."
IN_USE = "ungeplan is open somewhere else."


@pytest.fixture
def mikkel(office: Office) -> Office:
    """Mikkel's page is on the desk."""
    office.move_in("Mikkel", "Sofie")
    office.open()
    office.press("Mikkel")
    return office


@pytest.fixture
def in_no_hurry(monkeypatch):
    """Closing does not keep the windows still while nothing can be saved."""
    monkeypatch.setattr(programs, "FINISH_SECONDS", 0.05)


def try_to_close(office):
    office.program.desk.close()


def test_with_everything_saved_the_cross_closes_all_and_says_so(mikkel, qtbot):
    with qtbot.waitSignal(mikkel.program.finished):
        try_to_close(mikkel)

    assert shown_windows() == []
    at_work = {thread.name for thread in threading.enumerate()}
    assert at_work.isdisjoint({"writer", "opening", "paperwork"})
    assert set(mikkel.journals()) == {"Mikkel", "Sofie"}


def test_closing_twice_finishes_once(mikkel, qtbot):
    try_to_close(mikkel)
    with qtbot.assertNotEmitted(mikkel.program.finished):
        mikkel.program.close()


def test_while_entries_wait_the_window_stays_and_says_so_and_closes_once_they_are_saved(
    mikkel, in_no_hurry
):
    with mikkel.disk_kept_busy():
        mikkel.rename_to("Michael")
        mikkel.key(Qt.Key.Key_Return)
        try_to_close(mikkel)
        assert sees(NOT_YET)
        assert mikkel.program.desk.isVisible()
        # The window is alive meanwhile.
        mikkel.press("Sofie")
        assert sees("Sofie")
        assert mikkel.program.desk.isVisible()

    assert wait_until(lambda: not mikkel.program.desk.isVisible())
    assert set(mikkel.journals()) == {"Michael", "Sofie"}


def test_a_meeting_that_begins_meanwhile_is_not_closed_under_their_hands(mikkel, in_no_hurry):
    with mikkel.disk_kept_busy():
        mikkel.rename_to("Michael")
        mikkel.key(Qt.Key.Key_Return)
        try_to_close(mikkel)
        find(NOT_YET)
        mikkel.press("Begin a meeting")
        find("Next")

    document = mikkel.program.document
    assert wait_until(lambda: not document.has_unsaved)
    assert sees("Saved")
    assert mikkel.program.meeting.isVisible()


def test_a_name_that_is_being_typed_counts_when_the_window_is_closed(mikkel):
    mikkel.rename_to("Michael")
    mikkel.close()

    assert set(mikkel.journals()) == {"Michael", "Sofie"}


def test_what_cannot_be_saved_is_said_on_the_desk_until_it_is(mikkel):
    with mikkel.disk_kept_busy():
        mikkel.rename_to("Michael")
        mikkel.key(Qt.Key.Key_Return)
        assert sees(IN_USE)
        mikkel.press("Sofie")
        assert sees(IN_USE)
        mikkel.press("Dansk")
        assert sees("ungeplan er åben et andet sted.")
        mikkel.press("English")

    assert sees_no(IN_USE)


def test_what_cannot_be_saved_in_the_meeting_is_said_there_and_taken_away(mikkel):
    mikkel.press("Begin a meeting", "Wishes")
    with mikkel.disk_kept_busy():
        mikkel.write("Write in your own words", "Jeg vil have et kør")
        assert sees(IN_USE)
        mikkel.press("Dansk")
        assert sees("ungeplan er åben et andet sted.")
        mikkel.press("English")

    # Half-typed words alone were waiting: no entry says that it is saved.
    assert sees_no(IN_USE)


def test_the_program_ends_in_the_middle_of_a_meeting_and_keeps_it(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    mikkel.program.close()

    assert shown_windows() == []
    contents = [entry.content for entry in mikkel.journals()["Mikkel"].entries]
    assert any(isinstance(content, MeetingBegun) for content in contents)


def test_words_typed_while_the_program_waits_to_close_are_there_again(mikkel, in_no_hurry):
    mikkel.press("Begin a meeting", "Wishes")
    find("Write in your own words")
    with mikkel.disk_kept_busy():
        mikkel.program.document.do(AddWish("Jeg vil sove bedre"))
        mikkel.program.close()
        assert sees(NOT_YET)
        mikkel.write("Write in your own words", "Jeg vil bo for mig sel")

    assert wait_until(lambda: not mikkel.program.desk.isVisible() and not shown_windows())
    with mikkel.store() as store:
        assert list(store.drafts_of(PlanId("Mikkel")).values()) == ["Jeg vil bo for mig sel"]


def test_half_typed_words_come_back_when_the_same_plan_is_opened_again(mikkel):
    """Drafts that still wait for the disk count too."""
    mikkel.press("Begin a meeting", "Wishes")
    with mikkel.disk_kept_busy():
        mikkel.program.document.type_draft("a field", "Jeg vil")
        mikkel.program.document.keep_drafts()
        opened = mikkel.program._opened

        assert opened.drafts_of("Mikkel")["a field"] == "Jeg vil"
