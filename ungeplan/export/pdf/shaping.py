"""Writing whose letters join or that runs from right to left: how it lies on a line.

HarfBuzz chooses and places the letters of one word; the bidirectional algorithm of Unicode (UAX
#9) says in which order words lie on a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

if TYPE_CHECKING:
    import uharfbuzz

_LEFTWARDS = ("R", "AL")
_GOES_WITH_ITS_LETTER = ("NSM", "BN")
_ShapeData: Any = ShapeData
"""Its stubs know only the first of its fields."""
_OWN_CODES = 0xE000
"""A letter that has no code of its own in this form gets one from here on, by its number."""
_NAMED = re.compile(r"uni((?:[0-9A-F]{4})+)\b")
"""The name of a letter in a font, by the codes it stands for (Adobe Glyph List Specification)."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_MARK = "\u034f"
"""It goes with the sign before it, leaves no ink, and so tells which way that sign was turned."""


class Piece(NamedTuple):
    """Part of a line whose letters run in one direction, as it is read."""

    text: str
    runs_leftwards: bool


class Shaped(NamedTuple):
    """Letters as they look beside each other, from left to right."""

    drawn: ShapedStr
    advance: float
    """How far they reach, in thousandths of their size."""


def has_leftward_letters(text: str) -> bool:
    """Whether some of it runs from right to left."""
    return any(unicodedata.bidirectional(char) in _LEFTWARDS for char in text)


def reads_leftwards(text: str) -> bool:
    """Whether a paragraph runs from right to left: it begins so, and as many words do as do not."""
    first = [_first_letter(word) for word in text.split()]
    directions = [letter in _LEFTWARDS for letter in first if letter]
    return bool(directions) and directions[0] and 2 * sum(directions) >= len(directions)


def pieces_in_order(text: str, *, leftwards: bool) -> Iterator[Piece]:
    """One line in pieces from left to right, of a paragraph that runs in that direction."""
    # Imported here: most plans have no such letters.
    from bidi import get_display

    marked = "".join(char + _MARK if ord(char) in _MIRRORED else char for char in text)
    shown = _turned(get_display(marked, base_dir="R" if leftwards else "L"))
    for runs_leftwards, chars in groupby(_with_directions(shown), key=lambda part: part[1]):
        piece = "".join(char for char, _ in chars)
        # On a line the letters of such a word lie from its end to its beginning.
        yield Piece(piece[::-1] if runs_leftwards else piece, runs_leftwards)


@lru_cache(maxsize=4096)
def shaped(text: str, font: str) -> Shaped:
    """The text in a font whose letters join."""
    import uharfbuzz

    line = uharfbuzz.Buffer()
    line.add_str(text)
    # Left to a guess, Persian figures would be turned round.
    line.direction = "rtl" if has_leftward_letters(text) else "ltr"
    line.guess_segment_properties()
    uharfbuzz.shape(_measured(font), line)
    face, scaled = _drawn(font).face, _drawn(font).pdfScale
    codes, placed = [], []
    for glyph, at in zip(line.glyph_infos, line.glyph_positions, strict=True):
        code = _code_of(glyph.codepoint, font)
        moves = map(scaled, (at.x_advance, at.y_advance, at.x_offset, at.y_offset))
        codes.append(chr(code))
        placed.append(_ShapeData(glyph.cluster, *moves, face.charWidths[code]))
    drawn = ShapedStr("".join(codes), shapeData=placed)  # type: ignore[arg-type] # a list
    return Shaped(drawn, sum(glyph.x_advance for glyph in placed))


def read_of(code: int, font: str) -> str:
    """What is read where the font draws that code: the letter, in whatever form it is drawn."""
    if unicodedata.category(chr(code)) == "Co":
        named = _NAMED.match(_measured(font).glyph_to_string(code - _OWN_CODES))
        codes = named[1] if named else f"{code:04X}"
        return "".join(chr(int(codes[n : n + 4], 16)) for n in range(0, len(codes), 4))
    return unicodedata.normalize("NFKC", chr(code))


def _turned(shown: str) -> str:
    """Signs in pairs, as brackets, as they look in words that run leftwards."""
    turned = re.sub(f"{_MARK}(.)", lambda pair: pair[1].translate(_MIRRORED), shown)
    return turned.replace(_MARK, "")


def _first_letter(word: str) -> str:
    """The direction of its first letter that has one; empty for a number."""
    directions = (unicodedata.bidirectional(char) for char in word)
    return next((each for each in directions if each in ("L", *_LEFTWARDS)), "")


def _with_directions(shown: str) -> list[tuple[str, bool]]:
    """Each char of a line as it lies there, and whether it belongs to a leftward word."""
    found: list[tuple[str, bool]] = []
    runs_leftwards = False
    # A mark lies to the left of the leftward letter to which it belongs.
    for char in reversed(shown):
        direction = unicodedata.bidirectional(char)
        if direction not in _GOES_WITH_ITS_LETTER:
            runs_leftwards = direction in _LEFTWARDS
        found.append((char, runs_leftwards))
    return found[::-1]


@cache
def _measured(font: str) -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(_drawn(font).hbFace)


def _drawn(font: str) -> Any:
    """That font of ReportLab's, of which its stubs do not know all."""
    return pdfmetrics.getFont(font)


def _code_of(glyph: int, font: str) -> int:
    """The code under which the font draws that glyph: the same in every file."""
    face = _drawn(font).face
    if glyph in face.glyphToChar:
        return int(face.glyphToChar[glyph][0])
    code = _OWN_CODES + glyph
    if code not in face.charToGlyph:
        face.charToGlyph[code] = glyph
        advance = _measured(font).get_glyph_h_advance(glyph)
        face.charWidths[code] = _drawn(font).pdfScale(advance)
    return code
