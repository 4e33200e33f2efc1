"""The rules and results of the edits of goals."""

import pytest

from tests.model.table import KARENS_PEN, Table, an_envelope, texts
from ungeplan.model.edits import (
    AddStep,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    RemoveWish,
    RewordWish,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, EntryId, GoalStatus, MeetingId, Plan
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    FigureIsFull,
    NoMeeting,
    NotARanking,
    NotOnTheScale,
    UnknownGoal,
    UnknownWish,
)

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."

GONE = EntryId("gone")


# -- placing ---------------------------------------------------------------------------------


def test_a_wish_on_the_figure_is_a_goal_in_the_same_words(meeting):
    wish = meeting.wish(MOTORS)
    goal = meeting.do(PlaceGoal(wish, Zone.HANDS)).id
    placed = meeting.plan.active_goal(goal)
    assert (placed.youth_text, placed.said_by, placed.zone, placed.rank, placed.status) == (
        MOTORS,
        YOUNG_PERSON,
        Zone.HANDS,
        1,
        GoalStatus.ACTIVE,
    )
    assert meeting.plan.parked_wishes == ()
    assert meeting.plan.goal_of(wish) == placed


def test_a_goal_says_whose_words_it_is_in_whoever_places_it(meeting):
    wish = meeting.wish(MOTORS)
    meeting.speaks(KARENS_PEN)
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    assert meeting.plan.active_goals[0].said_by == YOUNG_PERSON


def test_three_goals_rank_in_the_order_in_which_they_were_placed(meeting):
    meeting.three_goals()
    assert texts(meeting.plan) == [MOTORS, MANUAL, EMIL]
    assert [goal.rank for goal in meeting.plan.active_goals] == [1, 2, 3]


def test_three_goals_may_lie_in_the_same_place(meeting):
    for text in ("Et", "To", "Tre"):
        meeting.goal(text, Zone.HEART)
    assert len(meeting.plan.active_goals) == 3


def test_a_fourth_goal_is_refused(meeting):
    meeting.three_goals()
    wish = meeting.wish("Jeg vil på efterskole")
    with pytest.raises(FigureIsFull):
        meeting.do(PlaceGoal(wish, Zone.FEET))
    assert [wish.text for wish in meeting.plan.parked_wishes] == ["Jeg vil på efterskole"]


def test_a_wish_is_a_goal_only_once(meeting):
    wish = meeting.wish()
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    with pytest.raises(AlreadyOnTheFigure):
        meeting.do(PlaceGoal(wish, Zone.HEAD))


def test_only_a_wish_that_is_there_becomes_a_goal(meeting):
    removed = meeting.wish()
    meeting.do(RemoveWish(removed))
    for wish in (GONE, removed):
        with pytest.raises(UnknownWish):
            meeting.do(PlaceGoal(wish, Zone.HANDS))


def test_a_placing_that_no_longer_fits_is_reported_and_leaves_the_wish_parked(meeting):
    first, *_ = meeting.three_goals()
    parked = meeting.wish("Jeg vil på efterskole")
    for wish in (GONE, parked, meeting.plan.active_goal(first).wish):
        plan = PlaceGoal(wish, Zone.FEET).apply(meeting.plan, an_envelope())
        assert plan.goals == meeting.plan.goals
        assert plan.parked_wishes == meeting.plan.parked_wishes
        assert plan.misfits == ("late",)


# -- swapping --------------------------------------------------------------------------------


def test_a_swapped_goal_gives_its_place_in_rank_to_the_new_one(meeting):
    _, manual, _ = meeting.three_goals()
    wish = meeting.wish("Jeg vil på efterskole")
    meeting.do(SwapGoal(manual, wish, Zone.FEET))
    assert texts(meeting.plan) == [MOTORS, "Jeg vil på efterskole", EMIL]
    assert [goal.rank for goal in meeting.plan.active_goals] == [1, 2, 3]


def test_a_swapped_goal_is_kept_and_its_wish_lies_among_the_wishes_again(meeting):
    _, manual, _ = meeting.three_goals()
    new = meeting.do(SwapGoal(manual, meeting.wish("Jeg vil på efterskole"), Zone.FEET)).id
    (old,) = meeting.plan.former_goals
    assert (old.id, old.status, old.rank, old.replaced_by) == (manual, GoalStatus.SWAPPED, 0, new)
    assert [wish.text for wish in meeting.plan.parked_wishes] == [MANUAL]


