"""The program: the desk, the meeting, the paper and the store, connected."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ungeplan.app.copy_desk import CopyDesk
from ungeplan.app.draft_desk import DraftDesk
from ungeplan.app.files_out import FilesOut
from ungeplan.app.open_plan import OpenPlan
from ungeplan.app.opening import Opened, Opening
from ungeplan.app.paper_desk import PaperDesk
from ungeplan.app.papers import Papers
from ungeplan.app.sentences import Sentences, Told
from ungeplan.app.surroundings import real_world
from ungeplan.model.conversation import THEIR_OWN, World
from ungeplan.model.copies import holders
from ungeplan.model.edits import AnyEdit, BeginPlan, ChooseName
from ungeplan.model.experience import AnswerSheet
from ungeplan.model.facts import (
    AnyFact,
    MeetingBegun,
    MeetingMissed,
    Mode,
    PlanConfirmed,
    Stage,
)
from ungeplan.model.journal import Journal
from ungeplan.model.language import Language
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import PlanId
from ungeplan.model.refusals import Refusal, WrittenByANewerVersion
from ungeplan.screen import is_seen
from ungeplan.ui.appearance import Appearance
from ungeplan.ui.captures import PrivateWindows
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Theme, put_on
from ungeplan.ui.themes import Colours
from ungeplan.ui.wording import Wording

if TYPE_CHECKING:
    from ungeplan.app.two_faces import TwoFaces
    from ungeplan.ui.meeting.window import MeetingWindow

RULES = "rules.toml"
"""The rule pack, among the files of the content."""
PHONE = "phone"
LANGUAGE = "language"
COLOURS = "colours"
STILL_SCREEN = "still_screen"
"""The settings that are remembered from one meeting to the next."""
_YES, _NO = "yes", "no"

FINISH_SECONDS = 1.0
"""How long closing keeps the windows still until the last entries are on disk."""
CLOSE_AGAIN_MS = 300
"""After that the windows go on, and it is tried again this often."""


class Program(QObject):
    """Shows the desk, opens the store behind it, and brings one plan at a time to the table.

    Signals:
        finished: everything is on disk and every window is closed.
    """

    finished = Signal()

    def __init__(
        self,
        store: Path,
        wording: Wording,
        *,
        appearance: Appearance | None = None,
        world: World | None = None,
        passphrase: str | None = None,
        language_is_fixed: bool = False,
        desk: DeskWindow | None = None,
    ) -> None:
        """The desk may be on the screen already, empty."""
        super().__init__()
        self.wording = wording
        self.appearance = appearance or Appearance()
        self.world = world or real_world()
        self.desk = desk or DeskWindow(wording, self.theme)
        self._private_windows = PrivateWindows(parent=self)
        self.meeting: MeetingWindow | None = None
        self.two_faces: TwoFaces | None = None
        """The meeting and the panel beside it."""
        self.document: PlanDocument | None = None
        self._plan_id = PlanId("")
        self._open_plans: dict[PlanId, OpenPlan] = {}
        self._people: dict[PlanId, PersonRow] = {}
        self._opened: Opened | None = None
        self._language_is_fixed = language_is_fixed
        self._chosen_at_door: dict[str, str] = {}
        """Settings that wait for the store."""
        self._sentences = Sentences(wording)
        self._has_closed = False
        self._double_click_ms = QApplication.doubleClickInterval()
        self._close_again = QTimer(self)
        self._close_again.setInterval(CLOSE_AGAIN_MS)
        self._opening = Opening(store, passphrase, self)
        self._papers = Papers(wording, self._today, self)
        self._copy_desk = CopyDesk(self.desk, self._papers, self._today, self)
        self._files_out = FilesOut(self.desk, self._papers, wording, self._today, self)
        self._draft_desk = DraftDesk(
            self.desk, self._papers, self._files_out, wording, self._today, self
        )
        self._paper_desk = PaperDesk(self.desk, self._papers, self._files_out, self)
        self._connect()

    def start(self) -> None:
        """Show the desk and begin to open the store."""
        self._speak(self._opening.language_at_door())
        # That was remembered, and nobody has chosen it today.
        self._chosen_at_door.clear()
        self.desk.show()
        self.desk.activateWindow()
        self._opening.begin()

    # -- the store ----------------------------------------------------------------------------

    def _connect(self) -> None:
        opening, desk, sentences = self._opening, self.desk, self._sentences
        opening.nothing_there.connect(desk.show_first_start)
        opening.passphrase_wanted.connect(self._ask_passphrase)
        opening.failed.connect(self._say_shut)
        opening.opened.connect(self._sit_down)
        for asked in (desk.try_again_wanted, desk.begun, desk.unlocked):
            asked.connect(sentences.forget)
        desk.try_again_wanted.connect(opening.begin)
        desk.begun.connect(opening.create)
        desk.unlocked.connect(opening.unlock)
        desk.person_chosen.connect(self._show_person)
        desk.person_named.connect(self._begin_plan)
        desk.name_changed.connect(self._rename)
        desk.meeting_wanted.connect(self._begin_meeting)
        desk.short_meeting_wanted.connect(self._begin_short_meeting)
        desk.get_ready_wanted.connect(self._get_ready)
        desk.edit_proposed.connect(self._do_at_desk)
        desk.meeting_missed.connect(self._note_missed)
        desk.colours_chosen.connect(self._choose_colours)
        desk.stillness_chosen.connect(self._choose_stillness)
        desk.closing.connect(self.close)
        self._draft_desk.refused.connect(self._say_at_desk)
        self._draft_desk.template_broken.connect(self._say_at_desk)
        self._papers.refused.connect(self._say_at_desk)
        for settled in (self._draft_desk.settled, self._paper_desk.settled):
            settled.connect(sentences.take_away)
        self._paper_desk.noted.connect(self._note)
        self._paper_desk.troubled.connect(self._say)
        self._close_again.timeout.connect(self._close_when_saved)
        self.wording.language_changed.connect(self._follow_language)
        # Queued: what was chosen from is not taken away while it is being chosen from.
        self.appearance.theme_changed.connect(
            self._follow_theme, Qt.ConnectionType.QueuedConnection
        )

    def close(self) -> None:
        """Close everything, as soon as all is on disk; a sentence says so while it is not."""
        self._finish_typing()
        if not self._close_store(FINISH_SECONDS):
            self._say("NotAllSaved")
            self._close_again.start()

    def _close_when_saved(self) -> None:
        # Somebody may have gone on typing; then it closes when that, too, is on disk.
        if self.meeting is None:
            self.desk.finish_typing()
        for plan in self._open_plans.values():
            plan.document.keep_drafts()
        self._close_store(0)

    def _close_store(self, seconds: float) -> bool:
        """Whether everything is closed by now; the store first, and the windows with it."""
        if self._opened is not None and not self._opened.close(seconds):
            return False
        self._opened = None
        self._close_again.stop()
        if not self._has_closed:
            self._has_closed = True
            self._close_windows()
            self._opening.give_up()
            self._papers.finish()
            self.finished.emit()
        return True

    def _close_windows(self) -> None:
        if self.meeting is not None:
            self._put_meeting_away(self.meeting)
        self.desk.hide()
        self.desk.allow_close()

    def _finish_typing(self) -> None:
        """Finished words become edits, half-typed ones drafts."""
        if self.meeting is not None:
            self.meeting.stage.leave()
        else:
            self.desk.finish_typing()
        for plan in self._open_plans.values():
            plan.document.keep_drafts()

    @property
    def theme(self) -> Theme:
        """What the desk wears."""
        return self.appearance.theme

    def _theme_at_table(self, document: PlanDocument) -> Theme:
        """What the meeting about that plan wears: what the young person chose goes before."""
        return self.appearance.theme_for(document.plan.screen)

    @property
    def paper(self) -> bytes | None:
        """The plan as it is now, on paper; None while that is being made."""
        return self._papers.paper

    @property
    def is_making_paper(self) -> bool:
        """Whether a paper is on its way to the window that asked for it."""
        return self._papers.is_busy

    def say_fault(self, fault: BaseException) -> None:
        """Something went wrong that nobody answered for; what is saved is safe."""
        from ungeplan.store.troubles import StoreTrouble, Unexpected

        kind = type(fault) if isinstance(fault, StoreTrouble) else Unexpected
        self._say(kind.__name__)

    def _ask_passphrase(self, trouble: str) -> None:
        self.desk.show_unlock()
        if trouble:
            self._say_shut(trouble)

    def _say_shut(self, trouble: str) -> None:
        self._sentences.tell(self.desk.say_at_the_door, trouble)

    def _say(self, trouble: str) -> None:
        if self.meeting is not None:
            self.meeting.say(self._sentences.of(trouble))
        else:
            self._sentences.tell(self.desk.say, trouble)

    def _say_refusal(self, edit: object, refusal: Refusal) -> None:
        """In a meeting its window says it."""
        if self.meeting is None:
            asked = isinstance(edit, BeginPlan)
            self._sentences.tell(self.desk.say_to_new_person if asked else self.desk.say, refusal)

    def _say_at_desk(self, what: Told) -> None:
        self._sentences.tell(self.desk.say, what)

    def _sit_down(self, opened: Opened) -> None:
        self._opened = opened
        self._sentences.take_away()
        opened.not_saved.connect(self._say_not_saved)
        opened.recovered.connect(self._say_recovered)
        self._people = {row.plan: row for row in opened.store.people()}
        for setting, value in self._chosen_at_door.items():
            opened.remember(setting, value)
        if LANGUAGE in self._chosen_at_door:
            self._opening.speak_at_door(self._chosen_at_door[LANGUAGE])
        self._speak(self._setting(LANGUAGE))
        self._wear_as_remembered()
        self._show_people()
        if RULES in self.wording.content.to_review(self._today()):
            self._say("RulesToReview")
        left_open = opened.store.meeting_left_open()
        if left_open is not None:
            self._begin_meeting(left_open)

    def _speak(self, remembered: str | None) -> None:
        """Speak what was spoken another day, unless another language was asked for."""
        # A newer version may have spoken one that this one does not.
        if remembered in set(Language) and not self._language_is_fixed:
            self.wording.use(Language(remembered))

    def _setting(self, name: str) -> str | None:
        """What was chosen at the door goes before what was chosen another day."""
        return self._chosen_at_door.get(name) or self._store().store.setting(name)

    def _store(self) -> Opened:
        if self._opened is None:
            raise RuntimeError("the store is not open yet")
        return self._opened

    # -- one plan -----------------------------------------------------------------------------

    def _open(self, plan_id: PlanId) -> PlanDocument:
        """Lay the plan on the table; one stays in memory while something is not on disk yet."""
        if plan_id not in self._open_plans:
            self._open_plans[plan_id] = self._bring(plan_id)
        for other in [plan for plan in self._open_plans.values() if plan.plan_id != plan_id]:
            other.document.keep_drafts()
            if not other.document.has_unsaved:
                del self._open_plans[other.plan_id]
                other.deleteLater()
        self._plan_id = plan_id
        self.document = document = self._open_plans[plan_id].document
        self._copy_desk.lay(document)
        self._files_out.lay(plan_id, document)
        self._draft_desk.lay(document)
        self._paper_desk.lay(document)
        return document

    def _bring(self, plan_id: PlanId) -> OpenPlan:
        plan = OpenPlan(plan_id, self._store(), self.world)
        plan.document.edit_refused.connect(self._say_refusal)
        # Queued: the menu from which colours are chosen goes with its window.
        plan.document.plan_changed.connect(self._follow_screen, Qt.ConnectionType.QueuedConnection)
        return plan

    def _show_people(self) -> None:
        """Who is in the list is known on the desk, and not behind a meeting."""
        if self.meeting is not None:
            self.desk.forget_people()
            return
        self.desk.show_people(tuple(self._people.values()), self._store().store.owner_name)

    def _show_person(self, plan: str) -> None:
        self._papers.put_away()
        self._draft_desk.leave()
        self._sentences.take_away()
        self._show_journal(self._open(PlanId(plan)).journal)

    def _show_journal(self, journal: Journal) -> None:
        self.desk.show_person(
            self._plan_id,
            journal.plan,
            meeting_open=journal.meeting is not None,
            version=len(journal.versions),
            draft=journal.changed_since_version,
            today=self._today(),
            missed=_missed_since_last_meeting(journal),
            holders=holders(journal, self._today()),
        )
        self._draft_desk.show_on_page(journal)

    def _begin_plan(self, name: str) -> None:
        store = self._store().store
        plan = self._bring(PlanId(self.world.new_id()))
        # Only a plan that has begun takes the place of the one on the table.
        if plan.document.do(BeginPlan(name, store.owner, store.owner_name)) is not None:
            self._open_plans[plan.plan_id] = plan
            self._open(plan.plan_id)
            self._note_row()
            self._show_people()
            self._show_person(plan.plan_id)
            self.desk.focus_person()

    def _rename(self, name: str) -> None:
        self._do_at_desk(ChooseName(name))

    def _do_at_desk(self, edit: AnyEdit) -> None:
        if self.document is not None and self.document.do(edit) is not None:
            self._note_row()
            self._show_people()
            self._show_person(self._plan_id)

    def _note_missed(self) -> None:
        """Nobody came: it is tried again, and nothing is closed."""
        if self.document is not None:
            agreed = self.document.plan.next_meeting
            self._note(MeetingMissed(agreed.starts if agreed is not None else None))
            self._show_person(self._plan_id)

    def _note_row(self) -> None:
        if self.document is not None:
            self._people[self._plan_id] = row_of(self._plan_id, self.document.plan)

    def _note(self, fact: AnyFact) -> None:
        """Keep that something happened; a plan that can only be read keeps nothing more."""
        if self.document is not None and self.document.journal.readable:
            self.document.note(fact)

    def _say_not_saved(self, trouble: str) -> None:
        self._sentences.not_saved = trouble
        for plan in self._open_plans.values():
            plan.document.entry_not_saved(self._sentences.of(trouble))
        if self.meeting is None:
            self._say(trouble)

    def _say_recovered(self) -> None:
        self._sentences.not_saved = ""
        self._sentences.take_away()

    # -- the meeting --------------------------------------------------------------------------

    def _begin_meeting(self, plan: str) -> None:
        self._meet(PlanId(plan), Mode.FULL)

    def _begin_short_meeting(self, plan: str) -> None:
        self._meet(PlanId(plan), Mode.SHORT)

    def _meet(self, plan_id: PlanId, mode: Mode) -> None:
        """Go on with the meeting that is open, or begin one of that length."""
        document = self._sit_down_with(plan_id)
        if document is None:
            return
        if document.journal.meeting is None:
            document.begin_meeting(mode)
            document.enter_stage(Stage.WELCOME)
        self._show_meeting(self._meeting_window(document))

    def _get_ready(self, plan: str) -> None:
        """Sit down together before the meeting: no meeting begins."""
        document = self._sit_down_with(PlanId(plan))
        if document is not None:
            self._show_meeting(self._meeting_window(document, gets_ready=True))

    def _sit_down_with(self, plan_id: PlanId) -> PlanDocument | None:
        """The plan on the table and the pen with the young person; None when it is only read."""
        document = self._open(plan_id)
        if not document.journal.readable:
            self._sentences.tell(self.desk.say, WrittenByANewerVersion())
            return None
        self._papers.put_away()
        self._draft_desk.leave()
        self._close_again.stop()
        document.pass_pen(THEIR_OWN)
        document.sit_down()
        # Two quick taps on two cards are two taps: Qt takes them for a double click and keeps the
        # second to itself.
        QApplication.setDoubleClickInterval(0)
        return document

    def _meeting_window(self, document: PlanDocument, *, gets_ready: bool = False) -> MeetingWindow:
        """A window for that meeting, not shown yet."""
        # Imported here: the desk does not wait for the meeting.
        from ungeplan.ui.meeting.window import MeetingWindow

        theme = self._theme_at_table(document)
        window = MeetingWindow(document, self.wording, theme, gets_ready=gets_ready)
        window.show_today(self._today())
        window.show_phone(self._store().store.setting(PHONE) or "")
        window.meeting_ended.connect(self._end_meeting)
        window.retry_wanted.connect(self._store().retry)
        window.closing.connect(self.close)
        window.stages.when_built(Stage.MY_PLAN, partial(self._answer_last_stage_of, window))
        return window

    def _answer_last_stage_of(self, window: MeetingWindow) -> None:
        ending = window.my_plan
        ending.plan_answered.connect(self._keep_answer)
        ending.sheet_filled.connect(self._put_in_box)
        self._paper_desk.answer_last_stage_of(window)

    def _show_meeting(self, window: MeetingWindow) -> None:
        from ungeplan.app.two_faces import TwoFaces

        self.meeting = window
        self._paper_desk.meet(window)
        self.two_faces = TwoFaces(
            window,
            self.wording,
            window.theme,
            self._private_windows,
            self.desk.screen(),
            self.two_faces,
        )
        self.desk.hide()
        self._show_people()
        put_on(window.theme)
        self.two_faces.show()
        self._give_voice(window)

    def _give_voice(self, window: MeetingWindow) -> None:
        """Let the window read aloud, where somebody sees it and a voice is installed."""
        from ungeplan.ui.installed_voice import installed_voice

        voice = installed_voice(window) if is_seen() else None
        if voice is not None:
            window.read_aloud.take_engine(voice)

    def _end_meeting(self) -> None:
        document, window = self.document, self.meeting
        if document is None or window is None:
            return
        self._papers.put_away()
        document.keep_drafts()
        document.pass_pen(self._open_plans[self._plan_id].own_pen)
        if document.plan.next_meeting is not None and document.plan.next_meeting.phone:
            self._store().remember(PHONE, document.plan.next_meeting.phone)
        self.meeting = None
        self._paper_desk.meet(None)
        self._note_row()
        self._show_people()
        self._show_person(self._plan_id)
        if self._sentences.not_saved:
            self._say(self._sentences.not_saved)
        self.desk.show()
        self.desk.activateWindow()
        self.desk.focus_person()
        self._put_meeting_away(window)

    def _put_meeting_away(self, window: MeetingWindow) -> None:
        self.meeting = None
        self._paper_desk.meet(None)
        put_on(self.theme)
        QApplication.setDoubleClickInterval(self._double_click_ms)
        if self.two_faces is not None:
            self.two_faces.put_away()
            self.two_faces = None
        window.hide()
        window.deleteLater()

    def _keep_answer(self, confirmed: PlanConfirmed) -> None:
        self._note(confirmed)
        self._paper_desk.make()

    def _put_in_box(self, sheet: AnswerSheet) -> None:
        self._store().put_in_box(sheet, self._today())

    def _today(self) -> dt.date:
        return self.world.now().astimezone().date()

    def _follow_language(self) -> None:
        self._remember(LANGUAGE, self.wording.language.value)
        if self._opened is not None:
            self._opening.speak_at_door(self.wording.language.value)
        self._sentences.tell_again()
        if self._sentences.not_saved:
            self._say_not_saved(self._sentences.not_saved)
        if self.meeting is None:
            self._paper_desk.make_again()

    # -- the theme ----------------------------------------------------------------------------

    def _wear_as_remembered(self) -> None:
        # A newer version may have worn one that this one does not have.
        colours = self._setting(COLOURS)
        if colours in set(Colours):
            self.appearance.choose_colours(Colours(colours))
        stillness = self._setting(STILL_SCREEN)
        if stillness is not None:
            self.appearance.choose_stillness(stillness == _YES)
        self._follow_theme()

    def _choose_colours(self, colours: Colours) -> None:
        """For the desk, and for the young people who chose nothing themselves."""
        self._remember(COLOURS, colours.value)
        self.appearance.choose_colours(colours)

    def _choose_stillness(self, is_still: bool) -> None:
        self._remember(STILL_SCREEN, _YES if is_still else _NO)
        self.appearance.choose_stillness(is_still)

    def _remember(self, setting: str, value: str) -> None:
        if self._opened is None:
            self._chosen_at_door[setting] = value
        else:
            self._opened.remember(setting, value)

    def _follow_theme(self) -> None:
        """Each window wears its theme, and none is seen half dressed."""
        if self._has_closed:
            return
        self._follow_screen()
        if self.desk.theme != self.theme:
            if self.meeting is None:
                put_on(self.theme)
            self._dress_desk()

    def _follow_screen(self) -> None:
        """The meeting wears what its young person chose."""
        before = self.meeting
        if before is None or before.theme == self._theme_at_table(before.document):
            return
        put_on(self._theme_at_table(before.document))
        self._change_meeting_window(before)

    def _dress_desk(self) -> None:
        self.desk.finish_typing()
        if self.meeting is None and self._papers.are_wanted:
            self._papers.put_away()
        name = self.desk.name_in_question
        self.desk.wear(self.theme)
        # In a meeting the desk holds nobody's name.
        if self.meeting is None and self.desk.has_people:
            self._show_people()
            if self._plan_id:
                self._show_journal(self._open_plans[self._plan_id].document.journal)
                self._draft_desk.show_again()
            if name is not None:
                self.desk.ask_who(name)
        self._sentences.tell_again()

    def _change_meeting_window(self, before: MeetingWindow) -> None:
        from ungeplan.ui.meeting.succession import Succession

        before.document.keep_drafts()
        now = self._meeting_window(before.document, gets_ready=before.gets_ready)
        succession = Succession(before, now)
        if self.two_faces is not None:
            self.two_faces.put_away()
        self._show_meeting(now)
        succession.complete()
        before.deleteLater()


def _missed_since_last_meeting(journal: Journal) -> int:
    begun = [n for n, e in enumerate(journal.entries) if isinstance(e.content, MeetingBegun)]
    since = journal.entries[begun[-1] :] if begun else journal.entries
    return sum(isinstance(entry.content, MeetingMissed) for entry in since)
