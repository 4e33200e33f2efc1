"""Starts the program in its windows."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ungeplan.app.program import Program
from ungeplan.app.surroundings import content_here
from ungeplan.model.language import Language
from ungeplan.ui.theme import dress
from ungeplan.ui.wording import Wording


def application() -> QApplication:
    """The one Qt application, dressed; made when it is first asked for."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    made = QApplication([])
    # Both stand on windows and in task bars: they carry no name of a person.
    made.setApplicationName("ungeplan")
    made.setApplicationDisplayName("ungeplan")
    made.setQuitOnLastWindowClosed(False)
    dress(made)
    return made


def wording(language: str | None) -> Wording:
    """The words in the language asked for, or in that of the computer."""
    content = content_here()
    if language is not None:
        return Wording(content, Language(language))
    danish = QLocale.system().language() == QLocale.Language.Danish
    return Wording(content, Language.DANISH if danish else Language.ENGLISH)


def run(store: Path, language: str | None, passphrase: str | None) -> int:
    """Open the desk and stay until it is closed; the exit status."""
    running = application()
    program = Program(
        store,
        wording(language),
        passphrase=passphrase,
        language_is_fixed=language is not None,
    )
    program.finished.connect(running.quit)
    _say_instead_of_traceback(program)
    heartbeat = _let_python_hear_signals(program)
    program.start()
    status = running.exec()
    heartbeat.stop()
    return status


def _say_instead_of_traceback(program: Program) -> None:
    """A fault of ours is one plain sentence to people; every saved entry is safe."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        program.say_unexpected()
        if os.environ.get("UNGEPLAN_DEBUG"):
            sys.__excepthook__(kind, fault, trace)

    sys.excepthook = tell


def _let_python_hear_signals(program: Program) -> QTimer:
    """Ctrl+C and a polite request to end close the program as its own door does."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: program.close())
    # Python looks for signals only while it runs.
    heartbeat = QTimer()
    heartbeat.setInterval(200)
    heartbeat.timeout.connect(_breathe)
    heartbeat.start()
    return heartbeat


def _breathe() -> None:
    """Give Python a moment of its own."""
