"""What lies over one another in the window of the meeting: the stage, panels, the curtain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from ungeplan.ui.meeting.curtain import Covering, Curtain


class Layers:
    """Covers the window with its curtain, and brings back what was seen before.

    What is covered is hidden: then neither the keyboard nor assistive technology reaches it.
    """

    def __init__(
        self, window: QWidget, curtain: Curtain, find_place_for_keys: Callable[[], None]
    ) -> None:
        """The function gives the keyboard to what is seen, when nobody knows where it was."""
        self._window = window
        self._curtain = curtain
        self._find_place_for_keys = find_place_for_keys
        self._covered: list[QWidget] = []
        self._had_the_keys: QWidget | None = None
        curtain.opened.connect(self.uncover)

    def cover(self, covering: Covering) -> None:
        """Cover everything at once, whatever is going on."""
        if self._curtain.covering is None:
            self.note_keys()
        self._curtain.cover(covering)
        _close_what_floats()
        # The window itself may not be seen yet.
        seen = [layer for layer in self._layers if layer.isVisibleTo(self._window)]
        for layer in seen:
            layer.hide()
        self._covered += seen
        self._curtain.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Show again what was covered."""
        for layer in self._covered:
            if isValid(layer):
                layer.show()
        self._covered = []
        self.return_keys()

    def lay_over(self, panel: QWidget) -> None:
        """Show a panel over the rest; while the window is covered it waits under the curtain."""
        if self._curtain.covering is None:
            panel.show()
            panel.raise_()
            panel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._covered.append(panel)
            self._had_the_keys = panel

    @property
    def on_top(self) -> QWidget | None:
        """The page that lies over the stage now; None when nothing does."""
        seen = [layer for layer in self._layers if layer.isVisible()]
        return next((layer for layer in reversed(seen) if _fills(layer, self._window)), None)

    def note_keys(self) -> None:
        """Remember what has the keyboard now."""
        self._had_the_keys = QApplication.focusWidget()

    def return_keys(self) -> None:
        """Give the keyboard back to what had it, if that is still there."""
        before, self._had_the_keys = self._had_the_keys, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._find_place_for_keys()

    @property
    def _layers(self) -> list[QWidget]:
        """Everything that the curtain covers."""
        parts = self._window.children()
        return [part for part in parts if isinstance(part, QWidget) and part is not self._curtain]


def _close_what_floats() -> None:
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
        pass


def _fills(layer: QWidget, window: QWidget) -> bool:
    """Whether it is a page of its own, and not the stage or a strip on it."""
    is_page = layer.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return is_page and layer.rect() == window.rect()
