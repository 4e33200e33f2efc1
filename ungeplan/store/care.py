"""Looks a store over: the file, the chain of every plan, and the list made from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from ungeplan.model.journal import Entry, Journal, broken_links
from ungeplan.model.people import row_of
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.store.entry_rows import entries_of
from ungeplan.store.people_rows import people_in
from ungeplan.store.tables import EntryRow


class Findings(NamedTuple):
    """What `check` found wrong; all empty when the store is sound."""

    damaged_pages: tuple[str, ...] = ()
    """What SQLite and SQLCipher say about the file."""
    broken_entries: tuple[EntryId, ...] = ()
    """Entries that somebody changed, or took their neighbour away, from outside."""
    wrong_rows: tuple[PlanId, ...] = ()
    """Young people whose row in the list does not follow from their journal."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not any(self)


def findings(connection: Connection) -> Findings:
    """Compare the pages, the chains and the list with what they should be."""
    pages: list[str] = []
    broken: list[EntryId] = []
    wrong: list[PlanId] = []
    try:
        pages += _damaged_pages(connection)
        listed = people_in(connection)
        for plan, its_entries in journals(connection):
            broken += broken_links(its_entries)
            if listed.pop(plan, None) != row_of(plan, Journal(its_entries).plan):
                wrong.append(plan)
        wrong += listed
    except DBAPIError as error:
        # Nothing can be read behind a page that is torn.
        pages.append(str(error.orig))
    return Findings(tuple(pages), tuple(broken), tuple(wrong))


def journals(connection: Connection) -> Iterator[tuple[PlanId, list[Entry]]]:
    """Every plan and its entries."""
    plans = select(EntryRow.plan).distinct().order_by(EntryRow.plan)
    for plan in map(PlanId, connection.execute(plans).scalars().all()):
        yield plan, entries_of(connection, plan)


def _damaged_pages(connection: Connection) -> Iterator[str]:
    for pragma in ("cipher_integrity_check", "integrity_check"):
        said = connection.exec_driver_sql(f"PRAGMA {pragma}").scalars()
        yield from (str(line) for line in said if line != "ok")
