"""A goal and the small steps that grow out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ungeplan.model.plan import Goal, GoalId, Shape, StepId
from ungeplan.ui.meeting.step_card import StepCard, StepFace
from ungeplan.ui.meeting.two_languages_words import SecondWords
from ungeplan.ui.theme import BODY, HELPER, SMALL, TITLE, Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.widgets.words_label import Wrapped, wrapped
from ungeplan.ui.wording import Wording

_LINE = 41
"""How far from the left the line from the goal to its steps runs."""
_INDENT = 78


class GoalHeading(QWidget):
    """The goal's own card: number, part of the figure and the words."""

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._rank = 1
        self._texts = ("", "", "")
        self._second = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_goal(self, goal: Goal, shape: Shape, second: SecondWords | None = None) -> None:
        """Show this goal of a figure of this shape, and under it its words in a second language."""
        zone = self._wording.content.figure.part(goal.zone, shape)
        say = self._wording.say
        self._rank = goal.rank
        self._texts = (say(zone.name), say(zone.label), goal.youth_text)
        self._second = second.text if second else ""
        self.setAccessibleDescription(second.told if second else "")
        number = self._wording.content.print.goal.filled(self._wording.language, number=goal.rank)
        self.setAccessibleName(f"{number}: {goal.youth_text} {say(zone.name)}.")
        self.updateGeometry()
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def _rows(self, width: int) -> tuple[list[tuple[Wrapped, QPointF, str]], int]:
        scale, colour = self._scale, self._theme.goal(self._rank)
        name, label, text = self._texts
        side, gap = scale.px(24), scale.px(16)
        beside = self._disc + scale.px(17) + scale.px(12)
        rows: list[tuple[Wrapped, QPointF, str]] = []
        top = scale.px(14)
        for words, font, left, ink in (
            (name, scale.font(HELPER, bold=True), beside, colour.strong),
            (label, scale.font(SMALL), beside, colour.strong),
            (text, scale.font(TITLE - 2, bold=True), side, self._theme.ink),
        ):
            if words == text:
                top = max(top + gap, scale.px(18) + self._disc + gap // 2)
            written = wrapped(words, font, width - left - side)
            rows.append((written, QPointF(left, top), ink))
            top += written.height
        if self._second:
            second = wrapped(self._second, scale.font(HELPER), width - 2 * side, to_its_side=True)
            rows.append((second, QPointF(side, top + gap // 2), self._theme.ink))
            top += gap // 2 + second.height
        return rows, max(top + scale.px(20), scale.px(181))

    @property
    def _disc(self) -> int:
        return max(self._scale.px(44), round(self._scale.text(BODY) * 1.8))

    @property
    def _shadow(self) -> int:
        return self._scale.px(SHADOW) + 2

    # -- Qt -----------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        return self._rows(width)[1] + self._shadow

    def sizeHint(self) -> QSize:
        width = self._scale.px(451)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        scale, colour = self._scale, self._theme.goal(self._rank)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect().adjusted(2, 1, -2, -self._shadow))
        draw_card(
            painter,
            card,
            self._theme,
            scale,
            fill=colour.soft,
            edge=colour.strong,
            width=3,
            radius=22,
        )
        disc = QRectF(scale.px(17), scale.px(18), self._disc, self._disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour.strong))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._theme.on_action))
        painter.setFont(scale.font(BODY, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._rank))
        for written, place, ink in self._rows(self.width())[0]:
            painter.setPen(QColor(ink))
            written.layout.draw(painter, place)


