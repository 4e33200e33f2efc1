"""What might happen to a plan by chance, and the rules that hold all the same."""

from __future__ import annotations

from hypothesis import Phase, settings
from hypothesis import strategies as st

from tests.model.chance_edits import EDITS, GROWTH, MOST, Chance
from tests.model.table import FIRST_DAY, KAREN
from ungeplan.model.edits import AnyEdit, BeginPlan
from ungeplan.model.facts import (
    Answer,
    AnyFact,
    CopyHandedOver,
    CopyRead,
    CopyReturned,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    GoalKept,
    MeetingBegun,
    MeetingEnded,
    MeetingMissed,
    NewWordsTaken,
    PlanConfirmed,
    PlanPrinted,
    Stage,
    StageEntered,
    WordsConfirmed,
)
from ungeplan.model.plan import (
    MAX_GOALS,
    MAX_OPEN_STEPS,
    EntryId,
    GoalStatus,
    MeetingId,
    Plan,
    SeatKind,
    StepStatus,
)

# The last phase, in which hypothesis explains a failure, takes minutes for data of this size.
ANYTHING = settings(deadline=None, phases=[p for p in Phase if p is not Phase.explain])

BEGINNING = BeginPlan("Mikkel", KAREN, "Karen")
MEETINGS = (None, MeetingId(EntryId("m1")), MeetingId(EntryId("m2")))


FACTS: tuple[AnyFact, ...] = (
    MeetingMissed(),
    WordsConfirmed(EntryId("e1")),
    GoalKept(EntryId("e1")),
    MeetingBegun(),
    StageEntered(Stage.GOALS),
    MeetingEnded(),
    PlanConfirmed(Answer.YES),
    PlanConfirmed(Answer.NO),
    PlanPrinted(),
    CopyHandedOver(KAREN, "pdf", FIRST_DAY.date(), "a1b2"),
    CopyRead(EntryId("entry-1"), FIRST_DAY.date()),
    CopyReturned(EntryId("entry-1"), FIRST_DAY.date()),
    DraftBegun("school", FIRST_DAY.date()),
    DraftWritten(EntryId("entry-1"), "next_look", "Til maj"),
    NewWordsTaken(EntryId("entry-1"), FIRST_DAY.date()),
    DraftPutAway(EntryId("entry-1")),
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
    for kept in (plan.people, plan.wishes, plan.goals, plan.steps, plan.strengths):
        assert len({thing.id for thing in kept}) == len(kept)
    assert len({(r.goal, r.meeting) for r in plan.ratings}) == len(plan.ratings)
    assert len({(c.area, c.meeting) for c in plan.check_ins}) == len(plan.check_ins)
    assert len({(s.person, s.meeting) for s in plan.seats}) == len(plan.seats)
    outside = [seat.person for seat in plan.seats if seat.kind is SeatKind.STANDBY]
    assert len(set(outside)) == len(outside)
    assert len({rule.scope for rule in plan.share_rules}) == len(plan.share_rules)
    assert all(rule.legal_basis for rule in plan.share_rules)
    assert_somebody_or_nobody_is_the_contact_person(plan)
    opened = [s for s in plan.steps if s.status is StepStatus.OPEN]
    for goal in {s.goal for s in opened}:
        assert 1 <= len(plan.open_steps(goal)) <= MAX_OPEN_STEPS
    for one in opened:
        assert plan.person(one.owner) is not None
        assert one.goal in [goal.id for goal in plan.goals]
        assert one.owner not in one.helpers
        assert all(plan.person(helper) for helper in one.helpers)


def assert_somebody_or_nobody_is_the_contact_person(plan: Plan) -> None:
    """There is exactly one now, or a gap that is written down."""
    now = [a.person for a in plan.assignments if a.until is None]
    assert now == ([plan.contact_person_id] if plan.contact_person_id else [])
    assert plan.assignments or not plan.has_begun
