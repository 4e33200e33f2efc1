"""A meeting whose entries go to a store, and an ear for what its writer says."""

from __future__ import annotations

import datetime as dt
import os
import secrets
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import AddWish, BeginPlan, PlaceGoal
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import YOUNG_PERSON, EntryId, PlanId, WishId
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreTrouble

MIKKEL = PlanId("mikkel")
SOFIE = PlanId("sofie")
PATIENCE = 30.0
"""Seconds that a test waits for another thread or process before it fails."""

Keep = Callable[[PlanId, Entry, PersonRow], None]


def real_world() -> World:
    return World(
        now=lambda: dt.datetime.now(dt.UTC),
        new_id=lambda: uuid.uuid4().hex,
        salt=lambda: secrets.token_bytes(16),
    )


class Sitting(Conversation):
    """A conversation about one plan of a store, which keeps what is said."""

    def __init__(
        self,
        store: PlanStore,
        plan_id: PlanId = MIKKEL,
        *,
        keep: Keep | None = None,
        entries: Iterable[Entry] | None = None,
    ) -> None:
        self.plan_id = plan_id
        self._keep = keep or store.append
        super().__init__(
            store.journal_of(plan_id) if entries is None else entries,
            self._hand_on,
            replica=store.replica,
            world=real_world(),
        )
        if not self.journal.entries:
            self.pen = Pen(voice=store.owner, hand=store.owner)
            self.do(BeginPlan(plan_id.title(), store.owner, store.owner_name))
            self.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)

    def wish(self, text: str = "Jeg vil arbejde med motorer.") -> WishId:
        return self.do(AddWish(text)).id

    def goal(self, zone: Zone = Zone.HANDS) -> EntryId:
        return self.do(PlaceGoal(self.wish(), zone)).id

    def _hand_on(self, entry: Entry) -> None:
        self._keep(self.plan_id, entry, row_of(self.plan_id, self.plan))


class Ear:
    """Hears what a writer reports, and lets a test wait for it."""

    def __init__(self) -> None:
        self.saved: list[EntryId] = []
        self.troubles: list[type[StoreTrouble]] = []
        self.recoveries = 0
        self._heard = threading.Condition()

    def hear_saved(self, entry: EntryId) -> None:
        with self._heard:
            self.saved.append(entry)
            self._heard.notify_all()

    def hear_not_saved(self, trouble: StoreTrouble) -> None:
        with self._heard:
            self.troubles.append(type(trouble))
            self._heard.notify_all()

    def hear_recovered(self) -> None:
        with self._heard:
            self.recoveries += 1
            self._heard.notify_all()

    def wait_until(self, so: Callable[[], bool]) -> None:
        with self._heard:
            assert self._heard.wait_for(so, PATIENCE), (self.saved, self.troubles)


@contextmanager
def another_program(script: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Another process, which has said "ready" and waits; killed at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", f"{script}\nprint('ready', flush=True); sys.stdin.read()", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield process
        process.kill()
