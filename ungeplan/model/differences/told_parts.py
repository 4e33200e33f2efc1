"""Which parts of a plan are told when something has happened to them, and which are not."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    EntryId,
    Goal,
    GoalRating,
    GoalStatus,
    MeetingId,
    PersonId,
    Plan,
    Preparation,
    RowKind,
    ScreenChoice,
    ShareRule,
    Step,
    Strength,
    Wish,
)

_NOBODY = PersonId("")
_NOTHING = EntryId("")


def in_sight(before: Plan, now: Plan) -> tuple[Plan, Plan]:
    """Both plans without the goals that are hidden, or lie face down, in either."""
    both = (*before.goals, *now.goals)
    unseen = {goal.id for goal in both if goal.is_hidden or goal.lies_face_down}
    if not unseen:
        return before, now
    wishes = {goal.wish for goal in both if goal.id in unseen}
    wishes -= {goal.wish for goal in both if goal.id not in unseen}
    return _without(before, unseen, wishes), _without(now, unseen, wishes)


def as_told(before: Plan, now: Plan) -> tuple[Plan, Plan]:
    """Both plans without what is deliberately not told.

    Not told are: goals that the young person has hidden or that lie face down; how it is right now,
    which is nobody else's; what is arranged around a meeting (chairs, what was prepared, who could
    be chosen, the screen, translations, the birth date); since when somebody is the contact person;
    the numbers of earlier meetings, and at which meeting something was said; who said words, with
    which entry, and from which card; to which goal a step belongs, which is told with the goal;
    what a former goal was replaced by and where it lay; the day, the givers and the legal basis of
    an answer about sharing, and whose copies say that something is left out; entries that no longer
    fit; the order of things that have none.
    """
    before, now = in_sight(before, now)
    return _bare(before), _bare(now)


def _without(plan: Plan, goals: set[EntryId], wishes: set[EntryId]) -> Plan:
    about = plan.education
    return replace(
        plan,
        goals=tuple(goal for goal in plan.goals if goal.id not in goals),
        wishes=tuple(wish for wish in plan.wishes if wish.id not in wishes),
        steps=tuple(step for step in plan.steps if step.goal not in goals),
        ratings=tuple(rating for rating in plan.ratings if rating.goal not in goals),
        share_rules=tuple(rule for rule in plan.share_rules if rule.goal not in goals),
        education=None if about is not None and about.goal in goals else about,
    )


def _bare(plan: Plan) -> Plan:
    active, former = plan.active_goals, sorted(plan.former_goals, key=_id_of)
    said = plan.disagreement
    return replace(
        plan,
        seats=(),
        check_ins=(),
        screen=ScreenChoice(),
        preparation=Preparation(),
        candidates=(),
        assignments=(),
        translations=(),
        second_language="",
        birth_date=None,
        misfits=(),
        told_left_out=(),
        wishes=tuple(_bare_wish(wish) for wish in sorted(plan.wishes, key=_id_of)),
        goals=tuple(_bare_goal(goal) for goal in (*active, *former)),
        steps=tuple(_bare_step(step) for step in sorted(plan.steps, key=_id_of)),
        ratings=_newest_numbers(plan),
        strengths=tuple(replace(s, said_by=_NOBODY) for s in sorted(plan.strengths, key=_id_of)),
        people=tuple(sorted(plan.people, key=lambda person: person.id)),
        share_rules=tuple(_bare_rule(rule) for rule in sorted(plan.share_rules, key=_scope_of)),
        roles=tuple(sorted(plan.roles, key=lambda role: role.person)),
        disagreement=replace(said, id=_NOTHING, said_by=_NOBODY) if said else None,
        first_step_id=None,
    )


def _bare_wish(wish: Wish) -> Wish:
    return Wish(id=wish.id, text=wish.text, said_by=_NOBODY)


def _bare_goal(goal: Goal) -> Goal:
    is_active = goal.status is GoalStatus.ACTIVE
    return replace(
        goal,
        said_by=_NOBODY,
        rank=0,
        replaced_by=None,
        wish=_NOTHING,
        zone=goal.zone if is_active else Zone.HEAD,
    )


def _bare_step(step: Step) -> Step:
    return replace(step, said_by=_NOBODY, goal=_NOTHING, told_at=None, told_by=None)


def _newest_numbers(plan: Plan) -> tuple[GoalRating, ...]:
    newest = (plan.rating(goal.id) for goal in sorted(plan.goals, key=_id_of))
    nowhere = MeetingId(_NOTHING)
    return tuple(replace(r, meeting=nowhere) for r in newest if r and r.value is not None)


def _bare_rule(rule: ShareRule) -> ShareRule:
    return replace(
        rule,
        kind=RowKind.ASKED,
        legal_basis="-",
        given_by=(),
        given_on=dt.date.min,
        withdrawn_on=None,
    )


def _id_of(thing: Wish | Goal | Step | Strength) -> str:
    return thing.id


def _scope_of(rule: ShareRule) -> tuple[str, str, str]:
    return rule.recipient, rule.category, rule.goal or ""
