"""The one thread that writes: in order, one transaction an entry, and nothing given up."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from ungeplan.model.journal import Entry
from ungeplan.model.people import PersonRow
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreTrouble

RETRY_SECONDS = 1.0
"""How long the writer waits before it tries again what did not work."""


class _Task(NamedTuple):
    write: Callable[[PlanStore], None]
    entry: EntryId | None = None
    """What to report as saved."""
    draft: tuple[PlanId, str] | None = None
    """A newer draft of the same field takes the place of one that still waits."""


class Writer(threading.Thread):
    """Writes entries, drafts and settings behind the windows.

    `saved` is called with the entry's id after its COMMIT, never before; `not_saved` with the
    trouble each time a write fails. Both are called in this thread. A write that failed stays
    first in the queue and is tried again, so that nothing is lost or changes its order.
    """

    def __init__(
        self,
        store: PlanStore,
        saved: Callable[[EntryId], None],
        not_saved: Callable[[StoreTrouble], None],
    ) -> None:
        super().__init__(name="writer", daemon=True)
        self._store = store
        self._saved = saved
        self._not_saved = not_saved
        self._tasks: deque[_Task] = deque()
        self._changed = threading.Condition()
        self._stopping = False
        self._hurry = False

    def append(self, plan: PlanId, entry: Entry, row: PersonRow) -> None:
        """Write the entry and the list as it follows from it."""
        self._put(_Task(lambda store: store.append(plan, entry, row), entry=entry.id))

    def write_draft(self, plan: PlanId, field: str, text: str) -> None:
        """Write half-typed words."""
        self._put(_Task(lambda store: store.write_draft(plan, field, text), draft=(plan, field)))

    def drop_draft(self, plan: PlanId, field: str) -> None:
        """Delete half-typed words."""
        self._put(_Task(lambda store: store.drop_draft(plan, field), draft=(plan, field)))

    def remember(self, name: str, value: str) -> None:
        """Write a setting."""
        self._put(_Task(lambda store: store.remember(name, value)))

    def retry(self) -> None:
        """Try now what did not work."""
        with self._changed:
            self._hurry = True
            self._changed.notify_all()

    def finish(self, seconds: float) -> bool:
        """Wait until all is on disk and end; False when it is not, and the writer goes on."""
        self.retry()
        with self._changed:
            if not self._changed.wait_for(self._is_idle, seconds):
                return False
            self._stopping = True
            self._changed.notify_all()
        self.join()
        return True

    def run(self) -> None:
        """Write until `finish`."""
        while (task := self._next()) is not None:
            try:
                task.write(self._store)
            except StoreTrouble as trouble:
                self._store.reconnect()
                self._not_saved(trouble)
                self._wait_before_retry()
                continue
            with self._changed:
                self._tasks.remove(task)
                self._changed.notify_all()
            if task.entry is not None:
                self._saved(task.entry)

    def _put(self, task: _Task) -> None:
        with self._changed:
            if task.draft is not None:
                # The one being written right now is first; it is left alone.
                waiting = [t for t in list(self._tasks)[1:] if t.draft == task.draft]
                for older in waiting:
                    self._tasks.remove(older)
            self._tasks.append(task)
            self._changed.notify_all()

    def _next(self) -> _Task | None:
        with self._changed:
            self._changed.wait_for(lambda: self._tasks or self._stopping)
            return self._tasks[0] if self._tasks else None

    def _wait_before_retry(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._hurry, RETRY_SECONDS)
            self._hurry = False

    def _is_idle(self) -> bool:
        return not self._tasks
