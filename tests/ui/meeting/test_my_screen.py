"""*Min skærm*: what a young person wants on the screen is kept with their plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.meeting.test_read_aloud import Reader
from ungeplan.model.edits import ChooseScreen
from ungeplan.model.facts import Stage
from ungeplan.model.plan import ScreenChoice
from ungeplan.model.tongue import Language
from ungeplan.ui import theme
from ungeplan.ui.meeting.my_screen import MyScreenPage
from ungeplan.ui.meeting.window import MeetingWindow


@pytest.fixture
def page(window):
    """The page, where a voice is installed."""
    window.read_aloud.take_engine(Reader(*Language))
    window.my_screen_action.trigger()
    (made,) = pages(window)
    return made


def pages(window):
    return [page for page in window.findChildren(MyScreenPage) if page.isVisible()]


def test_the_page_shows_what_is_chosen(document, window):
    document.do(ChooseScreen(ScreenChoice(has_sliders=False)))
    window.my_screen_action.trigger()
    (page,) = pages(window)

    assert page.sliders.left_out.isChecked()
    assert page.reading.shown.isChecked()


def test_answers_are_kept_with_the_plan(qtbot, document, page):
    qtbot.mouseClick(page.sliders.left_out, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.reading.left_out, Qt.MouseButton.LeftButton)

    assert document.plan.screen == ScreenChoice(has_sliders=False, reads_aloud=False)


def test_answers_are_given_by_keys(document, page):
    page.sliders.shown.setFocus()
    QTest.keyClick(page.sliders.shown, Qt.Key.Key_Right)
    QTest.keyClick(page.sliders.left_out, Qt.Key.Key_Return)

    assert not document.plan.screen.has_sliders


def test_an_answer_that_counts_already_is_no_edit(qtbot, document, page):
    with qtbot.assertNotEmitted(document.entry_made):
        qtbot.mouseClick(page.sliders.shown, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("how", ["key", "button"])
def test_it_closes_and_the_keyboard_goes_back(window, how):
    window.bar.pause.setFocus()
    window.my_screen_action.trigger()
    (page,) = pages(window)
    if how == "key":
        QTest.keyClick(page, Qt.Key.Key_Escape)
    else:
        page.close_button.click()

    assert pages(window) == []
    assert window.bar.pause.hasFocus()


def test_without_sliders_me_begins_at_the_backpack(qtbot, window, page):
    qtbot.mouseClick(page.sliders.left_out, Qt.MouseButton.LeftButton)
    page.close_button.click()
    window.go_to(Stage.ME)

    assert window.stage.backpack.isVisible()
    assert not window.stage.right_now.isVisible()


def test_reading_aloud_is_asked_about_only_where_there_is_a_voice(window, wording):
    window.my_screen_action.trigger()
    (page,) = pages(window)
    assert page.sliders.isVisible()
    assert not page.reading.isVisible()

    window.read_aloud.take_engine(Reader(Language.DANISH))
    assert page.reading.isVisible()
    wording.use(Language.ENGLISH)
    assert not page.reading.isVisible()


def test_without_reading_aloud_there_is_no_button_and_no_key(qtbot, window, page):
    qtbot.mouseClick(page.reading.left_out, Qt.MouseButton.LeftButton)
    page.close_button.click()
    assert not window.bar.read_aloud.isVisible()
    assert not window.read_aloud_action.isVisible()
    window.undo_action.trigger()

    assert window.bar.read_aloud.isVisible()
    assert window.read_aloud_action.isVisible()


def test_text_size_is_kept_with_the_plan_and_comes_back(qtbot, document, wording, window):
    window.larger_action.trigger()
    window.larger_action.trigger()
    assert document.plan.screen.zoom == 150
    again = MeetingWindow(document, wording, theme.WARM)
    qtbot.addWidget(again)

    assert again.zoom == 1.5
    window.undo_action.trigger()
    assert window.zoom == 1.25
    window.normal_action.trigger()
    assert document.plan.screen.zoom == 100


def test_the_page_fits_a_window_that_grows(window, page):
    window.resize(1600, 900)

    assert page.size() == window.size()


def test_both_answers_are_named_with_what_they_are_about(page):
    names = {page.reading.shown.accessibleName(), page.reading.left_out.accessibleName()}

    assert names == {"Knappen, der læser op: Vis", "Knappen, der læser op: Vis ikke"}
