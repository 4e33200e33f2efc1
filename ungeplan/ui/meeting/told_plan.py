"""The plan in sentences: each goal, and under it its steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.language import as_sentence, short_date
from ungeplan.model.plan import DueOn, EntryId, GoalId, MeetingId, Plan, Step
from ungeplan.ui.board.story import told_goal
from ungeplan.ui.meeting.kept_face_down import NOTHING, FaceDown
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording


class ToldPlan(QFrame):
    """Tells the plan as it is read back, also where there is no room for the paper."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        self._face_down = NOTHING
        self._scale = Scale()
        self.sentences: list[QLabel] = []
        """What is told, from the top."""
        self._rows = QVBoxLayout(self)

    def show_plan(
        self, plan: Plan, meeting: MeetingId | None, face_down: FaceDown = NOTHING
    ) -> None:
        """Tell this plan, of which so much lies face down."""
        self._plan, self._meeting, self._face_down = plan, meeting, face_down
        self._tell()

    def show_scale(self, scale: Scale, *, margin: int) -> None:
        """Take the sizes of this window, with so many pixels around the sentences."""
        self._scale = scale
        self._rows.setSpacing(scale.px(8))
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._tell()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._tell()

    # -- inside -------------------------------------------------------------------------------

    def _tell(self) -> None:
        for gone in self.sentences:
            gone.hide()
            gone.deleteLater()
        self.sentences = []
        for goal in self._plan.active_goals:
            self._add(told_goal(self._plan, goal, self._meeting, self._wording), "card")
            self._add_second(goal.id)
            if not goal.lies_face_down:
                self._tell_steps(goal.id)
        if not self.sentences:
            self._add(self._wording.say(self._wording.content.print.story.no_goals), "card")

    def _tell_steps(self, goal: GoalId) -> None:
        yes, say = self._wording.content.meeting.stages.yes, self._wording.say
        steps = self._plan.open_steps(goal)
        if goal in self._face_down.steps_of:
            self._add(say(yes.steps_face_down), "")
        elif not steps:
            self._add(say(yes.no_step), "")
        for step in steps:
            name = self._plan.name_of(step.owner)
            self._add(f"{name}: {as_sentence(step.text)}", "")
            self._add_second(step.id)
            for note in self._notes(step):
                self._add(note, "helper")
                self.sentences[-1].setIndent(self._scale.px(32))

    def _notes(self, step: Step) -> list[str]:
        """When, with whom, and what to do if it goes wrong, as on paper."""
        words, language = self._wording.content.print, self._wording.language
        notes = []
        if step.due is not None:
            dates = words.dates.in_(language)
            due = short_date(step.due.day, dates) if isinstance(step.due, DueOn) else step.due.words
            notes.append(
                f"{self._wording.say(words.when)} {as_sentence(due[:1].upper() + due[1:])}"
            )
        if step.helpers:
            names = ", ".join(self._plan.name_of(helper) for helper in step.helpers)
            notes.append(as_sentence(words.with_helpers.filled(language, names=names)))
        if step.if_it_goes_wrong:
            goes_wrong = self._wording.say(words.if_it_goes_wrong)
            notes.append(f"{goes_wrong} {as_sentence(step.if_it_goes_wrong)}")
        return notes

    def _add_second(self, thing: EntryId) -> None:
        """Under a sentence what it says in the second language, when somebody has approved it."""
        second = second_words(self._plan, thing, self._wording)
        if second is not None:
            self._add(second.text, "helper")
            second.show_on(self.sentences[-1])

    def _add(self, sentence: str, look: str) -> None:
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if look:
            label.setProperty("look", look)
            apart = self._scale.px(14) if self.sentences and look == "card" else 0
            label.setContentsMargins(0, apart, 0, 0)
        else:
            label.setIndent(self._scale.px(32))
        self.sentences.append(label)
        self._rows.addWidget(label)
