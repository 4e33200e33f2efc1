"""One thing that somebody may know, or may not, or not yet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import Category, Choice, RowKind
from ungeplan.model.rule_book import Ruling, Topic
from ungeplan.ui.meeting.basis_note import BasisNote
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.share_signs import GoalDot
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.line import Line
from ungeplan.ui.wording import Wording

_WIDE = 34
"""So many letters, about, are as wide as the words with their answers beside them."""


class Said(NamedTuple):
    """What stands in a row now."""

    thing: str
    ruling: Ruling
    choice: Choice | None = None
    words: str = ""
    note: str = ""
    """A quiet line about the answer, from whoever knows the other answers."""
    rank: int = 0
    """That of the goal the row is about."""
    is_open: bool | None = None
    """Whether the goals stand below, each for itself; None where there is nothing to open."""


class ShareRow(QFrame):
    """Words, three answers and a button that opens the law; nothing is chosen beforehand.

    What the law requires is no choice: there, one button notes that it was talked about.

    Signals:
        answered: the Topic and the Choice that was pressed.
        words_said: the Topic and the finished words.
        words_typed: the Topic and the half-typed words.
        opening_wanted: each goal for itself, or all as one again.
    """

    answered = Signal(object, object)
    words_said = Signal(object, str)
    words_typed = Signal(object, str)
    opening_wanted = Signal()

    def __init__(
        self, topic: Topic, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.topic = topic
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._said: Said | None = None
        self._dot = GoalDot(1, theme)
        self._thing = QLabel()
        self._thing.setProperty("look", "card")
        self.opener = Button()
        self.opener.setProperty("look", "plain")
        self.chips = {choice: Chip(theme) for choice in Choice}
        self.law = Button()
        self.law.setProperty("look", "plain")
        self.law.setCheckable(True)
        self._answers = Flow()
        self._answers.show_parts([*self.chips.values(), self.law])
        self._note = QLabel()
        self._note.setProperty("look", "helper")
        self.words = Line()
        self._basis = BasisNote(wording)
        self._basis.hide()
        for label in (self._thing, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._lay_out()

        for chip in self.chips.values():
            chip.clicked.connect(self._answer)
        self.opener.clicked.connect(self.opening_wanted)
        self.law.toggled.connect(self._show_basis)
        self.words.written.connect(self._type)
        self.words.editingFinished.connect(self._say_words)

    def _lay_out(self) -> None:
        names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        names.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignVCenter)
        names.addWidget(self._thing, 1, Qt.AlignmentFlag.AlignVCenter)
        names.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignVCenter)
        self._names = names
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(names, 1)
        self._line.addWidget(self._answers, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._line)
        for part in (self._note, self.words, self._basis):
            self._rows.addWidget(part)

    # -- what it is told ----------------------------------------------------------------------

    def show_said(self, said: Said) -> None:
        """Show what stands in the plan now."""
        self._said = said
        words = self._wording.content.meeting.stages.sharing
        say = self._wording.say
        self._thing.setText(said.thing)
        self._dot.setVisible(said.rank > 0)
        self._dot.show_rank(max(said.rank, 1))
        required = said.ruling.kind is RowKind.REQUIRED
        for choice, text in (
            (Choice.YES, words.talked_about if required else words.yes),
            (Choice.NO, words.no),
            (Choice.NOT_YET, words.not_yet),
        ):
            chip = self.chips[choice]
            chip.say(say(text))
            chip.setAccessibleName(f"{say(text)}. {said.thing}")
            chip.setChecked(choice is said.choice)
            chip.setVisible(choice is Choice.YES or not required)
        self._note.setText(said.note)
        self._note.setVisible(bool(said.note))
        self._show_words(said)
        self._show_opener(said)
        self.law.setAccessibleName(self.tr("Why? {thing}").format(thing=said.thing))
        self._basis.show_basis(said.ruling.basis)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keys stop in it, in reading order."""
        return (self.opener, *self.chips.values(), self.law, self.words)

    def write(self, half_typed: str) -> None:
        """Put half-typed words back."""
        if half_typed:
            self.words.setText(half_typed)

    def finish_words(self) -> None:
        """What is written so far is finished."""
        self._say_words()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._dot.show_scale(scale)
        self._basis.show_scale(scale)
        for chip in self.chips.values():
            chip.show_scale(scale)
        side = scale.text(BODY)
        for button, picture in ((self.law, "info"), (self.opener, self._caret)):
            button.setIcon(icon(picture, self._theme.action_text, side))
            button.setIconSize(QSize(side, side))
        self._answers.set_gap(scale.px(12))
        self._names.setSpacing(scale.px(12))
        self._line.setSpacing(scale.px(12))
        self._rows.setSpacing(scale.px(8))
        self._rows.setContentsMargins(0, scale.px(6), 0, scale.px(6))
        self._arrange()

    # -- inside -------------------------------------------------------------------------------

    @property
    def _caret(self) -> str:
        return "caret-up" if self._said is not None and self._said.is_open else "caret-down"

    def _show_opener(self, said: Said) -> None:
        self.opener.setVisible(said.is_open is not None)
        text = self.tr("All as one") if said.is_open else self.tr("One by one")
        say_beside_icon(self.opener, text)
        self.opener.setAccessibleName(f"{text}. {said.thing}")
        side = self._scale.text(BODY)
        self.opener.setIcon(icon(self._caret, self._theme.action_text, side))

    def _show_words(self, said: Said) -> None:
        """Words belong to a *not yet*, and to what stands nowhere else."""
        words = self._wording.content.meeting.stages.sharing
        is_not_yet = said.choice is Choice.NOT_YET
        is_other = said.choice is Choice.YES and self.topic.category is Category.OTHER
        self.words.setVisible(is_not_yet or is_other)
        asked = self._wording.say(words.until_when if is_not_yet else words.what_else)
        self.words.setPlaceholderText(asked)
        self.words.setAccessibleName(f"{asked} {said.thing}")
        if not self.words.hasFocus() and self.words.text() != said.words:
            self.words.setText(said.words)

    def _answer(self) -> None:
        pressed = self.sender()
        chosen = next((choice for choice, chip in self.chips.items() if chip is pressed), None)
        said = self._said
        if chosen is None or said is None:
            return
        if chosen is not said.choice:
            self.answered.emit(self.topic, chosen)
        # The plan says what is chosen, not the press: a rule may have said no.
        for choice, chip in self.chips.items():
            chip.setChecked(self._said is not None and choice is self._said.choice)

    def _type(self, text: str) -> None:
        self.words_typed.emit(self.topic, text)

    def _say_words(self) -> None:
        text = " ".join(self.words.text().split())
        if self._said is not None and not self.words.isHidden() and text != self._said.words:
            self.words_said.emit(self.topic, text)

    def _show_basis(self, shown: bool) -> None:
        self._basis.setVisible(shown)

    def _arrange(self) -> None:
        """The answers stand beside the words while there is room, else below them."""
        beside = self.width() >= _WIDE * self._scale.text(BODY)
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
