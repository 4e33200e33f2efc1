"""What stands on the cards of the board, drawn once so that moving them costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from ungeplan.model.content import ZoneWords
from ungeplan.model.figure import Zone
from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import Shape, Wish
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.card_shape import draw_card
from ungeplan.ui.widgets.words_label import wrapped
from ungeplan.ui.wording import Wording

TILT = 3.0
"""How far a lifted card leans, in degrees."""

GOAL_SIZES = (CARD + 2, CARD, CARD - 2, SMALL)
"""The type sizes in which a goal's words are tried, the largest that fits is taken."""

_AROUND = 14
_BESIDE_LIFTED, _BELOW_LIFTED = 10, 24
"""Room for the shadow of a card that lies, and of one that is lifted. Little: all of it is painted
anew with every move."""


class Picture(NamedTuple):
    """A drawing, and where it lies when its card's upper left corner is at 0, 0."""

    pixmap: QPixmap
    offset: QPointF


@dataclass(frozen=True)
class Look:
    """What all cards share on this screen."""

    wording: Wording
    theme: Theme
    scale: Scale
    ratio: float
    """Device pixels in a pixel."""
    shape: Shape = Shape.STANDING
    """Of the figure: where it does not walk, its feet have another name."""

    def part(self, zone: Zone) -> ZoneWords:
        """What that part of the figure is called."""
        return self.wording.content.figure.part(zone, self.shape)

    def blank(self, width: float, height: float) -> QPixmap:
        """Something to draw on."""
        pixmap = QPixmap(QSize(round(width * self.ratio), round(height * self.ratio)))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap


class Face:
    """One side of a card: its size, and itself as a picture."""

    size: QSizeF
    edge: str
    edge_width: float
    fill: str
    radius = 18.0
    dashed = False

    def __init__(self, look: Look) -> None:
        self.look = look

    def lying(self) -> Picture:
        """The card as it lies on the table."""
        around = self.look.scale.px(_AROUND)
        pixmap = self.look.blank(self.size.width() + 2 * around, self.size.height() + 2 * around)
        painter = QPainter(pixmap)
        painter.translate(around, around)
        self._draw_sheet(painter, self.edge, self.edge_width, shadow=not self.dashed)
        self.draw_words(painter)
        painter.end()
        return Picture(pixmap, QPointF(-around, -around))

    def lifted(self) -> Picture:
        """The card in a hand: it leans, and its shadow is wide."""
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        turn = QTransform().translate(middle.x(), middle.y()).rotate(-TILT)
        turn.translate(-middle.x(), -middle.y())
        beside, below = self.look.scale.px(_BESIDE_LIFTED), self.look.scale.px(_BELOW_LIFTED)
        bounds = turn.mapRect(QRectF(QPointF(), self.size))
        bounds = bounds.adjusted(-beside, -4, beside, below).toAlignedRect().toRectF()
        pixmap = self.look.blank(bounds.width(), bounds.height())
        painter = QPainter(pixmap)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.translate(-bounds.topLeft())
        painter.setTransform(turn, True)
        self._draw_high_shadow(painter)
        edge = self.look.theme.action if self.edge == self.look.theme.hairline else self.edge
        self._draw_sheet(painter, edge, 2.5, shadow=False)
        self.draw_words(painter)
        painter.end()
        return Picture(pixmap, bounds.topLeft())

    def draw_words(self, painter: QPainter) -> None:
        """Draw what stands on the card."""
        raise NotImplementedError

    def _draw_sheet(self, painter: QPainter, edge: str, width: float, *, shadow: bool) -> None:
        draw_card(
            painter,
            QRectF(QPointF(), self.size),
            self.look.theme,
            self.look.scale,
            fill=self.fill,
            edge=edge,
            width=width,
            radius=self.radius,
            shadow=shadow,
            dashed=self.dashed,
        )

    def _draw_high_shadow(self, painter: QPainter) -> None:
        scale = self.look.scale
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self.look.theme.shadow)
        for spread, strength in ((10, 5), (7, 7), (4, 8), (1, 9), (-2, 10)):
            colour.setAlpha(strength)
            painter.setBrush(colour)
            grow = spread * scale.factor
            rect = QRectF(QPointF(), self.size).adjusted(-grow, -grow, grow, grow)
            rect.translate(0, 13 * scale.factor)
            corner = (self.radius + spread) * scale.factor
            painter.drawRoundedRect(rect, corner, corner)


