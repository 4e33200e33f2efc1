"""Somebody who presses whatever there is in a meeting, without aim.

One event is done at a time, on the window that is in front. Which, is left to chance; the same
seed does the same again, as far as the clock allows.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

LAST = 25
"""So many of the last events are remembered."""
_LETTERS = "abcæøåmikkel 0123456789.,:!?-<b>&%"
_NO = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_HELD_DOWN = {
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}
"""Each modifier is a key that is let go, too."""
_BUTTONS = (Qt.MouseButton.LeftButton,) * 8 + (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.BackButton,
)
_COMMON_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Insert, Qt.Key.Key_Menu),
)
_F_KEYS = tuple(Qt.Key(Qt.Key.Key_F1.value + number) for number in range(24))
# Qt warns of one name of this key, a warning is a fault here, and Qt's own code stumbles over that.
_ALL_KEYS = tuple(key for name, key in Qt.Key.__members__.items() if key.value != 0xB5)


Deed = tuple[str, Callable[[], object]]
"""What it is, and doing it."""


class Act(NamedTuple):
    """A kind of event, and how often it comes beside the others."""

    kind: str
    likely: int
    choose: Callable[[QWindow], Deed]


class Monkey:
    """Does one event after another, and remembers the last ones."""

    def __init__(self, seed: str) -> None:
        self._chance = random.Random(seed)
        self._device = QTest.createTouchDevice()
        self._held: Qt.MouseButton | None = None
        self._touched = False
        self.done: Counter[str] = Counter()
        self.last: deque[str] = deque(maxlen=LAST)
        self._acts = (
            Act("key", 20, self._press_key),
            Act("letter", 8, self._type),
            Act("shortcut", 8, self._press_shortcut),
            Act("click", 40, self._click),
            Act("double click", 4, self._double_click),
            Act("press", 8, self._press),
            Act("move", 12, self._move),
            Act("release", 14, self._release),
            Act("wheel", 5, self._turn_wheel),
            Act("tap", 10, self._tap),
            Act("finger", 8, self._finger),
            Act("menu", 2, self._ask_menu),
        )

    def do_something(self) -> None:
        """One event, on what is in front."""
        window = _in_front()
        if window is None:
            return
        if not isValid(window):
            # Python remembers another window that lay at the same place in memory.
            _close_popups()
            return
        (act,) = self._chance.choices(self._acts, [act.likely for act in self._acts])
        what, do = act.choose(window)
        self.done[act.kind] += 1
        # It is told before it is done: it may be the last.
        self.last.append(f"{act.kind} {what} on {window.objectName()}")
        do()

    def let_go(self) -> None:
        """Nothing is held down any more."""
        window = _in_front()
        if window is not None and isValid(window) and self._held is not None:
            QTest.mouseRelease(window, self._held, _NO, QPoint(1, 1))
        self._held = None

    # -- keys ---------------------------------------------------------------------------------

    def _press_key(self, window: QWindow) -> Deed:
        keys = self._chance.choice((_COMMON_KEYS, _COMMON_KEYS, _F_KEYS, _ALL_KEYS))
        key = self._chance.choice(keys)
        modifier = self._chance.choice((_NO, _NO, _NO, *_MODIFIERS))
        return f"{modifier.name} {key.name}", partial(_strike, window, key, modifier)

    def _type(self, window: QWindow) -> Deed:
        text = "".join(self._chance.choices(_LETTERS, k=self._chance.randint(1, 5)))
        return repr(text), partial(_type, text)

    def _press_shortcut(self, window: QWindow) -> Deed:
        """A key that some action of the program waits for."""
        widget = QApplication.activeWindow()
        actions = widget.findChildren(QAction) if widget is not None else []
        keys = [key for action in actions for key in action.shortcuts()]
        if not keys:
            return self._press_key(window)
        chosen: QKeySequence = self._chance.choice(keys)
        return chosen.toString(), partial(_strike_all, window, chosen)

    # -- the mouse ----------------------------------------------------------------------------

    def _click(self, window: QWindow) -> Deed:
        return self._with_button(_click, window, self._chance.choice(_BUTTONS))

    def _double_click(self, window: QWindow) -> Deed:
        return self._with_button(QTest.mouseDClick, window, self._chance.choice(_BUTTONS))

    def _press(self, window: QWindow) -> Deed:
        if self._held is not None:
            return self._release(window)
        self._held = self._chance.choice(_BUTTONS)
        return self._with_button(QTest.mousePress, window, self._held)

    def _move(self, window: QWindow) -> Deed:
        spot = self._spot(window)
        return str(spot.toTuple()), partial(QTest.mouseMove, window, spot)

    def _release(self, window: QWindow) -> Deed:
        held, self._held = self._held or Qt.MouseButton.LeftButton, None
        return self._with_button(QTest.mouseRelease, window, held)

    def _with_button(
        self, do: Callable[..., object], window: QWindow, button: Qt.MouseButton
    ) -> Deed:
        spot, modifier = self._spot(window), self._chance.choice((_NO,) * 8 + _MODIFIERS)
        what = f"{modifier.name} {button.name} {spot.toTuple()}"
        return what, partial(do, window, button, modifier, spot)

    def _turn_wheel(self, window: QWindow) -> Deed:
        spot, modifier = self._spot(window), self._chance.choice((_NO,) * 8 + _MODIFIERS)
        turn = QPoint(0, self._chance.choice((-720, -120, 120, 720)))
        what = f"{modifier.name} {turn.y()} {spot.toTuple()}"
        return what, partial(QTest.wheelEvent, window, QPointF(spot), turn, QPoint(), modifier)

    def _ask_menu(self, window: QWindow) -> Deed:
        widget = QApplication.widgetAt(window.mapToGlobal(self._spot(window)))
        if widget is None:
            return self._move(window)
        return type(widget).__name__, partial(_ask_menu, widget)

    # -- fingers ------------------------------------------------------------------------------

    def _tap(self, window: QWindow) -> Deed:
        if self._touched:
            return self._finger(window)
        spot = self._spot(window)
        return str(spot.toTuple()), partial(self._tap_at, window, spot)

    def _tap_at(self, window: QWindow, spot: QPoint) -> None:
        QTest.touchEvent(window, self._device, False).press(0, spot, window).commit()
        if _is_there(window):
            QTest.touchEvent(window, self._device, False).release(0, spot, window).commit()

    def _finger(self, window: QWindow) -> Deed:
        """A finger comes, moves or goes."""
        spot = self._spot(window)
        touch = QTest.touchEvent(window, self._device, False)
        what, do = "down", touch.press
        if self._touched:
            moves = self._chance.random() < 0.5
            what, do = ("moves", touch.move) if moves else ("up", touch.release)
        self._touched = what != "up"
        return f"{what} {spot.toTuple()}", partial(_commit, do, spot, window)

    # -- chance -------------------------------------------------------------------------------

    def _spot(self, window: QWindow) -> QPoint:
        """Anywhere; as often as not in the middle of something that can be used."""
        anywhere = QPoint(
            self._chance.randrange(max(1, window.width())),
            self._chance.randrange(max(1, window.height())),
        )
        root = QApplication.widgetAt(window.mapToGlobal(anywhere))
        top = root.window() if root is not None else None
        if top is None or self._chance.random() < 0.5:
            return anywhere
        usable = [
            child
            for child in top.findChildren(QWidget)
            if child.isVisible() and child.focusPolicy() is not Qt.FocusPolicy.NoFocus
        ]
        if not usable:
            return anywhere
        chosen = self._chance.choice(usable)
        spot = window.mapFromGlobal(chosen.mapToGlobal(chosen.rect().center()))
        # What is scrolled away lies outside.
        return spot if QRect(QPoint(), window.size()).contains(spot) else anywhere


def _strike(window: QWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key that is pressed or let go may close the window: QTest would go on in what is gone."""
    QTest.keyPress(window, key, modifier)
    held = [of_its_own for of_its_own, state in _HELD_DOWN.items() if modifier & state]
    for let_go in (key, *held):
        if _is_there(window):
            QTest.keyRelease(window, let_go)


