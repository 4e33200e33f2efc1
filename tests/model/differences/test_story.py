"""The story of a plan, one thing after the other."""

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN
from ungeplan.model.content import Happening
from ungeplan.model.differences import story_of
from ungeplan.model.edits import HideGoal, RateGoal, ReachGoal, TakeSeat
from ungeplan.model.plan import YOUNG_PERSON, SeatKind


def whats(table):
    return [[d.what for d in moment.happened] for moment in story_of(table.journal)][1:]


def test_each_edit_is_a_moment_with_the_plan_of_then(meeting):
    goal = meeting.goal("Motorer")
    meeting.do(RateGoal(goal, 2))

    assert whats(meeting) == [
        [Happening.WISH_ADDED],
        [Happening.GOAL_ADDED],
        [Happening.NUMBER_SAID],
    ]
    begun, wished, placed, _ = story_of(meeting.journal)
    assert (begun.voice, wished.voice) == (KAREN, YOUNG_PERSON)
    assert wished.plan.active_goals == ()
    assert [goal.youth_text for goal in placed.plan.active_goals] == ["Motorer"]
    assert placed.meeting == meeting.meeting


def test_what_was_undone_or_forgotten_is_no_part_of_the_story(meeting):
    meeting.wish("Det fortryder jeg")
    meeting.undo()
    secret = meeting.wish("Det siger jeg ikke")
    meeting.wish("Det siger jeg")
    meeting.forget(secret)

    assert whats(meeting) == [[Happening.WISH_ADDED]]


def test_a_hidden_goal_is_in_no_moment_of_the_story(meeting):
    goal = meeting.goal("Emil")
    meeting.step(goal, "Fiske")
    meeting.do(ReachGoal(goal, "Sild"))
    meeting.do(HideGoal(goal))

    assert whats(meeting) == []
    assert "Emil" not in repr(story_of(meeting.journal))
    meeting.do(HideGoal(goal, hidden=False))
    assert Happening.GOAL_REACHED in [what for moment in whats(meeting) for what in moment]


def test_what_is_not_told_is_no_moment(meeting):
    lene = meeting.somebody("Lene")
    told = len(story_of(meeting.journal))
    meeting.speaks(KARENS_PEN)
    meeting.do(TakeSeat(lene, SeatKind.BISIDDER))
    meeting.speaks(MIKKELS_PEN)

    assert len(story_of(meeting.journal)) == told
