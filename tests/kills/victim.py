"""The program in use, in a process of its own that is to be killed; it says on a pipe what it does.

One message is one line of JSON: its kind, and what belongs to it. Everything that counts as kept is
said no earlier than the program itself knows it.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import traceback
from argparse import ArgumentParser
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAccessible
from sqlalchemy import Connection, event

from tests.kills.restless import Restless
from ungeplan.app.opening import Opened
from ungeplan.app.program import Program
from ungeplan.app.run import application, wording
from ungeplan.demo.case import load
from ungeplan.demo.eyes import everything
from ungeplan.demo.first_meeting import FirstMeeting
from ungeplan.demo.hands import Finger, Hand, Mouse, Pace
from ungeplan.model.facts import Stage
from ungeplan.model.journal import Entry
from ungeplan.model.language import Language
from ungeplan.model.plan import PlanId
from ungeplan.ui.plan_document import Saving


class Said(StrEnum):
    """What a message is about."""

    UP = "up"
    """The meeting is on the screen: what of it can be seen."""
    DOES = "does"
    """A gesture begins: its kind."""
    SAVED = "saved"
    """The writer says of an entry that it is on disk: its id."""
    SHOWN = "shown"
    """The window says *Gemt*: the id of the newest entry."""
    KEEPING = "keeping"
    """Half-typed words go to the disk: plan, field and text, or null when they are dropped."""
    KEPT = "kept"
    """They are there: plan and field."""
    FAULT = "fault"
    """Something that must not happen: what it was."""


class Mouth(QObject):
    """Says on a pipe what happens, in whichever thread that is."""

    def __init__(self, pipe: int) -> None:
        super().__init__()
        self._pipe = pipe
        self._turn = threading.Lock()

    def say(self, said: Said, *about: object) -> None:
        """One whole message. It is in the pipe when this returns, and no kill takes it back."""
        line = json.dumps([said, *about]).encode() + b"\n"
        with self._turn:
            while line:
                line = line[os.write(self._pipe, line) :]

    def say_saved(self, entry: str) -> None:
        """The writer says so."""
        self.say(Said.SAVED, entry)

    def say_made(self, entry: Entry) -> None:
        """The planted fault: an entry is only made, and is called saved."""
        self.say(Said.SAVED, entry.id)

    def say_does(self, kind: str) -> None:
        """A gesture begins."""
        self.say(Said.DOES, kind)

    def say_trouble(self, name: str) -> None:
        """The store cannot be opened or written."""
        self.say(Said.FAULT, f"trouble: {name}")

    def say_fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """An exception that nobody caught."""
        lines = traceback.format_exception(kind, fault, trace)
        self.say(Said.FAULT, "".join(lines)[-2000:])

    def say_warning(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Qt complains; not of what a screen that nobody sees cannot do."""
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not text.startswith("This plugin does not support"):
            self.say(Said.FAULT, f"Qt: {text}")


