"""Edits of the small steps towards a goal (Skridt)."""

from __future__ import annotations

import datetime as dt
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
    YOUNG_PERSON,
    BringIn,
    BringInStatus,
    Due,
    DueOn,
    DueWhen,
    GoalId,
    PersonId,
    Plan,
    Step,
    StepId,
    StepStatus,
)
from ungeplan.model.refusals import (
    NotThatAnswer,
    NotTheirWords,
    OwnerCannotHelp,
    TooManySteps,
    UnknownGoal,
    UnknownPerson,
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
        return self.grown(plan, entry)

    def grown(self, plan: Plan, entry: Envelope, bring_in: BringIn | None = None) -> Plan:
        """The plan with the step, which may come with a question to its owner."""
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
            helpers=_helping(plan, self.helpers, self.owner),
            if_it_goes_wrong=self.if_it_goes_wrong,
            status=StepStatus.OPEN if fits else StepStatus.PARKED,
            bring_in=bring_in,
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

    @property
    def about(self) -> StepId:
        return self.step

    def check(self, plan: Plan, entry: Envelope) -> None:
        step = plan.open_step(self.step)
        if step is None:
            raise UnknownStep
        _check_step(plan, self)
        if not self._may_change(step, entry):
            raise NotTheirWords

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = plan.step(self.step)
        if step is None or not self._may_change(step, entry):
            # The new words stay, as a step of their own that is parked.
            own = Step(
                id=entry.id,
                goal=step.goal if step else GoalId(""),
                text=self.text,
                said_by=entry.voice,
                owner=self.owner,
                status=StepStatus.PARKED,
            )
            return self._changed(plan, own).with_misfit(entry.id)
        changed = self._changed(plan, step)
        return changed if plan.person(self.owner) else changed.with_misfit(entry.id)

    def _changed(self, plan: Plan, step: Step) -> Plan:
        owner = self.owner if plan.person(self.owner) else step.owner
        return plan.with_step(
            replace(
                step,
                text=self.text,
                owner=owner,
                due=self.due,
                helpers=_helping(plan, self.helpers, owner),
                if_it_goes_wrong=self.if_it_goes_wrong,
            )
        )

    def _may_change(self, step: Step, entry: Envelope) -> bool:
        return entry.voice == step.said_by or _words_of(self) == _words_of(step)


class RemoveStep(Edit, frozen=True, tag="remove_step"):
    """A step is taken away by the one who said it."""

    carries_words: ClassVar[bool] = True

    step: StepId

    def check(self, plan: Plan, entry: Envelope) -> None:
        step = plan.open_step(self.step)
        if step is None:
            raise UnknownStep
        check_voice(step.said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = plan.step(self.step)
        if step is None or step.said_by != entry.voice:
            return plan.with_misfit(entry.id)
        return plan.without_step(step)


class AskSomebody(Edit, frozen=True, tag="ask_somebody"):
    """Somebody who knows about it gets a step and a question, and need not come (sæt i spil)."""

    carries_words: ClassVar[bool] = True

    goal: GoalId
    text: str
    person: PersonId
    purpose: str
    question: str
    needs_by: dt.date | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        """As of AddStep; the young person says what is asked, and of whom."""
        check_voice(YOUNG_PERSON, entry)
        if self.person == YOUNG_PERSON:
            raise UnknownPerson
        self._step().check(plan, entry)
        check_optional_words(self.purpose)
        check_words(self.question)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        asked = BringIn(purpose=self.purpose, question=self.question, needs_by=self.needs_by)
        return self._step().grown(plan, entry, asked)

    def _step(self) -> AddStep:
        due = DueOn(self.needs_by) if self.needs_by else None
        return AddStep(goal=self.goal, text=self.text, owner=self.person, due=due)


class AnswerAsked(Edit, frozen=True, tag="answer_asked"):
    """What came of a question: it was accepted, declined, answered or withdrawn."""

    step: StepId
    status: BringInStatus
    answer: str = ""

    @property
    def repeats(self) -> StepId:
        return self.step

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises NotThatAnswer for what cannot follow, or an answer without words."""
        step = plan.step(self.step)
        if step is None or step.bring_in is None:
            raise UnknownStep
        check_optional_words(self.answer)
        if self.status not in step.bring_in.status.may_become:
            raise NotThatAnswer
        if self.status is BringInStatus.ANSWERED:
            check_words(self.answer)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = plan.step(self.step)
        asked = step.bring_in if step else None
        if step is None or asked is None or self.status not in asked.status.may_become:
            return plan.with_misfit(entry.id)
        answered = replace(asked, status=self.status, answer=self.answer)
        return plan.with_step(replace(step, bring_in=answered))


def _words_of(step: Step | AddStep | ChangeStep) -> tuple[str, str, str]:
    due = step.due.words if isinstance(step.due, DueWhen) else ""
    return step.text, step.if_it_goes_wrong, due


def _helping(plan: Plan, people: tuple[PersonId, ...], owner: PersonId) -> tuple[PersonId, ...]:
    return tuple([person for person in people if plan.person(person) and person != owner])


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
