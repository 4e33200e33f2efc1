"""The colours of the goals, the same on the screen and on paper."""

from __future__ import annotations

from typing import NamedTuple


class GoalColour(NamedTuple):
    """The two colours of one goal; number and place always say the same.

    The strong one is for lines and small words, the soft one for what lies behind.
    """

    strong: str
    soft: str


GOAL_COLOURS = (
    GoalColour("#863108", "#FCE6D6"),
    GoalColour("#1A479A", "#DFE9FB"),
    GoalColour("#74297F", "#F2E2F5"),
)
"""By rank, what matters most first."""
