"""What holds for every edit, and the words it may keep."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.table import an_envelope
from ungeplan.model import edits
from ungeplan.model.edits import AnyEdit, Edit
from ungeplan.model.edits.edit import check_optional_words, check_words
from ungeplan.model.plan import EntryId, Plan
from ungeplan.model.refusals import EmptyWords, LooksLikeACprNumber, TooLong

EVERY_EDIT = get_args(AnyEdit)


@pytest.mark.parametrize("kind", EVERY_EDIT)
def test_every_edit_says_its_rule_and_its_result_itself(kind):
    assert "check" in vars(kind)
    assert "apply" in vars(kind)


def test_every_edit_can_be_had_from_one_place():
    assert {kind.__name__ for kind in EVERY_EDIT} == set(edits.__all__) - {
        "AnyEdit",
        "Edit",
        "Envelope",
    }


def test_an_edit_that_says_nothing_changes_nothing():
    Edit().check(Plan(), an_envelope())
    assert Edit().apply(Plan(), an_envelope()) == Plan()
    assert Edit().about is None


def test_a_change_says_whose_words_it_says_anew():
    wish, step = EntryId("wish"), EntryId("step")
    assert edits.RewordWish(wish, "Ro").about == wish
    assert edits.ChangeStep(step, "Ringe", an_envelope().voice).about == step


# -- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0"])
def test_words_are_not_empty_unless_they_may_be(text):
    with pytest.raises(EmptyWords):
        check_words(text)
    check_optional_words(text)


@pytest.mark.parametrize("check", [check_words, check_optional_words])
def test_words_have_at_most_600_signs(check):
    check("æ" * 600)
    with pytest.raises(TooLong):
        check("æ" * 601)


# -- personal numbers ------------------------------------------------------------------------


def is_refused(text: str) -> bool:
    try:
        check_words(text)
    except LooksLikeACprNumber:
        return True
    return False


BIRTHDAYS = st.dates(dt.date(1930, 1, 1), dt.date(2026, 12, 31))
FOUR_FIGURES = st.integers(0, 9999).map("{:04}".format)
DASHES = st.sampled_from(["-", " - ", "–", " – ", "—", "- ", " -"])
AROUND = st.tuples(
    st.sampled_from(["", "Jeg hedder ", "cpr: ", "(", "Nr.", "nr "]),
    st.sampled_from(["", " ", ".", ")", " og jeg vil have et job"]),
)


@given(BIRTHDAYS, FOUR_FIGURES, DASHES | st.sampled_from(["", " "]), AROUND)
def test_a_personal_number_is_seen_wherever_it_stands(day, figures, between, around):
    number = f"{day:%d%m%y}{between}{figures}"
    assert is_refused(number.join(around))


@given(BIRTHDAYS, FOUR_FIGURES, st.sampled_from([" ", ".", "/", "-"]), DASHES, AROUND)
def test_a_personal_number_is_seen_when_its_date_is_parted(day, figures, gap, dash, around):
    number = f"{day:%d}{gap}{day:%m}{gap}{day:%y}{dash}{figures}"
    assert is_refused(number.join(around))


@given(BIRTHDAYS, FOUR_FIGURES)
def test_a_replacement_number_is_seen_too(day, figures):
    assert is_refused(f"{day.day + 60}{day:%m%y}-{figures}")


@pytest.mark.parametrize(
    "text",
    [
        "0101121234",
        "010112 1234",
        "010112-1234",
        "010112\u00a01234",
        "01 01 12 1234",
        "311299-0000",
        "010112-1234.",
        "x010112-1234x",
        "Født 010112, nr. 010112-1234",
    ],
)
def test_common_ways_to_write_a_personal_number_are_seen(text):
    assert is_refused(text)


EIGHT_FIGURES = st.integers(0, 99_999_999).map("{:08}".format)


@given(EIGHT_FIGURES, st.sampled_from(["", "+45 ", "+45", "0045 ", "tlf. ", "tlf. +45 "]))
def test_a_telephone_number_may_be_written(number, before):
    pairs = [number[n : n + 2] for n in range(0, 8, 2)]
    for spelling in (number, " ".join(pairs), f"{number[:4]} {number[4:]}", "-".join(pairs)):
        assert not is_refused(f"{before}{spelling}")


@given(EIGHT_FIGURES, EIGHT_FIGURES, st.sampled_from([", ", " / ", " eller ", " og "]))
def test_two_telephone_numbers_may_be_written(one, other, between):
    def spaced(number: str) -> str:
        return " ".join(number[n : n + 2] for n in range(0, 8, 2))

    assert not is_refused(f"{spaced(one)}{between}{spaced(other)}")
    assert not is_refused(f"{one}{between}{other}")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.times())
def test_a_day_and_a_time_may_be_written(day, time):
    for spelling in (
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d/%m-%Y}",
        f"{day:%d %m %Y}",
        f"{day:%d%m%Y}",
        f"{day:%d%m%y}",
        f"{day:%d.%m.%y}",
        f"{day:%Y-%m-%d}",
        f"{day:%d.%m.%y} {time:%H%M}",
        f"{day:%d.%m.%y} kl. {time:%H.%M}",
        f"{day:%d/%m} {time:%H:%M}",
        f"{day:%d.%m.%y}-{day:%d.%m.%y}",
        f"{day:%d-%m-%Y} - {day:%d-%m-%Y}",
        f"{day:%Y}-{day:%Y}",
    ):
        assert not is_refused(f"Vi ses {spelling}."), spelling


@given(st.integers(0, 99_999_999), st.sampled_from([" kr.", " kr", ",-", ",00", " %"]))
def test_an_amount_may_be_written(amount, after):
    dotted = f"{amount:,}".replace(",", ".")
    for spelling in (str(amount), dotted, dotted.replace(".", " ")):
        assert not is_refused(f"Jeg skylder {spelling}{after}")


@pytest.mark.parametrize(
    "text",
    [
        "20 30 40 50",
        "00 00 00 00",
        "0000000000",
        "23-11-2026",
        "23.11.26 1430",
        "2. til 4. uge 2026",
        "3210112-1234",
        "010112-12345",
        "010112-123",
        "011312-1234",
        "320112-1234",
        "000112-1234",
        "010012-1234",
        "01.01 12-1234",
        "CVR 12 34 56 78",
        "EAN 5790000123456",
        "1234 5678 9012 3456",
    ],
)
def test_other_figures_may_be_written(text):
    assert not is_refused(text)
