"""What every stage of the meeting is to the window around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ungeplan.model.edits import AnyEdit
from ungeplan.model.journal import Journal
from ungeplan.model.plan import MeetingId, Plan
from ungeplan.model.refusals import Refusal
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class Stage(QWidget):
    """One stage: shows the plan, asks one question, proposes edits.

    A stage holds no plan of its own: it proposes an edit and shows the plan that follows.

    Signals:
        edit_proposed: an edit for the plan.
        question_changed: question or helper is another one now.
        fact_noted: a Fact to keep: something happened that changes nothing in the plan.
        stage_wanted: the facts.Stage where something is to be done now.
        forgetting_wanted: the Area whose answer of today is to be deleted for good.
        words_refused: the Refusal of words that are no edit, and stay where they are.
        draft_typed: field and half-typed text.
        draft_finished: the field whose text is finished or was given up.
    """

    edit_proposed = Signal(object)
    fact_noted = Signal(object)
    stage_wanted = Signal(object)
    forgetting_wanted = Signal(object)
    words_refused = Signal(object)
    question_changed = Signal()
    draft_typed = Signal(str, str)
    draft_finished = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.theme = theme
        self.scale = Scale()

    @property
    def question(self) -> str:
        """What the screen asks, in its largest type."""
        return ""

    @property
    def helper(self) -> str:
        """One quiet line under the question; may be empty."""
        return ""

    @property
    def counted(self) -> tuple[int, int] | None:
        """Which of its questions this is, and how many there are; None where nobody counts them."""
        return None

    @property
    def ends_here(self) -> bool:
        """Whether its question of now is its last, so that *Videre* leaves the stage."""
        return True

    @property
    def begins_here(self) -> bool:
        """Whether its question of now is its first, so that *Tilbage* leaves the stage."""
        return True

    @property
    def fingers_carry(self) -> bool:
        """Whether a finger that moves carries cards now, and so does not scroll the page."""
        return False

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""

    def show_journal(self, journal: Journal) -> None:
        """What was before, to read; the plan of now is shown right after."""

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        """Show the plan as it is now: what everybody at the table may see of it."""

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.scale = scale

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put half-typed words back where they were."""

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        """A rule said no; True when this stage answers it itself, with a question of its own."""
        return False

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""

    def advance(self) -> bool:
        """*Videre*: go to the stage's own next question; False when there is none."""
        return False

    def step_back(self) -> bool:
        """*Tilbage*: go to the stage's own question before; False when there is none."""
        return False

    def enter(self, *, from_the_end: bool = False) -> None:
        """The stage comes on the screen: its first question, or its last when coming back."""

    def leave(self) -> None:
        """The stage goes off the screen: finished words become edits."""
