"""Drafts of other plans on the desk: which are worked on, which are old, and a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.follow_on import Draft, reader_of
from ungeplan.model.language import long_date
from ungeplan.model.plan import EntryId, PersonId, Plan
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

Known = tuple[Draft, int | None]
"""A draft, and how many of its parts are old; None where there is nobody who may read it."""


class DraftRow(QWidget):
    """One draft in a line.

    Signals:
        open_wanted: its id.
    """

    open_wanted = Signal(str)

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._draft = EntryId("")
        self.name = label("card")
        self.state = label("helper")
        self.open = icon_button("pencil-simple", theme, scale)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.px(16))
        words = QVBoxLayout()
        words.setSpacing(scale.px(4))
        words.addWidget(self.name)
        words.addWidget(self.state)
        row.addLayout(words, 1)
        row.addWidget(self.open)
        self.open.clicked.connect(self._want_open)

    def show_draft(self, draft: EntryId, name: str, reader: str, state: str) -> None:
        """Show which it is and for whom, and how it stands with it."""
        self._draft = draft
        self.name.setText(name)
        self.state.setText(state)
        say_beside_icon(self.open, self.tr("Open"))
        self.open.setAccessibleName(
            self.tr("Open the draft: {name}, for {reader}").format(name=name, reader=reader)
        )

    def _want_open(self) -> None:
        self.open_wanted.emit(self._draft)


class PersonDrafts(QFrame):
    """The drafts that are worked on, and what begins a new one.

    Signals:
        draft_begun: the kind of plan, and the id of the person it is for.
        draft_wanted: the id of the draft to open.
    """

    draft_begun = Signal(str, str)
    draft_wanted = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._known: tuple[Known, ...] = ()
        self._readers: tuple[PersonId, ...] = ()
        self._title = label("title")
        self._help = label("helper")
        rows = QVBoxLayout()
        rows.setSpacing(scale.px(18))
        rows.setContentsMargins(0, scale.px(10), 0, scale.px(10))
        self._rows = AsMany(rows, self._make_row)
        self._start = TabMark(self)
        self.kind, self.reader = _Choice(), _Choice()
        self.begin = Button()
        self.begin.setProperty("look", "soft")
        self._labels = {choice: label("small") for choice in (self.kind, self.reader)}
        self.asking = QWidget()
        form = QFormLayout(self.asking)
        form.setContentsMargins(0, scale.px(8), 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(scale.px(10))
        form.setHorizontalSpacing(scale.px(24))
        for choice, words in self._labels.items():
            # Its longest name is not what makes the page wide.
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(16)
            words.setBuddy(choice)
            words.setWordWrap(False)
            form.addRow(words, choice)
        below = QHBoxLayout()
        below.addWidget(self.begin)
        below.addStretch()
        form.addRow(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(32),) * 4)
        layout.setSpacing(scale.px(10))
        for part in (self._title, self._help):
            layout.addWidget(part)
        layout.addLayout(rows)
        layout.addWidget(self.asking)
        for choice in self._labels:
            choice.currentIndexChanged.connect(self._show_whether_chosen)
        self.begin.clicked.connect(self._begin)

    @property
    def stops(self) -> tuple[QPushButton, ...]:
        """Where the keys stop among the drafts, in reading order."""
        return tuple(row.open for row in self._rows.rows)

    def show_drafts(self, plan: Plan, known: Sequence[Known], readers: Sequence[PersonId]) -> None:
        """Show the drafts of this plan, and for whom one can be begun."""
        if plan.people != self._plan.people or tuple(readers) != self._readers:
            self._forget_choice()
        self._plan, self._known, self._readers = plan, tuple(known), tuple(readers)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self.tr("Drafts of other plans"))
        self._help.setText(
            self.tr("Another plan begins from this one. It holds only what its reader may know.")
        )
        rows = self._rows.fit(len(self._known))
        for row, (draft, old) in zip(rows, self._known, strict=True):
            reader = self._reader_of(draft)
            state = self._say_state(draft, reader, old)
            row.show_draft(draft.id, self._name_of(draft.kind), reader, state)
        plans = self._wording.content.follow_on.plans
        names = [self._name_of(kind) for kind in plans]
        _fill(self.kind, [self.tr("Choose a plan"), *names], ["", *plans])
        people = [self._plan.name_of(person) for person in self._readers]
        _fill(self.reader, [self.tr("Choose a person"), *people], ["", *self._readers])
        for choice, words in (
            (self.kind, self.tr("Which plan")),
            (self.reader, self.tr("Who is it for")),
        ):
            self._labels[choice].setText(words)
            choice.setAccessibleName(words)
        self.begin.setText(self.tr("Begin a draft"))
        self._show_whether_chosen()
        self._start.lead_to((*self.stops, self.kind, self.reader, self.begin))
        self.setVisible(bool(self._plan.goals or self._known))

    # -- inside -------------------------------------------------------------------------------

    def _make_row(self) -> DraftRow:
        row = DraftRow(self._theme, self._scale)
        row.open_wanted.connect(self.draft_wanted)
        return row

    def _name_of(self, kind: str) -> str:
        name = self._wording.say(self._wording.content.follow_on.plans[kind].name)
        return name[:1].upper() + name[1:]

    def _reader_of(self, draft: Draft) -> str:
        who = reader_of(draft, self._plan)
        return self._plan.name_of(who) if who else self.tr("the next contact person")

    def _say_state(self, draft: Draft, reader: str, old: int | None) -> str:
        dates = self._wording.content.print.dates.in_(self._wording.language)
        parts = [
            self.tr("For {name}").format(name=reader),
            self.tr("words of {date}").format(date=long_date(draft.taken_on, dates)),
        ]
        if reader_of(draft, self._plan) is None:
            parts.append(self.tr("there is none yet"))
        elif old is None:
            parts.append(self.tr("may know nothing any more"))
        elif old == 1:
            parts.append(self.tr("1 part is old"))
        elif old:
            parts.append(self.tr("{n} parts are old").format(n=old))
        return " · ".join(part for part in parts if part)

    def _show_whether_chosen(self) -> None:
        chosen = (choice.currentData() for choice in self._labels)
        self.begin.setEnabled(all(chosen))

    def _forget_choice(self) -> None:
        for choice in self._labels:
            choice.setCurrentIndex(0)

    def _begin(self) -> None:
        self.draft_begun.emit(self.kind.currentData(), self.reader.currentData())
        self._forget_choice()


class _Choice(QComboBox):
    """One of several. Whoever scrolls the page over it chooses nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _fill(choice: QComboBox, texts: Sequence[str], data: Sequence[str]) -> None:
    """Offer these; what was chosen stays chosen while it is there."""
    if [choice.itemData(n) for n in range(choice.count())] != list(data):
        choice.clear()
        for value in data:
            choice.addItem("", value)
    for number, text in enumerate(texts):
        choice.setItemText(number, text)
