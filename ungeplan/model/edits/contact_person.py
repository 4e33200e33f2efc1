"""Edits of who the contact person is, and of what people do for the young person."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import (
    Edit,
    Envelope,
    check_optional_words,
    check_person,
    check_voice,
    check_words,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Assignment,
    Candidate,
    ChoiceMode,
    PersonId,
    Plan,
    RoleAgreement,
)
from ungeplan.model.refusals import (
    AskFirst,
    ChoiceNeedsReason,
    NoContactPerson,
    OnlyYouDecide,
    TooManyCandidates,
    UnknownPerson,
)

MOST_CANDIDATES = 4


class OfferContactPersons(Edit, frozen=True, tag="offer_contact_persons"):
    """The people the young person may choose among: two to four whom they know, or fewer yet."""

    candidates: tuple[Candidate, ...]

    def check(self, plan: Plan, entry: Envelope) -> None:
        if len(self.candidates) > MOST_CANDIDATES:
            raise TooManyCandidates
        for candidate in self.candidates:
            check_person(plan, candidate.person)
            check_optional_words(candidate.known_from)
            check_optional_words(candidate.met_how_often)
            if candidate.person == YOUNG_PERSON:
                raise UnknownPerson

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        known = (c for c in self.candidates if plan.person(c.person) and c.person != YOUNG_PERSON)
        return replace(plan, candidates=tuple(known))


class ChooseContactPerson(Edit, frozen=True, tag="choose_contact_person"):
    """Somebody becomes the contact person; one before hands over to them.

    The choice is the young person's, unless it is made for them: then the reason is said.
    """

    carries_words: ClassVar[bool] = True

    person: PersonId
    mode: ChoiceMode
    since: dt.date
    asked_on: dt.date | None = None
    first_contact_on: dt.date | None = None
    reason: str = ""
    words: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises AskFirst for a hand-over before which the young person was not asked.

        What they said about the one who stays is said anew by nobody else: else NotTheirWords.
        """
        check_person(plan, self.person)
        if self.person == YOUNG_PERSON:
            raise UnknownPerson
        check_optional_words(self.reason)
        check_optional_words(self.words)
        if self.mode is ChoiceMode.ASSIGNED:
            if not self.reason.strip():
                raise ChoiceNeedsReason
        elif entry.voice != YOUNG_PERSON:
            raise OnlyYouDecide
        hands_over = plan.assignments and plan.assignments[-1].person != self.person
        if hands_over and self.asked_on is None:
            raise AskFirst
        now = plan.assignment
        said = now.words if now is not None and now.person == self.person else ""
        if said not in ("", self.words):
            check_voice(YOUNG_PERSON, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        person = plan.person(self.person)
        if person is None or self.person == YOUNG_PERSON:
            return plan.with_misfit(entry.id)
        before = plan.assignment
        new = Assignment(
            person=self.person,
            since=self.since,
            mode=self.mode,
            candidates=tuple(c.person for c in plan.candidates),
            asked_on=self.asked_on,
            first_contact_on=self.first_contact_on,
            reason=self.reason,
            words=self.words,
        )
        if before is not None and before.person == self.person:
            # The same person stays; now it is known how the young person was involved.
            kept = replace(new, since=before.since, handover_meeting=before.handover_meeting)
            return replace(plan, assignments=(*plan.assignments[:-1], kept), candidates=())
        if plan.assignments:
            new = replace(new, handover_meeting=entry.meeting)
        return plan.with_assignment(new)


class EndContactPerson(Edit, frozen=True, tag="end_contact_person"):
    """The contact person stops before another is there: from that day there is a gap."""

    on: dt.date
    reason: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_optional_words(self.reason)
        if plan.assignment is None:
            raise NoContactPerson

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if plan.assignment is None:
            return plan.with_misfit(entry.id)
        return plan.without_contact_person(self.on, self.reason)


class AgreeRole(Edit, frozen=True, tag="agree_role"):
    """What somebody does for the young person, what they do not do, and how to reach them."""

    person: PersonId
    does: tuple[str, ...] = ()
    does_not: tuple[str, ...] = ()
    reachable: str = ""
    substitute: PersonId | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_person(plan, self.person)
        for words in (*self.does, *self.does_not):
            check_words(words)
        check_optional_words(self.reachable)
        if self.substitute is not None:
            check_person(plan, self.substitute)
        if self.substitute == self.person or self.person == YOUNG_PERSON:
            raise UnknownPerson

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if plan.person(self.person) is None:
            return plan.with_misfit(entry.id)
        substitute = self.substitute if self.substitute and plan.person(self.substitute) else None
        return plan.with_role(
            RoleAgreement(
                person=self.person,
                does=self.does,
                does_not=self.does_not,
                reachable=self.reachable,
                substitute=substitute,
            )
        )
