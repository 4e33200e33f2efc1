"""Edits of who the plan is about and who is at the table (Velkommen)."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.edits.edit import (
    Edit,
    Envelope,
    check_optional_words,
    check_person,
    check_words,
)
from ungeplan.model.plan import YOUNG_PERSON, Person, PersonId, Plan, Seat, SeatKind
from ungeplan.model.refusals import (
    AlreadySeated,
    NoMeeting,
    NotSeated,
    PlanAlreadyBegun,
    SeatNeedsReason,
    UnknownPerson,
)


class BeginPlan(Edit, frozen=True, tag="begin_plan"):
    """A plan begins: the name the young person chose, and who their contact person is."""

    chosen_name: str
    contact_person: PersonId
    contact_person_name: str

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises UnknownPerson when the young person is named as their own contact person."""
        if plan.has_begun:
            raise PlanAlreadyBegun
        if self.contact_person == YOUNG_PERSON:
            raise UnknownPerson
        check_words(self.chosen_name)
        check_words(self.contact_person_name)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if plan.has_begun or self.contact_person == YOUNG_PERSON:
            return plan.with_misfit(entry.id)
        contact = Person(
            id=self.contact_person, name=self.contact_person_name, is_professional=True
        )
        begun = plan.with_person(Person(id=YOUNG_PERSON, name=self.chosen_name))
        return replace(begun.with_person(contact), contact_person_id=contact.id)


class ChooseName(Edit, frozen=True, tag="choose_name"):
    """The young person chooses another name to be called on the screen."""

    name: str

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.name)
        check_person(plan, YOUNG_PERSON)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if not plan.has_begun:
            return plan.with_misfit(entry.id)
        return plan.with_person(Person(id=YOUNG_PERSON, name=self.name))


class AddPerson(Edit, frozen=True, tag="add_person"):
    """Somebody around the young person is named: an uncle, a reading counsellor."""

    name: str
    relation: str = ""
    is_professional: bool = False

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.name)
        check_optional_words(self.relation)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return plan.with_person(
            Person(
                id=PersonId(entry.id),
                name=self.name,
                relation=self.relation,
                is_professional=self.is_professional,
            )
        )


class TakeSeat(Edit, frozen=True, tag="take_seat"):
    """One more chair at the table of this meeting, and why."""

    person: PersonId
    kind: SeatKind
    reason: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        """A professional needs a reason and the young person's yes: else SeatNeedsReason.

        The chairs of the young person and of the contact person are taken: AlreadySeated.
        """
        if entry.meeting is None:
            raise NoMeeting
        check_person(plan, self.person)
        if self.person in (YOUNG_PERSON, plan.contact_person_id) or any(
            seat.person == self.person for seat in plan.seated(entry.meeting)
        ):
            raise AlreadySeated
        _check_chair(self, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if entry.meeting is None or plan.person(self.person) is None:
            return plan.with_misfit(entry.id)
        return plan.with_seat(
            Seat(person=self.person, meeting=entry.meeting, kind=self.kind, reason=self.reason)
        )


class SeatGuest(Edit, frozen=True, tag="seat_guest"):
    """Somebody the plan does not know yet is named and takes a chair: one act at the table."""

    name: str
    kind: SeatKind
    reason: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        """As of TakeSeat."""
        if entry.meeting is None:
            raise NoMeeting
        check_words(self.name)
        _check_chair(self, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        guest = Person(
            id=PersonId(entry.id),
            name=self.name,
            is_professional=self.kind is SeatKind.PROFESSIONAL,
        )
        named = plan.with_person(guest)
        if entry.meeting is None:
            return named.with_misfit(entry.id)
        return named.with_seat(
            Seat(person=guest.id, meeting=entry.meeting, kind=self.kind, reason=self.reason)
        )


class LeaveSeat(Edit, frozen=True, tag="leave_seat"):
    """Somebody leaves the table of this meeting."""

    person: PersonId

    def check(self, plan: Plan, entry: Envelope) -> None:
        if all(seat.person != self.person for seat in plan.seated(entry.meeting)):
            raise NotSeated

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        left = (s for s in plan.seats if (s.person, s.meeting) != (self.person, entry.meeting))
        return replace(plan, seats=tuple(left))


def _check_chair(edit: TakeSeat | SeatGuest, entry: Envelope) -> None:
    """Whether a chair of that kind can be had, for that reason."""
    check_optional_words(edit.reason)
    if edit.kind in (SeatKind.YOUNG_PERSON, SeatKind.CONTACT_PERSON):
        raise AlreadySeated
    if edit.kind is SeatKind.PROFESSIONAL and (
        not edit.reason.strip() or entry.voice != YOUNG_PERSON
    ):
        raise SeatNeedsReason
