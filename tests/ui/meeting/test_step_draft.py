"""A small step while it is being thought of."""

import datetime as dt

from ungeplan.model.edits import AddStep, ChangeStep
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueOn,
    DueWhen,
    GoalId,
    Person,
    PersonId,
    Plan,
    Step,
    StepId,
)
from ungeplan.ui.meeting.step_draft import StepDraft, StepPart

GOAL = GoalId("goal")
KAREN = PersonId("karen")
UNCLE = PersonId("uncle")
DAY = dt.date(2026, 11, 30)


def test_a_step_needs_words_and_one_owner():
    assert StepDraft(text="Ringe", owner=KAREN).is_complete
    for half in (StepDraft(text="Ringe"), StepDraft(owner=KAREN), StepDraft("  ", KAREN)):
        assert not half.is_complete
        assert half.added_to(GOAL) is None
        assert half.changing(StepId("step")) is None


def test_a_whole_step_becomes_one_edit():
    draft = StepDraft(" Ringe ", YOUNG_PERSON, DAY, "", (KAREN,), " Prøve igen ")
    assert draft.added_to(GOAL) == AddStep(
        GOAL, "Ringe", YOUNG_PERSON, DueOn(DAY), (KAREN,), "Prøve igen"
    )
    assert draft.changing(StepId("step")) == ChangeStep(
        StepId("step"), "Ringe", YOUNG_PERSON, DueOn(DAY), (KAREN,), "Prøve igen"
    )


def test_a_day_and_own_words_take_each_others_place():
    with_day = StepDraft().due_when("når jeg tør").due_on(DAY)
    assert with_day.due == DueOn(DAY)
    assert with_day.due_when("når jeg tør").due == DueWhen("når jeg tør")
    assert with_day.due_when("  ").due is None


def test_the_owner_of_a_step_does_not_help_with_it():
    assert StepDraft(helpers=(KAREN, UNCLE)).owned_by(KAREN).helpers == (UNCLE,)


def test_people_who_are_not_in_the_plan_any_more_are_left_out():
    plan = Plan(people=(Person(id=KAREN, name="Karen"),))
    assert StepDraft(owner=UNCLE, helpers=(KAREN, UNCLE)).known_in(plan) == StepDraft(
        helpers=(KAREN,)
    )


def test_every_part_comes_back_as_it_was_kept():
    draft = StepDraft("Ringe", KAREN, DAY, "", (YOUNG_PERSON, UNCLE), "Prøve igen")
    assert StepDraft().with_parts(draft.parts) == draft


def test_a_kept_part_stands_over_the_step_in_the_plan():
    step = Step(
        id=StepId("step"),
        goal=GOAL,
        text="Ringe",
        said_by=YOUNG_PERSON,
        owner=KAREN,
        due=DueWhen("snart"),
    )
    draft = StepDraft.of(step).with_parts({StepPart.TEXT: "Ringe i dag"})
    assert draft == StepDraft("Ringe i dag", KAREN, when="snart")


def test_a_kept_day_that_cannot_be_read_is_left_out():
    assert StepDraft().with_parts({StepPart.DAY: "i morgen"}).day is None


def test_a_kept_day_takes_the_place_of_words_and_kept_words_that_of_a_day():
    with_day, with_words = StepDraft(day=DAY), StepDraft(when="snart")
    assert with_day.with_parts({StepPart.WHEN: "når jeg tør"}).due == DueWhen("når jeg tør")
    assert with_words.with_parts({StepPart.DAY: DAY.isoformat()}) == with_day


def test_whoever_does_the_step_now_does_not_help_as_well():
    assert StepDraft(helpers=(KAREN, UNCLE)).with_parts({StepPart.OWNER: KAREN}) == StepDraft(
        owner=KAREN, helpers=(UNCLE,)
    )
    assert StepDraft(owner=KAREN).with_parts({StepPart.HELPERS: KAREN}).helpers == ()
