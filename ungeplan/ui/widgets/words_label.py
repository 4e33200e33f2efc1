"""Somebody's words on the screen, never cut off."""

from __future__ import annotations

import math
import unicodedata
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_ENDLESS = 100_000
_STRONG = ("L", "R", "AL")
"""The classes of Unicode for letters that have a direction of their own (UAX 9)."""


class Wrapped(NamedTuple):
    """Words in lines: how they are drawn, and how wide and high they are."""

    layout: QTextLayout
    width: int
    height: int


def runs_right_to_left(words: str) -> bool:
    """Whether the first letter is one that is written from right to left."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"


def wrapped(words: str, font: QFont, width: int, *, to_its_side: bool = False) -> Wrapped:
    """The words in lines of that width; a word is broken only when it fills a whole line.

    `to_its_side` puts what runs from right to left at the right end of that width.
    """
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if to_its_side and runs_right_to_left(words):
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.beginLayout()
    widest = height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return Wrapped(layout, math.ceil(widest), math.ceil(height))


class WordsLabel(QLabel):
    """Shows plain words in a font and colour of its own; even one endless word is wrapped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._own_font = QFont()
        self._colour = QColor("black")
        self._pad = QSize(0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def wear(self, font: QFont, colour: str, *, pad: QSize | None = None) -> None:
        """Look like this, with so much room around the words."""
        self._own_font = font
        self._colour = QColor(colour)
        self._pad = pad or QSize(0, 0)
        self.updateGeometry()
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        words = wrapped(self.text(), self._own_font, _ENDLESS)
        height = max(words.height, QFontMetrics(self._own_font).height())
        return QSize(words.width + 2 * self._pad.width(), height + 2 * self._pad.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name Qt gives it
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        words = wrapped(self.text(), self._own_font, width - 2 * self._pad.width())
        return words.height + 2 * self._pad.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._colour)
        width = self.width() - 2 * self._pad.width()
        words = wrapped(self.text(), self._own_font, width, to_its_side=True)
        words.layout.draw(painter, QPointF(self._pad.width(), self._pad.height()))
