"""What the commands do when nothing stands in their way."""

import json
import stat
from pathlib import Path

import keyring
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from tests.cli.office import PASSPHRASE, QUICK, Office
from tests.export.forging import MIKKEL, SOFIE, a_document
from tests.export.pdf.reading import Reading
from tests.export.test_calendar import the_one
from tests.model.table import MIKKELS_PEN, Table
from tests.store.sitting import Sitting
from tests.store.test_keys import DrawerKeyRing
from ungeplan.export.schema import schema
from ungeplan.model.edits import ChooseName
from ungeplan.model.facts import PlanExported
from ungeplan.store.keys import create_key_file, unlock_with_passphrase


@pytest.fixture
def sofies(office: Office) -> Office:
    """Karen's office, in which Sofie's plan has begun."""
    with office.opened() as store:
        Sitting(store, SOFIE).goal()
    return office


@pytest.fixture
def key_ring(office: Office):
    """The key ring of this computer, which holds the key of the office's store."""
    before = keyring.get_keyring()
    keyring.set_keyring(DrawerKeyRing())
    data_key = unlock_with_passphrase(office.store, PASSPHRASE)
    create_key_file(office.store, data_key, PASSPHRASE, QUICK)
    yield
    keyring.set_keyring(before)


# -- list ------------------------------------------------------------------------------------


def test_nobody_is_listed_in_a_new_store(office):
    assert office.ask("list") == (0, b"There is nobody here yet.\n", "")
    assert office.ask("list", "--json") == (0, b"[]\n", "")


def test_the_list_says_who_how_many_goals_and_when(at_work):
    assert at_work.ask("list").text == "6f0b8a8e  Mikkel B.  3 goals  Monday 4 January at 9:00\n"


def test_the_list_is_sorted_by_name_and_shows_enough_of_each_id(at_work):
    at_work.keep(Table().journal.entries, SOFIE)

    lines = at_work.ask("list").text.splitlines()

    assert [line.split()[0] for line in lines] == [SOFIE[:9], MIKKEL[:9]]
    assert lines[0].endswith("Mikkel  0 goals")


def test_one_goal_is_one(sofies):
    assert sofies.ask("list").text.endswith("  1 goal\n")


def test_the_list_is_there_for_programs(at_work):
    assert json.loads(at_work.ask("list", "--json").out) == [
        {
            "id": MIKKEL,
            "name": "Mikkel B.",
            "next_meeting": "2027-01-04T09:00:00",
            "goals": 3,
        }
    ]


def test_the_list_is_there_in_danish(at_work):
    assert "3 mål  Mandag 4. januar kl. 9.00" in at_work.ask("list", "--lang", "da").text


def test_a_name_cannot_steer_the_terminal(office):
    table = Table()
    table.do(ChooseName("\x1b[2JMikkel\n"))
    office.keep(table.journal.entries)

    assert "�[2JMikkel�  0 goals" in office.ask("list").text


# -- import ----------------------------------------------------------------------------------


def test_a_plan_is_taken_in_with_its_whole_journal(office, mikkels, document):
    answer = office.ask("import", document)

    assert answer == (0, f"The plan of Mikkel B. is taken in: {MIKKEL}\n".encode(), "")
    assert office.journal_of() == mikkels.journal.entries
    assert office.ask("list").text.startswith("6f0b8a8e  Mikkel B.")


def test_a_plan_that_was_taken_in_comes_out_the_same(office, document):
    office.ask("import", document)

    assert office.ask("export", MIKKEL, "--as", "json").out == document.read_bytes()


