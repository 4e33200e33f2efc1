"""The day on which something was done: the day that was promised, or one from the calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.language import short_date
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.weeks import Weeks
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

_WEEKS_BACK = dt.timedelta(weeks=26)


class DoneDay(QWidget):
    """Asks on which day it was; a second press on the day takes it back.

    Signals:
        day_chosen: the day, or None.
    """

    day_chosen = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._today = dt.date.today()
        self._promised: dt.date | None = None
        self._day: dt.date | None = None
        self._weeks: Weeks | None = None
        # Only when it has its place can the page scroll to it.
        self._calendar_rest = QTimer(self)
        self._calendar_rest.setSingleShot(True)
        self._calendar_rest.setInterval(0)
        self.promised = Chip(theme)
        self.other = Chip(theme)
        self.open = Chip(theme, "calendar")
        self.chips = (self.promised, self.other, self.open)
        self._row = Flow()
        self._row.show_parts(self.chips)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._row)
        self.promised.clicked.connect(self._choose_promised)
        self.other.clicked.connect(self._take_back)
        self.open.clicked.connect(self._turn_calendar)
        self._calendar_rest.timeout.connect(self._show_calendar)

    @property
    def weeks(self) -> Weeks | None:
        """The calendar, while it is open."""
        return self._weeks

    def show_day(self, day: dt.date | None, promised: dt.date | None, today: dt.date) -> None:
        """Show the day that was said, beside the one that was promised; none lies after today."""
        self._day, self._promised, self._today = day, promised, today
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(12))
        self._row.set_gap(scale.px(12))
        for chip in self.chips:
            chip.show_scale(scale)
        if self._weeks is not None:
            self._weeks.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        dates = self._wording.content.print.dates.in_(self._wording.language)
        promised, day = self._promised, self._day
        self.promised.setVisible(promised is not None and promised <= self._today)
        if promised is not None:
            self.promised.say(short_date(promised, dates))
            self.promised.setChecked(day == promised)
        self.other.setVisible(day is not None and day != promised)
        if day is not None:
            self.other.say(short_date(day, dates))
        self.other.setChecked(True)
        question = self._wording.say(self._wording.content.meeting.stages.since_last.which_day)
        self.open.say(self.tr("Close the calendar") if self._weeks is not None else question)
        self._row.updateGeometry()

    def _choose_promised(self) -> None:
        self._choose(None if self._day == self._promised else self._promised)

    def _take_back(self) -> None:
        self._choose(None)

    def _choose(self, day: dt.date | None) -> None:
        if self._weeks is not None:
            self._close_calendar()
        self.day_chosen.emit(day)

    def _turn_calendar(self) -> None:
        if self._weeks is not None:
            self._close_calendar()
            return
        # A calendar has many parts, and one is open at a time: it is made when it is wanted.
        self._weeks = Weeks(self._wording, self._theme)
        self._weeks.show_scale(self._scale)
        self._weeks.day_chosen.connect(self._choose)
        self._rows.addWidget(self._weeks)
        begin = self._promised if self._promised and self._promised < self._today else self._today
        self._weeks.show_days(self._today - _WEEKS_BACK, self._day or begin, self._today)
        self._weeks.retranslate()
        self.retranslate()
        self._calendar_rest.start()

    def _show_calendar(self) -> None:
        if self._weeks is not None:
            self._weeks.take_focus()

    def _close_calendar(self) -> None:
        if self._weeks is not None:
            self.open.setFocus()
            self._weeks.hide()
            self._weeks.deleteLater()
            self._weeks = None
            self.retranslate()
