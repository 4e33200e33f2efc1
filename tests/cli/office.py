"""Karen's office: a store with a passphrase, and a command line to ask about it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.export.forging import MIKKEL
from ungeplan.cli import main
from ungeplan.model.journal import Entry
from ungeplan.model.plan import PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore

CHECKOUT = Path(__file__).parents[2]
PASSPHRASE = "hest og vogn under æbletræet"
QUICK = Cost(iterations=1, lanes=1, memory_kib=512)
PATIENCE = 60.0


class Answer(NamedTuple):
    """How a command ended, and what it said."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


class Office:
    """A folder with a store in it, the passphrase in a file, and nothing that belongs to anybody.

    `ask` runs a command here; `start` runs it as a program of its own.
    """

    def __init__(self, folder: Path, captured: Callable[[], tuple[bytes, bytes]]) -> None:
        self.folder = folder
        self.store = folder / "plans.db"
        self.passphrase_file = folder / "passphrase"
        self._captured = captured

    @staticmethod
    def set_up(folder: Path) -> None:
        """Make the store in the folder, and the file with its passphrase."""
        create_store(folder / "plans.db", "Karen", PASSPHRASE, QUICK).close()
        (folder / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    def opened(self) -> closing[PlanStore]:
        return closing(PlanStore.open(self.store, unlock_with_passphrase(self.store, PASSPHRASE)))

    def keep(self, entries: Iterable[Entry], plan: PlanId = MIKKEL) -> None:
        with self.opened() as store:
            store.add_plan(plan, entries)

    def journal_of(self, plan: PlanId = MIKKEL) -> list[Entry]:
        with self.opened() as store:
            return store.journal_of(plan)

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    @property
    def options(self) -> list[str]:
        store, passphrase = str(self.store), str(self.passphrase_file)
        return ["--store", store, "--passphrase-file", passphrase, "--lang", "en"]

    def ask(self, *arguments: str | Path) -> Answer:
        return self.ask_only(*self.options, *arguments)

    def ask_only(self, *arguments: str | Path) -> Answer:
        """Without naming the store or the language."""
        status = main([str(argument) for argument in arguments])
        out, err = self._captured()
        return Answer(status, out, err.decode())

    def start(self, *arguments: str | Path) -> Answer:
        return self.start_only(*self.options, *arguments)

    def start_only(self, *arguments: str | Path) -> Answer:
        """Without naming the store or the language."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr.decode())

    @staticmethod
    def command(*arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "ungeplan", *map(str, arguments)]


def surroundings(**settings: str) -> dict[str, str]:
    """What a program finds around it. Warnings are errors: none may reach a person."""
    found = {**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONWARNINGS": "error", **settings}
    if found.pop("PYTHONDONTWRITEBYTECODE", None):
        # Every program would compile all that it imports.
        found["PYTHONPYCACHEPREFIX"] = str(Path(os.environ["XDG_CACHE_HOME"]) / "bytecode")
    return found
