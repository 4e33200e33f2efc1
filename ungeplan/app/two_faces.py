"""The meeting on the shared screen and the contact person's panel, kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QScreen
from PySide6.QtWidgets import QWidget

from ungeplan.model.facts import Stage
from ungeplan.model.plan import Plan
from ungeplan.ui.captures import PrivateWindows
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.meeting_actions import ALWAYS_NEEDED
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.panel.door import PanelDoor
from ungeplan.ui.panel.foot import Standing
from ungeplan.ui.panel.private_panel import PrivatePanel
from ungeplan.ui.screens import Faces, Screen, ScreenWatcher, apart_from
from ungeplan.ui.theme import Theme
from ungeplan.ui.wording import Wording

PANEL_KEY = Qt.Key.Key_F6


class TwoFaces(QObject):
    """Shows the meeting where everybody looks, and the panel where only the contact person does.

    The panel is on the screen in two cases only: on a screen of its own, on which nothing of the
    meeting lies, or over the curtain that *Skjul* has drawn. Whatever changes, it goes out of
    sight first, and `_settle` decides anew.
    """

    def __init__(
        self,
        meeting: MeetingWindow,
        wording: Wording,
        theme: Theme,
        private: PrivateWindows,
        home: QScreen | None,
        before: TwoFaces | None = None,
    ) -> None:
        """The contact person works on the screen `home`.

        With `before`, the same meeting goes on in a new window: both faces stay where they were.
        """
        super().__init__(meeting)
        self._meeting = meeting
        self._document = document = meeting.document
        self._private = private
        private.share(meeting)
        self.watcher: ScreenWatcher = before.watcher if before else ScreenWatcher()
        self.watcher.setParent(self)
        self._faces = self.watcher.faces or self.watcher.begin(home)
        self._is_wanted = before is None or before.panel_is_wanted
        self._is_over = False
        """Whether it was opened over the curtain."""
        self._is_placing = False
        self.panel = PrivatePanel(wording, theme, (self._faces.private or self._faces.shared).area)
        self.door = PanelDoor(wording, theme, meeting.curtain)
        self._key = QAction(self)
        self._key.setShortcut(QKeySequence(PANEL_KEY))
        # In the panel as well: there it gives the keyboard back.
        self._key.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self._key.setPriority(ALWAYS_NEEDED)
        meeting.addAction(self._key)
        wording.language_changed.connect(self._name_key)
        self._name_key()
        for signal, slot in self._ties():
            signal.connect(slot)
        meeting.installEventFilter(self)
        self.panel.show_stage(meeting.place, document.journal.mode)
        self.panel.show_plan(document.plan)
        if before is not None:
            self.panel.go_on_from(before.panel)

    @property
    def panel_is_wanted(self) -> bool:
        """Whether the contact person wants to see the panel beside the meeting."""
        return self._is_wanted

    def show(self) -> None:
        """Put both on their screens; the meeting has the keyboard."""
        self._show_meeting()
        self._settle()
        self._meeting.activateWindow()

    def put_away(self) -> None:
        """The meeting is over, or goes on in another window; the panel goes with this one."""
        # The window lives a little longer, and so does a press that is under way in it.
        for signal, slot in self._ties():
            signal.disconnect(slot)
        self._meeting.removeAction(self._key)
        self._meeting.removeEventFilter(self)
        self.panel.hide()
        self.panel.deleteLater()

    # -- building ------------------------------------------------------------------------------

    def _ties(self) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        """What each part says, and what comes of it while the panel is there."""
        panel, curtain = self.panel, self._meeting.curtain
        yield self._key.triggered, self._turn
        yield self.watcher.faces_changed, self._follow
        yield self.watcher.screens_changed, self._look_again
        yield self._document.stage_changed, self._show_stage
        yield self._document.plan_changed, self._show_change
        yield curtain.drawn, self._leave_curtain
        yield curtain.opening, self._leave_curtain
        yield self.door.panel_wanted, self._open
        yield panel.close_wanted, self._close
        yield panel.swap_wanted, self.watcher.swap
        yield panel.keys_not_wanted, self._give_meeting_the_keys
        yield panel.moved, self._keep_apart

    def _name_key(self) -> None:
        self._key.setText(self.tr("The contact person's own page"))

    # -- what the panel says -------------------------------------------------------------------

    def _show_stage(self, stage: Stage) -> None:
        self.panel.show_stage(stage, self._document.journal.mode)

    def _show_change(self, before: Plan, now: Plan) -> None:
        self.panel.show_plan(now)

    # -- where they are ------------------------------------------------------------------------

    def _follow(self, faces: Faces) -> None:
        """Screens came or went, or change places: the meeting is covered before it moves."""
        moves = faces.shared.number != self._faces.shared.number
        self.panel.hide()
        self._is_over = False
        self._faces = faces
        if moves:
            self._meeting.cover(Covering.HIDDEN)
        # On its way the meeting is in places where it does not stay.
        self._is_placing = True
        self._show_meeting()
        self._is_placing = False
        self._settle()
        self._give_meeting_the_keys()

    def _look_again(self) -> None:
        """A screen that has come may lie where the panel is already."""
        self._keep_apart()
        self._settle()

    def _show_meeting(self) -> None:
        _move_to(self._meeting, self._faces.shared, self.watcher)
        self._meeting.showFullScreen()

    def _settle(self) -> None:
        """Show the panel where nobody else can see it, or nowhere."""
        own = self._faces.private
        self._is_over = self._is_over and self._may_be_over
        if self._is_over:
            self._show_panel(Standing.OVER_CURTAIN)
        elif own is not None and self._is_wanted and not self._meets(own):
            self._show_panel(Standing.OWN_SCREEN)
        else:
            self.panel.hide()

    def _show_panel(self, standing: Standing) -> None:
        panel, own = self.panel, self._faces.private
        panel.show_standing(standing, can_swap=self.watcher.can_swap)
        panel.show_kept_out(self._private.keep(panel))
        if panel.isVisible():
            return
        panel.winId()
        handle = panel.windowHandle()
        self._is_placing = True
        if standing is Standing.OVER_CURTAIN or own is None:
            # It stays over the window that fills the screen.
            handle.setTransientParent(self._meeting.windowHandle())
            panel.stand_over(self._meeting.geometry())
        else:
            handle.setTransientParent(None)  # type: ignore[arg-type] # Qt takes it for none
            screen = self.watcher.qt_screen(own)
            if screen is not None:
                panel.setScreen(screen)
            panel.stand_in(screen.availableGeometry() if screen is not None else own.area)
        self._is_placing = False
        panel.show()

    def _keep_apart(self) -> None:
        """A panel that comes near another screen is gone; the contact person opens it anew."""
        if self._is_placing or not self.panel.isVisible():
            return
        own = self._faces.private or self._faces.shared
        frame = self.panel.frameGeometry()
        others = apart_from(own, self.watcher.screens)
        if any(frame.intersects(other.area) for other in others):
            self._close()

    @property
    def _may_be_over(self) -> bool:
        """Whether *Skjul* covers the meeting, and no part of it lies where nobody chose to put it.

        Who looks at a screen that was not chosen, nobody knows.
        """
        return self._meeting.curtain.covering is Covering.HIDDEN and self._is_where_chosen

    @property
    def _is_where_chosen(self) -> bool:
        others = apart_from(self._faces.shared, self.watcher.screens)
        return not any(self._meets(other) for other in others)

    def _meets(self, screen: Screen) -> bool:
        """Whether the meeting lies on that screen, where somebody may have moved it."""
        return self._meeting.geometry().intersects(screen.area)

    # -- what the contact person does ----------------------------------------------------------

    def _turn(self) -> None:
        """The key for the panel: from the meeting to it, and back."""
        if self.panel.isVisible() and self.panel.has_the_keys:
            self._give_meeting_the_keys()
        else:
            self._open()

    def _open(self) -> None:
        if self._faces.private is not None:
            self._is_wanted = True
        elif self._is_where_chosen:
            if self._meeting.curtain.covering is not Covering.HIDDEN:
                self._meeting.cover(Covering.HIDDEN)
            self._is_over = True
        else:
            self._meeting.say(self.tr("Move this window back to its screen first."))
        self._settle()
        if self.panel.isVisible():
            self.panel.take_keys()

    def _close(self) -> None:
        if self._is_over:
            self._is_over = False
        else:
            self._is_wanted = False
        self.panel.hide()
        self._give_meeting_the_keys()

    def _leave_curtain(self) -> None:
        """*Skjul* was pressed, or the curtain opens: over it, the panel is gone before."""
        if self._is_over:
            self._close()

    def _give_meeting_the_keys(self) -> None:
        self._meeting.activateWindow()

    # -- Qt ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        moves = event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        if watched is self._meeting and moves and not self._is_placing:
            self._settle()
        return super().eventFilter(watched, event)


def _move_to(window: QWidget, screen: Screen, watcher: ScreenWatcher) -> None:
    """Fill that screen; a window that fills one lets go of it first."""
    if window.isFullScreen() and window.geometry() != screen.area:
        window.setWindowState(Qt.WindowState.WindowNoState)
    qt_screen = watcher.qt_screen(screen)
    if qt_screen is not None:
        window.setScreen(qt_screen)
    window.setGeometry(screen.area)
