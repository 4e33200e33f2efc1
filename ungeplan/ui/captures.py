"""Keeps the contact person's windows out of shared screens and pictures of the screen."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

Native = Callable[[int, int], bool]
"""Asks the system to treat the window of that handle so; whether it does."""

WDA_MONITOR = 0x01
"""The window is black in a capture."""
WDA_EXCLUDEFROMCAPTURE = 0x11
"""The window is not in a capture at all; from Windows 10, version 2004."""


def native() -> Native | None:
    """The system's own way, or None where there is none."""
    if sys.platform != "win32":
        return None
    ask = ctypes.WinDLL("user32").SetWindowDisplayAffinity
    ask.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
    ask.restype = ctypes.c_int

    def wanted(handle: int, affinity: int) -> bool:
        return bool(ask(handle, affinity))

    return wanted


def kept_out_of_captures(window: QWidget, ask: Native | None = None) -> bool:
    """Keep the window out of captures; whether it is. Never so where the system has no way."""
    ask = ask or native()
    if ask is None:
        return False
    handle = int(window.winId())
    return ask(handle, WDA_EXCLUDEFROMCAPTURE) or ask(handle, WDA_MONITOR)


class PrivateWindows(QObject):
    """Keeps every window of the program out of captures as it is shown, but the meeting's.

    Whatever nobody called shared is private: menus, tool tips, dialogs, and what is built later.
    """

    def __init__(self, ask: Native | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask or native()
        self._shared: QWidget | None = None
        application = QApplication.instance()
        if self._ask is not None and application is not None:
            # Only then: a filter of the whole program is called for each of its events.
            application.installEventFilter(self)
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    self.keep(window)

    def share(self, window: QWidget) -> None:
        """The meeting is in that window: it may be captured, and so may what belongs to it."""
        self._shared = window

    def keep(self, window: QWidget) -> bool:
        """Keep the window out of captures; whether it is."""
        return self._ask is not None and kept_out_of_captures(window, self._ask)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not self._is_shared(watched)
        ):
            self.keep(watched)
        return False

    def _is_shared(self, window: QWidget) -> bool:
        belongs_to: QWidget | None = window
        if window.windowType() is Qt.WindowType.ToolTip and window.parentWidget() is None:
            # On Windows Qt gives a tool tip no parent: it belongs to what lies under the mouse.
            belongs_to = QApplication.widgetAt(QCursor.pos())
        while belongs_to is not None:
            if belongs_to is self._shared:
                return True
            belongs_to = belongs_to.parentWidget()
        return False
