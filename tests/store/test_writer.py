"""The writer brings everything to disk in its order, and says so only when it is there."""

import contextlib
import itertools

import pytest

from tests.store.sitting import MIKKEL, SOFIE, Sitting
from ungeplan.model.people import row_of
from ungeplan.store.engine import connect
from ungeplan.store.writer import Writer


@pytest.fixture
def sitting(store, writer):
    """Mikkel's plan has begun; its entries go through the writer."""
    return Sitting(store, keep=writer.append)


def test_an_entry_is_on_disk_when_it_is_called_saved(store, sitting, place, data_key, ear):
    seen = []

    def look(entry):
        with contextlib.closing(connect(place, data_key)) as other:
            seen.append(other.execute("SELECT id FROM journal WHERE id = ?", (entry,)).fetchone())

    looking = Writer(store, look, ear.hear_not_saved)
    looking.start()
    there = Sitting(store, SOFIE, keep=looking.append)
    there.wish()
    assert looking.finish(30)
    assert seen == [(entry.id,) for entry in there.journal.entries]


def test_entries_are_saved_in_their_order(store, sitting, writer, ear):
    for number in range(50):
        sitting.wish(f"Ønske nummer {number}")
    ids = [entry.id for entry in sitting.journal.entries]
    ear.wait_until(lambda: len(ear.saved) == len(ids))
    assert ear.saved == ids
    assert store.journal_of(MIKKEL) == sitting.journal.entries
    assert ear.troubles == []
    assert ear.recoveries == 0


def test_finishing_leaves_nothing_behind(store, ear):
    writer = Writer(store, ear.hear_saved, ear.hear_not_saved)
    writer.start()
    sitting = Sitting(store, keep=writer.append)
    sitting.wish()
    writer.write_draft(MIKKEL, "wish", "Jeg vil")
    writer.write_draft(MIKKEL, "step", "Ringe")
    writer.drop_draft(MIKKEL, "step")
    writer.remember("phone", "12 34 56 78")
    assert writer.finish(30)
    assert not writer.is_alive()
    assert store.journal_of(MIKKEL) == sitting.journal.entries
    assert store.drafts_of(MIKKEL) == {"wish": "Jeg vil"}
    assert store.setting("phone") == "12 34 56 78"


def test_what_comes_after_the_end_is_refused_and_not_lost_in_silence(store, ear):
    writer = Writer(store, ear.hear_saved, ear.hear_not_saved)
    writer.start()
    assert writer.finish(30)
    with pytest.raises(RuntimeError):
        Sitting(store, keep=writer.append)


def test_of_half_typed_words_only_the_newest_is_written(store, ear):
    writer = Writer(store, ear.hear_saved, ear.hear_not_saved)
    for text in itertools.accumulate("Jeg vil gerne have kørekort"):
        writer.write_draft(MIKKEL, "wish", text)
    assert writer.drafts_of(MIKKEL) == {"wish": "Jeg vil gerne have kørekort"}
    writer.start()
    assert writer.finish(30)
    assert store.drafts_of(MIKKEL) == {"wish": "Jeg vil gerne have kørekort"}


def test_what_still_waits_can_be_read(store, ear):
    store.write_draft(MIKKEL, "step", "Ringe")
    writer = Writer(store, ear.hear_saved, ear.hear_not_saved)
    sitting = Sitting(store, keep=writer.append)
    sitting.wish()
    there = Sitting(store, SOFIE, keep=writer.append)
    writer.write_draft(MIKKEL, "wish", "Jeg vil")
    writer.drop_draft(MIKKEL, "step")
    assert store.journal_of(MIKKEL) == []
    assert writer.journal_of(MIKKEL) == sitting.journal.entries
    assert writer.journal_of(SOFIE) == there.journal.entries
    assert writer.drafts_of(MIKKEL) == {"wish": "Jeg vil"}
    writer.start()
    assert writer.finish(30)
    assert writer.journal_of(MIKKEL) == sitting.journal.entries
    assert writer.drafts_of(MIKKEL) == {"wish": "Jeg vil"}


def test_an_entry_that_cannot_be_kept_stops_no_windows_and_nothing_is_dropped(
    store, sitting, writer, ear
):
    """Two halves of the program that disagree are a fault of ours; it must be seen."""
    ear.wait_until(lambda: len(ear.saved) == 1)
    there = Sitting(store)
    there.wish()
    sitting.wish()
    ear.wait_until(lambda: len(ear.troubles) == 1)
    assert ear.troubles[0].__name__ == "Unexpected"
    assert not writer.finish(0)
    with contextlib.closing(connect(store.path, bytes(range(32)))) as other:
        other.execute("DELETE FROM journal WHERE counter = 2")
    writer.retry()
    ear.wait_until(lambda: ear.recoveries == 1)
    assert store.journal_of(MIKKEL) == sitting.journal.entries


def test_a_fault_in_what_is_handed_over_does_not_end_the_writer(store, writer, ear):
    sitting = Sitting(store, keep=lambda *_: None)
    [entry] = sitting.journal.entries
    writer.append(MIKKEL, None, row_of(MIKKEL, sitting.plan))
    ear.wait_until(lambda: bool(ear.troubles))
    with writer._changed:
        writer._entries.clear()
    writer.append(MIKKEL, entry, row_of(MIKKEL, sitting.plan))
    writer.retry()
    ear.wait_until(lambda: ear.saved == [entry.id])
