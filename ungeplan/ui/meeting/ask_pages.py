"""Where each question about a question to somebody is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.ui.meeting.answer_by_page import AnswerByPage
from ungeplan.ui.meeting.ask_draft import AskDraft, AskQuestion
from ungeplan.ui.meeting.goal_page import GoalPage
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.meeting.step_pages import WordsPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


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
        self.goals.show_chosen(draft.goal)
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
