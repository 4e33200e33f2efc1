"""Signs that no font has: people are asked first, and nothing is dropped in silence."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.export.pdf.plans import D0, KAREN, MIKKEL, step, with_goals
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from ungeplan.export.pdf import UnprintableSigns, missing_signs, plan_pdf
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language

HAPPY = replace(
    with_goals((Zone.HEART, "Jeg vil være glad 😀 ✓")), steps=(step(1, "Sige det ❤️", KAREN),)
)


def test_missing_signs_are_named_in_the_order_of_the_page(content):
    missing = missing_signs(HAPPY, content, Language.DANISH, version=1, made_on=D0)

    assert missing == ("😀", "❤️")


def test_a_plan_of_ordinary_letters_misses_nothing(content):
    assert missing_signs(MIKKEL, content, Language.DANISH, version=None, made_on=D0) == ()


def test_a_plan_is_not_printed_while_a_sign_is_missing(content):
    with pytest.raises(UnprintableSigns) as refused:
        plan_pdf(HAPPY, content, Language.DANISH, version=1, made_on=D0)

    assert refused.value.signs == ("😀", "❤️")


def test_when_people_say_so_a_box_stands_where_the_sign_stood(content):
    file = plan_pdf(HAPPY, content, Language.DANISH, version=1, made_on=D0, leave_out_missing=True)

    reading = Reading(file)
    assert ("P", "Jeg vil være glad □ ✓") in reading.leaves
    assert ("P", "Sige det □") in reading.leaves
    assert "Jeg vil være glad 😀 ✓" in reading.figure.alt, "whoever listens hears the words"
    assert faults(file) == []
    assert untidiness(reading) == []


def test_a_whole_word_of_missing_signs_stays_in_its_box(content):
    plan = with_goals((Zone.FEET, "สวัสดีครับ " * 60))

    file = plan_pdf(plan, content, Language.DANISH, version=1, made_on=D0, leave_out_missing=True)

    reading = Reading(file)
    assert ("P", " ".join(["□" * 7] * 60)) in reading.leaves
    assert untidiness(reading) == []


def test_a_sign_missing_in_a_name_counts_too(content):
    plan = replace(MIKKEL, people=tuple(replace(p, name=f"{p.name}☃") for p in MIKKEL.people))

    assert missing_signs(plan, content, Language.DANISH, version=1, made_on=D0) == ("☃",)
