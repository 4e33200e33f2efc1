"""A copy as JSON says what the copy on paper says, to the same readers, and nothing else."""

import json

import msgspec
import pytest

from tests.export.pdf.test_copies import AGREED, EMIL, MANUAL, MOTORS, NOTHING, THE_TWO
from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.table import Table
from ungeplan.export.document import ReadingCopyOnly, plan_document, read_document
from ungeplan.export.reading_copy import ReadingCopy, reading_copy
from ungeplan.export.schema import schema
from ungeplan.model.copies import copy_for
from ungeplan.model.edits import AddPerson, AddStep, AddWish, PlaceGoal, RateGoal
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, Category, PersonId, PlanId
from ungeplan.model.refusals import NothingToHandOver

NAMES = ["Łukasz Żółć", "Nguyễn Thị Phượng", "فاطمة", "Bo 🐟"]


def written(table, who):
    return reading_copy(copy_for(table.plan, who, TODAY))


def texts_in(thing, key=""):
    """Everything that somebody said or is called, each with the field in which it stands."""
    if isinstance(thing, dict):
        for inner_key, inner in thing.items():
            yield from texts_in(inner, inner_key)
    elif isinstance(thing, list):
        for inner in thing:
            yield from texts_in(inner, key)
    elif isinstance(thing, str) and key in WORDS:
        yield thing


WORDS = {
    *("name", "text", "youth_text", "words", "phone", "place", "question", "purpose"),
    *("if_it_goes_wrong", "first_step_words", "does", "does_not", "reachable"),
}


def said_in(document):
    return {text for text in texts_in(json.loads(document)) if text}


def bos_plan(*texts):
    """A plan with these goals, of which Bo may know all."""
    table = Table()
    bo = PersonId(table.do(AddPerson("Bo")).id)
    for text, zone in zip(texts, (Zone.HEAD, Zone.HEART, Zone.FEET), strict=False):
        goal = table.do(PlaceGoal(table.do(AddWish(text)).id, zone)).id
        for number in range(3):
            table.do(AddStep(goal, f"Skridt {number}", bo))
    for category in (Category.GOALS, Category.STEPS, Category.HAS_PLAN):
        answer(table, bo, category)
    return table, bo


# -- the cases -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("case", "name"), sorted(AGREED), ids=lambda name: name)
def test_it_says_exactly_what_its_reader_may_know(case, name):
    table = CasePlan(case)
    document = written(table, table.person(name))
    allowed = AGREED[case, name] | {name, table.case.first.chosen_name}

    # Whom to call is the contact person's name only where that is agreed.
    assert said_in(document) == allowed


@pytest.mark.parametrize(("case", "name"), sorted(THE_TWO), ids=lambda name: name)
def test_the_two_have_every_word_that_is_agreed(case, name):
    table = CasePlan(case)
    first = table.case.first
    agreed = {wish.text for wish in first.wishes if wish.zone}
    agreed |= {step.text for step in first.steps} | {s.text for s in first.strengths}
    agreed |= {first.next_meeting.place, first.first_step, first.contact_person}

    assert agreed - said_in(written(table, table.person(name))) == set()


@pytest.mark.parametrize(("case", "name"), sorted(NOTHING), ids=lambda name: name)
def test_who_may_know_nothing_gets_none(case, name):
    table = CasePlan(case)
    with pytest.raises(NothingToHandOver):
        written(table, table.person(name))


@pytest.mark.parametrize("case", ["mikkel", "demo"])
def test_the_teachers_never_says_emil(case):
    table = CasePlan(case)
    assert "emil" not in written(table, table.person("Bo")).decode().casefold()
    assert EMIL in said_in(written(table, YOUNG_PERSON))


def test_what_its_reader_may_not_see_leaves_it_equal_to_the_byte():
    table = CasePlan("mikkel")
    bo = table.person("Bo")
    before = written(table, bo)

    table.do(AddStep(table.goal(EMIL), "Skrive til ham", YOUNG_PERSON))
    table.do(RateGoal(table.goal(EMIL), 9))
    assert written(table, bo) == before

    table.do(RateGoal(table.goal(MOTORS), 9))
    assert written(table, bo) != before


# -- boundaries ----------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_number_of_goals_is_written(count):
    goals = [MOTORS, MANUAL, "a" * 400][:count]
    table, bo = bos_plan(*goals)

    plan = json.loads(written(table, bo))["plan"]

    assert [goal["youth_text"] for goal in plan["goals"]] == goals
    assert [goal["rank"] for goal in plan["goals"]] == list(range(1, count + 1))
    assert len(plan["steps"]) == 3 * count
    assert plan["next_meeting"] is None


@pytest.mark.parametrize("name", NAMES)
def test_names_and_words_of_every_script_are_written_as_they_are(name):
    table, _ = bos_plan(f"Jeg vil besøge {name} 🏍️")
    who = PersonId(table.do(AddPerson(name)).id)
    answer(table, who, Category.GOALS)

    assert {name, f"Jeg vil besøge {name} 🏍️"} <= said_in(written(table, who))


# -- the form ------------------------------------------------------------------------------------


def test_it_is_marked_and_holds_no_entries_and_follows_its_own_form():
    table = CasePlan("amalie")
    document = written(table, table.person("Birgitte"))

    opened = json.loads(document)
    assert set(opened) == {"format", "version", "reading_copy", "plan"}
    read = msgspec.json.decode(document, type=ReadingCopy)
    reader = read.plan.person(read.reading_copy.recipient)
    assert reader is not None
    assert (reader.name, read.reading_copy.day) == ("Birgitte", TODAY)
    kind = schema()["$defs"]["ReadingCopy"]
    assert set(kind["required"]) == set(opened)
    assert kind["additionalProperties"] is False
    assert {"$ref": "#/$defs/ReadingCopy"} in schema()["anyOf"]


def test_it_is_not_read_as_a_whole_plan():
    with pytest.raises(ReadingCopyOnly):
        read_document(written(CasePlan("sofus"), YOUNG_PERSON))


def test_a_whole_plan_that_is_marked_is_not_read_either():
    document = plan_document(PlanId("mikkel"), Table().journal.entries)
    marked = json.dumps({**json.loads(document), "reading_copy": {}}).encode()

    with pytest.raises(ReadingCopyOnly):
        read_document(marked)
