"""A plan document carries a plan from one store to another, whole and unchanged, or is refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.export.forging import MIKKEL, ForgedTable, a_document, edited
from tests.model.chance import ANYTHING, chances
from tests.model.journals.record import before_the_first_meeting, first_meeting, second_meeting
from tests.model.table import KARENS_PEN, Table
from tests.model.test_any_meeting import happens
from ungeplan.export.document import (
    FORMAT,
    VERSION,
    ChainIsBroken,
    DocumentIsBroken,
    DocumentIsNewer,
    EntryBreaksRule,
    EntryIsBroken,
    NotAPlanDocument,
    PlanDiffers,
    PlanIsBroken,
    PlanIsNewer,
    plan_document,
    read_document,
)
from ungeplan.export.schema import schema
from ungeplan.model.edits import AddStep, AddWish, BeginPlan, PlaceGoal, RewordWish
from ungeplan.model.facts import Answer, PlanConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Forget, Unreadable
from ungeplan.model.plan import EntryId, PersonId
from ungeplan.model.refusals import (
    FigureIsFull,
    LooksLikeACprNumber,
    NotTheirWords,
    PlanAlreadyBegun,
    PlanNotBegun,
    UnknownEntry,
    UnknownPerson,
)


@pytest.fixture
def mikkels() -> Table:
    """Two meetings with Mikkel, in which all happened that can happen."""
    table = Table()
    before_the_first_meeting(table)
    first_meeting(table)
    second_meeting(table)
    return table


@pytest.fixture
def document(mikkels: Table) -> bytes:
    return a_document(mikkels)


@pytest.fixture
def forged() -> ForgedTable:
    """Mikkel's plan, in which no rule is kept."""
    return ForgedTable()


# -- there and back --------------------------------------------------------------------------


def test_a_plan_comes_back_as_it_was(mikkels, document):
    plan_id, journal = read_document(document)

    assert plan_id == MIKKEL
    assert journal.entries == mikkels.journal.entries
    assert journal.plan == mikkels.plan
    assert journal.versions == mikkels.journal.versions
    assert (journal.meeting, journal.stage) == (mikkels.meeting, mikkels.stage)


def test_a_document_that_is_read_and_written_again_is_the_same(document):
    plan_id, journal = read_document(document)

    assert plan_document(plan_id, journal.entries) == document


@ANYTHING
@given(chances)
def test_any_plan_comes_back_as_it_was(chances):
    table = Table()
    for chance in chances:
        happens(table, chance)

    document = a_document(table)
    _, journal = read_document(document)

    assert journal.entries == table.journal.entries
    assert journal.plan == table.plan
    assert plan_document(MIKKEL, journal.entries) == document


def test_a_document_is_read_by_people_too(document):
    opened = json.loads(document)

    assert opened["format"] == FORMAT
    assert opened["version"] == VERSION
    assert opened["entries"][0]["content"]["chosen_name"] == "Mikkel"
    assert opened["plan"]["people"][0]["name"] == "Mikkel B."
    assert document.count(b"\n") > len(opened["entries"])


def test_what_was_forgotten_is_not_in_the_document(mikkels, document):
    empty = [entry for entry in json.loads(document)["entries"] if entry["content"] is None]

    assert len(empty) == 2
    assert [entry["salt"] for entry in empty] == ["", ""]
    assert "Det vil jeg ikke vise" not in document.decode()


def test_the_order_in_which_entries_are_handed_over_does_not_matter(mikkels, document):
    assert plan_document(MIKKEL, reversed(mikkels.journal.entries)) == document


def test_a_mark_that_some_editors_put_first_does_no_harm(mikkels, document):
    assert read_document(b"\xef\xbb\xbf" + document).journal.plan == mikkels.plan


def test_a_plan_with_something_newer_in_it_becomes_no_document(mikkels):
    newest = mikkels.journal.entries[-1]
    newer = replace(newest, content=Unreadable(b'{"do":"take_over"}'))

    with pytest.raises(PlanIsNewer):
        plan_document(MIKKEL, [*mikkels.journal.entries[:-1], newer])


def test_a_plan_that_was_changed_from_outside_becomes_no_document(mikkels):
    entries = list(mikkels.journal.entries)
    entries[3] = replace(entries[3], voice=PersonId("karen"))

    with pytest.raises(PlanIsBroken) as raised:
        plan_document(MIKKEL, entries)

    assert raised.value.number == 4


# -- files that are something else -------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"{}",
        b'{"format": 1, "version": 1}',
        b'{"format": "something-else", "version": 1}',
        b'{"format": "ungeplan-plan"}',
        b'{"format": "ungeplan-plan", "version": "1"}',
        b'{"format": "ungeplan-plan", "version": 1',
        b'{"a": ' + b"[" * 100_000,
    ],
)
def test_another_file_is_no_plan(data):
    with pytest.raises(NotAPlanDocument):
        read_document(data)


