"""The figure with its goals as a picture to look at, for screens on which nothing is moved."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ungeplan.model.figure_layout import spots
from ungeplan.model.plan import MeetingId, Plan
from ungeplan.ui.board.accessibility import speaks_through
from ungeplan.ui.board.figure_drawing import FIGURE_RECT, draw_badge, draw_figure
from ungeplan.ui.board.story import story
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_BADGE = 17.0
_ROOM = FIGURE_RECT.adjusted(-_BADGE, -4, _BADGE, _BADGE)


class FigurePicture(QWidget):
    """The stick figure, as large as there is room, with a numbered dot for each goal."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speaks_through(FigurePicture, _picture)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_plan(self, plan: Plan, meeting: MeetingId | None = None) -> None:
        """Show the goals of this plan; with a meeting, tell how far they are at it."""
        self._plan = plan
        self._meeting = meeting
        self.retranslate()
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()

    def retranslate(self) -> None:
        """Tell the picture anew in the language of the moment."""
        self.setAccessibleName(self.tr("The figure"))
        self.setAccessibleDescription(story(self._plan, self._meeting, self._wording))

    def sizeHint(self) -> QSize:
        return QSize(self._scale.px(300), self._scale.px(500))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        unit = min(self.width() / _ROOM.width(), self.height() / _ROOM.height())
        painter.translate(self.rect().center())
        painter.scale(unit, unit)
        painter.translate(-_ROOM.center())
        draw_figure(painter, self._theme, self._plan.figure, things=len(self._plan.strengths))
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(round(_BADGE * 1.3))
        goals = self._plan.active_goals
        for goal, spot in zip(goals, spots([goal.zone for goal in goals]), strict=True):
            draw_badge(
                painter, QPointF(*spot), _BADGE, goal.rank, self._theme.goal(goal.rank), font
            )


def _picture(widget: QWidget) -> QAccessibleInterface:
    return QAccessibleWidget(widget, QAccessible.Role.Graphic)
