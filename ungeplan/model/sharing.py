"""What others may see of a plan: one function for every copy and for the shared screen.

What is not allowed is not there: not as an empty place, a gap in the numbers or a name. Parked and
former goals belong to no category and are in no copy; what the young person has hidden is nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Goal,
    GoalId,
    MeetingId,
    Person,
    PersonId,
    Plan,
    Preparation,
    Seat,
    Step,
    StrengthKind,
)

_HELP = (StrengthKind.HELPS_ME, StrengthKind.DOES_NOT_HELP)

Allowed = Callable[[Category, GoalId | None], bool]
"""Whether something of that category may be seen, or that one goal of it."""


def visible_to(plan: Plan, who: PersonId, day: dt.date) -> Plan:
    """The plan as that person may see it on that day, with what they see renumbered."""
    plan = without_hidden(plan)
    if who in (YOUNG_PERSON, plan.contact_person_id):
        return plan

    def allowed(category: Category, goal: GoalId | None = None) -> bool:
        return may_know(plan, who, category, day, goal)

    seen = _Seen(plan, allowed)
    contact = plan.contact_person_id if allowed(Category.CONTACT_PERSON, None) else None
    bare = Plan(
        goals=seen.goals,
        steps=seen.steps,
        figure=plan.figure,
        contact_person_id=contact,
        share_rules=tuple(rule for rule in plan.share_rules if rule.recipient == who),
        roles=tuple(role for role in plan.roles if role.person == contact),
        second_language=plan.second_language,
    )
    shown = seen.put_into(bare)
    if allowed(Category.OTHER, None):
        shown = replace(shown, next_meeting=plan.next_meeting, disagreement=plan.disagreement)
    ranked = shown.ranked(tuple(goal.id for goal in seen.goals))
    named = [*_named_in(ranked), *(role.substitute for role in ranked.roles if role.substitute)]
    return replace(ranked, people=_people(plan, [YOUNG_PERSON, who, *named]))


def may_know(
    plan: Plan, who: PersonId, category: Category, day: dt.date, goal: GoalId | None = None
) -> bool:
    """Whether there is a yes on that day; an answer about one goal goes before that about all."""
    own = plan.share_rule(who, category, goal) if goal is not None else None
    rule = own or plan.share_rule(who, category)
    return rule is not None and rule.allows_on(day)


def may_know_anything(plan: Plan, who: PersonId, day: dt.date) -> bool:
    """Whether there is anything that this person may be told."""
    return any(r.recipient == who and r.allows_on(day) for r in plan.share_rules)


def came_late(plan: Plan, meeting: MeetingId | None) -> tuple[Seat, ...]:
    """Who sits at the table and came when there was something to see already."""
    return tuple(seat for seat in plan.seated(meeting) if seat.came_late)


def on_the_table(plan: Plan, meeting: MeetingId | None, day: dt.date) -> Plan:
    """The plan as the shared screen shows it: what everyone who came late may see.

    Other goals keep their place and lie face down, without their words.
    """
    plan = without_hidden(plan)
    watching = [seat.person for seat in came_late(plan, meeting)]
    if not watching:
        return plan

    def allowed(category: Category, goal: GoalId | None = None) -> bool:
        return all(may_know(plan, who, category, day, goal) for who in watching)

    seen = _Seen(plan, allowed)
    in_sight = {goal.id for goal in seen.goals}
    shown = replace(
        plan,
        goals=tuple(g if g.id in in_sight else _face_down(g) for g in plan.active_goals),
        wishes=(),
        steps=seen.steps,
        ratings=(),
        strengths=(),
        check_ins=(),
        translations=(),
        preparation=Preparation(),
        education=None,
        first_step_words="",
        disagreement=plan.disagreement if allowed(Category.OTHER, None) else None,
        share_rules=tuple(rule for rule in plan.share_rules if rule.recipient in watching),
        candidates=(),
    )
    shown = seen.put_into(shown)
    around = [YOUNG_PERSON, *(seat.person for seat in plan.seated(meeting))]
    around += [plan.contact_person_id] if plan.contact_person_id else []
    shown = replace(shown, people=_people(plan, [*around, *_named_in(shown)]))
    known = {person.id for person in shown.people}
    return replace(
        shown,
        seats=tuple(seat for seat in plan.seats if seat.person in known),
        roles=tuple(role for role in plan.roles if role.person in known),
        assignments=tuple(a for a in plan.assignments if a.person in known),
    )


def without_hidden(plan: Plan) -> Plan:
    """The plan without the goals that the young person has hidden."""
    hidden = {goal.id: goal.wish for goal in plan.former_goals if goal.is_hidden}
    if not hidden:
        return plan
    in_use = {goal.wish for goal in plan.goals if goal.id not in hidden}
    gone = {wish for wish in hidden.values() if wish not in in_use}
    return replace(
        plan,
        goals=tuple(goal for goal in plan.goals if goal.id not in hidden),
        wishes=tuple(wish for wish in plan.wishes if wish.id not in gone),
        steps=tuple(step for step in plan.steps if step.goal not in hidden),
        ratings=tuple(rating for rating in plan.ratings if rating.goal not in hidden),
        translations=tuple(t for t in plan.translations if t.of not in hidden),
        share_rules=tuple(rule for rule in plan.share_rules if rule.goal not in hidden),
    )


class _Seen:
    """What may be seen of the things that stand for themselves."""

    def __init__(self, plan: Plan, allowed: Allowed) -> None:
        self._plan = plan
        self._allowed = allowed
        self.goals = tuple(g for g in plan.active_goals if allowed(Category.GOALS, g.id))
        self.steps = tuple(step for step in plan.steps if self._shows(step))

    def put_into(self, other: Plan) -> Plan:
        """The other plan with all of it, and with the words in a second language."""
        plan, allowed = self._plan, self._allowed
        in_sight = {goal.id for goal in self.goals}
        wishes = {goal.wish for goal in self.goals}
        strengths = plan.strengths if allowed(Category.STRENGTHS, None) else ()
        if not strengths and allowed(Category.HELPS_ME, None):
            strengths = tuple(s for s in plan.strengths if s.kind in _HELP)
        education = plan.education
        if education is not None and education.goal not in in_sight:
            education = None
        says_steps = bool(self.steps) and allowed(Category.STEPS, None)
        full = replace(
            other,
            wishes=tuple(wish for wish in plan.wishes if wish.id in wishes),
            ratings=tuple(r for r in plan.ratings if r.goal in in_sight),
            strengths=strengths,
            check_ins=plan.check_ins if allowed(Category.WELLBEING, None) else (),
            education=education,
            first_step_words=plan.first_step_words if says_steps else "",
        )
        known = in_sight | wishes
        known |= {step.id for step in self.steps} | {s.id for s in strengths}
        return replace(full, translations=tuple(t for t in plan.translations if t.of in known))

    def _shows(self, step: Step) -> bool:
        """A step is never seen without its goal."""
        in_sight = any(goal.id == step.goal for goal in self.goals)
        return in_sight and self._allowed(Category.STEPS, step.goal)


def _face_down(goal: Goal) -> Goal:
    return replace(goal, youth_text="", lies_face_down=True)


def _named_in(plan: Plan) -> Iterable[PersonId]:
    for step in plan.steps:
        yield step.owner
        yield from step.helpers
    if plan.contact_person_id is not None:
        yield plan.contact_person_id


def _people(plan: Plan, wanted: Iterable[PersonId]) -> tuple[Person, ...]:
    known = set(wanted)
    return tuple(person for person in plan.people if person.id in known)
