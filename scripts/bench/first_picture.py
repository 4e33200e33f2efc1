"""A process that starts, shows a window, and says when somebody could see it.

`python -m scripts.bench.first_picture bare` shows an empty window of PySide6; `… desk` starts the
program as its icon does; `… people 10000 --store …` waits until so many young people are listed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from ungeplan.ui import lasting_none

# Before Qt is imported, in every process.
lasting_none.make_last()

from PySide6.QtCore import QEvent, QObject, Qt, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QListView, QWidget  # noqa: E402


class Onlooker(QObject):
    """Ends the process when what it waits for is painted, and says when that was."""

    _painted = Signal()

    def __init__(self, application: QApplication, people: int = 0) -> None:
        super().__init__()
        self._people = people
        application.installEventFilter(self)
        # What is painted is on the screen when all that Qt paints with it is done.
        self._painted.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if event.type() is QEvent.Type.Paint and self._is_it(watched):
            self._painted.emit()
        return False

    def _is_it(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if not self._people:
            return watched.isWindow()
        shown = watched.parent()
        return isinstance(shown, QListView) and shown.model().rowCount() >= self._people

    def _say(self) -> None:
        print(time.monotonic_ns(), flush=True)
        os._exit(0)


def show_a_bare_window() -> None:
    """The least that a program in PySide6 can show, as large as the desk."""
    application = QApplication([])
    onlooker = Onlooker(application)
    window = QWidget()
    window.resize(1280, 760)
    window.show()
    application.exec()
    del onlooker


def start_the_program(arguments: Sequence[str], people: int = 0) -> None:
    """The program as somebody starts it."""
    from ungeplan.app.run import application
    from ungeplan.cli import main

    onlooker = Onlooker(application(), people)
    main(arguments)
    del onlooker


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare"]:
            show_a_bare_window()
        case ["desk"]:
            start_the_program([])
        case ["people", count, *arguments]:
            start_the_program(arguments, int(count))
