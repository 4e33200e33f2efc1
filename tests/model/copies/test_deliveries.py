"""Who has which copy, and whose is old."""

import datetime as dt

import pytest

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.table import KAREN
from ungeplan.model.copies import copy_for, deliveries, recipients, whose_copy_is_old
from ungeplan.model.edits import (
    AddStrength,
    AddWish,
    ChooseName,
    DescribePerson,
    HideGoal,
    RateGoal,
    ReachGoal,
    RemoveStep,
    SetShareRule,
    SwapGoal,
    TakeGoalOff,
    TellLeftOut,
)
from ungeplan.model.facts import (
    Answer,
    CopyHandedOver,
    CopyRead,
    CopyReturned,
    MeetingEnded,
    PlanConfirmed,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Journal
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    EntryId,
    PersonId,
    RowKind,
    StrengthKind,
)
from ungeplan.model.refusals import UnknownEntry, UnknownPerson

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
LATER = TODAY + dt.timedelta(days=42)


@pytest.fixture
def mikkel():
    return CasePlan("mikkel")


@pytest.fixture
def bo(mikkel):
    """Mikkel's teacher, who was given a copy today."""
    hand_over(mikkel, mikkel.person("Bo"))
    return mikkel.person("Bo")


def hand_over(table, who, day=TODAY, form="pdf"):
    copy = copy_for(table.plan, who, day)
    return table.note(CopyHandedOver(who, form, day, copy.fingerprint)).id


def old(table, day=LATER):
    return whose_copy_is_old(table.journal, day)


# -- who has what ------------------------------------------------------------------------------


def test_nobody_has_a_copy_before_one_was_handed_over(mikkel):
    assert deliveries(mikkel.journal, TODAY) == ()
    assert old(mikkel) == ()


def test_the_journal_knows_who_has_which_copy_of_which_day(mikkel, bo):
    lene = mikkel.person("Lene")
    hand_over(mikkel, lene, LATER, "paper")

    first, second = deliveries(mikkel.journal, LATER)

    assert (first.recipient, first.form, first.day) == (bo, "pdf", TODAY)
    assert (second.recipient, second.form, second.day) == (lene, "paper", LATER)
    assert [first.is_old, second.is_old] == [False, False]


def test_that_a_copy_was_read_is_said_the_first_time(mikkel, bo):
    lene = mikkel.person("Lene")
    hand_over(mikkel, lene)
    (his, _) = deliveries(mikkel.journal, LATER)
    assert his.read_on is None
    mikkel.note(CopyRead(his.id, LATER))
    mikkel.note(CopyRead(his.id, LATER + dt.timedelta(days=1)))

    assert [copy.read_on for copy in deliveries(mikkel.journal, LATER)] == [LATER, None]


def test_that_a_copy_came_back_is_said_the_first_time_and_then_it_is_not_old(mikkel, bo):
    mikkel.do(TakeGoalOff(mikkel.goal(MOTORS)))
    assert old(mikkel) == (bo,)
    (his,) = deliveries(mikkel.journal, LATER)
    mikkel.note(CopyReturned(his.id, LATER))
    mikkel.note(CopyReturned(his.id, LATER + dt.timedelta(days=1)))

    assert [copy.returned_on for copy in deliveries(mikkel.journal, LATER)] == [LATER]
    assert old(mikkel) == ()


def test_a_copy_is_handed_to_somebody_who_is_known_and_read_when_there_is_one(mikkel, bo):
    with pytest.raises(UnknownPerson):
        mikkel.note(CopyHandedOver(PersonId("nobody"), "pdf", TODAY, "a1b2"))
    for delivery in (EntryId("nothing"), mikkel.goal(MOTORS)):
        with pytest.raises(UnknownEntry):
            mikkel.note(CopyRead(delivery, TODAY))
        with pytest.raises(UnknownEntry):
            mikkel.note(CopyReturned(delivery, TODAY))


def test_who_has_what_is_known_when_the_journal_is_read_again(mikkel, bo):
    read_again = Journal(mikkel.journal.entries)
    assert deliveries(read_again, LATER) == deliveries(mikkel.journal, LATER)


def test_asked_about_are_the_two_and_those_who_were_answered_for(mikkel):
    names = [mikkel.plan.name_of(who) for who in recipients(mikkel.plan)]
    assert names == ["Mikkel", "Karen", "Læsevejlederen", "Bo", "Lene"]


