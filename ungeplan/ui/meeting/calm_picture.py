"""A calm picture without people or words: a quiet harbour at the end of the day."""

from __future__ import annotations

import itertools
import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from ungeplan.ui.theme import Theme

_HORIZON = 0.58
"""How far down the sea begins."""
_SUN = (0.66, 0.475)
_HILLS = ((0.085, 0.0, 2.1, 0.30), (0.05, 1.9, 3.3, 0.55))
"""For each row of hills: height, where it begins, how many waves, how near it is (0 to 1)."""

_GRAIN = 8
"""How wide the grain is before it comes again, in pixels: two to the third."""
_ONE_STEP = 257
"""From one colour of the screen to the next, in the finer colours."""


class _Colours(NamedTuple):
    """What the picture is painted with, mixed from the theme."""

    sky: tuple[QColor, QColor, QColor]
    """From the top down to the horizon."""
    glow: QColor
    path: QColor
    """The light that lies on the water."""
    sun: QColor
    far: QColor
    near: QColor
    """The hills, from the farthest to the nearest; rows between are mixed from these."""
    sea: tuple[QColor, QColor, QColor]
    """From the horizon to the shore."""
    foam: QColor
    sails: tuple[QColor, QColor]
    hull: QColor
    wood: QColor


def _by_day(theme: Theme) -> _Colours:
    """A late afternoon."""
    rust, blue, plum = theme.goals
    return _Colours(
        sky=(
            mixed(theme.action_soft, blue.soft, 0.55),
            mixed(theme.paper, plum.soft, 0.35),
            mixed(rust.soft, theme.warning_soft, 0.4),
        ),
        glow=QColor(theme.warning_soft),
        path=QColor(theme.warning_soft),
        sun=mixed(theme.sheet, theme.warning_soft, 0.35),
        far=mixed(theme.action_soft, theme.action, 0.12),
        near=mixed(theme.action_soft, theme.action, 0.54),
        sea=(
            mixed(theme.action_soft, rust.soft, 0.45),
            mixed(theme.action_soft, theme.action, 0.22),
            mixed(theme.action_soft, theme.action_text, 0.62),
        ),
        foam=QColor(theme.sheet),
        sails=(mixed(theme.sheet, rust.soft, 0.15), mixed(rust.soft, rust.strong, 0.42)),
        hull=mixed(theme.ink, theme.action_text, 0.5),
        wood=mixed(theme.action_text, theme.ink, 0.72),
    )


def _by_night(theme: Theme) -> _Colours:
    """The same harbour under the moon: nothing in it is as bright as the words over it."""
    rust, blue, plum = theme.goals
    return _Colours(
        sky=(
            mixed(theme.paper, blue.soft, 0.55),
            mixed(theme.paper, plum.soft, 0.5),
            mixed(mixed(rust.soft, plum.soft, 0.45), theme.paper, 0.3),
        ),
        glow=mixed(theme.warning_soft, theme.warning, 0.14),
        path=mixed(theme.warning_soft, theme.warning, 0.7),
        sun=mixed(theme.ink, theme.warning, 0.3),
        far=mixed(theme.action_soft, theme.paper, 0.25),
        near=mixed(theme.action_soft, theme.shadow, 0.5),
        sea=(
            mixed(theme.action_soft, rust.soft, 0.45),
            mixed(theme.action_soft, theme.paper, 0.4),
            mixed(theme.paper, theme.shadow, 0.45),
        ),
        foam=QColor(theme.quiet_ink),
        sails=(mixed(theme.quiet_ink, theme.paper, 0.25), mixed(rust.soft, rust.strong, 0.5)),
        hull=mixed(theme.shadow, theme.action_soft, 0.3),
        wood=mixed(theme.shadow, theme.action_soft, 0.18),
    )


