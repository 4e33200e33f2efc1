"""Questions to people outside the circle, on the stage of the steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.edits import AnswerAsked, AnyEdit, AskSomebody
from ungeplan.model.plan import YOUNG_PERSON, PersonId, Plan, StepId
from ungeplan.ui.meeting.answer_page import AnswerPage
from ungeplan.ui.meeting.ask_page import AskPage
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.people_picker import Named
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_ASK = "ask/"
"""How the draft fields of a question begin; what follows is the part."""
_ANSWER = "answer/"
"""How those of an answer begin; what follows is the step."""


class Asking(QWidget):
    """Either a question that is being asked, or one that was and what came of it.

    Signals:
        edit_proposed: an edit for the plan.
        draft_typed, draft_finished: half-typed words, by field.
        person_named: the name of somebody who is not offered.
        question_changed: another question is asked now.
        step_wanted: the StepId of the step that is to be changed itself.
        closed: back to the steps.
    """

    edit_proposed = Signal(object)
    draft_typed = Signal(str, str)
    draft_finished = Signal(str)
    person_named = Signal(str)
    question_changed = Signal()
    step_wanted = Signal(str)
    closed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._plan = Plan()
        self._step: StepId | None = None
        self._awaited: AnyEdit | None = None
        self._kept = KeptWords(_ASK, _ANSWER, parent=self)
        self.ask_page = AskPage(wording, theme)
        self.answer_page = AnswerPage(wording, theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.ask_page)
        rows.addWidget(self.answer_page)
        self.hide()
        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        self.ask_page.asked.connect(self._propose)
        self.ask_page.person_named.connect(self.person_named)
        self.ask_page.question_changed.connect(self.question_changed)
        self.ask_page.part_typed.connect(self._keep_part)
        self.ask_page.put_aside.connect(self._put_aside)
        self.answer_page.told.connect(self._propose)
        self.answer_page.answer_typed.connect(self._keep_answer)
        self.answer_page.step_wanted.connect(self._want_step)
        self.answer_page.put_aside.connect(self._put_aside)

    @property
    def asks(self) -> bool:
        """Whether a question is being asked, and not answered."""
        return not self.ask_page.isHidden()

    @property
    def question(self) -> str:
        """What is asked of the young person now, in words."""
        steps = self._wording.content.meeting.stages.steps
        return self.ask_page.question if self.asks else self._wording.say(steps.ask_someone)

    @property
    def helper(self) -> str:
        """The quiet line under it."""
        steps = self._wording.content.meeting.stages.steps
        return self.ask_page.helper if self.asks else self._wording.say(steps.ask_someone_help)

    def go_on(self) -> None:
        """*Videre*: the next question, or back to the steps."""
        if self.asks:
            self.ask_page.go_on()
        else:
            self._put_aside()

    def go_back(self) -> None:
        """*Tilbage*: the question before, or back to the steps."""
        if self.asks:
            self.ask_page.go_back()
        else:
            self._put_aside()

    def begin(self) -> None:
        """A new question, or the one that was left half-made."""
        self._step = None
        self._show(asks=True)
        self.ask_page.begin(self._plan, self._people(), self._kept.of(_ASK))

    def open(self, step: StepId) -> None:
        """What came of the question in that step."""
        self._step = step
        self._show(asks=False)
        self._show_step()
        self.answer_page.hold_focus()

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan: what was proposed is done with, what is gone is closed."""
        before, self._plan = self._plan, plan
        if self.isHidden():
            # What is put aside holds words too, and somebody may sit here now who shall not see.
            self.ask_page.forget()
            self.answer_page.forget()
            return
        if self.asks:
            self.ask_page.show_plan(self._plan, self._people())
        elif plan.open_step(self._step or StepId("")) is None:
            self._put_aside()
        else:
            self._show_step()
        self._take_what_came(before)
        if self.asks and not self.ask_page.has_room:
            self._put_aside()

    def take_person(self, person: PersonId) -> None:
        """Somebody who was named is in the plan: they are asked."""
        self.ask_page.take_person(person)

    def finish_unseen(self) -> None:
        """What was proposed came to be, and somebody at the table may not see it."""
        if isinstance(self._awaited, AskSomebody):
            self._awaited = None
            self._kept.forget(_ASK)
            self._put_aside()

    def forget_refused(self) -> None:
        """A rule said no: what was said stays on its page."""
        self._awaited = None

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put half-typed words back, and let no others stay."""
        self._kept.take(drafts)
        if self.isHidden():
            self.ask_page.forget()
        elif self.asks:
            self.begin()
        else:
            self._show_step()

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self.ask_page.show_today(today)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.ask_page.show_scale(scale)
        self.answer_page.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.ask_page.retranslate()
        self.answer_page.retranslate()

    def _show(self, *, asks: bool) -> None:
        self._awaited = None
        self.ask_page.setVisible(asks)
        self.answer_page.setVisible(not asks)
        self.show()

    def _show_step(self) -> None:
        step = self._plan.step(self._step) if self._step is not None else None
        if step is not None:
            half_typed = self._kept.get(_ANSWER + step.id) or ""
            self.answer_page.show_step(step, self._plan.name_of(step.owner), half_typed)

    def _people(self) -> list[Named]:
        """Those outside the circle first; the young person asks, and is not asked."""
        standing = [seat.person for seat in self._plan.standing_by]
        others = [p for p in self._plan.people if p.id != YOUNG_PERSON]
        others.sort(key=lambda person: person.id not in standing)
        return [Named(person.id, person.name) for person in others]

    def _propose(self, edit: AnyEdit) -> None:
        self._awaited = edit
        self.edit_proposed.emit(edit)

    def _take_what_came(self, before: Plan) -> None:
        awaited, self._awaited = self._awaited, None
        known = {step.id for step in before.steps}
        match awaited:
            case AskSomebody() if any(
                step.bring_in is not None and step.id not in known for step in self._plan.steps
            ):
                self._kept.forget(_ASK)
                self._put_aside()
            case AnswerAsked():
                self._kept.forget(_ANSWER + awaited.step)
                self._show_step()
            case _:
                self._awaited = awaited

    def _keep_part(self, part: str, text: str) -> None:
        self._kept.keep(_ASK + part, text)

    def _keep_answer(self, text: str) -> None:
        if self._step is not None:
            self._kept.keep(_ANSWER + self._step, text)

    def _want_step(self) -> None:
        step = self._step
        if step is not None:
            self._put_aside()
            self.step_wanted.emit(step)

    def _put_aside(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()
