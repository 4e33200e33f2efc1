"""Where each question about a question to somebody is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalId
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.board.wide_button import WideButton
from ungeplan.ui.meeting.ask_draft import AskDraft, AskQuestion
from ungeplan.ui.meeting.day_picker import WEEK, DayPicker
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.meeting.step_pages import WordsPage
from ungeplan.ui.theme import BODY, Scale, Theme
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class GoalButton(WideButton):
    """A goal to choose: its number on its colours, and its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.goal = GoalId("")
        self._rank = 1

    def show_goal(self, goal: Goal, number: str) -> None:
        """Show this goal; `number` is what it is called by people who listen."""
        self.goal, self._rank = goal.id, goal.rank
        self.say(goal.youth_text)
        self.setAccessibleName(f"{number}: {goal.youth_text}")
        self.wear(self._theme.goal(goal.rank))

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        colour, font = self._theme.goal(self._rank), self._scale.font(BODY, bold=True)
        draw_badge(painter, room.center(), room.width() / 2, self._rank, colour, font)


class GoalPage(QuestionPage):
    """One button for each goal.

    Signals:
        chosen: the GoalId that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._goals: tuple[Goal, ...] = ()
        self.buttons: dict[GoalId, GoalButton] = {}
        self._start = TabMark(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Offer these."""
        self._goals = tuple(goals)
        if [*self.buttons] != [goal.id for goal in goals]:
            for button in self.buttons.values():
                button.hide()
                button.deleteLater()
            self.buttons = {goal.id: self._button() for goal in goals}
            self._start.lead_to(self.buttons.values())
        self.retranslate()

    def take_focus(self) -> None:
        """The keys begin before all goals: none looks chosen already."""
        self.hold_focus()

    def first_answer(self) -> QWidget:
        return next(iter(self.buttons.values()), self)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(4))
        for button in self.buttons.values():
            button.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.print.goal
        for goal in self._goals:
            number = words.filled(self._wording.language, number=goal.rank)
            self.buttons[goal.id].show_goal(goal, number)

    def _button(self) -> GoalButton:
        button = GoalButton(self._theme)
        button.show_scale(self._scale)
        button.clicked.connect(self._choose_pressed)
        self._rows.addWidget(button)
        return button

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, GoalButton):
            self.chosen.emit(pressed.goal)


class AnswerByPage(QuestionPage):
    """The day by which an answer is wanted.

    Signals:
        day_chosen: the day.
    """

    day_chosen = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayPicker(wording, theme, (WEEK, 2 * WEEK, 6 * WEEK))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.days, 0, Qt.AlignmentFlag.AlignTop)
        self.days.day_chosen.connect(self.day_chosen)

    def take_focus(self) -> None:
        """The keys begin at the day that is chosen, or before all of them."""
        chosen = self.days.chosen
        if chosen is not None:
            chosen.setFocus()
        else:
            self.hold_focus()

    def first_answer(self) -> QWidget:
        return self.days.first_answer

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.days.show_scale(scale)


class AskPages(QWidget):
    """One page for each question, and one of them on the screen.

    Signals:
        said: the AskQuestion, and its answer as a text to keep.
        person_named: the name of somebody who is not offered.
        name_typed: the half-typed name.
        finished: Enter was pressed in a line.
    """

    said = Signal(object, str)
    person_named = Signal(str)
    name_typed = Signal(str)
    finished = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.goals = GoalPage(wording, theme)
        self.people = PeoplePicker(wording, theme)
        self.when = AnswerByPage(wording, theme)
        words = (AskQuestion.QUESTION, AskQuestion.STEP, AskQuestion.PURPOSE)
        self.words = {question: WordsPage(theme) for question in words}
        self._pages: dict[AskQuestion, GoalPage | PeoplePicker | AnswerByPage | WordsPage] = {
            AskQuestion.GOAL: self.goals,
            AskQuestion.WHO: self.people,
            AskQuestion.WHEN: self.when,
            **self.words,
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for page in self._pages.values():
            rows.addWidget(page)
        self.goals.chosen.connect(self._choose_goal)
        self.people.chosen.connect(self._choose_person)
        self.people.person_named.connect(self.person_named)
        self.people.name_typed.connect(self.name_typed)
        self.when.day_chosen.connect(self._choose_day)
        for page in self.words.values():
            page.words_typed.connect(self._type_words)
            page.finished.connect(self.finished)

    def turn_to(self, question: AskQuestion) -> None:
        """Show the page of this question; the keys begin there."""
        for asked, page in self._pages.items():
            page.setVisible(asked is question)
        self.when.days.show_calendar(False)
        self._pages[question].take_focus()

    def show_answers(self, draft: AskDraft, people: Sequence[Named]) -> None:
        """These people are offered, and this is said."""
        self.people.show_people(people, [draft.person] if draft.person else [])
        self.when.days.show_day(draft.day)
        for question, page in self.words.items():
            page.show_words(draft.parts[question])

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        for page in self._pages.values():
            page.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        steps, say = self._wording.content.meeting.stages.steps, self._wording.say
        self.words[AskQuestion.QUESTION].say(say(steps.ask_question))
        self.words[AskQuestion.STEP].say(say(steps.ask_step))
        self.words[AskQuestion.PURPOSE].say(say(steps.ask_purpose))
        self.goals.retranslate()
        self.people.retranslate()
        self.when.days.retranslate()

    def _choose_goal(self, goal: str) -> None:
        self.said.emit(AskQuestion.GOAL, goal)

    def _choose_person(self, person: str) -> None:
        self.said.emit(AskQuestion.WHO, person)

    def _choose_day(self, day: dt.date) -> None:
        self.said.emit(AskQuestion.WHEN, day.isoformat())

    def _type_words(self, text: str) -> None:
        written = self.sender()
        for question, page in self.words.items():
            if page is written:
                self.said.emit(question, text)
