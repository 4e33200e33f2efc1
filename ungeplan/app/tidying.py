"""Collects Python's cyclic garbage in the thread of the windows, and in no other.

Python collects in whichever thread happens to allocate. Cycles may hold widgets, and a widget that
is deleted outside its own thread ends the whole program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Tidying(QObject):
    """Takes over from Python's automatic collection for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def _tidy(self) -> None:
        """Collect each generation that has grown past Python's own threshold."""
        for generation, (grown, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if grown > most:
                gc.collect(generation)
