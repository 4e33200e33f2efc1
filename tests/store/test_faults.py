"""What the disk and other processes do to a store, for real: nothing is lost and nothing stops."""

import contextlib

import pytest

from tests.store.rooms import FULL_DISKS, ShortFiles, written_by_nobody
from tests.store.sitting import MIKKEL, Ear, Sitting, another_program
from ungeplan.model.journal import broken_links
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import DiskFails, DiskIsFull, FolderNotWritable, StoreIsInUse
from ungeplan.store.writer import Writer

LONG = "Jeg vil gerne " * 40


@pytest.fixture(params=FULL_DISKS)
def disk(request, tmp_path):
    with contextlib.closing(request.param(tmp_path / "disk")) as disk:
        yield disk


@pytest.fixture
def store(disk, data_key):
    with contextlib.closing(PlanStore.create(disk.folder / "plans.db", data_key, "Karen")) as made:
        yield made


@pytest.fixture
def sitting(store, writer):
    return Sitting(store, keep=writer.append)


def speak_until_trouble(sitting, ear):
    """Words until the disk takes no more."""
    while not ear.troubles:
        wish = sitting.wish(LONG)
        ear.wait_until(lambda wish=wish: wish in ear.saved or ear.troubles)


def test_a_full_disk_stops_nobody_and_loses_nothing(disk, store, sitting, writer, ear, data_key):
    disk.fill()
    speak_until_trouble(sitting, ear)
    assert ear.troubles[0] in (DiskIsFull, DiskFails)
    saved = len(ear.saved)
    sitting.wish("Det her siges, mens disken er fuld.")
    sitting.undo()
    writer.write_draft(MIKKEL, "wish", "Og det her er kun halvt")
    assert [e.id for e in store.journal_of(MIKKEL)] == ear.saved[:saved]
    assert writer.journal_of(MIKKEL) == sitting.journal.entries

    disk.make_room()
    writer.retry()
    ear.wait_until(lambda: ear.recoveries == 1)
    assert ear.saved == [entry.id for entry in sitting.journal.entries]
    assert store.journal_of(MIKKEL) == sitting.journal.entries
    assert store.drafts_of(MIKKEL) == {"wish": "Og det her er kun halvt"}
    assert store.check().sound
    store.close()
    with contextlib.closing(PlanStore.open(store.path, data_key)) as again:
        assert again.journal_of(MIKKEL) == sitting.journal.entries
        assert broken_links(again.journal_of(MIKKEL)) == []


def test_a_full_disk_is_called_full(disk, store, sitting, ear, writer):
    disk.fill()
    speak_until_trouble(sitting, ear)
    expected = DiskFails if isinstance(disk, ShortFiles) else DiskIsFull
    assert ear.troubles == [expected]
    disk.make_room()
    writer.retry()
    ear.wait_until(lambda: ear.recoveries == 1)


def test_a_meeting_cannot_be_closed_on_a_full_disk_without_a_word(
    disk, store, sitting, ear, writer
):
    disk.fill()
    speak_until_trouble(sitting, ear)
    assert not writer.finish(0.01)
    assert writer.is_alive()
    disk.make_room()
    assert writer.finish(30)
    assert store.journal_of(MIKKEL) == sitting.journal.entries


def test_a_trouble_is_told_again_only_when_there_is_more_to_lose(disk, store, sitting, ear, writer):
    disk.fill()
    speak_until_trouble(sitting, ear)
    told = len(ear.troubles)
    writer.retry()
    sitting.wish("Mere")
    writer.retry()
    ear.wait_until(lambda: len(ear.troubles) > told)
    disk.make_room()
    writer.retry()
    ear.wait_until(lambda: ear.recoveries == 1)


def test_a_plan_from_elsewhere_does_not_fit_on_a_full_disk_and_leaves_nothing(
    disk, store, writer, data_key
):
    entries = Sitting(store, keep=lambda *_: None)
    for _ in range(200):
        entries.wish(LONG)
    disk.fill()
    with pytest.raises((DiskIsFull, DiskFails)):
        store.add_plan(MIKKEL, entries.journal.entries)
    assert store.journal_of(MIKKEL) == []
    disk.make_room()
    store.add_plan(MIKKEL, entries.journal.entries)
    assert store.journal_of(MIKKEL) == entries.journal.entries


def test_no_store_is_half_made_on_a_full_disk(disk, data_key):
    (disk.folder / "seed").write_bytes(bytes(1000))
    disk.fill()
    place = disk.folder / "new" / "plans.db"
    with pytest.raises((DiskIsFull, DiskFails)):
        create_store(place, "Karen", "adgangssætning", Cost(1, 1, 512))
    place.parent.mkdir(exist_ok=True)
    with pytest.raises((DiskIsFull, DiskFails)):
        PlanStore.create(place, data_key, "Karen")
    assert not place.exists()
    disk.make_room()
    create_store(place, "Karen", "adgangssætning", Cost(1, 1, 512)).close()


# -- a folder nobody may write to --------------------------------------------------------------


def test_in_a_folder_that_cannot_be_written_to_no_store_is_made(tmp_path, data_key):
    folder = tmp_path / "locked"
    folder.mkdir()
    with written_by_nobody(folder):
        with pytest.raises(FolderNotWritable):
            PlanStore.create(folder / "plans.db", data_key, "Karen")
        with pytest.raises(FolderNotWritable):
            create_store(folder / "deep" / "plans.db", "Karen", "ord", Cost(1, 1, 512))
    assert list(folder.iterdir()) == []


def test_a_store_in_a_folder_that_cannot_be_written_to_stays_closed_and_whole(tmp_path, data_key):
    place = tmp_path / "locked" / "plans.db"
    with contextlib.closing(PlanStore.create(place, data_key, "Karen")) as store:
        sitting = Sitting(store)
        sitting.wish()
    place.with_name("plans.db.lock").unlink()
    with written_by_nobody(place.parent), pytest.raises(FolderNotWritable):
        PlanStore.open(place, data_key)
    with contextlib.closing(PlanStore.open(place, data_key)) as store:
        assert store.journal_of(MIKKEL) == sitting.journal.entries


# -- other processes ---------------------------------------------------------------------------


@pytest.fixture
def holder(shared, place, data_key):
    """Another program that writes to the same file, and does not finish."""
    script = (
        "import sys; from pathlib import Path; from ungeplan.store.engine import connect\n"
        "connection = connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "connection.execute('BEGIN IMMEDIATE')"
    )
    with another_program(script, str(place), data_key.hex()) as process:
        yield process


@pytest.fixture
def shared(place, data_key):
    with contextlib.closing(PlanStore.create(place, data_key, "Karen")) as store:
        yield store


def test_while_another_program_writes_everything_waits_and_can_be_read(shared, holder):
    ear = Ear()
    writer = Writer(shared, ear.hear_saved, ear.hear_not_saved, ear.hear_recovered)
    writer.start()
    sitting = Sitting(shared, keep=writer.append)
    sitting.wish()
    ear.wait_until(lambda: bool(ear.troubles))
    assert ear.troubles[0] is StoreIsInUse
    assert ear.saved == []
    assert shared.journal_of(MIKKEL) == []
    assert writer.journal_of(MIKKEL) == sitting.journal.entries
    holder.kill()
    holder.wait()
    writer.retry()
    ear.wait_until(lambda: ear.recoveries == 1)
    assert shared.journal_of(MIKKEL) == sitting.journal.entries
    assert writer.finish(30)