class Victim(QObject):
    """Brings the meeting to the screen and goes on with it until it is killed."""

    def __init__(
        self, program: Program, hand: Hand, chance: random.Random, stage: Stage, mouth: Mouth
    ) -> None:
        super().__init__()
        self._stage = stage
        self._program = program
        self._mouth = mouth
        self._first_meeting = FirstMeeting(load("mikkel"), hand, program.wording, mouth.say_does)
        self._restless = Restless(hand, program.wording, chance, mouth.say_does)
        self._hasty = False
        self._is_new = False
        opening = program._opening
        # After the program itself: by then the meeting that was left open is on the screen.
        opening.opened.connect(self._listen)
        opening.failed.connect(mouth.say_trouble)
        opening.passphrase_wanted.connect(mouth.say_trouble)

    def be_hasty(self) -> None:
        """Plant the fault: say of an entry that it is saved before it is, and never commit."""
        self._hasty = True

    def _listen(self, opened: Opened) -> None:
        store = opened.store
        self._is_new = not store.people()
        # These are the writer's own calls: what is said, is said in its thread and in its order.
        store.write_draft = self._saying(store.write_draft)  # type: ignore[method-assign]
        store.drop_draft = self._saying(store.drop_draft)  # type: ignore[method-assign]
        opened.not_saved.connect(self._mouth.say_trouble)
        if self._hasty:
            event.listen(store._writing_engine, "commit", _wait_for_ever)
        else:
            # At once, and not when the windows come round to it.
            opened.saved.connect(self._mouth.say_saved, Qt.ConnectionType.DirectConnection)
        QTimer.singleShot(0, self._hold_the_meeting)

    def _saying(self, keep: Callable[..., None]) -> Callable[..., None]:
        def keep_and_say(plan: PlanId, field: str, text: str | None = None) -> None:
            self._mouth.say(Said.KEEPING, plan, field, text)
            if text is None:
                keep(plan, field)
            else:
                keep(plan, field, text)
            self._mouth.say(Said.KEPT, plan, field)

        return keep_and_say

    def _hold_the_meeting(self) -> None:
        if self._is_new:
            self._begin_the_first_meeting()
        document = self._program.document
        if document is None or self._program.meeting is None:
            self._mouth.say(Said.FAULT, "the meeting did not come to the screen")
            return
        document.saving_changed.connect(self._say_what_the_window_says)
        if self._hasty:
            document.entry_made.connect(self._mouth.say_made)
        self._mouth.say(Said.UP, self._what_is_seen())
        self._restless.go_to(self._stage)
        while True:
            self._restless.do_something(len(document.plan.wishes))

    def _begin_the_first_meeting(self) -> None:
        """Everything that comes before steps, so that there is something to go on with."""
        self._first_meeting.make_a_plan_ready()
        self._first_meeting.welcome()
        self._first_meeting.tell_of_me()
        self._first_meeting.make_wishes()
        self._first_meeting.choose_goals()

    def _what_is_seen(self) -> dict[str, object]:
        """Where the meeting is, and the lines one can write in, as a screen reader tells."""
        here = QCoreApplication.translate("StageBar", "You are here")
        seen = list(everything())
        return {
            "windows": len({one.window for one in seen}),
            "stage": [
                one.name for one in seen if one.node.text(QAccessible.Text.Description) == here
            ],
            "lines": [
                one.node.text(QAccessible.Text.Value)
                for one in seen
                if one.role == QAccessible.Role.EditableText
            ],
            "names": [one.name for one in seen],
        }

    def _say_what_the_window_says(self, saving: Saving) -> None:
        window, document = self._program.meeting, self._program.document
        saved = self._program.wording.content.meeting.always_there.saved
        if window is None or document is None:
            return
        if window.bar.saved.text() == self._program.wording.say(saved):
            self._mouth.say(Said.SHOWN, document.journal.entries[-1].id)


def _wait_for_ever(connection: Connection) -> None:
    threading.Event().wait()


def main() -> None:
    """Opens the store as the program does, and uses it."""
    parser = ArgumentParser()
    parser.add_argument("pipe", type=int)
    parser.add_argument("store", type=Path)
    parser.add_argument("passphrase_file", type=Path)
    parser.add_argument("seed")
    parser.add_argument("stage", type=Stage)
    parser.add_argument("--hasty", action="store_true")
    chosen = parser.parse_args()
    mouth = Mouth(chosen.pipe)
    sys.excepthook = mouth.say_fault
    qInstallMessageHandler(mouth.say_warning)
    running = application()
    QAccessible.setActive(True)
    chance = random.Random(chosen.seed)
    program = Program(
        chosen.store,
        wording(Language.DANISH),
        passphrase=chosen.passphrase_file.read_text(encoding="utf-8"),
        language_is_fixed=True,
    )
    hand = chance.choice((Mouse, Finger))(Pace())
    victim = Victim(program, hand, chance, chosen.stage, mouth)
    if chosen.hasty:
        victim.be_hasty()
    program.start()
    running.exec()


if __name__ == "__main__":
    main()
