"""The shared screen around the stages."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddWish
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.facts import Stage as Place
from ungeplan.model.language import Language
from ungeplan.ui import theme
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.meeting.wishes_stage import WishesStage
from ungeplan.ui.plan_document import PlanDocument

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def place_of(window: MeetingWindow) -> Place:
    return window.place


def stage_of(document: PlanDocument) -> Place | None:
    return document.stage


def test_videre_and_tilbage_walk_through_the_stages(window, qtbot):
    assert place_of(window) is Place.WELCOME
    assert window.header.question.text() == "Hej. Det her er din plan."
    qtbot.mouseClick(window.bar.forward, Qt.MouseButton.LeftButton)
    assert place_of(window) is Place.ME
    assert window.header.question.text() == "Lige nu"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert place_of(window) is Place.WELCOME
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert place_of(window) is Place.ME


def test_any_stage_on_the_bar_can_be_gone_to_and_is_ticked_afterwards(window, qtbot, document):
    bar = window.header.stage_bar
    qtbot.mouseClick(bar.mark(Place.WISHES), Qt.MouseButton.LeftButton)
    assert stage_of(document) is Place.WISHES
    assert bar.mark(Place.WISHES).current
    assert bar.mark(Place.WELCOME).visited
    bar.mark(Place.WISHES).setFocus()
    qtbot.keyClick(bar.mark(Place.WISHES), Qt.Key.Key_Left)
    qtbot.keyClick(bar.mark(Place.WELCOME), Qt.Key.Key_Space)
    assert stage_of(document) is Place.WELCOME


def test_undo_and_redo_by_button_and_by_key(window, qtbot, document):
    assert not window.bar.undo.isEnabled()
    document.do(AddWish("Jeg vil have ro"))
    assert window.bar.undo.isEnabled()
    assert not window.bar.redo.isVisible()
    qtbot.mouseClick(window.bar.undo, Qt.MouseButton.LeftButton)
    assert document.plan.wishes == ()
    assert window.bar.redo.isVisible()
    qtbot.mouseClick(window.bar.redo, Qt.MouseButton.LeftButton)
    assert len(document.plan.wishes) == 1
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert document.plan.wishes == ()
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert len(document.plan.wishes) == 1
    assert not window.bar.redo.isVisible()


def test_a_refused_edit_says_one_sentence_and_changes_nothing(window, qtbot, document):
    before = document.plan
    document.do(AddWish(" "))
    assert document.plan is before
    assert window.message.isVisible()
    assert window.message.sentence.text() == "Her står ikke noget endnu. Skriv et ord eller to."
    document.do(AddWish("Jeg vil have ro"))
    assert not window.message.isVisible()


def test_the_message_is_closed_by_its_button(window, qtbot, document):
    document.do(AddWish(" "))
    qtbot.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()


def test_reopening_shows_the_same_stage_and_the_half_typed_words(
    window, qtbot, document, memory, wording
):
    window.go_to(Place.WISHES)
    wish = document.do(AddWish("Jeg vil have ro"))
    stage = window.stage
    assert isinstance(stage, WishesStage)
    stage.mine.slip(wish).begin_rewording()
    qtbot.keyClicks(stage.mine.slip(wish).input.text, " og f")
    qtbot.keyClicks(stage.own_words.text, "Jeg vil sej")
    document.keep_drafts()

    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show()
    assert place_of(again) is Place.WISHES
    stage = again.stage
    assert isinstance(stage, WishesStage)
    assert stage.own_words.words() == "Jeg vil sej"
    assert stage.mine.slip(wish).input.words() == "Jeg vil have ro og f"


def test_opening_a_stage_that_is_not_shown_yet_shows_the_one_before(
    qtbot, document, memory, wording
):
    document.enter_stage(Place.SINCE_LAST)
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    assert place_of(again) is Place.WELCOME


def test_saved_saving_and_not_saved_are_told_apart(window, qtbot, document):
    document.do(AddWish("Jeg vil have ro"))
    assert window.bar.saved.text() == window.bar.tr("Saving …")
    document.entry_not_saved("Disken er fuld.")
    assert window.not_saved.isVisible()
    assert window.not_saved.reason.text() == "Disken er fuld."
    with qtbot.waitSignal(window.retry_wanted):
        qtbot.mouseClick(window.not_saved.retry, Qt.MouseButton.LeftButton)
    for entry in document.journal.entries:
        document.entry_saved(entry.id)
    assert not window.not_saved.isVisible()
    assert window.bar.saved.text() == "Gemt"


def test_the_language_is_switched_while_everything_stays(window, qtbot, document, wording):
    window.go_to(Place.WISHES)
    qtbot.keyClicks(window.stage.own_words.text, "Jeg vil")
    qtbot.mouseClick(window.bar.language, Qt.MouseButton.LeftButton)
    assert wording.language is Language.ENGLISH
    assert window.header.question.text() == "What would you like?"
    assert window.bar.pause.text() == "Pause"
    assert window.bar.language.accessibleName() == "Dansk"
    assert window.stage.own_words.words() == "Jeg vil"


def go_to_the_end(window, document):
    for entry in document.journal.entries:
        document.entry_saved(entry.id)
    window.go_to(list(window.stages)[-1])
    for entry in document.journal.entries:
        document.entry_saved(entry.id)
    window.ask_whether_over()


def test_the_contact_person_ends_the_meeting(window, qtbot, document):
    go_to_the_end(window, document)
    assert window.parting.isVisible()
    assert not window.header.question.isVisible()
    with qtbot.waitSignal(window.meeting_ended):
        qtbot.mouseClick(window.parting.end, Qt.MouseButton.LeftButton)
    assert isinstance(document.journal.entries[-1].content, MeetingEnded)


def test_esc_stays_in_the_meeting(window, qtbot, document):
    go_to_the_end(window, document)
    with qtbot.assertNotEmitted(window.meeting_ended):
        qtbot.keyClick(window.parting.stay, Qt.Key.Key_Escape)
    assert window.header.question.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.header.question.isVisible()


def test_the_meeting_does_not_end_before_all_is_saved(window, document):
    go_to_the_end(window, document)
    document.do(AddWish("Jeg vil have ro"))
    document.entry_not_saved("")
    assert window.parting.isVisible()
    assert not window.parting.end.isEnabled()
    for entry in document.journal.entries:
        document.entry_saved(entry.id)
    assert window.parting.end.isEnabled()


def test_only_the_program_closes_the_window_without_a_question(window, document):
    assert window.close()


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)])
@pytest.mark.parametrize("place", [Place.WELCOME, Place.WISHES])
def test_nothing_is_clipped_at_the_sides_with_the_largest_text(window, qtbot, size, place):
    window.resize(size)
    window.go_to(place)
    for _ in range(10):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: window.page.widget().height() > window.page.height())
    assert window.page.widget().width() <= window.page.viewport().width()
    assert window.bar.forward.geometry().right() <= window.width()
    assert window.bar.undo.geometry().left() >= 0
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    qtbot.waitUntil(lambda: window.page.widget().height() == window.page.viewport().height())


def test_every_control_has_a_name(window):
    for place in window.stages:
        window.go_to(place)
        for button in window.findChildren(type(window.bar.back)):
            if button.isVisible():
                assert button.accessibleName() or button.text(), button


def test_a_finger_scrolls_large_text_and_presses_what_it_taps(window, qtbot, document):
    window.zoom_text(2.0)
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().maximum() > 200)
    device, words = QTest.createTouchDevice(), window.page.widget()
    start = QPoint(300, 500)
    QTest.touchEvent(words, device).press(0, start, words).commit()
    for way in range(10, 310, 10):
        QTest.touchEvent(words, device).move(0, start - QPoint(0, way), words).commit()
    QTest.touchEvent(words, device).release(0, start - QPoint(0, 300), words).commit()
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().value() > 100)


def test_videre_says_that_it_ends_the_meeting_only_at_the_very_last_question(window, qtbot):
    window.go_to(Place.MY_PLAN)
    labels = []
    while not window.parting.isVisible():
        labels.append(window.bar.forward.accessibleName())
        qtbot.mouseClick(window.bar.forward, Qt.MouseButton.LeftButton)
    assert labels[:-1] == ["Videre"] * (len(labels) - 1)
    assert labels[-1] == window.bar.tr("End the meeting")


def test_a_message_does_not_lie_over_what_is_not_saved(window, qtbot, document):
    document.do(AddWish("Jeg vil sove bedre"))
    document.entry_not_saved("Disken er fuld.")

    def strips_are_apart() -> bool:
        over = window.not_saved.mapTo(window, window.not_saved.rect().topLeft()).y()
        return bool(window.message.geometry().bottom() < over)

    window.say("Her er en besked.")
    qtbot.waitUntil(strips_are_apart)


CPR = "Mit nummer er 010112-1234"


def test_a_stage_with_words_that_a_rule_refuses_stays_and_says_why(window, qtbot, document):
    window.go_to(Place.WISHES)
    line = window.stage.own_words
    line.write(CPR)
    for leave in (window.bar.forward, window.bar.back):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
        assert window.place is Place.WISHES
        assert window.message.isVisible()
        assert window.stage.own_words.words() == CPR
    window.ask_whether_over()
    assert not window.parting.isVisible()
    line.write("")
    qtbot.mouseClick(window.bar.forward, Qt.MouseButton.LeftButton)
    assert window.place is Place.GOALS


def test_smaller_text_is_smaller_at_once_after_the_window_became_small(window, qtbot):
    window.resize(1920, 1080)
    window.zoom_text(3.0)
    window.resize(1366, 768)
    before = window.header.question.fontMetrics().height()
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.header.question.fontMetrics().height() < before


class CloseFromOutside(QCloseEvent):
    """The cross of the window, or the computer that shuts down."""

    def spontaneous(self) -> bool:
        return True


def test_a_computer_that_shuts_down_asks_the_program_and_not_the_two(window, qtbot, monkeypatch):
    monkeypatch.setattr("ungeplan.ui.meeting.window._computer_shuts_down", lambda: True)
    too_early, done = CloseFromOutside(), CloseFromOutside()
    with qtbot.waitSignal(window.closing):
        window.closeEvent(too_early)
    assert not too_early.isAccepted()
    assert not window.parting.isVisible()
    window.closing.connect(window.hide)
    window.closeEvent(done)
    assert done.isAccepted()


def test_the_cross_of_the_window_asks_whether_it_is_over(window):
    cross = CloseFromOutside()
    window.closeEvent(cross)
    assert not cross.isAccepted()
    assert window.parting.isVisible()


def test_a_message_is_gone_with_the_next_press_and_does_not_lie_in_the_way(window, qtbot):
    for press in (
        lambda: qtbot.keyClick(window, Qt.Key.Key_Tab),
        lambda: qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton),
    ):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        assert window.message.isVisible()
        qtbot.waitUntil(lambda: window.message.is_waiting)
        press()
        assert not window.message.isVisible()


def test_larger_text_leaves_the_keys_where_they_are(window, qtbot):
    window.bar.pause.setFocus()
    window.zoom_text(2.0)
    assert window.focusWidget() is window.bar.pause
