"""What the reader of a draft may see of the plan: as it was, as it goes out, and as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from ungeplan.model.follow_on.draft import Draft, who_reads
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Disagreement,
    Education,
    Goal,
    GoalStatus,
    PersonId,
    Plan,
    Step,
    Strength,
)
from ungeplan.model.sharing import visible_to, without_hidden

Thing = TypeVar("Thing", Goal, Step, Strength, Disagreement)
"""What is said in a plan."""


class Views(NamedTuple):
    """What the reader of a draft may see of the plan."""

    held: Plan
    """As it was when its words were taken."""
    out: Plan
    """That, without what is not in the plan any more."""
    now: Plan


def view_of_today(draft: Draft, journal: Journal, day: dt.date) -> Plan:
    """The plan of today as its reader may see it. Raises NoContactPerson when there is nobody."""
    return _seen(journal.plan, who_reads(draft, journal.plan), day)


def views_of(draft: Draft, journal: Journal, day: dt.date) -> Views:
    """What its reader may see on that day. Raises NoContactPerson when there is nobody."""
    today = journal.plan
    reader = who_reads(draft, today)
    begin = [entry.id for entry in journal.entries].index(draft.taken_at) + 1
    at_first = Journal(journal.entries[:begin])
    before = at_first.plan
    # Whoever was the contact person then could know all of it, as the young person can.
    said = known = _seen(before, draft.reader or YOUNG_PERSON, draft.taken_on)
    # A yes that is given again is for what is said by then, and not for what was said before.
    for plan, that_day in _answers_among(journal.entries[begin:], at_first, reader):
        known = _seen(_still_allowed(known, before, plan), reader, that_day)
    now = view_of_today(draft, journal, day)
    held = _seen(_still_allowed(_known_or_the_same(said, known, now), before, today), reader, day)
    return Views(held, _still_there(held, now), now)


def _answers_among(
    entries: Iterable[Entry], journal: Journal, reader: PersonId
) -> Iterator[tuple[Plan, dt.date]]:
    """The plan just before and just after each answer about that reader, and the day of it.

    The entries go on from that journal, which takes them in.
    """
    for entry in entries:
        before, that_day = journal.plan, entry.at.astimezone().date()
        journal.add(entry)
        if _answers(before, reader) != _answers(journal.plan, reader):
            yield before, that_day
            yield journal.plan, that_day


def _answers(plan: Plan, reader: PersonId) -> tuple[object, ...]:
    rules = (rule for rule in plan.share_rules if rule.recipient == reader)
    return plan.contact_person_id == reader, *rules


def _known_or_the_same(said: Plan, known: Plan, now: Plan) -> Plan:
    """Of what was said, what the reader may know without a break, or what is said today as well."""
    return replace(
        said,
        goals=_in_either(said.goals, known.active_goals, now.active_goals),
        steps=_in_either(said.steps, known.steps, now.steps),
        strengths=_in_either(said.strengths, known.strengths, now.strengths),
        disagreement=next(
            iter(_in_either(*(_all_of(p.disagreement) for p in (said, known, now)))), None
        ),
    )


def _in_either(
    said: Iterable[Thing], known: Iterable[Thing], now: Iterable[Thing]
) -> tuple[Thing, ...]:
    ids = {thing.id for thing in known}
    today = [(thing.id, _said(thing)) for thing in now]
    return tuple(thing for thing in said if thing.id in ids or (thing.id, _said(thing)) in today)


def _seen(plan: Plan, reader: PersonId, day: dt.date) -> Plan:
    view = visible_to(plan, reader, day)
    if reader not in (YOUNG_PERSON, plan.contact_person_id) and view.education is None:
        # Whether they answered, and with which goal, may not be known: so nothing is guessed.
        return replace(view, education=Education())
    return view


def _still_there(held: Plan, now: Plan) -> Plan:
    """What of it stands in the plan today, be it taken away and said again; renumbered."""
    open_now = tuple(step for goal in now.active_goals for step in now.open_steps(goal.id))
    with_if = {step.id for step in open_now if step.if_it_goes_wrong.strip()}
    gone_if = {step.id for step in open_now} - with_if
    goals = _among(held.active_goals, now.active_goals)
    disagreements = _among(_all_of(held.disagreement), _all_of(now.disagreement))
    return replace(
        held,
        goals=goals,
        steps=tuple(
            replace(step, if_it_goes_wrong="") if step.id in gone_if else step
            for step in _among(held.steps, open_now)
        ),
        strengths=_among(held.strengths, now.strengths),
        disagreement=disagreements[0] if disagreements else None,
    ).ranked(tuple(goal.id for goal in goals))


def _all_of(thing: Disagreement | None) -> tuple[Disagreement, ...]:
    return (thing,) if thing is not None else ()


def _among(held: Iterable[Thing], now: Iterable[Thing]) -> tuple[Thing, ...]:
    """Those that are there now, or of which somebody has said the same again."""
    things = tuple(now)
    there = {thing.id for thing in things}
    said = [_said(thing) for thing in things]
    return tuple(thing for thing in held if thing.id in there or _said(thing) in said)


def _said(thing: Goal | Step | Strength | Disagreement) -> tuple[object, ...]:
    match thing:
        case Goal():
            return (thing.youth_text,)
        case Step():
            return thing.text, thing.owner, thing.helpers, thing.due, thing.if_it_goes_wrong
        case Strength():
            return thing.kind, thing.text
        case Disagreement():
            return (thing.text,)


def _still_allowed(said: Plan, before: Plan, today: Plan) -> Plan:
    """Of what the reader could know then, what today's answers still let them know.

    What the young person has hidden since is gone from it, and everybody is called as today.
    """
    hidden = {goal.id for goal in today.former_goals if goal.is_hidden}
    goals = {goal.id for goal in said.active_goals}
    steps, strengths = ({t.id for t in things} for things in (said.steps, said.strengths))
    here = {person.id for person in today.people}
    before = replace(
        before,
        goals=tuple(goal for goal in before.active_goals if goal.id in goals),
        steps=tuple(step for step in before.steps if step.id in steps),
        strengths=tuple(s for s in before.strengths if s.id in strengths),
        disagreement=said.disagreement,
        people=(*today.people, *(p for p in before.people if p.id not in here)),
    )
    gone = [
        replace(goal, is_hidden=True, status=GoalStatus.PARKED, rank=0)
        for goal in before.goals
        if goal.id in hidden
    ]
    left = [goal for goal in before.goals if goal.id not in hidden]
    allowed = replace(
        before,
        goals=(*left, *gone),
        contact_person_id=today.contact_person_id,
        share_rules=today.share_rules,
    )
    return without_hidden(allowed).ranked(tuple(goal.id for goal in left))
