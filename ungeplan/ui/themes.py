"""The four themes: warm, dark, calm and with high contrast, and which of them a window wears."""

from __future__ import annotations

from enum import StrEnum

from ungeplan.model.figure_inks import FigureInks
from ungeplan.model.goal_colours import GoalColour
from ungeplan.ui.theme import WARM, Theme


class Colours(StrEnum):
    """What a person chooses from; the values are kept in the store."""

    WARM = "warm"
    DARK = "dark"
    CALM = "calm"
    HIGH_CONTRAST = "high_contrast"


DARK = Theme(
    paper="#1C1B1A",
    sheet="#282623",
    ink="#F3EDE3",
    quiet_ink="#CBC3B6",
    edge="#A0988A",
    hairline="#433F39",
    action="#6CCFC0",
    on_action="#08201D",
    action_text="#9DE4D8",
    action_soft="#163B37",
    warning="#FFCB8F",
    warning_soft="#42301B",
    focus="#FFFFFF",
    face="#2E2B28",
    pressed="#433F39",
    shadow="#000000",
    goals=(
        GoalColour("#FFB793", "#46230F"),
        GoalColour("#AECBFF", "#1B2E54"),
        GoalColour("#EFB9F4", "#431C49"),
    ),
    inks=FigureInks(ink="#F3EDE3", rust="#F39A6B", blue="#8DB4FA", plum="#DE9DE6", green="#86CF9B"),
    motion=True,
)
"""Evening: the same warm table with the lamp turned down."""

CALM = Theme(
    paper="#F3F2EF",
    sheet="#FBFAF8",
    ink="#2A2E33",
    quiet_ink="#484D53",
    edge="#827F79",
    hairline="#DEDCD6",
    action="#41585B",
    on_action="#FFFFFF",
    action_text="#33484A",
    action_soft="#E3E9E9",
    warning="#5E4327",
    warning_soft="#F0E9DE",
    focus="#2A2E33",
    face="#FBFAF8",
    pressed="#DEDCD6",
    shadow="#2A2E33",
    goals=(
        GoalColour("#6A3C28", "#F0E5DF"),
        GoalColour("#34476E", "#E3E8F0"),
        GoalColour("#573A5D", "#ECE5ED"),
    ),
    inks=FigureInks(ink="#2A2E33", rust="#7A4A33", blue="#40567F", plum="#66476C", green="#43604C"),
    motion=False,
)
"""Few colours, and nothing moves."""

HIGH_CONTRAST = Theme(
    paper="#FFFFFF",
    sheet="#FFFFFF",
    ink="#000000",
    quiet_ink="#262626",
    edge="#595959",
    hairline="#767676",
    action="#00443E",
    on_action="#FFFFFF",
    action_text="#00332E",
    action_soft="#DDF3EF",
    warning="#5A2900",
    warning_soft="#FFF1D6",
    focus="#0000B8",
    face="#FFFFFF",
    pressed="#D6D6D6",
    shadow="#000000",
    goals=(
        GoalColour("#6B2300", "#FFE9DC"),
        GoalColour("#0A2F80", "#E2EBFF"),
        GoalColour("#5A0F66", "#F8E5FB"),
    ),
    inks=FigureInks(ink="#000000", rust="#7A2A00", blue="#0A359A", plum="#661173", green="#0B4D22"),
    motion=True,
)
"""Black on white, and a line round everything."""

THEMES = {
    Colours.WARM: WARM,
    Colours.DARK: DARK,
    Colours.CALM: CALM,
    Colours.HIGH_CONTRAST: HIGH_CONTRAST,
}


def theme_of(colours: Colours, *, is_still: bool) -> Theme:
    """That theme; on a still screen nothing moves in it."""
    theme = THEMES[colours]
    return theme._replace(motion=False) if is_still else theme


def colours_of(theme: Theme) -> Colours:
    """What was chosen for that theme, whether or not things move in it."""
    return next(
        colours for colours, worn in THEMES.items() if worn._replace(motion=theme.motion) == theme
    )
