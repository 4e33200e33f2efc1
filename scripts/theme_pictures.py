"""Keeps a picture of every stage in every theme, on one screen size and at two text sizes.

Run by `scripts/pictures.py`, once for each screen size. It plays the demo up to the end of the
meeting, and then changes the theme as people do: while the meeting goes on.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from ungeplan.app.program import Program
from ungeplan.demo.case import load
from ungeplan.demo.eyes import let_run, wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.demo.play import Demo, go_off_screen
from ungeplan.model.facts import Stage
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.themes import Colours
from ungeplan.ui.widgets.keys_sheet import KeysSheet

ZOOMS = (1.0, 2.0)
_MOST_QUESTIONS = 8
"""A stage has fewer."""
_SETTLED_MS = 250


class Wardrobe:
    """Puts a meeting and the desk into each theme, and keeps what they look like."""

    def __init__(self, program: Program, out: Path) -> None:
        self._program = program
        self._out = out
        self._number = 0

    def try_on(self, colours: Colours) -> None:
        """The meeting in these colours: every stage, the pause and the keys, at each text size."""
        self._wear(colours)
        window = self._meeting()
        for zoom in ZOOMS:
            window.zoom_text(zoom)
            for place in window.stages:
                self._keep_questions(window, colours, zoom, place)
            window.cover(Covering.PAUSED)
            self._keep(window, colours, zoom, "pause")
            QTest.keyClick(window.curtain, Qt.Key.Key_Space)
            window.keys_action.trigger()
            self._keep(window, colours, zoom, "keys")
            for sheet in window.findChildren(KeysSheet):
                sheet.close_sheet()
        window.zoom_text(1.0)

    def try_on_a_later_meeting(self, colours: Colours) -> None:
        """What opens the next meeting, in these colours."""
        self._wear(colours)
        window = self._meeting()
        for zoom in ZOOMS:
            window.zoom_text(zoom)
            self._keep_questions(window, colours, zoom, Stage.SINCE_LAST)
        window.zoom_text(1.0)

    def _keep_questions(
        self, window: MeetingWindow, colours: Colours, zoom: float, place: Stage
    ) -> None:
        """A stage, and each question of its own; a question that comes again is kept once."""
        if window.place is place:
            # It is shown from its first question only when it is come to.
            window.go_to(next(other for other in window.stages if other is not place))
        window.go_to(place)
        self._keep(window, colours, zoom, place.value)
        asked = {window.stage.question}
        is_last = place is list(window.stages)[-1]
        for number in range(2, _MOST_QUESTIONS):
            if is_last and window.stage.ends_here:
                return
            window.forward_action.trigger()
            if window.place is not place:
                return
            if window.stage.question not in asked:
                asked.add(window.stage.question)
                self._keep(window, colours, zoom, f"{place.value}_{number}")

    def end_meeting(self) -> None:
        """Go back to the desk."""
        parting = self._meeting().parting
        self._meeting().ask_whether_over()
        wait_until(parting.end.isEnabled)
        parting.end.click()

    def try_on_the_desk(self, colours: Colours) -> None:
        """The desk in these colours, from its copies to a draft; it has one text size."""
        self._wear(colours)
        desk = self._program.desk
        self._keep(desk, colours, 1.0, "desk")
        (page,) = desk.person.findChildren(QScrollArea)
        for sheet, name in ((desk.person.copies, "copies"), (desk.person.drafts, "drafts")):
            page.verticalScrollBar().setValue(sheet.y())
            self._keep(desk, colours, 1.0, name)
        drafts = desk.person.drafts
        if not drafts.stops:
            drafts.kind.setCurrentIndex(drafts.kind.findData("whole"))
            drafts.reader.setCurrentIndex(2)
            drafts.begin.click()
        else:
            drafts.stops[0].click()
        self._keep(desk, colours, 1.0, "draft")
        (page,) = desk.draft.findChildren(QScrollArea)
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() * 2 // 3)
        self._keep(desk, colours, 1.0, "draft_written")
        desk.draft.closed.emit()

    def _wear(self, colours: Colours) -> None:
        self._program.appearance.choose_colours(colours)
        wait_until(self._is_worn)

    def _is_worn(self) -> bool:
        return self._program.desk.theme == self._program.theme

    def _meeting(self) -> MeetingWindow:
        window = self._program.meeting
        if window is None:
            raise RuntimeError("the demo has no meeting any more")
        return window

    def _keep(self, window: QWidget, colours: Colours, zoom: float, name: str) -> None:
        wait_until(self._has_paper)
        let_run(_SETTLED_MS)
        self._number += 1
        file = self._out / f"{colours.value}-{zoom:.0%}-{self._number:03}-{name}.png"
        window.grab().save(str(file))

    def _has_paper(self) -> bool:
        return not self._program.is_making_paper


def main(arguments: Sequence[str]) -> None:
    """Where the pictures go, and the width and height of the screen."""
    out, width, height = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    with tempfile.TemporaryDirectory(prefix="ungeplan-themes-") as name:
        go_off_screen(QSize(width, height), Path(name))
        demo = Demo(load("mikkel"), Path(name), "da", Mouse(Pace(0)), None)
        demo.program.start()
        demo.meeting.play()
        wardrobe = Wardrobe(demo.program, out)
        for colours in Colours:
            wardrobe.try_on(colours)
        wardrobe.end_meeting()
        for colours in Colours:
            wardrobe.try_on_the_desk(colours)
        demo.meeting.begin_the_meeting()
        for colours in Colours:
            wardrobe.try_on_a_later_meeting(colours)
        demo.program.close()


if __name__ == "__main__":
    main(sys.argv[1:])
