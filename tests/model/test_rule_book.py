"""What the law says of one plan: who somebody is, and what there is to ask about them."""

import datetime as dt

import pytest

from tests.model.table import FIRST_DAY, KAREN
from ungeplan import resources
from ungeplan.model.content import RecipientKind, load
from ungeplan.model.edits import (
    AddPerson,
    AddStrength,
    SayRightNow,
    SeatGuest,
    SetBirthDate,
    SetShareRule,
    TakeSeat,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    Choice,
    Department,
    Person,
    PersonId,
    Plan,
    RowKind,
    SeatKind,
    StrengthKind,
)
from ungeplan.model.rule_book import (
    Topic,
    is_described,
    people_around,
    recipient_kind,
    ruling,
    topics,
)
from ungeplan.model.sharing import on_the_table, visible_to

DAY = FIRST_DAY.date()
OWN, ASKED, REQUIRED = RowKind.OWN_CHOICE, RowKind.ASKED, RowKind.REQUIRED


@pytest.fixture(scope="module")
def rules():
    return load(resources.folder() / "content").rules


def born(meeting, years):
    """The young person is so old at the meeting."""
    meeting.do(SetBirthDate(DAY.replace(year=DAY.year - years)))


def joins(meeting, name, **said):
    added = meeting.do(AddPerson(name, **said))
    return meeting.plan.person(PersonId(added.id))


def kind_of(rules, meeting, person, category):
    return ruling(rules, meeting.plan, person, category, DAY).kind


# -- who somebody is -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"holds_custody": True}, RecipientKind.CUSTODY_HOLDER),
        ({"department": Department.SCHOOL, "holds_custody": True}, RecipientKind.CUSTODY_HOLDER),
        ({"department": Department.SCHOOL}, RecipientKind.SCHOOL),
        ({"department": Department.SOCIAL}, RecipientKind.MUNICIPALITY),
        ({"department": Department.SSP}, RecipientKind.OUTSIDE),
        ({"department": Department.OUTSIDE}, RecipientKind.OUTSIDE),
        ({"is_professional": True}, RecipientKind.OUTSIDE),
        ({"is_near": True}, RecipientKind.PRIVATE),
        ({}, RecipientKind.PRIVATE),
    ],
)
def test_who_somebody_is_to_the_law_follows_from_what_was_said(rules, said, kind):
    assert recipient_kind(rules, Plan(), Person(id=PersonId("x"), name="X", **said)) is kind


def test_whoever_sits_there_as_a_parent_is_one(rules, meeting):
    meeting.goal()
    seat = meeting.do(SeatGuest("Lene", SeatKind.CUSTODY_HOLDER))
    shown = on_the_table(meeting.plan, meeting.meeting, DAY)
    lene = shown.person(PersonId(seat.id))
    assert lene is not None

    assert not lene.holds_custody
    assert recipient_kind(rules, shown, lene) is RecipientKind.CUSTODY_HOLDER
    assert is_described(shown, lene)


def test_somebody_who_was_only_named_is_not_described():
    assert not is_described(Plan(), Person(id=PersonId("x"), name="Birgit"))
    assert not is_described(Plan(), Person(id=PersonId("x"), name="Bo", is_professional=True))
    assert is_described(Plan(), Person(id=PersonId("x"), name="Freja", relation="ven"))
    assert is_described(Plan(), Person(id=PersonId("x"), name="Freja", is_near=True))


# -- the cases -------------------------------------------------------------------------------


def test_a_boy_of_fourteen_and_the_people_around_him(rules, meeting):
    born(meeting, 14)
    teacher = joins(meeting, "Bo", department=Department.SCHOOL)
    mother = joins(meeting, "Lene", holds_custody=True)
    counsellor = joins(meeting, "Birgit", department=Department.SCHOOL)

    assert kind_of(rules, meeting, teacher, Category.GOALS) is OWN
    assert kind_of(rules, meeting, teacher, Category.CONTACT_PERSON) is REQUIRED
    assert kind_of(rules, meeting, mother, Category.GOALS) is ASKED
    assert kind_of(rules, meeting, counsellor, Category.OTHER) is OWN
    asked = ruling(rules, meeting.plan, mother, Category.GOALS, DAY)
    assert "Dine forældre må spørge" in asked.basis.words.da
    assert asked.basis.after_no


