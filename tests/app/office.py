"""A contact person's office: the store in its folder, the program, and a hand that uses it."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ungeplan.app.program import Program
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.model.content import Content
from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import (
    AddStep,
    AddWish,
    AnyEdit,
    BeginPlan,
    PlaceGoal,
    SetNextMeeting,
)
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.language import Language
from ungeplan.model.people import row_of
from ungeplan.model.plan import YOUNG_PERSON, PlanId, WishId
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

    def begin_and_end_meeting_with(self, name: str) -> None:
        """A meeting that was held while no test looked."""
        with self.store() as store:
            plan_id = PlanId(name)
            talk = Conversation(
                store.journal_of(plan_id),
                lambda entry: store.append(plan_id, entry, row_of(plan_id, talk.plan)),
                replica=store.replica,
                world=self.world,
            )
            talk.begin_meeting()
            talk.note(MeetingEnded())

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
        self,
        *,
        passphrase: str | None = None,
        language: Language = Language.ENGLISH,
        language_is_fixed: bool = False,
    ) -> None:
        """Start the program as a person does; it asks for the passphrase unless it is given."""
        program = Program(
            self.file,
            Wording(self._content, language),
            world=self.world,
            passphrase=passphrase,
            language_is_fixed=language_is_fixed,
        )
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
        # Translations hold for the whole process: none of them is left to the next program.
        self.program.wording.use(Language.ENGLISH)

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

    def paste(self, name: str, text: str) -> None:
        """Signs that have no key come from the clipboard."""
        self.write(name, "")
        QApplication.clipboard().setText(text)
        self.hand.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def key(self, key: Qt.Key) -> None:
        self.hand.key(key)

    def begin_with(self, name: str) -> None:
        """A new young person."""
        self.press("New young person")
        self.write("What shall we call you on the screen?", name)
        self.press("Make the plan ready")

    def agree(self) -> None:
        """In the meeting: a goal, a step and the next meeting, as the stages propose them."""
        document = self.program.document
        assert document is not None
        wish = document.do(AddWish("Jeg vil have et kørekort"))
        assert wish is not None
        document.do(PlaceGoal(WishId(wish), Zone.FEET))
        (goal,) = document.plan.active_goals
        document.do(AddStep(goal.id, "Ring til køreskolen", YOUNG_PERSON))
        document.do(SetNextMeeting(dt.datetime(2027, 1, 4, 14, 30), "UngeHuset", "20 30 40 50"))

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
