"""Somebody outside the circle is asked through a step, and need not come."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ungeplan.model.edits import AddPerson, AddStep, AddWish, AskSomebody, PlaceGoal, RemoveStep
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, BringInStatus, DueOn, PersonId, StepId, WishId
from ungeplan.ui import theme
from ungeplan.ui.meeting.ask_draft import AskQuestion
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.goal_pick import GoalPick
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.widgets.line import Line

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def status(document):
    return document.plan.steps[0].bring_in.status


def write(field, text):
    field.setFocus()
    QTest.keyClicks(field, text)


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
    return stage.asking.ask_page


def line(page, question):
    return page.pages.words[question]._line


def say(page, question, text):
    """Write the answer to a question that comes up now."""
    assert page.asks is question
    write(line(page, question), text)


def fill(page, birgit, window):
    """All questions but the last, as they come up."""
    press(page.pages.people._chips[birgit])
    say(page, AskQuestion.QUESTION, "Hvordan får jeg det?")
    press(window.bar.forward)
    press(page.pages.when.days._chips[1])
    say(page, AskQuestion.STEP, "Oplæsning på telefonen")
    press(window.bar.forward)
    say(page, AskQuestion.PURPOSE, "Så kan jeg læse manualen.")


@pytest.fixture
def asked(page, birgit, document, window):
    fill(page, birgit, window)
    press(page.foot.done)
    (step,) = document.plan.steps
    return step


def test_one_thing_is_asked_at_a_time(page, birgit, window):
    header = window.header
    seen = [(header.question.text(), header.helper.text())]
    press(page.pages.people._chips[birgit])
    seen.append((header.question.text(), header.helper.text()))
    write(line(page, AskQuestion.QUESTION), "Hvordan?")
    for _ in range(3):
        press(window.bar.forward)
        seen.append((header.question.text(), header.helper.text()))

    assert seen == [
        ("Hvem kan vi spørge?", "Den person behøver ikke at komme."),
        ("Hvad vil du spørge om?", "Skriv det, som du vil sige det."),
        ("Hvornår vil du have svar?", "Det kan du springe over."),
        ("Hvad er skridtet?", "Det kan du springe over. Så står dit spørgsmål i planen."),
        ("Hvad skal du bruge svaret til?", "Det kan du springe over."),
    ]


def test_no_more_than_one_answer_is_asked_for_on_the_screen(page, birgit, window):
    press(page.pages.people._chips[birgit])

    shown = [found for found in page.findChildren(Line) if found.isVisible()]

    assert shown == [line(page, AskQuestion.QUESTION)]
    assert not page.pages.people.isVisible()
    assert not page.pages.when.isVisible()


def test_a_question_becomes_a_step_of_the_one_who_is_asked(asked, birgit):
    assert (asked.text, asked.owner) == ("Oplæsning på telefonen", birgit)
    assert asked.due == DueOn(TODAY + dt.timedelta(days=14))
    assert asked.bring_in.question == "Hvordan får jeg det?"
    assert asked.bring_in.purpose == "Så kan jeg læse manualen."
    assert asked.bring_in.status is BringInStatus.ASKED


def test_who_and_what_are_enough(page, birgit, document):
    assert not page.foot.done.isVisible()
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Hvordan får jeg det?")
    press(page.foot.done)

    (step,) = document.plan.steps
    assert (step.text, step.due) == ("Hvordan får jeg det?", None)
    assert (step.bring_in.question, step.bring_in.purpose) == ("Hvordan får jeg det?", "")


def test_everything_is_said_with_the_keys_alone(page, birgit, document, window):
    def strike(*keys):
        for key in keys:
            QTest.keyClick(window.focusWidget(), key)

    strike(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert window.focusWidget() is page.pages.people._chips[birgit]
    strike(Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget(), "Hvordan?")
    strike(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget(), "Oplæsning")
    strike(Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget(), "Læse")
    strike(Qt.Key.Key_Return)

    (step,) = document.plan.steps
    assert (step.text, step.owner, step.bring_in.purpose) == ("Oplæsning", birgit, "Læse")
    assert step.due == DueOn(TODAY + dt.timedelta(days=7))


def test_control_and_enter_asks_from_anywhere(page, birgit, document, window):
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Hvordan?")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(document.plan.steps) == 1


def test_the_card_says_that_they_are_asked(asked, stage, window, document):
    assert stage.asking.isHidden()
    assert window.header.question.text() == "Er der flere små skridt?"
    (card,) = stage.columns.columns[0]._cards
    assert "Vi spørger" in card.accessibleName()
    assert document.drafts == {}


def test_what_is_needed_is_not_passed_over(page, birgit, window, document):
    press(page.pages.people._other)
    write(page.pages.people._name, "Per")
    press(window.bar.forward)
    assert window.header.helper.text() == "Vælg ét navn."
    press(page.pages.people._chips[birgit])
    press(window.bar.forward)
    assert page.asks is AskQuestion.QUESTION
    assert window.header.helper.text() == "Skriv, hvad du vil spørge om."
    assert document.plan.steps == ()


def test_tilbage_goes_through_the_questions_and_then_to_the_steps(page, birgit, window, stage):
    press(page.pages.people._chips[birgit])
    press(window.bar.back)
    assert page.asks is AskQuestion.WHO
    press(window.bar.back)
    assert stage.asking.isHidden()
    assert window.place is Place.STEPS


def test_videre_asks_nobody_when_nothing_is_said(page, window, stage, document):
    press(window.bar.forward)
    assert stage.asking.isHidden()
    assert window.place is Place.STEPS
    assert document.plan.steps == ()


def test_escape_puts_the_question_aside_and_keeps_it(page, birgit, window, stage, document):
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Hvordan")
    assert page.foot.close_button.accessibleName() == "Gem til senere"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert stage.asking.isHidden()
    assert stage.ask_button.hasFocus()
    assert document.drafts == {"ask/person": birgit, "ask/question": "Hvordan"}
    press(stage.ask_button)
    assert line(page, AskQuestion.QUESTION).text() == "Hvordan"
    assert line(page, AskQuestion.QUESTION).hasFocus()


def test_escape_closes_the_calendar_first(page, birgit, window, stage):
    page.ask(AskQuestion.WHEN)
    press(page.pages.when.days._open)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not page.pages.when.days.calendar_is_open
    assert page.asks is AskQuestion.WHEN
    assert page.isVisible()


def test_everything_that_was_said_comes_back_after_a_crash(
    page, birgit, window, document, memory, wording, qtbot
):
    fill(page, birgit, window)
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show_today(TODAY)
    again.go_to(Place.STEPS)
    again.steps.asking.begin()
    left = again.steps.asking.ask_page
    assert left.asks is AskQuestion.PURPOSE
    assert left.draft == page.draft
    assert line(left, AskQuestion.PURPOSE).text() == "Så kan jeg læse manualen."


def test_a_half_typed_name_comes_back_too(page, document, memory, wording, qtbot):
    press(page.pages.people._other)
    write(page.pages.people._name, "Læsevej")
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.go_to(Place.STEPS)
    again.steps.asking.begin()
    assert again.steps.asking.ask_page.pages.people.half_typed == "Læsevej"


def test_another_stage_leaves_the_question_and_keeps_its_words(page, birgit, window, document):
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Hvordan")
    window.go_to(Place.GOALS)
    assert document.drafts["ask/question"] == "Hvordan"
    window.go_to(Place.STEPS)
    assert not window.steps.asking.isVisible()


def test_somebody_new_can_be_asked(page, document):
    press(page.pages.people._other)
    write(page.pages.people._name, "Per")
    press(page.pages.people._add)
    per = document.plan.people[-1]
    assert (per.name, per.is_professional) == ("Per", True)
    assert page.pages.people._chips[per.id].isChecked()
    assert page.asks is AskQuestion.QUESTION
    assert "ask/person-name" not in {field for field, text in document.drafts.items() if text}


@pytest.fixture
def other_goal(window, document, stage):
    wish = document.do(AddWish("Jeg vil arbejde med motorer."))
    return document.do(PlaceGoal(WishId(wish), Zone.HANDS))


def test_with_several_goals_one_is_chosen_first(stage, window, document, birgit, other_goal):
    press(stage.ask_button)
    page = stage.asking.ask_page
    assert window.header.question.text() == "Hvilket mål handler det om?"
    button = page.pages.goals.buttons[other_goal]
    assert button.accessibleName() == "Jeg vil arbejde med motorer."
    assert button.accessibleDescription() == "Mål 2"
    press(button)
    fill(page, birgit, window)
    press(page.foot.done)
    assert document.plan.steps[0].goal == other_goal


def test_the_goal_it_is_about_stays_in_sight_with_its_number(stage, other_goal):
    press(stage.ask_button)
    page = stage.asking.ask_page
    assert not page.goal_line.isVisible()
    press(page.pages.goals.buttons[other_goal])
    assert page.goal_line.isVisible()
    assert page.goal_line.accessibleName() == "Mål 2: Jeg vil arbejde med motorer."


def test_the_goal_that_is_chosen_is_ticked_when_one_goes_back_to_it(
    stage, window, other_goal, qtbot
):
    press(stage.ask_button)
    page = stage.asking.ask_page
    buttons = page.pages.goals.buttons
    qtbot.waitUntil(buttons[other_goal].isVisible)
    assert not any(button.isChecked() for button in buttons.values())
    press(buttons[other_goal])
    press(window.bar.back)
    assert [goal for goal, button in buttons.items() if button.isChecked()] == [other_goal]
    assert window.focusWidget() is buttons[other_goal]
    press(buttons[other_goal])
    assert (page.draft.goal, page.asks) == (other_goal, AskQuestion.WHO)
    assert buttons[other_goal].isChecked()


def test_a_goal_with_three_steps_has_no_room_for_a_question(stage, document, other_goal):
    for text in ("Ringe", "Skrive", "Spørge"):
        document.do(AddStep(other_goal, text, YOUNG_PERSON))
    press(stage.ask_button)
    page = stage.asking.ask_page
    assert other_goal not in page.pages.goals.buttons
    assert page.asks is AskQuestion.WHO


def test_where_the_goal_is_gone_it_is_about_the_only_one_left(
    stage, document, window, other_goal, birgit
):
    press(stage.ask_button)
    page = stage.asking.ask_page
    press(page.pages.goals.buttons[other_goal])
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Hvordan?")
    document.undo()
    assert page.draft.goal == document.plan.active_goals[0].id
    assert page.goal_line.accessibleName() == "Mål 1: Jeg vil kunne læse en manual."


def test_which_goal_is_not_asked_on_when_one_alone_is_left(
    stage, document, window, other_goal, birgit
):
    press(stage.ask_button)
    page = stage.asking.ask_page
    assert window.header.question.text() == "Hvilket mål handler det om?"
    document.undo()
    assert page.asks is AskQuestion.WHO
    assert window.header.question.text() == "Hvem kan vi spørge?"
    fill(page, birgit, window)
    press(window.bar.forward)
    assert document.plan.steps[0].goal == document.plan.active_goals[0].id


def fill_up(document, goal):
    """As many steps as there is room for; undo brings the last one back."""
    steps = [document.do(AddStep(goal, text, YOUNG_PERSON)) for text in ("Ringe", "Skrive", "Gå")]
    document.do(RemoveStep(StepId(steps[-1])))


def test_which_goal_is_not_asked_on_when_the_other_has_no_more_room(
    stage, document, window, other_goal
):
    fill_up(document, other_goal)
    press(stage.ask_button)
    page = stage.asking.ask_page
    assert window.header.question.text() == "Hvilket mål handler det om?"
    document.undo()
    assert page.asks is AskQuestion.WHO
    press(window.bar.forward)
    assert window.place is Place.STEPS


def test_a_question_is_put_aside_when_no_goal_has_room_for_it(stage, document, window, birgit):
    fill_up(document, document.plan.active_goals[0].id)
    press(stage.ask_button)
    press(stage.asking.ask_page.pages.people._chips[birgit])
    document.undo()
    assert stage.asking.isHidden()
    assert not stage.ask_button.isVisible()
    assert document.drafts == {"ask/person": birgit}


@pytest.mark.parametrize("is_asked", [False, True])
def test_a_refused_question_stays_when_a_step_comes_back(stage, document, window, birgit, is_asked):
    goal = document.plan.active_goals[0].id
    added = AddStep(goal, "Ringe", YOUNG_PERSON)
    step = document.do(AskSomebody(goal, "Ringe", birgit, "", "Hvor?") if is_asked else added)
    document.do(RemoveStep(StepId(step)))
    press(stage.ask_button)
    page = stage.asking.ask_page
    press(page.pages.people._chips[birgit])
    write(line(page, AskQuestion.QUESTION), "Er 010199-1234 mit nummer?")
    press(page.foot.done)
    assert document.plan.steps == ()
    document.undo()
    assert len(document.plan.steps) == 1
    assert page.isVisible()
    assert document.drafts["ask/question"] == "Er 010199-1234 mit nummer?"


@pytest.fixture
def answering(asked, stage):
    press(stage.columns.columns[0]._cards[0])
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
    assert stage.making.editor.isVisible()
    assert not answering.isVisible()


def test_pages_that_are_put_aside_hold_no_words(answering, stage, window, document):
    press(answering.close_button)
    press(stage.ask_button)
    page = stage.asking.ask_page
    page.ask(AskQuestion.QUESTION)
    write(line(page, AskQuestion.QUESTION), "Hvordan får jeg det?")
    window.go_to(Place.WELCOME)
    document.do(AddWish("Jeg vil sove bedre"))
    window.go_to(Place.STEPS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert stage.asking.isHidden()
    held = [label.text() for label in stage.asking.findChildren(QLabel)]
    held += [chip.text() for chip in stage.asking.findChildren(Chip)]
    held += [found.text() for found in stage.asking.findChildren(Line)]
    held += [button.text() for button in stage.asking.findChildren(GoalPick)]
    held.append(stage.asking.ask_page.goal_line.accessibleName())
    assert held
    for words in ("Birgit", "manual", "Hvordan får jeg det?"):
        assert [text for text in held if words in text] == []
