"""A draft of another plan on the desk: read, written in, made new, and taken out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ungeplan.model.content import Field
from ungeplan.model.follow_on import Draft
from ungeplan.model.follow_on.words import DraftDocument
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.draft_parts import DraftPartFrame, MeasuresPart, TheirPart, WrittenPart
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class DraftPage(QWidget):
    """Shows one draft with what can be done with it. Esc leads back.

    Signals:
        closed: back to the young person.
        written: the name of a part, and what somebody wrote there.
        typed: likewise, half-typed.
        new_words_wanted: take what the plan says now.
        paper_wanted: see it on paper.
        word_wanted: keep it as a Word file.
        put_away: it is not worked on any more.
    """

    closed = Signal()
    written = Signal(str, str)
    typed = Signal(str, str)
    new_words_wanted = Signal()
    paper_wanted = Signal()
    word_wanted = Signal()
    put_away = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._shown: Draft | None = None
        self._fields: tuple[Field, ...] = ()
        self.parts: list[DraftPartFrame] = []
        self._back = icon_button("arrow-left", theme, scale)
        self._away = icon_button("trash", theme, scale, "plain")
        self.word = icon_button("download-simple", theme, scale)
        self.paper = icon_button("file-text", theme, scale, "primary")
        self._is_saved = False
        self._saved = label("helper")
        self.title = label("question")
        self.about = label("helper")
        self.old = label("warning")
        self.take_new = icon_button("arrows-clockwise", theme, scale, "soft")
        self._law_title = label("title")
        self._law = label("body")
        self._lay_out()
        self._back.clicked.connect(self._close)
        self._away.clicked.connect(self.put_away)
        self.word.clicked.connect(self._want_word)
        self.paper.clicked.connect(self._want_paper)
        self.take_new.clicked.connect(self._take_new)

    def show_draft(self, draft: Draft, document: DraftDocument) -> None:
        """Show it as it is now; what somebody is writing stays."""
        fields = self._wording.content.follow_on.plans[draft.kind].fields
        if self._shown is None or self._shown.id != draft.id or fields != self._fields:
            self._build_parts(fields)
            self._scroll.verticalScrollBar().setValue(0)
            self._is_saved = False
        self._shown, self._fields = draft, fields
        self.title.setText(document.title)
        self.about.setText("\n".join((document.of_whom, document.version, document.contact_person)))
        for frame, part in zip(self.parts, document.parts, strict=True):
            frame.show_part(part, draft.written)
        old = sum(bool(part.warning) for part in document.parts)
        counted = self.tr("1 part is old.") if old == 1 else self.tr("{n} parts are old.")
        self.old.setText(counted.format(n=old))
        self._old_row.setVisible(bool(old))
        self._law_title.setText(document.law_title)
        texts = ("\n".join((text.where, text.words, text.source)) for text in document.law)
        self._law.setText("\n\n".join(texts))
        self._say_buttons()
        self._say_saved()

    @property
    def is_open(self) -> bool:
        """Whether there is a draft on the page."""
        return self._shown is not None

    def take_focus(self) -> None:
        """The keys begin at the way back."""
        self._back.setFocus()

    def show_saved(self) -> None:
        """Say that the file is written; until the draft says something else than the file."""
        self._is_saved = True
        self._say_saved()

    def finish_typing(self) -> None:
        """What stands half-typed counts as written."""
        for part in self.parts:
            part.finish()

    def forget(self) -> None:
        """Nobody's words are left on the page."""
        self._shown = None
        self._build_parts(())
        for said in (self.title, self.about, self._law):
            said.setText("")

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scale = self._scale
        above = Flow()
        above.set_gap(scale.px(16))
        above.show_parts([self._back, self.paper, self.word, self._away, self._saved])
        self._saved.setWordWrap(False)
        self._old_row = QFrame()
        self._old_row.setProperty("look", "message")
        old = QHBoxLayout(self._old_row)
        old.addWidget(self.old, 1)
        old.addWidget(self.take_new)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(scale.px(32),) * 4)
        column.setSpacing(scale.px(16))
        for part in (self.title, self.about, self._old_row):
            column.addWidget(part)
        self._column = QVBoxLayout()
        self._column.setSpacing(scale.px(16))
        column.addLayout(self._column)
        column.addWidget(self._law_title)
        column.addWidget(self._law)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(24),) * 4)
        layout.setSpacing(scale.px(8))
        layout.addWidget(above)
        layout.addWidget(self._scroll, 1)

    def _build_parts(self, fields: tuple[Field, ...]) -> None:
        for gone in self.parts:
            gone.hide()
            gone.deleteLater()
        self.parts = [self._made(field) for field in fields]
        for part in self.parts:
            part.written.connect(self.written)
            part.typed.connect(self.typed)
            for changed in (part.written, part.typed):
                changed.connect(self._take_saved_away)
            self._column.addWidget(part)
        # Who listens comes to the rules after the parts, which are newer.
        for said in (self._law_title, self._law):
            said.raise_()

    def _made(self, field: Field) -> DraftPartFrame:
        if field.takes is not None:
            return TheirPart(self._scale)
        if field.has_measures:
            return MeasuresPart(self._wording, self._theme, self._scale)
        return WrittenPart(self._scale)

    def _say_buttons(self) -> None:
        say_beside_icon(self._back, self.tr("Back"))
        say_beside_icon(self.paper, self.tr("See it on paper"))
        say_beside_icon(self.word, self.tr("Save for Word"))
        say_beside_icon(self._away, self.tr("Put the draft away"))
        say_beside_icon(self.take_new, self.tr("Take the new words"))

    def _say_saved(self) -> None:
        say_on(self._saved, self.tr("The file is saved.") if self._is_saved else "")

    def _take_saved_away(self) -> None:
        self._is_saved = False
        self._say_saved()

    def _close(self) -> None:
        self.finish_typing()
        self.closed.emit()

    def _want_word(self) -> None:
        self.finish_typing()
        self.word_wanted.emit()

    def _want_paper(self) -> None:
        self.finish_typing()
        self.paper_wanted.emit()

    def _take_new(self) -> None:
        self.finish_typing()
        self._take_saved_away()
        self.new_words_wanted.emit()
        self.paper.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)
