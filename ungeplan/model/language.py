"""Words in Danish and English: how they are chosen, measured and put into sentences."""

from __future__ import annotations

import datetime as dt
import re
import string
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from ungeplan.model.tongue import Language as Language

HIGHEST_LIX = 25
"""What the young person reads on one screen is never heavier than this."""
MOST_WORDS = 12
"""The longest sentence the young person reads."""

_LONG_WORD = 6
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A full stop before a small letter or a number ends no sentence: kl. 10.15, 4. januar.
_SENTENCE_END = re.compile(
    r"""(?<=[!?:])\s+|(?<=[!?:]["”’)])\s+|(?:(?<=\.)|(?<=\.["”’)]))\s+(?![a-zæøå0-9])|\n+"""
)
_TERMINAL = (".", "!", "?", ":", "…")


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in Danish and in English, with the same gaps to fill."""

    da: str
    en: str

    def __post_init__(self) -> None:
        """Raises ValueError when one language is empty or has other gaps than the other."""
        if not (self.da.strip() and self.en.strip()):
            raise ValueError("`da` and `en` must both have words")
        if gaps(self.da) != gaps(self.en):
            raise ValueError("`da` and `en` must have the same {gaps}")

    def in_(self, language: Language) -> str:
        """The words in that language; gaps stay as they are."""
        return self.da if language is Language.DANISH else self.en

    def filled(self, language: Language, **gaps: object) -> str:
        """The words in that language with every {gap} filled."""
        return self.in_(language).format(**gaps)


class DateWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One language's names of months and weekdays and its ways to write a date."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    """Monday first."""
    short_date: str
    long_date: str
    long_moment: str

    def __post_init__(self) -> None:
        """Raises ValueError when a name is missing or a way to write cannot be used."""
        if (len(self.months), len(self.months_short), len(self.weekdays)) != (12, 12, 7):
            raise ValueError("a year has 12 months and a week has 7 days")
        try:
            long_moment(dt.datetime(2000, 1, 1), self)
            long_date(dt.date(2000, 1, 1), self)
            short_date(dt.date(2000, 1, 1), self)
        except (KeyError, IndexError) as wrong:
            raise ValueError(f"a date has no {{{wrong.args[0]}}}") from wrong


def short_date(day: dt.date, words: DateWords) -> str:
    """The day in a narrow column: 30. nov, 30 Nov."""
    return words.short_date.format(**_gaps_of(day, words))


def long_date(day: dt.date, words: DateWords) -> str:
    """The day with its year: 23. november 2026, 23 November 2026."""
    return words.long_date.format(**_gaps_of(day, words))


def long_moment(moment: dt.datetime, words: DateWords) -> str:
    """Day and clock as a line of its own: Mandag 4. januar kl. 10.15.

    The moment is written as it stands: whoever asks has chosen the place's own time already.
    """
    line = moment_within(moment, words)
    return line[:1].upper() + line[1:]


def moment_within(moment: dt.datetime, words: DateWords) -> str:
    """Day and clock inside a sentence: mandag 4. januar kl. 10.15."""
    clock = {"hour": moment.hour, "minute": moment.minute}
    return words.long_moment.format(**_gaps_of(moment, words), **clock)


def _gaps_of(day: dt.date, words: DateWords) -> dict[str, object]:
    return {
        "day": day.day,
        "month": words.months[day.month - 1],
        "month_short": words.months_short[day.month - 1],
        "weekday": words.weekdays[day.weekday()],
        "year": day.year,
    }


def genitive(name: str, language: Language) -> str:
    """Whose it is: Mikkels, Sofus’; in English Mikkel’s, Sofus’s.

    Danish: a word that ends in s, z or x takes an apostrophe alone
    (Retskrivningsordbogen, Dansk Sprognævn 2012, § 21.2).
    """
    # To letters of another alphabet no s is joined.
    is_joined = not name[-1:].isalpha() or "LATIN" in unicodedata.name(name[-1])
    if language is Language.ENGLISH or not is_joined:
        return f"{name}’s"
    return f"{name}’" if name.lower().endswith(("s", "x", "z")) else f"{name}s"


def as_sentence(text: str) -> str:
    """The text with a full stop at its end, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text.endswith(_TERMINAL) else f"{text}."


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line without a full stop is one too."""
    return [part.strip() for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def words_of(text: str) -> list[str]:
    """The words of a text; a number is one, a compound with a hyphen is one."""
    return _WORD.findall(text)


def lix(text: str) -> float:
    """How heavy a text is to read: words per sentence + per cent of words over six letters.

    C. H. Björnsson, Läsbarhet (Liber, 1968); in Danish Læsbarhed (Gad, 1971). A sentence ends at
    a full stop, colon, exclamation or question mark, or at the end of a line. 0 without words.
    """
    words = words_of(text)
    if not words:
        return 0.0
    long_words = sum(len(word) > _LONG_WORD for word in words)
    return len(words) / len(sentences(text)) + 100 * long_words / len(words)


def banned_words(text: str, banned: Iterable[str]) -> list[str]:
    """The banned words and phrases that stand in the text, as whole words."""
    spoken = f" {' '.join(words_of(text)).lower()} "
    return [word for word in banned if f" {word.lower()} " in spoken]


def gaps(text: str) -> frozenset[str]:
    """The {gaps} of a text, as they are written. Raises ValueError when a brace stands alone."""
    return frozenset(
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in string.Formatter().parse(text)
        if name is not None
    )
