"""A small step while it is being thought of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from ungeplan.model.edits import AddStep, ChangeStep
from ungeplan.model.plan import Due, DueOn, DueWhen, GoalId, PersonId, Plan, Step, StepId


class StepPart(StrEnum):
    """What of a step is kept while it is half-made; the value is part of the draft's field."""

    TEXT = "text"
    OWNER = "owner"
    DAY = "day"
    WHEN = "when"
    HELPERS = "helpers"
    WRONG = "wrong"


class StepDraft(NamedTuple):
    """Everything said about a step so far; it may still lack an owner or its words."""

    text: str = ""
    owner: PersonId | None = None
    day: dt.date | None = None
    when: str = ""
    helpers: tuple[PersonId, ...] = ()
    wrong: str = ""

    @classmethod
    def of(cls, step: Step) -> StepDraft:
        """The step as it stands in the plan."""
        return cls(
            text=step.text,
            owner=step.owner,
            day=step.due.day if isinstance(step.due, DueOn) else None,
            when=step.due.words if isinstance(step.due, DueWhen) else "",
            helpers=step.helpers,
            wrong=step.if_it_goes_wrong,
        )

    @property
    def is_complete(self) -> bool:
        """Whether it has words and its one owner."""
        return bool(self.text.strip()) and self.owner is not None

    @property
    def due(self) -> Due | None:
        """The day, or else the young person's own words for it."""
        if self.day is not None:
            return DueOn(self.day)
        return DueWhen(self.when.strip()) if self.when.strip() else None

    # -- one part at a time -------------------------------------------------------------------

    def owned_by(self, person: PersonId) -> StepDraft:
        """The step with that owner, who then is no helper."""
        return self._replace(owner=person, helpers=tuple(h for h in self.helpers if h != person))

    def due_on(self, day: dt.date) -> StepDraft:
        """The step with a day instead of own words."""
        return self._replace(day=day, when="")

    def due_when(self, words: str) -> StepDraft:
        """The step with own words instead of a day."""
        return self._replace(day=None, when=words)

    def known_in(self, plan: Plan) -> StepDraft:
        """The step without people who are not in the plan any more."""
        return self._replace(
            owner=self.owner if self.owner and plan.person(self.owner) else None,
            helpers=tuple(h for h in self.helpers if plan.person(h)),
        )

    # -- as half-typed words ------------------------------------------------------------------

    @property
    def parts(self) -> dict[StepPart, str]:
        """Each part as a text to keep."""
        return {
            StepPart.TEXT: self.text,
            StepPart.OWNER: self.owner or "",
            StepPart.DAY: self.day.isoformat() if self.day else "",
            StepPart.WHEN: self.when,
            StepPart.HELPERS: " ".join(self.helpers),
            StepPart.WRONG: self.wrong,
        }

    def with_parts(self, kept: Mapping[StepPart, str]) -> StepDraft:
        """The step with the parts that were kept; what cannot be read is left out.

        What was kept may be older or newer than the step: a kept day still takes the place of own
        words, kept words that of a day, and the owner does not help.
        """
        parts = {**self.parts, **kept}
        if kept.get(StepPart.WHEN):
            parts[StepPart.DAY] = kept.get(StepPart.DAY, "")
        elif _day(kept.get(StepPart.DAY, "")):
            parts[StepPart.WHEN] = ""
        owner = PersonId(parts[StepPart.OWNER]) if parts[StepPart.OWNER] else None
        helpers = [PersonId(helper) for helper in parts[StepPart.HELPERS].split()]
        return StepDraft(
            text=parts[StepPart.TEXT],
            owner=owner,
            day=_day(parts[StepPart.DAY]),
            when=parts[StepPart.WHEN],
            helpers=tuple(helper for helper in helpers if helper != owner),
            wrong=parts[StepPart.WRONG],
        )

    # -- as an edit ---------------------------------------------------------------------------

    def added_to(self, goal: GoalId) -> AddStep | None:
        """The edit that makes the step, when it is complete."""
        if self.owner is None or not self.text.strip():
            return None
        return AddStep(
            goal=goal,
            text=self.text.strip(),
            owner=self.owner,
            due=self.due,
            helpers=self.helpers,
            if_it_goes_wrong=self.wrong.strip(),
        )

    def changing(self, step: StepId) -> ChangeStep | None:
        """The edit that changes the step, when it is complete."""
        if self.owner is None or not self.text.strip():
            return None
        return ChangeStep(
            step=step,
            text=self.text.strip(),
            owner=self.owner,
            due=self.due,
            helpers=self.helpers,
            if_it_goes_wrong=self.wrong.strip(),
        )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
