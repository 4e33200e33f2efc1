"""A line for a few words that nobody needs to write."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ungeplan.ui.widgets.own_words import GrowingText


class OptionalWords(GrowingText):
    """Grows with its words; they are said when Enter is pressed or the line is left.

    Signals:
        said: the finished words; empty when they were taken away.
        typed: the half-typed text.
        unchanged: what was typed is what was said before.
    """

    said = Signal(str)
    typed = Signal(str)
    unchanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self._is_dirty = False
        self.textChanged.connect(self._type)
        self.finished.connect(self.finish)
        self.given_up.connect(self._give_up)

    def ask(self, prompt: str) -> None:
        """What stands on the empty line."""
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)

    def show_words(self, said: str, half_typed: str | None = None) -> None:
        """Show what was said; half-typed words stand in its place."""
        self._said = said
        text = said if half_typed is None else half_typed
        self._is_dirty = text != said
        if text != self.toPlainText() and not (self.hasFocus() and half_typed is None):
            self._write(text)

    def finish(self) -> None:
        """The words are finished, when anybody has typed."""
        if not self._is_dirty:
            return
        self._is_dirty = False
        words = self.words()
        if words == self._said:
            self.unchanged.emit()
        else:
            self.said.emit(words)

    def _write(self, text: str) -> None:
        # Only what a person types is half-typed.
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def _type(self) -> None:
        self._is_dirty = True
        self.typed.emit(self.toPlainText())

    def _give_up(self) -> None:
        self._write(self._said)
        self._is_dirty = True
        self.finish()

    # -- Qt -----------------------------------------------------------------------------------

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()
