"""Everybody who may have a copy or has one, each on one line."""

import datetime as dt

import pytest

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.copies.test_deliveries import hand_over
from ungeplan.model.copies import TakenBack, holders
from ungeplan.model.edits import TakeGoalOff
from ungeplan.model.facts import CopyHandedOver, CopyReturned
from ungeplan.model.plan import Category, Choice

LATER = TODAY + dt.timedelta(days=42)


@pytest.fixture
def mikkel():
    return CasePlan("mikkel")


def of(table, name, day=LATER):
    (found,) = (h for h in holders(table.journal, day) if table.plan.name_of(h.person) == name)
    return found


def test_whoever_was_asked_about_is_there_and_who_may_know_nothing_gets_no_copy(mikkel):
    uncle = mikkel.person("Onkel Poul")
    answer(mikkel, uncle, Category.GOALS, Choice.NO)

    assert of(mikkel, "Bo").may_have_one
    assert of(mikkel, "Bo").newest is None
    assert not of(mikkel, "Onkel Poul").may_have_one


def test_a_goal_the_teacher_may_not_see_does_not_make_the_teachers_copy_old(mikkel):
    hand_over(mikkel, mikkel.person("Bo"))

    mikkel.do(TakeGoalOff(mikkel.plan.active_goals[2].id))
    assert not of(mikkel, "Bo").newest.is_old

    mikkel.do(TakeGoalOff(mikkel.plan.active_goals[0].id))
    assert of(mikkel, "Bo").newest.is_old


def test_whoever_holds_what_was_taken_back_must_give_it_back(mikkel):
    hand_over(mikkel, mikkel.person("Bo"))
    assert not of(mikkel, "Bo").to_give_back

    goal = mikkel.plan.active_goals[0].id
    answer(mikkel, mikkel.person("Bo"), Category.GOALS, Choice.NO, goal)

    ((copy, taken_back),) = of(mikkel, "Bo").to_give_back
    assert copy == of(mikkel, "Bo").newest
    assert taken_back == (TakenBack(Category.GOALS, 1),)


def test_a_copy_that_came_back_is_held_by_nobody_and_asked_for_no_more(mikkel):
    bo = mikkel.person("Bo")
    first, second = hand_over(mikkel, bo), hand_over(mikkel, bo)
    answer(mikkel, bo, Category.GOALS, Choice.NO, mikkel.plan.active_goals[0].id)

    mikkel.note(CopyReturned(second, LATER))
    assert of(mikkel, "Bo").newest.id == first
    assert [copy.delivery.id for copy in of(mikkel, "Bo").to_give_back] == [first]

    mikkel.note(CopyReturned(first, LATER))
    assert of(mikkel, "Bo").newest is None
    assert of(mikkel, "Bo").to_give_back == ()


def test_whoever_was_given_a_copy_stays_in_the_list_when_it_is_back(mikkel):
    uncle = mikkel.person("Onkel Poul")
    copy = mikkel.note(CopyHandedOver(uncle, "paper", TODAY, "a1b2")).id
    assert [h.person for h in holders(mikkel.journal, LATER)].count(uncle) == 1
    mikkel.note(CopyReturned(copy, LATER))
    assert of(mikkel, "Onkel Poul").newest is None
