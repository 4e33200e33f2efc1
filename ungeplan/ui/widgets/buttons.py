"""Words on a button with an icon."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def say_beside_icon(button: QPushButton, words: str) -> None:
    """Show the words as they are; a space keeps them off the icon, which Qt puts close to them."""
    button.setText(f" {words.replace('&', '&&')} ")
    button.setAccessibleName(words)
