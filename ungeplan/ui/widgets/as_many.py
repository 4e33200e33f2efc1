"""As many widgets of one kind as there are things to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

from ungeplan.ui.widgets.tab_order import TabMark

Row = TypeVar("Row", bound=QWidget)


class AsMany(Generic[Row]):
    """Widgets at the beginning of a layout: made when they are needed, and deleted after."""

    def __init__(
        self, layout: QBoxLayout, make: Callable[[], Row], start: TabMark | None = None
    ) -> None:
        """With `start`, Tab goes on from there through the rows; they take keys themselves."""
        self._layout = layout
        self._make = make
        self._start = start
        self.rows: list[Row] = []

    def fit(self, count: int) -> list[Row]:
        """Have exactly so many, and give them; those that stay keep the keyboard."""
        has_more = len(self.rows) < count
        while len(self.rows) < count:
            row = self._make()
            self._layout.insertWidget(len(self.rows), row)
            self.rows.append(row)
        while len(self.rows) > count:
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        if has_more and self._start is not None:
            self._start.lead_through(self.rows)
        return self.rows
