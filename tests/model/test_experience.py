"""Answers after a meeting are kept, and nobody can say whose they are."""

import datetime as dt

import pytest

from ungeplan.model.experience import (
    BOX_SIZE,
    EMPTY_BOX,
    Answered,
    AnswerSheet,
    Opened,
    Question,
    put_in,
)
from ungeplan.model.refusals import LooksLikeACprNumber, TooLong

DAY = dt.date(2026, 11, 23)


def a_sheet(face: int, words: str = "") -> AnswerSheet:
    return AnswerSheet(tuple(Answered(question, face) for question in Question), words)


def filled(*sheets: AnswerSheet, day: dt.date = DAY) -> Opened:
    opened = Opened(EMPTY_BOX)
    for sheet in sheets:
        opened = put_in(opened.box, sheet, day)
    return opened


def test_four_sheets_stay_in_the_box():
    opened = filled(*(a_sheet(face, f"ord {face}") for face in (1, 2, 3, 4)))
    assert (opened.answers, opened.words) == ((), ())


def test_the_fifth_lets_everything_out_and_empties_the_box():
    opened = filled(*(a_sheet(face, f"ord {face}") for face in (1, 2, 3, 4, 5)))
    assert opened.box == EMPTY_BOX
    told = sorted((one.answer.question, one.answer.face) for one in opened.answers)
    assert told == sorted((question, face) for question in Question for face in (1, 2, 3, 4, 5))
    assert sorted(one.words for one in opened.words) == [f"ord {n}" for n in (1, 2, 3, 4, 5)]


def test_the_quarter_is_the_only_time():
    for day, quarter in (
        (dt.date(2026, 1, 1), "2026-Q1"),
        (dt.date(2026, 3, 31), "2026-Q1"),
        (dt.date(2026, 4, 1), "2026-Q2"),
        (dt.date(2026, 12, 31), "2026-Q4"),
    ):
        opened = filled(*[a_sheet(3, "ord")] * 5, day=day)
        assert {one.quarter for one in opened.answers} == {quarter}
        assert {one.quarter for one in opened.words} == {quarter}


def test_the_box_is_always_of_the_same_size():
    longest = a_sheet(5, "\x01" * 600)
    sizes = {len(filled(*[longest] * number).box) for number in range(6)}
    assert sizes == {BOX_SIZE}


def test_the_box_does_not_hold_answers_in_the_order_they_came():
    orders = {filled(*(a_sheet(face) for face in (1, 2, 3, 4))).box for _ in range(20)}
    assert len(orders) > 1


def test_the_answers_of_one_person_share_no_key():
    opened = filled(*[a_sheet(3, "ord")] * 5)
    keys = [one.key for one in opened.answers] + [one.key for one in opened.words]
    assert len(set(keys)) == len(keys) == 20


def test_a_question_may_be_skipped_and_not_known():
    sheet = AnswerSheet((Answered(Question.MINE),))
    opened = filled(*[sheet] * 5)
    assert [(one.answer.question, one.answer.face) for one in opened.answers] == [
        (Question.MINE, None)
    ] * 5


def test_an_empty_sheet_counts_for_nobody():
    assert put_in(EMPTY_BOX, AnswerSheet((), "  "), DAY) == Opened(EMPTY_BOX)


def test_words_alone_are_kept_too():
    opened = filled(*[AnswerSheet((), "Kortere møder")] * 5)
    assert [one.words for one in opened.words] == ["Kortere møder"] * 5


def test_words_that_cannot_be_kept_are_refused():
    with pytest.raises(LooksLikeACprNumber):
        put_in(EMPTY_BOX, AnswerSheet((), "010203-1234"), DAY)
    with pytest.raises(TooLong):
        put_in(EMPTY_BOX, AnswerSheet((), "x" * 601), DAY)


@pytest.mark.parametrize("face", [0, 6])
def test_there_are_five_faces(face):
    with pytest.raises(ValueError, match="1 to 5"):
        Answered(Question.MINE, face)