def test_a_boy_of_seventeen_and_the_people_around_him(rules, meeting):
    born(meeting, 17)
    mother = joins(meeting, "Mor", holds_custody=True)
    police_and_school = joins(meeting, "SSP", department=Department.SSP)
    team = joins(meeting, "Rusmiddelteam", department=Department.SUBSTANCE)

    assert kind_of(rules, meeting, mother, Category.HAS_PLAN) is ASKED
    assert kind_of(rules, meeting, mother, Category.DUTY) is REQUIRED
    assert kind_of(rules, meeting, police_and_school, Category.GOALS) is OWN
    rule = ruling(rules, meeting.plan, team, Category.GOALS, DAY)
    meeting.do(
        SetShareRule(
            recipient=team.id,
            category=Category.GOALS,
            choice=Choice.NOT_YET,
            kind=rule.kind,
            legal_basis=rule.code,
            words="vent til jul",
        )
    )
    assert meeting.plan.share_rule(team.id, Category.GOALS).words == "vent til jul"


def test_a_woman_of_twenty_two_and_the_people_around_her(rules, meeting):
    born(meeting, 22)
    parents = joins(meeting, "Mor og far", holds_custody=True)
    adviser = joins(meeting, "Birgitte", department=Department.SOCIAL)
    vet = joins(meeting, "Dyrlægen", department=Department.OUTSIDE)

    for category in Category:
        assert kind_of(rules, meeting, parents, category) is OWN
    assert kind_of(rules, meeting, adviser, Category.GOALS) is ASKED
    assert kind_of(rules, meeting, adviser, Category.WELLBEING) is ASKED
    assert kind_of(rules, meeting, vet, Category.HELPS_ME) is OWN
    assert visible_to(meeting.plan, parents.id, DAY).active_goals == ()


@pytest.mark.parametrize(("years", "kind"), [(14, ASKED), (17, ASKED), (18, OWN)])
def test_what_a_parent_is_asked_about_ends_on_the_day_of_eighteen(rules, meeting, years, kind):
    born(meeting, years)
    mother = joins(meeting, "Lene", holds_custody=True)

    assert kind_of(rules, meeting, mother, Category.GOALS) is kind
    before = ruling(rules, meeting.plan, mother, Category.GOALS, DAY - dt.timedelta(days=1))
    assert before.kind is ASKED


def test_an_age_that_is_not_known_asks_and_demands_nothing(rules, meeting):
    mother = joins(meeting, "Lene", holds_custody=True)

    assert kind_of(rules, meeting, mother, Category.GOALS) is ASKED
    assert kind_of(rules, meeting, mother, Category.DUTY) is ASKED
    said = ruling(rules, meeting.plan, mother, Category.GOALS, DAY).basis.words.da
    assert "alder" not in said.lower()


# -- what there is to tell -------------------------------------------------------------------


def test_an_empty_plan_has_little_to_tell(rules, meeting):
    bo = joins(meeting, "Bo", department=Department.SCHOOL)

    assert topics(rules, meeting.plan, bo, DAY) == (
        Topic(Category.HAS_PLAN),
        Topic(Category.CONTACT_PERSON),
        Topic(Category.OTHER),
    )


def test_everything_the_plan_holds_can_be_told_in_the_order_of_the_meeting(rules, meeting):
    born(meeting, 16)
    mother = joins(meeting, "Lene", holds_custody=True)
    meeting.step(meeting.goal())
    meeting.do(AddStrength(StrengthKind.GOOD_AT, "motorer"))
    meeting.do(AddStrength(StrengthKind.HELPS_ME, "Vis mig det først."))
    meeting.do(SayRightNow(Area.AT_HOME, 40))

    assert [topic.category for topic in topics(rules, meeting.plan, mother, DAY)] == [
        Category.GOALS,
        Category.STEPS,
        Category.STRENGTHS,
        Category.HELPS_ME,
        Category.WELLBEING,
        Category.HAS_PLAN,
        Category.CONTACT_PERSON,
        Category.DUTY,
        Category.OTHER,
    ]


# -- who there is ----------------------------------------------------------------------------


def test_neither_the_young_person_nor_the_contact_person_is_asked_about(meeting):
    lene = meeting.somebody()

    assert [p.id for p in people_around(meeting.plan, meeting.meeting)] == [lene]
    assert {YOUNG_PERSON, KAREN} < {p.id for p in meeting.plan.people}


def test_who_sits_at_the_table_comes_first_and_who_stands_by_next(meeting):
    uncle = meeting.somebody("Per", "onkel")
    standby, lene = meeting.somebody("Birgit"), meeting.somebody()
    meeting.do(TakeSeat(standby, SeatKind.STANDBY))
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))

    assert [p.id for p in people_around(meeting.plan, meeting.meeting)] == [lene, standby, uncle]


def test_after_a_late_guest_only_those_at_the_table_are_asked_about(meeting):
    meeting.somebody("Per", "onkel")
    meeting.goal()
    meeting.do(SeatGuest("Lene", SeatKind.CUSTODY_HOLDER))

    assert [p.name for p in people_around(meeting.plan, meeting.meeting)] == ["Lene"]
