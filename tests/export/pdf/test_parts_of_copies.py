"""What stands on a copy besides goals and steps, with few words and with many."""

from __future__ import annotations

import pytest

from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from tests.journeys.case_plans import TODAY, answer
from tests.model.table import KAREN
from ungeplan.export.pdf import copy_pdf
from ungeplan.model.copies import copy_for, only_told
from ungeplan.model.edits import (
    AddStrength,
    AgreeRole,
    AskSomebody,
    ReachGoal,
    SayRightNow,
    TellStep,
)
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Area, Category, StepStatus, StrengthKind

SHORT = "Vis mig det først."
LONG = "Sig det i god tid, og sig det igen, når vi er der, for så kan jeg nå at tænke. " * 6
MANY = "Det her er der meget at sige om, og jeg vil gerne sige det hele med mine egne ord. " * 7


@pytest.mark.parametrize(
    ("good_at", "liked_for", "helps_me"),
    [
        (SHORT, SHORT, SHORT),
        (SHORT, LONG, SHORT),
        (LONG, LONG, LONG),
        (SHORT, SHORT, LONG),
        (MANY, MANY, MANY),
    ],
    ids=["few", "many between", "many", "many last", "very many"],
)
def test_every_part_is_whole_and_tidy_however_many_its_words(
    mikkel, print_copy, good_at, liked_for, helps_me
):
    uncle = mikkel.person("Onkel Jens")
    said = {"good_at": good_at, "liked_for": liked_for, "helps_me": helps_me}
    for kind, text in said.items():
        mikkel.do(AddStrength(StrengthKind(kind), text.strip()))
    answer(mikkel, uncle, Category.STRENGTHS)
    answer(mikkel, uncle, Category.HELPS_ME)

    for who in (uncle, YOUNG_PERSON):
        file = print_copy(mikkel.plan, who)
        reading = Reading(file)
        assert all(text.strip() in reading.text for text in said.values())
        assert faults(file) == []
        assert untidiness(reading) == []


def test_how_it_is_is_told_as_roughly_as_it_was_said(mikkel, print_copy):
    uncle = mikkel.person("Onkel Jens")
    for area, level in zip(Area, (0, 33, 34, 67), strict=True):
        mikkel.do(SayRightNow(area, level))
    answer(mikkel, uncle, Category.WELLBEING)

    told = [text for kind, text in Reading(print_copy(mikkel.plan, uncle)).leaves if ": " in text]

    assert told == [
        "I det hele: Ikke så godt",
        "Hjemme: Ikke så godt",
        "Skole, job eller det, jeg laver: Midt imellem",
        "Venner og fritid: Godt",
    ]


def test_what_the_contact_person_does_is_told_with_who_they_are(mikkel, print_copy):
    bo = mikkel.person("Bo")
    mikkel.do(AgreeRole(KAREN, ("Ringer", "Går med"), ("Siger videre",), "Sms", bo))

    heard = Reading(print_copy(mikkel.plan, bo)).text

    assert "Det gør Karen: Ringer · Går med" in heard
    assert "Det gør Karen ikke: Siger videre" in heard
    assert "Sådan får man fat i Karen: Sms" in heard
    assert "Når Karen ikke er der: Bo" in heard


def test_a_question_without_a_purpose_is_asked_all_the_same(mikkel, print_copy):
    bo = mikkel.person("Bo")
    answer(mikkel, bo, Category.STEPS)
    mikkel.do(AskSomebody(mikkel.plan.active_goals[1].id, "Høre om det", bo, "", "Hvad nu?"))

    heard = Reading(print_copy(mikkel.plan, bo)).text

    assert "Jeg vil gerne spørge: Hvad nu?" in heard
    assert "Det skal jeg bruge svaret til:" not in heard


def test_what_has_come_of_it_stands_on_the_young_persons_own_alone(mikkel, print_copy, content):
    mikkel.begin_meeting()
    motors, emil = (mikkel.plan.active_goals[number] for number in (0, 2))
    step = mikkel.plan.open_steps(motors.id)[0]
    mikkel.do(TellStep(step.id, StepStatus.DONE, "det lugtede rigtigt"))
    mikkel.do(ReachGoal(emil.id, "Vi fanger mest sild"))

    own, karens = (
        Reading(print_copy(mikkel.plan, who)).text for who in (YOUNG_PERSON, mikkel.person("Karen"))
    )

    assert f"Det har jeg nået {emil.youth_text} – Vi fanger mest sild" in own
    assert f"Det er gjort {step.text} – det lugtede rigtigt" in own
    assert "sild" not in karens
    assert "lugtede" not in karens
    copy = copy_for(mikkel.plan, YOUNG_PERSON, TODAY)
    printed = [copy_pdf(shown, content, Language.DANISH) for shown in (copy, only_told(copy))]
    assert printed[0] == printed[1]
