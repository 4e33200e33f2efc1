"""A line for a day takes what people write, and says so when it is no day."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ungeplan.ui.widgets.day_line import EXAMPLE, DayLine, read

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Room(QWidget):
    """The line, another one beside it, and what was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.other = DayLine(), QLineEdit()
        self.said: list[dt.date | None] = []
        self.refused: list[str] = []
        rows = QVBoxLayout(self)
        for line in (self.line, self.other):
            rows.addWidget(line)
        self.line.day_said.connect(self.said.append)
        self.line.not_a_day.connect(self._note)

    def _note(self) -> None:
        self.refused.append(self.line.text())


@pytest.fixture
def room(qtbot):
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.line.setFocus()
    return made


@pytest.mark.parametrize("text", ["4.3.2012", "04-03-2012", "4/3 2012", " 4. 3. 2012 "])
def test_a_day_is_read_however_it_is_parted(text):
    assert read(text) == dt.date(2012, 3, 4)


@pytest.mark.parametrize("text", ["", "31.2.2012", "4.3.12", "040312-1234", "2012-03-04", "snart"])
def test_what_is_no_day_is_none(text):
    assert read(text) is None


def test_the_example_is_a_day():
    assert read(EXAMPLE) == dt.date(2026, 11, 23)


def test_enter_says_the_day_once(room):
    QTest.keyClicks(room.line, "04/03/2012")
    QTest.keyClick(room.line, Qt.Key.Key_Return)
    QTest.keyClick(room.line, Qt.Key.Key_Return)

    assert room.said == [dt.date(2012, 3, 4)]
    assert room.line.text() == "4.3.2012"


def test_whoever_goes_elsewhere_has_said_the_day_and_an_empty_line_is_none(room):
    room.line.show_day(dt.date(2012, 3, 4))
    room.line.selectAll()
    QTest.keyClick(room.line, Qt.Key.Key_Delete)
    room.other.setFocus()

    assert room.said == [None]


def test_a_day_that_is_only_shown_is_not_said(room):
    room.line.show_day(dt.date(2012, 3, 4))
    room.other.setFocus()

    assert room.said == []


def test_what_is_no_day_stays_and_is_told(room):
    QTest.keyClicks(room.line, "i morgen")
    QTest.keyClick(room.line, Qt.Key.Key_Return)

    assert room.refused == ["i morgen"]
    assert room.said == []
    assert not room.line.is_readable
