"""Goes through all that a meeting can show, in a process of its own, and tells who was seen.

The screens are those of the environment. What it prints is one object of JSON, a `Report`.
"""

from __future__ import annotations

import sys
import traceback
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import msgspec
from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.privacy.crowd import AT_THE_TABLE, FOREIGN, IS_FOREIGN, IS_OWN, MIKKEL, PASSPHRASE, world
from tests.privacy.overlays import Overlay, Overlays, settle
from tests.privacy.places import Place, texts, titles
from ungeplan.app.program import Program
from ungeplan.app.run import application, wording
from ungeplan.demo.eyes import wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.model.facts import Mode, Stage
from ungeplan.model.language import Language


class Report(msgspec.Struct):
    """What a walk has found."""

    screens: int = 0
    panel_beside: bool = False
    """Whether the contact person's panel was on the screen beside the stage."""
    cells: list[tuple[str, str]] = []
    """Each stage with each thing over it."""
    texts: int = 0
    """How many texts were read."""
    own: int = 0
    """How many of them were of the one who is at the table."""
    foreign: list[str] = []
    """Who was found who is not at the table, and where."""
    titled: list[str] = []
    """Where a name stands on a window, in a task bar or in a dialog of files."""
    faults: list[str] = []
    """What Qt complained of, and what did not come or go."""


class Walk:
    """One meeting of Mikkel's, with everything that can lie over it."""

    def __init__(self, store: Path, mode: Mode, report: Report) -> None:
        self._mode = mode
        self._report = report
        language = Language.DANISH if mode is Mode.FULL else Language.ENGLISH
        self._words = wording(language)
        self._program = Program(
            store, self._words, world=world(), passphrase=PASSPHRASE, language_is_fixed=True
        )
        self._hand = Mouse(Pace())

    def go(self) -> None:
        """From the desk, where others were looked at, through every cell, and out again."""
        self._program.start()
        self._look_at_others()
        self._begin()
        window = self._program.meeting
        assert window is not None
        self._report.screens = len(QApplication.screens())
        faces = self._program.two_faces
        self._report.panel_beside = faces is not None and faces.panel.isVisible()
        for stage in window.stages:
            for overlay in Overlays(self._program):
                if stage in overlay.stages:
                    self._try(stage, overlay)
        self._program.close()
        wait_until(lambda: not self._program.desk.isVisible())

    def _look_at_others(self) -> None:
        """The contact person leaves traces: a name half searched for, the page of somebody."""
        search = QCoreApplication.translate("PeopleList", "Search by name")
        self._hand.press(FOREIGN[-1])
        self._hand.write(search, MIKKEL[:3])
        self._hand.press(QCoreApplication.translate("PeopleList", "New young person"))
        call = self._words.content.meeting.stages.get_ready.call_you
        self._hand.write(self._words.say(call), FOREIGN[1])
        self._hand.press(QCoreApplication.translate("NewPerson", "Not now"))
        self._hand.press(MIKKEL)
        self._hand.write(search, FOREIGN[0])

    def _begin(self) -> None:
        document = self._program.document
        assert document is not None
        document.begin_meeting(self._mode)
        self._program._begin_meeting(AT_THE_TABLE)
        settle()

    def _try(self, stage: Stage, overlay: Overlay) -> None:
        cell = f"{stage.value} × {overlay.name}"
        window = self._program.meeting
        assert window is not None
        window.go_to(stage)
        overlay.come()
        settle()
        if window.place is not stage or not overlay.is_there():
            self._report.faults.append(f"{cell}: it did not come")
        self._report.cells.append((stage.value, overlay.name))
        self._read(cell, texts())
        self._note_titles(cell)
        overlay.go()
        settle()
        if overlay.name != "none" and overlay.is_there() and overlay.name != "private panel":
            self._report.faults.append(f"{cell}: it did not go")

    def _read(self, cell: str, places: Iterable[Place]) -> None:
        for where, text in places:
            self._report.texts += 1
            self._report.own += bool(IS_OWN.search(text))
            if IS_FOREIGN.search(text):
                self._report.foreign.append(f"{cell}: {where}: {text}")

    def _note_titles(self, cell: str) -> None:
        self._report.titled += [
            f"{cell}: {where}: {text}"
            for where, text in titles()
            if IS_OWN.search(text) or IS_FOREIGN.search(text)
        ]


def _listen_for_faults(report: Report) -> None:
    def complain(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not text.startswith("This plugin does not support"):
            report.faults.append(f"Qt: {text}")

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        report.faults.append("".join(traceback.format_exception(kind, fault, trace))[-2000:])

    qInstallMessageHandler(complain)
    sys.excepthook = tell


def main() -> None:
    """Walks, and prints the report whatever happens."""
    parser = ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("mode", type=Mode)
    chosen = parser.parse_args()
    report = Report()
    running = application()
    _listen_for_faults(report)
    QAccessible.setActive(True)
    try:
        Walk(chosen.store, chosen.mode, report).go()
    except Exception:
        report.faults.append(traceback.format_exc())
    sys.stdout.buffer.write(msgspec.json.encode(report))
    sys.stdout.flush()
    running.processEvents()


if __name__ == "__main__":
    main()
