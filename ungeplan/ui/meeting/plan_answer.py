"""*Ja til planen*: the young person's answer, what to change, and what is not agreed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.facts import Answer, PlanConfirmed, Stage
from ungeplan.model.plan import MeetingId, PersonId, Plan
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.kept_face_down import NOTHING, FaceDown
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.meeting.signing import Signing
from ungeplan.ui.meeting.three_answers import ThreeAnswers
from ungeplan.ui.meeting.told_plan import ToldPlan
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.wording import Wording

_CHANGEABLE = {Stage.WISHES: "star", Stage.GOALS: "flag", Stage.STEPS: "footprints"}
"""Where something can be changed, and its icon."""


class _Field(GrowingText):
    """A field that says when it is left.

    Signals:
        left: the focus went elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class PlanAnswer(QuestionPage):
    """Three answers of the same size; almost and no lead to what can be changed.

    Signals:
        answered: a PlanConfirmed with the Answer, and for a yes how it was said.
        stage_wanted: the Stage where something is to be changed.
        meeting_wanted: day and time of the next meeting are to be changed.
        disagreement_typed: the half-typed text.
        disagreement_said: the finished text; empty takes it away.
        disagreement_unchanged: what was typed is what was said before.
        waiting_changed: the question waits now, or it does not wait any more.
    """

    answered = Signal(object)
    stage_wanted = Signal(object)
    meeting_wanted = Signal()
    disagreement_typed = Signal(str)
    disagreement_said = Signal(str)
    disagreement_unchanged = Signal()
    waiting_changed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._answer: Answer | None = None
        self._disagreement = ""
        self._writes = False
        self._offers_only_changes = False
        self._tells = False
        self.waits = False
        """Whether part of the plan lies face down: nobody says yes to what they cannot see."""

        self._why_it_waits = QLabel()
        self._why_it_waits.setProperty("look", "card")
        self._why_it_waits.setWordWrap(True)
        self.answers = ThreeAnswers(wording, theme)
        self._reply = QLabel()
        self._reply.setProperty("look", "card")
        self._reply.setWordWrap(True)
        self._change_label = QLabel()
        self._change_label.setProperty("look", "helper")
        self._change_label.setWordWrap(True)
        self._changes = {stage: Chip(theme, name) for stage, name in _CHANGEABLE.items()}
        self._change_meeting = Chip(theme, "calendar")
        self._change_row = Flow()
        self._change_row.show_parts([*self._changes.values(), self._change_meeting])
        self.told = ToldPlan(wording)
        self.signing = Signing(wording, theme)
        self._disagree = Button()
        self._disagree.setProperty("look", "plain")
        self._disagree.setCheckable(True)
        self._disagree_label = QLabel()
        self._disagree_label.setProperty("look", "helper")
        self._text = _Field()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        changing: tuple[QWidget, ...] = (self._reply, self._change_label, self._change_row)
        disagreeing: tuple[QWidget, ...] = (self._disagree, self._disagree_label, self._text)
        for part in (
            self._why_it_waits,
            self.answers,
            *changing,
            self.told,
            self.signing,
            *disagreeing,
        ):
            self._rows.addWidget(part)

        self.answers.given.connect(self._give)
        self.signing.yes_said.connect(self._say_yes)
        for button in self._changes.values():
            button.clicked.connect(self._change_pressed)
        self._change_meeting.clicked.connect(self.meeting_wanted)
        self._disagree.clicked.connect(self._open_field)
        self._text.textChanged.connect(self._type)
        self._text.finished.connect(self.finish)
        self._text.left.connect(self.finish)
        self._text.given_up.connect(self._give_up)
        self._show()

    # -- what it is told ----------------------------------------------------------------------

    def show_answer(self, answer: Answer | None) -> None:
        """Mark this answer, or none."""
        self._answer = answer
        self._offers_only_changes = False
        self._show()

    def show_plan(
        self, plan: Plan, meeting: MeetingId | None, face_down: FaceDown = NOTHING
    ) -> None:
        """What it is that is answered, where it is told in sentences."""
        self.told.show_plan(plan, meeting, face_down)
        if self.waits is not face_down.anything:
            self.waits = face_down.anything
            self._show()
            self.waiting_changed.emit()

    def tell_plan(self, tells: bool) -> None:
        """Tell the plan under the answers, which stand in a row: it is not seen beside them."""
        self._tells = tells
        self.answers.put_in_a_row(tells)
        self._show()

    @property
    def narrowest(self) -> int:
        """The width in which no answer is cut, in pixels."""
        return max(self.answers.minimumSizeHint().width(), self.signing.narrowest)

    def show_contact_person(self, person: PersonId | None, name: str) -> None:
        """Who may write that the yes was said aloud."""
        self.signing.show_contact_person(person, name)

    def show_disagreement(self, said: str, half_typed: str | None) -> None:
        """Show what is said; half-typed words stand in its place."""
        self._disagreement = said
        text = said if half_typed is None else half_typed
        if text != self._text.toPlainText():
            self._write(text)
        self._show_field(bool(text) or self._text.hasFocus())

    def offer_only_changes(self) -> None:
        """Offer what can be changed, and no answer: there is nothing to say yes to."""
        self._answer = None
        self._offers_only_changes = True
        self._show()
        self.hold_focus()

    def finish(self) -> None:
        """The text in the field is finished."""
        text = self._text.words()
        if text != self._disagreement:
            self.disagreement_said.emit(text)
        else:
            self.disagreement_unchanged.emit()
        if not text and not self._disagreement and self._text.isVisible():
            self._show_field(False)

    def take_focus(self) -> None:
        """The keys begin at the answer that was given, or before the first."""
        if self._answer is None or self.waits:
            self.hold_focus()
        else:
            self.answers.buttons[self._answer].setFocus()

    def first_answer(self) -> QWidget:
        if self._offers_only_changes:
            return self._changes[Stage.WISHES]
        if self.waits:
            return self._text if self._writes else self._disagree
        return self.answers.buttons[Answer.YES]

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.answers.show_scale(scale)
        self.told.show_scale(scale, margin=0)
        self.told.setContentsMargins(0, scale.px(14), 0, scale.px(14))
        self.signing.show_scale(scale)
        self._rows.setSpacing(scale.px(14))
        self._change_row.set_gap(scale.px(12))
        for chip in (*self._changes.values(), self._change_meeting):
            chip.show_scale(scale)
        side = scale.text(BODY)
        self._disagree.setIcon(icon("chats", self._theme.action_text, side))
        self._disagree.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting
        yes, say = words.stages.yes, self._wording.say
        self.answers.retranslate()
        self.told.retranslate()
        parts = {chip: say(words.bar[stage]) for stage, chip in self._changes.items()}
        parts[self._change_meeting] = say(self._wording.content.print.see_you)
        for chip, part in parts.items():
            chip.say(part)
            chip.setAccessibleName(self.tr("Change: {part}").format(part=part))
        say_beside_icon(self._disagree, say(yes.disagree))
        self._disagree_label.setText(say(yes.disagree))
        self._text.setAccessibleName(say(yes.disagree))
        self.signing.retranslate()
        self._why_it_waits.setText(say(yes.waits))
        self._reply.setText(say(yes.after_no))
        self._change_label.setText(self.tr("What shall we change?"))

    # -- inside -------------------------------------------------------------------------------

    def _show(self) -> None:
        self.answers.show_answer(self._answer)
        asks = not self._offers_only_changes and not self.waits
        answered = self._answer if asks else None
        changing = self._offers_only_changes or answered in (Answer.ALMOST, Answer.NO)
        self._why_it_waits.setVisible(self.waits and not self._offers_only_changes)
        self.signing.setVisible(asks and not changing)
        self.answers.setVisible(asks)
        self.told.setVisible(self._tells and asks)
        self._reply.setVisible(answered is Answer.NO)
        self._change_label.setVisible(changing)
        self._change_row.setVisible(changing)
        self._show_field(self._writes)

    def _show_field(self, shown: bool) -> None:
        self._writes = shown
        offered = not self._offers_only_changes
        self._disagree.setVisible(offered and not shown)
        self._disagree_label.setVisible(offered and shown)
        self._text.setVisible(offered and shown)

    def _write(self, text: str) -> None:
        # Only what a person types is half-typed.
        self._text.blockSignals(True)
        self._text.setPlainText(text)
        self._text.blockSignals(False)

    def _type(self) -> None:
        self.disagreement_typed.emit(self._text.toPlainText())

    def _give_up(self) -> None:
        self._write(self._disagreement)
        self.finish()
        self._disagree.setFocus()

    def _open_field(self) -> None:
        self._show_field(True)
        self._text.setFocus()

    def _give(self, answer: Answer) -> None:
        said = self.signing.confirmation if answer is Answer.YES else PlanConfirmed(answer)
        if said is None:
            self.show_answer(self._answer)
            self.signing.ask_for_name()
            return
        self.show_answer(answer)
        self.answered.emit(said)

    def _say_yes(self) -> None:
        self._give(Answer.YES)

    def _change_pressed(self) -> None:
        pressed = self.sender()
        for stage, button in self._changes.items():
            if button is pressed:
                self.stage_wanted.emit(stage)
