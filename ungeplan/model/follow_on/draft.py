"""A draft of another plan: which of them are worked on, for whom, and from which version.

Kept are only the entries at which its words were taken. The journal tells what they were then, so
nothing is stored twice, and what is forgotten there is forgotten here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ungeplan.model.content.follow_on import FollowOnPlan
from ungeplan.model.content.rules import LegalText, Rules
from ungeplan.model.facts import DraftBegun, DraftPutAway, DraftWritten, NewWordsTaken
from ungeplan.model.journal import Journal
from ungeplan.model.plan import EntryId, PersonId, Plan
from ungeplan.model.refusals import NoContactPerson


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


def who_reads(draft: Draft, plan: Plan) -> PersonId:
    """As `reader_of`. Raises NoContactPerson when it is for a contact person and there is none."""
    who = reader_of(draft, plan)
    if who is None:
        raise NoContactPerson
    return who


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


def law_of(plan: FollowOnPlan, rules: Rules, age: int | None) -> Iterator[LegalText]:
    """What the rule pack says about it, to somebody of that age."""
    texts = (rules.texts[name] for name in plan.texts)
    return (text for text in texts if text.is_for(age))


def field_of(draft: EntryId, part: str) -> str:
    """Where half-typed words of that part are kept until they count."""
    return f"draft {draft} {part}"


def half_typed(draft: Draft, kept: Mapping[str, str]) -> dict[str, str]:
    """Of the half-typed words that are kept, those of this draft, by the name of their part."""
    begin = field_of(draft.id, "")
    return {name[len(begin) :]: words for name, words in kept.items() if name.startswith(begin)}
