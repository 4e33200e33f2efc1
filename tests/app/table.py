"""A meeting with Mikkel and both of its faces, without a store."""

from __future__ import annotations

import datetime as dt
import itertools

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from tests.app.office import throw_away_windows
from ungeplan.app.two_faces import TwoFaces
from ungeplan.model.content import Content
from ungeplan.model.conversation import THEIR_OWN, Pen, World
from ungeplan.model.edits import BeginPlan
from ungeplan.model.facts import Mode
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId
from ungeplan.ui.captures import Native, PrivateWindows
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.panel.private_panel import PrivatePanel
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.screens import ScreenWatcher, apart_from
from ungeplan.ui.theme import WARM
from ungeplan.ui.wording import Wording

KAREN = PersonId("karen")


class Table:
    """What a test does and sees; the contact person works on the first screen."""

    def __init__(
        self,
        content: Content,
        home: QScreen | None = None,
        *,
        mode: Mode = Mode.FULL,
        native: Native | None = None,
    ) -> None:
        self._has_left = False
        self.wording = Wording(content, Language.ENGLISH)
        self.document = _begun(mode)
        self._private = PrivateWindows(native)
        self._home = home or QGuiApplication.primaryScreen()
        self._sit_down()

    @property
    def panel(self) -> PrivatePanel:
        """The contact person's own."""
        return self.faces.panel

    @property
    def watcher(self) -> ScreenWatcher:
        """Knows the screens."""
        return self.faces.watcher

    def go_on_in_another_window(self) -> None:
        """As when another theme is chosen."""
        before = self.meeting
        self.faces.put_away()
        self._sit_down(self.faces)
        before.hide()
        before.deleteLater()
        throw_away_windows()

    def _sit_down(self, before: TwoFaces | None = None) -> None:
        covering = self.covering if before else None
        self.meeting = MeetingWindow(self.document, self.wording, WARM)
        if covering is not None:
            self.meeting.cover(covering)
        self.faces = TwoFaces(self.meeting, self.wording, WARM, self._private, self._home, before)
        self.faces.show()
        QApplication.processEvents()

    @property
    def covering(self) -> Covering | None:
        """Why the meeting is covered."""
        return self.meeting.curtain.covering

    @property
    def is_safe(self) -> bool:
        """Whether nobody but the contact person sees the panel."""
        if not self.panel.isVisible():
            return True
        faces, frame = self.watcher.faces, self.panel.frameGeometry()
        assert faces is not None
        if not frame.intersects(self.meeting.geometry()) and faces.private is not None:
            return not frame.intersects(faces.shared.area)
        elsewhere = apart_from(faces.shared, self.watcher.screens)
        if any(frame.intersects(screen.area) for screen in elsewhere):
            return False
        return self.covering is Covering.HIDDEN and faces.private is None

    def leave(self) -> None:
        """The meeting is over; leaving once more does nothing."""
        if self._has_left:
            return
        self._has_left = True
        self.faces.put_away()
        self.meeting.hide()
        self.meeting.deleteLater()
        throw_away_windows()


def _begun(mode: Mode) -> PlanDocument:
    numbers = itertools.count(1)
    world = World(
        now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
        new_id=lambda: f"entry-{next(numbers)}",
        salt=lambda: b"0123456789abcdef",
    )
    document = PlanDocument([], {}, replica="here", world=world)
    document.pass_pen(Pen(KAREN, KAREN))
    document.do(BeginPlan("Mikkel", KAREN, "Karen"))
    document.pass_pen(THEIR_OWN)
    document.begin_meeting(mode)
    return document
