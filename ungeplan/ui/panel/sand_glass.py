"""A sand-glass: the adults stay silent while the sand runs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.ui.theme import Scale, Theme

SILENT_SECONDS = 120


class SandGlass(QWidget):
    """Two minutes of sand. It shows no number: nobody is hurried.

    Signals:
        run_out: all the sand is below.
    """

    run_out = Signal()

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._theme = theme
        self._side = scale.px(64)
        self._left = SILENT_SECONDS
        self.second = QTimer(self)
        """Beats while the sand runs."""
        self.second.setInterval(1000)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.second.timeout.connect(self._fall)

    @property
    def left(self) -> int:
        """For how many seconds there is sand above."""
        return self._left

    @property
    def is_running(self) -> bool:
        """Whether sand is above."""
        return self._left > 0

    def turn(self) -> None:
        """All the sand is above, and begins to fall."""
        self._left = SILENT_SECONDS
        self.second.start()
        self.update()

    def go_on_from(self, before: SandGlass) -> None:
        """Run on where another one is."""
        self._left = before.left
        if before.second.isActive():
            self.second.start()
        else:
            self.second.stop()
        self.update()

    def _fall(self) -> None:
        self._left -= 1
        self.update()
        if not self.is_running:
            self.second.stop()
            self.run_out.emit()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(round(self._side * 0.7), self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(2.0, self._side / 24)
        whole = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        middle = whole.center()
        upper = QPolygonF([whole.topLeft(), whole.topRight(), middle])
        lower = QPolygonF([whole.bottomLeft(), whole.bottomRight(), middle])
        share = self._left / SILENT_SECONDS
        half = whole.height() / 2
        sand = QColor(self._theme.edge)
        # What is left lies above the neck; what has fallen lies on the ground.
        self._fill(painter, upper, QRectF(whole.left(), middle.y() - half * share, 999, half), sand)
        ground = whole.bottom() - half * (1 - share)
        self._fill(painter, lower, QRectF(whole.left(), ground, 999, half), sand)
        frame = QPen(QColor(self._theme.ink), edge)
        frame.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(upper)
        painter.drawPolygon(lower)
        if self.second.isActive():
            painter.setPen(QPen(sand, edge / 2))
            painter.drawLine(middle, QPointF(middle.x(), whole.bottom() - edge))

    def _fill(self, painter: QPainter, glass: QPolygonF, part: QRectF, colour: QColor) -> None:
        inside, wanted = QPainterPath(), QPainterPath()
        inside.addPolygon(glass)
        inside.closeSubpath()
        wanted.addRect(part)
        painter.fillPath(inside.intersected(wanted), colour)
