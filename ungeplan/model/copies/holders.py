"""Everybody who may have a copy or has one: what each holds, and what is to be done about it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ungeplan.model.copies.copy import copy_for, recipients
from ungeplan.model.copies.deliveries import Delivery, deliveries, newest_held
from ungeplan.model.copies.withdrawal import OldCopy, old_copies
from ungeplan.model.journal import Journal
from ungeplan.model.plan import PersonId
from ungeplan.model.refusals import NothingToHandOver


class Holder(NamedTuple):
    """One person, and how it stands with their copy."""

    person: PersonId
    may_have_one: bool
    """Whether there is anything that they may know."""
    newest: Delivery | None
    """The copy they were given last, of those they still hold."""
    to_give_back: tuple[OldCopy, ...]
    """Each of their copies that holds something that was taken back, oldest first."""


def holders(journal: Journal, today: dt.date) -> tuple[Holder, ...]:
    """The two, everybody who was asked about, and whoever was ever given a copy."""
    newest, old = newest_held(journal, today), old_copies(journal, today)
    given = [delivery.recipient for delivery in deliveries(journal, today)]
    return tuple(
        Holder(
            person,
            _may_have_one(journal, person, today),
            newest.get(person),
            tuple(copy for copy in old if copy.delivery.recipient == person),
        )
        for person in dict.fromkeys((*recipients(journal.plan), *given))
    )


def _may_have_one(journal: Journal, who: PersonId, today: dt.date) -> bool:
    if journal.plan.person(who) is None:
        return False
    try:
        copy_for(journal.plan, who, today)
    except NothingToHandOver:
        return False
    return True
