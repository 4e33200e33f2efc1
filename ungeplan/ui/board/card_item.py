"""One card on the board."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from ungeplan.model.plan import EntryId
from ungeplan.ui.board.faces import Face, Picture

LYING, HIGH = 3.0, 20.0
"""How high cards lie: on the table, and in a hand or on their way."""


class Kind(Enum):
    """What a card is."""

    GOAL = "goal"
    WISH = "wish"


class CardKey(NamedTuple):
    """Which card it is, whatever it looks like."""

    kind: Kind
    id: EntryId
    """Of the goal or the wish."""


class CardItem(QGraphicsPixmapItem):
    """A card: it lies at its home, or is in a hand.

    It is a pixmap and nothing else, so that Qt moves it without asking Python.
    """

    def __init__(self, key: CardKey, wish: EntryId) -> None:
        super().__init__()
        self.key = key
        self.wish = wish
        """The wish it shows, also when it is a goal."""
        self.home = QPointF()
        """Where its upper left corner belongs, in its bed."""
        self.bed: QGraphicsItem | None = None
        """The item on which it lies at home; None before it has one."""
        self.lies_in: QGraphicsItem | None = None
        """Where it lies now; None while it is in a hand or on its way."""
        self.middle = QPointF()
        """The middle of its sheet, seen from its upper left corner."""
        self._face: Face | None = None
        self.is_lifted = False
        self.setZValue(LYING)

    @property
    def face(self) -> Face:
        """What stands on it. Raises RuntimeError before it wears one."""
        if self._face is None:
            raise RuntimeError("The card has no face yet.")
        return self._face

    @property
    def box(self) -> QRectF:
        """Its sheet on the table, without the shadow and as if it lay straight."""
        return QRectF(self.scenePos(), self.face.size)

    @property
    def home_on_table(self) -> QPointF:
        """Where its upper left corner belongs, seen from the table."""
        return self.bed.mapToScene(self.home) if self.bed else self.home

    def wear(self, face: Face) -> None:
        """Show this face, lifted or not as it was before."""
        self._face = face
        self.middle = QPointF(face.size.width() / 2, face.size.height() / 2)
        self.setTransformOriginPoint(self.middle)
        self._show(face.lifted() if self.is_lifted else face.lying())

    def lift(self) -> None:
        """Come into a hand: above all others, leaning."""
        if not self.is_lifted:
            self.is_lifted = True
            self._show(self.face.lifted())
        self.rise()

    def lie(self) -> None:
        """Leave the hand; it stays above the others until it is in bed."""
        if self.is_lifted:
            self.is_lifted = False
            self._show(self.face.lying())

    def lean(self, degrees: float) -> None:
        """Lean so far; a card that lies straight is painted without smoothing, which is faster."""
        modes = Qt.TransformationMode
        self.setTransformationMode(
            modes.SmoothTransformation if degrees else modes.FastTransformation
        )
        self.setRotation(degrees)

    def rise(self) -> None:
        """Leave the bed without moving."""
        spot = self.scenePos()
        self.setParentItem(None)  # type: ignore[arg-type]  # the stubs know no item without a parent
        self.setPos(spot)
        self.setZValue(HIGH)
        self.lies_in = None

    def go_to_bed(self) -> None:
        """Lie at home."""
        self.lie()
        self.lean(0)
        self.setParentItem(self.bed)  # type: ignore[arg-type]  # as above
        self.setPos(self.home)
        self.setZValue(LYING)
        self.lies_in = self.bed

    def _show(self, picture: Picture) -> None:
        self.setOffset(picture.offset)
        self.setPixmap(picture.pixmap)
