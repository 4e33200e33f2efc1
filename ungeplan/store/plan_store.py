"""The store of one contact person: every journal, and the list made from them."""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from msgspec.structs import replace
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DBAPIError, IntegrityError

from ungeplan.model.experience import AnswerSheet, LetOut, WordsLetOut
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.journal import Entry, Forget, Journal, decode
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import EntryId, PersonId, PlanId
from ungeplan.store.care import Findings, findings, journals
from ungeplan.store.engine import empty_wal, open_engine, open_writing_engine, trouble_of
from ungeplan.store.entry_rows import entries_of, has_entry, insert_entry
from ungeplan.store.experience_rows import answers_in, box_in, put_sheet, words_in
from ungeplan.store.files import StoreLock, keep_from_others, make_folder
from ungeplan.store.form import (
    OWNER,
    OWNER_NAME,
    REPLICA,
    check_form,
    make_file,
    own_settings,
)
from ungeplan.store.people_rows import people_in, put_person
from ungeplan.store.tables import (
    BEGINS_MEETING,
    DraftRow,
    EntryRow,
    PersonRowOnDisk,
    SettingRow,
    table_of,
)
from ungeplan.store.troubles import (
    NotAStore,
    PlanAlreadyThere,
    StoreAlreadyThere,
    StoreIsDamaged,
    StoreTrouble,
    told_plainly,
)

_JOURNAL = table_of(EntryRow)
_DRAFTS = table_of(DraftRow)
_PARTS_OF_A_FIELD = re.compile("[./]")
_SETTINGS = table_of(SettingRow)


