"""What a copy tells can be had as a plan that holds nothing else, whatever was said."""

import re
from contextlib import suppress

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.chance import ANYTHING, chances
from tests.model.table import Table
from tests.model.test_sharing_by_chance import RECIPIENT, a_plan, said_in
from ungeplan.model.copies import Copy, copy_for, only_told
from ungeplan.model.edits import AddStep, RateGoal, ReachGoal, TellStep
from ungeplan.model.plan import YOUNG_PERSON, Category, StepStatus
from ungeplan.model.refusals import NothingToHandOver

_ENTRY = re.compile(r"entry-\d")


def copies_of(table: Table) -> list[Copy]:
    """The copies of the young person, of the contact person and of one other, if there are any."""
    found = []
    for who in (YOUNG_PERSON, table.plan.contact_person_id, RECIPIENT):
        with suppress(NothingToHandOver):
            found += [copy_for(table.plan, who, TODAY)] if who else []
    return found


@ANYTHING
@given(chances, st.sets(st.sampled_from(Category)))
def test_it_says_the_same_and_no_more_and_twice_is_as_once(chances, yes):
    table = a_plan(chances)
    for category in sorted(yes):
        answer(table, RECIPIENT, category)
    for copy in copies_of(table):
        told = only_told(copy)
        assert told.fingerprint == copy.fingerprint
        assert said_in(told.view) <= said_in(copy.view)
        assert only_told(told) == told
        assert not _ENTRY.search(msgspec.json.encode(told.view).decode())


def test_people_are_there_by_name_and_only_the_contact_persons_number_is_known():
    table = CasePlan("amalie")
    told = only_told(copy_for(table.plan, table.person("Birgitte"), TODAY)).view
    assert [person.name for person in told.people] == ["Amalie", "Birgitte", "Henrik", "Mette"]
    assert {person.relation for person in told.people} == {""}


def test_what_was_before_is_not_in_it():
    table = CasePlan("amalie")
    birgitte = table.person("Birgitte")
    goal = table.plan.active_goals[0]
    step, other = table.plan.open_steps(goal.id)[:2]
    before = [rating.value for rating in table.plan.ratings]
    table.begin_meeting()
    table.do(TellStep(step.id, StepStatus.DONE, "Birgitte læste det faktisk"))
    table.do(RateGoal(goal.id, 7))

    told = only_told(copy_for(table.plan, birgitte, TODAY)).view

    assert [rating.value for rating in told.ratings] == [7, *before[1:]]
    texts = [told_step.text for told_step in told.steps]
    assert step.text not in texts
    assert other.text in texts
    assert "læste" not in repr(told)


def test_what_has_come_of_it_is_on_the_young_persons_own_alone():
    table = CasePlan("mikkel")
    table.begin_meeting()
    motors, emil = (table.plan.active_goals[number] for number in (0, 2))
    step = table.plan.open_steps(motors.id)[0]
    table.do(TellStep(step.id, StepStatus.DONE, "det lugtede rigtigt"))
    table.do(ReachGoal(emil.id, "Vi fanger mest sild"))

    own, karens = (
        only_told(copy_for(table.plan, who, TODAY)) for who in (YOUNG_PERSON, table.person("Karen"))
    )

    assert [goal.last_words for goal in own.reached] == ["Vi fanger mest sild"]
    assert [(s.text, s.how_it_went) for s in own.done] == [(step.text, "det lugtede rigtigt")]
    assert (karens.reached, karens.done) == ((), ())
    assert "sild" not in repr(karens.view)
    assert "lugtede" not in repr(karens.view)


def test_what_may_not_be_seen_leaves_it_equal():
    table = CasePlan("mikkel")
    bo = table.person("Bo")
    before = only_told(copy_for(table.plan, bo, TODAY))

    secret = table.goal("Jeg vil have, at Emil bliver min ven igen.")
    table.do(AddStep(secret, "Skrive til Emil", YOUNG_PERSON))
    table.do(RateGoal(secret, 9))

    assert only_told(copy_for(table.plan, bo, TODAY)) == before
