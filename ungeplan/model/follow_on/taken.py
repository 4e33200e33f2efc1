"""What each part of a draft takes from Min plan, and which parts the plan no longer says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ungeplan.model.content.follow_on import Field, FollowOn, Takes
from ungeplan.model.copies import AS_A_DRAFT, copy_for
from ungeplan.model.facts import CopyHandedOver, Stood
from ungeplan.model.follow_on.draft import Draft, drafts, who_reads
from ungeplan.model.follow_on.quotes import Quote, quotes
from ungeplan.model.follow_on.views import Views, views_of
from ungeplan.model.journal import Journal
from ungeplan.model.plan import Category, Plan
from ungeplan.model.refusals import Refusal

_ASKED_AS_ONE = {
    Takes.STRENGTHS: Category.STRENGTHS,
    Takes.HELPS_ME: Category.HELPS_ME,
    Takes.DOES_NOT_HELP: Category.HELPS_ME,
    Takes.DISAGREEMENT: Category.OTHER,
}
"""What one is asked about without a goal, by what a part takes."""


class Taken(NamedTuple):
    """What one part of a draft takes from Min plan."""

    field: Field
    quotes: tuple[Quote, ...]
    """What it holds, of what its reader may still know."""
    out: tuple[Quote, ...]
    """What of that goes out: nothing that is not in the plan any more, as on every copy."""
    now: tuple[Quote, ...]
    """What it would hold if its words were taken now."""
    is_old: bool
    """Whether the plan says something else than it did."""


def taken(draft: Draft, follow_on: FollowOn, journal: Journal, day: dt.date) -> tuple[Taken, ...]:
    """The parts that take words, in their order.

    Raises NothingToHandOver when its reader may know nothing any more, or NoContactPerson when it
    is for a contact person and there is none.
    """
    # Who may have no copy gets no draft.
    copy_for(journal.plan, who_reads(draft, journal.plan), day)
    return _parts(draft, follow_on, views_of(draft, journal, day))


def _parts(draft: Draft, follow_on: FollowOn, views: Views) -> tuple[Taken, ...]:
    zones = follow_on.education_zones
    return tuple(
        _taken(field, *(quotes(field, view, zones) for view in views))
        for field in follow_on.plans[draft.kind].fields
        if field.takes is not None
    )


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


def handed_over(
    draft: Draft, follow_on: FollowOn, journal: Journal, today: dt.date
) -> CopyHandedOver:
    """That its reader was given it, with what of the plan stands on it.

    It is asked for like a copy when something of that is taken back. Raises what `taken` does.
    """
    who = who_reads(draft, journal.plan)
    fingerprint = copy_for(journal.plan, who, today).fingerprint
    views = views_of(draft, journal, today)
    parts, out = _parts(draft, follow_on, views), views.out
    stood = dict.fromkeys(
        one for part in parts for quote in part.out for one in _stood(part.field, quote, out)
    )
    others = [Stood(Category.HAS_PLAN)]
    if out.contact_person_id is not None:
        others.append(Stood(Category.CONTACT_PERSON))
    return CopyHandedOver(who, AS_A_DRAFT, today, fingerprint, (*stood, *others))


def _taken(
    field: Field, held: tuple[Quote, ...], out: tuple[Quote, ...], now: tuple[Quote, ...]
) -> Taken:
    is_old = [quote.says for quote in held] != [quote.says for quote in now]
    return Taken(field, held, out, now, is_old)


def _stood(field: Field, quote: Quote, view: Plan) -> Iterator[Stood]:
    """What a quote is of, as one is asked about it."""
    step = next((step for step in view.steps if step.id == quote.source), None)
    goal = view.active_goal(step.goal if step else quote.source)
    if goal is not None:
        yield Stood(Category.GOALS, goal.id, goal.rank)
        if step is not None:
            yield Stood(Category.STEPS, goal.id, goal.rank)
    elif field.takes in _ASKED_AS_ONE:
        yield Stood(_ASKED_AS_ONE[field.takes])
