"""A copy tells nothing by its shape; its foot says whose it is, and of which day."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.export.pdf.reading import Reading
from tests.export.pdf.word_check import all_text
from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.table import KAREN
from ungeplan.export.pdf import UnprintableSigns, copy_pdf
from ungeplan.model.copies import copy_for
from ungeplan.model.edits import (
    AddWish,
    PlaceGoal,
    SetShareRule,
    TakeGoalOff,
    TellLeftOut,
)
from ungeplan.model.facts import Answer, ConfirmedHow, PlanConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Category, Choice, PersonId, RowKind
from ungeplan.model.refusals import UnknownPerson

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
LATER = TODAY + dt.timedelta(days=42)


# -- by its shape ----------------------------------------------------------------------------------


def test_changing_what_somebody_may_not_see_leaves_their_copy_equal_to_the_byte(mikkel, print_copy):
    bo = mikkel.person("Bo")
    before = print_copy(mikkel.plan, bo)
    version_before = len(mikkel.journal.versions)

    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    mikkel.do(AddWish("Jeg vil spise is med Emil"))
    mikkel.note(PlanConfirmed(Answer.YES, ConfirmedHow.TAP))

    assert len(mikkel.journal.versions) == version_before + 1
    assert print_copy(mikkel.plan, bo) == before


def test_a_copy_has_no_version_no_signature_and_no_empty_place(mikkel, print_copy):
    bo = mikkel.person("Bo")
    signature = (((0, 0), (300, 40)),)
    signed = PlanConfirmed(Answer.YES, ConfirmedHow.SIGNATURE, signature)
    file = print_copy(mikkel.plan, bo, version=7, signed=signed)

    assert file == print_copy(mikkel.plan, bo)
    assert Reading(file).bookmarks == [("Min plan", ["Min kontaktperson"])]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_goals_are_numbered_anew_and_none_leaves_a_gap(mikkel, print_copy, count):
    for goal in mikkel.plan.active_goals[count:][::-1]:
        mikkel.do(TakeGoalOff(goal.id))
    lene = mikkel.person("Lene")
    for goal in mikkel.plan.active_goals:
        answer(mikkel, lene, Category.GOALS, goal=goal.id)
    answer(mikkel, lene, Category.HELPS_ME)

    reading = Reading(print_copy(mikkel.plan, lene))

    numbers = [text for kind, text in reading.leaves if kind == "Lbl"]
    assert numbers == [str(rank) for rank in range(1, count + 1)]
    assert (len(reading.strokes) > 0) is (count > 0)
    own = Reading(print_copy(mikkel.plan, YOUNG_PERSON))
    assert [text for kind, text in own.leaves if kind == "Lbl"] == numbers


def test_whoever_may_know_the_third_goal_alone_reads_of_goal_one(mikkel, print_copy):
    lene = mikkel.person("Lene")
    for text, choice in ((MOTORS, Choice.NO), (MANUAL, Choice.NO), (EMIL, Choice.YES)):
        answer(mikkel, lene, Category.GOALS, choice, mikkel.goal(text))

    reading = Reading(print_copy(mikkel.plan, lene))

    assert [text for kind, text in reading.leaves if kind == "Lbl"] == ["1"]
    assert reading.figure.alt.endswith("Det er mål 1. Jeg er på 4 af 10.")


def test_a_plan_with_nothing_in_it_is_the_young_persons_all_the_same(content, print_copy):
    empty = replace(CasePlan("sofus").plan, goals=(), steps=(), next_meeting=None)
    empty = replace(empty, contact_person_id=None, disagreement=None, first_step_words="")

    heard = Reading(print_copy(empty, YOUNG_PERSON)).text

    assert "Jeg har en plan." in heard
    assert "Sofus" in heard


# -- the foot --------------------------------------------------------------------------------------


def test_the_foot_says_whose_copy_it_is_and_of_which_day(mikkel, content, print_copy):
    bo = mikkel.person("Bo")
    foot = Reading(print_copy(mikkel.plan, bo)).leaves[-1][1]
    assert foot == (
        "Det her er min plan. Jeg kan altid ændre den. · Bos eksemplar, 23. november 2026"
    )
    english = copy_pdf(copy_for(mikkel.plan, bo, LATER), content, Language.ENGLISH)
    assert Reading(english).leaves[-1][1].endswith("· Bo’s copy, 4 January 2027")


def test_the_young_persons_own_says_so_with_its_version(mikkel, print_copy):
    own = Reading(print_copy(mikkel.plan, YOUNG_PERSON, version=2)).text
    assert "Mikkels eget eksemplar, version 2" in own
    assert "Kladde" in Reading(print_copy(mikkel.plan, YOUNG_PERSON)).text


def test_that_something_is_left_out_is_said_only_where_it_was_agreed(mikkel, print_copy):
    bo, lene = mikkel.person("Bo"), mikkel.person("Lene")
    mikkel.do(TellLeftOut(bo))
    left_out = "Noget er udeladt efter aftale."

    assert Reading(print_copy(mikkel.plan, bo)).text.endswith(left_out)
    for who in (lene, YOUNG_PERSON, KAREN):
        assert left_out not in all_text(print_copy(mikkel.plan, who))
    mikkel.do(TellLeftOut(bo, tell=False))
    assert left_out not in all_text(print_copy(mikkel.plan, bo))


def test_that_something_is_left_out_does_not_come_and_go_with_it(mikkel, print_copy):
    bo = mikkel.person("Bo")
    mikkel.do(TellLeftOut(bo))
    before = print_copy(mikkel.plan, bo)
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    assert print_copy(mikkel.plan, bo) == before


# -- the day ---------------------------------------------------------------------------------------


def test_the_same_view_on_the_same_day_is_the_same_to_the_byte(mikkel, print_copy):
    bo = mikkel.person("Bo")
    assert print_copy(mikkel.plan, bo) == print_copy(CasePlan("mikkel").plan, bo)
    assert print_copy(mikkel.plan, bo) != print_copy(mikkel.plan, bo, LATER)


def test_a_yes_that_has_run_out_is_on_no_copy(mikkel, print_copy):
    lene = mikkel.person("Lene")
    rule = SetShareRule(
        lene, Category.HELPS_ME, Choice.YES, RowKind.OWN_CHOICE, "consent", expires_on=TODAY
    )
    mikkel.do(rule)
    assert "Vis mig det først." in all_text(print_copy(mikkel.plan, lene))
    assert "Vis mig det først." not in all_text(print_copy(mikkel.plan, lene, LATER))


def test_somebody_who_is_not_in_the_plan_gets_no_copy(mikkel):
    with pytest.raises(UnknownPerson):
        copy_for(mikkel.plan, PersonId("nobody"), TODAY)


def test_signs_that_no_font_has_are_named_and_may_be_left_out(mikkel, print_copy):
    bo = mikkel.person("Bo")
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    goal = mikkel.do(PlaceGoal(mikkel.do(AddWish("Ride 🐎")).id, Zone.FEET)).id
    answer(mikkel, bo, Category.GOALS, goal=goal)
    with pytest.raises(UnprintableSigns) as missing:
        print_copy(mikkel.plan, bo)
    assert missing.value.signs == ("🐎",)
    assert print_copy(mikkel.plan, bo, leave_out_missing=True).startswith(b"%PDF")
