"""One goal and the question how far the young person is with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalRating, Plan
from ungeplan.ui.board.faces import GoalFace, GoalWords, Look
from ungeplan.ui.board.stones import Stones
from ungeplan.ui.board.wardrobe import words_of
from ungeplan.ui.theme import CARD, Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording

_WIDEST = 760
_STACKED_FROM = 1.5


class GoalCard(QWidget):
    """A goal's card, to look at."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(wording, theme, Scale(), 1.0)
        self._words: GoalWords | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_goal(self, goal: Goal, plan: Plan) -> None:
        """Show this goal of the plan."""
        self._words = words_of(goal, plan, self._look)
        self.retranslate()
        self.updateGeometry()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._look = Look(self._look.wording, self._look.theme, scale, self.devicePixelRatioF())
        self.setMaximumWidth(self._widest)
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        if self._words is not None:
            wording = self._look.wording
            number = wording.content.print.goal.filled(wording.language, number=self._words.rank)
            self.setAccessibleName(f"{number}: {self._words.text}")
        self.update()

    @property
    def _widest(self) -> int:
        scale = self._look.scale
        return round(scale.px(_WIDEST) * max(1.0, scale.zoom * 0.8))

    def _face(self, width: int) -> GoalFace | None:
        around = self._look.scale.px(14)
        inner = max(width - 2 * around, 60)
        return GoalFace(self._look, self._words, inner, CARD + 2) if self._words else None

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = min(self.maximumWidth(), self._widest)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 — Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 — Qt's name
        # A layout may ask for more width than it will give.
        face = self._face(min(width, self.maximumWidth()))
        return round(face.size.height()) + 2 * self._look.scale.px(14) if face else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        face = self._face(self.width())
        if face is not None:
            QPainter(self).drawPixmap(0, 0, face.lying().pixmap)


class Rating(QWidget):
    """Shows one goal and its path of stones.

    Signals:
        rated: the goal, and the number or None.
    """

    rated = Signal(str, object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._goal: Goal | None = None
        self.card = GoalCard(wording, theme)
        self.stones = Stones(wording, theme)
        self.decline = Button()
        self.decline.setProperty("look", "chip")
        self.decline.setCheckable(True)
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(2)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.card, 1, Qt.AlignmentFlag.AlignLeft)
        self._rows.addLayout(self._top)
        self._rows.addStretch(1)
        self._rows.addWidget(self.stones)
        self._rows.addStretch(1)
        self._rows.addWidget(self.decline, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(3)
        self.stones.chosen.connect(self._rate)
        self.decline.clicked.connect(self._decline)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_goal(self, goal: Goal, plan: Plan, rating: GoalRating | None) -> None:
        """Show this goal of the plan and the answer that was given at this meeting."""
        self._goal = goal
        self.card.show_goal(goal, plan)
        self.stones.show_value(rating.value if rating else None, self._theme.goal(goal.rank))
        self.decline.setChecked(rating is not None and rating.value is None)

    def put_beside(self, part: QWidget) -> None:
        """Give this a place beside the goal's card; below it where the letters are large."""
        self._top.addWidget(part, 1)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        directions = QBoxLayout.Direction
        is_large = scale.zoom >= _STACKED_FROM
        self._top.setDirection(directions.TopToBottom if is_large else directions.LeftToRight)
        self._top.setSpacing(scale.px(24))
        self._rows.setSpacing(scale.px(20))
        self._rows.setContentsMargins(scale.px(24), 0, 0, 0)
        self.card.show_scale(scale)
        self.stones.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.card.retranslate()
        self.decline.setText(
            self._wording.say(self._wording.content.meeting.stages.ratings.decline)
        )

    def _rate(self, number: int) -> None:
        if self._goal is None:
            return
        if number != self.stones.value:
            self.rated.emit(self._goal.id, number)
        else:
            self.stones.show_value(number, self._theme.goal(self._goal.rank))

    def _decline(self) -> None:
        # The plan says whether it is pressed: a second press takes nothing back.
        was_declined = not self.decline.isChecked()
        self.decline.setChecked(was_declined)
        if self._goal is not None and not was_declined:
            self.rated.emit(self._goal.id, None)
