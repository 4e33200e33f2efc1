"""What holds for every copy of every plan, whatever was said and whoever may know it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import NamedTuple

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.export.pdf.word_check import all_text
from tests.journeys.case_plans import TODAY, answer
from tests.model.chance import ANYTHING, chances
from tests.model.chance_edits import Chance
from tests.model.table import FIRST_DAY, Table
from tests.model.test_sharing_by_chance import RECIPIENT, a_plan, allowed_words
from ungeplan import resources
from ungeplan.export.pdf import copy_pdf
from ungeplan.model.content import load
from ungeplan.model.copies import copy_for, only_told
from ungeplan.model.edits import (
    SetNextMeeting,
    TakeGoalOff,
)
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Category, Choice, Plan
from ungeplan.model.refusals import NothingToHandOver, Refusal

WORDS = load(resources.folder() / "content")


def agreed(chances: list[Chance], yes: set[Category], kept_back: int) -> Table:
    """A plan that grew by chance, a yes to some things in it, and a no to one of its goals."""
    table = a_plan(chances)
    assume(table.plan.contact_person_id != RECIPIENT)
    for category in sorted(yes):
        answer(table, RECIPIENT, category)
    for goal in table.plan.active_goals[kept_back : kept_back + 1]:
        answer(table, RECIPIENT, Category.GOALS, Choice.NO, goal.id)
    return table


agreements = st.builds(
    agreed, chances, st.sets(st.sampled_from(Category), min_size=1), st.integers(0, 3)
)


@settings(ANYTHING, max_examples=40)
@given(agreements)
def test_whatever_is_said_and_agreed_no_word_outside_the_view_is_printed(table):
    plan = table.plan
    try:
        file = copy_pdf(copy_for(plan, RECIPIENT, TODAY), WORDS, Language.DANISH)
    except NothingToHandOver:
        return
    said = set(re.findall(r"words \d+\.", all_text(file)))
    assert said <= allowed_words(plan, RECIPIENT)


@settings(ANYTHING, max_examples=40)
@given(agreements, st.lists(st.sampled_from(["goal", "wish", "meeting", "yes", "no"]), max_size=3))
def test_copies_are_equal_to_the_byte_when_they_say_the_same_and_only_then(table, happens):
    before = printed_or_refused(table.plan)
    for what in happens:
        with suppress(Refusal):
            happen(table, what)
    after = printed_or_refused(table.plan)
    assert (before.fingerprint == after.fingerprint) is (before.file == after.file)


class Printed(NamedTuple):
    """A copy and what it says; both empty when there is none."""

    fingerprint: str = ""
    file: bytes = b""


def printed_or_refused(plan: Plan) -> Printed:
    try:
        copy = copy_for(plan, RECIPIENT, TODAY)
    except NothingToHandOver:
        return Printed()
    return Printed(copy.fingerprint, copy_pdf(copy, WORDS, Language.DANISH))


def happen(table: Table, what: str) -> None:
    match what:
        case "goal":
            for goal in table.plan.active_goals[-1:]:
                table.do(TakeGoalOff(goal.id))
        case "wish":
            table.wish()
        case "meeting":
            table.do(SetNextMeeting(FIRST_DAY, "Biblioteket"))
        case "yes":
            answer(table, RECIPIENT, Category.GOALS)
        case "no":
            answer(table, RECIPIENT, Category.OTHER, Choice.NO)


@settings(ANYTHING, max_examples=25)
@given(agreements, st.booleans())
def test_what_a_copy_tells_is_printed_as_the_copy_itself(table, own):
    try:
        copy = copy_for(table.plan, YOUNG_PERSON if own else RECIPIENT, TODAY)
    except NothingToHandOver:
        return
    assert copy_pdf(only_told(copy), WORDS, Language.DANISH) == copy_pdf(
        copy, WORDS, Language.DANISH
    )
