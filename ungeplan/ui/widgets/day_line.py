"""A line for one day, written as people write it: 23.11.2026."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ungeplan.ui.widgets.line import Line

EXAMPLE = "23.11.2026"
"""How a day is written here, in every language."""
_WRITTEN = re.compile(r"(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4})")


def written(day: dt.date | None) -> str:
    """The day as it stands on the line; empty for none."""
    return f"{day.day}.{day.month}.{day.year}" if day is not None else ""


def read(text: str) -> dt.date | None:
    """The day that is written there, or None when it is none."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


class DayLine(Line):
    """Says the day when Enter is pressed or the line is left; an empty line is no day.

    Signals:
        day_said: the day, or None.
        not_a_day: what stands there cannot be read as one; it stays.
    """

    day_said = Signal(object)
    not_a_day = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: str = ""
        self.returnPressed.connect(self.finish)

    def show_day(self, day: dt.date | None) -> None:
        """Show this day as the one that was said."""
        self._shown = written(day)
        self.setText(self._shown)

    @property
    def day(self) -> dt.date | None:
        """The day that stands there, or None."""
        return read(self.text())

    @property
    def is_readable(self) -> bool:
        """Whether a day stands there, or nothing."""
        return not self.text().strip() or self.day is not None

    def finish(self) -> None:
        """What stands there is finished, when anybody has changed it."""
        if self.text().strip() == self._shown:
            return
        if not self.is_readable:
            self.not_a_day.emit()
            return
        self.show_day(self.day)
        self.day_said.emit(self.day)

    # -- Qt -----------------------------------------------------------------------------------

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()
