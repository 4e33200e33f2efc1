"""A plan opens at once, however often it was changed."""

from __future__ import annotations

from contextlib import suppress
from time import perf_counter

import pytest

from tests.model.chance import Chance, an_edit
from tests.model.table import Table
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.refusals import Refusal

MANY = 1000
AT_ONCE = 0.2
"""Seconds. It takes about 5 ms, and ten times that while every line is counted for coverage."""


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    """Years of meetings, the edits of which came by chance; every tenth was taken back."""
    table = Table()
    chance = Chance(1)
    while len(table.recorded) < MANY:
        with suppress(Refusal):
            table.do(an_edit(table.plan, chance))
            if chance.random() < 0.1:
                table.undo()
            if chance.random() < 0.02:
                table.begin_meeting()
    return table.recorded


def test_a_thousand_entries_fold_at_once(entries):
    seconds = []
    for _ in range(10):
        start = perf_counter()
        Journal(entries)
        seconds.append(perf_counter() - start)
    assert min(seconds) < AT_ONCE
