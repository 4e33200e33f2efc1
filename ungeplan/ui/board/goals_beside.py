"""The goals beside the figure: their lines, and the place that waits for the card in the hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from ungeplan.model.figure import Zone
from ungeplan.model.figure_layout import Place, Room, places, point_on
from ungeplan.ui.board.faces import GOAL_SIZES, GhostFace, GoalFace, GoalWords, Look
from ungeplan.ui.board.leader_item import LeaderItem

_ABOVE_LINES = 2.5
_TO_GHOST = 40.0
"""So far from the line to the waiting place a card may be and still be on its way there, in the
figure's own units."""


class Laid(NamedTuple):
    """Goals that fit beside the figure: in letters of this size, on these places."""

    type_size: float
    places: tuple[Place, ...]


def fit(words: Sequence[GoalWords], room: Room, look: Look) -> Laid | None:
    """The largest letters in which these goals fit; None when they fit in none."""
    for type_size in GOAL_SIZES:
        heights = [
            (goal.zone, GoalFace(look, goal, room.box_width, type_size).size.height())
            for goal in words
        ]
        laid = places(heights, room)
        if laid is not None:
            return Laid(type_size, laid)
    return None


class Ties:
    """The lines from the figure to the goals."""

    def __init__(self, ground: QGraphicsItem) -> None:
        self._ground = ground
        self._lines: list[LeaderItem] = []

    def tie(self, number: int, place: Place, rank: int, look: Look) -> None:
        """Tie the goal of that number, from 0, to its place."""
        while len(self._lines) <= number:
            self._lines.append(LeaderItem(self._ground))
        self._lines[number].tie(place, look.theme.goal(rank).strong, look)
        self._lines[number].show()

    def loosen(self, number: int) -> None:
        """Show no line for that goal: it is in a hand."""
        if number < len(self._lines):
            self._lines[number].hide()

    def keep(self, count: int) -> None:
        """There are so many goals: the lines of others go."""
        for line in self._lines[count:]:
            self._ground.scene().removeItem(line)
        del self._lines[count:]


class Waiting:
    """The dashed place that waits for the card in the hand."""

    def __init__(self, ground: QGraphicsItem) -> None:
        self._card = QGraphicsPixmapItem(ground)
        self._card.setZValue(_ABOVE_LINES)
        self._line = LeaderItem(ground, dashed=True)
        self.zone: Zone | None = None
        """The part to which the place belongs."""
        self._place: Place | None = None
        self.hide()

    @property
    def box(self) -> QRectF | None:
        """The place, when there is one."""
        return QRectF(*self._place.box) if self._place else None

    def show(self, words: GoalWords, place: Place, look: Look) -> None:
        """Wait there for a card with these words."""
        size = QSizeF(place.box.width, place.box.height)
        picture = GhostFace(look, words, size).lying()
        self._card.setPixmap(picture.pixmap)
        self._card.setPos(QPointF(place.box.left, place.box.top) + picture.offset)
        self._line.tie(place, look.theme.goal(words.rank).strong, look)
        self.zone, self._place = words.zone, place
        self._card.show()
        self._line.show()

    def hide(self) -> None:
        """Wait for nothing."""
        self.zone = self._place = None
        self._card.hide()
        self._line.hide()

    def is_near(self, spot: QPointF, room: Room, look: Look) -> bool:
        """Whether the spot is on the waiting place or beside the line that leads to it."""
        if self._place is None:
            return False
        air = look.scale.px(24)
        if QRectF(*self._place.box).adjusted(-air, -air, air, air).contains(spot):
            return True
        near = _TO_GHOST * room.unit
        line = (point_on(self._place.leader, step / 8) for step in range(9))
        return any((QPointF(*point) - spot).manhattanLength() < near for point in line)
