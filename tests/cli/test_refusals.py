"""Whatever goes wrong, a command says it in one plain sentence, and the plans are as they were."""

from __future__ import annotations

import sys

import pytest
from msgspec.structs import replace

from tests.cli.office import Answer
from tests.export.forging import MIKKEL, SOFIE, ForgedTable, a_document, edited
from tests.model.table import KARENS_PEN, Table
from ungeplan.app.surroundings import content_here
from ungeplan.cli import plans
from ungeplan.cli.sentences import sentence_of
from ungeplan.export.document import (
    ChainIsBroken,
    DocumentIsBroken,
    DocumentIsNewer,
    DocumentTrouble,
    EntryBreaksRule,
    EntryIsBroken,
    NotAPlanDocument,
    PlanDiffers,
    PlanIsBroken,
    PlanIsNewer,
    ReadingCopyOnly,
)
from ungeplan.model.edits import PlaceGoal, RewordWish
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Unreadable
from ungeplan.model.language import Language
from ungeplan.model.refusals import TooLong
from ungeplan.resources import ResourcesMissing
from ungeplan.store.troubles import StoreTrouble

# Each is tried as a program of its own: a sentence, nothing else, and status 1.


def assert_refused(answer: Answer, sentence: str) -> None:
    assert answer.status == 1, answer
    assert answer.out == b""
    assert answer.err == f"{sentence}\n"


# -- the store -------------------------------------------------------------------------------


def test_a_wrong_passphrase(at_work):
    at_work.passphrase_file.write_text("hest og vogn")

    assert_refused(
        at_work.start("list"),
        "The passphrase does not fit. The plans are untouched. "
        "Try again, and mind capital letters.",
    )


def test_a_wrong_passphrase_in_danish(at_work):
    at_work.passphrase_file.write_text("hest og vogn")

    assert_refused(
        at_work.ask("list", "--lang", "da"),
        "Adgangssætningen passer ikke. Planerne er urørte. "
        "Prøv igen, og se efter store og små bogstaver.",
    )


def test_a_store_that_is_not_made_yet(office, document):
    office.store.unlink()

    assert_refused(
        office.start("import", document),
        f"There are no plans in {office.store} yet. Nothing is changed. "
        "Start ungeplan without a command the first time, and choose a passphrase.",
    )
    assert not office.store.exists()


DAMAGED = (
    "The file with the plans cannot be read. It is not changed. "
    "Copy its folder and ask IT for help."
)


@pytest.mark.parametrize("content", [b"", b"A letter to the caseworker.\n" * 400, bytes(8192)])
def test_a_file_that_is_no_store(at_work, content):
    at_work.store.write_bytes(content)

    assert_refused(at_work.start("list"), DAMAGED)
    assert at_work.store.read_bytes() == content


NO_STORE = "There are no plans of ungeplan here. Nothing is changed. Choose the right file."


@pytest.mark.parametrize("content", [b"", b"Dear Karen\n", "Hej, Kære ".encode() * 4096])
@pytest.mark.parametrize("command", [["list"], ["check"], []])
def test_a_file_of_somebody_else_is_no_store_that_lost_its_key(office, content, command):
    letter = office.file("letter.txt", content)

    assert_refused(office.ask(*command, "--store", letter), NO_STORE)
    assert letter.read_bytes() == content


def test_a_file_of_somebody_else_is_no_store_in_danish_either(office):
    letter = office.file("letter.txt", b"Dear Karen")

    assert_refused(
        office.ask("list", "--store", letter, "--lang", "da"),
        "Her ligger ingen planer fra ungeplan. Intet er ændret. Vælg den rigtige fil.",
    )


def test_a_store_with_a_torn_page(at_work):
    torn = bytearray(at_work.store.read_bytes())
    torn[4096 * 2 : 4096 * 2 + 64] = bytes(64)
    at_work.store.write_bytes(torn)

    answer = at_work.start("check")

    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert answer.err.endswith("Copy its folder and ask IT for help.\n")
    assert at_work.store.read_bytes() == torn


def test_a_key_file_that_is_missing(at_work):
    at_work.store.with_name("plans.db.keys").unlink()

    assert_refused(
        at_work.start("list"),
        "The key file is missing beside the file with the plans. The plans are untouched. "
        "Put the key file back, or ask IT for help.",
    )


