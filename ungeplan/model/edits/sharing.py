"""The edit of who may know what (Hvem må vide)."""

from __future__ import annotations

import datetime as dt

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


class SetShareRule(Edit, frozen=True, tag="set_share_rule"):
    """One recipient may know one thing, or may not, or not yet.

    Giving and taking back are the same edit. What the law requires may be noted by the contact
    person; everything else is said by the young person. ValueError without a legal basis.
    """

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
        if self.kind is not RowKind.REQUIRED and entry.voice != YOUNG_PERSON:
            raise OnlyYouDecide
        if self.goal is not None and plan.active_goal(self.goal) is None:
            raise UnknownGoal
        check_optional_words(self.words)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        today = entry.at.date()
        before = plan.share_rule(self.recipient, self.category, self.goal)
        taken_back = self.choice is not Choice.YES and before is not None
        withdrawn = before.withdrawn_on if taken_back and before else None
        if taken_back and before is not None and before.choice is Choice.YES:
            withdrawn = today
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
                withdrawn_on=withdrawn,
            )
        )
