"""From the start of a process to a picture."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from scripts.bench.by_turns import Aim, Line, Measure, by_turns
from scripts.bench.many_people import PASSPHRASE, a_store

MANY = 10_000
CHECKOUT = Path(__file__).resolve().parents[2]


def lines(folder: Path) -> Iterator[Line]:
    """The first picture, and the list with everybody in it."""
    bare = _until_seen("bare")
    yield by_turns("start to the first picture", _until_seen("desk"), bare, 20, Aim(1.5))
    passphrase = folder / "passphrase"
    passphrase.write_text(PASSPHRASE, encoding="utf-8")
    store = a_store(folder / "plans.db", MANY)
    here = ("--store", str(store), "--passphrase-file", str(passphrase))
    everybody = _until_seen("people", str(MANY), *here)
    yield by_turns(f"start to a desk with {MANY} young people", everybody, bare, 10)


def _until_seen(*arguments: str) -> Measure:
    command = [sys.executable, "-m", "scripts.bench.first_picture", *arguments]

    def measure() -> float:
        begun = time.monotonic_ns()
        done = subprocess.run(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=True)
        return (int(done.stdout) - begun) / 1e6

    return measure
