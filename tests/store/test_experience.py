"""What was answered after a meeting lies in the store, and is joined to nobody."""

import contextlib
import datetime as dt
from pathlib import Path

import pytest
import sqlcipher3

from tests.store.sitting import MIKKEL
from ungeplan.model.experience import BOX_SIZE, Answered, AnswerSheet, Question
from ungeplan.store.engine import connect
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreTrouble

DAY = dt.date(2026, 11, 23)
SHEET = AnswerSheet((Answered(Question.LISTENED, 4),), "Kortere møder")


def boxes(file, data_key):
    with contextlib.closing(connect(file, data_key)) as connection:
        return [bytes(row[0]) for row in connection.execute("SELECT content FROM experience_box")]


def test_four_answers_are_in_one_box_and_nowhere_else(store, data_key):
    for _ in range(4):
        store.put_in_box(SHEET, DAY)
    assert store.let_out() == ([], [])
    store.close()
    assert [len(box) for box in boxes(store.path, data_key)] == [BOX_SIZE]


def test_the_fifth_lets_them_out_for_good(store, data_key):
    for _ in range(5):
        store.put_in_box(SHEET, DAY)
    store.close()
    opened = PlanStore.open(store.path, data_key)
    answers, words = opened.let_out()
    opened.close()
    assert [one.answer for one in answers] == [Answered(Question.LISTENED, 4)] * 5
    assert [(one.words, one.quarter) for one in words] == [("Kortere møder", "2026-Q4")] * 5
    assert b"Kortere" not in b"".join(boxes(store.path, data_key))


def test_no_journal_holds_anything_of_it(store, sitting):
    before = store.journal_of(MIKKEL)
    store.put_in_box(SHEET, DAY)
    assert store.journal_of(MIKKEL) == before


def test_the_writer_writes_it_before_it_ends(store, writer):
    for _ in range(5):
        writer.put_in_box(SHEET, DAY)
    assert writer.finish(30)
    assert len(store.let_out()[0]) == 5


def test_a_sheet_that_reached_the_disk_unnoticed_does_not_count_twice(store, monkeypatch):
    dialect = store._writing_engine.dialect
    commit = dialect.do_commit

    def commits_and_fails(connection):
        commit(connection)
        raise sqlcipher3.OperationalError("disk I/O error")

    for _ in range(3):
        store.put_in_box(SHEET, DAY)
    monkeypatch.setattr(dialect, "do_commit", commits_and_fails)
    with pytest.raises(StoreTrouble):
        store.put_in_box(SHEET, DAY)
    monkeypatch.undo()
    store.put_in_box(SHEET, DAY)
    assert store.let_out() == ([], [])
    store.put_in_box(SHEET, DAY)
    assert len(store.let_out()[0]) == 5


def test_half_a_sign_does_not_keep_the_writer_from_ending(store, writer):
    for _ in range(5):
        writer.put_in_box(AnswerSheet((), "Kortere \ud83d"), DAY)
    assert writer.finish(30)
    assert {one.words for one in store.let_out()[1]} == {"Kortere \ufffd"}


def test_what_the_box_held_before_is_in_no_file(store, data_key):
    store.put_in_box(AnswerSheet((), "Kanariefugl"), DAY)
    before = boxes(store.path, data_key)
    store.put_in_box(SHEET, DAY)
    assert Path(f"{store.path}-wal").stat().st_size == 0
    assert before != boxes(store.path, data_key)
