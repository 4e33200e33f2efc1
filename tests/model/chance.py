"""What might happen to a plan by chance, and the rules that hold all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Protocol

from hypothesis import Phase, settings
from hypothesis import strategies as st

from tests.model.table import FIRST_DAY, KAREN
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    AnyEdit,
    BeginPlan,
    ChangeStep,
    ChooseName,
    LeaveSeat,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    RemoveStep,
    RemoveWish,
    RewordWish,
    SayWeDisagree,
    SeatGuest,
    SetNextMeeting,
    SwapGoal,
    TakeGoalOff,
    TakeSeat,
)
from ungeplan.model.facts import (
    Answer,
    AnyFact,
    MeetingBegun,
    MeetingEnded,
    PlanConfirmed,
    PlanPrinted,
    Stage,
    StageEntered,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    MAX_GOALS,
    MAX_OPEN_STEPS,
    YOUNG_PERSON,
    Due,
    DueOn,
    DueWhen,
    EntryId,
    GoalStatus,
    MeetingId,
    PersonId,
    Plan,
    SeatKind,
    StepStatus,
)

# The last phase, in which hypothesis explains a failure, takes minutes for data of this size.
ANYTHING = settings(deadline=None, phases=[p for p in Phase if p is not Phase.explain])

BEGINNING = BeginPlan("Mikkel", KAREN, "Karen")
MOST = 50
MEETINGS = (None, MeetingId(EntryId("m1")), MeetingId(EntryId("m2")))
ZONES = list(Zone)


class Named(Protocol):
    """A wish, a goal or a step."""

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


GROWTH: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
    lambda plan, chance: AddWish(chance.words()),
    lambda plan, chance: PlaceGoal(chance.name(plan.parked_wishes), chance.choice(ZONES)),
    lambda plan, chance: AddStep(chance.name(plan.active_goals), chance.words(), YOUNG_PERSON),
)
"""What gives the others something to change."""

EDITS: tuple[Callable[[Plan, Chance], AnyEdit], ...] = (
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
    lambda plan, chance: AddStep(
        chance.name(plan.goals),
        chance.words(),
        chance.person(plan),
        chance.due(),
        (chance.person(plan),),
        chance.words(),
    ),
    a_change,
    lambda plan, chance: RemoveStep(chance.name(plan.steps)),
    lambda plan, chance: AddPerson(chance.words(), chance.words()),
    lambda plan, chance: TakeSeat(
        chance.person(plan), chance.choice(list(SeatKind)), chance.words()
    ),
    lambda plan, chance: SeatGuest(chance.words(), chance.choice(list(SeatKind)), chance.words()),
    lambda plan, chance: LeaveSeat(chance.person(plan)),
    lambda plan, chance: BeginPlan(chance.words(), chance.person(plan), chance.words()),
    lambda plan, chance: ChooseName(chance.words()),
    lambda plan, chance: SetNextMeeting(FIRST_DAY, chance.words(), chance.words()),
    lambda plan, chance: SayWeDisagree(chance.words()),
)
FACTS: tuple[AnyFact, ...] = (
    MeetingBegun(),
    StageEntered(Stage.GOALS),
    MeetingEnded(),
    PlanConfirmed(Answer.YES),
    PlanConfirmed(Answer.NO),
    PlanPrinted(),
)


def an_edit(plan: Plan, chance: Chance) -> AnyEdit:
    return chance.choice(GROWTH if chance.random() < 0.5 else EDITS)(plan, chance)


def chances_of(seed: int, length: int) -> list[Chance]:
    return [Chance(f"{seed} {number}") for number in range(length)]


chances = st.builds(chances_of, st.integers(0, 10**9), st.sampled_from(range(1, MOST + 1)))


def assert_rules_hold(plan: Plan) -> None:
    active = plan.active_goals
    assert len(active) <= MAX_GOALS
    assert [goal.rank for goal in active] == list(range(1, len(active) + 1))
    assert list(active) == [g for g in plan.goals if g.status is GoalStatus.ACTIVE]
    assert all(goal.rank == 0 for goal in plan.former_goals)
    assert len({goal.wish for goal in active}) == len(active)
    for kept in (plan.people, plan.wishes, plan.goals, plan.steps):
        assert len({thing.id for thing in kept}) == len(kept)
    assert len({(r.goal, r.meeting) for r in plan.ratings}) == len(plan.ratings)
    assert len({(s.person, s.meeting) for s in plan.seats}) == len(plan.seats)
    opened = [s for s in plan.steps if s.status is StepStatus.OPEN]
    for goal in {s.goal for s in opened}:
        assert 1 <= len(plan.open_steps(goal)) <= MAX_OPEN_STEPS
    for one in opened:
        assert plan.person(one.owner) is not None
        assert one.goal in [goal.id for goal in plan.goals]
        assert one.owner not in one.helpers
        assert all(plan.person(helper) for helper in one.helpers)
