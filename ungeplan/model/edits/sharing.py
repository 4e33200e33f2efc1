"""The edits of who may know what (Hvem må vide)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope, check_optional_words, check_person
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    GoalId,
    PersonId,
    Plan,
    RowKind,
    ShareRule,
)
from ungeplan.model.plan.share_rules import check_basis
from ungeplan.model.refusals import OnlyYouDecide, UnknownGoal, UnknownPerson

OF_AGE = 18
"""Years: from then on nobody holds custody."""


class SetShareRule(Edit, frozen=True, tag="set_share_rule"):
    """One recipient may know one thing, or may not, or not yet.

    Giving and taking back are the same edit. What the law requires may be noted by the contact
    person, to professionals and to the parents of a child; everything else is said by the young
    person. ValueError without a legal basis.
    """

    carries_words: ClassVar[bool] = True

    recipient: PersonId
    category: Category
    choice: Choice
    kind: RowKind
    legal_basis: str
    goal: GoalId | None = None
    words: str = ""
    given_with: tuple[PersonId, ...] = ()
    """Who said it together with the young person: a custody holder."""
    expires_on: dt.date | None = None

    def __post_init__(self) -> None:
        check_basis(self.legal_basis)

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises OnlyYouDecide when somebody else answers for the young person."""
        check_person(plan, self.recipient)
        for person in self.given_with:
            check_person(plan, person)
        if self.recipient == YOUNG_PERSON:
            raise UnknownPerson
        if entry.voice != YOUNG_PERSON and not self._is_required(plan, entry):
            raise OnlyYouDecide
        if self.goal is not None and plan.active_goal(self.goal) is None:
            raise UnknownGoal
        check_optional_words(self.words)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        known = self.goal is None or any(goal.id == self.goal for goal in plan.goals)
        if not known or plan.person(self.recipient) is None:
            return plan.with_misfit(entry.id)
        today = entry.at.date()
        return plan.with_share_rule(
            ShareRule(
                recipient=self.recipient,
                category=self.category,
                goal=self.goal,
                choice=self.choice,
                kind=self.kind,
                legal_basis=self.legal_basis,
                words=self.words,
                given_by=(entry.voice, *self.given_with),
                given_on=today,
                expires_on=self.expires_on,
                withdrawn_on=self._withdrawn_on(plan, today),
            )
        )

    def _withdrawn_on(self, plan: Plan, today: dt.date) -> dt.date | None:
        before = plan.share_rule(self.recipient, self.category, self.goal)
        if before is None or self.choice is Choice.YES:
            return None
        return today if before.choice is Choice.YES else before.withdrawn_on

    def _is_required(self, plan: Plan, entry: Envelope) -> bool:
        """The law asks nobody to tell a private person, but the parents of a child."""
        recipient = plan.person(self.recipient)
        if self.kind is not RowKind.REQUIRED or recipient is None:
            return False
        age = plan.age_on(entry.at.date())
        is_child = age is None or age < OF_AGE
        works_there = recipient.is_professional or recipient.department is not None
        return works_there or (recipient.holds_custody and is_child)


class TellLeftOut(Edit, frozen=True, tag="tell_left_out"):
    """The copy of one recipient says that something is left out, or no longer says so.

    Whether anything is left out does not matter: a sentence that came and went with it would tell.
    """

    carries_words: ClassVar[bool] = True

    recipient: PersonId
    tell: bool = True

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises OnlyYouDecide when somebody else answers for the young person."""
        check_person(plan, self.recipient)
        if self.recipient == YOUNG_PERSON:
            raise UnknownPerson
        if entry.voice != YOUNG_PERSON:
            raise OnlyYouDecide

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if plan.person(self.recipient) is None:
            return plan.with_misfit(entry.id)
        others = tuple(who for who in plan.told_left_out if who != self.recipient)
        return replace(plan, told_left_out=(*others, self.recipient) if self.tell else others)
