"""The board for people who listen: one child for each goal, each place and each wish.

What lies in a graphics scene is invisible to screen readers, so the view tells them itself.
"""

from __future__ import annotations

from abc import abstractmethod

import shiboken6
from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ungeplan.model.figure import Zone
from ungeplan.ui.board.board_view import BoardView
from ungeplan.ui.board.card_item import CardItem, CardKey, Kind
from ungeplan.ui.board.target import Aside, Target

_NOTHING = shiboken6.VoidPtr(0)
_PRESS = QAccessibleActionInterface.pressAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()
_MENU = QAccessibleActionInterface.showMenuAction()

Key = CardKey | Target


class _Actions(QAccessibleActionInterface):
    """Hands what a screen reader asks for on to a node."""

    def __init__(self, node: _Node) -> None:
        super().__init__()
        self._node = node

    def actionNames(self) -> list[str]:
        return self._node.actions()

    def doAction(self, name: str) -> None:
        self._node.act(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


class _Node(QAccessibleInterface):
    """One thing on the board."""

    def __init__(self, view: BoardView) -> None:
        super().__init__()
        self.view = view
        self._actions = _Actions(self)

    @abstractmethod
    def name(self) -> str:
        """What it is called."""

    def description(self) -> str:
        """What can be done with it."""
        return ""

    @abstractmethod
    def box(self) -> QRectF:
        """Where it lies on the table."""

    @abstractmethod
    def is_focused(self) -> bool:
        """Whether the keyboard is on it."""

    def is_there(self) -> bool:
        """Whether it can be seen, or scrolled into view."""
        return True

    def actions(self) -> list[str]:
        """What can be done with it now."""
        return []

    def act(self, name: str) -> None:
        """Do one of its actions."""

    # -- Qt -----------------------------------------------------------------------------------

    def isValid(self) -> bool:
        return shiboken6.isValid(self.view)

    def object(self) -> QObject:
        # There is none behind it; the stubs say that there always is.
        return None  # type: ignore[return-value]

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.name()
        return self.description() if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names cannot be changed from outside."""

    def rect(self) -> QRect:
        box = self.box().toRect()
        box.moveTopLeft(self.view.viewport().mapToGlobal(box.topLeft()))
        return box

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        window = self.view.viewport().rect()
        for flag, holds in (
            ("focusable", True),
            ("focused", self.is_focused()),
            ("invisible", not self.is_there() or not self.view.isVisible()),
            ("offscreen", not window.contains(self.box().center().toPoint())),
        ):
            if holds:
                setattr(state, flag, 1)
        return state

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.view)

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # a leaf

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # a leaf

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # a leaf

    def window(self) -> QWindow:
        return self.view.window().windowHandle()

    def foregroundColor(self) -> QColor:  # noqa: N802 — Qt's name
        return QColor(self.view.table.look.theme.ink)

    def backgroundColor(self) -> QColor:  # noqa: N802 — Qt's name
        return QColor(self.view.table.look.theme.sheet)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        # Qt takes a pointer here: a number would be read as the address of a Python number.
        if kind is QAccessible.InterfaceType.ActionInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._actions)[0])  # type: ignore[return-value]
        return _NOTHING  # type: ignore[return-value]


class CardNode(_Node):
    """A goal or a wish."""

    def __init__(self, view: BoardView, key: CardKey) -> None:
        super().__init__(view)
        self._key = key

    @property
    def _card(self) -> CardItem | None:
        return self.view.table.cards.get(self._key)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def isValid(self) -> bool:
        return super().isValid() and self._card is not None

    def name(self) -> str:
        return self.view.voice.card(self._card) if self._card else ""

    def description(self) -> str:
        return self.view.voice.how_to_lift(self._card) if self._card else ""

    def box(self) -> QRectF:
        if self._card is None:
            return QRectF()
        if self._card.is_lifted:
            return self._card.box
        return QRectF(self._card.home_on_table, self._card.face.size)

    def is_focused(self) -> bool:
        view = self.view
        return view.hasFocus() and view.current is self._card and view.hand.near is None

    def is_there(self) -> bool:
        return self._card in self.view.reading_order

    def actions(self) -> list[str]:
        return [_PRESS, _FOCUS, _MENU]

    def act(self, name: str) -> None:
        card, view = self._card, self.view
        if card is None:
            return
        if name == _PRESS:
            if view.hand.card is card:
                view.hand.give_up()
            else:
                view.press_card(card)
        elif name == _FOCUS:
            view.setFocus()
            view.reach(card)
        elif name == _MENU:
            view.menu_wanted.emit(card, self.rect().bottomLeft())


class TargetNode(_Node):
    """A part of the figure, or the sheet: where a card can be put down."""

    def __init__(self, view: BoardView, target: Target) -> None:
        super().__init__(view)
        self._target = target

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button if self._takes_card() else QAccessible.Role.Grouping

    def name(self) -> str:
        return self.view.voice.target(self._target)

    def description(self) -> str:
        return self.view.voice.how_to_put(self._target)

    def box(self) -> QRectF:
        table = self.view.table
        return table.zone_box(self._target) if isinstance(self._target, Zone) else table.sheet.rect

    def is_focused(self) -> bool:
        return self.view.hasFocus() and self.view.hand.near is self._target

    def actions(self) -> list[str]:
        return [_PRESS] if self._takes_card() else []

    def act(self, name: str) -> None:
        if name == _PRESS and self._takes_card():
            self.view.hand.hold_over(self._target)
            self.view.hand.place()

    def _takes_card(self) -> bool:
        card = self.view.hand.card
        return card is not None and self._target in self.view.table.targets_of(card)


class BoardInterface(QAccessibleWidget):
    """Tells of everything on the board, in the order of the story."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view, QAccessible.Role.Grouping, view.voice.board())
        self._view = view
        self._nodes: dict[Key, _Node] = {}
        view.focus_moved.connect(self._say_focus)
        view.table.arranged.connect(self._follow)
        view.destroyed.connect(self._forget_all)

    def childCount(self) -> int:
        return len(self._keys())

    def child(self, index: int) -> QAccessibleInterface:
        keys = self._keys()
        if 0 <= index < len(keys):
            return self._node(keys[index])
        return None  # type: ignore[return-value]  # what Qt expects

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, key in enumerate(self._keys()) if self._nodes.get(key) is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        # Cards lie above the places: look at them first.
        for key in sorted(self._keys(), key=_cards_first):
            if self._node(key).rect().contains(x, y):
                return self._node(key)
        return None  # type: ignore[return-value]  # what Qt expects

    def focusChild(self) -> QAccessibleInterface:
        for key in self._keys():
            if self._node(key).is_focused():
                return self._node(key)
        return None  # type: ignore[return-value]  # what Qt expects

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self._view.voice.board()
        return super().text(kind)

    def _keys(self) -> list[Key]:
        cards = self._view.table.cards
        return [
            *(key for key in cards if key.kind is Kind.GOAL),
            *Zone,
            Aside.SHEET,
            *(key for key in cards if key.kind is Kind.WISH),
        ]

    def _node(self, key: Key) -> _Node:
        if key not in self._nodes:
            self._nodes[key] = (
                CardNode(self._view, key)
                if isinstance(key, CardKey)
                else TargetNode(self._view, key)
            )
        return self._nodes[key]

    def _say_focus(self) -> None:
        focused = self.focusChild() if QAccessible.isActive() else None
        if focused is not None:
            event = QAccessibleEvent(focused, QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)

    def _follow(self) -> None:
        """Cards have come or gone."""
        gone = [key for key in self._nodes if key not in self._keys()]
        for key in gone:
            self._forget(key)
        if gone and QAccessible.isActive():
            event = QAccessibleEvent(self._view, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(event)

    def _forget(self, key: Key) -> None:
        # Qt keeps what it was told of and deletes it when it is told to forget it, and not before.
        node = self._nodes.pop(key)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))

    def _forget_all(self) -> None:
        for key in list(self._nodes):
            self._forget(key)


def _cards_first(key: Key) -> bool:
    return not isinstance(key, CardKey)


def interface_of(view: QWidget) -> QAccessibleInterface:
    """What tells of a board."""
    if not isinstance(view, BoardView):
        raise TypeError(view)
    return BoardInterface(view)
