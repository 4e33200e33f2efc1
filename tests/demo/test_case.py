"""The case that the demo tells can be told: everything in it refers to something in it."""

import datetime as dt

import msgspec
import pytest

from ungeplan import resources
from ungeplan.demo.case import Case, load
from ungeplan.model.content import load as load_content


@pytest.fixture
def case() -> Case:
    return load("mikkel")


def test_every_goal_has_a_number_and_a_step(case):
    goals = [wish for wish in case.wishes if wish.zone is not None]

    assert 1 <= len(goals) <= 3
    assert all(goal.number is not None for goal in goals)
    assert {step.wish for step in case.steps} == {goal.text for goal in goals}


def test_a_wish_that_becomes_no_goal_has_no_number(case):
    assert all(wish.number is None for wish in case.wishes if wish.zone is None)


def test_a_step_has_either_a_day_or_a_moment_and_the_day_is_not_over(case):
    for step in case.steps:
        assert (step.day is None) == bool(step.when)
        assert step.day is None or step.day > case.meets_on


def test_who_may_know_what_is_about_goals_of_the_case(case):
    goals = {wish.text for wish in case.wishes if wish.zone is not None}

    answers = [answer for sharing in case.sharing for answer in sharing.answers]
    assert answers
    assert {answer.goal for answer in answers if answer.goal} <= goals


def test_the_next_meeting_is_on_the_day_that_six_weeks_lead_to(case):
    # The demo presses that button.
    assert case.next_meeting.day == case.meets_on + dt.timedelta(weeks=6)


def test_every_card_that_is_taken_is_among_the_cards(case):
    content = load_content(resources.folder() / "content")
    cards = [content.card(wish.card) for wish in case.wishes if wish.card]

    assert cards
    assert None not in cards


def test_a_field_that_nobody_knows_is_not_read_over(tmp_path, monkeypatch):
    (tmp_path / "cases").mkdir()
    told = (resources.folder() / "cases" / "mikkel.toml").read_text(encoding="utf-8")
    (tmp_path / "cases" / "odd.toml").write_text(f'mood = "good"\n{told}', encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)

    with pytest.raises(msgspec.ValidationError, match="mood"):
        load("odd")
