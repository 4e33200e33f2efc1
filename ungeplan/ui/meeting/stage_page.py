"""The part of the shared screen above the bottom bar; it scrolls when the text is large."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.meeting.header import Header
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.widgets.finger_scroll import FingerScroll

_ROUNDS = 4
"""A part that is laid out anew may ask the next one to be."""


class StagePage(QScrollArea):
    """The header and one stage; as high as the window, or as high as they need to be.

    Qt's own way (`setWidgetResizable`) makes wrapped text as high as it would like to be, and so
    scrolls a stage that fits.

    Signals:
        resized: it has another size now.
    """

    resized = Signal()

    def __init__(self, header: Header, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._finger = FingerScroll(self)
        self._fingers_may = True
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

    def let_fingers_scroll(self, they_may: bool) -> None:
        """Whether a finger that moves scrolls the page; not where it carries cards."""
        self._fingers_may = they_may
        self._fit()

    def settle(self) -> None:
        """Let every part find its place before anything is painted."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def to_the_top(self) -> None:
        """Show the question."""
        self.verticalScrollBar().setValue(0)

    def show_question(self, has_focus: QWidget | None) -> None:
        """Show the question; without room for both, rather the line in which somebody writes."""
        self.settle()
        self.to_the_top()
        if isinstance(has_focus, QLineEdit | QPlainTextEdit) and self._page.isAncestorOf(has_focus):
            self.ensureWidgetVisible(has_focus, 0, has_focus.height() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        scrolls = self._height_at(room.width()) > room.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        # A page that fits leaves the finger to what scrolls on it.
        self._finger.allow(scrolls and self._fingers_may)
        width = self.viewport().width()
        self._page.resize(width, max(room.height(), self._height_at(width)))

    def _height_at(self, width: int) -> int:
        needed = self._rows.totalMinimumSize().height()
        if self._rows.hasHeightForWidth():
            needed = max(needed, self._rows.totalMinimumHeightForWidth(width))
        return needed
