"""What has happened to wishes, goals and numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.model.content import Happening
from ungeplan.model.differences.difference import Difference
from ungeplan.model.plan import EntryId, Goal, GoalStatus, Plan
from ungeplan.model.plan.things import find


def goal_differences(before: Plan, now: Plan) -> Iterator[Difference]:
    """Those of the goals on the figure, of the former ones, and of the numbers."""
    # What is left behind comes first, then what there is today.
    for goal in now.former_goals:
        yield from _of_number(goal, before, now)
        yield from _of_goal(goal, before, now)
    for goal in now.active_goals:
        yield from _of_goal(goal, before, now)
        yield from _of_number(goal, before, now)
    for goal in before.goals:
        if find(now.goals, goal.id) is None:
            yield Difference(
                what=Happening.GOAL_GONE, goal=goal.rank or None, before=goal.youth_text
            )
    stayed = [g.id for g in now.active_goals if before.active_goal(g.id)]
    if stayed != [g.id for g in before.active_goals if now.active_goal(g.id)]:
        order = tuple(f"{goal.rank}. {goal.youth_text}" for goal in now.active_goals)
        yield Difference(what=Happening.GOALS_RANKED, more=order)


def wish_differences(before: Plan, now: Plan) -> Iterator[Difference]:
    """Those of the wishes; one that came or went as a goal is told with the goal."""
    for wish in now.wishes:
        old = before.wish(wish.id)
        if old is None and not _came_as_goal(wish.id, before, now):
            yield Difference(what=Happening.WISH_ADDED, now=wish.text)
        elif old is not None and old.text != wish.text:
            yield Difference(what=Happening.WISH_REWORDED, before=old.text, now=wish.text)
    for wish in before.wishes:
        if now.wish(wish.id) is None and not _came_as_goal(wish.id, now, before):
            yield Difference(what=Happening.WISH_GONE, before=wish.text)


def number_of(goal: Goal, before: Plan) -> int | None:
    """The number of a goal: that of today, or the last it had; None when it had none."""
    old = before.active_goal(goal.id)
    return goal.rank or (old.rank if old else None)


def _of_goal(goal: Goal, before: Plan, now: Plan) -> Iterator[Difference]:
    old = find(before.goals, goal.id)
    number = number_of(goal, before)
    if old is not None and old.youth_text != goal.youth_text:
        yield Difference(
            what=Happening.GOAL_REWORDED, goal=number, before=old.youth_text, now=goal.youth_text
        )
    if goal.status is not GoalStatus.ACTIVE:
        if _has_left(goal, before):
            yield _left(goal, number, now)
    elif old is None or old.status is not GoalStatus.ACTIVE:
        if not any(g.replaced_by == goal.id and _has_left(g, before) for g in now.former_goals):
            yield Difference(what=Happening.GOAL_ADDED, goal=number, now=goal.youth_text)
    elif old.zone is not goal.zone:
        yield Difference(
            what=Happening.GOAL_MOVED,
            goal=number,
            now=goal.youth_text,
            zone=goal.zone,
            shape=now.figure.shape,
        )


def _has_left(goal: Goal, before: Plan) -> bool:
    """Whether a former goal became one, or became another kind of one, since then."""
    old = find(before.goals, goal.id)
    return old is None or (old.status, old.last_words) != (goal.status, goal.last_words)


def _left(goal: Goal, number: int | None, now: Plan) -> Difference:
    words = goal.youth_text
    if goal.status is GoalStatus.REACHED:
        said = (goal.last_words,) if goal.last_words else ()
        return Difference(what=Happening.GOAL_REACHED, goal=number, now=words, more=said)
    new = find(now.goals, goal.replaced_by) if goal.replaced_by else None
    if goal.status is GoalStatus.PARKED or new is None:
        return Difference(what=Happening.GOAL_PARKED, goal=number, now=words)
    # The words of a smaller goal were never a wish before: both came with the same entry.
    is_smaller = new.wish == new.id
    return Difference(
        what=Happening.GOAL_MADE_SMALLER if is_smaller else Happening.GOAL_SWAPPED,
        goal=number or new.rank or None,
        before=words,
        now=new.youth_text,
    )


def _of_number(goal: Goal, before: Plan, now: Plan) -> Iterator[Difference]:
    old, new = _value(before, goal.id), _value(now, goal.id)
    if old == new:
        return
    what = Happening.NUMBER_CHANGED
    if old is None:
        what = Happening.NUMBER_SAID
    elif new is None:
        what = Happening.NUMBER_TAKEN_BACK
    yield Difference(
        what=what,
        goal=number_of(goal, before),
        now=goal.youth_text,
        number_before=old,
        number_now=new,
    )


def _value(plan: Plan, goal: EntryId) -> int | None:
    rating = plan.rating(goal) if find(plan.goals, goal) else None
    return rating.value if rating else None


def _came_as_goal(wish: EntryId, before: Plan, now: Plan) -> bool:
    return any(g.wish == wish and find(before.goals, g.id) is None for g in now.goals)
