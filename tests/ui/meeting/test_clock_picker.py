"""A time of day, typed or put together."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ungeplan.model.language import Language
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.clock_picker import ClockPicker, read_time
from ungeplan.ui.theme import WARM


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("10.15", dt.time(10, 15)),
        ("10:15", dt.time(10, 15)),
        ("1015", dt.time(10, 15)),
        ("kl. 9", dt.time(9)),
        ("kl 9.05", dt.time(9, 5)),
        (" 8 ", dt.time(8)),
        ("at 13:00", dt.time(13)),
        ("0.00", dt.time(0)),
    ],
)
def test_a_time_is_read_in_the_ways_people_write_it(typed, time):
    assert read_time(typed) == time


@pytest.mark.parametrize("typed", ["", "snart", "25", "10.75", "10.1", "10.15.30", "-3"])
def test_what_is_no_time_is_not_guessed(typed):
    assert read_time(typed) is None


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 300)
    return window


@pytest.fixture
def clock(wording, table):
    picker = ClockPicker(wording, WARM, table)
    picker.retranslate()
    table.show()
    return picker


def test_an_hour_and_a_quarter_make_a_time(clock, qtbot):
    with qtbot.waitSignal(clock.time_chosen) as hour:
        QTest.mouseClick(clock._hours[10], Qt.MouseButton.LeftButton)
    assert hour.args == [dt.time(10)]
    with qtbot.waitSignal(clock.time_chosen) as quarter:
        QTest.mouseClick(clock._quarters[15], Qt.MouseButton.LeftButton)
    assert quarter.args == [dt.time(10, 15)]
    assert clock._line.text() == "10.15"
    assert clock._hours[10].isChecked()
    assert not clock._hours[9].isChecked()


def test_quarters_are_offered_when_there_is_an_hour(clock):
    assert clock._quarter_row.isHidden()
    QTest.keyClicks(clock._line, "9")
    assert not clock._quarter_row.isHidden()


def test_hours_and_quarters_are_labelled_and_chosen_as_days_are(clock):
    QTest.mouseClick(clock._hours[10], Qt.MouseButton.LeftButton)
    assert (clock._hour_label.text(), clock._quarter_label.text()) == ("Timer", "Minutter")
    chips = [*clock._hours.values(), *clock._quarters.values()]
    assert all(isinstance(chip, Chip) for chip in chips)
    assert clock._hours[10].accessibleName() == clock.tr("{hour} o'clock").format(hour=10)


def test_a_typed_time_marks_its_hour(clock, qtbot):
    QTest.keyClicks(clock._line, "13.20")
    with qtbot.waitSignal(clock.time_chosen) as chosen:
        QTest.keyClick(clock._line, Qt.Key.Key_Return)
    assert chosen.args == [dt.time(13, 20)]
    assert clock._hours[13].isChecked()
    assert not any(chip.isChecked() for chip in clock._quarters.values())


def test_what_is_no_time_is_answered_with_an_example(clock, qtbot):
    QTest.keyClicks(clock._line, "snart")
    with qtbot.waitSignal(clock.time_chosen) as chosen:
        QTest.keyClick(clock._line, Qt.Key.Key_Return)
    assert chosen.args == [None]
    assert clock._hint.isVisible()
    assert "10.15" in clock._hint.text()


def test_the_time_is_written_in_the_language_of_the_moment(clock, wording):
    assert clock.write(dt.time(10, 5)) == "10.05"
    wording.use(Language.ENGLISH)
    assert clock.write(dt.time(10, 5)) == "10:05"
    wording.use(Language.DANISH)
