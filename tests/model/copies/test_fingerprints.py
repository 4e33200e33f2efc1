"""Whatever stands on a copy is in its fingerprint: else a copy would grow old in silence."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.table import FIRST_DAY, KAREN
from ungeplan.model.copies import copy_for
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    AgreeRole,
    AskSomebody,
    ChangeStep,
    ChooseFigure,
    ChooseName,
    DescribePerson,
    MoveGoal,
    RateGoal,
    SayFirstStep,
    SayRightNow,
    SayWeDisagree,
    SetNextMeeting,
    TellLeftOut,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    BringIn,
    Category,
    DueOn,
    DueWhen,
    EntryId,
    Face,
    FigureLook,
    Ink,
    Line,
    PersonId,
    Shape,
    StrengthKind,
)

UNCLE = "Onkel Jens"
ROLE = AgreeRole(KAREN, ("Ringer",), ("Siger videre",), "Sms", None)


@pytest.fixture
def mikkel():
    return CasePlan("mikkel")


@pytest.mark.parametrize(
    "edit",
    [
        ChooseName("Mikkel B."),
        RateGoal(EntryId("motors"), 9),
        MoveGoal(EntryId("motors"), Zone.STOMACH),
        ChooseFigure(FigureLook(line=Line.DASHED)),
        ChooseFigure(FigureLook(ink=Ink.BLUE)),
        ChooseFigure(FigureLook(face=Face.SMILE)),
        ChooseFigure(FigureLook(shape=Shape.STAR)),
        AddStep(EntryId("motors"), "Ringe", YOUNG_PERSON, DueWhen("snart")),
        AddStrength(StrengthKind.LIKED_FOR, "Jeg er sjov."),
        AddStrength(StrengthKind.HELPS_ME, "Ro"),
        SayRightNow(Area.AT_HOME, 90),
        SayRightNow(Area.DAY, 10),
        SayFirstStep("Jeg ringer."),
        SayWeDisagree("Karen siger ja, jeg siger nej."),
        SetNextMeeting(FIRST_DAY, "Biblioteket", "00 00 00 00"),
        DescribePerson(KAREN, "Karen Holm", "kontaktperson", True),
        DescribePerson(KAREN, "Karen", "kontaktperson", True, phone="00 00 00 01"),
        ROLE,
        AgreeRole(KAREN, reachable="Sms"),
        AgreeRole(KAREN, does=("Ringer",)),
        AgreeRole(KAREN, does_not=("Ringer",)),
        AgreeRole(KAREN, substitute=YOUNG_PERSON),
        TellLeftOut(PersonId("uncle")),
    ],
    ids=lambda edit: msgspec.json.encode(edit).decode()[7:60],
)
def test_each_thing_that_stands_on_a_copy_is_in_its_fingerprint(mikkel, edit):
    ids = {"motors": mikkel.plan.active_goals[0].id, "uncle": mikkel.person(UNCLE)}
    told = msgspec.json.encode(edit).decode()
    for name, known_as in ids.items():
        told = told.replace(f'"{name}"', f'"{known_as}"')
    for category in Category:
        answer(mikkel, ids["uncle"], category)
    before = said_to_uncle(mikkel)
    mikkel.do(msgspec.json.decode(told, type=type(edit)))
    assert said_to_uncle(mikkel) != before


def said_to_uncle(table: CasePlan) -> str:
    return copy_for(table.plan, table.person(UNCLE), TODAY).fingerprint


@pytest.mark.parametrize("what", ["text", "owner", "due", "helpers", "if_it_goes_wrong"])
def test_each_thing_about_a_step_is_in_its_fingerprint(mikkel, what):
    for category in Category:
        answer(mikkel, mikkel.person(UNCLE), category)
    before = said_to_uncle(mikkel)
    step = mikkel.plan.steps[0]
    other = {
        "text": "Se værkstedet",
        "owner": mikkel.person("Bo"),
        "due": DueOn(TODAY),
        "helpers": (),
        "if_it_goes_wrong": "Så ringer vi.",
    }
    said = {name: getattr(step, name) for name in other} | {what: other[what]}
    mikkel.do(ChangeStep(step.id, **said))
    assert said_to_uncle(mikkel) != before


def test_a_question_is_in_the_fingerprint_of_the_one_who_is_asked_alone(mikkel):
    bo, uncle = mikkel.person("Bo"), mikkel.person(UNCLE)
    for who in (bo, uncle):
        for category in Category:
            answer(mikkel, who, category)
    goal = mikkel.plan.active_goals[0].id
    asked = mikkel.do(AskSomebody(goal, "Høre om det", bo, "Så jeg ved det", "Hvad nu?"))
    view = mikkel.plan.with_step(
        replace(
            mikkel.plan.step(asked.id), bring_in=BringIn(purpose="Ingenting", question="Hvornår?")
        )
    )
    prints = [
        copy_for(plan, who, TODAY).fingerprint
        for who in (bo, uncle)
        for plan in (mikkel.plan, view)
    ]
    assert prints[0] != prints[1]
    assert prints[2] == prints[3]
