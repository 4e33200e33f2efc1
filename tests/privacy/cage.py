"""Lets the monkey into a meeting, in a process of its own, and tells how it went.

What it prints is one object of JSON, a `Story`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import shutil
import subprocess
import sys
import traceback
from argparse import ArgumentParser
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec
from PySide6.QtCore import (
    QElapsedTimer,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.cli.office import CHECKOUT, surroundings
from tests.privacy.crowd import AT_THE_TABLE, IS_FOREIGN, MIKKEL, PASSPHRASE, settle
from tests.privacy.monkey import Monkey
from tests.privacy.places import texts, titles
from ungeplan.app.program import Program
from ungeplan.app.run import application, wording
from ungeplan.demo.eyes import wait_until
from ungeplan.model.edits import ChooseName
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.journal import Journal
from ungeplan.model.language import Language
from ungeplan.store.keys import unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.printing import PrintPanel

EVENTS = int(os.environ.get("UNGEPLAN_MONKEY", "2000"))
"""How many events; a soak asks for more."""
LOOK_EVERY = 100
"""After so many events every text there is gets read."""
PART_EVERY = 120
"""After so many events the way out is on the screen, which chance alone seldom finds."""
PATIENCE_COVERED = 12
"""After so many events under the curtain the contact person holds Esc."""
STUCK_MS = 200
"""After that long an event waits for another one: it has opened a menu, or carries something."""
_HARMLESS = ("This plugin does not support", "keyToAscii")
"""What a screen that nobody sees cannot do, and keys that Qt's own test library has no sign for."""
SMALL_SCREEN = Path(__file__).with_name("small_screen.json")
"""What is painted takes most of the time."""
LONGEST = 0.3
"""Seconds for an event, at the most."""


class Story(msgspec.Struct):
    """How it went."""

    seed: str
    events: int = 0
    kinds: dict[str, int] = {}
    meetings: int = 1
    """How many were held: each ended by a yes to the parting question, but for the last."""
    entries: int = 0
    """How many entries lie in the plan at the end."""
    faults: list[str] = []
    last: list[str] = []
    """The last events, when there is a fault."""