def test_a_goal_that_comes_back_in_a_swap_is_the_same_goal_with_its_steps(meeting):
    _, manual, _ = meeting.three_goals()
    meeting.step(manual, "Oplæsning på telefonen")
    school = meeting.do(SwapGoal(manual, meeting.wish("Jeg vil på efterskole"), Zone.FEET)).id
    meeting.do(SwapGoal(school, meeting.plan.former_goals[0].wish, Zone.HEAD))
    back = meeting.plan.active_goal(manual)
    assert (back.rank, back.replaced_by) == (2, None)
    assert [step.text for step in meeting.plan.open_steps(manual)] == ["Oplæsning på telefonen"]
    assert [goal.id for goal in meeting.plan.former_goals] == [school]


def test_a_swap_needs_a_goal_and_a_wish_that_is_free(meeting):
    motors, manual, _ = meeting.three_goals()
    wish = meeting.wish("Jeg vil på efterskole")
    with pytest.raises(UnknownGoal):
        meeting.do(SwapGoal(GONE, wish, Zone.FEET))
    with pytest.raises(UnknownWish):
        meeting.do(SwapGoal(motors, GONE, Zone.FEET))
    with pytest.raises(AlreadyOnTheFigure):
        meeting.do(SwapGoal(motors, meeting.plan.active_goal(manual).wish, Zone.FEET))


def test_a_swap_that_no_longer_fits_changes_no_goal(meeting):
    motors, _, _ = meeting.three_goals()
    wish = meeting.wish("Jeg vil på efterskole")
    for goal, new in ((GONE, wish), (motors, GONE), (motors, meeting.plan.goals[1].wish)):
        plan = SwapGoal(goal, new, Zone.FEET).apply(meeting.plan, an_envelope())
        assert plan.goals == meeting.plan.goals
        assert plan.misfits == ("late",)


def test_a_swap_whose_old_goal_was_forgotten_still_puts_the_new_one_on_the_figure(meeting):
    manual = meeting.three_goals()[1]
    old = meeting.plan.active_goal(manual).wish
    new = meeting.do(SwapGoal(manual, meeting.wish("Jeg vil på efterskole"), Zone.FEET)).id
    meeting.forget(old)
    assert texts(meeting.plan) == [MOTORS, EMIL, "Jeg vil på efterskole"]
    assert meeting.plan.active_goal(new).rank == 3
    assert MANUAL not in [goal.youth_text for goal in meeting.plan.goals]


# -- moving and taking off -------------------------------------------------------------------


def test_a_moved_goal_keeps_its_rank(meeting):
    motors, _, emil = meeting.three_goals()
    meeting.do(MoveGoal(motors, Zone.FEET))
    assert texts(meeting.plan) == [MOTORS, MANUAL, EMIL]
    assert meeting.plan.active_goal(motors).zone is Zone.FEET
    assert meeting.plan.active_goal(emil).zone is Zone.HEART


def test_a_goal_taken_off_lies_among_the_wishes_and_the_others_close_up(meeting):
    motors, _, _ = meeting.three_goals()
    meeting.do(TakeGoalOff(motors))
    assert texts(meeting.plan) == [MANUAL, EMIL]
    assert [goal.rank for goal in meeting.plan.active_goals] == [1, 2]
    assert [wish.text for wish in meeting.plan.parked_wishes] == [MOTORS]
    assert [(g.id, g.status, g.rank) for g in meeting.plan.former_goals] == [
        (motors, GoalStatus.PARKED, 0)
    ]


def test_a_goal_that_is_placed_again_is_the_same_goal_with_its_steps_last_in_rank(meeting):
    motors, _, _ = meeting.three_goals()
    meeting.step(motors)
    wish = meeting.plan.active_goal(motors).wish
    meeting.do(TakeGoalOff(motors))
    meeting.do(PlaceGoal(wish, Zone.FEET))
    assert texts(meeting.plan) == [MANUAL, EMIL, MOTORS]
    assert meeting.plan.active_goal(motors).zone is Zone.FEET
    assert len(meeting.plan.open_steps(motors)) == 1
    assert meeting.plan.former_goals == ()


