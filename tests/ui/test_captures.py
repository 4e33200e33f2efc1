"""The contact person's windows are kept out of captures, the meeting's are not."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QToolTip, QWidget

from ungeplan.ui.captures import (
    WDA_EXCLUDEFROMCAPTURE,
    WDA_MONITOR,
    PrivateWindows,
    kept_out_of_captures,
    native,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class System:
    """Stands for the window system: notes what it is asked, and can do so much."""

    def __init__(self, *can):
        self.can = can
        self.asked = []

    def __call__(self, handle, affinity):
        self.asked.append((handle, affinity))
        return affinity in self.can

    def kept(self, window):
        return (int(window.winId()), WDA_EXCLUDEFROMCAPTURE) in self.asked


@pytest.fixture
def system():
    return System(WDA_EXCLUDEFROMCAPTURE)


@pytest.fixture
def private(qapp, system):
    made = PrivateWindows(system)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def shown(qtbot):
    def show(window):
        qtbot.addWidget(window)
        window.show()
        return window

    return show


def test_where_the_system_has_no_way_the_window_can_be_seen(qtbot, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr("sys.platform", "linux")
    assert native() is None
    assert not kept_out_of_captures(window)
    assert not PrivateWindows().keep(window)


@pytest.mark.parametrize(
    ("can", "asked", "kept"),
    [
        ((WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR), [WDA_EXCLUDEFROMCAPTURE], True),
        ((WDA_MONITOR,), [WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR], True),
        ((), [WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR], False),
    ],
)
def test_a_window_is_left_out_or_else_blackened(qtbot, can, asked, kept):
    window, system = QWidget(), System(*can)
    qtbot.addWidget(window)
    assert kept_out_of_captures(window, system) is kept
    assert [affinity for _, affinity in system.asked] == asked
    assert {handle for handle, _ in system.asked} == {int(window.winId())}


def test_a_window_that_is_there_already_is_kept_out(shown, system, qapp):
    desk = shown(QWidget())
    private = PrivateWindows(system)
    assert system.kept(desk)
    qapp.removeEventFilter(private)


def test_every_window_is_kept_out_as_it_is_shown_menus_and_dialogs_too(private, shown, system):
    desk = shown(QWidget())
    dialog = shown(QDialog(desk))
    menu = QMenu(dialog)
    menu.addAction("Open")
    menu.popup(QPoint(10, 10))
    assert all(system.kept(window) for window in (desk, dialog, menu))
    menu.close()


def test_a_part_of_a_window_is_no_window(private, shown, system):
    desk = shown(QWidget())
    before = len(system.asked)
    QLabel("Mikkel", desk).show()
    assert len(system.asked) == before


def test_the_meeting_and_what_belongs_to_it_can_be_shared(private, shown, system):
    meeting = QWidget()
    private.share(meeting)
    shown(meeting)
    menu = QMenu(QWidget(meeting))
    menu.addAction("Larger text")
    menu.popup(QPoint(10, 10))
    assert system.asked == []
    menu.close()
    assert system.kept(shown(QWidget()))


def test_a_tool_tip_belongs_to_what_lies_under_it(private, shown, system):
    meeting = QWidget()
    private.share(meeting)
    meeting.setGeometry(QRect(QCursor.pos() - QPoint(50, 50), QSize(100, 100)))
    shown(meeting)
    QToolTip.showText(QPoint(5, 5), "Text size", meeting)
    shown(QLabel("Text size", None, Qt.WindowType.ToolTip))
    assert system.asked == []
    QToolTip.hideText()
    meeting.hide()
    assert system.kept(shown(QLabel("Mikkel", None, Qt.WindowType.ToolTip)))
