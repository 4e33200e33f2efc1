"""Connections to the encrypted file, through SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from ungeplan.store.troubles import (
    DiskFails,
    DiskIsFull,
    EngineTooOld,
    FolderNotWritable,
    StoreIsDamaged,
    StoreIsInUse,
    StoreTrouble,
)

OLDEST_ENGINE = (3, 51, 3)
"""Older SQLite can damage a file in WAL mode (sqlite.org/wal.html#walresetbug)."""

_BUSY_SECONDS = 2.0

_TROUBLES: dict[str, type[StoreTrouble]] = {
    "SQLITE_FULL": DiskIsFull,
    "SQLITE_READONLY": FolderNotWritable,
    "SQLITE_CANTOPEN": FolderNotWritable,
    "SQLITE_BUSY": StoreIsInUse,
    "SQLITE_LOCKED": StoreIsInUse,
    "SQLITE_NOTADB": StoreIsDamaged,
    "SQLITE_CORRUPT": StoreIsDamaged,
}


def open_engine(path: Path, data_key: bytes) -> Engine:
    """An engine on that file. Raises EngineTooOld; a wrong key shows when it is first used."""
    if sqlcipher3.dbapi2.sqlite_version_info < OLDEST_ENGINE:
        raise EngineTooOld

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(
            str(path), check_same_thread=False, isolation_level=None, timeout=_BUSY_SECONDS
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
                "foreign_keys = ON",
                "secure_delete = ON",
                "temp_store = MEMORY",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://", module=sqlcipher3.dbapi2, creator=connect, poolclass=QueuePool
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver's own transactions would commit a CREATE TABLE by themselves.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def trouble_of(error: Exception) -> StoreTrouble:
    """What an error of the disk or of the file means for people."""
    if isinstance(error, StoreTrouble):
        return error
    if isinstance(error, DBAPIError):
        name = str(getattr(error.orig, "sqlite_errorname", ""))
        # Extended names begin with the plain one: SQLITE_READONLY_DIRECTORY.
        for known, trouble in _TROUBLES.items():
            if name == known or name.startswith(f"{known}_"):
                return trouble()
    if isinstance(error, PermissionError):
        return FolderNotWritable()
    return DiskFails()
