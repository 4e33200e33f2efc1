"""Who somebody is, so that the law can be read for them; also somebody new."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import AddPerson, DescribePerson
from ungeplan.model.plan import Department, Person
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording

NAME = "sharing.name"
"""The field of a half-typed name."""


class Who(StrEnum):
    """What the young person is asked to choose from."""

    PARENT = "parent"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    OUTSIDE = "outside"
    FRIEND = "friend"


_DEPARTMENTS = {
    Who.SCHOOL: Department.SCHOOL,
    Who.MUNICIPALITY: Department.OTHER,
    Who.OUTSIDE: Department.OUTSIDE,
}


class RecipientForm(QFrame):
    """Asks for the name of somebody new and who they are; of somebody known, only who they are.

    Signals:
        described: an AddPerson or a DescribePerson.
        closed: not now.
        name_typed: the half-typed name.
    """

    described = Signal(object)
    closed = Signal()
    name_typed = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._person: Person | None = None
        self._name_label = QLabel()
        self.name = Line()
        self._who_label = QLabel()
        self._help = QLabel()
        self._help.setProperty("look", "helper")
        self.who = {who: Chip(theme) for who in Who}
        self._who_flow = Flow()
        self._who_flow.show_parts(self.who.values())
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._close)
        self._buttons.addStretch()
        self._buttons.addWidget(self.done)
        self._rows = QVBoxLayout(self)
        for label in (self._name_label, self._who_label, self._help):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for part in (self._name_label, self.name, self._who_label, self._who_flow, self._help):
            self._rows.addWidget(part)
        self._rows.addLayout(self._buttons)

        self.name.written.connect(self._type)
        self.name.returnPressed.connect(self._finish)
        for chip in self.who.values():
            chip.clicked.connect(self._choose)
        self._close.clicked.connect(self.closed)
        self.done.clicked.connect(self._finish)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    # -- what it is told ----------------------------------------------------------------------

    def begin(self, person: Person | None, name: str = "") -> None:
        """Ask about this person, or about somebody new whose name may be half-typed."""
        self._person = person
        self.name.setText(name)
        for chip in self.who.values():
            chip.setChecked(False)
        is_new = person is None
        for part in (self._name_label, self.name, self._who_label):
            part.setVisible(is_new)
        self._show_whether_done()

    def take_focus(self) -> None:
        """The keys begin at the first thing that is asked."""
        if self._person is None:
            self.name.setFocus()
        else:
            self.who[Who.PARENT].setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setContentsMargins(*(scale.px(32),) * 4)
        self._rows.setSpacing(scale.px(16))
        self._who_flow.set_gap(scale.px(12))
        for chip in self.who.values():
            chip.show_scale(scale)
        side = scale.text(BODY)
        self.done.setIcon(
            icon("check", self._theme.on_action, side, disabled=self._theme.quiet_ink)
        )
        self.done.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        sharing = self._wording.content.meeting.stages.sharing
        self._name_label.setText(self.tr("What is the person called?"))
        self.name.setAccessibleName(self._name_label.text())
        self._who_label.setText(self.tr("Who is the person?"))
        self._help.setText(self._wording.say(sharing.who_is_help))
        for who, text in self._words().items():
            self.who[who].say(text)
        self._close.setText(self.tr("Not now"))
        say_beside_icon(self.done, self.tr("Add"))

    # -- inside -------------------------------------------------------------------------------

    def _words(self) -> dict[Who, str]:
        return {
            Who.PARENT: self.tr("My parent, who has custody"),
            Who.SCHOOL: self.tr("From school"),
            Who.MUNICIPALITY: self.tr("From the municipality"),
            Who.OUTSIDE: self.tr("From another place"),
            Who.FRIEND: self.tr("Family or friend"),
        }

    @property
    def _chosen(self) -> Who | None:
        return next((who for who, chip in self.who.items() if chip.isChecked()), None)

    def _choose(self) -> None:
        pressed = self.sender()
        for chip in self.who.values():
            chip.setChecked(chip is pressed)
        self._show_whether_done()
        if self._person is not None:
            self._finish()

    def _type(self, text: str) -> None:
        self._show_whether_done()
        self.name_typed.emit(text)

    def _show_whether_done(self) -> None:
        self.done.setVisible(self._person is None)
        self.done.setEnabled(bool(self.name.text().strip()) and self._chosen is not None)

    def _finish(self) -> None:
        who, person = self._chosen, self._person
        name = " ".join(self.name.text().split())
        if who is None or not (person or name):
            return
        relation, phone = (person.relation, person.phone) if person is not None else ("", "")
        department = _DEPARTMENTS.get(who)
        works, holds = department is not None, who is Who.PARENT
        said = (relation, works, department, holds, phone, who is Who.FRIEND)
        if person is None:
            self.described.emit(AddPerson(name, *said))
        else:
            self.described.emit(DescribePerson(person.id, person.name, *said))

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
