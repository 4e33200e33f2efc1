"""All that lies on the table as one picture, while a card is carried over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from ungeplan.ui.board.faces import Look


class StillPicture:
    """Stands in the place of the ground: moving a card then paints two things only."""

    def __init__(self, scene: QGraphicsScene, ground: QGraphicsItem) -> None:
        self._scene = scene
        self._ground = ground
        self._pixmap: QPixmap | None = None
        """The ground, as it was when a card was lifted from it."""
        self._is_shown = False

    def take(self, carried: QGraphicsItem, look: Look, changing: QRectF) -> None:
        """Draw all but the carried card, and show that; again only where it may be changing."""
        room = self._scene.sceneRect()
        if self._pixmap is None:
            self._pixmap = QPixmap((room.size() * look.ratio).toSize())
            self._pixmap.setDevicePixelRatio(look.ratio)
            # Opaque from the beginning: then it is copied and not blended.
            self._pixmap.fill(QColor(look.theme.paper))
        else:
            room = changing
        carried.hide()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.render(painter, room, room)
        painter.end()
        carried.show()
        self._is_shown = True
        self._ground.hide()

    def come_alive(self) -> None:
        """Let each thing be painted for itself again: something changes."""
        if self._is_shown:
            self._is_shown = False
            self._ground.show()

    def forget(self) -> None:
        """Draw all anew the next time: other things lie there."""
        self._pixmap = None

    def draw(self, painter: QPainter, rect: QRectF | QRect, look: Look) -> bool:
        """Draw what of it lies in the rectangle; False when it is not shown."""
        if self._pixmap is None or not self._is_shown:
            return False
        # Two pictures are painted now and no lines: they need no smoothing, and are faster without.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = look.ratio
        source = rect if ratio == 1 else QRectF(rect.topLeft() * ratio, rect.size() * ratio)
        painter.drawPixmap(rect, self._pixmap, source)
        return True
