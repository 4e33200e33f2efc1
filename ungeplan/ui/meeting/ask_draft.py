"""A question to somebody, while it is being thought of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from ungeplan.model.edits import AskSomebody
from ungeplan.model.plan import GoalId, PersonId

PERSON_NAME = "person-name"
"""Draft field of a half-typed name, beside the answers themselves."""


class AskQuestion(StrEnum):
    """What is asked about a question to somebody, in order; the value names the draft's field."""

    GOAL = "goal"
    WHO = "person"
    QUESTION = "question"
    WHEN = "day"
    STEP = "text"
    PURPOSE = "purpose"


class AskDraft(NamedTuple):
    """Everything said so far. What the step is called and what the answer is for may stay unsaid.

    A step without words of its own is called by the question.
    """

    goal: GoalId | None = None
    person: PersonId | None = None
    question: str = ""
    day: dt.date | None = None
    text: str = ""
    purpose: str = ""

    @classmethod
    def of_parts(cls, kept: Mapping[str, str]) -> AskDraft:
        """What was kept, by its part; what cannot be read is left out."""
        return cls(
            goal=GoalId(kept.get(AskQuestion.GOAL, "")) or None,
            person=PersonId(kept.get(AskQuestion.WHO, "")) or None,
            question=kept.get(AskQuestion.QUESTION, ""),
            day=_day(kept.get(AskQuestion.WHEN, "")),
            text=kept.get(AskQuestion.STEP, ""),
            purpose=kept.get(AskQuestion.PURPOSE, ""),
        )

    @property
    def parts(self) -> dict[str, str]:
        """The answer to each question, as a text to keep; empty when there is none."""
        return {
            AskQuestion.GOAL: self.goal or "",
            AskQuestion.WHO: self.person or "",
            AskQuestion.QUESTION: self.question,
            AskQuestion.WHEN: self.day.isoformat() if self.day else "",
            AskQuestion.STEP: self.text,
            AskQuestion.PURPOSE: self.purpose,
        }

    def answers(self, question: AskQuestion) -> bool:
        """Whether something is said to it."""
        return bool(self.parts[question].strip())

    @property
    def lacks(self) -> AskQuestion | None:
        """The first question that needs an answer and has none."""
        needed = (AskQuestion.GOAL, AskQuestion.WHO, AskQuestion.QUESTION)
        return next((question for question in needed if not self.answers(question)), None)

    def known_among(self, goals: Sequence[GoalId], people: Sequence[PersonId]) -> AskDraft:
        """Without a goal or a person who is not there any more; a single goal is the one."""
        goal = self.goal if self.goal in goals else None
        if len(goals) == 1:
            goal = goals[0]
        return self._replace(goal=goal, person=self.person if self.person in people else None)

    @property
    def asked(self) -> AskSomebody | None:
        """The edit that asks, when nothing lacks."""
        question = " ".join(self.question.split())
        if self.goal is None or self.person is None or not question:
            return None
        return AskSomebody(
            goal=self.goal,
            text=" ".join(self.text.split()) or question,
            person=self.person,
            purpose=" ".join(self.purpose.split()),
            question=question,
            needs_by=self.day,
        )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
