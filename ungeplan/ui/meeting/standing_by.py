"""Those outside the circle: not at the table, but there to be asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import Person, PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class StandingBy(QWidget):
    """Their names under the table; a press opens the card of one.

    Signals:
        card_wanted: the PersonId whose card is to be seen.
    """

    card_wanted = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self.chips: dict[PersonId, Chip] = {}
        self._label = QLabel()
        self._label.setProperty("look", "helper")
        self._label.setWordWrap(True)
        self._flow = Flow()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._label)
        self._rows.addWidget(self._flow)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these people; without anybody nothing is there."""
        self.setVisible(bool(people))
        if {p.id: p.name for p in people} == {p: chip.words for p, chip in self.chips.items()}:
            return
        self.chips = {}
        for person in people:
            chip = Chip(self._theme, "user")
            chip.say(person.name)
            chip.show_scale(self._scale)
            chip.clicked.connect(self._want_card)
            self.chips[person.id] = chip
        self._flow.show_parts([*self.chips.values()])

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(8))
        self._flow.set_gap(scale.px(12))
        for chip in self.chips.values():
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._label.setText(self._wording.say(self._wording.content.meeting.roles.standing_by))

    def _want_card(self) -> None:
        pressed = self.sender()
        for person, chip in self.chips.items():
            if chip is pressed:
                self.card_wanted.emit(person)
                return
