"""What is always there around the stage of a meeting, and what its keys do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.facts import Stage as Place
from ungeplan.model.plan import ScreenChoice
from ungeplan.ui.meeting.bottom_bar import BottomBar
from ungeplan.ui.meeting.curtain import Covering, Curtain
from ungeplan.ui.meeting.header import Header
from ungeplan.ui.meeting.laid_page import LaidPage
from ungeplan.ui.meeting.late_guest import LateGuest
from ungeplan.ui.meeting.layers import Layers
from ungeplan.ui.meeting.meeting_actions import ActingWindow
from ungeplan.ui.meeting.meeting_keys import MeetingKeys
from ungeplan.ui.meeting.messages import MessageStrip, NotSavedStrip
from ungeplan.ui.meeting.my_screen import MyScreen
from ungeplan.ui.meeting.on_the_table import HeldBack
from ungeplan.ui.meeting.parting import Parting
from ungeplan.ui.meeting.stage_page import StagePage
from ungeplan.ui.meeting.two_languages import TwoLanguages
from ungeplan.ui.meeting.who_writes import WhoWrites
from ungeplan.ui.plan_document import PlanDocument, Saving
from ungeplan.ui.read_aloud import ReadAloud
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import DESIGN_SIZE, Scale, Theme
from ungeplan.ui.widgets.keys_sheet import KeysSheet
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

_ZOOMS = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_LARGEST_ON_A_SMALL_SCREEN = 2.0


class MeetingFrame(ActingWindow):
    """The window of a meeting, but for its stages: the frame in which they are shown.

    Whoever makes one gives its page the stages, and then puts it together.

    Signals:
        retry_wanted: save again now what is not saved.
    """

    retry_wanted = Signal()

    def __init__(
        self,
        document: PlanDocument,
        places: Sequence[Place],
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """The places are the stages on the line at the top."""
        super().__init__(wording, parent)
        self.document = document
        self._theme = theme
        self._today = dt.date.today()
        self._zoom = document.plan.screen.zoom / 100
        self._scale = Scale()
        self.setWindowTitle("ungeplan")
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(960, 600)

        self.header = Header(places, wording, theme)
        self.page = StagePage(self.header)
        self.not_saved = NotSavedStrip(wording, theme)
        self.bar = BottomBar(wording, theme)
        self.late_guest = LateGuest(wording, theme, self)
        buttons = (self.bar.read_aloud, self.late_guest.bar.read_aloud)
        self.read_aloud = ReadAloud(wording, theme, self, buttons)
        """Gets its voice from the program; without one there is no button."""
        self.who_writes = WhoWrites(document, wording, theme, self)
        self.bar.take_pen(self.who_writes.button)
        self.my_screen = MyScreen(document, wording, theme, self)
        self.two_languages = TwoLanguages(document, wording, theme, self)
        self.held_back = HeldBack(wording)
        self._curtain_rest = QTimer(self)
        self._curtain_rest.setSingleShot(True)
        self._curtain_rest.setInterval(0)

    def _put_together(self) -> None:
        """Lay everything out; Tab comes to what is on the page first, and to the bar last."""
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.page, 1)
        for part in (self.held_back, self.who_writes.words_back, self.not_saved, self.bar):
            rows.addWidget(part)
        self.message = MessageStrip(self._wording, self._theme, self._content)
        self.parting = Parting(self._wording, self._theme, self)
        self.curtain = Curtain(self._wording, self._theme, self)
        self._layers = Layers(self, self.curtain, self._focus_what_is_shown)
        self._connect_frame()

    def _lead_keys_on(self, end: TabMark) -> None:
        """Tab goes on to what stands under the page, though that was there earlier."""
        words_back, not_saved = self.who_writes.words_back, self.not_saved
        end.lead_to([*words_back.stops, *not_saved.stops, *self.bar.stops])

    # -- what it is told -----------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """What the window wears; for another theme there is another window."""
        return self._theme

    @property
    def zoom(self) -> float:
        """The size of all text that somebody chose."""
        return self._zoom

    def zoom_text(self, zoom: float) -> None:
        """Show all text in this size; 1 is the size of the design."""
        self._zoom = zoom
        self._show_scale()

    def say(self, sentence: str) -> None:
        """Show one plain sentence over the stage, quietly."""
        self.message.say(sentence)
        self._place_message()

    def cover(self, covering: Covering) -> None:
        """Cover everything at once, whatever is going on."""
        self.read_aloud.stop()
        self._layers.cover(covering)

    def lay_over(self, panel: QWidget) -> None:
        """Show a panel over the stage; while the screen is covered it waits under the curtain."""
        self._layers.lay_over(panel)

    def ask_whether_over(self) -> None:
        """Ask the contact person whether the two are done for today."""
        raise NotImplementedError

    # -- the parts -----------------------------------------------------------------------------

    def _connect_frame(self) -> None:
        document, bar = self.document, self.bar
        document.saving_changed.connect(self._show_saving)
        self.who_writes.said.connect(self.say)
        self.not_saved.retry_wanted.connect(self.retry_wanted)
        self.parting.stay_wanted.connect(self._uncover_stage)
        self._curtain_rest.timeout.connect(self.curtain.get_ready)
        self.page.resized.connect(self._place_message)
        # Before anything is turned: a page that goes takes the keys with it.
        for turned in (bar.back_wanted, bar.forward_wanted):
            turned.connect(self.page.take_keys)
        for action in (self.back_action, self.forward_action):
            action.triggered.connect(self.page.take_keys)
        self.late_guest.undo_wanted.connect(document.undo)
        self.late_guest.hide_wanted.connect(self._hide)
        self.late_guest.read_aloud_wanted.connect(self._read_aloud)
        for signal, action, slot in (
            (bar.undo_wanted, self.undo_action, document.undo),
            (bar.redo_wanted, self.redo_action, document.redo),
            (bar.read_aloud_wanted, self.read_aloud_action, self._read_aloud),
            (bar.pause_wanted, self.pause_action, self._pause),
            (bar.hide_wanted, self.hide_action, self._hide),
        ):
            signal.connect(slot)
            action.triggered.connect(slot)
        for action, slot in (
            (self.larger_action, self._zoom_in),
            (self.smaller_action, self._zoom_out),
            (self.normal_action, self._zoom_back),
            (self.full_screen_action, self._turn_full_screen),
            (self.keys_action, self._show_keys),
            (self.two_languages_action, self._open_two_languages),
            (self.my_screen_action, self._open_my_screen),
            (self.end_action, self.ask_whether_over),
        ):
            action.triggered.connect(slot)
        sizes = (self.larger_action, self.smaller_action, self.normal_action)
        more = (self.two_languages_action, self.my_screen_action, self.keys_action)
        bar.look.take_actions(sizes, more)
        bar.more_menu.take_end(self.end_action)
        bar.look.colours_chosen.connect(self.my_screen.choose_colours)
        bar.look.stillness_chosen.connect(self.my_screen.choose_stillness)
        self.read_aloud.changed.connect(self._show_reading)

    # -- what it shows -------------------------------------------------------------------------

    def _show_saving(self, saving: Saving, reason: str) -> None:
        self.bar.show_saving(saving)
        self.parting.show_saving(saving)
        if saving is Saving.NOT_SAVED:
            self.not_saved.say(reason)
        elif saving is Saving.SAVED:
            self.not_saved.hide()

    def _read_aloud(self) -> None:
        if self.curtain.covering is None:
            laid = self._layers.on_top
            self.read_aloud.turn(self.page.to_read if laid is None else [laid])

    def _show_reading(self) -> None:
        reader = self.read_aloud
        is_there = reader.is_there and self.my_screen.choice.reads_aloud
        self.read_aloud_action.setVisible(is_there)
        self.my_screen.show_voice(is_there=reader.is_there)
        for part in (self.bar, self.late_guest):
            part.show_reading(is_there=is_there, is_reading=reader.is_reading)

    def _show_screen(self, screen: ScreenChoice) -> None:
        """What the young person chose; other colours come with another window."""
        self.bar.look.show_stillness(is_theirs=screen.is_still)
        self._show_reading()

    # -- covering ------------------------------------------------------------------------------

    def _hide(self) -> None:
        self.cover(Covering.HIDDEN)

    def _pause(self) -> None:
        self.cover(Covering.PAUSED)

    def _focus_what_is_shown(self) -> None:
        if self.parting.isHidden():
            self.page.take_keys()

    def _cover_stage(self) -> None:
        """Something is laid over all but the curtain, that nobody looks through."""
        self.read_aloud.stop()
        self._layers.note_keys()
        self._content.hide()

    def _uncover_stage(self) -> None:
        self.parting.hide()
        self._content.show()
        self._layers.return_keys()

    # -- pages over the stage -------------------------------------------------------------------

    def _show_keys(self) -> None:
        actions = [action for action in self.findChildren(QAction) if action.shortcuts()]
        self._lay_page(KeysSheet(MeetingKeys().groups(actions), self._theme, self._scale, self))

    def _open_two_languages(self) -> None:
        self._lay_page(self.two_languages.open_page(self._scale, self._today))

    def _open_my_screen(self) -> None:
        self._lay_page(self.my_screen.open_page(self._scale))

    def _lay_page(self, page: LaidPage | KeysSheet) -> None:
        page.closed.connect(self._uncover_stage)
        self._cover_stage()
        self.lay_over(page)

    # -- sizes ---------------------------------------------------------------------------------

    def _show_scale(self) -> None:
        zoom = min(self._zoom, self._largest_zoom)
        scale = Scale.of(self.size(), zoom)
        if scale != self._scale or not self.styleSheet():
            self._scale = scale
            self.setStyleSheet(stylesheet(self._theme, scale))
            for part in (
                self.page,
                self.bar,
                self.message,
                self.read_aloud,
                self.not_saved,
                self.who_writes,
                self.held_back,
                self.late_guest,
                self.parting,
                self.curtain,
            ):
                part.show_scale(scale)
        self._place_message()

    @property
    def _largest_zoom(self) -> float:
        wide = self.width() >= DESIGN_SIZE.width()
        return _ZOOMS[-1] if wide else _LARGEST_ON_A_SMALL_SCREEN

    def _zoom_in(self) -> None:
        larger = (z for z in _ZOOMS if z > self._zoom and z <= self._largest_zoom)
        self._choose_zoom(next(larger, self._zoom))

    def _zoom_out(self) -> None:
        shown = min(self._zoom, self._largest_zoom)
        self._choose_zoom(next((z for z in reversed(_ZOOMS) if z < shown), shown))

    def _zoom_back(self) -> None:
        self._choose_zoom(1.0)

    def _choose_zoom(self, zoom: float) -> None:
        self.zoom_text(zoom)
        self.my_screen.choose_zoom(zoom)

    def _turn_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _place_message(self) -> None:
        if not self.message.isHidden():
            side = self._scale.px(48)
            self.message.place(
                side, self.page.geometry().bottom() - self._scale.px(16), self.width() - 2 * side
            )

    # -- Qt ------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for layer in (self._content, self.late_guest, self.parting, self.curtain):
            layer.setGeometry(self.rect())
        self._show_scale()
        self._curtain_rest.start()
