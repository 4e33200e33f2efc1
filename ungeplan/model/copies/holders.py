"""Everybody who may have a copy or has one: what each holds, and what is to be done about it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ungeplan.model.copies.copy import copy_for, recipients
from ungeplan.model.copies.deliveries import Delivery, deliveries
from ungeplan.model.copies.withdrawal import old_copies
from ungeplan.model.journal import Journal
from ungeplan.model.plan import PersonId
from ungeplan.model.refusals import NothingToHandOver


class Holder(NamedTuple):
    """One person, and how it stands with their copy."""

    person: PersonId
    may_have_one: bool
    """Whether there is anything that they may know."""
    newest: Delivery | None
    """The copy they were given last."""
    must_give_back: bool
    """Whether one of their copies holds something that was taken back."""


def holders(journal: Journal, today: dt.date) -> tuple[Holder, ...]:
    """The two, everybody who was asked about, and whoever was ever given a copy."""
    newest = {delivery.recipient: delivery for delivery in deliveries(journal, today)}
    give_back = {copy.delivery.recipient for copy in old_copies(journal, today)}
    asked = recipients(journal.plan)
    return tuple(
        Holder(
            person, _may_have_one(journal, person, today), newest.get(person), person in give_back
        )
        for person in (*asked, *(who for who in newest if who not in asked))
    )


def _may_have_one(journal: Journal, who: PersonId, today: dt.date) -> bool:
    if journal.plan.person(who) is None:
        return False
    try:
        copy_for(journal.plan, who, today)
    except NothingToHandOver:
        return False
    return True
