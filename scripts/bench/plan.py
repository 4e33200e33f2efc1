"""Opening a plan that has seen many meetings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.bench.by_turns import Aim, Line, by_turns, timed
from scripts.invented import InventedMeeting
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import PlanId
from ungeplan.store.plan_store import PlanStore

ENTRIES = 1_000
"""Some twenty long meetings."""
_PLAN = PlanId("long")


def lines(folder: Path) -> Iterator[Line]:
    """The fold alone, and with all that is read before it."""
    entries = a_long_journal()
    yield by_turns(
        f"the fold of a plan of {ENTRIES} entries",
        timed(lambda: Journal(entries)),
        None,
        50,
        Aim(5, is_ratio=False),
    )
    store = PlanStore.create(folder / "long.db", bytes(range(32)), "Karen")
    store.add_plan(_PLAN, entries)
    yield by_turns(
        "the same, read from the store",
        timed(lambda: Journal(store.journal_of(_PLAN))),
        None,
        30,
    )
    store.close()


def a_long_journal() -> list[Entry]:
    """The entries of one young person after many meetings."""
    entries: list[Entry] = []
    meeting = InventedMeeting(entries.append)
    meeting.begin("Mikkel")
    while len(entries) < ENTRIES:
        meeting.do_something()
    return entries
