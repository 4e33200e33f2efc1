"""The store of one contact person: every journal, and the list made from them."""

from __future__ import annotations

import datetime as dt
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self, cast

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DBAPIError

from ungeplan.model.facts import MeetingEnded
from ungeplan.model.journal import (
    Entry,
    Forget,
    Forgotten,
    Journal,
    Unreadable,
    broken_links,
    decode,
    encode,
)
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import EntryId, MeetingId, PersonId, PlanId
from ungeplan.store.engine import open_engine, trouble_of
from ungeplan.store.files import StoreLock
from ungeplan.store.tables import FORM, DraftRow, EntryRow, PersonRowOnDisk, Row, SettingRow
from ungeplan.store.troubles import (
    FolderNotWritable,
    MadeByANewerVersion,
    NotAStore,
    PlanAlreadyThere,
    StoreAlreadyThere,
    StoreIsDamaged,
)

_OWNER, _OWNER_NAME, _REPLICA = "owner", "owner_name", "replica"
_JOURNAL = cast("Table", EntryRow.__table__)
_PEOPLE = cast("Table", PersonRowOnDisk.__table__)
_DRAFTS = cast("Table", DraftRow.__table__)
_SETTINGS = cast("Table", SettingRow.__table__)


class Findings(NamedTuple):
    """What `check` found wrong; all empty when the store is sound."""

    damaged_pages: tuple[str, ...]
    broken_entries: tuple[EntryId, ...]
    wrong_rows: tuple[PlanId, ...]
    """Young people whose row in the list does not follow from their journal."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not any(self)


class PlanStore:
    """Keeps entries for ever and answers what they hold. Made by `create` or `open`."""

    def __init__(self, path: Path, engine: Engine, lock: StoreLock) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock
        with self._reading() as connection:
            self._settings: dict[str, str] = {
                row.name: row.value for row in connection.execute(select(_SETTINGS))
            }
            self._rows: dict[PlanId, PersonRow] = {row.plan: row for row in _people(connection)}

    @classmethod
    def create(cls, path: Path, data_key: bytes, owner_name: str) -> Self:
        """A new, empty store. Raises StoreAlreadyThere, StoreIsInUse or FolderNotWritable."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = StoreLock(path)
        except OSError as trouble:
            raise FolderNotWritable from trouble
        try:
            try:
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            except FileExistsError as trouble:
                raise StoreAlreadyThere from trouble
            except OSError as trouble:
                raise FolderNotWritable from trouble
            engine = open_engine(path, data_key)
            with _writing(engine) as connection:
                Row.metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {FORM}")
                first = {
                    _OWNER: secrets.token_hex(16),
                    _OWNER_NAME: owner_name,
                    _REPLICA: secrets.token_hex(8),
                }
                connection.execute(
                    insert(_SETTINGS), [{"name": n, "value": v} for n, v in first.items()]
                )
            return cls(path, engine, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, data_key: bytes) -> Self:
        """The store in that file. Raises a StoreTrouble that says what is in the way."""
        if not path.exists():
            raise NotAStore
        if path.stat().st_size == 0:
            # SQLite would take it for an empty database.
            raise StoreIsDamaged
        try:
            lock = StoreLock(path)
        except OSError as trouble:
            raise FolderNotWritable from trouble
        engine = open_engine(path, data_key)
        try:
            with engine.connect() as connection:
                form = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if form > FORM:
                raise MadeByANewerVersion
            if form == 0:
                raise StoreIsDamaged
            return cls(path, engine, lock)
        except Exception as error:
            engine.dispose()
            lock.release()
            raise trouble_of(error) from error

    # -- what is in it ------------------------------------------------------------------------

    @property
    def owner(self) -> PersonId:
        """The contact person's own id, the same in every plan of this store."""
        return PersonId(self._settings[_OWNER])

    @property
    def owner_name(self) -> str:
        """The contact person's name, as the young people know it."""
        return self._settings[_OWNER_NAME]

    @property
    def replica(self) -> str:
        """The name of this copy of the store, for the entries made in it."""
        return self._settings[_REPLICA]

    def setting(self, name: str) -> str | None:
        """What was remembered under that name, or None."""
        return self._settings.get(name)

    def people(self) -> list[PersonRow]:
        """Every young person in the store."""
        return list(self._rows.values())

    def journal_of(self, plan: PlanId) -> list[Entry]:
        """The entries of that plan, in order; empty when there is no such plan."""
        with self._reading() as connection:
            return _entries(connection, plan)

    def drafts_of(self, plan: PlanId) -> dict[str, str]:
        """Half-typed words of that plan, by field."""
        with self._reading() as connection:
            rows = connection.execute(
                select(_DRAFTS.c.field, _DRAFTS.c.text).where(_DRAFTS.c.plan == plan)
            )
            return {row.field: row.text for row in rows}

    def meeting_left_open(self) -> PlanId | None:
        """The plan whose meeting was going on when the last entry was made, or None."""
        with self._reading() as connection:
            newest = connection.execute(
                select(_JOURNAL).order_by(_JOURNAL.c.place.desc()).limit(1)
            ).first()
        if newest is None or newest.meeting is None:
            return None
        ended = isinstance(decode(newest.payload), MeetingEnded)
        return None if ended else PlanId(newest.plan)

    # -- what is written ----------------------------------------------------------------------

    def append(self, plan: PlanId, entry: Entry, row: PersonRow) -> None:
        """Keep the entry, and the list as it follows, in one transaction."""
        with self._writing() as connection:
            connection.execute(insert(_JOURNAL), _values(plan, entry))
            if isinstance(entry.content, Forget):
                _empty(connection, plan, entry.content.entry)
            if self._rows.get(plan) != row:
                _put_row(connection, row)
        self._rows[plan] = row

    def add_plan(self, plan: PlanId, entries: Iterable[Entry]) -> None:
        """Keep a whole journal at once. Raises PlanAlreadyThere."""
        journal = Journal(entries)
        row = row_of(plan, journal.plan)
        with self._writing() as connection:
            if connection.execute(
                select(func.count()).select_from(_JOURNAL).where(_JOURNAL.c.plan == plan)
            ).scalar_one():
                raise PlanAlreadyThere
            connection.execute(insert(_JOURNAL), [_values(plan, e) for e in journal.entries])
            _put_row(connection, row)
        self._rows[plan] = row

    def write_draft(self, plan: PlanId, field: str, text: str) -> None:
        """Keep half-typed words in the place of what stood there."""
        with self._writing() as connection:
            statement = upsert(_DRAFTS).values(plan=plan, field=field, text=text)
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["plan", "field"], set_={"text": text}
                )
            )

    def drop_draft(self, plan: PlanId, field: str) -> None:
        """Delete half-typed words that are finished."""
        with self._writing() as connection:
            connection.execute(
                delete(_DRAFTS).where(_DRAFTS.c.plan == plan, _DRAFTS.c.field == field)
            )

    def remember(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._writing() as connection:
            statement = upsert(_SETTINGS).values(name=name, value=value)
            connection.execute(
                statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )
        self._settings[name] = value

    # -- care ---------------------------------------------------------------------------------

    def check(self) -> Findings:
        """Compare the pages, the chains and the list with what they should be."""
        with self._reading() as connection:
            pages = [
                str(row[0])
                for pragma in ("cipher_integrity_check", "integrity_check")
                for row in connection.exec_driver_sql(f"PRAGMA {pragma}")
                if row[0] != "ok"
            ]
            plans = set(connection.execute(select(_JOURNAL.c.plan).distinct()).scalars())
            on_disk = {row.plan: row for row in _people(connection)}
            broken: list[EntryId] = []
            wrong = [plan for plan in on_disk if plan not in plans]
            for plan in map(PlanId, sorted(plans)):
                entries = _entries(connection, plan)
                broken += broken_links(entries)
                if on_disk.get(plan) != row_of(plan, Journal(entries).plan):
                    wrong.append(plan)
        return Findings(tuple(pages), tuple(broken), tuple(wrong))

    def rebuild(self) -> None:
        """Make the list anew from the journals."""
        with self._writing() as connection:
            connection.execute(delete(_PEOPLE))
            plans = connection.execute(select(_JOURNAL.c.plan).distinct()).scalars().all()
            for plan in map(PlanId, plans):
                _put_row(connection, row_of(plan, Journal(_entries(connection, plan)).plan))
            self._rows = {row.plan: row for row in _people(connection)}

    def reconnect(self) -> None:
        """Drop connections that an error may have left unusable."""
        self._engine.dispose()

    def close(self) -> None:
        """Close the file and let another program in."""
        with suppress(DBAPIError):
            self._engine.dispose()
        self._lock.release()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _as_trouble(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _as_trouble(), _writing(self._engine) as connection:
            yield connection


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def _as_trouble() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, OSError) as error:
        raise trouble_of(error) from error


def _people(connection: Connection) -> Iterator[PersonRow]:
    for row in connection.execute(select(_PEOPLE)):
        yield PersonRow(
            plan=PlanId(row.plan), name=row.name, next_meeting=row.next_meeting, goals=row.goals
        )


def _put_row(connection: Connection, row: PersonRow) -> None:
    values = {"name": row.name, "next_meeting": row.next_meeting, "goals": row.goals}
    statement = upsert(_PEOPLE).values(plan=row.plan, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["plan"], set_=values))


def _entries(connection: Connection, plan: PlanId) -> list[Entry]:
    rows = connection.execute(
        select(_JOURNAL)
        .where(_JOURNAL.c.plan == plan)
        .order_by(_JOURNAL.c.counter, _JOURNAL.c.replica)
    )
    return [_entry(row) for row in rows]


def _entry(row: Any) -> Entry:
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


def _values(plan: PlanId, entry: Entry) -> dict[str, object]:
    match entry.content:
        case Forgotten():
            payload = None
        case Unreadable(raw):
            payload = raw
        case content:
            payload = encode(content)
    return {
        "id": entry.id,
        "plan": plan,
        "replica": entry.replica,
        "counter": entry.counter,
        "at": entry.at.isoformat(),
        "meeting": entry.meeting,
        "voice": entry.voice,
        "hand": entry.hand,
        "payload": payload,
        "salt": entry.salt if payload is not None else None,
        "digest": entry.digest,
        "link": entry.link,
    }


def _empty(connection: Connection, plan: PlanId, entry: EntryId) -> None:
    connection.execute(
        update(_JOURNAL)
        .where(_JOURNAL.c.plan == plan, _JOURNAL.c.id == entry)
        .values(payload=None, salt=None)
    )
