"""The goal that a question is about: its number on its colours, and its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.model.plan import Goal
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.theme import BODY, CARD, Scale, Theme
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card
from ungeplan.ui.widgets.words_label import Wrapped, wrapped

_PAD = 14


class GoalLine(QWidget):
    """To look at while something is said about the goal; lower than its card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._rank = 1
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_goal(self, goal: Goal, number: str) -> None:
        """Show this goal; `number` is what it is called by people who listen."""
        self._rank, self._words = goal.rank, goal.youth_text
        self.setAccessibleName(f"{number}: {goal.youth_text}")
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Hold no words."""
        self._words = ""
        self.setAccessibleName("")
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    @property
    def _badge(self) -> int:
        return round(self._scale.text(BODY) * 1.8)

    @property
    def _left(self) -> int:
        return 2 * self._scale.px(_PAD) + self._badge

    def _told(self, width: int) -> Wrapped:
        room = width - self._left - self._scale.px(_PAD)
        return wrapped(self._words, self._scale.font(CARD, bold=True), room)

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._scale.px(600)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        inner = max(round(self._told(width).height), self._badge)
        return inner + 2 * self._scale.px(10) + self._scale.px(SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale, colours = self._theme, self._scale, self._theme.goal(self._rank)
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1 - scale.px(SHADOW))
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=colours.soft,
            edge=colours.strong,
            width=2,
            shadow=False,
        )
        middle, radius = sheet.center().y(), self._badge / 2
        centre = QPointF(sheet.left() + scale.px(_PAD) + radius, middle)
        draw_badge(painter, centre, radius, self._rank, colours, scale.font(BODY, bold=True))
        told = self._told(self.width())
        painter.setPen(QColor(theme.ink))
        told.layout.draw(painter, QPointF(self._left, middle - told.height / 2))
