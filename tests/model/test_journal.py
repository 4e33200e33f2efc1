"""The journal: order, fold, undo and redo, forgetting, versions, and the chain."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from msgspec.structs import replace

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, Table, an_envelope, texts
from ungeplan.model import journal
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import (
    AddStep,
    AddWish,
    BeginPlan,
    ChangeStep,
    ChooseName,
    MoveGoal,
    PlaceGoal,
    RateGoal,
    ReachGoal,
    RemoveStep,
    RemoveWish,
    RewordWish,
    SayWeDisagree,
    SetNextMeeting,
    ShrinkGoal,
    TakeGoalOff,
    Translate,
)
from ungeplan.model.facts import (
    Answer,
    MeetingBegun,
    MeetingEnded,
    Mode,
    PlanConfirmed,
    PlanPrinted,
    Stage,
    StageEntered,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import (
    Entry,
    Forget,
    Forgotten,
    Journal,
    Redo,
    Undo,
    Unreadable,
    broken_links,
    decode,
    encode,
    fold,
    in_order,
    seal,
)
from ungeplan.model.plan import YOUNG_PERSON, EntryId, PersonId, Plan, StepStatus
from ungeplan.model.refusals import (
    NoMeeting,
    NothingToRedo,
    NothingToUndo,
    NotTheirWords,
    PlanNotBegun,
    UnknownEntry,
    UnknownPerson,
    UnknownWish,
    WrittenByANewerVersion,
)

YES = PlanConfirmed(Answer.YES)
GONE = EntryId("gone")


def test_the_numbers_of_an_earlier_meeting_are_not_of_today(meeting):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, 3))
    assert meeting.journal.plan_as_of_last_meeting == meeting.plan
    meeting.begin_meeting()
    assert meeting.journal.plan_as_of_last_meeting.ratings == ()
    meeting.do(RateGoal(goal, 5))
    meeting.note(MeetingEnded())
    assert [r.value for r in meeting.journal.plan_as_of_last_meeting.ratings] == [5]


def test_a_plan_became_what_it_is_with_its_newest_edit_or_its_yes(meeting):
    assert Journal().changed_at is None
    wish = meeting.do(AddWish("Ro"))
    meeting.note(PlanPrinted())
    assert meeting.journal.changed_at == wish.at
    yes = meeting.note(PlanConfirmed(Answer.YES))
    meeting.note(MeetingEnded())
    assert meeting.journal.changed_at == yes.at


def test_it_knows_when_the_next_meeting_became_what_it_is(meeting):
    assert meeting.journal.meeting_agreed_at is None
    first = meeting.do(SetNextMeeting(dt.datetime(2027, 1, 4, 10), "Skolen", ""))
    meeting.do(AddWish("Ro"))
    assert meeting.journal.meeting_agreed_at == first.at

    second = meeting.do(SetNextMeeting(dt.datetime(2027, 1, 5, 10), "Skolen", ""))
    assert meeting.journal.meeting_agreed_at == second.at
    undone = meeting.undo()
    assert meeting.plan.next_meeting.starts.day == 4
    assert meeting.journal.meeting_agreed_at == undone.at


def as_stored(table: Table) -> list[Entry]:
    """The entries as a store gives them back: what was forgotten has no payload and no salt."""
    forgot = {e.content.entry for e in table.recorded if isinstance(e.content, Forget)}
    return [
        replace(entry, content=decode(None), salt=b"") if entry.id in forgot else entry
        for entry in table.recorded
    ]


def by_a_newer_version(table: Table, payload: bytes) -> Entry:
    """The next entry, soundly sealed, of which this version does not know what it holds."""
    envelope = replace(
        an_envelope("newer", meeting=table.meeting), counter=table.journal.counter + 1
    )
    digest = hashlib.sha256(b"salt" + payload).digest()
    link = journal._link(envelope, digest, table.journal.last_link)
    fields = {name: getattr(envelope, name) for name in envelope.__struct_fields__}
    return Entry(**fields, content=decode(payload), salt=b"salt", digest=digest, link=link)


# -- order and fold --------------------------------------------------------------------------


def test_an_empty_journal_has_an_empty_plan():
    empty = Journal()
    assert (empty.plan, empty.counter, empty.last_link) == (Plan(), 0, b"")
    assert (empty.meeting, empty.stage, empty.versions) == (None, None, [])
    assert empty.readable
    assert empty.changed_since_version
    assert fold(()) == Plan()


def test_entries_are_counted_from_one(meeting):
    meeting.wish()
    assert [entry.counter for entry in meeting.recorded] == [1, 2, 3]
    assert meeting.journal.counter == 3
    assert meeting.journal.last_link == meeting.recorded[-1].link


def test_entries_follow_one_another_by_counter_and_then_by_replica(meeting):
    first, second = meeting.recorded
    twin = replace(second, id=EntryId("twin"), replica="elsewhere")
    assert in_order([second, first, twin]) == [first, twin, second]


def test_the_plan_does_not_depend_on_the_order_in_which_entries_are_read(meeting):
    meeting.three_goals()
    assert fold(reversed(meeting.recorded)) == meeting.plan


def test_the_plan_in_memory_is_the_fold_of_its_entries(meeting):
    motors, manual, _ = meeting.three_goals()
    meeting.step(motors)
    meeting.do(MoveGoal(manual, Zone.FEET))
    meeting.undo()
    assert fold(meeting.recorded) == meeting.plan


def test_an_entry_is_found_by_its_id(meeting):
    wish = meeting.wish()
    assert meeting.journal.entry(wish) == meeting.recorded[-1]
    assert meeting.journal.entry(GONE) is None


# -- what may be the next entry --------------------------------------------------------------


def test_nothing_comes_before_the_beginning_of_the_plan():
    empty = Journal()
    for content in (AddWish("Ro"), MeetingBegun(), Undo(GONE), Forget(GONE)):
        with pytest.raises(PlanNotBegun):
            empty.check(an_envelope(), content)


def test_only_people_of_the_plan_speak_and_write(meeting):
    lene, stranger = meeting.somebody(), PersonId("stranger")
    for pen in (Pen(stranger, YOUNG_PERSON), Pen(YOUNG_PERSON, stranger)):
        meeting.speaks(pen)
        with pytest.raises(UnknownPerson):
            meeting.wish()
    for pen in (Pen(lene, YOUNG_PERSON), Pen(YOUNG_PERSON, lene)):
        meeting.speaks(pen)
        meeting.wish()


def test_a_plan_is_begun_by_the_two_it_is_about_and_nobody_else():
    begin = BeginPlan("Mikkel", KAREN, "Karen")
    for voice in (YOUNG_PERSON, KAREN):
        Journal().check(an_envelope(voice=voice), begin)
    with pytest.raises(UnknownPerson):
        Journal().check(an_envelope(voice=PersonId("stranger")), begin)


def test_a_refused_edit_leaves_no_entry(meeting):
    before = len(meeting.recorded)
    with pytest.raises(UnknownWish):
        meeting.do(PlaceGoal(GONE, Zone.HEAD))
    assert len(meeting.recorded) == len(meeting.journal.entries) == before


@pytest.mark.parametrize("fact", [StageEntered(Stage.ME), MeetingEnded(), YES])
def test_there_are_no_stages_and_no_yes_without_a_meeting(conversation, fact):
    with pytest.raises(NoMeeting):
        conversation.note(fact)


def test_only_the_young_person_says_yes_to_the_plan(meeting):
    with pytest.raises(NotTheirWords):
        meeting.journal.check(an_envelope(voice=KAREN, meeting=meeting.meeting), YES)
    meeting.speaks(KARENS_PEN)
    meeting.note(YES)
    assert (meeting.recorded[-1].voice, meeting.recorded[-1].hand) == (YOUNG_PERSON, KAREN)


# -- undo and redo ---------------------------------------------------------------------------


def test_undo_takes_back_the_last_edit_and_redo_brings_it_again(meeting):
    meeting.wish("Ro")
    with_one = meeting.plan
    meeting.wish("Motorer")
    with_two = meeting.plan
    meeting.undo()
    assert meeting.plan == with_one
    meeting.redo()
    assert meeting.plan == with_two


def test_undo_and_redo_are_entries_of_their_own(meeting):
    wish = meeting.wish()
    meeting.undo()
    meeting.redo()
    assert [entry.content for entry in meeting.recorded[-2:]] == [Undo(wish), Redo(wish)]


def test_edits_are_taken_back_one_by_one_and_come_again_in_their_order(meeting):
    plans = [meeting.plan]
    for text in ("Et", "To", "Tre"):
        meeting.wish(text)
        plans.append(meeting.plan)
    for plan in reversed(plans[:-1]):
        meeting.undo()
        assert meeting.plan == plan
    for plan in plans[1:]:
        meeting.redo()
        assert meeting.plan == plan
    with pytest.raises(NothingToRedo):
        meeting.redo()


def test_a_new_edit_ends_redo(meeting):
    meeting.wish("Et")
    meeting.wish("To")
    meeting.undo()
    meeting.wish("Tre")
    with pytest.raises(NothingToRedo):
        meeting.redo()
    meeting.undo()
    meeting.undo()
    meeting.redo()
    meeting.redo()
    assert [wish.text for wish in meeting.plan.wishes] == ["Et", "Tre"]


def test_undo_reaches_back_to_the_start_of_the_meeting(conversation):
    conversation.wish("Før mødet")
    conversation.begin_meeting()
    with pytest.raises(NothingToUndo):
        conversation.undo()
    conversation.wish("I mødet")
    conversation.undo()
    with pytest.raises(NothingToUndo):
        conversation.undo()
    assert [wish.text for wish in conversation.plan.wishes] == ["Før mødet"]


def test_undo_does_not_reach_back_into_a_meeting_that_is_over(meeting):
    meeting.wish()
    meeting.note(MeetingEnded())
    with pytest.raises(NothingToUndo):
        meeting.undo()


def test_undo_reaches_back_to_the_last_yes_to_the_plan(meeting):
    meeting.wish("Før")
    meeting.note(YES)
    with pytest.raises(NothingToUndo):
        meeting.undo()
    meeting.wish("Efter")
    meeting.undo()
    assert [wish.text for wish in meeting.plan.wishes] == ["Før"]


@pytest.mark.parametrize("answer", [Answer.ALMOST, Answer.NO])
def test_undo_reaches_back_past_almost_and_no(meeting, answer):
    meeting.wish()
    meeting.note(PlanConfirmed(answer))
    meeting.undo()
    assert meeting.plan.wishes == ()


def test_redo_does_not_reach_back_past_the_border(meeting):
    meeting.wish()
    meeting.undo()
    meeting.note(YES)
    with pytest.raises(NothingToRedo):
        meeting.redo()


def test_the_beginning_of_a_plan_is_not_undone(conversation):
    with pytest.raises(NothingToUndo):
        conversation.undo()
    conversation.do(ChooseName("M."))
    conversation.undo()
    assert conversation.plan.young_person == "Mikkel"


def test_facts_are_never_undone(meeting):
    meeting.wish()
    fact = meeting.note(PlanPrinted())
    with pytest.raises(NothingToUndo):
        meeting.journal.check(an_envelope(), Undo(fact.id))
    meeting.undo()
    assert meeting.plan.wishes == ()
    assert fact in meeting.journal.entries
    with pytest.raises(NothingToUndo):
        meeting.undo()


def test_only_the_newest_edit_is_undone_and_only_what_was_undone_last_comes_again(meeting):
    first, second = meeting.wish("Et"), meeting.wish("To")
    with pytest.raises(NothingToUndo):
        meeting.journal.check(an_envelope(), Undo(first))
    meeting.undo()
    meeting.undo()
    with pytest.raises(NothingToRedo):
        meeting.journal.check(an_envelope(), Redo(second))
    meeting.journal.check(an_envelope(), Redo(first))


def test_undo_and_redo_work_after_a_restart(meeting):
    meeting.wish("Et")
    meeting.wish("To")
    meeting.undo()
    again = Table(meeting.recorded)
    assert again.plan == meeting.plan
    again.redo()
    again.undo()
    again.undo()
    assert again.plan.wishes == ()


@pytest.mark.parametrize(
    "said",
    [
        lambda table, goal, step: AddWish("Ro"),
        lambda table, goal, step: SayWeDisagree("Vi er ikke enige"),
        lambda table, goal, step: AddStep(goal, "Ringe", YOUNG_PERSON),
        lambda table, goal, step: ChangeStep(step, "Ringe til min onkel", YOUNG_PERSON),
        lambda table, goal, step: RewordWish(table.wish("Ro"), "Mere ro"),
        lambda table, goal, step: RemoveWish(table.wish("Ro")),
        lambda table, goal, step: RemoveStep(step),
    ],
)
def test_words_are_undone_and_redone_only_in_the_voice_that_said_them(meeting, said):
    goal = meeting.goal()
    meeting.do(said(meeting, goal, meeting.step(goal)))
    plan = meeting.plan
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.undo()
    assert meeting.plan == plan
    meeting.speaks(MIKKELS_PEN)
    meeting.undo()
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.redo()
    meeting.speaks(MIKKELS_PEN)
    meeting.redo()
    assert meeting.plan == plan


def test_whoever_holds_the_mouse_undoes_in_the_voice_of_the_one_who_speaks(meeting):
    meeting.wish()
    meeting.speaks(MIKKELS_PEN._replace(hand=KAREN))
    meeting.undo()
    assert meeting.plan.wishes == ()


def test_what_is_no_words_is_undone_by_anybody(meeting):
    meeting.goal()
    meeting.speaks(KARENS_PEN)
    meeting.undo()
    assert meeting.plan.active_goals == ()


def test_a_new_owner_of_a_step_in_the_same_words_is_undone_by_anybody(meeting):
    step = meeting.step(meeting.goal(), "Ringe")
    meeting.speaks(KARENS_PEN)
    meeting.do(ChangeStep(step, "Ringe", KAREN))
    meeting.speaks(MIKKELS_PEN)
    meeting.undo()
    assert meeting.plan.open_step(step).owner == YOUNG_PERSON


def test_what_is_parked_because_it_no_longer_fits_is_passed_over_by_undo(meeting):
    wish = meeting.wish("Motorer")
    kept = meeting.wish("Ro")
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    meeting.forget(wish)
    assert len(meeting.plan.misfits) == 1
    meeting.undo()
    assert meeting.plan.wish(kept) is None


# -- forgetting ------------------------------------------------------------------------------


def all_words(table: Table) -> str:
    return repr((table.journal.entries, table.plan))


def test_what_is_forgotten_is_gone_from_journal_and_plan_and_the_chain_still_verifies(meeting):
    meeting.goal("Jeg vil have, at Emil bliver min ven igen.")
    wish = meeting.plan.wishes[0].id
    meeting.forget(wish)
    assert "Emil" not in all_words(meeting)
    emptied = meeting.journal.entry(wish)
    assert (emptied.content, emptied.salt) == (Forgotten(), b"")
    assert meeting.plan.wishes == meeting.plan.goals == ()
    assert broken_links(meeting.journal.entries) == []
    assert meeting.recorded[-1].content == Forget(wish)


def test_what_is_forgotten_stays_forgotten_after_a_restart(meeting):
    goal = meeting.goal("Motorer")
    meeting.step(goal, "Ringe")
    meeting.forget(meeting.plan.wishes[0].id)
    again = Journal(as_stored(meeting))
    assert again.plan == meeting.plan
    assert again.readable
    assert broken_links(again.entries) == []


def test_a_journal_whose_payload_was_not_yet_deleted_forgets_all_the_same(meeting):
    meeting.forget(meeting.wish("Emil"))
    again = Journal(meeting.recorded)
    assert again.plan == meeting.plan
    assert again.entries == meeting.journal.entries


def test_what_was_said_anew_about_a_wish_is_forgotten_with_it(meeting):
    wish, other = meeting.wish("Emil"), meeting.wish("Ro")
    meeting.do(RewordWish(wish, "Emil igen"))
    meeting.do(RewordWish(other, "Mere ro"))
    meeting.forget(wish)
    assert "Emil" not in all_words(meeting)
    assert [w.text for w in meeting.plan.wishes] == ["Mere ro"]
    assert meeting.plan.misfits == ()


def test_a_smaller_goal_and_all_that_was_said_of_it_is_forgotten_with_the_wish(meeting):
    goal, other = meeting.goal("Bo hos Emil"), meeting.goal("Ro")
    wish = meeting.plan.active_goal(goal).wish
    smaller = meeting.do(ShrinkGoal(goal, "Besøge Emil")).id
    meeting.do(Translate(smaller, "en", "Visit Emil"))
    smallest = meeting.do(ShrinkGoal(smaller, "Ringe til Emil")).id
    meeting.do(TakeGoalOff(smallest))
    meeting.do(RewordWish(smallest, "Emil"))
    meeting.do(ReachGoal(meeting.do(PlaceGoal(smallest, Zone.HEART)).id, "Emil og jeg"))
    meeting.forget(wish)
    assert "Emil" not in all_words(meeting)
    assert [g.id for g in meeting.plan.goals] == [other]
    assert [w.text for w in meeting.plan.wishes] == ["Ro"]


def test_what_others_repeated_of_a_step_is_forgotten_with_it(meeting):
    step = meeting.step(meeting.goal(), "Ringe til Emil")
    meeting.speaks(KARENS_PEN)
    meeting.do(ChangeStep(step, "Ringe til Emil", KAREN))
    meeting.speaks(MIKKELS_PEN)
    meeting.forget(step)
    assert "Emil" not in all_words(meeting)
    assert meeting.plan.steps == meeting.plan.misfits == ()


def test_forgetting_a_change_brings_back_what_was_said_before(meeting):
    step = meeting.step(meeting.goal(), "Ringe")
    change = meeting.do(ChangeStep(step, "Ringe til Emil", YOUNG_PERSON)).id
    meeting.do(ChangeStep(step, "Ringe til Emil", KAREN))
    meeting.forget(change)
    assert "Emil" not in all_words(meeting)
    assert meeting.plan.open_step(step).text == "Ringe"


def test_only_the_one_who_said_the_words_makes_them_forgotten(meeting):
    step = meeting.step(meeting.goal(), "Ringe")
    meeting.speaks(KARENS_PEN)
    change = meeting.do(ChangeStep(step, "Ringe", KAREN)).id
    for entry in (step, change):
        with pytest.raises(NotTheirWords):
            meeting.forget(entry)
    meeting.speaks(MIKKELS_PEN)
    meeting.forget(change)
    assert meeting.plan.open_step(step).owner == YOUNG_PERSON


def test_only_an_edit_that_is_not_the_beginning_is_forgotten(meeting):
    wish = meeting.wish()
    undone = meeting.undo().id
    meeting.forget(wish)
    beginning, begun = meeting.recorded[:2]
    for entry in (GONE, beginning.id, begun.id, undone, wish):
        with pytest.raises(UnknownEntry):
            meeting.forget(entry)


def test_forgetting_is_not_undone_and_nothing_forgotten_comes_again(meeting):
    meeting.wish("Ro")
    wish = meeting.wish("Emil")
    meeting.undo()
    meeting.forget(wish)
    with pytest.raises(NothingToRedo):
        meeting.redo()
    meeting.undo()
    meeting.redo()
    assert [w.text for w in meeting.plan.wishes] == ["Ro"]


def test_what_stood_on_something_forgotten_is_parked_and_reported(meeting):
    goal = meeting.goal("Motorer")
    step = meeting.step(goal, "Ringe")
    meeting.forget(meeting.plan.wishes[0].id)
    assert meeting.plan.goals == ()
    assert meeting.plan.step(step).status is StepStatus.PARKED
    assert meeting.plan.misfits == (goal, step)


def test_a_forgotten_entry_that_is_not_there_is_no_harm(meeting):
    late = seal(an_envelope(), Forget(GONE), b"salt", b"")
    before = meeting.plan
    meeting.journal.add(late)
    assert meeting.plan == before


def test_a_forgotten_owner_leaves_the_words_of_the_step(meeting):
    uncle = meeting.somebody("Jens", "onkel")
    step = meeting.do(AddStep(meeting.goal(), "Tage med på havnen", uncle)).id
    meeting.forget(EntryId(uncle))
    assert meeting.plan.step(step).text == "Tage med på havnen"
    assert meeting.plan.open_step(step) is None


# -- versions --------------------------------------------------------------------------------


def test_each_yes_is_a_version(meeting):
    for answer in (Answer.ALMOST, Answer.YES, Answer.NO, Answer.YES):
        meeting.note(PlanConfirmed(answer))
    assert meeting.journal.versions == [meeting.recorded[-3].id, meeting.recorded[-1].id]
    assert Journal(meeting.recorded).versions == meeting.journal.versions


def test_a_plan_without_a_yes_has_changed(meeting):
    assert meeting.journal.changed_since_version
    meeting.note(PlanConfirmed(Answer.NO))
    assert meeting.journal.changed_since_version


def test_facts_do_not_change_a_version(meeting):
    meeting.wish()
    meeting.note(YES)
    meeting.enter_stage(Stage.MY_PLAN)
    meeting.note(PlanPrinted())
    meeting.begin_meeting()
    assert not meeting.journal.changed_since_version


def test_an_edit_changes_a_version_until_it_is_undone(meeting):
    meeting.note(YES)
    meeting.wish()
    assert meeting.journal.changed_since_version
    meeting.undo()
    assert not meeting.journal.changed_since_version
    meeting.redo()
    assert meeting.journal.changed_since_version
    meeting.note(YES)
    assert not meeting.journal.changed_since_version


def test_forgetting_changes_a_version_only_when_the_words_were_in_it(meeting):
    old = meeting.wish("Før")
    meeting.note(YES)
    meeting.forget(meeting.wish("Efter"))
    assert not meeting.journal.changed_since_version
    meeting.forget(old)
    assert meeting.journal.changed_since_version


# -- meeting and stage -----------------------------------------------------------------------


def test_the_facts_say_which_meeting_and_stage_it_is(conversation):
    begun = conversation.begin_meeting()
    assert (conversation.journal.meeting, conversation.journal.stage) == (begun.id, None)
    conversation.enter_stage(Stage.GOALS)
    again = Journal(conversation.recorded)
    assert (again.meeting, again.stage) == (begun.id, Stage.GOALS)
    conversation.note(MeetingEnded())
    assert (conversation.journal.meeting, conversation.journal.stage) == (None, None)


def test_a_journal_that_is_read_again_knows_how_long_the_two_have(conversation):
    conversation.begin_meeting(Mode.SHORT)
    assert Journal(conversation.recorded).mode is Mode.SHORT
    conversation.note(MeetingEnded())
    assert Journal(conversation.recorded).mode is Mode.FULL


# -- what cannot be read ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "payload",
    [
        b'{"do":"add_dream","text":"Jeg vil flyve"}',
        b'{"do":"add_wish","text":"Jeg vil flyve","colour":"red"}',
        b'{"do":"add_wish"}',
        b'{"do":"add_wish","text":7}',
        b'{"do":"place_goal","wish":"entry-1","zone":"wings"}',
        b'{"do":"forgotten"}',
        b'{"do":"unreadable","payload":""}',
        b'{"text":"Jeg vil flyve"}',
        b'{"do":"add_wish","text":"\xff"}',
        b'{"do":"add_wish","text":"\\ud800"}',
        b"[]",
        b"\xff",
        b"",
        b'{"new":' + b"[" * 100_000 + b"]" * 100_000 + b',"do":"add_wish","text":"Ro"}',
    ],
)
def test_what_this_version_cannot_read_opens_read_only(meeting, payload):
    meeting.wish("Ro")
    entry = by_a_newer_version(meeting, payload)
    opened = Table([*meeting.recorded, entry])
    assert not opened.journal.readable
    assert opened.journal.entries[-1].content == Unreadable(payload)
    assert [wish.text for wish in opened.plan.wishes] == ["Ro"]
    for attempt in (
        lambda: opened.wish(),
        lambda: opened.note(PlanPrinted()),
        lambda: opened.forget(EntryId("entry-3")),
        opened.undo,
    ):
        with pytest.raises(WrittenByANewerVersion):
            attempt()


def test_what_cannot_be_read_is_still_part_of_the_chain(meeting):
    entry = by_a_newer_version(meeting, b'{"do":"add_dream"}')
    assert broken_links([*meeting.recorded, entry]) == []
    changed = replace(entry, content=Unreadable(b'{"do":"add_drama"}'))
    assert broken_links([*meeting.recorded, changed]) == [entry.id]


def test_an_entry_of_a_newer_version_that_arrives_closes_the_plan_for_changes(meeting):
    meeting.journal.add(by_a_newer_version(meeting, b'{"do":"add_dream"}'))
    with pytest.raises(WrittenByANewerVersion):
        meeting.wish()


def test_what_is_stored_is_read_back_as_it_was(meeting):
    meeting.goal()
    meeting.undo()
    meeting.redo()
    for entry in meeting.recorded:
        assert decode(encode(entry.content)) == entry.content


def test_nothing_is_what_a_forgotten_entry_holds():
    assert decode(None) == Forgotten()


# -- the chain -------------------------------------------------------------------------------


def test_an_untouched_chain_is_whole(meeting):
    meeting.three_goals()
    assert broken_links(meeting.recorded) == []
    assert broken_links(reversed(meeting.recorded)) == []
    assert broken_links([]) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"content": AddWish("Andre ord")},
        {"salt": b"another"},
        {"digest": bytes(32)},
        {"link": bytes(32)},
        {"id": EntryId("another")},
        {"replica": "elsewhere"},
        {"at": dt.datetime(2027, 1, 1, tzinfo=dt.UTC)},
        {"meeting": None},
        {"voice": KAREN},
        {"hand": KAREN},
        {"content": Forgotten(), "salt": b""},
    ],
)
def test_an_entry_that_was_changed_is_found(meeting, changes):
    meeting.wish("Ro")
    meeting.wish("Motorer")
    entries = meeting.recorded
    entries[2] = replace(entries[2], **changes)
    assert entries[2].id in broken_links(entries)


def test_only_what_was_changed_is_named(meeting):
    meeting.three_goals()
    entries = meeting.recorded
    entries[2] = replace(entries[2], content=AddWish("Andre ord"))
    assert broken_links(entries) == [entries[2].id]


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_where_an_entry_was_taken_away_is_found(meeting, missing):
    meeting.three_goals()
    entries = meeting.recorded
    after = entries[missing + 1].id
    del entries[missing]
    assert broken_links(entries) == [after]


def test_equal_words_have_different_digests(meeting):
    meeting.wish("Ro")
    meeting.wish("Ro")
    one, other = meeting.recorded[-2:]
    assert one.content == other.content
    assert one.digest != other.digest


def test_what_is_sealed_is_the_envelope_and_the_content(meeting):
    entry = seal(an_envelope(), AddWish("Ro"), b"salt", b"before")
    assert (entry.id, entry.content, entry.salt) == ("late", AddWish("Ro"), b"salt")
    assert entry.digest == hashlib.sha256(b'salt{"do":"add_wish","text":"Ro"}').digest()


def test_removing_a_step_of_a_forgotten_goal_leaves_nothing_behind(meeting):
    step = meeting.step(meeting.goal("Motorer"), "Ringe")
    meeting.do(RemoveStep(step))
    meeting.forget(meeting.plan.wishes[0].id)
    assert meeting.plan.step(step) is None
    assert texts(meeting.plan) == []
