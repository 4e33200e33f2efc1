"""Some weeks to choose a day from."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.language import DateWords, long_date, short_date
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording

_WEEKS = 5
_DAYS = 7
_PAGE = dt.timedelta(weeks=4)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


class Weeks(QuestionPage):
    """Shows five weeks, at first from today's; at the end of a month too the next days are near.

    Arrows walk from day to day, Page up and down four weeks, Enter or Space chooses.

    Signals:
        day_chosen: the day.
    """

    day_chosen = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._first = dt.date(2000, 1, 3)
        self._last = dt.date.max
        self._top = self._first
        """The Monday of the first week that is shown."""
        self._here = self._first
        self._chosen: dt.date | None = None
        self._back = Button()
        self._forward = Button()
        for button in (self._back, self._forward):
            button.setProperty("look", "day")
        self._title = QLabel()
        self._title.setProperty("look", "card")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._weekdays = [QLabel() for _ in range(_DAYS)]
        self._days = [_Day(self) for _ in range(_WEEKS * _DAYS)]

        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        top.addWidget(self._forward)
        self._grid = QGridLayout()
        for column, label in enumerate(self._weekdays):
            label.setProperty("look", "small")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(label, 0, column)
        for place, day in enumerate(self._days):
            self._grid.addWidget(day, 1 + place // _DAYS, place % _DAYS)
            day.clicked.connect(self._choose_pressed)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(top)
        self._rows.addLayout(self._grid)
        self._back.clicked.connect(self._turn_back)
        self._forward.clicked.connect(self._turn_forward)

    def show_days(
        self, first: dt.date, chosen: dt.date | None, last: dt.date = dt.date.max
    ) -> None:
        """Days from the first to the last can be chosen; the chosen one is marked."""
        self._first = first
        self._last = last
        self._chosen = chosen
        self._here = max(first, chosen or first)
        self._top = _monday(first)
        for before, after in pairwise([self._back, self._forward, *self._days]):
            QWidget.setTabOrder(before, after)
        self._show_weeks()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._grid.setSpacing(scale.px(4))
        self._rows.setSpacing(scale.px(4))
        self.setFixedWidth(_DAYS * (scale.touch(76) + scale.px(4)))
        side = scale.text(BODY)
        for button in (self._back, self._forward):
            button.setIconSize(QSize(side, side))
        self._back.setIcon(icon("caret-left", self._theme.ink, side))
        self._forward.setIcon(icon("caret-right", self._theme.ink, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._back.setAccessibleName(self.tr("Earlier days"))
        self._forward.setAccessibleName(self.tr("Later days"))
        self._show_weeks()

    def take_focus(self) -> None:
        """The keys begin at the chosen day, or before the first."""
        if self._chosen is None:
            self.hold_focus()
            self._show(self.first_answer())
        else:
            self._go_to_day()

    def first_answer(self) -> QWidget:
        return next(button for button in self._days if button.day == self._here)

    def walk(self, day: dt.date) -> None:
        """The keys go to that day, which may lie in another week."""
        self._here = min(max(day, self._first), self._last)
        self._show_weeks()
        self._go_to_day()

    @property
    def first_stop(self) -> QWidget:
        """Where Tab comes to first."""
        return self._back

    @property
    def last_stop(self) -> QWidget:
        """Behind what Tab leaves it."""
        return self._days[-1]

    # -- inside -------------------------------------------------------------------------------

    def _go_to_day(self) -> None:
        here = self.first_answer()
        here.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(here)

    def _show(self, day: QWidget) -> None:
        """Scroll the page to that day."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(day)

    def _show_weeks(self) -> None:
        while self._here < self._top:
            self._top -= _PAGE
        while self._here >= self._top + dt.timedelta(weeks=_WEEKS):
            self._top += _PAGE
        words = self._wording.content.print.dates.in_(self._wording.language)
        last = self._top + dt.timedelta(days=len(self._days) - 1)
        self._title.setText(_months(max(self._top, self._first), last, words))
        for label, weekday in zip(self._weekdays, words.weekdays, strict=True):
            label.setText(weekday[:2])
        for place, button in enumerate(self._days):
            day = self._top + dt.timedelta(days=place)
            button.day = day
            button.setText(short_date(day, words) if day.day == 1 else str(day.day))
            button.setAccessibleName(f"{words.weekdays[day.weekday()]} {long_date(day, words)}")
            button.setEnabled(self._first <= day <= self._last)
            button.setChecked(day == self._chosen)
            # One stop for Tab: from there the arrows walk.
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if day == self._here else Qt.FocusPolicy.ClickFocus
            )
        self._back.setEnabled(self._top > self._first)
        self._forward.setEnabled(last < self._last)

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, _Day):
            self._chosen = self._here = pressed.day
            self._show_weeks()
            self.day_chosen.emit(pressed.day)

    def _turn_back(self) -> None:
        self._here = max(self._here - _PAGE, self._first)
        self._show_weeks()

    def _turn_forward(self) -> None:
        self._here = min(max(self._here, self._top) + _PAGE, self._last)
        self._show_weeks()

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageUp:
            self.walk(self._here - _PAGE)
        elif event.key() == Qt.Key.Key_PageDown:
            self.walk(self._here + _PAGE)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Elsewhere Page up and down go from question to question; here they turn the weeks.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)


class _Day(Button):
    """One day."""

    def __init__(self, weeks: Weeks) -> None:
        super().__init__(parent=weeks)
        self._weeks = weeks
        self.day = dt.date(2000, 1, 1)
        self.setProperty("look", "day")
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._weeks.walk(self.day + dt.timedelta(days=_STEPS[key]))
        else:
            super().keyPressEvent(event)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _months(first: dt.date, last: dt.date, words: DateWords) -> str:
    """The months on the page: November 2026, or Nov – dec 2026."""
    if first.month == last.month:
        name = words.months[first.month - 1]
    else:
        name = f"{words.months_short[first.month - 1]} – {words.months_short[last.month - 1]}"
    return f"{name[:1].upper()}{name[1:]} {last.year}"