class PlanStore:
    """Keeps entries for ever and answers what they hold. Made by `create` or `open`.

    Any thread may ask. Whoever writes waits for the disk, so windows write through a Writer. What
    raises a StoreTrouble has changed nothing.
    """

    def __init__(self, path: Path, data_key: bytes, lock: StoreLock) -> None:
        """Raises a StoreTrouble when the file is not a store that this key opens."""
        self.path = path
        self._engine = open_engine(path, data_key)
        self._writing_engine = open_writing_engine(path, data_key)
        self._lock = lock
        self._turn = threading.Lock()
        self._pen: Connection | None = None
        self._box_tried: tuple[AnswerSheet, bytes] | None = None
        """What is being put into the box, and the box as it is when that reaches the disk."""
        self._closed = False
        try:
            with self._reading() as connection:
                check_form(connection)
                self._settings = own_settings(connection)
                self._rows = people_in(connection)
        except StoreTrouble:
            self._engine.dispose()
            raise

    @classmethod
    def create(
        cls,
        path: Path,
        data_key: bytes,
        owner_name: str,
        keep_key: Callable[[], None] | None = None,
    ) -> Self:
        """A new, empty store. Raises StoreAlreadyThere, StoreIsInUse or FolderNotWritable.

        `keep_key` writes the key down. It is called when nobody else can make a store here, and
        before there is one.
        """
        with told_plainly():
            make_folder(path.parent)
            lock = StoreLock(path)
            try:
                if path.exists():
                    raise StoreAlreadyThere
                if keep_key is not None:
                    keep_key()
                make_file(path, data_key, owner_name)
                return cls(path, data_key, lock)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def open(cls, path: Path, data_key: bytes) -> Self:
        """The store in that file. Raises a StoreTrouble that says what is in the way."""
        with told_plainly():
            if not path.is_file():
                raise NotAStore
            if path.stat().st_size == 0:
                # SQLite would take it for a new database, and write to it.
                raise StoreIsDamaged
            lock = StoreLock(path)
            try:
                keep_from_others(path)
                return cls(path, data_key, lock)
            except BaseException:
                lock.release()
                raise

    # -- what is in it ------------------------------------------------------------------------

    @property
    def owner(self) -> PersonId:
        """The contact person's own id, the same in every plan of this store."""
        return PersonId(self._settings[OWNER])

    @property
    def owner_name(self) -> str:
        """The contact person's name, as the young people know it."""
        return self._settings[OWNER_NAME]

    @property
    def replica(self) -> str:
        """The name of this copy of the store, for the entries made in it."""
        return self._settings[REPLICA]

    def setting(self, name: str) -> str | None:
        """What was remembered under that name, or None."""
        return self._settings.get(name)

    def people(self) -> list[PersonRow]:
        """Every young person in the store."""
        return list(self._rows.values())

    def journal_of(self, plan: PlanId) -> list[Entry]:
        """The entries of that plan, in order; empty when there is no such plan."""
        with self._reading() as connection:
            return entries_of(connection, plan)

    def drafts_of(self, plan: PlanId) -> dict[str, str]:
        """Half-typed words of that plan, by field."""
        with self._reading() as connection:
            rows = connection.execute(
                select(_DRAFTS.c.field, _DRAFTS.c.text).where(_DRAFTS.c.plan == plan)
            )
            return {row.field: row.text for row in rows}

    def meeting_left_open(self) -> PlanId | None:
        """The plan of the meeting that was begun last in this store, unless that has ended."""
        begun_last = (
            select(_JOURNAL.c.plan, _JOURNAL.c.meeting)
            .where(BEGINS_MEETING, _JOURNAL.c.replica == self.replica)
            .order_by(_JOURNAL.c.place.desc())
            .limit(1)
        )
        with self._reading() as connection:
            begun = connection.execute(begun_last).first()
            if begun is None:
                return None
            newest = connection.execute(
                select(_JOURNAL.c.meeting, _JOURNAL.c.payload)
                .where(_JOURNAL.c.plan == begun.plan)
                .order_by(_JOURNAL.c.counter.desc(), _JOURNAL.c.replica.desc())
                .limit(1)
            ).one()
        ended = isinstance(decode(newest.payload), MeetingEnded)
        return None if ended or newest.meeting != begun.meeting else PlanId(begun.plan)

    # -- what is written ----------------------------------------------------------------------

    def append(self, plan: PlanId, entry: Entry, row: PersonRow) -> None:
        """Keep the entry, and the list as it follows, in one transaction.

        An entry that is there already is not kept twice: an earlier try may have reached the disk
        though it was reported as failed.
        """
        try:
            with self._writing() as connection:
                insert_entry(connection, plan, entry)
                if isinstance(entry.content, Forget):
                    _empty(connection, plan, entry.content.entry)
                    _drop_drafts_of(connection, plan, entry.content.entry)
                if self._rows.get(plan) != row:
                    put_person(connection, row)
        except StoreTrouble as trouble:
            if not isinstance(trouble.__cause__, IntegrityError) or not self._has(plan, entry):
                raise
            self._empty_wal()
        self._rows[plan] = row
        if isinstance(entry.content, Forget):
            # What was said still stands in the WAL. If somebody reads it just now, the next
            # forgetting or closing empties it.
            with suppress(StoreTrouble):
                self._empty_wal()

    def add_plan(self, plan: PlanId, entries: Iterable[Entry]) -> None:
        """Keep a whole journal at once. Raises PlanAlreadyThere."""
        journal = Journal(entries)
        row = row_of(plan, journal.plan)
        with self._writing() as connection:
            known = select(_JOURNAL.c.place).where(_JOURNAL.c.plan == plan).limit(1)
            if connection.execute(known).first() is not None:
                raise PlanAlreadyThere
            for entry in journal.entries:
                insert_entry(connection, plan, entry)
            put_person(connection, row)
        self._rows[plan] = row

    def write_draft(self, plan: PlanId, field: str, text: str) -> None:
        """Keep half-typed words in the place of what stood there."""
        text = _whole_signs(text)
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

    def put_in_box(self, sheet: AnswerSheet, day: dt.date) -> None:
        """Keep what somebody answered after a meeting, joined to nobody.

        A sheet that is tried again does not count twice: the earlier try may have reached the disk
        though it was reported as failed.
        """
        sheet = replace(sheet, words=_whole_signs(sheet.words))
        with self._writing() as connection:
            held = box_in(connection)
            if self._box_tried != (sheet, held):
                self._box_tried = sheet, put_sheet(connection, held, sheet, day)
        self._box_tried = None
        # The box as it was before still stands in the WAL.
        with suppress(StoreTrouble):
            self._empty_wal()

    def let_out(self) -> tuple[list[LetOut], list[WordsLetOut]]:
        """The answers and the free words of all boxes that were full."""
        with self._reading() as connection:
            return answers_in(connection), words_in(connection)

    # -- care ---------------------------------------------------------------------------------

    def check(self) -> Findings:
        """Compare the pages, the chains and the list with what they should be."""
        with self._reading() as connection:
            return findings(connection)

    def rebuild(self) -> None:
        """Make the list anew from the journals."""
        with self._writing() as connection:
            connection.execute(delete(table_of(PersonRowOnDisk)))
            for plan, its_entries in journals(connection):
                put_person(connection, row_of(plan, Journal(its_entries).plan))
            rows = people_in(connection)
        self._rows = rows

    def close(self) -> None:
        """Close the file and let another program in."""
        with self._turn:
            self._closed = True
            self._throw_pen_away()
            self._engine.dispose()
            self._lock.release()

    # -- connections --------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._refuse_when_closed()
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            # After some errors a connection refuses all that follows.
            self._engine.dispose()
            raise trouble_of(error, self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction. It is on disk when the block has ended."""
        with self._turn:
            try:
                pen = self._pen_in_hand()
                with pen.begin():
                    yield pen
            except DBAPIError as error:
                # Those that read stay open: on a full disk no new one could be.
                self._throw_pen_away()
                raise trouble_of(error, self.path) from error

    def _pen_in_hand(self) -> Connection:
        """The one connection that writes; it stays open from entry to entry."""
        self._refuse_when_closed()
        if self._pen is None:
            self._pen = self._writing_engine.connect()
        return self._pen

    def _throw_pen_away(self) -> None:
        pen, self._pen = self._pen, None
        if pen is not None:
            pen.invalidate()
            pen.close()

    def _empty_wal(self) -> None:
        with self._turn:
            empty_wal(self._pen_in_hand(), self.path)

    def _has(self, plan: PlanId, entry: Entry) -> bool:
        with self._reading() as connection:
            return has_entry(connection, plan, entry)

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise RuntimeError("the store is closed: by now it may be another process's")


def _empty(connection: Connection, plan: PlanId, entry: EntryId) -> None:
    connection.execute(
        update(_JOURNAL)
        .where(_JOURNAL.c.plan == plan, _JOURNAL.c.id == entry)
        .values(payload=None, salt=None)
    )


def _drop_drafts_of(connection: Connection, plan: PlanId, entry: EntryId) -> None:
    """What was half-typed about a thing goes with it: its fields bear its id in their names."""
    fields = connection.execute(select(_DRAFTS.c.field).where(_DRAFTS.c.plan == plan)).scalars()
    of_it = [field for field in fields if entry in _PARTS_OF_A_FIELD.split(field)]
    connection.execute(delete(_DRAFTS).where(_DRAFTS.c.plan == plan, _DRAFTS.c.field.in_(of_it)))


def _whole_signs(text: str) -> str:
    """The text without the halves of signs that some keyboards give one at a time."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
