"""Min plan on paper, read back from the finished file."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from io import BytesIO
from itertools import combinations_with_replacement
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.export.pdf.expected import Expected, plain
from tests.export.pdf.plans import (
    D0,
    EMPTY,
    FULL,
    LEFTWARDS,
    MIKKEL,
    goal,
    in_days,
    plans,
    rating,
    step,
    with_goals,
)
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Disagreement,
    EntryId,
    Face,
    FigureLook,
    Ink,
    Line,
    NextMeeting,
    Plan,
    Shape,
    Strength,
    StrengthId,
    StrengthKind,
)

GOOD_AT = Strength(
    id=StrengthId("s"), kind=StrengthKind.GOOD_AT, text="motorer", said_by=YOUNG_PERSON
)
LONG = (
    "Jeg vil gerne have et arbejde, hvor jeg kan være mig selv og bruge hænderne, og hvor ingen "
    "griner, når jeg læser langsomt eller staver forkert. "
) * 5


def assert_is_the_plan(expected: Expected, file: bytes) -> Reading:
    reading = Reading(file)
    # A page that is full of words goes without codes: which one does is tested with them.
    if reading.codes:
        expected = expected._replace(codes=expected.codes_for_a_phone())
    assert reading.codes == [code.told for code in expected.codes]
    assert reading.leaves == expected.leaves()
    assert reading.figure.alt == expected.story()
    title, *headings = expected.headings()
    assert reading.bookmarks == [(title, headings)]
    assert (reading.title, reading.language) == (title, expected.language.value)
    assert faults(file) == []
    assert untidiness(reading) == []
    return reading


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("version", [None, 1, 12])
@pytest.mark.parametrize("plan", [MIKKEL, EMPTY, FULL], ids=["Mikkel", "empty", "full"])
def test_the_page_says_what_the_plan_says_and_nothing_else(plan, version, language, content):
    file = plan_pdf(plan, content, language, version=version, made_on=D0)

    assert_is_the_plan(Expected(plan, content, language, version, D0), file)


@pytest.mark.parametrize("shape", Shape)
def test_the_figure_is_printed_as_the_young_person_chose_it(shape, content):
    plan = with_goals((Zone.FEET, "Jeg vil bo mit eget sted"), (Zone.HEAD, "Jeg vil læse"))
    look = FigureLook(shape=shape, line=Line.DOTTED, ink=Ink.PLUM, face=Face.SMILE)
    plan = replace(plan, figure=look, strengths=(GOOD_AT,))

    file = plan_pdf(plan, content, Language.DANISH, version=1, made_on=D0)

    reading = assert_is_the_plan(Expected(plan, content, Language.DANISH, 1, D0), file)
    assert ("På vejen" in str(reading.figure.alt)) is (shape is not Shape.STANDING)
    assert "Rygsækken er med." in str(reading.figure.alt)


def test_the_colour_and_the_line_of_the_figure_are_those_that_were_chosen(content):
    def drawn(look: FigureLook) -> bytes:
        plan = replace(with_goals((Zone.HEAD, "Jeg vil læse")), figure=look)
        return _operators(plan_pdf(plan, content, Language.DANISH, version=1, made_on=D0))

    plum = b".52549 .2 .560784 RG"
    assert plum in drawn(FigureLook(ink=Ink.PLUM))
    assert plum not in drawn(FigureLook())
    dashes = re.compile(rb"\[[\d.]+ [\d.]+\] 0 d")
    assert dashes.search(drawn(FigureLook(line=Line.DASHED)))
    assert not dashes.search(drawn(FigureLook()))


def _operators(file: bytes) -> bytes:
    with pikepdf.open(BytesIO(file)) as pdf:
        return bytes(pdf.pages[0].Contents.read_bytes())


def test_a_plan_that_has_not_begun_is_a_draft_without_names(content):
    file = plan_pdf(Plan(), content, Language.DANISH, version=None, made_on=D0)

    assert_is_the_plan(Expected(Plan(), content, Language.DANISH, None, D0), file)


@settings(max_examples=25, deadline=None)
@given(plan=plans(), language=st.sampled_from(Language), version=st.none() | st.integers(1, 99))
def test_every_word_of_any_plan_is_on_paper_in_its_place(plan, language, version, content):
    file = plan_pdf(plan, content, language, version=version, made_on=D0)

    assert_is_the_plan(Expected(plan, content, language, version, D0), file)


@settings(max_examples=10, deadline=None)
@given(plan=plans(LEFTWARDS))
def test_words_that_run_leftwards_are_there_as_well(plan, content):
    file = plan_pdf(plan, content, Language.DANISH, version=1, made_on=D0)

    assert_is_the_plan(Expected(plan, content, Language.DANISH, 1, D0), file)


def test_mikkels_plan_is_told_in_his_own_words(printed):
    reading = Reading(printed(MIKKEL))

    assert ("P", "Jeg vil have, at Emil bliver min ven igen.") in reading.leaves
    assert ("P", "Mandag 4. januar kl. 10.15") in reading.leaves
    assert ("P", "Karen: 00 00 00 00") in reading.leaves
    assert ("P", "Sammen med læsevejlederen") in reading.leaves
    assert ("TD", "når jeg tør") in reading.leaves
    assert reading.text.endswith("Mikkels eget eksemplar, version 1")
    assert reading.decoration == ["Side 1 af 1"]


def test_the_figure_tells_the_goals_as_a_story(printed):
    assert Reading(printed(MIKKEL)).figure.alt == (
        "En tændstikmand med mine mål. "
        "Ved hænderne: Jeg vil arbejde med motorer. Det er mål 1. I dag er jeg på 2 af 10. "
        "Ved hovedet: Jeg vil kunne læse en manual. Det er mål 2. I dag er jeg på 3 af 10. "
        "Ved hjertet: Jeg vil have, at Emil bliver min ven igen. Det er mål 3. "
        "I dag er jeg på 4 af 10."
    )


def test_a_plan_without_a_version_says_that_it_is_a_draft(content):
    file = plan_pdf(MIKKEL, content, Language.DANISH, version=None, made_on=D0)

    assert Reading(file).text.endswith("Kladde")


def test_a_disagreement_is_printed_as_it_was_said(printed):
    said = "Ali synes, hash skal med. Sofus siger: ikke endnu."
    plan = replace(
        EMPTY, disagreement=Disagreement(id=EntryId("said"), text=said, said_by=YOUNG_PERSON)
    )

    leaves = Reading(printed(plan)).leaves

    assert leaves[leaves.index(("H2", "Her er vi ikke enige")) + 1] == ("P", said)


def test_a_next_meeting_may_have_neither_place_nor_number(printed):
    plan = replace(EMPTY, next_meeting=NextMeeting(starts=dt.datetime(2027, 1, 4, 10, 15)))

    leaves = Reading(printed(plan)).leaves

    after = leaves[leaves.index(("H2", "Vi ses igen")) + 1 :]
    said = ("Mandag 4. januar kl. 10.15", "Gem mødet", "Mikkel")
    assert after[:3] == [("P", text) for text in said]


def test_a_number_to_call_stands_alone_when_there_is_no_contact_person(printed):
    reading = Reading(printed(replace(MIKKEL, contact_person_id=None)))

    assert ("P", "00 00 00 00") in reading.leaves


def test_a_goal_without_a_number_says_nothing_of_how_far_it_is(printed):
    plan = replace(MIKKEL, ratings=(rating(1, None), rating(2, 0)))

    text = Reading(printed(plan)).text

    assert text.count("I dag er jeg på") == 1
    assert "I dag er jeg på 0 af 10." in text


def test_a_long_disagreement_has_the_width_of_the_page(printed):
    said = plain(LONG)
    plan = replace(
        MIKKEL, disagreement=Disagreement(id=EntryId("said"), text=said, said_by=YOUNG_PERSON)
    )

    reading = Reading(printed(plan))

    assert ("P", said) in reading.leaves
    assert untidiness(reading) == []


@pytest.mark.parametrize("zones", list(combinations_with_replacement(Zone, 3)))
def test_three_goals_on_any_zones_are_one_tidy_page(zones, printed):
    texts = ("Jeg vil arbejde med motorer.", "Jeg vil have mit eget sted at bo.", "Jeg vil i form")
    reading = Reading(printed(with_goals(*zip(zones, texts, strict=True))))

    assert reading.pages == 1
    assert untidiness(reading) == []


def test_nine_steps_are_still_one_page(printed):
    steps = tuple(
        step(rank, f"Skridt {number} med nogle flere ord", due=in_days(number))
        for rank in (1, 2, 3)
        for number in (1, 2, 3)
    )

    assert Reading(printed(replace(FULL, steps=steps))).pages == 1


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_goal_of_four_hundred_signs_is_all_there(count, printed):
    said = plain(LONG[:400])
    goals = [goal(rank, said, Zone.HEART) for rank in range(1, count + 1)]

    reading = Reading(printed(replace(MIKKEL, goals=tuple(goals))))

    assert reading.leaves.count(("P", said)) == count
    assert untidiness(reading) == []


def test_goals_too_long_for_the_sides_lie_under_the_figure(printed):
    said = plain(LONG[:600])
    zones = (Zone.HANDS, Zone.HEAD, Zone.HEART)

    reading = Reading(printed(with_goals(*((zone, said) for zone in zones))))

    assert reading.leaves.count(("P", said)) == 3
    assert reading.decoration[:3] == ["1", "2", "3"], "the numbers stand beside the figure"
    assert untidiness(reading) == []


def test_a_text_of_many_pages_goes_on_and_on(printed):
    said = plain(LONG * 20)

    reading = Reading(printed(with_goals((Zone.FEET, said))))

    assert ("P", said) in reading.leaves
    assert reading.pages > 2
    assert untidiness(reading) == []


def test_overleaf_the_heading_and_the_heads_are_seen_again_and_heard_once(printed):
    steps = tuple(replace(each, if_it_goes_wrong=plain(LONG[:300])) for each in FULL.steps)

    reading = Reading(printed(replace(FULL, steps=steps)))

    assert reading.pages > 1
    overleaf = [span.text for span in reading.spans if span.page == 1 and span.mark is None]
    assert overleaf[:5] == ["Mine næste skridt", "Mål", "Skridt", "Hvem gør det?", "Hvornår?"]
    assert "Min plan · Mikkel" in overleaf
    assert reading.leaves.count(("H2", "Mine næste skridt")) == 1


def test_each_page_says_whose_it_is_and_which_of_how_many(printed):
    reading = Reading(printed(with_goals((Zone.HEART, plain(LONG * 12)))))

    for number in range(reading.pages):
        seen = [span.text for span in reading.spans if span.page == number]
        assert f"Side {number + 1} af {reading.pages}" in seen
        assert any("Mikkels eget eksemplar, version 1" in text for text in seen)


def test_a_name_too_long_for_one_line_is_not_cut_overleaf(printed):
    people = tuple(replace(person, name=plain(LONG[:500])) for person in FULL.people)

    reading = Reading(printed(replace(FULL, people=people)))

    assert reading.pages > 1
    assert any(span.text == "Min plan" and span.page == 1 for span in reading.spans)


def test_a_word_wider_than_its_box_is_broken_and_read_as_one(printed):
    word = "Arbejdsmarkedsuddannelsescentervejlederassistentansøgning"

    reading = Reading(printed(with_goals((Zone.HEART, word))))

    assert ("P", word) in reading.leaves
    assert untidiness(reading) == []


def test_the_same_plan_gives_the_same_bytes_in_another_process(printed):
    root = Path(__file__).parents[3]
    program = (
        "from hashlib import sha256\n"
        "from tests.export.pdf.plans import D0, FULL\n"
        "from ungeplan import resources\n"
        "from ungeplan.export.pdf import plan_pdf\n"
        "from ungeplan.model.content import load\n"
        "from ungeplan.model.language import Language\n"
        "content = load(resources.folder() / 'content')\n"
        "file = plan_pdf(FULL, content, Language.DANISH, version=1, made_on=D0)\n"
        "print(sha256(file).hexdigest())\n"
    )
    env = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Pacific/Chatham"}

    told = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == sha256(printed(FULL)).hexdigest()


def test_two_who_print_at_the_same_time_get_what_each_would_get_alone(printed):
    alone = {plan: printed(plan) for plan in (MIKKEL, FULL)}

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(printed, [MIKKEL, FULL] * 4))

    assert together == [alone[MIKKEL], alone[FULL]] * 4


def test_a_changed_plan_gives_other_bytes(printed):
    assert printed(replace(MIKKEL, steps=MIKKEL.steps[:3])) != printed(MIKKEL)


def test_the_file_names_nobody_outside_its_pages(printed):
    with pikepdf.open(BytesIO(printed(MIKKEL))) as pdf:
        said = [str(value) for value in pdf.docinfo.values()]
        said.append(pdf.Root.Metadata.read_bytes().decode())

    assert "Min plan" in said
    for name in ("Mikkel", "Karen", "Emil"):
        assert not any(name in each for each in said)
