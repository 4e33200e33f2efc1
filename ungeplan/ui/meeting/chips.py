"""Answers to tap."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon, icon_pixmap
from ungeplan.ui.widgets.buttons import Button, say_beside_icon


class Chip(Button):
    """One answer; a tick as well as the colour says that it is chosen.

    With an icon it is no answer but opens something, and is never ticked. A finger that taps twice
    chooses only once: it must not answer the question that comes up under it.
    """

    _last_press: ClassVar[tuple[int, QPoint]] = (0, QPoint())
    """Which chip was pressed last, and where on the screen."""

    def __init__(self, theme: Theme, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._icon_name = icon_name
        self.setProperty("look", "chip")
        self.setCheckable(not icon_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str) -> None:
        """Show these words as they are."""
        say_beside_icon(self, words)

    @property
    def words(self) -> str:
        """What stands on it."""
        return self.accessibleName()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.text(BODY)
        self.setIconSize(QSize(side, side))
        self.setIcon(
            icon(self._icon_name, self._theme.ink, side)
            if self._icon_name
            else _tick(self._theme, side)
        )

    # -- Qt -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        Chip._last_press = (id(self), event.globalPosition().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        chip, place = Chip._last_press
        apart = (event.globalPosition().toPoint() - place).manhattanLength()
        if chip == id(self) or apart > self.height() // 2:
            super().mouseDoubleClickEvent(event)


# Each meeting shows dozens of them, in one size.
@lru_cache(maxsize=16)
def _tick(theme: Theme, side: int) -> QIcon:
    """An empty ring, or a full one with a tick when the chip is chosen."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        for state in (QIcon.State.Off, QIcon.State.On):
            chosen = state is QIcon.State.On
            made.addPixmap(_ring(theme, side, ratio, chosen), QIcon.Mode.Normal, state)
    return made


def _ring(theme: Theme, side: int, ratio: float, chosen: bool) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.5, side / 12)
    painter.setPen(QPen(QColor(theme.action if chosen else theme.edge), width))
    painter.setBrush(QColor(theme.action if chosen else theme.sheet))
    half = width / 2
    painter.drawEllipse(QRectF(half, half, side - width, side - width))
    if chosen:
        inner = round(side * 0.64)
        place = round((side - inner) / 2)
        painter.drawPixmap(place, place, icon_pixmap("check", theme.on_action, inner, ratio))
    painter.end()
    return pixmap
