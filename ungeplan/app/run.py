"""Starts the program in its windows.

The first picture waits for as little as can be: all else is imported when it is on the screen.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ungeplan.app.tidying import Tidying
from ungeplan.model.tongue import Language
from ungeplan.ui.appearance import Appearance
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.theme import dress, put_on
from ungeplan.ui.widgets.interfaces import mend_interfaces
from ungeplan.ui.wording import Wording

if TYPE_CHECKING:
    from ungeplan.app.program import Program


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
    mend_interfaces()
    Tidying(made)
    return made


def wording(language: str | None) -> Wording:
    """The words in the language asked for, or in that of the computer. Raises ContentIsBroken."""
    words = _wording_of_windows(language)
    _read_content(words)
    return words


def run(store: Callable[[], Path], language: str | None, passphrase: str | None) -> int:
    """Open the desk and stay until it is closed; the exit status.

    The store is looked for when the desk is on the screen. Raises what keeps the program from
    starting: ContentIsBroken, or what looking for the store raises.
    """
    running = application()
    start = Start(store, language, passphrase)
    start.show_first_picture()
    status = running.exec()
    start.raise_fault()
    return status


class Start(QObject):
    """Shows an empty desk, and then brings the program to it."""

    def __init__(
        self, store: Callable[[], Path], language: str | None, passphrase: str | None
    ) -> None:
        super().__init__()
        self._store = store
        self._passphrase = passphrase
        self._language_is_fixed = language is not None
        self._wording = _wording_of_windows(language)
        self._appearance = Appearance()
        put_on(self._appearance.theme)
        self._desk = DeskWindow(self._wording, self._appearance.theme)
        self._program: Program | None = None
        self._heartbeat: QTimer | None = None
        self._fault: Exception | None = None
        # Queued: the picture is on the screen by then.
        self._desk.appeared.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def show_first_picture(self) -> None:
        """Begin."""
        self._desk.show()

    def raise_fault(self) -> None:
        """Raises what kept the program from starting."""
        if self._fault is not None:
            raise self._fault

    def _go_on(self) -> None:
        try:
            self._bring_program()
        except Exception as fault:
            # Qt would swallow it; whoever started the program has a sentence for it.
            self._fault = fault
            QApplication.exit(1)

    def _bring_program(self) -> None:
        from ungeplan.app.program import Program

        _read_content(self._wording)
        program = Program(
            self._store(),
            self._wording,
            appearance=self._appearance,
            passphrase=self._passphrase,
            language_is_fixed=self._language_is_fixed,
            desk=self._desk,
        )
        program.finished.connect(QApplication.quit)
        _say_instead_of_traceback(program)
        self._heartbeat = _let_python_hear_signals(program)
        self._program = program
        program.start()


def _wording_of_windows(language: str | None) -> Wording:
    if language is not None:
        return Wording(None, Language(language))
    danish = QLocale.system().language() == QLocale.Language.Danish
    return Wording(None, Language.DANISH if danish else Language.ENGLISH)


def _read_content(words: Wording) -> None:
    from ungeplan.app.surroundings import content_here

    words.take(content_here())


def _say_instead_of_traceback(program: Program) -> None:
    """A fault of ours is one plain sentence to people; every saved entry is safe."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        program.say_fault(fault)
        if os.environ.get("UNGEPLAN_DEBUG"):
            sys.__excepthook__(kind, fault, trace)

    sys.excepthook = tell


def _let_python_hear_signals(program: Program) -> QTimer:
    """Ctrl+C and a polite request to end close the program as its own door does."""
    for name in (signal.SIGINT, signal.SIGTERM):
        # Not in the middle of whatever Python does just now.
        signal.signal(name, lambda *_: QTimer.singleShot(0, program.close))
    # Python looks for signals only while it runs.
    heartbeat = QTimer()
    heartbeat.setInterval(200)
    heartbeat.timeout.connect(_breathe)
    heartbeat.start()
    return heartbeat


def _breathe() -> None:
    """Give Python a moment of its own."""
