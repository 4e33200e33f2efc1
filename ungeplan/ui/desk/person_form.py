"""Who somebody around the young person is, to write down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from ungeplan.model.edits import AddPerson, DescribePerson
from ungeplan.model.plan import Department, Person
from ungeplan.ui.desk.label import label
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

_PLACES = (None, *Department)


class PersonForm(QWidget):
    """Name, what they are to the young person, where they work, custody and a number.

    Signals:
        written: an AddPerson, or a DescribePerson of the one who is described anew.
        given_up: nothing shall be changed.
    """

    written = Signal(object)
    given_up = Signal()

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._person: Person | None = None
        self.name, self.relation, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.department = QComboBox()
        # Its longest name is not what makes the page wide.
        self.department.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.department.setMinimumContentsLength(10)
        for _ in _PLACES:
            self.department.addItem("")
        self.is_professional, self.holds_custody = Chip(theme), Chip(theme)
        for chip in (self.is_professional, self.holds_custody):
            chip.show_scale(scale)
        self._labels = {
            part: label("small") for part in (self.name, self.relation, self.department, self.phone)
        }
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        ticks = Flow()
        ticks.set_gap(scale.px(12))
        ticks.show_parts([self.is_professional, self.holds_custody])
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.px(12))
        buttons.addWidget(self._close)
        buttons.addWidget(self.done)
        buttons.addStretch()
        rows = QFormLayout(self)
        rows.setContentsMargins(0, scale.px(8), 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setVerticalSpacing(scale.px(10))
        rows.setHorizontalSpacing(scale.px(24))
        for part, words in self._labels.items():
            words.setBuddy(part)
            words.setWordWrap(False)
            rows.addRow(words, part)
        rows.addRow(ticks)
        rows.addRow(buttons)
        for line in (self.name, self.relation, self.phone):
            line.returnPressed.connect(self._finish)
        self.name.textChanged.connect(self._show_whether_done)
        self._close.clicked.connect(self.given_up)
        self.done.clicked.connect(self._finish)
        self.retranslate()

    def begin(self, person: Person | None) -> None:
        """Ask anew: about this person, or about somebody the plan does not know yet."""
        self._show(person)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing is left in the lines."""
        self._show(None)

    def _show(self, person: Person | None) -> None:
        self._person = person
        self.name.setText(person.name if person else "")
        self.relation.setText(person.relation if person else "")
        self.phone.setText(person.phone if person else "")
        self.department.setCurrentIndex(_PLACES.index(person.department if person else None))
        self.is_professional.setChecked(person is not None and person.is_professional)
        self.holds_custody.setChecked(person is not None and person.holds_custody)
        self._show_whether_done()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        names = self._wording.content.departments.names
        texts = [self.tr("Nowhere that matters here")]
        texts += [self._wording.say(names[place]) for place in Department]
        for number, text in enumerate(texts):
            self.department.setItemText(number, text)
        for part, words in (
            (self.name, self.tr("Name")),
            (self.relation, self.tr("What they are to the young person")),
            (self.department, self.tr("Where they work")),
            (self.phone, self.tr("Phone")),
        ):
            self._labels[part].setText(words)
            part.setAccessibleName(words)
        self.is_professional.say(self.tr("Works with the young person"))
        self.holds_custody.say(self.tr("Has custody"))
        self._close.setText(self.tr("Not now"))
        self.done.setText(self.tr("Keep"))

    def _show_whether_done(self) -> None:
        self.done.setEnabled(bool(self.name.text().strip()))

    def _finish(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        said = (
            self.relation.text().strip(),
            self.is_professional.isChecked(),
            _PLACES[self.department.currentIndex()],
            self.holds_custody.isChecked(),
            self.phone.text().strip(),
            self._is_still_near,
        )
        if self._person is None:
            self.written.emit(AddPerson(name, *said))
        else:
            self.written.emit(DescribePerson(self._person.id, name, *said))

    @property
    def _is_still_near(self) -> bool:
        """What the young person said at the table stays, unless they turn out to work somewhere."""
        works = self.is_professional.isChecked() or bool(self.department.currentIndex())
        return self._person is not None and self._person.is_near and not works

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
