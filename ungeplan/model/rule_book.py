"""What the rule pack says of one plan: who somebody is, and what may be asked about them.

No sentence and no paragraph stands here: they are content.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ungeplan.model.content.rules import Basis, RecipientKind, Rules
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    GoalId,
    MeetingId,
    Person,
    Plan,
    RowKind,
    SeatKind,
    StrengthKind,
)
from ungeplan.model.sharing import came_late

_HELP = (StrengthKind.HELPS_ME, StrengthKind.DOES_NOT_HELP)


class Ruling(NamedTuple):
    """How much say the young person has about one thing to one person, and why."""

    kind: RowKind
    code: str
    """The name of the basis, as it is kept with an answer."""
    basis: Basis


class Topic(NamedTuple):
    """Something that can be told: a category, or one goal of it."""

    category: Category
    goal: GoalId | None = None


def recipient_kind(rules: Rules, plan: Plan, person: Person) -> RecipientKind:
    """Who that person is to the law; who works at an unknown place is outside."""
    if _holds_custody(plan, person):
        return RecipientKind.CUSTODY_HOLDER
    if person.department is not None:
        return rules.recipients[person.department]
    return RecipientKind.OUTSIDE if person.is_professional else RecipientKind.PRIVATE


def ruling(rules: Rules, plan: Plan, person: Person, category: Category, day: dt.date) -> Ruling:
    """The row that counts on that day. An unknown age is never read as a duty."""
    row = rules.row(category, recipient_kind(rules, plan, person), plan.age_on(day))
    return Ruling(row.kind, row.basis, rules.bases[row.basis])


def topics(rules: Rules, plan: Plan, person: Person, day: dt.date) -> tuple[Topic, ...]:
    """What there is to tell that person, and nothing that this plan does not hold."""
    help_me = any(s.kind in _HELP for s in plan.strengths)
    is_duty = ruling(rules, plan, person, Category.DUTY, day).kind is RowKind.REQUIRED
    there_is = {
        Category.GOALS: bool(plan.active_goals),
        Category.STEPS: any(plan.open_steps(goal.id) for goal in plan.active_goals),
        Category.STRENGTHS: any(s.kind not in _HELP for s in plan.strengths),
        Category.HELPS_ME: help_me,
        Category.WELLBEING: bool(plan.check_ins),
        Category.HAS_PLAN: True,
        Category.CONTACT_PERSON: plan.contact_person_id is not None,
        Category.DUTY: is_duty,
        Category.OTHER: True,
    }
    return tuple(Topic(category) for category, there in there_is.items() if there)


def people_around(plan: Plan, meeting: MeetingId | None) -> tuple[Person, ...]:
    """Who can be told something, those at the table first; after a late guest, those alone."""
    chairs = [seat.person for seat in plan.seated(meeting)]
    standing = [seat.person for seat in plan.standing_by]
    order = {person: place for place, person in reversed([*enumerate([*chairs, *standing])])}
    alone = {YOUNG_PERSON, plan.contact_person_id}
    found = [person for person in plan.people if person.id not in alone]
    if came_late(plan, meeting):
        found = [person for person in found if person.id in chairs]
    return tuple(sorted(found, key=lambda person: order.get(person.id, len(order))))


def is_described(plan: Plan, person: Person) -> bool:
    """Whether it was said who somebody is, so that the law can be read for them."""
    said = person.department or person.relation or person.is_near
    return bool(_holds_custody(plan, person) or said)


def _holds_custody(plan: Plan, person: Person) -> bool:
    """A chair says it too, and is seen by everybody at the table."""
    parent = SeatKind.CUSTODY_HOLDER
    return person.holds_custody or any(
        seat.person == person.id and seat.kind is parent for seat in plan.seats
    )
