"""*Spørg en, der ved noget om det*: somebody gets a question, and need not come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import AskSomebody
from ungeplan.model.plan import Goal, GoalId, PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.day_picker import DayPicker
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording

STEP, QUESTION, PURPOSE = "text", "question", "purpose"
"""The fields whose half-typed words are kept."""
_WEEKS = (7, 14, 42)


class AskPage(QuestionPage):
    """For which goal, who is asked, about what, what for, and by when.

    Signals:
        asked: an AskSomebody.
        person_named: the name of somebody who is not in the plan yet.
        part_typed: field and half-typed text.
        put_aside: nobody is asked now.
    """

    asked = Signal(object)
    person_named = Signal(str)
    part_typed = Signal(str, str)
    put_aside = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._goals: dict[GoalId, Chip] = {}
        self._goal_row = Flow()
        self._person: PersonId | None = None
        self._people: tuple[Named, ...] = ()
        self._day: dt.date | None = None
        self._labels = {part: QLabel() for part in ("goal", "who", STEP, QUESTION, PURPOSE, "when")}
        for label in self._labels.values():
            label.setProperty("look", "card")
        self.people = PeoplePicker(wording, theme)
        self.lines = {part: Line() for part in (STEP, QUESTION, PURPOSE)}
        self.days = DayPicker(wording, theme, _WEEKS)
        self.missing = QLabel()
        self.missing.setProperty("look", "warning")
        self.missing.setWordWrap(True)
        self.missing.hide()
        self.close_button = Button()
        self.ask_button = Button()
        self.ask_button.setProperty("look", "primary")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.close_button)
        self._buttons.addStretch()
        self._buttons.addWidget(self.ask_button)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._labels["goal"])
        self._rows.addWidget(self._goal_row)
        self._rows.addWidget(self._labels["who"])
        self._rows.addWidget(self.people)
        for part, line in self.lines.items():
            self._rows.addWidget(self._labels[part])
            self._rows.addWidget(line)
        self._rows.addWidget(self._labels["when"])
        self._rows.addWidget(self.days)
        self._rows.addWidget(self.missing)
        self._rows.addLayout(self._buttons)
        for line in self.lines.values():
            line.written.connect(self._type)
            line.returnPressed.connect(self._ask)
        self.people.chosen.connect(self._choose)
        self.people.person_named.connect(self.person_named)
        self.days.day_chosen.connect(self._choose_day)
        self.close_button.clicked.connect(self.put_aside)
        self.ask_button.clicked.connect(self._ask)

    def begin(
        self, goals: Sequence[Goal], people: Sequence[Named], kept: Mapping[str, str]
    ) -> None:
        """Ask about one of these goals; what was half-typed stands where it was."""
        self._person, self._day = None, None
        self._make_goals(goals)
        for part, line in self.lines.items():
            line.setText(kept.get(part, ""))
        self.days.show_day(None)
        self.people.show_name("")
        self.missing.hide()
        self.show_people(people)

    def forget(self) -> None:
        """Hold no words; what was half-typed is kept elsewhere."""
        self.begin((), (), {})

    def show_people(self, people: Sequence[Named]) -> None:
        """Offer these people; those outside the circle come first."""
        self._people = tuple(people)
        self.people.show_people(people, [self._person] if self._person else [])

    def take_person(self, person: PersonId) -> None:
        """Somebody new is in the plan: they are asked."""
        self._person = person
        self.people.show_name("")
        self.show_people(self._people)

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self.days.show_today(today)

    def first_answer(self) -> QWidget:
        """The goals when there are several, else the people."""
        if self._goal is None:
            return next(iter(self._goals.values()))
        return self.people.first_answer()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._goal_row.set_gap(scale.px(12))
        for chip in self._goals.values():
            chip.show_scale(scale)
        margin = scale.px(28)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(scale.px(10))
        self._buttons.setSpacing(scale.px(16))
        self.people.show_scale(scale)
        self.days.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        steps, say = self._wording.content.meeting.stages.steps, self._wording.say
        for part, words in (
            ("goal", steps.ask_goal),
            ("who", steps.ask_who),
            (STEP, steps.ask_step),
            (QUESTION, steps.ask_question),
            (PURPOSE, steps.ask_purpose),
            ("when", steps.ask_when),
        ):
            self._labels[part].setText(say(words))
        for part, line in self.lines.items():
            line.setAccessibleName(self._labels[part].text())
        self.people.retranslate()
        self.days.retranslate()
        self.close_button.setText(self.tr("Not now"))
        self.ask_button.setText(say(steps.ask_now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside.emit()
            return
        super().keyPressEvent(event)

    @property
    def _goal(self) -> GoalId | None:
        return next((goal for goal, chip in self._goals.items() if chip.isChecked()), None)

    def _make_goals(self, goals: Sequence[Goal]) -> None:
        self._goals = {goal.id: Chip(self._theme) for goal in goals}
        for goal, chip in zip(goals, self._goals.values(), strict=True):
            chip.say(goal.youth_text)
            chip.setAutoExclusive(True)
            chip.setChecked(len(goals) == 1)
            chip.show_scale(self._scale)
        self._goal_row.show_parts([*self._goals.values()])
        for part in (self._labels["goal"], self._goal_row):
            part.setVisible(len(goals) > 1)

    def _choose(self, person: str) -> None:
        self.take_person(PersonId(person))
        self.missing.hide()

    def _choose_day(self, day: dt.date) -> None:
        self._day = day
        self.days.show_day(day)

    def _type(self, text: str) -> None:
        written = self.sender()
        self.missing.hide()
        for part, line in self.lines.items():
            if line is written:
                self.part_typed.emit(part, text)

    def _ask(self) -> None:
        texts = {part: " ".join(line.text().split()) for part, line in self.lines.items()}
        lacking = next((part for part, text in texts.items() if not text), "")
        goal, person = self._goal, self._person
        if goal is None or person is None or lacking:
            self._say_missing("goal" if goal is None else "who" if person is None else lacking)
            return
        self.asked.emit(
            AskSomebody(
                goal=goal,
                text=texts[STEP],
                person=person,
                purpose=texts[PURPOSE],
                question=texts[QUESTION],
                needs_by=self._day,
            )
        )

    def _say_missing(self, part: str) -> None:
        """The first thing that is not said yet is asked once more."""
        self.missing.setText(self._labels[part].text())
        self.missing.show()
        announce(self.missing, self.missing.text())
