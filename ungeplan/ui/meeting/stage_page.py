"""The part of the shared screen above the bottom bar; it scrolls when the text is large."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.meeting.header import Header
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale
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
        self._header = header
        self._stages: list[Stage] = []
        self._page = QWidget()
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(header)
        self.setWidget(self._page)
        self._page.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)

    def take(self, stage: Stage) -> None:
        """Make room for one more stage; it is hidden until it is shown."""
        stage.hide()
        self._stages.append(stage)
        self._rows.addWidget(stage, 1)

    @property
    def to_read(self) -> list[QWidget]:
        """What is read aloud from top to bottom: the question, and the stage that is shown."""
        return [self._header.question, self._header.helper, *self._shown]

    def take_keys(self) -> None:
        """The keyboard begins at the stage itself: Tab goes to its first part, no ring before."""
        for stage in self._shown:
            stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window: the question, and every stage."""
        self._header.show_scale(scale)
        for stage in self._stages:
            stage.show_scale(scale)

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

    @property
    def _shown(self) -> list[Stage]:
        return [stage for stage in self._stages if not stage.isHidden()]

    def _show_writing(self) -> None:
        """A field that grows while somebody writes in it does not grow out of sight."""
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and self._page.isAncestorOf(field):
            line = field.cursorRect()
            spot = field.viewport().mapTo(self._page, line.bottomLeft())
            self.ensureVisible(spot.x(), spot.y(), 0, 2 * line.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self._show_writing()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _follow_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """What a press has put the keyboard on is in sight, also when it lies further down."""
        if now is None or now.focusPolicy() is Qt.FocusPolicy.NoFocus:
            return
        # While a button is down, what is under it must not move away.
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        fits = now.height() < self.viewport().height()
        if fits and not is_pressed and self._page.isAncestorOf(now):
            self.settle()
            self.ensureWidgetVisible(now, 0, now.height() // 4)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        scrolls = self._height_at(room.width()) > room.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        # A page that fits leaves the finger to what scrolls on it.
        carries = any(stage.isVisible() and stage.fingers_carry for stage in self._stages)
        self._finger.allow(scrolls and not carries)
        width = self.viewport().width()
        self._page.resize(width, max(room.height(), self._height_at(width)))

    def _height_at(self, width: int) -> int:
        needed = self._rows.totalMinimumSize().height()
        if self._rows.hasHeightForWidth():
            needed = max(needed, self._rows.totalMinimumHeightForWidth(width))
        return needed