def test_a_store_that_another_program_has_open(at_work):
    with at_work.opened():
        answer = at_work.start("list")

    assert_refused(
        answer,
        "ungeplan is open somewhere else. The plans are untouched. "
        "Close the other window and try again.",
    )


def test_a_folder_in_the_place_of_the_store(office):
    assert_refused(
        office.ask("list", "--store", office.folder),
        "There are no plans of ungeplan here. Nothing is changed. Choose the right file.",
    )
    assert office.ask("list", "--store", "").status == 1


def test_a_plan_that_was_changed_from_outside(at_work):
    with at_work.opened() as store, store._writing() as connection:
        connection.exec_driver_sql("UPDATE journal SET voice = 'karen' WHERE counter IN (5, 7)")

    checked = at_work.ask("check")
    exported = at_work.ask("export", MIKKEL, "--as", "json")

    assert_refused(
        checked,
        "Something in the plans was changed from outside (2 places). Nothing is changed now. "
        "Copy their folder and ask IT for help.",
    )
    assert exported.err.startswith("The plan was changed from outside, from entry 5.")


def test_a_plan_that_a_newer_version_wrote_in(office, mikkels):
    *entries, newest = mikkels.journal.entries
    office.keep([*entries, replace(newest, content=Unreadable(b'{"do":"take_over"}'))])

    answer = office.ask("export", MIKKEL, "--as", "json")

    assert answer.status == 1
    assert answer.err.startswith("A newer ungeplan wrote in the plan. It is untouched.")


# -- the passphrase --------------------------------------------------------------------------


LOCKED = (
    "The plans are locked, and there is nobody to ask here. They are untouched. "
    "Give the passphrase with --passphrase-file."
)


def test_a_passphrase_that_nobody_can_be_asked_for(office):
    assert_refused(office.start_only("list", "--store", office.store, "--lang", "en"), LOCKED)


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfeh\x00"])
def test_a_passphrase_file_that_cannot_be_read(office, content):
    office.passphrase_file.unlink()
    if content is not None:
        office.passphrase_file.write_bytes(content)

    assert_refused(
        office.ask("list"),
        f"The passphrase cannot be read from {office.passphrase_file}. "
        "The plans are untouched. Write it on the first line of a plain text file.",
    )


# -- import ----------------------------------------------------------------------------------


def test_a_file_that_is_not_there(office):
    missing = office.folder / "missing.json"

    assert_refused(
        office.start("import", missing),
        f"The file {missing} cannot be read. The plans are untouched. "
        "See whether it is there and whether you may open it.",
    )


NO_PLAN = (
    "The file is no plan of ungeplan. Nothing is changed. "
    "Choose a file that ungeplan export --as json wrote."
)


@pytest.mark.parametrize("content", [b"Dear Karen", b'{"goals": []}'])
def test_a_file_that_is_no_plan(office, content):
    assert_refused(office.start("import", office.file("letter", content)), NO_PLAN)


def test_a_document_of_a_newer_form(office, document):
    newer = office.file("newer.json", edited(document.read_bytes(), lambda d: d.update(version=2)))

    assert_refused(
        office.start("import", newer),
        "The file was written by a newer ungeplan. Nothing is changed. Use the newest version.",
    )


def four_goals() -> bytes:
    forged = ForgedTable()
    forged.three_goals()
    forged.slip_in(PlaceGoal(forged.wish("Jeg vil have kørekort."), Zone.FEET))
    return a_document(forged)


def words_of_another_voice() -> bytes:
    forged = ForgedTable()
    forged.slip_in(RewordWish(forged.wish(), "Jeg vil i praktik."), KARENS_PEN)
    return a_document(forged)


def a_step_without_owner() -> bytes:
    table = Table()
    table.step(table.goal())
    return edited(a_document(table), lambda d: d["entries"][3]["content"].pop("owner"))


def a_wish_with_other_words() -> bytes:
    table = Table()
    table.wish()
    return edited(a_document(table), lambda d: d["entries"][1]["content"].update(text="Praktik"))


def a_plan_with_other_words() -> bytes:
    table = Table()
    table.wish()
    return edited(a_document(table), lambda d: d["plan"]["wishes"][0].update(text="Praktik"))


def something_more() -> bytes:
    return edited(a_document(Table()), lambda d: d.update(notes="Difficult"))


