"""Connections to the encrypted file, through SQLAlchemy."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool, Pool, QueuePool
from sqlcipher3 import dbapi2

from ungeplan.store.data_key import KEY_BYTES
from ungeplan.store.troubles import (
    DiskFails,
    DiskIsFull,
    EngineTooOld,
    FolderNotWritable,
    StoreIsDamaged,
    StoreIsInUse,
    StoreTrouble,
    Unexpected,
)

OLDEST_ENGINE = (3, 51, 3)
"""Older SQLite can damage a file in WAL mode (sqlite.org/wal.html#walresetbug)."""

BUSY_SECONDS = 1.0
_A_LITTLE_ROOM = 64 * 1024
_WRITES = "ungeplan_writes"

_TROUBLES: dict[str, type[StoreTrouble]] = {
    "SQLITE_FULL": DiskIsFull,
    "SQLITE_READONLY": FolderNotWritable,
    "SQLITE_PERM": FolderNotWritable,
    "SQLITE_CANTOPEN": FolderNotWritable,
    "SQLITE_BUSY": StoreIsInUse,
    "SQLITE_LOCKED": StoreIsInUse,
    "SQLITE_NOTADB": StoreIsDamaged,
    "SQLITE_CORRUPT": StoreIsDamaged,
    "SQLITE_IOERR": DiskFails,
}


def open_engine(path: Path, data_key: bytes) -> Engine:
    """Connections that read; one stays open, so that a full disk cannot keep us from reading.

    Raises EngineTooOld; a wrong key shows when it is first used.
    """
    return _engine(path, data_key, QueuePool)


def open_writing_engine(path: Path, data_key: bytes) -> Engine:
    """Connections that write, each a new one: after some errors the old one is of no use."""
    engine = _engine(path, data_key, NullPool)
    return engine.execution_options(**{_WRITES: True})


def _engine(path: Path, data_key: bytes, pool: type[Pool]) -> Engine:
    if dbapi2.sqlite_version_info < OLDEST_ENGINE:
        raise EngineTooOld
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, data_key),
        poolclass=pool,
        # An error must not quote what people said.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, data_key: bytes) -> dbapi2.Connection:
    """One connection to a file that is there. Raises the driver's own errors."""
    if len(data_key) != KEY_BYTES:
        raise ValueError(f"a data key has {KEY_BYTES} bytes")
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        check_same_thread=False,
        # The driver's own transactions would commit a CREATE TABLE by themselves.
        isolation_level=None,
        timeout=BUSY_SECONDS,
    )
    try:
        # SQLCipher writes its errors to the terminal otherwise.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        # Only now a wrong key shows.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "fullfsync = ON",
            "checkpoint_fullfsync = ON",
            "foreign_keys = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def empty_wal(connection: Connection, path: Path) -> None:
    """Bring all into the file itself, and cut the WAL beside it to nothing.

    Raises StoreIsInUse while somebody reads.
    """
    driver = cast("dbapi2.Connection", connection.connection.driver_connection)
    try:
        waits, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except dbapi2.Error as error:
        raise _trouble_named(error, path) from error
    if waits:
        raise StoreIsInUse


def trouble_of(error: DBAPIError, path: Path) -> StoreTrouble:
    """What an error of the database means for people."""
    return Unexpected() if isinstance(error, IntegrityError) else _trouble_named(error.orig, path)


def _trouble_named(error: BaseException | None, path: Path) -> StoreTrouble:
    name = str(getattr(error, "sqlite_errorname", ""))
    # Extended names begin with the plain one: SQLITE_READONLY_DIRECTORY.
    known = (kind for start, kind in _TROUBLES.items() if name.startswith(start))
    kind = next(known, Unexpected)
    # Where SQLite shares the index of its WAL, a full disk looks like a broken one.
    return DiskIsFull() if kind is DiskFails and _is_full(path) else kind()


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _A_LITTLE_ROOM
    except OSError:
        return False


def run(connection: Connection, statement: str, values: Sequence[object] = ()) -> None:
    """Run a statement of the driver's own. Raises DBAPIError, as SQLAlchemy would.

    What SQLAlchemy does around every statement takes a third of the time of the disk; for those
    that each entry needs, it is left out.
    """
    driver = cast("dbapi2.Connection", connection.connection.driver_connection)
    try:
        driver.execute(statement, values)
    except dbapi2.Error as error:
        # Without the values: an error must not quote what people said.
        raise DBAPIError.instance(statement, None, error, dbapi2.Error) from error


def _begin(connection: Connection) -> None:
    # A reader that asked for the writer's lock would be refused while somebody writes.
    writes = connection.get_execution_options().get(_WRITES, False)
    run(connection, "BEGIN IMMEDIATE" if writes else "BEGIN")
