"""A time of day: typed, or put together from an hour and a quarter."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording

_HOURS = range(8, 17)
_QUARTERS = (0, 15, 30, 45)
_TIME = re.compile(r"(?:kl\.?|at)?\s*(\d{1,2})(?:\s*[.:,]?\s*(\d{2}))?", re.IGNORECASE)


def read_time(text: str) -> dt.time | None:
    """The time somebody typed: 10, 10.15, 10:15, 1015 or kl. 10.15; None when it is no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


class ClockPicker(QWidget):
    """A line for the time, chips for the hours of a working day, and chips for its quarters.

    Signals:
        time_chosen: the time, or None when what stands there is no time.
        time_typed: the half-typed time.
    """

    time_chosen = Signal(object)
    time_typed = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._line = Line()
        self._hours = {hour: _chip(str(hour), theme) for hour in _HOURS}
        self._quarters = {minute: _chip(f"{minute:02}", theme) for minute in _QUARTERS}
        self._hour_label = QLabel()
        self._quarter_label = QLabel()
        for label in (self._hour_label, self._quarter_label):
            label.setProperty("look", "small")
        self._row = Flow()
        self._row.show_parts([self._hour_label, *self._hours.values()])
        self._quarter_row = Flow()
        self._quarter_row.show_parts([self._quarter_label, *self._quarters.values()])
        self._hint = QLabel()
        self._hint.setProperty("look", "helper")
        self._hint.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._hint, self._row, self._quarter_row):
            self._rows.addWidget(part)
        self._line.written.connect(self._type)
        self._line.editingFinished.connect(self._finish)
        for chip in self._hours.values():
            chip.clicked.connect(self._choose_hour)
        for chip in self._quarters.values():
            chip.clicked.connect(self._choose_quarter)
        self._mark()

    @property
    def time(self) -> dt.time | None:
        """The time that stands there."""
        return read_time(self._line.text())

    def show_time(self, text: str) -> None:
        """Put this time there, half-typed or whole."""
        self._line.setText(text)
        self._hint.hide()
        self._mark()

    def write(self, time: dt.time) -> str:
        """The time as it is written in the language of the moment."""
        dates = self._wording.content.print.dates.in_(self._wording.language)
        sign = ":" if "{hour}:" in dates.long_moment else "."
        return f"{time.hour}{sign}{time.minute:02}"

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._row.set_gap(scale.px(8))
        self._quarter_row.set_gap(scale.px(8))
        self._rows.setSpacing(scale.px(8))
        for chip in (*self._hours.values(), *self._quarters.values()):
            chip.show_scale(scale)
        self._line.setFixedWidth(scale.text(7 * 26))
        # The quarters stand under the hours.
        for label in (self._hour_label, self._quarter_label):
            label.setFixedWidth(scale.text(5 * 24))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._line.setAccessibleName(self.tr("What time"))
        self._line.setPlaceholderText(self.write(dt.time(10, 15)))
        self._hour_label.setText(self.tr("Hours"))
        self._quarter_label.setText(self.tr("Minutes"))
        self._hint.setText(
            self.tr("Write the time like this: {time}").format(time=self.write(dt.time(10, 15)))
        )
        for hour, chip in self._hours.items():
            chip.setAccessibleName(self.tr("{hour} o'clock").format(hour=hour))
        for minute, chip in self._quarters.items():
            chip.setAccessibleName(self.tr("{minute} minutes past").format(minute=minute))

    # -- inside -------------------------------------------------------------------------------

    def _mark(self) -> None:
        time = self.time
        for hour, chip in self._hours.items():
            chip.setChecked(time is not None and time.hour == hour)
        for minute, chip in self._quarters.items():
            chip.setChecked(time is not None and time.minute == minute)
        # A quarter belongs to an hour: before there is one, it would do nothing.
        self._quarter_row.setVisible(time is not None)

    def _type(self, text: str) -> None:
        self._hint.hide()
        self._mark()
        self.time_typed.emit(text)

    def _finish(self) -> None:
        wrong = bool(self._line.text().strip()) and self.time is None
        self._hint.setVisible(wrong)
        self.time_chosen.emit(self.time)

    def _choose_hour(self) -> None:
        pressed = self.sender()
        for hour, chip in self._hours.items():
            if chip is pressed:
                self._choose(dt.time(hour, self.time.minute if self.time else 0))

    def _choose_quarter(self) -> None:
        pressed = self.sender()
        for minute, chip in self._quarters.items():
            if chip is pressed and self.time is not None:
                self._choose(self.time.replace(minute=minute))

    def _choose(self, time: dt.time) -> None:
        self.show_time(self.write(time))
        self.time_typed.emit(self._line.text())
        self.time_chosen.emit(time)


def _chip(text: str, theme: Theme) -> Chip:
    chip = Chip(theme)
    chip.say(text)
    return chip