def test_a_document_of_a_newer_form_says_so(document):
    newer = edited(document, lambda d: d.update(version=VERSION + 1, something_new=[]))

    with pytest.raises(DocumentIsNewer):
        read_document(newer)


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d.update(version=0),
        lambda d: d.update(something_else=1),
        lambda d: d.update(plan_id=""),
        lambda d: d.update(plan_id="../plans"),
        lambda d: d.update(plan_id="mikkel\n"),
        lambda d: d.update(entries=[]),
        lambda d: d.pop("entries"),
        lambda d: d.pop("plan"),
        lambda d: d["plan"].update(secret=1),
    ],
)
def test_a_document_with_something_wrong_around_its_entries_says_what(document, edit):
    with pytest.raises(DocumentIsBroken) as raised:
        read_document(edited(document, edit))

    assert raised.value.fault


def test_a_document_with_bytes_that_are_no_signs_is_broken(document):
    with pytest.raises(DocumentIsBroken) as raised:
        read_document(document.replace(b"Mikkel", b"Mikkel \xff", 1))

    assert raised.value.fault


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (lambda e: e.pop("voice"), "missing required field `voice`"),
        (lambda e: e.update(colour="red"), "unknown field `colour`"),
        (lambda e: e.update(id=""), "length >= 1 (id)"),
        (lambda e: e.update(counter=0), ">= 1 (counter)"),
        (lambda e: e.update(counter=2**60), "(counter)"),
        (lambda e: e.update(at="2026-11-23T09:00:00"), "timezone component (at)"),
        (lambda e: e.update(at="yesterday"), "(at)"),
        (lambda e: e.update(link="AAAA"), "(link)"),
        (lambda e: e.update(salt="A" * 120), "(salt)"),
        (lambda e: e["content"].update(do="do_something_new"), "(content.do)"),
        (lambda e: e["content"].pop("text"), "missing required field `text` (content)"),
        (lambda e: e["content"].update(card=3), "(content.card)"),
    ],
)
def test_an_entry_with_something_wrong_says_which_and_what(document, edit, fault):
    def on_a_wish(opened):
        edit(opened["entries"][number - 1])

    contents = [entry["content"] for entry in json.loads(document)["entries"]]
    number = 1 + [c["do"] if c else None for c in contents].index("add_wish")

    with pytest.raises(EntryIsBroken) as raised:
        read_document(edited(document, on_a_wish))

    assert raised.value.number == number
    assert raised.value.fault.endswith(fault)


def test_a_step_without_an_owner_is_refused(document):
    def take_owner_away(opened):
        steps = (e["content"] for e in opened["entries"] if e["content"])
        next(step for step in steps if step["do"] == "add_step").pop("owner")

    with pytest.raises(EntryIsBroken) as raised:
        read_document(edited(document, take_owner_away))

    assert "`owner`" in raised.value.fault


# -- the chain -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "number"),
    [
        (lambda e: e[8]["content"].update(name="Bo"), 9),
        (lambda e: e[8].update(voice="karen"), 9),
        (lambda e: e[8].update(at="2026-11-23T09:00:01Z"), 9),
        (lambda e: e[8].update(content=None, salt=""), 9),
        (lambda e: e.pop(8), 9),
        (lambda e: e.insert(8, e.pop(9)), 10),
        (lambda e: e.append(e[8]), None),
        (lambda e: e[9].update(id=e[8]["id"]), 10),
    ],
)
def test_entries_that_were_changed_afterwards_are_refused(document, edit, number):
    count = len(json.loads(document)["entries"])

    with pytest.raises(ChainIsBroken) as raised:
        read_document(edited(document, lambda d: edit(d["entries"])))

    assert raised.value.number == (number or count + 1)


def test_a_forgotten_entry_that_keeps_its_salt_is_refused(document):
    def keep_salt(opened):
        empty = next(e for e in opened["entries"] if e["content"] is None)
        empty["salt"] = "AAAA"

    with pytest.raises(ChainIsBroken):
        read_document(edited(document, keep_salt))


def test_a_document_whose_last_entries_were_taken_out_is_refused(document):
    with pytest.raises(PlanDiffers):
        read_document(edited(document, lambda d: d["entries"].pop()))


def test_a_document_whose_plan_says_something_else_is_refused(document):
    with pytest.raises(PlanDiffers):
        read_document(
            edited(document, lambda d: d["plan"]["goals"][0].update(youth_text="Jeg vil i praktik"))
        )


# -- the rules -------------------------------------------------------------------------------


def refused(table: Table) -> EntryBreaksRule:
    with pytest.raises(EntryBreaksRule) as raised:
        read_document(a_document(table))
    return raised.value


def test_a_fourth_goal_is_refused(forged):
    forged.three_goals()
    forged.slip_in(PlaceGoal(forged.wish("Jeg vil have kørekort."), Zone.FEET))

    broken = refused(forged)

    assert isinstance(broken.refusal, FigureIsFull)
    assert broken.number == len(forged.recorded)


