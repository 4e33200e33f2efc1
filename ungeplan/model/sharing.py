"""What others may see of a plan: one function for every copy and for the shared screen.

What is not allowed is not there: not as an empty place, a gap in the numbers or a name. Parked and
former things belong to no category and are in no copy; what the young person has hidden is nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    FigureLook,
    Goal,
    GoalId,
    MeetingId,
    Person,
    PersonId,
    Plan,
    Seat,
    ShareRule,
    Step,
    StepStatus,
    StrengthKind,
    Translation,
    Wish,
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

    seen = _Seen(plan, allowed, (who,))
    bare = Plan(
        goals=seen.goals,
        # How the figure looks tells of the young person too.
        figure=plan.figure if seen.goals else FigureLook(),
        contact_person_id=seen.contact_person,
        share_rules=tuple(_their_own(plan, who, day, seen)),
        told_left_out=tuple(told for told in plan.told_left_out if told == who),
    )
    shown = seen.put_into(bare).ranked(tuple(goal.id for goal in seen.goals))
    if shown.translations:
        shown = replace(shown, second_language=plan.second_language)
    known = _people(plan, [YOUNG_PERSON, who, *_named_in(shown)])
    reachable = (who, seen.contact_person)
    people = tuple(p if p.id in reachable else _by_name(p) for p in known)
    return replace(shown, people=people)


def may_know(
    plan: Plan, who: PersonId, category: Category, day: dt.date, goal: GoalId | None = None
) -> bool:
    """Whether there is a yes on that day."""
    rule = answer_about(plan, who, category, goal)
    return rule is not None and rule.allows_on(day)


def answer_about(
    plan: Plan, who: PersonId, category: Category, goal: GoalId | None = None
) -> ShareRule | None:
    """The answer that counts: the narrower one goes before the wider; None when nobody asked."""
    rule = plan.share_rule(who, category, goal) or plan.share_rule(who, category)
    return rule


def may_know_anything(plan: Plan, who: PersonId, day: dt.date) -> bool:
    """Whether there is anything that this person may be told."""
    return any(r.recipient == who and r.allows_on(day) for r in plan.share_rules)


def came_late(plan: Plan, meeting: MeetingId | None) -> tuple[Seat, ...]:
    """Who sits at the table and came when there was something to see already."""
    contact = plan.contact_person_id
    return tuple(s for s in plan.seated(meeting) if s.came_late and s.person != contact)


def on_the_table(plan: Plan, meeting: MeetingId | None, day: dt.date) -> Plan:
    """The plan as the shared screen shows it: what everyone who came late may see.

    Other goals keep their place and lie face down, without their words. The birth date stays: it
    decides what is asked, and no page of the meeting shows it.
    """
    plan = without_hidden(plan)
    watching = tuple(seat.person for seat in came_late(plan, meeting))
    if not watching:
        return plan

    def allowed(category: Category, goal: GoalId | None = None) -> bool:
        return all(may_know(plan, who, category, day, goal) for who in watching)

    seen = _Seen(plan, allowed, watching)
    in_sight = {goal.id for goal in seen.goals}
    bare = Plan(
        goals=tuple(g if g.id in in_sight else _face_down(g) for g in plan.active_goals),
        figure=plan.figure,
        screen=plan.screen,
        birth_date=plan.birth_date,
        second_language=plan.second_language,
        contact_person_id=plan.contact_person_id,
        share_rules=tuple(
            replace(r, words="") for r in plan.share_rules if r.recipient in watching
        ),
        assignments=tuple(
            replace(a, candidates=(), reason="", words="")
            for a in plan.assignments
            if a is plan.assignment
        ),
    )
    shown = seen.put_into(bare)
    face_down = [goal for goal in plan.active_goals if goal.id not in in_sight]
    blank = (Wish(id=goal.wish, text="", said_by=goal.said_by) for goal in face_down)
    shown = replace(shown, wishes=(*shown.wishes, *blank))
    chairs = plan.seated(meeting)
    around = [YOUNG_PERSON, *(seat.person for seat in chairs)]
    people = _people(plan, [*around, *_named_in(shown)])
    known = {person.id for person in people}
    chairs += tuple(seat for seat in plan.standing_by if seat.person in known)
    return replace(
        shown,
        people=tuple(_by_name(person) for person in people),
        seats=tuple(replace(seat, reason="") for seat in chairs),
    )


def without_face_down(plan: Plan) -> Plan:
    """What lies open on the table, for the paper: renumbered, as if there were nothing else."""
    hidden = {goal.wish for goal in plan.goals if goal.lies_face_down}
    if not hidden:
        return plan
    left = tuple(goal for goal in plan.goals if not goal.lies_face_down)
    wishes = tuple(wish for wish in plan.wishes if wish.id not in hidden)
    return replace(plan, goals=left, wishes=wishes).ranked(tuple(goal.id for goal in left))


def without_hidden(plan: Plan) -> Plan:
    """The plan without the goals that the young person has hidden, as if they never were."""
    hidden = {goal.id for goal in plan.former_goals if goal.is_hidden}
    if not hidden:
        return plan
    wishes = plan.wishes_in_sight
    steps = tuple(step for step in plan.steps if step.goal not in hidden)
    before = {wish.id for wish in plan.wishes} | {step.id for step in plan.steps}
    gone = hidden | (before - {wish.id for wish in wishes} - {step.id for step in steps})
    said = {goal.youth_text for goal in plan.former_goals if goal.is_hidden}
    education = plan.education
    return replace(
        plan,
        goals=tuple(
            replace(g, replaced_by=None) if g.replaced_by in hidden else g
            for g in plan.goals
            if g.id not in hidden
        ),
        wishes=wishes,
        steps=steps,
        ratings=tuple(rating for rating in plan.ratings if rating.goal not in hidden),
        education=None if education and education.goal in hidden else education,
        translations=tuple(
            t for t in plan.translations if t.of not in gone and t.original not in said
        ),
        share_rules=tuple(rule for rule in plan.share_rules if rule.goal not in hidden),
    )


class _Seen:
    """What some people may see of a plan, all of them together."""

    def __init__(self, plan: Plan, allowed: Allowed, watching: tuple[PersonId, ...]) -> None:
        self._plan = plan
        self._allowed = allowed
        self._watching = watching
        self.goals = tuple(g for g in plan.active_goals if allowed(Category.GOALS, g.id))
        tells_who = allowed(Category.CONTACT_PERSON, None)
        self.contact_person = plan.contact_person_id if tells_who else None

    def put_into(self, other: Plan) -> Plan:
        """The other plan with all of it but the goals, and with the words in a second language."""
        plan, allowed = self._plan, self._allowed
        in_sight = {goal.id for goal in self.goals}
        wishes = {goal.wish for goal in self.goals}
        education = plan.education
        full = replace(
            other,
            wishes=tuple(wish for wish in plan.wishes if wish.id in wishes),
            steps=tuple(self._asked_only(step) for step in plan.steps if self._shows(step)),
            ratings=tuple(r for r in plan.ratings if r.goal in in_sight),
            strengths=tuple(s for s in plan.strengths if allowed(_category(s.kind), None)),
            check_ins=plan.check_ins if allowed(Category.WELLBEING, None) else (),
            education=education if education and education.goal in in_sight else None,
            roles=tuple(r for r in plan.roles if r.person == self.contact_person),
        )
        if allowed(Category.OTHER, None):
            # Free words may tell of everything.
            full = replace(
                full,
                next_meeting=plan.next_meeting,
                disagreement=plan.disagreement,
                first_step_words=plan.first_step_words,
                first_step_id=plan.first_step_id,
            )
        return replace(full, translations=tuple(self._translations(full)))

    def _translations(self, shown: Plan) -> Iterable[Translation]:
        """Those of today's words: an old one says what was said before."""
        return (
            t
            for t in self._plan.translations
            if shown.words_of(t.of) and t.original == self._plan.words_of(t.of)
        )

    def _shows(self, step: Step) -> bool:
        """A step is never seen without its goal, and a parked one not at all."""
        in_sight = any(goal.id == step.goal for goal in self.goals)
        parked = step.status is StepStatus.PARKED
        return in_sight and not parked and self._allowed(Category.STEPS, step.goal)

    def _asked_only(self, step: Step) -> Step:
        """What somebody was asked is between the two."""
        is_asked = all(who == step.owner for who in self._watching)
        return step if is_asked else replace(step, bring_in=None)


