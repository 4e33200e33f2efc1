"""Keeps None and its like alive on Python 3.11, where Qt's Python package would use them up.

PySide6 6.12 is built for Pythons whose singletons are never counted (PEP 683, Python 3.12). On 3.11
every call that answers nothing takes away one reference to None that it never had, and after a few
thousand calls the interpreter stops with "deallocating None". Measured with 6.12.0 on 3.11.7.
"""

from __future__ import annotations

import ctypes
import sys

_COUNTED_UP_TO = (3, 12)
_PLENTY = 1 << 60
"""More references than any process can lose; a count is 64 bits wide."""


def make_last() -> None:
    """Give each singleton more references than can ever be taken away. Harmless to call again."""
    if sys.version_info >= _COUNTED_UP_TO:
        return
    for singleton in (None, True, False, NotImplemented, ...):
        # In CPython the count is the first field of every object.
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < _PLENTY:
            count.value += _PLENTY
