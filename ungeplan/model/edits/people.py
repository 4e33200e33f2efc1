"""Edits of who the plan is about and who is at the table (Velkommen)."""

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
    Department,
    MeetingId,
    Person,
    PersonId,
    Plan,
    Preparation,
    Seat,
    SeatKind,
)
from ungeplan.model.refusals import (
    AlreadySeated,
    NoMeeting,
    NotABirthDate,
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
        # Nobody has asked the young person yet: the choice is told by ChooseContactPerson.
        first = Assignment(person=contact.id, since=entry.at.date())
        return begun.with_person(contact).with_assignment(first)


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
    department: Department | None = None
    holds_custody: bool = False
    phone: str = ""
    is_near: bool = False

    def check(self, plan: Plan, entry: Envelope) -> None:
        _check_description(self)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return plan.with_person(_described(PersonId(entry.id), self))


class DescribePerson(Edit, frozen=True, tag="describe_person"):
    """It is said anew who somebody around the young person is."""

    person: PersonId
    name: str
    relation: str = ""
    is_professional: bool = False
    department: Department | None = None
    holds_custody: bool = False
    phone: str = ""
    is_near: bool = False

    def check(self, plan: Plan, entry: Envelope) -> None:
        """The young person's own name is theirs to choose: see ChooseName."""
        check_person(plan, self.person)
        if self.person == YOUNG_PERSON:
            raise UnknownPerson
        _check_description(self)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        if plan.person(self.person) is None or self.person == YOUNG_PERSON:
            return plan.with_misfit(entry.id)
        return plan.with_person(_described(self.person, self))


class SetBirthDate(Edit, frozen=True, tag="set_birth_date"):
    """When the young person was born: how old they are decides what they are asked about."""

    day: dt.date | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        if self.day is not None and self.day > entry.at.date():
            raise NotABirthDate

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(plan, birth_date=self.day)


class Prepare(Edit, frozen=True, tag="prepare"):
    """What the young person wants of the meeting: where it is, and what it is not about."""

    carries_words: ClassVar[bool] = True

    place: str = ""
    not_about: str = ""
    guests: tuple[PersonId, ...] = ()

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(YOUNG_PERSON, entry)
        check_optional_words(self.place)
        check_optional_words(self.not_about)
        for guest in self.guests:
            check_person(plan, guest)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(
            plan,
            preparation=Preparation(
                place=self.place,
                not_about=self.not_about,
                guests=tuple(guest for guest in self.guests if plan.person(guest)),
            ),
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
        return _with_chair(plan, self.person, self, entry.meeting)


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
            is_professional=self.kind in (SeatKind.PROFESSIONAL, SeatKind.STANDBY),
        )
        named = plan.with_person(guest)
        if entry.meeting is None:
            return named.with_misfit(entry.id)
        return _with_chair(named, guest.id, self, entry.meeting)


class LeaveSeat(Edit, frozen=True, tag="leave_seat"):
    """Somebody leaves the table of this meeting, or the places outside the circle."""

    person: PersonId

    def check(self, plan: Plan, entry: Envelope) -> None:
        if all(seat.person != self.person for seat in self._chairs(plan, entry)):
            raise NotSeated

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        mine = [s for s in self._chairs(plan, entry) if s.person == self.person]
        return replace(plan, seats=tuple(s for s in plan.seats if s not in mine))

    def _chairs(self, plan: Plan, entry: Envelope) -> tuple[Seat, ...]:
        return (*plan.seated(entry.meeting), *plan.standing_by)


def _with_chair(
    plan: Plan, person: PersonId, edit: TakeSeat | SeatGuest, meeting: MeetingId
) -> Plan:
    known = plan.person(person)
    if known is not None and edit.kind is SeatKind.CUSTODY_HOLDER and not known.holds_custody:
        plan = plan.with_person(replace(known, holds_custody=True))
    return plan.with_seat(
        Seat(
            person=person,
            meeting=meeting,
            kind=edit.kind,
            reason=edit.reason,
            came_late=plan.has_something_to_see,
        )
    )


def _check_description(edit: AddPerson | DescribePerson) -> None:
    check_words(edit.name)
    check_optional_words(edit.relation)
    check_optional_words(edit.phone)


def _described(person: PersonId, edit: AddPerson | DescribePerson) -> Person:
    return Person(
        id=person,
        name=edit.name,
        relation=edit.relation,
        is_professional=edit.is_professional,
        department=edit.department,
        holds_custody=edit.holds_custody,
        phone=edit.phone,
        is_near=edit.is_near,
    )


def _check_chair(edit: TakeSeat | SeatGuest, entry: Envelope) -> None:
    """Whether a chair of that kind can be had, for that reason."""
    check_optional_words(edit.reason)
    if edit.kind in (SeatKind.YOUNG_PERSON, SeatKind.CONTACT_PERSON):
        raise AlreadySeated
    if edit.kind is SeatKind.PROFESSIONAL and (
        not edit.reason.strip() or entry.voice != YOUNG_PERSON
    ):
        raise SeatNeedsReason
