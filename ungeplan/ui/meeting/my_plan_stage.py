"""*Min plan*: when we meet again, whether it is their plan, and the paper to take along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model import facts
from ungeplan.model.edits import AnyEdit, SayWeDisagree, SetNextMeeting
from ungeplan.model.facts import Answer
from ungeplan.model.plan import MeetingId, NextMeeting, Plan
from ungeplan.model.refusals import Refusal
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.half_made_note import HalfMadeNote
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.missing_signs import MissingSigns
from ungeplan.ui.meeting.next_meeting_input import NextMeetingInput, told_again
from ungeplan.ui.meeting.paper_fade import PaperFade
from ungeplan.ui.meeting.plan_answer import PlanAnswer
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.take_along import TakeAlong
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.paper import PaperView
from ungeplan.ui.wording import Wording

_NEXT_MEETING = "next-meeting/"
"""How the draft fields of the next meeting begin; what follows is the part."""
_DISAGREEMENT = "disagreement"


class Ask(Enum):
    """The stage's own questions, in order."""

    MEET = auto()
    ANSWER = auto()
    TAKE = auto()


class MyPlanStage(Stage):
    """Ends the meeting: the next one, the young person's yes, and the paper.

    Signals:
        paper_wanted: the plan has changed or is to be seen: answer with `show_paper`.
        print_wanted: the paper that is shown is to be printed.
        save_wanted: the path of the file the paper is to be written to.
        plan_answered: the Answer to "Er det her din plan?".
        missing_signs_left_out: make the paper although some signs cannot stand on it.
    """

    paper_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal(str)
    plan_answered = Signal(object)
    missing_signs_left_out = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._kept = KeptWords(_NEXT_MEETING, _DISAGREEMENT, parent=self)
        self._ask = Ask.MEET
        self._awaited: AnyEdit | None = None
        self._lacks_paper = False
        """Whether signs keep the paper from being made: then there is nothing to say yes to."""

        self._figure = FigurePicture(wording, theme)
        self._meeting_input = NextMeetingInput(wording, theme)
        self._meet_page = QWidget()
        self._meet_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._meet_page)
        self._meet_row.setContentsMargins(0, 0, 0, 0)
        self._meet_row.addWidget(self._figure)
        self._meet_row.addWidget(self._meeting_input, 1, Qt.AlignmentFlag.AlignTop)

        self._paper = PaperView(theme)
        self._fade = PaperFade(self._paper, theme)
        self._half_made = HalfMadeNote(wording, theme)
        self._has_half_made = False
        self._answer = PlanAnswer(wording, theme)
        self._take = TakeAlong(wording, theme)
        self._signs = MissingSigns()
        self._signs.hide()
        self._whole = Button()
        self._whole.setProperty("look", "plain")
        self._side = QFrame()
        self._side.setProperty("look", "sheet")
        self._side_rows = QVBoxLayout(self._side)
        for part in (self._signs, self._answer, self._take, self._half_made):
            self._side_rows.addWidget(part)
        self._side_rows.addStretch()
        self._sheet = QWidget()
        self._sheet_rows = QVBoxLayout(self._sheet)
        self._sheet_rows.setContentsMargins(0, 0, 0, 0)
        self._sheet_rows.addWidget(self._paper, 1)
        self._sheet_rows.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignHCenter)
        self._paper_page = QWidget()
        self._paper_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._paper_page)
        self._paper_row.setContentsMargins(0, 0, 0, 0)
        self._paper_row.addWidget(self._sheet, 1)
        self._paper_row.addWidget(self._side)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._meet_page, 1)
        self._layout.addWidget(self._paper_page, 1)
        self._paper_page.hide()

        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        self._meeting_input.arranged.connect(self._set_next_meeting)
        self._meeting_input.part_typed.connect(self._keep_part)
        self._answer.answered.connect(self._answer_given)
        self._answer.stage_wanted.connect(self.stage_wanted)
        self._answer.meeting_wanted.connect(self._ask_when)
        self._answer.disagreement_typed.connect(self._keep_disagreement)
        self._answer.disagreement_said.connect(self._say_disagreement)
        self._answer.disagreement_unchanged.connect(self._forget_disagreement)
        self._take.print_wanted.connect(self.print_wanted)
        self._take.path_chosen.connect(self.save_wanted)
        self._signs.left_out.connect(self._leave_signs_out)
        self._half_made.steps_wanted.connect(self._want_steps)
        self._signs.change_wanted.connect(self._change_words)
        self._whole.clicked.connect(self._turn_whole_page)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        stages = self.wording.content.meeting.stages
        if self._asks_about_signs:
            return self.tr("The paper cannot show everything.")
        match self._ask:
            case Ask.MEET:
                return stages.take_with_you.see_you.filled(self.wording.language, date="…")
            case Ask.ANSWER:
                return self.wording.say(stages.yes.question)
        return self.wording.say(stages.take_with_you.heading)

    @property
    def helper(self) -> str:
        if self._asks_about_signs:
            return self.tr("First we find out what to do.")
        match self._ask:
            case Ask.MEET:
                return self.tr("You can leave this out.")
            case Ask.ANSWER:
                return self.tr("Take your time. All of it can be changed.")
        agreed = self.next_meeting_in(self._plan)
        return told_again(agreed, self.wording) if agreed is not None else ""

    @property
    def ends_here(self) -> bool:
        return self._ask is Ask.TAKE or self._asks_about_signs

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._meeting_input.show_today(today)

    def next_meeting_in(self, plan: Plan) -> NextMeeting | None:
        """The meeting that is agreed in this plan, while it is still to come."""
        agreed = plan.next_meeting
        return agreed if agreed is not None and self._meeting_input.is_ahead(agreed) else None

    def show_half_made(self, half_made: bool) -> None:
        """Whether a step was begun and is not on the plan."""
        self._has_half_made = half_made
        self._show_side()

    def show_phone(self, phone: str) -> None:
        """The contact person's number, to begin with."""
        self._meeting_input.show_phone(phone)

    def show_paper(self, pdf: bytes) -> None:
        """Show the plan as it will be printed."""
        lacked, self._lacks_paper = self._lacks_paper, False
        self._signs.hide()
        self._paper.show_paper(pdf)
        self._take.show_ready(True)
        if lacked:
            self._answer.show_answer(None)
            self._show_side()
            self._ask_about_the_paper()

    def show_missing_signs(self, signs: list[str]) -> None:
        """Ask what to do with signs that no letter of ours can print."""
        lacked, self._lacks_paper = self._lacks_paper, True
        self._signs.show_signs(signs)
        self._take.show_ready(False)
        self._signs.setVisible(True)
        if not lacked:
            self._show_side()
            self._ask_about_the_paper()

    def ask_where_to_save(self) -> None:
        """Ask where the file shall be kept, as if *Gem som PDF* were pressed."""
        self._take.ask_where()

    def show_saved(self) -> None:
        """The file is written."""
        self._take.show_saved()

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        before, self._plan = self._plan, plan
        self._figure.show_plan(plan, meeting)
        self._take_what_came()
        self._show_parts()
        if plan != before:
            self._answer.show_answer(None)
            self._want_paper()
            self.question_changed.emit()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._kept.take(drafts)
        self._show_parts()

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        """What was said stays half-typed; the sentence is the window's."""
        self._awaited = None
        return False

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        for part in (
            self._figure,
            self._meeting_input,
            self._paper,
            self._fade,
            self._half_made,
            self._answer,
            self._take,
            self._signs,
        ):
            part.show_scale(scale)
        self._sheet_rows.setSpacing(scale.px(4))
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        self._meet_row.setSpacing(scale.px(56))
        self._paper_row.setSpacing(scale.px(32))
        margin = scale.px(28)
        self._side_rows.setContentsMargins(margin, margin, margin, margin)
        self._side_rows.setSpacing(scale.px(20))
        self._say_whole_page()
        self._arrange()

    def retranslate(self) -> None:
        self._meeting_input.retranslate()
        self._answer.retranslate()
        self._take.retranslate()
        self._half_made.retranslate()
        self._signs.retranslate()
        self._say_whole_page()
        self._want_paper()

    def enter(self, *, from_the_end: bool = False) -> None:
        self._show_ask(Ask.TAKE if from_the_end else Ask.MEET)

    def advance(self) -> bool:
        if self._ask is Ask.MEET:
            self._meeting_input.finish()
            self._show_ask(Ask.ANSWER)
            return True
        if self._ask is Ask.ANSWER and not self._lacks_paper:
            self._answer.finish()
            self._show_ask(Ask.TAKE)
            return True
        return False

    def step_back(self) -> bool:
        if self._ask is Ask.MEET:
            return False
        self._answer.finish()
        first = self._ask is Ask.ANSWER or self._lacks_paper
        self._show_ask(Ask.MEET if first else Ask.ANSWER)
        return True

    def leave(self) -> None:
        self._meeting_input.finish()
        self._answer.finish()

    # -- the questions ------------------------------------------------------------------------

    def _show_ask(self, ask: Ask) -> None:
        self._ask = ask
        self._meet_page.setVisible(ask is Ask.MEET)
        self._paper_page.setVisible(ask is not Ask.MEET)
        self._take.begin()
        self._show_side()
        self._want_paper()
        self._arrange()
        self._ask_anew()

    def _show_side(self) -> None:
        """The paper and what is asked about it; without a paper only what keeps it away."""
        self._sheet.setVisible(not self._lacks_paper)
        self._half_made.setVisible(self._has_half_made and not self._lacks_paper)
        self._answer.setVisible(self._ask is Ask.ANSWER and not self._lacks_paper)
        self._take.setVisible(self._ask is Ask.TAKE and not self._lacks_paper)
        # Alone, what is asked stands under its question.
        alone = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._paper_row.setAlignment(
            self._side, alone if self._lacks_paper else Qt.AlignmentFlag(0)
        )

    @property
    def _asks_about_signs(self) -> bool:
        return self._lacks_paper and self._ask is not Ask.MEET

    def _ask_about_the_paper(self) -> None:
        """The paper comes late: by then somebody may be back at the next meeting."""
        if self._ask is not Ask.MEET:
            self._ask_anew()

    def _ask_anew(self) -> None:
        """Another question is asked: the keys begin there."""
        if self._ask is Ask.MEET:
            self._meeting_input.take_focus()
        elif self._lacks_paper:
            self._signs.hold_focus()
        elif self._ask is Ask.ANSWER:
            self._answer.take_focus()
        else:
            self._take.take_focus()
        self.question_changed.emit()

    def _want_paper(self) -> None:
        if self._ask is not Ask.MEET:
            self.paper_wanted.emit()

    def _want_steps(self) -> None:
        self.stage_wanted.emit(facts.Stage.STEPS)

    def _ask_when(self) -> None:
        self._show_ask(Ask.MEET)

    def _answer_given(self, answer: Answer) -> None:
        self.plan_answered.emit(answer)
        if answer is Answer.YES:
            self._show_ask(Ask.TAKE)

    # -- what is proposed ---------------------------------------------------------------------

    def _set_next_meeting(self, agreed: NextMeeting) -> None:
        if agreed == self._plan.next_meeting:
            self._kept.forget(_NEXT_MEETING)
            self._show_parts()
            return
        self._propose(SetNextMeeting(starts=agreed.starts, place=agreed.place, phone=agreed.phone))

    def _say_disagreement(self, text: str) -> None:
        self._propose(SayWeDisagree(text))

    def _propose(self, edit: AnyEdit) -> None:
        self._awaited = edit
        self.edit_proposed.emit(edit)

    def _take_what_came(self) -> None:
        """What was proposed is in the plan now, and no longer half-typed; all else still is."""
        agreed, disagreement = self._plan.next_meeting, self._plan.disagreement
        match self._awaited:
            case SetNextMeeting(starts, place, phone):
                if agreed == NextMeeting(starts=starts, place=place, phone=phone):
                    self._done_with(_NEXT_MEETING)
            case SayWeDisagree(text):
                if text == (disagreement.text if disagreement else ""):
                    self._done_with(_DISAGREEMENT)

    def _done_with(self, field: str) -> None:
        self._awaited = None
        self._kept.forget(field)

    def _leave_signs_out(self) -> None:
        self._signs.hide()
        self.missing_signs_left_out.emit()

    def _change_words(self) -> None:
        self._answer.show()
        self._answer.offer_only_changes()

    # -- drafts -------------------------------------------------------------------------------

    def _keep_part(self, part: str, text: str) -> None:
        self._kept.keep(_NEXT_MEETING + part, text)

    def _keep_disagreement(self, text: str) -> None:
        self._kept.keep(_DISAGREEMENT, text)

    def _forget_disagreement(self) -> None:
        self._kept.forget(_DISAGREEMENT)

    # -- showing ------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        self._meeting_input.show_kept(self._kept.of(_NEXT_MEETING))
        self._meeting_input.show_meeting(self._plan.next_meeting, self._plan.contact_person)
        disagreement = self._plan.disagreement
        self._answer.show_disagreement(
            disagreement.text if disagreement else "", self._kept.get(_DISAGREEMENT)
        )

    def _turn_whole_page(self) -> None:
        self._paper.show_whole_page(not self._paper.shows_whole_page)
        self._say_whole_page()

    def _say_whole_page(self) -> None:
        whole = self._paper.shows_whole_page
        say_beside_icon(
            self._whole, self.tr("Show it larger") if whole else self.tr("Show the whole page")
        )
        name = "magnifying-glass" if whole else "file-text"
        side = self.scale.text(BODY)
        self._whole.setIcon(icon(name, self.theme.action_text, side))
        self._whole.setIconSize(QSize(side, side))

    def _arrange(self) -> None:
        """Side by side while there is room for the words; else one above the other."""
        scale = self.scale
        side = max(scale.px(480), scale.text(BODY) * 15)
        # The paper keeps more than half of the width: large text must not make it small.
        beside = side * 2.6 < self._inner_width
        # One sees first what is asked about; below it, the first answer is still to be seen.
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._paper_row.setDirection(direction)
        self._paper.setMinimumHeight(scale.px(560 if beside else 340))
        self._side.setFixedWidth(side if beside else max(1, self._inner_width))
        figure = scale.px(300)
        self._figure.setFixedWidth(figure)
        self._figure.setMaximumHeight(scale.px(560))
        self._figure.setVisible(beside)

    @property
    def _inner_width(self) -> int:
        margins = self._layout.contentsMargins()
        return self.width() - margins.left() - margins.right()

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
