"""What is another way in one plan than in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from typing import cast

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.model.chance import ANYTHING, an_edit, chances
from tests.model.chance_edits import Chance
from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, Table
from ungeplan.model.content import Happening
from ungeplan.model.differences import as_told, between
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    AgreeRole,
    AnswerAsked,
    AskSomebody,
    ChooseFigure,
    HideGoal,
    MoveGoal,
    RankGoals,
    RateGoal,
    ReachGoal,
    SayEducation,
    SayFirstStep,
    SayWeDisagree,
    SetNextMeeting,
    SetShareRule,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
    TellStep,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    BringIn,
    BringInStatus,
    Category,
    Choice,
    Department,
    DueOn,
    FigureLook,
    GoalStatus,
    Ink,
    Plan,
    RowKind,
    StepStatus,
    StrengthKind,
)
from ungeplan.model.refusals import Refusal

D14 = dt.date(2026, 12, 7)


def whats(before: Plan, now: Plan) -> list[Happening]:
    return [difference.what for difference in between(before, now)]


# -- complete ------------------------------------------------------------------------------------


def happens(table: Table, chance: Chance) -> None:
    """One thing, in somebody's voice; perhaps it is refused."""
    table.speaks(chance.choice((MIKKELS_PEN, MIKKELS_PEN, KARENS_PEN)))
    entry = chance.choice(table.recorded).id
    with suppress(Refusal):
        chance.choices(
            [
                lambda: table.do(an_edit(table.plan, chance)),
                table.undo,
                table.redo,
                lambda: table.forget(entry),
                table.begin_meeting,
            ],
            weights=[80, 8, 4, 4, 4],
        )[0]()


