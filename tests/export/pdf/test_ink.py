"""The colours on paper: the same as on the screen, and readable without colour."""

from __future__ import annotations

import pytest

from ungeplan.export.pdf import ink
from ungeplan.model.goal_colours import GOAL_COLOURS
from ungeplan.ui.theme import WARM


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_goals_have_the_colours_they_have_on_the_screen():
    assert all(ink.of_goal(rank) == WARM.goal(rank) for rank in (1, 2, 3))
    assert (WARM.ink, WARM.quiet_ink, WARM.face) == (ink.INK, ink.QUIET_INK, ink.FACE)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        (ink.INK, ink.PAPER),
        (ink.QUIET_INK, ink.PAPER),
        (ink.INK, ink.CALM),
        (ink.INK, ink.WARM_PAPER),
        *((ink.INK, goal.soft) for goal in GOAL_COLOURS),
        *((goal.strong, goal.soft) for goal in GOAL_COLOURS),
        *((ink.PAPER, goal.strong) for goal in GOAL_COLOURS),
    ],
)
def test_all_text_stands_out_from_what_lies_behind_it(text, behind):
    assert contrast(text, behind) >= 7
