"""The parts of the figure that can take the card in the hand: they glow softly."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene

from ungeplan.model.figure import REACH, Circle, Zone
from ungeplan.model.figure_layout import Room
from ungeplan.ui.board.faces import Look
from ungeplan.ui.theme import SMALL

_ABOVE_FIGURE = 1.5
_CORE = 0.76
"""How much of its reach a part glows strongly in."""
_DOT = 11.0
_NAME_BELOW = {Zone.HANDS: 36, Zone.FEET: 46}
"""So far below its middle a part is named, where the middle is taken by the end of a line."""


class _Spot(NamedTuple):
    zone: Zone
    circle: Circle
    item: QGraphicsPixmapItem


class Glows:
    """One soft disc for each place where a card may be let go, with the name of the part."""

    def __init__(self, table: QGraphicsScene) -> None:
        self._spots = [
            _Spot(zone, circle, QGraphicsPixmapItem())
            for zone, circles in REACH.items()
            for circle in circles
        ]
        for spot in self._spots:
            spot.item.setZValue(_ABOVE_FIGURE)
            spot.item.hide()
            table.addItem(spot.item)
        self._shown: tuple[str, frozenset[Zone], Zone | None, bool] | None = None

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
        shown = (colour, zones, near, by_keys)
        if shown == self._shown:
            return
        self._shown = shown
        for spot in self._spots:
            spot.item.setVisible(spot.zone in zones)
            if spot.zone in zones:
                self._draw(spot, look, room, colour, is_near=spot.zone is near, by_keys=by_keys)

    def hide(self) -> None:
        """Stop glowing."""
        self._shown = None
        for spot in self._spots:
            spot.item.hide()

    def _draw(
        self, spot: _Spot, look: Look, room: Room, colour: str, *, is_near: bool, by_keys: bool
    ) -> None:
        radius = spot.circle.radius * room.unit
        side = max(2 * radius + 8, _slip_of(spot.zone, look).width())
        pixmap = look.blank(side, side)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(side / 2, side / 2)
        _draw_disc(painter, middle, radius, colour, 26 if is_near else 15)
        if is_near:
            _draw_disc(painter, middle, radius * _CORE, colour, 34)
            _draw_dot(painter, middle, look, colour)
            if by_keys:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(look.theme.focus), max(2.0, 3 * look.scale.factor)))
                painter.drawEllipse(middle, radius, radius)
        else:
            below = QPointF(0, _NAME_BELOW.get(spot.zone, 0) * room.unit)
            _draw_name(painter, middle + below, look, spot.zone, colour)
        painter.end()
        _put(spot.item, pixmap, room, spot.circle, side)


def _put(
    item: QGraphicsPixmapItem, pixmap: QPixmap, room: Room, circle: Circle, side: float
) -> None:
    item.setPixmap(pixmap)
    item.setPos(QPointF(*room.at(circle.centre)) - QPointF(side / 2, side / 2))


def _name(zone: Zone, look: Look) -> str:
    return look.wording.say(look.wording.content.figure.zones[zone].name)


def _draw_disc(
    painter: QPainter, middle: QPointF, radius: float, colour: str, strength: int
) -> None:
    soft = QColor(colour)
    soft.setAlpha(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawEllipse(middle, radius, radius)


def _draw_dot(painter: QPainter, middle: QPointF, look: Look, colour: str) -> None:
    radius = _DOT * look.scale.factor * 1.3
    painter.setPen(QPen(QColor(colour), max(2.0, 3 * look.scale.factor)))
    painter.setBrush(QColor(look.theme.face))
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
    ground = QColor(look.theme.sheet)
    ground.setAlpha(225)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(slip, slip.height() / 2, slip.height() / 2)
    painter.setFont(look.scale.font(SMALL, bold=True))
    painter.setPen(QColor(colour))
    painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, _name(zone, look))
