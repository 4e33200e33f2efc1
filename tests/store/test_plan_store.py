"""A store keeps journals, the list, drafts and settings, and is there whole or not at all."""

import contextlib
import datetime as dt
import stat

import pytest

from tests.store.sitting import MIKKEL, SOFIE, Sitting, another_program
from ungeplan.model.edits import AddWish, ChooseName, SetNextMeeting
from ungeplan.model.facts import MeetingEnded, Stage
from ungeplan.model.journal import Forgotten, Unreadable, broken_links, fold
from ungeplan.model.people import PersonRow, row_of
from ungeplan.store import engine
from ungeplan.store.creation import create_store
from ungeplan.store.engine import connect
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import (
    EngineTooOld,
    MadeByANewerVersion,
    NotAStore,
    PlanAlreadyThere,
    StoreAlreadyThere,
    StoreIsDamaged,
    StoreIsInUse,
    Unexpected,
)

NEXT_TIME = dt.datetime(2027, 1, 4, 10, 15)


@pytest.fixture
def reopened(store, data_key):
    """Closes the store and opens it again, as the next day does."""
    with contextlib.ExitStack() as until_the_end:

        def reopen():
            store.close()
            return until_the_end.enter_context(
                contextlib.closing(PlanStore.open(store.path, data_key))
            )

        yield reopen


# -- journals ----------------------------------------------------------------------------------


def test_a_journal_comes_back_as_it_was_written(sitting, reopened):
    sitting.begin_meeting()
    sitting.goal()
    sitting.undo()
    sitting.redo()
    sitting.do(SetNextMeeting(starts=NEXT_TIME, place="Biblioteket"))
    sitting.note(MeetingEnded())
    entries = reopened().journal_of(MIKKEL)
    assert entries == sitting.journal.entries
    assert broken_links(entries) == []
    assert fold(entries) == sitting.plan


def test_a_plan_nobody_made_has_no_entries(store):
    assert store.journal_of(MIKKEL) == []


def test_what_was_forgotten_is_gone_and_the_chain_still_holds(sitting, reopened):
    wish = sitting.wish("Det vil jeg ikke vise.")
    sitting.forget(wish)
    entries = reopened().journal_of(MIKKEL)
    assert entries == sitting.journal.entries
    [emptied] = [entry for entry in entries if entry.id == wish]
    assert (emptied.content, emptied.salt) == (Forgotten(), b"")
    assert broken_links(entries) == []


def test_what_was_forgotten_is_in_no_row_and_no_file_beside_the_store(
    store, sitting, place, data_key
):
    sitting.forget(sitting.wish("Det vil jeg ikke vise."))
    with contextlib.closing(connect(place, data_key)) as other:
        rows = other.execute("SELECT * FROM journal").fetchall()
    assert not any(b"vise" in value for row in rows for value in row if isinstance(value, bytes))
    assert place.with_name("plans.db-wal").stat().st_size == 0


