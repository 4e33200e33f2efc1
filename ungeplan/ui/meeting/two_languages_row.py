"""One thing that was said: the words that count on the left, and beside them the other language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import PersonId
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme, icon, icon_pixmap
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.widgets.words_label import WordsLabel

_STACKED_FROM = 1.5
"""From this text zoom the two languages lie below each other."""


class RowFace(NamedTuple):
    """What stands in a row, in the words of the moment."""

    said_by: str
    words: str
    text: str
    """The translation that is kept; empty when there is none of today's words."""
    written: str
    """What stands in the field: the translation, or what is half-typed."""
    field_name: str
    right_to_left: bool = False
    old: str = ""
    """A translation of earlier words: shown as old, and never used."""
    approved: str = ""
    """Who approved the translation, and when."""
    approvers: tuple[tuple[PersonId, str], ...] = ()
    """Who can approve, with the words on their button."""


class TwoLanguagesRow(QFrame):
    """The original is only shown; the translation is written and approved here.

    Signals:
        typed: the half-typed translation.
        translated: the finished translation, never empty.
        given_up: Esc: what is kept is to stand there again.
        approved: the PersonId of the one who says that both say the same.
    """

    typed = Signal(str)
    translated = Signal(str)
    given_up = Signal()
    approved = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._theme = theme
        self._scale = Scale()
        self.face = RowFace("", "", "", "", "")
        self.said_by = WordsLabel()
        self.original = WordsLabel()
        self.old_note = QLabel()
        self.old_note.setProperty("look", "small")
        self.old = WordsLabel()
        self.text = GrowingText()
        self.done = Button()
        self.done.setProperty("look", "primary")
        self.approvers: dict[PersonId, Button] = {}
        self._answers = Flow()
        self._tick = QLabel()
        self.approval = QLabel()
        self.approval.setProperty("look", "helper")
        for label in (self.old_note, self.approval):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._lay_out()
        self.text.textChanged.connect(self._type)
        self.text.finished.connect(self.finish)
        self.text.given_up.connect(self.given_up)
        self.done.clicked.connect(self.finish)

    def show_face(self, face: RowFace) -> None:
        """Show this."""
        before, self.face = self.face, face
        self.said_by.setText(face.said_by)
        self.original.setText(face.words)
        self.old.setText(face.old)
        self.old.setVisible(bool(face.old))
        self.old_note.setVisible(bool(face.old))
        self.text.setAccessibleName(face.field_name)
        self._turn(right_to_left=face.right_to_left)
        self._write(face.written)
        self.approval.setText(face.approved)
        if before.approvers != face.approvers:
            self._show_approvers(face.approvers)
        self._show_answers()

    def say(self, done: str, old: str) -> None:
        """The words on the button, and those over an old translation."""
        say_beside_icon(self.done, done)
        self.old_note.setText(old)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(28)
        self._columns.setContentsMargins(pad, scale.px(20), pad, scale.px(20))
        self._columns.setSpacing(scale.px(28))
        directions = QBoxLayout.Direction
        is_stacked = scale.zoom >= _STACKED_FROM
        self._columns.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._right.setSpacing(scale.px(12))
        self._approved.setSpacing(scale.px(10))
        self._answers.set_gap(scale.px(12))
        self.said_by.wear(scale.font(SMALL), self._theme.quiet_ink)
        self.original.wear(scale.font(CARD, bold=True), self._theme.ink)
        self.old.wear(scale.font(SMALL), self._theme.quiet_ink)
        side = scale.text(SMALL + 4)
        ratio = self.devicePixelRatioF()
        self._tick.setPixmap(icon_pixmap("check", self._theme.action, side, ratio))
        # Letters of other fonts may be higher than the line of ours.
        self.text.document().setDocumentMargin(scale.text(SMALL) // 6)
        self.done.setIcon(icon("check", self._theme.on_action, side))
        self.done.setIconSize(QSize(side, side))

    def finish(self) -> None:
        """The translation is finished, when it says something new."""
        if self._says_something_new:
            self.translated.emit(self.text.words())

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.said_by)
        left.addWidget(self.original)
        left.addStretch()
        self._approved = QHBoxLayout()
        self._approved.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self._approved.addWidget(self.approval, 1)
        self._right = QVBoxLayout()
        for part in (self.old_note, self.old, self.text, self._answers):
            self._right.addWidget(part)
        self._right.addLayout(self._approved)
        self._right.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(self._right, 1)
        self._answers.show_parts([self.done])

    def _turn(self, *, right_to_left: bool) -> None:
        """Let the words run as their language does; the row itself stays as it is."""
        directions = Qt.LayoutDirection
        direction = directions.RightToLeft if right_to_left else directions.LeftToRight
        self.text.setLayoutDirection(direction)
        option = QTextOption()
        option.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)

    def _write(self, text: str) -> None:
        if text != self.text.toPlainText():
            # Only what a person types is half-typed.
            blocked = self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
            self.text.blockSignals(blocked)

    def _show_approvers(self, approvers: Sequence[tuple[PersonId, str]]) -> None:
        self.approvers = {}
        for person, words in approvers:
            button = Button(words.replace("&", "&&"))
            button.setProperty("look", "soft")
            button.setAccessibleName(f"{words}: {self.face.words}")
            button.clicked.connect(self._approve)
            self.approvers[person] = button
        self._answers.show_parts([self.done, *self.approvers.values()])

    @property
    def _kept(self) -> str:
        """The translation that is kept, with its spaces as the field reads them."""
        return " ".join(self.face.text.split())

    @property
    def _says_something_new(self) -> bool:
        words = self.text.words()
        return bool(words) and words != self._kept

    def _show_answers(self) -> None:
        """An answer is there only when there is something to answer."""
        writes = self._says_something_new
        is_kept = bool(self._kept) and self.text.words() == self._kept
        is_approved = is_kept and bool(self.face.approved)
        self.done.setVisible(writes)
        for button in self.approvers.values():
            button.setVisible(is_kept and not is_approved)
        self._answers.setVisible(writes or (is_kept and not is_approved and bool(self.approvers)))
        for part in (self._tick, self.approval):
            part.setVisible(is_approved)

    def _type(self) -> None:
        self._show_answers()
        self.typed.emit(self.text.toPlainText())

    def _approve(self) -> None:
        pressed = self.sender()
        for person, button in self.approvers.items():
            if button is pressed:
                self.approved.emit(person)
                return
