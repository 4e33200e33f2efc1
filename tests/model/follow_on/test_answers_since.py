"""What a draft tells Bo after other answers, and what he is asked for when one is taken back."""

import datetime as dt

import pytest

from tests.journeys.case_plans import answer
from tests.model.table import FIRST_DAY, KAREN, Table
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.copies import TakenBack, copy_for, letter_to, whose_copy_is_old
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    ChangeStep,
    ChooseContactPerson,
    HideGoal,
    RankGoals,
    RemoveStrength,
    RewordStrength,
    SayEducation,
    SayRightNow,
    SayWeDisagree,
    SetShareRule,
    TakeGoalOff,
)
from ungeplan.model.facts import CopyHandedOver, DraftBegun
from ungeplan.model.follow_on import draft_for, drafts, handed_over, taken
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    Choice,
    ChoiceMode,
    RowKind,
    StrengthKind,
)

TODAY = FIRST_DAY.date()
SMOKE, TALK = "Stoppe med at ryge med Rasmus", "Tale med Karen"
FOLLOW_ON = load(resources.folder() / "content").follow_on


class ForBo(Table):
    """A plan, a teacher who may know some of it, and a draft for him."""

    def __init__(self, *allowed: Category) -> None:
        super().__init__()
        self.bo = self.somebody("Bo", "lærer")
        self.begin_meeting()
        for category in allowed:
            answer(self, self.bo, category)

    def begin(self, kind: str) -> None:
        self.note(DraftBegun(kind, TODAY, self.bo))

    def parts(self, day: dt.date = TODAY):
        return taken(drafts(self.journal)[-1], FOLLOW_ON, self.journal, day)

    def goes_out(self, key: str) -> list[tuple[int, str]]:
        (part,) = [part for part in self.parts() if part.field.key == key]
        return [(quote.goal, quote.text) for quote in part.out]

    def old(self) -> list[str]:
        return [part.field.key for part in self.parts() if part.is_old]

    def hand_over(self) -> None:
        self.note(handed_over(drafts(self.journal)[-1], FOLLOW_ON, self.journal, TODAY))

    def asked_for(self) -> list[TakenBack]:
        (copy,) = letter_to(self.journal, self.bo, TODAY).copies
        return list(copy.taken_back)


# -- a yes that was not there all the time -------------------------------------------------------


@pytest.mark.parametrize("is_undone", [True, False])
def test_words_that_were_replaced_while_there_was_no_yes_are_gone(is_undone):
    table = ForBo(Category.GOALS)
    step = table.step(table.goal(), SMOKE)
    answer(table, table.bo, Category.STEPS)
    table.begin("kui")
    if is_undone:
        table.undo()
    else:
        answer(table, table.bo, Category.STEPS, Choice.NO)
    assert table.old() == []

    table.do(ChangeStep(step, TALK, YOUNG_PERSON))
    answer(table, table.bo, Category.STEPS)

    assert table.goes_out("steps") == []
    assert table.old() == ["steps"], "and the new ones can be taken"


def test_a_yes_that_ran_out_before_the_next_one_is_a_break():
    table = ForBo(Category.GOALS)
    step = table.step(table.goal(), SMOKE)
    table.do(
        SetShareRule(
            *(table.bo, Category.STEPS, Choice.YES, RowKind.OWN_CHOICE, "consent"),
            expires_on=TODAY - dt.timedelta(days=10),
        )
    )
    table.note(DraftBegun("kui", TODAY - dt.timedelta(days=30), table.bo))
    table.do(ChangeStep(step, TALK, YOUNG_PERSON))
    answer(table, table.bo, Category.STEPS)

    assert table.goes_out("steps") == []


def test_words_that_are_still_said_stay_whatever_was_answered_between():
    table = ForBo(Category.GOALS, Category.STEPS)
    table.step(table.goal(), SMOKE)
    table.begin("kui")
    answer(table, table.bo, Category.STEPS, Choice.NO)
    answer(table, table.bo, Category.STEPS)

    assert table.goes_out("steps") == [(0, SMOKE)]
    assert table.old() == []


def test_an_answer_about_something_else_takes_no_old_words_away():
    table = ForBo(Category.GOALS, Category.STEPS)
    step = table.step(table.goal(), SMOKE)
    table.begin("kui")
    table.do(ChangeStep(step, TALK, YOUNG_PERSON))
    answer(table, table.bo, Category.HELPS_ME)

    assert table.goes_out("steps") == [(0, SMOKE)]
    assert table.old() == ["steps"]


