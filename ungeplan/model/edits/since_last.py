"""Edits of what has happened since the last meeting (Siden sidst)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import (
    Edit,
    Envelope,
    check_optional_words,
    check_voice,
    check_words,
)
from ungeplan.model.plan import (
    MAX_OPEN_STEPS,
    YOUNG_PERSON,
    Goal,
    GoalId,
    Plan,
    Step,
    StepId,
    StepStatus,
    Wish,
)
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    NotTheirWords,
    TooManySteps,
    UnknownGoal,
    UnknownStep,
)

_TELLABLE = (StepStatus.OPEN, StepStatus.DONE, StepStatus.NOT_DONE)


class TellStep(Edit, frozen=True, tag="tell_step"):
    """How a step went: done, not done, or open again because it is tried once more."""

    carries_words: ClassVar[bool] = True

    step: StepId
    status: StepStatus
    words: str = ""
    done_on: dt.date | None = None

    @property
    def repeats(self) -> StepId:
        return self.step

    def check(self, plan: Plan, entry: Envelope) -> None:
        """What the young person told is told anew by nobody else: else NotTheirWords."""
        step = self._told(plan)
        if step is None:
            raise UnknownStep
        check_optional_words(self.words)
        if not self._may_tell(step, entry):
            raise NotTheirWords
        if self._opens_again(step):
            if plan.active_goal(step.goal) is None:
                raise UnknownGoal
            if len(plan.open_steps(step.goal)) >= MAX_OPEN_STEPS:
                raise TooManySteps

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        step = self._told(plan)
        if step is None or not self._may_tell(step, entry):
            return plan.with_misfit(entry.id)
        if self._opens_again(step) and len(plan.open_steps(step.goal)) >= MAX_OPEN_STEPS:
            return plan.with_misfit(entry.id)
        opens = self.status is StepStatus.OPEN
        repeated = self.words and self.words == step.how_it_went
        return plan.with_step(
            replace(
                step,
                status=self.status,
                how_it_went=self.words,
                told_by=step.told_by if repeated else entry.voice,
                told_at=None if opens else entry.meeting,
                done_on=None if opens else self.done_on,
            )
        )

    def _told(self, plan: Plan) -> Step | None:
        step = plan.step(self.step)
        if step is None or step.status not in _TELLABLE or self.status not in _TELLABLE:
            return None
        return step

    def _opens_again(self, step: Step) -> bool:
        return self.status is StepStatus.OPEN is not step.status

    def _may_tell(self, step: Step, entry: Envelope) -> bool:
        return step.how_it_went in ("", self.words) or step.told_by == entry.voice


class ReachGoal(Edit, frozen=True, tag="reach_goal"):
    """A goal is reached: it leaves the figure, and its place is free."""

    carries_words: ClassVar[bool] = True

    goal: GoalId
    words: str = ""

    @property
    def repeats(self) -> GoalId:
        return self.goal

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(YOUNG_PERSON, entry)
        check_optional_words(self.words)
        if plan.active_goal(self.goal) is None:
            raise UnknownGoal

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        goal = plan.active_goal(self.goal)
        if goal is None:
            return plan.with_misfit(entry.id)
        return plan.with_goal_reached(goal, self.words)


class ShrinkGoal(Edit, frozen=True, tag="shrink_goal"):
    """A goal is made smaller: new words take its place, and its open steps go with them.

    The old words stay in the story of the plan, as those of a goal that was swapped. Who may know
    of the goal, and that it leads to education, goes for the smaller one too.
    """

    carries_words: ClassVar[bool] = True

    goal: GoalId
    text: str

    @property
    def repeats(self) -> GoalId:
        return self.goal

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Only the one who said a goal makes it smaller: else NotTheirWords."""
        check_words(self.text)
        goal = plan.active_goal(self.goal)
        if goal is None:
            raise UnknownGoal
        check_voice(goal.said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = Wish(id=entry.id, text=self.text, said_by=entry.voice)
        old = plan.active_goal(self.goal)
        if old is None:
            return plan.with_wish(wish).with_misfit(entry.id)
        new = Goal(
            id=entry.id,
            wish=wish.id,
            youth_text=wish.text,
            said_by=wish.said_by,
            zone=old.zone,
            rank=old.rank,
        )
        smaller = plan.with_wish(replace(wish, zone_hint=old.zone)).with_goal_instead(old, new)
        for step in plan.open_steps(old.id):
            smaller = smaller.with_step(replace(step, goal=new.id))
        education = plan.education
        if education is not None and education.goal == old.id:
            smaller = replace(smaller, education=replace(education, goal=new.id))
        return smaller.with_rules_passed_on(old.id, new.id)


class HideGoal(Edit, frozen=True, tag="hide_goal"):
    """The young person hides a former goal from the story of the plan, or shows it again."""

    carries_words: ClassVar[bool] = True

    goal: GoalId
    hidden: bool = True

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises NotTheirWords for any other voice, and AlreadyOnTheFigure for a goal of today."""
        check_voice(YOUNG_PERSON, entry)
        if plan.active_goal(self.goal) is not None:
            raise AlreadyOnTheFigure
        if all(goal.id != self.goal for goal in plan.former_goals):
            raise UnknownGoal

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        is_former = any(goal.id == self.goal for goal in plan.former_goals)
        if not is_former or entry.voice != YOUNG_PERSON:
            return plan.with_misfit(entry.id)
        return plan.with_goal_hidden(self.goal, hidden=self.hidden)
