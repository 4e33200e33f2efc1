"""What a printed plan must say, worked out from the plan and not from the page."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import NamedTuple

from ungeplan.model.content import Content, PrintWords
from ungeplan.model.language import (
    DateWords,
    Language,
    Words,
    as_sentence,
    genitive,
    long_date,
    long_moment,
    moment_within,
    short_date,
)
from ungeplan.model.plan import YOUNG_PERSON, DueOn, DueWhen, GoalId, PersonId, Plan, Step

Leaf = tuple[str, str]


class Code(NamedTuple):
    """A code for a phone, as people see it and hear of it."""

    caption: str
    told: str


class Expected(NamedTuple):
    """A plan that is to be printed, and how."""

    plan: Plan
    content: Content
    language: Language
    version: int | None
    made_on: dt.date
    codes: tuple[Code, ...] = ()
    """What stands under each code on the page, and what is told of it."""

    def leaves(self) -> list[Leaf]:
        """Kind and words of everything that is heard, in order."""
        said = [
            *self._title(),
            *self._goals(),
            *self._steps(),
            *self._meeting(),
            *self._disagreement(),
            ("P", self.plan.young_person),
            ("P", self.plan.contact_person),
            ("P", f"{self._say(self._words.mine)} · {self._copy()}"),
        ]
        return [(kind, plain(text)) for kind, text in said if plain(text)]

    def story(self) -> str:
        """The picture in words."""
        story = self._words.story
        told = [self._say(story.figure if self.plan.active_goals else story.no_goals)]
        for number, goal in enumerate(self.plan.active_goals, 1):
            zone = self.content.figure.zones[goal.zone]
            place = self._say(
                zone.place if self.plan.figure.shape.walks else zone.other_place or zone.place
            )
            sentence = as_sentence(goal.youth_text)
            told.append(self._say(story.goal, place=place, sentence=sentence, number=number))
            told += self._how_far(goal.id)
        if self.plan.strengths:
            told.append(self._say(self.content.figure.backpack))
        return " ".join(told)

    def codes_for_a_phone(self) -> tuple[Code, ...]:
        """The codes that stand on a page with room for them."""
        meeting, words = self.plan.next_meeting, self._words.codes
        if meeting is None:
            return ()
        if meeting.starts.time() == dt.time():
            moment = long_date(meeting.starts, self._dates)
        else:
            moment = moment_within(meeting.starts, self._dates)
        save = Code(self._say(words.save), self._say(words.save_holds, moment=moment))
        digits = [sign for sign in meeting.phone if sign in "0123456789"]
        others = {sign for sign in meeting.phone.removeprefix("+") if sign not in digits}
        if not (3 <= len(digits) <= 15 and others <= set(" ()-")):
            return (save,)
        return Code(self._say(words.call), self._say(words.call_holds, phone=meeting.phone)), save

    def headings(self) -> list[str]:
        """What the bookmarks say, the title first."""
        return [text for kind, text in self.leaves() if kind in ("H1", "H2")]

    @property
    def _words(self) -> PrintWords:
        return self.content.print

    @property
    def _dates(self) -> DateWords:
        return self._words.dates.in_(self.language)

    def _say(self, words: Words, **gaps: object) -> str:
        return words.filled(self.language, **gaps)

    def _copy(self) -> str:
        if self.version is None:
            return self._say(self._words.draft)
        whose = genitive(self.plan.young_person, self.language)
        return self._say(self._words.own_copy, whose=whose, number=self.version)

    def _title(self) -> list[Leaf]:
        told = [self.plan.young_person] if self.plan.has_begun else []
        if self.plan.contact_person:
            name = self.plan.contact_person
            told.append(self._say(self._words.made_with, contact_person=name))
        told.append(long_date(self.made_on, self._dates))
        return [("H1", self._say(self._words.title)), ("P", " · ".join(told))]

    def _goals(self) -> list[Leaf]:
        said: list[Leaf] = []
        for number, goal in enumerate(self.plan.active_goals, 1):
            zone = self.content.figure.zones[goal.zone]
            name = zone.name if self.plan.figure.shape.walks else zone.other_name or zone.name
            texts = [self._say(name), self._say(zone.label), goal.youth_text]
            said.append(("Lbl", str(number)))
            said += [("P", text) for text in (*texts, *self._how_far(goal.id))]
        return said

    def _how_far(self, goal: GoalId) -> list[str]:
        rating = self.plan.rating(goal)
        if rating is None or rating.value is None:
            return []
        return [self._say(self._words.story.rating, value=rating.value)]

    def _steps(self) -> list[Leaf]:
        words = self._words
        said = [("H2", self._say(words.next_steps))]
        rows = [
            (number, step)
            for number, goal in enumerate(self.plan.active_goals, 1)
            for step in self.plan.open_steps(goal.id)
        ]
        if not rows:
            return [*said, ("P", self._say(words.no_steps))]
        heads = (words.goal_column, words.step_column, words.who, words.when)
        said += [("TH", self._say(head)) for head in heads]
        for number, step in rows:
            said += [("TD", str(number)), *self._step(step)]
        return said

    def _step(self, step: Step) -> list[Leaf]:
        said = [("P", step.text)]
        if step.helpers:
            names = ", ".join(
                name.lower() if who == YOUNG_PERSON else name
                for who, name in ((who, self._who(who)) for who in step.helpers)
            )
            said.append(("P", self._say(self._words.with_helpers, names=names)))
        if step.if_it_goes_wrong:
            question = self._say(self._words.if_it_goes_wrong)
            said.append(("P", f"{question} {step.if_it_goes_wrong}"))
        match step.due:
            case DueOn(day):
                due = short_date(day, self._dates)
            case DueWhen(due):
                pass
            case _:
                due = ""
        return [*said, ("TD", self._who(step.owner)), ("TD", due)]

    def _who(self, person: PersonId) -> str:
        return self._say(self._words.me) if person == YOUNG_PERSON else self.plan.name_of(person)

    def _meeting(self) -> list[Leaf]:
        said = [("H2", self._say(self._words.see_you))]
        meeting = self.plan.next_meeting
        if meeting is None:
            return [*said, ("P", self._say(self._words.no_meeting))]
        call = f"{self.plan.contact_person}: " if self.plan.contact_person else ""
        return [
            *said,
            ("P", long_moment(meeting.starts, self._dates)),
            ("P", meeting.place),
            ("P", f"{call}{meeting.phone}" if meeting.phone else ""),
            *(("P", code.caption) for code in self.codes),
        ]

    def _disagreement(self) -> list[Leaf]:
        if self.plan.disagreement is None:
            return []
        return [
            ("H2", self._say(self._words.disagree)),
            ("P", self.plan.disagreement.text),
        ]


def plain(text: str) -> str:
    """A text as it can be read off paper: any white space is one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())
