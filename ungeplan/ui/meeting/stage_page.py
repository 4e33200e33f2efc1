"""The part of the shared screen above the bottom bar; it scrolls when the text is large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ungeplan.ui.meeting.header import Header
from ungeplan.ui.meeting.stage import Stage


class StagePage(QScrollArea):
    """The header and one stage; as high as the window, or as high as they need to be.

    Qt's own way (`setWidgetResizable`) makes wrapped text as high as it would like to be, and so
    scrolls a stage that fits.
    """

    def __init__(self, header: Header, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(header)
        self.setWidget(self._page)
        self._page.installEventFilter(self)

    def take(self, stage: Stage) -> None:
        """Make room for one more stage; it is hidden until it is shown."""
        stage.hide()
        self._rows.addWidget(stage, 1)

    def to_the_top(self) -> None:
        """Show the question."""
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        needed = self._rows.totalMinimumSize().height()
        if self._rows.hasHeightForWidth():
            needed = max(needed, self._rows.totalMinimumHeightForWidth(width))
        self._page.resize(width, max(self.viewport().height(), needed))
