"""The card of one small step."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import StepId
from ungeplan.ui.theme import BODY, SMALL, Scale, Theme
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card, draw_focus
from ungeplan.ui.widgets.words_label import Wrapped, wrapped

_RADIUS = 16
_ENDLESS = 100_000


class StepFace(NamedTuple):
    """What stands on a step's card."""

    id: StepId | None
    """None while the step is not in the plan yet."""
    text: str
    owner: str = ""
    helpers: str = ""
    """With the small word before it: "og mig"."""
    when: str = ""
    told: str = ""
    """The whole card in words, for a person who listens."""
    half_made: bool = False
    """Whether it was begun or changed and put aside."""
    second: str = ""
    """Its words in a second language."""
    second_told: str = ""
    """And these, for a person who listens."""


class _Piece(NamedTuple):
    """Some words at their place on the card."""

    words: Wrapped
    place: QPoint
    colour: str
    pill: QRect | None = None


class StepCard(DrawnButton):
    """Shows a step: what, who, with whom and when. Pressing it opens the step."""

    def __init__(
        self, theme: Theme, colour: GoalColour, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._scale = scale
        self._is_open = False
        self.face = StepFace(None, "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_face(self, face: StepFace, *, is_open: bool = False) -> None:
        """Show this step; an open one is being changed right now."""
        self.face = face
        self._is_open = is_open
        self.setAccessibleName(face.told)
        self.setAccessibleDescription(face.second_told)
        # The card that is being made is a picture of what is said, and nothing to press.
        self.setEnabled(not is_open)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_open else Qt.FocusPolicy.StrongFocus)
        self.updateGeometry()
        self.update()

    def show_colour(self, colour: GoalColour) -> None:
        """Wear the colour of this goal."""
        self._colour = colour
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    @property
    def node_height(self) -> int:
        """How far below its top the card is tied to its goal's line."""
        return self._scale.px(24) + self._scale.text(BODY) * 7 // 5

    # -- the words on the card ----------------------------------------------------------------

    def _pieces(self, width: int) -> tuple[list[_Piece], int]:
        """Each piece of words at its place, and how high the card is."""
        scale, face = self._scale, self.face
        side = scale.px(22)
        inner = width - 2 * side
        text = wrapped(face.text, scale.font(BODY, bold=True), inner)
        top = scale.px(18)
        pieces = [_Piece(text, QPoint(side, top), self._theme.ink)]
        below = top + text.height
        if face.second:
            second = wrapped(face.second, scale.font(SMALL), inner, to_its_side=True)
            below += scale.px(6)
            pieces.append(_Piece(second, QPoint(side, below), self._theme.ink))
            below += second.height
        foot_top = max(below + scale.px(18), scale.px(104))
        foot, bottom = self._foot(inner, QPoint(side, foot_top))
        height = max(bottom + scale.px(18), scale.px(160))
        # A short step still has its owner at the bottom of the card.
        lower = QPoint(0, height - scale.px(18) - bottom)
        pieces += [
            piece._replace(
                place=piece.place + lower,
                pill=piece.pill.translated(lower) if piece.pill else None,
            )
            for piece in foot
        ]
        return pieces, height

    def _foot(self, inner: int, corner: QPoint) -> tuple[list[_Piece], int]:
        scale, face = self._scale, self.face
        pad = QSize(scale.px(15), scale.px(6))
        gap = scale.px(12)
        pieces: list[_Piece] = []
        left, top, line = 0, corner.y(), 0
        for words, font, colour, is_pill in (
            (face.owner, scale.font(SMALL, bold=True), self._colour.strong, True),
            (face.helpers, scale.font(SMALL), self._theme.quiet_ink, False),
            (face.when, scale.font(SMALL, bold=True), self._theme.ink, False),
        ):
            if not words:
                continue
            room = inner - (2 * pad.width() if is_pill else 0)
            written = _fitted(words, font, room)
            width = written.width + (2 * pad.width() if is_pill else 0)
            if left and left + width > inner:
                left, top = 0, top + line + gap // 2
                line = 0
            height = written.height + 2 * pad.height()
            line = max(line, height)
            at = corner.x() + (inner - width if words == face.when else left)
            pill = QRect(at, top, width, height) if is_pill else None
            inset = pad.width() if is_pill else 0
            pieces.append(_Piece(written, QPoint(at + inset, top + pad.height()), colour, pill))
            left += width + gap
        return pieces, top + line

    # -- Qt -----------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        return self._pieces(width)[1] + self._shadow

    def sizeHint(self) -> QSize:
        width = self._scale.px(372)
        return QSize(width, self.heightForWidth(width))

    @property
    def _shadow(self) -> int:
        return self._scale.px(SHADOW) + 2

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect().adjusted(2, 1, -2, -self._shadow))
        marked = self._is_open or (self.underMouse() and self.isEnabled()) or self.isDown()
        draw_card(
            painter,
            card,
            self._theme,
            self._scale,
            fill=self._theme.sheet,
            edge=self._colour.strong if marked else self._theme.hairline,
            width=2.5 if self._is_open else 1.5,
            radius=_RADIUS,
            dashed=self.face.half_made and not self._is_open,
        )
        if self.hasFocus():
            draw_focus(painter, card, self._theme, self._scale, _RADIUS)
        for piece in self._pieces(self.width())[0]:
            if piece.pill is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._colour.soft))
                round_end = min(piece.pill.height() / 2, self._scale.text(SMALL))
                painter.drawRoundedRect(piece.pill, round_end, round_end)
            painter.setPen(QColor(piece.colour))
            piece.words.layout.draw(painter, QPointF(piece.place))


def _fitted(words: str, font: QFont, room: int) -> Wrapped:
    """The words on one line when they fit, else wrapped."""
    on_one_line = wrapped(words, font, _ENDLESS)
    return on_one_line if on_one_line.width <= room else wrapped(words, font, room)
