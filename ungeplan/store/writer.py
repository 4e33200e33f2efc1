"""Brings what was done to disk in a thread of its own, and says so only when it is there."""

from __future__ import annotations

import datetime as dt
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from ungeplan.model.experience import AnswerSheet
from ungeplan.model.journal import Entry
from ungeplan.model.people import PersonRow
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreTrouble, Unexpected

RETRY_SECONDS = 1.0


class _Waiting(NamedTuple):
    """An entry that is not on disk yet."""

    plan: PlanId
    entry: Entry
    row: PersonRow


class Writer(threading.Thread):
    """Writes entries, drafts and settings behind the windows. Nothing handed to it is given up.

    Entries go first and in their order; of a draft and of a setting only the newest counts. What
    still waits is read through it. It reports in its own thread:

        saved: the id of an entry that is on disk; never before its COMMIT.
        not_saved: why nothing can be written now. All waits in its order and is tried again.
        recovered: after a trouble, everything is on disk again.
    """

    def __init__(
        self,
        store: PlanStore,
        saved: Callable[[EntryId], None],
        not_saved: Callable[[StoreTrouble], None],
        recovered: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(name="writer", daemon=True)
        self._store = store
        self._saved = saved
        self._not_saved = not_saved
        self._recovered = recovered
        self._entries: deque[_Waiting] = deque()
        self._drafts: dict[tuple[PlanId, str], str | None] = {}
        """None is a draft to be dropped."""
        self._settings: dict[str, str] = {}
        self._sheets: deque[tuple[AnswerSheet, dt.date]] = deque()
        self._changed = threading.Condition()
        self._trouble: type[StoreTrouble] | None = None
        self._has_told = False
        self._try_now = False
        self._finished = False

    # -- what is to be written -----------------------------------------------------------------

    def append(self, plan: PlanId, entry: Entry, row: PersonRow) -> None:
        """Write the entry after all that were handed over before it, and the list as it follows."""
        with self._something_new():
            self._entries.append(_Waiting(plan, entry, row))

    def write_draft(self, plan: PlanId, field: str, text: str) -> None:
        """Write half-typed words, unless newer ones of the same field come first."""
        with self._something_new():
            self._drafts[plan, field] = text

    def drop_draft(self, plan: PlanId, field: str) -> None:
        """The words are finished, or were given up."""
        with self._something_new():
            self._drafts[plan, field] = None

    def remember(self, name: str, value: str) -> None:
        """Write a setting."""
        with self._something_new():
            self._settings[name] = value

    def put_in_box(self, sheet: AnswerSheet, day: dt.date) -> None:
        """Write what somebody answered after a meeting."""
        with self._something_new():
            self._sheets.append((sheet, day))

    # -- what is known -------------------------------------------------------------------------

    def journal_of(self, plan: PlanId) -> list[Entry]:
        """The entries of a plan, those that still wait included."""
        with self._changed:
            waiting = [w.entry for w in self._entries if w.plan == plan]
        stored = self._store.journal_of(plan)
        known = {entry.id for entry in stored}
        return [*stored, *(entry for entry in waiting if entry.id not in known)]

    def drafts_of(self, plan: PlanId) -> dict[str, str]:
        """Half-typed words by field, those that still wait included."""
        with self._changed:
            waiting = {field: t for (its, field), t in self._drafts.items() if its == plan}
        newest = {**self._store.drafts_of(plan), **waiting}
        return {field: text for field, text in newest.items() if text is not None}

    # -- how it goes ---------------------------------------------------------------------------

    def retry(self) -> None:
        """Try again now, not after a second."""
        with self._changed:
            self._try_now = True
            self._changed.notify_all()

    def finish(self, seconds: float) -> bool:
        """Wait until everything is on disk, and end. False when it is not after that many seconds.

        Then the writer goes on as before.
        """
        self.retry()
        with self._changed:
            done = self._changed.wait_for(self._is_idle, seconds)
            self._finished = done
            self._changed.notify_all()
        if done:
            self.join()
        return done

    # -- in its own thread ---------------------------------------------------------------------

    def run(self) -> None:
        """Write until `finish`."""
        while self._wait_for_work():
            try:
                self._write_next()
            except StoreTrouble as trouble:
                self._wait_out(trouble)
            # A fault in the program must not end the thread in silence: what waits is kept.
            except Exception:
                self._wait_out(Unexpected())
            else:
                self._has_told = False

    def _wait_for_work(self) -> bool:
        with self._changed:
            recovered = self._is_idle() and self._trouble is not None
            if recovered:
                self._trouble = None
        if recovered:
            self._recovered()
        with self._changed:
            self._changed.wait_for(lambda: self._finished or not self._is_idle())
            return not self._finished

    def _write_next(self) -> None:
        with self._changed:
            waiting = self._entries[0] if self._entries else None
            draft = next(iter(self._drafts.items()), None)
            setting = next(iter(self._settings.items()), None)
            sheet = self._sheets[0] if self._sheets else None
        # A draft is dropped when its words have become an entry: that entry goes first.
        if waiting is not None:
            self._store.append(*waiting)
            with self._letting_go():
                self._entries.popleft()
            self._saved(waiting.entry.id)
        elif draft is not None:
            self._write_draft(*draft)
        elif setting is not None:
            self._write_setting(*setting)
        elif sheet is not None:
            self._store.put_in_box(*sheet)
            with self._letting_go():
                self._sheets.popleft()

    def _write_draft(self, place: tuple[PlanId, str], text: str | None) -> None:
        if text is None:
            self._store.drop_draft(*place)
        else:
            self._store.write_draft(*place, text)
        with self._letting_go():
            if self._drafts[place] is text:
                del self._drafts[place]

    def _write_setting(self, name: str, value: str) -> None:
        self._store.remember(name, value)
        with self._letting_go():
            if self._settings[name] is value:
                del self._settings[name]

    def _wait_out(self, trouble: StoreTrouble) -> None:
        with self._changed:
            tell = not self._has_told or type(trouble) is not self._trouble
            self._trouble, self._has_told = type(trouble), True
        if tell:
            self._not_saved(trouble)
        with self._changed:
            self._changed.wait_for(lambda: self._try_now, RETRY_SECONDS)
            self._try_now = False

    # -- under the lock ------------------------------------------------------------------------

    @contextmanager
    def _something_new(self) -> Iterator[None]:
        with self._changed:
            if self._finished:
                raise RuntimeError("the writer has ended: what is handed over now would be lost")
            yield
            # Whoever shows how it goes must hear again that this, too, is not saved.
            self._has_told = False
            self._changed.notify_all()

    @contextmanager
    def _letting_go(self) -> Iterator[None]:
        with self._changed:
            yield
            self._changed.notify_all()

    def _is_idle(self) -> bool:
        return not (self._entries or self._drafts or self._settings or self._sheets)
