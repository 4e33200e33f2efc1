"""A goal is reached: a last number, and words for the story of the plan."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalRating, Plan
from ungeplan.ui.board.rating import Rating
from ungeplan.ui.meeting.optional_words import OptionalWords
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class ReachedGoal(QWidget):
    """Shows the goal, its path of stones and a line for words; both may stay empty.

    Signals:
        rated: the goal, and the number or None.
        reached: the goal and the words.
        words_typed: the half-typed text.
        given_up: it is not reached yet.
    """

    rated = Signal(str, object)
    reached = Signal(str, str)
    words_typed = Signal(str)
    given_up = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._goal: Goal | None = None
        self.rating = Rating(wording, theme)
        self.words = OptionalWords()
        self.reach = Button()
        self.reach.setProperty("look", "primary")
        self.not_now = Button()
        self.not_now.setProperty("look", "chip")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.reach)
        self._buttons.addWidget(self.not_now)
        self._buttons.addStretch()
        beside = QWidget()
        self._beside = QVBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self.words)
        self._beside.addLayout(self._buttons)
        self._beside.addStretch()
        self.rating.put_beside(beside)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.rating, 1)
        self.rating.rated.connect(self.rated)
        self.words.typed.connect(self.words_typed)
        self.reach.clicked.connect(self._reach)
        self.not_now.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_goal(self, goal: Goal, plan: Plan, rating: GoalRating | None) -> None:
        """Show this goal of the plan, and the number that was given today."""
        self._goal = goal
        self.rating.show_goal(goal, plan, rating)

    def show_words(self, half_typed: str | None) -> None:
        """Put half-typed words on the line."""
        self.words.show_words("", half_typed)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._beside.setSpacing(scale.px(14))
        self._buttons.setSpacing(scale.px(12))
        self.rating.show_scale(scale)
        size = scale.text(BODY)
        self.reach.setIcon(icon("flag", self._theme.on_action, size))
        self.reach.setIconSize(QSize(size, size))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        self.words.ask(say(words.reached_words))
        say_beside_icon(self.reach, say(words.it_is_reached))
        self.not_now.setText(say(words.not_now))

    def _reach(self) -> None:
        if self._goal is not None:
            self.reached.emit(self._goal.id, self.words.words())
