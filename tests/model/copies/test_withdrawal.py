"""What was taken back, which copies hold it, and who is asked for them."""

import datetime as dt

import pytest

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.copies.test_deliveries import hand_over
from tests.model.table import FIRST_DAY, KAREN
from ungeplan.model.copies import TakenBack, letter_to, old_copies
from ungeplan.model.edits import (
    ChooseContactPerson,
    SayRightNow,
    SetShareRule,
    ShrinkGoal,
    TakeGoalOff,
)
from ungeplan.model.facts import CopyReturned
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    Choice,
    ChoiceMode,
    PersonId,
    RowKind,
)
from ungeplan.model.refusals import NothingTakenBack, UnknownPerson

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
LATER = TODAY + dt.timedelta(days=42)
CONTACT, GOALS, STEPS = Category.CONTACT_PERSON, Category.GOALS, Category.STEPS


@pytest.fixture
def mikkel():
    return CasePlan("mikkel")


def found(table, day=LATER):
    """Who holds what that was taken back, with the place of the copy among all."""
    return [
        (table.plan.name_of(copy.delivery.recipient), copy.delivery.id, list(copy.taken_back))
        for copy in old_copies(table.journal, day)
    ]


def test_nothing_is_taken_back_by_a_new_goal_a_new_number_or_a_new_yes(mikkel):
    bo = mikkel.person("Bo")
    hand_over(mikkel, bo)
    mikkel.do(TakeGoalOff(mikkel.goal(MANUAL)))
    answer(mikkel, bo, Category.HELPS_ME)
    assert found(mikkel) == []


def test_exactly_the_copies_that_hold_it_are_found(mikkel):
    bo, lene = mikkel.person("Bo"), mikkel.person("Lene")
    first = hand_over(mikkel, bo)
    hand_over(mikkel, lene)
    hand_over(mikkel, KAREN)
    hand_over(mikkel, YOUNG_PERSON)
    second = hand_over(mikkel, bo)
    answer(mikkel, bo, GOALS, Choice.NO, mikkel.goal(MANUAL))
    hand_over(mikkel, bo)
    manual = [TakenBack(GOALS, 2)]
    assert found(mikkel) == [("Bo", first, manual), ("Bo", second, manual)]


def test_not_yet_takes_back_as_a_no_does_and_a_new_yes_gives_again(mikkel):
    bo = mikkel.person("Bo")
    copy = hand_over(mikkel, bo)
    answer(mikkel, bo, CONTACT, Choice.NOT_YET)
    assert found(mikkel) == [("Bo", copy, [TakenBack(CONTACT)])]
    answer(mikkel, bo, CONTACT)
    assert found(mikkel) == []


def test_undoing_a_yes_takes_it_back(mikkel):
    lene = mikkel.person("Lene")
    answer(mikkel, lene, Category.HELPS_ME)
    copy = hand_over(mikkel, lene)
    mikkel.undo()
    assert found(mikkel) == [("Lene", copy, [TakenBack(Category.HELPS_ME)])]


def test_a_goal_is_named_by_its_number_on_that_copy(mikkel):
    lene = mikkel.person("Lene")
    answer(mikkel, lene, GOALS, Choice.NO, mikkel.goal(MOTORS))
    copy = hand_over(mikkel, lene)
    answer(mikkel, lene, GOALS, Choice.NO, mikkel.goal(MANUAL))
    assert found(mikkel) == [("Lene", copy, [TakenBack(GOALS, 1)])]


def test_steps_are_named_by_their_goal_unless_the_goal_goes_too(mikkel):
    lene = mikkel.person("Lene")
    answer(mikkel, lene, STEPS)
    copy = hand_over(mikkel, lene)
    answer(mikkel, lene, STEPS, Choice.NO)
    assert found(mikkel) == [("Lene", copy, [TakenBack(STEPS, 1), TakenBack(STEPS, 2)])]
    answer(mikkel, lene, GOALS, Choice.NO, mikkel.goal(MOTORS))
    assert found(mikkel) == [("Lene", copy, [TakenBack(GOALS, 1), TakenBack(STEPS, 2)])]


def test_a_narrower_no_after_a_wider_yes_takes_back_that_goal_alone(mikkel):
    uncle = mikkel.person("Onkel Jens")
    answer(mikkel, uncle, GOALS)
    copy = hand_over(mikkel, uncle)
    answer(mikkel, uncle, GOALS, Choice.NO, mikkel.goal(EMIL))
    assert found(mikkel) == [("Onkel Jens", copy, [TakenBack(GOALS, 3)])]


