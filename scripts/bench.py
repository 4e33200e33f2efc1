"""Measures how long the things take that people wait for, each beside the most it should take.

Run by `make bench`. Prints the median and the slowest of several runs, on this machine; compare two
states of the program on one machine only.
"""

import datetime as dt
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from scripts.invented import InventedMeeting
from ungeplan import resources
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.content import load
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.language import Language
from ungeplan.model.people import row_of
from ungeplan.model.plan import PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.keys import unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore

PASSPHRASE = "fire helt almindelige ord"
A_LONG_PLAN = 1_000
"""Entries: some twenty long meetings."""
MANY_YOUNG_PEOPLE = 1_000


def measured(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each run."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def show(what: str, at_most: float, taken: list[float]) -> None:
    """Prints one line; a mark stands where the median is above what it should be."""
    mark = "  slow" if median(taken) > at_most else ""
    print(f"{what:<62}{median(taken):9.2f}{max(taken):9.2f}{at_most:9.0f}{mark}", flush=True)


def a_long_journal() -> list[Entry]:
    """The entries of one young person after many meetings."""
    entries: list[Entry] = []
    meeting = InventedMeeting(entries.append)
    meeting.begin("Mikkel")
    while len(entries) < A_LONG_PLAN:
        meeting.do_something()
    return entries


def bench_model() -> None:
    """What happens between a gesture and the screen, and when a plan is opened."""
    entries = a_long_journal()
    show(f"fold a plan of {A_LONG_PLAN} entries", 100, measured(lambda: Journal(entries), 20))
    meeting = InventedMeeting(lambda _: None, entries)
    show("one edit of that plan", 2, measured(meeting.do_something, 200))


def bench_store(folder: Path) -> None:
    """What is written to and read from the disk."""
    file = folder / "plans.db"
    create_store(file, "Karen", PASSPHRASE).close()
    show("the passphrase", 1000, measured(lambda: unlock_with_passphrase(file, PASSPHRASE), 5))
    data_key = unlock_with_passphrase(file, PASSPHRASE)
    store = PlanStore.open(file, data_key)
    for number in range(MANY_YOUNG_PEOPLE):
        few: list[Entry] = []
        InventedMeeting(few.append).begin(f"Ung {number}")
        store.add_plan(PlanId(f"plan-{number}"), few)
    plan = PlanId("long")
    taken: list[float] = []

    def keep(entry: Entry) -> None:
        row = row_of(plan, meeting.conversation.plan)
        taken.extend(measured(lambda: store.append(plan, entry, row), 1))

    meeting = InventedMeeting(keep)
    meeting.begin("Mikkel")
    while len(taken) < A_LONG_PLAN:
        meeting.do_something()
    show("one edit on the disk", 50, taken)
    show(f"read a plan of {A_LONG_PLAN} entries", 100, measured(lambda: store.journal_of(plan), 10))
    store.close()

    def open_and_close() -> None:
        PlanStore.open(file, data_key).close()

    show(f"open a store of {MANY_YOUNG_PEOPLE} young people", 500, measured(open_and_close, 10))


def bench_paper() -> None:
    """The printed page."""
    content = load(resources.folder() / "content")
    plan = Journal(a_long_journal()).plan
    day = dt.date(2026, 11, 23)

    def paper() -> bytes:
        return plan_pdf(plan, content, Language.DANISH, version=1, made_on=day)

    show("the printed plan, first time", 1000, measured(paper, 1))
    show("the printed plan", 500, measured(paper, 10))


def main() -> None:
    """Prints the table."""
    print(f"{'milliseconds':<62}{'median':>9}{'slowest':>9}{'at most':>9}")
    bench_model()
    with tempfile.TemporaryDirectory(prefix="ungeplan-bench-") as folder:
        bench_store(Path(folder))
    bench_paper()


if __name__ == "__main__":
    main()
