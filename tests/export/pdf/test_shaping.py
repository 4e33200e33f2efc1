"""Letters that join, and words that run from right to left, on paper."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from msgspec.structs import replace

from tests.export.pdf.every_form import SAID_AGAIN, in_two_languages
from tests.export.pdf.plans import D0, MIKKEL, with_goals
from tests.export.pdf.reading import Reading, Span
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from tests.journeys.case_plans import TODAY
from ungeplan.export.pdf import plan_for_phone, plan_pdf, two_languages_pdf
from ungeplan.export.pdf.fonts import Weight, runs, runs_in_order, width
from ungeplan.export.pdf.lettering import Type, Typesetter
from ungeplan.export.pdf.shaping import reads_leftwards, shaped
from ungeplan.export.pdf.sheet import RIGHT
from ungeplan.model.content import Content
from ungeplan.model.copies import copy_for
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Plan

ARABIC = "NotoSansArabic-Regular"
PEACE, NAME, DAY = "سلم", "محمد", "يوم"
MORNINGS = "أريد أن أستيقظ الساعة 7:30 (كل يوم)!"
APART = "\u200c"
DANISH = Language.DANISH


@pytest.fixture(autouse=True)
def font():
    """It is read from its file when a sign is looked for in it."""
    assert runs(NAME, Weight.REGULAR)[0].font == ARABIC


def plan_of(plan: Plan, content: Content) -> bytes:
    return plan_pdf(plan, content, DANISH, version=1, made_on=D0)


def as_it_lies(text: str, *, leftwards: bool) -> list[str]:
    return [run.text for run in runs_in_order(text, Weight.REGULAR, leftwards=leftwards)]


# -- letters -------------------------------------------------------------------------------------


def test_letters_that_join_look_otherwise_than_alone():
    alone = [shaped(letter, ARABIC).drawn for letter in PEACE]
    together = list(shaped(PEACE, ARABIC).drawn)

    assert len(together) == 3
    assert not set(together) & set(alone)
    assert width(PEACE, ARABIC, 10) < sum(width(letter, ARABIC, 10) for letter in PEACE)


def test_letters_hold_on_to_each_other_unless_somebody_said_no():
    words = f"می{APART}خواهم"
    assert shaped(words, ARABIC).drawn[-2] != shaped(words.replace(APART, ""), ARABIC).drawn[-2]
    assert APART in "".join(run.text for run in runs(words, Weight.REGULAR))


@pytest.mark.parametrize("number", ["٤٢٠", "۴۲۰"])
def test_a_number_in_other_figures_is_not_turned_round(number):
    assert list(shaped(number, ARABIC).drawn) == list(number)
    assert as_it_lies(f"{DAY} {number}", leftwards=True) == [number, " ", DAY]


def test_a_mark_takes_no_room_of_its_own():
    assert width("مُحَمَّد", ARABIC, 10) == pytest.approx(width(NAME, ARABIC, 10))


# -- the order of a line ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (MORNINGS, True),
        (NAME, True),
        (f"{NAME} Emil", True),
        (f"Til {NAME}", False),
        (f"{NAME} taler med mig", False),
        ("7:30", False),
        ("Jeg vil", False),
        (f"7:30 {NAME}", True),
    ],
)
def test_a_paragraph_runs_as_it_begins_and_as_most_of_it_does(text, is_so):
    assert reads_leftwards(text) is is_so


def test_a_name_lies_within_a_sentence_that_runs_rightwards():
    assert as_it_lies(f"Til {NAME} {PEACE}, kl. 10", leftwards=False) == [
        *("Til ", PEACE, " ", NAME, ", kl. 10")
    ]


def test_a_sentence_that_runs_leftwards_begins_at_the_right_with_numbers_as_ever():
    assert as_it_lies(f"{NAME} Emil 12 ({DAY})!", leftwards=True) == [
        *("!(", DAY, ") Emil 12 ", NAME)
    ]


def test_brackets_round_words_that_run_rightwards_stay_as_they_are():
    assert as_it_lies(f"{NAME} (Emil) [7]", leftwards=True) == ["[7] (Emil) ", NAME]
    assert as_it_lies(f"Ja ({NAME}) nej", leftwards=False) == ["Ja (", NAME, ") nej"]


def test_a_long_paragraph_is_broken_where_it_is_read():
    type_ = Type(11.0, "#000000")
    lines = Typesetter().lines(f"{NAME} {PEACE} {DAY}", type_, width(NAME, ARABIC, 11.0) * 1.4)

    assert all(line.leftwards for line in lines)
    assert [run.text for line in lines for run in line.runs if run.text.strip()] == [
        *(NAME, PEACE, DAY)
    ]


# -- on paper --------------------------------------------------------------------------------------


def test_words_are_heard_in_the_order_in_which_they_are_said(content):
    plan = with_goals((Zone.FEET, MORNINGS))
    file = plan_of(plan, content)

    reading = Reading(file)
    assert ("P", MORNINGS) in reading.leaves
    assert MORNINGS in reading.figure.alt
    assert faults(file) == []
    assert untidiness(reading) == []


def test_who_copies_gets_the_letters_and_not_their_forms(content):
    file = plan_of(with_goals((Zone.FEET, f"{PEACE} {NAME}")), content)

    drawn = [span.text.strip()[::-1] for span in Reading(file).spans]
    assert {PEACE, NAME} <= set(drawn)


def test_a_translation_ends_at_the_right_edge_and_says_its_language(content):
    table = in_two_languages("mikkel", "ar")
    copy = copy_for(table.plan, YOUNG_PERSON, TODAY)
    file = two_languages_pdf(copy, content, DANISH, version=1)

    reading = Reading(file)
    assert faults(file) == []
    for goal in table.plan.active_goals:
        assert ("P", SAID_AGAIN["ar"].format(goal.rank)) in reading.leaves
    ends = [_end_of_line(reading, span) for span in reading.spans if _is_arabic(span)]
    assert len(ends) > 6
    assert ends == pytest.approx([RIGHT] * len(ends), abs=0.2)


def test_every_line_of_a_paragraph_ends_at_the_same_edge(content):
    plan = with_goals((Zone.FEET, f"{MORNINGS} {MORNINGS}"))
    reading = Reading(plan_of(plan, content))

    ends = {round(_end_of_line(reading, span), 1) for span in reading.spans if _is_arabic(span)}
    lines = {span.baseline for span in reading.spans if _is_arabic(span)}
    assert len(lines) > 2
    assert len(ends) == 1


def test_the_picture_for_the_phone_has_every_word(content):
    plan = with_goals((Zone.FEET, MORNINGS))
    page = plan_for_phone(plan, content, DANISH, version=1, made_on=D0)

    drawn = normalize("NFKC", "".join(span.text for span in Reading(page.pdf).spans))
    assert all(word[::-1] in drawn for word in MORNINGS.split()[:5] if word.isalpha())
    assert "7:30" in drawn
    assert MORNINGS in page.told


def test_the_same_plan_is_the_same_bytes_whatever_was_printed_before(content):
    plan = replace(MIKKEL, people=(replace(MIKKEL.people[0], name=NAME), *MIKKEL.people[1:]))
    before = plan_of(plan, content)
    plan_of(with_goals((Zone.FEET, "ڕۆژێک ښه ٹھیک پێنج")), content)
    assert plan_of(plan, content) == before


def _is_arabic(span: Span) -> bool:
    return any("\u0600" <= char <= "\u06ff" for char in span.text)


def _end_of_line(reading: Reading, span: Span) -> float:
    beside = [s for s in reading.spans if (s.page, s.baseline) == (span.page, span.baseline)]
    return max(other.right for other in beside)
