"""A page of words in a narrow window; it scrolls when there are more than fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ungeplan.ui.widgets.finger_scroll import FingerScroll

_ROUNDS = 3
"""A part that is laid out anew may ask the one around it to be."""


class ScrolledPage(QScrollArea):
    """As high as its words need at this width.

    Qt's own way (`setWidgetResizable`) keeps the height from before for words that changed while
    nobody saw them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget()
        self.rows = QVBoxLayout(self._page)
        """What is on the page."""
        self.setWidget(self._page)
        self._page.installEventFilter(self)
        self._finger = FingerScroll(self)
        self._finger.allow(True)

    def show_part(self, part: QWidget) -> None:
        """Scroll to that part of the page, its head first."""
        self._fit()
        self.verticalScrollBar().setValue(part.y() - self.rows.spacing())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for layout in self._page.findChildren(QLayout):
            # It may remember the size of words that have no look yet, or are gone.
            layout.invalidate()
        # Every part finds its place before anything is painted.
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._fit()

    def _fit(self) -> None:
        self.rows.activate()
        # A bar that comes or goes changes the width once more.
        for _ in range(2):
            width = self.viewport().width()
            needed = self.rows.totalHeightForWidth(width)
            self._page.resize(width, max(self.viewport().height(), needed))
