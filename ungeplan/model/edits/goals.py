"""Edits of the goals on the figure (Mål)."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    HIGHEST_NUMBER,
    MAX_GOALS,
    YOUNG_PERSON,
    Goal,
    GoalId,
    GoalRating,
    GoalStatus,
    Plan,
    Wish,
    WishId,
)
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    FigureIsFull,
    NoMeeting,
    NotARanking,
    NotOnTheScale,
    NotTheirWords,
    UnknownGoal,
    UnknownWish,
)


class PlaceGoal(Edit, frozen=True, tag="place_goal"):
    """A wish is put on the figure and becomes a goal."""

    wish: WishId
    zone: Zone

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises FigureIsFull when three goals are active already."""
        _check_free(plan, self.wish, entry)
        if len(plan.active_goals) >= MAX_GOALS:
            raise FigureIsFull

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        full = len(plan.active_goals) >= MAX_GOALS
        if wish is None or full or not _may_become_a_goal(plan, wish, entry):
            return plan.with_misfit(entry.id)
        goal = _goal_of(plan, wish, self.zone, entry)
        return _with_its_rules(plan, goal).with_goal(goal)


class SwapGoal(Edit, frozen=True, tag="swap_goal"):
    """A wish takes the place of a goal; the old one is kept among the wishes."""

    goal: GoalId
    wish: WishId
    zone: Zone

    def check(self, plan: Plan, entry: Envelope) -> None:
        _check_free(plan, self.wish, entry)
        _check_goal(plan, self.goal)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        old = plan.active_goal(self.goal)
        # Where the old goal was forgotten, the new one still finds the place.
        room = old is not None or len(plan.active_goals) < MAX_GOALS
        if wish is None or not room or not _may_become_a_goal(plan, wish, entry):
            return plan.with_misfit(entry.id)
        new = _goal_of(plan, wish, self.zone, entry)
        ruled = _with_its_rules(plan, new)
        return ruled.with_goal_instead(old, new) if old else ruled.with_goal(new)


class MoveGoal(Edit, frozen=True, tag="move_goal"):
    """A goal is moved to another part of the figure."""

    goal: GoalId
    zone: Zone

    def check(self, plan: Plan, entry: Envelope) -> None:
        _check_goal(plan, self.goal)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        goal = plan.active_goal(self.goal)
        if goal is None:
            return plan.with_misfit(entry.id)
        return plan.with_goal(replace(goal, zone=self.zone))


class TakeGoalOff(Edit, frozen=True, tag="take_goal_off"):
    """A goal is taken off the figure and lies among the wishes again."""

    goal: GoalId

    def check(self, plan: Plan, entry: Envelope) -> None:
        _check_goal(plan, self.goal)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        goal = plan.active_goal(self.goal)
        return plan.without_goal(goal) if goal else plan.with_misfit(entry.id)


class RankGoals(Edit, frozen=True, tag="rank_goals"):
    """The young person says what matters most: all active goals, in order."""

    order: tuple[GoalId, ...]

    def check(self, plan: Plan, entry: Envelope) -> None:
        if sorted(self.order) != sorted(goal.id for goal in plan.active_goals):
            raise NotARanking

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return plan.ranked(self.order)


class RateGoal(Edit, frozen=True, tag="rate_goal"):
    """How far the young person is with a goal today, or that they give no number."""

    goal: GoalId
    value: int | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        if entry.meeting is None:
            raise NoMeeting
        _check_goal(plan, self.goal)
        if self.value is not None and not 0 <= self.value <= HIGHEST_NUMBER:
            raise NotOnTheScale

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if entry.meeting is None or plan.active_goal(self.goal) is None:
            return plan.with_misfit(entry.id)
        return plan.with_rating(GoalRating(goal=self.goal, meeting=entry.meeting, value=self.value))


def _goal_of(plan: Plan, wish: Wish, zone: Zone, entry: Envelope) -> Goal:
    """The goal this wish was before, in the same words, or a new one."""
    before = _goal_before(plan, wish)
    if before is not None:
        return replace(before, zone=zone, replaced_by=None)
    return Goal(
        id=entry.id, wish=wish.id, youth_text=wish.text, said_by=wish.said_by, zone=zone, rank=0
    )


def _goal_before(plan: Plan, wish: Wish) -> Goal | None:
    same = (g for g in plan.goals if (g.wish, g.youth_text) == (wish.id, wish.text))
    return next(same, None)


def _with_its_rules(plan: Plan, goal: Goal) -> Plan:
    """What was answered about the goal that this wish was last goes for its new words too."""
    if any(known.id == goal.id for known in plan.goals):
        return plan
    last = next((g for g in reversed(plan.former_goals) if g.wish == goal.wish), None)
    return plan.with_rules_passed_on(last.id, goal.id) if last else plan


def _may_become_a_goal(plan: Plan, wish: Wish, entry: Envelope) -> bool:
    """Only the young person brings back what they have hidden, or said that they reached."""
    before = _goal_before(plan, wish)
    is_theirs = before is not None and (before.is_hidden or before.status is GoalStatus.REACHED)
    return plan.goal_of(wish.id) is None and not (is_theirs and entry.voice != YOUNG_PERSON)


def _check_free(plan: Plan, wish: WishId, entry: Envelope) -> None:
    found = plan.wish(wish)
    if found is None:
        raise UnknownWish
    if plan.goal_of(wish):
        raise AlreadyOnTheFigure
    if not _may_become_a_goal(plan, found, entry):
        raise NotTheirWords


def _check_goal(plan: Plan, goal: GoalId) -> None:
    if plan.active_goal(goal) is None:
        raise UnknownGoal
