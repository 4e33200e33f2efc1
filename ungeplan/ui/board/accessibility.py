"""How drawn widgets get an accessible interface of their own."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Maker = Callable[[QWidget], QAccessibleInterface]

_makers: dict[type[QWidget], Maker] = {}
_kept: list[QAccessibleInterface] = []
"""Qt deletes an interface with its widget; until then somebody on this side must hold it."""


def speaks_through(widget: type[QWidget], maker: Maker) -> None:
    """From now on widgets of that class are told to screen readers by what the maker makes.

    So are those of its subclasses that have no maker of their own. Asked for when there is an
    application: Qt asks first whoever came last, and comes itself with the application.
    """
    if not _makers:
        QAccessible.installFactory(_interface_of)
    _makers[widget] = maker


def _interface_of(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    maker = next((_makers[kind] for kind in type(thing).__mro__ if kind in _makers), None)
    if maker is None:
        return None
    _kept[:] = [interface for interface in _kept if shiboken6.isValid(interface)]
    interface = maker(thing)
    _kept.append(interface)
    return interface
