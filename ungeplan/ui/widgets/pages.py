"""Pages of which one is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Pages(QWidget):
    """Shows one of its pages, and needs the room of that one alone.

    A stacked layout needs the room of its largest page, and so scrolls one that would fit.
    """

    def __init__(self, *pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            rows.addWidget(page)
        self.turn_to(pages[0])

    def turn_to(self, shown: QWidget) -> None:
        """Show this page."""
        for page in self._pages:
            if page is not shown:
                page.hide()
        shown.show()
