"""Words on a button with an icon."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def say_beside_icon(button: QPushButton, words: str) -> None:
    """Show the words as they are; a space keeps them off the icon, which Qt puts close to them."""
    shown = words.replace("&", "&&")
    icon_comes_last = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    button.setText(f"{shown} " if icon_comes_last else f" {shown}")
    button.setAccessibleName(words)
