"""One goal of last time, and whether it is still a goal."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalStatus, Plan
from ungeplan.ui.board.rating import GoalCard
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import CARD, HELPER, NO_WIDEST, Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class Wanted(Enum):
    """What the young person wants with a goal."""

    KEEP = "keep"
    SWAP = "swap"
    SMALLER = "smaller"
    REACHED = "reached"


class GoalAnswer(QWidget):
    """A goal's card with the four answers below it.

    Signals:
        wanted: the goal, and what is Wanted with it.
    """

    wanted = Signal(str, object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._goal: Goal | None = None
        self._is_kept = False
        self.card = GoalCard(wording, theme)
        self.chips = {wanted: Chip(theme) for wanted in Wanted}
        self._flow = Flow()
        self._flow.show_parts(self.chips.values())
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.card)
        self._below = QVBoxLayout()
        self._below.addWidget(self._flow)
        self._rows.addLayout(self._below)
        for chip in self.chips.values():
            chip.clicked.connect(self._answer)

    def show_goal(self, goal: Goal, plan: Plan, *, is_kept: bool) -> None:
        """Show this goal; one that was kept today says so."""
        self._goal, self._is_kept = goal, is_kept
        self.card.show_goal(goal, plan)
        self._mark()
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.card.show_scale(scale)
        self.card.setMaximumWidth(NO_WIDEST)
        # As far in as the card is in its shadow.
        self._below.setContentsMargins(scale.px(14), 0, 0, 0)
        self._flow.set_gap(scale.px(12))
        for chip in self.chips.values():
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.since_last
        self.card.retranslate()
        for wanted, said in (
            (Wanted.KEEP, words.keep),
            (Wanted.SWAP, words.swap),
            (Wanted.SMALLER, words.smaller),
            (Wanted.REACHED, words.reached),
        ):
            chip = self.chips[wanted]
            chip.say(self._wording.say(said))
            goal = self._goal.youth_text if self._goal else ""
            chip.setAccessibleName(f"{chip.words}: {goal}")

    def _mark(self) -> None:
        for wanted, chip in self.chips.items():
            chip.setChecked(wanted is Wanted.KEEP and self._is_kept)

    def _answer(self) -> None:
        pressed = self.sender()
        self._mark()
        for wanted, chip in self.chips.items():
            if chip is pressed and self._goal is not None:
                self.wanted.emit(self._goal.id, wanted)


class FormerGoal(QWidget):
    """A goal that is none any more, what came of it, and perhaps a button to put it away.

    Signals:
        put_away: the goal that the young person does not want to see.
    """

    put_away = Signal(str)

    def __init__(
        self,
        wording: Wording,
        theme: Theme,
        *,
        can_be_put_away: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._goal: Goal | None = None
        self._instead = ""
        self._words = WordsLabel()
        self._how = WordsLabel()
        self.hide_it = Chip(theme, "eye-slash")
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._words)
        self._rows.addWidget(self._how)
        self._flow = Flow()
        self._flow.show_parts([self.hide_it])
        self._rows.addWidget(self._flow)
        # Not before it lies here: it would be a window for a moment, and take the keys.
        self._flow.setVisible(can_be_put_away)
        self.hide_it.clicked.connect(self._put_away)

    def show_goal(self, goal: Goal, instead: str = "") -> None:
        """Show this one, and the words of the goal that took its place."""
        self._goal = goal
        self._instead = instead
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.px(14)
        self._rows.setContentsMargins(side, scale.px(8), side, scale.px(8))
        self._rows.setSpacing(scale.px(6))
        self._words.wear(scale.font(CARD, bold=True), self._theme.quiet_ink)
        self._how.wear(scale.font(HELPER), self._theme.quiet_ink)
        self.hide_it.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        goal = self._goal
        if goal is None:
            return
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        how = say(words.reached if goal.status is GoalStatus.REACHED else words.swapped)
        self._words.setText(goal.youth_text)
        said = goal.last_words or self._instead
        self._how.setText(f"{how}: {said}" if said else how)
        self.setAccessibleName(f"{goal.youth_text} {self._how.text()}")
        self.hide_it.say(say(words.put_away))
        self.hide_it.setAccessibleName(f"{say(words.put_away)}: {goal.youth_text}")

    def _put_away(self) -> None:
        if self._goal is not None:
            self.put_away.emit(self._goal.id)
