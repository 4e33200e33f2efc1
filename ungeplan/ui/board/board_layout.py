"""How the board divides its room between the figure, the goals beside it and the sheet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from ungeplan.model.figure import HEIGHT, REACH, WIDTH, Circle, Zone
from ungeplan.model.figure_layout import Room
from ungeplan.ui.theme import Scale

_FIGURE = 0.755
_ABOVE = 0.12
"""Of the height: what the figure takes, and what is free above it."""
_BOX = 376
_SHEET = 432
_HAND = 125.0
_AIR = 52.0
"""In the figure's own units: from its middle to a hand, and from there to the boxes."""
_SMALLEST = 0.62
"""A figure smaller than this share of what the height allows leaves the goals to the sheet."""


class BoardLayout(NamedTuple):
    """Where everything on the board has its place."""

    room: Room
    sheet: QRectF
    is_listed: bool
    """Whether the goals lie on the sheet, above the wishes: the letters are large, or the words
    many."""


def beside(size: QSizeF, scale: Scale) -> BoardLayout:
    """The goals left and right of the figure, or all on the sheet when they find no room."""
    sheet_width = scale.px(_SHEET) * (0.4 + 0.6 * scale.zoom)
    sheet = QRectF(size.width() - sheet_width, 0, sheet_width, size.height())
    left = scale.px(30)
    right = sheet.left() - scale.px(90)
    box = scale.px(_BOX) * (0.5 + 0.5 * scale.zoom)
    tallest = size.height() * _FIGURE / HEIGHT
    unit = min(tallest, ((right - left) / 2 - box) / (_HAND + _AIR))
    if unit < tallest * _SMALLEST:
        return listed(size, scale)
    room = Room(
        left=left,
        top=0,
        right=right,
        bottom=size.height(),
        box_width=box,
        gap=scale.px(24),
        inset=scale.px(40),
        middle=(left + right) / 2,
        crown=_crown(size, unit),
        unit=unit,
    )
    return BoardLayout(room, sheet, is_listed=False)


def listed(size: QSizeF, scale: Scale) -> BoardLayout:
    """The figure alone on the left, and all words on a wide sheet."""
    width = min(size.width() * 0.36, scale.px(560))
    unit = min(size.height() * 0.84 / HEIGHT, width * 0.86 / WIDTH)
    left = width + scale.px(24)
    room = Room(
        left=0,
        top=0,
        right=width,
        bottom=size.height(),
        box_width=0,
        gap=0,
        inset=0,
        middle=width / 2,
        crown=_crown(size, unit),
        unit=unit,
    )
    sheet = QRectF(left, 0, size.width() - left, size.height())
    return BoardLayout(room, sheet, is_listed=True)


def _crown(size: QSizeF, unit: float) -> float:
    free = size.height() - unit * HEIGHT
    return free * _ABOVE / (1 - _FIGURE)


def first_reach(zone: Zone) -> Circle:
    """The part itself, or the first of its two."""
    return REACH[zone][0]
