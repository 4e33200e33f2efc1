"""One of five drawn faces to answer with: never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import draw_focus

_BEND = 0.16
"""How far the corners of the mouth of the first and the last face lie from its middle."""


class MoodFace(DrawnButton):
    """A face from -1 (unhappy) to 1 (happy); its words are its name."""

    def __init__(self, theme: Theme, mood: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mood = mood
        self._scale = Scale()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str) -> None:
        """What it means."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.touch(76)
        self.setFixedSize(QSize(side, side))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(self.width())
        theme, chosen = self._theme, self.isChecked()
        ink = QColor(theme.on_action if chosen else theme.ink)
        width = max(2.0, side / 22)
        ring = QRectF(0, 0, side, side).adjusted(width * 2, width * 2, -width * 2, -width * 2)
        painter.setPen(QPen(QColor(theme.action if chosen else theme.edge), width))
        painter.setBrush(QColor(theme.action if chosen else theme.sheet))
        painter.drawEllipse(ring)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for x in (0.37, 0.63):
            painter.drawEllipse(QPointF(side * x, side * 0.42), side * 0.045, side * 0.045)
        bend = side * _BEND * self._mood
        middle = side * 0.64
        mouth = QPainterPath(QPointF(side * 0.33, middle - bend / 2))
        mouth.quadTo(QPointF(side * 0.5, middle + bend), QPointF(side * 0.67, middle - bend / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(mouth)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme, self._scale, round(side / 2))
