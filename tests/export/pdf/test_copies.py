"""One plan, a copy for each: what stands on it, and what it does not even hint at."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from tests.export.pdf.word_check import all_text, foreign_words, words_of
from tests.journeys.case_plans import TODAY, CasePlan, answer, everybody
from ungeplan.model.copies import copy_for
from ungeplan.model.edits import (
    AddWish,
    PlaceGoal,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Category
from ungeplan.model.refusals import NothingToHandOver

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."

HELPS = {"Sig det én gang, og skriv det ned.", "At skulle fortælle det hele forfra."}
OTHER_OF_MIKKEL = {"Jeg spørger min onkel på søndag.", "Skolens bibliotek", "00 00 00 00"}
AMALIES_GOALS = {
    "Jeg vil have én plan, ikke fire.",
    "Jeg vil arbejde med dyr, få timer.",
    "Jeg vil kunne være i min lejlighed om aftenen.",
}
AMALIES_STEPS = {
    "Finde de gamle planer",
    "Ét ark til alle",
    "Besøg hos dyrlæge, kun kigge",
    "Aftale, hvad Mette gør kl. 19",
    "Høre, hvad der står i den anden plan",
    "Henrik",
    "Mette",
}
ASKED_OF_BIRGITTE = {"Hvad står der i den plan, du har?", "Så det bliver til én plan."}

AGREED = {
    ("mikkel", "Bo"): {MOTORS, MANUAL, "Karen"},
    ("mikkel", "Læsevejlederen"): OTHER_OF_MIKKEL,
    ("mikkel", "Lene"): {MOTORS, MANUAL},
    ("demo", "Bo"): {MOTORS, MANUAL, "Karen"},
    ("demo", "læsevejlederen"): OTHER_OF_MIKKEL,
    ("sofus", "Mor"): set(),
    ("sofus", "Skolen"): {"Ali"},
    ("amalie", "Birgitte"): AMALIES_GOALS | AMALIES_STEPS | ASKED_OF_BIRGITTE,
    ("amalie", "Dyrlægen"): HELPS,
}
"""What each may know, by hand from the answers of the case; who is not here may know nothing."""
THE_TWO = {
    (name, person)
    for name, both in {
        "mikkel": ("Mikkel", "Karen"),
        "demo": ("Mikkel", "Karen"),
        "sofus": ("Sofus", "Ali"),
        "amalie": ("Amalie", "Henrik"),
    }.items()
    for person in both
}
NOTHING = set(everybody()) - set(AGREED) - THE_TWO


def not_said(text: str, texts: set[str]) -> list[str]:
    return sorted(t for t in texts if " ".join(t.split()) not in text)


# -- the cases -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("case", "name"), sorted(AGREED), ids=lambda name: name)
def test_a_copy_says_exactly_what_its_reader_may_know(case, name, content, print_copy):
    table, allowed = CasePlan(case), AGREED[case, name]
    chosen_name = table.case.first.chosen_name
    file = print_copy(table.plan, table.person(name))

    heard = Reading(file).text
    assert not_said(heard, allowed) == []
    assert foreign_words(file, content, [*allowed, name, f"{name}s", chosen_name]) == set()
    forbidden = table.own_texts() - allowed - {name}
    said = all_text(file)
    mine = words_of(" ".join([*allowed, name]))
    assert [text for text in forbidden if text in said and not words_of(text) <= mine] == []
    assert [text for text in forbidden if len(text) > 12 and text in said] == []


@pytest.mark.parametrize(("case", "name"), sorted(NOTHING), ids=lambda name: name)
def test_who_may_know_nothing_gets_nothing_and_hears_why(case, name, content):
    table = CasePlan(case)

    with pytest.raises(NothingToHandOver) as refused:
        copy_for(table.plan, table.person(name), TODAY)

    said = content.refusal(refused.value, Language.DANISH)
    assert said == f"Der er ikke noget i planen, som {name} må vide i dag."


def test_those_who_were_refused_are_among_those_who_get_nothing():
    assert {
        ("sofus", "SSP"),
        ("sofus", "Rusmiddelteamet"),
        ("amalie", "Mor og far"),
        ("demo", "Lene"),
    } <= NOTHING


@pytest.mark.parametrize(("case", "name"), sorted(THE_TWO), ids=lambda name: name)
def test_the_two_have_everything_that_is_agreed(case, name, print_copy):
    table = CasePlan(case)
    first = table.case.first
    goals = [wish.text for wish in first.wishes if wish.zone]
    steps = [text for step in first.steps for text in (step.text, step.when)]
    asked = [t for q in table.case.questions for t in (q.step, q.question, q.purpose)]
    strengths = [strength.text for strength in first.strengths]
    meeting = [first.next_meeting.place, first.next_meeting.phone, first.first_step]
    disagreement = table.plan.disagreement

    heard = Reading(print_copy(table.plan, table.person(name))).text

    agreed = {*goals, *steps, *asked, *strengths, *meeting, first.contact_person}
    assert not_said(heard, agreed | ({disagreement.text} if disagreement else set())) == []
    assert ("Midt imellem" in heard) is bool(first.right_now)


@pytest.mark.parametrize("case", ["mikkel", "demo"])
def test_the_teachers_copy_never_says_emil(case, print_copy):
    table = CasePlan(case)
    file = print_copy(table.plan, table.person("Bo"))

    assert "emil" not in all_text(file).casefold()
    assert "Emil" in all_text(print_copy(table.plan, YOUNG_PERSON))


def test_every_copy_of_the_cases_can_be_read_aloud_and_is_tidy(print_copy):
    for case, name in sorted({*AGREED, *THE_TWO}):
        table = CasePlan(case)
        file = print_copy(table.plan, table.person(name))
        assert faults(file) == []
        assert untidiness(Reading(file)) == []


# -- the word checker finds what is planted ------------------------------------------------------


def planted_in_words(file, table, print_copy):
    wish = table.do(AddWish("Emil")).id
    goal = table.do(PlaceGoal(wish, Zone.FEET)).id
    answer(table, table.person("Bo"), Category.GOALS, goal=goal)
    return print_copy(table.plan, table.person("Bo"))


def planted_in(change) -> object:
    def plant(file: bytes, table: CasePlan, print_copy) -> bytes:
        changed = BytesIO()
        with pikepdf.open(BytesIO(file)) as pdf:
            change(pdf)
            pdf.save(changed)
        return changed.getvalue()

    return plant


def in_the_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Emil"


def in_the_picture(pdf: pikepdf.Pdf) -> None:
    (figure,) = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    figure.Alt = pikepdf.String(f"{figure.Alt} Emil")


def in_a_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Emil"


def in_the_metadata(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"Min plan", b"Emil")
    pdf.Root.Metadata.write(packet)


@pytest.mark.parametrize(
    "plant",
    [
        planted_in_words,
        planted_in(in_the_title),
        planted_in(in_the_picture),
        planted_in(in_a_bookmark),
        planted_in(in_the_metadata),
    ],
    ids=["goal", "title", "picture", "bookmark", "metadata"],
)
def test_a_planted_word_is_found(mikkel, content, print_copy, plant):
    allowed = [*AGREED["mikkel", "Bo"], "Bo", "Bos", "Mikkel"]
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    file = print_copy(mikkel.plan, mikkel.person("Bo"))
    assert foreign_words(file, content, allowed) == set()

    assert foreign_words(plant(file, mikkel, print_copy), content, allowed) == {"emil"}
