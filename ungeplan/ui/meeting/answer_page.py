"""What came of a question to somebody outside the circle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import AnswerAsked
from ungeplan.model.plan import BringIn, BringInStatus, Step
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.wording import Wording


def told_status(status: BringInStatus, wording: Wording) -> str:
    """How far the question has come, in a word or two."""
    return wording.say(wording.content.meeting.stages.steps.asked[status])


class AnswerPage(QuestionPage):
    """The question, how far it has come, and what can follow.

    Signals:
        told: an AnswerAsked.
        answer_typed: the half-typed answer.
        step_wanted: the step itself is to be changed.
        put_aside: back to the steps.
    """

    told = Signal(object)
    answer_typed = Signal(str)
    step_wanted = Signal()
    put_aside = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._step: Step | None = None
        self._name = ""
        self.words = QLabel()
        self.words.setProperty("look", "card")
        self.status = QLabel()
        for label in (self.words, self.status):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._answer_label = QLabel()
        self._answer_label.setProperty("look", "helper")
        self.answer = GrowingText()
        self.ways = {status: Chip(theme) for status in BringInStatus}
        self._flow = Flow()
        self._flow.show_parts([*self.ways.values()])
        self.change = Button()
        self.change.setProperty("look", "plain")
        self.close_button = Button()
        self._rows = QVBoxLayout(self)
        for part in (self.words, self.status, self._flow, self._answer_label, self.answer):
            self._rows.addWidget(part)
        for button in (self.change, self.close_button):
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for chip in self.ways.values():
            chip.clicked.connect(self._tell)
        self.answer.textChanged.connect(self._type)
        self.answer.finished.connect(self._tell_answer)
        self.change.clicked.connect(self.step_wanted)
        self.close_button.clicked.connect(self.put_aside)

    def show_step(self, step: Step, name: str, half_typed: str = "") -> None:
        """Show what this person was asked."""
        self._step, self._name = step, name
        asked = step.bring_in
        self._write(half_typed or (asked.answer if asked is not None else ""))
        self.retranslate()

    def forget(self) -> None:
        """Hold no words; what was half-typed is kept elsewhere."""
        self._step = None
        for label in (self.words, self.status):
            label.clear()
        self._write("")

    def first_answer(self) -> QWidget:
        """The first thing that can follow."""
        follows = next((chip for chip in self.ways.values() if not chip.isHidden()), None)
        return follows or self.close_button

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        margin = scale.px(28)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(scale.px(14))
        self._flow.set_gap(scale.px(12))
        for chip in self.ways.values():
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        steps, say = self._wording.content.meeting.stages.steps, self._wording.say
        for status, chip in self.ways.items():
            chip.say(told_status(status, self._wording))
        self._answer_label.setText(say(steps.ask_answer))
        self.answer.setAccessibleName(say(steps.ask_answer))
        self.change.setText(self.tr("Change the step"))
        self.close_button.setText(self.tr("Back to the steps"))
        asked = self._step.bring_in if self._step is not None else None
        if asked is not None:
            self._show(asked)

    def _show(self, asked: BringIn) -> None:
        said = filter(None, (f"{self._name}: {asked.question}", asked.purpose))
        self.words.setText("\n".join(said))
        status = told_status(asked.status, self._wording)
        self.status.setText(f"{status}: {asked.answer}" if asked.answer else status)
        for status_, chip in self.ways.items():
            chip.setChecked(False)
            chip.setVisible(status_ in asked.status.may_become)
        answers = BringInStatus.ANSWERED in asked.status.may_become
        self._answer_label.setVisible(answers)
        self.answer.setVisible(answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside.emit()
            return
        super().keyPressEvent(event)

    def _write(self, text: str) -> None:
        if text != self.answer.toPlainText():
            # Only what a person types is half-typed.
            self.answer.blockSignals(True)
            self.answer.setPlainText(text)
            self.answer.blockSignals(False)

    def _type(self) -> None:
        self.answer_typed.emit(self.answer.toPlainText())

    def _tell(self) -> None:
        pressed = self.sender()
        for status, chip in self.ways.items():
            if chip is pressed:
                self._say(status)

    def _tell_answer(self) -> None:
        self._say(BringInStatus.ANSWERED)

    def _say(self, status: BringInStatus) -> None:
        if self._step is None:
            return
        answer = self.answer.words()
        if status is BringInStatus.ANSWERED and not answer:
            # It is answered when it is written what the answer is.
            self.ways[status].setChecked(False)
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = answer if status is BringInStatus.ANSWERED else ""
        self.told.emit(AnswerAsked(self._step.id, status, words))
