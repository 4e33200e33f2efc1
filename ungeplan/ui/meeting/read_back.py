"""The plan is read back before the yes, and the young person says the first step themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import MeetingId, Plan
from ungeplan.ui.meeting.kept_face_down import NOTHING, FaceDown
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.meeting.told_plan import ToldPlan
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
        self._said = ""
        self.told = ToldPlan(wording)
        self.told.setProperty("look", "sheet")
        self._label = QLabel()
        self._label.setProperty("look", "title")
        self._label.setWordWrap(True)
        self._text = GrowingText()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.told, self._label, self._text):
            self._rows.addWidget(part)
        self._rows.addStretch()
        self._text.textChanged.connect(self._type)
        self._text.finished.connect(self.finish)
        self._text.given_up.connect(self._give_up)

    def show_plan(
        self,
        plan: Plan,
        meeting: MeetingId | None,
        half_typed: str | None,
        face_down: FaceDown = NOTHING,
    ) -> None:
        """Tell this plan; half-typed words stand in the place of what was said."""
        self._said = plan.first_step_words
        text = self._said if half_typed is None else half_typed
        if text != self._text.toPlainText():
            self._write(text)
        self.told.show_plan(plan, meeting, face_down)

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
        self.told.show_scale(scale, margin=scale.px(28))
        self._rows.setSpacing(scale.px(24))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        first_step = self._wording.say(self._wording.content.meeting.stages.yes.first_step)
        self._label.setText(first_step)
        self._text.setAccessibleName(first_step)
        self.told.retranslate()

    # -- inside -------------------------------------------------------------------------------

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
