"""A process with two screens: plays meetings on them, and tells after each deed what is seen.

Run with one story a line on standard input, each a list of deeds in JSON; answers with a list of
what was seen at the beginning and after each deed, one line a story.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.table import Table
from ungeplan import resources
from ungeplan.model.content import Content, load
from ungeplan.ui import lasting_none, theme
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.screens import Screen


class Sitting(QObject):
    """One meeting on two screens, and everything that can happen to it."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.table = Table(content)
        self.laptop, self.wall = self.table.watcher.screens
        self._covered_when_it_moved = True
        self._number = self._shared_number
        self.table.meeting.installEventFilter(self)

    def can(self) -> dict[str, Callable[[], object]]:
        """What may happen, by its name."""
        take, table = self.table.watcher.take, self.table
        mirrored = Screen(self.wall.number, self.laptop.area)
        third = Screen(77, QRect(3286, 0, 1280, 1024))
        return {
            "both": lambda: take([self.laptop, self.wall]),
            "wall goes": lambda: take([self.laptop]),
            "laptop goes": lambda: take([self.wall]),
            "all go": lambda: take([]),
            "mirror": lambda: take([self.laptop, mirrored]),
            "third comes": lambda: take([self.laptop, self.wall, third]),
            "swap": table.watcher.swap,
            "press swap": lambda: QTest.mouseClick(
                table.panel.foot.swap, Qt.MouseButton.LeftButton
            ),
            "press guidance": self._press_guidance,
            "panel key": lambda: QTest.keyClick(
                QApplication.focusWidget() or table.meeting, Qt.Key.Key_F6
            ),
            "close panel": table.panel.close,
            "hide": lambda: table.meeting.cover(Covering.HIDDEN),
            "pause": lambda: table.meeting.cover(Covering.PAUSED),
            "uncover": table.meeting.curtain._open,
            "drag panel over": lambda: table.panel.move(self.wall.area.topLeft() + QPoint(90, 90)),
            "drag panel to the edge": lambda: table.panel.move(1200, 90),
            "meeting comes over": self._bring_meeting_to_laptop,
            "another window": self._go_on_in_another_window,
            "full screen": table.meeting.full_screen_action.trigger,
        }

    def do(self, deed: str) -> None:
        """Let it happen, and everything that follows."""
        self._covered_when_it_moved = True
        self._number = self._shared_number
        self.can()[deed]()
        QApplication.processEvents()

    def seen(self) -> dict[str, object]:
        """What is on which screen."""
        table = self.table
        meeting, panel = table.meeting.geometry(), table.panel
        return {
            "meeting": self._screen_of(meeting),
            "panel": self._screen_of(panel.frameGeometry()) if panel.isVisible() else None,
            "covered": table.covering.name if table.covering else None,
            "safe": table.is_safe,
            "covered when moved": self._covered_when_it_moved,
            "meeting has keys": table.meeting.isActiveWindow(),
            "panel has keys": panel.isActiveWindow(),
            "titles": sorted({w.windowTitle() for w in (table.meeting, panel)}),
        }

    def leave(self) -> None:
        """The meeting is over."""
        self.table.leave()

    def _press_guidance(self) -> None:
        # A press of a hand makes the window under it the active one.
        if self.table.panel.isVisible():
            self.table.panel.activateWindow()
            QApplication.processEvents()
        QTest.mouseClick(self.table.panel.safety.fold, Qt.MouseButton.LeftButton)

    def _go_on_in_another_window(self) -> None:
        self.table.go_on_in_another_window()
        self.table.meeting.installEventFilter(self)

    def _bring_meeting_to_laptop(self) -> None:
        self.table.meeting.showNormal()
        self.table.meeting.setGeometry(QRect(100, 50, 1000, 650))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Move and self._number != self._shared_number:
            self._number = self._shared_number
            is_covered = self.table.covering is Covering.HIDDEN
            self._covered_when_it_moved = is_covered and not self.table.panel.isVisible()
        return False

    @property
    def _shared_number(self) -> int:
        assert self.table.watcher.faces is not None
        return self.table.watcher.faces.shared.number

    def _screen_of(self, area: QRect) -> str:
        on = [
            name
            for name, screen in (("laptop", self.laptop), ("wall", self.wall))
            if screen.area.intersects(area)
        ]
        return " and ".join(on) or "nowhere"


def main() -> None:
    """Plays the stories that are asked for."""
    lasting_none.make_last()
    application = QApplication([])
    theme.dress(application)
    content = load(resources.folder() / "content")
    for line in sys.stdin:
        sitting = Sitting(content)
        seen = [sitting.seen()]
        for deed in json.loads(line):
            sitting.do(deed)
            seen.append(sitting.seen())
        sitting.leave()
        sys.stdout.write(f"{json.dumps(seen)}\n")


if __name__ == "__main__":
    main()
