"""Somebody outside the circle is asked through a step, and need not come."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ungeplan.model.edits import AddPerson, AddWish, PlaceGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import BringInStatus, DueOn, PersonId, WishId
from ungeplan.ui import theme
from ungeplan.ui.meeting.ask_page import PURPOSE, QUESTION, STEP
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.widgets.line import Line

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def status(document):
    return document.plan.steps[0].bring_in.status


def write(line, text):
    line.setFocus()
    QTest.keyClicks(line, text)


@pytest.fixture
def birgit(document):
    return PersonId(document.do(AddPerson("Birgit", "læsevejleder", is_professional=True)))


@pytest.fixture
def stage(window, document, birgit, qtbot):
    wish = document.do(AddWish("Jeg vil kunne læse en manual."))
    document.do(PlaceGoal(WishId(wish), Zone.HEAD))
    window.show_today(TODAY)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(Place.STEPS)
    return window.steps


@pytest.fixture
def page(stage, window):
    press(stage.ask_button)
    assert window.header.question.text() == "Spørg en, der ved noget om det."
    return stage.asking.ask_page


def fill(page, birgit):
    press(page.people._chips[birgit])
    write(page.lines[STEP], "Oplæsning på telefonen")
    write(page.lines[QUESTION], "Hvordan får jeg det?")
    write(page.lines[PURPOSE], "Så kan jeg læse manualen.")
    press(page.days._chips[1])


@pytest.fixture
def asked(page, birgit, document):
    fill(page, birgit)
    press(page.ask_button)
    (step,) = document.plan.steps
    return step


def test_a_question_becomes_a_step_of_the_one_who_is_asked(asked, birgit):
    assert (asked.text, asked.owner) == ("Oplæsning på telefonen", birgit)
    assert asked.due == DueOn(TODAY + dt.timedelta(days=14))
    assert asked.bring_in.question == "Hvordan får jeg det?"
    assert asked.bring_in.purpose == "Så kan jeg læse manualen."
    assert asked.bring_in.status is BringInStatus.ASKED


def test_the_card_says_that_they_are_asked(asked, stage, window, document):
    assert window.header.question.text() != "Spørg en, der ved noget om det."
    (card,) = stage._columns[0]._cards
    assert "Er spurgt" in card.accessibleName()
    assert document.drafts == {}


def test_nothing_is_asked_before_all_is_said(page, birgit, document):
    press(page.ask_button)
    assert page.missing.text() == "Hvem kan vi spørge?"
    press(page.people._chips[birgit])
    press(page.ask_button)
    assert page.missing.text() == "Hvad er skridtet?"
    assert document.plan.steps == ()


def test_half_typed_questions_come_back(page, stage, document, memory, wording, qtbot):
    write(page.lines[QUESTION], "Hvordan få")
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.go_to(Place.STEPS)
    again.steps.asking.begin()
    assert again.steps.asking.ask_page.lines[QUESTION].text() == "Hvordan få"


def test_videre_leaves_the_question_and_keeps_its_words(page, window, document):
    write(page.lines[QUESTION], "Hvordan")
    press(window.bar.forward)
    assert window.place is Place.STEPS
    assert not window.steps.asking.isVisible()
    assert document.drafts == {"ask/question": "Hvordan"}


def test_somebody_new_can_be_asked(page, document):
    press(page.people._other)
    write(page.people._name, "Per")
    press(page.people._add)
    per = document.plan.people[-1]
    assert (per.name, per.is_professional) == ("Per", True)
    assert page.people._chips[per.id].isChecked()


def test_with_several_goals_one_is_chosen_first(window, document, stage, birgit):
    other = document.do(AddWish("Jeg vil arbejde med motorer."))
    goal = document.do(PlaceGoal(WishId(other), Zone.HANDS))
    press(stage.ask_button)
    page = stage.asking.ask_page
    fill(page, birgit)
    press(page.ask_button)
    assert page.missing.text() == "Hvilket mål handler det om?"
    press(page._goals[goal])
    press(page.ask_button)
    assert document.plan.steps[0].goal == goal


@pytest.fixture
def answering(asked, stage):
    press(stage._columns[0]._cards[0])
    assert stage.asking.answer_page.isVisible()
    return stage.asking.answer_page


def test_they_can_say_yes_and_then_answer(answering, document):
    press(answering.ways[BringInStatus.ACCEPTED])
    assert status(document) is BringInStatus.ACCEPTED
    assert not answering.ways[BringInStatus.ACCEPTED].isVisible()
    write(answering.answer, "Den ligger på biblioteket.")
    QTest.keyClick(answering.answer, Qt.Key.Key_Return)
    assert status(document) is BringInStatus.ANSWERED
    assert document.plan.steps[0].bring_in.answer == "Den ligger på biblioteket."
    assert document.drafts == {}


def test_an_answer_has_words(answering, document):
    press(answering.ways[BringInStatus.ANSWERED])
    assert status(document) is BringInStatus.ASKED
    assert answering.answer.hasFocus()


def test_the_question_can_be_withdrawn(answering, document):
    press(answering.ways[BringInStatus.WITHDRAWN])
    assert status(document) is BringInStatus.WITHDRAWN
    assert "Bliver ikke spurgt mere" in answering.status.text()


def test_the_step_itself_can_be_changed(answering, stage, document):
    press(answering.change)
    assert stage._editor.isVisible()
    assert not answering.isVisible()


def test_pages_that_are_put_aside_hold_no_words(answering, stage, window, document):
    press(answering.close_button)
    press(stage.ask_button)
    write(stage.asking.ask_page.lines[QUESTION], "Hvordan får jeg det?")
    window.go_to(Place.WELCOME)
    document.do(AddWish("Jeg vil sove bedre"))
    window.go_to(Place.STEPS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert stage.asking.isHidden()
    held = [label.text() for label in stage.asking.findChildren(QLabel)]
    held += [chip.text() for chip in stage.asking.findChildren(Chip)]
    held += [line.text() for line in stage.asking.findChildren(Line)]
    assert held
    for words in ("Birgit", "manual", "Hvordan får jeg det?"):
        assert [text for text in held if words in text] == []
