"""A new card: somebody the young person knows, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ungeplan.model.plan import Person, PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording

NAME, KNOWN_FROM, HOW_OFTEN = "name", "known_from", "how_often"
_PARTS = (NAME, KNOWN_FROM, HOW_OFTEN)


class NewCandidate(NamedTuple):
    """Somebody for a card; with an id when the plan knows them already."""

    name: str
    person: PersonId | None
    known_from: str
    met_how_often: str


class CandidateForm(QFrame):
    """Asks who it is, how the two know each other and how often they meet.

    Signals:
        laid: a NewCandidate.
        closed: nobody after all.
        typed: the part and what is half-typed there.
    """

    laid = Signal(object)
    closed = Signal()
    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._known: dict[Chip, Person] = {}
        self._flow = Flow()
        self._labels = {part: QLabel() for part in _PARTS}
        self.lines = {part: Line() for part in _PARTS}
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._flow)
        for part in _PARTS:
            self._labels[part].setWordWrap(True)
            self._labels[part].setBuddy(self.lines[part])
            self._rows.addWidget(self._labels[part])
            self._rows.addWidget(self.lines[part])
            self.lines[part].written.connect(self._type)
            self.lines[part].returnPressed.connect(self._finish)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._close)
        self._buttons.addStretch()
        self._buttons.addWidget(self.done)
        self._rows.addSpacing(8)
        self._rows.addLayout(self._buttons)
        self._close.clicked.connect(self.closed)
        self.done.clicked.connect(self._finish)
        self.retranslate()

    def begin(self, known: Sequence[Person], half_typed: Mapping[str, str]) -> None:
        """Ask anew; these people are known and have no card yet."""
        self._known = {}
        for person in known:
            chip = Chip(self._theme)
            chip.say(person.name)
            chip.show_scale(self._scale)
            chip.clicked.connect(self._choose_known)
            self._known[chip] = person
        self._flow.show_parts(self._known)
        for chip in self._known:
            put_before(chip, self.lines[NAME])
        self._flow.setVisible(bool(known))
        for part, line in self.lines.items():
            line.setText(half_typed.get(part, ""))
        self._show_who()

    def take_focus(self) -> None:
        """The keys begin at the name."""
        self.lines[NAME].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(36)
        self._rows.setContentsMargins(pad, scale.px(28), pad, scale.px(28))
        self._rows.setSpacing(scale.px(10))
        self._flow.set_gap(scale.px(12))
        for chip in self._known:
            chip.show_scale(scale)
        side = scale.text(BODY)
        self.done.setIcon(
            icon("check", self._theme.on_action, side, disabled=self._theme.quiet_ink)
        )
        self.done.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.get_ready, self._wording.say
        for part, question in (
            (NAME, words.who_is_it),
            (KNOWN_FROM, words.known_from),
            (HOW_OFTEN, words.met_how_often),
        ):
            self._labels[part].setText(say(question))
            self.lines[part].setAccessibleName(say(question))
        self._close.setText(say(words.not_now))
        say_beside_icon(self.done, say(words.lay_card))

    # -- inside -------------------------------------------------------------------------------

    def _text(self, part: str) -> str:
        return " ".join(self.lines[part].text().split())

    def _type(self) -> None:
        line = self.sender()
        for part, typed_in in self.lines.items():
            if typed_in is line:
                self.typed.emit(part, typed_in.text())
        self._show_who()

    def _choose_known(self) -> None:
        pressed = self.sender()
        for chip, person in self._known.items():
            if chip is pressed:
                self.lines[NAME].setText(person.name)
                self.typed.emit(NAME, person.name)
        self._show_who()

    def _show_who(self) -> None:
        """The name on the line is the one that counts; its chip is marked."""
        name = self._text(NAME).casefold()
        for chip, person in self._known.items():
            chip.setChecked(person.name.casefold() == name)
        self.done.setEnabled(bool(name))

    def _finish(self) -> None:
        name = self._text(NAME)
        if name:
            known = next((p for chip, p in self._known.items() if chip.isChecked()), None)
            person = known.id if known is not None else None
            self.laid.emit(
                NewCandidate(name, person, self._text(KNOWN_FROM), self._text(HOW_OFTEN))
            )

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