@ANYTHING
@given(chances)
def test_plans_have_a_difference_exactly_when_what_is_told_of_them_differs(chances):
    table = Table()
    table.begin_meeting()
    plans = [table.plan]
    for chance in chances:
        happens(table, chance)
        plans.append(table.plan)
    for before in (plans[0], plans[len(plans) // 2], plans[-2]):
        for early, late in ((before, plans[-1]), (plans[-1], before)):
            one, other = as_told(early, late)
            assert (one != other) == bool(between(early, late))


@pytest.fixture
def full() -> Plan:
    """A plan in which every told part holds something."""
    table = Table()
    table.begin_meeting()
    motors, manual, emil = table.three_goals()
    reader = table.somebody("Rita", "læsevejleder")
    table.do(RateGoal(motors, 2))
    table.do(AddStep(motors, "Besøge værkstedet", KAREN, DueOn(D14), (YOUNG_PERSON,), "Ringe"))
    table.do(AskSomebody(manual, "Oplæsning", reader, "Læse", "Hvordan?", D14))
    table.wish("Jeg vil på efterskole")
    table.do(AddStrength(StrengthKind.GOOD_AT, "motorer"))
    table.do(ChooseFigure(FigureLook(ink=Ink.BLUE)))
    table.do(SayWeDisagree("Ikke endnu"))
    table.do(SayFirstStep("Jeg spørger"))
    table.do(SayEducation(motors))
    table.do(SetNextMeeting(dt.datetime(2027, 1, 4, 10, 15), "Havnen", "00 00 00 00"))
    table.do(AgreeRole(KAREN, ("ringer",), ("griner",), "torsdag"))
    table.do(
        SetShareRule(reader, Category.GOALS, Choice.YES, RowKind.OWN_CHOICE, "b", manual, "ja")
    )
    table.do(ReachGoal(emil, "Vi fanger mest sild"))
    return table.plan


def test_the_order_and_the_givers_of_what_is_told_are_not_told(full):
    rules = [replace(rule, given_by=(KAREN,), legal_basis="c") for rule in full.share_rules]
    steps = [replace(step, told_by=KAREN) for step in reversed(full.steps)]
    other = replace(full, share_rules=tuple(rules), steps=tuple(steps))

    one, same = as_told(full, other)

    assert one == same
    assert between(full, other) == ()


NOT_TOLD = {
    ("Plan", "seats"),
    ("Plan", "check_ins"),
    ("Plan", "screen"),
    ("Plan", "preparation"),
    ("Plan", "candidates"),
    ("Plan", "assignments"),
    ("Plan", "translations"),
    ("Plan", "second_language"),
    ("Plan", "birth_date"),
    ("Plan", "misfits"),
    ("Wish", "said_by"),
    ("Wish", "card"),
    ("Wish", "zone_hint"),
    ("Goal", "wish"),
    ("Goal", "said_by"),
    ("Goal", "rank"),
    ("Goal", "replaced_by"),
    ("Goal", "is_hidden"),
    ("Goal", "lies_face_down"),
    ("GoalRating", "meeting"),
    ("Step", "goal"),
    ("Step", "said_by"),
    ("Step", "told_at"),
    ("Step", "told_by"),
    ("Strength", "said_by"),
    ("Disagreement", "id"),
    ("Disagreement", "said_by"),
    ("Plan", "first_step_id"),
    ("ShareRule", "kind"),
    ("ShareRule", "legal_basis"),
    ("ShareRule", "given_by"),
    ("ShareRule", "given_on"),
    ("ShareRule", "withdrawn_on"),
    ("Plan", "told_left_out"),
}
"""The list in `as_told`, once more and by itself: whoever adds a field must say which it is."""


FOR_NOTHING = {
    "due": DueOn(D14),
    "done_on": D14,
    "bring_in": BringIn(purpose="Læse", question="Hvordan?"),
    "zone_hint": Zone.HEAD,
    "department": Department.SCHOOL,
}
"""What can stand where nothing stands, when it is no text."""


def other_than(value: object) -> object:
    """A value that is not this one, of the same kind as far as that can be guessed."""
    match value:
        case msgspec.Struct():
            return next(iter(changed_copies(value)))[2]
        case bool():
            return not value
        case tuple():
            return value[1:] if value else ("x",)
        case int():
            return value + 1
        case dt.date():
            return value + dt.timedelta(days=1)
        case Enum():
            return next(member for member in type(value) if member is not value)
    return f"{value}x"


def changed_copies(thing: msgspec.Struct) -> Iterator[tuple[str, str, msgspec.Struct]]:
    """The thing with one field another way, once for each field: whose it is, which, and how."""
    kind = type(thing).__name__
    for name in thing.__struct_fields__:
        value = getattr(thing, name)
        if isinstance(value, msgspec.Struct) and (kind, name) not in NOT_TOLD:
            for inner, field, copy in changed_copies(value):
                yield inner, field, replace(thing, **{name: copy})
            continue
        other = FOR_NOTHING.get(name, "x") if value is None else other_than(value)
        yield kind, name, replace(thing, **{name: other})
        for place, part in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(part, msgspec.Struct) and (kind, name) not in NOT_TOLD:
                for inner, field, copy in changed_copies(part):
                    parts = (*value[:place], copy, *value[place + 1 :])
                    yield inner, field, replace(thing, **{name: parts})


def test_a_change_of_any_field_is_told_unless_it_is_listed(full):
    copies = list(changed_copies(full))
    told = {(kind, field) for kind, field, copy in copies if between(full, cast(Plan, copy))}

    assert {(kind, field) for kind, field, _ in copies} - told - NOT_TOLD == set()


def test_what_is_listed_as_not_told_is_a_part_of_the_plan(full):
    assert {(kind, field) for kind, field, _ in changed_copies(full)} >= NOT_TOLD


def test_a_plan_does_not_differ_from_itself(full):
    assert between(full, full) == ()


# -- goals ---------------------------------------------------------------------------------------


def test_a_goal_that_is_swapped_is_told_with_both_words(meeting):
    _, manual, _ = meeting.three_goals()
    before = meeting.plan
    meeting.do(SwapGoal(manual, meeting.wish("Jeg vil på efterskole"), Zone.FEET))

    (swapped,) = between(before, meeting.plan)

    assert swapped.what is Happening.GOAL_SWAPPED
    assert swapped.goal == 2
    assert (swapped.before, swapped.now) == (
        "Jeg vil kunne læse en manual.",
        "Jeg vil på efterskole",
    )


def test_a_reached_goal_keeps_the_number_it_had_and_says_the_last_words(meeting):
    motors, _, _ = meeting.three_goals()
    before = meeting.plan
    meeting.do(ReachGoal(motors, "Det lugtede rigtigt"))

    (reached,) = between(before, meeting.plan)

    assert (reached.what, reached.goal, reached.more) == (
        Happening.GOAL_REACHED,
        1,
        ("Det lugtede rigtigt",),
    )


def test_a_goal_made_smaller_takes_its_steps_along_without_more_words(meeting):
    goal = meeting.goal()
    meeting.step(goal)
    before = meeting.plan
    meeting.do(ShrinkGoal(goal, "Jeg vil se et værksted"))

    assert whats(before, meeting.plan) == [Happening.GOAL_MADE_SMALLER]


def test_goals_that_close_up_in_rank_are_no_new_order(meeting):
    motors, manual, emil = meeting.three_goals()
    before = meeting.plan
    meeting.do(TakeGoalOff(motors))
    assert whats(before, meeting.plan) == [Happening.GOAL_PARKED]

    before = meeting.plan
    meeting.do(RankGoals((emil, manual)))
    assert whats(before, meeting.plan) == [Happening.GOALS_RANKED]


def test_a_goal_that_is_moved_says_where_it_lies_now(meeting):
    goal = meeting.goal()
    before = meeting.plan
    meeting.do(MoveGoal(goal, Zone.HEART))

    (moved,) = between(before, meeting.plan)

    assert (moved.what, moved.zone) == (Happening.GOAL_MOVED, Zone.HEART)


def test_a_new_goal_is_not_told_as_a_wish_once_more(meeting):
    before = meeting.plan
    meeting.goal()

    assert whats(before, meeting.plan) == [Happening.GOAL_ADDED]


def test_a_goal_that_came_and_was_reached_in_between_has_no_number(meeting):
    before = meeting.plan
    meeting.do(ReachGoal(meeting.goal()))

    (reached,) = between(before, meeting.plan)

    assert (reached.what, reached.goal) == (Happening.GOAL_REACHED, None)


def test_a_number_is_told_from_and_to(meeting):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, 2))
    before = meeting.plan
    meeting.begin_meeting()
    meeting.do(RateGoal(goal, 5))

    (changed,) = between(before, meeting.plan)

    assert (changed.number_before, changed.number_now) == (2, 5)


