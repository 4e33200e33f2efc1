"""The rules and results of the edits of the people around the plan."""

import datetime as dt

import pytest

from tests.model.table import FIRST_DAY, KAREN, KARENS_PEN, Table, a_world, an_envelope
from ungeplan.model.conversation import Conversation
from ungeplan.model.edits import (
    AddPerson,
    BeginPlan,
    ChooseName,
    DescribePerson,
    LeaveSeat,
    Prepare,
    SeatGuest,
    SetBirthDate,
    TakeSeat,
)
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.plan import (
    YOUNG_PERSON,
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
    EmptyWords,
    LooksLikeACprNumber,
    NoMeeting,
    NotABirthDate,
    NotSeated,
    NotTheirWords,
    PlanAlreadyBegun,
    SeatNeedsReason,
    TooLong,
    UnknownPerson,
)

COUNSELLOR = PersonId("counsellor")


# -- beginning -------------------------------------------------------------------------------


def test_a_plan_begins_with_the_chosen_name_and_the_contact_person(conversation):
    plan = conversation.plan
    assert plan.has_begun
    assert (plan.young_person, plan.contact_person) == ("Mikkel", "Karen")
    assert plan.people == (
        Person(id=YOUNG_PERSON, name="Mikkel"),
        Person(id=KAREN, name="Karen", is_professional=True),
    )


def test_a_plan_that_has_not_begun_has_no_names():
    plan = Plan()
    assert not plan.has_begun
    assert (plan.young_person, plan.contact_person) == ("", "")


def test_a_plan_begins_once(conversation):
    with pytest.raises(PlanAlreadyBegun):
        conversation.do(BeginPlan("Emil", KAREN, "Karen"))


def test_a_second_beginning_from_outside_changes_no_name(conversation):
    edit = BeginPlan("Emil", PersonId("bo"), "Bo")
    plan = edit.apply(conversation.plan, an_envelope())
    assert (plan.young_person, plan.contact_person) == ("Mikkel", "Karen")
    assert plan.misfits == ("late",)


def test_nobody_is_their_own_contact_person():
    edit = BeginPlan("Mikkel", YOUNG_PERSON, "Mikkel")
    with pytest.raises(UnknownPerson):
        edit.check(Plan(), an_envelope())
    assert edit.apply(Plan(), an_envelope()) == Plan(misfits=(an_envelope().id,))


@pytest.mark.parametrize(("young_person", "contact"), [(" ", "Karen"), ("Mikkel", "")])
def test_a_plan_begins_with_two_names(young_person, contact):
    with pytest.raises(EmptyWords):
        BeginPlan(young_person, KAREN, contact).check(Plan(), an_envelope())


def test_a_personal_number_is_no_name():
    with pytest.raises(LooksLikeACprNumber):
        BeginPlan("010112-1234", KAREN, "Karen").check(Plan(), an_envelope())


def test_the_young_person_may_begin_the_plan_with_their_own_hand(conversation):
    own = Conversation((), conversation.recorded.append, replica="here", world=a_world())
    own.do(BeginPlan("Mikkel", KAREN, "Karen"))
    assert own.plan.young_person == "Mikkel"


def test_another_name_can_be_chosen(conversation):
    conversation.do(ChooseName("M."))
    assert conversation.plan.young_person == "M."
    with pytest.raises(EmptyWords):
        conversation.do(ChooseName(""))


def test_a_name_alone_begins_no_plan():
    with pytest.raises(UnknownPerson):
        ChooseName("Mikkel").check(Plan(), an_envelope())
    assert not ChooseName("Mikkel").apply(Plan(), an_envelope()).has_begun


# -- people and chairs -----------------------------------------------------------------------


def test_somebody_around_the_young_person_is_known_by_name_and_relation(meeting):
    uncle = meeting.somebody("Jens", "onkel")
    assert meeting.plan.person(uncle) == Person(id=uncle, name="Jens", relation="onkel")
    assert meeting.plan.name_of(uncle) == "Jens"
    assert meeting.plan.name_of(PersonId("nobody")) == ""


@pytest.mark.parametrize(
    ("name", "relation", "refusal"), [("", "mor", EmptyWords), ("Lene", "m" * 601, TooLong)]
)
def test_somebody_needs_a_name_that_can_be_read(meeting, name, relation, refusal):
    with pytest.raises(refusal):
        meeting.do(AddPerson(name, relation))


