"""The rules and results of asking somebody who knows about it (sæt i spil)."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.model.table import KAREN, KARENS_PEN, an_envelope
from ungeplan.model.edits import AnswerAsked, AskSomebody
from ungeplan.model.journal import Forgotten
from ungeplan.model.plan import (
    YOUNG_PERSON,
    BringIn,
    BringInStatus,
    DueOn,
    EntryId,
    GoalId,
    PersonId,
    StepStatus,
)
from ungeplan.model.refusals import (
    EmptyWords,
    NotThatAnswer,
    NotTheirWords,
    TooManySteps,
    UnknownGoal,
    UnknownPerson,
    UnknownStep,
)

GONE = EntryId("gone")
BY = dt.date(2026, 12, 1)
ASKED, ACCEPTED, DECLINED, ANSWERED, WITHDRAWN = BringInStatus


@pytest.fixture
def ask(meeting):
    return AskSomebody(meeting.goal(), "Høre om praktik", KAREN, "Praktik", "Må jeg komme?", BY)


@pytest.fixture
def asked(meeting, ask):
    return meeting.do(ask).id


def test_who_is_asked_has_a_step_with_the_question(meeting, asked):
    step = meeting.plan.open_step(asked)
    assert (step.owner, step.said_by, step.due) == (KAREN, YOUNG_PERSON, DueOn(BY))
    assert step.bring_in == BringIn(purpose="Praktik", question="Må jeg komme?", needs_by=BY)


def test_the_young_person_says_what_is_asked_and_of_whom(meeting, ask):
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(ask)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"person": YOUNG_PERSON}, UnknownPerson),
        ({"person": PersonId("stranger")}, UnknownPerson),
        ({"goal": GoalId("gone")}, UnknownGoal),
        ({"text": " "}, EmptyWords),
        ({"question": ""}, EmptyWords),
    ],
)
def test_a_question_is_to_somebody_about_a_goal_in_words(meeting, ask, changes, refusal):
    with pytest.raises(refusal):
        meeting.do(replace(ask, **changes))


def test_what_the_answer_is_for_may_stay_unsaid(meeting, ask):
    asked = meeting.do(replace(ask, purpose="")).id
    assert meeting.plan.open_step(asked).bring_in.purpose == ""


def test_a_question_takes_one_of_the_goals_three_steps(meeting, ask):
    for text in ("Et", "To", "Tre"):
        meeting.step(ask.goal, text)
    with pytest.raises(TooManySteps):
        meeting.do(ask)
    plan = ask.apply(meeting.plan, an_envelope())
    kept = plan.step(EntryId("late"))
    assert (kept.status, kept.bring_in.question) == (StepStatus.PARKED, "Må jeg komme?")
    assert plan.misfits == ("late",)


@pytest.mark.parametrize(
    ("way", "allowed"),
    [
        ((), {ACCEPTED, DECLINED, ANSWERED, WITHDRAWN}),
        ((ACCEPTED,), {DECLINED, ANSWERED, WITHDRAWN}),
        ((DECLINED,), set()),
        ((ANSWERED,), set()),
        ((WITHDRAWN,), set()),
    ],
)
def test_an_answer_follows_on_what_was_said_before(meeting, asked, way, allowed):
    for status in way:
        meeting.do(AnswerAsked(asked, status, "Ja"))
    late = an_envelope()
    for status in BringInStatus:
        edit = AnswerAsked(asked, status, "Ja")
        if status in allowed:
            edit.check(meeting.plan, late)
            answered = edit.apply(meeting.plan, late).step(asked)
            assert answered is not None
            assert answered.bring_in is not None
            assert answered.bring_in.status is status
        else:
            with pytest.raises(NotThatAnswer):
                meeting.do(edit)
            assert edit.apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)


def test_an_answer_has_words(meeting, asked):
    with pytest.raises(EmptyWords):
        meeting.do(AnswerAsked(asked, ANSWERED))
    meeting.do(AnswerAsked(asked, ANSWERED, "Kom på mandag."))
    assert meeting.plan.step(asked).bring_in.answer == "Kom på mandag."


def test_only_what_was_asked_is_answered(meeting):
    for step in (GONE, meeting.step(meeting.goal())):
        edit = AnswerAsked(step, ACCEPTED)
        with pytest.raises(UnknownStep):
            meeting.do(edit)
        assert edit.apply(meeting.plan, an_envelope()).misfits == ("late",)


def test_an_answer_is_forgotten_with_its_question(meeting, asked):
    meeting.do(AnswerAsked(asked, ANSWERED, "Kom på mandag."))
    answer = meeting.journal.entries[-1].id
    meeting.forget(asked)
    assert meeting.journal.entry(answer).content == Forgotten()
