"""A screen, a bus, the program and somebody who uses it by AT-SPI, each a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""The bindings of AT-SPI are packages of the system."""
_NEEDED = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_ENDS_IN_SECONDS = 10


class NotSaid(Exception):
    """The program tells assistive technology nothing of the kind."""


def missing() -> str:
    """What this machine lacks, as a sentence; nothing when all is there."""
    lacks = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    look = [SYSTEM_PYTHON, "-c", _NEEDED]
    if not Path(SYSTEM_PYTHON).exists():
        lacks.append(SYSTEM_PYTHON)
    elif subprocess.run(look, capture_output=True, check=False).returncode != 0:
        lacks.append("AT-SPI for the Python of the system")
    if not lacks:
        return ""
    return (
        f"This test uses the program as a screen reader does, and this machine lacks: "
        f"{', '.join(lacks)}. `python3 scripts/prepare.py test` installs it."
    )


class Outside:
    """Uses the program from outside by what it says of itself, for as long as the block lasts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # The path of a socket must be short.
        self._sockets = tempfile.TemporaryDirectory(prefix="ungeplan-")
        self._running: list[subprocess.Popen[str]] = []
        self._environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": self._sockets.name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
        }

    def __enter__(self) -> Outside:
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # The last that was started is the first to go: nobody loses what it still uses.
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(_ENDS_IN_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        self._sockets.cleanup()

    # -- what somebody can do -----------------------------------------------------------------

    def press(self, name: str) -> None:
        """Ask the thing of that name, or whose name begins with it, for its first action."""
        self._ask(do="press", name=name)

    def press_last(self, name: str) -> None:
        """The same for the last of exactly that name: a stage is called so, and an answer on it."""
        self._ask(do="press", name=name, which="last")

    def go_on(self, name: str) -> None:
        """Press the thing of that name, and wait until the screen says something else."""
        self._ask(do="go_on", name=name)

    def write(self, name: str, text: str) -> None:
        """Put the text in the line of that name."""
        self._ask(do="write", name=name, text=text)

    def find(self, name: str) -> str:
        """Wait until something of that name is there; its whole name."""
        return str(self._ask(do="find", name=name))

    def has(self, name: str) -> bool:
        """Whether something of that name is there now."""
        return bool(self._ask(do="has", name=name))

    def close(self) -> int:
        """Close the program, and wait until it has ended; its exit status."""
        assert self._program.stdin is not None
        self._program.stdin.close()
        return self._program.wait(_ENDS_IN_SECONDS)

    # -- inside -------------------------------------------------------------------------------

    def _start(self) -> None:
        self._environment["DISPLAY"] = f":{self._screen()}"
        bus = self._run(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = _line_of(bus)
        self._program = self._run(
            [sys.executable, "-m", "tests.journeys.at_spi_program", str(self._folder)]
        )
        self._reader = self._run([SYSTEM_PYTHON, str(HERE / "at_spi_reader.py")])

    def _screen(self) -> str:
        size = ["-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        return _line_of(self._run(["Xvfb", "-displayfd", "1", *size])).strip()

    def _run(self, command: list[str]) -> subprocess.Popen[str]:
        with (self._folder / "said.log").open("a") as log:
            process = subprocess.Popen(
                command,
                cwd=CHECKOUT,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                bufsize=1,
            )
        self._running.append(process)
        return process

    def _ask(self, **request: str) -> object:
        assert self._reader.stdin is not None
        self._reader.stdin.write(f"{json.dumps(request)}\n")
        self._reader.stdin.flush()
        answer = json.loads(_line_of(self._reader))
        if not answer["ok"]:
            raise NotSaid(answer["why"])
        return answer["value"]


def _line_of(process: subprocess.Popen[str]) -> str:
    """The next line it says. Raises NotSaid when it has ended instead."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise NotSaid(f"{process.args!r} ended with {process.wait()} before it said anything")
    return line.rstrip("\n")
