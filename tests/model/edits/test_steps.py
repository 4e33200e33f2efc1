"""The rules and results of the edits of steps."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.model.table import KAREN, KARENS_PEN, an_envelope
from ungeplan.model.edits import AddStep, ChangeStep, RemoveStep, TakeGoalOff
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueOn,
    DueWhen,
    EntryId,
    PersonId,
    Plan,
    Step,
    StepStatus,
)
from ungeplan.model.refusals import (
    EmptyWords,
    NotTheirWords,
    OwnerCannotHelp,
    TooLong,
    TooManySteps,
    UnknownGoal,
    UnknownPerson,
    UnknownStep,
)

GONE = EntryId("gone")
STRANGER = PersonId("stranger")
WHEN_I_DARE = DueWhen("når jeg tør")
D14 = DueOn(dt.date(2026, 12, 7))


@pytest.fixture
def goal(meeting):
    return meeting.goal()


def the_step(plan: Plan) -> Step:
    (step,) = plan.steps
    return step


# -- adding ----------------------------------------------------------------------------------


def test_a_step_has_one_owner_who_may_be_an_adult(meeting, goal):
    step = meeting.do(AddStep(goal, "Besøge værkstedet på EUD", KAREN, D14)).id
    assert the_step(meeting.plan) == Step(
        id=step,
        goal=goal,
        text="Besøge værkstedet på EUD",
        said_by=YOUNG_PERSON,
        owner=KAREN,
        due=D14,
    )
    assert meeting.plan.open_step(step) == the_step(meeting.plan)


def test_a_step_may_be_due_when_the_young_person_says_so(meeting, goal):
    lene = meeting.somebody()
    meeting.do(AddStep(goal, "Ud at fiske", YOUNG_PERSON, WHEN_I_DARE, (lene,), "Jeg ringer."))
    step = the_step(meeting.plan)
    assert (step.due, step.helpers, step.if_it_goes_wrong) == (WHEN_I_DARE, (lene,), "Jeg ringer.")


def test_a_goal_has_at_most_three_open_steps(meeting, goal):
    steps = [meeting.step(goal, text) for text in ("Et", "To", "Tre")]
    with pytest.raises(TooManySteps):
        meeting.step(goal, "Fire")
    meeting.do(RemoveStep(steps[0]))
    meeting.step(goal, "Fire")
    assert [step.text for step in meeting.plan.open_steps(goal)] == ["To", "Tre", "Fire"]


def test_each_goal_has_room_for_its_own_three_steps(meeting):
    for goal in meeting.three_goals():
        for text in ("Et", "To", "Tre"):
            meeting.step(goal, text)
    assert len(meeting.plan.steps) == 9


def test_a_step_needs_a_goal_on_the_figure(meeting, goal):
    meeting.do(TakeGoalOff(goal))
    for wanted in (goal, GONE):
        with pytest.raises(UnknownGoal):
            meeting.step(wanted)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"text": " "}, EmptyWords),
        ({"text": "a" * 601}, TooLong),
        ({"if_it_goes_wrong": "a" * 601}, TooLong),
        ({"due": DueWhen(" ")}, EmptyWords),
        ({"owner": STRANGER}, UnknownPerson),
        ({"helpers": (KAREN, STRANGER)}, UnknownPerson),
        ({"helpers": (KAREN, YOUNG_PERSON)}, OwnerCannotHelp),
    ],
)
def test_a_step_that_cannot_be_kept_is_refused(meeting, goal, changes, refusal):
    said = {"text": "Ringe", "owner": YOUNG_PERSON, **changes}
    with pytest.raises(refusal):
        meeting.do(AddStep(goal, **said))
    step = meeting.step(goal)
    with pytest.raises(refusal):
        meeting.do(ChangeStep(step, **said))


def test_a_step_that_finds_no_place_is_parked_with_its_words(meeting, goal):
    for text in ("Et", "To", "Tre"):
        meeting.step(goal, text)
    late = [
        (meeting.plan, AddStep(goal, "Ringe", KAREN, WHEN_I_DARE, (), "Vi prøver igen.")),
        (meeting.plan, AddStep(GONE, "Ringe", KAREN, WHEN_I_DARE, (), "Vi prøver igen.")),
        (meeting.plan, AddStep(goal, "Ringe", STRANGER, WHEN_I_DARE, (), "Vi prøver igen.")),
    ]
    for before, edit in late:
        plan = edit.apply(before, an_envelope())
        parked = plan.step(EntryId("late"))
        assert parked is not None
        assert parked.status is StepStatus.PARKED
        assert (parked.text, parked.due, parked.if_it_goes_wrong) == (
            "Ringe",
            WHEN_I_DARE,
            "Vi prøver igen.",
        )
        assert plan.open_step(parked.id) is None
        assert plan.open_steps(goal) == before.open_steps(goal)
        assert plan.misfits == ("late",)


def test_a_step_without_a_goal_on_the_figure_is_not_open(meeting, goal):
    step = meeting.step(goal)
    meeting.do(TakeGoalOff(goal))
    assert meeting.plan.open_step(step) is None
    assert meeting.plan.step(step).text == "Spørge min onkel om en lørdag"


def test_a_helper_who_is_not_in_the_plan_leaves_no_empty_name(meeting, goal):
    edit = AddStep(goal, "Ringe", YOUNG_PERSON, helpers=(STRANGER, KAREN, YOUNG_PERSON))
    assert the_step(edit.apply(meeting.plan, an_envelope())).helpers == (KAREN,)


# -- changing --------------------------------------------------------------------------------


def test_a_step_is_changed_in_its_place_by_the_one_who_said_it(meeting, goal):
    step, other = meeting.step(goal), meeting.step(goal, "Ringe")
    meeting.do(ChangeStep(step, "Spørge min onkel", KAREN, D14, (YOUNG_PERSON,), "Vi ringer."))
    changed = meeting.plan.steps[0]
    assert changed == Step(
        id=step,
        goal=goal,
        text="Spørge min onkel",
        said_by=YOUNG_PERSON,
        owner=KAREN,
        due=D14,
        helpers=(YOUNG_PERSON,),
        if_it_goes_wrong="Vi ringer.",
    )
    assert meeting.plan.steps[1].id == other


@pytest.mark.parametrize(
    "other_words",
    [
        {"text": "Skrive til min onkel"},
        {"if_it_goes_wrong": "Karen ringer"},
        {"due": DueWhen("når du kan")},
        {"due": D14},
    ],
)
def test_nobody_else_changes_the_words_of_a_step(meeting, goal, other_words):
    said = AddStep(goal, "Spørge min onkel", YOUNG_PERSON, WHEN_I_DARE)
    step = meeting.do(said).id
    unchanged = ChangeStep(step, said.text, said.owner, said.due)
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(replace(unchanged, **other_words))
    meeting.do(unchanged)


def test_anybody_changes_who_does_a_step_and_by_which_day(meeting, goal):
    step = meeting.do(AddStep(goal, "Spørge min onkel", YOUNG_PERSON)).id
    meeting.speaks(KARENS_PEN)
    meeting.do(ChangeStep(step, "Spørge min onkel", KAREN, D14, (YOUNG_PERSON,)))
    changed = the_step(meeting.plan)
    assert (changed.owner, changed.due, changed.said_by) == (KAREN, D14, YOUNG_PERSON)


@pytest.mark.parametrize("edit", [lambda s: ChangeStep(s, "Ringe", KAREN), RemoveStep])
def test_only_an_open_step_is_changed_or_removed(meeting, goal, edit):
    removed, off = meeting.step(goal), meeting.step(goal)
    meeting.do(RemoveStep(removed))
    meeting.do(TakeGoalOff(goal))
    for step in (GONE, removed, off):
        with pytest.raises(UnknownStep):
            meeting.do(edit(step))


def test_a_change_of_a_step_that_is_gone_is_parked_with_all_its_words(meeting, goal):
    removed = meeting.step(goal)
    meeting.do(RemoveStep(removed))
    for step in (GONE, removed):
        edit = ChangeStep(step, "Ringe", KAREN, WHEN_I_DARE, (YOUNG_PERSON,), "Vi prøver igen.")
        plan = edit.apply(meeting.plan, an_envelope())
        assert plan.step(EntryId("late")) == Step(
            id=EntryId("late"),
            goal=EntryId(""),
            text="Ringe",
            said_by=YOUNG_PERSON,
            owner=KAREN,
            due=WHEN_I_DARE,
            helpers=(YOUNG_PERSON,),
            if_it_goes_wrong="Vi prøver igen.",
            status=StepStatus.PARKED,
        )
        assert plan.misfits == ("late",)


def test_words_in_another_voice_never_replace_those_of_a_step(meeting, goal):
    step = meeting.step(goal, "Spørge min onkel")
    edit = ChangeStep(step, "Skrive til min onkel", KAREN)
    plan = edit.apply(meeting.plan, an_envelope(voice=KAREN))
    assert [(s.text, s.said_by, s.goal, s.status) for s in plan.steps] == [
        ("Spørge min onkel", YOUNG_PERSON, goal, StepStatus.OPEN),
        ("Skrive til min onkel", KAREN, goal, StepStatus.PARKED),
    ]
    assert plan.misfits == ("late",)


def test_a_change_to_an_owner_who_is_gone_keeps_the_words_and_the_old_owner(meeting, goal):
    step = meeting.step(goal, "Ringe")
    plan = ChangeStep(step, "Ringe sammen", STRANGER, helpers=(YOUNG_PERSON, KAREN)).apply(
        meeting.plan, an_envelope()
    )
    changed = the_step(plan)
    assert (changed.text, changed.owner, changed.helpers, changed.status) == (
        "Ringe sammen",
        YOUNG_PERSON,
        (KAREN,),
        StepStatus.OPEN,
    )
    assert plan.misfits == ("late",)


# -- removing --------------------------------------------------------------------------------


def test_a_removed_step_is_not_in_the_plan_but_comes_back_by_undo(meeting, goal):
    step = meeting.step(goal, "Ringe")
    meeting.do(RemoveStep(step))
    assert meeting.plan.open_steps(goal) == ()
    assert meeting.plan.step(step) is None
    meeting.undo()
    assert the_step(meeting.plan).text == "Ringe"


def test_only_the_one_who_said_a_step_removes_it(meeting, goal):
    step = meeting.step(goal)
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(RemoveStep(step))


def test_a_parked_step_can_still_be_removed_by_an_entry_from_outside(meeting):
    parked = AddStep(GONE, "Ringe", KAREN).apply(meeting.plan, an_envelope("first"))
    plan = RemoveStep(EntryId("first")).apply(parked, an_envelope())
    assert plan.steps == ()


def test_a_removal_of_a_step_that_no_longer_fits_removes_nothing(meeting, goal):
    step = meeting.step(goal)
    for wanted, voice in ((GONE, YOUNG_PERSON), (step, KAREN)):
        plan = RemoveStep(wanted).apply(meeting.plan, an_envelope(voice=voice))
        assert plan.steps == meeting.plan.steps
        assert plan.misfits == ("late",)
