"""The rules and results of the edits of what the young person shows of themselves."""

from __future__ import annotations

import pytest

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, an_envelope
from ungeplan.model.edits import (
    AddStrength,
    ChooseFigure,
    ChooseScreen,
    RemoveStrength,
    RewordStrength,
    SayRightNow,
)
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.journal import Forgotten
from ungeplan.model.plan import (
    Area,
    CheckIn,
    EntryId,
    FigureLook,
    Ink,
    ScreenChoice,
    Shape,
    StrengthKind,
)
from ungeplan.model.refusals import (
    EmptyWords,
    NoMeeting,
    NotOnTheScale,
    NotTheirWords,
    TooLong,
    UnknownStrength,
)

GONE = EntryId("gone")


# -- how it is right now ---------------------------------------------------------------------


def test_how_it_is_is_said_once_for_each_area_and_meeting(meeting):
    meeting.do(SayRightNow(Area.DAY, 20))
    meeting.do(SayRightNow(Area.DAY, 70))
    first = CheckIn(area=Area.DAY, meeting=meeting.meeting, level=70)
    assert meeting.plan.check_ins == (first,)
    meeting.begin_meeting()
    meeting.do(SayRightNow(Area.DAY, 0))
    assert [c.level for c in meeting.plan.check_ins] == [70, 0]
    assert [c.level for c in meeting.plan.check_in(meeting.meeting)] == [0]


@pytest.mark.parametrize("level", [-1, 101])
def test_the_slider_has_two_ends(meeting, level):
    with pytest.raises(NotOnTheScale):
        meeting.do(SayRightNow(Area.DAY, level))


def test_nobody_says_for_the_young_person_how_it_is(meeting):
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(SayRightNow(Area.DAY, 50))


def test_how_it_is_belongs_to_a_meeting(conversation):
    with pytest.raises(NoMeeting):
        conversation.do(SayRightNow(Area.DAY, 50))
    plan = SayRightNow(Area.DAY, 50).apply(conversation.plan, an_envelope())
    assert (plan.check_ins, plan.misfits) == ((), ("late",))


def test_what_shall_not_be_shown_is_deleted_with_all_that_was_said_before(meeting):
    meeting.do(SayRightNow(Area.AT_HOME, 10))
    meeting.do(SayRightNow(Area.DAY, 50))
    meeting.do(SayRightNow(Area.AT_HOME, 30))
    meeting.undo()
    meeting.forget_right_now(Area.AT_HOME)
    assert [c.area for c in meeting.plan.check_ins] == [Area.DAY]
    left = [e.content for e in meeting.journal.entries if isinstance(e.content, SayRightNow)]
    assert left == [SayRightNow(Area.DAY, 50)]
    assert sum(isinstance(e.content, Forgotten) for e in meeting.journal.entries) == 2


def test_what_was_said_at_an_earlier_meeting_is_not_deleted_with_it(meeting):
    meeting.do(SayRightNow(Area.AT_HOME, 10))
    meeting.begin_meeting()
    meeting.do(SayRightNow(Area.AT_HOME, 90))
    meeting.forget_right_now(Area.AT_HOME)
    assert [c.level for c in meeting.plan.check_ins] == [10]


def test_nobody_else_deletes_how_it_is(meeting):
    meeting.do(SayRightNow(Area.DAY, 50))
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.forget_right_now(Area.DAY)
    assert len(meeting.plan.check_ins) == 1


# -- the backpack ----------------------------------------------------------------------------


def test_a_strength_stands_in_the_words_of_the_one_who_said_it(meeting):
    meeting.speaks(KARENS_PEN)
    liked = meeting.do(AddStrength(StrengthKind.LIKED_FOR, "Han hjælper andre.")).id
    (strength,) = meeting.plan.strengths_of(StrengthKind.LIKED_FOR)
    assert (strength.id, strength.text, strength.said_by) == (liked, "Han hjælper andre.", KAREN)
    assert meeting.plan.strengths_of(StrengthKind.GOOD_AT) == ()
    meeting.speaks(MIKKELS_PEN)
    for edit in (RewordStrength(liked, "Nej"), RemoveStrength(liked)):
        with pytest.raises(NotTheirWords):
            meeting.do(edit)