def test_forgetting_does_not_wait_for_somebody_who_reads(store, sitting, place, data_key):
    wish = sitting.wish("Det vil jeg ikke vise.")
    with contextlib.closing(connect(place, data_key)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM journal").fetchall()
        sitting.forget(wish)
        reader.execute("COMMIT")
    assert store.journal_of(MIKKEL) == sitting.journal.entries
    sitting.forget(sitting.wish())
    assert place.with_name("plans.db-wal").stat().st_size == 0


def test_what_was_half_typed_about_a_thing_is_forgotten_with_it(store, sitting):
    wish, other = sitting.wish(), sitting.wish("Ro")
    for field in (
        f"wishes.reword.{wish}",
        f"step/{wish}/text",
        f"wishes.reword.{other}",
        "wishes.own_words",
    ):
        store.write_draft(MIKKEL, field, "motorer")
    store.write_draft(SOFIE, f"wishes.reword.{wish}", "motorer")
    sitting.forget(wish)
    assert set(store.drafts_of(MIKKEL)) == {f"wishes.reword.{other}", "wishes.own_words"}
    assert store.drafts_of(SOFIE)


def test_forgetting_one_plans_words_leaves_the_same_id_of_another_plan(store, data_key):
    sitting = Sitting(store)
    wish = sitting.wish()
    store.add_plan(SOFIE, sitting.journal.entries)
    sitting.forget(wish)
    assert fold(store.journal_of(SOFIE)).wishes[0].text == "Jeg vil arbejde med motorer."


def test_an_entry_of_a_newer_version_is_kept_untouched(store, sitting, place, data_key):
    with contextlib.closing(connect(place, data_key)) as newer:
        newer.execute("UPDATE journal SET payload = ? WHERE counter = 1", (b'{"do":"fly"}',))
    [entry] = store.journal_of(MIKKEL)
    assert entry.content == Unreadable(b'{"do":"fly"}')


def test_an_entry_that_reached_the_disk_unnoticed_is_not_kept_twice(store, sitting):
    [entry] = sitting.journal.entries
    store.append(MIKKEL, entry, row_of(MIKKEL, sitting.plan))
    assert store.journal_of(MIKKEL) == [entry]


def test_two_different_entries_in_one_place_are_refused(store, sitting):
    there = Sitting(store)
    sitting.do(ChooseName("Mik"))
    with pytest.raises(Unexpected):
        there.do(ChooseName("Mikki"))
    assert store.journal_of(MIKKEL) == sitting.journal.entries


def test_a_plan_from_elsewhere_is_taken_whole(store, sitting):
    sitting.goal()
    store.add_plan(SOFIE, sitting.journal.entries)
    assert store.journal_of(SOFIE) == sitting.journal.entries
    assert store.check().sound


def test_a_plan_that_is_here_is_not_taken_again(store, sitting):
    with pytest.raises(PlanAlreadyThere):
        store.add_plan(MIKKEL, sitting.journal.entries)


def test_a_plan_from_elsewhere_is_taken_whole_or_not_at_all(store, sitting):
    [entry] = sitting.journal.entries
    with pytest.raises(Unexpected):
        store.add_plan(SOFIE, [entry, entry])
    assert store.journal_of(SOFIE) == []
    assert [row.plan for row in store.people()] == [MIKKEL]


# -- the list ----------------------------------------------------------------------------------


def test_the_list_follows_each_entry(store, sitting, reopened):
    sitting.goal()
    sitting.do(SetNextMeeting(starts=NEXT_TIME))
    row = PersonRow(plan=MIKKEL, name="Mikkel", next_meeting=NEXT_TIME, goals=1)
    assert store.people() == [row]
    assert reopened().people() == [row]


def test_the_list_is_made_anew_from_the_journals(store, sitting, place, data_key):
    sitting.goal()
    right = store.people()
    with contextlib.closing(connect(place, data_key)) as other:
        other.execute("UPDATE people SET name = 'Nogen anden'")
        other.execute("INSERT INTO people VALUES ('nobody', 'Ingen', NULL, 0)")
    assert store.check().wrong_rows == (MIKKEL, "nobody")
    store.rebuild()
    assert store.check().sound
    assert store.people() == right


def test_a_store_with_everybody_in_it_is_sound(store, sitting):
    sitting.goal()
    Sitting(store, SOFIE).begin_meeting()
    assert store.check() == ((), (), ())


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE journal SET payload = replace(payload, 'motorer', 'biler') WHERE counter = 2",
        "UPDATE journal SET voice = hand WHERE counter = 3",
        "UPDATE journal SET payload = NULL, salt = NULL WHERE counter = 2",
        "DELETE FROM journal WHERE counter = 2",
    ],
)
def test_check_finds_what_was_changed_behind_its_back(store, sitting, place, data_key, deed):
    sitting.pen = sitting.pen._replace(hand=store.owner)
    sitting.wish()
    sitting.wish("Jeg vil have kørekort.")
    with contextlib.closing(connect(place, data_key)) as other:
        other.execute(deed)
    assert store.check().broken_entries


def test_check_names_a_damaged_page(store, sitting, place, data_key):
    for number in range(60):
        sitting.wish(f"Ønske nummer {number}")
    store.close()
    with place.open("r+b") as file:
        file.seek(5 * 4096 + 100)
        file.write(b"torn")
    with contextlib.closing(PlanStore.open(place, data_key)) as torn:
        assert any("page 6" in page for page in torn.check().damaged_pages)


# -- meetings ----------------------------------------------------------------------------------


