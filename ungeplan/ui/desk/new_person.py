"""A new young person: the name they choose, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ungeplan.ui.desk.sheet import Sheet
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording


class NewPerson(Sheet):
    """Asks the young person, who may sit beside the desk, what they want to be called.

    Signals:
        named: the chosen name, never empty.
        given_up: nobody new after all.
    """

    named = Signal(str)
    given_up = Signal()

    def __init__(self, wording: Wording, scale: Scale) -> None:
        super().__init__(scale)
        self._wording = wording
        self._lacks_name = False
        self._name = QLineEdit()
        self.add_part(self._name)
        self.finish_layout()
        self._back = Button()
        self.rows.addSpacing(scale.px(6))
        self.rows.addWidget(self._back)
        self.go.clicked.connect(self._name_them)
        self._name.returnPressed.connect(self._name_them)
        self._back.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def begin(self) -> None:
        """Somebody new comes: an empty line with the focus in it."""
        self._name.clear()
        self._lacks_name = False
        self.say("")
        self._name.setFocus()

    def forget(self) -> None:
        """No name is left in the line."""
        self._name.setText("")

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        call = self._wording.content.meeting.stages.get_ready.call_you
        self.title.setText(self._wording.say(call))
        self.words.setText(self.tr("You choose the name yourself. Never a CPR number."))
        self._name.setAccessibleName(self.title.text())
        self.go.setText(self.tr("Make the plan ready"))
        self._back.setText(self.tr("Not now"))
        if self._lacks_name:
            self.say(self.tr("Write a name first."))

    def _name_them(self) -> None:
        name = self._name.text().strip()
        self._lacks_name = not name
        if name:
            self.named.emit(name)
        else:
            self.say(self.tr("Write a name first."))
            self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
