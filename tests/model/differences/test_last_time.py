"""What the two look back on when they meet again."""

import datetime as dt

import pytest

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN
from ungeplan.model.content import Happening
from ungeplan.model.differences import (
    LastTime,
    kept_today,
    last_number,
    number_of_today,
    stands_still,
    tried_again,
)
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    AskSomebody,
    HideGoal,
    RateGoal,
    ReachGoal,
    SetShareRule,
    SwapGoal,
    TakeSeat,
    TellStep,
)
from ungeplan.model.facts import GoalKept, MeetingEnded, MeetingMissed
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    DueOn,
    RowKind,
    SeatKind,
    StepStatus,
    StrengthKind,
)

TODAY = dt.date(2027, 1, 4)


def meets_again(table):
    if table.meeting is not None:
        table.note(MeetingEnded())
    table.begin_meeting()


def last_time(table):
    last = LastTime.of(table.journal)
    assert last is not None
    return last


def whats(table):
    return [d.what for d in last_time(table).happened(table.journal, TODAY)]


def test_a_goal_that_is_hidden_now_is_not_told_of_in_any_way(meeting):
    goal = meeting.goal("Emil")
    meeting.do(AddStep(goal, "Spørge Emil", YOUNG_PERSON))
    meets_again(meeting)
    meeting.do(ReachGoal(goal, "Emil og jeg fisker"))
    assert "Emil" in repr(last_time(meeting).happened(meeting.journal, TODAY))

    meeting.do(HideGoal(goal))

    assert last_time(meeting).happened(meeting.journal, TODAY) == ()


def test_there_is_no_last_time_at_the_first_meeting(conversation):
    assert LastTime.of(conversation.journal) is None

    conversation.begin_meeting()

    assert LastTime.of(conversation.journal) is None


def test_last_time_is_the_end_of_the_meeting_before(meeting):
    goal = meeting.goal()
    meets_again(meeting)

    assert whats(meeting) == []
    meeting.do(RateGoal(goal, 2))
    assert whats(meeting) == [Happening.NUMBER_SAID]


def test_what_happens_between_two_meetings_has_happened_since(meeting):
    meeting.note(MeetingEnded())
    meeting.somebody("Rita")

    assert whats(meeting) == [Happening.PERSON_ADDED]
    meeting.begin_meeting()
    assert whats(meeting) == [Happening.PERSON_ADDED]


def test_missed_meetings_are_counted_since_the_last_one(meeting):
    meets_again(meeting)
    meeting.note(MeetingEnded())
    meeting.note(MeetingMissed())
    meeting.note(MeetingMissed())
    meeting.begin_meeting()

    assert last_time(meeting).missed == 2
    meets_again(meeting)
    assert last_time(meeting).missed == 0


def test_the_promises_of_the_others_are_apart_from_the_own_steps(meeting):
    goal = meeting.goal()
    late = meeting.do(AddStep(goal, "Senere", KAREN, DueOn(dt.date(2026, 12, 9)))).id
    soon = meeting.do(AddStep(goal, "Snart", KAREN, DueOn(dt.date(2026, 12, 7)))).id
    own = meeting.step(goal)
    meets_again(meeting)
    meeting.do(AddStep(meeting.goal("Nyt mål"), "I dag", KAREN))
    last = last_time(meeting)

    assert [step.id for step in last.promises(meeting.plan)] == [soon, late]
    assert [step.id for step in last.own_steps(meeting.plan)] == [own]


def test_what_the_others_promised_is_told_before_everything_else(meeting):
    goal = meeting.goal()
    promise = meeting.do(AddStep(goal, "Bestille besøg", KAREN)).id
    own = meeting.step(goal)
    meets_again(meeting)
    meeting.do(RateGoal(goal, 2))
    meeting.do(TellStep(own, StepStatus.DONE))
    meeting.do(TellStep(promise, StepStatus.NOT_DONE))

    assert whats(meeting) == [
        Happening.THEY_DID_NOT,
        Happening.NUMBER_SAID,
        Happening.YOU_DID_IT,
    ]


def test_a_question_to_somebody_who_knows_is_a_promise(meeting):
    rita = meeting.somebody("Rita")
    asked = meeting.do(AskSomebody(meeting.goal(), "Oplæsning", rita, "Læse", "Hvordan?")).id
    meets_again(meeting)

    assert [s.id for s in last_time(meeting).promises(meeting.plan)] == [asked]


