"""The parts of a draft on the desk: words that are locked, and places to write in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from ungeplan.model.content import DraftWords
from ungeplan.model.follow_on import MOST_MEASURES, last_measure, measure_parts
from ungeplan.model.follow_on.words import DraftPart
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class PartText(GrowingText):
    """A place to write in that grows with its words; Enter begins a new line.

    Signals:
        left: the keys are elsewhere now.
    """

    left = Signal()

    _MOST_LINES = 14

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        QPlainTextEdit.keyPressEvent(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class DraftPartFrame(QFrame):
    """One part under its title.

    Signals:
        written: the name of what was written, and its words.
        typed: likewise, half-typed.
    """

    written = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self.title = label("card")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(*(scale.px(24),) * 4)
        self.rows.setSpacing(scale.px(8))
        self.rows.addWidget(self.title)

    def show_part(self, part: DraftPart, written: Mapping[str, str]) -> None:
        """Show the part, and what is written in it."""
        self.title.setText(part.title)

    def finish(self) -> None:
        """What is typed counts as written."""


class TheirPart(DraftPartFrame):
    """The young person's words, which nobody changes; when the plan says others, those beside."""

    def __init__(self, scale: Scale) -> None:
        super().__init__(scale)
        self.whose = label("helper")
        self.words = label("body")
        self.warning = label("warning")
        self.now = label("body")
        for said in (self.whose, self.words, self.warning, self.now):
            self.rows.addWidget(said)

    def show_part(self, part: DraftPart, written: Mapping[str, str]) -> None:
        super().show_part(part, written)
        self.whose.setText(self.tr("The young person's own words. Nobody changes them."))
        self.whose.setVisible(bool(part.lines))
        self.words.setText("\n".join(part.lines) or part.to_do)
        self.warning.setText(part.warning)
        self.now.setText("\n".join(part.now) or self.tr("Nothing stands there any more."))
        for said in (self.warning, self.now):
            said.setVisible(bool(part.warning))


class WrittenPart(DraftPartFrame):
    """A place where somebody writes."""

    def __init__(self, scale: Scale) -> None:
        super().__init__(scale)
        self._name = ""
        self._kept = ""
        self.help = label("helper")
        self.text = PartText()
        self.rows.addWidget(self.help)
        self.rows.addWidget(self.text)
        self.text.left.connect(self.finish)
        self.text.textChanged.connect(self._type)

    def show_part(self, part: DraftPart, written: Mapping[str, str]) -> None:
        super().show_part(part, written)
        self._name = part.key
        self.help.setText(part.to_do)
        self.text.setAccessibleName(part.title)
        self.text.setAccessibleDescription(part.to_do)
        kept = written.get(part.key, "")
        # What somebody is writing is not taken from under their hands.
        if self.text.toPlainText() in (self._kept, "") or not self.text.hasFocus():
            self._kept = kept
            if self.text.toPlainText() != kept:
                self.text.setPlainText(kept)

    def finish(self) -> None:
        """What is typed counts as written."""
        words = self.text.toPlainText()
        if words != self._kept:
            self.written.emit(self._name, words)

    def _type(self) -> None:
        if self.text.hasFocus():
            self.typed.emit(self._name, self.text.toPlainText())


class MeasuresPart(DraftPartFrame):
    """What is done, who does it and when: a line for each, and one more."""

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__(scale)
        self._wording = wording
        self._key = ""
        self._kept: dict[str, str] = {}
        self.help = label("helper")
        self.lines: dict[str, QLineEdit] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(scale.px(12))
        self._grid.setVerticalSpacing(scale.px(8))
        self._heads = [label("small") for _ in range(3)]
        for column, head in enumerate(self._heads):
            head.setWordWrap(False)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, (3, 2, 2)[column])
        self._start = TabMark(self)
        self.more = icon_button("plus", theme, scale, "plain")
        self.rows.addWidget(self.help)
        self.rows.addLayout(self._grid)
        self.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._add_measure)

    def show_part(self, part: DraftPart, written: Mapping[str, str]) -> None:
        super().show_part(part, written)
        self._key = part.key
        self.help.setText(part.to_do)
        words = self._wording.content.follow_on.words
        for head, side in zip(self._heads, _sides(words, self._wording), strict=True):
            head.setText(side)
        while self._count < max(1, last_measure(part.key, written)):
            self._add_row()
        self._name_lines()
        for name, line in self.lines.items():
            kept = written.get(name, "")
            if not line.hasFocus():
                self._kept[name] = kept
                line.setText(kept)
        self.more.setVisible(self._count < MOST_MEASURES)
        say_beside_icon(self.more, self.tr("One more"))
        self.more.setAccessibleName(self.tr("One more: {part}").format(part=part.title))

    def finish(self) -> None:
        """What is typed counts as written."""
        for name, line in self.lines.items():
            if line.text() != self._kept.get(name, ""):
                self.written.emit(name, line.text())

    @property
    def _count(self) -> int:
        return len(self.lines) // 3

    def _add_measure(self) -> None:
        self._add_row()
        self._name_lines()
        self.more.setVisible(self._count < MOST_MEASURES)
        self.lines[measure_parts(self._key, self._count)[0]].setFocus()

    def _add_row(self) -> None:
        row = self._count + 1
        for column, name in enumerate(measure_parts(self._key, row)):
            line = self.lines[name] = QLineEdit()
            line.editingFinished.connect(self.finish)
            line.textEdited.connect(partial(self.typed.emit, name))
            self._grid.addWidget(line, row, column)
        self._start.lead_to((*self.lines.values(), self.more))

    def _name_lines(self) -> None:
        sides = _sides(self._wording.content.follow_on.words, self._wording)
        for number, line in enumerate(self.lines.values()):
            side = sides[number % 3]
            line.setAccessibleName(f"{self.title.text()} {number // 3 + 1}: {side}")


def _sides(words: DraftWords, wording: Wording) -> tuple[str, str, str]:
    return wording.say(words.what), wording.say(words.who), wording.say(words.when)
