"""Kills the program again and again while it is used, and looks whether anything is lost.

Then it presses whatever there is in a meeting, and looks whether the meeting stays what it is.
Run by `make soak`; `make soak ARGS="--kills 1000 --events 50000"`. It is what the tests do, only
longer: see `tests/kills/trial.py` and `tests/privacy/cage.py`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.kills.trial import Life, try_out
from tests.privacy.cage import Story, let_loose
from ungeplan.demo.play import OFF_SCREEN, go_off_screen

KILLS = 200
EVENTS = 10_000
_MOST_DEEDS = 8


def main() -> None:
    """Prints what was lost; ends with 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument("--seed", default=str(random.randrange(1_000_000)))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ungeplan-soak-") as name:
        folder = Path(name)
        _stay_off_screen(folder)
        print(f"{chosen.kills} kills, {chosen.events} events, seed {chosen.seed}", flush=True)
        lives = []
        for life in try_out(folder, chosen.kills, chosen.seed):
            lives.append(life)
            for line in complaints(life):
                print(f"life {len(lives)}: {line}", flush=True)
        print("\n".join(summary(lives)), flush=True)
        story = let_loose(folder / "monkey", chosen.events, chosen.seed)
    print("\n".join(told(story)))
    sys.exit(1 if story.faults or any(map(complaints, lives)) else 0)


def complaints(life: Life) -> list[str]:
    """What is wrong after this life, a line each."""
    missing = [f"{entry} was called saved and is not there" for entry in life.missing]
    return [*missing, *life.faults]


def summary(lives: Iterable[Life]) -> list[str]:
    """What was done and what is missing, as lines of text."""
    lives = list(lives)
    done = Counter(kind for life in lives for kind in life.deeds)
    interrupted = Counter(life.deeds[-1] for life in lives if life.deeds)
    often = ", ".join(f"{kind} {count}" for kind, count in interrupted.most_common(_MOST_DEEDS))
    return [
        f"{done.total()} gestures of {len(done)} kinds in {len(lives)} starts",
        f"killed most often during: {often}",
        f"{sum(life.saved for life in lives)} entries called saved, "
        f"{len({entry for life in lives for entry in life.missing})} of them missing",
        f"{sum(len(life.faults) for life in lives)} other faults",
    ]


def told(story: Story) -> list[str]:
    """How it went with whoever pressed whatever there was, as lines of text."""
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(story.kinds.items()))
    return [
        f"{story.events} events in {story.meetings} meetings, {story.entries} entries: {kinds}",
        *story.faults,
        *(f"before it: {event}" for event in story.last),
    ]


def _stay_off_screen(folder: Path) -> None:
    """No window, no key ring and no locale of the person who runs it."""
    go_off_screen(OFF_SCREEN, folder)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"


if __name__ == "__main__":
    main()