def test_a_hidden_goal_is_told_nowhere(meeting):
    goal = meeting.goal()
    meeting.do(RateGoal(goal, 2))
    meeting.step(goal)
    before = meeting.plan
    meeting.do(RateGoal(goal, 9))
    meeting.do(ReachGoal(goal, "Ja"))
    meeting.do(HideGoal(goal))

    assert between(before, meeting.plan) == ()
    assert between(meeting.plan, before) == ()


# -- steps ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "what"),
    [
        (D14, Happening.THEY_DID_IT),
        (D14 + dt.timedelta(days=1), Happening.THEY_DID_IT_A_DAY_LATE),
        (D14 + dt.timedelta(days=2), Happening.THEY_DID_IT_LATE),
    ],
)
def test_a_promise_says_how_late_it_was_kept(meeting, day, what):
    step = meeting.do(AddStep(meeting.goal(), "Bestille besøg", KAREN, DueOn(D14))).id
    before = meeting.plan
    meeting.do(TellStep(step, StepStatus.DONE, "", day))

    (kept,) = between(before, meeting.plan)

    assert (kept.what, kept.who, kept.days) == (what, "Karen", (day - D14).days)


def test_a_promise_that_was_kept_early_is_not_late(meeting):
    step = meeting.do(AddStep(meeting.goal(), "Bestille besøg", KAREN, DueOn(D14))).id
    before = meeting.plan
    meeting.do(TellStep(step, StepStatus.DONE, "", D14 - dt.timedelta(days=2)))

    (kept,) = between(before, meeting.plan)

    assert (kept.what, kept.days) == (Happening.THEY_DID_IT, 0)


