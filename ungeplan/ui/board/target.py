"""Where a card can be put down."""

from __future__ import annotations

from enum import Enum

from ungeplan.model.figure import Zone


class Aside(Enum):
    """Off the figure."""

    SHEET = "sheet"
    """Back among the wishes."""


Target = Zone | Aside
