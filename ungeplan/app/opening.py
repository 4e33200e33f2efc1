"""Opens the store in the background, so that the first picture never waits for it."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ungeplan.model.experience import AnswerSheet
from ungeplan.model.journal import Entry
from ungeplan.model.people import row_of
from ungeplan.model.plan import EntryId, Plan, PlanId

if TYPE_CHECKING:
    from ungeplan.store.plan_store import PlanStore
    from ungeplan.store.troubles import StoreTrouble
    from ungeplan.store.writer import Writer

GIVE_UP_SECONDS = 1.0
"""How long somebody who goes away waits for the thread; a key ring may keep it for ever."""

LANGUAGE_FILE = "language"
"""The ending of the file beside the store that says which language its door speaks."""


class Opened(QObject):
    """The open store and its writer, with what the writer says as signals of this thread.

    Signals:
        saved: the id of an entry that is on disk.
        not_saved: the name of the trouble; the writer tries again by itself.
        recovered: after a trouble, everything is on disk.
    """

    saved = Signal(str)
    not_saved = Signal(str)
    recovered = Signal()

    def __init__(self, store: PlanStore) -> None:
        super().__init__()
        from ungeplan.store.writer import Writer

        self.store = store
        self._writer: Writer = Writer(
            store, self._say_saved, self._say_not_saved, self._say_recovered
        )
        self._writer.start()

    def journal_of(self, plan_id: PlanId) -> list[Entry]:
        """The entries of a plan, those that wait for the disk included."""
        return self._writer.journal_of(plan_id)

    def drafts_of(self, plan_id: PlanId) -> dict[str, str]:
        """Half-typed words by field, those that wait for the disk included."""
        return self._writer.drafts_of(plan_id)

    def append(self, plan_id: PlanId, entry: Entry, plan: Plan) -> None:
        """Store the entry; the plan is the one after it."""
        self._writer.append(plan_id, entry, row_of(plan_id, plan))

    def write_draft(self, plan_id: PlanId, field: str, text: str) -> None:
        """Store half-typed words."""
        self._writer.write_draft(plan_id, field, text)

    def drop_draft(self, plan_id: PlanId, field: str) -> None:
        """Delete half-typed words."""
        self._writer.drop_draft(plan_id, field)

    def remember(self, name: str, value: str) -> None:
        """Store a setting."""
        self._writer.remember(name, value)

    def put_in_box(self, sheet: AnswerSheet, day: dt.date) -> None:
        """Store what somebody answered after a meeting, joined to nobody."""
        self._writer.put_in_box(sheet, day)

    def retry(self) -> None:
        """Try now to write what could not be written."""
        self._writer.retry()

    def close(self, seconds: float) -> bool:
        """Close the store when all is on disk; False when it is not, and nothing is closed."""
        if not self._writer.finish(seconds):
            return False
        self.store.close()
        return True

    # All are called in the writer's thread: a signal carries them over.
    def _say_saved(self, entry: EntryId) -> None:
        self.saved.emit(entry)

    def _say_not_saved(self, trouble: StoreTrouble) -> None:
        self.not_saved.emit(type(trouble).__name__)

    def _say_recovered(self) -> None:
        self.recovered.emit()


class Opening(QObject):
    """Finds out how to open the store, and opens it in a thread of its own.

    Signals:
        nothing_there: there is no store yet.
        passphrase_wanted: the name of the trouble with the last try, or an empty text.
        failed: the name of a trouble that no other passphrase mends.
        opened: an Opened.
    """

    nothing_there = Signal()
    passphrase_wanted = Signal(str)
    failed = Signal(str)
    opened = Signal(object)
    _store_is_open = Signal(object)

    def __init__(self, path: Path, passphrase: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._passphrase = passphrase
        self._given_up = False
        self._thread: threading.Thread | None = None
        self._store_is_open.connect(self._hand_over)

    def begin(self) -> None:
        """Look what is there and go as far as possible without asking."""
        if not self._path.exists():
            self.nothing_there.emit()
        elif self._passphrase is not None:
            self.unlock(self._passphrase)
        else:
            self._in_background(self._try_key_ring)

    def language_at_door(self) -> str:
        """What was spoken here last, to be spoken before anybody unlocks; empty when unknown."""
        from ungeplan.store.files import beside

        # Nobody waits for it, and it may be gone or be anything.
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if self._path.exists():
                return beside(self._path, LANGUAGE_FILE).read_text("ascii").strip()
        return ""

    def speak_at_door(self, language: str) -> None:
        """The next start speaks it at once: a language, and nothing about anybody."""
        from ungeplan.store.files import beside, write_whole

        with contextlib.suppress(OSError):
            write_whole(beside(self._path, LANGUAGE_FILE), language.encode("ascii"))

    def create(self, name: str, passphrase: str) -> None:
        """Make a new store for the contact person of that name."""
        self._in_background(lambda: self._create(name, passphrase))

    def unlock(self, passphrase: str) -> None:
        """Open the store with this passphrase."""
        self._in_background(lambda: self._unlock(passphrase))

    def give_up(self) -> None:
        """Nobody waits any more: a store that still opens is closed again."""
        self._given_up = True
        if self._thread is not None:
            self._thread.join(GIVE_UP_SECONDS)

    def _create(self, name: str, passphrase: str) -> None:
        from ungeplan.store.creation import create_store

        self._store_is_open.emit(create_store(self._path, name, passphrase))

    def _unlock(self, passphrase: str) -> None:
        from ungeplan.store.keys import unlock_with_passphrase
        from ungeplan.store.plan_store import PlanStore
        from ungeplan.store.troubles import WrongPassphrase

        try:
            data_key = unlock_with_passphrase(self._path, passphrase)
        except WrongPassphrase as trouble:
            self.passphrase_wanted.emit(type(trouble).__name__)
            return
        self._store_is_open.emit(PlanStore.open(self._path, data_key))

    def _try_key_ring(self) -> None:
        from ungeplan.store.keys import unlock_with_key_ring
        from ungeplan.store.plan_store import PlanStore

        data_key = unlock_with_key_ring(self._path)
        if data_key is None:
            self.passphrase_wanted.emit("")
        else:
            self._store_is_open.emit(PlanStore.open(self._path, data_key))

    def _in_background(self, work: Callable[[], None]) -> None:
        self._thread = threading.Thread(
            target=self._work, args=(work,), name="opening", daemon=True
        )
        self._thread.start()

    def _work(self, work: Callable[[], None]) -> None:
        from ungeplan.store.troubles import StoreTrouble, Unexpected

        try:
            work()
        except StoreTrouble as trouble:
            self.failed.emit(type(trouble).__name__)
        # A fault in the program must not end the thread in silence: somebody waits at the door.
        except Exception:
            self.failed.emit(Unexpected.__name__)

    def _hand_over(self, store: PlanStore) -> None:
        if self._given_up:
            store.close()
        else:
            self.opened.emit(Opened(store))
