"""One step that was agreed last time, and how it went."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.language import short_date
from ungeplan.model.plan import YOUNG_PERSON, Due, DueOn, DueWhen, Plan, Step, StepStatus
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.done_day import DoneDay
from ungeplan.ui.meeting.optional_words import OptionalWords
from ungeplan.ui.theme import CARD, HELPER, Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class PromiseCard(QFrame):
    """Asks whether the step was done; a day and words can be said with it.

    Signals:
        told: the Step, the StepStatus that is true now, words, and the day or None.
        typed: the step, and half-typed words.
        finished: the step whose half-typed words are finished.
    """

    told = Signal(object, object, str, object)
    typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self.step: Step | None = None
        self._who = ""
        self._is_tried_again = False
        self._words = WordsLabel()
        self._whose = WordsLabel()
        self.done = Chip(theme)
        self.not_done = Chip(theme)
        self.again = Chip(theme)
        self._answers = Flow()
        self._answers.show_parts([self.done, self.not_done, self.again])
        self.day = DoneDay(wording, theme)
        self.how = OptionalWords()
        self._top = QHBoxLayout()
        self._top.addWidget(self._words, 1)
        self._top.addWidget(self._whose, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._top)
        for part in (self._answers, self.day, self.how):
            self._rows.addWidget(part)
        self.done.clicked.connect(self._tell_done)
        self.not_done.clicked.connect(self._tell_not_done)
        self.again.clicked.connect(self._try_again)
        self.day.day_chosen.connect(self._tell_day)
        self.how.said.connect(self._tell_words)
        self.how.typed.connect(self._keep)
        self.how.unchanged.connect(self._drop)

    def show_step(
        self,
        step: Step,
        plan: Plan,
        today: dt.date,
        *,
        is_tried_again: bool,
        half_typed: str | None,
    ) -> None:
        """Show this step of the plan and what was told about it."""
        self.step = step
        self._who = "" if step.owner == YOUNG_PERSON else plan.name_of(step.owner)
        self._is_tried_again = is_tried_again
        done = step.status is StepStatus.DONE
        self.done.setChecked(done)
        self.not_done.setChecked(step.status is StepStatus.NOT_DONE)
        self.again.setChecked(is_tried_again)
        self.again.setVisible(is_tried_again or step.status is StepStatus.NOT_DONE)
        promised = step.due.day if isinstance(step.due, DueOn) else None
        self.day.show_day(step.done_on, promised, today)
        self.day.setVisible(done)
        self.how.show_words(step.how_it_went, half_typed)
        self.how.setVisible(done or self.again.isVisibleTo(self) or bool(half_typed))
        self.retranslate()

    def finish(self) -> None:
        """Half-typed words are finished."""
        self.how.finish()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.px(24)
        self._rows.setContentsMargins(side, scale.px(18), side, scale.px(18))
        self._rows.setSpacing(scale.px(14))
        self._top.setSpacing(scale.px(24))
        self._words.wear(scale.font(CARD, bold=True), self._theme.ink)
        self._whose.wear(scale.font(HELPER), self._theme.quiet_ink, pad=QSize(0, scale.px(3)))
        self._answers.set_gap(scale.px(12))
        for chip in (self.done, self.not_done, self.again):
            chip.show_scale(scale)
        self.day.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        if self.step is None:
            return
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        is_own = self.step.owner == YOUNG_PERSON
        self._words.setText(self.step.text)
        due = self._day(self.step.due)
        self._whose.setText(" · ".join(part for part in (self._who, due) if part))
        answers = (
            (self.done, words.i_did if is_own else words.we_did),
            (self.not_done, words.not_yet if is_own else words.we_did_not),
            (self.again, words.try_again),
        )
        for chip, answer in answers:
            chip.say(say(answer))
        self.day.retranslate()
        self.how.ask(say(words.how_it_went))
        # The cards of several promises lie below each other, and all say the same.
        for part in (self.done, self.not_done, self.again, *self.day.chips, self.how):
            part.setAccessibleDescription(self.step.text)
        promised = words.promised.filled(self._wording.language, promise=self.step.text)
        self.setAccessibleName(self.step.text if is_own else promised)

    def _day(self, due: Due | None) -> str:
        match due:
            case DueOn(day):
                return short_date(
                    day, self._wording.content.print.dates.in_(self._wording.language)
                )
            case DueWhen(words):
                return words
        return ""

    # -- what is told -------------------------------------------------------------------------

    def _tell_done(self) -> None:
        self._tell(StepStatus.DONE)

    def _tell_not_done(self) -> None:
        self._tell(StepStatus.NOT_DONE)

    def _try_again(self) -> None:
        self._tell(StepStatus.OPEN)

    def _tell(self, status: StepStatus) -> None:
        """A second press takes nothing back: the plan says what is pressed."""
        step = self.step
        if step is None:
            return
        is_said = self._is_tried_again if status is StepStatus.OPEN else step.status is status
        self._show_answer()
        if not is_said:
            day = step.done_on if status is StepStatus.DONE else None
            self.told.emit(step, status, step.how_it_went, day)

    def _show_answer(self) -> None:
        if self.step is not None:
            self.done.setChecked(self.step.status is StepStatus.DONE)
            self.not_done.setChecked(self.step.status is StepStatus.NOT_DONE)
            self.again.setChecked(self._is_tried_again)

    def _tell_day(self, day: dt.date | None) -> None:
        if self.step is not None:
            self.told.emit(self.step, self.step.status, self.step.how_it_went, day)

    def _tell_words(self, words: str) -> None:
        if self.step is not None:
            self.told.emit(self.step, self.step.status, words, self.step.done_on)

    def _keep(self, text: str) -> None:
        if self.step is not None:
            self.typed.emit(self.step.id, text)

    def _drop(self) -> None:
        if self.step is not None:
            self.finished.emit(self.step.id)
