"""All that a plan says on paper, line by line: for large print, two languages and the pocket."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from ungeplan.export.pdf.copy_parts import foot_of, sections_of
from ungeplan.export.pdf.goals import how_far
from ungeplan.export.pdf.sheet import Sheet
from ungeplan.export.pdf.steps import due_of, helpers_of
from ungeplan.model.language import long_moment
from ungeplan.model.plan import Goal, Step


class Kind(Enum):
    """How a line looks, and what it is to whoever listens."""

    TITLE = auto()
    ABOUT = auto()
    HEADING = auto()
    LABEL = auto()
    """What a heading means."""
    WORDS = auto()
    STEP = auto()
    NOTE = auto()
    FOOT = auto()


class Told(NamedTuple):
    """One line, and the same in the second language when somebody has said it there."""

    kind: Kind
    text: str
    other: str = ""
    rank: int = 0
    """Of the goal that it is about."""


def lines_told(sheet: Sheet) -> tuple[Told, ...]:
    """The lines from top to bottom; the words are those of the usual page."""
    return tuple(line for line in _Telling(sheet).lines() if line.text.strip())


class _Telling:
    """One plan on its way into lines."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        language = sheet.plan.second_language
        self._others = {
            t.original: t.text for t in sheet.plan.translations if t.language == language
        }

    def lines(self) -> Iterator[Told]:
        sheet, words, plan = self._sheet, self._sheet.words, self._sheet.plan
        yield Told(Kind.TITLE, sheet.say(words.title))
        yield Told(Kind.ABOUT, sheet.subtitle)
        for goal in plan.active_goals:
            yield from self._goal(goal)
        is_own = sheet.copy is None or sheet.copy.is_their_own
        if is_own and not any(plan.open_steps(goal.id) for goal in plan.active_goals):
            yield Told(Kind.HEADING, sheet.say(words.next_steps))
            yield Told(Kind.NOTE, sheet.say(words.no_steps))
        for title, said in sections_of(sheet) if sheet.copy else ():
            yield Told(Kind.HEADING, title)
            yield from (self._with_other(Kind.WORDS, line) for line in said)
        yield from self._meeting(is_own=is_own)
        if plan.disagreement is not None:
            yield Told(Kind.HEADING, sheet.say(words.disagree))
            yield self._with_other(Kind.WORDS, plan.disagreement.text)
        yield Told(Kind.FOOT, foot_of(sheet))

    def _goal(self, goal: Goal) -> Iterator[Told]:
        sheet = self._sheet
        part, number = sheet.part(goal.zone), sheet.say(sheet.words.goal, number=goal.rank)
        yield Told(Kind.HEADING, f"{number} · {sheet.say(part.name)}", rank=goal.rank)
        yield Told(Kind.LABEL, sheet.say(part.label), rank=goal.rank)
        yield self._with_other(Kind.WORDS, goal.youth_text, goal.rank)
        yield from (Told(Kind.NOTE, line, rank=goal.rank) for line in how_far(sheet, goal))
        for step in sheet.plan.open_steps(goal.id):
            yield self._with_other(Kind.STEP, step.text, goal.rank)
            yield from (Told(Kind.NOTE, line, rank=goal.rank) for line in self._arranged(step))

    def _arranged(self, step: Step) -> Iterator[str]:
        sheet, words = self._sheet, self._sheet.words
        who = f"{sheet.say(words.who)} {sheet.who(step.owner)}"
        due = due_of(sheet, step)
        when = f"{sheet.say(words.when)} {due}" if due else ""
        yield " · ".join(filter(None, (who, when, helpers_of(sheet, step))))
        if step.if_it_goes_wrong:
            yield f"{sheet.say(words.if_it_goes_wrong)} {step.if_it_goes_wrong}"
        if sheet.copy and step.bring_in:
            yield f"{sheet.say(words.copy.asked)} {step.bring_in.question}"
            if step.bring_in.purpose:
                yield f"{sheet.say(words.copy.asked_for)} {step.bring_in.purpose}"

    def _meeting(self, *, is_own: bool) -> Iterator[Told]:
        """When the two meet again; on the copy of somebody else only what they may know."""
        sheet, meeting = self._sheet, self._sheet.plan.next_meeting
        if meeting is None and not is_own:
            return
        yield Told(Kind.HEADING, sheet.say(sheet.words.see_you))
        if meeting is None:
            yield Told(Kind.NOTE, sheet.say(sheet.words.no_meeting))
            return
        moment = long_moment(meeting.starts, sheet.words.dates.in_(sheet.language))
        yield from (Told(Kind.WORDS, said) for said in (moment, meeting.place, sheet.whom_to_call))

    def _with_other(self, kind: Kind, text: str, rank: int = 0) -> Told:
        return Told(kind, text, self._others.get(text, ""), rank)
