"""What can be wrong with the store; each has a plain sentence in the content."""

from __future__ import annotations


class StoreTrouble(Exception):
    """The store cannot do what was asked. What was saved before is safe.

    The class name is the key of the sentence shown to people.
    """


class WrongPassphrase(StoreTrouble):
    """No key slot opens with this passphrase."""


class StoreIsDamaged(StoreTrouble):
    """The key is right, but the file cannot be read."""


class NotAStore(StoreTrouble):
    """The file is none of ours, or its key file is missing."""


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