def test_a_chair_belongs_to_one_meeting(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    first = meeting.meeting
    assert meeting.plan.seated(first) == (
        Seat(person=lene, meeting=first, kind=SeatKind.CUSTODY_HOLDER),
    )
    meeting.begin_meeting()
    assert meeting.plan.seated(meeting.meeting) == ()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    assert len(meeting.plan.seats) == 2


def test_there_are_no_chairs_without_a_meeting(conversation: Table):
    lene = conversation.somebody()
    with pytest.raises(NoMeeting):
        conversation.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    plan = TakeSeat(lene, SeatKind.CUSTODY_HOLDER).apply(conversation.plan, an_envelope())
    assert (plan.seats, plan.misfits) == ((), ("late",))


def test_nobody_sits_on_two_chairs(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    for person in (lene, YOUNG_PERSON, KAREN):
        with pytest.raises(AlreadySeated):
            meeting.do(TakeSeat(person, SeatKind.BISIDDER))


@pytest.mark.parametrize("kind", [SeatKind.YOUNG_PERSON, SeatKind.CONTACT_PERSON])
def test_nobody_takes_the_chairs_of_the_two(meeting, kind):
    other = meeting.do(AddPerson("Birgitte", "rådgiver", is_professional=True)).id
    with pytest.raises(AlreadySeated):
        meeting.do(TakeSeat(PersonId(other), kind, "Hun vil gerne"))


def test_only_somebody_who_is_known_takes_a_chair(meeting):
    with pytest.raises(UnknownPerson):
        meeting.do(TakeSeat(PersonId("stranger"), SeatKind.BISIDDER))
    edit = TakeSeat(PersonId("stranger"), SeatKind.BISIDDER)
    assert edit.apply(meeting.plan, an_envelope(meeting=meeting.meeting)).seats == ()


def test_one_more_professional_needs_a_reason_and_the_young_persons_yes(meeting):
    ali = PersonId(meeting.do(AddPerson("Ali", "gademedarbejder", is_professional=True)).id)
    for reason in ("", "  "):
        with pytest.raises(SeatNeedsReason):
            meeting.do(TakeSeat(ali, SeatKind.PROFESSIONAL, reason))
    meeting.speaks(KARENS_PEN)
    with pytest.raises(SeatNeedsReason):
        meeting.do(TakeSeat(ali, SeatKind.PROFESSIONAL, "Han kender værkstedet"))
    meeting.speaks(KARENS_PEN._replace(voice=YOUNG_PERSON))
    meeting.do(TakeSeat(ali, SeatKind.PROFESSIONAL, "Han kender værkstedet"))
    (seat,) = meeting.plan.seated(meeting.meeting)
    assert (seat.person, seat.reason) == (ali, "Han kender værkstedet")


def test_a_guest_is_named_and_seated_in_one_act(meeting):
    guest = PersonId(meeting.do(SeatGuest("Freja", SeatKind.BISIDDER)).id)
    assert meeting.plan.name_of(guest) == "Freja"
    assert [seat.person for seat in meeting.plan.seated(meeting.meeting)] == [guest]
    meeting.undo()
    assert meeting.plan.person(guest) is None
    assert meeting.plan.seated(meeting.meeting) == ()


def test_a_guest_needs_what_everybody_needs_for_a_chair(meeting):
    for guest, refusal in (
        (SeatGuest(" ", SeatKind.BISIDDER), EmptyWords),
        (SeatGuest("Bo", SeatKind.CONTACT_PERSON), AlreadySeated),
        (SeatGuest("Bo", SeatKind.PROFESSIONAL, " "), SeatNeedsReason),
    ):
        with pytest.raises(refusal):
            meeting.do(guest)
    meeting.note(MeetingEnded())
    with pytest.raises(NoMeeting):
        meeting.do(SeatGuest("Bo", SeatKind.BISIDDER))


def test_a_guest_without_a_meeting_keeps_the_name_alone(meeting):
    plan = SeatGuest("Freja", SeatKind.BISIDDER).apply(meeting.plan, an_envelope("first"))
    assert plan.name_of(PersonId("first")) == "Freja"
    assert plan.seats == ()
    assert plan.misfits == ("first",)


def test_a_reason_is_short_enough_to_read(meeting):
    with pytest.raises(TooLong):
        meeting.do(TakeSeat(meeting.somebody(), SeatKind.BISIDDER, "a" * 601))


def test_a_chair_that_is_taken_again_from_outside_is_one_chair(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    edit = TakeSeat(lene, SeatKind.BISIDDER)
    plan = edit.apply(meeting.plan, an_envelope(meeting=meeting.meeting))
    assert [seat.kind for seat in plan.seats] == [SeatKind.BISIDDER]


def test_somebody_leaves_the_chair_of_this_meeting_only(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    first = meeting.meeting
    meeting.begin_meeting()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    meeting.do(LeaveSeat(lene))
    assert [seat.meeting for seat in meeting.plan.seats] == [first]


def test_only_somebody_with_a_chair_leaves_it(meeting):
    for person in (YOUNG_PERSON, KAREN, meeting.somebody()):
        with pytest.raises(NotSeated):
            meeting.do(LeaveSeat(person))


def test_leaving_a_chair_that_is_gone_changes_nothing(meeting):
    edit = LeaveSeat(KAREN)
    late = an_envelope(meeting=MeetingId(an_envelope("other").id))
    assert edit.apply(meeting.plan, late) == meeting.plan


# -- outside the circle ----------------------------------------------------------------------


def test_somebody_outside_the_circle_is_there_at_every_meeting_on_one_place(meeting):
    vet = PersonId(meeting.do(SeatGuest("Dyrlægen", SeatKind.STANDBY)).id)
    assert meeting.plan.person(vet).is_professional
    assert meeting.plan.seated(meeting.meeting) == ()
    meeting.begin_meeting()
    meeting.do(TakeSeat(vet, SeatKind.STANDBY))
    assert [seat.person for seat in meeting.plan.standing_by] == [vet]
    meeting.do(LeaveSeat(vet))
    assert meeting.plan.standing_by == ()


def test_who_comes_to_the_table_is_no_longer_outside_the_circle(meeting):
    vet = PersonId(meeting.do(SeatGuest("Dyrlægen", SeatKind.STANDBY)).id)
    meeting.begin_meeting()
    meeting.do(TakeSeat(vet, SeatKind.PROFESSIONAL, "Hun kender dyrene"))
    assert [seat.person for seat in meeting.plan.seated(meeting.meeting)] == [vet]
    assert meeting.plan.standing_by == ()


def test_who_sits_as_a_custody_holder_is_one(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    assert meeting.plan.person(lene).holds_custody
    meeting.do(LeaveSeat(lene))
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    assert meeting.plan.person(lene).holds_custody


# -- who they are ----------------------------------------------------------------------------


def test_it_is_said_anew_who_somebody_is(meeting):
    jens = meeting.somebody("Jens", "onkel")
    meeting.do(DescribePerson(jens, "Jens P.", "morbror", department=Department.OUTSIDE, phone="1"))
    assert meeting.plan.person(jens) == Person(
        id=jens, name="Jens P.", relation="morbror", department=Department.OUTSIDE, phone="1"
    )
    with pytest.raises(EmptyWords):
        meeting.do(DescribePerson(jens, " "))


@pytest.mark.parametrize("person", [YOUNG_PERSON, PersonId("stranger")])
def test_nobody_describes_the_young_person_or_a_stranger(meeting, person):
    edit = DescribePerson(person, "Emil")
    with pytest.raises(UnknownPerson):
        meeting.do(edit)
    assert edit.apply(meeting.plan, an_envelope()).misfits == ("late",)


# -- before the meeting ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (dt.date(2008, 2, 29), dt.date(2026, 2, 28), 17),
        (dt.date(2008, 2, 29), dt.date(2026, 3, 1), 18),
        (dt.date(2008, 2, 29), dt.date(2028, 2, 29), 20),
        (dt.date(2008, 11, 23), dt.date(2026, 11, 22), 17),
        (dt.date(2008, 11, 23), dt.date(2026, 11, 23), 18),
        (None, dt.date(2026, 11, 23), None),
    ],
)
def test_the_young_person_grows_older_on_their_birthday(meeting, born, day, age):
    meeting.do(SetBirthDate(born))
    assert meeting.plan.age_on(day) == age


def test_nobody_is_born_tomorrow(meeting):
    today = FIRST_DAY.date()
    meeting.do(SetBirthDate(today))
    with pytest.raises(NotABirthDate):
        meeting.do(SetBirthDate(today + dt.timedelta(days=1)))


def test_what_the_young_person_wants_of_the_meeting_is_kept(conversation):
    lene = conversation.somebody()
    conversation.do(Prepare("Havnen", "Min far", (lene,)))
    kept = Preparation(place="Havnen", not_about="Min far", guests=(lene,))
    assert conversation.plan.preparation == kept
    stranger = Prepare(guests=(PersonId("stranger"), lene))
    with pytest.raises(UnknownPerson):
        conversation.do(stranger)
    plan = stranger.apply(conversation.plan, an_envelope())
    assert plan.preparation == Preparation(guests=(lene,))


def test_nobody_else_says_what_the_young_person_wants_of_the_meeting(conversation):
    conversation.do(Prepare("Havnen", "Min far"))
    conversation.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        conversation.do(Prepare("Kontoret"))
    assert conversation.plan.preparation.not_about == "Min far"


def test_nobody_else_undoes_what_the_young_person_wants_of_the_meeting(conversation):
    conversation.do(Prepare("Havnen", "Min far"))
    conversation.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        conversation.undo()
