"""The colours in which the stick figure can be drawn."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.model.plan.about_me import Ink


class FigureInks(NamedTuple):
    """One colour for each `Ink`, in its order."""

    ink: str
    rust: str
    blue: str
    plum: str
    green: str

    def of(self, ink: Ink) -> str:
        """The colour of that name."""
        return self[list(Ink).index(ink)]


WARM_INKS = FigureInks(
    ink="#1E2733", rust="#9A3B0C", blue="#1F56B3", plum="#86338F", green="#1F6B3A"
)
"""On warm paper, and on the paper a plan is printed on."""
