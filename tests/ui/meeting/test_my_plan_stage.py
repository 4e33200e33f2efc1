"""The end of the meeting: the next one, the yes, and the paper, by mouse, finger and keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.audit.hearing import heard
from tests.ui.screen_words import words_on_screen
from ungeplan.demo.eyes import let_run
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.edits import AddWish, PlaceGoal, SayWeDisagree, SetNextMeeting
from ungeplan.model.facts import Answer, ConfirmedHow, PlanConfirmed
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import NextMeeting, WishId
from ungeplan.ui import theme
from ungeplan.ui.meeting.my_plan_stage import MyPlanStage
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.widgets.printing import print_panel
from ungeplan.ui.widgets.save_places import Kind
from ungeplan.ui.widgets.save_places import Place as SavePlace

TODAY = dt.date(2026, 11, 23)
JANUARY = dt.datetime(2027, 1, 4, 10, 15)


class Press:
    """The one who makes the paper of the plan on the table, as the program does."""

    def __init__(self, stage, document, content) -> None:
        self.made = 0
        self._stage = stage
        self._document = document
        self._content = content

    def make(self):
        self.made += 1
        self._stage.show_paper(
            plan_pdf(
                self._document.plan,
                self._content,
                Language.DANISH,
                version=None,
                made_on=TODAY,
            )
        )


@pytest.fixture
def stage(window, document, qtbot):
    wish = document.do(AddWish(text="Jeg vil arbejde med motorer."))
    document.do(PlaceGoal(WishId(wish), Zone.HANDS))
    window.show_today(TODAY)
    window.show_phone("00 00 00 00")
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(Place.MY_PLAN)
    stage = window.stage
    assert isinstance(stage, MyPlanStage)
    return stage


@pytest.fixture
def paper(stage, document, content):
    press = Press(stage, document, content)
    stage.paper_wanted.connect(press.make)
    return press


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def strike(stage, *keys):
    for key in keys:
        QTest.keyClick(stage.window().focusWidget(), key)


def go_on_to(window, question):
    """Through the questions that can be left out."""
    for _ in range(6):
        if window.header.question.text() == question:
            return
        press(window.bar.forward)
    raise AssertionError(f"nobody asks {question}")


def go_to_the_answer(window):
    go_on_to(window, "Er det her din plan?")


def answer(stage, said):
    press(stage.paper_page.answer.answers.buttons[said])


# -- when we meet again -----------------------------------------------------------------------


def test_day_time_place_and_number_are_agreed_by_mouse(stage, document, window):
    asked = stage.meeting_input
    assert window.header.question.text() == "Hvornår ses vi igen?"
    press(asked._days._chips[2])
    assert document.plan.next_meeting is None
    press(asked._clock._hours[10])
    press(asked._clock._quarters[15])
    asked._place.setFocus()
    QTest.keyClicks(asked._place, "Skolens bibliotek")
    press(window.bar.forward)
    assert document.plan.next_meeting == NextMeeting(
        starts=JANUARY, place="Skolens bibliotek", phone="00 00 00 00"
    )
    assert asked._sentence.text() == "Mandag 4. januar kl. 10.15"
    assert document.drafts == {}
    assert window.header.question.text() == "Handler et af dine mål om skole eller job?"


def test_the_next_meeting_is_agreed_with_the_keys_alone(stage, document):
    strike(stage, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    strike(stage, *[Qt.Key.Key_Tab] * 4)
    QTest.keyClicks(stage.window().focusWidget(), "10.15")
    strike(stage, Qt.Key.Key_Return)
    assert document.plan.next_meeting is not None
    assert document.plan.next_meeting.starts == dt.datetime(2026, 11, 30, 10, 15)


def test_the_day_is_asked_first_and_time_and_place_when_there_is_one(stage, qtbot):
    asked = stage.meeting_input
    chip = asked._days._chips[1]
    assert not any(part.isVisible() for part in (asked._clock, asked._place, asked._phone))
    before = chip.mapToGlobal(chip.rect().topLeft())
    press(chip)
    qtbot.waitUntil(asked._place.isVisible)
    assert asked._clock.isVisible()
    assert asked._sentence.text() == "Mandag 7. december 2026"
    # What was pressed stays under the finger.
    assert chip.mapToGlobal(chip.rect().topLeft()) == before
    places = [part.y() for part in (asked._sentence, asked._clock, asked._place)]
    assert places == sorted(places)
    assert asked._place.y() < asked._phone_row.y()


def test_choosing_the_hour_moves_no_hour(stage, qtbot):
    asked = stage.meeting_input
    press(asked._days._chips[1])
    qtbot.waitUntil(asked._clock.isVisible)
    stage.window().page.settle()
    hour = asked._clock._hours[10]
    before = hour.mapToGlobal(hour.rect().topLeft())
    press(hour)
    stage.window().page.settle()
    assert asked._sentence.text() == "Mandag 7. december kl. 10.00"
    assert hour.mapToGlobal(hour.rect().topLeft()) == before


def test_tab_goes_from_the_day_to_time_place_and_number(stage):
    asked = stage.meeting_input
    press(asked._days._chips[1])
    asked._days._open.setFocus()
    hours = [*asked._clock._hours.values()]
    reached = []
    for _ in range(len(hours) + 3):
        strike(stage, Qt.Key.Key_Tab)
        reached.append(stage.window().focusWidget())
    assert reached == [asked._clock._line, *hours, asked._place, asked._phone]


def test_taking_the_day_back_asks_for_the_day_alone(stage, document, window):
    document.do(SetNextMeeting(JANUARY, "Skolens bibliotek"))
    asked = stage.meeting_input
    assert asked._clock.isVisible()
    document.undo()
    assert not asked._clock.isVisible()


@pytest.mark.usefixtures("quick_taps")
def test_the_next_meeting_is_agreed_with_a_finger(stage, document, window, qtbot):
    # The screen of the tests is 800 by 800: a finger cannot reach further.
    window.resize(960, 600)
    finger = QTest.createTouchDevice()
    asked = stage.meeting_input
    for widget in (asked._days._chips[0], asked._clock._hours[8]):
        centre = widget.rect().center()
        window.page.ensureWidgetVisible(widget)
        qtbot.waitUntil(
            lambda widget=widget, centre=centre: (
                QApplication.widgetAt(widget.mapToGlobal(centre)) is widget
            )
        )
        QTest.touchEvent(widget, finger).press(0, centre, widget).commit()
        # A finger rests a moment: a page that can be pushed tells a tap from a push by it.
        let_run(40)
        QTest.touchEvent(widget, finger).release(0, centre, widget).commit()
    assert document.plan.next_meeting is not None
    assert document.plan.next_meeting.starts == dt.datetime(2026, 11, 30, 8)


def test_a_day_from_the_calendar_is_agreed(stage):
    asked = stage.meeting_input
    press(asked._days._open)
    assert asked._rest.isHidden()
    strike(stage, Qt.Key.Key_PageDown, Qt.Key.Key_Return)
    assert not asked._rest.isHidden()
    assert asked._days._other.words == "Mandag 21. dec"
    assert asked._sentence.text() == "Mandag 21. december 2026"


def test_a_half_agreed_meeting_comes_back_after_a_crash(stage, document, memory, wording, qtbot):
    press(stage.meeting_input._days._chips[2])
    stage.meeting_input._place.setFocus()
    QTest.keyClicks(stage.meeting_input._place, "Skolens b")
    document.keep_drafts()
    window = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(window)
    asked = window.my_plan.meeting_input
    assert asked._day == dt.date(2027, 1, 4)
    assert asked._place.text() == "Skolens b"


def test_what_was_agreed_before_leaves_what_is_half_agreed_now(
    stage, document, memory, wording, qtbot
):
    document.do(SetNextMeeting(JANUARY, "Skolens bibliotek", "00 00 00 00"))
    document.do(SayWeDisagree("Karen siger skole."))
    half_typed = {
        "next-meeting/time": "11.3",
        "next-meeting/place": "Kantin",
        "disagreement": "Karen siger skole. Jeg sig",
    }
    memory.drafts.update(half_typed)
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    asked = again.my_plan.meeting_input
    assert asked._day == JANUARY.date()
    assert (asked._clock._line.text(), asked._place.text()) == ("11.3", "Kantin")
    assert again.my_plan.paper_page.answer._text.toPlainText() == "Karen siger skole. Jeg sig"
    assert memory.drafts == half_typed


def test_taking_back_what_was_agreed_leaves_what_is_half_agreed_now(stage, document, window):
    document.do(SetNextMeeting(JANUARY, "Skolens bibliotek"))
    asked = stage.meeting_input
    asked._place.setFocus()
    asked._place.selectAll()
    QTest.keyClicks(asked._place, "Kantin")
    document.undo()
    assert asked._place.text() == "Kantin"
    assert document.drafts == {"next-meeting/place": "Kantin"}


def test_what_is_agreed_can_be_agreed_otherwise(stage, document, window):
    document.do(SetNextMeeting(JANUARY, "Skolens bibliotek", "00 00 00 00"))
    asked = stage.meeting_input
    assert asked._clock._line.text() == "10.15"
    press(asked._clock._quarters[30])
    assert document.plan.next_meeting == NextMeeting(
        starts=dt.datetime(2027, 1, 4, 10, 30), place="Skolens bibliotek", phone="00 00 00 00"
    )


def test_looking_at_what_is_agreed_changes_nothing(stage, document, window):
    document.do(SetNextMeeting(JANUARY, "Skolens bibliotek", "00 00 00 00"))
    before = len([e for e in document.journal.entries if isinstance(e.content, SetNextMeeting)])
    asked = stage.meeting_input
    for line in (asked._clock._line, asked._place, asked._phone):
        line.setFocus()
    press(window.bar.forward)
    after = len([e for e in document.journal.entries if isinstance(e.content, SetNextMeeting)])
    assert (before, after) == (1, 1)


def test_a_meeting_that_is_over_is_agreed_anew(stage, document):
    document.do(SetNextMeeting(dt.datetime(2026, 11, 23, 9), "Skolens bibliotek", "11 11 11 11"))
    asked = stage.meeting_input
    assert not asked.is_arranged
    assert (asked._place.text(), asked._phone.text()) == ("Skolens bibliotek", "11 11 11 11")


def test_the_next_meeting_can_be_left_out(stage, document, window):
    press(window.bar.forward)
    assert document.plan.next_meeting is None
    assert window.header.question.text() == "Handler et af dine mål om skole eller job?"


# -- the yes ----------------------------------------------------------------------------------


def test_the_plan_is_shown_as_the_paper_itself(stage, paper, window):
    go_to_the_answer(window)
    assert paper.made == 1
    assert stage.paper_page.paper.isVisible()
    assert "Jeg vil arbejde med motorer." in stage.paper_page.paper.accessibleDescription().replace(
        "\n", " "
    )


def test_yes_is_told_and_leads_to_the_paper(stage, paper, window, qtbot):
    go_to_the_answer(window)
    with qtbot.waitSignal(stage.plan_answered) as told:
        answer(stage, Answer.YES)
    assert told.args == [PlanConfirmed(Answer.YES, ConfirmedHow.TAP)]
    assert window.header.question.text() == "Hvordan var mødet?"


def test_no_answer_has_the_focus_before_anybody_answers(stage, paper, window):
    go_to_the_answer(window)
    assert not any(button.hasFocus() for button in stage.paper_page.answer.answers.buttons.values())
    strike(stage, Qt.Key.Key_Tab)
    assert stage.paper_page.answer.answers.buttons[Answer.YES].hasFocus()


def test_no_day_has_the_focus_before_one_is_chosen(stage, paper, window):
    press(window.bar.forward)
    press(window.bar.back)
    days = stage.meeting_input._days
    assert not any(chip.hasFocus() for chip in days._chips)
    strike(stage, Qt.Key.Key_Down)
    assert days._chips[0].hasFocus()
    press(days._chips[1])
    press(window.bar.forward)
    press(window.bar.back)
    assert days._chips[1].hasFocus()


def test_no_answer_is_made_more_tempting_than_another(stage):
    assert (
        len(
            {button.property("look") for button in stage.paper_page.answer.answers.buttons.values()}
        )
        == 1
    )


def test_almost_leads_to_what_can_be_changed(stage, paper, window, qtbot):
    go_to_the_answer(window)
    with qtbot.waitSignal(stage.plan_answered) as told:
        answer(stage, Answer.ALMOST)
    assert told.args == [PlanConfirmed(Answer.ALMOST)]
    with qtbot.waitSignal(stage.stage_wanted) as wanted:
        press(stage.paper_page.answer._changes[Place.STEPS])
    assert wanted.args == [Place.STEPS]
    assert window.place is Place.STEPS


def test_the_next_meeting_can_be_changed_from_almost(stage, paper, window):
    go_to_the_answer(window)
    answer(stage, Answer.ALMOST)
    press(stage.paper_page.answer._change_meeting)
    assert window.header.question.text() == "Hvornår ses vi igen?"


def test_no_is_quite_all_right(stage, paper, window, qtbot):
    go_to_the_answer(window)
    with qtbot.waitSignal(stage.plan_answered) as told:
        answer(stage, Answer.NO)
    assert told.args == [PlanConfirmed(Answer.NO)]
    assert stage.paper_page.answer._reply.isVisible()
    assert stage.paper_page.answer._reply.text() == "Det er helt i orden. Vi prøver igen."
    assert stage.paper_page.answer._change_row.isVisible()


def test_an_answer_holds_until_the_plan_is_changed(stage, paper, window, document):
    go_to_the_answer(window)
    answer(stage, Answer.NO)
    document.do(AddWish(text="Jeg vil på efterskole"))
    assert not any(
        button.isChecked() for button in stage.paper_page.answer.answers.buttons.values()
    )
    assert paper.made == 2


def test_what_is_not_agreed_is_written_down_in_their_words(stage, paper, window, document):
    go_to_the_answer(window)
    press(stage.paper_page.answer._disagree)
    QTest.keyClicks(stage.paper_page.answer._text, "Karen siger skole.")
    assert document.drafts == {"disagreement": "Karen siger skole."}
    strike(stage, Qt.Key.Key_Return)
    assert document.plan.disagreement is not None
    assert document.plan.disagreement.text == "Karen siger skole."
    assert document.drafts == {}


def test_going_on_finishes_what_is_not_agreed(stage, paper, window, document):
    go_to_the_answer(window)
    press(stage.paper_page.answer._disagree)
    QTest.keyClicks(stage.paper_page.answer._text, "Karen siger skole.")
    press(window.bar.forward)
    assert document.plan.disagreement is not None


def test_what_is_agreed_after_all_is_taken_away(stage, paper, window, document):
    document.do(SayWeDisagree("Karen siger skole."))
    go_to_the_answer(window)
    stage.paper_page.answer._text.setFocus()
    stage.paper_page.answer._text.selectAll()
    strike(stage, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert document.plan.disagreement is None
    assert stage.paper_page.answer._disagree.isVisible()


def test_escape_leaves_what_was_not_agreed_as_it_was(stage, paper, window, document):
    document.do(SayWeDisagree("Karen siger skole."))
    go_to_the_answer(window)
    stage.paper_page.answer._text.setFocus()
    QTest.keyClicks(stage.paper_page.answer._text, "Og mere")
    strike(stage, Qt.Key.Key_Escape)
    assert stage.paper_page.answer._text.toPlainText() == "Karen siger skole."
    assert document.plan.disagreement is not None
    assert document.plan.disagreement.text == "Karen siger skole."
    assert document.drafts == {}


def test_a_half_written_disagreement_comes_back_after_a_crash(
    stage, paper, window, document, memory, wording, qtbot
):
    go_to_the_answer(window)
    press(stage.paper_page.answer._disagree)
    QTest.keyClicks(stage.paper_page.answer._text, "Karen sig")
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    assert again.my_plan.paper_page.answer._text.toPlainText() == "Karen sig"
    assert not again.my_plan.paper_page.answer._text.isHidden()


def test_taking_back_what_was_not_agreed_leaves_what_is_half_written_now(
    stage, paper, window, document
):
    document.do(SayWeDisagree("Karen siger skole."))
    press(window.bar.forward)
    QTest.keyClicks(stage.paper_page.answer._text, "Nej. ")
    document.undo()
    assert stage.paper_page.answer._text.toPlainText() == "Nej. Karen siger skole."
    assert document.drafts == {"disagreement": "Nej. Karen siger skole."}


# -- the paper --------------------------------------------------------------------------------


@pytest.fixture
def taking(stage, paper, window):
    """The stage at its last question."""
    go_on_to(window, "Her er din plan.")
    return stage


def test_the_stage_ends_with_its_last_question(stage, paper, window):
    for question in (
        "Hvornår ses vi igen?",
        "Handler et af dine mål om skole eller job?",
        "Passer det her?",
        "Er det her din plan?",
        "Hvordan var mødet?",
    ):
        assert window.header.question.text() == question
        assert not stage.ends_here
        press(window.bar.forward)
    assert window.header.question.text() == "Her er din plan."
    assert stage.ends_here
    press(window.bar.forward)
    assert window.parting.isVisible()


def test_back_goes_through_the_questions(taking, window):
    for question in (
        "Hvordan var mødet?",
        "Er det her din plan?",
        "Passer det her?",
        "Handler et af dine mål om skole eller job?",
        "Hvornår ses vi igen?",
    ):
        press(window.bar.back)
        assert window.header.question.text() == question
    press(window.bar.back)
    assert window.place is not Place.MY_PLAN


def test_one_press_asks_for_the_printer(taking, qtbot):
    with qtbot.waitSignal(taking.print_wanted):
        press(taking.paper_page.take_along._print)


def test_enter_asks_for_the_printer(taking, qtbot):
    assert taking.window().focusWidget() is taking.paper_page.take_along._print
    with qtbot.waitSignal(taking.print_wanted):
        strike(taking, Qt.Key.Key_Return)


def test_the_whole_page_and_the_large_paper_are_one_press_apart(taking):
    large = taking.paper_page.paper.page_rect(0).width()
    press(taking.paper_page.whole)
    assert taking.paper_page.paper.page_rect(0).width() < large
    press(taking.paper_page.whole)
    assert taking.paper_page.paper.page_rect(0).width() == large


def test_the_plan_is_kept_where_the_person_says(taking, tmp_path, qtbot):
    places = taking.paper_page.take_along.places
    places._offered = lambda: [SavePlace(Kind.DOCUMENTS, tmp_path)]
    press(taking.paper_page.take_along._save)
    with qtbot.waitSignal(taking.save_wanted) as wanted:
        press(next(iter(places._places)))
    assert wanted.args == [str(tmp_path / "min-plan.pdf")]
    assert taking.paper_page.take_along._save.isVisible()


def test_where_the_file_lies_is_said(taking, tmp_path):
    folder = tmp_path / "Mine papirer"
    taking.paper_page.take_along.places.path_chosen.emit(str(folder / "min-plan-2.pdf"))
    sentence = "Filen er gemt. Den hedder min-plan-2.pdf og ligger i Mine papirer."
    with heard() as said:
        taking.show_saved()
    assert said == [sentence]
    assert sentence in words_on_screen()


def test_a_change_makes_a_new_paper(taking, paper, document):
    before = paper.made
    document.do(SetNextMeeting(JANUARY))
    assert paper.made == before + 1
    assert taking.helper == "Vi ses igen mandag 4. januar kl. 10.15."


def test_a_meeting_that_is_over_is_no_promise(taking, document):
    document.do(SetNextMeeting(dt.datetime(2026, 11, 23, 9)))
    assert taking.helper == ""


def test_a_step_that_is_not_finished_is_told_with_a_way_to_it(stage, paper, window, qtbot):
    go_to_the_answer(window)
    assert not stage.paper_page.half_made.isVisible()
    stage.show_half_made(True)
    assert stage.paper_page.half_made.isVisible()
    assert stage.paper_page.half_made.sentence.text() == (
        "Et skridt er ikke færdigt. Det ligger under Skridt."
    )
    press(stage.paper_page.half_made.to_steps)
    assert window.place is Place.STEPS
    stage.show_half_made(False)
    window.go_to(Place.MY_PLAN)
    press(window.bar.forward)
    assert not stage.paper_page.half_made.isVisible()


def test_a_paper_that_goes_on_fades_out_at_its_edge(stage, paper, window, qtbot):
    go_to_the_answer(window)
    bar = stage.paper_page.paper.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and stage.paper_page.fade.isVisible())
    assert (
        stage.paper_page.fade.geometry().bottom()
        == stage.paper_page.paper.viewport().geometry().bottom()
    )
    bar.setValue(bar.maximum())
    assert not stage.paper_page.fade.isVisible()
    press(stage.paper_page.whole)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert not stage.paper_page.fade.isVisible()


def test_another_language_makes_another_paper(taking, paper, wording):
    before = paper.made
    wording.use(Language.ENGLISH)
    assert paper.made == before + 1
    wording.use(Language.DANISH)


def test_signs_that_cannot_be_printed_are_named_and_can_be_left_out(taking, qtbot):
    taking.show_missing_signs(["😀", "✓"])
    assert "😀 ✓" in taking.paper_page.signs._sentence.text()
    assert not taking.paper_page.take_along._print.isVisible()
    with qtbot.waitSignal(taking.missing_signs_left_out):
        press(taking.paper_page.signs._leave_out)
    assert not taking.paper_page.signs.isVisible()


def test_nobody_is_asked_for_a_yes_while_signs_keep_the_paper_away(stage, window):
    stage.paper_wanted.connect(lambda: stage.show_missing_signs(["😀"]))
    go_on_to(window, "Papiret kan ikke vise det hele.")
    assert window.header.question.text() == "Papiret kan ikke vise det hele."
    assert stage.paper_page.signs.isVisible()
    assert not any(
        button.isVisible() for button in stage.paper_page.answer.answers.buttons.values()
    )
    assert not stage.paper_page.paper.isVisible()
    assert stage.paper_page.signs.hasFocus()
    assert stage.ends_here


def test_the_answers_come_with_the_page_when_signs_are_left_out(stage, paper, window):
    stage.paper_wanted.disconnect(paper.make)
    stage.missing_signs_left_out.connect(paper.make)
    go_to_the_answer(window)
    stage.show_missing_signs(["😀"])
    press(stage.paper_page.signs._leave_out)
    assert window.header.question.text() == "Er det her din plan?"
    assert stage.paper_page.paper.isVisible()
    assert all(button.isVisible() for button in stage.paper_page.answer.answers.buttons.values())
    assert not stage.paper_page.signs.isVisible()
    assert window.focusWidget() is stage.paper_page.answer


def test_tilbage_goes_from_the_question_about_signs_to_the_next_meeting(taking, window):
    taking.show_missing_signs(["😀"])
    press(window.bar.back)
    assert window.header.question.text() == "Hvornår ses vi igen?"


def test_signs_that_are_missed_late_leave_the_keys_at_the_next_meeting(stage, window):
    place = stage.meeting_input._place
    press(stage.meeting_input._days._chips[0])
    place.setFocus()
    stage.show_missing_signs(["😀"])
    assert place.hasFocus()
    assert window.header.question.text() == "Hvornår ses vi igen?"


def test_signs_that_cannot_be_printed_can_be_changed(taking, window, qtbot):
    taking.show_missing_signs(["😀"])
    press(taking.paper_page.signs._change)
    assert not any(
        button.isVisible() for button in taking.paper_page.answer.answers.buttons.values()
    )
    with qtbot.waitSignal(taking.stage_wanted) as wanted:
        press(taking.paper_page.answer._changes[Place.WISHES])
    assert wanted.args == [Place.WISHES]


def test_a_paper_that_can_be_made_takes_the_question_about_signs_away(taking, paper):
    taking.show_missing_signs(["😀"])
    paper.make()
    assert not taking.paper_page.signs.isVisible()
    assert taking.paper_page.take_along._print.isVisible()


def test_hiding_the_screen_hides_the_panel_of_the_printer(taking, window, qtbot):
    panel = print_panel(b"", window)
    window.lay_over(panel)
    assert QApplication.widgetAt(window.mapToGlobal(panel.rect().center())) is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)
    assert window.curtain.isVisible()
    shown = window.childAt(window.rect().center())
    assert shown is window.curtain or window.curtain.isAncestorOf(shown)


def is_whole(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


# The screen of the tests is smaller than these windows; what they show is laid out all the same.
@pytest.mark.parametrize(
    ("width", "height", "zoom"),
    [(1366, 768, 1.0), (1366, 768, 1.5), (1366, 768, 2.0), (1920, 1080, 1.5), (1920, 1080, 3.0)],
)
def test_all_three_answers_are_seen_at_once(stage, paper, window, qtbot, width, height, zoom):
    window.resize(width, height)
    window.zoom_text(zoom)
    go_to_the_answer(window)
    buttons = stage.paper_page.answer.answers.buttons.values()
    qtbot.waitUntil(lambda: all(is_whole(button) for button in buttons))
    assert window.page.verticalScrollBar().value() == 0
    assert len({button.height() for button in buttons}) == 1
    words = [button.fontMetrics().horizontalAdvance(button.text()) for button in buttons]
    assert all(button.width() > wide for button, wide in zip(buttons, words, strict=True))


def test_in_large_text_the_plan_is_told_where_the_paper_has_no_room(stage, paper, window, qtbot):
    window.zoom_text(2.0)
    go_on_to(window, "Passer det her?")
    read_back = [label.text() for label in stage.read_back.told.sentences]
    go_to_the_answer(window)
    told = stage.paper_page.answer.told
    assert not stage.paper_page.paper.isVisible()
    assert [label.text() for label in told.sentences] == read_back
    qtbot.waitUntil(lambda: is_whole(told.sentences[0]))
    window.zoom_text(1.0)
    qtbot.waitUntil(stage.paper_page.paper.isVisible)
    assert not told.isVisible()


def test_in_large_text_almost_shows_what_can_be_changed_before_the_plan(
    stage, paper, window, qtbot
):
    window.zoom_text(2.0)
    go_to_the_answer(window)
    answer(stage, Answer.ALMOST)
    shown = stage.paper_page.answer
    qtbot.waitUntil(lambda: 0 < shown._change_row.y() < shown.told.y())
    qtbot.waitUntil(lambda: is_whole(shown.answers.buttons[Answer.ALMOST]))


def test_in_large_text_the_paper_that_is_taken_along_is_seen(stage, paper, window, qtbot):
    window.zoom_text(2.0)
    go_on_to(window, "Her er din plan.")
    qtbot.waitUntil(stage.paper_page.paper.isVisible)
    assert stage.paper_page.paper.width() > 1000


def test_no_way_to_say_yes_is_cut_off(stage, paper, window, qtbot):
    go_to_the_answer(window)
    window.zoom_text(1.25)
    ways = stage.paper_page.answer.signing._ways.values()
    qtbot.waitUntil(lambda: all(way.width() >= way.sizeHint().width() for way in ways))
