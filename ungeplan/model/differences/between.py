"""What is another way in one plan than in another."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.model.content import Happening
from ungeplan.model.differences.difference import Difference
from ungeplan.model.differences.goals import goal_differences, wish_differences
from ungeplan.model.differences.people import people_differences, sharing_differences
from ungeplan.model.differences.steps import step_differences
from ungeplan.model.differences.told_parts import in_sight
from ungeplan.model.plan import Plan


def between(before: Plan, now: Plan) -> tuple[Difference, ...]:
    """Everything that is told of, in the order of the meeting.

    Plans of which the told parts differ have at least one difference; see `as_told`.
    """
    before, now = in_sight(before, now)
    return (
        *goal_differences(before, now),
        *wish_differences(before, now),
        *step_differences(before, now),
        *_me(before, now),
        *people_differences(before, now),
        *sharing_differences(before, now),
        *_agreement(before, now),
    )


def _me(before: Plan, now: Plan) -> Iterator[Difference]:
    for strength in now.strengths:
        old = before.strength(strength.id)
        if old is None:
            yield Difference(what=Happening.STRENGTH_ADDED, now=strength.text)
        elif (old.text, old.kind) != (strength.text, strength.kind):
            yield Difference(what=Happening.STRENGTH_REWORDED, before=old.text, now=strength.text)
    for strength in before.strengths:
        if now.strength(strength.id) is None:
            yield Difference(what=Happening.STRENGTH_GONE, before=strength.text)
    if before.figure != now.figure:
        yield Difference(what=Happening.FIGURE_CHOSEN)


def _agreement(before: Plan, now: Plan) -> Iterator[Difference]:
    yield from _education(before, now)
    if before.first_step_words != now.first_step_words:
        said = now.first_step_words
        what = Happening.FIRST_STEP_SAID if said else Happening.FIRST_STEP_UNSAID
        yield Difference(what=what, before=before.first_step_words, now=said)
    was = before.disagreement.text if before.disagreement else ""
    text = now.disagreement.text if now.disagreement else ""
    if was != text:
        what = Happening.DISAGREED if text else Happening.AGREED_AGAIN
        yield Difference(what=what, before=was, now=text)
    agreed = now.next_meeting
    if before.next_meeting != agreed:
        if agreed is None:
            yield Difference(what=Happening.SEE_YOU_GONE)
        else:
            more = tuple(words for words in (agreed.place, agreed.phone) if words)
            yield Difference(what=Happening.SEE_YOU, moment=agreed.starts, more=more)


def _education(before: Plan, now: Plan) -> Iterator[Difference]:
    said = now.education
    if before.education == said:
        return
    if said is None:
        yield Difference(what=Happening.EDUCATION_UNSAID)
    elif said.goal is None:
        yield Difference(what=Happening.EDUCATION_LATER)
    else:
        yield Difference(what=Happening.EDUCATION_IS, now=now.words_of(said.goal))
