"""What can be wrong with the store; each has a plain sentence in the content."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager


class StoreTrouble(Exception):
    """The store cannot do what was asked. What was saved before is safe.

    The class name is the key of the sentence shown to people.
    """


class WrongPassphrase(StoreTrouble):
    """No key slot opens with this passphrase."""


class StoreIsDamaged(StoreTrouble):
    """The key is right, but the file cannot be read."""


class NotAStore(StoreTrouble):
    """There is no file of ours."""


class KeyFileMissing(StoreTrouble):
    """There is a file, but none beside it that holds its key."""


class KeyFileIsDamaged(StoreTrouble):
    """The file that holds the key was changed: no passphrase would open it."""


class MadeByANewerVersion(StoreTrouble):
    """The store has a newer form than this version knows."""


class StoreIsInUse(StoreTrouble):
    """Another ungeplan has the store open."""


class StoreAlreadyThere(StoreTrouble):
    """There is a store where a new one should be made."""


class FolderNotWritable(StoreTrouble):
    """The folder of the store does not let us write."""


class DiskIsFull(StoreTrouble):
    """There is no room left; nothing that was saved is lost."""


class DiskFails(StoreTrouble):
    """The disk answers with an error."""


class EngineTooOld(StoreTrouble):
    """The SQLite inside has a fault that can damage files."""


class PlanAlreadyThere(StoreTrouble):
    """A plan of that id is in the store."""


class Unexpected(StoreTrouble):
    """A fault of the program itself. What was to be written is kept and tried again."""


_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
# EFBIG: a limit on the size of files, which is a full disk to whoever meets it.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def trouble_of_os(error: OSError) -> StoreTrouble:
    """What the operating system's answer means for people."""
    if error.errno in _NOT_ALLOWED:
        return FolderNotWritable()
    return DiskIsFull() if error.errno in _NO_ROOM else DiskFails()


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn an OSError into the StoreTrouble that it means."""
    try:
        yield
    except OSError as error:
        raise trouble_of_os(error) from error
