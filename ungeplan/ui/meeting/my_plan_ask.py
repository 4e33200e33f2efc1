"""The questions at the end of a meeting, in their order."""

from __future__ import annotations

from enum import Enum, auto


class Ask(Enum):
    """What is asked, in order; `SIGNS` takes the place of a paper that cannot be made."""

    MEET = auto()
    EDUCATION = auto()
    READ_BACK = auto()
    ANSWER = auto()
    EXPERIENCE = auto()
    TAKE = auto()
    SIGNS = auto()
