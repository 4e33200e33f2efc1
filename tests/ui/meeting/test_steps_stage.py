"""Small steps grow out of the goals, by mouse, finger and keys."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from ungeplan.demo.eyes import let_run
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import AddPerson, AddStep, AddWish, ChangeStep, PlaceGoal, SwapGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, DueOn, DueWhen, GoalId, PersonId, StepId, WishId
from ungeplan.ui import theme
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.goal_column import GoalColumn
from ungeplan.ui.meeting.step_card import StepCard
from ungeplan.ui.meeting.step_questions import Question
from ungeplan.ui.meeting.steps_stage import StepsStage
from ungeplan.ui.meeting.window import MeetingWindow

KAREN = PersonId("karen")
TODAY = dt.date(2026, 11, 23)
MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."


def goal(document, text, zone, card=None):
    wish = document.do(AddWish(text=text, card=card))
    return GoalId(document.do(PlaceGoal(WishId(wish), zone)))


@pytest.fixture
def motors(document):
    return goal(document, MOTORS, Zone.HANDS)


@pytest.fixture
def stage(window, motors, qtbot):
    """The stage with one goal on the figure."""
    window.show_today(TODAY)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(Place.STEPS)
    stage = window.stage
    assert isinstance(stage, StepsStage)
    qtbot.waitUntil(lambda: stage.width() > 900)
    return stage


def columns(stage):
    return [c for c in stage.findChildren(GoalColumn) if c.isVisible()]


def cards(stage):
    return [card for card in stage.findChildren(StepCard) if card.isVisible()]


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def named(stage, name):
    """The button of that name that is on the screen now."""
    shown = [b for b in stage.findChildren(QAbstractButton) if b.isVisible()]
    return next(b for b in shown if b.accessibleName() == name)


def chips(picker):
    return [chip.words for chip in picker._chips.values()]


def on_screen(widget):
    return widget.mapToGlobal(widget.rect().center())


def strike(stage, *keys):
    for key in keys:
        QTest.keyClick(stage.window().focusWidget(), key)


def begin(stage, number=0):
    press(columns(stage)[number]._next)
    return stage.making.editor


def test_every_goal_has_its_column_in_the_order_that_matters(stage, document):
    goal(document, MANUAL, Zone.HEAD)
    goal(document, EMIL, Zone.HEART)
    assert [c._heading.accessibleName() for c in columns(stage)] == [
        f"Mål 1: {MOTORS} Hænderne.",
        f"Mål 2: {MANUAL} Hovedet.",
        f"Mål 3: {EMIL} Hjertet.",
    ]


def test_a_step_is_made_by_mouse_one_question_at_a_time(stage, document, motors, window):
    editor = begin(stage)
    assert window.header.question.text() == "Hvad er det første lille skridt?"
    QTest.keyClicks(editor._what._line, "Spørge min onkel om en lørdag")
    press(window.bar.forward)
    assert window.header.question.text() == "Hvem gør det?"
    press(named(stage, "Mig"))
    assert window.header.question.text() == "Hvornår?"
    press(editor._when._day._chips[1])
    assert window.header.question.text() == "Hvem kan hjælpe dig?"
    press(named(stage, "Karen"))
    press(window.bar.forward)
    assert window.header.question.text() == "Hvad gør vi, hvis det går skævt?"
    QTest.keyClicks(editor._wrong._line, "Så ringer Karen")
    press(editor.foot.done)
    (step,) = document.plan.open_steps(motors)
    assert (step.text, step.owner, step.due) == (
        "Spørge min onkel om en lørdag",
        YOUNG_PERSON,
        DueOn(dt.date(2026, 11, 30)),
    )
    assert (step.helpers, step.if_it_goes_wrong) == ((KAREN,), "Så ringer Karen")
    assert not editor.isVisible()
    assert document.drafts == {}
    (card,) = cards(stage)
    assert card.face[1:3] == ("Spørge min onkel om en lørdag", "Mig")
    assert card.face.helpers == stage.tr("and {name}").format(name="Karen")
    assert card.face.when == "30. nov"


def test_a_step_is_made_with_the_keys_alone(stage, document, motors):
    columns(stage)[0]._next.setFocus()
    strike(stage, Qt.Key.Key_Return)
    QTest.keyClicks(stage.window().focusWidget(), "Ringe")
    strike(stage, Qt.Key.Key_Return)
    strike(stage, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    strike(stage, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    strike(stage, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    window = stage.window().windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (step,) = document.plan.open_steps(motors)
    assert (step.text, step.owner) == ("Ringe", KAREN)
    assert step.due == DueOn(dt.date(2026, 12, 7))
    assert step.helpers == (YOUNG_PERSON,)
    assert stage.window().focusWidget() is columns(stage)[0]._next


def test_no_answer_has_the_focus_before_anybody_answers(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    strike(stage, Qt.Key.Key_Return)
    assert editor._owner.hasFocus()
    strike(stage, Qt.Key.Key_Tab)
    assert named(stage, "Mig").hasFocus()
    strike(stage, Qt.Key.Key_Return)
    assert editor._when.hasFocus()
    strike(stage, Qt.Key.Key_Down)
    assert editor._when._day._chips[0].hasFocus()
    press(editor._when._day._open)
    assert editor._when._day._weeks.hasFocus()


def test_an_answer_that_was_given_has_the_focus_when_it_is_asked_for_again(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    strike(stage, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor.tabs._tabs[Question.WHO])
    assert named(stage, "Karen").hasFocus()


@pytest.mark.usefixtures("quick_taps")
def test_a_step_is_made_with_a_finger(stage, window, document, motors, qtbot):
    # The screen of the tests is 800 by 800: a finger cannot reach further.
    window.resize(960, 600)
    column = columns(stage)[0]
    qtbot.waitUntil(lambda: column.mapTo(window, column.rect().topRight()).x() < 800)
    finger = QTest.createTouchDevice()

    def tap(widget):
        qtbot.waitUntil(lambda: QApplication.widgetAt(on_screen(widget)) is widget)
        point = widget.rect().center()
        QTest.touchEvent(widget, finger).press(0, point, widget).commit()
        # A finger rests a moment: a page that can be pushed tells a tap from a push by it.
        let_run(40)
        QTest.touchEvent(widget, finger).release(0, point, widget).commit()

    tap(columns(stage)[0]._next)
    QTest.keyClicks(stage.making.editor._what._line, "Ringe")
    QTest.keyClick(stage.making.editor._what._line, Qt.Key.Key_Return)
    tap(named(stage, "Karen"))
    tap(stage.making.editor._when._day._chips[0])
    tap(stage.making.editor.foot.done)
    (step,) = document.plan.open_steps(motors)
    assert (step.owner, step.due) == (KAREN, DueOn(dt.date(2026, 11, 24)))


def test_a_finger_that_taps_twice_does_not_answer_the_next_question(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Mig"))
    day = editor._when._day._chips[0]
    place = day.mapFromGlobal(Chip._last_press[1])
    for event in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(day, mouse(event, day, place))
    assert editor.draft.day is None
    press(day)
    assert editor.draft.day == dt.date(2026, 11, 24)


def mouse(event, widget, place):
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(
        event, place, widget.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
    )


def test_the_step_grows_on_its_card_while_it_is_thought_of(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    (card,) = cards(stage)
    assert card.face.text == "Ringe"
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    assert card.face.owner == "Karen"
    assert not card.isEnabled()


def test_a_step_does_not_go_on_without_its_one_owner(stage, window, document):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    press(window.bar.forward)
    assert window.header.helper.text() == "Kun ét navn."
    press(window.bar.forward)
    assert editor.question is Question.WHO
    assert not editor.foot.done.isVisible()
    assert document.plan.steps == ()


def test_another_owner_takes_the_place_of_the_first(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Mig"))
    press(editor.tabs._tabs[Question.WHO])
    press(named(stage, "Karen"))
    press(editor.tabs._tabs[Question.WHO])
    assert [c.words for c in editor._owner._chips.values() if c.isChecked()] == ["Karen"]


def test_somebody_new_is_named_and_does_the_step(stage, document):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Høre på skolen")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, " Bo  Bach ")
    QTest.keyClick(editor._owner._name, Qt.Key.Key_Return)
    person = document.plan.people[-1]
    assert person.name == "Bo Bach"
    assert editor.draft.owner == person.id
    assert editor.question is Question.WHEN
    assert editor._owner._name.text() == ""


def test_somebody_new_is_named_and_helps(stage, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor.tabs._tabs[Question.HELP])
    press(editor._helpers._other)
    QTest.keyClicks(editor._helpers._name, "læsevejlederen")
    press(editor._helpers._add)
    assert editor.question is Question.HELP
    press(named(stage, "Jeg er med"))
    press(editor.foot.done)
    (step,) = document.plan.open_steps(motors)
    assert [document.plan.name_of(h) for h in step.helpers] == ["læsevejlederen", "Mikkel"]
    assert cards(stage)[0].face.helpers == ", ".join(
        stage.tr("and {name}").format(name=name) for name in ("læsevejlederen", "mig")
    )


@pytest.mark.parametrize("name", ["karen", "mig", "Mikkel"])
def test_nobody_stands_in_the_plan_twice(stage, document, name):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, name)
    QTest.keyClick(editor._owner._name, Qt.Key.Key_Return)
    assert len(document.plan.people) == 2
    assert editor.draft.owner == (KAREN if name == "karen" else YOUNG_PERSON)


def test_the_owner_is_not_offered_as_a_helper(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    assert chips(editor._owner) == ["Mig", "Karen"]
    press(named(stage, "Karen"))
    assert chips(editor._helpers) == ["Jeg er med"]


def test_the_young_person_who_is_named_by_me_takes_part_and_is_no_second_person(stage, document):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor.tabs._tabs[Question.HELP])
    press(editor._helpers._other)
    QTest.keyClicks(editor._helpers._name, "mig")
    QTest.keyClick(editor._helpers._name, Qt.Key.Key_Return)
    assert editor.draft.helpers == (YOUNG_PERSON,)
    assert len(document.plan.people) == 2


def test_the_first_step_of_a_goal_is_called_the_first(stage, document, motors, window):
    goal(document, MANUAL, Zone.HEAD)
    document.do(AddStep(motors, "Ringe", KAREN))
    first, second = columns(stage)
    assert first._next.text() == "+ Næste lille skridt"
    assert second._next.text() == "+ Første lille skridt"
    assert second._next.accessibleName() == "Første lille skridt. Mål 2"


def test_it_is_asked_for_more_steps_when_every_goal_has_one(stage, document, motors, window):
    manual = goal(document, MANUAL, Zone.HEAD)
    document.do(AddStep(motors, "Ringe", KAREN))
    assert window.header.question.text() == "Hvad er det første lille skridt?"
    document.do(AddStep(manual, "Høre", KAREN))
    assert window.header.question.text() == "Er der flere små skridt?"
    document.undo()
    assert window.header.question.text() == "Hvad er det første lille skridt?"


def test_a_question_is_ticked_when_it_is_done_with(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    tabs = editor.tabs._tabs
    assert tabs[Question.WHAT].accessibleDescription() == ""
    places = [tab.geometry() for tab in tabs.values()]
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    assert tabs[Question.WHAT].accessibleDescription() == "besvaret"
    assert [tab.geometry() for tab in tabs.values()] == places


def test_the_buttons_of_the_editor_stay_where_they_are_from_question_to_question(stage, qtbot):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    qtbot.waitUntil(lambda: editor.foot.done.width() > 100)
    places = (editor.foot.close_button.pos(), editor.foot.done.pos())
    press(editor._when._day._open)
    qtbot.waitUntil(lambda: editor._when._day._weeks.height() > 200)
    qtbot.waitUntil(lambda: (editor.foot.close_button.pos(), editor.foot.done.pos()) == places)
    for question in Question:
        press(editor.tabs._tabs[question])
        qtbot.waitUntil(lambda: (editor.foot.close_button.pos(), editor.foot.done.pos()) == places)
    assert stage.window().page.verticalScrollBar().maximum() == 0


def test_closing_says_when_it_keeps_something_for_later(stage, document, motors):
    editor = begin(stage)
    assert editor.foot.close_button.accessibleName() == "Luk"
    QTest.keyClicks(editor._what._line, "R")
    assert editor.foot.close_button.accessibleName() == "Gem til senere"
    QTest.keyClick(editor._what._line, Qt.Key.Key_Backspace)
    assert editor.foot.close_button.accessibleName() == "Luk"
    strike(stage, Qt.Key.Key_Escape)
    document.do(AddStep(motors, "Ringe", KAREN))
    press(cards(stage)[0])
    assert editor.foot.close_button.accessibleName() == "Luk"
    place = editor.foot.remove.pos()
    QTest.keyClicks(editor._what._line, " nu")
    assert editor.foot.close_button.accessibleName() == "Gem til senere"
    assert editor.foot.remove.pos() == place


def test_a_half_typed_name_is_kept_for_later_too(stage):
    editor = begin(stage)
    press(editor.tabs._tabs[Question.WHO])
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, "B")
    assert editor.foot.close_button.accessibleName() == "Gem til senere"


def test_it_is_known_whether_a_step_was_left_half_made(stage, document, motors):
    assert not stage.has_half_made_in(document.plan)
    QTest.keyClicks(begin(stage)._what._line, "Finde en")
    strike(stage, Qt.Key.Key_Escape)
    assert stage.has_half_made_in(document.plan)
    press(columns(stage)[0]._next)
    press(stage.making.editor.tabs._tabs[Question.WHO])
    press(named(stage, "Karen"))
    press(stage.making.editor.foot.done)
    assert not stage.has_half_made_in(document.plan)
    press(cards(stage)[0])
    QTest.keyClicks(stage.making.editor._what._line, "!")
    assert stage.has_half_made_in(document.plan)
    QTest.keyClick(stage.making.editor._what._line, Qt.Key.Key_Backspace)
    assert not stage.has_half_made_in(document.plan)


def test_a_step_that_was_only_wiped_out_is_not_half_made(stage, document, window):
    QTest.keyClicks(begin(stage)._what._line, "F")
    QTest.keyClick(stage.making.editor._what._line, Qt.Key.Key_Backspace)
    window.go_to(Place.MY_PLAN)
    assert not stage.has_half_made_in(document.plan)


def test_own_words_say_when(stage, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Spørge, om han vil med ud at fiske")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Mig"))
    press(editor._when._day._chips[0])
    press(editor.tabs._tabs[Question.WHEN])
    editor._when._line.setFocus()
    QTest.keyClicks(editor._when._line, "når jeg tør")
    QTest.keyClick(editor._when._line, Qt.Key.Key_Return)
    assert editor.question is Question.HELP
    press(editor.foot.done)
    (step,) = document.plan.open_steps(motors)
    assert step.due == DueWhen("når jeg tør")
    assert cards(stage)[0].face.when == "når jeg tør"


def test_any_day_can_be_chosen_from_the_calendar(stage, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Oplæsning på telefonen")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor._when._day._open)
    press(named(stage, "torsdag 3. december 2026"))
    assert editor.question is Question.HELP
    press(editor.tabs._tabs[Question.WHEN])
    assert editor._when._day._other.isChecked()
    assert editor._when._day._other.words == "Torsdag 3. dec"
    press(editor.foot.done)
    assert document.plan.open_steps(motors)[0].due == DueOn(dt.date(2026, 12, 3))


def test_escape_closes_the_calendar_before_the_editor(stage):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor._when._day._open)
    strike(stage, Qt.Key.Key_Escape)
    assert not editor._when._day.calendar_is_open
    assert editor.isVisible()
    strike(stage, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_three_open_steps_are_enough_for_a_goal(stage, document, motors):
    for number in range(3):
        document.do(AddStep(motors, f"Skridt {number}", KAREN))
    assert len(cards(stage)) == 3
    assert not columns(stage)[0]._next.isVisible()


def test_a_step_is_changed_as_one_edit(stage, document, motors):
    document.do(AddStep(motors, "Ringe", KAREN, DueOn(dt.date(2026, 12, 7)), (YOUNG_PERSON,)))
    before = len(document.journal.entries)
    press(cards(stage)[0])
    editor = stage.making.editor
    editor._what._line.setCursorPosition(99)
    QTest.keyClicks(editor._what._line, " i dag")
    press(editor.tabs._tabs[Question.WHO])
    press(named(stage, "Mig"))
    press(editor.foot.done)
    assert len(document.journal.entries) == before + 1
    (step,) = document.plan.open_steps(motors)
    assert (step.text, step.owner, step.helpers) == ("Ringe i dag", YOUNG_PERSON, ())
    assert step.due == DueOn(dt.date(2026, 12, 7))
    assert stage.window().focusWidget() is cards(stage)[0]


def test_a_step_that_is_only_looked_at_is_not_changed(stage, document, motors):
    document.do(AddStep(motors, "Ringe", KAREN))
    before = len(document.journal.entries)
    press(cards(stage)[0])
    strike(stage, Qt.Key.Key_Return)
    assert not stage.making.editor.isVisible()
    press(cards(stage)[0])
    strike(stage, Qt.Key.Key_Escape)
    assert len(document.journal.entries) == before


def test_a_step_is_taken_away_and_comes_back_with_undo(stage, document, motors, window):
    document.do(AddStep(motors, "Ringe", KAREN))
    press(cards(stage)[0])
    press(stage.making.editor.foot.remove)
    assert document.plan.open_steps(motors) == ()
    assert not stage.making.editor.isVisible()
    press(window.bar.undo)
    assert [card.face.text for card in cards(stage)] == ["Ringe"]


def test_a_new_step_cannot_be_taken_away(stage):
    assert not begin(stage).foot.remove.isVisible()


def test_a_refused_step_stays_in_the_editor(stage, document, window, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe om 010190-1234")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor.foot.done)
    assert document.plan.steps == ()
    assert editor.isVisible()
    assert window.message.isVisible()
    press(editor.tabs._tabs[Question.WHAT])
    editor._what._line.selectAll()
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    assert [step.text for step in document.plan.open_steps(motors)] == ["Ringe"]


def test_words_of_the_young_person_stay_when_somebody_else_holds_the_pen(
    stage, document, motors, window
):
    document.do(AddStep(motors, "Ringe", KAREN))
    document.pass_pen(Pen(voice=KAREN, hand=KAREN))
    press(cards(stage)[0])
    QTest.keyClicks(stage.making.editor._what._line, " nu")
    QTest.keyClick(stage.making.editor._what._line, Qt.Key.Key_Return)
    assert document.plan.open_steps(motors)[0].text == "Ringe"
    assert window.message.isVisible()
    assert stage.making.editor.isVisible()


def test_half_typed_words_come_back_after_a_crash(stage, document, memory, motors, wording, qtbot):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Spørge min on")
    document.keep_drafts()
    assert memory.drafts == {f"new-step/{motors}/text": "Spørge min on"}
    reopened = memory.open()
    window = MeetingWindow(reopened, wording, theme.WARM)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    again = window.stage
    assert isinstance(again, StepsStage)
    assert again.making.editor.isVisible()
    assert again.making.editor._what._line.text() == "Spørge min on"


def test_a_half_named_helper_comes_back_too(stage, document, memory, wording, qtbot):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Karen"))
    press(editor._when._day._chips[1])
    press(editor._helpers._other)
    QTest.keyClicks(editor._helpers._name, "læsev")
    document.keep_drafts()
    window = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    again = window.steps.making.editor
    assert again.question is Question.HELP
    assert again._helpers._name.text() == "læsev"
    assert (again.draft.owner, again.draft.day) == (KAREN, dt.date(2026, 11, 30))


def test_escape_puts_a_step_aside_and_keeps_it(stage, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Spørge min onkel")
    strike(stage, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert document.drafts == {f"new-step/{motors}/text": "Spørge min onkel"}
    button = columns(stage)[0]._next
    assert button.text() == "Spørge min onkel …"
    assert stage.window().focusWidget() is button
    strike(stage, Qt.Key.Key_Return)
    assert editor._what._line.text() == "Spørge min onkel"


def test_a_changed_step_that_was_put_aside_is_marked(stage, document, motors):
    document.do(AddStep(motors, "Ringe", KAREN))
    press(cards(stage)[0])
    QTest.keyClicks(stage.making.editor._what._line, " snart")
    strike(stage, Qt.Key.Key_Escape)
    (card,) = cards(stage)
    assert card.face.half_made
    assert card.face.text == "Ringe"


def test_nothing_typed_leaves_nothing_behind(stage, document, window):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "R")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Backspace)
    press(window.bar.forward)
    assert not editor.isVisible()
    assert document.drafts == {}
    assert window.place is Place.STEPS


def test_back_goes_through_the_questions_and_then_closes(stage, window):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    press(window.bar.forward)
    press(window.bar.back)
    assert editor.question is Question.WHAT
    press(window.bar.back)
    assert not editor.isVisible()
    assert window.place is Place.STEPS
    press(window.bar.back)
    assert window.stage is window.stages[Place.GOALS]


def test_next_adds_the_step_after_the_last_question(stage, window, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    press(window.bar.forward)
    press(named(stage, "Karen"))
    for _ in range(3):
        assert document.plan.steps == ()
        press(window.bar.forward)
    assert [step.text for step in document.plan.open_steps(motors)] == ["Ringe"]
    press(window.bar.forward)
    assert window.place is Place.SHARING


def test_leaving_the_stage_makes_a_step_that_has_all_it_needs(stage, window, document, motors):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    press(window.bar.forward)
    press(named(stage, "Karen"))
    window.go_to(Place.GOALS)
    assert [step.text for step in document.plan.open_steps(motors)] == ["Ringe"]
    assert document.drafts == {}


def test_leaving_the_stage_keeps_a_half_made_step_as_a_draft(stage, window, document):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    window.go_to(Place.GOALS)
    assert document.plan.steps == ()
    window.go_to(Place.STEPS)
    assert stage.making.editor.isVisible()
    assert editor._what._line.text() == "Ringe"


def test_a_card_gives_an_example_of_a_first_step(window, document, motors, qtbot):
    work = goal(document, "Jeg vil have et fritidsjob", Zone.FEET, card="part-time-job")
    window.go_to(Place.STEPS)
    stage = window.stage
    assert isinstance(stage, StepsStage)
    editor = begin(stage)
    assert not editor._what._suggestion.isVisible()
    QTest.keyClick(editor._what._line, Qt.Key.Key_Escape)
    begin(stage, 1)
    assert editor._what._suggestion.words == "Skrive fem linjer om mig selv"
    press(editor._what._suggestion)
    assert editor._what._line.text() == "Skrive fem linjer om mig selv"
    assert not editor._what._suggestion.isVisible()
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(named(stage, "Mig"))
    press(editor.foot.done)
    assert [step.text for step in document.plan.open_steps(work)] == [
        "Skrive fem linjer om mig selv"
    ]
    begin(stage, 1)
    assert not editor._what._suggestion.isVisible()


def test_without_goals_there_is_a_way_back_to_them(window, qtbot):
    window.go_to(Place.STEPS)
    stage = window.steps
    assert columns(stage) == []
    with qtbot.waitSignal(stage.stage_wanted) as wanted:
        press(stage._empty.to_goals)
    assert wanted.args == [Place.GOALS]
    assert window.stage is window.stages[Place.GOALS]


def test_a_goal_that_is_swapped_takes_its_editor_along(stage, document, motors):
    begin(stage)
    other = document.do(AddWish(text="Jeg vil på efterskole"))
    document.do(SwapGoal(motors, WishId(other), Zone.FEET))
    assert not stage.making.editor.isVisible()
    assert len(columns(stage)) == 1


def test_words_of_a_goal_that_is_taken_back_are_there_when_it_comes_again(stage, document, window):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Spørge min onkel")
    press(window.bar.undo)
    assert not editor.isVisible()
    assert columns(stage) == []
    document.redo()
    assert columns(stage)[0]._next.text() == "Spørge min onkel …"
    begin(stage)
    assert editor._what._line.text() == "Spørge min onkel"


def test_words_of_a_step_that_is_taken_back_are_there_when_it_comes_again(
    stage, document, motors, window
):
    step = document.do(AddStep(motors, "Ringe", YOUNG_PERSON))
    press(cards(stage)[0])
    QTest.keyClicks(stage.making.editor._what._line, " snart")
    press(window.bar.undo)
    assert not stage.making.editor.isVisible()
    assert document.drafts == {f"step/{step}/text": "Ringe snart"}
    document.redo()
    (card,) = cards(stage)
    assert card.face.half_made
    press(card)
    assert stage.making.editor._what._line.text() == "Ringe snart"


def test_a_step_that_is_taken_away_takes_its_half_typed_words_along(stage, document, motors):
    document.do(AddStep(motors, "Ringe", YOUNG_PERSON))
    press(cards(stage)[0])
    QTest.keyClicks(stage.making.editor._what._line, " snart")
    press(stage.making.editor.foot.remove)
    assert document.drafts == {}
    document.undo()
    (card,) = cards(stage)
    assert not card.face.half_made


@pytest.fixture
def changed(stage, document, motors):
    """A step that was changed and is open in the editor again."""
    step = StepId(document.do(AddStep(motors, "Ringe", KAREN, DueWhen("snart"))))
    document.do(ChangeStep(step, "Ringe i dag", YOUNG_PERSON, DueWhen("nu"), (), "Så ringer Karen"))
    press(cards(stage)[0])
    return step


def older(document, step):
    """Whether the step is as it was before it was changed."""
    found = document.plan.step(step)
    said = (found.text, found.owner, found.due, found.if_it_goes_wrong)
    return said == ("Ringe", KAREN, DueWhen("snart"), "")


def test_the_editor_shows_the_older_words_that_fortryd_brings_back(
    stage, document, changed, window
):
    editor = stage.making.editor
    press(editor.tabs._tabs[Question.WHO])
    press(window.bar.undo)
    assert editor.question is Question.WHO
    assert [c.words for c in editor._owner._chips.values() if c.isChecked()] == ["Karen"]
    assert (editor._what._line.text(), editor._when._line.text()) == ("Ringe", "snart")
    assert editor._wrong._line.text() == ""
    assert cards(stage)[0].face.text == "Ringe"
    window.go_to(Place.GOALS)
    assert older(document, changed)


def test_words_typed_and_taken_back_do_not_hold_on_to_what_is_undone(
    stage, document, changed, window
):
    QTest.keyClicks(stage.making.editor._what._line, "!")
    QTest.keyClick(stage.making.editor._what._line, Qt.Key.Key_Backspace)
    press(window.bar.undo)
    assert stage.making.editor._what._line.text() == "Ringe"
    window.go_to(Place.GOALS)
    assert older(document, changed)
    assert document.drafts == {}


def test_half_typed_words_stay_when_the_step_under_them_becomes_another(
    stage, document, changed, window
):
    editor = stage.making.editor
    QTest.keyClicks(editor._what._line, " klokken ti")
    editor._what._line.setCursorPosition(3)
    press(window.bar.undo)
    assert editor._what._line.text() == "Ringe i dag klokken ti"
    assert editor._what._line.cursorPosition() == 3
    assert (editor.draft.owner, editor.draft.when) == (KAREN, "snart")


def test_an_owner_whose_naming_is_undone_does_the_step_no_more(stage, document, window):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, "Bo")
    QTest.keyClick(editor._owner._name, Qt.Key.Key_Return)
    press(window.bar.undo)
    assert editor.draft.owner is None
    assert not editor.foot.done.isVisible()


def test_the_screen_speaks_the_language_of_the_moment(stage, document, motors, wording, window):
    document.do(AddStep(motors, "Ringe", YOUNG_PERSON, DueOn(dt.date(2026, 11, 30))))
    wording.use(Language.ENGLISH)
    assert window.header.question.text() == "Are there more small steps?"
    (card,) = cards(stage)
    assert (card.face.owner, card.face.when) == ("Me", "30 Nov")
    wording.use(Language.DANISH)
    assert card.face.owner == "Mig"


def test_large_text_turns_the_columns_into_a_list(stage, document, window, qtbot):
    goal(document, MANUAL, Zone.HEAD)
    goal(document, EMIL, Zone.HEART)
    assert stage._figure.isVisible()
    first, second, _ = columns(stage)
    assert first.y() == second.y()
    window.zoom_text(2.0)
    qtbot.waitUntil(lambda: first.x() == second.x())
    assert not stage._figure.isVisible()


def test_every_word_of_a_long_step_stands_on_its_card(stage, document, motors, window):
    document.do(AddStep(motors, "Ringe", KAREN))
    document.do(AddStep(motors, "å" * 300, document.do(AddPerson("Læsevejleder " * 9))))
    short, long = cards(stage)
    width = long.width()
    assert long.heightForWidth(width) > 2 * short.heightForWidth(width)
    for piece in long._pieces(width)[0]:
        assert piece.place.x() + piece.words.width <= width


def tabbed(stage, start, times):
    """Where the keys are after each Tab."""
    start.setFocus()
    stops = []
    for _ in range(times):
        strike(stage, Qt.Key.Key_Tab)
        stops.append(stage.window().focusWidget())
    return stops


def test_tab_reads_the_columns_one_after_the_other_and_then_the_bar(
    stage, document, motors, window
):
    manual = goal(document, MANUAL, Zone.HEAD)
    for step in (
        AddStep(motors, "Ringe", KAREN),
        AddStep(manual, "Høre", KAREN),
        AddStep(motors, "Skrive", KAREN),
    ):
        document.do(step)
    ringe, skrive, hoere = cards_in_columns(stage)
    first, second = columns(stage)
    assert tabbed(stage, stage, 7) == [
        ringe,
        skrive,
        first._next,
        hoere,
        second._next,
        stage.ask_button,
        window.bar.back,
    ]


def cards_in_columns(stage):
    return [card for column in columns(stage) for card in column._cards]


def test_tab_reads_the_editor_from_the_top_also_when_somebody_new_was_named(stage, document):
    editor = begin(stage)
    QTest.keyClicks(editor._what._line, "Ringe")
    QTest.keyClick(editor._what._line, Qt.Key.Key_Return)
    press(editor._owner._other)
    QTest.keyClicks(editor._owner._name, "Bo")
    QTest.keyClick(editor._owner._name, Qt.Key.Key_Return)
    press(editor.tabs._tabs[Question.WHO])
    chips = list(editor._owner._chips.values())
    assert len(chips) == 3
    assert tabbed(stage, editor.tabs._tabs[Question.WRONG], 6) == [
        *chips,
        editor._owner._other,
        editor.foot.close_button,
        editor.foot.done,
    ]


def test_cards_buttons_and_chips_are_named_for_people_who_listen(stage, document, motors):
    document.do(AddStep(motors, "Ringe", KAREN, DueOn(dt.date(2026, 11, 30)), (YOUNG_PERSON,)))
    with_me = stage.tr("and {name}").format(name="mig")
    assert cards(stage)[0].accessibleName() == f"Ringe. Karen. {with_me}. 30. nov. Mål 1."
    begin(stage)
    shown = [b for b in stage.making.editor.findChildren(QAbstractButton) if b.isVisible()]
    assert all(b.accessibleName() or b.text() for b in shown)


def test_a_new_question_is_on_the_screen_however_far_the_page_was_scrolled(
    stage, document, motors, window, qtbot
):
    for text in ("Ringe", "Spørge", "Skrive"):
        document.do(AddStep(goal=motors, text=text, owner=YOUNG_PERSON))
    window.zoom_text(2.0)
    bar = window.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    press(cards(stage)[0])
    qtbot.waitUntil(lambda: bar.value() == 0)
    assert window.header.question.visibleRegion().boundingRect() == window.header.question.rect()


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_no_word_on_a_button_of_the_editor_is_cut(stage, document, motors, window, qtbot, zoom):
    document.do(AddStep(goal=motors, text="Ringe", owner=YOUNG_PERSON))
    window.zoom_text(zoom)
    press(cards(stage)[0])
    buttons = [b for b in stage.making.editor.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) > len(Question)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in buttons))
