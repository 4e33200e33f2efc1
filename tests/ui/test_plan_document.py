"""The plan on the table, as the windows see it: one signal when it changes."""

import datetime as dt
import itertools

import pytest
from PySide6.QtCore import QElapsedTimer

from ungeplan.model.conversation import THEIR_OWN, Pen, World
from ungeplan.model.edits import AddWish, BeginPlan, ChooseName, PlaceGoal
from ungeplan.model.facts import PlanPrinted, Stage
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.plan import EntryId, PersonId, WishId
from ungeplan.model.refusals import (
    EmptyWords,
    NoMeeting,
    NothingToRedo,
    NothingToUndo,
    UnknownWish,
)
from ungeplan.ui.plan_document import LATEST_MS, SILENCE_MS, PlanDocument, Saving

KAREN = PersonId("karen")
WISH = "Jeg vil have et kørekort"
COARSE = 0.94
"""Qt's timers may fire a twentieth early."""


class Listener:
    """Hears everything that a document says, in order."""

    def __init__(self, document):
        self.entries: list[Entry] = []
        self.plans = []
        self.refusals = []
        self.stages: list[Stage] = []
        self.saving = []
        self.written = []
        self.dropped: list[str] = []
        document.entry_made.connect(self.entries.append)
        document.plan_changed.connect(self._hear_plans)
        document.edit_refused.connect(self._hear_refusal)
        document.stage_changed.connect(self.stages.append)
        document.saving_changed.connect(self._hear_saving)
        document.draft_written.connect(self._hear_draft)
        document.draft_dropped.connect(self.dropped.append)

    def _hear_plans(self, before, now):
        self.plans.append((before, now))

    def _hear_refusal(self, edit, refusal):
        self.refusals.append((edit, type(refusal)))

    def _hear_saving(self, saving, reason):
        self.saving.append((saving, reason))

    def _hear_draft(self, field, text):
        self.written.append((field, text))


def new_document(entries=(), drafts=None):
    numbers = itertools.count(1)
    world = World(
        now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
        new_id=lambda: f"entry-{next(numbers)}",
        salt=lambda: b"0123456789abcdef",
    )
    return PlanDocument(entries, drafts or {}, replica="here", world=world)


@pytest.fixture
def document(qapp):
    """Mikkel's plan has begun and is on disk; Mikkel has the pen."""
    made = new_document()
    made.pass_pen(Pen(KAREN, KAREN))
    begun = made.do(BeginPlan("Mikkel", KAREN, "Karen"))
    made.entry_saved(begun)
    made.pass_pen(THEIR_OWN)
    return made


@pytest.fixture
def listener(document):
    return Listener(document)


# -- edits -----------------------------------------------------------------------------------------


def test_an_edit_gives_one_entry_and_one_change_of_the_plan(document, listener):
    before = document.plan
    made = document.do(AddWish(WISH))

    (entry,) = listener.entries
    assert entry.id == made
    assert entry.content == AddWish(WISH)
    assert entry.voice == entry.hand == THEIR_OWN.voice
    assert listener.plans == [(before, document.plan)]
    assert [wish.text for wish in document.plan.wishes] == [WISH]


def test_whoever_is_told_of_an_entry_finds_it_in_the_plan_already(document):
    seen = []
    document.entry_made.connect(lambda _: seen.append(len(document.plan.wishes)))
    document.do(AddWish(WISH))

    assert seen == [1]


@pytest.mark.parametrize(
    ("edit", "refusal"),
    [
        (AddWish("  "), EmptyWords),
        (PlaceGoal(WishId("nobody's"), Zone.HEAD), UnknownWish),
        (ChooseName(""), EmptyWords),
    ],
)
def test_a_refused_edit_changes_nothing_and_says_which_rule_said_no(
    document, listener, edit, refusal
):
    before, entries = document.plan, list(document.journal.entries)

    assert document.do(edit) is None
    assert listener.refusals == [(edit, refusal)]
    assert document.plan is before
    assert document.journal.entries == entries
    assert listener.entries == listener.plans == listener.saving == []


def test_undo_and_redo_follow_each_other_as_changes_of_the_plan(document, listener):
    document.do(AddWish(WISH))
    assert (document.can_undo, document.can_redo) == (True, False)

    assert document.undo()
    assert document.plan.wishes == ()
    assert (document.can_undo, document.can_redo) == (False, True)

    assert document.redo()
    assert [wish.text for wish in document.plan.wishes] == [WISH]
    assert len(listener.plans) == len(listener.entries) == 3


def test_what_was_written_before_the_two_sat_down_is_not_taken_back(document):
    document.do(AddWish(WISH))
    document.sit_down()
    assert not document.can_undo
    assert not document.undo()
    document.do(AddWish("Ro"))
    assert document.undo()
    assert [wish.text for wish in document.plan.wishes] == [WISH]


def test_a_meeting_takes_back_what_was_said_in_it_and_nothing_before(document):
    document.do(AddWish(WISH))
    document.begin_meeting()
    assert not document.can_undo
    document.do(AddWish("Ro"))
    document.sit_down()
    assert document.undo()
    assert [wish.text for wish in document.plan.wishes] == [WISH]


def test_when_nothing_can_be_turned_back_a_rule_says_so_and_nothing_changes(document, listener):
    assert not document.undo()
    assert not document.redo()

    assert listener.refusals == [(None, NothingToUndo), (None, NothingToRedo)]
    assert listener.entries == listener.plans == []


def test_a_plan_opened_from_its_entries_is_the_same_plan(document):
    document.do(AddWish(WISH))
    opened = new_document(document.journal.entries, {"a field": "half"})

    assert opened.plan == document.plan
    assert opened.drafts == {"a field": "half"}
    assert opened.saving is Saving.SAVED
    assert not opened.has_unsaved


