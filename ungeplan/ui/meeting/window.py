"""The shared screen: one stage at a time, and what is always there around it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ungeplan.model.differences import LastTime
from ungeplan.model.edits import AnyEdit, TakeSeat
from ungeplan.model.facts import MeetingEnded, StageEntered
from ungeplan.model.facts import Stage as Place
from ungeplan.model.plan import PersonId, Plan
from ungeplan.model.refusals import Refusal
from ungeplan.model.sharing import came_late
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.get_ready_stage import GetReadyStage
from ungeplan.ui.meeting.goals_stage import GoalsStage
from ungeplan.ui.meeting.held_drafts import HeldDrafts
from ungeplan.ui.meeting.late_guest import Waiting
from ungeplan.ui.meeting.me_stage import MeStage
from ungeplan.ui.meeting.meeting_frame import MeetingFrame
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.meeting.my_plan_stage import MyPlanStage
from ungeplan.ui.meeting.next_meeting_input import still_ahead
from ungeplan.ui.meeting.on_the_table import plan_for_the_door, shown_plan, who_came_late
from ungeplan.ui.meeting.sharing_stage import SharingStage
from ungeplan.ui.meeting.since_last_stage import SinceLastStage
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.stages import Stages
from ungeplan.ui.meeting.steps_stage import StepsStage
from ungeplan.ui.meeting.welcome_stage import WelcomeStage
from ungeplan.ui.meeting.wishes_stage import WishesStage
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Theme
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

_KINDS: dict[Place, type[Stage]] = {
    Place.GET_READY: GetReadyStage,
    Place.WELCOME: WelcomeStage,
    Place.SINCE_LAST: SinceLastStage,
    Place.ME: MeStage,
    Place.WISHES: WishesStage,
    Place.GOALS: GoalsStage,
    Place.STEPS: StepsStage,
    Place.SHARING: SharingStage,
    Place.MY_PLAN: MyPlanStage,
}


class MeetingWindow(MeetingFrame):
    """Holds the plan on the table and shows one stage of the meeting at a time.

    Signals:
        meeting_ended: the contact person has confirmed that the meeting is over.
        closing: the computer shuts down; whoever wires it hides the window when all is saved.
    """

    meeting_ended = Signal()
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
        places = _places(document)
        super().__init__(document, [] if gets_ready else places[1:], wording, theme, parent)
        self.gets_ready = gets_ready
        self._places = (Place.GET_READY,) if gets_ready else places
        self._behind: set[Place] = set()
        self._sitting: frozenset[PersonId] = frozenset()
        """Who sits here and may not see everything."""
        self._drafts = HeldDrafts(document, self)
        self._has_refused = False
        self._phone = ""
        makers = {place: partial(_KINDS[place], wording, theme) for place in places}
        self.stages = Stages(makers, self._settle_in)
        self._question_rest = QTimer(self)
        self._question_rest.setSingleShot(True)
        self._question_rest.setInterval(0)
        self._put_together()
        self._connect_parts()
        self._place = self._first_place()
        self._open_at(self._place)
        self._show_saving(document.saving, document.not_saved_because)
        self._show_screen(document.plan.screen)
        self.retranslate()

    # -- what the window is told ---------------------------------------------------------------

    @property
    def place(self) -> Place:
        """The stage that is on the screen."""
        return self._place

    @property
    def stage(self) -> Stage:
        """The widget of the stage that is on the screen."""
        return self.stages[self._place]

    @property
    def my_plan(self) -> MyPlanStage:
        """The last stage; its paper, print and save signals are for the program to answer."""
        return cast(MyPlanStage, self.stages[Place.MY_PLAN])

    @property
    def welcome(self) -> WelcomeStage:
        """The stage of the chairs."""
        return cast(WelcomeStage, self.stages[Place.WELCOME])

    @property
    def steps(self) -> StepsStage:
        """The stage of the steps."""
        return cast(StepsStage, self.stages[Place.STEPS])

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._today = today
        for stage in self.stages.built.values():
            stage.show_today(today)
        self._behind = set(self._places)
        self._catch_up()

    def show_phone(self, phone: str) -> None:
        """The contact person's number, to begin with."""
        self._phone = phone
        if Place.MY_PLAN in self.stages.built:
            self.my_plan.show_phone(phone)

    def go_to(self, place: Place) -> None:
        """Leave the stage that is on the screen and show this one.

        A stage with words that a rule refuses stays: a sentence says why.
        """
        if place is not self._place and self._leave_stage():
            self._enter(place)

    def ask_whether_over(self) -> None:
        """Ask the contact person whether the meeting is over; everything typed is kept."""
        if not self._leave_stage():
            return
        self.document.keep_drafts()
        self._cover_stage()
        # As on the stages: somebody at the table may not be allowed to see when they meet.
        plan = shown_plan(self.document.journal, self._today, self._wording)
        agreed = None if self.gets_ready else still_ahead(plan.next_meeting, self._today)
        self.parting.ask(plan.contact_person, agreed, is_a_meeting=not self.gets_ready)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._name_actions()
        # What lies face down says so in the language of the moment.
        self._behind = set(self._places)
        self._catch_up()
        if self.gets_ready:
            self.bar.name_end(self.tr("We are ready"))
        self._ask()

    # -- building ------------------------------------------------------------------------------

    def _settle_in(self, place: Place, stage: Stage) -> None:
        document = self.document
        stage.setObjectName(place.value)
        self.page.take(stage)
        self._lead_keys_on(TabMark(stage))
        stage.show_scale(self._scale)
        stage.show_today(self._today)
        stage.show_drafts(self._drafts.shown)
        self._behind.add(place)
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
        if isinstance(stage, WelcomeStage):
            stage.late_seat_wanted.connect(self._ask_what_they_may_see)
            stage.two_languages_wanted.connect(self._open_two_languages)
        elif isinstance(stage, MyPlanStage):
            stage.show_phone(self._phone)

    def _connect_parts(self) -> None:
        document, bar = self.document, self.bar
        document.plan_changed.connect(self.read_aloud.stop)
        document.plan_changed.connect(self._show_change)
        document.edit_refused.connect(self._say_refusal)
        document.entry_made.connect(self._show_ways)
        document.stage_changed.connect(self._follow)
        self.late_guest.rule_set.connect(document.do)
        self.late_guest.let_in.connect(self._let_in)
        self.late_guest.kept_out.connect(self._keep_out)
        self.late_guest.draft_typed.connect(self._drafts.type_draft)
        self.late_guest.draft_finished.connect(self._drafts.drop_draft)
        self.header.stage_bar.stage_chosen.connect(self.go_to)
        self.parting.end_wanted.connect(self._end)
        for signal, action, slot in (
            (bar.back_wanted, self.back_action, self._go_back),
            (bar.forward_wanted, self.forward_action, self._go_on),
        ):
            signal.connect(slot)
            action.triggered.connect(slot)
        self._question_rest.timeout.connect(self._show_question)
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
        self._hold_back_from_who_sits()
        self._behind = set(self._places)
        self._enter(place)

    def _enter(self, place: Place, *, from_the_end: bool = False) -> None:
        self.read_aloud.stop()
        self.stage.hide()
        self._place = place
        self.message.hide()
        self._catch_up()
        if place is Place.MY_PLAN:
            self.my_plan.show_half_made(self.steps.has_half_made_in(self.document.plan))
        self.stage.show()
        self.stage.enter(from_the_end=from_the_end)
        self.page.to_the_top()
        if not self.gets_ready:
            self._note_entered(place)
        self._ask()
        self._show_ways()
        self.page.take_keys()
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

    def _ask(self) -> None:
        question = self.stage.question
        if question != self.header.question.text() and self.isVisible():
            announce(self.header.question, question)
        self.header.ask(question, self.stage.helper)
        self.header.count(self._place, self.stage.counted)
        self.stage.setAccessibleName(question)
        self._show_way()

    def _show_question(self) -> None:
        """A new question is read first, however far down the page the one before was answered."""
        self.page.show_question(QApplication.focusWidget())

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
            self.late_guest.ask(self._plan_for_the_door(), self.late_guest.seat, self._today)

    def _somebody_is_gone(self, before: Plan, now: Plan) -> bool:
        """Whether somebody for whom words were held back has no chair any more."""
        meeting = self.document.journal.meeting
        here = {seat.person for seat in came_late(now, meeting)}
        return any(seat.person not in here for seat in came_late(before, meeting))

    def _catch_up(self) -> None:
        """Show the plan of now on the stage of now; the others follow when they come up.

        While somebody may not see everything none waits: a hidden stage holds words too.
        """
        self._hold_back_from_who_sits()
        others = tuple(self.stages.built) if self._sitting else ()
        for place in (self._place, *others):
            if place in self._behind:
                self._behind.discard(place)
                self._show_on(self.stages[place])
        self.held_back.show_names(who_came_late(self.document.journal))

    def _hold_back_from_who_sits(self) -> None:
        """What is half-typed was written among those of before: who comes late never reads it.

        It stays with the plan, and stands in its field again when they have left.
        """
        journal, before = self.document.journal, self._sitting
        seats = came_late(journal.plan, journal.meeting)
        self._sitting = frozenset(seat.person for seat in seats)
        if self._sitting - before:
            self._drafts.hold()
        elif before and not self._sitting:
            self._drafts.let_go()
        else:
            return
        self._show_drafts()

    def _show_drafts(self) -> None:
        for stage in self.stages.built.values():
            stage.show_drafts(self._drafts.shown)

    def go_on_holding(self, before: MeetingWindow) -> None:
        """Hold back what that window of the same meeting held back, and no more."""
        self._drafts.go_on_from(before._drafts)
        self._show_drafts()

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
        self.header.stage_bar.show_state(self._place, self._visited(), self.document.journal.mode)

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

    # -- the way out ---------------------------------------------------------------------------

    def _show_keys(self) -> None:
        # The sheet names the keys of every stage.
        self.stages.build_all()
        super()._show_keys()

    def _end(self) -> None:
        # A plan of a newer version is only read: there is no meeting to end in it.
        if not self.gets_ready:
            self.document.note(MeetingEnded())
        self.meeting_ended.emit()

    # -- somebody comes in later -----------------------------------------------------------------

    def _ask_what_they_may_see(self, seat: TakeSeat) -> None:
        """First the screen is covered; then the young person says what may be seen."""
        self._cover_stage()
        self.late_guest.ask(self._plan_for_the_door(), seat, self._today)
        self.late_guest.rows.show_drafts(self._drafts.shown)
        self.cover(Covering.HIDDEN)
        self.lay_over(self.late_guest)

    def go_on_asking(self, waiting: Waiting) -> None:
        """Somebody waits outside since before this window: it asks on what they may see."""
        self._content.hide()
        self.late_guest.go_on(self._plan_for_the_door(), waiting, self._today)
        self.late_guest.rows.show_drafts(self._drafts.shown)
        self.lay_over(self.late_guest)

    def _plan_for_the_door(self) -> Plan:
        return plan_for_the_door(self.document.journal, self._today, self._wording)

    def _let_in(self, seat: TakeSeat) -> None:
        self.document.do(seat)
        self._keep_out()

    def _keep_out(self) -> None:
        self.late_guest.finish()
        self._uncover_stage()

    # -- Qt ------------------------------------------------------------------------------------

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


def _places(document: PlanDocument) -> tuple[Place, ...]:
    """All stages of this meeting in order; the first of all meetings has none to look back on."""
    looks_back = LastTime.of(document.journal) is not None
    return tuple(place for place in Place if looks_back or place is not Place.SINCE_LAST)
