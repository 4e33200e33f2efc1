"""Where the store of whoever is logged in lies, and whether a file could be one."""

from __future__ import annotations

import codecs
from pathlib import Path

import platformdirs

_PAGE = 4096
"""Bytes: SQLCipher writes whole pages of this size."""


def default_store() -> Path:
    """The store that is opened when nobody names another one."""
    return platformdirs.user_data_path("ungeplan", appauthor=False) / "plans.db"


def can_be_store(path: Path) -> bool:
    """Whether the file may be a store: whole pages, encrypted from the first byte. Raises OSError.

    Only its key tells for sure; but a letter or an empty file is none, whatever key there is.
    """
    size = path.stat().st_size
    if not size or size % _PAGE:
        return False
    with path.open("rb") as file:
        head = file.read(_PAGE)
    try:
        # A sign may go on behind the first page.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return True
    return False