# -- the meeting -----------------------------------------------------------------------------------


def test_a_stage_that_is_on_the_screen_already_is_not_told_again(document, listener):
    document.begin_meeting()
    document.enter_stage(Stage.WELCOME)
    document.enter_stage(Stage.WELCOME)
    document.enter_stage(Stage.WISHES)

    assert listener.stages == [Stage.WELCOME, Stage.WISHES]
    assert document.stage is Stage.WISHES
    assert listener.plans == []


def test_outside_a_meeting_there_is_no_stage(document, listener):
    with pytest.raises(NoMeeting):
        document.enter_stage(Stage.WISHES)

    assert listener.stages == []
    assert document.stage is None


def test_a_fact_is_kept_and_changes_no_plan(document, listener):
    document.note(PlanPrinted())

    assert [entry.content for entry in listener.entries] == [PlanPrinted()]
    assert listener.plans == []


# -- half-typed words ------------------------------------------------------------------------------


def test_the_design_waits_a_third_of_a_second_and_never_more_than_one():
    assert (SILENCE_MS, LATEST_MS) == (300, 1000)


def test_half_typed_words_are_kept_after_the_silence_once_and_as_they_are_then(
    document, listener, qtbot
):
    clock = QElapsedTimer()
    clock.start()
    with qtbot.waitSignal(document.draft_written, timeout=5000):
        for length in range(1, len(WISH) + 1):
            document.type_draft("a field", WISH[:length])
        assert listener.written == []
        assert document.drafts == {"a field": WISH}

    assert clock.elapsed() >= SILENCE_MS * COARSE
    assert listener.written == [("a field", WISH)]


def test_each_key_begins_the_silence_anew(document, qtbot):
    document.type_draft("a field", "J")
    qtbot.waitUntil(lambda: document._silence.remainingTime() < SILENCE_MS * 0.8)
    document.type_draft("a field", "Je")

    assert document._silence.remainingTime() >= SILENCE_MS * 0.9


def test_somebody_who_never_stops_typing_is_kept_after_a_second(document, listener, qtbot):
    # As if a key came before each silence was over.
    document._silence.setInterval(60_000)
    clock = QElapsedTimer()
    clock.start()
    with qtbot.waitSignal(document.draft_written, timeout=5000):
        document.type_draft("a field", "J")
        qtbot.waitUntil(lambda: document._latest.remainingTime() < LATEST_MS * 0.8)
        document.type_draft("a field", "Je")
        assert document._latest.remainingTime() < LATEST_MS * 0.8

    assert clock.elapsed() >= LATEST_MS * COARSE
    assert listener.written == [("a field", "Je")]


def test_all_fields_are_kept_at_once_when_somebody_goes_away(document, listener, qtbot):
    document.type_draft("a field", "Jeg")
    document.type_draft("another field", "Du")
    document.keep_drafts()
    assert listener.written == [("a field", "Jeg"), ("another field", "Du")]

    with qtbot.assertNotEmitted(document.draft_written, wait=SILENCE_MS + 100):
        document.keep_drafts()


def test_finished_words_are_dropped_and_never_written_late(document, listener, qtbot):
    with qtbot.assertNotEmitted(document.draft_written, wait=SILENCE_MS + 100):
        document.type_draft("a field", "Jeg")
        document.drop_draft("a field")
        document.drop_draft("a field")

    assert listener.dropped == ["a field"]
    assert document.drafts == {}


# -- saving ----------------------------------------------------------------------------------------


def test_saved_is_said_only_when_the_last_entry_is_on_disk(document, listener):
    first, second = document.do(AddWish("Et ønske")), document.do(AddWish("Et andet ønske"))
    assert listener.saving == [(Saving.SAVING, "")]
    assert document.has_unsaved

    document.entry_saved(first)
    assert document.saving is Saving.SAVING
    document.entry_saved(second)

    assert listener.saving == [(Saving.SAVING, ""), (Saving.SAVED, "")]
    assert not document.has_unsaved


def test_an_entry_is_unsaved_before_anybody_can_save_it(document, listener):
    # A store that answers at once.
    document.entry_made.connect(lambda entry: document.entry_saved(entry.id))
    document.do(AddWish(WISH))

    assert listener.saving == [(Saving.SAVING, ""), (Saving.SAVED, "")]
    assert document.saving is Saving.SAVED


def test_what_cannot_be_saved_is_told_with_its_reason_until_all_is_saved(document, listener):
    first = document.do(AddWish("Et ønske"))
    document.entry_not_saved("Disken er fuld.")
    second = document.do(AddWish("Et andet ønske"))
    assert (document.saving, document.not_saved_because) == (Saving.NOT_SAVED, "Disken er fuld.")

    document.entry_saved(first)
    assert document.saving is Saving.NOT_SAVED
    document.entry_saved(second)

    assert (document.saving, document.not_saved_because) == (Saving.SAVED, "")
    assert listener.saving[-1] == (Saving.SAVED, "")


def test_when_only_half_typed_words_could_not_be_saved_the_end_of_the_trouble_is_told(
    document, listener
):
    document.entry_not_saved("Disken er fuld.")
    document.all_saved()
    assert listener.saving[-1] == (Saving.SAVED, "")

    # An entry that was made since has not been heard of yet.
    document.do(AddWish(WISH))
    document.all_saved()
    assert document.saving is Saving.SAVING


def test_another_plans_entry_saves_nothing_here(document):
    document.do(AddWish(WISH))
    document.entry_saved(EntryId("somebody else's"))

    assert document.saving is Saving.SAVING
