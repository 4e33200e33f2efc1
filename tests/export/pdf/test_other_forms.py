"""Large print, two languages and the pocket: the same words, each in its own way."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from msgspec.structs import replace

from tests.export.pdf.every_form import PLANS, in_two_languages
from tests.export.pdf.plans import D0, FULL, MIKKEL
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.word_check import all_text, plain, words_of
from tests.journeys.case_plans import CASES, TODAY, CasePlan, everybody
from ungeplan.export.pdf import (
    TooManyWords,
    UnprintableSigns,
    copy_pdf,
    large_pdf,
    pocket_pdf,
    two_languages_pdf,
)
from ungeplan.model.copies import Copy, copy_for
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Plan, Wish, WishId
from ungeplan.model.refusals import NothingToHandOver

DANISH = Language.DANISH
ONLY_USUAL = words_of("Mål Skridt Mine næste skridt Ring op Gem mødet")
"""The heads of the table, and what stands under codes: only the usual page has them."""


def own(plan: Plan) -> Copy:
    return copy_for(plan, YOUNG_PERSON, D0)


def heard(file: bytes) -> set[str]:
    """The words that are read aloud, those of the figure left out."""
    return words_of(" ".join(text for kind, text in Reading(file).leaves if kind != "Figure"))


def copies() -> list[tuple[str, str]]:
    """Each case with each person who may have a copy."""
    found = []
    for case, name in everybody():
        table = CasePlan(case)
        try:
            copy_for(table.plan, table.person(name), TODAY)
        except NothingToHandOver:
            continue
        found.append((case, name))
    return found


# -- large print ---------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_no_letter_in_large_print_is_small(plan, content):
    large = Reading(large_pdf(own(plan), content, DANISH, version=1))
    # What is drawn so many times as large has its own size in the file.
    assert min(span.size for span in large.spans if not span.text.strip().isdigit()) >= 18


@pytest.mark.parametrize(("case", "name"), copies())
def test_large_print_says_what_the_usual_copy_says(case, name, content):
    table = CasePlan(case)
    copy = copy_for(table.plan, table.person(name), TODAY)

    large, usual = (
        heard(make(copy, content, DANISH, version=None)) for make in (large_pdf, copy_pdf)
    )

    assert usual - ONLY_USUAL <= large
    assert large - usual <= words_of("Mål Hvem gør det? Hvornår?")


def test_a_goal_in_large_print_keeps_with_its_heading(content):
    long = "Jeg vil gerne det her. " * 6
    plan = replace(MIKKEL, goals=tuple(replace(g, youth_text=long) for g in MIKKEL.goals))
    reading = Reading(large_pdf(own(plan), content, DANISH, version=1))
    starts = [s for s in reading.spans if s.text.startswith("Mål ")]
    words = [s for s in reading.spans if s.text.startswith("Jeg vil gerne det her.")]
    for start in starts:
        assert any(s.page == start.page and s.baseline < start.baseline for s in words)


# -- two languages -------------------------------------------------------------------------------


def languages_of(file: bytes) -> dict[str, str]:
    """The text of each element that speaks another language than the page, and which."""
    found = {}
    reading = Reading(file)
    with pikepdf.open(BytesIO(file)) as pdf:
        tagged = [
            str(thing.Lang)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") and "/Lang" in thing
        ]
    said = [text for _, text in reading.leaves if text.startswith("Chcę")]
    for text, tag in zip(said, tagged, strict=True):
        found[text] = tag
    return found


@pytest.mark.parametrize("case", CASES)
def test_what_was_translated_stands_beside_and_says_its_language(case, content):
    plan = in_two_languages(case).plan
    file = two_languages_pdf(copy_for(plan, YOUNG_PERSON, TODAY), content, DANISH, version=1)

    assert languages_of(file) == {
        f"Chcę to zrobić: {goal.rank}": "pl" for goal in plan.active_goals
    }
    reading = Reading(file)
    for goal in plan.active_goals:
        (original,) = [s for s in reading.spans if plain(s.text).startswith(goal.youth_text[:20])]
        (other,) = [s for s in reading.spans if s.text.startswith(f"Chcę to zrobić: {goal.rank}")]
        assert (other.page, other.baseline) == (original.page, original.baseline)
        assert other.left > original.right
    assert Reading(file).language == "da"


def test_a_translation_of_earlier_words_is_not_printed(content):
    plan = in_two_languages("mikkel").plan
    old = replace(plan.translations[0], original="Jeg vil noget andet.")
    changed = replace(plan, translations=(old, *plan.translations[1:]))

    said = Reading(two_languages_pdf(own(changed), content, DANISH)).text

    assert "Chcę to zrobić: 1" not in said
    assert "Chcę to zrobić: 2" in said


def test_a_language_without_letters_here_is_named_before_anything_is_printed(content):
    plan = in_two_languages("mikkel").plan
    thai = replace(plan.translations[0], text="สวัสดี")
    changed = replace(plan, translations=(thai, *plan.translations[1:]))

    with pytest.raises(UnprintableSigns):
        two_languages_pdf(own(changed), content, DANISH)
    assert faults(two_languages_pdf(own(changed), content, DANISH, leave_out_missing=True)) == []


# -- the pocket ----------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES)
def test_the_pocket_has_all_but_the_name(case, content):
    table = CasePlan(case)
    file = pocket_pdf(copy_for(table.plan, YOUNG_PERSON, TODAY), content, DANISH, version=1)
    said = all_text(file)

    assert Reading(file).pages == 1
    for goal in table.plan.active_goals:
        assert plain(goal.youth_text) in said
        for step in table.plan.open_steps(goal.id):
            assert plain(step.text) in said
    assert "00 00 00 00" in said
    name = table.plan.young_person
    in_words = {w for text in table.own_texts() for w in words_of(text)}
    assert name.casefold() not in words_of(said) - in_words or name.casefold() in in_words


def test_no_name_of_theirs_is_on_the_pocket(content):
    said = all_text(pocket_pdf(own(MIKKEL), content, DANISH, version=2))
    assert "mikkel" not in words_of(said)
    assert "karen" in words_of(said)


def test_the_first_page_lies_to_the_right_below_and_those_inside_on_their_heads(content):
    file = pocket_pdf(own(FULL), content, DANISH, version=2)
    with pikepdf.open(BytesIO(file)) as pdf:
        matrices = [
            [float(side) for side in part.operands]
            for part in pikepdf.parse_content_stream(pdf.pages[0])
            if isinstance(part, pikepdf.ContentStreamInstruction) and str(part.operator) == "cm"
        ]
    placed = [tuple(round(side) for side in matrix) for matrix in matrices]
    assert placed[1:4] == [
        (1, 0, 0, 1, 298, 0),
        (-1, 0, 0, -1, 595, 842),
        (-1, 0, 0, -1, 298, 842),
    ]


def test_the_bookmark_of_a_turned_page_leads_to_where_it_lies(content):
    with pikepdf.open(BytesIO(pocket_pdf(own(MIKKEL), content, DANISH, version=2))) as pdf:
        tops = {}
        with pdf.open_outline() as outline:
            for item in (outline.root[0], *outline.root[0].children):
                assert isinstance(item.destination, pikepdf.Array)
                tops[item.title] = float(item.destination[3])
    assert tops["Min plan"] < 842 / 2
    # On its head the first line of a page lies just above the fold.
    assert 842 / 2 < tops["Mål 1 · Hænderne"] < 842 / 2 + 60


def test_too_many_words_for_a_pocket_are_said_so(content):
    plan = PLANS["many pages"]
    with pytest.raises(TooManyWords):
        pocket_pdf(own(plan), content, DANISH)


def test_three_long_goals_still_go_into_a_pocket(content):
    said = Reading(pocket_pdf(own(PLANS["long goals"]), content, DANISH, version=1)).text
    assert said.count("Jeg vil gerne det her.") == 3 * 17


@pytest.mark.parametrize("make", [large_pdf, two_languages_pdf, pocket_pdf])
def test_the_same_copy_gives_the_same_bytes(make, content):
    assert make(own(MIKKEL), content, DANISH, version=1) == make(
        own(MIKKEL), content, DANISH, version=1
    )


@pytest.mark.parametrize("make", [large_pdf, two_languages_pdf, pocket_pdf])
def test_a_plan_without_anything_in_it_has_each_form(make, content):
    empty = replace(
        PLANS["nothing"], wishes=(Wish(id=WishId("w"), text="Ro", said_by=YOUNG_PERSON),)
    )
    assert faults(make(own(empty), content, DANISH)) == []
