"""Where a question about a step is answered in words or with a day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.day_picker import DAY, WEEK, DayPicker
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording


class WordsPage(QWidget):
    """A large line, and below it what could stand there while it is empty.

    Signals:
        words_typed: the words in the line, also when the suggestion was taken.
        finished: Enter was pressed in the line.
    """

    words_typed = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Line()
        self._line.setProperty("look", "large")
        self._suggestion = Chip(theme, "plus")
        self._suggestion_label = QLabel()
        self._suggestion_label.setProperty("look", "helper")
        self._row = Flow()
        self._row.show_parts([self._suggestion_label, self._suggestion])
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._line)
        self._rows.addWidget(self._row)
        self._line.written.connect(self.words_typed)
        self._line.textChanged.connect(self._show_suggestion)
        self._line.returnPressed.connect(self.finished)
        self._suggestion.clicked.connect(self._take_suggestion)
        self._show_suggestion()

    def begin(self, words: str, suggestion: str = "") -> None:
        """Ask anew, with these words and what could stand there; it may be empty."""
        self._line.setText(words)
        self.suggest(suggestion)

    def suggest(self, suggestion: str) -> None:
        """What could stand there; nothing when it is empty."""
        self._suggestion.say(suggestion)
        self._show_suggestion()

    def show_words(self, words: str) -> None:
        """These words stand in the line now."""
        _write(self._line, words)

    def say(self, name: str, it_could_be: str = "") -> None:
        """The name of the line, for people who listen, and what stands before the suggestion."""
        self._line.setAccessibleName(name)
        self._suggestion_label.setText(it_could_be)

    def take_focus(self) -> None:
        """The keys begin at the line."""
        self._line.setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(20))
        self._row.set_gap(scale.px(12))
        self._suggestion.show_scale(scale)

    def _take_suggestion(self) -> None:
        self._line.setText(self._suggestion.words)
        self.words_typed.emit(self._suggestion.words)
        self._line.setFocus()

    def _show_suggestion(self) -> None:
        self._row.setVisible(bool(self._suggestion.words) and not self._line.text().strip())


class WhenPage(QuestionPage):
    """A day, or the young person's own words for it.

    Signals:
        day_chosen: the day.
        words_typed: the words in the line.
        words_taken: the words of the chip beside it.
        finished: Enter was pressed in the line.
    """

    day_chosen = Signal(object)
    words_typed = Signal(str)
    words_taken = Signal(str)
    finished = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = DayPicker(wording, theme, (DAY, WEEK, 2 * WEEK))
        self._label = QLabel()
        self._label.setProperty("look", "helper")
        self._line = Line()
        self._dare = Chip(theme)
        self._row = Flow()
        self._row.show_parts([self._dare, self._line])
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._day, self._label, self._row):
            self._rows.addWidget(part)
        self._day.day_chosen.connect(self.day_chosen)
        self._day.calendar_shown.connect(self._make_room)
        self._dare.clicked.connect(self._take_dare)
        self._line.written.connect(self.words_typed)
        self._line.returnPressed.connect(self.finished)

    def begin(self, day: dt.date | None, words: str) -> None:
        """Ask anew, with this day or these words."""
        self._line.setText(words)
        self.show_when(day, words)
        self.close_calendar()

    def show_when(self, day: dt.date | None, words: str) -> None:
        """This day is chosen, or these words stand in the line."""
        self._day.show_day(day)
        _write(self._line, words)
        self._show_dare()

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._day.show_today(today)

    @property
    def calendar_is_open(self) -> bool:
        """Whether the calendar is open."""
        return self._day.calendar_is_open

    def height_with_calendar(self, width: int) -> int:
        """How high the page is at that width while the calendar is open."""
        return self._day.height_with_calendar(width)

    def close_calendar(self) -> None:
        """Show the days that are chosen most, and the line."""
        self._day.show_calendar(False)

    def leave_calendar(self) -> None:
        """Close the calendar; the keys go on where it was opened."""
        self._day.leave_calendar()

    def say(self, label: str, name: str, dare: str) -> None:
        """What stands over the line, its name for people who listen, and words to take."""
        self._day.retranslate()
        self._label.setText(label)
        self._line.setAccessibleName(name)
        self._dare.say(dare)
        self._show_dare()

    def take_focus(self) -> None:
        """The keys begin at the words, or at the day that is chosen, or before all of them."""
        chosen = self._day.chosen
        if self._line.text():
            self._line.setFocus()
        elif chosen is not None:
            chosen.setFocus()
        else:
            self.hold_focus()

    def first_answer(self) -> QWidget:
        return self._day.first_answer

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(20))
        self._row.set_gap(scale.px(12))
        self._line.setMinimumWidth(scale.px(420, at_least=240))
        self._day.show_scale(scale)
        self._dare.show_scale(scale)

    def _take_dare(self) -> None:
        self._line.setText(self._dare.words)
        self.words_taken.emit(self._dare.words)

    def _show_dare(self) -> None:
        self._dare.setChecked(self._line.text() == self._dare.words)

    def _make_room(self, calendar: bool) -> None:
        """The calendar takes the place of the own words."""
        self._label.setVisible(not calendar)
        self._row.setVisible(not calendar)


def _write(line: Line, words: str) -> None:
    # The cursor stays in a line that says so already.
    if line.text() != words:
        line.setText(words)
