"""Copies on the command line: one for a person, all into a folder, and who has one."""

import datetime as dt
import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.office import Office
from tests.export.forging import MIKKEL
from tests.export.pdf.reading import Reading
from tests.export.pdf.word_check import all_text
from tests.journeys.case_plans import CasePlan, answer
from tests.model.table import KAREN, MIKKELS_PEN, Table
from tests.store.sitting import real_world
from ungeplan.model.conversation import Conversation
from ungeplan.model.edits import AddPerson, AddWish, ChangeStep, PlaceGoal, TakeGoalOff
from ungeplan.model.facts import CopyHandedOver, CopyRead, CopyReturned, PlanExported
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.people import row_of
from ungeplan.model.plan import Category, Choice, PersonId

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."


YESTERDAY = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
WORLD = real_world()._replace(now=lambda: YESTERDAY)


def mikkels_plan(contact: PersonId) -> CasePlan:
    """What he agreed yesterday; the uncle is known, and nobody asked about him."""
    table = CasePlan("mikkel", contact, WORLD)
    table.person("Onkel Jens")
    return table


@pytest.fixture
def karens(office: Office) -> Office:
    """Karen's office with Mikkel's plan, in which she is the owner of the store."""
    with office.opened() as store:
        owner = store.owner
    office.keep(mikkels_plan(owner).journal.entries)
    return office


@contextmanager
def table_of(office: Office) -> Iterator[Conversation]:
    """Mikkel's plan in the store, which goes on."""
    with office.opened() as store:

        def keep(entry: Entry) -> None:
            store.append(MIKKEL, entry, row_of(MIKKEL, table.plan))

        entries = store.journal_of(MIKKEL)
        table = Conversation(entries, keep, replica=store.replica, world=WORLD, pen=MIKKELS_PEN)
        yield table


def facts_of(office: Office) -> list[CopyHandedOver]:
    return [e.content for e in office.journal_of() if isinstance(e.content, CopyHandedOver)]


def name_in(office: Office, who: str) -> PersonId:
    plan = Journal(office.journal_of()).plan
    (person,) = [p.id for p in plan.people if p.name == who]
    return person


def take_back(office: Office, who: str, *goals: str) -> None:
    """Mikkel says no to these goals."""
    person = name_in(office, who)
    with table_of(office) as table:
        for goal in table.plan.active_goals:
            if goal.youth_text in goals:
                answer(table, person, Category.GOALS, Choice.NO, goal.id)


# -- one ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["Bo", " bo "])
def test_one_person_gets_what_they_may_know_and_the_journal_knows_it(karens, asked):
    out = karens.folder / "copy.pdf"

    said = karens.ask("export", MIKKEL, "--as", "pdf", "--for", asked, "--out", out, "--lang", "da")

    assert said == (0, f"Planen ligger i {out}\n".encode(), "")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert "Bos eksemplar" in all_text(out.read_bytes())
    assert "emil" not in all_text(out.read_bytes()).casefold()
    (fact,) = facts_of(karens)
    bo = name_in(karens, "Bo")
    assert (fact.recipient, fact.form, fact.day) == (bo, "pdf", dt.date.today())


def test_a_copy_comes_out_here_without_a_file_and_is_the_same_to_the_byte(karens):
    bo = name_in(karens, "Bo")

    by_name = karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")
    by_id = karens.ask("export", MIKKEL, "--as", "pdf", "--for", bo)

    assert by_name.out == by_id.out
    assert len(facts_of(karens)) == 2


