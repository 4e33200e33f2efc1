"""How a card looks: a rounded sheet with a soft, low shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ungeplan.ui.theme import Scale, Theme

SHADOW = 7
"""How far the shadow reaches below a card, in the design's pixels."""


def draw_card(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    scale: Scale,
    *,
    fill: str,
    edge: str,
    width: float = 1.5,
    radius: float = 18,
    shadow: bool = True,
    dashed: bool = False,
) -> None:
    """Draw a card's sheet; its shadow falls below the rectangle."""
    corner = radius * scale.factor
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shadow:
        _draw_shadow(painter, rect, corner, theme, scale)
    pen_width = max(1.0, width * scale.factor)
    pen = QPen(QColor(edge), pen_width)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    half = pen_width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)
    painter.restore()


def draw_focus(painter: QPainter, rect: QRectF, theme: Theme, scale: Scale, radius: float) -> None:
    """Draw the ring round the part that has the keyboard."""
    ring = max(2.0, 3 * scale.factor)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.focus), ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = ring / 2
    corner = radius * scale.factor
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)
    painter.restore()


def _draw_shadow(
    painter: QPainter, rect: QRectF, corner: float, theme: Theme, scale: Scale
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, strength in ((SHADOW, 6), (SHADOW * 0.6, 9), (SHADOW * 0.3, 12)):
        colour = QColor(theme.shadow)
        colour.setAlpha(strength)
        painter.setBrush(colour)
        drop = reach * scale.factor
        painter.drawRoundedRect(rect.adjusted(-drop / 3, drop / 3, drop / 3, drop), corner, corner)
