"""How somebody gets in: the first start, the passphrase, and what can be in the way."""

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.app.office import PASSPHRASE, sees, sees_no
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import focused_name
from ungeplan.store.keys import key_file_of
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreIsInUse

NAME = "Your name, as the young people know it"
FIRST = "A passphrase. Four words work well."
AGAIN = "The passphrase once more"


@pytest.fixture
def first_start(office):
    """The program was started where no store is."""
    office.start()
    find("Begin")
    return office


def test_the_first_start_leads_to_an_empty_desk_that_knows_the_contact_person(first_start):
    first_start.write(NAME, "  Karen ")
    first_start.write(FIRST, PASSPHRASE)
    first_start.write(AGAIN, PASSPHRASE)
    first_start.key(Qt.Key.Key_Return)

    assert sees("Nobody here yet. Begin with a new young person.", "Karen")
    first_start.close()
    with first_start.store() as store:
        assert store.owner_name == "Karen"


@pytest.mark.parametrize(
    ("name", "first", "again", "sentence", "line"),
    [
        (" ", PASSPHRASE, PASSPHRASE, "Write your name first.", NAME),
        ("Karen", "sild", "sild", "The passphrase is too short. Use at least 8 characters.", FIRST),
        (
            "Karen",
            PASSPHRASE,
            "havn sild lørdag moter",
            "The two passphrases differ. Write the second one again.",
            AGAIN,
        ),
    ],
    ids=["no name", "a short passphrase", "two passphrases"],
)
def test_what_is_missing_at_the_first_start_is_one_sentence_and_the_keys_go_there(
    first_start, name, first, again, sentence, line
):
    for label, text in ((NAME, name), (FIRST, first), (AGAIN, again)):
        first_start.write(label, text)
    first_start.press("Begin")

    assert sees(sentence)
    assert focused_name() == line
    assert not first_start.file.exists()
    first_start.press("Dansk")
    assert sees_no(sentence)


def test_a_passphrase_is_called_too_short_only_while_it_is(first_start):
    sentence = "The passphrase is too short. Use at least 8 characters."
    first_start.write(NAME, "Karen")
    first_start.write(FIRST, "sild")
    first_start.press("Begin")
    assert sees(sentence)
    first_start.write(FIRST, "sild og")
    assert sees(sentence)

    first_start.write(FIRST, PASSPHRASE)
    assert sees_no(sentence)


def test_a_passphrase_can_be_looked_at_before_it_is_taken(first_start):
    first_start.write(FIRST, PASSPHRASE)

    assert shown_text(FIRST) != PASSPHRASE
    first_start.press("Show the passphrase")
    assert shown_text(FIRST) == PASSPHRASE


def test_the_first_start_says_what_a_forgotten_passphrase_means(first_start):
    assert sees(
        "A name and a passphrase, and you are ready.",
        "If you forget it, nobody can open the plans. Write it down and keep it in a safe place.",
    )
    first_start.press("Dansk")
    assert sees(
        "Glemmer du den, kan ingen åbne planerne. Skriv den ned, og gem den et sikkert sted."
    )


def test_a_store_that_appeared_meanwhile_is_not_written_over(first_start):
    first_start.write(NAME, "Karen")
    first_start.write(FIRST, PASSPHRASE)
    first_start.write(AGAIN, PASSPHRASE)
    first_start.file.write_bytes(b"somebody else's")
    first_start.press("Begin")

    assert sees("There are plans here already. They are untouched.")
    assert first_start.file.read_bytes() == b"somebody else's"


def test_a_folder_that_cannot_be_made_is_said_and_the_first_start_can_be_tried_again(office):
    office.file.parent.joinpath("a file").write_bytes(b"")
    office.file = office.file.parent / "a file" / "plans.db"
    office.start()
    for label, text in ((NAME, "Karen"), (FIRST, PASSPHRASE), (AGAIN, PASSPHRASE)):
        office.write(label, text)
    office.press("Begin")
    assert sees("The disk does not answer rightly.")

    office.file.parent.unlink()
    office.press("Begin")

    assert sees("New young person")


def test_the_right_passphrase_opens_the_list(office):
    office.move_in("Mikkel")
    office.start()
    office.write("Passphrase", PASSPHRASE)
    office.press("Open")

    assert sees("Mikkel", "Karen")
    assert focused_name() == "Search by name"