class GoalColumn(QWidget):
    """One goal with its steps below it, tied together by a dotted line.

    Signals:
        step_wanted: the GoalId for which somebody wants to think of a step.
        step_opened: the StepId of a card that was pressed.
    """

    step_wanted = Signal(str)
    step_opened = Signal(str)

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._rank = 1
        self._goal = GoalId("")
        self._heading = GoalHeading(wording, theme, scale)
        self._cards: list[StepCard] = []
        self._next = Button()
        self._next.setProperty("look", "dashed")
        self._next.setCursor(Qt.CursorShape.PointingHandCursor)
        self._below = QVBoxLayout()
        self._below.addWidget(self._next)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._heading)
        self._rows.addLayout(self._below)
        self._rows.addStretch()
        self._next.clicked.connect(self._want_step)

    def show_goal(
        self,
        goal: Goal,
        faces: Sequence[StepFace],
        *,
        open_face: StepFace | None = None,
        begun: str = "",
        can_grow: bool = True,
        shape: Shape = Shape.STANDING,
        second: SecondWords | None = None,
    ) -> None:
        """Show the goal, on a figure of this shape, and its steps.

        `open_face` is the step that is being made or changed, `begun` the words of one that was
        put aside; with `can_grow` there is a button for one more step.
        """
        self._goal = goal.id
        self._rank = goal.rank
        self._heading.show_goal(goal, shape, second)
        self._show_cards(faces, open_face)
        self._show_next(faces, begun, can_grow and open_face is None)
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(13))
        self._below.setSpacing(scale.px(17))
        self._below.setContentsMargins(scale.px(_INDENT), 0, 0, scale.px(8))
        self._heading.show_scale(scale)
        for card in self._cards:
            card.show_scale(scale)

    def take_focus(self, step: StepId | None = None) -> None:
        """The keys go to that step, or to the button for one more, or to the last step."""
        card = next((card for card in self._cards if step and card.face.id == step), None)
        if card is None and self._next.isHidden() and self._cards:
            card = self._cards[-1]
        (card or self._next).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, stop: QWidget) -> None:
        """Let Tab come here after that stop."""
        QWidget.setTabOrder(stop, self.last_stop)

    @property
    def last_stop(self) -> QWidget:
        """Where Tab is last before it leaves the column."""
        return self._next

    # -- inside -------------------------------------------------------------------------------

    def _show_cards(self, faces: Sequence[StepFace], open_face: StepFace | None) -> None:
        shown = list(faces)
        if open_face is not None and open_face.id is None:
            shown.append(open_face)
        while len(self._cards) > len(shown):
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(shown):
            card = StepCard(self._theme, self._theme.goal(self._rank), self._scale)
            card.clicked.connect(self._open_pressed)
            self._below.insertWidget(len(self._cards), card)
            card.show()
            put_before(card, self._next)
            self._cards.append(card)
        for card, face in zip(self._cards, shown, strict=True):
            is_open = open_face is not None and face.id == open_face.id
            card.show_colour(self._theme.goal(self._rank))
            card.show_face(open_face if is_open and open_face else face, is_open=is_open)

    def _show_next(self, faces: Sequence[StepFace], begun: str, shown: bool) -> None:
        steps = self._wording.content.meeting.stages.steps
        words = self._wording.say(steps.next_step if faces else steps.first_step)
        self._next.setVisible(shown)
        label = f"{_shortened(begun)} …" if begun else f"+ {words}"
        self._next.setText(label.replace("&", "&&"))
        number = self._wording.content.print.goal.filled(self._wording.language, number=self._rank)
        self._next.setAccessibleName(f"{label}. {number}" if begun else f"{words}. {number}")

    def _want_step(self) -> None:
        self.step_wanted.emit(self._goal)

    def _open_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, StepCard) and pressed.face.id is not None:
            self.step_opened.emit(pressed.face.id)

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scale, colour = self._scale, QColor(self._theme.goal(self._rank).strong)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = scale.px(_LINE)
        start = self._heading.geometry().bottom() - scale.px(SHADOW)
        nodes = [card.geometry().top() + card.node_height for card in self._cards]
        if not self._next.isHidden():
            end = self._next.geometry().center().y()
        else:
            end = nodes[-1] if nodes else start
        pen = QPen(colour, max(2.0, scale.px(3.5)))
        pen.setDashPattern([0.7, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, start), QPointF(x, end))
        painter.setPen(QPen(colour, max(2.0, scale.px(4))))
        radius = scale.px(18)
        for card, y in zip(self._cards, nodes, strict=True):
            painter.setBrush(colour if not card.isEnabled() else QColor(self._theme.sheet))
            painter.drawEllipse(QPointF(x, y), radius, radius)


def _shortened(words: str) -> str:
    return words if len(words) <= 24 else words[:24].rstrip()
