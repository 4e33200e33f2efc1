"""What the keys do on the board."""

from __future__ import annotations

from PySide6.QtCore import Qt

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backtab)
"""To the next card and the one before; with a card up, to another place for it."""
PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Lifts a card, and puts it down."""
PUT_BACK = (Qt.Key.Key_Escape,)
FIRST = (Qt.Key.Key_Home,)
LAST = (Qt.Key.Key_End,)
MENU = (Qt.Key.Key_Menu,)
"""Opens what else can be done with a card."""
