"""Text in lines, and the signs that can be printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ungeplan.export.pdf.fonts import Weight, missing_signs, runs, signs
from ungeplan.export.pdf.lettering import Line, Type, Typesetter

BODY = Type(11.0, "#000000")
FAMILY = "👨\u200d👩\u200d👧"


def text_of(lines: tuple[Line, ...]) -> str:
    return "".join(run.text for line in lines for run in line.runs)


@pytest.mark.parametrize(
    "text",
    [
        "æøå ÆØÅ é ü",
        "Łukasz Žofia Gökçe Ștefan",
        "“Nej” – sagde jeg … 50 %",
        "Вова",
        "✓ og →",
        "Việt",
        "أريد أن أعمل. ١٢ یک چیز، ڕۆژ ښه ٹھیک مُحَمَّد",
        "ሰላም ቃላት",
    ],
)
def test_letters_of_many_languages_can_be_printed(text):
    assert missing_signs(text) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("glad 😀", ["😀"]),
        ("😀 og 😀", ["😀"]),
        (f"min {FAMILY}!", [FAMILY]),
        ("❤️ og 👍🏽 og 🇩🇰", ["❤️", "👍🏽", "🇩🇰"]),
        ("🇩🇰🇬🇱", ["🇩🇰", "🇬🇱"]),
        ("你好", ["你", "好"]),
        ("\ue000", ["\ue000"]),
    ],
)
def test_what_cannot_be_printed_is_named_as_people_see_it(text, missing):
    assert missing_signs(text) == missing


def test_a_letter_the_first_font_lacks_is_printed_in_the_other():
    assert [(run.text, run.font) for run in runs("a Жa", Weight.BOLD)] == [
        ("a ", "AtkinsonHyperlegibleNext-Bold"),
        ("Ж", "Andika-Bold"),
        ("a", "AtkinsonHyperlegibleNext-Bold"),
    ]


def test_letters_and_accents_that_were_typed_apart_are_printed_together():
    assert [run.text for run in runs("a\u030a", Weight.REGULAR)] == ["å"]


@pytest.mark.parametrize("invisible", ["\u200b", "\u00ad", "\u200e", "\ufeff", "\x07", "\u2060"])
def test_what_leaves_no_ink_is_neither_printed_nor_missing(invisible):
    assert missing_signs(f"{invisible}a{invisible}b") == []
    assert "".join(run.text for run in runs(f"{invisible}a{invisible}b", Weight.REGULAR)) == "ab"


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_every_sign_is_printed_or_named(text):
    missing = missing_signs(text)
    printed = "".join(run.text for run in runs(text, Weight.REGULAR))

    assert "".join(run.text for run in runs(text, Weight.REGULAR) if run.font is None) == "".join(
        sign for sign in signs(text) if sign in missing
    )
    for sign in signs(text):
        if sign not in missing:
            assert all(
                char in printed or not char.isprintable() for char in sign if char != "\ufe0f"
            )


@given(text=st.text("aæW ,.-", min_size=1), width=st.floats(30, 400))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text, width):
    lines = Typesetter().lines(text, BODY, width)

    assert text_of(lines) == " ".join(text.split())
    assert all(line.width <= width + 1e-6 for line in lines)


def test_lines_end_with_the_space_that_stood_there_and_broken_words_do_not():
    first, second, third = Typesetter().lines("to ord Wwwwwwwww", BODY, 62.0)

    assert text_of((first,)) == "to ord "
    assert (second.is_broken, third.is_broken) == (True, False)
    assert text_of((second, third)) == "Wwwwwwwww"


def test_any_white_space_is_one_space():
    assert text_of(Typesetter().lines(" et\n\tto\u00a0 tre ", BODY, 400.0)) == "et to tre"


def test_nothing_to_say_is_no_line():
    assert Typesetter().lines("  ", BODY, 400.0) == ()


def test_a_typesetter_remembers_what_it_could_not_print():
    typesetter = Typesetter()
    typesetter.lines("b ☃", BODY, 400.0)
    typesetter.lines("a 😀 ☃", BODY, 400.0)

    assert typesetter.missing == ("☃", "😀")
