"""What was taken back after a copy was handed over, and the letter that asks for the copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ungeplan.model.copies.deliveries import Delivery, deliveries
from ungeplan.model.facts import Stood
from ungeplan.model.journal import Journal
from ungeplan.model.plan import Category, Choice, GoalId, PersonId, Plan, StrengthKind
from ungeplan.model.refusals import NothingTakenBack, UnknownPerson
from ungeplan.model.sharing import answer_about, may_know, visible_to


class TakenBack(NamedTuple):
    """Something on an earlier copy that its holder may no longer know.

    A goal is named by its number on that copy: its words would tell it once more.
    """

    category: Category
    goal: int | None = None


class OldCopy(NamedTuple):
    """A copy that holds something that was taken back."""

    delivery: Delivery
    taken_back: tuple[TakenBack, ...]


class Letter(NamedTuple):
    """What one holder is asked to give back or to destroy."""

    recipient: str
    young_person: str
    contact_person: str
    """Empty when the holder may not know who that is."""
    copies: tuple[OldCopy, ...]
    day: dt.date


def old_copies(journal: Journal, today: dt.date) -> tuple[OldCopy, ...]:
    """Exactly the copies out there that hold something to which there is no yes, oldest first.

    A yes that has run out was not taken back; nor is a goal that is no goal any more.
    """
    found = (
        OldCopy(delivery, tuple(_taken_back(journal, delivery)))
        for delivery in deliveries(journal, today)
        if delivery.returned_on is None
    )
    return tuple(copy for copy in found if copy.taken_back)


def letter_to(journal: Journal, who: PersonId, today: dt.date) -> Letter:
    """The letter to that person. Raises UnknownPerson or NothingTakenBack."""
    plan = journal.plan
    if plan.person(who) is None:
        raise UnknownPerson
    copies = tuple(c for c in old_copies(journal, today) if c.delivery.recipient == who)
    if not copies:
        raise NothingTakenBack(plan.name_of(who))
    return Letter(
        recipient=plan.name_of(who),
        young_person=plan.young_person,
        contact_person=visible_to(plan, who, today).contact_person,
        copies=copies,
        day=today,
    )


def _taken_back(journal: Journal, delivery: Delivery) -> Iterator[TakenBack]:
    """What stood on it by a yes of that day, and is no yes now."""
    then, who = journal.plan_at(delivery.id), delivery.recipient

    def gone(category: Category, goal: GoalId | None = None) -> bool:
        now = answer_about(journal.plan, who, category, goal)
        was_allowed = may_know(then, who, category, delivery.day, goal)
        return was_allowed and (now is None or now.choice is not Choice.YES)

    stood = delivery.holds or tuple(_all_on(visible_to(then, who, delivery.day)))
    named: set[GoalId | None] = set()
    for category, goal, number in ((one.category, one.goal, one.number) for one in stood):
        # With a goal goes what belongs to it.
        if goal not in named and gone(category, goal):
            yield TakenBack(category, number)
            named |= {goal} - {None}


def _all_on(view: Plan) -> Iterator[Stood]:
    """What a copy of that view holds."""
    for goal in view.active_goals:
        yield Stood(Category.GOALS, goal.id, goal.rank)
        if view.open_steps(goal.id):
            yield Stood(Category.STEPS, goal.id, goal.rank)
    yield from map(Stood, _others_on(view))


def _others_on(view: Plan) -> Iterator[Category]:
    kinds = {strength.kind for strength in view.strengths}
    if kinds & {StrengthKind.GOOD_AT, StrengthKind.LIKED_FOR}:
        yield Category.STRENGTHS
    if kinds & {StrengthKind.HELPS_ME, StrengthKind.DOES_NOT_HELP}:
        yield Category.HELPS_ME
    if view.check_ins:
        yield Category.WELLBEING
    # Every copy tells that there is a plan.
    yield Category.HAS_PLAN
    if view.contact_person_id is not None:
        yield Category.CONTACT_PERSON
    if view.next_meeting or view.disagreement or view.first_step_words:
        yield Category.OTHER
