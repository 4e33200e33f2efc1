"""Where a question is answered, before anybody has answered it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)


class QuestionPage(QFrame):
    """Has the keys when its question comes up, without a ring: no answer looks chosen already.

    Tab or an arrow goes on to the first answer.
    """

    def first_answer(self) -> QWidget:
        """Where the keys go from the page itself."""
        raise NotImplementedError

    def hold_focus(self) -> None:
        """The keys wait here, on no answer."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- Qt -----------------------------------------------------------------------------------

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - names Qt gives
        if next and self.hasFocus():
            self.first_answer().setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.hasFocus() and event.key() in _ARROWS and not event.modifiers():
            self.first_answer().setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
