"""Whether everything is on disk, in one sign."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ungeplan.ui.plan_document import Saving
from ungeplan.ui.theme import Theme


class SavedDot(QWidget):
    """A dot that is full when everything is on disk, and hollow when it is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._saving = Saving.SAVED

    def show_saving(self, saving: Saving) -> None:
        """Say whether everything is on disk."""
        self._saving = saving
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(
            self._theme.warning if self._saving is Saving.NOT_SAVED else self._theme.action
        )
        side = min(self.width(), self.height()) - 3
        painter.setPen(QPen(colour, 2))
        if self._saving is Saving.SAVED:
            painter.setBrush(colour)
        painter.drawEllipse(
            QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        )