def test_the_young_persons_own_has_everything(karens):
    own = Reading(karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Mikkel").out)
    assert "Emil" in own.text
    assert "Draft" in own.text


def test_who_is_not_in_the_plan_is_not_found(karens):
    said = karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Ole")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("Nobody in the plan is called Ole. Nothing was written.")


def test_of_two_with_one_name_the_ids_are_said(office):
    table = Table()
    ids = [table.do(AddPerson("Bo")).id for _ in range(2)]
    office.keep(table.journal.entries)

    said = office.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")

    assert (said.status, said.out) == (1, b"")
    assert said.err.endswith(f"Use one of the ids: {ids[0]}, {ids[1]}\n")


def test_a_copy_as_json_is_for_reading_and_the_journal_knows_who_has_it(karens):
    out = karens.folder / "copy.json"

    said = karens.ask("export", MIKKEL, "--as", "json", "--for", "Bo", "--out", out)

    assert (said.status, said.err) == (0, "")
    written = json.loads(out.read_bytes())
    assert "entries" not in written
    assert written["reading_copy"] == {"recipient": "person-1", "day": f"{dt.date.today()}"}
    assert "emil" not in out.read_text("utf-8").casefold()
    (fact,) = facts_of(karens)
    assert (fact.recipient, fact.form) == (name_in(karens, "Bo"), "json")


def test_a_copy_is_not_taken_in_as_a_plan(karens):
    copy = karens.ask("export", MIKKEL, "--as", "json", "--for", "Bo").out
    before = karens.journal_of()

    said = karens.ask("import", karens.file("copy.json", copy))

    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("The file is one person's copy.")
    assert karens.journal_of() == before


@pytest.mark.parametrize("form", ["pdf", "json"])
def test_who_may_know_nothing_is_refused_in_every_form(karens, form):
    out = karens.folder / f"copy.{form}"

    said = karens.ask("export", MIKKEL, "--as", form, "--for", "Onkel Jens", "--out", out)

    assert said == (1, b"", "There is nothing in the plan that Onkel Jens may know today.\n")
    assert not out.exists()
    assert facts_of(karens) == []


@pytest.mark.parametrize("form", ["png", "wall", "archive"])
def test_what_is_the_young_persons_alone_is_made_for_nobody_else(karens, form):
    said = karens.ask("export", MIKKEL, "--as", form, "--for", "Bo")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("A copy for one person is not made in that form.")


def test_it_is_said_when_the_journal_cannot_remember_who_has_a_copy(office):
    office.keep(mikkels_plan(KAREN).journal.entries)

    said = office.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")

    assert (said.status, said.out[:4]) == (0, b"%PDF")
    assert said.err.startswith("It is written, but the plan does not remember")
    assert facts_of(office) == []


# -- all ---------------------------------------------------------------------------------------


def test_all_copies_go_into_a_folder_under_names_that_name_nobody(karens):
    folder = karens.folder / "new" / "copies"

    said = karens.ask("copies", MIKKEL, "--out", folder, "--lang", "da")

    assert (said.status, said.err) == (0, "")
    told = dict(line.split(": ", 1) for line in said.text.splitlines())
    assert list(told) == ["Mikkel", "Karen", "Læsevejlederen", "Bo", "Lene"]
    files = {name: folder / path.rsplit("/", 1)[-1] for name, path in told.items()}
    assert sorted(files.values()) == sorted(folder.iterdir())
    for name, file in files.items():
        assert file.name.startswith("min-plan-")
        assert not any(who.casefold() in file.name for who in files)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert ("Emil" in all_text(file.read_bytes())) is (name in ("Mikkel", "Karen"))
    assert [fact.recipient for fact in facts_of(karens)] == [name_in(karens, name) for name in told]


def test_a_persons_copy_is_called_the_same_every_time_and_like_nobody_elses(karens):
    first, second = karens.folder / "first", karens.folder / "second"
    karens.ask("copies", MIKKEL, "--out", first)
    karens.ask("copies", MIKKEL, "--out", second)
    names = [[path.name for path in sorted(folder.iterdir())] for folder in (first, second)]
    assert names[0] == names[1]
    assert len(set(names[0])) == 5


def test_those_who_get_none_are_told_with_the_reason(karens):
    take_back(karens, "Lene", MOTORS, MANUAL)
    folder = karens.folder / "copies"

    said = karens.ask("copies", MIKKEL, "--out", folder)

    assert said.status == 0
    assert said.text.splitlines()[-1] == (
        "Lene: no copy. There is nothing in the plan that Lene may know today."
    )
    assert len(list(folder.iterdir())) == 4
    assert name_in(karens, "Lene") not in [fact.recipient for fact in facts_of(karens)]


def test_no_old_copy_lies_among_the_new_ones(karens):
    folder = karens.folder / "copies"
    folder.mkdir()
    (folder / "min-plan-old.pdf").write_bytes(b"old")

    said = karens.ask("copies", MIKKEL, "--out", folder)

    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith(f"There is something in {folder}. Nothing was written.")
    assert len(list(folder.iterdir())) == 1
    assert facts_of(karens) == []


def test_a_folder_that_cannot_be_made_is_said(karens):
    said = karens.ask("copies", MIKKEL, "--out", karens.file("a-file", b"") / "copies")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("The file could not be written there.")
    assert facts_of(karens) == []


def test_what_was_written_before_the_disk_was_full_is_known_to_be_out(karens, monkeypatch):
    written: list[Path] = []

    def write_two(out, data):
        if len(written) == 2:
            raise OSError
        written.append(out)
        out.write_bytes(data)

    monkeypatch.setattr("ungeplan.cli.going_out.write_whole", write_two)

    said = karens.ask("copies", MIKKEL, "--out", karens.folder / "copies")

    assert said.status == 1
    assert said.err.startswith("The file could not be written there.")
    out = [fact.recipient for fact in facts_of(karens)]
    assert out == [name_in(karens, "Mikkel"), name_in(karens, "Karen")]


def test_signs_that_cannot_be_printed_leave_no_copy_half_made(karens):
    with table_of(karens) as table:
        table.do(TakeGoalOff(table.plan.active_goals[0].id))
        table.do(PlaceGoal(table.do(AddWish("Ride på en 🐎")).id, Zone.FEET))
    folder = karens.folder / "copies"

    said = karens.ask("copies", MIKKEL, "--out", folder)

    assert said.status == 1
    assert said.err.startswith("These signs cannot be printed: 🐎")
    assert not folder.exists()
    assert karens.ask("copies", MIKKEL, "--out", folder, "--leave-out-signs").status == 0


# -- who has one -------------------------------------------------------------------------------


def test_nobody_has_a_copy_before_one_was_written(karens):
    assert karens.ask("copies", MIKKEL) == (0, b"Nobody has a copy yet.\n", "")


def test_who_has_a_copy_is_shown_with_what_has_become_of_it(karens):
    karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")
    karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Lene")
    with table_of(karens) as table:
        (bos, _) = [e for e in table.journal.entries if isinstance(e.content, CopyHandedOver)]
        table.note(CopyRead(bos.id, dt.date.today()))
    take_back(karens, "Bo", MANUAL)

    bo, lene = karens.ask("copies", MIKKEL).text.splitlines()

    assert bo.startswith("Bo  ")
    assert bo.endswith("  read  old  something was taken back")
    assert lene.startswith("Lene  ")
    assert "old" not in lene


def test_a_copy_that_came_back_is_shown_as_that_and_nothing_else(karens):
    karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")
    take_back(karens, "Bo", MANUAL)
    with table_of(karens) as table:
        (bos,) = [e for e in table.journal.entries if isinstance(e.content, CopyHandedOver)]
        table.note(CopyReturned(bos.id, dt.date.today()))

    assert karens.ask("copies", MIKKEL).text.endswith("  no longer there\n")
    assert "old" not in karens.ask("copies", MIKKEL).text
    assert karens.ask("export", MIKKEL, "--as", "letter", "--for", "Bo").status == 1


# -- the letter --------------------------------------------------------------------------------


def test_the_letter_asks_for_the_copy_that_holds_what_was_taken_back(karens):
    karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")
    take_back(karens, "Bo", MANUAL)

    said = karens.ask("export", MIKKEL, "--as", "letter", "--for", "Bo")

    assert said.status == 0
    heard = Reading(said.out).text
    assert "Goal 2 and what belongs to it" in heard
    assert "Please give the paper back to me or to Karen." in heard
    assert MANUAL not in heard
    assert karens.journal_of()[-1].content == PlanExported("letter")


def test_there_is_no_letter_where_nothing_was_taken_back(karens):
    karens.ask("export", MIKKEL, "--as", "pdf", "--for", "Bo")
    said = karens.ask("export", MIKKEL, "--as", "letter", "--for", "Bo")
    assert said == (1, b"", "Bo has nothing that was taken back.\n")


def test_a_letter_is_to_somebody(karens):
    said = karens.ask("export", MIKKEL, "--as", "letter")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("The letter is to one person.")


# -- other forms -------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["large", "two-languages"])
def test_a_copy_in_another_form_holds_the_same_and_is_noted(karens, form):
    out = karens.folder / "copy.pdf"

    said = karens.ask("export", MIKKEL, "--as", form, "--for", "Bo", "--out", out)

    assert (said.status, said.err) == (0, "")
    assert MOTORS in all_text(out.read_bytes())
    assert "emil" not in all_text(out.read_bytes()).casefold()
    (fact,) = facts_of(karens)
    assert fact.recipient == name_in(karens, "Bo")


@pytest.mark.parametrize("form", ["large", "two-languages", "pocket"])
def test_the_young_persons_own_in_another_form_has_everything(karens, form):
    file = karens.ask("export", MIKKEL, "--as", form).out
    assert "Emil" in Reading(file).text
    assert ("Mikkel" in Reading(file).text) is (form != "pocket")
    assert any(isinstance(e.content, PlanExported) for e in karens.journal_of())


def test_a_pocket_for_somebody_else_is_not_made(karens):
    said = karens.ask("export", MIKKEL, "--as", "pocket", "--for", "Bo")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("A copy for one person is not made")


def test_too_many_words_for_a_pocket_are_said(karens):
    with table_of(karens) as table:
        for step in table.plan.steps:
            table.do(ChangeStep(step.id, "Et langt skridt. " * 30, step.owner, step.due))

    said = karens.ask("export", MIKKEL, "--as", "pocket")

    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("The plan has too many words for a pocket.")


def test_a_calendar_for_who_may_know_of_the_meeting(karens):
    said = karens.ask("export", MIKKEL, "--as", "ics", "--for", "Læsevejlederen")
    assert b"LOCATION:Skolens bibliotek" in said.out
    assert b"Mikkel" not in said.out
    assert [fact.form for fact in facts_of(karens)] == ["ics"]


def test_who_may_not_know_of_the_meeting_hears_what_is_said_when_there_is_none(karens):
    said = karens.ask("export", MIKKEL, "--as", "ics", "--for", "Bo")
    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("No next meeting is agreed yet.")
    assert facts_of(karens) == []
