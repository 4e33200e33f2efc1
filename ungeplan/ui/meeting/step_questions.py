"""The questions about a step, and the row of tabs that leads to each of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QWidget

from ungeplan.ui.meeting.step_draft import StepPart
from ungeplan.ui.theme import Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow

_TICK = 18
OWNER_NAME = "owner-name"
HELPER_NAME = "helper-name"
"""Draft fields of half-typed names, beside the parts of the step itself."""


class Question(StrEnum):
    """What is asked about a step, in order."""

    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    HELP = "help"
    WRONG = "wrong"

    @property
    def next(self) -> Question:
        """The question after this one, which is not the last."""
        return _ORDER[_ORDER.index(self) + 1]

    @property
    def before(self) -> Question:
        """The question before this one, which is not the first."""
        return _ORDER[_ORDER.index(self) - 1]

    @classmethod
    def where_words_were_left(cls, kept: Mapping[str, str]) -> Question:
        """The last question to which words were typed; `kept` are half-typed words by part."""
        left = [question for part, question in _ASKED_FOR.items() if kept.get(part)]
        return max(left, key=_ORDER.index, default=cls.WHAT)


_ORDER = tuple(Question)
_ASKED_FOR = {
    StepPart.TEXT: Question.WHAT,
    OWNER_NAME: Question.WHO,
    StepPart.WHEN: Question.WHEN,
    HELPER_NAME: Question.HELP,
    StepPart.WRONG: Question.WRONG,
}


class QuestionTabs(Flow):
    """One tab for each of some questions; a tick stands on those that are answered.

    Signals:
        question_chosen: the question whose tab was pressed.
    """

    question_chosen = Signal(object)

    def __init__(
        self, questions: Iterable[StrEnum], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tick = QIcon()
        self._no_tick = QIcon()
        """As wide as a tick, so that the tabs stay where they are when one comes."""
        self._asked = ""
        self._tabs: dict[str, Button] = {question: Button() for question in questions}
        self.show_parts(self._tabs.values())
        for tab in self._tabs.values():
            tab.setProperty("look", "tab")
            tab.setCheckable(True)
            tab.clicked.connect(self._choose_pressed)

    def say(self, words: Mapping[str, str]) -> None:
        """Show these words, by the question."""
        for question, tab in self._tabs.items():
            say_beside_icon(tab, words[question])

    def show_asked(self, asked: str) -> None:
        """Mark the question that is asked."""
        self._asked = asked
        for question, tab in self._tabs.items():
            tab.setChecked(question == asked)

    def offer(self, question: str, offered: bool) -> None:
        """Show the tab of that question only when it is asked at all."""
        self._tabs[question].setVisible(offered)

    def show_answered(self, answered: Container[str]) -> None:
        """Tick these."""
        for question, tab in self._tabs.items():
            # What is asked right now is not done with.
            is_done = question in answered and question != self._asked
            tab.setIcon(self._tick if is_done else self._no_tick)
            tab.setAccessibleDescription(self.tr("answered") if is_done else "")

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window; the ticks are drawn when they are shown next."""
        side = scale.text(_TICK)
        self.set_gap(scale.px(2))
        self._tick = icon("check", self._theme.action, side)
        nothing = QPixmap(side, side)
        nothing.fill(Qt.GlobalColor.transparent)
        self._no_tick = QIcon(nothing)
        for tab in self._tabs.values():
            tab.setIconSize(QSize(side, side))

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        for question, tab in self._tabs.items():
            if tab is pressed:
                self.question_chosen.emit(question)
