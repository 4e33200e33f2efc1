"""A fault of the program is one plain sentence; what was saved is safe."""

import sys

import pytest

from tests.app.office import Office, sees, sees_no
from ungeplan.app import run
from ungeplan.demo.eyes import find
from ungeplan.store.troubles import StoreIsDamaged


@pytest.fixture
def mikkel(office: Office, monkeypatch) -> Office:
    """Mikkel's page is on the desk of a program that catches what nobody answers for."""
    office.move_in("Mikkel")
    office.open()
    office.press("Mikkel")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    run._say_instead_of_traceback(office.program)
    return office


def fail(fault):
    """As Qt does when a slot fails."""
    try:
        raise fault
    except Exception as raised:
        sys.excepthook(type(raised), raised, raised.__traceback__)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (KeyError("a slip"), "Something went wrong. What is saved is safe."),
        (StoreIsDamaged(), "The file with the plans cannot be read. It is not changed."),
    ],
)
def test_a_fault_is_a_sentence_on_the_desk_and_nothing_in_the_terminal(
    mikkel, capfd, fault, sentence
):
    fail(fault)

    assert sees(sentence)
    assert capfd.readouterr().err == ""
    mikkel.press("Mikkel. No next meeting")
    assert sees_no(sentence)


def test_a_fault_in_the_meeting_is_said_there(mikkel):
    mikkel.press("Begin a meeting")
    find("Next")
    fail(KeyError("a slip"))

    assert sees("Something went wrong. What is saved is safe.")


def test_whoever_looks_for_a_fault_can_have_it_told_in_full(mikkel, capfd, monkeypatch):
    monkeypatch.setenv("UNGEPLAN_DEBUG", "1")
    fail(KeyError("a slip"))

    assert "KeyError: 'a slip'" in capfd.readouterr().err


def test_a_journal_that_cannot_be_read_any_more_has_its_own_sentence(office, monkeypatch):
    office.move_in("Mikkel", "Sofie")
    office.open()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    run._say_instead_of_traceback(office.program)
    size = office.file.stat().st_size
    with office.file.open("r+b") as file:
        file.seek(4096)
        file.write(b"\0" * (size - 4096))
    office.press("Mikkel")

    assert sees("The file with the plans cannot be read. It is not changed.")
