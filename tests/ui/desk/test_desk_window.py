"""The window of the desk itself."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QPushButton, QScrollArea

from tests.ui.desk.conftest import row
from ungeplan.model.plan import PlanId
from ungeplan.ui import theme
from ungeplan.ui.desk.desk_window import DeskWindow

TITLE_BAR = 40


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


class Screen:
    """A screen of that size, less what bars of the system take."""

    def __init__(self, width: int, height: int) -> None:
        self._size = QSize(width, height)

    def availableSize(self) -> QSize:  # noqa: N802 - the name Qt gives it
        return self._size


@pytest.fixture
def on_screen(monkeypatch, qtbot, wording):
    """A desk on a screen of that size."""

    def show(width: int, height: int) -> DeskWindow:
        monkeypatch.setattr(DeskWindow, "screen", lambda _: Screen(width, height))
        made = DeskWindow(wording, theme.WARM)
        made.allow_close()
        qtbot.addWidget(made)
        return made

    return show


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1280, 680), (1024, 560)])
def test_on_a_small_screen_the_window_fills_it_and_fits_when_it_does_not(on_screen, width, height):
    desk = on_screen(width, height)

    assert desk.windowState() == Qt.WindowState.WindowMaximized
    for size in (desk.size(), desk.minimumSize()):
        assert size.width() < width
        assert size.height() + TITLE_BAR <= height


@pytest.mark.parametrize(("width", "height"), [(1920, 1040), (3840, 2120)])
def test_on_a_large_screen_the_window_has_the_same_share_of_it(on_screen, width, height):
    desk = on_screen(width, height)

    assert desk.windowState() == Qt.WindowState.WindowNoState
    assert 0.65 < desk.width() / width < 0.75
    assert 0.75 < desk.height() / height < 0.85


def test_on_a_large_screen_the_words_are_larger_too(on_screen):
    small, large = on_screen(1920, 1040), on_screen(3840, 2120)
    for desk in (small, large):
        desk.show_people([row("Mikkel")], "Karen")
    rows = [desk.findChild(QListView).sizeHintForRow(0) for desk in (small, large)]

    assert rows[1] > 1.6 * rows[0]


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
    desk.nobody.setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_F, control)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Search by name"

    qtbot.keyClick(desk, Qt.Key.Key_N, control)

    assert desk.new_person.isVisible()


def test_the_keys_for_the_list_do_nothing_before_the_plans_are_open(desk, qtbot):
    desk.show_unlock()
    qtbot.keyClick(desk, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert desk.unlock.isVisible()


def test_the_empty_desk_says_one_thing_once_with_the_button_for_it_in_the_middle(desk, qtbot):
    desk.show_people([], "Karen")
    said = [words.text() for words in desk.findChildren(QLabel) if words.isVisible()]
    assert [text for text in said if text not in ("", "Karen")] == [
        "Nobody here yet. Begin with a new young person."
    ]
    (new,) = [b for b in desk.nobody.findChildren(QPushButton) if b.property("look") == "primary"]

    assert new.accessibleName() == "New young person"
    assert new.height() >= 48
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    assert desk.new_person.isVisible()


@pytest.mark.parametrize("names", [[], ["Mikkel"]])
def test_there_is_one_way_to_a_new_young_person_on_the_desk(desk, names):
    desk.show_people([row(name) for name in names], "Karen")
    buttons = [b for b in desk.findChildren(QPushButton) if b.isVisible()]

    assert [b.accessibleName() for b in buttons].count("New young person") == 1


def test_nobody_elses_name_can_be_read_while_somebody_new_is_asked(desk, qtbot):
    desk.show_people([row("Mikkel"), row("Sofie")], "Karen")
    assert desk.people.isVisible()
    desk.nobody.new_person_wanted.emit()

    assert desk.new_person.isVisible()
    assert not desk.people.isVisible()
    qtbot.keyClick(desk.new_person, Qt.Key.Key_Escape)
    assert desk.people.isVisible()


@pytest.mark.parametrize("page", ["the list", "the person", "the paper", "the bar"])
def test_a_word_beside_an_icon_keeps_off_it(desk, talk, page):
    desk.show_people([row("Mikkel")], "Karen")
    desk.show_person(PlanId("Mikkel"), talk.plan, meeting_open=False, version=0, draft=True)
    if page == "the paper":
        desk.show_missing_signs(["x"])
    parts = {"the list": desk.people, "the person": desk.person, "the paper": desk.paper}
    buttons = [
        button
        for button in parts.get(page, desk).findChildren(QPushButton)
        if not (button.icon().isNull() or button.isCheckable())
    ]

    assert buttons
    for button in buttons:
        assert button.text().startswith(" ")
        # A listener may hear more than the word: whom it is about.
        assert button.accessibleName().startswith(button.text().strip())
        assert button.iconSize().height() >= 20


def test_the_page_of_a_person_has_the_same_margin_left_and_right(desk, talk):
    desk.show_people([row("Mikkel")], "Karen")
    desk.show_person(PlanId("Mikkel"), talk.plan, meeting_open=False, version=0, draft=True)
    (page,) = desk.person.findChildren(QScrollArea)
    sheet = next(f for f in page.findChildren(QFrame) if f.property("look") == "sheet")
    left = sheet.mapTo(page.viewport(), QPoint(0, 0)).x()

    assert left == page.viewport().width() - sheet.width() - left
