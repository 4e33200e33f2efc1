"""What Qt tells screen readers of buttons and of scrolling areas, where that falls short."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QPushButton, QScrollArea, QWidget

from ungeplan.ui.board.accessibility import speaks_through
from ungeplan.ui.widgets.buttons import Button, DrawnButton

_PRESS = QAccessibleActionInterface.pressAction()
_TOGGLE = QAccessibleActionInterface.toggleAction()
_MENU = QAccessibleActionInterface.showMenuAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()


class ButtonInterface(QAccessibleWidget):
    """A button that a screen reader presses as a finger does.

    Qt ticks a button that is asked to toggle without saying that it was pressed: the tick is seen,
    and nobody learns of the answer.
    """

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def role(self) -> QAccessible.Role:
        button = self._button
        if self._has_menu:
            return QAccessible.Role.ButtonMenu
        if not button.isCheckable():
            return QAccessible.Role.Button
        group = button.group()
        is_one_of_many = group.exclusive() if group is not None else button.autoExclusive()
        return QAccessible.Role.RadioButton if is_one_of_many else QAccessible.Role.CheckBox

    def text(self, kind: QAccessible.Text) -> str:
        said = super().text(kind)
        if kind is QAccessible.Text.Name and not self._button.accessibleName():
            # A single & marks a letter, two stand for the sign itself.
            return "&".join(part.replace("&", "") for part in self._button.text().split("&&"))
        return said

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button
        for flag, holds in (
            ("checkable", button.isCheckable()),
            ("checked", button.isChecked()),
            ("pressed", button.isDown()),
            ("hasPopup", self._has_menu),
        ):
            if holds:
                setattr(state, flag, 1)
        return state

    def actionNames(self) -> list[str]:
        if not self._button.isEnabled():
            return []
        first = _MENU if self._has_menu else _TOGGLE if self._button.isCheckable() else _PRESS
        focus = [_FOCUS] if self._button.focusPolicy().value else []
        return [first, *([] if first == _PRESS else [_PRESS]), *focus]

    def doAction(self, name: str) -> None:
        button = self._button
        if name == _FOCUS:
            super().doAction(name)
        elif name == _MENU and isinstance(button, QPushButton):
            QTimer.singleShot(0, button.showMenu)
        elif name in (_PRESS, _TOGGLE):
            # Later: whoever asked has the answer before the button and its window may be gone.
            QTimer.singleShot(0, button.click)

    @property
    def _has_menu(self) -> bool:
        return isinstance(self._button, QPushButton) and self._button.menu() is not None


def mend_interfaces() -> None:
    """Tell of buttons and scrolling areas as it is said here, in the whole program.

    A scrolling area that is asked for a part it no longer has gives none. Qt's own reads past the
    end of its list then and ends the program: a scroll bar that goes while somebody counts is
    enough.
    """
    speaks_through(Button, _button)
    speaks_through(DrawnButton, _button)
    speaks_through(QScrollArea, _scroll_area)


def _button(widget: QWidget) -> QAccessibleInterface:
    if not isinstance(widget, QAbstractButton):
        raise TypeError(widget)
    return ButtonInterface(widget)


def _scroll_area(widget: QWidget) -> QAccessibleInterface:
    return QAccessibleWidget(widget, QAccessible.Role.Client)
