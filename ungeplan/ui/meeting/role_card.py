"""A card for each person: what they do and do not do, how to reach them, and who steps in."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import AgreeRole
from ungeplan.model.plan import Person, PersonId, RoleAgreement
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording


class RolePart(StrEnum):
    """A line of the card in which somebody writes."""

    DOES = "does"
    DOES_NOT = "does_not"
    REACHABLE = "reachable"


class _Lines(QWidget):
    """Short lines that were said, each with a way to take it away, and one to write in.

    Signals:
        added: the finished text.
        removed: the text that is taken away.
        typed: the half-typed text.
    """

    added = Signal(str)
    removed = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scale = Scale()
        self.title = QLabel()
        self.title.setProperty("look", "card")
        self._said = Flow()
        self.chips: dict[str, Chip] = {}
        self.line = Line()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self._said, self.line):
            rows.addWidget(part)
        self._rows = rows
        self.line.written.connect(self.typed)
        self.line.returnPressed.connect(self.finish)

    def show_said(self, said: Sequence[str], take_away: str) -> None:
        """Show these lines; `take_away` names what a press on one of them does."""
        self.chips = {text: self._chip(text, take_away) for text in said}
        self._said.show_parts([*self.chips.values()])
        self._said.setVisible(bool(said))

    def finish(self) -> None:
        """What is written is one more line; it goes from here when it has become one."""
        text = " ".join(self.line.text().split())
        if text:
            self.added.emit(text)

    def show_scale(self, scale: Scale) -> None:
        self._scale = scale
        self._rows.setSpacing(scale.px(8))
        self._said.set_gap(scale.px(10))
        for chip in self.chips.values():
            chip.show_scale(scale)

    def _chip(self, text: str, take_away: str) -> Chip:
        chip = Chip(self._theme, "x")
        chip.say(text)
        chip.setAccessibleName(take_away.format(words=text))
        chip.show_scale(self._scale)
        chip.clicked.connect(self._remove)
        return chip

    def _remove(self) -> None:
        pressed = self.sender()
        for text, chip in self.chips.items():
            if chip is pressed:
                self.removed.emit(text)
                return


class RoleCard(QFrame):
    """Shows what one person has said they do, and takes more of it.

    Signals:
        role_agreed: an AgreeRole, and the RolePart that was written; empty for none.
        part_typed: the RolePart and half-typed text.
        part_unchanged: the RolePart in which stands what was said before.
        leaving: the PersonId of somebody who leaves the table, or stands by no more.
        closed: the card is put away.
    """

    role_agreed = Signal(object, str)
    part_typed = Signal(str, str)
    part_unchanged = Signal(str)
    leaving = Signal(str)
    closed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._person: Person | None = None
        self._role = RoleAgreement(person=PersonId(""))
        self._others: dict[PersonId, Chip] = {}
        self.name = QLabel()
        self.name.setProperty("look", "title")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.lists = {part: _Lines(theme) for part in (RolePart.DOES, RolePart.DOES_NOT)}
        self._reach_label = QLabel()
        self._reach_label.setProperty("look", "card")
        self.reachable = Line()
        self._substitute_label = QLabel()
        self._substitute_label.setProperty("look", "card")
        self._substitutes = Flow()
        self.leave = Button()
        self.leave.setProperty("look", "plain")
        self.close_button = Button()
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.name)
        for part in (
            *self.lists.values(),
            self._reach_label,
            self.reachable,
            self._substitute_label,
            self._substitutes,
        ):
            self._rows.addWidget(part)
        self._rows.addStretch()
        self._rows.addLayout(buttons)
        for lines in self.lists.values():
            lines.added.connect(self._add)
            lines.removed.connect(self._remove)
            lines.typed.connect(self._type)
        self.reachable.written.connect(self._type)
        self.reachable.editingFinished.connect(self._say_reachable)
        self.leave.clicked.connect(self._let_leave)
        self.close_button.clicked.connect(self.closed)

    @property
    def person(self) -> PersonId | None:
        """Whose card it is."""
        return self._person.id if self._person is not None else None

    def show_role(
        self,
        person: Person,
        role: RoleAgreement | None,
        others: Sequence[Person],
        *,
        can_leave: bool,
        kept: dict[str, str],
    ) -> None:
        """Show this person's card; `others` may step in, `kept` is what was half-typed."""
        self._person = person
        self._role = role or RoleAgreement(person=person.id)
        self._make_others(others)
        for part, lines in self.lists.items():
            if lines.line.text() != kept.get(part, ""):
                lines.line.setText(kept.get(part, ""))
        reachable = kept.get(RolePart.REACHABLE, self._role.reachable)
        if self.reachable.text() != reachable:
            self.reachable.setText(reachable)
        self.leave.setVisible(can_leave)
        self.retranslate()

    def finish(self) -> None:
        """What is written is said."""
        for lines in self.lists.values():
            lines.finish()
        self._say_reachable()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(32)
        self._rows.setContentsMargins(pad, scale.px(20), pad, scale.px(20))
        self._rows.setSpacing(scale.px(10))
        self._substitutes.set_gap(scale.px(10))
        for lines in self.lists.values():
            lines.show_scale(scale)
        for chip in self._others.values():
            chip.show_scale(scale)
        side = scale.text(BODY)
        self.leave.setIcon(icon("door-open", self._theme.action_text, side))
        self.leave.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.roles, self._wording.say
        language = self._wording.language
        name = self._person.name if self._person is not None else ""
        self.name.setText(name)
        said = {RolePart.DOES: self._role.does, RolePart.DOES_NOT: self._role.does_not}
        for part, title in ((RolePart.DOES, words.does), (RolePart.DOES_NOT, words.does_not)):
            lines = self.lists[part]
            lines.title.setText(say(title))
            lines.line.setAccessibleName(say(title))
            lines.line.setPlaceholderText(say(words.write_here))
            lines.show_said(said[part], say(words.take_away))
            lines.show_scale(self._scale)
        self._reach_label.setText(say(words.reachable))
        self.reachable.setAccessibleName(say(words.reachable))
        self._substitute_label.setText(words.substitute.filled(language, name=name))
        for person, chip in self._others.items():
            chip.setChecked(person == self._role.substitute)
        self.close_button.setText(say(words.close))
        say_beside_icon(self.leave, words.leaves.filled(language, name=name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _make_others(self, others: Sequence[Person]) -> None:
        if [(p.id, p.name) for p in others] != [(p, c.words) for p, c in self._others.items()]:
            self._others = {person.id: Chip(self._theme) for person in others}
            for person in others:
                chip = self._others[person.id]
                chip.say(person.name)
                chip.show_scale(self._scale)
                chip.clicked.connect(self._choose_substitute)
            self._substitutes.show_parts([*self._others.values()])
        for part in (self._substitute_label, self._substitutes):
            part.setVisible(bool(others))

    def _part_of(self, sender: object) -> RolePart:
        for part, lines in self.lists.items():
            if sender is lines:
                return part
        return RolePart.REACHABLE

    def _add(self, text: str) -> None:
        part = self._part_of(self.sender())
        self._say(self._with(part, (*self._said_in(part), text)), part)

    def _remove(self, text: str) -> None:
        part = self._part_of(self.sender())
        self._say(self._with(part, tuple(s for s in self._said_in(part) if s != text)))

    def _said_in(self, part: RolePart) -> tuple[str, ...]:
        return self._role.does if part is RolePart.DOES else self._role.does_not

    def _type(self, text: str) -> None:
        self.part_typed.emit(self._part_of(self.sender()), text)

    def _say_reachable(self) -> None:
        text = " ".join(self.reachable.text().split())
        if text != self._role.reachable:
            self._say(replace(self._role, reachable=text), RolePart.REACHABLE)
        else:
            self.part_unchanged.emit(RolePart.REACHABLE)

    def _choose_substitute(self) -> None:
        pressed = self.sender()
        for person, chip in self._others.items():
            if chip is pressed:
                again = person == self._role.substitute
                self._say(replace(self._role, substitute=None if again else person))
                return

    def _with(self, part: RolePart, said: tuple[str, ...]) -> RoleAgreement:
        role = self._role
        does = part is RolePart.DOES
        return replace(role, does=said) if does else replace(role, does_not=said)

    def _say(self, role: RoleAgreement, part: str = "") -> None:
        self.role_agreed.emit(
            AgreeRole(
                person=role.person,
                does=role.does,
                does_not=role.does_not,
                reachable=role.reachable,
                substitute=role.substitute,
            ),
            part,
        )

    def _let_leave(self) -> None:
        if self._person is not None:
            self.leaving.emit(self._person.id)
