"""The questions before and after the yes: school or work, reading back, signing, how it was."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.audit.hearing import heard
from tests.ui.screen_words import words_on_screen
from ungeplan.model.edits import AddStep, AddWish, PlaceGoal, RewordWish, SayEducation
from ungeplan.model.experience import Answered, AnswerSheet, Question
from ungeplan.model.facts import Answer, ConfirmedHow
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, DueOn, DueWhen, WishId
from ungeplan.ui import theme
from ungeplan.ui.meeting.my_plan_ask import Ask
from ungeplan.ui.meeting.window import MeetingWindow

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def stage(window, document, qtbot):
    wish = document.do(AddWish(text="Jeg vil arbejde med motorer."))
    goal = document.do(PlaceGoal(WishId(wish), Zone.HANDS))
    document.do(AddStep(goal, "Spørge min onkel", YOUNG_PERSON))
    window.show_today(TODAY)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(Place.MY_PLAN)
    return window.my_plan


def go_to(stage, ask):
    while stage._ask is not ask:
        assert stage.advance()


# -- school or work ---------------------------------------------------------------------------


def test_a_goal_can_be_about_school_or_work(stage, document):
    go_to(stage, Ask.EDUCATION)
    press(stage.education.goals[0])
    assert document.plan.education.goal == document.plan.active_goals[0].id


def test_a_goal_to_answer_with_has_its_number_and_its_colours(stage, window):
    go_to(stage, Ask.EDUCATION)
    (goal,) = stage.education.goals
    assert goal.accessibleName() == "Jeg vil arbejde med motorer."
    assert goal.accessibleDescription() == "Mål 1"
    drawn = goal.grab().toImage()
    seen = {drawn.pixelColor(x, drawn.height() // 2).name() for x in range(drawn.width())}
    assert {theme.WARM.goal(1).soft.lower(), theme.WARM.goal(1).strong.lower()} <= seen


def test_a_goal_that_is_chosen_stays_chosen_when_it_is_pressed_again(stage, document):
    go_to(stage, Ask.EDUCATION)
    for _ in range(2):
        press(stage.education.goals[0])
        assert stage.education.goals[0].isChecked()
    assert document.plan.education.goal == document.plan.active_goals[0].id


def test_a_long_goal_is_not_cut_off_in_large_text(stage, window, document, qtbot):
    long = " ".join(["Jeg vil flytte i min egen lejlighed tæt på mine venner"] * 3)
    goal = document.plan.active_goals[0]
    document.do(RewordWish(goal.wish, long))
    window.zoom_text(2.0)
    go_to(stage, Ask.EDUCATION)
    pick = stage.education.goals[0]
    qtbot.waitUntil(lambda: pick.height() >= pick.heightForWidth(pick.width()))
    assert pick.mapTo(window, pick.rect().topRight()).x() < window.width()


def test_not_right_now_is_an_answer_with_a_day_to_ask_again(stage, document):
    go_to(stage, Ask.EDUCATION)
    press(stage.education._not_now)
    assert document.plan.education.ask_again_on == TODAY + dt.timedelta(weeks=4)
    press(stage.education._again[26])
    assert document.plan.education.ask_again_on == TODAY + dt.timedelta(weeks=26)


def test_it_blocks_nothing(stage, window):
    go_to(stage, Ask.EDUCATION)
    press(window.bar.forward)
    assert window.header.question.text() == "Passer det her?"


def test_it_is_not_asked_again_before_that_day(stage, document, window):
    document.do(SayEducation(ask_again_on=TODAY + dt.timedelta(days=1)))
    press(window.bar.forward)
    assert window.header.question.text() == "Passer det her?"
    window.show_today(TODAY + dt.timedelta(days=1))
    press(window.bar.back)
    assert window.header.question.text() == "Handler et af dine mål om skole eller job?"


def test_it_is_never_asked_again_when_a_goal_leads_there(stage, document, window):
    document.do(SayEducation(goal=document.plan.active_goals[0].id))
    window.show_today(TODAY + dt.timedelta(days=4000))
    press(window.bar.forward)
    assert window.header.question.text() == "Passer det her?"


# -- reading back -----------------------------------------------------------------------------


def test_the_plan_is_told_in_sentences(stage):
    go_to(stage, Ask.READ_BACK)
    assert [label.text() for label in stage.read_back.told.sentences] == [
        "Ved hænderne: Jeg vil arbejde med motorer. Det er mål 1.",
        "Mikkel: Spørge min onkel.",
    ]


def test_each_step_is_told_as_it_stands_on_paper(stage, document):
    goal = document.plan.active_goals[0].id
    document.do(
        AddStep(
            goal,
            "Besøge et værksted",
            document.plan.contact_person_id,
            due=DueOn(dt.date(2026, 12, 4)),
            helpers=(YOUNG_PERSON,),
            if_it_goes_wrong="Vi ringer til et andet",
        )
    )
    document.do(AddStep(goal, "Rydde op", YOUNG_PERSON, due=DueWhen("når det regner")))
    go_to(stage, Ask.READ_BACK)
    assert [label.text() for label in stage.read_back.told.sentences][2:] == [
        "Karen: Besøge et værksted.",
        "Hvornår? 4. dec.",
        "Sammen med Mikkel.",
        "Hvad gør vi, hvis det går skævt? Vi ringer til et andet.",
        "Mikkel: Rydde op.",
        "Hvornår? Når det regner.",
    ]


def test_the_first_step_is_said_in_their_own_words(stage, document):
    go_to(stage, Ask.READ_BACK)
    stage.read_back._text.setFocus()
    QTest.keyClicks(stage.read_back._text, "Jeg ringer til ham")
    assert document.drafts == {"first-step": "Jeg ringer til ham"}
    QTest.keyClick(stage.read_back._text, Qt.Key.Key_Return)
    assert document.plan.first_step_words == "Jeg ringer til ham"
    assert document.drafts == {}


def test_videre_finishes_the_first_step(stage, document, window):
    go_to(stage, Ask.READ_BACK)
    QTest.keyClicks(stage.read_back._text, "Jeg ringer")
    press(window.bar.forward)
    assert document.plan.first_step_words == "Jeg ringer"


def test_a_half_said_first_step_comes_back_after_a_crash(stage, document, memory, wording, qtbot):
    go_to(stage, Ask.READ_BACK)
    QTest.keyClicks(stage.read_back._text, "Jeg ri")
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    assert again.my_plan.read_back._text.toPlainText() == "Jeg ri"


def test_what_they_chose_themselves_is_told_after_the_yes(stage):
    assert stage.paper_page.own_choices.text() == "Du har selv valgt 1 af 1 mål."


# -- signing ----------------------------------------------------------------------------------


@pytest.fixture
def answering(stage):
    go_to(stage, Ask.ANSWER)
    return stage


def say_yes(stage):
    press(stage.paper_page.answer.answers.buttons[Answer.YES])


def choose(stage, how):
    press(stage.paper_page.answer.signing._ways[how])


def test_a_name_is_written_by_hand(answering, qtbot):
    choose(answering, ConfirmedHow.SIGNATURE)
    pad = answering.paper_page.answer.signing.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    QTest.mouseMove(pad, QPoint(80, 30))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(80, 30))
    with qtbot.waitSignal(answering.plan_answered) as told:
        say_yes(answering)
    (confirmed,) = told.args
    assert confirmed.how is ConfirmedHow.SIGNATURE
    unit = pad.width() / 1000
    drawn = [(round(x * unit), round(y * unit)) for x, y in confirmed.signature[0]]
    assert drawn == [(20, 60), (80, 30)]


def test_a_finger_writes_too(answering):
    choose(answering, ConfirmedHow.SIGNATURE)
    pad = answering.paper_page.answer.signing.pad
    finger = QTest.createTouchDevice()
    QTest.touchEvent(pad, finger).press(0, QPoint(20, 60), pad).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(60, 40), pad).commit()
    QTest.touchEvent(pad, finger).release(0, QPoint(60, 40), pad).commit()
    assert len(pad.strokes) == 1
    assert len(pad.strokes[0]) >= 2


def test_a_yes_by_hand_waits_for_the_name(answering, qtbot):
    choose(answering, ConfirmedHow.SIGNATURE)
    with qtbot.assertNotEmitted(answering.plan_answered):
        say_yes(answering)
    assert "Dit navn mangler. Skriv det her, eller vælg et tryk." in words_on_screen()
    assert not answering.paper_page.answer.answers.buttons[Answer.YES].isChecked()


def test_that_the_name_is_missing_is_said_aloud(answering):
    choose(answering, ConfirmedHow.SIGNATURE)
    with heard() as said:
        say_yes(answering)
    assert said == ["Dit navn mangler. Skriv det her, eller vælg et tryk."]


def test_that_the_name_is_missing_is_in_sight_in_large_text(answering, window, qtbot):
    window.zoom_text(2.0)
    choose(answering, ConfirmedHow.SIGNATURE)
    window.page.verticalScrollBar().setValue(0)
    window.page.settle()
    say_yes(answering)
    missing = answering.paper_page.answer.signing.missing
    qtbot.waitUntil(lambda: missing.visibleRegion().boundingRect() == missing.rect())


@pytest.mark.parametrize("how", [ConfirmedHow.TAP, ConfirmedHow.SPOKEN])
def test_a_name_that_is_missing_matters_no_more_in_another_way(answering, how):
    choose(answering, ConfirmedHow.SIGNATURE)
    say_yes(answering)
    choose(answering, how)
    choose(answering, ConfirmedHow.SIGNATURE)
    said = words_on_screen()
    assert "Skriv dit navn her." in said
    assert not any("mangler" in words for words in said)


@pytest.mark.parametrize("how", [ConfirmedHow.SIGNATURE, ConfirmedHow.SPOKEN])
def test_after_the_way_that_was_chosen_comes_the_yes(answering, how, qtbot):
    ways = answering.paper_page.answer.signing
    assert not ways.yes.isVisible()
    choose(answering, how)
    ways._ways[ConfirmedHow.SPOKEN].setFocus()
    QTest.keyClick(ways._ways[ConfirmedHow.SPOKEN], Qt.Key.Key_Tab)
    assert ways.yes.hasFocus()
    if how is ConfirmedHow.SIGNATURE:
        QTest.mouseClick(ways.pad, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(answering.plan_answered) as told:
        press(ways.yes)
    assert told.args[0].how is how


def test_a_name_can_be_written_again(answering):
    choose(answering, ConfirmedHow.SIGNATURE)
    signing = answering.paper_page.answer.signing
    QTest.mouseClick(signing.pad, Qt.MouseButton.LeftButton)
    assert signing.pad.strokes
    press(signing._again)
    assert not signing.pad.strokes


def test_a_yes_said_aloud_tells_who_wrote_it(answering, document, qtbot):
    choose(answering, ConfirmedHow.SPOKEN)
    with qtbot.waitSignal(answering.plan_answered) as told:
        say_yes(answering)
    assert told.args[0].how is ConfirmedHow.SPOKEN
    assert told.args[0].written_by == document.plan.contact_person_id


# -- how the meeting was ----------------------------------------------------------------------


@pytest.fixture
def telling(stage):
    go_to(stage, Ask.EXPERIENCE)
    return stage


def test_the_adult_looks_away(telling):
    assert telling.helper == "Karen kigger væk nu. Der står ikke, hvem der svarer."


def test_three_questions_have_five_faces_and_do_not_know(telling, window, qtbot):
    rows = telling.experience.rows
    press(rows[Question.LISTENED].faces[4])
    press(rows[Question.IMPORTANT].do_not_know)
    QTest.keyClicks(telling.experience.words, "Kortere møder")
    with qtbot.waitSignal(telling.sheet_filled) as told:
        press(window.bar.forward)
    assert told.args == [
        AnswerSheet((Answered(Question.LISTENED, 5), Answered(Question.IMPORTANT)), "Kortere møder")
    ]


@pytest.mark.parametrize("number", [0, 2, 4])
def test_what_a_face_means_stands_under_it(telling, window, number):
    row = telling.experience.rows[Question.LISTENED]
    face = row.faces[number]
    press(face)
    window.page.settle()
    meaning = row.meaning
    assert meaning.text() == face.text()
    words = meaning.fontMetrics().horizontalAdvance(meaning.text())
    left = meaning.mapTo(row, QPoint(meaning.indent(), 0)).x()
    middle = face.mapTo(row, face.rect().center()).x()
    assert left <= middle <= left + words
    bottom = face.mapTo(row, face.rect().bottomLeft()).y()
    assert 0 <= meaning.mapTo(row, QPoint()).y() - bottom < face.height() // 2


def test_neither_journal_nor_drafts_nor_the_screen_keep_any_of_it(telling, document, window):
    before = len(document.journal.entries)
    press(telling.experience.rows[Question.MINE].faces[0])
    QTest.keyClicks(telling.experience.words, "Kortere møder")
    press(window.bar.forward)
    assert len(document.journal.entries) == before
    assert document.drafts == {}
    press(window.bar.back)
    assert telling.experience.words.toPlainText() == ""
    assert not telling.experience.rows[Question.MINE].isVisible()
    assert telling.experience._thanks.isVisible()


def test_nothing_answered_is_nothing_told(telling, window, qtbot):
    with qtbot.assertNotEmitted(telling.sheet_filled):
        press(window.bar.forward)
    assert window.header.question.text() == "Her er din plan."


def test_words_that_cannot_be_kept_stay_with_a_sentence(telling, window, qtbot):
    QTest.keyClicks(telling.experience.words, "010203-1234")
    with qtbot.assertNotEmitted(telling.sheet_filled):
        press(window.bar.forward)
    assert window.header.question.text() == "Hvordan var mødet?"
    assert "CPR" in window.message.sentence.text()
    assert telling.experience.words.toPlainText() == "010203-1234"
