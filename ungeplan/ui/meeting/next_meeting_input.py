"""*Vi ses igen*: when and where the two meet again, and the number to call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.language import long_date, long_moment, moment_within
from ungeplan.model.plan import NextMeeting
from ungeplan.ui.meeting.clock_picker import ClockPicker
from ungeplan.ui.meeting.day_picker import WEEK, DayPicker
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import CARD, SMALL, TITLE, Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class MeetingPart(StrEnum):
    """What of the next meeting is kept while it is half-agreed."""

    DAY = "day"
    TIME = "time"
    PLACE = "place"
    PHONE = "phone"


def told_again(agreed: NextMeeting, wording: Wording) -> str:
    """When the two meet again, as a sentence with weekday, date and time."""
    moment = moment_within(agreed.starts, wording.content.print.dates.in_(wording.language))
    see_you = wording.content.meeting.stages.take_with_you.see_you_then
    return see_you.filled(wording.language, moment=moment)


def still_ahead(agreed: NextMeeting | None, today: dt.date) -> NextMeeting | None:
    """What is agreed, while it is still to come; from its own day on it is not."""
    return agreed if agreed is not None and agreed.starts.date() > today else None


class NextMeetingInput(QuestionPage):
    """Asks for the day; when there is one, for time and place. The number is there to be printed.

    Signals:
        arranged: the NextMeeting, each time it is complete and another one than before.
        part_typed: the part and its text, to keep.
    """

    arranged = Signal(object)
    part_typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._today = dt.date.min
        self._day: dt.date | None = None
        self._agreed: NextMeeting | None = None
        self._known_phone = ""
        self._person = ""
        self._kept: dict[str, str] = {}

        self._days = DayPicker(wording, theme, (WEEK, 2 * WEEK, 6 * WEEK))
        self._rest = QWidget()
        self._sentence = QLabel()
        self._sentence.setProperty("look", "title")
        self._sentence.setWordWrap(True)
        self._clock_label = QLabel()
        self._clock = ClockPicker(wording, theme)
        self._place_label = QLabel()
        self._place = Line()
        self._phone_label = WordsLabel()
        self._phone = Line()
        self._phone_note = WordsLabel()
        for label in (self._clock_label, self._place_label):
            label.setProperty("look", "helper")
        self._phone_row = Flow()
        self._phone_row.show_parts([self._phone_label, self._phone, self._phone_note])
        self._rest_rows = QVBoxLayout(self._rest)
        self._rest_rows.addWidget(self._sentence)
        for part in (self._clock_label, self._clock, self._place_label, self._place):
            self._rest_rows.addWidget(part)
        self._rest_rows.addWidget(self._phone_row)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._days)
        self._rows.addWidget(self._rest)
        self._rows.addStretch()

        self._days.day_chosen.connect(self._choose_day)
        self._days.calendar_shown.connect(self._show_rest)
        self._clock.time_typed.connect(self._type_time)
        self._clock.time_chosen.connect(self._arrange)
        self._place.written.connect(self._type_place)
        self._place.editingFinished.connect(self._arrange)
        self._phone.written.connect(self._type_phone)
        self._phone.editingFinished.connect(self._arrange)

    # -- what it is told ----------------------------------------------------------------------

    def show_today(self, today: dt.date) -> None:
        """Count days from this one; what was agreed for an earlier day is over."""
        self._today = today
        self._days.show_today(today)
        self._show()

    def show_meeting(self, agreed: NextMeeting | None, person: str) -> None:
        """Show what is agreed; `person` is who answers the phone."""
        self._agreed = agreed
        self._person = person
        self.retranslate()
        self._show()

    def show_phone(self, phone: str) -> None:
        """The number to begin with, while none is agreed."""
        self._known_phone = phone
        self._show()

    def show_kept(self, kept: Mapping[str, str]) -> None:
        """Put half-agreed parts back."""
        self._kept = dict(kept)
        self._show()

    @property
    def is_arranged(self) -> bool:
        """Whether day and time are known."""
        return self._day is not None and self._clock.time is not None

    def take_focus(self) -> None:
        """The keys begin at the day that is chosen, or before the first."""
        chosen = self._days.chosen
        if chosen is None:
            self.hold_focus()
        else:
            chosen.setFocus()

    def first_answer(self) -> QWidget:
        return self._days.first_answer

    def finish(self) -> None:
        """What stands there is finished."""
        self._arrange()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        margin = scale.px(40)
        self._rows.setContentsMargins(margin, scale.px(28), margin, scale.px(36))
        self._rows.setSpacing(scale.px(24))
        self._rest_rows.setContentsMargins(0, 0, 0, 0)
        self._rest_rows.setSpacing(scale.px(12))
        self._phone_row.set_gap(scale.px(16))
        self._phone.setFixedWidth(scale.text(CARD) * 8)
        for quiet in (self._phone_label, self._phone_note):
            quiet.wear(scale.font(SMALL), self._theme.quiet_ink)
        for label in (self._clock_label, self._place_label):
            label.setContentsMargins(0, scale.px(10), 0, 0)
        # A time after the day must not push away what is being pressed.
        self._sentence.setMinimumHeight(round(scale.text(TITLE) * 1.5))
        self._days.show_scale(scale)
        self._clock.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._days.retranslate()
        self._clock.retranslate()
        self._clock_label.setText(self.tr("What time?"))
        self._place_label.setText(self.tr("Where?"))
        self._phone_label.setText(self.tr("Phone number of {name}").format(name=self._person))
        self._place.setAccessibleName(self._place_label.text())
        self._phone.setAccessibleName(self._phone_label.text())
        self._phone_note.setText(self.tr("The number is on your plan."))
        self._show_sentence()

    # -- inside -------------------------------------------------------------------------------

    def _show(self) -> None:
        """What is agreed, with what was typed since."""
        agreed = still_ahead(self._agreed, self._today)
        parts = {
            MeetingPart.DAY: agreed.starts.date().isoformat() if agreed else "",
            MeetingPart.TIME: self._clock.write(agreed.starts.time()) if agreed else "",
            # Place and number are often the same again.
            MeetingPart.PLACE: self._agreed.place if self._agreed else "",
            MeetingPart.PHONE: self._agreed.phone if self._agreed else self._known_phone,
            **self._kept,
        }
        self._day = _day(parts[MeetingPart.DAY])
        self._days.show_day(self._day)
        self._clock.show_time(parts[MeetingPart.TIME])
        for line, part in ((self._place, MeetingPart.PLACE), (self._phone, MeetingPart.PHONE)):
            if line.text() != parts[part]:
                line.setText(parts[part])
        self._show_sentence()

    def _show_sentence(self) -> None:
        dates = self._wording.content.print.dates.in_(self._wording.language)
        time = self._clock.time
        if self._day is None:
            text = ""
        elif time is not None:
            text = long_moment(dt.datetime.combine(self._day, time), dates)
        else:
            weekday = dates.weekdays[self._day.weekday()]
            text = f"{weekday[:1].upper()}{weekday[1:]} {long_date(self._day, dates)}"
        self._sentence.setText(text)
        self._show_rest()

    def _keep(self, part: MeetingPart, text: str) -> None:
        self._kept[part] = text
        self.part_typed.emit(part, text)
        self._show_sentence()

    def _choose_day(self, day: dt.date) -> None:
        self._day = day
        self._keep(MeetingPart.DAY, day.isoformat())
        self._arrange()

    def _type_time(self, text: str) -> None:
        self._keep(MeetingPart.TIME, text)

    def _type_place(self, text: str) -> None:
        self._keep(MeetingPart.PLACE, text)

    def _type_phone(self, text: str) -> None:
        self._keep(MeetingPart.PHONE, text)

    def _arrange(self) -> None:
        time = self._clock.time
        self._show_sentence()
        if self._day is None or time is None or not self._kept:
            return
        arranged = NextMeeting(
            starts=dt.datetime.combine(self._day, time),
            place=self._place.text().strip(),
            phone=self._phone.text().strip(),
        )
        self.arranged.emit(arranged)

    def _show_rest(self) -> None:
        """One question at a time: the day comes first, and its calendar takes the whole place."""
        begun = self._day is not None or bool(self._kept)
        self._rest.setVisible(begun and not self._days.calendar_is_open)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
