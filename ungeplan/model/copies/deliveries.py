"""Who was given which copy, and whose is old."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ungeplan.model.copies.copy import fingerprint
from ungeplan.model.facts import CopyHandedOver, CopyRead, CopyReturned, Stood
from ungeplan.model.journal import Journal
from ungeplan.model.plan import EntryId, PersonId
from ungeplan.model.sharing import visible_to

ON_PAPER = "paper"
"""The form of a copy that was printed; in any other it is a file."""


AS_A_DRAFT = "draft"
"""The form of what was handed over as a draft of another plan: it says less than a copy."""


class Delivery(NamedTuple):
    """One copy that somebody was given."""

    id: EntryId
    recipient: PersonId
    form: str
    day: dt.date
    is_old: bool
    """Whether their copy would say something else today; a draft is no copy."""
    read_on: dt.date | None
    """When they said that they have read it, the first time."""
    returned_on: dt.date | None
    """When it was said that they hold it no more, the first time."""
    holds: tuple[Stood, ...] = ()
    """What stood on a draft."""


def deliveries(journal: Journal, today: dt.date) -> tuple[Delivery, ...]:
    """Every copy that was handed over, the oldest first.

    A copy is old when what its holder may see has changed, and never because something else has.
    """
    read: dict[EntryId, dt.date] = {}
    returned: dict[EntryId, dt.date] = {}
    given: dict[EntryId, CopyHandedOver] = {}
    for entry in journal.entries:
        match entry.content:
            case CopyHandedOver() as fact:
                given[entry.id] = fact
            case CopyRead(delivery, day):
                read.setdefault(delivery, day)
            case CopyReturned(delivery, day):
                returned.setdefault(delivery, day)
    now = {fact.recipient: _today(journal, fact.recipient, today) for fact in given.values()}
    return tuple(
        Delivery(
            id=entry,
            recipient=fact.recipient,
            form=fact.form,
            day=fact.day,
            is_old=fact.form != AS_A_DRAFT and fact.view != now[fact.recipient],
            read_on=read.get(entry),
            returned_on=returned.get(entry),
            holds=fact.holds,
        )
        for entry, fact in given.items()
    )


def newest_held(journal: Journal, today: dt.date) -> dict[PersonId, Delivery]:
    """The newest copy that each person still holds; a draft only where they hold no copy."""
    held = [one for one in deliveries(journal, today) if one.returned_on is None]
    drafts_first = sorted(held, key=lambda one: one.form != AS_A_DRAFT)
    return {one.recipient: one for one in drafts_first}


def whose_copy_is_old(journal: Journal, today: dt.date) -> tuple[PersonId, ...]:
    """Those whose newest copy is old."""
    held = newest_held(journal, today)
    return tuple(person for person, copy in held.items() if copy.is_old)


def _today(journal: Journal, who: PersonId, today: dt.date) -> str:
    return fingerprint(visible_to(journal.plan, who, today), who)
