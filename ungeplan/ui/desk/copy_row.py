"""One person's line among the copies: what they may know, what they hold, what can be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ungeplan.model.copies import AS_A_DRAFT, ON_PAPER, Delivery, Holder, OldCopy
from ungeplan.model.language import long_date
from ungeplan.model.plan import EntryId
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class OldCopyRow(QWidget):
    """A copy that holds something that was taken back, until it is there no more.

    Signals:
        returned: the id of the copy.
    """

    returned = Signal(str)

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._copy = EntryId("")
        self.words = label("warning")
        self.gone = icon_button("check", theme, scale)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.px(16))
        row.addWidget(self.words, 1)
        row.addWidget(self.gone)
        self.gone.clicked.connect(self._say_returned)

    def show_copy(self, copy: EntryId, which: str, name: str) -> None:
        """Show which copy of whom that is."""
        self._copy = copy
        self.words.setText(
            self.tr("The copy of {date} holds something that was taken back").format(date=which)
        )
        say_beside_icon(self.gone, self.tr("It came back or is gone"))
        self.gone.setAccessibleName(
            self.tr("The copy of {date} for {name} came back or is gone").format(
                date=which, name=name
            )
        )

    def _say_returned(self) -> None:
        self.returned.emit(self._copy)


class CopyRow(QWidget):
    """One person: what they have, and what can be done.

    Signals:
        copy_wanted: the id of the person whose copy of today is to be seen on paper.
        letter_wanted: the id of the person who is to be asked for what they hold.
        read: the id of a copy that its holder says they have read.
        returned: the id of a copy that its holder does not have, or not any more.
    """

    copy_wanted = Signal(str)
    letter_wanted = Signal(str)
    read = Signal(str)
    returned = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._holder: Holder | None = None
        self.name = label("card")
        self.knows = label("helper")
        self.state = label("body")
        self.see = icon_button("file-text", theme, scale)
        self.has_read = icon_button("check", theme, scale)
        self.has_none = icon_button("x", theme, scale)
        self.letter = icon_button("file-text", theme, scale)
        self._buttons = Flow()
        self._about_newest = (self.see, self.has_read, self.has_none, self.letter)
        self._buttons.set_gap(scale.px(12))
        self._buttons.show_parts(self._about_newest)
        to_give_back = QVBoxLayout()
        to_give_back.setSpacing(scale.px(10))
        to_give_back.setContentsMargins(0, scale.px(4), 0, 0)
        self._to_give_back = AsMany(to_give_back, self._make_old_copy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.px(6))
        for part in (self.name, self.knows, self.state):
            rows.addWidget(part)
        rows.addWidget(self._buttons)
        rows.addLayout(to_give_back)
        self.see.clicked.connect(self._want_copy)
        self.letter.clicked.connect(self._want_letter)
        self.has_read.clicked.connect(self._say_read)
        self.has_none.clicked.connect(self._say_returned)

    def show_holder(self, holder: Holder, name: str, knows: str) -> None:
        """Show how it stands with the copy of this person, who may know these things."""
        self._holder = holder
        newest, old = holder.newest, [copy.delivery for copy in holder.to_give_back]
        self.name.setText(name)
        self.knows.setText(knows)
        self.knows.setVisible(bool(knows))
        self.state.setText(self._say_state(holder))
        self._show_old_copies(holder.to_give_back, name)
        for button, words, whole in (
            (self.see, self.tr("See the copy"), self.tr("See the copy for {name}")),
            (self.has_read, self.tr("They have read it"), self.tr("{name} has read it")),
            (self.has_none, self.tr("They do not have it"), self.tr("{name} does not have it")),
            (self.letter, self.tr("See the letter"), self.tr("See the letter to {name}")),
        ):
            say_beside_icon(button, words)
            button.setAccessibleName(whole.format(name=name))
        self.see.setVisible(holder.may_have_one)
        self.has_read.setVisible(newest is not None and newest.read_on is None)
        self.has_none.setVisible(newest is not None and newest not in old)
        self.letter.setVisible(bool(old))
        self._buttons.setVisible(any(not button.isHidden() for button in self._about_newest))
        self._buttons.updateGeometry()

    @property
    def stops(self) -> tuple[QPushButton, ...]:
        """Where the keys stop in it, in reading order."""
        gone = (row.gone for row in self._to_give_back.rows)
        return (*self._about_newest, *gone)

    # -- inside -------------------------------------------------------------------------------

    def _make_old_copy(self) -> OldCopyRow:
        row = OldCopyRow(self._theme, self._scale)
        row.returned.connect(self.returned)
        return row

    def _show_old_copies(self, copies: Sequence[OldCopy], name: str) -> None:
        rows = self._to_give_back.fit(len(copies))
        days: list[dt.date] = []
        for row, (copy, _) in zip(rows, copies, strict=True):
            days.append(copy.day)
            row.show_copy(copy.id, self._which(copy, days.count(copy.day)), name)

    def _which(self, copy: Delivery, number: int) -> str:
        """The day of a copy; another one of that day has its number."""
        day = self._say_day(copy.day)
        return day if number == 1 else f"{day} ({number})"

    def _say_state(self, holder: Holder) -> str:
        newest = holder.newest
        if newest is None:
            if holder.may_have_one:
                return self.tr("Has no copy yet")
            return self.tr("May know nothing, so there is no copy")
        parts = [self.tr("Has the copy of {date}").format(date=self._say_day(newest.day))]
        forms = {ON_PAPER: self.tr("on paper"), AS_A_DRAFT: self.tr("in a draft")}
        parts.append(forms.get(newest.form, self.tr("as a file")))
        if newest.read_on is not None:
            parts.append(self.tr("read"))
        if newest.is_old:
            parts.append(self.tr("it is old"))
        return " · ".join(parts)

    def _say_day(self, day: dt.date) -> str:
        return long_date(day, self._wording.content.print.dates.in_(self._wording.language))

    def _want_copy(self) -> None:
        if self._holder is not None:
            self.copy_wanted.emit(self._holder.person)

    def _want_letter(self) -> None:
        if self._holder is not None:
            self.letter_wanted.emit(self._holder.person)

    def _say_read(self) -> None:
        if self._holder is not None and self._holder.newest is not None:
            self.read.emit(self._holder.newest.id)

    def _say_returned(self) -> None:
        if self._holder is not None and self._holder.newest is not None:
            self.returned.emit(self._holder.newest.id)
