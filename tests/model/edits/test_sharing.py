"""Whose copies say that something is left out, and who says so."""

import pytest

from tests.model.table import KAREN_WRITES_FOR_MIKKEL, KARENS_PEN, MIKKELS_PEN
from ungeplan.model.edits import TellLeftOut
from ungeplan.model.plan import YOUNG_PERSON, PersonId
from ungeplan.model.refusals import NotTheirWords, OnlyYouDecide, UnknownPerson


def test_no_copy_says_that_something_is_left_out_before_it_is_agreed(meeting):
    meeting.somebody("Bo")
    assert meeting.plan.told_left_out == ()


def test_it_is_agreed_for_one_recipient_at_a_time_and_taken_back(meeting):
    bo, lene = meeting.somebody("Bo"), meeting.somebody("Lene")
    meeting.do(TellLeftOut(bo))
    meeting.do(TellLeftOut(lene))
    meeting.do(TellLeftOut(bo))
    assert meeting.plan.told_left_out == (lene, bo)
    meeting.do(TellLeftOut(lene, tell=False))
    assert meeting.plan.told_left_out == (bo,)


def test_only_the_young_person_agrees_to_it_and_takes_it_back(meeting):
    bo = meeting.somebody("Bo")
    meeting.speaks(KARENS_PEN)
    with pytest.raises(OnlyYouDecide):
        meeting.do(TellLeftOut(bo))
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    meeting.do(TellLeftOut(bo))
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.undo()
    meeting.speaks(MIKKELS_PEN)
    meeting.undo()
    assert meeting.plan.told_left_out == ()


@pytest.mark.parametrize("who", [YOUNG_PERSON, PersonId("nobody")])
def test_it_is_about_somebody_else_who_is_known(meeting, who):
    with pytest.raises(UnknownPerson):
        meeting.do(TellLeftOut(who))


def test_it_is_parked_when_the_recipient_was_forgotten(meeting):
    bo = meeting.somebody("Bo")
    agreed = meeting.do(TellLeftOut(bo))
    meeting.forget(bo)
    assert meeting.plan.told_left_out == ()
    assert meeting.plan.misfits == (agreed.id,)
