"""Whatever happens to a plan: exactly the parts of a draft that depend on it are old.

What a draft says is worked out here a second time, step by step and out of the plan alone, and
remembered as text from the day on which it began.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import Any

from hypothesis import given
from msgspec.structs import replace

from tests.model.chance import ANYTHING, an_edit, chances
from tests.model.chance_edits import Chance, a_rule
from tests.model.table import FIRST_DAY, KAREN, MIKKELS_PEN, Table
from ungeplan import resources
from ungeplan.model.content import About, Field, Takes, load
from ungeplan.model.edits import AddStep, ChangeStep, RankGoals, SetShareRule
from ungeplan.model.facts import DraftBegun
from ungeplan.model.follow_on import drafts, taken
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    DueOn,
    EntryId,
    GoalStatus,
    PersonId,
    Plan,
    RowKind,
    StepStatus,
    StrengthKind,
)
from ungeplan.model.refusals import Refusal, UnknownStep
from ungeplan.model.sharing import may_know

TODAY = FIRST_DAY.date()
JETTE = PersonId("entry-2")
FOLLOW_ON = load(resources.folder() / "content").follow_on
KINDS = ("employment", "whole")


def a_table() -> Table:
    table = Table()
    assert table.somebody("Jette", "lærer") == JETTE
    table.begin_meeting()
    for goal in table.three_goals():
        table.do(AddStep(goal, "Ringe", YOUNG_PERSON, DueOn(TODAY), (KAREN,), "Så ringer Karen"))
    for category in (Category.GOALS, Category.STEPS, Category.HELPS_ME, Category.OTHER):
        table.do(SetShareRule(JETTE, category, Choice.YES, RowKind.OWN_CHOICE, "consent"))
    return table


def happens(table: Table, chance: Chance) -> None:
    table.speaks(MIKKELS_PEN)
    with suppress(Refusal):
        match chance.randrange(10):
            case 0:
                table.undo()
            case 1:
                table.redo()
            case 2:
                table.do(one_side_changed(table.plan, chance))
            case 3:
                goals = [goal.id for goal in table.plan.active_goals]
                table.do(RankGoals(tuple(chance.sample(goals, len(goals)))))
            case 4:
                table.do(replace(a_rule(table.plan, chance), recipient=JETTE))
            case _:
                table.do(an_edit(table.plan, chance))


def one_side_changed(plan: Plan, chance: Chance) -> ChangeStep:
    """A step as it was but for one thing."""
    steps = [step for step in plan.steps if step.status is StepStatus.OPEN]
    if not steps:
        raise UnknownStep
    step = chance.choice(steps)
    same = ChangeStep(step.id, step.text, step.owner, step.due, step.helpers, step.if_it_goes_wrong)
    others: list[dict[str, Any]] = [
        {"text": "Skrive"},
        {"owner": KAREN, "helpers": ()},
        {"due": chance.due()},
        {"helpers": ()},
        {"if_it_goes_wrong": chance.words()},
    ]
    return replace(same, **chance.choice(others))


def she_may_know(plan: Plan, category: Category, goal: EntryId | None = None) -> bool:
    """By an answer, or because she has become the contact person."""
    return plan.contact_person_id == JETTE or may_know(plan, JETTE, category, TODAY, goal)


def text_of(field: Field, plan: Plan) -> list[tuple[object, ...]]:
    """What stands in that part for Jette, told the long way round."""
    told: list[tuple[object, ...]] = []
    kinds = {
        Takes.STRENGTHS: ["good_at", "liked_for"],
        Takes.HELPS_ME: ["helps_me"],
        Takes.DOES_NOT_HELP: ["does_not_help"],
    }
    for kind in kinds.get(field.takes or Takes.GOALS, []):
        mine = Category.STRENGTHS if kind in ("good_at", "liked_for") else Category.HELPS_ME
        if she_may_know(plan, mine):
            told += [(s.text, 0) for s in plan.strengths if s.kind is StrengthKind(kind)]
    if field.takes is Takes.DISAGREEMENT:
        if plan.disagreement and she_may_know(plan, Category.OTHER):
            told.append((plan.disagreement.text, 0))
        return told
    if field.takes in kinds:
        return told
    known = [goal for goal in plan.goals if goal.id in known_goals(plan)]
    for number, goal in enumerate(known, 1):
        if is_about(field, plan, goal):
            told += [(goal.youth_text, number)] if field.takes is Takes.GOALS else []
            told += steps_of(field, plan, goal)
    return told


def is_about(field: Field, plan: Plan, goal) -> bool:
    if field.about is About.ALL:
        return True
    said = plan.education
    if said is not None:
        leads = goal.id == said.goal and said.goal in known_goals(plan)
    else:
        # Nothing is guessed for anybody but the two.
        leads = goal.zone.value == "hands" and plan.contact_person_id == JETTE
    return leads == (field.about is About.EDUCATION)


def known_goals(plan: Plan) -> list[str]:
    active = [goal.id for goal in plan.goals if goal.status is GoalStatus.ACTIVE]
    return [g for g in active if she_may_know(plan, Category.GOALS, g)]


def steps_of(field: Field, plan: Plan, goal) -> list[tuple[object, ...]]:
    if not she_may_know(plan, Category.STEPS, goal.id):
        return []
    names = {person.id: person.name for person in plan.people}
    found: list[tuple[object, ...]] = []
    for step in plan.steps:
        if step.goal != goal.id or step.status is not StepStatus.OPEN:
            continue
        if field.takes is Takes.STEPS:
            who = ", ".join(names[p] for p in (step.owner, *step.helpers))
            found.append((step.text, who, step.due))
        elif field.takes is Takes.IF_IT_GOES_WRONG and step.if_it_goes_wrong.strip():
            found.append((step.if_it_goes_wrong,))
    return found


def things_she_knows(things: Plan, answers: Plan) -> set[str]:
    """Which things of one plan she may know by the answers that stand in another."""
    plan = replace(
        things, share_rules=answers.share_rules, contact_person_id=answers.contact_person_id
    )
    goals = set(known_goals(plan))
    help_ = (StrengthKind.HELPS_ME, StrengthKind.DOES_NOT_HELP)
    known = {*goals}
    known |= {
        s.id for s in plan.steps if s.goal in goals and she_may_know(plan, Category.STEPS, s.goal)
    }
    known |= {
        s.id
        for s in plan.strengths
        if she_may_know(plan, Category.HELPS_ME if s.kind in help_ else Category.STRENGTHS)
    }
    if plan.disagreement and she_may_know(plan, Category.OTHER):
        known.add(plan.disagreement.id)
    return known


def words_of(plan: Plan) -> dict[str, tuple[object, ...]]:
    """What each thing says."""
    told: dict[str, tuple[object, ...]] = {g.id: (g.youth_text,) for g in plan.goals}
    told |= {s.id: (s.text, s.owner, s.helpers, s.due, s.if_it_goes_wrong) for s in plan.steps}
    told |= {s.id: (s.text,) for s in plan.strengths}
    if plan.disagreement:
        told[plan.disagreement.id] = (plan.disagreement.text,)
    return told


def as_it_was(history: list[Plan]) -> Plan:
    """What Jette knew then and ever since, or what is still said, with today's answers and names.

    The history begins with the plan from which the draft began.
    """
    before, today = history[0], history[-1]
    at_first = known = things_she_knows(before, before)
    for one, other in pairwise(history):
        if answers(one) != answers(other):
            known = known & things_she_knows(before, one) & things_she_knows(before, other)
    then, now = words_of(before), words_of(today)
    now_known = things_she_knows(today, today)
    same = {thing for thing in at_first & now_known if then[thing] == now.get(thing)}
    kept = known | same
    hidden = {g.id for g in today.goals if g.is_hidden}
    there = before.disagreement
    return replace(
        before,
        goals=tuple(g for g in before.goals if g.id in kept - hidden),
        steps=tuple(s for s in before.steps if s.id in kept),
        strengths=tuple(s for s in before.strengths if s.id in kept),
        disagreement=there if there and there.id in kept else None,
        people=(*today.people, *(p for p in before.people if today.person(p.id) is None)),
        share_rules=today.share_rules,
        contact_person_id=today.contact_person_id,
    )


def answers(plan: Plan) -> tuple[object, ...]:
    mine = [rule for rule in plan.share_rules if rule.recipient == JETTE]
    return plan.contact_person_id == JETTE, mine


@ANYTHING
@given(chances, chances)
def test_exactly_what_depends_on_a_change_is_old(before, after):
    table = a_table()
    for chance in before:
        happens(table, chance)
    for kind in KINDS:
        table.note(DraftBegun(kind, TODAY, JETTE))
    history = [table.plan]
    for chance in after:
        happens(table, chance)
        history.append(table.plan)
    for draft in drafts(table.journal):
        with suppress(Refusal):
            for part in taken(draft, FOLLOW_ON, table.journal, TODAY):
                now = text_of(part.field, table.plan)
                then = text_of(part.field, as_it_was(history))
                assert part.is_old is (then != now), part.field.key
                assert [quote.text for quote in part.quotes] == [line[0] for line in then]
                assert {q.text for q in part.out} <= {line[0] for line in (*then, *now)}
                assert [quote.text for quote in part.now] == [line[0] for line in now]


@ANYTHING
@given(chances, chances)
def test_no_draft_holds_a_goal_that_its_reader_may_not_know_today(before, after):
    table = a_table()
    for chance in before:
        happens(table, chance)
    table.note(DraftBegun("whole", TODAY, JETTE))
    for chance in after:
        happens(table, chance)
    (draft,) = drafts(table.journal)
    with suppress(Refusal):
        goals = taken(draft, FOLLOW_ON, table.journal, TODAY)[0]
        hidden = {goal.id for goal in table.plan.goals if goal.is_hidden}
        for quote in goals.quotes:
            assert she_may_know(table.plan, Category.GOALS, quote.source)
            assert quote.source not in hidden
    assert table.plan.person(YOUNG_PERSON) is not None
