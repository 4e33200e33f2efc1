"""`ungeplan sheet`: paper about nobody, without a store and without a passphrase."""

import pytest

from tests.export.pdf.reading import Reading


@pytest.mark.parametrize("paper", ["ready", "figure", "method"])
def test_a_sheet_is_written_without_any_plans(office, paper):
    office.store.unlink()
    out = office.folder / "sheet.pdf"

    answer = office.ask("sheet", paper, "--out", out)

    assert (answer.status, answer.err, answer.text) == (0, "", f"The sheet is in {out}\n")
    assert Reading(out.read_bytes()).pages == 1
    assert not office.store.exists()


def test_a_class_gets_a_blank_sheet_each(office):
    answer = office.ask("sheet", "figure", "--count", "24")

    assert Reading(answer.out).pages == 24


@pytest.mark.parametrize("count", ["0", "41", "many"])
def test_no_number_of_sheets_is_wrong_usage(office, count):
    answer = office.ask("sheet", "figure", "--count", count)

    assert (answer.status, answer.out) == (2, b"")


def test_a_sheet_does_not_take_the_place_of_the_plans(office):
    before = office.store.read_bytes()

    answer = office.ask("sheet", "method", "--out", office.store)

    assert (answer.status, office.store.read_bytes()) == (1, before)
