"""The plan is read back before the yes, and the young person says the first step themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.language import as_sentence
from ungeplan.model.plan import EntryId, MeetingId, Plan
from ungeplan.ui.board.story import told_goal
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.wording import Wording


class ReadBack(QuestionPage):
    """The plan as sentences, and one line for the first step in their own words.

    Signals:
        first_step_typed: the half-typed text.
        first_step_said: the finished text; empty takes it away.
    """

    first_step_typed = Signal(str)
    first_step_said = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        self._said = ""
        self._scale = Scale()
        self.told: list[QLabel] = []
        """The plan in sentences: each goal, and under it its steps."""
        self._sheet = QFrame()
        self._sheet.setProperty("look", "sheet")
        self._sheet_rows = QVBoxLayout(self._sheet)
        self._label = QLabel()
        self._label.setProperty("look", "title")
        self._label.setWordWrap(True)
        self._text = GrowingText()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._sheet, self._label, self._text):
            self._rows.addWidget(part)
        self._rows.addStretch()
        self._text.textChanged.connect(self._type)
        self._text.finished.connect(self.finish)
        self._text.given_up.connect(self._give_up)

    def show_plan(self, plan: Plan, meeting: MeetingId | None, half_typed: str | None) -> None:
        """Tell this plan; half-typed words stand in the place of what was said."""
        self._plan, self._meeting = plan, meeting
        self._said = plan.first_step_words
        text = self._said if half_typed is None else half_typed
        if text != self._text.toPlainText():
            self._write(text)
        self._tell()

    def finish(self) -> None:
        """The text is finished."""
        text = self._text.words()
        if text != self._said:
            self.first_step_said.emit(text)

    def take_focus(self) -> None:
        """The keys wait on the page: nobody must write."""
        self.hold_focus()

    def first_answer(self) -> QWidget:
        return self._text

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        margin = scale.px(28)
        self._sheet_rows.setSpacing(scale.px(8))
        self._sheet_rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(scale.px(24))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        first_step = self._wording.say(self._wording.content.meeting.stages.yes.first_step)
        self._label.setText(first_step)
        self._text.setAccessibleName(first_step)
        self._tell()

    def _tell(self) -> None:
        for gone in self.told:
            gone.hide()
            gone.deleteLater()
        self.told = []
        for goal in self._plan.active_goals:
            self._add(told_goal(self._plan, goal, self._meeting, self._wording), "card")
            self._add_second(goal.id)
            steps = self._plan.open_steps(goal.id)
            if not steps:
                self._add(self._wording.say(self._wording.content.meeting.stages.yes.no_step), "")
            for step in steps:
                name = self._plan.name_of(step.owner)
                self._add(f"{name}: {as_sentence(step.text)}", "")
                self._add_second(step.id)
        if not self.told:
            self._add(self._wording.say(self._wording.content.print.story.no_goals), "card")

    def _add_second(self, thing: EntryId) -> None:
        """Under a sentence what it says in the second language, when somebody has approved it."""
        second = second_words(self._plan, thing, self._wording)
        if second is not None:
            self._add(second.text, "helper")
            second.show_on(self.told[-1])

    def _add(self, sentence: str, look: str) -> None:
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if look:
            label.setProperty("look", look)
            apart = self._scale.px(14) if self.told and look == "card" else 0
            label.setContentsMargins(0, apart, 0, 0)
        else:
            label.setIndent(self._scale.px(32))
        self.told.append(label)
        self._sheet_rows.addWidget(label)

    def _write(self, text: str) -> None:
        # Only what a person types is half-typed.
        self._text.blockSignals(True)
        self._text.setPlainText(text)
        self._text.blockSignals(False)

    def _type(self) -> None:
        self.first_step_typed.emit(self._text.toPlainText())

    def _give_up(self) -> None:
        self._write(self._said)
        self.first_step_typed.emit(self._said)
        self.hold_focus()
