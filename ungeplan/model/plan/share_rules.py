"""Who may know what (hvem må vide hvad): one answer for each recipient and each thing."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ungeplan.model.plan.ids import GoalId, Part, PersonId


class Category(StrEnum):
    """A part of the plan that is shared as one."""

    GOALS = "goals"
    STEPS = "steps"
    STRENGTHS = "strengths"
    HELPS_ME = "helps_me"
    """How to help, and what does not help: what is written about it is no part of the strengths."""
    WELLBEING = "wellbeing"
    HAS_PLAN = "has_plan"
    """That there is a plan, and nothing of what is in it."""
    CONTACT_PERSON = "contact_person"
    DUTY = "duty"
    """What a person of 15 to 17 does to meet their duty to be in education, work or activity."""
    TRANSITION = "transition"
    OTHER = "other"


class Choice(StrEnum):
    """What the young person answers."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


class RowKind(StrEnum):
    """How much say the young person has."""

    OWN_CHOICE = "own_choice"
    """Theirs alone; no is quite all right."""
    ASKED = "asked"
    """They are asked; after a no the two talk about what it means."""
    REQUIRED = "required"
    """The law says so; they are told first where that is possible."""


class ShareRule(Part, frozen=True, kw_only=True):
    """One answer: what this recipient may know, and on what legal basis.

    Raises ValueError without a legal basis: such a rule cannot exist.
    """

    recipient: PersonId
    category: Category
    choice: Choice
    kind: RowKind
    legal_basis: str
    """The code of a basis in the rule pack of that day."""
    goal: GoalId | None = None
    """The one goal it is about, when it is not about all of them."""
    words: str = ""
    """What the young person said with it: "vent til jul"."""
    given_by: tuple[PersonId, ...] = ()
    given_on: dt.date
    expires_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    """The day on which a yes was taken back."""

    def __post_init__(self) -> None:
        check_basis(self.legal_basis)

    @property
    def scope(self) -> tuple[PersonId, Category, GoalId | None]:
        """Whom and what it is about: there is one rule for each."""
        return self.recipient, self.category, self.goal

    def allows_on(self, day: dt.date) -> bool:
        """Whether the recipient may know it on that day."""
        runs = self.given_on <= day and (self.expires_on is None or day <= self.expires_on)
        return self.choice is Choice.YES and runs


def check_basis(legal_basis: str) -> None:
    """Raises ValueError for a rule without a legal basis, wherever it comes from."""
    if not legal_basis.strip():
        raise ValueError("a share rule needs a legal basis")
