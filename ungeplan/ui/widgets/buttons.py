"""Buttons as this program has them, and words on one with an icon."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget


class Button(QPushButton):
    """A button that Enter presses as Space does; outside of dialogs Qt's own is not."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(True)


class DrawnButton(QAbstractButton):
    """A button that draws itself; Enter presses it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def say_beside_icon(button: QPushButton, words: str) -> None:
    """Show the words as they are; a space keeps them off the icon, which Qt puts close to them."""
    shown = words.replace("&", "&&")
    icon_comes_last = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    button.setText(f"{shown} " if icon_comes_last else f" {shown}")
    button.setAccessibleName(words)