def test_a_meeting_that_did_not_end_is_found_at_the_next_start(sitting, reopened):
    sitting.begin_meeting()
    sitting.enter_stage(Stage.WISHES)
    sitting.wish()
    assert reopened().meeting_left_open() == MIKKEL


def test_no_meeting_is_open_before_one_was_held(store, sitting):
    assert store.meeting_left_open() is None


def test_an_ended_meeting_is_not_open(store, sitting):
    sitting.begin_meeting()
    sitting.note(MeetingEnded())
    assert store.meeting_left_open() is None
    sitting.wish()
    assert store.meeting_left_open() is None


def test_a_meeting_of_a_plan_from_elsewhere_is_not_ours_to_go_on_with(
    store, sitting, tmp_path, data_key
):
    with contextlib.closing(PlanStore.create(tmp_path / "lene.db", data_key, "Lene")) as lenes:
        there = Sitting(lenes, SOFIE)
        there.begin_meeting()
    sitting.begin_meeting()
    store.add_plan(SOFIE, there.journal.entries)
    assert store.meeting_left_open() == MIKKEL


def test_looking_for_an_open_meeting_reads_no_whole_table(store, sitting, place, data_key):
    statement = (
        "EXPLAIN QUERY PLAN SELECT plan, meeting FROM journal "
        "WHERE id = meeting AND replica = ? ORDER BY place DESC LIMIT 1"
    )
    with contextlib.closing(connect(place, data_key)) as other:
        [(*_, how)] = other.execute(statement, (store.replica,)).fetchall()
    assert "ix_journal_meeting_begun" in how


# -- half-typed words and settings -------------------------------------------------------------


def test_half_typed_words_are_overwritten_and_dropped(store, reopened):
    store.write_draft(MIKKEL, "wish", "Jeg vil")
    store.write_draft(MIKKEL, "wish", "Jeg vil gerne")
    store.write_draft(MIKKEL, "step", "Ringe")
    store.write_draft(SOFIE, "wish", "Noget andet")
    store.drop_draft(MIKKEL, "step")
    assert reopened().drafts_of(MIKKEL) == {"wish": "Jeg vil gerne"}


def test_half_of_a_sign_does_not_stop_half_typed_words(store):
    store.write_draft(MIKKEL, "wish", "Jeg er glad \ud83d")
    store.write_draft(MIKKEL, "step", "Smil \ud83d\ude00")
    assert store.drafts_of(MIKKEL) == {"wish": "Jeg er glad �", "step": "Smil 😀"}


def test_settings_are_remembered(store, reopened):
    store.remember("phone", "12 34 56 78")
    store.remember("phone", "87 65 43 21")
    again = reopened()
    assert again.setting("phone") == "87 65 43 21"
    assert again.setting("language") is None


def test_a_store_knows_whose_it_is(store, reopened):
    own = store.owner, store.owner_name, store.replica
    assert own[1] == "Karen"
    again = reopened()
    assert (again.owner, again.owner_name, again.replica) == own


def test_no_two_stores_have_the_same_ids(store, tmp_path, data_key):
    with contextlib.closing(PlanStore.create(tmp_path / "two.db", data_key, "Karen")) as other:
        assert store.owner != other.owner
        assert store.replica != other.replica


# -- the file ----------------------------------------------------------------------------------


def test_only_its_owner_may_read_a_store(store, sitting, place):
    modes = {
        file.name: stat.S_IMODE(file.stat().st_mode)
        for file in [place.parent, *place.parent.iterdir()]
    }
    assert modes.pop("kept") == 0o700
    assert set(modes.values()) == {0o600}


def test_a_store_that_others_may_read_is_taken_away_from_them(store, place, data_key):
    store.close()
    place.chmod(0o644)
    PlanStore.open(place, data_key).close()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_every_commit_is_on_disk_before_it_is_reported(place, store, data_key):
    with contextlib.closing(connect(place, data_key)) as connection:
        found = {
            pragma: connection.execute(f"PRAGMA {pragma}").fetchone()[0]
            for pragma in ("journal_mode", "synchronous", "fullfsync", "secure_delete")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "secure_delete": 1}


