"""When the young person was born, on the desk: a day, and never a number."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.plan import Plan
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.day_line import EXAMPLE, DayLine
from ungeplan.ui.wording import Wording


class PersonBirth(QWidget):
    """One line for the day, how old that is, and what it is for.

    Signals:
        born_on: the day, or None when it is taken away.
    """

    born_on = Signal(object)

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._plan = Plan()
        self._today = dt.date.today()
        self._name = label("small")
        self.line = DayLine()
        self.line.setFixedWidth(scale.px(300, at_least=190))
        self._name.setBuddy(self.line)
        self._age = label("body")
        self._age.setWordWrap(False)
        self._what_for = label("helper")
        self._wrong = label("warning")
        self._wrong.hide()
        beside = QHBoxLayout()
        beside.setSpacing(scale.px(16))
        beside.addWidget(self.line)
        beside.addWidget(self._age)
        beside.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.px(6))
        rows.addWidget(self._name)
        rows.addLayout(beside)
        rows.addWidget(self._what_for)
        rows.addWidget(self._wrong)
        self.line.day_said.connect(self._tell)
        self.line.not_a_day.connect(self._say_wrong)
        self.line.written.connect(self._take_sentence_away)

    def show_plan(self, plan: Plan, today: dt.date) -> None:
        """Show the day of this plan, unless somebody is writing another."""
        if not self.line.hasFocus() or plan.birth_date != self._plan.birth_date:
            self.line.show_day(plan.birth_date)
            say_on(self._wrong, "")
        self._plan, self._today = plan, today
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._name.setText(self.tr("Born"))
        self.line.setAccessibleName(self.tr("When the young person was born"))
        self.line.setPlaceholderText(self.tr("day.month.year"))
        age = self._plan.age_on(self._today)
        self._age.setText("" if age is None else self.tr("{n} years").format(n=age))
        self._age.setVisible(age is not None)
        self._what_for.setText(
            self.tr("How old decides what the young person is asked about. Never a CPR number.")
        )
        if not self._wrong.isHidden():
            self._say_wrong()

    def _tell(self, day: dt.date | None) -> None:
        if day != self._plan.birth_date:
            self.born_on.emit(day)

    def _say_wrong(self) -> None:
        say_on(self._wrong, self.tr("Write the day like this: {day}").format(day=EXAMPLE))

    def _take_sentence_away(self) -> None:
        say_on(self._wrong, "")
