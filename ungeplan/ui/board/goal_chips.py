"""Which goal of how many is asked about, and which have their answer, in one row."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ungeplan.model.plan import MAX_GOALS, Goal, GoalId, Plan
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.theme import CARD, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import draw_focus
from ungeplan.ui.wording import Wording


class GoalChip(DrawnButton):
    """The number of a goal, with a tick once it has its answer; framed while it is asked about."""

    def __init__(self, rank: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rank = rank
        self._theme = theme
        self._scale = Scale()
        self._has_answer = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def has_answer(self) -> bool:
        """Whether it has a tick."""
        return self._has_answer

    def show_state(self, *, is_here: bool, has_answer: bool) -> None:
        """Show whether it is asked about now, and whether it has its answer."""
        self._has_answer = has_answer
        self.setChecked(is_here)
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        height = scale.touch(56)
        self.setFixedSize(QSize(round(1.75 * height), height))
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 — Qt's name
        """The stage says what is asked about, not the press."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale, colour = self._theme, self._scale, self._theme.goal(self._rank)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = scale.px(4, at_least=3) if self.isChecked() else scale.px(2, at_least=1)
        painter.setPen(QPen(QColor(colour.strong if self.isChecked() else theme.edge), edge))
        painter.setBrush(QColor(colour.soft if self.isChecked() else theme.sheet))
        pill = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        radius = pill.height() * 0.36
        middle = QPointF(pill.left() + pill.height() / 2, pill.center().y())
        painter.save()
        draw_badge(painter, middle, radius, self._rank, colour, scale.font(CARD, bold=True))
        painter.restore()
        if self._has_answer:
            side = round(pill.height() * 0.56)
            tick = icon_pixmap("check", colour.strong, side, self.devicePixelRatioF())
            left = pill.right() - pill.height() / 2 - side / 2
            painter.drawPixmap(QPointF(left, pill.center().y() - side / 2), tick)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme, scale, self.height() / 2)


class GoalChips(QWidget):
    """One chip for each goal, what matters most first.

    Signals:
        goal_wanted: the place of the goal to be asked about, from 0.
    """

    goal_wanted = Signal(int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._goals: tuple[Goal, ...] = ()
        self.chips = [GoalChip(rank, theme) for rank in range(1, MAX_GOALS + 1)]
        """A chip for each rank; those without a goal are hidden."""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for chip in self.chips:
            self._row.addWidget(chip)
            chip.clicked.connect(self._want)
        self._row.addStretch()
        wording.language_changed.connect(self.retranslate)

    def show_goals(self, plan: Plan, here: int, answered: Collection[GoalId]) -> None:
        """Show the goals of this plan; asked about is the one at that place, from 0."""
        self._goals = plan.active_goals
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(self._goals))
        for place, goal in enumerate(self._goals):
            self.chips[place].show_state(is_here=place == here, has_answer=goal.id in answered)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._row.setSpacing(scale.px(16))
        for chip in self.chips:
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        wording = self._wording
        for chip, goal in zip(self.chips, self._goals, strict=False):
            number = wording.content.print.goal.filled(wording.language, number=goal.rank)
            answered = self.tr("answered") if chip.has_answer else self.tr("not answered")
            chip.setAccessibleName(f"{number}, {answered}: {goal.youth_text}")

    def _want(self) -> None:
        pressed = self.sender()
        self.goal_wanted.emit(next(n for n, chip in enumerate(self.chips) if chip is pressed))
