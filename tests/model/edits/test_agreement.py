"""The rules and results of the edits of what the two agree on."""

import datetime as dt

import pytest

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, an_envelope
from ungeplan.model.edits import SayEducation, SayFirstStep, SayWeDisagree, SetNextMeeting
from ungeplan.model.plan import YOUNG_PERSON, Disagreement, Education, EntryId, NextMeeting
from ungeplan.model.refusals import LooksLikeACprNumber, NotTheirWords, TooLong, UnknownGoal

D42 = dt.datetime(2027, 1, 4, 14, 30)


def test_the_next_meeting_has_a_time_a_place_and_a_number_to_call(meeting):
    meeting.do(SetNextMeeting(D42, "Havnen", "00 00 00 00"))
    assert meeting.plan.next_meeting == NextMeeting(starts=D42, place="Havnen", phone="00 00 00 00")


def test_the_next_meeting_is_at_the_time_that_stands_on_the_paper(meeting):
    meeting.do(SetNextMeeting(D42.replace(tzinfo=dt.timezone(dt.timedelta(hours=1)))))
    assert meeting.plan.next_meeting.starts == D42


@pytest.mark.parametrize(
    ("place", "phone", "refusal"),
    [("a" * 601, "", TooLong), ("", "0101121234", LooksLikeACprNumber)],
)
def test_a_place_and_a_number_can_be_read(meeting, place, phone, refusal):
    with pytest.raises(refusal):
        meeting.do(SetNextMeeting(D42, place, phone))


def test_a_disagreement_stands_in_the_words_of_the_one_who_said_it(meeting):
    said = meeting.do(SayWeDisagree("Karen synes, hash skal med. Jeg siger: ikke endnu."))
    assert meeting.plan.disagreement == Disagreement(
        id=said.id,
        text="Karen synes, hash skal med. Jeg siger: ikke endnu.",
        said_by=YOUNG_PERSON,
    )


def test_only_the_one_who_said_a_disagreement_changes_it_or_takes_it_away(meeting):
    meeting.do(SayWeDisagree("Vi er ikke enige."))
    meeting.speaks(KARENS_PEN)
    for text in ("Vi er enige.", ""):
        with pytest.raises(NotTheirWords):
            meeting.do(SayWeDisagree(text))
    meeting.speaks(MIKKELS_PEN)
    meeting.do(SayWeDisagree(" "))
    assert meeting.plan.disagreement is None
    meeting.speaks(KARENS_PEN)
    said = meeting.do(SayWeDisagree("Vi er ikke enige om onsdag."))
    assert meeting.plan.disagreement == Disagreement(
        id=said.id, text="Vi er ikke enige om onsdag.", said_by=KAREN
    )


def test_a_disagreement_can_be_read(meeting):
    with pytest.raises(TooLong):
        meeting.do(SayWeDisagree("a" * 601))


# -- the first step, and education -----------------------------------------------------------


def test_the_first_step_is_said_by_the_young_person_alone(meeting):
    meeting.do(SayFirstStep("Jeg ringer på lørdag."))
    assert meeting.plan.first_step_words == "Jeg ringer på lørdag."
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(SayFirstStep(""))


def test_a_goal_leads_to_education_or_it_is_asked_about_another_day(meeting):
    goal = meeting.goal()
    meeting.do(SayEducation(goal))
    assert meeting.plan.education == Education(goal=goal)
    meeting.do(SayEducation(ask_again_on=D42.date()))
    assert meeting.plan.education == Education(ask_again_on=D42.date())
    meeting.speaks(KARENS_PEN)
    for edit in (SayEducation(goal), SayEducation()):
        with pytest.raises(NotTheirWords):
            meeting.do(edit)


def test_only_a_goal_of_today_leads_to_education(meeting):
    gone = SayEducation(EntryId("gone"))
    with pytest.raises(UnknownGoal):
        meeting.do(gone)
    late = an_envelope()
    assert gone.apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)