def test_who_becomes_the_contact_person_gets_no_words_of_before():
    table = ForBo(Category.HAS_PLAN)
    goal = table.goal()
    step = table.step(goal, SMOKE)
    table.note(DraftBegun("kui", TODAY))
    table.do(ChangeStep(step, TALK, YOUNG_PERSON))
    table.do(ChooseContactPerson(table.bo, ChoiceMode.OWN_CHOICE, TODAY, asked_on=TODAY))

    assert table.goes_out("steps") == []
    assert table.goes_out("goals") == [(1, table.plan.active_goals[0].youth_text)]
    assert table.old() == ["steps"]


# -- what goes out tells nothing by its shape -----------------------------------------------------


def test_no_gap_in_the_numbers_tells_that_a_goal_was_taken_off_and_hiding_it_changes_nothing():
    table = ForBo(Category.GOALS)
    first, second, third = table.three_goals()
    table.begin("kui")
    table.do(TakeGoalOff(second))

    numbers = [number for number, _ in table.goes_out("goals")]
    assert numbers == [1, 2]
    before = table.goes_out("goals")
    table.do(HideGoal(second))
    assert table.goes_out("goals") == before
    assert {first, third} == {goal.id for goal in table.plan.active_goals}


def test_an_answer_about_education_with_a_goal_that_is_not_known_changes_nothing():
    table = ForBo()
    first, _, third = table.three_goals()
    answer(table, table.bo, Category.GOALS, Choice.YES, first)
    table.begin("employment")
    before = table.parts()
    for goal in (third, None):
        table.do(SayEducation(goal))
        assert table.parts() == before
    assert table.old() == []


def test_what_was_taken_away_and_said_again_goes_out():
    table = ForBo(Category.GOALS, Category.STEPS, Category.HELPS_ME, Category.OTHER)
    coffee = AddStrength(StrengthKind.HELPS_ME, "Kaffe")
    helps = table.do(coffee).id
    table.do(SayWeDisagree("Hash"))
    table.begin("kui")

    table.do(RemoveStrength(helps))
    table.do(coffee)
    table.do(SayWeDisagree("Hash"))

    assert table.goes_out("helps") == [(0, "Kaffe")]
    assert table.goes_out("disagreement") == [(0, "Hash")]
    assert table.old() == []


def test_what_to_do_if_it_goes_wrong_is_gone_when_it_is_not_said_any_more():
    table = ForBo(Category.GOALS, Category.STEPS)
    step = table.do(AddStep(table.goal(), TALK, YOUNG_PERSON, if_it_goes_wrong="Ringe")).id
    table.begin("whole")
    key = next(p.field.key for p in table.parts() if [q.text for q in p.quotes] == ["Ringe"])
    table.do(ChangeStep(step, TALK, YOUNG_PERSON))

    assert table.goes_out(key) == []


# -- what a draft is asked for ---------------------------------------------------------------------


def test_the_letter_names_what_stood_on_the_draft_by_its_numbers_and_nothing_else():
    table = ForBo(Category.GOALS, Category.STRENGTHS, Category.WELLBEING, Category.OTHER)
    first, second, third = table.three_goals()
    table.do(SayRightNow(Area.AT_HOME, 10))
    table.do(AddStrength(StrengthKind.GOOD_AT, "Ro"))
    table.do(SayEducation(second))
    table.begin("fgu")
    assert table.goes_out("goal") == [(2, "Jeg vil kunne læse en manual.")]
    table.do(RankGoals((third, first, second)))
    table.hand_over()

    for category in (Category.GOALS, Category.STRENGTHS, Category.WELLBEING, Category.OTHER):
        answer(table, table.bo, category, Choice.NO)

    assert table.asked_for() == [TakenBack(Category.GOALS, 2)]


def test_steps_on_a_draft_are_asked_for_with_their_goal():
    table = ForBo(Category.GOALS, Category.STEPS)
    goal, *_ = table.three_goals()
    table.step(goal, TALK)
    table.begin("kui")
    table.hand_over()
    answer(table, table.bo, Category.STEPS, Choice.NO)
    assert table.asked_for() == [TakenBack(Category.STEPS, 1)]

    answer(table, table.bo, Category.GOALS, Choice.NO)
    assert table.asked_for() == [TakenBack(Category.GOALS, n) for n in (1, 2, 3)]


def test_a_draft_does_not_hide_that_the_copy_is_old():
    table = ForBo(Category.HELPS_ME)
    helps = table.do(AddStrength(StrengthKind.HELPS_ME, "Kaffe")).id
    copy = copy_for(table.plan, table.bo, TODAY)
    table.note(CopyHandedOver(table.bo, "pdf", TODAY, copy.fingerprint))
    table.begin("kui")
    table.do(RewordStrength(helps, "Te"))
    table.hand_over()

    assert whose_copy_is_old(table.journal, TODAY) == (table.bo,)
    assert draft_for(table.journal, "kui", table.bo, TODAY).reader == table.bo
    assert table.plan.contact_person_id == KAREN
