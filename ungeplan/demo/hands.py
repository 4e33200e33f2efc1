"""Hands that use the program as people do: by mouse, by taps, or by keys alone.

Every hand does the same few things with what is on the screen, through real events of the window
system, so that one story can be told by each of them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QScroller, QWidget

from ungeplan.demo.eyes import NotSeen, Seen, find, let_run, scroller_of, wait_until

_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier
_TAP_MS = 40
_MOST_KEYS = 400
"""So many key strokes on the way to a thing mean that no key leads there."""


class Pace:
    """How fast the hands move; nought is as fast as the program allows."""

    def __init__(self, milliseconds: int = 0) -> None:
        self.milliseconds = milliseconds

    def rest(self, beats: float = 1) -> None:
        """Let somebody who watches follow."""
        if self.milliseconds:
            let_run(round(self.milliseconds * beats))


class Hand(ABC):
    """What every hand can do with a thing that is on the screen, by its name."""

    def __init__(self, pace: Pace) -> None:
        self.pace = pace

    @abstractmethod
    def press(self, name: str, about: str = "") -> None:
        """Press the thing of that name; among several of one name, the one about this."""

    @abstractmethod
    def carry(self, card: str, onto: str, on_the_way: Callable[[], None]) -> None:
        """Carry the card onto the thing of that name; `on_the_way` while it is up."""

    def write(self, name: str, text: str, about: str = "") -> None:
        """Write the text in the line of that name, in the place of what stood there."""
        self.reach(name, about)
        line = _focus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        for sign in text:
            _strike(line, sign)
            self.pace.rest(0.08)
        self.pace.rest()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Strike one key where the focus is."""
        QTest.keyClick(_focus(), key, modifier)
        QCoreApplication.processEvents()
        self.pace.rest(0.5)

    def choose(self, name: str) -> None:
        """Choose the thing of that name among those beside it."""
        self.press(name)

    def reach(self, name: str, about: str = "") -> None:
        """Put the focus on the thing of that name."""
        self.press(name, about)


class Mouse(Hand):
    """A hand on the mouse: it points, presses and drags."""

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        self._at = QPoint()

    def press(self, name: str, about: str = "") -> None:
        seen = _in_view(name, self.pace, about)
        self._move(seen.window, seen.point)
        QTest.mouseClick(seen.handle, _LEFT, _PLAIN, seen.point)
        QCoreApplication.processEvents()
        self.pace.rest()

    def carry(self, card: str, onto: str, on_the_way: Callable[[], None]) -> None:
        start = _in_view(card, self.pace)
        self._move(start.window, start.point)
        QTest.mousePress(start.handle, _LEFT, _PLAIN, start.point)
        self._drag(start, start.point + QPoint(24, 12), steps=3)
        goal = find(onto)
        self._drag(start, goal.point, steps=24 if self.pace.milliseconds else 4)
        on_the_way()
        self.pace.rest(1.5)
        QTest.mouseRelease(start.handle, _LEFT, _PLAIN, goal.point)
        QCoreApplication.processEvents()
        self.pace.rest(1.5)

    def _drag(self, start: Seen, to: QPoint, steps: int) -> None:
        here = self._at
        for step in range(1, steps + 1):
            point = here + (to - here) * (step / steps)
            QTest.mouseMove(start.handle, point)
            QCoreApplication.processEvents()
            self._show(start.window, point)
            self.pace.rest(0.04)
        self._at = to

    def _move(self, window: QWidget, to: QPoint) -> None:
        QTest.mouseMove(window.windowHandle(), to)
        QCoreApplication.processEvents()
        self._show(window, to)
        self._at = to
        self.pace.rest(0.5)

    def _show(self, window: QWidget, point: QPoint) -> None:
        if self.pace.milliseconds:
            QCursor.setPos(window.mapToGlobal(point))


class Finger(Hand):
    """A finger on a touch screen: it taps a card, and then where it belongs."""

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        self._device = QTest.createTouchDevice()

    def press(self, name: str, about: str = "") -> None:
        seen = _in_view(name, self.pace, about)
        touch = QTest.touchEvent(seen.handle, self._device, False)
        touch.press(0, seen.point, seen.handle).commit()
        # A finger rests a moment: a list that can be pushed tells a tap from a push by it.
        let_run(_TAP_MS)
        touch = QTest.touchEvent(seen.handle, self._device, False)
        touch.release(0, seen.point, seen.handle).commit()
        QCoreApplication.processEvents()
        self.pace.rest()

    def carry(self, card: str, onto: str, on_the_way: Callable[[], None]) -> None:
        self.press(card)
        on_the_way()
        self.press(onto)