def test_words_that_another_voice_changed_are_refused(forged):
    forged.slip_in(RewordWish(forged.wish(), "Jeg vil i praktik."), KARENS_PEN)

    assert isinstance(refused(forged).refusal, NotTheirWords)


def test_a_step_of_somebody_who_is_not_in_the_plan_is_refused(forged):
    forged.slip_in(AddStep(forged.goal(), "Ringe", PersonId("stranger")))

    assert isinstance(refused(forged).refusal, UnknownPerson)


def test_a_personal_number_is_refused(forged):
    forged.slip_in(AddWish("010112-1234"))

    assert isinstance(refused(forged).refusal, LooksLikeACprNumber)


def test_a_yes_that_somebody_else_said_is_refused(forged):
    forged.begin_meeting()
    forged.slip_in(PlanConfirmed(Answer.YES), KARENS_PEN)

    assert isinstance(refused(forged).refusal, NotTheirWords)


def test_a_plan_that_begins_twice_is_refused(forged):
    forged.slip_in(BeginPlan("Sofie", PersonId("karen"), "Karen"))

    assert isinstance(refused(forged).refusal, PlanAlreadyBegun)


def test_a_plan_that_has_not_begun_is_refused(forged):
    wish = ForgedTable()
    wish.journal.entries.clear()
    wish.slip_in(AddWish("Ro"))

    assert isinstance(refused(wish).refusal, PlanNotBegun)


def test_forgetting_what_comes_later_is_refused(forged):
    forged.slip_in(Forget(EntryId("entry-3")))
    forged.wish("Ro")

    assert isinstance(refused(forged).refusal, UnknownEntry)


# -- after a forgetting -----------------------------------------------------------------------


def test_what_was_built_on_a_forgotten_wish_comes_along(forged):
    wish = forged.wish("Det vil jeg ikke vise")
    goal = forged.do(PlaceGoal(wish, Zone.HEART)).id
    forged.step(goal)
    forged.forget(wish)

    _, journal = read_document(a_document(forged))

    assert journal.entries == forged.journal.entries
    assert journal.plan == forged.plan


def test_what_was_undone_and_redone_before_it_was_forgotten_comes_along(forged):
    wish = forged.wish("Det vil jeg ikke vise")
    forged.undo()
    forged.redo()
    forged.forget(wish)

    _, journal = read_document(a_document(forged))

    assert journal.entries == forged.journal.entries


def test_a_forgetting_does_not_open_the_door_for_words_that_no_plan_takes(forged):
    forged.forget(forged.wish())
    forged.slip_in(AddWish("010112-1234"))

    assert isinstance(refused(forged).refusal, LooksLikeACprNumber)


def test_after_a_forgetting_there_are_still_three_goals_at_most(forged):
    forged.forget(forged.wish())
    forged.three_goals()
    forged.slip_in(PlaceGoal(forged.wish("Jeg vil have kørekort."), Zone.FEET))

    _, journal = read_document(a_document(forged))

    assert len(journal.plan.active_goals) == 3


def test_after_a_forgetting_words_are_still_their_own(forged):
    forged.forget(forged.wish())
    wish = forged.wish("Jeg vil arbejde med motorer.")
    forged.slip_in(RewordWish(wish, "Jeg vil i praktik."), KARENS_PEN)

    _, journal = read_document(a_document(forged))

    kept = journal.plan.wish(wish)
    assert kept is not None
    assert kept.text == "Jeg vil arbejde med motorer."


# -- the schema ------------------------------------------------------------------------------


def parts_of(thing):
    """Every table in the schema."""
    if isinstance(thing, dict):
        yield thing
        for value in thing.values():
            yield from parts_of(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from parts_of(value)


def test_every_reference_in_the_schema_leads_somewhere():
    whole = schema()
    references = {part["$ref"] for part in parts_of(whole) if "$ref" in part}

    assert references == {f"#/$defs/{name}" for name in whole["$defs"]}


def test_the_schema_says_what_everything_is_for():
    kinds = schema()["$defs"]

    assert all(kind.get("description") for name, kind in kinds.items())
    for name in ("Document", "DocumentEntry"):
        assert all(field.get("description") for field in kinds[name]["properties"].values())


def test_the_schema_knows_every_field_of_a_document(document):
    kinds = schema()["$defs"]
    opened = json.loads(document)

    assert set(kinds["Document"]["required"]) == set(opened)
    assert set(kinds["DocumentEntry"]["required"]) == set(opened["entries"][0])
    assert kinds["Document"]["additionalProperties"] is False


def test_reading_a_document_loads_no_window_no_database_and_no_paper():
    program = (
        "import sys, ungeplan.export.document\n"
        "print(sorted({'PySide6', 'sqlalchemy', 'reportlab', 'pikepdf'} & set(sys.modules)))\n"
    )

    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == "[]"