def test_a_goal_in_new_words_is_a_new_goal_and_the_old_words_stay_as_they_were(meeting):
    goal = meeting.goal(MOTORS)
    wish = meeting.plan.active_goal(goal).wish
    meeting.do(TakeGoalOff(goal))
    meeting.do(RewordWish(wish, "Jeg vil være mekaniker."))
    new = meeting.do(PlaceGoal(wish, Zone.HANDS)).id
    assert texts(meeting.plan) == ["Jeg vil være mekaniker."]
    assert [(g.id, g.youth_text) for g in meeting.plan.former_goals] == [(goal, MOTORS)]
    meeting.do(TakeGoalOff(new))
    meeting.do(RewordWish(wish, MOTORS))
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    assert [g.id for g in meeting.plan.active_goals] == [goal]


@pytest.mark.parametrize(
    "edit",
    [
        lambda goal: MoveGoal(goal, Zone.FEET),
        TakeGoalOff,
        lambda goal: RateGoal(goal, 5),
        lambda goal: AddStep(goal, "Ringe", YOUNG_PERSON),
    ],
)
def test_only_a_goal_on_the_figure_can_be_changed(meeting, edit):
    off = meeting.goal()
    meeting.do(TakeGoalOff(off))
    for goal in (GONE, off):
        with pytest.raises(UnknownGoal):
            meeting.do(edit(goal))


@pytest.mark.parametrize("edit", [MoveGoal(GONE, Zone.FEET), TakeGoalOff(GONE), RateGoal(GONE, 5)])
def test_a_change_of_a_goal_that_is_gone_is_reported(meeting, edit):
    meeting.three_goals()
    plan = edit.apply(meeting.plan, an_envelope(meeting=MeetingId(EntryId("meeting"))))
    assert plan.misfits == ("late",)
    assert plan.goals == meeting.plan.goals
    assert plan.ratings == ()


# -- ranking ---------------------------------------------------------------------------------


def test_what_matters_most_stands_first(meeting):
    motors, manual, emil = meeting.three_goals()
    meeting.do(RankGoals((emil, motors, manual)))
    assert texts(meeting.plan) == [EMIL, MOTORS, MANUAL]
    assert [goal.rank for goal in meeting.plan.active_goals] == [1, 2, 3]


def test_a_ranking_names_each_active_goal_once(meeting):
    motors, manual, emil = meeting.three_goals()
    meeting.do(TakeGoalOff(emil))
    for order in ((), (motors,), (motors, motors), (motors, manual, emil), (motors, GONE)):
        with pytest.raises(NotARanking):
            meeting.do(RankGoals(order))


def test_a_ranking_that_no_longer_fits_keeps_the_goals_it_does_not_name(meeting):
    motors, manual, emil = meeting.three_goals()
    plan = RankGoals((GONE, emil, emil)).apply(meeting.plan, an_envelope())
    assert [goal.id for goal in plan.active_goals] == [emil, motors, manual]
    assert [goal.rank for goal in plan.active_goals] == [1, 2, 3]


def test_an_empty_figure_can_be_ranked():
    assert RankGoals(()).apply(Plan(), an_envelope()) == Plan()


# -- rating ----------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 5, 10, None])
def test_a_number_from_0_to_10_or_none_at_all_says_how_far(meeting, number):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, number))
    rating = meeting.plan.rating(goal)
    assert (rating.value, rating.meeting) == (number, meeting.meeting)


@pytest.mark.parametrize("number", [-1, 11])
def test_a_number_off_the_scale_is_refused(meeting, number):
    goal = meeting.goal()
    with pytest.raises(NotOnTheScale):
        meeting.do(RateGoal(goal, number))
    assert meeting.plan.rating(goal) is None


def test_a_second_number_at_a_meeting_takes_the_place_of_the_first(meeting):
    goal, other = meeting.goal("Et"), meeting.goal("To")
    meeting.do(RateGoal(goal, 2))
    meeting.do(RateGoal(other, 7))
    meeting.do(RateGoal(goal, 3))
    assert [(r.goal, r.value) for r in meeting.plan.ratings] == [(other, 7), (goal, 3)]


def test_numbers_of_earlier_meetings_stay(meeting):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, 2))
    meeting.begin_meeting()
    meeting.do(RateGoal(goal, 5))
    assert [rating.value for rating in meeting.plan.ratings] == [2, 5]
    assert meeting.plan.rating(goal).value == 5


def test_a_number_belongs_to_a_meeting(conversation: Table):
    goal = conversation.goal()
    with pytest.raises(NoMeeting):
        conversation.do(RateGoal(goal, 5))
    plan = RateGoal(goal, 5).apply(conversation.plan, an_envelope())
    assert (plan.ratings, plan.misfits) == ((), ("late",))
