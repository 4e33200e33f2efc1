"""Some weeks to choose a day from."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ungeplan.model.language import Language
from ungeplan.ui.meeting.weeks import Weeks
from ungeplan.ui.theme import WARM, Scale

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 500)
    return window


@pytest.fixture
def weeks(qtbot, wording, table):
    shown = Weeks(wording, WARM, table)
    shown.show_scale(Scale())
    shown.retranslate()
    shown.show_days(TODAY, None)
    with qtbot.waitActive(table):
        table.show()
    shown.take_focus()
    return shown


def day(weeks, date):
    return next(button for button in weeks._days if button.day == date)


def strike(weeks, *keys):
    for key in keys:
        QTest.keyClick(weeks.focusWidget(), key)


def test_the_weeks_begin_with_todays(weeks):
    assert weeks._days[0].day == dt.date(2026, 11, 23)
    assert weeks._days[-1].day == dt.date(2026, 12, 27)
    assert weeks._title.text() == "Nov – dec 2026"


def test_a_day_that_is_over_cannot_be_chosen(weeks):
    assert not day(weeks, dt.date(2026, 11, 24)).isEnabled()
    assert day(weeks, TODAY).isEnabled()


def test_a_press_chooses_a_day(weeks, qtbot):
    with qtbot.waitSignal(weeks.day_chosen) as chosen:
        QTest.mouseClick(day(weeks, dt.date(2026, 12, 7)), Qt.MouseButton.LeftButton)
    assert chosen.args == [dt.date(2026, 12, 7)]
    assert day(weeks, dt.date(2026, 12, 7)).isChecked()


def test_no_day_looks_chosen_before_one_is(weeks):
    assert weeks.hasFocus()
    strike(weeks, Qt.Key.Key_Down)
    assert day(weeks, TODAY).hasFocus()


def test_the_arrows_walk_and_enter_chooses(weeks, qtbot):
    strike(
        weeks, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left
    )
    with qtbot.waitSignal(weeks.day_chosen) as chosen:
        strike(weeks, Qt.Key.Key_Return)
    assert chosen.args == [dt.date(2026, 12, 3)]


def test_the_arrows_do_not_walk_into_days_that_are_over(weeks):
    strike(weeks, Qt.Key.Key_Tab, Qt.Key.Key_Up)
    assert weeks.focusWidget() is day(weeks, TODAY)


def test_page_down_and_the_arrow_down_turn_the_weeks(weeks):
    strike(weeks, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert day(weeks, TODAY + dt.timedelta(weeks=8)).hasFocus()
    strike(weeks, *[Qt.Key.Key_Up] * 8)
    assert day(weeks, TODAY).hasFocus()


def test_later_days_are_a_press_away_and_earlier_ones_come_back(weeks):
    QTest.mouseClick(weeks._forward, Qt.MouseButton.LeftButton)
    assert day(weeks, TODAY + dt.timedelta(weeks=4))
    QTest.mouseClick(weeks._back, Qt.MouseButton.LeftButton)
    assert not weeks._back.isEnabled()
    assert day(weeks, TODAY)


def test_tab_stops_once_at_the_days(weeks):
    strike(weeks, Qt.Key.Key_Tab)
    assert day(weeks, TODAY).hasFocus()
    strike(weeks, Qt.Key.Key_Tab)
    assert weeks.focusWidget() not in weeks._days


def test_a_day_is_told_with_its_weekday_and_year(weeks, wording):
    assert day(weeks, TODAY).accessibleName() == "onsdag 25. november 2026"
    wording.use(Language.ENGLISH)
    weeks.retranslate()
    assert day(weeks, TODAY).accessibleName() == "Wednesday 25 November 2026"
    wording.use(Language.DANISH)
