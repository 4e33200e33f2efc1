"""What the contact person's list says of each young person."""

import datetime as dt

from ungeplan.model.edits import SetNextMeeting, TakeGoalOff
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import Plan, PlanId

MIKKELS = PlanId("mikkels")


def test_a_row_says_name_next_meeting_and_how_many_goals_there_are(meeting):
    goals = meeting.three_goals()
    meeting.do(TakeGoalOff(goals[0]))
    meeting.do(SetNextMeeting(dt.datetime(2027, 1, 4, 9, 0)))
    assert row_of(MIKKELS, meeting.plan) == PersonRow(
        plan=MIKKELS, name="Mikkel", next_meeting=dt.datetime(2027, 1, 4, 9, 0), goals=2
    )


def test_a_plan_that_has_just_begun_has_a_row(conversation):
    assert row_of(MIKKELS, conversation.plan) == PersonRow(plan=MIKKELS, name="Mikkel")


def test_a_plan_that_has_not_begun_has_an_empty_row():
    assert row_of(MIKKELS, Plan()) == PersonRow(plan=MIKKELS, name="")
