"""The letter that asks for a copy: plain words, and nothing said once more."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from tests.export.pdf.word_check import foreign_words
from tests.journeys.case_plans import TODAY, CasePlan, answer
from ungeplan.export.pdf import UnprintableSigns, letter_pdf
from ungeplan.model.copies import Letter, copy_for, letter_to
from ungeplan.model.edits import SayRightNow
from ungeplan.model.facts import CopyHandedOver
from ungeplan.model.language import Language
from ungeplan.model.plan import Area, Category, Choice

LATER = TODAY + dt.timedelta(days=42)


def letter_after_everything(table: CasePlan, times: int = 1) -> Letter:
    """The uncle was given all of it, and then all of it was taken back."""
    uncle = table.person("Onkel Jens")
    table.do(SayRightNow(Area.AT_HOME, 20))
    for category in Category:
        answer(table, uncle, category)
    for number in range(times):
        day = TODAY + dt.timedelta(days=number)
        copy = copy_for(table.plan, uncle, day)
        table.note(CopyHandedOver(uncle, "pdf", day, copy.fingerprint))
    for category in Category:
        if category is not Category.GOALS:
            answer(table, uncle, category, Choice.NO)
    answer(table, uncle, Category.GOALS, Choice.NO, table.plan.active_goals[1].id)
    return letter_to(table.journal, uncle, LATER)


def test_the_letter_says_what_was_taken_back_and_what_to_do(mikkel, content):
    file = letter_pdf(letter_after_everything(mikkel), content, Language.DANISH)

    reading = Reading(file)
    assert reading.leaves == [
        ("P", "Til Onkel Jens"),
        ("H1", "Vil du give papiret tilbage?"),
        ("P", "Jeg har ændret, hvad du må vide om min plan."),
        ("P", "Det her siger jeg ikke ja til mere:"),
        ("H2", "På papiret fra 23. november 2026"),
        ("P", "Skridtene til mål 1"),
        ("P", "Mål 2 og det, der hører til"),
        ("P", "Skridtene til mål 3"),
        ("P", "Det, jeg har med mig"),
        ("P", "Hvordan man hjælper mig"),
        ("P", "Hvordan jeg har det"),
        ("P", "At jeg har en plan"),
        ("P", "Hvem min kontaktperson er"),
        ("P", "Det, der står til sidst"),
        ("P", "Giv mig papiret tilbage."),
        (
            "P",
            "Du kan også rive det i stykker og smide det ud. "
            "Slet det, hvis du har det på en computer.",
        ),
        ("P", "Brug det ikke, og vis det ikke til andre."),
        ("P", "Tak for hjælpen"),
        ("P", "Mikkel"),
        ("P", "Til Onkel Jens, 4. januar 2027"),
    ]
    assert foreign_words(file, content, ["Onkel Jens", "Mikkel"]) == set()
    assert faults(file) == []
    assert untidiness(reading) == []


def test_it_is_there_in_english_and_the_same_to_the_byte(mikkel, content):
    letter = letter_after_everything(mikkel)
    file = letter_pdf(letter, content, Language.ENGLISH)
    assert "Goal 2 and what belongs to it" in Reading(file).text
    assert file == letter_pdf(letter, content, Language.ENGLISH)


def test_who_may_know_the_contact_person_may_give_it_to_them(mikkel, content):
    bo = mikkel.person("Bo")
    copy = copy_for(mikkel.plan, bo, TODAY)
    mikkel.note(CopyHandedOver(bo, "pdf", TODAY, copy.fingerprint))
    answer(mikkel, bo, Category.GOALS, Choice.NO, mikkel.plan.active_goals[0].id)

    heard = Reading(letter_pdf(letter_to(mikkel.journal, bo, LATER), content, Language.DANISH)).text

    assert "Giv papiret tilbage til mig eller Karen." in heard


def test_many_papers_go_on_over_the_next_page(mikkel, content):
    file = letter_pdf(letter_after_everything(mikkel, times=9), content, Language.DANISH)

    reading = Reading(file)
    assert reading.pages > 1
    assert [t for k, t in reading.leaves if k == "H2"][-1] == "På papiret fra 1. december 2026"
    assert faults(file) == []
    assert untidiness(reading) == []


def test_signs_that_no_font_has_are_named_and_may_be_left_out(mikkel, content):
    letter = letter_after_everything(mikkel)._replace(recipient="Jens 🐎")
    with pytest.raises(UnprintableSigns):
        letter_pdf(letter, content, Language.DANISH)
    assert letter_pdf(letter, content, Language.DANISH, leave_out_missing=True)[:4] == b"%PDF"
