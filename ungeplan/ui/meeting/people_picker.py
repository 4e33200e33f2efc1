"""People to choose from, and a line to name somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording


class Named(NamedTuple):
    """Somebody who can be chosen, as they are called on the screen."""

    id: PersonId
    name: str
    answer: str = ""
    """What stands on the chip, when it is not the name."""


class PeoplePicker(QuestionPage):
    """Chips with names; one of them or several can be chosen.

    Signals:
        chosen: the PersonId that was pressed.
        person_named: the name of somebody new, never empty.
        name_typed: the half-typed name.
    """

    chosen = Signal(str)
    person_named = Signal(str)
    name_typed = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._people: tuple[Named, ...] = ()
        self._chips: dict[PersonId, Chip] = {}
        self._other = Chip(theme, "plus")
        self._row = Flow()
        self._row.show_parts([self._other])
        self._question = QLabel()
        self._question.setProperty("look", "helper")
        self._name = Line()
        self._add = Button()
        self._add.setProperty("look", "soft")
        self._line = Flow()
        self._line.show_parts([self._name, self._add])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._row, self._question, self._line):
            layout.addWidget(part)
        self._rows = layout
        self._other.clicked.connect(self._turn_line)
        self._name.written.connect(self._type)
        self._name.returnPressed.connect(self._name_them)
        self._add.clicked.connect(self._name_them)
        self._show_line(False)

    def show_people(self, people: Sequence[Named], chosen: Sequence[PersonId]) -> None:
        """Offer these people; those who are chosen are marked."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._chips = {person.id: self._chip(person) for person in people}
            self._row.show_parts([*self._chips.values(), self._other])
        for person, chip in self._chips.items():
            chip.setChecked(person in chosen)

    def show_name(self, half_typed: str) -> None:
        """Put a half-typed name back, or an empty line away."""
        self._name.setText(half_typed)
        self._show_line(bool(half_typed))
        self._add.setEnabled(bool(half_typed.strip()))

    @property
    def half_typed(self) -> str:
        """The name of somebody else, as far as it is typed."""
        return self._name.text().strip()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._row.set_gap(scale.px(12))
        self._line.set_gap(scale.px(12))
        self._rows.setSpacing(scale.px(16))
        self._name.setMinimumWidth(scale.px(420, at_least=240))
        for chip in (*self._chips.values(), self._other):
            chip.show_scale(scale)

    def take_focus(self) -> None:
        """The keys begin at the line that is half-typed, or at the one who is chosen.

        Without either nobody is pointed at.
        """
        chosen = next((chip for chip in self._chips.values() if chip.isChecked()), None)
        if not self._line.isHidden():
            self._name.setFocus()
        elif chosen is not None:
            chosen.setFocus()
        else:
            self.hold_focus()

    def first_answer(self) -> QWidget:
        return next(iter(self._chips.values()), self._other)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._other.say(self.tr("Somebody else"))
        self._question.setText(self.tr("What is the person called?"))
        self._name.setAccessibleName(self._question.text())
        self._add.setText(self.tr("Add"))

    # -- inside -------------------------------------------------------------------------------

    def _chip(self, person: Named) -> Chip:
        chip = Chip(self._theme)
        chip.say(person.answer or person.name)
        chip.show_scale(self._scale)
        chip.clicked.connect(self._choose_pressed)
        return chip

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        for person, chip in self._chips.items():
            if chip is pressed:
                self.chosen.emit(person)
                return

    def _turn_line(self) -> None:
        self._show_line(self._line.isHidden())
        if not self._line.isHidden():
            self._name.setFocus()

    def _show_line(self, shown: bool) -> None:
        self._question.setVisible(shown)
        self._line.setVisible(shown)

    def _type(self, text: str) -> None:
        self._add.setEnabled(bool(text.strip()))
        self.name_typed.emit(text)

    def _name_them(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            return
        known = self._called(name)
        if known is None:
            self.person_named.emit(name)
        else:
            # Nobody stands twice in the plan because their name was typed again.
            self.show_name("")
            self.name_typed.emit("")
            self.chosen.emit(known.id)
        self._lead_keys_to(name)

    def _called(self, name: str) -> Named | None:
        return next((p for p in self._people if p.name.casefold() == name.casefold()), None)

    def _lead_keys_to(self, name: str) -> None:
        """The keys go on at whoever was named; where the next question is asked, it has them."""
        named = self._called(name)
        if named is not None and self._line.isHidden() and self.isVisible():
            self._chips[named.id].setFocus()

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._line.isHidden():
            self._show_line(False)
            self._other.setFocus()
            return
        super().keyPressEvent(event)
