"""The rows on disk. They hold no rules and never leave the store."""

from __future__ import annotations

import datetime as dt
from typing import cast

from sqlalchemy import Index, LargeBinary, MetaData, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

FORM = 1
"""The form of these tables, kept in the file's own user_version."""


class Row(DeclarativeBase):
    """What all rows share: named constraints, so that a later form can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class EntryRow(Row):
    """One entry of one plan's journal; what it says is NULL when it was forgotten."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("plan", "counter", "replica"),)
    # Each index is one more page that an entry writes; an id is looked for inside its plan.

    place: Mapped[int] = mapped_column(primary_key=True)
    """Grows with each entry of the store, whichever plan it belongs to."""
    id: Mapped[str]
    plan: Mapped[str]
    replica: Mapped[str]
    counter: Mapped[int]
    at: Mapped[str]
    """UTC, ISO 8601: an entry comes back to the microsecond as it was sealed."""
    meeting: Mapped[str | None]
    voice: Mapped[str]
    hand: Mapped[str]
    payload: Mapped[bytes | None] = mapped_column(LargeBinary)
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    link: Mapped[bytes] = mapped_column(LargeBinary)


BEGINS_MEETING = EntryRow.id == EntryRow.meeting
"""Only the entry in which a meeting begins bears the meeting's own id."""

# One row a meeting, so that it costs an ordinary entry nothing.
Index("ix_journal_meeting_begun", EntryRow.replica, EntryRow.place, sqlite_where=BEGINS_MEETING)


class PersonRowOnDisk(Row):
    """One young person in the list: follows from the journal and can be made anew from it."""

    __tablename__ = "people"

    plan: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    next_meeting: Mapped[dt.datetime | None]
    goals: Mapped[int]


class DraftRow(Row):
    """Half-typed words of one field, overwritten as somebody types."""

    __tablename__ = "drafts"

    plan: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class SettingRow(Row):
    """Something the program remembers."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ExperienceBoxRow(Row):
    """The one box of answers that are not let out yet, always of the same size."""

    __tablename__ = "experience_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class AnswerRow(Row):
    """One answer that was let out. Its key is random, and no row number tells which came first."""

    __tablename__ = "experience_answers"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[str] = mapped_column(primary_key=True)
    quarter: Mapped[str]
    question: Mapped[str]
    face: Mapped[int | None]


class WordsRow(Row):
    """Free words that were let out, apart from every answer."""

    __tablename__ = "experience_words"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[str] = mapped_column(primary_key=True)
    quarter: Mapped[str]
    words: Mapped[str]


def table_of(row: type[Row]) -> Table:
    """The table of a kind of row, for statements that need no objects."""
    return cast("Table", row.__table__)
