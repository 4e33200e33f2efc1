"""Drafts on the command line: in Word and on paper, for one person, and refused with a reason."""

import datetime as dt

import docx
import pytest

from tests.cli.office import Office
from tests.export.forging import MIKKEL
from tests.export.pdf.word_check import all_text
from tests.export.word_text import everything
from tests.journeys.case_plans import CasePlan
from tests.store.sitting import real_world
from ungeplan.model.conversation import Conversation
from ungeplan.model.facts import CopyHandedOver, DraftBegun, DraftWritten
from ungeplan.model.follow_on import field_of
from ungeplan.model.journal import Journal
from ungeplan.model.people import row_of

YESTERDAY = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
WORLD = real_world()._replace(now=lambda: YESTERDAY)


def with_case(office: Office, name: str) -> Office:
    with office.opened() as store:
        owner = store.owner
    office.keep(CasePlan(name, owner, WORLD).journal.entries)
    return office


def test_words_that_are_half_typed_on_the_desk_are_not_left_out_in_silence(karens):
    with karens.opened() as store:

        def keep(entry):
            store.append(MIKKEL, entry, row_of(MIKKEL, table.plan))

        table = Conversation(store.journal_of(MIKKEL), keep, replica=store.replica, world=WORLD)
        begun = table.note(DraftBegun("school", YESTERDAY.date())).id
        store.write_draft(MIKKEL, field_of(begun, "next_look"), "Til maj")

    file, said = draft(karens, person="Karen")

    assert said.status == 1
    assert "I udkastet er der ord, som ikke er skrevet færdig." in said.err
    assert not file.exists()


@pytest.fixture
def karens(office: Office) -> Office:
    return with_case(office, "mikkel")


def draft(office, *more, out="draft.docx", kind="school", form="docx", person="Bo"):
    file = office.folder / out
    return file, office.ask(
        *("export", MIKKEL, "--as", form, "--draft", kind, "--for", person, "--out", file),
        *("--lang", "da", *more),
    )


@pytest.mark.parametrize(
    ("form", "read"), [("docx", everything), ("pdf", all_text)], ids=["docx", "pdf"]
)
def test_a_draft_holds_what_its_reader_may_know_and_the_journal_knows_who_has_it(
    karens, form, read
):
    file, said = draft(karens, kind="kui", out=f"draft.{form}", form=form)

    assert said == (0, f"Planen ligger i {file}\n".encode(), "")
    text = read(file.read_bytes())
    assert "Udkast: uddannelsesplan i den kommunale ungeindsats" in text
    assert "Jeg vil arbejde med motorer." in text
    assert "emil" not in text.casefold()
    (given,) = [e.content for e in karens.journal_of() if isinstance(e.content, CopyHandedOver)]
    assert given.form == "draft"
    assert Journal(karens.journal_of()).plan.name_of(given.recipient) == "Bo"


def test_what_was_written_in_a_draft_stands_in_the_file(karens):
    with karens.opened() as store:

        def keep(entry):
            store.append(MIKKEL, entry, row_of(MIKKEL, table.plan))

        entries = store.journal_of(MIKKEL)
        table = Conversation(entries, keep, replica=store.replica, world=WORLD)
        begun = table.note(DraftBegun("school", YESTERDAY.date())).id
        table.note(DraftWritten(begun, "next_look", "Til maj"))

    file, said = draft(karens, person="Karen")

    assert said.status == 0
    assert "Til maj" in everything(file.read_bytes())


def test_who_may_know_nothing_gets_no_file(office):
    with_case(office, "sofus")

    file, said = draft(office, kind="substance", person="SSP")

    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith("Der er ikke noget i planen, som SSP må vide i dag.")
    assert not file.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--as", "docx", "--for", "Bo"), "Word is for drafts."),
        (("--as", "docx", "--draft", "school"), "A draft is for one person"),
        (("--as", "pdf", "--draft", "school"), "A draft is for one person"),
        (("--as", "json", "--draft", "school", "--for", "Bo"), "A draft is there in Word"),
        (("--as", "docx", "--draft", "plan", "--for", "Bo"), "No plan is called plan."),
    ],
)
def test_what_is_not_clear_is_asked_for_and_nothing_is_written(karens, arguments, sentence):
    out = karens.folder / "draft"

    said = karens.ask("export", MIKKEL, *arguments, "--out", out)

    assert (said.status, said.out) == (1, b"")
    assert said.err.startswith(sentence)
    assert "Nothing was written." in said.err
    assert not out.exists()


def test_a_municipality_uses_its_own_template_and_hears_what_is_wrong_with_it(
    karens, monkeypatch, tmp_path
):
    own = tmp_path / "own"
    (own / "templates").mkdir(parents=True)
    monkeypatch.setenv("UNGEPLAN_CONTENT", str(own))
    theirs = docx.Document()
    theirs.add_paragraph("Vores plan: {{ goal }}")
    theirs.save(str(own / "templates" / "school.docx"))

    file, said = draft(karens, person="Karen")
    assert said.status == 0
    assert "Vores plan: Mål 1: »Jeg vil arbejde med motorer.«" in everything(file.read_bytes())

    theirs.add_paragraph("{{ gaol }}")
    theirs.save(str(own / "templates" / "school.docx"))
    file, said = draft(karens, out="second.docx", person="Karen")
    assert (said.status, file.exists()) == (1, False)
    assert 'nothing in a draft is called "gaol"' in said.err
    assert "Planerne er ikke rørt." in said.err
