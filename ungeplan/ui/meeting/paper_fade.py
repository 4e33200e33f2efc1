"""The soft edge of a paper that goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ungeplan.ui.theme import Scale, Theme

_SHADE = 0.4
"""How dark the shade is: what is printed there can still be read."""


class PaperFade(QWidget):
    """Lies over the lower edge of a scrolling area while there is more below it."""

    def __init__(self, area: QScrollArea, theme: Theme) -> None:
        super().__init__(area)
        self._area = area
        self._theme = theme
        self._height = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)
        self._follow()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._height = scale.px(96)
        self._follow()

    def _follow(self) -> None:
        bar, room = self._area.verticalScrollBar(), self._area.viewport().geometry()
        height = min(self._height, bar.maximum() - bar.value(), room.height())
        self.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)
        self.setVisible(height > 0)

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        # A light table takes the paper in; on a dark one white paper lies in the shade there.
        edge = QColor(self._theme.shadow if self._theme.is_dark else self._theme.paper)
        edge.setAlphaF(_SHADE if self._theme.is_dark else 1)
        clear = QColor(edge)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, edge)
        QPainter(self).fillRect(self.rect(), fade)
