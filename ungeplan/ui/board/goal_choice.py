"""Goals to choose one of: which one gives its place to a new one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.plan import Goal, Plan, WishId
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme
from ungeplan.ui.widgets.buttons import Button, DrawnButton
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card, draw_focus
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.widgets.words_label import WordsLabel, wrapped
from ungeplan.ui.wording import Wording


class GoalButton(DrawnButton):
    """One goal to press: its number, its part and its words.

    Signals:
        chosen: the goal's id.
    """

    chosen = Signal(str)

    def __init__(
        self, goal: Goal, part: str, wording: Wording, theme: Theme, scale: Scale, parent: QWidget
    ) -> None:
        """`part` is the name of the part of the figure on which the goal lies."""
        super().__init__(parent)
        self.goal = goal
        self._part = part
        self._theme = theme
        self._scale = scale
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)
        number = wording.content.print.goal.filled(wording.language, number=goal.rank)
        self.setAccessibleName(f"{number}, {part}: {goal.youth_text}")

    def sizeHint(self) -> QSize:
        return QSize(self._scale.px(360), self.heightForWidth(self._scale.px(360)))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 — Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 — Qt's name
        words = wrapped(self.goal.youth_text, self._font, self._words_width(width))
        height = max(self._words_top + words.height + self._scale.px(14), self._scale.touch())
        return height + self._air + self._scale.px(SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._scale
        colours = theme.goal(self.goal.rank)
        painter = QPainter(self)
        air = self._air
        sheet = QRectF(self.rect()).adjusted(air, air, -air, -air - scale.px(SHADOW))
        if self.isDown():
            sheet.translate(0, scale.px(2))
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=colours.soft,
            edge=colours.strong,
            width=3 if self.underMouse() else 2,
            radius=16,
            shadow=not self.isDown(),
        )
        radius = scale.text(34) / 2
        badge = QPointF(sheet.left() + scale.px(14) + radius, sheet.top() + scale.px(12) + radius)
        draw_badge(painter, badge, radius, self.goal.rank, colours, scale.font(SMALL, bold=True))
        painter.setPen(QColor(colours.strong))
        part = wrapped(
            self._part,
            scale.font(SMALL, bold=True),
            self._words_width(self.width()),
        )
        left = self._left
        part.layout.draw(painter, QPointF(left, badge.y() - part.height / 2))
        painter.setPen(QColor(theme.ink))
        words = wrapped(self.goal.youth_text, self._font, self._words_width(self.width()))
        words.layout.draw(painter, QPointF(left, self._words_top))
        if self.hasFocus():
            draw_focus(painter, sheet.adjusted(-air, -air, air, air), theme, scale, 16 + 6)

    @property
    def _font(self) -> QFont:
        return self._scale.font(CARD - 2, bold=True)

    @property
    def _air(self) -> int:
        """Room for the ring of the keyboard, apart from the edge of the card."""
        return self._scale.px(6, at_least=5)

    @property
    def _left(self) -> int:
        return self._air + self._scale.px(14) + self._scale.text(34) + self._scale.px(14)

    @property
    def _words_top(self) -> int:
        return self._air + self._scale.px(14) + self._scale.text(34)

    def _words_width(self, width: int) -> int:
        return width - self._left - self._air - self._scale.px(18)

    def _choose(self) -> None:
        self.chosen.emit(self.goal.id)


class GoalChoice(QFrame):
    """Asks which goal gives its place to the wish; or all stay as they are.

    Signals:
        goal_chosen: the goal that goes back among the wishes.
        kept: no goal is swapped.
    """

    goal_chosen = Signal(str)
    kept = Signal()

    def __init__(
        self,
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        scrolls: bool = True,
    ) -> None:
        """Without scrolling it is as high as its goals."""
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._wish: WishId | None = None
        self._new = WordsLabel()
        self._new_title = QLabel()
        self._old_title = QLabel()
        for title in (self._new_title, self._old_title):
            title.setProperty("look", "helper")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self.keep = Button()
        self.keep.setProperty("look", "soft")
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(_scrolled(self._list) if scrolls else self._list, 1)
        self._layout.addWidget(self.keep)
        self._rows.addWidget(self._new_title)
        self._rows.addWidget(self._new)
        self._rows.addWidget(self._old_title)
        self._rows.addStretch()
        self.buttons: list[GoalButton] = []
        self.keep.clicked.connect(self.kept)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def ask(self, wish: WishId, plan: Plan) -> None:
        """Ask which of the plan's goals gives its place to this wish."""
        self._wish, self._plan = wish, plan
        self._show()
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(28)
        self._layout.setContentsMargins(pad, scale.px(24), pad, scale.px(28))
        self._layout.setSpacing(scale.px(16))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(scale.px(10))
        self._new.wear(scale.font(CARD, bold=True), self._theme.ink, pad=QSize(0, scale.px(4)))
        self._show()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._new_title.setText(self.tr("The new one"))
        self._old_title.setText(self.tr("Swap it with"))
        self.keep.setText(self.tr("Keep all three"))
        self._show()

    def _show(self) -> None:
        wish = self._plan.wish(self._wish) if self._wish else None
        self._new.setText(wish.text if wish else "")
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [
            GoalButton(
                goal, self._part_of(goal), self._wording, self._theme, self._scale, self._list
            )
            for goal in self._plan.active_goals
        ]
        for button in self.buttons:
            button.chosen.connect(self.goal_chosen)
            self._rows.insertWidget(self._rows.count() - 1, button)
            button.show()
            put_before(button, self.keep)

    def _part_of(self, goal: Goal) -> str:
        part = self._wording.content.figure.part(goal.zone, self._plan.figure.shape)
        return self._wording.say(part.name)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
