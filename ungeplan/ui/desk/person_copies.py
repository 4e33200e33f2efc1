"""The copies on the desk: who has which, whose is old, who has read it and must give it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ungeplan.model.copies import Holder
from ungeplan.model.language import long_date
from ungeplan.model.plan import Plan
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class PersonCopies(QFrame):
    """One row for each who may have a copy or has one.

    Signals:
        copy_wanted: the id of the person whose copy of today is to be seen on paper.
        letter_wanted: the id of the person who is to be asked for what they hold.
        copy_read: the id of a copy that its holder says they have read.
    """

    copy_wanted = Signal(str)
    letter_wanted = Signal(str)
    copy_read = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._holders: tuple[Holder, ...] = ()
        self._title = label("title")
        self._help = label("helper")
        self._rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(scale.px(28))
        self._list.setContentsMargins(0, scale.px(14), 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(scale.px(32),) * 4)
        column.setSpacing(scale.px(10))
        column.addWidget(self._title)
        column.addWidget(self._help)
        column.addLayout(self._list)

    def show_copies(self, plan: Plan, holders: Sequence[Holder]) -> None:
        """Show how it stands with everybody's copy."""
        self._plan = plan
        if tuple(holder.person for holder in holders) != tuple(h.person for h in self._holders):
            self._make_rows(len(holders))
        self._holders = tuple(holders)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self.tr("Copies"))
        self._help.setText(
            self.tr("A copy holds only what its reader may know. What you print or save is noted.")
        )
        for row, holder in zip(self._rows, self._holders, strict=True):
            row.show_holder(holder, self._plan.name_of(holder.person))
        self.setVisible(bool(self._holders))

    def _make_rows(self, count: int) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(self._wording, self._theme, self._scale) for _ in range(count)]
        for row in self._rows:
            self._list.addWidget(row)
            row.copy_wanted.connect(self.copy_wanted)
            row.letter_wanted.connect(self.letter_wanted)
            row.copy_read.connect(self.copy_read)


class _Row(QWidget):
    """One person: what they have, and what can be done.

    Signals:
        copy_wanted, letter_wanted, copy_read: as those of the whole.
    """

    copy_wanted = Signal(str)
    letter_wanted = Signal(str)
    copy_read = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._holder: Holder | None = None
        self.name = label("card")
        self.state = label("helper")
        self.give_back = label("warning")
        self.see = icon_button("file-text", theme, scale)
        self.read = icon_button("check", theme, scale)
        self.letter = icon_button("file-text", theme, scale)
        self._buttons = Flow()
        self._buttons.set_gap(scale.px(12))
        self._buttons.show_parts([self.see, self.read, self.letter])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.px(6))
        for part in (self.name, self.state, self.give_back, self._buttons):
            rows.addWidget(part)
        for button, tell in (
            (self.see, self._want_copy),
            (self.read, self._say_read),
            (self.letter, self._want_letter),
        ):
            button.clicked.connect(tell)

    def show_holder(self, holder: Holder, name: str) -> None:
        """Show how it stands with the copy of this person."""
        self._holder = holder
        newest = holder.newest
        self.name.setText(name)
        self.state.setText(self._say_state(holder))
        self.give_back.setText(self.tr("Holds something that was taken back"))
        self.give_back.setVisible(bool(holder.to_give_back))
        say_beside_icon(self.see, self.tr("See the copy"))
        self.see.setAccessibleName(self.tr("See the copy for {name}").format(name=name))
        say_beside_icon(self.read, self.tr("They have read it"))
        self.read.setAccessibleName(self.tr("{name} has read it").format(name=name))
        say_beside_icon(self.letter, self.tr("See the letter"))
        self.letter.setAccessibleName(self.tr("See the letter to {name}").format(name=name))
        self.see.setVisible(holder.may_have_one)
        self.read.setVisible(newest is not None and newest.read_on is None)
        self.letter.setVisible(bool(holder.to_give_back))
        self._buttons.updateGeometry()

    def _say_state(self, holder: Holder) -> str:
        if holder.newest is None:
            if holder.may_have_one:
                return self.tr("Has no copy yet")
            return self.tr("May know nothing, so there is no copy")
        dates = self._wording.content.print.dates.in_(self._wording.language)
        parts = [self.tr("Has the copy of {date}").format(date=long_date(holder.newest.day, dates))]
        if holder.newest.read_on is not None:
            parts.append(self.tr("read"))
        if holder.newest.is_old:
            parts.append(self.tr("it is old"))
        return " · ".join(parts)

    def _want_copy(self) -> None:
        if self._holder is not None:
            self.copy_wanted.emit(self._holder.person)

    def _want_letter(self) -> None:
        if self._holder is not None:
            self.letter_wanted.emit(self._holder.person)

    def _say_read(self) -> None:
        if self._holder is not None and self._holder.newest is not None:
            self.copy_read.emit(self._holder.newest.id)
