"""A difference in plain words."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.model.content import Content, Happening
from ungeplan.model.differences.difference import Difference
from ungeplan.model.language import Language, moment_within, short_date
from ungeplan.model.plan import DueOn, DueWhen

_ABOUT_STEPS = {
    Happening.STEP_ADDED,
    Happening.STEP_CHANGED,
    Happening.STEP_GONE,
    Happening.STEP_PARKED,
    Happening.YOU_DID_IT,
    Happening.YOU_DID_IT_NOT_YET,
    Happening.THEY_DID_IT,
    Happening.THEY_DID_IT_A_DAY_LATE,
    Happening.THEY_DID_IT_LATE,
    Happening.THEY_DID_NOT,
    Happening.STEP_TRIED_AGAIN,
    Happening.STEP_TOLD_ANEW,
}


class Told(NamedTuple):
    """What is said of a difference: one sentence of ours, and people's own words below it."""

    sentence: str
    words: tuple[str, ...]


def tell(difference: Difference, content: Content, language: Language) -> Told:
    """The sentence and the words."""
    words = content.differences
    number = difference.goal
    goal = (
        words.numbered.filled(language, number=number) if number else words.unnumbered.in_(language)
    )
    dates = content.print.dates.in_(language)
    moment = moment_within(difference.moment, dates) if difference.moment else ""
    sentence = words.sentences[difference.what].filled(
        language,
        goal=goal,
        who=difference.who,
        before=difference.number_before,
        now=difference.number_now,
        days=difference.days,
        moment=moment,
    )
    return Told(sentence, tuple(_below(difference, content, language)))


def _below(difference: Difference, content: Content, language: Language) -> list[str]:
    words, before, now = content.differences, difference.before, difference.now
    below: list[str] = []
    if difference.category is not None:
        below.append(words.categories[difference.category].in_(language))
    if difference.what in _ABOUT_STEPS:
        now = _whose(difference, content, language)
    if before and now:
        below.append(words.before.filled(language, words=before))
        below.append(words.now.filled(language, words=now))
    elif before or now:
        below.append(before or now)
    if difference.zone is not None:
        part = content.figure.part(difference.zone, difference.shape)
        below.append(part.place.in_(language))
    return [*below, *difference.more]


def _whose(difference: Difference, content: Content, language: Language) -> str:
    words = content.differences
    who = difference.who or words.you.in_(language)
    match difference.due:
        case DueOn(day):
            due = short_date(day, content.print.dates.in_(language))
        case DueWhen(said):
            due = said
        case _:
            return words.whose.filled(language, who=who, words=difference.now)
    return words.whose_when.filled(language, who=who, words=difference.now, day=due)
