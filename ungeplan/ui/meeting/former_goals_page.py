"""*Det var mine mål*: the goals that were; the young person may put them away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.goal_answer import FormerGoal
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class FormerGoalsPage(QWidget):
    """Those that are put away are only counted.

    Signals:
        put_away: the goal that is not to be seen.
        show_again_wanted: all that were put away are to be seen again.
    """

    put_away = Signal(str)
    show_again_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._count = 0
        self._counted = QLabel()
        self._counted.setProperty("look", "helper")
        self.show_again = Chip(theme, "eye")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._counted)
        self._foot.addWidget(self.show_again)
        self._foot.addStretch()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._foot)
        self._rows.addStretch()
        self._former = AsMany(self._rows, self._make, TabMark(self))
        self.show_again.clicked.connect(self.show_again_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def rows(self) -> list[FormerGoal]:
        """A row for each goal that is seen."""
        return self._former.rows

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Show these former goals; of the hidden ones only how many they are."""
        seen = [goal for goal in goals if not goal.is_hidden]
        self._count = len(goals) - len(seen)
        for row, goal in zip(self._former.fit(len(seen)), seen, strict=True):
            row.show_goal(goal)
        if not self._count and self.show_again.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._counted.setVisible(self._count > 0)
        self.show_again.setVisible(self._count > 0)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(12))
        self._foot.setSpacing(scale.px(16))
        self._foot.setContentsMargins(scale.px(14), 0, 0, 0)
        self.show_again.show_scale(scale)
        for row in self.rows:
            row.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.since_last
        self._counted.setText(
            words.put_away_count.filled(self._wording.language, count=self._count)
        )
        self.show_again.say(self._wording.say(words.show_again))
        for row in self.rows:
            row.retranslate()

    def _make(self) -> FormerGoal:
        row = FormerGoal(self._wording, self._theme, can_be_put_away=True)
        row.show_scale(self._scale)
        row.put_away.connect(self.put_away)
        return row
