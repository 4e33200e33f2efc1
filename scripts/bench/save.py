"""From a gesture until the window hears that its entry is on disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop

from scripts.bench.by_turns import Aim, Line, Measure, by_turns, timed
from ungeplan.app.open_plan import OpenPlan
from ungeplan.app.opening import Opened
from ungeplan.app.surroundings import real_world
from ungeplan.model.conversation import THEIR_OWN
from ungeplan.model.edits import AddWish, BeginPlan, RewordWish
from ungeplan.model.journal import Entry, payload_of
from ungeplan.model.plan import PlanId
from ungeplan.store.engine import connect
from ungeplan.store.plan_store import PlanStore

GESTURES = 400
_DATA_KEY = bytes(range(32))
_PLAN = PlanId("4b8f6c2e9d3a4f57a1e05cb6d7f81234")


def lines(folder: Path) -> Iterator[Line]:
    """A wish in better words, and a row of the same size in a table with nothing else to it."""
    opened = Opened(PlanStore.create(folder / "gestures.db", _DATA_KEY, "Karen"))
    table = OpenPlan(_PLAN, opened, real_world())
    ours, entry = _gestures(opened, table)
    connection = connect(_an_empty_file(folder / "bare.db"), _DATA_KEY)
    connection.execute("CREATE TABLE row (place INTEGER PRIMARY KEY, content BLOB NOT NULL)")
    content = bytes(_size(entry))

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO row (content) VALUES (?)", (content,))
        connection.execute("COMMIT")

    yield by_turns(
        f"a gesture until it is said to be saved, {len(content)} bytes",
        ours,
        timed(insert),
        GESTURES,
        Aim(1.5),
    )
    connection.close()
    opened.close(5)


def _gestures(opened: Opened, table: OpenPlan) -> tuple[Measure, Entry]:
    """What measures the next gesture, and an entry like those it makes."""
    document, heard = table.document, QEventLoop()
    opened.saved.connect(heard.quit)
    document.do(BeginPlan("Mikkel", opened.store.owner, "Karen"))
    heard.exec()
    document.pass_pen(THEIR_OWN)
    wish = document.do(AddWish("Jeg vil gerne arbejde med motorer"))
    heard.exec()
    assert wish is not None

    def gesture() -> float:
        number = len(document.journal.entries)
        edit = RewordWish(wish, f"Jeg vil hellere arbejde med motorer nummer {number:06}")
        begun = time.perf_counter()
        document.do(edit)
        heard.exec()
        return (time.perf_counter() - begun) * 1000

    gesture()
    return gesture, document.journal.entries[-1]


def _size(entry: Entry) -> int:
    """The bytes of an entry's row."""
    words = (_PLAN, entry.id, entry.replica, entry.at.isoformat(), entry.voice, entry.hand)
    sealed = (payload_of(entry) or b"", entry.salt, entry.digest, entry.link)
    return sum(map(len, words)) + sum(map(len, sealed)) + 8


def _an_empty_file(path: Path) -> Path:
    path.touch()
    return path
