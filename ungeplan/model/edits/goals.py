"""Edits of the goals on the figure (Mål)."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    HIGHEST_NUMBER,
    MAX_GOALS,
    Goal,
    GoalId,
    GoalRating,
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
    UnknownGoal,
    UnknownWish,
)


class PlaceGoal(Edit, frozen=True, tag="place_goal"):
    """A wish is put on the figure and becomes a goal."""

    wish: WishId
    zone: Zone

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises FigureIsFull when three goals are active already."""
        _check_free(plan, self.wish)
        if len(plan.active_goals) >= MAX_GOALS:
            raise FigureIsFull

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        if wish is None or plan.goal_of(self.wish) or len(plan.active_goals) >= MAX_GOALS:
            return plan.with_misfit(entry.id)
        return plan.with_goal(_goal_of(plan, wish, self.zone, entry))


class SwapGoal(Edit, frozen=True, tag="swap_goal"):
    """A wish takes the place of a goal; the old one is kept among the wishes."""

    goal: GoalId
    wish: WishId
    zone: Zone

    def check(self, plan: Plan, entry: Envelope) -> None:
        _check_free(plan, self.wish)
        _check_goal(plan, self.goal)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        old = plan.active_goal(self.goal)
        # Where the old goal was forgotten, the new one still finds the place.
        room = old is not None or len(plan.active_goals) < MAX_GOALS
        if wish is None or plan.goal_of(self.wish) or not room:
            return plan.with_misfit(entry.id)
        new = _goal_of(plan, wish, self.zone, entry)
        return plan.with_goal_instead(old, new) if old else plan.with_goal(new)


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
    for goal in plan.goals:
        if goal.wish == wish.id and goal.youth_text == wish.text:
            return replace(goal, zone=zone, replaced_by=None)
    return Goal(
        id=entry.id, wish=wish.id, youth_text=wish.text, said_by=wish.said_by, zone=zone, rank=0
    )


def _check_free(plan: Plan, wish: WishId) -> None:
    if plan.wish(wish) is None:
        raise UnknownWish
    if plan.goal_of(wish):
        raise AlreadyOnTheFigure


def _check_goal(plan: Plan, goal: GoalId) -> None:
    if plan.active_goal(goal) is None:
        raise UnknownGoal
