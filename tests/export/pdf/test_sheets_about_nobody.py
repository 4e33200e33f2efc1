"""The method card and the blank sheets: all that should stand there, and nobody's name."""

import pytest

from tests.export.pdf.plans import D0
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from ungeplan.export.pdf import blank_sheets_pdf, method_card_pdf
from ungeplan.model.language import Language

LANGUAGES = pytest.mark.parametrize("language", list(Language))


@LANGUAGES
def test_the_method_card_is_one_tidy_page_with_every_part_in_order(content, language):
    file = method_card_pdf(content, language, made_on=D0)
    words = content.print.method
    heard = [("H1", words.title.in_(language)), ("P", words.intro.in_(language))]
    for part in words.parts:
        heard.append(("H2", part.name.in_(language)))
        for does in part.does:
            heard += [("Lbl", "•"), ("LBody", does.in_(language))]

    assert Reading(file).pages == 1
    assert Reading(file).leaves == [*heard, ("P", words.foot.in_(language))]
    assert (Reading(file).title, Reading(file).language) == (words.title.in_(language), language)
    assert faults(file) == []
    assert untidiness(Reading(file)) == []


@LANGUAGES
def test_there_is_a_blank_sheet_for_each_and_all_are_the_same(content, language):
    file = blank_sheets_pdf(content, language, made_on=D0, count=3)
    leaves = Reading(file).leaves

    assert Reading(file).pages == 3
    assert leaves == 3 * leaves[: len(leaves) // 3]
    assert [text for kind, text in leaves[:8] if kind in ("H1", "H2")] == [
        content.print.blank.title.in_(language),
        content.print.blank.steps.in_(language),
    ]
    assert faults(file) == []
    assert untidiness(Reading(file)) == []


def test_a_blank_sheet_has_room_for_three_wishes_and_lines_for_the_steps(content):
    file = blank_sheets_pdf(content, Language.DANISH, made_on=D0)
    text = Reading(file).text

    assert text.count(content.print.blank.wish.da) == 3
    assert len([shape for shape in Reading(file).strokes if shape.points]) >= 3 * 3 + 5 * 4


def test_the_same_sheets_give_the_same_bytes(content):
    first, second = (
        blank_sheets_pdf(content, Language.ENGLISH, made_on=D0, count=2) for _ in range(2)
    )
    assert first == second
