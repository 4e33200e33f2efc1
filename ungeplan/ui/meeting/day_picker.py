"""A day: soon, in some weeks, or from the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ungeplan.model.language import short_date
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.weeks import Weeks
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording

DAY = 1
WEEK = 7


class DayPicker(QWidget):
    """Chips for the days that are chosen most, and the calendar for all others.

    Signals:
        day_chosen: the day.
        calendar_shown: whether the calendar is open now.
    """

    day_chosen = Signal(object)
    calendar_shown = Signal(bool)

    def __init__(
        self,
        wording: Wording,
        theme: Theme,
        offsets: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """`offsets` are days from today: 1, 7, 14 or 42."""
        super().__init__(parent)
        self._wording = wording
        self._offsets = tuple(offsets)
        self._today: dt.date | None = None
        self._day: dt.date | None = None
        self._chips = [Chip(theme) for _ in offsets]
        self._other = Chip(theme)
        self._open = Chip(theme, "calendar")
        self._row = Flow()
        self._row.show_parts([*self._chips, self._other, self._open])
        self._weeks = Weeks(wording, theme)
        self._weeks.hide()
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._row)
        self._rows.addWidget(self._weeks)
        for chip in self._chips:
            chip.clicked.connect(self._choose_pressed)
        self._other.clicked.connect(self._keep_other)
        self._open.clicked.connect(self._turn_calendar)
        self._weeks.day_chosen.connect(self._choose)

    def show_today(self, today: dt.date) -> None:
        """Count from this day."""
        self._today = today
        self.retranslate()

    def show_day(self, day: dt.date | None) -> None:
        """Mark this day as the chosen one."""
        self._day = day
        self._show()

    def show_calendar(self, shown: bool) -> None:
        """Open or close the calendar."""
        self._weeks.setVisible(shown)
        self.retranslate()
        if shown and self._today is not None:
            self._weeks.show_days(self._today, self._day)
        self._arrange()
        if shown and self._today is not None:
            self._weeks.take_focus()
        self.calendar_shown.emit(shown)

    @property
    def calendar_is_open(self) -> bool:
        """Whether the calendar is open."""
        return not self._weeks.isHidden()

    def height_with_calendar(self, width: int) -> int:
        """How high it is at that width while the calendar is open."""
        chip, weeks = self._open.sizeHint().height(), self._weeks.sizeHint().height()
        if self._has_room_beside(width):
            return max(chip, weeks)
        return chip + self._rows.spacing() + weeks

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._row.set_gap(scale.px(12))
        self._rows.setSpacing(scale.px(16))
        self._weeks.show_scale(scale)
        for chip in (*self._chips, self._other, self._open):
            chip.show_scale(scale)
        self._arrange()

    @property
    def chosen(self) -> QWidget | None:
        """The chip of the day that is chosen, or None."""
        return next((c for c in (*self._chips, self._other) if c.isChecked()), None)

    @property
    def first_answer(self) -> QWidget:
        """Where the keys begin; in the calendar, that is the calendar itself."""
        if self.calendar_is_open:
            return self._weeks.first_answer()
        return self._open if self._chips[0].isHidden() else self._chips[0]

    def leave_calendar(self) -> None:
        """Close the calendar; the keys go on where it was opened."""
        self.show_calendar(False)
        self._open.setFocus()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        open_now = self.calendar_is_open
        self._open.say(self.tr("Close the calendar") if open_now else self.tr("Choose a day"))
        self._weeks.retranslate()
        self._show()

    # -- inside -------------------------------------------------------------------------------

    def _show(self) -> None:
        words = self._wording.content.print.dates.in_(self._wording.language)
        offered = []
        for chip, offset in zip(self._chips, self._offsets, strict=True):
            # Without a day to count from there is nothing to offer.
            chip.setVisible(self._today is not None and not self.calendar_is_open)
            if self._today is not None:
                day = self._today + dt.timedelta(days=offset)
                offered.append(day)
                chip.say(f"{self._name(offset)} · {short_date(day, words)}")
                chip.setChecked(day == self._day)
        self._open.setVisible(self._today is not None)
        other = self._day is not None and self._day not in offered
        self._other.setVisible(other and not self.calendar_is_open)
        self._other.setChecked(other)
        if self._day is not None:
            weekday = words.weekdays[self._day.weekday()]
            self._other.say(f"{weekday[:1].upper()}{weekday[1:]} {short_date(self._day, words)}")
        self._row.updateGeometry()

    def _has_room_beside(self, width: int) -> bool:
        """Whether the button that closes the calendar finds room to the right of it."""
        needed = self._weeks.minimumWidth() + self._rows.spacing() + self._open.sizeHint().width()
        return needed <= width

    def _arrange(self) -> None:
        beside = self.calendar_is_open and self._has_room_beside(self.width())
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.RightToLeft if beside else direction.TopToBottom)
        if beside:
            QWidget.setTabOrder(self._weeks.last_stop, self._open)
        elif self.calendar_is_open:
            put_before(self._open, self._weeks.first_stop)

    def _name(self, offset: int) -> str:
        match offset:
            case 1:
                return self.tr("Tomorrow")
            case 7:
                return self.tr("In a week")
            case 14:
                return self.tr("In two weeks")
            case 42:
                return self.tr("In six weeks")
        return self.tr("In {count} days").format(count=offset)

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        for chip, offset in zip(self._chips, self._offsets, strict=True):
            if chip is pressed and self._today is not None:
                self._choose(self._today + dt.timedelta(days=offset))

    def _choose(self, day: dt.date) -> None:
        self.show_day(day)
        if self.calendar_is_open:
            self.show_calendar(False)
        self.day_chosen.emit(day)

    def _keep_other(self) -> None:
        if self._day is not None:
            self._choose(self._day)

    def _turn_calendar(self) -> None:
        self.show_calendar(not self.calendar_is_open)

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
