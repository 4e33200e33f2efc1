"""The parts of the figure that can take the card in the hand: they glow softly."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from ungeplan.model.figure import REACH, Circle, Zone
from ungeplan.model.figure_layout import Room
from ungeplan.ui.board.faces import Look
from ungeplan.ui.theme import SMALL

_ABOVE_FIGURE = 1.5
_CORE = 0.76
"""How much of its reach a part glows strongly in."""
_NAME_BELOW = {Zone.HANDS: 36, Zone.FEET: 46}
"""So far below its middle a part is named, where the middle is taken by the end of a line."""
_FROM_SPINE = 6
_BESIDE_SPINE = {Zone.HEART: 14, Zone.STOMACH: 0}
"""Quiet names stand beside the spine, so far below the part: its middle is the figure's own. In the
figure's own units."""


class _Spot(NamedTuple):
    zone: Zone
    circle: Circle
    item: QGraphicsPixmapItem


class _Light(NamedTuple):
    """How one part glows."""

    colour: str
    is_near: bool
    by_keys: bool


class Glows:
    """One soft disc for each place where a card may be let go, with the name of the part.

    While nothing is lifted the names can stand alone.
    """

    def __init__(self, ground: QGraphicsItem) -> None:
        self._spots = [
            _Spot(zone, circle, QGraphicsPixmapItem(ground))
            for zone, circles in REACH.items()
            for circle in circles
        ]
        for spot in self._spots:
            spot.item.setZValue(_ABOVE_FIGURE)
            spot.item.hide()
        self._names = [
            _Spot(zone, circles[0], QGraphicsPixmapItem(ground)) for zone, circles in REACH.items()
        ]
        for name in self._names:
            name.item.setZValue(_ABOVE_FIGURE)
            name.item.hide()
        self._drawn: dict[tuple[Circle, _Light], QPixmap] = {}
        self._for: tuple[Look, Room] | None = None

    def show(
        self,
        look: Look,
        room: Room,
        colour: str,
        zones: frozenset[Zone],
        near: Zone | None,
        *,
        by_keys: bool,
    ) -> None:
        """Glow on these parts, strongly on the one that is near; keys get a ring round it."""
        self.hide_names()
        if self._for != (look, room):
            self._for = (look, room)
            self._drawn.clear()
        for spot in self._spots:
            spot.item.setVisible(spot.zone in zones)
            if spot.zone in zones:
                is_near = spot.zone is near
                self._light(spot, _Light(colour, is_near, is_near and by_keys), look, room)

    def hide(self) -> None:
        """Stop glowing."""
        for spot in self._spots:
            spot.item.hide()

    def show_names(self, look: Look, room: Room, *, has_face: bool) -> None:
        """Name the parts quietly, before anything is lifted; the figure stays whole.

        A head with a face has its name beside it.
        """
        for name in self._names:
            slip = _slip_of(name.zone, look)
            pixmap = look.blank(slip.width(), slip.height())
            painter = QPainter(pixmap)
            painter.setPen(QColor(look.theme.quiet_ink))
            painter.setFont(look.scale.font(SMALL, bold=True))
            painter.drawText(
                slip.translated(-slip.topLeft()),
                Qt.AlignmentFlag.AlignCenter,
                _name(name.zone, look),
            )
            painter.end()
            name.item.setPixmap(pixmap)
            middle = QPointF(*room.at(name.circle.centre))
            if name.zone in _BESIDE_SPINE:
                apart = slip.width() / 2 + _FROM_SPINE * room.unit
                middle += QPointF(apart, _BESIDE_SPINE[name.zone] * room.unit)
            elif name.zone is Zone.HEAD and has_face:
                middle += QPointF(slip.width() / 2 + name.circle.radius * room.unit, 0)
            else:
                middle += QPointF(0, _NAME_BELOW.get(name.zone, 0) * room.unit)
            name.item.setPos(middle + slip.topLeft())
            name.item.show()

    @property
    def named(self) -> frozenset[Zone]:
        """The parts that are named quietly."""
        return frozenset(name.zone for name in self._names if name.item.isVisible())

    def hide_names(self) -> None:
        """Name nothing."""
        for name in self._names:
            name.item.hide()

    def _light(self, spot: _Spot, light: _Light, look: Look, room: Room) -> None:
        drawn = self._drawn.get((spot.circle, light))
        if drawn is None:
            drawn = self._drawn[spot.circle, light] = _draw(spot, light, look, room)
        spot.item.setPixmap(drawn)
        side = drawn.deviceIndependentSize().width()
        spot.item.setPos(QPointF(*room.at(spot.circle.centre)) - QPointF(side / 2, side / 2))


def _draw(spot: _Spot, light: _Light, look: Look, room: Room) -> QPixmap:
    radius = spot.circle.radius * room.unit
    side = max(2 * radius + 8, _slip_of(spot.zone, look).width())
    pixmap = look.blank(side, side)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side / 2, side / 2)
    _draw_disc(painter, middle, radius, light.colour, 26 if light.is_near else 15)
    if light.is_near:
        _draw_disc(painter, middle, radius * _CORE, light.colour, 34)
    else:
        below = QPointF(0, _NAME_BELOW.get(spot.zone, 0) * room.unit)
        _draw_name(painter, middle + below, look, spot.zone, light.colour)
    if light.by_keys:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.theme.focus), max(2.0, 3 * look.scale.factor)))
        painter.drawEllipse(middle, radius, radius)
    painter.end()
    return pixmap


def _name(zone: Zone, look: Look) -> str:
    return look.wording.say(look.part(zone).name)


def _draw_disc(
    painter: QPainter, middle: QPointF, radius: float, colour: str, strength: int
) -> None:
    soft = QColor(colour)
    soft.setAlpha(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawEllipse(middle, radius, radius)


def _slip_of(zone: Zone, look: Look) -> QRectF:
    """The small slip with the name of the part, round 0, 0."""
    measure = QFontMetricsF(look.scale.font(SMALL, bold=True))
    width = measure.horizontalAdvance(_name(zone, look)) + look.scale.px(24)
    height = measure.height() + look.scale.px(6)
    return QRectF(-width / 2, -height / 2, width, height)


def _draw_name(painter: QPainter, middle: QPointF, look: Look, zone: Zone, colour: str) -> None:
    """The name of the part, so that one need not know the figure by heart."""
    slip = _slip_of(zone, look).translated(middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.sheet))
    painter.drawRoundedRect(slip, slip.height() / 2, slip.height() / 2)
    painter.setFont(look.scale.font(SMALL, bold=True))
    painter.setPen(QColor(colour))
    painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, _name(zone, look))
