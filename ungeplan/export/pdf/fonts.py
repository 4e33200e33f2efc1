"""The faces a plan is printed in, and which signs they have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ungeplan import resources
from ungeplan.export.pdf import shaping


class Weight(StrEnum):
    """How heavy the letters are."""

    REGULAR = "Regular"
    BOLD = "Bold"


_FIRST = "AtkinsonHyperlegibleNext"
_FAMILIES = (_FIRST, "Andika", "NotoSansArabic", "NotoSansEthiopic")
"""Each has letters that those before it lack; Andika has Greek and Cyrillic. None has emoji."""
_JOINED = "NotoSansArabic"
"""In it a letter looks as those beside it want it."""

_ZERO_WIDTH_JOINER = "\u200d"
_JOINERS = ("\u200c", _ZERO_WIDTH_JOINER)
"""Say whether two letters hold on to each other; they leave no ink."""
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class Run(NamedTuple):
    """Signs in a row that one font prints; without a font, one sign that no font can print."""

    text: str
    font: str | None


def first_font() -> str:
    """The name of the font that most text is printed in."""
    return _font(_FIRST, Weight.REGULAR).fontName


def runs(text: str, weight: Weight) -> tuple[Run, ...]:
    """The text in pieces, each with the font that prints it."""
    return tuple(_runs(text, weight))


def runs_in_order(text: str, weight: Weight, *, leftwards: bool) -> tuple[Run, ...]:
    """The pieces of one line from left to right, of a paragraph that runs in that direction."""
    if not has_leftward_letters(text):
        return runs(text, weight)
    found: list[Run] = []
    for piece in shaping.pieces_in_order(text, leftwards=leftwards):
        parts = runs(piece.text, weight)
        found += reversed(parts) if piece.runs_leftwards else parts
    return tuple(found)


def missing_signs(text: str) -> list[str]:
    """The signs of a text that no font can print, each once, in the order of the text."""
    missing = (run.text for run in _runs(text, Weight.REGULAR) if run.font is None)
    return list(dict.fromkeys(missing))


def width(text: str, font: str, size: float) -> float:
    """How wide a text is in a font that prints all of it."""
    if is_shaped(font):
        return shaping.shaped(text, font).advance * size / 1000
    return pdfmetrics.stringWidth(text, font, size)


def drawn(run: Run) -> str:
    """What is drawn of a run that a font prints."""
    if run.font is not None and is_shaped(run.font):
        return shaping.shaped(run.text, run.font).drawn
    return run.text


def has_leftward_letters(text: str) -> bool:
    """Whether some of it runs from right to left."""
    plain = _plain_letters(Weight.REGULAR).issuperset(text)
    return not plain and shaping.has_leftward_letters(text)


def reads_leftwards(text: str) -> bool:
    """Whether a paragraph runs from right to left."""
    return has_leftward_letters(text) and shaping.reads_leftwards(text)


def is_shaped(font: str) -> bool:
    """Whether its letters change with those beside them."""
    return font.startswith(_JOINED)


def signs(text: str) -> Iterator[str]:
    """The signs of a text as people see them: a letter with its accents, a whole emoji."""
    sign = ""
    for char in unicodedata.normalize("NFC", text):
        if sign and _belongs_to(sign, char):
            sign += char
        else:
            if sign:
                yield sign
            sign = char
    if sign:
        yield sign


def _belongs_to(sign: str, char: str) -> bool:
    if sign.endswith(_ZERO_WIDTH_JOINER) or ord(char) in _SKIN_TONES:
        return True
    if len(sign) == 1 and ord(sign) in _FLAG_LETTERS and ord(char) in _FLAG_LETTERS:
        return True
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf")


def _runs(text: str, weight: Weight) -> Iterator[Run]:
    # Nearly all text is plain letters of the first font; looking at each sign takes its time.
    if text and _plain_letters(weight).issuperset(text):
        yield Run(text, _font(_FIRST, weight).fontName)
        return
    seen = ((sign, _visible(sign)) for sign in signs(text))
    printed = ((sign, ink, _font_for(ink, weight)) for sign, ink in seen if ink)
    for font, group in groupby(printed, key=lambda part: part[2]):
        if font is None:
            yield from (Run(sign, None) for sign, _, _ in group)
        elif is_shaped(font):
            yield Run("".join(_with_joiners(sign) for sign, _, _ in group), font)
        else:
            yield Run("".join(ink for _, ink, _ in group), font)


@cache
def _plain_letters(weight: Weight) -> frozenset[str]:
    """The letters of the first font that stand alone, whatever comes before or after."""
    letters = map(chr, _font(_FIRST, weight).face.charToGlyph)
    return frozenset(
        x for x in letters if unicodedata.category(x)[0] in "LNPSZ" and x.isprintable()
    )


def _visible(sign: str) -> str:
    """The sign without what leaves no ink: joiners, soft hyphens, marks of direction."""
    return "".join(
        char
        for char in sign
        if unicodedata.category(char) not in ("Cc", "Cf") and ord(char) not in _VARIATION_SELECTORS
    )


def _with_joiners(sign: str) -> str:
    return "".join(char for char in sign if char in _JOINERS or _visible(char))


@cache
def _font_for(ink: str, weight: Weight) -> str | None:
    if any(unicodedata.category(char) == "Co" for char in ink):
        # For private use: what it should look like nobody can know.
        return None
    for family in _FAMILIES:
        font = _font(family, weight)
        if all(font.face.charToGlyph.get(ord(char)) for char in ink):
            return font.fontName
    return None


@cache
def _font(family: str, weight: Weight) -> TTFont:
    """The font, read from its file when it is first needed: some are large."""
    name = f"{family}-{weight}"
    font = TTFont(name, resources.folder() / "fonts" / f"{name}.ttf")
    pdfmetrics.registerFont(font)
    return font
