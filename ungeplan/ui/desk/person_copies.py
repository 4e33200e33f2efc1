"""The copies on the desk: who has which, whose is old, who has read it and must give it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.copies import Holder
from ungeplan.model.plan import YOUNG_PERSON, Plan
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.copy_row import CopyRow
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.meeting.share_words import ShareWords
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class PersonCopies(QFrame):
    """One row for each who may have a copy or has one, and what goes to a phone.

    Signals:
        copy_wanted: the id of the person whose copy of today is to be seen on paper.
        all_copies_wanted: every copy that is agreed is to be seen, one after the other.
        letter_wanted: the id of the person who is to be asked for what they hold.
        copy_read: the id of a copy that its holder says they have read.
        copy_returned: the id of a copy that its holder does not have, or not any more.
        calendar_wanted: keep the next meeting as a file for a calendar.
        picture_wanted: keep the plan as a picture for the young person's phone.
    """

    copy_wanted = Signal(str)
    all_copies_wanted = Signal()
    letter_wanted = Signal(str)
    copy_read = Signal(str)
    copy_returned = Signal(str)
    calendar_wanted = Signal()
    picture_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._today = dt.date.today()
        self._holders: tuple[Holder, ...] = ()
        self._is_saved = False
        self._title = label("title")
        self._help = label("helper")
        self.all = icon_button("copy", theme, scale)
        rows = QVBoxLayout()
        rows.setSpacing(scale.px(28))
        rows.setContentsMargins(0, scale.px(14), 0, scale.px(28))
        self._rows = AsMany(rows, self._make_row)
        self._start = TabMark(self)
        self._phone = QWidget()
        self._phone_title = label("card")
        self.picture = icon_button("download-simple", theme, scale)
        self.calendar = icon_button("calendar", theme, scale)
        self._files = Flow()
        self._files.set_gap(scale.px(12))
        self._files.show_parts([self.picture, self.calendar])
        self._saved = label("helper")
        self._saved.hide()
        phone = QVBoxLayout(self._phone)
        phone.setContentsMargins(0, 0, 0, 0)
        phone.setSpacing(scale.px(10))
        for part in (self._phone_title, self._files, self._saved):
            phone.addWidget(part)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(scale.px(32),) * 4)
        column.setSpacing(scale.px(10))
        column.addLayout(top)
        column.addWidget(self._help)
        column.addLayout(rows)
        column.addWidget(self._phone)
        self.all.clicked.connect(self.all_copies_wanted)
        self.picture.clicked.connect(self.picture_wanted)
        self.calendar.clicked.connect(self.calendar_wanted)

    def show_copies(self, plan: Plan, holders: Sequence[Holder], today: dt.date) -> None:
        """Show how it stands with everybody's copy."""
        self._plan, self._today, self._is_saved = plan, today, False
        self._holders = tuple(holders)
        self.retranslate()

    def show_saved(self) -> None:
        """Say that a file for the phone is written."""
        self._is_saved = True
        self._say_saved()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self.tr("Copies"))
        self._help.setText(
            self.tr("A copy holds only what its reader may know. What you print or save is noted.")
        )
        say_beside_icon(self.all, self.tr("See all copies"))
        self.all.setVisible(sum(holder.may_have_one for holder in self._holders) > 1)
        rows = self._rows.fit(len(self._holders))
        for row, holder in zip(rows, self._holders, strict=True):
            row.show_holder(holder, self._plan.name_of(holder.person), self._say_known(holder))
        self._phone_title.setText(self.tr("For the young person's own phone"))
        say_beside_icon(self.picture, self.tr("Save the plan as a picture"))
        say_beside_icon(self.calendar, self.tr("Save the next meeting for a calendar"))
        self.picture.setVisible(bool(self._plan.active_goals))
        self.calendar.setVisible(self._plan.next_meeting is not None)
        self._phone.setHidden(self.picture.isHidden() and self.calendar.isHidden())
        self._files.updateGeometry()
        self._say_saved()
        self._lead_the_keys()
        self.setVisible(bool(self._holders))

    # -- inside -------------------------------------------------------------------------------

    def _lead_the_keys(self) -> None:
        """Rows come and go: who listens, and the keys, still come to the phone after them."""
        self._phone.raise_()
        rows = (stop for row in self._rows.rows for stop in row.stops)
        self._start.lead_to((self.all, *rows, self.picture, self.calendar))

    def _make_row(self) -> CopyRow:
        row = CopyRow(self._wording, self._theme, self._scale)
        row.copy_wanted.connect(self.copy_wanted)
        row.letter_wanted.connect(self.letter_wanted)
        row.read.connect(self.copy_read)
        row.returned.connect(self.copy_returned)
        return row

    def _say_known(self, holder: Holder) -> str:
        """In a few words, what they may know today; empty when it is nothing."""
        person = self._plan.person(holder.person)
        if holder.person in (YOUNG_PERSON, self._plan.contact_person_id):
            return self.tr("Everything that is agreed")
        if person is None or not holder.may_have_one:
            # Who holds none hears it where it stands what they hold.
            return self.tr("May know nothing any more") if holder.newest is not None else ""
        known = ShareWords(self._wording, self._plan).known_to(person, self._today)
        return self.tr("May know: {things}").format(things=known)

    def _say_saved(self) -> None:
        say_on(self._saved, self.tr("The file is saved.") if self._is_saved else "")