FORGERIES = {
    four_goals: "Entry 9 of the file breaks a rule: “You have three goals. Do you want to swap "
    "one?”",
    words_of_another_voice: "Entry 3 of the file breaks a rule: “These are someone else's words. "
    "Only the one who said them can change them.”",
    a_step_without_owner: "Entry 4 of the file cannot be used: Object missing required field "
    "`owner` (content).",
    a_wish_with_other_words: "The file was changed from outside, from entry 2.",
    a_plan_with_other_words: "The plan in the file is not the one that follows from what happened.",
    something_more: "The file cannot be used: Object contains unknown field `notes`.",
}


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda forgery: forgery.__name__)
def test_a_document_that_breaks_a_rule(office, forgery):
    answer = office.start("import", office.file("forged.json", forgery()))

    assert answer.status == 1
    assert answer.out == b""
    assert answer.err.startswith(FORGERIES[forgery])
    assert answer.err.count("\n") == 1
    assert " Nothing is changed" in answer.err
    assert "nobody" in office.ask("list").text


def test_a_document_that_breaks_a_rule_in_danish(office):
    forged = office.file("forged.json", four_goals())

    assert_refused(
        office.ask("import", forged, "--lang", "da"),
        "Nummer 9 i filen bryder en regel: “Du har tre mål. Vil du bytte et ud?” "
        "Intet er ændret. Få filen sendt igen.",
    )


def test_a_plan_that_is_in_the_store_already(at_work, document):
    assert_refused(
        at_work.start("import", document), "That plan is here already. Nothing is changed."
    )


# -- export ----------------------------------------------------------------------------------


def test_an_id_that_nobody_has(at_work):
    assert_refused(
        at_work.start("export", "sofie", "--as", "json"),
        "No plan is called sofie. Nothing is changed. Find the id with ungeplan list.",
    )
    assert at_work.ask("export", "", "--as", "json").status == 1


def test_an_id_that_two_have(at_work):
    at_work.keep(Table().journal.entries, SOFIE)

    assert_refused(
        at_work.start("export", "6f0b", "--as", "json"),
        "Several plans begin with 6f0b. Nothing is changed. Write more of the id.",
    )


def test_a_place_that_nothing_can_be_written_to(at_work):
    in_a_file = at_work.file("letter", b"") / "plan"

    assert_refused(
        at_work.start("export", MIKKEL, "--as", "json", "--out", in_a_file),
        "The file could not be written there. The plan is safe. Choose another folder.",
    )


@pytest.mark.parametrize("name", ["plans.db", "plans.db.keys", "plans.db-wal", "PLANS.DB"])
def test_a_file_that_would_destroy_the_plans(at_work, name):
    out = at_work.folder / name
    before = out.read_bytes() if out.exists() else None

    assert_refused(
        at_work.ask("export", MIKKEL, "--as", "json", "--out", out),
        f"{out} belongs to your plans and would have been lost. "
        "Nothing was written. Choose another name.",
    )
    assert (out.read_bytes() if out.exists() else None) == before


def test_the_words_of_a_picture_never_lie_over_the_plans(at_work):
    store = at_work.store.rename(at_work.folder / "plans.txt")
    for name in ("keys", "lock"):
        at_work.store.with_name(f"plans.db.{name}").rename(store.with_name(f"plans.txt.{name}"))
    at_work.store, inode = store, store.stat().st_ino

    for _ in range(2):
        at_work.ask("export", MIKKEL, "--as", "png", "--out", at_work.folder / "plans.png")

    assert store.stat().st_ino == inode
    assert (at_work.folder / "plans-2.txt").read_text(encoding="utf-8").startswith("My plan\n")


def test_a_plan_with_more_words_than_a_phone_has_room_for(office):
    table = Table()
    for zone in (Zone.HEAD, Zone.HEART, Zone.FEET):
        goal = table.goal("Jeg vil være glad. " * 30, zone)
        table.step(goal, "Sige det. " * 50)
        table.step(goal, "Høre om det. " * 40)
    office.keep(table.journal.entries)
    out = office.folder / "plan.png"

    assert_refused(
        office.start("export", MIKKEL, "--as", "png", "--out", out),
        "The plan has too many words for a picture. It is safe, and nothing was written. "
        "Write it on paper with --as pdf.",
    )
    assert not out.exists()
    assert not out.with_suffix(".txt").exists()


def test_signs_that_cannot_be_printed(office):
    table = Table()
    table.goal("Jeg vil ride på en 🐎.")
    office.keep(table.journal.entries)
    out = office.folder / "plan.pdf"

    assert_refused(
        office.start("export", MIKKEL, "--as", "pdf", "--out", out),
        "These signs cannot be printed: 🐎 (U+1F40E). The plan is safe, and nothing was written. "
        "Use other signs, or let them stand as an empty box with --leave-out-signs.",
    )
    assert not out.exists()


