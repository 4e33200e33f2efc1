"""Kills a meeting at random moments, again and again, and looks whether anything is lost.

Run by `make soak`; `make soak ARGS="--kills 1000"`. Each time, another process holds a meeting in a
real encrypted store and says what is saved as it is saved; it is killed without warning while it
writes. Then the store is opened again: everything that was said to be saved must be in it.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from scripts.invented import InventedMeeting
from ungeplan.model.journal import Entry
from ungeplan.model.people import row_of
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreTrouble
from ungeplan.store.writer import Writer

CHECKOUT = Path(__file__).resolve().parent.parent
DATA_KEY = bytes(range(32))
KILLS = 200
KILLS_PER_STORE = 25
LONGEST_SECONDS = 0.2
# A person makes fewer edits in a meeting; waiting more is only to be killed at another moment.
MOST_EDITS = 2_000


class Outcome(NamedTuple):
    """What one kill left behind."""

    said_saved: int
    lost: int
    faults: list[str]


def hold_a_meeting(store_file: Path, plan: PlanId) -> None:
    """The process that is killed: edits as fast as it can, and says what is on disk."""
    store = PlanStore.open(store_file, DATA_KEY)
    writer = Writer(store, _say_saved, _give_up)

    def record(entry: Entry) -> None:
        writer.append(plan, entry, row_of(plan, meeting.conversation.plan))

    meeting = InventedMeeting(record, store.journal_of(plan), seed=os.getpid())
    writer.start()
    print("begun", flush=True)
    meeting.begin(f"Ung {plan}")
    for _ in range(MOST_EDITS):
        meeting.do_something()
        writer.write_draft(plan, "wish", "Jeg vil gerne")
    signal.pause()


def _say_saved(entry: EntryId) -> None:
    print("saved", entry, flush=True)


def _give_up(trouble: StoreTrouble) -> None:
    raise SystemExit(f"The store could not write: {trouble!r}")


def kill_one(store_file: Path, plan: PlanId, seconds: float) -> Outcome:
    """Lets a meeting begin, kills it after that time, and looks at what is left."""
    command = [sys.executable, "-m", "scripts.soak", "--meeting", str(store_file), plan]
    meeting = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT)
    assert meeting.stdout is not None
    if meeting.stdout.readline() != "begun\n":
        meeting.kill()
        meeting.communicate()
        return Outcome(0, 0, [f"{plan}: the store did not open for the meeting"])
    time.sleep(seconds)
    meeting.kill()
    said, _ = meeting.communicate()
    # The kill may cut the last line short.
    saved = [line.split()[1] for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return Outcome(len(saved), *look(store_file, plan, saved))


def look(store_file: Path, plan: PlanId, saved: list[str]) -> tuple[int, list[str]]:
    """How many entries are lost of those said to be saved, and what else is wrong in the store."""
    store = PlanStore.open(store_file, DATA_KEY)
    try:
        findings = store.check()
        kept = [entry.id for entry in store.journal_of(plan)]
    finally:
        store.close()
    faults = [] if findings.sound else [f"{plan}: {findings}"]
    if kept[: len(saved)] != saved:
        faults.append(f"{plan}: what was kept is not what was said to be saved, in that order")
    return len(set(saved) - set(kept)), faults


def soak(kills: int, seed: int) -> list[Outcome]:
    """Kills that many meetings, in stores of their own."""
    chance = random.Random(seed)
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="ungeplan-soak-") as folder:
        for number in range(kills):
            store_file = Path(folder) / f"store-{number // KILLS_PER_STORE}.db"
            if number % KILLS_PER_STORE == 0:
                PlanStore.create(store_file, DATA_KEY, "Karen").close()
            seconds = chance.uniform(0, LONGEST_SECONDS)
            outcomes.append(kill_one(store_file, PlanId(f"plan-{number}"), seconds))
            for fault in outcomes[-1].faults:
                print(fault, flush=True)
    return outcomes


def main() -> None:
    """Prints what was lost; ends with 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--meeting", nargs=2, metavar=("STORE", "PLAN"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.meeting:
        hold_a_meeting(Path(chosen.meeting[0]), PlanId(chosen.meeting[1]))
    outcomes = soak(chosen.kills, chosen.seed)
    said, lost = sum(o.said_saved for o in outcomes), sum(o.lost for o in outcomes)
    faults = sum(len(o.faults) for o in outcomes)
    print(f"{chosen.kills} kills (seed {chosen.seed}): {said} edits said to be saved, {lost} lost,")
    print(f"{faults} faults found in the stores")
    sys.exit(1 if lost or faults else 0)


if __name__ == "__main__":
    main()
