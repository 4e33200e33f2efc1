"""Which screen shows the meeting, and which is the contact person's own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Screen(NamedTuple):
    """One screen as it is now. Two of the same make may have one name, so each has a number."""

    number: int
    area: QRect

    def shows_the_same_as(self, other: Screen) -> bool:
        """Whether a part of it is seen on the other too, as on a screen that is mirrored."""
        return self.area.intersects(other.area)


class Faces(NamedTuple):
    """Where the two faces of the program are."""

    shared: Screen
    """The meeting is there, and everybody looks at it."""
    private: Screen | None = None
    """The contact person's own; None: there is none that nobody else sees."""

    def after(self, screens: Iterable[Screen]) -> Faces:
        """Where they are when only these screens are left, or new ones have come.

        A screen that comes is used when the contact person says so, and not before: nobody knows
        who sees it. When the shared one is gone, what was private is shared from now on.
        """
        there = {screen.number: screen for screen in screens}
        private = there.get(self.private.number) if self.private else None
        shared = there.get(self.shared.number)
        if shared is None:
            return Faces(private or _largest(there.values()) or self.shared)
        if private is not None and private.shows_the_same_as(shared):
            private = None
        return Faces(shared, private)

    def swapped(self, screens: Iterable[Screen]) -> Faces:
        """The other way round; with one face on the screen, the meeting on the largest other.

        As they are when there is no other.
        """
        other = self.private or _largest(apart_from(self.shared, screens))
        return Faces(other, self.shared) if other else self


def at_first(home: Screen, screens: Iterable[Screen]) -> Faces:
    """What is private is where the contact person works; the meeting takes the largest other."""
    other = _largest(apart_from(home, screens))
    return Faces(other, home) if other else Faces(home)


def apart_from(shown: Screen, screens: Iterable[Screen]) -> list[Screen]:
    """The screens on which nothing of this one is seen."""
    return [s for s in screens if s.number != shown.number and not s.shows_the_same_as(shown)]


def _largest(screens: Iterable[Screen]) -> Screen | None:
    return max(screens, key=lambda s: s.area.width() * s.area.height(), default=None)


class ScreenWatcher(QObject):
    """Knows the screens, and keeps the two faces apart while they come and go.

    Signals:
        faces_changed: the Faces from now on; whoever shows them covers the meeting before it moves.
        screens_changed: other screens are there now, whether or not the faces stay where they are.
    """

    faces_changed = Signal(object)
    screens_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._known: list[tuple[QScreen, int]] = []
        self.screens: tuple[Screen, ...] = ()
        self.faces: Faces | None = None
        """None before the meeting begins."""
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise RuntimeError("there are no screens before there is an application")
        application.screenAdded.connect(self._look)
        application.screenRemoved.connect(self._look_without)
        application.primaryScreenChanged.connect(self._look)
        self._look()

    @property
    def can_swap(self) -> bool:
        """Whether there is another screen for the meeting."""
        return self.faces is not None and self.faces.swapped(self._in_reach) != self.faces

    def begin(self, home: QScreen | None) -> Faces:
        """A meeting begins; the contact person works on that screen."""
        self._look()
        number = self._number_of(home or QGuiApplication.primaryScreen())
        here = next(screen for screen in self.screens if screen.number == number)
        self.faces = at_first(here, self._in_reach)
        return self.faces

    def swap(self) -> None:
        """The contact person lets the two faces change places."""
        if self.faces is not None:
            self._go_to(self.faces.swapped(self._in_reach))

    def take(self, screens: Iterable[Screen]) -> None:
        """These are the screens now."""
        before, self.screens = self.screens, tuple(screens)
        if self.faces is not None:
            self._go_to(self.faces.after(self.screens))
        if self.screens != before:
            self.screens_changed.emit()

    def qt_screen(self, screen: Screen) -> QScreen | None:
        """Qt's own, while it is there."""
        return next((qt for qt, number in self._known if number == screen.number), None)

    @property
    def _in_reach(self) -> tuple[Screen, ...]:
        return self.screens if can_place_windows() else ()

    def _go_to(self, faces: Faces) -> None:
        if faces != self.faces:
            self.faces = faces
            self.faces_changed.emit(faces)

    def _look(self) -> None:
        self._take_all_but(None)

    def _look_without(self, gone: QScreen) -> None:
        self._take_all_but(gone)

    def _take_all_but(self, gone: QScreen | None) -> None:
        there = [screen for screen in QGuiApplication.screens() if screen is not gone]
        self._known = [known for known in self._known if known[0] in there]
        for screen in there:
            self._number_of(screen)
        self.take(Screen(number, screen.geometry()) for screen, number in self._known)

    def _number_of(self, screen: QScreen) -> int:
        for known, number in self._known:
            if known is screen:
                return number
        number = next(self._numbers)
        self._known.append((screen, number))
        screen.geometryChanged.connect(self._look)
        return number


def can_place_windows() -> bool:
    """Whether a program decides where its windows are; under Wayland only the person does."""
    return not QGuiApplication.platformName().startswith("wayland")
