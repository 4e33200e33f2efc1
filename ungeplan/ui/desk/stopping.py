"""The contact person stops before the next one is there: from which day, and why."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ungeplan.model.edits import EndContactPerson
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.day_line import EXAMPLE, DayLine


class Stopping(QWidget):
    """Asks for the day and a reason.

    Signals:
        stopped: an EndContactPerson.
        given_up: nobody stops.
    """

    stopped = Signal(object)
    given_up = Signal()

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._name = ""
        self._words = label("body")
        self._day_label, self.day = label("small"), DayLine()
        self.day.setFixedWidth(scale.px(300, at_least=190))
        self._why_label, self.why = label("small"), QLineEdit()
        self._wrong = label("warning")
        self._wrong.hide()
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.px(12))
        buttons.addWidget(self._close)
        buttons.addWidget(self.done)
        buttons.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.px(8))
        for part in (
            self._words,
            self._day_label,
            self.day,
            self._why_label,
            self.why,
            self._wrong,
        ):
            rows.addWidget(part)
        rows.addLayout(buttons)
        self.why.returnPressed.connect(self._finish)
        self._close.clicked.connect(self.given_up)
        self.done.clicked.connect(self._finish)

    def ask(self, name: str, today: dt.date) -> None:
        """Ask when the one of that name stops; today, unless another day is written."""
        self._name = name
        self.day.show_day(today)
        self.why.clear()
        say_on(self._wrong, "")
        self.retranslate()
        self.show()
        self.day.setFocus()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._words.setText(
            self.tr("The young person is told. Until the next one is there, the days are counted.")
        )
        self._day_label.setText(self.tr("From which day?"))
        self._why_label.setText(self.tr("Why?"))
        self.day.setAccessibleName(self._day_label.text())
        self.day.setPlaceholderText(self.tr("day.month.year"))
        self.why.setAccessibleName(self._why_label.text())
        self._close.setText(self.tr("Not now"))
        self.done.setText(self.tr("{name} stops that day").format(name=self._name))

    def _finish(self) -> None:
        day = self.day.day
        if day is None:
            say_on(self._wrong, self.tr("Write the day like this: {day}").format(day=EXAMPLE))
            return
        self.stopped.emit(EndContactPerson(day, self.why.text().strip()))

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
