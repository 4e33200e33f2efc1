"""What can be asked of a plan, and what only unchecked plans meet."""

from tests.model.table import KAREN, texts
from ungeplan.model.edits import RateGoal, RemoveWish, TakeGoalOff
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, EntryId, Goal, GoalStatus, Plan

GONE = EntryId("gone")


def a_goal(name: str) -> Goal:
    return Goal(
        id=EntryId(name),
        wish=EntryId(f"wish of {name}"),
        youth_text=name,
        said_by=YOUNG_PERSON,
        zone=Zone.HEAD,
        rank=0,
    )


def test_the_names_of_the_two_are_known(conversation):
    assert conversation.plan.young_person == "Mikkel"
    assert conversation.plan.contact_person == "Karen"
    assert conversation.plan.name_of(KAREN) == "Karen"


def test_nothing_is_found_in_an_empty_plan():
    plan = Plan()
    assert plan.person(YOUNG_PERSON) is None
    assert plan.wish(GONE) is None
    assert plan.active_goal(GONE) is None
    assert plan.goal_of(GONE) is None
    assert plan.step(GONE) is None
    assert plan.open_step(GONE) is None
    assert plan.open_steps(GONE) == ()
    assert plan.rating(GONE) is None
    assert plan.seated(None) == ()


def test_a_fourth_goal_finds_no_place_in_the_plan_either():
    plan = Plan()
    for name in ("one", "two", "three", "four"):
        plan = plan.with_goal(a_goal(name))
    assert texts(plan) == ["one", "two", "three"]
    assert len(plan.goals) == 3


def test_goals_of_today_come_first_and_those_that_were_in_the_order_they_left(meeting):
    motors, manual, emil = meeting.three_goals()
    meeting.do(TakeGoalOff(manual))
    meeting.do(TakeGoalOff(motors))
    assert [(goal.id, goal.status) for goal in meeting.plan.goals] == [
        (emil, GoalStatus.ACTIVE),
        (manual, GoalStatus.PARKED),
        (motors, GoalStatus.PARKED),
    ]


def test_parked_wishes_are_those_that_are_neither_goal_nor_removed(meeting):
    meeting.goal("Motorer")
    kept, removed = meeting.wish("Ro"), meeting.wish("Kørekort")
    meeting.do(RemoveWish(removed))
    assert [wish.id for wish in meeting.plan.parked_wishes] == [kept]


def test_every_number_of_a_goal_is_known_in_order(meeting):
    goal, other = meeting.goal("Motorer"), meeting.goal("Ro")
    meeting.do(RateGoal(other, 9))
    meeting.do(RateGoal(goal, 2))
    meeting.begin_meeting()
    meeting.do(RateGoal(goal, 5))
    assert [rating.value for rating in meeting.plan.ratings_of(goal)] == [2, 5]
