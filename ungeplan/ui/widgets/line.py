"""A line to write in that hears everybody who writes, not only the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class Line(QLineEdit):
    """A line that says what people write in it, by whatever means.

    Qt's `textEdited` is for keys alone: what dictation or a screen reader writes changes the text
    without it, as the program does when it shows something. Here only the latter says nothing.

    Signals:
        written: the text as it stands now, because somebody wrote.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        self.textChanged.connect(self._tell)

    def setText(self, text: str | None) -> None:
        """Show this text."""
        self._is_shown = True
        super().setText(text)
        self._is_shown = False

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def _tell(self, text: str) -> None:
        if not self._is_shown:
            self.written.emit(text)
