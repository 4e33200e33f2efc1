"""*Min plan*: the last questions, the young person's yes, and the paper to take along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.edits import AnyEdit, SayFirstStep, SayWeDisagree, SetNextMeeting
from ungeplan.model.facts import Answer, PlanConfirmed
from ungeplan.model.journal import Journal
from ungeplan.model.pens import own_choices
from ungeplan.model.plan import MeetingId, NextMeeting, Plan
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.education_question import EducationQuestion
from ungeplan.ui.meeting.experience_page import ExperiencePage
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.next_meeting_input import NextMeetingInput, told_again
from ungeplan.ui.meeting.paper_page import PaperPage
from ungeplan.ui.meeting.read_back import ReadBack
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_NEXT_MEETING = "next-meeting/"
"""How the draft fields of the next meeting begin; what follows is the part."""
_DISAGREEMENT = "disagreement"
_FIRST_STEP = "first-step"


class Ask(Enum):
    """The stage's own questions, in order."""

    MEET = auto()
    EDUCATION = auto()
    READ_BACK = auto()
    ANSWER = auto()
    EXPERIENCE = auto()
    TAKE = auto()


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
        self._kept = KeptWords(_NEXT_MEETING, _DISAGREEMENT, _FIRST_STEP, parent=self)
        self._agreed_here: NextMeeting | None = None
        self._ask = Ask.MEET

        self._figure = FigurePicture(wording, theme)
        self.meeting_input = NextMeetingInput(wording, theme)
        self.education = EducationQuestion(wording, theme)
        self.read_back = ReadBack(wording, theme)
        self.experience = ExperiencePage(wording, theme)
        self.paper_page = PaperPage(wording, theme)
        self._beside_figure = QWidget()
        self._figure_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside_figure)
        self._figure_row.setContentsMargins(0, 0, 0, 0)
        self._figure_row.addWidget(self._figure)
        for page in (self.meeting_input, self.education, self.read_back, self.experience):
            self._figure_row.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._beside_figure, 1)
        self._layout.addWidget(self.paper_page, 1)
        self.paper_page.hide()

        answer, take = self.paper_page.answer, self.paper_page.take_along
        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        self.meeting_input.arranged.connect(self._set_next_meeting)
        self.meeting_input.part_typed.connect(self._keep_part)
        self.education.answered.connect(self.edit_proposed)
        self.read_back.first_step_typed.connect(self._keep_first_step)
        self.read_back.first_step_said.connect(self._say_first_step)
        self.experience.filled.connect(self.sheet_filled)
        self.experience.refused.connect(self.words_refused)
        answer.answered.connect(self._answer_given)
        answer.meeting_wanted.connect(self._ask_when)
        answer.disagreement_typed.connect(self._keep_disagreement)
        answer.disagreement_said.connect(self._say_disagreement)
        answer.disagreement_unchanged.connect(self._forget_disagreement)
        take.print_wanted.connect(self.print_wanted)
        take.path_chosen.connect(self.save_wanted)
        self.paper_page.stage_wanted.connect(self.stage_wanted)
        self.paper_page.signs_left_out.connect(self.missing_signs_left_out)
        self.paper_page.came_or_went.connect(self._ask_about_the_paper)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self._show_ask(Ask.MEET)

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        stages, say = self.wording.content.meeting.stages, self.wording.say
        if self._asks_about_signs:
            return self.tr("The paper cannot show everything.")
        match self._ask:
            case Ask.MEET:
                return say(stages.take_with_you.when_again)
            case Ask.EDUCATION:
                return say(stages.yes.education)
            case Ask.READ_BACK:
                return say(stages.yes.read_back)
            case Ask.ANSWER:
                return say(stages.yes.question)
            case Ask.EXPERIENCE:
                return say(stages.experience.name)
        return say(stages.take_with_you.heading)

    @property
    def helper(self) -> str:
        stages, say = self.wording.content.meeting.stages, self.wording.say
        if self._asks_about_signs:
            return self.tr("First we find out what to do.")
        match self._ask:
            case Ask.MEET:
                return self.tr("You can leave this out.")
            case Ask.EDUCATION:
                return say(stages.yes.education_help)
            case Ask.READ_BACK:
                return say(stages.yes.read_back_help)
            case Ask.ANSWER:
                return self.tr("Take your time. All of it can be changed.")
            case Ask.EXPERIENCE:
                return self._who_looks_away()
        agreed = self.next_meeting_in(self._plan)
        return told_again(agreed, self.wording) if agreed is not None else ""

    @property
    def ends_here(self) -> bool:
        return self._ask is Ask.TAKE or self._asks_about_signs

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._today = today
        self.meeting_input.show_today(today)

    def next_meeting_in(self, plan: Plan) -> NextMeeting | None:
        """The meeting that is agreed in this plan, while it is still to come."""
        agreed = plan.next_meeting
        return agreed if agreed is not None and self.meeting_input.is_ahead(agreed) else None

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

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        before, self._plan = self._plan, plan
        self._figure.show_plan(plan, meeting)
        self._show_parts()
        if plan != before:
            self.paper_page.answer.show_answer(None)
            self._want_paper()
            self.question_changed.emit()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._kept.take(drafts)
        self._show_parts()

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        for part in (
            self._figure,
            self.meeting_input,
            self.education,
            self.read_back,
            self.experience,
            self.paper_page,
        ):
            part.show_scale(scale)
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        self._figure_row.setSpacing(scale.px(56))
        self._arrange()

    def retranslate(self) -> None:
        for part in (
            self.meeting_input,
            self.education,
            self.read_back,
            self.experience,
            self.paper_page,
        ):
            part.retranslate()
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
        return [ask for ask in Ask if ask is not Ask.EDUCATION or due]

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
        for page, its_ask in (
            (self.meeting_input, Ask.MEET),
            (self.education, Ask.EDUCATION),
            (self.read_back, Ask.READ_BACK),
            (self.experience, Ask.EXPERIENCE),
        ):
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

    # -- what is proposed ---------------------------------------------------------------------

    def _set_next_meeting(self, agreed: NextMeeting) -> None:
        if agreed == self._agreed:
            self._kept.forget(_NEXT_MEETING)
            self._show_parts()
            return
        self._agreed_here = agreed
        edit = SetNextMeeting(starts=agreed.starts, place=agreed.place, phone=agreed.phone)
        self._propose(edit, _NEXT_MEETING)

    @property
    def _agreed(self) -> NextMeeting | None:
        """The next meeting that everybody at the table knows of.

        Somebody who came late may not see that of before; what is agreed beside them they hear.
        """
        if self._plan.next_meeting is not None:
            return self._plan.next_meeting
        agreed = self._journal.plan.next_meeting
        return agreed if agreed == self._agreed_here else None

    def _say_disagreement(self, text: str) -> None:
        self._propose(SayWeDisagree(text), _DISAGREEMENT)

    def _say_first_step(self, text: str) -> None:
        self._propose(SayFirstStep(text), _FIRST_STEP)

    def _propose(self, edit: AnyEdit, field: str) -> None:
        """What came to be is no longer half-typed; what a rule refuses stays.

        The journal tells: somebody at the table may not be allowed to see it in the plan.
        """
        before = self._journal.counter
        self.edit_proposed.emit(edit)
        if self._journal.counter > before:
            self._kept.forget(field)
            self._show_parts()

    # -- drafts -------------------------------------------------------------------------------

    def _keep_part(self, part: str, text: str) -> None:
        self._kept.keep(_NEXT_MEETING + part, text)

    def _keep_disagreement(self, text: str) -> None:
        self._kept.keep(_DISAGREEMENT, text)

    def _forget_disagreement(self) -> None:
        self._kept.forget(_DISAGREEMENT)

    def _keep_first_step(self, text: str) -> None:
        if text == self._plan.first_step_words:
            self._kept.forget(_FIRST_STEP)
        else:
            self._kept.keep(_FIRST_STEP, text)

    # -- showing ------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        plan = self._plan
        self.meeting_input.show_kept(self._kept.of(_NEXT_MEETING))
        self.meeting_input.show_meeting(self._agreed, plan.contact_person)
        self.education.show_plan(plan, self._today)
        self.read_back.show_plan(plan, self._journal.meeting, self._kept.get(_FIRST_STEP))
        answer = self.paper_page.answer
        answer.show_plan(plan, self._journal.meeting)
        answer.show_contact_person(plan.contact_person_id, plan.contact_person)
        disagreement = plan.disagreement
        answer.show_disagreement(
            disagreement.text if disagreement else "", self._kept.get(_DISAGREEMENT)
        )
        self._say_own_choices()

    def _say_own_choices(self) -> None:
        chosen = own_choices(self._journal)
        yes = self.wording.content.meeting.stages.yes
        words = yes.own_goals_and_order if chosen.ordered else yes.own_goals
        gaps = {"own": chosen.own_goals, "count": chosen.goals}
        said = words.filled(self.wording.language, **gaps) if chosen.own_goals else ""
        self.paper_page.show_own_choices(said)

    def _who_looks_away(self) -> str:
        words, say = self.wording.content.meeting.stages.experience, self.wording.say
        name = self._plan.contact_person
        away = words.looks_away.filled(self.wording.language, contact_person=name) if name else ""
        return " ".join(filter(None, (away, say(words.no_name))))

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
