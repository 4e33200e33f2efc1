"""The conversation: whose words, whose hand, when, and at which meeting."""

import datetime as dt

import pytest

from tests.model.table import (
    FIRST_DAY,
    KAREN,
    KAREN_WRITES_FOR_MIKKEL,
    KARENS_PEN,
    Table,
    a_world,
)
from ungeplan.model.conversation import THEIR_OWN, Conversation
from ungeplan.model.edits import AddWish, RewordWish
from ungeplan.model.facts import MeetingBegun, MeetingEnded, Mode, PlanExported, Stage, StageEntered
from ungeplan.model.plan import YOUNG_PERSON, EntryId
from ungeplan.model.refusals import NoMeeting, NothingToRedo, NothingToUndo, UnknownEntry


def contents(table: Table) -> list[object]:
    return [entry.content for entry in table.recorded]


def test_every_meeting_starts_with_the_pen_in_the_young_persons_hand():
    entries: list[object] = []
    fresh = Conversation((), entries.append, replica="here", world=a_world())
    assert fresh.pen == THEIR_OWN == (YOUNG_PERSON, YOUNG_PERSON)


def test_an_entry_says_who_when_and_at_which_meeting(meeting):
    entry = meeting.do(AddWish("Ro"))
    assert (entry.id, entry.replica, entry.counter) == ("entry-3", "here", 3)
    assert entry.at == FIRST_DAY + dt.timedelta(minutes=2)
    assert (entry.voice, entry.hand, entry.meeting) == (YOUNG_PERSON, YOUNG_PERSON, "entry-2")


def test_what_is_done_is_recorded_and_in_the_plan(meeting):
    entry = meeting.do(AddWish("Ro"))
    assert meeting.recorded[-1] == entry
    assert meeting.plan.wish(entry.id).text == "Ro"


def test_karen_may_write_what_mikkel_says(meeting):
    meeting.speaks(KAREN_WRITES_FOR_MIKKEL)
    entry = meeting.do(AddWish("Ro"))
    assert (entry.voice, entry.hand) == (YOUNG_PERSON, KAREN)
    assert meeting.plan.wish(entry.id).said_by == YOUNG_PERSON
    meeting.do(RewordWish(entry.id, "Mere ro"))


def test_what_karen_says_is_hers(meeting):
    meeting.speaks(KARENS_PEN)
    entry = meeting.do(AddWish("Et fritidsjob?"))
    assert meeting.plan.wish(entry.id).said_by == KAREN


def test_a_meeting_is_called_by_the_entry_that_begins_it(conversation):
    begun = conversation.begin_meeting(Mode.SHORT)
    assert begun.content == MeetingBegun(Mode.SHORT)
    assert conversation.meeting == begun.meeting == begun.id
    assert conversation.do(AddWish("Ro")).meeting == begun.id


def test_an_unfinished_meeting_is_ended_before_the_next_begins(conversation):
    first = conversation.begin_meeting()
    second = conversation.begin_meeting()
    assert contents(conversation)[-3:] == [MeetingBegun(), MeetingEnded(), MeetingBegun()]
    assert conversation.recorded[-2].meeting == first.id
    assert conversation.meeting == second.id


def test_a_stage_is_entered_once(meeting):
    assert meeting.stage is None
    meeting.enter_stage(Stage.WELCOME)
    meeting.enter_stage(Stage.WELCOME)
    meeting.enter_stage(Stage.ME)
    assert contents(meeting)[-3:] == [
        MeetingBegun(),
        StageEntered(Stage.WELCOME),
        StageEntered(Stage.ME),
    ]
    assert meeting.stage is Stage.ME


def test_a_stage_is_part_of_a_meeting(conversation):
    with pytest.raises(NoMeeting):
        conversation.enter_stage(Stage.ME)


def test_what_happens_outside_a_meeting_belongs_to_none(conversation):
    assert conversation.note(PlanExported("pdf")).meeting is None


def test_with_nothing_to_turn_back_undo_and_redo_say_so(meeting):
    with pytest.raises(NothingToUndo):
        meeting.undo()
    with pytest.raises(NothingToRedo):
        meeting.redo()


def test_forgetting_names_the_entry_and_all_that_was_said_anew(meeting):
    wish = meeting.wish("Emil")
    reworded = meeting.do(RewordWish(wish, "Emil igen")).id
    asked = meeting.forget(wish)
    assert [entry.content.entry for entry in meeting.recorded[-2:]] == [reworded, wish]
    assert meeting.recorded[-1] == asked


def test_what_was_never_said_cannot_be_forgotten(meeting):
    with pytest.raises(UnknownEntry):
        meeting.forget(EntryId("nothing"))


def test_a_meeting_goes_on_after_a_restart_where_it_stopped(meeting):
    meeting.enter_stage(Stage.GOALS)
    meeting.goal()
    again = Table(meeting.recorded)
    assert (again.plan, again.meeting, again.stage) == (
        meeting.plan,
        meeting.meeting,
        Stage.GOALS,
    )
    assert again.journal.last_link == meeting.journal.last_link
