"""What the young person chose themselves is counted, and nothing else is."""

from __future__ import annotations

import pytest

from tests.model.table import KAREN, KAREN_WRITES_FOR_MIKKEL, KARENS_PEN, MIKKELS_PEN
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import (
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RewordWish,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.pens import OwnChoices, own_choices
from ungeplan.model.plan import YOUNG_PERSON

MIKKEL_WRITES_FOR_KAREN = Pen(voice=KAREN, hand=YOUNG_PERSON)
OTHER_PENS = pytest.mark.parametrize(
    "pen", [KARENS_PEN, KAREN_WRITES_FOR_MIKKEL, MIKKEL_WRITES_FOR_KAREN]
)


def chosen(meeting):
    return own_choices(meeting.journal)


def test_without_goals_there_is_nothing_to_choose(meeting):
    meeting.wish()
    assert chosen(meeting) == OwnChoices(goals=0, own_goals=0, ordered=False)


def test_one_goal_has_no_order(meeting):
    meeting.do(RankGoals((meeting.goal(),)))
    assert chosen(meeting) == OwnChoices(goals=1, own_goals=1, ordered=False)


def test_the_order_in_which_they_placed_their_goals_is_theirs_too(meeting):
    meeting.three_goals()
    assert chosen(meeting) == OwnChoices(goals=3, own_goals=3, ordered=True)


@OTHER_PENS
def test_a_goal_placed_by_another_voice_or_hand_is_not_counted(meeting, pen):
    meeting.goal()
    wish = meeting.wish()
    meeting.speaks(pen)
    meeting.do(PlaceGoal(wish, Zone.HEAD))
    assert chosen(meeting) == OwnChoices(goals=2, own_goals=1, ordered=False)


def test_their_goal_is_theirs_whoever_wrote_the_wish_and_whoever_moved_it(meeting):
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    wish = meeting.wish()
    meeting.speaks(MIKKELS_PEN)
    goal = meeting.do(PlaceGoal(wish, Zone.HEAD)).id
    meeting.speaks(KARENS_PEN)
    meeting.do(MoveGoal(goal, Zone.FEET))
    assert chosen(meeting).own_goals == 1


@OTHER_PENS
def test_an_order_by_another_voice_or_hand_is_not_theirs(meeting, pen):
    order = meeting.three_goals()
    meeting.do(RankGoals(order[::-1]))
    assert chosen(meeting).ordered
    meeting.speaks(pen)
    meeting.do(RankGoals(order))
    assert chosen(meeting) == OwnChoices(goals=3, own_goals=3, ordered=False)


def test_their_own_order_is_theirs_where_somebody_else_placed_the_goals(meeting):
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    order = meeting.three_goals()
    meeting.speaks(MIKKELS_PEN)
    meeting.do(RankGoals(order[::-1]))
    assert chosen(meeting) == OwnChoices(goals=3, own_goals=0, ordered=True)


def test_the_order_is_of_the_one_who_said_it_last(meeting):
    order = meeting.three_goals()
    meeting.speaks(KARENS_PEN)
    meeting.do(RankGoals(order[::-1]))
    meeting.speaks(MIKKELS_PEN)
    meeting.do(RankGoals(order))
    assert chosen(meeting).ordered


def test_what_was_undone_does_not_count(meeting):
    order = meeting.three_goals()
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(RankGoals(order[::-1]))
    meeting.undo()
    assert chosen(meeting).ordered
    meeting.redo()
    assert not chosen(meeting).ordered


def test_a_placing_that_was_undone_leaves_the_one_before(meeting):
    goal = meeting.goal()
    wish = meeting.plan.active_goal(goal).wish
    meeting.do(TakeGoalOff(goal))
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(PlaceGoal(wish, Zone.FEET))
    assert chosen(meeting) == OwnChoices(goals=1, own_goals=0, ordered=False)
    meeting.undo()
    meeting.speaks(MIKKELS_PEN)
    meeting.undo()
    assert chosen(meeting) == OwnChoices(goals=1, own_goals=1, ordered=False)


def test_what_was_forgotten_does_not_count(meeting):
    first, second, _ = meeting.three_goals()
    meeting.forget(second)
    assert chosen(meeting) == OwnChoices(goals=2, own_goals=2, ordered=True)
    meeting.forget(meeting.plan.active_goal(first).wish)
    assert chosen(meeting) == OwnChoices(goals=1, own_goals=1, ordered=False)


def test_a_swap_is_chosen_by_the_one_who_swapped(meeting):
    first, second, _ = meeting.three_goals()
    meeting.do(SwapGoal(first, meeting.wish("Ro"), Zone.STOMACH))
    assert chosen(meeting).own_goals == 3
    wish = meeting.wish("Et job")
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(SwapGoal(second, wish, Zone.FEET))
    assert chosen(meeting).own_goals == 2


def test_a_goal_that_comes_back_is_chosen_by_the_one_who_brought_it_back(meeting):
    goal = meeting.goal()
    wish = meeting.plan.active_goal(goal).wish
    meeting.do(TakeGoalOff(goal))
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(PlaceGoal(wish, Zone.FEET))
    assert [g.id for g in meeting.plan.active_goals] == [goal]
    assert chosen(meeting).own_goals == 0
    meeting.do(TakeGoalOff(goal))
    meeting.speaks(MIKKELS_PEN)
    meeting.do(PlaceGoal(wish, Zone.FEET))
    assert chosen(meeting).own_goals == 1


def test_a_goal_in_better_words_is_chosen_by_the_one_who_placed_it_anew(meeting):
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    goal = meeting.goal()
    wish = meeting.plan.active_goal(goal).wish
    meeting.speaks(MIKKELS_PEN)
    meeting.do(TakeGoalOff(goal))
    meeting.do(RewordWish(wish, "Jeg vil have en læreplads."))
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    assert chosen(meeting) == OwnChoices(goals=1, own_goals=1, ordered=False)


def test_a_smaller_goal_is_chosen_by_the_one_who_made_it_smaller(meeting):
    first, second, _ = meeting.three_goals()
    meeting.do(ShrinkGoal(first, "Bare én motor"))
    assert chosen(meeting).own_goals == 3
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(ShrinkGoal(second, "Én side"))
    assert chosen(meeting) == OwnChoices(goals=3, own_goals=2, ordered=False)
