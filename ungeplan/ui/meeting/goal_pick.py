"""A goal as an answer: its ring to tick, its number and its words, in its own colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ungeplan.model.plan import Goal
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.board.wide_button import WideButton
from ungeplan.ui.theme import BODY, SMALL, Theme, icon_pixmap
from ungeplan.ui.wording import Wording


class GoalPick(WideButton):
    """One goal to answer with; a tick as well as its ring says that it is chosen."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._rank = 1
        self.setCheckable(True)

    def show_goal(self, goal: Goal) -> None:
        """Show this goal of today."""
        self._rank = goal.rank
        self.wear(self._theme.goal(goal.rank))
        self.say(goal.youth_text)
        number = self._wording.content.print.goal
        self.setAccessibleDescription(number.filled(self._wording.language, number=goal.rank))

    # -- what is drawn ------------------------------------------------------------------------

    @property
    def picture_size(self) -> QSize:
        return QSize(self._ring + self._gap + self._disc, self._disc)

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        middle = room.center().y()
        self._draw_ring(painter, QPointF(room.left() + self._ring / 2, middle))
        radius = self._disc / 2
        font = self._scale.font(SMALL, bold=True)
        badge = QPointF(room.right() - radius, middle)
        draw_badge(painter, badge, radius, self._rank, self._theme.goal(self._rank), font)

    def _draw_ring(self, painter: QPainter, centre: QPointF) -> None:
        theme, chosen = self._theme, self.isChecked()
        width = max(1.5, self._ring / 12)
        radius = (self._ring - width) / 2
        painter.setPen(QPen(QColor(theme.action if chosen else theme.edge), width))
        painter.setBrush(QColor(theme.action if chosen else theme.sheet))
        painter.drawEllipse(centre, radius, radius)
        if chosen:
            side = round(self._ring * 0.64)
            tick = icon_pixmap("check", theme.on_action, side, self.devicePixelRatioF())
            painter.drawPixmap(centre - QPointF(side / 2, side / 2), tick)

    @property
    def _ring(self) -> int:
        return self._scale.text(BODY)

    @property
    def _disc(self) -> int:
        return self._scale.text(34)

    @property
    def _gap(self) -> int:
        return self._scale.px(14)