def test_a_meeting_that_is_not_agreed_goes_into_no_calendar(office):
    table = Table()
    table.goal("Jeg vil ride.")
    office.keep(table.journal.entries)
    out = office.folder / "meeting.ics"

    assert_refused(
        office.start("export", MIKKEL, "--as", "ics", "--out", out),
        "No next meeting is agreed yet. The plan is safe, and nothing was written. "
        "Agree a day on Min plan first.",
    )
    assert not out.exists()


# -- windows ---------------------------------------------------------------------------------


def test_no_screen(office, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    assert_refused(
        office.ask(),
        "There is no screen here to show windows on. The plans are untouched. "
        "Start ungeplan where there is a screen, or see ungeplan --help.",
    )


def test_windows_without_their_libraries(office, monkeypatch):
    monkeypatch.setitem(sys.modules, "ungeplan.app.run", None)

    answer = office.ask()

    assert answer.status == 1
    assert answer.err.startswith("The windows cannot be shown: ")


def test_a_folder_that_the_demo_cannot_write_to(office):
    assert_refused(
        office.ask("demo", "--out", office.file("letter", b"")),
        "The file could not be written there. The plan is safe. Choose another folder.",
    )


# -- wrong usage and faults --------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["import"],
        ["export", MIKKEL],
        ["copies"],
        ["export", MIKKEL, "--as", "odt"],
        ["list", "--lang", "sv"],
        ["list", "--lang"],
        ["demo", "--hand", "nose"],
        ["demo", "--pace", "-1"],
        ["list", "--js"],
    ],
)
def test_wrong_usage_is_told_from_a_refusal(office, arguments):
    answer = office.ask(*arguments)

    assert answer.status == 2
    assert answer.out == b""
    assert answer.err.startswith("usage: ungeplan")


def test_broken_words_of_a_municipality(office, monkeypatch, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "commands.toml").write_text("answers = 1\n")
    monkeypatch.setenv("UNGEPLAN_CONTENT", str(own))

    answer = office.ask("list")

    assert answer.status == 1
    assert answer.err.startswith(f"{own / 'commands.toml'} cannot be used: ")


def test_missing_files_of_the_program(office, monkeypatch, tmp_path):
    def gone():
        raise ResourcesMissing(tmp_path)

    monkeypatch.setattr("ungeplan.resources.folder", gone)

    assert office.ask("list").err.endswith("Install ungeplan again.\n")


def test_a_fault_of_the_program_itself(office, monkeypatch):
    monkeypatch.setattr(plans, "do", lambda errand: 1 / 0)
    monkeypatch.delenv("UNGEPLAN_DEBUG", raising=False)

    assert_refused(
        office.ask("list"),
        "Something went wrong. What is saved is safe. Close ungeplan and start again.",
    )


def test_a_fault_of_the_program_itself_shows_where_when_somebody_looks_for_it(office, monkeypatch):
    monkeypatch.setattr(plans, "do", lambda errand: 1 / 0)
    monkeypatch.setenv("UNGEPLAN_DEBUG", "1")

    assert "ZeroDivisionError" in office.ask("list").err


# -- sentences -------------------------------------------------------------------------------


def kinds_of(trouble: type[Exception]) -> set[str]:
    return {kind.__name__ for kind in trouble.__subclasses__()}


def test_every_trouble_has_a_sentence():
    content = content_here()

    assert kinds_of(DocumentTrouble) == set(content.commands.documents)
    assert kinds_of(StoreTrouble) <= set(content.troubles.sentences)


@pytest.mark.parametrize("language", Language)
def test_every_trouble_with_a_document_is_said_without_an_open_gap(language):
    troubles = (
        NotAPlanDocument(),
        DocumentIsNewer(),
        DocumentIsBroken("{odd}"),
        EntryIsBroken(3, "{odd}"),
        ChainIsBroken(3),
        EntryBreaksRule(3, TooLong()),
        PlanDiffers(),
        ReadingCopyOnly(),
        PlanIsNewer(),
        PlanIsBroken(3),
    )

    for trouble in troubles:
        said = sentence_of(trouble, content_here(), language)
        assert said.endswith(".")
        assert "{" not in said.replace("{odd}", "")
