"""One more chair at the table: who sits down, as what, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ungeplan.model.plan import Person, PersonId, SeatKind
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording

NAME = "welcome.name"
REASON = "welcome.reason"
KIND = "welcome.kind"
KNOWN = "welcome.known"
FIELDS = (NAME, REASON, KIND, KNOWN)
"""The fields of what is said so far. The yes is none of them: it is asked for anew."""

_KINDS = (
    SeatKind.CUSTODY_HOLDER,
    SeatKind.INTERPRETER,
    SeatKind.BISIDDER,
    SeatKind.PROFESSIONAL,
    SeatKind.STANDBY,
)


class Guest(NamedTuple):
    """Somebody who wants to sit down; with an id when the plan knows them already."""

    name: str
    person: PersonId | None
    kind: SeatKind
    reason: str


class SeatForm(QFrame):
    """Asks for name and role; for a professional also for a reason and the young person's yes.

    Signals:
        guest_welcomed: a Guest.
        closed: nobody sits down after all.
        typed: field and what is said in it so far.
    """

    guest_welcomed = Signal(object)
    closed = Signal()
    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._theme = theme
        self._scale = Scale()
        self._known: dict[Chip, Person] = {}
        self._title = QLabel()
        self._title.setProperty("look", "title")
        self._known_flow = Flow()
        self._name_label = QLabel()
        self.name = Line()
        self._kind_label = QLabel()
        self._kind_flow = Flow()
        self.kinds = {kind: Chip(theme) for kind in _KINDS}
        self._kind_flow.show_parts(self.kinds.values())
        self._reason_label = QLabel()
        self.reason = Line()
        self.yes = Chip(theme)
        self._close = Button()
        self.done = Button()
        self.done.setProperty("look", "primary")
        for label in (self._title, self._name_label, self._kind_label, self._reason_label):
            label.setWordWrap(True)
        self._yes_flow = Flow()
        self._yes_flow.show_parts([self.yes])
        self.missing = QLabel()
        self.missing.setProperty("look", "helper")
        self.missing.setWordWrap(True)
        self._was_finished_too_early = False
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._close)
        self._buttons.addStretch()
        self._buttons.addWidget(self.done)
        self._rows = QVBoxLayout(self)
        for widget in (
            self._title,
            self._known_flow,
            self._name_label,
            self.name,
            self._kind_label,
            self._kind_flow,
            self._reason_label,
            self.reason,
            self._yes_flow,
            self.missing,
        ):
            self._rows.addWidget(widget)
        self._rows.addStretch()
        self._rows.addLayout(self._buttons)

        self.name.written.connect(self._type_name)
        self.reason.written.connect(self._type_reason)
        self.name.returnPressed.connect(self._finish)
        self.reason.returnPressed.connect(self._finish)
        for chip in self.kinds.values():
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._show_what_is_missing)
            chip.clicked.connect(self._keep_kind)
        self.yes.toggled.connect(self._show_what_is_missing)
        self._close.clicked.connect(self.closed)
        self.done.clicked.connect(self._finish)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self.begin(())

    def begin(self, known: Sequence[Person]) -> None:
        """Ask anew; these people are known and have no chair yet."""
        self._known = {}
        for person in known:
            chip = Chip(self._theme)
            chip.say(person.name)
            chip.show_scale(self._scale)
            chip.toggled.connect(self._choose_known)
            chip.clicked.connect(self._keep_known)
            self._known[chip] = person
        self._known_flow.show_parts(self._known)
        for chip in self._known:
            put_before(chip, self.name)
        self._known_flow.setVisible(bool(known))
        self._was_finished_too_early = False
        self.name.clear()
        self.reason.clear()
        self.yes.setChecked(False)
        for chip in self.kinds.values():
            chip.setAutoExclusive(False)
            chip.setChecked(False)
            chip.setAutoExclusive(True)
        self._show_what_is_missing()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put back what was said."""
        for kind, chip in self.kinds.items():
            if kind.value == drafts.get(KIND):
                chip.setChecked(True)
        for chip, person in self._known.items():
            if person.id == drafts.get(KNOWN):
                chip.setChecked(True)
        self.name.setText(drafts.get(NAME, ""))
        self.reason.setText(drafts.get(REASON, ""))
        self._show_what_is_missing()

    @property
    def guest(self) -> Guest | None:
        """Who wants to sit down, when all is said that must be said."""
        name = " ".join(self.name.text().split())
        kind = self._kind
        reason = " ".join(self.reason.text().split())
        if not name or kind is None:
            return None
        if kind is not SeatKind.PROFESSIONAL:
            return Guest(name, self._chosen_id(name), kind, "")
        if not reason or not self.yes.isChecked():
            return None
        return Guest(name, self._chosen_id(name), kind, reason)

    def known_chip(self, person: PersonId) -> Chip:
        """The chip of somebody who is known. Raises KeyError when they are not offered."""
        found = next((chip for chip, p in self._known.items() if p.id == person), None)
        if found is None:
            raise KeyError(person)
        return found

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(32)
        self._rows.setContentsMargins(pad, scale.px(20), pad, scale.px(20))
        self._rows.setSpacing(scale.px(8))
        for flow in (self._known_flow, self._kind_flow, self._yes_flow):
            flow.set_gap(scale.px(12))
        for chip in (*self._known, *self.kinds.values(), self.yes):
            chip.show_scale(scale)
        side = scale.text(BODY)
        self.done.setIcon(
            icon("armchair", self._theme.on_action, side, disabled=self._theme.quiet_ink)
        )
        self.done.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self.tr("Who is sitting down with us?"))
        self._name_label.setText(self.tr("What is the person called?"))
        self._kind_label.setText(self.tr("Who is the person?"))
        self._reason_label.setText(self.tr("Why is the person here?"))
        for kind, text in (
            (SeatKind.CUSTODY_HOLDER, self.tr("Parent who has custody")),
            (SeatKind.BISIDDER, self.tr("Support person – somebody you bring")),
            (SeatKind.INTERPRETER, self.tr("Interpreter")),
            (SeatKind.PROFESSIONAL, self.tr("Somebody who works with you")),
            (SeatKind.STANDBY, self.tr("Somebody to ask, who does not come in")),
        ):
            self.kinds[kind].say(text)
        self.yes.say(self.tr("Yes, that is fine with me"))
        self._close.setText(self.tr("Not now"))
        say_beside_icon(self.done, self.tr("Put out a chair"))
        self.name.setAccessibleName(self._name_label.text())
        self.reason.setAccessibleName(self._reason_label.text())
        self._show_what_is_missing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @property
    def _kind(self) -> SeatKind | None:
        return next((kind for kind, chip in self.kinds.items() if chip.isChecked()), None)

    def _chosen_id(self, name: str) -> PersonId | None:
        """Whoever is known by that name: the one whose chip is pressed, where two share it."""
        of_name = [c for c, p in self._known.items() if p.name.casefold() == name.casefold()]
        of_name.sort(key=Chip.isChecked, reverse=True)
        return self._known[of_name[0]].id if of_name else None

    def _choose_known(self, chosen: bool) -> None:
        pressed = next((c for c in self._known if c.isChecked() and c.hasFocus()), None)
        pressed = pressed or next((c for c in self._known if c.isChecked()), None)
        if chosen and pressed is not None:
            for chip in self._known:
                if chip is not pressed:
                    chip.setChecked(False)
            self.name.setText(self._known[pressed].name)
        self._show_what_is_missing()

    def _keep_kind(self) -> None:
        chosen = self._kind
        self.typed.emit(KIND, chosen.value if chosen is not None else "")

    def _keep_known(self) -> None:
        chosen = (person.id for chip, person in self._known.items() if chip.isChecked())
        self.typed.emit(KNOWN, next(chosen, ""))
        self.typed.emit(NAME, self.name.text())

    def _type_name(self, text: str) -> None:
        self.typed.emit(NAME, text)
        self._show_what_is_missing()

    def _type_reason(self, text: str) -> None:
        self.typed.emit(REASON, text)
        self._show_what_is_missing()

    def _finish(self) -> None:
        guest = self.guest
        if guest is not None:
            self.guest_welcomed.emit(guest)
        else:
            self._was_finished_too_early = True
            self._show_what_is_missing()
            announce(self.missing, self.missing.text())

    def _show_what_is_missing(self) -> None:
        professional = self.kinds[SeatKind.PROFESSIONAL].isChecked()
        for widget in (self._reason_label, self.reason, self._yes_flow):
            widget.setVisible(professional)
        self.done.setEnabled(self.guest is not None)
        self.missing.setText(self._missing_words())
        self.missing.setVisible(self._was_finished_too_early and self.guest is None)

    def _missing_words(self) -> str:
        """The first thing that is not said yet."""
        if not self.name.text().strip():
            return self.tr("Write what the person is called.")
        if self._kind is None:
            return self.tr("Choose who the person is.")
        if not self.reason.text().strip():
            return self.tr("Write why the person is here.")
        return self.tr("Press yes if that is fine with you.")
