"""The stick figure on paper, and the lines that tie goals to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.shapes import Spot, draw_curves, draw_disc, draw_figure
from ungeplan.export.pdf.sheet import MIDDLE
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.figure import HEIGHT, LINE_WIDTH, Zone, anchor
from ungeplan.model.figure_layout import Place, Room, places
from ungeplan.model.plan import FigureLook

_CORRIDOR = 13.0
"""Between the hands of the figure and the boxes: here run the lines that tie them together."""
_BETWEEN = 12.0
"""Air between two boxes on the same side."""
_INSET = 17.0
_OVERHANG = 26.0
"""How far a box may begin above the head."""
_DOT = 4.2
_LINE_WIDTH = 1.6


class Picture(NamedTuple):
    """The figure, and where each goal lies beside it; y grows downwards from its head."""

    node: Node
    scale: float
    ranks: tuple[int, ...]
    places: tuple[Place, ...]
    look: FigureLook = FigureLook()
    things: int = 0
    """In its backpack."""
    middle: float = MIDDLE
    """Where on the page its middle line is."""

    @property
    def crown(self) -> float:
        """How far the figure's head is below the top of the picture."""
        return -min([0.0, *(place.box.top for place in self.places)])

    @property
    def height(self) -> float:
        """What the figure and all that lies beside it take from top to bottom."""
        ends = [place.box.top + place.box.height for place in self.places]
        return self.crown + max([HEIGHT * self.scale, *ends])

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw the figure, the lines that leave it and the dots where they are tied to it."""
        edge = edge_of(self.scale)
        self.node.box = Box(self.middle - edge, top - self.height, self.middle + edge, top)
        head = top - self.crown
        with canvas.drawing(self.node):
            draw_figure(canvas, Spot(self.middle, head, self.scale), self.look, self.things)
            canvas.setLineWidth(_LINE_WIDTH)
            for rank, place in zip(self.ranks, self.places, strict=True):
                colour = ink.of_goal(rank).strong
                canvas.setStrokeColor(HexColor(colour))
                draw_curves(canvas, (place.leader,), 0.0, head)
                draw_disc(canvas, place.anchor.x, head - place.anchor.y, _DOT, colour)


def edge_of(scale: float) -> float:
    """How far from the middle of a figure of this scale the boxes begin."""
    hand = anchor(Zone.HANDS, on_the_right=True).x
    return (hand + LINE_WIDTH / 2) * scale + _CORRIDOR


def placed(
    goals: Sequence[tuple[Zone, float]],
    scale: float,
    box_width: float,
    middle: float = MIDDLE,
) -> tuple[Place, ...]:
    """The place of each goal, given its zone and the height of its box.

    The boxes lie beside the figure, and reach above and below it only when they must.
    """
    edge = edge_of(scale)
    heights = [height for _, height in goals]
    more = max(0.0, _least_height(heights) - HEIGHT * scale - _OVERHANG) / 2
    room = Room(
        left=middle - edge - box_width,
        top=-_OVERHANG - more,
        right=middle + edge + box_width,
        bottom=HEIGHT * scale + more + 1.0,
        box_width=box_width,
        gap=_BETWEEN,
        inset=_INSET,
        middle=middle,
        crown=0.0,
        unit=scale,
    )
    return places(goals, room) or ()


def _least_height(heights: list[float]) -> float:
    """The height of the higher column when the boxes lie in two, as evenly as they can."""
    with_air = [height + _BETWEEN for height in heights]
    lefts = (
        sum(height for height, left in zip(with_air, sides, strict=True) if left)
        for sides in product((False, True), repeat=len(heights))
    )
    return min(max(left, sum(with_air) - left) for left in lefts)
