"""Measures two things by turns, so that a busy moment of the machine falls on both of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

Measure = Callable[[], float]
"""Does something once and tells its milliseconds."""

WIDTH = 58


class Aim(NamedTuple):
    """How long something may take at most."""

    most: float
    is_ratio: bool = True
    """Times the bare thing; milliseconds otherwise."""

    def __str__(self) -> str:
        return f"≤ {self.most:g}×" if self.is_ratio else f"≤ {self.most:g} ms"


class Line(NamedTuple):
    """One line of the table: milliseconds of each run."""

    what: str
    ours: list[float]
    bare: list[float]
    aim: Aim | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the bare thing ours takes."""
        return median(self.ours) / median(self.bare) if self.bare else None

    @property
    def is_met(self) -> bool:
        """Whether ours is as fast as it should be."""
        if self.aim is None:
            return True
        return (self.ratio or 0 if self.aim.is_ratio else median(self.ours)) <= self.aim.most

    def __str__(self) -> str:
        bare = f"{median(self.bare):.2f}" if self.bare else "–"
        ratio = f"{self.ratio:.2f}×" if self.ratio else "–"
        met = "" if self.aim is None else "yes" if self.is_met else "NO"
        row = (f"{median(self.ours):.2f}", f"{max(self.ours):.2f}", bare, ratio, self.aim or "–")
        return f"{self.what:<{WIDTH}}" + "".join(f"{cell!s:>11}" for cell in row) + f"  {met}"


HEAD = f"{'milliseconds, medians':<{WIDTH}}" + "".join(
    f"{word:>11}" for word in ("ours", "slowest", "bare", "ratio", "aim")
)


def timed(work: Callable[[], object]) -> Measure:
    """Measures the work from its beginning to its end."""

    def measure() -> float:
        begun = time.perf_counter()
        work()
        return (time.perf_counter() - begun) * 1000

    return measure


def by_turns(
    what: str, ours: Measure, bare: Measure | None, times: int, aim: Aim | None = None
) -> Line:
    """Runs both so many times, each first as often as second; a first run of each is left out."""
    line = Line(what, [], [], aim)
    turns = [(line.ours, ours)] + ([(line.bare, bare)] if bare else [])
    for _, measure in turns:
        measure()
    for turn in range(times):
        for taken, measure in turns[:: -1 if turn % 2 else 1]:
            taken.append(measure())
    return line
