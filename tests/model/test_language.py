"""Words are chosen, measured and put into sentences as Danish and English are written."""

import datetime as dt

import pytest

from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.language import (
    DateWords,
    Language,
    Words,
    as_sentence,
    banned_words,
    gaps,
    genitive,
    lix,
    long_date,
    long_moment,
    moment_within,
    sentences,
    short_date,
    words_of,
)


@pytest.fixture(scope="module")
def dates():
    return load(resources.folder() / "content").print.dates


@pytest.fixture
def danish(dates):
    return dates.in_(Language.DANISH)


def test_words_are_given_in_the_language_asked_for():
    goal = Words(da="Mål", en="Goal")

    assert goal.in_(Language.DANISH) == "Mål"
    assert goal.in_(Language("en")) == "Goal"


def test_the_gaps_in_words_are_filled():
    page = Words(da="Side {number} af {count}", en="Page {number} of {count}")

    assert page.filled(Language.DANISH, number=1, count=2) == "Side 1 af 2"
    assert page.filled(Language.ENGLISH, number=1, count=2) == "Page 1 of 2"


@pytest.mark.parametrize(
    ("da", "en"),
    [("", "Goal"), ("Mål", " "), ("Mål {n}", "Goal"), ("Mål {n", "Goal {n"), ("{n:02}", "{n}")],
)
def test_words_that_lack_a_language_or_differ_in_their_gaps_are_refused(da, en):
    with pytest.raises(ValueError, match=r"words|gaps|expected"):
        Words(da=da, en=en)


def test_a_text_knows_its_gaps_as_they_are_written():
    assert gaps("kl. {hour}.{minute:02} {name!s}") == {"hour", "minute:02", "name!s"}


def test_dates_are_written_as_on_the_plan(danish):
    assert short_date(dt.date(2026, 11, 30), danish) == "30. nov"
    assert long_date(dt.date(2026, 11, 23), danish) == "23. november 2026"
    assert long_moment(dt.datetime(2027, 1, 4, 10, 15), danish) == "Mandag 4. januar kl. 10.15"
    assert long_moment(dt.datetime(2027, 1, 10, 9, 5), danish) == "Søndag 10. januar kl. 9.05"


def test_a_weekday_inside_a_sentence_has_a_small_letter_in_danish_alone(dates):
    meeting = dt.datetime(2027, 1, 4, 10, 15)
    danish, english = dates.in_(Language.DANISH), dates.in_(Language.ENGLISH)

    assert moment_within(meeting, danish) == "mandag 4. januar kl. 10.15"
    assert moment_within(meeting, english) == "Monday 4 January at 10:15"


def test_dates_are_written_in_english_too(dates):
    english = dates.in_(Language.ENGLISH)

    assert short_date(dt.date(2026, 11, 30), english) == "30 Nov"
    assert long_date(dt.date(2026, 11, 23), english) == "23 November 2026"
    assert long_moment(dt.datetime(2027, 1, 4, 10, 15), english) == "Monday 4 January at 10:15"


@pytest.mark.parametrize(
    "wrong",
    [
        {"months": ("januar",)},
        {"weekdays": ("mandag",)},
        {"short_date": "{dag}. {month_short}"},
        {"long_date": "{}"},
    ],
)
def test_a_calendar_with_something_missing_is_refused(danish, wrong):
    fields = {name: getattr(danish, name) for name in DateWords.__struct_fields__}

    with pytest.raises(ValueError, match=r"12 months|a date has no"):
        DateWords(**(fields | wrong))


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Mikkel", "Mikkels"),
        ("Sofus", "Sofus’"),
        ("Max", "Max’"),
        ("Fritz", "Fritz’"),
        ("LARS", "LARS’"),
        ("Åse", "Åses"),
        ("محمد", "محمد’s"),
        ("Mikkel B.", "Mikkel B.s"),
        ("", "s"),
    ],
)
def test_a_danish_name_gets_its_genitive(name, whose):
    assert genitive(name, Language.DANISH) == whose


def test_an_english_genitive_always_has_an_s():
    assert genitive("Mikkel", Language.ENGLISH) == "Mikkel’s"
    assert genitive("Sofus", Language.ENGLISH) == "Sofus’s"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Jeg vil have kørekort", "Jeg vil have kørekort."),
        ("Jeg vil have kørekort. ", "Jeg vil have kørekort."),
        ("Kan jeg det?", "Kan jeg det?"),
        ("", ""),
    ],
)
def test_own_words_become_a_sentence(text, sentence):
    assert as_sentence(text) == sentence


def test_sentences_end_at_a_mark_or_a_line():
    assert sentences("Hej. Det her er din plan.\nMin plan\n\n– Ja? “Godt.” Så") == [
        "Hej.",
        "Det her er din plan.",
        "Min plan",
        "– Ja?",
        "“Godt.”",
        "Så",
    ]


def test_a_date_and_a_clock_end_no_sentence():
    assert sentences("Vi ses den 4. januar kl. 10.15. Vi ringer.") == [
        "Vi ses den 4. januar kl. 10.15.",
        "Vi ringer.",
    ]


def test_a_word_may_hold_a_hyphen_or_an_apostrophe():
    assert words_of("ikke-parat 10 mikkel’s – sms'en") == [
        "ikke-parat",
        "10",
        "mikkel’s",
        "sms'en",
    ]


def test_lix_adds_the_length_of_sentences_and_the_share_of_long_words():
    assert lix("Vi taler om skolen. Du skriver et brev i morgen.") == pytest.approx(
        10 / 2 + 100 * 1 / 10
    )
    assert lix("Uddannelsesplan") == pytest.approx(101)
    assert lix("–") == 0


def test_banned_words_are_found_whole_and_in_any_case():
    banned = ["sag", "du skal", "ikke-parat"]

    assert banned_words("Det er din SAG, du\nskal vide.", banned) == ["sag", "du skal"]
    assert banned_words("Sagt højt. Når du skaller. Ikke parat.", banned) == []
    assert banned_words("Ikke-parat!", banned) == ["ikke-parat"]