def test_a_strength_is_said_better_and_taken_out_again(meeting):
    good = meeting.do(AddStrength(StrengthKind.GOOD_AT, "Skrue")).id
    meeting.do(RewordStrength(good, "Jeg er god til at skrue."))
    assert [s.text for s in meeting.plan.strengths] == ["Jeg er god til at skrue."]
    meeting.do(RemoveStrength(good))
    assert meeting.plan.strengths == ()


def test_a_strength_is_forgotten_in_all_the_words_in_which_it_was_said(meeting):
    good = meeting.do(AddStrength(StrengthKind.GOOD_AT, "Lyve")).id
    meeting.do(RewordStrength(good, "Lyve for mor"))
    meeting.forget(good)
    assert meeting.plan.strengths == meeting.plan.misfits == ()
    assert "Lyve" not in repr(meeting.journal.entries)


@pytest.mark.parametrize(("text", "refusal"), [(" ", EmptyWords), ("a" * 601, TooLong)])
def test_a_strength_can_be_read(meeting, text, refusal):
    good = meeting.do(AddStrength(StrengthKind.GOOD_AT, "Skrue")).id
    for edit in (AddStrength(StrengthKind.GOOD_AT, text), RewordStrength(good, text)):
        with pytest.raises(refusal):
            meeting.do(edit)


@pytest.mark.parametrize("edit", [RewordStrength(GONE, "Skrue"), RemoveStrength(GONE)])
def test_a_strength_that_is_gone_is_changed_no_more(meeting, edit):
    with pytest.raises(UnknownStrength):
        meeting.do(edit)
    assert edit.apply(meeting.plan, an_envelope()).misfits == ("late",)


def test_new_words_for_what_is_not_theirs_stay_as_a_strength_of_their_own(meeting):
    helps = meeting.do(AddStrength(StrengthKind.HELPS_ME, "Sig det i god tid.")).id
    plan = RewordStrength(helps, "Ring").apply(meeting.plan, an_envelope(voice=KAREN))
    kept = [(s.text, s.kind, s.said_by) for s in plan.strengths]
    assert kept[1] == ("Ring", StrengthKind.HELPS_ME, KAREN)
    assert kept[0][0] == "Sig det i god tid."
    assert plan.misfits == ("late",)
    removed = RemoveStrength(helps).apply(meeting.plan, an_envelope(voice=KAREN))
    assert (removed.strengths, removed.misfits) == (meeting.plan.strengths, ("late",))


def test_new_words_for_what_is_gone_stay_as_a_strength_of_their_own(meeting):
    plan = RewordStrength(GONE, "Skrue").apply(meeting.plan, an_envelope())
    assert [(s.id, s.text) for s in plan.strengths] == [("late", "Skrue")]


# -- how it looks ----------------------------------------------------------------------------


def test_the_young_person_alone_chooses_how_the_figure_looks(meeting):
    look = FigureLook(ink=Ink.PLUM, shape=Shape.WHEELCHAIR)
    meeting.do(ChooseFigure(look))
    assert meeting.plan.figure == look
    assert not look.shape.walks
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(ChooseFigure(FigureLook()))
    with pytest.raises(NotTheirWords):
        meeting.undo()


def test_the_screen_stays_as_it_was_made_to_fit(meeting):
    meeting.speaks(KARENS_PEN)
    meeting.do(ChooseScreen(ScreenChoice(zoom=300, is_still=True)))
    meeting.note(MeetingEnded())
    assert meeting.plan.screen == ScreenChoice(zoom=300, is_still=True)


@pytest.mark.parametrize("zoom", [99, 301])
def test_letters_are_neither_smaller_than_designed_nor_too_large(meeting, zoom):
    with pytest.raises(NotOnTheScale):
        meeting.do(ChooseScreen(ScreenChoice(zoom=zoom)))
