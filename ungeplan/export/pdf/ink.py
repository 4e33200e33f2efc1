"""The colours of a printed plan. Number and place say the same, so it prints in black and white."""

from __future__ import annotations

from typing import NamedTuple

INK = "#1E2733"
QUIET_INK = "#4B5563"
HAIRLINE = "#E4DCCB"
"""Decoration only."""
PAPER = "#FFFFFF"
WARM_PAPER = "#FBF7EF"
FACE = "#FFFDF8"
CALM = "#DDF0EC"
"""Behind what is agreed next."""


class GoalInk(NamedTuple):
    """The two colours of one goal: for lines and small words, and for what lies behind."""

    strong: str
    soft: str


GOALS = (
    GoalInk("#863108", "#FCE6D6"),
    GoalInk("#1A479A", "#DFE9FB"),
    GoalInk("#74297F", "#F2E2F5"),
)


def of_goal(rank: int) -> GoalInk:
    """The colours of the goal of that rank, 1 to 3."""
    return GOALS[rank - 1]
