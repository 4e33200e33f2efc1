"""What a municipality does: each measure says what, who and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

MOST_MEASURES = 99
"""A part has no more of them than a name has room for."""

_SIDES = ("what", "who", "when")
_NAME = re.compile(rf"(\w+)\.([1-9]\d?)\.(?:{'|'.join(_SIDES)})")


class Measure(NamedTuple):
    """One measure (indsats)."""

    what: str = ""
    who: str = ""
    when: str = ""


def measure_parts(key: str, number: int) -> tuple[str, ...]:
    """Where the three sides of that measure of a part are written; the first is number 1."""
    return tuple(f"{key}.{number}.{side}" for side in _SIDES)


def measures(key: str, written: Mapping[str, str]) -> tuple[Measure, ...]:
    """The measures of that part of which anything is written, in their order."""
    found = (
        Measure(*(written.get(part, "") for part in measure_parts(key, number)))
        for number in range(1, last_measure(key, written) + 1)
    )
    return tuple(measure for measure in found if any(side.strip() for side in measure))


def last_measure(key: str, written: Mapping[str, str]) -> int:
    """The highest number of a measure of that part; 0 when none was begun."""
    named = (_NAME.fullmatch(name) for name in written)
    return max((int(part[2]) for part in named if part and part[1] == key), default=0)
