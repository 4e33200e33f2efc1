"""The goals of the young person side by side, and the place where a step is thought of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalId, Plan, StepId
from ungeplan.ui.meeting.goal_column import GoalColumn
from ungeplan.ui.meeting.half_made_steps import HalfMadeSteps, Opened, can_grow
from ungeplan.ui.meeting.step_draft import StepDraft
from ungeplan.ui.meeting.step_editor import StepEditor
from ungeplan.ui.meeting.step_faces import StepFaces
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.theme import BODY, Scale, Theme
from ungeplan.ui.wording import Wording

_COLUMN = 451
_WIDEST_COLUMN = 560
_NARROWEST_TEXT = 11
"""So many letters, about, stand side by side on a column, or the columns stand in a list."""


class GoalColumns(QWidget):
    """A column for each goal; while one of its steps is open, that column beside the editor.

    Signals:
        step_wanted: the GoalId for which somebody wants to think of a step.
        step_opened: the StepId of a card that was pressed.
    """

    step_wanted = Signal(str)
    step_opened = Signal(str)

    def __init__(
        self,
        wording: Wording,
        theme: Theme,
        editor: StepEditor,
        half_made: HalfMadeSteps,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._editor = editor
        self._half_made = half_made
        self._scale = Scale()
        self._plan = Plan()
        self._opened: Opened | None = None
        self._after: QWidget | None = None
        self.columns: list[GoalColumn] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)

    def show_steps(self, faces: StepFaces, opened: Opened | None) -> None:
        """Show the goals and steps of the plan that `faces` tell, and what is worked on."""
        self._plan, self._opened = faces.plan, opened
        goals = self._plan.active_goals
        self._make_columns(len(goals))
        for column, goal in zip(self.columns, goals, strict=True):
            column.setVisible(opened is None or opened.goal == goal.id)
            self._show_column(column, goal, faces)

    def lead_to(self, stop: QWidget) -> None:
        """Let Tab go there after the last column."""
        self._after = stop

    def take_focus(self, goal: str, step: StepId | None) -> None:
        """The keys go to that step of the goal, or to the button for one more."""
        for column, shown in zip(self.columns, self._plan.active_goals, strict=True):
            if shown.id == goal:
                column.take_focus(step)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._row.setSpacing(scale.px(40))
        for column in self.columns:
            column.show_scale(scale)

    def fit(self, width: int, beside: int) -> bool:
        """Columns while words fit on them, else a list; whether the figure has room beside them.

        `width` is all there is, `beside` what the figure leaves.
        """
        scale = self._scale
        is_open = self._opened is not None
        goals = max(1, len(self.columns))
        gaps = self._row.spacing() * (goals - 1)
        column = min((beside - gaps) // goals, scale.px(_WIDEST_COLUMN))
        listed = column < _NARROWEST_TEXT * scale.text(BODY)
        narrow = beside - scale.px(_COLUMN) < 9 * scale.touch()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if listed else directions.LeftToRight)
        left_over = 0
        if is_open:
            column = min(column, scale.px(_COLUMN))
        elif not listed:
            left_over = max(0, beside - gaps - goals * column) // 2
        # One or two columns stand in the middle of their room.
        self._row.setContentsMargins(left_over, 0, left_over, 0)
        for shown in self.columns:
            shown.setFixedWidth(width if listed else max(column, 1))
        return not listed and not (narrow and is_open)

    def _make_columns(self, count: int) -> None:
        while len(self.columns) > count:
            column = self.columns.pop()
            column.hide()
            column.deleteLater()
        while len(self.columns) < count:
            column = GoalColumn(self._wording, self._theme, self._scale)
            column.show_scale(self._scale)
            column.step_wanted.connect(self.step_wanted)
            column.step_opened.connect(self.step_opened)
            self._row.insertWidget(len(self.columns) + 1, column, 0, Qt.AlignmentFlag.AlignTop)
            column.follow(self.columns[-1].last_stop if self.columns else self._editor.last_stop)
            self.columns.append(column)
            if self._after is not None:
                QWidget.setTabOrder(column.last_stop, self._after)

    def _show_column(self, column: GoalColumn, goal: Goal, faces: StepFaces) -> None:
        opened = self._opened if self._opened and self._opened.goal == goal.id else None
        open_face = None
        if opened is not None:
            open_face = faces.of(goal, self._editor.draft, opened.step_in(self._plan))
        column.show_goal(
            goal,
            [
                faces.of(goal, StepDraft.of(step), step, half_made=self._is_begun(goal.id, step.id))
                for step in self._plan.open_steps(goal.id)
            ],
            open_face=open_face,
            begun=self._half_made.of(Opened(goal.id), self._plan).text.strip(),
            can_grow=can_grow(self._plan, goal.id),
            shape=self._plan.figure.shape,
            second=second_words(self._plan, goal.id, self._wording),
        )

    def _is_begun(self, goal: GoalId, step: StepId) -> bool:
        return bool(self._half_made.words_of(Opened(goal, step)))
