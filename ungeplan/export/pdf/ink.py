"""The colours of a printed plan. Number and place say the same, so it prints in black and white."""

from __future__ import annotations

from ungeplan.model.goal_colours import GOAL_COLOURS, GoalColour

INK = "#1E2733"
QUIET_INK = "#4B5563"
HAIRLINE = "#E4DCCB"
"""Decoration only."""
PAPER = "#FFFFFF"
WARM_PAPER = "#FBF7EF"
FACE = "#FFFDF8"
CALM = "#DDF0EC"
"""Behind what is agreed next."""


def of_goal(rank: int) -> GoalColour:
    """The colours of the goal of that rank, 1 to 3."""
    return GOAL_COLOURS[rank - 1]
