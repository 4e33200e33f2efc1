"""The program on the day of an invented meeting, in a process of its own.

`python -m tests.journeys.at_spi_program FOLDER` keeps the plan in that folder. It ends when nothing
more is to be read from its input.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from ungeplan.app.run import application
from ungeplan.demo.case import load
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.demo.play import Demo
from ungeplan.model.language import Language


def main() -> None:
    """Starts the program and stays until it is closed."""
    running = application()
    demo = Demo(load("mikkel"), Path(sys.argv[1]), Language.DANISH.value, Mouse(Pace()), None)
    demo.program.finished.connect(running.quit)
    demo.program.start()
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(demo.program.close)
    running.exec()
    # The windows of Qt need not be taken apart one by one.
    os._exit(0)


if __name__ == "__main__":
    main()
