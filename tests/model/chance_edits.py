"""Every edit somebody might make next, by chance: most fit the plan, some do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum
from random import Random
from typing import Protocol, TypeVar

from tests.model.table import FIRST_DAY
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AgreeRole,
    AnswerAsked,
    AnyEdit,
    ApproveTranslation,
    AskSomebody,
    BeginPlan,
    ChangeStep,
    ChooseContactPerson,
    ChooseFigure,
    ChooseName,
    ChooseScreen,
    ChooseSecondLanguage,
    DescribePerson,
    EndContactPerson,
    HideGoal,
    LeaveSeat,
    MoveGoal,
    OfferContactPersons,
    PlaceGoal,
    Prepare,
    RankGoals,
    RateGoal,
    ReachGoal,
    RemoveStep,
    RemoveStrength,
    RemoveWish,
    RewordStrength,
    RewordWish,
    SayEducation,
    SayFirstStep,
    SayRightNow,
    SayWeDisagree,
    SeatGuest,
    SetBirthDate,
    SetNextMeeting,
    SetShareRule,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
    TakeSeat,
    TellLeftOut,
    TellStep,
    Translate,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    BringInStatus,
    Candidate,
    Category,
    Choice,
    ChoiceMode,
    Department,
    Due,
    DueOn,
    DueWhen,
    EntryId,
    Face,
    FigureLook,
    Ink,
    Line,
    PersonId,
    Plan,
    RowKind,
    ScreenChoice,
    SeatKind,
    StepStatus,
    StrengthKind,
)

MOST = 50
ZONES = list(Zone)

Kind = TypeVar("Kind", bound=StrEnum)


class Named(Protocol):
    """A wish, a goal, a step or a strength."""

    @property
    def id(self) -> EntryId: ...


class Chance(Random):
    """What somebody might do next. Whom and what it names depends on the plan it meets."""

    def words(self) -> str:
        return self.choice(["", " ", "Ro", "Motorer", "Ringe til Emil", "010112-1234", "a" * 601])

    def name(self, things: Sequence[Named]) -> EntryId:
        """The id of one of these, or now and then of something else, also of what comes later."""
        if things and self.random() < 0.9:
            return self.choice(things).id
        return EntryId(f"e{self.randrange(MOST)}")

    def person(self, plan: Plan) -> PersonId:
        return self.choice([*(p.id for p in plan.people), PersonId("stranger")])

    def one_of(self, kind: type[Kind]) -> Kind:
        return self.choice(list(kind))

    def day(self) -> dt.date | None:
        days = [FIRST_DAY.date() + dt.timedelta(days=n) for n in (-30, 0, 30)]
        return self.choice([None, *days])

    def thing(self, plan: Plan) -> EntryId:
        return self.name([*plan.wishes, *plan.goals, *plan.steps, *plan.strengths])

    def due(self) -> Due | None:
        return self.choice([None, DueOn(FIRST_DAY.date()), DueWhen(self.words())])


def a_change(plan: Plan, chance: Chance) -> ChangeStep:
    """New words, or the old ones and another owner."""
    name = chance.name(plan.steps)
    step = plan.step(name)
    if step is None or chance.random() < 0.6:
        return ChangeStep(
            name,
            chance.words(),
            chance.person(plan),
            chance.due(),
            (chance.person(plan),),
            chance.words(),
        )
    return ChangeStep(
        name, step.text, chance.person(plan), step.due, step.helpers, step.if_it_goes_wrong
    )


def a_rule(plan: Plan, chance: Chance) -> SetShareRule:
    """Some recipient may know something, or may not."""
    return SetShareRule(
        chance.person(plan),
        chance.one_of(Category),
        chance.one_of(Choice),
        chance.one_of(RowKind),
        "consent",
        chance.choice([None, chance.name(plan.active_goals)]),
        chance.words(),
        expires_on=chance.day(),
    )


GROWTH: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: AddWish(chance.words()),
    lambda plan, chance: PlaceGoal(chance.name(plan.parked_wishes), chance.choice(ZONES)),
    lambda plan, chance: AddStep(chance.name(plan.active_goals), chance.words(), YOUNG_PERSON),
)
"""What gives the others something to change."""

EDITS_OF_PEOPLE: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: BeginPlan(chance.words(), chance.person(plan), chance.words()),
    lambda plan, chance: ChooseName(chance.words()),
    lambda plan, chance: AddPerson(
        chance.words(),
        chance.words(),
        chance.choice([True, False]),
        chance.one_of(Department),
        chance.choice([True, False]),
        chance.words(),
        chance.choice([True, False]),
    ),
    lambda plan, chance: DescribePerson(chance.person(plan), chance.words(), chance.words()),
    lambda plan, chance: TakeSeat(chance.person(plan), chance.one_of(SeatKind), chance.words()),
    lambda plan, chance: SeatGuest(chance.words(), chance.one_of(SeatKind), chance.words()),
    lambda plan, chance: LeaveSeat(chance.person(plan)),
    lambda plan, chance: SetBirthDate(
        chance.choice([None, dt.date(2003, 2, 1), dt.date(2010, 2, 1), dt.date(2030, 2, 1)])
    ),
    lambda plan, chance: Prepare(chance.words(), chance.words(), (chance.person(plan),)),
    lambda plan, chance: OfferContactPersons(
        tuple(
            Candidate(person=chance.person(plan), known_from=chance.words())
            for _ in range(chance.randrange(6))
        )
    ),
    lambda plan, chance: ChooseContactPerson(
        chance.person(plan),
        chance.one_of(ChoiceMode),
        FIRST_DAY.date(),
        chance.day(),
        chance.day(),
        chance.words(),
        chance.words(),
    ),
    lambda plan, chance: EndContactPerson(FIRST_DAY.date(), chance.words()),
    lambda plan, chance: AgreeRole(
        chance.person(plan),
        (chance.words(),),
        (chance.words(),),
        chance.words(),
        chance.choice([None, chance.person(plan)]),
    ),
)

EDITS_OF_MYSELF: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: SayRightNow(chance.one_of(Area), chance.choice([-1, 0, 70, 100, 101])),
    lambda plan, chance: AddStrength(chance.one_of(StrengthKind), chance.words()),
    lambda plan, chance: RewordStrength(chance.name(plan.strengths), chance.words()),
    lambda plan, chance: RemoveStrength(chance.name(plan.strengths)),
    lambda plan, chance: ChooseFigure(
        FigureLook(line=chance.one_of(Line), ink=chance.one_of(Ink), face=chance.one_of(Face))
    ),
    lambda plan, chance: ChooseScreen(ScreenChoice(zoom=chance.choice([99, 100, 300, 301]))),
    lambda plan, chance: a_rule(plan, chance),
    lambda plan, chance: TellLeftOut(chance.person(plan), chance.random() < 0.7),
    lambda plan, chance: SayFirstStep(chance.words()),
    lambda plan, chance: SayEducation(
        chance.choice([None, chance.name(plan.active_goals)]), chance.day()
    ),
    lambda plan, chance: ChooseSecondLanguage(chance.choice(["ar", "arabisk", ""])),
    lambda plan, chance: Translate(
        chance.thing(plan), chance.choice(["ar", "arabisk"]), chance.words()
    ),
    lambda plan, chance: ApproveTranslation(chance.thing(plan), "ar"),
)

EDITS_OF_GOALS: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: AddWish(chance.words(), "card", Zone.HEAD),
    lambda plan, chance: RewordWish(chance.name(plan.wishes), chance.words()),
    lambda plan, chance: RemoveWish(chance.name(plan.wishes)),
    lambda plan, chance: PlaceGoal(chance.name(plan.wishes), chance.choice(ZONES)),
    lambda plan, chance: SwapGoal(
        chance.name(plan.goals), chance.name(plan.wishes), chance.choice(ZONES)
    ),
    lambda plan, chance: MoveGoal(chance.name(plan.goals), chance.choice(ZONES)),
    lambda plan, chance: TakeGoalOff(chance.name(plan.goals)),
    lambda plan, chance: RankGoals(tuple(chance.name(plan.goals) for _ in range(3))),
    lambda plan, chance: RateGoal(chance.name(plan.goals), chance.choice([None, -1, 0, 7, 11])),
    lambda plan, chance: ReachGoal(chance.name(plan.goals), chance.words()),
    lambda plan, chance: ShrinkGoal(chance.name(plan.active_goals), chance.words()),
    lambda plan, chance: HideGoal(chance.name(plan.former_goals), chance.random() < 0.8),
)

EDITS_OF_STEPS: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: AddStep(
        chance.name(plan.goals),
        chance.words(),
        chance.person(plan),
        chance.due(),
        (chance.person(plan),),
        chance.words(),
    ),
    lambda plan, chance: a_change(plan, chance),
    lambda plan, chance: RemoveStep(chance.name(plan.steps)),
    lambda plan, chance: AskSomebody(
        chance.name(plan.active_goals),
        chance.words(),
        chance.person(plan),
        chance.words(),
        chance.words(),
        chance.day(),
    ),
    lambda plan, chance: AnswerAsked(
        chance.name([step for step in plan.steps if step.bring_in]),
        chance.one_of(BringInStatus),
        chance.words(),
    ),
    lambda plan, chance: TellStep(
        chance.name(plan.steps),
        chance.one_of(StepStatus),
        chance.choice(["", chance.words()]),
        chance.day(),
    ),
    lambda plan, chance: SetNextMeeting(FIRST_DAY, chance.words(), chance.words()),
    lambda plan, chance: SayWeDisagree(chance.words()),
)

EDITS = (*EDITS_OF_PEOPLE, *EDITS_OF_MYSELF, *EDITS_OF_GOALS, *EDITS_OF_STEPS)
