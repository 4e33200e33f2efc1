"""Entries as rows on disk, and back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.dialects.sqlite.pysqlite import dialect

from ungeplan.model.edits import Envelope
from ungeplan.model.journal import Entry, decode, payload_of
from ungeplan.model.plan import EntryId, MeetingId, PersonId, PlanId
from ungeplan.store.engine import run
from ungeplan.store.tables import EntryRow, table_of

_JOURNAL = table_of(EntryRow)
_COLUMNS = (*Envelope.__struct_fields__, "payload", "salt", "digest", "link")
# Compiled once: SQLAlchemy would spend half as long on every entry as the disk does.
_INSERT = insert(_JOURNAL).compile(dialect=dialect(), column_keys=["plan", *_COLUMNS])
_INSERT_SQL = str(_INSERT)
_INSERT_ORDER = tuple(_INSERT.positiontup or ())


def insert_entry(connection: Connection, plan: PlanId, entry: Entry) -> None:
    """Add the entry to the journal of that plan."""
    values = {
        "plan": plan,
        "id": entry.id,
        "replica": entry.replica,
        "counter": entry.counter,
        "at": entry.at.isoformat(),
        "meeting": entry.meeting,
        "voice": entry.voice,
        "hand": entry.hand,
        "payload": payload_of(entry),
        "salt": entry.salt or None,
        "digest": entry.digest,
        "link": entry.link,
    }
    run(connection, _INSERT_SQL, [values[name] for name in _INSERT_ORDER])


def entries_of(connection: Connection, plan: PlanId) -> list[Entry]:
    """The entries of that plan, in their order."""
    statement = (
        select(*[_JOURNAL.c[name] for name in _COLUMNS])
        .where(_JOURNAL.c.plan == plan)
        .order_by(_JOURNAL.c.counter, _JOURNAL.c.replica)
    )
    return [_entry(row) for row in connection.execute(statement)]


def has_entry(connection: Connection, plan: PlanId, entry: Entry) -> bool:
    """Whether this very entry stands in the journal."""
    same = select(_JOURNAL.c.place).where(
        _JOURNAL.c.plan == plan,
        _JOURNAL.c.counter == entry.counter,
        _JOURNAL.c.replica == entry.replica,
        _JOURNAL.c.link == entry.link,
    )
    return connection.execute(same).first() is not None


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=EntryId(row.id),
        replica=row.replica,
        counter=row.counter,
        at=dt.datetime.fromisoformat(row.at),
        meeting=MeetingId(row.meeting) if row.meeting is not None else None,
        voice=PersonId(row.voice),
        hand=PersonId(row.hand),
        content=decode(row.payload),
        salt=row.salt or b"",
        digest=row.digest,
        link=row.link,
    )