# -- whose is old ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "happens",
    [
        lambda table: table.do(TakeGoalOff(table.goal(EMIL))),
        lambda table: table.do(ReachGoal(table.goal(EMIL), "Vi fanger mest sild")),
        lambda table: table.do(RateGoal(table.goal(EMIL), 9)),
        lambda table: table.do(AddWish("Jeg vil på ferie med Emil")),
        lambda table: table.do(AddStrength(StrengthKind.GOOD_AT, "at fiske")),
        lambda table: table.do(RemoveStep(table.plan.steps[0].id)),
        lambda table: answer(table, table.person("Lene"), Category.STEPS),
        lambda table: answer(table, table.person("Bo"), Category.GOALS, goal=table.goal(MOTORS)),
        lambda table: table.do(TellLeftOut(table.person("Lene"))),
        lambda table: table.note(PlanConfirmed(Answer.YES)),
        lambda table: (table.note(MeetingEnded()), table.begin_meeting()),
    ],
    ids=[
        *("goal gone", "reached", "number", "wish", "strength", "step", "other recipient"),
        *("the same answer", "left out of another", "a version", "a meeting"),
    ],
)
def test_what_its_reader_may_not_see_makes_no_copy_old(mikkel, bo, happens):
    happens(mikkel)
    assert old(mikkel) == ()
    assert [copy.is_old for copy in deliveries(mikkel.journal, LATER)] == [False]


@pytest.mark.parametrize(
    "happens",
    [
        lambda table: table.do(TakeGoalOff(table.goal(MOTORS))),
        lambda table: table.do(RateGoal(table.goal(MANUAL), 9)),
        lambda table: table.do(SwapGoal(table.goal(MOTORS), table.plan.wishes[3].id, Zone.FEET)),
        lambda table: table.do(ChooseName("Mikkel B.")),
        lambda table: table.do(DescribePerson(table.person("Bo"), "Bo Holm")),
        lambda table: answer(table, table.person("Bo"), Category.HELPS_ME),
        lambda table: answer(
            table, table.person("Bo"), Category.GOALS, Choice.NOT_YET, table.goal(MOTORS)
        ),
        lambda table: table.do(TellLeftOut(table.person("Bo"))),
    ],
    ids=["goal gone", "number", "swap", "name", "his name", "more", "less", "left out"],
)
def test_what_its_reader_may_see_makes_their_copy_old(mikkel, bo, happens):
    lene = mikkel.person("Lene")
    answer(mikkel, lene, Category.HAS_PLAN)
    for goal in mikkel.plan.active_goals:
        answer(mikkel, lene, Category.GOALS, Choice.NO, goal.id)
    happens(mikkel)
    assert bo in old(mikkel)


def test_it_is_no_longer_old_when_all_is_as_it_was(mikkel, bo):
    mikkel.do(RateGoal(mikkel.goal(MANUAL), 9))
    assert old(mikkel) == (bo,)
    mikkel.undo()
    assert old(mikkel) == ()


def test_who_was_given_a_new_copy_has_no_old_one_though_the_first_is(mikkel, bo):
    mikkel.do(RateGoal(mikkel.goal(MANUAL), 9))
    hand_over(mikkel, bo, LATER)
    assert old(mikkel) == ()
    assert [copy.is_old for copy in deliveries(mikkel.journal, LATER)] == [True, False]


def test_a_copy_is_old_when_a_yes_in_it_has_run_out(mikkel):
    lene = mikkel.person("Lene")
    rule = SetShareRule(
        lene, Category.HELPS_ME, Choice.YES, RowKind.OWN_CHOICE, "consent", expires_on=TODAY
    )
    mikkel.do(rule)
    hand_over(mikkel, lene)
    assert old(mikkel, TODAY) == ()
    assert old(mikkel, LATER) == (lene,)


def test_the_young_persons_own_is_old_when_the_plan_says_something_else(mikkel):
    hand_over(mikkel, YOUNG_PERSON)
    hand_over(mikkel, KAREN)
    mikkel.note(PlanConfirmed(Answer.YES))
    assert old(mikkel) == ()
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    assert old(mikkel) == (YOUNG_PERSON, KAREN)


def test_hiding_a_goal_that_was_makes_nobodys_copy_old(mikkel, bo):
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    hand_over(mikkel, YOUNG_PERSON)
    mikkel.do(HideGoal(mikkel.goal(EMIL)))
    assert old(mikkel) == ()


def test_hiding_a_goal_that_was_reached_makes_old_only_what_it_stood_on(mikkel, bo):
    mikkel.do(ReachGoal(mikkel.goal(EMIL)))
    for who in (YOUNG_PERSON, KAREN, bo):
        hand_over(mikkel, who)
    mikkel.do(HideGoal(mikkel.goal(EMIL)))
    assert old(mikkel) == (YOUNG_PERSON,)


def test_a_fingerprint_is_what_it_was_when_it_was_stored(mikkel):
    """Deliveries remember it: what it is made of must never change."""
    copies = {who: copy_for(mikkel.plan, mikkel.person(who), TODAY) for who in ("Bo", "Mikkel")}
    assert {who: copy.fingerprint[:16] for who, copy in copies.items()} == {
        "Bo": "bb6a93f232886af0",
        "Mikkel": "3c18b437ce57d519",
    }
