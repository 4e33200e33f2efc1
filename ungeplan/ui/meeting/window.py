"""The shared screen: one stage at a time, and what is always there around it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ungeplan.model.differences import LastTime
from ungeplan.model.edits import AnyEdit, TakeSeat
from ungeplan.model.facts import MeetingEnded, StageEntered
from ungeplan.model.facts import Stage as Place
from ungeplan.model.plan import Plan, ScreenChoice
from ungeplan.model.refusals import Refusal
from ungeplan.model.sharing import came_late
from ungeplan.ui.meeting.bottom_bar import BottomBar
from ungeplan.ui.meeting.curtain import Covering, Curtain
from ungeplan.ui.meeting.get_ready_stage import GetReadyStage
from ungeplan.ui.meeting.goals_stage import GoalsStage
from ungeplan.ui.meeting.held_drafts import HeldDrafts
from ungeplan.ui.meeting.header import Header
from ungeplan.ui.meeting.laid_page import LaidPage
from ungeplan.ui.meeting.late_guest import LateGuest
from ungeplan.ui.meeting.layers import Layers
from ungeplan.ui.meeting.me_stage import MeStage
from ungeplan.ui.meeting.meeting_keys import MeetingKeys
from ungeplan.ui.meeting.messages import MessageStrip, NotSavedStrip, announce
from ungeplan.ui.meeting.my_plan_stage import MyPlanStage
from ungeplan.ui.meeting.my_screen import MyScreen
from ungeplan.ui.meeting.on_the_table import HeldBack, shown_plan, who_came_late
from ungeplan.ui.meeting.parting import Parting
from ungeplan.ui.meeting.sharing_stage import SharingStage
from ungeplan.ui.meeting.since_last_stage import SinceLastStage
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.stage_page import StagePage
from ungeplan.ui.meeting.steps_stage import StepsStage
from ungeplan.ui.meeting.two_languages import TwoLanguages
from ungeplan.ui.meeting.welcome_stage import WelcomeStage
from ungeplan.ui.meeting.who_writes import WhoWrites
from ungeplan.ui.meeting.wishes_stage import WishesStage
from ungeplan.ui.plan_document import PlanDocument, Saving
from ungeplan.ui.read_aloud import KEY as READ_ALOUD_KEY
from ungeplan.ui.read_aloud import ReadAloud
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import DESIGN_SIZE, Scale, Theme
from ungeplan.ui.widgets.keys_sheet import KEY as KEYS_KEY
from ungeplan.ui.widgets.keys_sheet import KeysSheet
from ungeplan.ui.wording import Wording

_ZOOMS = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_LARGEST_ON_A_SMALL_SCREEN = 2.0


class MeetingWindow(QWidget):
    """Holds the plan on the table and shows one stage of the meeting at a time.

    Signals:
        meeting_ended: the contact person has confirmed that the meeting is over.
        retry_wanted: save again now what is not saved.
        closing: the computer shuts down; whoever wires it hides the window when all is saved.
    """

    meeting_ended = Signal()
    retry_wanted = Signal()
    closing = Signal()

    def __init__(
        self,
        document: PlanDocument,
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        gets_ready: bool = False,
    ) -> None:
        """With `gets_ready` the two sit together before the meeting: one stage, and no meeting."""
        super().__init__(parent)
        self.document = document
        self.gets_ready = gets_ready
        self._wording = wording
        self._theme = theme
        self._today = dt.date.today()
        self._zoom = document.plan.screen.zoom / 100
        self._scale = Scale()
        self._behind: set[Place] = set()
        self._holds_back = False
        self._drafts = HeldDrafts(document, self)
        self._has_refused = False
        self.setWindowTitle("ungeplan")
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(960, 600)

        self.welcome = WelcomeStage(wording, theme)
        self.steps = StepsStage(wording, theme)
        self.my_plan = MyPlanStage(wording, theme)
        """The last stage; its paper, print and save signals are for the program to answer."""
        since_last: dict[Place, Stage] = {}
        if LastTime.of(document.journal) is not None:
            since_last[Place.SINCE_LAST] = SinceLastStage(wording, theme)
        self.stages: dict[Place, Stage] = {
            Place.GET_READY: GetReadyStage(wording, theme),
            Place.WELCOME: self.welcome,
            **since_last,
            Place.ME: MeStage(wording, theme),
            Place.WISHES: WishesStage(wording, theme),
            Place.GOALS: GoalsStage(wording, theme),
            Place.STEPS: self.steps,
            Place.SHARING: SharingStage(wording, theme),
            Place.MY_PLAN: self.my_plan,
        }
        self._places = (Place.GET_READY,) if gets_ready else tuple(self.stages)
        self._content = QWidget(self)
        on_bar = [place for place in self._places if place is not Place.GET_READY]
        self.header = Header(on_bar, wording, theme)
        self.page = StagePage(self.header)
        for stage in self.stages.values():
            self.page.take(stage)
        self.not_saved = NotSavedStrip(wording, theme)
        self.bar = BottomBar(wording, theme)
        self.late_guest = LateGuest(wording, theme, self)
        buttons = (self.bar.read_aloud, self.late_guest.read_aloud)
        self.read_aloud = ReadAloud(wording, theme, self, buttons)
        """Gets its voice from the program; without one there is no button."""
        self.who_writes = WhoWrites(document, wording, theme, self)
        self.bar.take_pen(self.who_writes.button)
        self.my_screen = MyScreen(document, wording, theme, self)
        self.two_languages = TwoLanguages(document, wording, theme, self)
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.page, 1)
        self.held_back = HeldBack(wording)
        rows.addWidget(self.held_back)
        rows.addWidget(self.who_writes.words_back)
        rows.addWidget(self.not_saved)
        rows.addWidget(self.bar)
        self.message = MessageStrip(wording, theme, self._content)
        self.parting = Parting(wording, theme, self)
        self.curtain = Curtain(wording, theme, self)
        self._layers = Layers(self, self.curtain, self._focus_what_is_shown)
        self._curtain_rest = QTimer(self)
        self._curtain_rest.setSingleShot(True)
        self._curtain_rest.setInterval(0)
        self._question_rest = QTimer(self)
        self._question_rest.setSingleShot(True)
        self._question_rest.setInterval(0)

        self._make_actions()
        self._connect_parts()
        self._place = self._first_place()
        self._open_at(self._place)
        self._show_saving(document.saving, document.not_saved_because)
        self._show_screen(document.plan.screen)
        self.retranslate()

    # -- what the window is told ---------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """What the window wears; for another theme there is another window."""
        return self._theme

    @property
    def place(self) -> Place:
        """The stage that is on the screen."""
        return self._place

    @property
    def stage(self) -> Stage:
        """The widget of the stage that is on the screen."""
        return self.stages[self._place]

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._today = today
        for stage in self.stages.values():
            stage.show_today(today)
        self._behind = set(self._places)
        self._catch_up()

    def show_phone(self, phone: str) -> None:
        """The contact person's number, to begin with."""
        self.my_plan.show_phone(phone)

    def say(self, sentence: str) -> None:
        """Show one plain sentence over the stage, quietly."""
        self.message.say(sentence)
        self._place_message()

    def go_to(self, place: Place) -> None:
        """Leave the stage that is on the screen and show this one.

        A stage with words that a rule refuses stays: a sentence says why.
        """
        if place is not self._place and self._leave_stage():
            self._enter(place)

    def cover(self, covering: Covering) -> None:
        """Cover everything at once, whatever is going on."""
        self.read_aloud.stop()
        self._layers.cover(covering)

    def lay_over(self, panel: QWidget) -> None:
        """Show a panel over the stage; while the screen is covered it waits under the curtain."""
        self._layers.lay_over(panel)

    def ask_whether_over(self) -> None:
        """Ask the contact person whether the meeting is over; everything typed is kept."""
        if not self._leave_stage():
            return
        self.document.keep_drafts()
        self.read_aloud.stop()
        self._layers.note_keys()
        self._content.hide()
        # As on the stages: somebody at the table may not be allowed to see when they meet.
        plan = shown_plan(self.document.journal, self._today, self._wording)
        agreed = None if self.gets_ready else self.my_plan.next_meeting_in(plan)
        self.parting.ask(plan.contact_person, agreed, is_a_meeting=not self.gets_ready)

    @property
    def zoom(self) -> float:
        """The size of all text that somebody chose."""
        return self._zoom

    def zoom_text(self, zoom: float) -> None:
        """Show all text in this size; 1 is the size of the design."""
        self._zoom = zoom
        self._show_scale()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        names = self._wording.content.meeting.always_there
        say = self._wording.say
        for action, text in (
            (self.back_action, say(names.back)),
            (self.forward_action, say(names.next)),
            (self.undo_action, say(names.undo)),
            (self.redo_action, self.tr("Redo")),
            (self.read_aloud_action, say(names.read_aloud)),
            (self.pause_action, say(names.pause)),
            (self.hide_action, say(names.hide)),
            (self.larger_action, self.tr("Larger text")),
            (self.smaller_action, self.tr("Smaller text")),
            (self.normal_action, self.tr("Text size as before")),
            (self.full_screen_action, self.tr("Full screen")),
            (self.two_languages_action, self.tr("Two languages …")),
            (self.my_screen_action, self.tr("My screen …")),
            (self.keys_action, self.tr("Show the keys")),
        ):
            action.setText(text)
        # What lies face down says so in the language of the moment.
        self._behind = set(self._places)
        self._catch_up()
        if self.gets_ready:
            self.bar.name_end(self.tr("We are ready"))
        self._ask()

    # -- building ------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        keys = QKeySequence.StandardKey
        self.back_action = self._action("Alt+Left", "PgUp")
        self.forward_action = self._action("Alt+Right", "PgDown")
        self.undo_action = self._action(keys.Undo)
        self.redo_action = self._action("Ctrl+Y", "Ctrl+Shift+Z")
        # On the window: it reads what lies over the stage too.
        self.read_aloud_action = self._action(READ_ALOUD_KEY, owner=self)
        self.read_aloud_action.setVisible(False)
        self.pause_action = self._action("F8")
        self.larger_action = self._action("Ctrl++", "Ctrl+=")
        self.smaller_action = self._action("Ctrl+-")
        self.normal_action = self._action("Ctrl+0")
        self.full_screen_action = self._action("F11")
        self.keys_action = self._action(KEYS_KEY)
        self.two_languages_action = self._action()
        self.my_screen_action = self._action()
        # On the window, and for the whole program: it works over menus and over the curtain too.
        self.hide_action = self._action("F9", owner=self)
        self.hide_action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        sizes = (self.larger_action, self.smaller_action, self.normal_action)
        more = (self.two_languages_action, self.my_screen_action, self.keys_action)
        self.bar.look.take_actions(sizes, more)

    def _action(
        self, *shortcuts: str | Qt.Key | QKeySequence.StandardKey, owner: QWidget | None = None
    ) -> QAction:
        """An action of the content: hidden under the curtain, it does nothing."""
        action = QAction(self)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        (owner or self._content).addAction(action)
        return action

    def _connect_parts(self) -> None:
        document, bar = self.document, self.bar
        for place, stage in self.stages.items():
            stage.edit_proposed.connect(document.do)
            stage.fact_noted.connect(document.note)
            stage.forgetting_wanted.connect(document.forget_right_now)
            stage.stage_wanted.connect(self.go_to)
            stage.words_refused.connect(self._say_refused_words)
            stage.question_changed.connect(self._ask)
            stage.question_changed.connect(self._question_rest.start)
            stage.question_changed.connect(self.read_aloud.stop)
            stage.draft_typed.connect(self._drafts.type_draft)
            stage.draft_finished.connect(self._drafts.drop_draft)
            stage.setObjectName(place.value)
        document.plan_changed.connect(self.read_aloud.stop)
        document.plan_changed.connect(self._show_change)
        document.edit_refused.connect(self._say_refusal)
        document.entry_made.connect(self._show_ways)
        document.stage_changed.connect(self._follow)
        document.saving_changed.connect(self._show_saving)
        self.who_writes.said.connect(self.say)
        self.welcome.late_seat_wanted.connect(self._ask_what_they_may_see)
        self.late_guest.rule_set.connect(document.do)
        self.late_guest.let_in.connect(self._let_in)
        self.late_guest.kept_out.connect(self._keep_out)
        self.late_guest.read_aloud_wanted.connect(self._read_aloud)
        self.not_saved.retry_wanted.connect(self.retry_wanted)
        self.header.stage_bar.stage_chosen.connect(self.go_to)
        self.parting.stay_wanted.connect(self._stay)
        self.parting.end_wanted.connect(self._end)
        self._curtain_rest.timeout.connect(self.curtain.get_ready)
        self._question_rest.timeout.connect(self._show_question)
        self.page.resized.connect(self._place_message)
        for signal, action, slot in (
            (bar.back_wanted, self.back_action, self._go_back),
            (bar.forward_wanted, self.forward_action, self._go_on),
            (bar.undo_wanted, self.undo_action, document.undo),
            (bar.redo_wanted, self.redo_action, document.redo),
            (bar.read_aloud_wanted, self.read_aloud_action, self._read_aloud),
            (bar.pause_wanted, self.pause_action, self._pause),
            (bar.hide_wanted, self.hide_action, self._hide),
        ):
            signal.connect(slot)
            action.triggered.connect(slot)
        self.larger_action.triggered.connect(self._zoom_in)
        self.smaller_action.triggered.connect(self._zoom_out)
        self.normal_action.triggered.connect(self._zoom_back)
        self.full_screen_action.triggered.connect(self._turn_full_screen)
        self.keys_action.triggered.connect(self._show_keys)
        self.two_languages_action.triggered.connect(self._open_two_languages)
        self.welcome.two_languages_wanted.connect(self._open_two_languages)
        self.my_screen_action.triggered.connect(self._open_my_screen)
        bar.look.colours_chosen.connect(self.my_screen.choose_colours)
        bar.look.stillness_chosen.connect(self.my_screen.choose_stillness)
        self.read_aloud.changed.connect(self._show_reading)
        self._wording.language_changed.connect(self.retranslate)

    # -- stages --------------------------------------------------------------------------------

    def _first_place(self) -> Place:
        """The stage that was on the screen last, or the nearest before it that is shown."""
        stage = self.document.stage
        if stage is None:
            # What was to be made ready is behind the two, and *Tilbage* leads there.
            return Place.GET_READY if self.gets_ready else Place.WELCOME
        order = list(Place)
        before = [p for p in self._places if order.index(p) <= order.index(stage)]
        return before[-1] if before else self._places[0]

    def _open_at(self, place: Place) -> None:
        self._holds_back = bool(who_came_late(self.document.journal))
        self._show_drafts()
        self._behind = set(self._places)
        self._enter(place)

    def _enter(self, place: Place, *, from_the_end: bool = False) -> None:
        self.read_aloud.stop()
        self.stage.hide()
        self._place = place
        self.message.hide()
        self._catch_up()
        self.my_plan.show_half_made(self.steps.has_half_made_in(self.document.plan))
        self.stage.show()
        self.stage.enter(from_the_end=from_the_end)
        self.page.to_the_top()
        if not self.gets_ready:
            self._note_entered(place)
        self._ask()
        self._show_ways()
        self._focus_stage()
        self.page.settle()

    def _note_entered(self, place: Place) -> None:
        try:
            self.document.enter_stage(place)
        except Refusal as refusal:
            self._say_refusal(None, refusal)

    def _follow(self, place: Place) -> None:
        if place in self.stages:
            self.go_to(place)

    def _go_on(self) -> None:
        if self.stage.advance():
            self._ask()
            return
        after = self._on_the_way(self._places[self._places.index(self._place) + 1 :])
        if after:
            self.go_to(after[0])
        else:
            self.ask_whether_over()

    def _go_back(self) -> None:
        if self.stage.step_back():
            self._ask()
            return
        before = self._on_the_way(self._places[: self._places.index(self._place)])
        if before and self._leave_stage():
            self._enter(before[-1], from_the_end=True)

    def _on_the_way(self, places: tuple[Place, ...]) -> list[Place]:
        """Those that a meeting of this length comes to; the others wait on the bar."""
        words, mode = self._wording.content.meeting, self.document.journal.mode
        return [place for place in places if not words.is_left_out(place, mode)]

    def _leave_stage(self) -> bool:
        """Finished words become edits; False when a rule refuses one of them."""
        self._has_refused = False
        self.stage.leave()
        return not self._has_refused

    def _focus_stage(self) -> None:
        """The keyboard begins at the stage itself: Tab goes to its first part, no ring before."""
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        question = self.stage.question
        if question != self.header.question.text() and self.isVisible():
            announce(self.header.question, question)
        self.header.ask(question, self.stage.helper)
        self.stage.setAccessibleName(question)
        self._show_way()

    def _show_question(self) -> None:
        """A new question is read first, however far down the page the one before was answered."""
        self.page.show_question(QApplication.focusWidget())

    def _read_aloud(self) -> None:
        if self.curtain.covering is None:
            laid = self._layers.on_top
            stage = (self.header.question, self.header.helper, self.stage)
            self.read_aloud.turn(stage if laid is None else (laid,))

    def _show_reading(self) -> None:
        reader = self.read_aloud
        is_there = reader.is_there and self.my_screen.choice.reads_aloud
        self.read_aloud_action.setVisible(is_there)
        for part in (self.bar, self.late_guest):
            part.show_reading(is_there=is_there, is_reading=reader.is_reading)

    def _show_screen(self, screen: ScreenChoice) -> None:
        """What the young person chose; other colours come with another window."""
        self.bar.look.show_stillness(is_theirs=screen.is_still)
        self._show_reading()

    # -- the plan ------------------------------------------------------------------------------

    def _show_change(self, before: Plan, now: Plan) -> None:
        if self._somebody_is_gone(before, now):
            # They may still stand in the room: then everything is seen again when it is opened.
            self.cover(Covering.HIDDEN)
        self.message.hide()
        self._behind = set(self._places)
        self._catch_up()
        if before.screen.zoom != now.screen.zoom:
            self.zoom_text(now.screen.zoom / 100)
        self._show_screen(now.screen)
        if self.late_guest.seat is not None:
            self.late_guest.ask(now, self.late_guest.seat, self._today)

    def _somebody_is_gone(self, before: Plan, now: Plan) -> bool:
        """Whether somebody for whom words were held back has no chair any more."""
        meeting = self.document.journal.meeting
        here = {seat.person for seat in came_late(now, meeting)}
        return any(seat.person not in here for seat in came_late(before, meeting))

    def _catch_up(self) -> None:
        """Show the plan of now on the stage of now; the others follow when they come up.

        While somebody may not see everything none waits: a hidden stage holds words too.
        """
        held_back = who_came_late(self.document.journal)
        if self._holds_back != bool(held_back):
            self._holds_back = bool(held_back)
            self._show_drafts()
        for place in self._places if held_back else (self._place,):
            if place in self._behind:
                self._behind.discard(place)
                self._show_on(self.stages[place])
        self.held_back.show_names(held_back)

    def _show_drafts(self) -> None:
        """What is half-typed was written among those of before: who comes late never reads it.

        It stays with the plan, and stands in its field again when they have left.
        """
        self._drafts.hold(self._holds_back)
        for stage in self.stages.values():
            stage.show_drafts({} if self._holds_back else self.document.drafts)

    def _show_on(self, stage: Stage) -> None:
        # Never the plan itself: somebody at the table may not be allowed to see all of it.
        journal = self.document.journal
        stage.show_journal(journal)
        stage.show_plan(shown_plan(journal, self._today, self._wording), journal.meeting)

    def _say_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> None:
        self._has_refused = True
        if not self.stage.show_refusal(edit, refusal):
            self.say(self._wording.content.refusal(refusal, self._wording.language))

    def _say_refused_words(self, refusal: Refusal) -> None:
        self._say_refusal(None, refusal)

    def _show_ways(self) -> None:
        document = self.document
        self.bar.show_turning_back(can_undo=document.can_undo, can_redo=document.can_redo)
        self._show_way()
        self.header.stage_bar.show_state(self._place, self._visited())

    def _show_way(self) -> None:
        last = self._place is self._places[-1] and self.stage.ends_here
        first = self._place is self._places[0] and self.stage.begins_here
        self.bar.show_way(can_go_back=not first, ends_here=last)

    def _visited(self) -> frozenset[Place]:
        journal = self.document.journal
        return frozenset(
            entry.content.stage
            for entry in journal.entries
            if entry.meeting == journal.meeting and isinstance(entry.content, StageEntered)
        )

    def _show_saving(self, saving: Saving, reason: str) -> None:
        self.bar.show_saving(saving)
        self.parting.show_saving(saving)
        if saving is Saving.NOT_SAVED:
            self.not_saved.say(reason)
        elif saving is Saving.SAVED:
            self.not_saved.hide()

    # -- the way out ---------------------------------------------------------------------------

    def _stay(self) -> None:
        self.parting.hide()
        self._content.show()
        self._layers.return_keys()

    def _end(self) -> None:
        # A plan of a newer version is only read: there is no meeting to end in it.
        if not self.gets_ready:
            self.document.note(MeetingEnded())
        self.meeting_ended.emit()

    # -- somebody comes in later -----------------------------------------------------------------

    def _ask_what_they_may_see(self, seat: TakeSeat) -> None:
        """First the screen is covered; then the young person says what may be seen."""
        self.read_aloud.stop()
        self._layers.note_keys()
        self._content.hide()
        self.late_guest.ask(self.document.plan, seat, self._today)
        self.cover(Covering.HIDDEN)
        self.lay_over(self.late_guest)

    def _let_in(self, seat: TakeSeat) -> None:
        self.document.do(seat)
        self._keep_out()

    def _keep_out(self) -> None:
        self.late_guest.finish()
        self._content.show()
        self._layers.return_keys()

    # -- covering ------------------------------------------------------------------------------

    def _hide(self) -> None:
        self.cover(Covering.HIDDEN)

    def _pause(self) -> None:
        self.cover(Covering.PAUSED)

    def _focus_what_is_shown(self) -> None:
        if self.parting.isHidden():
            self._focus_stage()

    # -- the keys ------------------------------------------------------------------------------

    def _show_keys(self) -> None:
        actions = [action for action in self.findChildren(QAction) if action.shortcuts()]
        self._lay_page(KeysSheet(MeetingKeys().groups(actions), self._theme, self._scale, self))

    def _open_two_languages(self) -> None:
        self._lay_page(self.two_languages.open_page(self._scale, self._today))

    def _open_my_screen(self) -> None:
        self._lay_page(self.my_screen.open_page(self._scale))

    def _lay_page(self, page: LaidPage | KeysSheet) -> None:
        page.closed.connect(self._stay)
        self.read_aloud.stop()
        self._layers.note_keys()
        self._content.hide()
        self.lay_over(page)

    # -- sizes ---------------------------------------------------------------------------------

    def _show_scale(self) -> None:
        zoom = min(self._zoom, self._largest_zoom)
        scale = Scale.of(self.size(), zoom)
        if scale != self._scale or not self.styleSheet():
            self._scale = scale
            self.setStyleSheet(stylesheet(self._theme, scale))
            for part in (
                self.header,
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
            for stage in self.stages.values():
                stage.show_scale(scale)
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only the program, or the computer shutting down, closes a meeting without asking."""
        if not event.spontaneous():
            self.document.keep_drafts()
            event.accept()
        elif _computer_shuts_down():
            self.closing.emit()
            # By now it is hidden, unless something is not saved.
            event.setAccepted(self.isHidden())
        else:
            event.ignore()
            if self.curtain.covering is None:
                self.ask_whether_over()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.document.keep_drafts()
        super().changeEvent(event)


def _computer_shuts_down() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
