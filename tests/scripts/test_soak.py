"""The hard trial of the store: it finds what is lost, and it finds nothing lost."""

import pytest

from scripts import soak
from scripts.invented import InventedMeeting
from ungeplan.model.journal import Entry
from ungeplan.model.people import row_of
from ungeplan.model.plan import PlanId
from ungeplan.store.plan_store import PlanStore

PLAN = PlanId("mikkel")


@pytest.fixture
def store_file(tmp_path):
    """A store that holds the beginning of one meeting."""
    file = tmp_path / "plans.db"
    store = PlanStore.create(file, soak.DATA_KEY, "Karen")

    def keep(entry):
        store.append(PLAN, entry, row_of(PLAN, meeting.conversation.plan))

    meeting = InventedMeeting(keep)
    meeting.begin("Mikkel")
    store.close()
    return file


@pytest.fixture
def kept(store_file):
    store = PlanStore.open(store_file, soak.DATA_KEY)
    entries = [entry.id for entry in store.journal_of(PLAN)]
    store.close()
    return entries


def test_what_is_there_is_not_lost(store_file, kept):
    assert soak.look(store_file, PLAN, kept) == (0, [])


def test_more_may_be_kept_than_was_said(store_file, kept):
    assert soak.look(store_file, PLAN, kept[:1]) == (0, [])


def test_an_edit_that_was_said_to_be_saved_and_is_not_there_is_counted(store_file, kept):
    lost, faults = soak.look(store_file, PLAN, [*kept, "another"])

    assert lost == 1
    assert len(faults) == 1


def test_a_killed_meeting_loses_nothing_that_was_saved():
    outcomes = soak.soak(kills=2, seed=1)

    assert [(outcome.lost, outcome.faults) for outcome in outcomes] == [(0, []), (0, [])]
    assert len(outcomes) == 2


def test_the_invented_young_person_does_the_same_for_the_same_seed():
    first: list[Entry] = []
    second: list[Entry] = []
    for entries in (first, second):
        meeting = InventedMeeting(entries.append, seed=7)
        meeting.begin("Mikkel")
        for _ in range(50):
            meeting.do_something()

    assert [type(entry.content) for entry in first] == [type(entry.content) for entry in second]
