"""A new young person: the name they choose, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording


class NewPerson(QWidget):
    """Asks what the young person wants to be called on the screen.

    Signals:
        named: the chosen name, never empty.
        given_up: nobody new after all.
    """

    named = Signal(str)
    given_up = Signal()

    def __init__(self, wording: Wording, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._question = label("title")
        self._helper = label("helper")
        self._name = QLineEdit()
        self._refusal = label("warning")
        self._refusal.hide()
        self._go = QPushButton()
        self._go.setProperty("look", "primary")
        self._back = QPushButton()
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.px(16))
        buttons.addWidget(self._go)
        buttons.addWidget(self._back)
        buttons.addStretch()
        frame = QFrame()
        frame.setProperty("look", "sheet")
        frame.setMaximumWidth(scale.px(900, at_least=560))
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(*(scale.px(40),) * 4)
        rows.setSpacing(scale.px(18))
        for widget in (self._question, self._helper, self._name, self._refusal):
            rows.addWidget(widget)
        rows.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(40),) * 4)
        layout.addWidget(frame)
        layout.addStretch()
        self._go.clicked.connect(self._name_them)
        self._name.returnPressed.connect(self._name_them)
        self._back.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def begin(self) -> None:
        """Somebody new comes: an empty line with the focus in it."""
        self._name.clear()
        self.say("")
        self._name.setFocus()

    def say(self, refusal: str) -> None:
        """Show why the name cannot be taken; an empty sentence takes it away."""
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        call = self._wording.content.meeting.stages.get_ready.call_you
        self._question.setText(self._wording.say(call))
        self._helper.setText(self.tr("A name they choose. Never a CPR number."))
        self._name.setAccessibleName(self._question.text())
        self._go.setText(self.tr("Make the plan ready"))
        self._back.setText(self.tr("Not now"))

    def _name_them(self) -> None:
        name = self._name.text().strip()
        if name:
            self.named.emit(name)
        else:
            self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
