"""How the meeting was, told while the adult turns away, and joined to nobody.

Answers lie in one box of fixed size, apart from every plan. The box is shuffled and written whole
at each change, and holds neither names nor times nor which answers were given together. When five
young people have answered, all of it is let out at once, with the quarter as the only time.
"""

from __future__ import annotations

import datetime as dt
import random
import secrets
from enum import StrEnum
from typing import TypeVar

import msgspec
from msgspec import Struct

from ungeplan.model.edits.edit import check_words

PEOPLE_IN_A_BOX = 5
"""Nothing is let out before this many young people have answered."""
BOX_SIZE = 32_768
"""Bytes: room for that many answers with the longest words, whatever signs they hold."""
HIGHEST_FACE = 5


class Question(StrEnum):
    """What is asked after a meeting."""

    LISTENED = "listened"
    IMPORTANT = "important"
    MINE = "mine"


class Answered(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer: a face from 1 (not at all) to 5 (fully), or None for "ved ikke"."""

    question: Question
    face: int | None = None

    def __post_init__(self) -> None:
        if self.face is not None and not 1 <= self.face <= HIGHEST_FACE:
            raise ValueError("a face is a number from 1 to 5")


class AnswerSheet(Struct, frozen=True, forbid_unknown_fields=True):
    """What one young person answered; a question that was skipped is not in it."""

    answers: tuple[Answered, ...] = ()
    words: str = ""
    """What shall be different next time, in their own words; may be empty."""


class LetOut(Struct, frozen=True):
    """One answer that was let out of the box; its key is random and joins it to nothing."""

    key: str
    quarter: str
    """Year and quarter: 2026-Q4."""
    answer: Answered


class WordsLetOut(Struct, frozen=True):
    """Free words that were let out of the box, without the answers they came with."""

    key: str
    quarter: str
    words: str


class _Box(Struct, frozen=True, forbid_unknown_fields=True):
    people: int = 0
    answers: tuple[Answered, ...] = ()
    words: tuple[str, ...] = ()


class Opened(Struct, frozen=True):
    """The box after one more sheet, and what was let out of it."""

    box: bytes
    answers: tuple[LetOut, ...] = ()
    words: tuple[WordsLetOut, ...] = ()


EMPTY_BOX = b"{}".ljust(BOX_SIZE)

_Thing = TypeVar("_Thing")
_by_chance = random.SystemRandom()
_decoder = msgspec.json.Decoder(_Box)


def put_in(box: bytes, sheet: AnswerSheet, day: dt.date) -> Opened:
    """Put a sheet into the box. An empty sheet changes nothing.

    Raises the Refusal of `check_words` for words that cannot be kept.
    """
    if sheet.words.strip():
        check_words(sheet.words)
    elif not sheet.answers:
        return Opened(box)
    held = _decoder.decode(box.rstrip())
    full = _Box(
        people=held.people + 1,
        answers=_shuffled((*held.answers, *sheet.answers)),
        words=_shuffled((*held.words, *([sheet.words] if sheet.words.strip() else []))),
    )
    if full.people < PEOPLE_IN_A_BOX:
        return Opened(msgspec.json.encode(full).ljust(BOX_SIZE))
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    return Opened(
        EMPTY_BOX,
        tuple(LetOut(secrets.token_hex(8), quarter, answer) for answer in full.answers),
        tuple(WordsLetOut(secrets.token_hex(8), quarter, words) for words in full.words),
    )


def _shuffled(things: tuple[_Thing, ...]) -> tuple[_Thing, ...]:
    return tuple(_by_chance.sample(things, len(things)))
