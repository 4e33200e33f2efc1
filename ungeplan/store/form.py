"""The form of a store's file: how a new one is made, and what every one must hold."""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DBAPIError

from ungeplan.store.engine import empty_wal, open_writing_engine, trouble_of
from ungeplan.store.files import beside, create_file, sync_folder
from ungeplan.store.tables import FORM, Row, SettingRow, table_of
from ungeplan.store.troubles import MadeByANewerVersion, StoreIsDamaged

OWNER, OWNER_NAME, REPLICA = "owner", "owner_name", "replica"
"""Settings of every store: the contact person's id and name, and the name of this copy."""

_SETTINGS = table_of(SettingRow)


def make_file(path: Path, data_key: bytes, owner_name: str) -> None:
    """Make the file under another name first: it is there with all it needs, or not at all."""
    fresh = beside(path, "new")
    for left in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
        left.unlink(missing_ok=True)
    create_file(fresh)
    engine = open_writing_engine(fresh, data_key)
    own = {
        OWNER: secrets.token_hex(16),
        OWNER_NAME: owner_name,
        REPLICA: secrets.token_hex(8),
    }
    try:
        with engine.connect() as connection:
            with connection.begin():
                Row.metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {FORM}")
                rows = [{"name": name, "value": value} for name, value in own.items()]
                connection.execute(insert(_SETTINGS), rows)
            empty_wal(connection, fresh)
    except DBAPIError as error:
        raise trouble_of(error, fresh) from error
    finally:
        engine.dispose()
    fresh.replace(path)
    sync_folder(path.parent)


def check_form(connection: Connection) -> None:
    """Raises MadeByANewerVersion or StoreIsDamaged."""
    form = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if form > FORM:
        raise MadeByANewerVersion
    if form < FORM:
        raise StoreIsDamaged


def own_settings(connection: Connection) -> dict[str, str]:
    """All settings. Raises StoreIsDamaged when one is missing that every store has."""
    settings = {row.name: row.value for row in connection.execute(select(_SETTINGS))}
    if not {OWNER, OWNER_NAME, REPLICA} <= settings.keys():
        raise StoreIsDamaged
    return settings