def _strike_all(window: QWindow, keys: QKeySequence) -> None:
    for number in range(keys.count()):
        both = keys[number]  # type: ignore[index] # the stubs do not know that it can be read so
        if _is_there(window):
            _strike(window, both.key(), both.keyboardModifiers())


def _click(
    window: QWindow, button: Qt.MouseButton, modifier: Qt.KeyboardModifier, spot: QPoint
) -> None:
    QTest.mousePress(window, button, modifier, spot)
    if _is_there(window):
        QTest.mouseRelease(window, button, modifier, spot)


def _is_there(window: QWindow) -> bool:
    return any(window is other for other in QGuiApplication.topLevelWindows())


def _type(text: str) -> None:
    for sign in text:
        focus = QApplication.focusWidget()
        if focus is not None:
            QTest.keyClicks(focus, sign)


def _ask_menu(widget: QWidget) -> None:
    here = widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, here, widget.mapToGlobal(here)))


def _commit(do: Callable[..., QTest.QTouchEventSequence], spot: QPoint, window: QWindow) -> None:
    do(0, spot, window).commit()


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _in_front() -> QWindow | None:
    for widget in (
        QApplication.activePopupWidget(),
        QApplication.activeModalWidget(),
        QApplication.activeWindow(),
    ):
        if widget is not None and widget.isVisible():
            return widget.window().windowHandle()
    shown = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    return shown[0] if shown else None
