"""*Skridt*: small steps grow out of the goals, each with one name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model import facts
from ungeplan.model.edits import AddPerson, AddStep, AnyEdit, ChangeStep, RemoveStep
from ungeplan.model.journal import Journal
from ungeplan.model.plan import Goal, GoalId, MeetingId, Plan, StepId
from ungeplan.model.refusals import Refusal
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.asking import Asking
from ungeplan.ui.meeting.goal_column import GoalColumn
from ungeplan.ui.meeting.half_made_steps import HalfMadeSteps, Opened, can_grow
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.step_card import StepFace
from ungeplan.ui.meeting.step_draft import StepDraft
from ungeplan.ui.meeting.step_editor import StepEditor
from ungeplan.ui.meeting.step_faces import StepFaces
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_COLUMN = 451
_WIDEST_COLUMN = 560
_NARROWEST_TEXT = 11
"""So many letters, about, stand side by side on a column, or the columns stand in a list."""


class StepsStage(Stage):
    """The figure, a column for each goal, and the place where a step is thought of."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._journal = Journal()
        self._half_made = HalfMadeSteps(parent=self)
        self._restore = False
        self._opened: Opened | None = None
        self._awaited: AnyEdit | None = None

        self._figure = FigurePicture(wording, theme)
        self._columns: list[GoalColumn] = []
        self._editor = StepEditor(wording, theme)
        self._editor.hide()
        self._nothing = QLabel()
        self._nothing.setProperty("look", "title")
        self._nothing.setWordWrap(True)
        self._to_goals = Button()
        self._to_goals.setProperty("look", "soft")
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.addStretch(1)
        empty.addWidget(self._nothing)
        empty.addWidget(self._to_goals, 0, Qt.AlignmentFlag.AlignLeft)
        empty.addStretch(2)
        self._goals = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._goals)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._editor, 1, Qt.AlignmentFlag.AlignTop)
        self.asking = Asking(wording, theme)
        self.ask_button = Button()
        self.ask_button.setProperty("look", "plain")
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._goals)
        page.addWidget(self.asking)
        page.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        # At the top of a long page: it stays in sight.
        self._beside = QVBoxLayout()
        self._above = QSpacerItem(0, 0)
        self._beside.addItem(self._above)
        self._beside.addWidget(self._figure, 8)
        self._beside.addStretch(1)
        self._layout.addLayout(self._beside)
        self._layout.addWidget(self._empty, 1)
        self._layout.addWidget(self._page, 1)

        self._half_made.typed.connect(self.draft_typed)
        self._half_made.finished.connect(self.draft_finished)
        self.ask_button.clicked.connect(self._ask_somebody)
        self.asking.edit_proposed.connect(self._propose_asked)
        self.asking.draft_typed.connect(self.draft_typed)
        self.asking.draft_finished.connect(self.draft_finished)
        self.asking.step_wanted.connect(self._open_step_itself)
        self.asking.closed.connect(self._stop_asking)
        self._to_goals.clicked.connect(self._want_goals)
        self._editor.draft_changed.connect(self._show_columns)
        self._editor.part_typed.connect(self._keep_part)
        self._editor.person_named.connect(self._name_person)
        self._editor.question_changed.connect(self.question_changed)
        self._editor.finished.connect(self._finish)
        self._editor.removal_wanted.connect(self._remove)
        self._editor.put_aside.connect(self._put_aside)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        steps = self.wording.content.meeting.stages.steps
        if not self.asking.isHidden():
            return self.wording.say(steps.ask_someone)
        if self._opened is None:
            goals = self._plan.active_goals
            all_have_one = bool(goals) and all(self._plan.open_steps(goal.id) for goal in goals)
            return self.wording.say(steps.more if all_have_one else steps.question)
        if self._editor.asked:
            return self._editor.asked
        first = self._opened.step is None and not self._plan.open_steps(self._opened.goal)
        return (
            self.wording.say(steps.question) if first else self.tr("What is the next small step?")
        )

    @property
    def helper(self) -> str:
        if not self.asking.isHidden():
            return self.wording.say(self.wording.content.meeting.stages.steps.ask_someone_help)
        if self._opened is None:
            return self.wording.say(self.wording.content.meeting.stages.steps.help)
        return self._editor.helper

    @property
    def ends_here(self) -> bool:
        return self._opened is None and self.asking.isHidden()

    def has_half_made_in(self, plan: Plan) -> bool:
        """Whether a step was begun or changed, and does not stand so in this plan."""
        return self._half_made.say_more_than(plan)

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._editor.show_today(today)
        self.asking.show_today(today)

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        asked = self.question
        before, self._plan = self._plan, plan
        self._figure.show_plan(plan, meeting)
        self._editor.show_people(self._faces.people())
        self.asking.show_plan(plan)
        self._close_what_is_gone()
        self._follow_the_plan(before)
        self._show_columns()
        self._take_what_came(before)
        self._restore_draft()
        if self.question != asked:
            self.question_changed.emit()

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        self._figure.show_scale(scale)
        self._editor.show_scale(scale)
        self.asking.show_scale(scale)
        for column in self._columns:
            column.show_scale(scale)
        side = scale.text(BODY)
        self._to_goals.setIcon(icon("arrow-left", self.theme.action_text, side))
        self._to_goals.setIconSize(QSize(side, side))
        self.ask_button.setIcon(icon("chats", self.theme.action_text, side))
        self.ask_button.setIconSize(QSize(side, side))
        self._row.setSpacing(scale.px(40))
        self._layout.setSpacing(scale.px(56))
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        layout = self._empty.layout()
        if layout is not None:
            layout.setSpacing(scale.px(24))
        self._arrange()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._half_made.take(drafts)
        self.asking.show_drafts(drafts)
        self._restore = True
        self._restore_draft()

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        """What was said stays in the editor; the sentence is the window's."""
        self._awaited = None
        return False

    def retranslate(self) -> None:
        self._nothing.setText(self.tr("You have no goals yet. A step grows out of a goal."))
        say_beside_icon(self._to_goals, self.tr("To the goals"))
        self._editor.show_people(self._faces.people())
        if self._opened is not None and self._opened.step is None:
            self._editor.suggest(self._faces.example(self._opened.goal))
        self._editor.retranslate()
        self.asking.retranslate()
        ask = self.wording.content.meeting.stages.steps.ask_someone
        say_beside_icon(self.ask_button, self.wording.say(ask))
        self._show_columns()

    def advance(self) -> bool:
        if not self.asking.isHidden():
            self._put_question_aside()
            return True
        if self._opened is None:
            return False
        self._editor.go_on()
        return True

    def step_back(self) -> bool:
        if not self.asking.isHidden():
            self._put_question_aside()
            return True
        if self._opened is None:
            return False
        self._editor.go_back()
        return True

    def leave(self) -> None:
        """A step that has all it needs is made; a half-made one stays as a draft."""
        if not self.asking.isHidden():
            self.asking.hide()
            self._show_asking()
        if self._opened is not None and self._editor.draft.is_complete:
            self._finish()

    # -- opening and closing ------------------------------------------------------------------

    def _open_new(self, goal: str) -> None:
        self._open(Opened(GoalId(goal)))

    def _open_step(self, step: str) -> None:
        found = self._plan.open_step(StepId(step))
        if found is not None and found.bring_in is not None:
            self.asking.open(found.id)
            self._show_asking()
        else:
            self._open_step_itself(step)

    def _open_step_itself(self, step: str) -> None:
        found = self._plan.open_step(StepId(step))
        if found is not None:
            self._open(Opened(found.goal, found.id))

    def _ask_somebody(self) -> None:
        self.asking.begin()
        self._show_asking()

    def _put_question_aside(self) -> None:
        self.asking.hide()
        self._stop_asking()

    def _stop_asking(self) -> None:
        self._show_asking()
        self.ask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asking(self) -> None:
        self._show_columns()
        self.question_changed.emit()

    def _open(self, opened: Opened) -> None:
        step = opened.step_in(self._plan)
        self._opened = opened
        self._show_columns()
        self._editor.show()
        self._editor.begin(
            self._half_made.of(opened, self._plan),
            agreed=StepDraft.of(step) if step else None,
            suggestion="" if step else self._faces.example(opened.goal),
            kept=self._half_made.words_of(opened),
        )
        self._show_columns()

    def _close(self) -> Opened | None:
        closed, self._opened = self._opened, None
        self._awaited = None
        self._editor.hide()
        self._show_columns()
        self.question_changed.emit()
        return closed

    def _put_aside(self) -> None:
        closed = self._close()
        if closed is None:
            return
        if self._half_made.is_blank(closed):
            self._half_made.forget(closed)
            self._show_columns()
        self._focus_column(closed.goal, closed.step)

    def _close_what_is_gone(self) -> None:
        """A goal or a step that is no longer there cannot be worked on.

        Its half-typed words stay, as it may come back; not those of a step that is taken away.
        """
        opened = self._opened
        if opened is None:
            return
        step_gone = opened.step is not None and opened.step_in(self._plan) is None
        if step_gone or self._plan.active_goal(opened.goal) is None:
            if opened.step is not None and self._awaited == RemoveStep(opened.step):
                self._half_made.forget(opened)
            self._close()

    def _follow_the_plan(self, before: Plan) -> None:
        """What the plan says now stands in the editor, under what is half-typed there."""
        opened = self._opened
        if opened is None:
            return
        step = opened.step_in(before)
        if step is not None and self._half_made.only_says(opened, step):
            self._half_made.forget(opened)
        now, step = self._half_made.of(opened, self._plan), opened.step_in(self._plan)
        agreed = StepDraft.of(step) if step else None
        self._editor.show_draft(now, agreed)

    # -- what is proposed ---------------------------------------------------------------------

    def _finish(self) -> None:
        opened, draft = self._opened, self._editor.draft
        if opened is None:
            return
        step = opened.step_in(self._plan)
        edit: AddStep | ChangeStep | None
        if step is None:
            edit = draft.added_to(opened.goal)
        elif draft == StepDraft.of(step):
            self._done_with(opened, step.id)
            return
        else:
            edit = draft.changing(step.id)
        if edit is not None:
            self._propose(edit)

    def _remove(self) -> None:
        if self._opened is not None and self._opened.step is not None:
            self._propose(RemoveStep(self._opened.step))

    def _name_person(self, name: str) -> None:
        known = next(
            (p for p in self._plan.people if p.name.casefold() == name.casefold()),
            None,
        )
        if known is None:
            self._propose(AddPerson(name=name))
        else:
            self._editor.take_person(known.id)

    def _propose(self, edit: AnyEdit) -> None:
        self._awaited = edit
        is_unseen = self._came_unseen(edit)
        if is_unseen and self._opened is not None and isinstance(edit, AddStep | ChangeStep):
            self._done_with(self._opened, None)

    def _propose_asked(self, edit: AnyEdit) -> None:
        if self._came_unseen(edit):
            self.asking.finish_unseen()

    def _came_unseen(self, edit: AnyEdit) -> bool:
        """Propose the edit; whether it came to be and this plan is as before.

        Somebody at the table may not see steps: what was made must not wait to be made again.
        """
        before, plan = self._journal.counter, self._plan.steps
        self.edit_proposed.emit(edit)
        return self._journal.counter > before and self._plan.steps == plan

    def _take_what_came(self, before: Plan) -> None:
        """What was proposed is in the plan now: a new thing is one that was not there before."""
        opened, awaited = self._opened, self._awaited
        if opened is None or awaited is None:
            return
        match awaited:
            case AddPerson():
                known = {person.id for person in before.people}
                new = [person for person in self._plan.people if person.id not in known]
                if new:
                    self._awaited = None
                    self._editor.take_person(new[-1].id)
            case AddStep():
                steps = {step.id for step in before.steps}
                added = [step for step in self._plan.steps if step.id not in steps]
                if added:
                    self._done_with(opened, None)
            case ChangeStep():
                step = self._plan.open_step(awaited.step)
                if step is not None and StepDraft.of(step).changing(step.id) == awaited:
                    self._done_with(opened, step.id)

    def _done_with(self, opened: Opened, step: StepId | None) -> None:
        self._half_made.forget(opened)
        self._close()
        self._focus_column(opened.goal, step)

    # -- drafts -------------------------------------------------------------------------------

    def _keep_part(self, part: str, text: str) -> None:
        if self._opened is not None:
            self._half_made.keep(self._opened, part, text)

    def _restore_draft(self) -> None:
        """Open the editor where words were left half-typed."""
        if not self._restore or not self._plan.active_goals:
            return
        self._restore = False
        left = self._half_made.left_in(self._plan)
        if left is not None:
            self._open(left)

    # -- showing ------------------------------------------------------------------------------

    def _show_columns(self) -> None:
        goals = self._plan.active_goals
        while len(self._columns) > len(goals):
            column = self._columns.pop()
            column.hide()
            column.deleteLater()
        while len(self._columns) < len(goals):
            column = GoalColumn(self.wording, self.theme, self.scale)
            column.show_scale(self.scale)
            column.step_wanted.connect(self._open_new)
            column.step_opened.connect(self._open_step)
            self._row.insertWidget(len(self._columns) + 1, column, 0, Qt.AlignmentFlag.AlignTop)
            before = self._columns[-1] if self._columns else self._editor
            column.follow(before.last_stop)
            self._columns.append(column)
            QWidget.setTabOrder(column.last_stop, self.ask_button)
        for column, goal in zip(self._columns, goals, strict=True):
            column.setVisible(self._opened is None or self._opened.goal == goal.id)
            self._show_column(column, goal)
        self._empty.setVisible(not goals)
        asks = not self.asking.isHidden()
        self._goals.setVisible(bool(goals) and not asks)
        self._page.setVisible(bool(goals))
        grows = any(can_grow(self._plan, goal.id) for goal in goals)
        self.ask_button.setVisible(grows and self._opened is None and not asks)
        self._arrange()

    def _show_column(self, column: GoalColumn, goal: Goal) -> None:
        opened = self._opened if self._opened and self._opened.goal == goal.id else None
        begun = self._half_made.of(Opened(goal.id), self._plan).text.strip()
        column.show_goal(
            goal,
            [
                self._faces.of(
                    goal,
                    StepDraft.of(step),
                    step,
                    half_made=bool(self._half_made.words_of(Opened(goal.id, step.id))),
                )
                for step in self._plan.open_steps(goal.id)
            ],
            open_face=self._open_face(goal, opened) if opened else None,
            begun=begun,
            can_grow=can_grow(self._plan, goal.id),
            shape=self._plan.figure.shape,
            second=second_words(self._plan, goal.id, self.wording),
        )

    def _open_face(self, goal: Goal, opened: Opened) -> StepFace:
        return self._faces.of(goal, self._editor.draft, opened.step_in(self._plan))

    @property
    def _faces(self) -> StepFaces:
        return StepFaces(self._plan, self.wording, self.tr("and {name}"))

    def _want_goals(self) -> None:
        self.stage_wanted.emit(facts.Stage.GOALS)

    def _focus_column(self, goal: GoalId, step: StepId | None) -> None:
        for column, shown in zip(self._columns, self._plan.active_goals, strict=True):
            if shown.id == goal:
                column.take_focus(step)

    # -- sizes --------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Columns beside the figure while words fit on them; else a list without the figure."""
        scale = self.scale
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        figure = scale.px(300)
        beside = width - figure - self._layout.spacing()
        goals = max(1, len(self._columns))
        gaps = self._row.spacing() * (goals - 1)
        column = min((beside - gaps) // goals, scale.px(_WIDEST_COLUMN))
        listed = column < _NARROWEST_TEXT * scale.text(BODY)
        narrow = beside - _column_when_open(scale) < 9 * scale.touch()
        self._figure.setVisible(not listed and not (narrow and self._opened is not None))
        self._figure.setFixedWidth(figure)
        self._figure.setMaximumHeight(scale.px(560))
        self._above.changeSize(0, scale.px(120))
        self._beside.invalidate()
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if listed else QBoxLayout.Direction.LeftToRight
        )
        left_over = 0
        if self._opened is not None:
            column = min(column, _column_when_open(scale))
        elif not listed:
            left_over = max(0, beside - gaps - goals * column) // 2
        # One or two columns stand in the middle of their room.
        self._row.setContentsMargins(left_over, 0, left_over, 0)
        for shown in self._columns:
            shown.setFixedWidth(width if listed else max(column, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _column_when_open(scale: Scale) -> int:
    return scale.px(_COLUMN)
