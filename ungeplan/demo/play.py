"""Sets the stage for the demo: a store of its own, a screen, a pace, and where its pictures go."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
import uuid
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from ungeplan.app.program import Program
from ungeplan.app.run import application, wording
from ungeplan.demo.case import Case, load
from ungeplan.demo.eyes import let_run, wait_until, windows
from ungeplan.demo.first_meeting import FirstMeeting
from ungeplan.demo.hands import Finger, Hand, Keys, Mouse, Pace
from ungeplan.model.conversation import World
from ungeplan.model.language import Language
from ungeplan.screen import is_seen

HANDS: dict[str, type[Hand]] = {"mouse": Mouse, "touch": Finger, "keys": Keys}
EASY_TO_FOLLOW_MS = 350
"""A pace at which a person who watches sees what happens."""
OFF_SCREEN = QSize(1920, 1080)
PDF = "min-plan.pdf"
_SETTLED_MS = 400


def run(
    out: Path | None,
    language: str | None,
    hand: str = "mouse",
    pace: int | None = None,
    off_screen: QSize | None = None,
) -> int:
    """Play the first meeting of the case; the exit status.

    Where nobody sees the screen, or when a size is given, it plays off screen and as fast as it
    can. Pictures and the printed plan are written to `out`; without it nothing is written.
    """
    watched = off_screen is None and is_seen()
    beat = pace if pace is not None else EASY_TO_FOLLOW_MS if watched else 0
    with tempfile.TemporaryDirectory(prefix="ungeplan-demo-") as name:
        folder = Path(name)
        if not watched:
            go_off_screen(off_screen or OFF_SCREEN, folder)
        return Demo(load("mikkel"), folder, language, HANDS[hand](Pace(beat)), out).play()


def go_off_screen(size: QSize, folder: Path) -> None:
    """Let Qt draw on a screen of this size that nobody sees; before the application is made."""
    screen = {
        "name": "nobody",
        "x": 0,
        "y": 0,
        "width": size.width(),
        "height": size.height(),
        "dpi": 96,
        "dpr": 1,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
    }
    description = folder / "screen.json"
    description.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={description}"


class Demo:
    """One play: the program, a story, and pictures of it."""

    def __init__(
        self, case: Case, folder: Path, language: str | None, hand: Hand, out: Path | None
    ) -> None:
        self._out = out
        self._number = 0
        self.paper: bytes | None = None
        """The printed plan, once it is played."""
        application()
        QAccessible.setActive(True)
        words = wording(language or Language.DANISH.value)
        self.program = Program(
            folder / "plans.db", words, world=_world(case), language_is_fixed=True
        )
        self.meeting = FirstMeeting(case, hand, words, self.picture)

    def play(self) -> int:
        """The whole story; the exit status."""
        if self._out is not None:
            self._out.mkdir(parents=True, exist_ok=True)
        self.program.start()
        self.meeting.play()
        wait_until(self._paper_is_ready)
        self.paper = self.program.paper
        if self._out is not None and self.paper is not None:
            (self._out / PDF).write_bytes(self.paper)
        self.meeting.end()
        self.program.close()
        return 0

    def _paper_is_ready(self) -> bool:
        return not self.program.is_making_paper

    def picture(self, name: str) -> None:
        """Keep what the window in front shows."""
        self._number += 1
        if self._out is not None:
            wait_until(self._paper_is_ready)
            # Cards settle.
            let_run(_SETTLED_MS)
            windows()[0].grab().save(str(self._out / f"{self._number:02}-{name}.png"))


def _world(case: Case) -> World:
    """The day of the case, whichever day it is played."""
    begun = dt.datetime.combine(case.meets_on, dt.time(9, 0), dt.UTC)
    return World(now=lambda: begun, new_id=lambda: uuid.uuid4().hex, salt=lambda: os.urandom(16))
