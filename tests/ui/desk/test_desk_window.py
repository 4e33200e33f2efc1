"""The window of the desk itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.desk.conftest import row
from ungeplan.ui import theme
from ungeplan.ui.desk.desk_window import DeskWindow


@pytest.fixture
def kept_open(qtbot, wording):
    """A window that nobody has allowed to close."""
    made = DeskWindow(wording, theme.WARM)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.allow_close()
    made.close()


def test_the_window_has_no_name_of_a_person_in_its_title(desk):
    desk.show_people([row("Mikkel")], "Karen")

    assert desk.windowTitle() == "ungeplan"


def test_the_window_says_once_that_it_can_be_seen(qtbot, wording):
    made = DeskWindow(wording, theme.WARM)
    made.allow_close()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.appeared):
        made.show()
    with qtbot.assertNotEmitted(made.appeared):
        made.hide()
        made.show()
        qtbot.waitExposed(made)
        made.repaint()


def test_the_window_asks_before_it_closes(kept_open, qtbot):
    with qtbot.waitSignal(kept_open.closing):
        assert not kept_open.close()

    assert kept_open.isVisible()


def test_a_window_that_may_close_while_it_is_asked_does_so_at_once(kept_open):
    """A computer that shuts down takes an ignored event for a no."""
    kept_open.closing.connect(kept_open.allow_close)
    event = QCloseEvent()
    QApplication.sendEvent(kept_open, event)

    assert event.isAccepted()


def test_a_sentence_stands_over_everything_until_it_is_taken_away(desk):
    desk.show_people([row("Mikkel")], "Karen")
    desk.say("Disken er <b>fuld</b>.")
    (shown,) = (
        label
        for label in desk.findChildren(QLabel)
        if label.isVisible() and label.text() == "Disken er <b>fuld</b>."
    )
    assert shown.textFormat() is Qt.TextFormat.PlainText

    desk.say("")

    assert not shown.isVisible()


def test_ctrl_f_leads_to_the_search_and_ctrl_n_to_somebody_new(desk, qtbot):
    desk.show_people([row("Mikkel")], "Karen")
    desk.activateWindow()
    qtbot.waitActive(desk)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(desk, Qt.Key.Key_N, control)
    assert desk.new_person.isVisible()
    qtbot.keyClick(desk, Qt.Key.Key_F, control)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Search by name"


def test_the_keys_for_the_list_do_nothing_before_the_plans_are_open(desk, qtbot):
    desk.show_unlock()
    qtbot.keyClick(desk, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert desk.unlock.isVisible()
