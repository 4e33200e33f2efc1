"""*Min plan*: the last questions, the young person's yes, and the paper to take along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.facts import Answer, PlanConfirmed
from ungeplan.model.journal import Journal
from ungeplan.model.plan import MeetingId, Plan
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.education_question import EducationQuestion
from ungeplan.ui.meeting.experience_page import ExperiencePage
from ungeplan.ui.meeting.my_plan_ask import Ask
from ungeplan.ui.meeting.my_plan_words import MyPlanWords
from ungeplan.ui.meeting.next_meeting_input import NextMeetingInput, still_ahead
from ungeplan.ui.meeting.paper_page import PaperPage
from ungeplan.ui.meeting.read_back import ReadBack
from ungeplan.ui.meeting.said_at_the_end import SaidAtTheEnd
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_Page = NextMeetingInput | EducationQuestion | ReadBack | ExperiencePage
_ON_PAPER = (Ask.ANSWER, Ask.TAKE)


class MyPlanStage(Stage):
    """Ends the meeting: one question after the other, each of which can be left out.

    Signals:
        paper_wanted: the plan has changed or is to be seen: answer with `show_paper`.
        print_wanted: the paper that is shown is to be printed.
        save_wanted: the path of the file the paper is to be written to.
        plan_answered: a PlanConfirmed, the answer to "Er det her din plan?".
        sheet_filled: the AnswerSheet to "Hvordan var mødet?", which belongs to nobody.
        missing_signs_left_out: make the paper although some signs cannot stand on it.
    """

    paper_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal(str)
    plan_answered = Signal(object)
    sheet_filled = Signal(object)
    missing_signs_left_out = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._journal = Journal()
        self._today = dt.date.today()
        self._words = MyPlanWords(wording, self)
        self._ask = Ask.MEET

        self._figure = FigurePicture(wording, theme)
        self.meeting_input = NextMeetingInput(wording, theme)
        self.education = EducationQuestion(wording, theme)
        self.read_back = ReadBack(wording, theme)
        self.experience = ExperiencePage(wording, theme)
        self.paper_page = PaperPage(wording, theme)
        self._pages: dict[Ask, _Page] = {
            Ask.MEET: self.meeting_input,
            Ask.EDUCATION: self.education,
            Ask.READ_BACK: self.read_back,
            Ask.EXPERIENCE: self.experience,
        }
        """Those beside the figure."""
        self._said = SaidAtTheEnd(self.meeting_input, self.read_back, self.paper_page.answer, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_ask(Ask.MEET)

    def _lay_out(self) -> None:
        self._beside_figure = QWidget()
        self._figure_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside_figure)
        self._figure_row.setContentsMargins(0, 0, 0, 0)
        self._figure_row.addWidget(self._figure)
        for page in self._pages.values():
            self._figure_row.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._beside_figure, 1)
        self._layout.addWidget(self.paper_page, 1)
        self.paper_page.hide()

    def _connect(self) -> None:
        answer, take = self.paper_page.answer, self.paper_page.take_along
        self._said.edit_proposed.connect(self.edit_proposed)
        self._said.draft_typed.connect(self.draft_typed)
        self._said.draft_finished.connect(self.draft_finished)
        self.education.answered.connect(self.edit_proposed)
        self.experience.filled.connect(self.sheet_filled)
        self.experience.refused.connect(self.words_refused)
        answer.answered.connect(self._answer_given)
        answer.meeting_wanted.connect(self._ask_when)
        take.print_wanted.connect(self.print_wanted)
        take.path_chosen.connect(self.save_wanted)
        self.paper_page.stage_wanted.connect(self.stage_wanted)
        self.paper_page.signs_left_out.connect(self.missing_signs_left_out)
        self.paper_page.came_or_went.connect(self._ask_about_the_paper)
        self.wording.language_changed.connect(self.retranslate)

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        return self._words.question(self._asked)

    @property
    def helper(self) -> str:
        agreed = still_ahead(self._plan.next_meeting, self._today)
        return self._words.helper(self._asked, self._plan.contact_person, agreed)

    @property
    def _asked(self) -> Ask:
        return Ask.SIGNS if self._asks_about_signs else self._ask

    @property
    def ends_here(self) -> bool:
        return self._ask is Ask.TAKE or self._asks_about_signs

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._today = today
        self._said.show_today(today)
        self.meeting_input.show_today(today)

    def show_half_made(self, half_made: bool) -> None:
        """Whether a step was begun and is not on the plan."""
        self.paper_page.show_half_made(half_made)

    def show_phone(self, phone: str) -> None:
        """The contact person's number, to begin with."""
        self.meeting_input.show_phone(phone)

    def show_paper(self, pdf: bytes) -> None:
        """Show the plan as it will be printed."""
        self.paper_page.show_paper(pdf)

    def show_missing_signs(self, signs: list[str]) -> None:
        """Ask what to do with signs that no letter of ours can print."""
        self.paper_page.show_missing_signs(signs)

    def ask_where_to_save(self) -> None:
        """Ask where the file shall be kept, as if *Gem som PDF* were pressed."""
        self.paper_page.take_along.ask_where()

    def show_saved(self) -> None:
        """The file is written."""
        self.paper_page.take_along.show_saved()

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal
        self._said.show_journal(journal)

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        before, self._plan = self._plan, plan
        self._figure.show_plan(plan, meeting)
        self.education.show_plan(plan, self._today)
        self._said.show_plan(plan)
        self._say_own_choices()
        if plan != before:
            self.paper_page.answer.show_answer(None)
            self._want_paper()
            self.question_changed.emit()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._said.show_drafts(drafts)

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        self._figure.show_scale(scale)
        for page in self._pages.values():
            page.show_scale(scale)
        self.paper_page.show_scale(scale)
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        self._figure_row.setSpacing(scale.px(56))
        self._arrange()

    def retranslate(self) -> None:
        for page in self._pages.values():
            page.retranslate()
        self.paper_page.retranslate()
        self._say_own_choices()
        self._want_paper()

    def enter(self, *, from_the_end: bool = False) -> None:
        self._show_ask(Ask.TAKE if from_the_end else Ask.MEET)

    def advance(self) -> bool:
        if self.ends_here or not self._finish_ask():
            return not self.ends_here
        self._show_ask(self._asks[self._asks.index(self._ask) + 1])
        return True

    def step_back(self) -> bool:
        if self._ask is Ask.MEET:
            return False
        self._finish_ask()
        before = self._asks[: self._asks.index(self._ask)]
        self._show_ask(before[-1] if not self._asks_about_signs else Ask.MEET)
        return True

    def leave(self) -> None:
        self._finish_ask()

    # -- the questions ------------------------------------------------------------------------

    @property
    def _asks(self) -> list[Ask]:
        """The questions of now; the one about school or work only while it may be asked."""
        # Of the plan itself: an answer that somebody at the table may not see is an answer.
        due = self.education.is_due(self._journal.plan, self._today) or self._ask is Ask.EDUCATION
        left_out = {Ask.SIGNS} if due else {Ask.SIGNS, Ask.EDUCATION}
        return [ask for ask in Ask if ask not in left_out]

    def _finish_ask(self) -> bool:
        """What is on the screen is finished; False when a rule refuses it, so that it stays."""
        match self._ask:
            case Ask.MEET:
                self.meeting_input.finish()
            case Ask.READ_BACK:
                self.read_back.finish()
            case Ask.ANSWER:
                self.paper_page.answer.finish()
            case Ask.EXPERIENCE:
                return self.experience.hand_over()
        return True

    def _show_ask(self, ask: Ask) -> None:
        self._ask = ask
        for its_ask, page in self._pages.items():
            page.setVisible(ask is its_ask)
        self._beside_figure.setVisible(ask not in _ON_PAPER)
        self.paper_page.setVisible(ask in _ON_PAPER)
        self.paper_page.ask(for_answer=ask is Ask.ANSWER)
        self._want_paper()
        self._arrange()
        self._ask_anew()

    @property
    def _asks_about_signs(self) -> bool:
        return self.paper_page.lacks_paper and self._ask in _ON_PAPER

    def _ask_about_the_paper(self) -> None:
        """The paper comes late: by then somebody may be back at an earlier question."""
        if self._ask in _ON_PAPER:
            self._ask_anew()

    def _ask_anew(self) -> None:
        """Another question is asked: the keys begin there."""
        match self._ask:
            case Ask.MEET:
                self.meeting_input.take_focus()
            case Ask.EDUCATION:
                self.education.hold_focus()
            case Ask.READ_BACK:
                self.read_back.take_focus()
            case Ask.EXPERIENCE:
                self.experience.hold_focus()
            case _:
                self.paper_page.take_focus()
        self.question_changed.emit()

    def _want_paper(self) -> None:
        if self._ask in _ON_PAPER:
            self.paper_wanted.emit()

    def _ask_when(self) -> None:
        self._show_ask(Ask.MEET)

    def _answer_given(self, confirmed: PlanConfirmed) -> None:
        self.plan_answered.emit(confirmed)
        if confirmed.answer is Answer.YES:
            self._show_ask(Ask.EXPERIENCE)

    # -- showing ------------------------------------------------------------------------------

    def _say_own_choices(self) -> None:
        self.paper_page.show_own_choices(self._words.own_choices(self._journal))

    def _arrange(self) -> None:
        """The figure stands beside a question while there is room for the words."""
        wide = self.width() > self.scale.text(24) * 46
        self._figure.setFixedWidth(self.scale.px(300))
        self._figure.setMaximumHeight(self.scale.px(560))
        # Where it says that nobody knows who answers, their figure would say it.
        self._figure.setVisible(wide and self._ask is not Ask.EXPERIENCE)

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
