"""The language is switched while the program runs, and remembered."""

import pytest
from PySide6.QtCore import Qt

from tests.app.office import PASSPHRASE, Office, sees, sees_no
from ungeplan.app.opening import LANGUAGE_FILE
from ungeplan.demo.eyes import find
from ungeplan.model.language import Language
from ungeplan.store.files import beside


@pytest.fixture
def mikkel(office: Office) -> Office:
    """Mikkel's page is on the desk, in English."""
    office.move_in("Mikkel")
    office.open()
    office.press("Mikkel")
    return office


def test_the_desk_speaks_the_other_language_at_once_and_back(mikkel):
    mikkel.press("Dansk")
    assert sees("Begynd et møde", "Ny ung")
    assert sees_no("Begin a meeting", "New young person")
    mikkel.press("English")
    assert sees("Begin a meeting", "New young person")


def test_the_meeting_speaks_the_other_language_and_so_does_the_desk_after_it(mikkel):
    mikkel.press("Begin a meeting", "Wishes")
    assert sees("Write in your own words")
    mikkel.press("Dansk")

    assert sees("Skriv med dine egne ord", "Videre")
    mikkel.program.meeting.ask_whether_over()
    find("Alt er gemt. Karen slutter mødet.")
    mikkel.press("Ja, slut mødet")
    assert sees("Begynd et møde")


def test_the_language_is_remembered_at_the_next_start(mikkel):
    mikkel.press("Dansk")
    find("Begynd et møde")
    mikkel.close()
    mikkel.start(passphrase=PASSPHRASE, language=Language.ENGLISH)

    assert sees("Ny ung", "English")
    assert mikkel.program.wording.language is Language.DANISH


def test_the_language_of_the_first_start_is_that_of_the_next_from_its_door_on(office):
    office.start()
    find("Begin")
    office.press("Dansk")
    office.write("Dit navn, som de unge kender det", "Karen")
    office.write("En adgangssætning. Fire ord virker godt.", PASSPHRASE)
    office.write("Adgangssætningen en gang til", PASSPHRASE)
    office.press("Begynd")
    assert sees("Ny ung")
    office.close()

    office.start()
    assert sees("Velkommen tilbage")
    office.write("Adgangssætning", PASSPHRASE)
    office.key(Qt.Key.Key_Return)
    assert sees("Ny ung")


def test_a_language_chosen_at_the_door_goes_before_the_one_that_is_remembered(mikkel):
    mikkel.press("Dansk")
    find("Begynd et møde")
    mikkel.close()
    mikkel.start()
    mikkel.press("English")
    mikkel.write("Passphrase", PASSPHRASE)
    mikkel.key(Qt.Key.Key_Return)
    assert sees("New young person")
    mikkel.close()

    mikkel.start(passphrase=PASSPHRASE, language=Language.DANISH)
    assert sees("New young person")


def test_where_the_door_forgot_its_language_the_store_remembers_it(mikkel):
    mikkel.press("Dansk")
    find("Begynd et møde")
    mikkel.close()
    at_door = beside(mikkel.file, LANGUAGE_FILE)
    at_door.write_bytes(b"\xff\x00")
    mikkel.start(passphrase=PASSPHRASE)

    assert sees("Ny ung")
    assert at_door.read_text() == Language.DANISH.value


def test_a_language_that_was_asked_for_goes_before_the_one_that_is_remembered(mikkel):
    mikkel.press("Dansk")
    find("Begynd et møde")
    mikkel.close()
    mikkel.start(passphrase=PASSPHRASE, language=Language.ENGLISH, language_is_fixed=True)

    assert sees("New young person", "Dansk")


def test_a_sentence_on_the_desk_is_said_in_the_language_of_the_moment(mikkel):
    mikkel.rename_to("010203-1234")
    mikkel.press("Search by name")
    assert sees("That looks like a CPR number")
    mikkel.press("Dansk")

    assert sees("Det ligner et CPR-nummer")
    assert sees_no("That looks like a CPR number")
