"""What the young person shows of themselves: how it is right now, and what they bring (Mig)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ungeplan.model.plan.ids import GoalId, MeetingId, Part, PersonId, StrengthId

HIGHEST_LEVEL = 100
"""The right end of a soft slider; its left end is 0. Nobody sees the number."""


class Area(StrEnum):
    """A part of life that is asked about (lige nu)."""

    HOW_ARE_YOU = "how_are_you"
    AT_HOME = "at_home"
    DAY = "day"
    FRIENDS = "friends"


class CheckIn(Part, frozen=True, kw_only=True):
    """How it is in one area at one meeting (lige nu). Never required, and nobody else's to see."""

    area: Area
    meeting: MeetingId
    level: int
    """0 to 100, from the left end of the slider to the right."""


class StrengthKind(StrEnum):
    """Which of the four questions it answers."""

    GOOD_AT = "good_at"
    LIKED_FOR = "liked_for"
    HELPS_ME = "helps_me"
    DOES_NOT_HELP = "does_not_help"


class Strength(Part, frozen=True, kw_only=True):
    """Something the young person brings, or how to help them (det har jeg med mig)."""

    id: StrengthId
    kind: StrengthKind
    text: str
    said_by: PersonId


class Line(StrEnum):
    """How the figure is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Ink(StrEnum):
    """The colour of the figure's lines; a theme and the paper say which colour that is."""

    INK = "ink"
    RUST = "rust"
    BLUE = "blue"
    PLUM = "plum"
    GREEN = "green"


class Face(StrEnum):
    """What the figure's head shows; none until the young person gives it one."""

    NONE = "none"
    SMILE = "smile"
    CALM = "calm"
    SERIOUS = "serious"


class Shape(StrEnum):
    """How the figure stands or sits. Where it does not walk, its feet are called the road."""

    STANDING = "standing"
    WHEELCHAIR = "wheelchair"
    CRUTCHES = "crutches"
    STAR = "star"

    @property
    def walks(self) -> bool:
        """Whether its feet are feet."""
        return self is Shape.STANDING


class FigureLook(Part, frozen=True, kw_only=True):
    """How the young person wants their stick figure to look."""

    line: Line = Line.SOLID
    ink: Ink = Ink.INK
    face: Face = Face.NONE
    shape: Shape = Shape.STANDING


class ScreenChoice(Part, frozen=True, kw_only=True):
    """How this young person wants the screen: kept with the plan, because it is theirs."""

    theme: str = ""
    """The name of a theme; empty for that of the computer."""
    zoom: int = 100
    """Per cent of the text's size in the design."""
    is_still: bool = False
    """Nothing moves."""
    has_sliders: bool = True
    reads_aloud: bool = True


class Preparation(Part, frozen=True, kw_only=True):
    """What the young person said before a meeting (gør klar)."""

    place: str = ""
    """Where they want to meet."""
    not_about: str = ""
    """What shall not be talked about."""
    guests: tuple[PersonId, ...] = ()
    """Who shall be at the meeting besides the two."""


class Education(Part, frozen=True, kw_only=True):
    """The one question about education or work: a goal that leads there, or when to ask again."""

    goal: GoalId | None = None
    ask_again_on: dt.date | None = None
    """"Ikke lige nu": the day from which it may be asked again."""
