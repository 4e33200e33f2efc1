"""What is wrong with a window for people who listen, who see little, or whose hands shake.

Each check looks at a window that is on the screen and says what it found, one sentence a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from tests.ui.screen_words import Listener
from ungeplan.demo.eyes import Seen, everything
from ungeplan.model.language import HIGHEST_LIX, Language, banned_words, lix
from ungeplan.model.plan import Plan
from ungeplan.ui.meeting.stage import Stage

SHARED, PRIVATE = 48, 24
"""The least pixels of what is pressed: on the shared screen, and at the desk."""

_ROLE = QAccessible.Role
_USED = {
    _ROLE.Button,
    _ROLE.ButtonMenu,
    _ROLE.CheckBox,
    _ROLE.ComboBox,
    _ROLE.EditableText,
    _ROLE.Link,
    _ROLE.ListItem,
    _ROLE.PageTab,
    _ROLE.RadioButton,
    _ROLE.Slider,
    _ROLE.SpinBox,
}
"""What people press, write in or move."""
_MOST_STOPS = 200
_LEANING = 6
"""So many pixels out of line are still one row."""


def seen_in(window: QWidget) -> list[Seen]:
    """Everything that a screen reader finds in the window."""
    return [seen for seen in everything() if seen.window is window]


def used_in(window: QWidget) -> list[Seen]:
    """What people press, write in or move."""
    return [seen for seen in seen_in(window) if _is_used(seen)]


# -- the plan ---------------------------------------------------------------------------------


def differs_from_the_plan(told: Iterable[str], plan: Plan, parts: Iterable[str]) -> list[str]:
    """Names of the board that are not the plan's goals, the parts of the figure and the wishes.

    `parts` are the names of the parts and of the sheet.
    """
    names = list(told)
    wanted = [goal.youth_text for goal in plan.active_goals]
    wanted += [wish.text for wish in plan.parked_wishes]
    found, parts = [], list(parts)
    for words in [*wanted, *parts]:
        fits = [name for name in names if words in name]
        if len(fits) != 1:
            found.append(f"{words!r} is told {len(fits)} times")
    if len(names) != len(wanted) + len(parts):
        found.append(f"{len(names)} things are told, and there are {len(wanted) + len(parts)}")
    return found


# -- names, roles, places and sizes --------------------------------------------------------------


def nameless(window: QWidget) -> list[str]:
    """What can be used and has no name, or can be focused and is nothing to use."""
    found = []
    for seen in seen_in(window):
        if seen.name.strip():
            continue
        if _is_used(seen) or _acts(seen):
            found.append(f"{_told(seen)} has no name")
    return found


def odd_roles(window: QWidget) -> list[str]:
    """What can be pressed and does not say that it is something to press."""
    return [
        f"{_told(seen)} can be pressed"
        for seen in seen_in(window)
        if _acts(seen) and seen.role not in _USED | {_ROLE.ScrollBar}
    ]


def same_names(window: QWidget) -> list[str]:
    """Things beside one another that can be used and are called the same."""
    found = []
    names = Counter((_family(seen), seen.name) for seen in used_in(window) if seen.name)
    for (_, name), count in names.items():
        if count > 1:
            found.append(f"{name!r} is there {count} times")
    return found


def out_of_reach(window: QWidget) -> list[str]:
    """What can be used and lies outside of its window, where no scrolling leads."""
    room = QRect(window.mapToGlobal(QPoint()), window.size())
    found = []
    for seen in used_in(window):
        if not room.contains(seen.rect) and not _scrolls(seen):
            found.append(f"{_told(seen)} lies at {seen.rect}, the window at {room}")
    return found


def too_small(window: QWidget, least: int) -> list[str]:
    """What can be pressed and is smaller than that, in pixels."""
    found = []
    for seen in used_in(window):
        room = _place_to_press(seen).size()
        if min(room.width(), room.height()) < least:
            found.append(f"{_told(seen)} is {room.width()}×{room.height()}")
    return found


# -- words -----------------------------------------------------------------------------------


def clipped(window: QWidget) -> list[str]:
    """Words that do not fit where they stand."""
    found = []
    for widget in window.findChildren(QWidget):
        is_seen = _in_scroller(widget) or not widget.visibleRegion().isEmpty()
        if not widget.isVisible() or not is_seen:
            continue
        found += _clipped_words(widget)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found += _cut_off(widget)
    return found


def heavy(texts: Iterable[str], banned: Iterable[str]) -> list[str]:
    """Why these Danish texts of one screen are hard to read."""
    texts = sorted(texts)
    found = [f"{text!r} says {words}" for text in texts if (words := banned_words(text, banned))]
    # A name on a button is no text to read.
    weight = lix("\n".join(text for text in texts if " " in text))
    if weight > HIGHEST_LIX:
        found.append(f"LIX {weight:.0f}: {texts}")
    return found


def in_another_language(texts: Iterable[str], listener: Listener, spoken: Language) -> list[str]:
    """Texts that hold a sentence of the other language."""
    return sorted(listener.foreign(texts, spoken))


def words_seen(window: QWidget) -> set[str]:
    """The sentences that can be read in the window."""
    texts = set()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            texts.add(" ".join(widget.text().replace("&&", "&").split()))
    return {text for text in texts if text}


# -- the keyboard ----------------------------------------------------------------------------


class Place(NamedTuple):
    """Where something lies that the keys come to."""

    name: str
    rect: QRect
    """However far what it lies on is scrolled."""
    area: QRect | None = None
    """What scrolls, if it lies on that."""
    group: str = ""
    """The stage, if it is a part of one: what belongs to it may stand in columns."""

    @property
    def outside(self) -> QRect:
        """Its place among what does not scroll."""
        return self.rect if self.area is None else self.area


class Stop:
    """One place where Tab comes to."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        node = QAccessible.queryAccessibleInterface(widget)
        within = node.focusChild() if isinstance(widget, QGraphicsView) else None
        node = within if within is not None and within.isValid() else node
        self.name = node.text(QAccessible.Text.Name)
        self.rect = node.rect()
        areas = [parent for parent in _parents(widget) if isinstance(parent, QScrollArea)]
        scrolled = sum(area.verticalScrollBar().value() for area in areas)
        around = QRect(areas[-1].mapToGlobal(QPoint()), areas[-1].size()) if areas else None
        on_board = isinstance(widget, QGraphicsView)
        # The goals lie round the figure: their order is that of their numbers.
        rect = QRect(widget.mapToGlobal(QPoint()), widget.size()) if on_board else self.rect
        stages = (parent.objectName() for parent in _parents(widget) if isinstance(parent, Stage))
        group = next(stages, "")
        self.place = Place(self.name, rect.translated(0, scrolled), around, group)
        self._around = self.rect.translated(-_drawn_by(widget).mapToGlobal(QPoint()))
        self.picture = self.grab()

    def grab(self) -> QImage:
        """How it looks now, with what is drawn round it."""
        around = self._around.adjusted(-8, -8, 8, 8)
        return _drawn_by(self.widget).grab(around).toImage()

    def is_the_same(self, other: Stop) -> bool:
        """Whether Tab has come round."""
        return self.widget is other.widget and self.name == other.name


