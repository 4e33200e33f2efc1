"""While somebody sits here who may not see everything, steps get the people and words they need."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.screen_words import words_on_screen
from ungeplan.model.edits import AddPerson, AddWish, LeaveSeat, PlaceGoal, SeatGuest, SetShareRule
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Category, Choice, RowKind, SeatKind
from ungeplan.ui import theme
from ungeplan.ui.meeting.ask_draft import AskQuestion
from ungeplan.ui.meeting.step_questions import Question
from ungeplan.ui.meeting.window import MeetingWindow

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def sit_down(document, name="Lene", *categories):
    """Somebody comes late, and may know of these."""
    document.do(SeatGuest(name, SeatKind.CUSTODY_HOLDER))
    person = document.plan.seated(document.journal.meeting)[-1].person
    for category in categories:
        document.do(SetShareRule(person, category, Choice.YES, RowKind.ASKED, "consent"))
    return person


def said_of(name):
    return [text for text in words_on_screen(hidden_too=True) if name in text]


def names(document):
    return [person.name.capitalize() for person in document.plan.people]


@pytest.fixture
def goal(window, document):
    window.show_today(TODAY)
    return document.do(PlaceGoal(document.do(AddWish("Jeg vil arbejde med motorer.")), Zone.HANDS))


@pytest.fixture
def lene(goal, document):
    """Sits here, and may see neither goals nor steps."""
    return sit_down(document)


def make_a_step(window, goal):
    """As far as the question who does it."""
    window.go_to(Place.STEPS)
    window.steps.making.open_new(goal)
    editor = window.steps.making.editor
    QTest.keyClicks(editor._what._line, "Ringe")
    editor.ask(Question.WHO)
    return editor


def name(picker, text):
    press(picker._other)
    QTest.keyClicks(picker._name, text)
    press(picker._add)


def test_who_is_named_beside_a_guest_does_the_step_at_once(window, document, goal, lene):
    editor = make_a_step(window, goal)
    name(editor._owner, "Per")

    assert editor.question is Question.WHEN
    assert document.plan.name_of(editor.draft.owner) == "Per"
    window.steps.leave()
    (step,) = document.plan.steps
    assert document.plan.name_of(step.owner) == "Per"
    assert names(document).count("Per") == 1


def test_who_is_named_beside_a_guest_can_be_chosen_for_the_next_step_too(
    window, document, goal, lene
):
    name(make_a_step(window, goal)._owner, "Per")
    window.steps.leave()

    editor = make_a_step(window, goal)

    (per,) = [person for person in document.plan.people if person.name == "Per"]
    press(editor._owner._chips[per.id])
    assert editor.draft.owner == per.id


def test_who_is_named_beside_a_guest_can_be_asked_at_once(window, document, goal, lene):
    window.go_to(Place.STEPS)
    press(window.steps.ask_button)
    page = window.steps.asking.ask_page
    name(page.pages.people, "Per")

    assert page.asks is AskQuestion.QUESTION
    QTest.keyClicks(page.pages.words[AskQuestion.QUESTION]._line, "Må jeg se det?")
    press(page.foot.done)
    (step,) = document.plan.steps
    assert document.plan.name_of(step.owner) == "Per"
    assert names(document).count("Per") == 1


def test_somebody_the_guest_has_not_heard_of_is_no_second_person_when_named(window, document, goal):
    emil = document.do(AddPerson("Emil", "min ven", phone="12 34 56 78"))
    sit_down(document)
    editor = make_a_step(window, goal)
    assert said_of("Emil") == []

    name(editor._owner, "emil")

    assert editor.draft.owner == emil
    assert names(document).count("Emil") == 1
    assert said_of("12 34 56 78") == []
    assert said_of("min ven") == []


def test_a_name_said_before_one_guest_is_not_shown_to_the_next(window, document, goal, lene):
    name(make_a_step(window, goal)._owner, "Per")
    window.steps.leave()
    assert said_of("Per")

    document.do(LeaveSeat(lene))
    sit_down(document, "Lars")

    assert said_of("Per") == []


def test_a_name_that_was_half_typed_before_is_not_shown_to_a_guest(window, document, goal):
    editor = make_a_step(window, goal)
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, "Emi")
    editor.ask(Question.HELP)
    press(editor._helpers._other)
    QTest.keyClicks(editor._helpers._name, "Emi")

    sit_down(document)

    window.go_to(Place.STEPS)
    assert said_of("Emi") == []
    assert editor._owner.half_typed == editor._helpers.half_typed == ""


def test_a_question_that_was_half_made_before_is_not_shown_to_a_guest(window, document, goal):
    window.go_to(Place.STEPS)
    press(window.steps.ask_button)
    page = window.steps.asking.ask_page
    page.ask(AskQuestion.QUESTION)
    QTest.keyClicks(page.pages.words[AskQuestion.QUESTION]._line, "Emil, kommer du?")

    lene = sit_down(document)
    assert said_of("Emil") == []

    document.do(LeaveSeat(lene))
    window.steps.asking.begin()
    assert page.draft.question == "Emil, kommer du?"


def test_words_typed_beside_a_guest_do_not_take_the_place_of_those_held_back(
    window, document, goal, memory
):
    field = f"new-step/{goal}/text"
    document.type_draft(field, "Skrive til Emil")
    window._open_at(Place.STEPS)
    lene = sit_down(document)
    editor = make_a_step(window, goal)
    assert editor.draft.text == "Ringe"
    document.keep_drafts()
    assert document.drafts == memory.drafts == {field: "Skrive til Emil"}

    name(editor._owner, "Per")
    assert document.drafts == {field: "Skrive til Emil"}
    window.steps.leave()
    assert [step.text for step in document.plan.steps] == ["Ringe"]
    assert document.drafts == {field: "Skrive til Emil"}

    document.do(LeaveSeat(lene))
    assert window.steps.making.half_made.words_of(window.steps.making.opened) == {
        "text": "Skrive til Emil"
    }


def test_words_held_back_are_kept_when_the_program_is_opened_beside_the_guest(
    window, document, goal, lene, memory, wording, qtbot
):
    field = f"new-step/{goal}/text"
    memory.drafts[field] = "Skrive til Emil"
    opened = memory.open()
    again = MeetingWindow(opened, wording, theme.WARM)
    qtbot.addWidget(again)
    again.show_today(TODAY)

    make_a_step(again, goal)
    opened.keep_drafts()

    assert memory.drafts == {field: "Skrive til Emil"}


def test_words_typed_beside_a_guest_are_kept_where_nothing_is_held_back(
    window, document, goal, lene
):
    make_a_step(window, goal)
    assert document.drafts == {f"new-step/{goal}/text": "Ringe"}


def test_a_step_may_be_made_beside_a_guest_who_sees_the_steps(window, document, goal):
    sit_down(document, "Lene", Category.GOALS, Category.STEPS)
    editor = make_a_step(window, goal)
    name(editor._owner, "Per")
    press(editor.foot.done)

    (card,) = window.steps.columns.columns[0]._cards
    assert card.face.owner == "Per"
