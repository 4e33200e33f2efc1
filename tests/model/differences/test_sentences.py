"""Differences in plain words."""

import datetime as dt

import pytest
from msgspec.structs import replace

from ungeplan.model.content import Happening
from ungeplan.model.differences import Difference, Told, tell
from ungeplan.model.figure import Zone
from ungeplan.model.language import (
    HIGHEST_LIX,
    MOST_WORDS,
    Language,
    banned_words,
    lix,
    sentences,
    words_of,
)
from ungeplan.model.plan import Category, DueOn, DueWhen

# The words of people in the cases: short and long ones, and names as they are said of them.
NAMES = ("Karen", "Ali", "Henrik", "Læsevejlederen", "Rusmiddelteamet")
WORDS = (
    "Jeg vil arbejde med motorer.",
    "Jeg vil have, at Emil bliver min ven igen.",
    "Jeg vil være mekaniker, men uden klasselokale.",
    "Jeg vil kunne være i min lejlighed om aftenen.",
)


def every_difference():
    """Each thing that can happen, in the words of each case."""
    for what in Happening:
        for name, words in zip(NAMES, (*WORDS, WORDS[0]), strict=True):
            yield Difference(
                what=what,
                goal=2,
                who=name,
                before=WORDS[0],
                now=words,
                number_before=2,
                number_now=5,
                days=2,
                moment=dt.datetime(2027, 1, 4, 10, 15),
            )


def test_no_sentence_is_long_or_has_a_gap(content):
    for language in Language:
        told = [tell(difference, content, language) for difference in every_difference()]

        assert [t.sentence for t in told if len(words_of(t.sentence)) > MOST_WORDS] == []
        assert [
            t.sentence for t in told if set(t.sentence) & set("{}") or "None" in t.sentence
        ] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_list_of_differences_is_heavy(content, name):
    """All sentences there are, with the name of one person in them."""
    told = [tell(d, content, Language.DANISH) for d in every_difference() if d.who == name]

    assert lix("\n".join(t.sentence for t in told)) <= HIGHEST_LIX


CASES = {
    "Mikkel after 42 days": [
        Difference(
            what=Happening.THEY_DID_IT_LATE,
            who="Karen",
            now="Besøge værkstedet på EUD",
            days=2,
            due=DueOn(dt.date(2026, 12, 7)),
            more=("Det lugtede rigtigt",),
        ),
        Difference(what=Happening.NUMBER_CHANGED, goal=1, number_before=2, number_now=5),
        Difference(what=Happening.NUMBER_CHANGED, goal=2, number_before=3, number_now=4),
        Difference(
            what=Happening.GOAL_REACHED, goal=3, now=WORDS[1], more=("Vi fanger mest sild",)
        ),
        Difference(what=Happening.GOAL_ADDED, goal=3, now="Jeg vil på efterskole"),
    ],
    "Sofus after 35 and 70 days": [
        Difference(what=Happening.NUMBER_CHANGED, goal=1, number_before=1, number_now=2),
        Difference(
            what=Happening.GOAL_SWAPPED,
            goal=3,
            before=WORDS[2],
            now="Jeg vil starte på FGU, egu-sporet.",
        ),
        Difference(what=Happening.MAY_KNOW, who="Rusmiddelteamet", category=Category.GOALS),
        Difference(what=Happening.GOAL_ADDED, goal=4, now="Jeg vil ryge mindre"),
    ],
    "Amalie after 30 and 90 days": [
        Difference(
            what=Happening.NUMBER_CHANGED,
            goal=1,
            number_before=0,
            number_now=7,
            more=("Birgitte læste det faktisk.",),
        ),
        Difference(what=Happening.STEP_CHANGED, who="Mette", before="Besøg", now="2×2 timer"),
        Difference(what=Happening.NUMBER_CHANGED, goal=3, number_before=4, number_now=3),
        Difference(what=Happening.CONTACT_PERSON_IS, who="Sara"),
    ],
}


@pytest.mark.parametrize("case", CASES)
def test_what_has_happened_in_the_cases_is_easy_to_read(content, case):
    told = [tell(difference, content, Language.DANISH) for difference in CASES[case]]

    assert lix("\n".join("\n".join((t.sentence, *t.words)) for t in told)) <= HIGHEST_LIX


def test_no_banned_word_meets_the_young_person(content):
    told = [tell(difference, content, Language.DANISH) for difference in every_difference()]

    assert [t for t in told if banned_words(t.sentence, content.meeting.banned_words_da)] == []
    assert all(len(sentences(t.sentence)) == 1 or t.sentence.count(":") == 1 for t in told)


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (
            Difference(what=Happening.NUMBER_CHANGED, goal=1, number_before=3, number_now=5),
            Told("Mål 1: Du gik fra 3 til 5.", ()),
        ),
        (
            Difference(
                what=Happening.GOAL_SWAPPED, goal=2, before="Læse en manual", now="På efterskole"
            ),
            Told("Mål 2 er byttet ud.", ("Før: Læse en manual", "Nu: På efterskole")),
        ),
        (
            Difference(what=Happening.GOAL_REACHED, now="Emil", more=("Vi fanger mest sild",)),
            Told("Et mål er nået.", ("Emil", "Vi fanger mest sild")),
        ),
        (
            Difference(what=Happening.GOAL_MOVED, goal=3, now="Emil", zone=Zone.HEART),
            Told("Mål 3 er flyttet på figuren.", ("Emil", "Ved hjertet")),
        ),
        (
            Difference(
                what=Happening.THEY_DID_IT_LATE,
                who="Karen",
                now="Bestille besøg",
                days=2,
                due=DueOn(dt.date(2026, 12, 7)),
            ),
            Told("Det gjorde Karen 2 dage for sent.", ("Karen: Bestille besøg (7. dec)",)),
        ),
        (
            Difference(what=Happening.YOU_DID_IT, now="Spørge", due=DueWhen("når jeg tør")),
            Told("Det gjorde du.", ("Dig: Spørge (når jeg tør)",)),
        ),
        (
            Difference(what=Happening.STEP_ADDED, now="Spørge"),
            Told("Der er et nyt lille skridt.", ("Dig: Spørge",)),
        ),
        (
            Difference(
                what=Happening.MAY_NOT_KNOW_YET,
                who="Lene",
                category=Category.GOALS,
                more=("vent til jul",),
            ),
            Told("Lene må ikke vide det her endnu.", ("Dine mål", "vent til jul")),
        ),
        (
            Difference(what=Happening.SEE_YOU, moment=dt.datetime(2027, 1, 4, 10, 15)),
            Told("Vi ses igen mandag 4. januar kl. 10.15.", ()),
        ),
    ],
    ids=lambda value: value.what if isinstance(value, Difference) else "",
)
def test_a_difference_is_told_in_plain_words(content, difference, told):
    assert tell(difference, content, Language.DANISH) == told


def test_a_difference_is_told_in_english_too(content):
    difference = Difference(what=Happening.NUMBER_CHANGED, goal=1, number_before=3, number_now=5)

    assert tell(difference, content, Language.ENGLISH).sentence == "Goal 1: You went from 3 to 5."


def test_a_file_without_a_sentence_for_each_thing_is_refused(content):
    words = content.differences
    kept = {what: said for what, said in words.sentences.items() if what != Happening.SEE_YOU}

    with pytest.raises(ValueError, match="there are no words for see_you"):
        replace(words, sentences=kept)
