"""What is half-made of the steps of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ungeplan.model.plan import MAX_OPEN_STEPS, GoalId, Plan, Step, StepId
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.step_draft import StepDraft, StepPart

_NEW = "new-step"
_CHANGED = "step"


class Opened(NamedTuple):
    """The step that is being made for a goal, or changed."""

    goal: GoalId
    step: StepId | None = None

    @property
    def prefix(self) -> str:
        """How its draft fields begin; what follows is the part."""
        return f"{_CHANGED}/{self.step}/" if self.step else f"{_NEW}/{self.goal}/"

    def step_in(self, plan: Plan) -> Step | None:
        """The step as the plan has it, or None while it is new or when it is gone."""
        return plan.open_step(self.step) if self.step else None


class HalfMadeSteps(QObject):
    """Keeps one draft for each step, and one for a new step of each goal.

    Signals:
        typed: field and half-typed text.
        finished: the field whose text is finished or was given up.
    """

    typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = KeptWords(f"{_NEW}/", f"{_CHANGED}/", parent=self)
        self._kept.typed.connect(self.typed)
        self._kept.finished.connect(self.finished)

    def take(self, drafts: Mapping[str, str]) -> None:
        """What was left half-made; fields of other stages are passed over."""
        self._kept.take(drafts)

    def keep(self, opened: Opened, part: str, text: str) -> None:
        """This is typed, or chosen, now."""
        self._kept.keep(opened.prefix + part, text)

    def forget(self, opened: Opened) -> None:
        """The step is finished or given up."""
        self._kept.forget(opened.prefix)

    def words_of(self, opened: Opened) -> dict[str, str]:
        """What was kept, by its part; half-typed names of people are among it."""
        return self._kept.of(opened.prefix)

    def of(self, opened: Opened, plan: Plan) -> StepDraft:
        """The step as the plan has it, with what was kept over it."""
        step = opened.step_in(plan)
        parts = {
            StepPart(part): text
            for part, text in self.words_of(opened).items()
            if part in list(StepPart)
        }
        draft = StepDraft.of(step) if step else StepDraft()
        return draft.with_parts(parts).known_in(plan)

    def is_blank(self, opened: Opened) -> bool:
        """Whether nothing is left of what was typed."""
        return not any(text.strip() for text in self.words_of(opened).values())

    def only_says(self, opened: Opened, step: Step) -> bool:
        """Whether what was typed is what the step says anyway, as after taking a word back."""
        said = {str(part): text for part, text in StepDraft.of(step).parts.items()}
        return all(text == said.get(part, "") for part, text in self.words_of(opened).items())

    def left_in(self, plan: Plan) -> Opened | None:
        """The first step of the plan that was left half-made."""
        return next((opened for opened in _openable(plan) if self.words_of(opened)), None)

    def say_more_than(self, plan: Plan) -> bool:
        """Whether something was said about a step that does not stand in the plan."""
        return any(self._says_more(opened, plan) for opened in _openable(plan))

    def _says_more(self, opened: Opened, plan: Plan) -> bool:
        if self.is_blank(opened):
            return False
        step = opened.step_in(plan)
        return step is None or not self.only_says(opened, step)


def _openable(plan: Plan) -> list[Opened]:
    """Every step that can be made or changed."""
    goals = plan.active_goals
    return [
        *(Opened(goal.id) for goal in goals if can_grow(plan, goal.id)),
        *(Opened(goal.id, step.id) for goal in goals for step in plan.open_steps(goal.id)),
    ]


def can_grow(plan: Plan, goal: GoalId) -> bool:
    """Whether there is room for one more step."""
    return len(plan.open_steps(goal)) < MAX_OPEN_STEPS
