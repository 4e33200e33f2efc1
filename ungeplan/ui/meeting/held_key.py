"""A key that is still held means nothing to what comes up in the meantime."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

_OF_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class StillHeld(QObject):
    """Keeps a key to itself until it has been let go.

    The key that opened the curtain is still down when something else is on the screen: repeated, it
    would be an answer there.
    """

    def __init__(self, key: Qt.Key, let_go_ms: int, parent: QObject) -> None:
        """The key is let go when nothing was heard of it for so long."""
        super().__init__(parent)
        self._key = key
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(let_go_ms)
        self._quiet.timeout.connect(self._stop)

    def begin(self) -> None:
        """The key is down now."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
            self._quiet.start()

    def _stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if event.type() in _OF_KEYS and isinstance(event, QKeyEvent) and event.key() == self._key:
            self._quiet.start()
            return True
        return False