def draw(painter: QPainter, size: QSizeF, theme: Theme) -> None:
    """Fill the size with the picture."""
    width, height = size.width(), size.height()
    colours = _by_night(theme) if theme.is_dark else _by_day(theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawImage(QPointF(0, 0), _air_and_water(painter, size, colours))
    _draw_sun(painter, width, height, colours)
    for row in _HILLS:
        _draw_hills(painter, width, height, colours, *row)
    _draw_waves(painter, width, height, colours)
    _draw_boat(painter, QPointF(width * 0.31, height * (_HORIZON + 0.055)), height * 0.16, colours)
    _draw_jetty(painter, width, height, colours.wood)
    painter.restore()


def mixed(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """The first colour with that share (0 to 1) of the second in it."""
    one, two = QColor(first), QColor(second)
    return QColor(
        round(one.red() + (two.red() - one.red()) * share),
        round(one.green() + (two.green() - one.green()) * share),
        round(one.blue() + (two.blue() - one.blue()) * share),
    )


def _air_and_water(painter: QPainter, size: QSizeF, colours: _Colours) -> QImage:
    """All that passes softly from one colour into another, without the steps of dark colours.

    It is painted in finer colours than a screen has, and a grain too fine to be seen decides for
    each pixel to which side it falls.
    """
    ratio = painter.device().devicePixelRatio()
    image = QImage((size * ratio).toSize(), QImage.Format.Format_RGBX64)
    image.setDevicePixelRatio(ratio)
    soft = QPainter(image)
    _draw_sky(soft, size.width(), size.height(), colours)
    _draw_water(soft, size.width(), size.height(), colours)
    soft.resetTransform()
    soft.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    soft.fillRect(QRectF(image.rect()), QBrush(_grain()))
    soft.end()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _grain() -> QImage:
    """A tile whose pixels lie evenly spread between nothing and one step of the screen."""
    tile = QImage(_GRAIN, _GRAIN, QImage.Format.Format_RGBA64_Premultiplied)
    for x, y in itertools.product(range(_GRAIN), repeat=2):
        rank = 0
        for bit in range(3):
            one, other = x >> bit & 1, y >> bit & 1
            rank = rank * 4 + (one ^ other) * 2 + other
        part = round((rank + 0.5) / _GRAIN**2 * _ONE_STEP)
        tile.setPixelColor(x, y, QColor.fromRgba64(part, part, part))
    return tile


def _draw_sky(painter: QPainter, width: float, height: float, colours: _Colours) -> None:
    horizon = height * _HORIZON
    sky = QLinearGradient(0, 0, 0, horizon)
    for place, colour in zip((0.0, 0.55, 1.0), colours.sky, strict=True):
        sky.setColorAt(place, colour)
    painter.fillRect(QRectF(0, 0, width, horizon + 2), QBrush(sky))
    sun = QPointF(width * _SUN[0], height * _SUN[1])
    glow = QRadialGradient(sun, height * 0.42)
    light = QColor(colours.glow)
    glow.setColorAt(0.0, light)
    light.setAlpha(0)
    glow.setColorAt(1.0, light)
    painter.fillRect(QRectF(0, 0, width, horizon + 2), QBrush(glow))


def _draw_water(painter: QPainter, width: float, height: float, colours: _Colours) -> None:
    horizon = height * _HORIZON
    sea = QLinearGradient(0, horizon, 0, height)
    for place, colour in zip((0.0, 0.35, 1.0), colours.sea, strict=True):
        sea.setColorAt(place, colour)
    painter.fillRect(QRectF(0, horizon, width, height - horizon + 1), QBrush(sea))


def _draw_sun(painter: QPainter, width: float, height: float, colours: _Colours) -> None:
    painter.setBrush(colours.sun)
    sun = QPointF(width * _SUN[0], height * _SUN[1])
    painter.drawEllipse(sun, height * 0.062, height * 0.062)


def _draw_hills(
    painter: QPainter,
    width: float,
    height: float,
    colours: _Colours,
    tall: float,
    begin: float,
    waves: float,
    nearness: float,
) -> None:
    horizon = height * _HORIZON
    path = QPainterPath(QPointF(0, horizon))
    for step in range(121):
        along = step / 120
        wave = math.sin(begin + along * waves * math.tau / 1.6) * 0.5 + 0.5
        wave = wave * 0.75 + (math.sin(begin * 3 + along * waves * 4.1) * 0.5 + 0.5) * 0.25
        path.lineTo(along * width, horizon - tall * height * (0.25 + 0.75 * wave))
    path.lineTo(width, horizon)
    path.closeSubpath()
    painter.setBrush(mixed(colours.far, colours.near, nearness))
    painter.drawPath(path)


def _draw_waves(painter: QPainter, width: float, height: float, colours: _Colours) -> None:
    horizon = height * _HORIZON
    # The sun's path on the water, and long slow ripples; nearer ones are longer and stronger.
    for step in range(26):
        near = (step + 1) / 26
        y = horizon + (height - horizon) * near**1.7
        sway = math.sin(step * 2.4) * 0.012 * width
        half = width * (0.018 + 0.045 * near) * (0.65 + 0.35 * math.sin(step * 1.7))
        light = QColor(colours.path)
        light.setAlpha(round(150 * (1 - near) + 26))
        painter.setBrush(light)
        thick = height * (0.0022 + 0.0042 * near)
        painter.drawRoundedRect(
            QRectF(width * _SUN[0] + sway - half, y, half * 2, thick), thick / 2, thick / 2
        )
    for step in range(34):
        near = (step + 1) / 34
        y = horizon + (height - horizon) * near**1.5
        x = width * ((step * 0.754877 + near * 0.31) % 1)
        half = width * (0.012 + 0.05 * near)
        foam = QColor(colours.foam)
        foam.setAlpha(round(22 + 34 * near))
        painter.setBrush(foam)
        thick = height * (0.0012 + 0.0028 * near)
        painter.drawRoundedRect(QRectF(x - half, y, half * 2, thick), thick / 2, thick / 2)


def _draw_boat(painter: QPainter, water: QPointF, tall: float, colours: _Colours) -> None:
    painter.save()
    painter.translate(water)
    painter.scale(tall, tall)
    reflection = QColor(colours.sails[0])
    reflection.setAlpha(55)
    painter.setBrush(reflection)
    painter.drawPath(_triangle((0.03, 0.12), (0.03, 0.62), (0.34, 0.12)))
    painter.setBrush(colours.sails[0])
    painter.drawPath(_triangle((0.03, -1.0), (0.03, -0.13), (0.46, -0.13)))
    painter.setBrush(colours.sails[1])
    painter.drawPath(_triangle((-0.03, -0.84), (-0.03, -0.13), (-0.29, -0.13)))
    hull = QPainterPath(QPointF(-0.42, -0.08))
    hull.lineTo(0.52, -0.08)
    hull.cubicTo(QPointF(0.44, 0.08), QPointF(0.34, 0.1), QPointF(0.26, 0.1))
    hull.lineTo(-0.26, 0.1)
    hull.cubicTo(QPointF(-0.36, 0.1), QPointF(-0.4, 0.02), QPointF(-0.42, -0.08))
    painter.setBrush(colours.hull)
    painter.drawPath(hull)
    painter.setPen(QPen(colours.hull, 0.022))
    painter.drawLine(QPointF(0, -1.04), QPointF(0, -0.06))
    painter.restore()


def _draw_jetty(painter: QPainter, width: float, height: float, wood: QColor) -> None:
    reflection = QColor(wood)
    reflection.setAlpha(34)
    deck = height * 0.79
    painter.setPen(Qt.PenStyle.NoPen)
    for along, above in ((0.765, 0.055), (0.835, 0.0), (0.905, 0.055), (0.975, 0.0)):
        thick = width * 0.0075
        bottom = deck + height * 0.1
        painter.setBrush(reflection)
        painter.drawRoundedRect(
            QRectF(width * along, bottom, thick, height * 0.09), thick / 2, thick / 2
        )
        painter.setBrush(wood)
        top = deck - height * above
        painter.drawRoundedRect(
            QRectF(width * along, top, thick, bottom - top), thick / 2, thick / 2
        )
    painter.drawRoundedRect(
        QRectF(width * 0.748, deck, width * 0.27, height * 0.021), height * 0.006, height * 0.006
    )


def _triangle(
    first: tuple[float, float], second: tuple[float, float], third: tuple[float, float]
) -> QPainterPath:
    path = QPainterPath(QPointF(*first))
    path.lineTo(QPointF(*second))
    path.lineTo(QPointF(*third))
    path.closeSubpath()
    return path
