"""A draft: which words of Min plan it holds, and which of them the plan no longer says.

Kept are only the entries at which its words were taken. The journal tells what they were then, so
nothing is stored twice, and what is forgotten there is forgotten here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from ungeplan.model.content.follow_on import Field, FollowOn, FollowOnPlan
from ungeplan.model.content.rules import LegalText, Rules
from ungeplan.model.copies import copy_for
from ungeplan.model.facts import (
    CopyHandedOver,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    NewWordsTaken,
)
from ungeplan.model.follow_on.quotes import Quote, quotes
from ungeplan.model.journal import Journal
from ungeplan.model.plan import YOUNG_PERSON, Education, EntryId, GoalStatus, PersonId, Plan
from ungeplan.model.refusals import NoContactPerson, Refusal
from ungeplan.model.sharing import visible_to, without_hidden

AS_A_DRAFT = "draft"
"""The form of a copy that was handed over as a draft of another plan."""


class Draft(NamedTuple):
    """Another plan on its way."""

    id: EntryId
    kind: str
    """Its name in the content."""
    reader: PersonId | None
    """Who it is for; None is whoever is the contact person."""
    taken_at: EntryId
    """The entry up to which the plan is read for it."""
    taken_on: dt.date
    written: dict[str, str]
    """What somebody wrote, by the name of its part."""


class Taken(NamedTuple):
    """What one part of a draft takes from Min plan."""

    field: Field
    quotes: tuple[Quote, ...]
    """What it holds, of what its reader may still know."""
    out: tuple[Quote, ...]
    """What of that goes out: nothing whose place in the plan is gone, as on every copy."""
    now: tuple[Quote, ...]
    """What it would hold if its words were taken now."""
    is_old: bool
    """Whether the plan says something else than it did."""


def drafts(journal: Journal) -> tuple[Draft, ...]:
    """The drafts that are worked on, the oldest first."""
    found: dict[EntryId, Draft] = {}
    for entry in journal.entries:
        match entry.content:
            case DraftBegun(kind, day, reader):
                found[entry.id] = Draft(entry.id, kind, reader, entry.id, day, {})
            case DraftWritten(draft, part, words) if draft in found:
                found[draft].written[part] = words
            case NewWordsTaken(draft, day) if draft in found:
                found[draft] = found[draft]._replace(taken_at=entry.id, taken_on=day)
            case DraftPutAway(draft):
                found.pop(draft, None)
    return tuple(found.values())


def draft_of_today(journal: Journal, kind: str, reader: PersonId | None, today: dt.date) -> Draft:
    """The draft as it would begin now, without one being begun."""
    newest = journal.entries[-1].id
    return Draft(newest, kind, reader, newest, today, {})


def reader_of(draft: Draft, plan: Plan) -> PersonId | None:
    """Who reads it by now; None when it is for a contact person and there is none."""
    return draft.reader or plan.contact_person_id


def draft_for(journal: Journal, kind: str, who: PersonId, today: dt.date) -> Draft:
    """The newest draft of that kind for somebody that is worked on, or as it would begin now."""
    plan = journal.plan
    theirs = (draft for draft in drafts(journal) if reader_of(draft, plan) == who)
    same = [draft for draft in theirs if draft.kind == kind]
    reader = None if who == plan.contact_person_id else who
    return same[-1] if same else draft_of_today(journal, kind, reader, today)


def handed_over(draft: Draft, journal: Journal, today: dt.date) -> CopyHandedOver:
    """That its reader was given it.

    What goes out of a draft is of the things that stand on their copy, so it counts as one when
    something is taken back. Raises what `taken` does.
    """
    who = _who(draft, journal.plan)
    return CopyHandedOver(who, AS_A_DRAFT, today, copy_for(journal.plan, who, today).fingerprint)


def drawn_from(draft: Draft, journal: Journal, day: dt.date) -> Plan:
    """The plan of today as the reader may see it.

    Raises NoContactPerson when it is for a contact person and there is none.
    """
    return _seen(journal.plan, _who(draft, journal.plan), day)


def taken(draft: Draft, follow_on: FollowOn, journal: Journal, day: dt.date) -> tuple[Taken, ...]:
    """The parts that take words, in their order.

    Raises NothingToHandOver when its reader may know nothing any more, or NoContactPerson when it
    is for a contact person and there is none.
    """
    before, today = journal.plan_at(draft.taken_at), journal.plan
    reader = _who(draft, today)
    # Who may have no copy gets no draft.
    copy_for(today, reader, day)
    # Whoever was the contact person then could know all of it, as the young person can.
    said = _seen(before, draft.reader or YOUNG_PERSON, draft.taken_on)
    held = _seen(_still_allowed(said, before, today), reader, day)
    now = _seen(today, reader, day)
    zones = follow_on.education_zones
    return tuple(
        _taken(field, *(quotes(field, view, zones) for view in (held, now)))
        for field in follow_on.plans[draft.kind].fields
        if field.takes is not None
    )


class Version(NamedTuple):
    """Which version of Min plan the words of a draft are from."""

    number: int
    """That of the last yes before they were taken; 0 when there was none."""
    is_agreed: bool
    """Whether nothing was changed between that yes and the day they were taken."""


def version_of(draft: Draft, journal: Journal) -> Version:
    """The version of Min plan that was there when its words were taken."""
    kept = [entry.id for entry in journal.entries].index(draft.taken_at)
    before = Journal(journal.entries[: kept + 1])
    return Version(len(before.versions), not before.changed_since_version)


def known_drafts(
    journal: Journal, follow_on: FollowOn, day: dt.date
) -> tuple[tuple[Draft, int | None], ...]:
    """Every draft that is worked on, and how many of its parts are old.

    None where its reader may know nothing any more, or is nobody. A draft of a plan that is not in
    the content stays in the journal until it is there again.
    """
    there = (draft for draft in drafts(journal) if draft.kind in follow_on.plans)
    return tuple((draft, _old_parts(draft, follow_on, journal, day)) for draft in there)


def _old_parts(draft: Draft, follow_on: FollowOn, journal: Journal, day: dt.date) -> int | None:
    try:
        return sum(part.is_old for part in taken(draft, follow_on, journal, day))
    except Refusal:
        return None


def law_of(plan: FollowOnPlan, rules: Rules, age: int | None) -> Iterator[LegalText]:
    """What the rule pack says about it, to somebody of that age."""
    texts = (rules.texts[name] for name in plan.texts)
    return (text for text in texts if text.is_for(age))


def _seen(plan: Plan, reader: PersonId, day: dt.date) -> Plan:
    view = visible_to(plan, reader, day)
    if plan.education is not None and view.education is None:
        # They answered: nobody guesses another goal, whether it may be known or there is none.
        return replace(view, education=Education())
    return view


def _taken(field: Field, held: tuple[Quote, ...], now: tuple[Quote, ...]) -> Taken:
    is_old = [quote.says for quote in held] != [quote.says for quote in now]
    there = {quote.source for quote in now}
    out = tuple(quote for quote in held if quote.source in there)
    return Taken(field, held, out, now, is_old)


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


def _who(draft: Draft, plan: Plan) -> PersonId:
    who = reader_of(draft, plan)
    if who is None:
        raise NoContactPerson
    return who
