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


def say_on(shown: QLabel, message: str) -> None:
    """Show one plain sentence there, to people who listen too; an empty one takes it away."""
    shown.setText(message)
    shown.setVisible(bool(message))
    if message and shown.isVisible():
        # Imported here: it is large, and the first picture says nothing.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(shown, message))