# -- export ----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "pdf", "wall", "archive", "ics", "png"])
def test_a_file_is_written_whole_and_for_its_owner_only(at_work, form):
    out = at_work.folder / f"plan.{form}"

    answer = at_work.ask("export", MIKKEL, "--as", form, "--out", out)

    assert (answer.status, answer.err) == (0, "")
    assert answer.text.startswith(f"The plan is in {out}\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_bytes() == at_work.ask("export", MIKKEL, "--as", form).out
    assert not [path for path in at_work.folder.iterdir() if path.name.startswith(".")]


def test_a_file_takes_the_place_of_an_older_one(at_work, mikkels):
    out = at_work.file("plan.json", b"old")

    at_work.ask("export", MIKKEL, "--as", "json", "--out", out)

    assert out.read_bytes() == a_document(mikkels)


def test_the_beginning_of_an_id_is_enough(at_work, mikkels):
    at_work.keep(Table().journal.entries, SOFIE)

    answer = at_work.ask("export", MIKKEL[:9], "--as", "json")

    assert answer.out == a_document(mikkels)


def test_the_paper_bears_the_version_and_speaks_the_language_asked_for(at_work):
    english = Reading(at_work.ask("export", MIKKEL, "--as", "pdf").out)
    danish = Reading(at_work.ask("export", MIKKEL, "--as", "pdf", "--lang", "da").out)

    assert "Mikkel B.’s own copy, version 3" in english.text
    assert "Mikkel B.s eget eksemplar, version 3" in danish.text


def test_the_paper_is_a_draft_while_nobody_has_said_yes_to_what_it_says(office, mikkels):
    mikkels.speaks(MIKKELS_PEN)
    mikkels.wish("Jeg vil have kørekort.")
    office.keep(mikkels.journal.entries)

    paper = Reading(office.ask("export", MIKKEL, "--as", "pdf").out)

    assert "Draft" in paper.text
    assert "version" not in paper.text


def test_the_words_of_a_picture_lie_beside_it_for_its_owner_only(at_work):
    out = at_work.folder / "plan.png"

    answer = at_work.ask("export", MIKKEL, "--as", "png", "--out", out)

    told = at_work.folder / "plan.txt"
    assert answer.text == f"The plan is in {out}\nThe words of the picture are in {told}\n"
    assert stat.S_IMODE(told.stat().st_mode) == 0o600
    with Image.open(out) as picture:
        assert isinstance(picture, PngImageFile)
        assert picture.text == {"Description": told.read_text(encoding="utf-8")}
    assert "Monday 4 January at 9:00" in told.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("picture", "words"),
    [("plan", "plan.txt"), ("plan.txt", "plan.txt.txt"), ("a.b.PNG", "a.b.txt")],
)
def test_the_words_never_lie_where_the_picture_lies(at_work, picture, words):
    at_work.ask("export", MIKKEL, "--as", "png", "--out", at_work.folder / picture)

    assert (at_work.folder / picture).read_bytes().startswith(b"\x89PNG")
    assert (at_work.folder / words).read_text(encoding="utf-8").startswith("My plan\n")


def test_the_words_of_a_picture_replace_only_those_of_the_same_picture(at_work):
    out, told = at_work.folder / "plan.png", at_work.folder / "plan.txt"
    told.write_text("A list of shopping", encoding="utf-8")

    answer = at_work.ask("export", MIKKEL, "--as", "png", "--out", out)

    beside = at_work.folder / "plan-2.txt"
    assert f"The words of the picture are in {beside}\n" in answer.text
    assert beside.read_text(encoding="utf-8").startswith("My plan\n")
    at_work.ask("export", MIKKEL, "--as", "png", "--out", out, "--lang", "da")
    assert beside.read_text(encoding="utf-8").startswith("Min plan\n")
    assert told.read_text(encoding="utf-8") == "A list of shopping"
    assert not (at_work.folder / "plan-3.txt").exists()


def test_the_next_meeting_goes_into_a_calendar(at_work, mikkels):
    english = at_work.ask("export", MIKKEL, "--as", "ics").out
    danish = at_work.ask("export", MIKKEL, "--as", "ics", "--lang", "da").out

    event = the_one("VEVENT", english)
    assert (event["summary"], the_one("VEVENT", danish)["summary"]) == ("Meeting", "Møde")
    assert event["dtstart"].dt.isoformat() == "2027-01-04T09:00:00+01:00"
    assert event["dtstamp"].dt == mikkels.journal.meeting_agreed_at


def test_signs_that_cannot_be_printed_may_be_left_out(office):
    table = Table()
    table.goal("Jeg vil ride på en 🐎.")
    office.keep(table.journal.entries)

    answer = office.ask("export", MIKKEL, "--as", "pdf", "--leave-out-signs")

    assert answer.status == 0
    assert answer.out.startswith(b"%PDF")


