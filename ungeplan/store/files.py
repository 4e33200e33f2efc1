"""Files that are there whole or not at all, and the lock that keeps a second program out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from ungeplan.store.troubles import StoreIsInUse

_OWNER_ONLY = 0o600


def write_whole(path: Path, content: bytes) -> None:
    """Write the file, readable by its owner only. Raises OSError; the old file stays then."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in the folder survives a power cut. Windows needs no such thing."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class StoreLock:
    """One program has the store open at a time; the lock ends with the process that holds it."""

    def __init__(self, store: Path) -> None:
        """Raises StoreIsInUse, or OSError when the folder lets nobody write."""
        path = store.with_name(f"{store.name}.lock")
        self._file: BinaryIO = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY), "rb+")
        try:
            _lock(self._file)
        except OSError as trouble:
            self._file.close()
            raise StoreIsInUse from trouble

    def release(self) -> None:
        """Let another program in."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
