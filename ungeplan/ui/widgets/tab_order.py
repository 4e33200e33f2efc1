"""Puts widgets that are made later where they belong when somebody presses Tab.

Qt puts what is made later behind everything else, and so behind the bar at the bottom. Its chain is
not walked here: PySide takes a widget that it is given on the way for a child of the one before,
and when that goes it lets go of parts of the other as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(part: QWidget, stop: QWidget) -> None:
    """Let Tab reach the part just before the stop; both are in the same window."""
    QWidget.setTabOrder(stop, part)
    QWidget.setTabOrder(part, stop)


class TabMark(QWidget):
    """A place in the order of Tab, after all that its parent holds when it is made; never seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Without it Qt leaves it out of the order.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def lead_to(self, parts: Iterable[QWidget]) -> None:
        """Tab comes to these next, one after the other; those that take no keys are passed over."""
        stops = [part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for before, after in pairwise([self, *stops]):
            QWidget.setTabOrder(before, after)

    def lead_through(self, parts: Iterable[QWidget]) -> None:
        """Tab comes next to all that these hold: one part after the other, each as it is built."""
        held = (stop for part in parts for stop in (part, *part.findChildren(QWidget)))
        self.lead_to(stop for stop in held if stop.window() is self.window())
