"""Edits of the small steps towards a goal (Skridt)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import (
    Edit,
    Envelope,
    check_optional_words,
    check_person,
    check_voice,
    check_words,
)
from ungeplan.model.plan import (
    MAX_OPEN_STEPS,
    Due,
    DueWhen,
    GoalId,
    PersonId,
    Plan,
    Step,
    StepId,
    StepStatus,
)
from ungeplan.model.refusals import (
    OwnerCannotHelp,
    TooManySteps,
    UnknownGoal,
    UnknownStep,
)


class AddStep(Edit, frozen=True, tag="add_step"):
    """A goal gets a small step that exactly one person does."""

    carries_words: ClassVar[bool] = True

    goal: GoalId
    text: str
    owner: PersonId
    due: Due | None = None
    helpers: tuple[PersonId, ...] = ()
    if_it_goes_wrong: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises TooManySteps when the goal has three open steps already."""
        if plan.active_goal(self.goal) is None:
            raise UnknownGoal
        if len(plan.open_steps(self.goal)) >= MAX_OPEN_STEPS:
            raise TooManySteps
        _check_step(plan, self)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        fits = (
            plan.active_goal(self.goal) is not None
            and plan.person(self.owner) is not None
            and len(plan.open_steps(self.goal)) < MAX_OPEN_STEPS
        )
        step = Step(
            id=entry.id,
            goal=self.goal,
            text=self.text,
            said_by=entry.voice,
            owner=self.owner,
            due=self.due,
            helpers=self.helpers,
            if_it_goes_wrong=self.if_it_goes_wrong,
            status=StepStatus.OPEN if fits else StepStatus.PARKED,
        )
        grown = plan.with_step(step)
        return grown if fits else grown.with_misfit(entry.id)


class ChangeStep(Edit, frozen=True, tag="change_step"):
    """A step is changed: its words by the one who said them, the rest by anybody."""

    carries_words: ClassVar[bool] = True

    step: StepId
    text: str
    owner: PersonId
    due: Due | None = None
    helpers: tuple[PersonId, ...] = ()
    if_it_goes_wrong: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        step = plan.open_step(self.step)
        if step is None:
            raise UnknownStep
        _check_step(plan, self)
        if _words_of(self) != _words_of(step):
            check_voice(step.said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = plan.open_step(self.step)
        if step is None or plan.person(self.owner) is None:
            # Its step is gone: the new words stay, as a step that is parked.
            return plan.with_step(
                Step(
                    id=entry.id,
                    goal=step.goal if step else GoalId(""),
                    text=self.text,
                    said_by=entry.voice,
                    owner=self.owner,
                    status=StepStatus.PARKED,
                )
            ).with_misfit(entry.id)
        return plan.with_step(
            replace(
                step,
                text=self.text,
                owner=self.owner,
                due=self.due,
                helpers=self.helpers,
                if_it_goes_wrong=self.if_it_goes_wrong,
            )
        )


class RemoveStep(Edit, frozen=True, tag="remove_step"):
    """A step is taken away by the one who said it."""

    step: StepId

    def check(self, plan: Plan, entry: Envelope) -> None:
        step = plan.open_step(self.step)
        if step is None:
            raise UnknownStep
        check_voice(step.said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = plan.open_step(self.step)
        if step is None:
            return plan.with_misfit(entry.id)
        return plan.with_step(replace(step, status=StepStatus.REMOVED))


def _words_of(step: Step | AddStep | ChangeStep) -> tuple[str, str, str]:
    due = step.due.words if isinstance(step.due, DueWhen) else ""
    return step.text, step.if_it_goes_wrong, due


def _check_step(plan: Plan, step: AddStep | ChangeStep) -> None:
    check_words(step.text)
    check_optional_words(step.if_it_goes_wrong)
    if isinstance(step.due, DueWhen):
        check_words(step.due.words)
    check_person(plan, step.owner)
    for helper in step.helpers:
        check_person(plan, helper)
    if step.owner in step.helpers:
        raise OwnerCannotHelp
