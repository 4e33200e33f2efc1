"""One small step, from the moment it is thought of until the plan has it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from ungeplan.model.edits import AddStep, AnyEdit, ChangeStep, RemoveStep
from ungeplan.model.plan import GoalId, PersonId, Plan, StepId
from ungeplan.ui.meeting.half_made_steps import HalfMadeSteps, Opened
from ungeplan.ui.meeting.step_draft import StepDraft
from ungeplan.ui.meeting.step_editor import StepEditor
from ungeplan.ui.meeting.step_faces import StepFaces
from ungeplan.ui.theme import Theme
from ungeplan.ui.wording import Wording


class StepMaking(QObject):
    """Opens the editor for a step, keeps what is half-made, and proposes what is finished.

    Signals:
        edit_proposed: an edit for the plan.
        person_named: the name of somebody who is not offered.
        changed: another step is open now, or none, or it says something else.
        question_changed: another question is asked now.
        left: the goal whose step is no longer worked on, and the step or None.
    """

    edit_proposed = Signal(object)
    person_named = Signal(str)
    changed = Signal()
    question_changed = Signal()
    left = Signal(str, object)

    def __init__(
        self, wording: Wording, theme: Theme, faces: StepFaces, parent: QObject | None = None
    ) -> None:
        """`faces` tell the plan of the moment."""
        super().__init__(parent)
        self._faces = faces
        self._restore = False
        self._awaited: AnyEdit | None = None
        self.opened: Opened | None = None
        """What is worked on; None when nothing is."""
        self.half_made = HalfMadeSteps(parent=self)
        self.editor = StepEditor(wording, theme)
        self.editor.hide()
        self.editor.draft_changed.connect(self.changed)
        self.editor.part_typed.connect(self._keep_part)
        self.editor.person_named.connect(self.person_named)
        self.editor.question_changed.connect(self.question_changed)
        self.editor.finished.connect(self._finish)
        self.editor.removal_wanted.connect(self._remove)
        self.editor.put_aside.connect(self._put_aside)

    # -- what it is told ----------------------------------------------------------------------

    def show_plan(self, faces: StepFaces) -> None:
        """Follow the plan: what is gone is closed, what was proposed is done with."""
        before, self._faces = self._plan, faces
        self.editor.show_people(faces.people())
        self._close_what_is_gone()
        self._follow_the_plan(before)
        self.changed.emit()
        self._take_what_came(before)
        self._restore_draft()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put half-typed words back where they were, and no others stay."""
        self.half_made.take(drafts)
        if self.opened is not None:
            self.editor.show_names(self.half_made.words_of(self.opened))
            self._follow_the_plan(self._plan)
        self._restore = True
        self._restore_draft()

    def retranslate(self, faces: StepFaces) -> None:
        """Say everything anew in the language of the moment."""
        self._faces = faces
        self.editor.show_people(faces.people())
        if self.opened is not None and self.opened.step is None:
            self.editor.suggest(faces.example(self.opened.goal))
        self.editor.retranslate()

    def take_person(self, person: PersonId) -> None:
        """Somebody who was named is in the plan: they are the answer."""
        self.editor.take_person(person)

    def finish_unseen(self) -> None:
        """What was proposed came to be, and somebody at the table may not see it."""
        if self.opened is not None and isinstance(self._awaited, AddStep | ChangeStep):
            self._done_with(self.opened, None)

    def forget_refused(self) -> None:
        """A rule said no: what was said stays in the editor."""
        self._awaited = None

    def leave(self) -> None:
        """A step that has all it needs is made; a half-made one stays as a draft."""
        if self.opened is not None and self.editor.draft.is_complete:
            self._finish()

    # -- opening and closing ------------------------------------------------------------------

    def open_new(self, goal: str) -> None:
        """Think of one more step for this goal."""
        self._open(Opened(GoalId(goal)))

    def open_step(self, step: str) -> None:
        """Change this step, if it is open."""
        found = self._plan.open_step(StepId(step))
        if found is not None:
            self._open(Opened(found.goal, found.id))

    def _open(self, opened: Opened) -> None:
        step = opened.step_in(self._plan)
        self.opened = opened
        self.changed.emit()
        self.editor.show()
        self.editor.begin(
            self.half_made.of(opened, self._plan),
            agreed=StepDraft.of(step) if step else None,
            suggestion="" if step else self._faces.example(opened.goal),
            kept=self.half_made.words_of(opened),
        )
        self.changed.emit()

    def _close(self) -> Opened | None:
        closed, self.opened = self.opened, None
        self._awaited = None
        self.editor.hide()
        self.changed.emit()
        self.question_changed.emit()
        return closed

    def _put_aside(self) -> None:
        closed = self._close()
        if closed is None:
            return
        if self.half_made.is_blank(closed):
            self.half_made.forget(closed)
            self.changed.emit()
        self.left.emit(closed.goal, closed.step)

    def _close_what_is_gone(self) -> None:
        """A goal or a step that is no longer there cannot be worked on.

        Its half-typed words stay, as it may come back; not those of a step that is taken away.
        """
        opened = self.opened
        if opened is None:
            return
        step_gone = opened.step is not None and opened.step_in(self._plan) is None
        if step_gone or self._plan.active_goal(opened.goal) is None:
            if opened.step is not None and self._awaited == RemoveStep(opened.step):
                self.half_made.forget(opened)
            self._close()

    def _follow_the_plan(self, before: Plan) -> None:
        """What the plan says now stands in the editor, under what is half-typed there."""
        opened = self.opened
        if opened is None:
            return
        step = opened.step_in(before)
        if step is not None and self.half_made.only_says(opened, step):
            self.half_made.forget(opened)
        now, step = self.half_made.of(opened, self._plan), opened.step_in(self._plan)
        self.editor.show_draft(now, StepDraft.of(step) if step else None)

    # -- what is proposed ---------------------------------------------------------------------

    def _finish(self) -> None:
        opened, draft = self.opened, self.editor.draft
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
        if self.opened is not None and self.opened.step is not None:
            self._propose(RemoveStep(self.opened.step))

    def _propose(self, edit: AnyEdit) -> None:
        self._awaited = edit
        self.edit_proposed.emit(edit)

    def _take_what_came(self, before: Plan) -> None:
        """What was proposed is in the plan now: a new thing is one that was not there before."""
        opened, awaited = self.opened, self._awaited
        if opened is None or awaited is None:
            return
        match awaited:
            case AddStep():
                steps = {step.id for step in before.steps}
                if any(step.id not in steps for step in self._plan.steps):
                    self._done_with(opened, None)
            case ChangeStep():
                step = self._plan.open_step(awaited.step)
                if step is not None and StepDraft.of(step).changing(step.id) == awaited:
                    self._done_with(opened, step.id)

    def _done_with(self, opened: Opened, step: StepId | None) -> None:
        self.half_made.forget(opened)
        self._close()
        self.left.emit(opened.goal, step)

    # -- inside -------------------------------------------------------------------------------

    @property
    def _plan(self) -> Plan:
        return self._faces.plan

    def _keep_part(self, part: str, text: str) -> None:
        if self.opened is not None:
            self.half_made.keep(self.opened, part, text)

    def _restore_draft(self) -> None:
        """Open the editor where words were left half-typed."""
        if not self._restore or not self._plan.active_goals:
            return
        self._restore = False
        left = self.half_made.left_in(self._plan)
        if left is not None:
            self._open(left)
