"""The rules and results of the edits of who the contact person is."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.model.table import FIRST_DAY, KAREN, KARENS_PEN, an_envelope
from ungeplan.model.edits import (
    AgreeRole,
    ChooseContactPerson,
    EndContactPerson,
    OfferContactPersons,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Assignment,
    Candidate,
    ChoiceMode,
    Continuity,
    Person,
    PersonId,
    Plan,
    RoleAgreement,
    continuity,
)
from ungeplan.model.refusals import (
    AskFirst,
    ChoiceNeedsReason,
    EmptyWords,
    NoContactPerson,
    NotTheirWords,
    OnlyYouDecide,
    TooLong,
    TooManyCandidates,
    UnknownPerson,
)

TODAY = FIRST_DAY.date()
OWN, ASSIGNED = ChoiceMode.OWN_CHOICE, ChoiceMode.ASSIGNED
STRANGER = PersonId("stranger")


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


@pytest.fixture
def bo(meeting):
    return meeting.somebody("Bo", "klub")


# -- offering --------------------------------------------------------------------------------


def test_up_to_four_who_are_known_are_offered(meeting, bo):
    candidates = (Candidate(person=bo, known_from="klubben"), Candidate(person=KAREN))
    meeting.do(OfferContactPersons(candidates))
    assert meeting.plan.candidates == candidates
    with pytest.raises(TooManyCandidates):
        meeting.do(OfferContactPersons(candidates * 3))


@pytest.mark.parametrize(
    ("candidate", "refusal"),
    [
        (Candidate(person=STRANGER), UnknownPerson),
        (Candidate(person=YOUNG_PERSON), UnknownPerson),
        (Candidate(person=KAREN, known_from="a" * 601), TooLong),
    ],
)
def test_who_cannot_be_chosen_is_not_offered(meeting, candidate, refusal):
    edit = OfferContactPersons((candidate,))
    with pytest.raises(refusal):
        meeting.do(edit)
    offered = edit.apply(meeting.plan, an_envelope()).candidates
    assert [c.person for c in offered] == [KAREN] * (candidate.person == KAREN)


# -- choosing --------------------------------------------------------------------------------


def test_the_one_who_is_there_is_chosen_and_stays_since_the_beginning(meeting, bo):
    meeting.do(OfferContactPersons((Candidate(person=bo), Candidate(person=KAREN))))
    meeting.do(ChooseContactPerson(KAREN, ChoiceMode.CHOSE_AMONG, day(3), day(2), day(1)))
    assert meeting.plan.assignments == (
        Assignment(
            person=KAREN,
            since=TODAY,
            mode=ChoiceMode.CHOSE_AMONG,
            candidates=(bo, KAREN),
            asked_on=day(2),
            first_contact_on=day(1),
        ),
    )
    assert meeting.plan.candidates == ()


def test_another_takes_over_at_this_meeting_when_the_young_person_was_asked(meeting, bo):
    with pytest.raises(AskFirst):
        meeting.do(ChooseContactPerson(bo, OWN, day(7)))
    meeting.do(ChooseContactPerson(bo, OWN, day(7), asked_on=day(6)))
    karen, now = meeting.plan.assignments
    assert (karen.until, now.since, now.handover_meeting) == (day(7), day(7), meeting.meeting)
    assert meeting.plan.assignment == now
    assert meeting.plan.contact_person == "Bo"


def test_a_choice_is_the_young_persons_unless_somebody_says_why(meeting, bo):
    meeting.speaks(KARENS_PEN)
    with pytest.raises(OnlyYouDecide):
        meeting.do(ChooseContactPerson(bo, OWN, TODAY, TODAY))
    with pytest.raises(ChoiceNeedsReason):
        meeting.do(ChooseContactPerson(bo, ASSIGNED, TODAY, TODAY, reason=" "))
    meeting.do(ChooseContactPerson(bo, ASSIGNED, TODAY, TODAY, reason="Karen rejser."))
    assert meeting.plan.assignment.reason == "Karen rejser."


def test_nobody_else_changes_what_the_young_person_said_about_the_choice(meeting, bo):
    meeting.do(ChooseContactPerson(bo, OWN, TODAY, TODAY, words="Bo siger det lige ud."))
    meeting.speaks(KARENS_PEN)
    for words in ("", "Bo er fin."):
        with pytest.raises(NotTheirWords):
            meeting.do(ChooseContactPerson(bo, ASSIGNED, TODAY, TODAY, reason="Alt.", words=words))
    said = meeting.plan.assignment.words
    meeting.do(ChooseContactPerson(bo, ASSIGNED, TODAY, TODAY, reason="Alt.", words=said))
    assert meeting.plan.assignment.words == "Bo siger det lige ud."


def test_nobody_else_undoes_the_young_persons_choice(meeting, bo):
    meeting.do(ChooseContactPerson(bo, OWN, TODAY, TODAY))
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.undo()


@pytest.mark.parametrize("person", [STRANGER, YOUNG_PERSON])
def test_only_somebody_else_who_is_known_is_the_contact_person(meeting, person):
    edit = ChooseContactPerson(person, OWN, TODAY, TODAY)
    with pytest.raises(UnknownPerson):
        meeting.do(edit)
    late = an_envelope()
    assert edit.apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)


# -- the gap ---------------------------------------------------------------------------------


def test_a_contact_person_may_stop_before_another_is_there(meeting, bo):
    meeting.do(EndContactPerson(day(10), "Karen får nyt arbejde."))
    assert (meeting.plan.contact_person, meeting.plan.assignment) == ("", None)
    assert meeting.plan.assignments[-1].end_reason == "Karen får nyt arbejde."
    edit = EndContactPerson(day(11))
    with pytest.raises(NoContactPerson):
        meeting.do(edit)
    assert edit.apply(meeting.plan, an_envelope()).misfits == ("late",)
    meeting.do(ChooseContactPerson(bo, OWN, day(14), asked_on=day(12)))
    assert [a.until for a in meeting.plan.assignments] == [day(10), None]


def test_nobody_has_ended_before_they_began(meeting):
    meeting.do(EndContactPerson(day(-5)))
    assert meeting.plan.assignments[-1].until == TODAY


def test_no_change_and_no_gap_is_counted_while_the_same_person_stays():
    stays = Assignment(person=KAREN, since=TODAY)
    assert continuity([], TODAY) == Continuity(changes=0, gap_days=0, days_until_asked=None)
    assert continuity([stays], day(99)) == Continuity(changes=0, gap_days=0, days_until_asked=None)


def test_changes_days_without_anybody_and_days_until_asked_are_counted():
    other = PersonId("bo")
    times = [
        Assignment(person=KAREN, since=day(0), until=day(10), first_contact_on=day(0)),
        Assignment(
            person=KAREN, since=day(12), until=day(20), asked_on=day(12), first_contact_on=day(2)
        ),
        Assignment(person=other, since=day(20), until=day(30)),
    ]
    # Days 10 and 11, and from day 30 to today, day 32.
    assert continuity(times, day(32)) == Continuity(changes=1, gap_days=5, days_until_asked=10)
    # Who stops tomorrow is there today.
    assert continuity(times, day(29)).gap_days == 2


# -- roles -----------------------------------------------------------------------------------


def test_what_somebody_does_is_agreed_once_for_each(meeting, bo):
    meeting.do(AgreeRole(KAREN, ("Ringer",)))
    meeting.do(AgreeRole(KAREN, ("Ringer", "Kører"), ("Taler med far",), "Sms", bo))
    role = RoleAgreement(
        person=KAREN,
        does=("Ringer", "Kører"),
        does_not=("Taler med far",),
        reachable="Sms",
        substitute=bo,
    )
    assert meeting.plan.roles == (role,)
    assert meeting.plan.role_of(KAREN) == role
    assert meeting.plan.role_of(bo) is None


@pytest.mark.parametrize(
    ("edit", "refusal"),
    [
        (AgreeRole(STRANGER), UnknownPerson),
        (AgreeRole(YOUNG_PERSON), UnknownPerson),
        (AgreeRole(KAREN, substitute=KAREN), UnknownPerson),
        (AgreeRole(KAREN, substitute=STRANGER), UnknownPerson),
        (AgreeRole(KAREN, (" ",)), EmptyWords),
        (AgreeRole(KAREN, reachable="a" * 601), TooLong),
    ],
)
def test_a_role_is_somebodys_and_can_be_read(meeting, edit, refusal):
    with pytest.raises(refusal):
        meeting.do(edit)


def test_a_role_of_nobody_is_reported_and_a_substitute_who_is_gone_left_out(meeting):
    late = an_envelope()
    assert AgreeRole(STRANGER).apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)
    plan = AgreeRole(KAREN, substitute=STRANGER).apply(meeting.plan, late)
    assert plan.roles == (RoleAgreement(person=KAREN),)


def test_a_plan_in_which_nobody_was_the_contact_person_gets_one():
    plan = Plan(people=(Person(id=KAREN, name="Karen"),))
    chosen = ChooseContactPerson(KAREN, OWN, TODAY).apply(plan, an_envelope())
    assert chosen.contact_person == "Karen"
    assert [a.handover_meeting for a in chosen.assignments] == [None]