class WishFace(Face):
    """A wish: a pictogram and its words."""

    def __init__(self, look: Look, wish: Wish, width: float) -> None:
        super().__init__(look)
        scale, theme = look.scale, look.theme
        self.fill, self.edge, self.edge_width = theme.sheet, theme.hairline, 1.5
        self._icon = icon_of(wish, look.wording)
        self._pad = scale.px(18)
        self._side = scale.text(42)
        left = self._pad + self._side + scale.px(14)
        self._words = wrapped(
            wish.text, scale.font(CARD - 2, bold=True), round(width - left - self._pad)
        )
        height = max(self._words.height, self._side) + 2 * scale.px(12)
        self.size = QSizeF(width, max(height, scale.touch()))
        self._left = left

    def draw_words(self, painter: QPainter) -> None:
        theme, side = self.look.theme, float(self._side)
        middle = self.size.height() / 2
        circle = QRectF(self._pad, middle - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.action_soft))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(circle)
        drawn = round(side * 0.6)
        painter.drawPixmap(
            circle.center() - QPointF(drawn / 2, drawn / 2),
            icon_pixmap(self._icon, theme.action_text, drawn, self.look.ratio),
        )
        painter.setPen(QColor(theme.ink))
        self._words.layout.draw(painter, QPointF(self._left, middle - self._words.height / 2))


class _ZoneFace(Face):
    """A card that belongs to a part of the figure: its number, the part and what it means."""

    def __init__(self, look: Look, rank: int, part: Zone, width: float, room: float) -> None:
        """The room is what is left free in the upper right corner."""
        super().__init__(look)
        scale = look.scale
        zone = look.part(part)
        self.rank = rank
        self.colours: GoalColour = look.theme.goal(rank)
        self.fill, self.edge, self.edge_width = self.colours.soft, self.colours.strong, 2.5
        self._pad = scale.px(24)
        self._badge = scale.text(44) / 2
        self._left = scale.px(17) + 2 * self._badge + scale.px(13)
        head = round(width - self._left - scale.px(16))
        say = look.wording.say
        self._name = wrapped(say(zone.name), scale.font(SMALL + 1, bold=True), round(head - room))
        self._label = wrapped(say(zone.label), scale.font(SMALL), head)
        self._top = scale.px(15)
        self.head_height = self._top + max(self._name.height + self._label.height, 2 * self._badge)

    def draw_head(self, painter: QPainter, *, hollow: bool = False) -> None:
        """Draw the number, the part and what it means."""
        scale = self.look.scale
        centre = QPointF(scale.px(17) + self._badge, self._top + self._badge + scale.px(3))
        font = scale.font(CARD, bold=True)
        draw_badge(painter, centre, self._badge, self.rank, self.colours, font, hollow=hollow)
        painter.setPen(QColor(self.colours.strong))
        self._name.layout.draw(painter, QPointF(self._left, self._top))
        self._label.layout.draw(painter, QPointF(self._left, self._top + self._name.height))


class GoalWords(NamedTuple):
    """What is written on a goal's card."""

    text: str
    zone: Zone
    rank: int
    icon: str = ""


class GoalFace(_ZoneFace):
    """A goal beside the figure: its number, its part and the young person's own words."""

    def __init__(self, look: Look, words: GoalWords, width: float, type_size: float) -> None:
        side = look.scale.text(30)
        super().__init__(look, words.rank, words.zone, width, side)
        scale = look.scale
        self._icon = words.icon
        self._side = side
        self._words = wrapped(
            words.text, scale.font(type_size, bold=True), round(width - 2 * self._pad)
        )
        self._words_top = self.head_height + scale.px(12)
        self.size = QSizeF(width, self._words_top + self._words.height + scale.px(24))

    def draw_words(self, painter: QPainter) -> None:
        self.draw_head(painter)
        if self._icon:
            inset = self.look.scale.px(16)
            painter.drawPixmap(
                QPointF(self.size.width() - inset - self._side, inset),
                icon_pixmap(self._icon, self.colours.strong, self._side, self.look.ratio),
            )
        painter.setPen(QColor(self.look.theme.ink))
        self._words.layout.draw(painter, QPointF(self._pad, self._words_top))


class GhostFace(_ZoneFace):
    """The place that waits for the card in the hand: "Slip kortet her"."""

    dashed = True

    def __init__(self, look: Look, words: GoalWords, size: QSizeF) -> None:
        """As large as the card that will lie there."""
        super().__init__(look, words.rank, words.zone, size.width(), 0)
        self.edge_width = 3
        self.size = size
        # Half of the colour, so that it is seen to be no card yet.
        self.fill = f"#80{self.colours.soft[1:]}"
        text = look.wording.say(look.wording.content.meeting.stages.goals.drop_here)
        self._words = wrapped(
            text, look.scale.font(CARD - 2, bold=True), round(size.width() - 2 * self._pad)
        )

    def draw_words(self, painter: QPainter) -> None:
        self.draw_head(painter, hollow=True)
        painter.setPen(QColor(self.colours.strong))
        below = self.size.height() - self.head_height - self._words.height
        spot = QPointF((self.size.width() - self._words.width) / 2, self.head_height + below * 0.4)
        self._words.layout.draw(painter, spot)


def icon_of(wish: Wish, wording: Wording) -> str:
    """The pictogram of the card, or a pencil for own words."""
    card = wording.content.card(wish.card) if wish.card else None
    return card.icon if card else "pencil-simple"
