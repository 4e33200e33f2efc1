"""Words on the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(look: str) -> QLabel:
    """An empty label of that look in the theme. It wraps, and shows people's words as they are."""
    made = QLabel()
    made.setProperty("look", look)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