def test_a_wrong_passphrase_says_so_and_the_next_try_opens(office):
    office.move_in("Mikkel")
    office.start()
    office.write("Passphrase", "havn sild lørdag cykel")
    office.key(Qt.Key.Key_Return)
    assert sees("The passphrase does not fit. The plans are untouched.")
    assert look("Mikkel") is None
    assert focused_name() == "Passphrase"
    assert shown_text("Passphrase") == ""

    office.press("Dansk")
    assert sees("Adgangssætningen passer ikke.")
    office.press("English")
    office.write("Passphrase", PASSPHRASE)
    office.key(Qt.Key.Key_Return)

    assert sees("Mikkel")
    assert sees_no("The passphrase does not fit.")


def test_the_passphrase_can_be_looked_at_each_time_it_is_asked_for(office):
    office.move_in()
    office.start()
    office.write("Passphrase", PASSPHRASE)

    assert shown_text("Passphrase") != PASSPHRASE
    office.press("Show the passphrase")
    assert shown_text("Passphrase") == PASSPHRASE


def test_no_passphrase_asks_for_one_in_a_sentence(office):
    office.move_in()
    office.start()
    find("Passphrase")
    office.key(Qt.Key.Key_Return)

    assert sees("Write your passphrase first.")
    assert look("The passphrase does not fit.") is None
    assert focused_name() == "Passphrase"
    assert not find("Open").node.state().disabled
    office.press("Dansk")
    assert sees("Skriv din adgangssætning først.")


def damage(office):
    with office.file.open("r+b") as file:
        file.write(b"\0" * 4096)


def lose_key(office):
    key_file_of(office.file).unlink()


def change_key(office):
    key_file_of(office.file).write_bytes(b"{}")


def empty(office):
    office.file.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (damage, "The file with the plans cannot be read. It is not changed."),
        (empty, "The file with the plans cannot be read. It is not changed."),
        (lose_key, "The key file is missing beside the file with the plans."),
        (change_key, "The key file cannot be used: it was changed from outside."),
    ],
)
def test_what_is_wrong_with_the_files_is_a_plain_sentence_in_the_language_of_the_moment(
    office, harm, sentence, capfd
):
    office.move_in("Mikkel")
    harm(office)
    office.start(passphrase=PASSPHRASE)

    assert sees(sentence, "The plans are not open")
    assert focused_name() == "Try again"
    office.press("Dansk")
    assert sees_no(sentence)
    assert "Traceback" not in capfd.readouterr().err


def test_a_store_in_use_opens_once_the_other_program_is_closed(office):
    office.move_in("Mikkel")
    with contextlib.closing(PlanStore.open(office.file, office.data_key)):
        office.start(passphrase=PASSPHRASE)
        assert sees("ungeplan is open somewhere else. The plans are untouched.")
        office.press("Try again")
        assert sees("ungeplan is open somewhere else. The plans are untouched.")
    office.press("Try again")

    assert sees("Mikkel")
    assert sees_no("ungeplan is open somewhere else.")


def test_a_store_in_use_lets_the_same_passphrase_be_tried_again(office):
    office.move_in("Mikkel")
    with contextlib.closing(PlanStore.open(office.file, office.data_key)):
        office.start()
        office.write("Passphrase", PASSPHRASE)
        office.press("Open")
        assert sees("ungeplan is open somewhere else. The plans are untouched.")
    office.write("Passphrase", PASSPHRASE)
    office.press("Open")

    assert sees("Mikkel")


def test_a_fault_of_the_program_while_opening_is_a_sentence_too(office, capfd):
    office.file = office.file.with_name("no file can be called this\0")
    office.start()
    for label, text in ((NAME, "Karen"), (FIRST, PASSPHRASE), (AGAIN, PASSPHRASE)):
        office.write(label, text)
    office.press("Begin")

    assert sees("Something went wrong. What is saved is safe.")
    assert "Traceback" not in capfd.readouterr().err


def test_a_program_closed_while_it_opens_lets_the_next_one_in(office):
    office.move_in("Mikkel")
    office.start(passphrase=PASSPHRASE)
    office.close()

    assert wait_until(lambda: is_free(office))
    office.open()

    assert sees("Mikkel")


def is_free(office):
    try:
        with office.store():
            return True
    except StoreIsInUse:
        return False


def shown_text(name):
    line = find(name).node.object()
    assert isinstance(line, QLineEdit)
    return line.displayText()
