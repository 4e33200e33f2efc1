"""One young person on the desk: where the plan stands, and who promised what."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    PlaceGoal,
    RateGoal,
    SetNextMeeting,
)
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, DueOn, DueWhen, PersonId, Plan, PlanId, WishId
from ungeplan.ui.desk.person_goals import PersonGoals

WISH = "Jeg vil <b>have</b> et kørekort & en bil"


@pytest.fixture
def goal(talk):
    wish = talk.do(AddWish(WISH)).id
    talk.do(PlaceGoal(WishId(wish), Zone.FEET))
    return talk.plan.active_goals[0].id


def show(desk, talk, *, meeting_open=False, version=0, draft=True):
    desk.show_people([], "Karen")
    desk.show_person(
        PlanId("mikkel"), talk.plan, meeting_open=meeting_open, version=version, draft=draft
    )


def words_on(desk):
    return [label.text() for label in desk.person.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("version", "draft", "state"),
    [
        (0, True, "The plan is a draft"),
        (2, False, "Version 2"),
        (2, True, "Version 2, changed since"),
    ],
)
def test_where_the_plan_stands_is_said_in_a_few_words(desk, talk, goal, version, draft, state):
    show(desk, talk, version=version, draft=draft)

    assert state in words_on(desk)


def test_before_the_first_meeting_the_page_says_what_will_come(desk, talk):
    show(desk, talk)

    assert {
        "Mikkel",
        "No plan yet",
        "No next meeting yet",
        "The goals come here after the first meeting.",
    } <= set(words_on(desk))


def test_no_word_of_an_owners_name_is_cut(desk, talk, goal):
    talk.begin_meeting()
    lise = PersonId(talk.do(AddPerson("Lise, sundhedsplejerske")).id)
    endless = PersonId(talk.do(AddPerson("Æ" * 60)).id)
    talk.do(AddStep(goal, "Spørg hende", lise, DueOn(dt.date(2026, 12, 1))))
    show(desk, talk)
    goals = desk.person.findChild(PersonGoals)

    (owner,) = [label for label in goals.findChildren(QLabel) if "Lise" in label.text()]
    longest = max(owner.fontMetrics().horizontalAdvance(word) for word in owner.text().split())
    assert owner.width() >= longest

    talk.do(AddStep(goal, "Spørg også her", endless, DueOn(dt.date(2026, 12, 1))))
    show(desk, talk)
    (owner,) = [label for label in goals.findChildren(QLabel) if "ÆÆ…" in label.text()]
    assert owner.fontMetrics().horizontalAdvance(owner.text()) <= owner.width()
    assert owner.toolTip() == "Æ" * 60


def test_goals_numbers_owners_and_days_stand_beside_each_other(desk, talk, goal):
    talk.begin_meeting()
    talk.do(RateGoal(goal, 4))
    talk.do(AddStep(goal, "Ring til køreskolen", YOUNG_PERSON, DueOn(dt.date(2026, 12, 1))))
    talk.do(AddStep(goal, "Spar op", talk.plan.contact_person_id, DueWhen("når jeg får løn")))
    show(desk, talk)

    words = words_on(desk)
    assert words[words.index("1") :][:9] == [
        "1",
        WISH,
        "4 of 10",
        "Ring til køreskolen",
        "Mikkel",
        "1 Dec",
        "Spar op",
        "Karen",
        "når jeg får løn",
    ]


def test_what_people_wrote_is_never_taken_for_markup(desk, talk, goal):
    show(desk, talk)

    (label,) = (label for label in desk.person.findChildren(QLabel) if label.text() == WISH)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_next_meeting_says_when_and_where(desk, talk):
    talk.do(SetNextMeeting(dt.datetime(2027, 1, 4, 14, 30), "UngeHuset"))
    show(desk, talk)

    (line,) = (words for words in words_on(desk) if words.startswith("Next meeting: "))
    assert "4 January" in line
    assert line.endswith("14:30 · UngeHuset")


def test_the_plan_of_the_next_person_leaves_nothing_of_the_one_before(desk, talk, goal, qtbot):
    show(desk, talk)
    assert WISH in words_on(desk)
    desk.show_person(PlanId("sofie"), Plan(), meeting_open=True, version=0, draft=True)

    assert WISH not in words_on(desk)
    qtbot.waitUntil(lambda: "The goals come here after the first meeting." in words_on(desk))


def test_the_page_speaks_the_language_of_the_moment(desk, talk, goal, wording, qtbot):
    talk.begin_meeting()
    talk.do(RateGoal(goal, 4))
    show(desk, talk, version=2)
    wording.use(Language.DANISH)

    assert "Version 2, ændret siden" in words_on(desk)
    qtbot.waitUntil(lambda: {"4 af 10", WISH} <= set(words_on(desk)))