def stops_of(window: QWidget, found: list[str]) -> list[Stop]:
    """Where Tab comes to, one after the other; what looks the same with the keys is noted."""
    stops: list[Stop] = []
    for _ in range(_MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        if focused is None:
            found.append("the keys go nowhere")
            return stops
        stop = Stop(focused)
        if stops and stop.is_the_same(stops[0]) and len(stops) == 1:
            return stops
        if stops and stops[-1].picture == stops[-1].grab():
            found.append(f"{stops[-1].name!r} looks the same without the keys")
        if stops and stop.is_the_same(stops[0]):
            return stops
        stops.append(stop)
    found.append("Tab never comes round")
    return stops


def out_of_order(places: Sequence[Place]) -> list[str]:
    """Where the keys go back instead of on: up, unless to a column further right of one stage.

    Tab goes round: from the last row it may go back.
    """
    if not places:
        return []
    last = max(place.outside.bottom() for place in places) - _LEANING
    return [
        f"from {here.name!r} the keys go back to {there.name!r}"
        for here, there in pairwise([*places, places[0]])
        if here.outside.bottom() < last and _goes_back(here, there)
    ]


def _goes_back(before: Place, after: Place) -> bool:
    is_together = before.area == after.area
    here, there = (p.rect if is_together else p.outside for p in (before, after))
    if there.bottom() <= here.top() + _LEANING:
        is_right = there.left() >= here.right() - _LEANING
        return not is_right or before.group != after.group
    middle = there.center().y()
    is_beside = here.top() <= middle <= here.bottom() and there.top() <= here.center().y()
    return is_beside and there.left() < here.left() - _LEANING


def _drawn_by(widget: QWidget) -> QWidget:
    """Who draws the ring round it: itself, or what it lies on."""
    return widget if isinstance(widget, QGraphicsView) else widget.parentWidget() or widget


# -- inside ----------------------------------------------------------------------------------


def _is_used(seen: Seen) -> bool:
    return seen.role in _USED and not seen.node.state().disabled


def _acts(seen: Seen) -> bool:
    actions = seen.node.actionInterface()
    if actions is None or seen.node.state().disabled:
        return False
    return any(name in actions.actionNames() for name in ("Press", "Toggle"))


def _told(seen: Seen) -> str:
    thing = seen.node.object()
    kind = type(thing).__name__ if thing is not None else "node"
    return f"{kind} {seen.name!r} ({seen.role.name})"


def _place_to_press(seen: Seen) -> QRect:
    """Where a finger finds it: a line on a card is found by the whole card."""
    thing = seen.node.object()
    card = thing.parentWidget() if isinstance(thing, QWidget) else None
    return card.rect() if card is not None and card.focusProxy() is thing else seen.rect


def _family(seen: Seen) -> int:
    parent = seen.node.parent()
    return QAccessible.uniqueId(parent) if parent is not None else 0


def _scrolls(seen: Seen) -> bool:
    """Whether it is a part of something that can be scrolled to it."""
    thing = seen.node.object()
    if thing is None:
        # On the board, the sheet scrolls.
        return True
    return isinstance(thing, QScrollBar) or (isinstance(thing, QWidget) and _in_scroller(thing))


def _in_scroller(widget: QWidget) -> bool:
    return any(isinstance(parent, QScrollArea) for parent in _parents(widget))


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _cut_off(widget: QWidget) -> list[str]:
    """Whether something it lies in ends before it does; what scrolls may."""
    place = widget.rect()
    here = widget
    for parent in _parents(widget):
        if here.isWindow() or isinstance(parent.parentWidget(), QScrollArea):
            break
        place.translate(here.pos())
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(place):
            return [f"{_says(widget)!r} is cut off by {type(parent).__name__}"]
        here = parent
    return []


def _clipped_words(widget: QWidget) -> list[str]:
    if isinstance(widget, QLineEdit):
        shown = widget.placeholderText()
        needed = QFontMetrics(widget.font()).horizontalAdvance(shown)
        fits = needed <= widget.contentsRect().width()
    elif isinstance(widget, QLabel):
        fits = not widget.text() or _label_fits(widget)
    elif isinstance(widget, QAbstractButton):
        fits = _fits(widget)
    else:
        return []
    if fits:
        return []
    return [f"{_says(widget)!r} does not fit in {widget.width()}×{widget.height()}"]


def _label_fits(label: QLabel) -> bool:
    if not label.wordWrap():
        return _fits(label)
    longest = max(QFontMetrics(label.font()).horizontalAdvance(w) for w in label.text().split())
    return longest <= label.contentsRect().width() + 1 and _fits(label)


def _fits(widget: QWidget) -> bool:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) <= widget.height() + 1
    needed = widget.sizeHint()
    if isinstance(widget, QAbstractButton) and not widget.text():
        return True
    return needed.width() <= widget.width() + 1 and needed.height() <= widget.height() + 1


def _says(widget: QWidget) -> str:
    said = getattr(widget, "text", None)
    return (said() if callable(said) else "") or widget.accessibleName() or type(widget).__name__
