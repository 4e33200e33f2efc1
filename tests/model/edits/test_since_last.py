"""The rules and results of the edits of what has happened since the last meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, an_envelope, texts
from ungeplan.model.edits import (
    AddWish,
    HideGoal,
    PlaceGoal,
    ReachGoal,
    RewordWish,
    SayEducation,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
    TellStep,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, Education, EntryId, GoalStatus, StepStatus
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    EmptyWords,
    NotTheirWords,
    TooLong,
    TooManySteps,
    UnknownGoal,
    UnknownStep,
)

GONE = EntryId("gone")
DONE, NOT_DONE, OPEN = StepStatus.DONE, StepStatus.NOT_DONE, StepStatus.OPEN


@pytest.fixture
def goal(meeting):
    return meeting.goal()


@pytest.fixture
def step(meeting, goal):
    return meeting.step(goal)


# -- steps -----------------------------------------------------------------------------------


def test_a_step_is_told_to_be_done_with_words_and_a_day(meeting, goal, step):
    meeting.do(TellStep(step, DONE, "Det gik godt.", dt.date(2026, 11, 21)))
    told = meeting.plan.step(step)
    assert (told.status, told.how_it_went, told.done_on) == (
        DONE,
        "Det gik godt.",
        dt.date(2026, 11, 21),
    )
    assert (told.told_by, told.told_at) == (YOUNG_PERSON, meeting.meeting)
    assert meeting.plan.open_steps(goal) == ()


def test_a_step_is_tried_once_more(meeting, step):
    meeting.do(TellStep(step, NOT_DONE, "Jeg turde ikke."))
    meeting.do(TellStep(step, OPEN, "Jeg turde ikke."))
    told = meeting.plan.open_step(step)
    assert (told.how_it_went, told.told_at, told.done_on) == ("Jeg turde ikke.", None, None)


def test_nobody_tells_anew_what_the_young_person_told(meeting, step):
    meeting.do(TellStep(step, NOT_DONE, "Jeg turde ikke."))
    meeting.speaks(KARENS_PEN)
    for words in ("", "Han ville ikke."):
        edit = TellStep(step, NOT_DONE, words)
        with pytest.raises(NotTheirWords):
            meeting.do(edit)
        plan = edit.apply(meeting.plan, an_envelope(voice=KAREN))
        assert plan == meeting.plan.with_misfit(EntryId("late"))
    meeting.do(TellStep(step, DONE, "Jeg turde ikke."))
    assert meeting.plan.step(step).told_by == YOUNG_PERSON


def test_what_nobody_put_in_words_anybody_may_tell(meeting, step):
    meeting.do(TellStep(step, DONE))
    meeting.speaks(KARENS_PEN)
    meeting.do(TellStep(step, DONE, "Onklen siger, det gik godt."))
    assert meeting.plan.step(step).told_by == KAREN


def test_a_step_opens_again_only_where_there_is_room(meeting, goal, step):
    meeting.do(TellStep(step, DONE))
    for text in ("Et", "To", "Tre"):
        meeting.step(goal, text)
    edit = TellStep(step, OPEN)
    with pytest.raises(TooManySteps):
        meeting.do(edit)
    assert edit.apply(meeting.plan, an_envelope()) == meeting.plan.with_misfit(EntryId("late"))


def test_a_step_opens_again_only_for_a_goal_of_today(meeting, goal, step):
    meeting.do(TellStep(step, DONE))
    meeting.do(TakeGoalOff(goal))
    with pytest.raises(UnknownGoal):
        meeting.do(TellStep(step, OPEN))
    meeting.do(TellStep(step, NOT_DONE))
    assert meeting.plan.step(step).status is NOT_DONE


def test_a_step_that_is_gone_or_parked_is_not_told_of(meeting, step):
    for edit in (TellStep(GONE, DONE), TellStep(step, StepStatus.PARKED)):
        with pytest.raises(UnknownStep):
            meeting.do(edit)
        assert edit.apply(meeting.plan, an_envelope()).misfits == ("late",)
    with pytest.raises(TooLong):
        meeting.do(TellStep(step, DONE, "a" * 601))


# -- reaching --------------------------------------------------------------------------------


def test_a_goal_that_is_reached_leaves_its_place_and_is_no_wish_any_more(meeting):
    motors, manual, emil = meeting.three_goals()
    meeting.do(ReachGoal(manual, "Jeg kan læse den."))
    assert [(g.id, g.rank) for g in meeting.plan.active_goals] == [(motors, 1), (emil, 2)]
    (reached,) = meeting.plan.former_goals
    assert (reached.status, reached.last_words) == (GoalStatus.REACHED, "Jeg kan læse den.")
    assert meeting.plan.parked_wishes == ()


def test_new_words_for_a_wish_that_came_true_are_a_wish(meeting, goal):
    wish = meeting.plan.active_goals[0].wish
    meeting.do(ReachGoal(goal))
    meeting.do(RewordWish(wish, "Flere motorer"))
    assert [w.text for w in meeting.plan.parked_wishes] == ["Flere motorer"]


def test_only_the_young_person_says_that_a_goal_is_reached_or_takes_it_up_again(meeting, goal):
    wish = meeting.plan.active_goals[0].wish
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(ReachGoal(goal))
    meeting.speaks(MIKKELS_PEN)
    meeting.do(ReachGoal(goal, "Godt"))
    meeting.speaks(KARENS_PEN)
    again = PlaceGoal(wish, Zone.HANDS)
    with pytest.raises(NotTheirWords):
        meeting.do(again)
    late = an_envelope(voice=KAREN)
    assert again.apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)
    meeting.speaks(MIKKELS_PEN)
    meeting.do(again)
    assert meeting.plan.active_goals[0].id == goal
    assert meeting.plan.active_goals[0].last_words == ""


def test_a_goal_that_is_gone_is_not_reached(meeting):
    with pytest.raises(UnknownGoal):
        meeting.do(ReachGoal(GONE))
    assert ReachGoal(GONE).apply(meeting.plan, an_envelope()).misfits == ("late",)


# -- making smaller --------------------------------------------------------------------------


def test_a_smaller_goal_takes_the_place_and_the_open_steps(meeting):
    motors, manual, emil = meeting.three_goals()
    told, going_on = meeting.step(manual, "Læse"), meeting.step(manual, "Skrive")
    meeting.do(TellStep(told, DONE))
    meeting.do(SayEducation(manual))
    smaller = meeting.do(ShrinkGoal(manual, "Jeg vil læse én side.")).id
    assert [g.id for g in meeting.plan.active_goals] == [motors, smaller, emil]
    new = meeting.plan.active_goals[1]
    assert (new.youth_text, new.zone, new.rank) == ("Jeg vil læse én side.", Zone.HEAD, 2)
    assert [s.id for s in meeting.plan.open_steps(smaller)] == [going_on]
    assert meeting.plan.step(told).goal == manual
    assert meeting.plan.education == Education(goal=smaller)
    (old,) = meeting.plan.former_goals
    assert (old.youth_text, old.status, old.replaced_by) == (
        "Jeg vil kunne læse en manual.",
        GoalStatus.SWAPPED,
        smaller,
    )
    meeting.undo()
    assert texts(meeting.plan)[1] == "Jeg vil kunne læse en manual."
    assert len(meeting.plan.open_steps(manual)) == 1


def test_only_the_one_who_said_a_goal_makes_it_smaller(meeting, goal):
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(ShrinkGoal(goal, "Mindre"))
    meeting.speaks(MIKKELS_PEN)
    with pytest.raises(EmptyWords):
        meeting.do(ShrinkGoal(goal, " "))


def test_words_for_a_goal_that_is_gone_stay_as_a_wish(meeting):
    with pytest.raises(UnknownGoal):
        meeting.do(ShrinkGoal(GONE, "Mindre"))
    plan = ShrinkGoal(GONE, "Mindre").apply(meeting.plan, an_envelope())
    assert [w.text for w in plan.parked_wishes] == ["Mindre"]
    assert plan.misfits == ("late",)


# -- hiding ----------------------------------------------------------------------------------


def test_a_former_goal_is_hidden_and_shown_again_by_the_young_person(meeting, goal):
    meeting.do(TakeGoalOff(goal))
    meeting.do(HideGoal(goal))
    assert meeting.plan.former_goals[0].is_hidden
    assert meeting.plan.parked_wishes == ()
    meeting.do(HideGoal(goal, hidden=False))
    assert not meeting.plan.former_goals[0].is_hidden
    assert len(meeting.plan.parked_wishes) == 1


def test_nobody_else_hides_a_goal_or_brings_a_hidden_one_to_light(meeting, goal):
    wish = meeting.plan.active_goals[0].wish
    meeting.do(TakeGoalOff(goal))
    meeting.do(HideGoal(goal))
    other = meeting.goal("Ro", Zone.HEAD)
    meeting.speaks(KARENS_PEN)
    for edit in (
        HideGoal(goal, hidden=False),
        PlaceGoal(wish, Zone.HANDS),
        SwapGoal(other, wish, Zone.HANDS),
    ):
        with pytest.raises(NotTheirWords):
            meeting.do(edit)
        plan = edit.apply(meeting.plan, an_envelope(voice=KAREN))
        assert plan == meeting.plan.with_misfit(EntryId("late"))


def test_nobody_else_undoes_that_a_goal_was_hidden(meeting, goal):
    meeting.do(TakeGoalOff(goal))
    meeting.do(HideGoal(goal))
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.undo()


def test_a_goal_of_today_is_not_hidden(meeting, goal):
    with pytest.raises(AlreadyOnTheFigure):
        meeting.do(HideGoal(goal))
    with pytest.raises(UnknownGoal):
        meeting.do(HideGoal(GONE))


def test_a_card_whose_wish_is_hidden_can_be_taken_again(meeting):
    wish = meeting.do(AddWish("Ro", "ro")).id
    goal = meeting.do(PlaceGoal(wish, Zone.HEAD)).id
    meeting.do(TakeGoalOff(goal))
    meeting.do(HideGoal(goal))
    again = meeting.do(AddWish("Ro", "ro")).id
    assert [w.id for w in meeting.plan.parked_wishes] == [again]
