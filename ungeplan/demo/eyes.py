"""What a person sees in the windows: things by name, found through the accessibility tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_BETWEEN_LOOKS_MS = 15
PATIENCE_MS = 20_000
"""How long somebody waits for a thing to appear before giving up."""

_NAME = QAccessible.Text.Name
_ONLY_SAID = (QAccessible.Role.StaticText, QAccessible.Role.Client)
"""A text, and a page that bears the name of its question."""
_ANSWERS = (QAccessible.Role.RadioButton, QAccessible.Role.CheckBox)


class NotSeen(Exception):
    """Nothing of that name is on the screen; the message tells what is."""


class Seen(NamedTuple):
    """One thing on the screen."""

    name: str
    role: QAccessible.Role
    rect: QRect
    """On the whole screen."""
    window: QWidget
    node: QAccessibleInterface

    @property
    def point(self) -> QPoint:
        """Where to put a finger, in the window's own pixels."""
        return self.window.mapFromGlobal(self.rect.center())

    @property
    def handle(self) -> QWindow:
        """The native window that gets the event."""
        return self.window.windowHandle()


def windows() -> list[QWidget]:
    """The windows on the screen, the one in front first."""
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    front = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
    return sorted(shown, key=lambda w: (w not in front, not w.isActiveWindow()))


def everything() -> Iterator[Seen]:
    """All that is on the screen, window by window, in reading order."""
    for window in windows():
        root = QAccessible.queryAccessibleInterface(window)
        if root is not None:
            yield from _under(root, window)


def look(name: str, about: str = "") -> Seen | None:
    """The thing of that name, or whose name begins with it; None when there is none.

    What can be used goes before a text that only says the same, an answer before a way to another
    stage, and the whole name before its beginning. Of several things of one name, `about` is what
    else is said of the one that is meant.
    """
    best: tuple[int, Seen] | None = None
    for seen in everything():
        if not name or not seen.name.startswith(name) or not _is_about(seen.node, about):
            continue
        is_said = seen.role in _ONLY_SAID
        rank = (seen.name != name) * 4 + is_said * 2 + (seen.role not in _ANSWERS)
        if best is None or rank < best[0]:
            best = (rank, seen)
        if rank == 0:
            break
    return best[1] if best else None


def find(name: str, about: str = "") -> Seen:
    """The thing of that name, waited for. Raises NotSeen."""
    found: list[Seen] = []

    def there() -> bool:
        seen = look(name, about)
        found[:] = [seen] if seen else []
        return bool(found)

    if not wait_until(there):
        names = [seen.name for seen in everything() if seen.name]
        said = f"{name!r} about {about!r}" if about else repr(name)
        raise NotSeen(f"{said} is not on the screen. There is: {names}")
    return found[0]


def wait_until(condition: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> bool:
    """Let the program run until the condition holds; whether it came to hold."""
    deadline = QDeadlineTimer(patience_ms)
    QCoreApplication.processEvents()
    while not condition():
        if deadline.hasExpired():
            return False
        # Looking all the time would leave nothing for the threads that are waited for.
        let_run(_BETWEEN_LOOKS_MS)
    return True


def let_run(milliseconds: int) -> None:
    """Let the program run for so long, its threads too: an event loop gives way to them."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scroller_of(seen: Seen) -> QScrollArea | None:
    """The scrolling area in which the thing lies, or None."""
    node: QAccessibleInterface | None = seen.node
    while node is not None:
        thing = node.object()
        widget = thing if isinstance(thing, QWidget) else None
        while widget is not None:
            if isinstance(widget, QScrollArea):
                return widget
            widget = widget.parentWidget()
        node = node.parent()
    return None


def _is_about(node: QAccessibleInterface, about: str) -> bool:
    return not about or node.text(QAccessible.Text.Description) == about


def _under(node: QAccessibleInterface, window: QWidget) -> Iterator[Seen]:
    state = node.state()
    if state.invisible:
        return
    yield Seen(node.text(_NAME), node.role(), node.rect(), window, node)
    for number in range(node.childCount()):
        child = node.child(number)
        if child.isValid():
            yield from _under(child, window)