@pytest.mark.parametrize("form", ["json", "pdf", "png"])
def test_the_journal_keeps_that_a_plan_went_out(sofies, form):
    before = sofies.journal_of(SOFIE)

    sofies.ask("export", SOFIE, "--as", form)

    *same, noted = sofies.journal_of(SOFIE)
    assert same == before
    assert noted.content == PlanExported(form)
    with sofies.opened() as store:
        assert noted.voice == store.owner
    assert sofies.ask("check").status == 0


def test_a_plan_out_of_somebody_elses_store_goes_out_without_a_note(at_work):
    before = at_work.journal_of()

    assert at_work.ask("export", MIKKEL, "--as", "json").status == 0
    assert at_work.journal_of() == before


# -- schema and check ------------------------------------------------------------------------


def test_the_schema_needs_no_store(office):
    answer = office.ask_only("schema", "--store", "/nowhere/plans.db")

    assert answer.status == 0
    assert json.loads(answer.out)["$defs"].keys() == schema()["$defs"].keys()


def test_a_sound_store_is_said_to_be_sound(at_work):
    assert at_work.ask("check") == (0, b"All is as it should be. Plans: 1\n", "")
    assert at_work.ask("check", "--rebuild").status == 0


def test_a_list_that_does_not_fit_is_made_anew(at_work):
    with at_work.opened() as store, store._writing() as connection:
        connection.exec_driver_sql("UPDATE people SET goals = 7")

    looked = at_work.ask("check")
    mended = at_work.ask("check", "--rebuild")

    assert looked.status == 1
    assert looked.err.endswith("Run ungeplan check --rebuild.\n")
    assert mended.status == 0
    assert "3 goals" in at_work.ask("list").text


# -- options and help -------------------------------------------------------------------------


def test_options_stand_before_the_command_or_after_it(at_work):
    store, passphrase = f"--store={at_work.store}", f"--passphrase-file={at_work.passphrase_file}"

    before = at_work.ask_only("--lang=da", store, passphrase, "list")
    after = at_work.ask_only("list", passphrase, store, "--lang=da")
    around = at_work.ask_only(store, "--lang=da", "list", passphrase)

    assert before == after == around
    assert "3 mål" in before.text


def test_the_last_language_counts(at_work):
    assert "3 mål" in at_work.ask("--lang", "en", "list", "--lang", "da").text


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"LC_ALL": "da_DK.UTF-8"}, "Her er ingen unge endnu."),
        ({"LC_ALL": "", "LC_MESSAGES": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, "Her er ingen"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "da"}, "Her er ingen unge endnu."),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "da_DK.UTF-8"}, "There is nobody here yet."),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "There is nobody here yet."),
    ],
)
def test_without_a_language_it_is_the_computers(office, monkeypatch, settings, said):
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    options = office.options[:-2]

    assert office.ask_only(*options, "list").text.startswith(said)


def test_a_municipalitys_own_words_are_said(office, monkeypatch, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "commands.toml").write_text('[answers]\nnobody = { da = "Tomt.", en = "Empty." }\n')
    monkeypatch.setenv("UNGEPLAN_CONTENT", str(own))

    assert office.ask("list").text == "Empty.\n"


def test_the_passphrase_is_the_first_line_of_its_file(office):
    office.passphrase_file.write_bytes(b"\xef\xbb\xbf" + f"{PASSPHRASE}\r\nmore\r\n".encode())

    assert office.ask("list").status == 0


@pytest.mark.usefixtures("key_ring")
def test_the_key_ring_opens_the_store_without_a_question(office):
    assert office.ask_only("list", "--store", office.store, "--lang", "en").status == 0


def test_the_usual_store_is_found_without_being_named(office, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(office.folder))
    usual = office.folder / "ungeplan" / "plans.db"
    usual.parent.mkdir()
    for ending in ("", ".keys"):
        Path(f"{office.store}{ending}").rename(f"{usual}{ending}")

    answer = office.ask_only("list", "--passphrase-file", office.passphrase_file, "--lang", "en")

    assert answer == (0, b"There is nobody here yet.\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["export", "--help"], ["demo", "-h"]])
def test_help_is_given_in_both_languages(office, arguments):
    english = office.ask_only(*arguments, "--lang", "en")
    danish = office.ask_only("--lang", "da", *arguments)

    assert english.status == danish.status == 0
    assert "show this help" in english.text
    assert "vis denne hjælp" in danish.text


def test_it_says_which_version_it_is(office):
    assert office.ask_only("--version").text.startswith("ungeplan 0.")