def _category(kind: StrengthKind) -> Category:
    return Category.HELPS_ME if kind in _HELP else Category.STRENGTHS


def _their_own(plan: Plan, who: PersonId, day: dt.date, seen: _Seen) -> Iterable[ShareRule]:
    """What they were given, without what was said with it; never what they were refused."""
    in_sight = {None, *(goal.id for goal in seen.goals)}
    for rule in plan.share_rules:
        if rule.recipient == who and rule.allows_on(day) and rule.goal in in_sight:
            yield replace(rule, words="", given_by=())


def _face_down(goal: Goal) -> Goal:
    return replace(goal, youth_text="", lies_face_down=True)


def _named_in(plan: Plan) -> Iterable[PersonId]:
    for step in plan.steps:
        yield step.owner
        yield from step.helpers
    yield from (role.substitute for role in plan.roles if role.substitute)
    yield from (t.approved_by for t in plan.translations if t.approved_by)
    if plan.contact_person_id is not None:
        yield plan.contact_person_id


def _people(plan: Plan, wanted: Iterable[PersonId]) -> tuple[Person, ...]:
    known = set(wanted)
    return tuple(person for person in plan.people if person.id in known)


def _by_name(person: Person) -> Person:
    """Somebody who helps: their number is theirs to give, and who holds custody nobody's matter."""
    return replace(person, phone="", holds_custody=False)
