"""What holds for every view of every plan, whatever was said and whoever may know it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import msgspec
from hypothesis import given
from msgspec.structs import replace

from tests.model.chance import ANYTHING, an_edit, chances
from tests.model.chance_edits import Chance, a_rule
from tests.model.table import FIRST_DAY, Table
from ungeplan.model.plan import Category, PersonId, Plan, StepStatus, StrengthKind
from ungeplan.model.refusals import Refusal
from ungeplan.model.sharing import may_know, on_the_table, visible_to

TODAY = FIRST_DAY.date()
RECIPIENT = PersonId("entry-2")


class OwnWords(Chance):
    """Chance that never says the same twice: each text can be traced to where it was said."""

    said = 0

    def words(self) -> str:
        OwnWords.said += 1
        return f"words {OwnWords.said}."


def a_plan(chances: list[Chance]) -> Table:
    """A plan that grew by chance, and answers by chance about one recipient."""
    table = Table()
    table.somebody("Jette", "lærer")
    table.begin_meeting()
    for number, chance in enumerate(chances):
        own = OwnWords(str(chance.random()))
        with suppress(Refusal):
            rule = replace(a_rule(table.plan, own), recipient=RECIPIENT)
            table.do(rule if number % 3 == 0 else an_edit(table.plan, own))
    return table


def words_in(part: object) -> Iterator[str]:
    match part:
        case str() if part.startswith("words "):
            yield part
        case dict():
            for inner in part.values():
                yield from words_in(inner)
        case list() | tuple():
            for inner in part:
                yield from words_in(inner)


def said_in(*parts: object) -> set[str]:
    return set(words_in(msgspec.to_builtins(parts)))


def allowed_words(plan: Plan, who: PersonId) -> set[str]:
    """All that this person may be told, gathered thing by thing."""
    goals = [g for g in plan.active_goals if may_know(plan, who, Category.GOALS, TODAY, g.id)]
    steps = [
        replace(s, bring_in=s.bring_in if s.owner == who else None)
        for s in plan.steps
        if s.goal in [g.id for g in goals] and s.status is not StepStatus.PARKED
        if may_know(plan, who, Category.STEPS, TODAY, s.goal)
    ]
    strengths = [
        s
        for s in plan.strengths
        if may_know(
            plan,
            who,
            Category.STRENGTHS
            if s.kind in (StrengthKind.GOOD_AT, StrengthKind.LIKED_FOR)
            else Category.HELPS_ME,
            TODAY,
        )
    ]
    contact = plan.contact_person_id
    tells_who = may_know(plan, who, Category.CONTACT_PERSON, TODAY)
    roles = [r for r in plan.roles if tells_who and r.person == contact]
    around = {person for step in steps for person in (step.owner, *step.helpers)}
    around |= {r.substitute for r in roles if r.substitute}
    names = [(p.name, p.relation) for p in plan.people if p.id in around]
    known = {who, contact} if tells_who else {who}
    people = [p for p in plan.people if p.id in known]
    told = {g.id for g in goals} | {g.wish for g in goals}
    told |= {s.id for s in steps} | {s.id for s in strengths}
    if may_know(plan, who, Category.OTHER, TODAY):
        told |= {plan.first_step_id} if plan.first_step_id else set()
        told |= {plan.disagreement.id} if plan.disagreement else set()
    translations = [
        t for t in plan.translations if t.of in told if t.original == plan.words_of(t.of)
    ]
    approved = [plan.name_of(t.approved_by) for t in translations if t.approved_by]
    approvers = [plan.person(t.approved_by) for t in translations if t.approved_by]
    relations = [p.relation for p in approvers if p is not None]
    rest: list[object] = []
    if may_know(plan, who, Category.OTHER, TODAY):
        rest = [plan.next_meeting, plan.disagreement, plan.first_step_words]
    mine = plan.young_person
    return said_in(
        goals, steps, strengths, roles, names, people, translations, approved, relations, rest, mine
    )


@ANYTHING
@given(chances)
def test_every_word_in_a_view_is_one_that_the_recipient_may_know(chances):
    plan = a_plan(chances).plan
    view = visible_to(plan, RECIPIENT, TODAY)
    if plan.contact_person_id == RECIPIENT:
        return
    assert said_in(view) == allowed_words(plan, RECIPIENT)


@ANYTHING
@given(chances)
def test_a_view_tells_nothing_by_its_shape(chances):
    plan = a_plan(chances).plan
    if plan.contact_person_id == RECIPIENT:
        return
    view = visible_to(plan, RECIPIENT, TODAY)
    assert [goal.rank for goal in view.goals] == list(range(1, len(view.goals) + 1))
    assert {step.goal for step in view.steps} <= {goal.id for goal in view.goals}
    assert {rule.goal for rule in view.share_rules} <= {None, *(goal.id for goal in view.goals)}
    assert view.misfits == ()
    assert view.parked_wishes == ()
    assert (view.seats, view.assignments, view.candidates) == ((), (), ())


@ANYTHING
@given(chances)
def test_what_the_recipient_may_not_see_changes_nothing_for_them(chances):
    table = a_plan(chances)
    plan = table.plan
    if plan.contact_person_id == RECIPIENT:
        return
    unseen = [
        goal
        for goal in plan.active_goals
        if not may_know(plan, RECIPIENT, Category.GOALS, TODAY, goal.id)
    ]
    changed = plan.with_misfit(table.journal.entries[-1].id)
    for goal in unseen:
        changed = changed.without_goal(goal)
        changed = replace(changed, wishes=tuple(w for w in changed.wishes if w.id != goal.wish))
        changed = replace(changed, steps=tuple(s for s in changed.steps if s.goal != goal.id))
    if not may_know(plan, RECIPIENT, Category.OTHER, TODAY):
        changed = replace(changed, next_meeting=None, disagreement=None, first_step_words="x")
    assert visible_to(changed, RECIPIENT, TODAY) == visible_to(plan, RECIPIENT, TODAY)


@ANYTHING
@given(chances)
def test_the_shared_screen_says_no_more_than_everyone_who_came_late_may_know(chances):
    table = a_plan(chances)
    plan = table.plan
    late = [
        seat.person
        for seat in plan.seated(table.meeting)
        if seat.came_late and seat.person != plan.contact_person_id
    ]
    view = on_the_table(plan, table.meeting, TODAY)
    if not late:
        return
    assert view.misfits == ()
    assert [goal.id for goal in view.goals] == [goal.id for goal in plan.active_goals]
    for goal in view.goals:
        seen_by_all = all(may_know(plan, w, Category.GOALS, TODAY, goal.id) for w in late)
        assert goal.lies_face_down is not seen_by_all
        assert bool(goal.youth_text) is seen_by_all
    told = said_in(view.goals, view.wishes, view.steps, view.strengths, view.check_ins)
    for who in late:
        assert told <= allowed_words(plan, who)