class Keys(Hand):
    """Two hands on the keyboard, and no other way."""

    def press(self, name: str, about: str = "") -> None:
        self.reach(name, about)
        self.key(Qt.Key.Key_Space)

    def carry(self, card: str, onto: str, on_the_way: Callable[[], None]) -> None:
        self.reach(card)
        self.key(Qt.Key.Key_Return)
        self._walk(find(onto).name, Qt.Key.Key_Right)
        on_the_way()
        self.key(Qt.Key.Key_Return)

    def reach(self, name: str, about: str = "") -> None:
        """Tab goes from thing to thing; arrows go about among things of one kind."""
        seen = find(name, about)
        name, group = seen.name, _group_of(seen)
        passed: set[str] = set()
        for _ in range(_MOST_KEYS):
            if _is_focused(name, about):
                return
            if group is not None and _focus().parentWidget() is group:
                self._walk_among(name, group, passed)
                if _is_focused(name, about):
                    return
            passed.add(focused_name())
            self.key(Qt.Key.Key_Tab)
        raise NotSeen(f"no key leads to {name!r}; the focus went to {sorted(passed)}")

    def _walk_among(self, name: str, group: QWidget, passed: set[str]) -> None:
        """Arrow keys until the thing is reached or none leads to another one of the group.

        They go to the right first; things that found no room there lie in the row below. Out of the
        group no arrow is struck: among answers of another question it would give one.
        """
        seen = {focused_name()}
        while focused_name() != name:
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
                self.key(key)
                if _focus().parentWidget() is not group:
                    passed |= seen
                    return
                if focused_name() not in seen:
                    seen.add(focused_name())
                    break
            else:
                break
        passed |= seen

    def _walk(self, name: str, key: Qt.Key) -> None:
        passed: set[str] = set()
        while focused_name() != name:
            if focused_name() in passed:
                raise NotSeen(f"{key} does not lead to {name!r}, only to {sorted(passed)}")
            passed.add(focused_name())
            self.key(key)


def _strike(line: QWidget, sign: str) -> None:
    """The key of that sign. Qt's own tests know none for é, and end the program."""
    if sign.isascii():
        QTest.keyClicks(line, sign)
    else:
        key = Qt.Key(ord(sign.upper()))
        QTest.sendKeyEvent(QTest.KeyAction.Click, line, key, sign, _PLAIN)


def _group_of(seen: Seen) -> QWidget | None:
    """What holds the thing and others of its kind, when they are widgets."""
    thing = seen.node.object()
    return thing.parentWidget() if isinstance(thing, QAbstractButton) else None


def focused_name() -> str:
    """What a screen reader would say has the focus."""
    node = _focused()
    return node.text(QAccessible.Text.Name) if node is not None else ""


def _is_focused(name: str, about: str) -> bool:
    node = _focused()
    if node is None or node.text(QAccessible.Text.Name) != name:
        return False
    return not about or node.text(QAccessible.Text.Description) == about


def _focused() -> QAccessibleInterface | None:
    widget = QApplication.focusWidget()
    if widget is None:
        return None
    node = QAccessible.queryAccessibleInterface(widget)
    within = node.focusChild() if node is not None else None
    return within if within is not None and within.isValid() else node


def _focus() -> QWidget:
    wait_until(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    if widget is None:
        raise NotSeen("nothing has the focus")
    return widget


def _in_view(name: str, pace: Pace, about: str = "") -> Seen:
    """The thing of that name, scrolled into view as a wheel would."""
    seen = find(name, about)
    scroller = scroller_of(seen)
    if scroller is None:
        return seen
    # A press on a list that still moves only stops it.
    wait_until(lambda: _stands_still(scroller))
    if _visible(seen, scroller):
        return find(name, about)
    bar = scroller.verticalScrollBar()
    top = scroller.viewport().mapFromGlobal(seen.rect.topLeft()).y()
    middle = (scroller.viewport().height() - seen.rect.height()) // 2
    bar.setValue(bar.value() + top - middle)
    QCoreApplication.processEvents()
    pace.rest(0.5)
    wait_until(lambda: _visible(find(name, about), scroller), 500)
    return find(name, about)


def _stands_still(scroller: QScrollArea) -> bool:
    return QScroller.scroller(scroller.viewport()).state() == QScroller.State.Inactive


def _visible(seen: Seen, scroller: QScrollArea) -> bool:
    inside = scroller.viewport().mapFromGlobal(seen.rect.center())
    return scroller.viewport().rect().contains(inside)
