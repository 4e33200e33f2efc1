"""The way out of the meeting: the contact person confirms that the two are done for today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import NextMeeting
from ungeplan.ui.meeting.next_meeting_input import told_again
from ungeplan.ui.plan_document import Saving
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording


class Parting(QWidget):
    """Asks whether the meeting is over.

    Signals:
        stay_wanted: back to the stage that was on the screen.
        end_wanted: the meeting is over.
    """

    stay_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._contact_person = ""
        self._agreed: NextMeeting | None = None
        self._is_a_meeting = True
        self._scale = Scale()
        self._saving = Saving.SAVED
        self.question = QLabel()
        self.question.setProperty("look", "question")
        self.words = QLabel()
        self.see_you = QLabel()
        self.see_you.setProperty("look", "card")
        for label in (self.question, self.see_you, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.stay = Button()
        self.end = Button()
        self.end.setProperty("look", "primary")
        self._sheet = QFrame()
        self._sheet.setProperty("look", "sheet")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.stay)
        self._buttons.addStretch()
        self._buttons.addWidget(self.end)
        self._rows = QVBoxLayout(self._sheet)
        self._rows.addWidget(self.question)
        self._rows.addWidget(self.see_you)
        self._rows.addWidget(self.words)
        self._rows.addLayout(self._buttons)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._sheet)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addLayout(row)
        layout.addStretch()
        self.hide()
        self.stay.clicked.connect(self.stay_wanted)
        self.end.clicked.connect(self.end_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def ask(
        self,
        contact_person: str,
        agreed: NextMeeting | None = None,
        *,
        is_a_meeting: bool = True,
    ) -> None:
        """Ask the contact person of that name; `agreed` is when the two meet again."""
        self._contact_person = contact_person
        self._is_a_meeting = is_a_meeting
        self._agreed = agreed
        self.retranslate()
        self.show()
        self.raise_()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saving(self, saving: Saving) -> None:
        """The meeting cannot end before everything is on disk."""
        self._saving = saving
        self.end.setEnabled(saving is Saving.SAVED)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._fit()
        self._rows.setContentsMargins(*(scale.px(56),) * 4)
        self._rows.setSpacing(scale.px(32))
        self._buttons.setSpacing(scale.px(24))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.question.setText(self.tr("Are you done for today?"))
        self.words.setText(
            self._say_who_ends().format(contact_person=self._contact_person)
            if self._saving is Saving.SAVED
            else self.tr("The last thing is not saved yet. Stay here until it is.")
        )
        self.see_you.setVisible(self._agreed is not None)
        self.see_you.setText(told_again(self._agreed, self._wording) if self._agreed else "")
        self.stay.setText(self.tr("No, stay here"))
        self.end.setText(
            self.tr("Yes, end the meeting") if self._is_a_meeting else self.tr("Yes, we are ready")
        )

    def _say_who_ends(self) -> str:
        if not self._contact_person:
            return self.tr("Everything is saved.")
        if self._is_a_meeting:
            return self.tr("Everything is saved. {contact_person} ends the meeting.")
        return self.tr("Everything is saved. {contact_person} goes back to the desk.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the careful answer: stay."""
        if event.key() == Qt.Key.Key_Escape:
            self.stay_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._scale.px(960) * max(1.0, self._scale.zoom * 0.8)
        self._sheet.setFixedWidth(max(min(round(wanted), self.width() - self._scale.px(64)), 1))