def test_what_was_told_at_an_earlier_meeting_is_not_asked_again(meeting):
    step = meeting.step(meeting.goal())
    meets_again(meeting)
    meeting.do(TellStep(step, StepStatus.DONE))
    assert last_time(meeting).own_steps(meeting.plan) != ()
    meets_again(meeting)

    assert last_time(meeting).own_steps(meeting.plan) == ()


def test_a_step_that_is_tried_again_is_known_until_that_is_undone(meeting):
    step = meeting.step(meeting.goal())
    meets_again(meeting)
    meeting.do(TellStep(step, StepStatus.NOT_DONE))
    assert tried_again(meeting.journal) == frozenset()
    meeting.do(TellStep(step, StepStatus.OPEN))
    assert tried_again(meeting.journal) == {step}
    meeting.undo()

    assert tried_again(meeting.journal) == frozenset()


def test_words_about_an_open_step_do_not_try_it_again(meeting):
    step = meeting.step(meeting.goal())
    meets_again(meeting)
    meeting.do(TellStep(step, StepStatus.OPEN, "Han var ikke hjemme"))

    assert tried_again(meeting.journal) == frozenset()


def test_a_goal_is_kept_for_the_meeting_at_which_that_was_said(meeting):
    goal = meeting.goal()
    meets_again(meeting)
    meeting.note(GoalKept(goal))
    assert kept_today(meeting.journal) == {goal}
    meets_again(meeting)

    assert kept_today(meeting.journal) == frozenset()


@pytest.mark.parametrize(
    ("numbers", "still"),
    [((3, 3, 3), True), ((3, 3), False), ((2, 3, 3), False), ((4, 3), True), ((3, 5), False)],
)
def test_the_plan_is_looked_at_when_a_number_stands_still_or_falls(meeting, numbers, still):
    goal = meeting.goal()
    for number in numbers:
        meets_again(meeting)
        meeting.do(RateGoal(goal, number))

    plan = meeting.plan
    assert stands_still(plan, plan.active_goals[0], meeting.meeting) is still
    assert last_number(plan, goal, meeting.meeting) == numbers[-2]
    assert number_of_today(plan, goal, meeting.meeting) == numbers[-1]


def test_without_a_number_of_today_nothing_stands_still(meeting):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, 3))
    meets_again(meeting)

    assert not stands_still(meeting.plan, meeting.plan.active_goals[0], meeting.meeting)
    meeting.do(RateGoal(goal, None))
    assert not stands_still(meeting.plan, meeting.plan.active_goals[0], meeting.meeting)
    assert last_number(meeting.plan, meeting.goal("Nyt"), meeting.meeting) is None


def test_who_came_late_is_told_only_of_what_they_may_know(meeting):
    motors, manual, _ = meeting.three_goals()
    meeting.wish("Jeg vil på efterskole")
    meeting.do(AddStrength(StrengthKind.GOOD_AT, "at vente"))
    meeting.do(RateGoal(motors, 2))
    lene = meeting.somebody("Lene")
    meeting.do(SetShareRule(lene, Category.GOALS, Choice.YES, RowKind.ASKED, "b", manual))
    meets_again(meeting)
    meeting.speaks(KARENS_PEN)
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    meeting.speaks(MIKKELS_PEN)
    meeting.do(RateGoal(motors, 5))
    meeting.do(RateGoal(manual, 4))

    last = last_time(meeting)
    told = last.happened(meeting.journal, TODAY)

    assert [d.now for d in told if d.number_now is not None] == ["Jeg vil kunne læse en manual."]
    for secret in ("motorer", "efterskole", "at vente"):
        assert secret not in repr(told)


def test_the_plan_at_an_entry_is_that_of_then(meeting):
    motors, _, _ = meeting.three_goals()
    then = meeting.plan
    entry = meeting.recorded[-1].id
    meeting.do(SwapGoal(motors, meeting.wish("Andet"), Zone.FEET))

    assert meeting.journal.plan_at(entry) == then
    with pytest.raises(KeyError):
        meeting.journal.plan_at("nowhere")


def test_what_was_forgotten_since_is_in_no_plan_of_then(meeting):
    wish = meeting.wish("Det siger jeg ikke")
    entry = meeting.do(AddStep(meeting.goal(), "Ringe", YOUNG_PERSON)).id
    meeting.forget(wish)

    assert "Det siger jeg ikke" not in repr(meeting.journal.plan_at(entry))
