"""A contact person's office: the store in its folder, the program, and a hand that uses it."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ungeplan.app.program import Program
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.model.content import Content
from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import AnyEdit, BeginPlan
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.language import Language
from ungeplan.model.plan import PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.engine import connect
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui.wording import Wording

PASSPHRASE = "havn sild lørdag motor"
LITTLE = Cost(iterations=1, lanes=1, memory_kib=512)
CPR = "Mikkel 010203-1234"


class Office:
    """Everything a test does as the contact person Karen, by mouse and keys."""

    def __init__(self, folder: Path, content: Content) -> None:
        self.file = folder / "plans.db"
        self.hand = Mouse(Pace())
        self._content = content
        self._programs: list[Program] = []
        numbers = itertools.count(1)
        self.world = World(
            now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
            new_id=lambda: f"entry-{next(numbers)}-{os.urandom(4).hex()}",
            salt=lambda: os.urandom(16),
        )

    # -- the store -----------------------------------------------------------------------------

    def move_in(self, *names: str) -> None:
        """A store is there, and in it a plan for each name."""
        with contextlib.closing(create_store(self.file, "Karen", PASSPHRASE, LITTLE)) as store:
            for name in names:
                store.add_plan(PlanId(name), self.entries(store, name))

    def entries(self, store: PlanStore, name: str, *edits: AnyEdit) -> list[Entry]:
        """The journal of a plan that has begun, and of what the contact person did then."""
        made: list[Entry] = []
        pen = Pen(voice=store.owner, hand=store.owner)
        talk = Conversation([], made.append, replica=store.replica, world=self.world, pen=pen)
        for edit in (BeginPlan(name, store.owner, store.owner_name), *edits):
            talk.do(edit)
        return made

    @contextlib.contextmanager
    def store(self) -> Iterator[PlanStore]:
        """What is on disk; no program may have it open."""
        with contextlib.closing(PlanStore.open(self.file, self.data_key)) as store:
            yield store

    @property
    def data_key(self) -> bytes:
        return unlock_with_passphrase(self.file, PASSPHRASE)

    def journals(self) -> dict[str, Journal]:
        """What is on disk, by the young person's name."""
        with self.store() as store:
            plans = [Journal(store.journal_of(row.plan)) for row in store.people()]
        return {journal.plan.young_person: journal for journal in plans}

    @contextlib.contextmanager
    def disk_kept_busy(self) -> Iterator[None]:
        """Another connection holds the lock for writing: nothing can be saved."""
        with contextlib.closing(connect(self.file, self.data_key)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    # -- the program ---------------------------------------------------------------------------

    @property
    def program(self) -> Program:
        """The one that was started last."""
        return self._programs[-1]

    def start(
        self, *, passphrase: str | None = None, language: Language = Language.ENGLISH
    ) -> None:
        """Start the program as a person does; it asks for the passphrase unless it is given."""
        words = Wording(self._content, language)
        program = Program(self.file, words, world=self.world, passphrase=passphrase)
        self._programs.append(program)
        program.start()

    def open(self) -> None:
        """Start the program and come as far as the list."""
        self.start(passphrase=PASSPHRASE)
        find("New young person")

    def close(self) -> None:
        """Press the cross of the window, and wait until all is closed."""
        self.program.desk.close()
        assert wait_until(lambda: not self.program.desk.isVisible())

    def leave(self) -> None:
        """Close whatever is open; the test is over."""
        for program in self._programs:
            program.close()
            wait_until(lambda: not program.desk.isVisible())  # noqa: B023 - waited for here
            program.wording.use(Language.ENGLISH)
            program.desk.deleteLater()
        throw_away_windows()

    # -- by mouse and keys ---------------------------------------------------------------------

    def press(self, *names: str) -> None:
        for name in names:
            self.hand.press(name)

    def write(self, name: str, text: str) -> None:
        self.hand.write(name, text)

    def key(self, key: Qt.Key) -> None:
        self.hand.key(key)

    def begin_with(self, name: str) -> None:
        """A new young person."""
        self.press("New young person")
        self.write("What shall we call you on the screen?", name)
        self.press("Make the plan ready")

    def rename_to(self, name: str) -> None:
        """Change the name of the one who is shown, up to the last letter."""
        self.press("Change name")
        self.write("What the young person wants to be called", name)

    def save_as(self, path: Path) -> None:
        """Say where in the dialog that is on the screen."""
        assert wait_until(lambda: any(isinstance(w, QFileDialog) for w in shown_windows()))
        (dialog,) = (w for w in shown_windows() if isinstance(w, QFileDialog))
        assert wait_until(lambda: dialog.isActiveWindow())
        line = QApplication.focusWidget()
        assert line is not None
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)


def sees(*names: str) -> bool:
    """Whether all of these come onto the screen."""
    return all(find(name) for name in names)


def sees_no(*names: str) -> bool:
    """Whether none of these is on the screen, or all go away."""
    return wait_until(lambda: not any(look(name) for name in names))


def shown_windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


def throw_away_windows() -> None:
    """What is to be deleted later is deleted now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def titles() -> set[str]:
    return {w.windowTitle() for w in shown_windows() if w.isWindow()}


def named(rows: Iterable[str], names: Iterable[str]) -> bool:
    """Whether each row begins with the name in its place."""
    return [row.partition(".")[0] for row in rows] == list(names)
