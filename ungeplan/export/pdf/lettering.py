"""Text in lines: how it is broken to a width, and how a line is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from ungeplan.export.pdf import fonts
from ungeplan.export.pdf.fonts import Run, Weight
from ungeplan.export.pdf.tagged import TaggedCanvas

_LEADING = 1.28
_BOX = 0.62
"""The side of the box that stands for a sign no font has, in parts of the type size."""
_BOX_ADVANCE = 0.8
_HYPHEN = 0.34
_X_HEIGHT = 0.5


class Type(NamedTuple):
    """How text looks."""

    size: float
    ink: str
    weight: Weight = Weight.REGULAR

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * _LEADING

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline."""
        return self.size * 0.98


class Line(NamedTuple):
    """One line of set text."""

    runs: tuple[Run, ...]
    width: float
    """Without the space at its end, which is there for whoever copies or listens to the text."""
    is_broken: bool = False
    """Whether it ends inside a word: a hyphen is drawn, and the text itself stays as it is."""
    leftwards: bool = False
    """Whether its paragraph runs from right to left."""


class Typesetter:
    """Breaks text into lines and remembers which signs it could not print."""

    def __init__(self) -> None:
        self._set: dict[tuple[str, Type, float], tuple[Line, ...]] = {}
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The signs no font has, in the order in which they were met."""
        return tuple(self._missing)

    def lines(self, text: str, type_: Type, width: float) -> tuple[Line, ...]:
        """The text broken to a width; nothing is cut, and any white space is one space."""
        key = text, type_, width
        if key not in self._set:
            self._missing |= dict.fromkeys(fonts.missing_signs(text))
            leftwards = fonts.reads_leftwards(text)
            self._set[key] = tuple(_broken(text.split(), type_, width, leftwards=leftwards))
        return self._set[key]


def begin_of(line: Line, type_: Type, right: float) -> float:
    """Where a line begins that ends at that edge."""
    # The space at the end of one that runs leftwards is drawn first, on its left.
    drawn = sum(_width(run, type_) for run in line.runs) if line.leftwards else line.width
    return right - drawn


def draw_line(canvas: TaggedCanvas, line: Line, left: float, baseline: float, type_: Type) -> None:
    """Draw one line; the caller has begun a mark."""
    canvas.setFillColor(HexColor(type_.ink))
    x = left
    for run in line.runs:
        if run.font is None:
            _draw_missing_sign(canvas, x, baseline, type_)
        else:
            text = canvas.beginText(x, baseline)
            text.setFont(run.font, type_.size)
            text.textOut(fonts.drawn(run))
            canvas.drawText(text)
        x += _width(run, type_)
    if line.is_broken:
        _draw_hyphen(canvas, left - _HYPHEN * type_.size if line.leftwards else x, baseline, type_)


def _broken(words: list[str], type_: Type, width: float, *, leftwards: bool) -> Iterator[Line]:
    space = _length(" ", type_)
    row: list[str] = []
    taken = 0.0
    for word in words:
        length = _length(word, type_)
        if row and taken + space + length > width:
            yield _line([*row, ""], type_, taken, leftwards)
            row = []
        if not row and length > width:
            *heads, word = _pieces(word, type_, width)
            for head in heads:
                piece = _line([head], type_, _length(head, type_), leftwards)
                yield piece._replace(is_broken=True)
            length = _length(word, type_)
        taken = taken + space + length if row else length
        row.append(word)
    if row:
        yield _line(row, type_, taken, leftwards)


def _line(words: list[str], type_: Type, width: float, leftwards: bool) -> Line:
    text = " ".join(words)
    runs = fonts.runs_in_order(text, type_.weight, leftwards=leftwards)
    return Line(runs, width, leftwards=leftwards)


def _pieces(word: str, type_: Type, width: float) -> list[str]:
    """A word that is wider than its line, in pieces that leave room for a hyphen."""
    room = width - _HYPHEN * type_.size
    pieces = [""]
    for sign in fonts.signs(word):
        # Measured together: some letters are wider beside others than alone.
        if pieces[-1] and _length(pieces[-1] + sign, type_) > room:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _length(text: str, type_: Type) -> float:
    return sum(_width(run, type_) for run in fonts.runs(text, type_.weight))


def _width(run: Run, type_: Type) -> float:
    if run.font is None:
        return _BOX_ADVANCE * type_.size
    return fonts.width(run.text, run.font, type_.size)


def _draw_missing_sign(canvas: TaggedCanvas, left: float, baseline: float, type_: Type) -> None:
    """A box where a sign stood, which is read and copied as the sign for a box."""
    side = _BOX * type_.size
    with canvas.read_as("\u25a1"):
        canvas.setStrokeColor(HexColor(type_.ink))
        canvas.setLineWidth(type_.size / 14)
        canvas.rect(left + (_BOX_ADVANCE * type_.size - side) / 2, baseline, side, side)


def _draw_hyphen(canvas: TaggedCanvas, left: float, baseline: float, type_: Type) -> None:
    """A hyphen as a stroke: seen, but no letter of the young person's words."""
    height = baseline + _X_HEIGHT * type_.size / 2
    canvas.setStrokeColor(HexColor(type_.ink))
    canvas.setLineWidth(type_.size / 12)
    canvas.line(left + 0.06 * type_.size, height, left + _HYPHEN * type_.size, height)
