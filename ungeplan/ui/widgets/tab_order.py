"""Puts widgets that are made later where they belong when somebody presses Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(part: QWidget, stop: QWidget) -> None:
    """Let Tab reach the part just before the stop; both are in the same window.

    Qt puts what is made later behind everything else, and so behind the bar at the bottom.
    """
    before = _stop_before(stop)
    if before is not None and before is not part:
        QWidget.setTabOrder(before, part)


def put_at(part: QWidget, place: QWidget) -> None:
    """Let Tab reach the part where that place is, which is no stop itself and has none yet."""
    before = _stop_before(place)
    if before is not None and before is not part:
        QWidget.setTabOrder(before, part)


def _stop_before(stop: QWidget) -> QWidget | None:
    widget = stop.previousInFocusChain()
    while widget is not None and widget is not stop:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return widget
        widget = widget.previousInFocusChain()
    return None
