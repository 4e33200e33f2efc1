"""Somebody comes in later: the screen is covered, the young person says what they may see."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.screen_words import words_on_screen
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    AddWish,
    PlaceGoal,
    RateGoal,
    SayWeDisagree,
    SetNextMeeting,
)
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    NextMeeting,
    SeatKind,
    StrengthKind,
)
from ungeplan.model.rule_book import Topic
from ungeplan.ui.meeting.curtain import HOLD_MS

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def goals(window, document, qtbot):
    """Three goals; the third is about Emil."""
    window.show_today(TODAY)
    made = []
    for text, zone in (
        ("Jeg vil arbejde med motorer.", Zone.HANDS),
        ("Jeg vil kunne læse en manual.", Zone.HEAD),
        ("Jeg vil have, at Emil bliver min ven igen.", Zone.HEART),
    ):
        made.append(document.do(PlaceGoal(document.do(AddWish(text)), zone)))
        document.do(RateGoal(made[-1], 3))
    document.do(AddWish("Jeg vil fiske med Emil."))
    document.do(AddStep(made[2], "Spørge Emil", YOUNG_PERSON))
    with qtbot.waitActive(window):
        window.activateWindow()
    return made


def ask_for_lene(window):
    window.go_to(Place.WELCOME)
    welcome = window.welcome
    press(welcome.chairs.empty)
    QTest.keyClicks(welcome.form.name, "Lene")
    press(welcome.form.kinds[SeatKind.CUSTODY_HOLDER])
    press(welcome.form.done)


def open_the_curtain(window):
    """Esc is held for two seconds."""
    window.curtain._open()


def middle(widget):
    return widget.mapTo(widget.window(), widget.rect().center()).x()


def allow(window, *topics):
    for topic in topics:
        press(window.late_guest.rows.rows[topic].chips[Choice.YES])


@pytest.fixture
def lene(window, goals, document):
    """Lene sits: she may see the first two goals."""
    ask_for_lene(window)
    open_the_curtain(window)
    if Topic(Category.GOALS, goals[0]) not in window.late_guest.rows.rows:
        press(window.late_guest.rows.rows[Topic(Category.GOALS)].opener)
    allow(window, Topic(Category.GOALS, goals[0]), Topic(Category.GOALS, goals[1]))
    press(window.late_guest.bar.come_in)
    (seat,) = document.plan.seated(document.journal.meeting)
    return seat.person


def test_the_screen_is_covered_first(window, goals, document):
    ask_for_lene(window)
    assert window.curtain.isVisible()
    assert not window.late_guest.isVisible()
    assert document.plan.seated(document.journal.meeting) == ()


def test_the_curtain_has_the_keys_so_that_escape_opens_it(window, goals):
    ask_for_lene(window)

    assert window.curtain.hasFocus()


def test_under_the_curtain_the_young_person_is_asked(window, goals):
    ask_for_lene(window)
    open_the_curtain(window)
    assert window.late_guest.isVisible()
    assert window.late_guest.question.text() == "Lene kommer ind. Hvad må Lene se?"
    assert not window.page.isVisible()


def test_hide_is_within_reach_and_the_question_waits_under_the_curtain(window, goals):
    ask_for_lene(window)
    open_the_curtain(window)
    press(window.late_guest.bar.hide_screen)
    assert window.curtain.isVisible()
    assert not window.late_guest.isVisible()
    open_the_curtain(window)
    assert window.late_guest.isVisible()


@pytest.mark.parametrize("by_keys", [False, True])
def test_undo_takes_back_the_answers_of_this_page_and_nothing_before(
    window, goals, document, by_keys
):
    ask_for_lene(window)
    open_the_curtain(window)
    undo = window.late_guest.bar.undo
    before = document.plan
    assert not undo.isEnabled()
    allow(window, Topic(Category.STEPS))
    assert document.plan.share_rules
    if by_keys:
        QTest.keyClick(window.late_guest, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        press(undo)

    assert document.plan == before
    assert not window.late_guest.rows.rows[Topic(Category.STEPS)].chips[Choice.YES].isChecked()
    assert not undo.isEnabled()
    QTest.keyClick(window.late_guest, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.plan == before


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)])
def test_an_answer_stands_near_what_it_is_about(window, goals, size):
    window.resize(size)
    ask_for_lene(window)
    open_the_curtain(window)
    row = window.late_guest.rows.rows[Topic(Category.STEPS)]
    assert row.width() <= 0.55 * size.width()
    assert abs(middle(window.late_guest.rows) - size.width() // 2) <= 1
    assert row.chips[Choice.YES].mapTo(row, QPoint()).y() < row.chips[Choice.YES].height()


def test_nobody_comes_in_after_not_for_now(window, goals, document):
    ask_for_lene(window)
    open_the_curtain(window)
    press(window.late_guest.bar.stay_out)
    assert document.plan.seated(document.journal.meeting) == ()
    assert window.page.isVisible()
    assert not window.late_guest.isVisible()


def test_escape_lets_nobody_in(window, goals, document):
    ask_for_lene(window)
    open_the_curtain(window)
    QTest.keyClick(window.late_guest, Qt.Key.Key_Escape)
    assert document.plan.seated(document.journal.meeting) == ()
    assert not window.late_guest.isVisible()


def test_she_sits_when_the_young_person_has_said_what_she_may_see(window, lene, document):
    assert document.plan.name_of(lene) == "Lene"
    assert document.plan.person(lene).holds_custody
    assert window.page.isVisible()
    assert window.held_back.isVisible()
    assert window.held_back.text() == "Lene er her. Skærmen viser kun det, Lene må se."


def test_emil_is_nowhere_on_any_stage_while_she_sits(window, lene, document):
    for place in window.stages:
        window.go_to(place)
        while True:
            QApplication.processEvents()
            said = words_on_screen(hidden_too=True)
            assert not [text for text in said if "Emil" in text], place
            if not window.stage.advance():
                break
    assert any("Emil" in goal.youth_text for goal in document.plan.active_goals)


def test_the_other_goals_stay_in_sight_and_the_third_lies_face_down(window, lene):
    window.go_to(Place.STEPS)
    said = words_on_screen()
    assert any("Jeg vil arbejde med motorer." in text for text in said)
    assert any("Ligger vendt om" in text for text in said)


def test_what_lies_face_down_is_no_answer_about_school_or_work(window, lene):
    window.go_to(Place.MY_PLAN)
    while not window.my_plan.education.isVisible():
        assert window.stage.advance()

    said = words_on_screen()
    assert "Jeg vil arbejde med motorer." in said
    assert "Ligger vendt om" not in said


def read_back(window):
    window.go_to(Place.MY_PLAN)
    while not window.my_plan.read_back.isVisible():
        assert window.stage.advance()
    return [label.text() for label in window.my_plan.read_back.told.sentences]


def ask_for_a_yes(window):
    window.go_to(Place.MY_PLAN)
    while window.header.question.text() != "Er det her din plan?":
        assert window.stage.advance()
    return window.my_plan.paper_page.answer


def test_what_is_read_back_says_that_steps_lie_face_down(window, lene, goals, document):
    document.do(AddStep(goals[0], "Ringe til værkstedet", YOUNG_PERSON))
    assert read_back(window) == [
        "Ved hænderne: Jeg vil arbejde med motorer. Det er mål 1. I dag er jeg på 3 af 10.",
        "Skridtene ligger vendt om.",
        "Ved hovedet: Jeg vil kunne læse en manual. Det er mål 2. I dag er jeg på 3 af 10.",
        "Skridtene ligger vendt om.",
        "Ved hjertet: Ligger vendt om. Det er mål 3.",
    ]


def test_nobody_says_yes_to_a_plan_that_lies_face_down_in_part(window, lene):
    answer = ask_for_a_yes(window)
    said = words_on_screen()
    assert "Noget ligger vendt om. Sig ja, når I er alene igen." in said
    assert not any(button.isVisible() for button in answer.answers.buttons.values())
    assert not answer.signing.isVisible()
    assert not window.my_plan.paper_page.paper.isVisible()
    press(window.bar.forward)
    assert window.header.question.text() == "Hvordan var mødet?"
    assert not window.document.journal.versions


def test_the_keys_find_no_answer_while_the_question_waits(window, lene):
    answer = ask_for_a_yes(window)
    assert window.focusWidget() is answer
    QTest.keyClick(answer, Qt.Key.Key_Tab)
    assert window.focusWidget() is answer._disagree


def test_the_plan_is_asked_about_again_when_they_are_alone(window, lene):
    ask_for_a_yes(window)
    window.go_to(Place.WELCOME)
    window.welcome.chairs.leaving.emit(lene)
    open_the_curtain(window)
    answer = ask_for_a_yes(window)
    assert all(button.isVisible() for button in answer.answers.buttons.values())
    assert window.my_plan.paper_page.paper.isVisible()
    assert not any("vendt om" in text for text in words_on_screen())


@pytest.fixture
def trusted(window, goals, document):
    """Lene sits: she may see every goal and its steps, and nothing else."""
    ask_for_lene(window)
    open_the_curtain(window)
    allow(window, Topic(Category.GOALS), Topic(Category.STEPS))
    press(window.late_guest.bar.come_in)


def test_a_plan_that_a_guest_may_see_is_asked_about_beside_them(window, trusted):
    answer = ask_for_a_yes(window)
    assert all(button.isVisible() for button in answer.answers.buttons.values())


def test_a_next_meeting_that_is_agreed_beside_a_guest_lies_open(window, trusted, document):
    window.go_to(Place.MY_PLAN)
    window.my_plan.meeting_input.arranged.emit(NextMeeting(starts=dt.datetime(2027, 1, 4, 10, 15)))
    assert document.plan.next_meeting is not None
    assert not ask_for_a_yes(window).waits


@pytest.mark.parametrize(
    "edit",
    [
        SetNextMeeting(dt.datetime(2027, 1, 4, 10, 15)),
        SayWeDisagree("Karen siger skole."),
        AddStrength(StrengthKind.GOOD_AT, "Jeg er god til motorer."),
    ],
)
def test_all_that_stands_on_the_paper_can_lie_face_down(window, trusted, document, edit):
    document.do(edit)
    assert ask_for_a_yes(window).waits


def test_everything_is_seen_again_when_she_has_left(window, lene):
    window.go_to(Place.WELCOME)
    window.welcome.chairs.leaving.emit(lene)
    assert window.curtain.isVisible()
    open_the_curtain(window)
    assert not window.held_back.isVisible()
    window.go_to(Place.STEPS)
    assert any("Emil" in text for text in words_on_screen())


def test_somebody_who_sits_from_the_start_sees_what_is_made(window, document):
    ask_for_lene(window)
    assert not window.curtain.isVisible()
    (seat,) = document.plan.seated(document.journal.meeting)
    assert not seat.came_late


def test_taking_her_chair_back_covers_the_screen_first(window, lene, document):
    document.undo()
    assert document.plan.seated(document.journal.meeting) == ()
    assert window.curtain.isVisible()
    assert not window.page.isVisible()


def test_whoever_sits_there_already_reads_no_goal_while_the_next_is_asked_about(
    window, goals, document, lene
):
    press(window.welcome.chairs.empty)
    QTest.keyClicks(window.welcome.form.name, "Bo")
    press(window.welcome.form.kinds[SeatKind.CUSTODY_HOLDER])
    press(window.welcome.form.done)
    open_the_curtain(window)
    rows = window.late_guest.rows
    if Topic(Category.GOALS, goals[2]) not in rows.rows:
        press(rows.rows[Topic(Category.GOALS)].opener)
    assert Topic(Category.GOALS, goals[2]) in rows.rows
    assert any("manual" in words for words in words_on_screen())
    assert not any("Emil" in words for words in words_on_screen())


@pytest.mark.parametrize("as_strokes", [False, True])
def test_the_key_that_is_still_held_answers_nothing(window, goals, qtbot, as_strokes):
    """Some systems repeat a held key as one long press, and others as many strokes."""
    ask_for_lene(window)
    QTest.keyPress(window.curtain, Qt.Key.Key_Escape)
    window.curtain._holding.setCurrentTime(HOLD_MS)
    qtbot.waitUntil(window.late_guest.isVisible)
    for _ in range(5):
        for kind in (
            (
                QEvent.Type.KeyRelease,
                QEvent.Type.KeyPress,
            )
            if as_strokes
            else (QEvent.Type.KeyPress,)
        ):
            held = QKeyEvent(
                kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", not as_strokes
            )
            QApplication.sendEvent(window.focusWidget(), held)
    assert window.late_guest.isVisible()
    QTest.keyRelease(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.curtain._still_held._quiet.isActive())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.late_guest.isVisible()
