"""The program: the desk, the meeting, the paper and the store, connected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from ungeplan.app.open_plan import OpenPlan
from ungeplan.app.opening import Opened, Opening
from ungeplan.app.paperwork import Order, Paperwork
from ungeplan.app.surroundings import real_world
from ungeplan.model.conversation import THEIR_OWN, World
from ungeplan.model.edits import BeginPlan, ChooseName
from ungeplan.model.facts import (
    Answer,
    PlanConfirmed,
    PlanExported,
    PlanPrinted,
    Stage,
)
from ungeplan.model.language import Language
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import PlanId
from ungeplan.model.refusals import Refusal, WrittenByANewerVersion
from ungeplan.store.files import write_whole
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import WARM, Theme
from ungeplan.ui.wording import Wording

if TYPE_CHECKING:
    from ungeplan.ui.meeting.window import MeetingWindow

PHONE = "phone"
LANGUAGE = "language"
"""The settings that are remembered from one meeting to the next."""

FINISH_SECONDS = 5.0
"""How long closing waits for the last entries to reach the disk."""


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
        theme: Theme = WARM,
        world: World | None = None,
        passphrase: str | None = None,
        language_is_fixed: bool = False,
        desk: DeskWindow | None = None,
    ) -> None:
        """The desk may be on the screen already, empty."""
        super().__init__()
        self.wording = wording
        self.theme = theme
        self.world = world or real_world()
        self.desk = desk or DeskWindow(wording, theme)
        self.meeting: MeetingWindow | None = None
        self.document: PlanDocument | None = None
        self._plan_id = PlanId("")
        self._open_plans: dict[PlanId, OpenPlan] = {}
        self._people: dict[PlanId, PersonRow] = {}
        self._opened: Opened | None = None
        self._language_is_fixed = language_is_fixed
        self._paper: bytes | None = None
        self._when_made: Callable[[bytes], None] | None = None
        """What somebody asked for while the paper was being made."""
        self._leave_out_missing = False
        self._double_click_ms = QApplication.doubleClickInterval()
        self._opening = Opening(store, passphrase, self)
        self._paperwork = Paperwork(self)
        self._connect()

    def start(self) -> None:
        """Show the desk and begin to open the store."""
        self.desk.show()
        self.desk.activateWindow()
        self._opening.begin()

    # -- the store ----------------------------------------------------------------------------

    def _connect(self) -> None:
        opening, desk, paperwork = self._opening, self.desk, self._paperwork
        opening.nothing_there.connect(desk.show_first_start)
        opening.passphrase_wanted.connect(self._ask_passphrase)
        opening.failed.connect(self._say)
        opening.opened.connect(self._sit_down)
        desk.begun.connect(opening.create)
        desk.unlocked.connect(opening.unlock)
        desk.person_chosen.connect(self._show_person)
        desk.person_named.connect(self._begin_plan)
        desk.name_changed.connect(self._rename)
        desk.meeting_wanted.connect(self._begin_meeting)
        desk.plan_wanted.connect(self._make_first_paper)
        desk.missing_signs_left_out.connect(self._make_paper_without)
        desk.print_wanted.connect(self._print)
        desk.save_wanted.connect(self._ask_where_to_save)
        desk.closing.connect(self.close)
        paperwork.made.connect(self._show_paper)
        paperwork.signs_missing.connect(self._say_missing_signs)
        paperwork.failed.connect(self._say_no_paper)
        self.wording.language_changed.connect(self._remember_language)

    def close(self) -> None:
        """Close everything, once all is on disk; the desk says so when it is not."""
        for plan in self._open_plans.values():
            plan.document.keep_drafts()
        if self._opened is not None and not self._opened.close(FINISH_SECONDS):
            self._say("NotAllSaved")
            return
        self._opened = None
        for window in (self.meeting, self.desk):
            if window is not None:
                window.hide()
        self.desk.allow_close()
        self.finished.emit()

    @property
    def paper(self) -> bytes | None:
        """The plan as it is now, on paper; None while that is being made."""
        return self._paper

    @property
    def is_making_paper(self) -> bool:
        """Whether a paper is on its way to the window that asked for it."""
        return self._paperwork.is_busy

    def say_unexpected(self) -> None:
        """Something that we did not foresee went wrong; what is saved is safe."""
        self._say("Unexpected")

    def _ask_passphrase(self, trouble: str) -> None:
        self.desk.show_unlock(self._sentence(trouble) if trouble else "")

    def _say(self, trouble: str) -> None:
        if self.meeting is not None:
            self.meeting.say(self._sentence(trouble))
        else:
            self.desk.say(self._sentence(trouble))

    def _sentence(self, trouble: str) -> str:
        return self.wording.content.trouble(trouble, self.wording.language)

    def _sit_down(self, opened: Opened) -> None:
        self._opened = opened
        self.desk.say("")
        opened.not_saved.connect(self._say_not_saved)
        self._people = {row.plan: row for row in opened.store.people()}
        remembered = opened.store.setting(LANGUAGE)
        if remembered and not self._language_is_fixed:
            self.wording.use(Language(remembered))
        self._show_people()
        left_open = opened.store.meeting_left_open()
        if left_open is not None:
            self._begin_meeting(left_open)

    def _store(self) -> Opened:
        if self._opened is None:
            raise RuntimeError("the store is not open yet")
        return self._opened

    # -- one plan -----------------------------------------------------------------------------

    def _open(self, plan_id: PlanId) -> PlanDocument:
        """Lay the plan on the table; one stays in memory while something is not on disk yet."""
        if plan_id not in self._open_plans:
            self._open_plans[plan_id] = OpenPlan(plan_id, self._store(), self.world)
        for other in [plan for plan in self._open_plans.values() if plan.plan_id != plan_id]:
            other.document.keep_drafts()
            if not other.document.has_unsaved:
                del self._open_plans[other.plan_id]
                other.deleteLater()
        self._plan_id = plan_id
        self.document = self._open_plans[plan_id].document
        return self.document

    def _show_people(self) -> None:
        self.desk.show_people(tuple(self._people.values()), self._store().store.owner_name)

    def _show_person(self, plan: str) -> None:
        self._put_paper_away()
        journal = self._open(PlanId(plan)).journal
        self.desk.show_person(
            PlanId(plan),
            journal.plan,
            meeting_open=journal.meeting is not None,
            version=len(journal.versions),
            draft=journal.changed_since_version,
        )

    def _begin_plan(self, name: str) -> None:
        plan_id = PlanId(self.world.new_id())
        document = self._open(plan_id)
        store = self._store().store
        document.edit_refused.connect(self._refuse_name)
        made = document.do(BeginPlan(name, store.owner, store.owner_name))
        document.edit_refused.disconnect(self._refuse_name)
        if made is not None:
            self._note_row()
            self._show_people()
            self._show_person(plan_id)
            self.desk.focus_person()

    def _refuse_name(self, edit: object, refusal: Refusal) -> None:
        self.desk.new_person.say(self.wording.content.refusal(refusal, self.wording.language))

    def _rename(self, name: str) -> None:
        if self.document is not None and self.document.do(ChooseName(name)) is not None:
            self._note_row()
            self._show_people()
            self._show_person(self._plan_id)

    def _note_row(self) -> None:
        if self.document is not None:
            self._people[self._plan_id] = row_of(self._plan_id, self.document.plan)

    def _say_not_saved(self, trouble: str) -> None:
        for plan in self._open_plans.values():
            plan.document.entry_not_saved(self._sentence(trouble))
        if self.meeting is None:
            self._say(trouble)

    # -- the meeting --------------------------------------------------------------------------

    def _begin_meeting(self, plan: str) -> None:
        document = self._open(PlanId(plan))
        if not document.journal.readable:
            refusal = WrittenByANewerVersion()
            self.desk.say(self.wording.content.refusal(refusal, self.wording.language))
            return
        document.pass_pen(THEIR_OWN)
        if document.journal.meeting is None:
            document.begin_meeting()
            document.enter_stage(Stage.WELCOME)
        # Imported here: the desk does not wait for the meeting.
        from ungeplan.ui.meeting.window import MeetingWindow

        window = MeetingWindow(document, self.wording, self.theme)
        window.show_today(self._today())
        window.show_phone(self._store().store.setting(PHONE) or "")
        window.meeting_ended.connect(self._end_meeting)
        window.retry_wanted.connect(self._store().retry)
        ending = window.my_plan
        ending.plan_answered.connect(self._keep_answer)
        ending.paper_wanted.connect(self._make_paper)
        ending.missing_signs_left_out.connect(self._make_paper_without)
        ending.print_wanted.connect(self._print)
        ending.save_wanted.connect(self._save)
        self.meeting = window
        self._leave_out_missing = False
        # Two quick taps on two cards are two taps: Qt takes them for a double click and keeps the
        # second to itself.
        QApplication.setDoubleClickInterval(0)
        self.desk.hide()
        window.showFullScreen()
        window.activateWindow()

    def _end_meeting(self) -> None:
        document, window = self.document, self.meeting
        if document is None or window is None:
            return
        self._put_paper_away()
        document.keep_drafts()
        document.pass_pen(self._open_plans[self._plan_id].own_pen)
        if document.plan.next_meeting is not None and document.plan.next_meeting.phone:
            self._store().remember(PHONE, document.plan.next_meeting.phone)
        self.meeting = None
        QApplication.setDoubleClickInterval(self._double_click_ms)
        self._note_row()
        self._show_people()
        self._show_person(self._plan_id)
        self.desk.show()
        self.desk.activateWindow()
        self.desk.focus_person()
        window.hide()
        window.deleteLater()

    def _keep_answer(self, answer: Answer) -> None:
        if self.document is not None:
            self.document.note(PlanConfirmed(answer))
            self._make_paper()

    def _today(self) -> dt.date:
        return self.world.now().astimezone().date()

    def _remember_language(self) -> None:
        if self._opened is not None:
            self._opened.remember(LANGUAGE, self.wording.language.value)
        if self.meeting is None and self._paper is not None:
            self._make_paper()

    # -- the paper ----------------------------------------------------------------------------

    def _make_paper(self) -> None:
        if self.document is None:
            return
        journal = self.document.journal
        self._paper = None
        self._paperwork.make(
            Order(
                plan=self.document.plan,
                content=self.wording.content,
                language=self.wording.language,
                version=None if journal.changed_since_version else len(journal.versions),
                made_on=self._today(),
                leave_out_missing=self._leave_out_missing,
            )
        )

    def _make_first_paper(self) -> None:
        self._leave_out_missing = False
        self._make_paper()

    def _make_paper_without(self) -> None:
        self._leave_out_missing = True
        self._make_paper()

    def _show_paper(self, pdf: bytes) -> None:
        self._paper = pdf
        if self.meeting is not None:
            self.meeting.my_plan.show_paper(pdf)
        else:
            self.desk.show_paper(pdf)
        when_made, self._when_made = self._when_made, None
        if when_made is not None:
            when_made(pdf)

    def _put_paper_away(self) -> None:
        self._paperwork.drop()
        self._paper = self._when_made = None

    def _say_no_paper(self) -> None:
        self._say("PaperNotMade")

    def _say_missing_signs(self, signs: list[str]) -> None:
        if self.meeting is not None:
            self.meeting.my_plan.show_missing_signs(signs)
        else:
            self.desk.show_missing_signs(signs)

    def _print(self) -> None:
        self._with_paper(self._show_print_panel)

    def _with_paper(self, do: Callable[[bytes], None]) -> None:
        if self._paper is not None:
            do(self._paper)
        else:
            self._when_made = do

    def _show_print_panel(self, pdf: bytes) -> None:
        from ungeplan.ui.widgets.printing import print_paper

        panel = print_paper(pdf, self.meeting or self.desk, self.theme)
        panel.printed.connect(self._note_printed)
        if self.meeting is None:
            panel.save_wanted.connect(self._ask_where_to_save)
        else:
            panel.save_wanted.connect(self.meeting.my_plan.ask_where_to_save)

    def _note_printed(self) -> None:
        if self.document is not None:
            self.document.note(PlanPrinted())

    def _ask_where_to_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self.desk, self.tr("Save the plan"), "min-plan.pdf", "PDF (*.pdf)"
        )
        if path:
            self._save(path)

    def _save(self, path: str) -> None:
        self._with_paper(partial(self._write, Path(path)))

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_whole(path, pdf)
        except OSError:
            self._say("FileNotWritten")
            return
        if self.document is not None:
            self.document.note(PlanExported(form="pdf"))
        if self.meeting is not None:
            self.meeting.my_plan.show_saved()
        else:
            self.desk.paper.show_saved()