def test_the_young_person_is_never_told_that_they_were_late(meeting):
    step = meeting.do(AddStep(meeting.goal(), "Spørge", YOUNG_PERSON, DueOn(D14))).id
    before = meeting.plan
    meeting.do(TellStep(step, StepStatus.DONE, "", D14 + dt.timedelta(days=9)))

    assert whats(before, meeting.plan) == [Happening.YOU_DID_IT]


def test_what_others_promised_is_told_before_the_own_steps(meeting):
    goal = meeting.goal()
    own = meeting.step(goal)
    theirs = meeting.do(AddStep(goal, "Bestille besøg", KAREN)).id
    before = meeting.plan
    meeting.do(TellStep(own, StepStatus.NOT_DONE))
    meeting.do(TellStep(theirs, StepStatus.NOT_DONE))

    assert whats(before, meeting.plan) == [
        Happening.THEY_DID_NOT,
        Happening.YOU_DID_IT_NOT_YET,
    ]


def test_the_answer_of_somebody_who_was_asked_is_told(meeting):
    rita = meeting.somebody("Rita")
    step = meeting.do(AskSomebody(meeting.goal(), "Oplæsning", rita, "Læse", "Hvordan?")).id
    before = meeting.plan
    meeting.do(AnswerAsked(step, BringInStatus.ANSWERED, "Med en app"))

    (answered,) = between(before, meeting.plan)

    assert answered.what is Happening.ASKED_ANSWERED
    assert answered.more == ("Hvordan?", "Med en app")


def test_former_goals_of_all_kinds_are_known(full):
    assert {goal.status for goal in full.former_goals} == {GoalStatus.REACHED}


def test_a_question_that_is_gone_is_told_as_one_that_came(full):
    (asked,) = (step for step in full.steps if step.bring_in)
    without = full.with_step(replace(asked, bring_in=None))

    assert whats(full, without) == [Happening.ASKED_NO_MORE]
    assert whats(without, full) == [Happening.SOMEBODY_ASKED]


def test_a_step_that_came_and_was_told_in_between_is_told_as_both(meeting):
    goal = meeting.goal()
    before = meeting.plan
    meeting.do(TellStep(meeting.step(goal), StepStatus.DONE))

    assert whats(before, meeting.plan) == [Happening.STEP_ADDED, Happening.YOU_DID_IT]


def test_a_step_that_is_tried_again_is_told_so(meeting):
    step = meeting.step(meeting.goal())
    meeting.do(TellStep(step, StepStatus.NOT_DONE))
    before = meeting.plan
    meeting.do(TellStep(step, StepStatus.OPEN))

    assert whats(before, meeting.plan) == [Happening.STEP_TRIED_AGAIN]


def test_words_about_a_step_that_is_still_open_are_told_as_words(meeting):
    step = meeting.step(meeting.goal())
    before = meeting.plan
    meeting.do(TellStep(step, StepStatus.OPEN, "Han var ikke hjemme"))

    (told,) = between(before, meeting.plan)

    assert (told.what, told.more) == (Happening.STEP_TOLD_ANEW, ("Han var ikke hjemme",))


def test_a_step_that_finds_no_place_is_told_as_laid_aside(full):
    (step,) = (step for step in full.steps if step.owner == KAREN)
    parked = full.with_step(replace(step, status=StepStatus.PARKED))

    assert whats(full, parked) == [Happening.STEP_PARKED]
    assert Happening.STEP_PARKED in whats(full.without_step(step), parked)


def test_words_of_a_goal_that_is_kept_are_told_when_they_are_others(full):
    goal = full.active_goals[0]
    other = replace(full, goals=(replace(goal, youth_text="Andet"), *full.goals[1:]))

    assert whats(full, other) == [Happening.GOAL_REWORDED]
