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
from ungeplan.ui.plan_document import PlanDocument
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
        self.meeting = MeetingWindow(self.document, self.wording, WARM)
        self.faces = TwoFaces(
            self.meeting,
            self.wording,
            WARM,
            PrivateWindows(native),
            home or QGuiApplication.primaryScreen(),
        )
        self.panel = self.faces.panel
        self.watcher = self.faces.watcher
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
