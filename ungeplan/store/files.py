"""Files that are there whole or not at all, and the lock that keeps a second program out."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from ungeplan.store.troubles import StoreIsInUse

_OWNER_ONLY = 0o600
_OWNER_ONLY_FOLDER = 0o700


def beside(store: Path, ending: str) -> Path:
    """The file that belongs to a store under that ending: its keys, its lock."""
    return store.with_name(f"{store.name}.{ending}")


def numbered(path: Path) -> Iterator[Path]:
    """That path, and then the same with numbers behind its name: plan.txt, plan-2.txt."""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def write_whole(path: Path, content: bytes) -> None:
    """Write the file, readable by its owner only. Raises OSError; the old file stays then."""
    _replace(path, content)
    # Some network folders cannot do it; the file is there all the same.
    with contextlib.suppress(OSError):
        sync_folder(path.parent)


def write_lasting(path: Path, content: bytes) -> None:
    """Write a file that the store cannot do without: whole, and there after a power cut too.

    Raises OSError.
    """
    _replace(path, content)
    sync_folder(path.parent)


def _replace(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        create_file(unfinished)
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def create_file(path: Path) -> None:
    """Make an empty file that only its owner may read. Raises OSError when there is one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into, unless it is there. Raises OSError."""
    folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)


def keep_from_others(path: Path) -> None:
    """Let only the owner read the file, where the file system knows of that."""
    if path.stat().st_mode & ~_OWNER_ONLY & 0o777:
        with contextlib.suppress(OSError):
            path.chmod(_OWNER_ONLY)


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in the folder survives a power cut. Windows needs no such thing."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class StoreLock:
    """One program has the store open at a time; the lock ends with the process that holds it.

    It lies on a file of its own: closing another handle on the store itself would drop the locks
    that SQLite holds there.
    """

    def __init__(self, store: Path) -> None:
        """Raises StoreIsInUse, or OSError when the folder lets nobody write."""
        self._descriptor: int | None = os.open(
            beside(store, "lock"), os.O_RDWR | os.O_CREAT, _OWNER_ONLY
        )
        try:
            _lock(self._descriptor)
        except OSError as trouble:
            self.release()
            raise StoreIsInUse from trouble

    def release(self) -> None:
        """Let another program in."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
