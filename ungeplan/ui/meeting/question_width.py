"""How wide the answers of a question are that stands alone beside the figure."""

from __future__ import annotations

from ungeplan.ui.theme import Scale

_WIDEST = 1_200
"""In the design's pixels."""


def widest_of(scale: Scale) -> int:
    """The most that is read as one: on a wide screen there is air beside it."""
    return round(scale.px(_WIDEST) * max(1.0, scale.zoom))
