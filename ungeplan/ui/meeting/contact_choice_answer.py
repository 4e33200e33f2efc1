"""How the contact person was chosen: in whose words, by whom, and when it was talked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ungeplan.model.plan import ChoiceMode, PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.day_line import EXAMPLE, DayLine
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.wording import Wording

MODE, REASON, WORDS, ASKED, MET = "mode", "reason", "words", "asked", "met"
_STACKED_FROM = 1.5


class Choice(NamedTuple):
    """Who is chosen, and how."""

    person: PersonId
    mode: ChoiceMode
    asked_on: dt.date | None
    first_contact_on: dt.date | None
    reason: str
    words: str


class ChoiceAnswer(QFrame):
    """Asks how somebody was chosen; before a hand-over it says who is the contact person now.

    Signals:
        chosen: a Choice.
        given_up: not this person, or not now.
        typed: the part and what is half-typed there.
    """

    chosen = Signal(object)
    given_up = Signal()
    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._person = PersonId("")
        self._name = self._before = ""
        self._today = dt.date.today()
        self._is_too_early = False
        self._handing_over = QLabel()
        self._handing_over.setProperty("look", "card")
        self._how = QLabel()
        self._how.setProperty("look", "helper")
        self.modes = {mode: Chip(theme) for mode in ChoiceMode}
        self._mode_flow = Flow()
        self._mode_flow.show_parts(self.modes.values())
        self._why_label, self.reason = QLabel(), GrowingText()
        self._words_label, self.words = QLabel(), GrowingText()
        self._asked_label, self.asked_on = QLabel(), DayLine()
        self._met_label, self.first_contact = QLabel(), DayLine()
        self.today = Button()
        self.today.setProperty("look", "soft")
        self._missing = QLabel()
        self._missing.setProperty("look", "helper")
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        for label in (
            self._handing_over,
            self._how,
            self._why_label,
            self._words_label,
            self._asked_label,
            self._met_label,
            self._missing,
        ):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()

    def ask(self, person: PersonId, name: str, before: str, half_typed: Mapping[str, str]) -> None:
        """Ask about this person; `before` is the name of another contact person, if there is one.

        What was half-typed stands there again.
        """
        self._person, self._name, self._before = person, name, before
        self._is_too_early = False
        for mode, chip in self.modes.items():
            chip.setAutoExclusive(False)
            chip.setChecked(half_typed.get(MODE) == mode.value)
            chip.setAutoExclusive(True)
        for part, text in ((REASON, self.reason), (WORDS, self.words)):
            text.blockSignals(True)
            text.setPlainText(half_typed.get(part, ""))
            text.blockSignals(False)
        for part, line in ((ASKED, self.asked_on), (MET, self.first_contact)):
            line.setText(half_typed.get(part, ""))
        self.retranslate()

    @property
    def person(self) -> PersonId:
        """Whom it is about."""
        return self._person

    @property
    def mode(self) -> ChoiceMode | None:
        """How they were chosen, when that is said."""
        return next((mode for mode, chip in self.modes.items() if chip.isChecked()), None)

    def show_today(self, today: dt.date) -> None:
        """What *I dag* means."""
        self._today = today

    def take_focus(self) -> None:
        """The keys begin at the first answer."""
        self.modes[ChoiceMode.OWN_CHOICE].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(36)
        self._rows.setContentsMargins(pad, scale.px(28), pad, scale.px(28))
        self._rows.setSpacing(scale.px(12))
        self._mode_flow.set_gap(scale.px(12))
        directions = QBoxLayout.Direction
        is_stacked = scale.zoom >= _STACKED_FROM
        self._days.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._days.setSpacing(scale.px(32))
        self._asked_row.setSpacing(scale.px(12))
        for column in self._columns:
            column.setSpacing(scale.px(10))
        for chip in self.modes.values():
            chip.show_scale(scale)
        side = scale.text(BODY)
        self.done.setIcon(icon("handshake", self._theme.on_action, side))
        self.done.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.get_ready, self._wording.say
        language, name = self._wording.language, self._name
        self._handing_over.setText(words.hand_over.filled(language, before=self._before, name=name))
        self._handing_over.setVisible(bool(self._before))
        for mode, chip in self.modes.items():
            chip.say(say(words.modes[mode]))
        for label, part, text in (
            (self._why_label, self.reason, words.assigned_why.filled(language, name=name)),
            (self._words_label, self.words, say(words.own_words)),
            (self._asked_label, self.asked_on, say(words.asked_on)),
            (self._met_label, self.first_contact, say(words.first_contact)),
        ):
            label.setText(text)
            part.setAccessibleName(text)
        for line in (self.asked_on, self.first_contact):
            line.setPlaceholderText(self.tr("day.month.year"))
        self.today.setText(say(words.today))
        self._close.setText(say(words.not_now))
        say_beside_icon(self.done, words.choose.filled(language, name=name))
        self._show_mode()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        for part in (self._handing_over, self._how, self._mode_flow):
            self._rows.addWidget(part)
        for label, text in (
            (self._why_label, self.reason),
            (self._words_label, self.words),
        ):
            self._rows.addWidget(label)
            self._rows.addWidget(text)
        self._asked_row = QHBoxLayout()
        self._asked_row.addWidget(self.asked_on, 1)
        self._asked_row.addWidget(self.today)
        asked, met = QVBoxLayout(), QVBoxLayout()
        asked.addWidget(self._asked_label)
        asked.addLayout(self._asked_row)
        met.addWidget(self._met_label)
        met.addWidget(self.first_contact)
        self._columns = (asked, met)
        self._days = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for column in self._columns:
            column.addStretch()
            self._days.addLayout(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close)
        buttons.addStretch()
        buttons.addWidget(self.done)
        self._rows.addLayout(self._days)
        self._rows.addWidget(self._missing)
        self._rows.addLayout(buttons)

    def _connect(self) -> None:
        for chip in self.modes.values():
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._show_mode)
            chip.clicked.connect(self._keep_mode)
        for text in (self.reason, self.words):
            text.given_up.connect(self.given_up)
        self.reason.textChanged.connect(self._type_reason)
        self.words.textChanged.connect(self._type_words)
        self.asked_on.written.connect(self._type_asked)
        self.first_contact.written.connect(self._type_met)
        self.today.clicked.connect(self._asked_today)
        self._close.clicked.connect(self.given_up)
        self.done.clicked.connect(self.finish)

    def finish(self) -> None:
        """Everything that must be said is said; else a sentence tells what is not."""
        mode = self.mode
        self._is_too_early = True
        self._show_mode()
        if mode is None or not self._days_are_readable:
            announce(self._missing, self._missing.text())
            return
        self.chosen.emit(
            Choice(
                person=self._person,
                mode=mode,
                asked_on=self.asked_on.day,
                first_contact_on=self.first_contact.day,
                reason=self.reason.words() if mode is ChoiceMode.ASSIGNED else "",
                words=self.words.words(),
            )
        )

    @property
    def _days_are_readable(self) -> bool:
        return self.asked_on.is_readable and self.first_contact.is_readable

    def _show_mode(self) -> None:
        assigned = self.mode is ChoiceMode.ASSIGNED
        for part in (self._why_label, self.reason):
            part.setVisible(assigned)
        words, language = self._wording.content.meeting.stages.get_ready, self._wording.language
        self._how.setVisible(assigned or bool(self._before))
        if assigned:
            self._how.setText(self._wording.say(words.we_tell_you_why))
        else:
            self._how.setText(words.hand_over_help.filled(language, before=self._before))
        missing = ""
        if self.mode is None:
            missing = words.say_how_first.filled(language, name=self._name)
        elif not self._days_are_readable:
            missing = self.tr("Write the day like this: {day}").format(day=EXAMPLE)
        self._missing.setText(missing)
        self._missing.setVisible(self._is_too_early and bool(missing))

    def _keep_mode(self) -> None:
        self.typed.emit(MODE, self.mode.value if self.mode is not None else "")

    def _type_reason(self) -> None:
        self.typed.emit(REASON, self.reason.toPlainText())

    def _type_words(self) -> None:
        self.typed.emit(WORDS, self.words.toPlainText())

    def _type_asked(self, text: str) -> None:
        self.typed.emit(ASKED, text)
        self._show_mode()

    def _type_met(self, text: str) -> None:
        self.typed.emit(MET, text)
        self._show_mode()

    def _asked_today(self) -> None:
        self.asked_on.show_day(self._today)
        self._type_asked(self.asked_on.text())

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
