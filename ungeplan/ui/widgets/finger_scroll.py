"""Scrolling with a finger, for areas in which that depends on what they show."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QScroller


class FingerScroll:
    """Lets a finger move what lies in an area, or leaves the finger to others.

    Qt makes a new gesture whenever it is asked, and the one that a finger is drawing ends. So Qt
    is asked only when the answer changes.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        self._area = area
        self._allowed = False

    def allow(self, allowed: bool) -> None:
        """Whether a finger that moves scrolls the area."""
        if allowed == self._allowed:
            return
        self._allowed = allowed
        viewport = self._area.viewport()
        if allowed:
            QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
        else:
            QScroller.ungrabGesture(viewport)