def test_a_store_is_never_made_over_another(store, place, data_key):
    with pytest.raises(StoreIsInUse):
        PlanStore.create(place, data_key, "Lene")
    store.close()
    with pytest.raises(StoreAlreadyThere):
        PlanStore.create(place, data_key, "Lene")
    with pytest.raises(StoreAlreadyThere):
        create_store(place, "Lene", "en anden adgangssætning")
    with contextlib.closing(PlanStore.open(place, data_key)) as still:
        assert still.owner_name == "Karen"


def test_a_store_whose_making_was_interrupted_can_be_made_again(place, data_key):
    place.parent.mkdir()
    place.with_name("plans.db.new").write_bytes(b"half a store")
    with contextlib.closing(PlanStore.create(place, data_key, "Karen")) as store:
        assert store.people() == []
    assert not place.with_name("plans.db.new").exists()


def test_where_nothing_is_no_store_opens(place, data_key):
    with pytest.raises(NotAStore):
        PlanStore.open(place, data_key)
    assert not place.parent.exists()


@pytest.mark.parametrize(
    "content", [b"", b"Dear Karen\n" * 1000, b"SQLite format 3\0" + bytes(4080)]
)
def test_a_file_that_is_no_store_does_not_open(place, data_key, content):
    place.parent.mkdir()
    place.write_bytes(content)
    with pytest.raises(StoreIsDamaged):
        PlanStore.open(place, data_key)
    assert place.read_bytes() == content


def test_a_folder_is_no_store(place, data_key):
    place.mkdir(parents=True)
    with pytest.raises(NotAStore):
        PlanStore.open(place, data_key)


def test_another_stores_key_does_not_open_it(store, place):
    store.close()
    with pytest.raises(StoreIsDamaged):
        PlanStore.open(place, bytes(32))


def test_a_store_without_its_own_settings_is_damaged(store, place, data_key):
    store.close()
    with contextlib.closing(connect(place, data_key)) as other:
        other.execute("DELETE FROM settings WHERE name = 'replica'")
    with pytest.raises(StoreIsDamaged):
        PlanStore.open(place, data_key)


def test_an_encrypted_file_of_another_program_is_no_store(store, place, data_key):
    store.close()
    with contextlib.closing(connect(place, data_key)) as other:
        other.execute("PRAGMA user_version = 0")
    with pytest.raises(StoreIsDamaged):
        PlanStore.open(place, data_key)


def test_a_store_of_a_newer_version_does_not_open(store, place, data_key):
    store.close()
    with contextlib.closing(connect(place, data_key)) as newer:
        newer.execute("PRAGMA user_version = 1000")
    with pytest.raises(MadeByANewerVersion):
        PlanStore.open(place, data_key)


def test_an_engine_that_can_damage_files_is_refused(place, data_key, monkeypatch):
    monkeypatch.setattr(engine, "OLDEST_ENGINE", (99,))
    with pytest.raises(EngineTooOld):
        PlanStore.create(place, data_key, "Karen")


def test_a_refused_store_is_left_for_others_to_open(store, place, data_key):
    store.close()
    with pytest.raises(StoreIsDamaged):
        PlanStore.open(place, bytes(32))
    PlanStore.open(place, data_key).close()


def test_a_closed_store_writes_and_reads_nothing(store, sitting):
    store.close()
    for use in (sitting.wish, store.check, store.rebuild):
        with pytest.raises(RuntimeError):
            use()


def test_a_key_of_another_length_is_a_fault_of_the_program(place):
    with pytest.raises(ValueError, match="32 bytes"):
        PlanStore.create(place, b"short", "Karen")


def test_errors_do_not_quote_what_people_said(store, sitting):
    there = Sitting(store)
    sitting.wish()
    with pytest.raises(Unexpected) as trouble:
        there.do(AddWish("Det her er hemmeligt."))
    assert "hemmeligt" not in "".join(str(e) for e in (trouble.value, trouble.value.__cause__))


def test_a_second_process_is_kept_out_until_the_first_is_gone(store, sitting, place, data_key):
    sitting.wish()
    store.close()
    script = (
        "import sys; from pathlib import Path\n"
        "from ungeplan.store.plan_store import PlanStore\n"
        "store = PlanStore.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))"
    )
    with another_program(script, str(place), data_key.hex()), pytest.raises(StoreIsInUse):
        PlanStore.open(place, data_key)
    with contextlib.closing(PlanStore.open(place, data_key)) as again:
        assert again.journal_of(MIKKEL) == sitting.journal.entries