@pytest.mark.parametrize(
    "category", [c for c in Category if c not in (GOALS, STEPS, Category.DUTY, Category.TRANSITION)]
)
def test_every_other_thing_that_stood_there_is_named(mikkel, category):
    uncle = mikkel.person("Onkel Jens")
    mikkel.do(SayRightNow(Area.AT_HOME, 20))
    answer(mikkel, uncle, category)
    copy = hand_over(mikkel, uncle)
    answer(mikkel, uncle, category, Choice.NO)
    assert found(mikkel) == [("Onkel Jens", copy, [TakenBack(category)])]


@pytest.mark.parametrize("category", [Category.DUTY, Category.TRANSITION])
def test_what_stands_on_no_copy_is_not_asked_for(mikkel, category):
    uncle = mikkel.person("Onkel Jens")
    answer(mikkel, uncle, Category.HAS_PLAN)
    answer(mikkel, uncle, category)
    hand_over(mikkel, uncle)
    answer(mikkel, uncle, category, Choice.NO)
    assert found(mikkel) == []


def test_a_yes_that_has_run_out_was_not_taken_back(mikkel):
    lene = mikkel.person("Lene")
    yes = SetShareRule(
        lene, Category.HELPS_ME, Choice.YES, RowKind.OWN_CHOICE, "consent", expires_on=TODAY
    )
    mikkel.do(yes)
    hand_over(mikkel, lene)
    assert found(mikkel) == []


def test_a_no_to_the_smaller_goal_leaves_the_copy_of_the_larger_alone(mikkel):
    bo = mikkel.person("Bo")
    hand_over(mikkel, bo)
    smaller = mikkel.do(ShrinkGoal(mikkel.goal(MOTORS), "Jeg vil se et værksted.")).id
    answer(mikkel, bo, GOALS, Choice.NO, smaller)
    assert found(mikkel) == []


def test_who_is_the_contact_person_no_more_holds_nothing_that_was_taken_back(mikkel):
    bo = mikkel.person("Bo")
    hand_over(mikkel, KAREN)
    day = FIRST_DAY.date()
    mikkel.do(ChooseContactPerson(bo, ChoiceMode.OWN_CHOICE, day, day, day))
    assert found(mikkel) == []


def test_a_copy_that_came_back_is_not_asked_for_again(mikkel):
    bo = mikkel.person("Bo")
    first, second = hand_over(mikkel, bo), hand_over(mikkel, bo)
    answer(mikkel, bo, GOALS, Choice.NO, mikkel.goal(MANUAL))
    mikkel.note(CopyReturned(first, LATER))

    assert found(mikkel) == [("Bo", second, [TakenBack(GOALS, 2)])]
    assert [copy.delivery.id for copy in letter_to(mikkel.journal, bo, LATER).copies] == [second]
    mikkel.note(CopyReturned(second, LATER))
    with pytest.raises(NothingTakenBack):
        letter_to(mikkel.journal, bo, LATER)


# -- the letter --------------------------------------------------------------------------------


def test_a_letter_names_each_copy_and_nothing_that_was_written_on_it(mikkel):
    bo = mikkel.person("Bo")
    copies = [hand_over(mikkel, bo), hand_over(mikkel, bo)]
    answer(mikkel, bo, GOALS, Choice.NO, mikkel.goal(MANUAL))

    letter = letter_to(mikkel.journal, bo, LATER)

    assert (letter.recipient, letter.young_person, letter.day) == ("Bo", "Mikkel", LATER)
    assert letter.contact_person == "Karen"
    assert [copy.delivery.id for copy in letter.copies] == copies
    assert MANUAL not in str(letter)


def test_a_letter_does_not_say_who_the_contact_person_is_to_somebody_who_may_not_know(mikkel):
    bo = mikkel.person("Bo")
    hand_over(mikkel, bo)
    answer(mikkel, bo, CONTACT, Choice.NO)
    assert letter_to(mikkel.journal, bo, LATER).contact_person == ""


def test_there_is_no_letter_to_whom_nothing_was_taken_back_from(mikkel):
    bo, lene = mikkel.person("Bo"), mikkel.person("Lene")
    hand_over(mikkel, bo)
    hand_over(mikkel, lene)
    answer(mikkel, bo, CONTACT, Choice.NO)
    with pytest.raises(NothingTakenBack) as refused:
        letter_to(mikkel.journal, lene, LATER)
    assert refused.value.name == "Lene"
    with pytest.raises(UnknownPerson):
        letter_to(mikkel.journal, PersonId("nobody"), LATER)