def let_loose(folder: Path, events: int, seed: str, screens: Path = SMALL_SCREEN) -> Story:
    """Let the monkey do so many events in a process of its own."""
    home = folder / "home"
    home.mkdir(parents=True)
    crowd = folder / "store"
    crowd.mkdir()
    settle(crowd / "plans.db")
    done = subprocess.run(
        [sys.executable, "-m", "tests.privacy.cage", str(crowd / "plans.db"), str(events), seed],
        cwd=folder,
        env=surroundings(
            QT_QPA_PLATFORM=f"offscreen:configfile={screens}",
            HOME=str(home),
            XDG_CONFIG_HOME=str(home),
            PYTHONPATH=str(CHECKOUT),
        ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60 + events * LONGEST,
        check=False,
    )
    shutil.rmtree(home)
    if done.returncode != 0 or not done.stdout:
        ended = f"ended with {done.returncode}: {done.stderr.decode()[-3000:]}"
        return Story(seed, faults=[ended])
    return msgspec.json.decode(done.stdout, type=Story)


class Cage(QObject):
    """Keeps the monkey in the meeting, and looks at what it does there.

    Each event is a turn of the event loop, so that it also comes while a menu is open.
    """

    def __init__(self, program: Program, story: Story, events: int) -> None:
        super().__init__()
        self._program = program
        self._story = story
        self._events = events
        self._plan = program._plan_id
        self._monkey = Monkey(story.seed)
        self._window: MeetingWindow | None = None
        self._said_yes = False
        self._covered_for = 0
        self._under_way = QElapsedTimer()
        """How long the event of now has taken; more than a little, and it waits for another."""
        # It may point anywhere: nothing is written there, and nothing goes to a real printer.
        program._papers.ready_to_print.disconnect(program._paper_desk._show_print_panel)
        program._papers.ready_to_print.connect(self._show_print_panel)
        program.finished.connect(self._say_closed)

    def open(self) -> None:
        """The first event comes with the next turn of the loop."""
        self._adopt()
        self._turn_soon()

    def complain(self, fault: str) -> None:
        """Something that must not happen; it is over with the event under way."""
        self._story.faults.append(fault)

    # -- one event ----------------------------------------------------------------------------

    def _turn_soon(self) -> None:
        QTimer.singleShot(0, self._turn)

    def _turn(self) -> None:
        is_short = self._under_way.isValid() and self._under_way.elapsed() < STUCK_MS
        is_ending = self._under_way.isValid() and self._program.meeting is None
        if is_short or is_ending:
            # The event before lets the loop run on: it is not over yet. One that ends the meeting
            # is waited for however long it takes: what is on the desk is not for the monkey.
            QTimer.singleShot(STUCK_MS // 4, self._turn)
            return
        if self._story.events >= self._events or self._story.faults:
            self._end()
            return
        self._story.events += 1
        self._turn_soon()
        self._under_way.start()
        # The window of the event before may have given way to one in other colours.
        self._adopt()
        if self._story.events % PART_EVERY == 0 and self._window is not None:
            # As when somebody presses the cross of the window.
            self._window.ask_whether_over()
        self._monkey.do_something()
        self._under_way.invalidate()
        self.look()

    def look(self) -> None:
        """Whether all is as it must be after an event."""
        program = self._program
        if set(program._open_plans) - {self._plan}:
            self.complain("another plan was opened")
        if program.meeting is None:
            self._begin_again()
        elif program.desk.isVisible():
            self.complain("the desk can be seen in a meeting")
        self._adopt()
        self._uncover()
        names = [f"{where}: {text}" for where, text in titles() if IS_FOREIGN.search(text)]
        if self._story.events % LOOK_EVERY == 0:
            names += [f"{where}: {text}" for where, text in texts() if IS_FOREIGN.search(text)]
        for name in names:
            self.complain(f"somebody else was there: {name}")

    def _begin_again(self) -> None:
        document = self._program.document
        ended = document is not None and isinstance(
            document.journal.entries[-1].content, MeetingEnded
        )
        if not (ended and self._said_yes):
            self.complain("the meeting went without a yes to the parting question")
        self._said_yes = False
        self._story.meetings += 1
        self._program._begin_meeting(self._plan)

    def _adopt(self) -> None:
        """With other colours the meeting is on another window."""
        window = self._program.meeting
        if window is not None and window is not self._window:
            self._window = window
            window.parting.end_wanted.connect(self._note_yes)
            window.my_plan.save_wanted.disconnect(self._program._papers.write)

    def _note_yes(self) -> None:
        self._said_yes = True

    def _uncover(self) -> None:
        window = self._program.meeting
        hidden = window is not None and window.curtain.covering is Covering.HIDDEN
        self._covered_for = self._covered_for + 1 if hidden else 0
        if window is not None and self._covered_for > PATIENCE_COVERED:
            # As when Esc has been held for two seconds.
            window.curtain._open()

    def _show_print_panel(self, pdf: bytes) -> None:
        window = self._program.meeting
        if window is None:
            return
        scale = Scale.of(window.size())
        panel = PrintPanel(pdf, self._program.theme, scale, window, printers=list)
        panel.save_wanted.connect(window.my_plan.ask_where_to_save)
        window.lay_over(panel)

    def _say_closed(self) -> None:
        if self._story.events < self._events and not self._story.faults:
            self.complain("the program was closed")

    def _end(self) -> None:
        self._monkey.let_go()
        self._story.kinds = dict(self._monkey.done)
        if self._story.faults:
            self._story.last = list(self._monkey.last)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QFileDialog):
                widget.reject()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QTimer.singleShot(0, QApplication.quit)


def look_at_store(file: Path, story: Story) -> None:
    """What lies on the disk is sound, and each plan is what its own young person said."""
    key = unlock_with_passphrase(file, PASSPHRASE)
    with contextlib.closing(PlanStore.open(file, key)) as store:
        findings = store.check()
        if not findings.sound:
            story.faults.append(f"the store is not sound: {findings}")
        for row in store.people():
            journal = Journal(store.journal_of(row.plan))
            mine = row.plan == AT_THE_TABLE
            if mine:
                story.entries = len(journal.entries)
            held = [e for e in journal.entries if isinstance(e.content, MeetingEnded)]
            if not mine and len(held) != 1:
                story.faults.append(f"something was done in the plan of {row.name}")
            if mine and journal.plan.young_person not in _names_said_at_the_table(journal):
                story.faults.append(f"the plan is called {journal.plan.young_person!r}")


def _names_said_at_the_table(journal: Journal) -> set[str]:
    """In *Gør klar* the young person may say another name: in a meeting, and nowhere else."""
    said = {
        entry.content.name
        for entry in journal.entries
        if isinstance(entry.content, ChooseName) and entry.meeting is not None
    }
    return {MIKKEL, *said}


def _listen(cage: Cage) -> None:
    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not text.startswith(_HARMLESS):
            cage.complain(f"Qt: {text}")

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        cage.complain("".join(traceback.format_exception(kind, fault, trace))[-3000:])

    qInstallMessageHandler(hear)
    sys.excepthook = tell


def main() -> None:
    """Lets it loose, and prints the story."""
    parser = ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("events", type=int)
    parser.add_argument("seed")
    chosen: Any = parser.parse_args()
    # What Python did when Qt ended the process.
    faulthandler.enable()
    story = Story(chosen.seed)
    running = application()
    QAccessible.setActive(True)
    program = Program(
        chosen.store, wording(Language.DANISH), passphrase=PASSPHRASE, language_is_fixed=True
    )
    program.start()
    wait_until(lambda: program.desk.has_people)
    program._begin_meeting(AT_THE_TABLE)
    cage = Cage(program, story, chosen.events)
    _listen(cage)
    cage.open()
    running.exec()
    program.close()
    wait_until(lambda: not program.desk.isVisible())
    look_at_store(chosen.store, story)
    sys.stdout.buffer.write(msgspec.json.encode(story))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
