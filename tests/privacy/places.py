"""Every place in which a program of Qt can hold a text that somebody may come to see or hear."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count, takewhile

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QSettings,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAction,
    QClipboard,
    QGuiApplication,
    QWindow,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

Place = tuple[str, str]
"""Where it stands, and what stands there."""

_OF_WIDGETS = (
    "text",
    "plainText",
    "title",
    "placeholderText",
    "currentText",
    "prefix",
    "suffix",
    "windowTitle",
    "windowIconText",
    "windowFilePath",
    "objectName",
    "accessibleName",
    "accessibleDescription",
    "toolTip",
    "statusTip",
    "whatsThis",
)
_OF_ACTIONS = ("text", "iconText", "toolTip", "statusTip", "whatsThis", "objectName")
_HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
_IN_MODELS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.UserRole,
)


def texts() -> Iterator[Place]:
    """All of them; of the windows that are hidden too: they are one mistake away."""
    yield from titles()
    seen: set[QWidget] = set()
    for window in QApplication.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            if widget not in seen:
                seen.add(widget)
                yield from _of_widget(widget)
        for action in window.findChildren(QAction):
            for name in _OF_ACTIONS:
                yield f"action {name}", str(action.property(name) or "")
    yield from heard()
    yield from _of_clipboard()
    yield from _of_settings()


def titles() -> Iterator[Place]:
    """What stands on windows, in task bars and in the dialogs of files."""
    application = QGuiApplication
    yield "application name", QCoreApplication.applicationName()
    yield "application name", application.applicationDisplayName()
    yield "desktop file", application.desktopFileName()
    for window in application.allWindows():
        yield "title of a window", window.title()
        yield "path of a window", window.filePath()
    for widget in QApplication.topLevelWidgets():
        yield "windowTitle", widget.windowTitle()
        yield "windowIconText", widget.windowIconText()
        yield "windowRole", widget.windowRole()
        if isinstance(widget, QFileDialog):
            yield from _of_file_dialog(widget)


def heard() -> Iterator[Place]:
    """All that assistive technology is told, from the program itself down."""
    for window in QGuiApplication.topLevelWindows():
        if window.type() is not Qt.WindowType.Desktop:
            yield from _under(_root(window))
    for widget in QApplication.topLevelWidgets():
        if widget.windowHandle() is None:
            yield from _under(QAccessible.queryAccessibleInterface(widget))


def _root(window: QWindow) -> QAccessibleInterface | None:
    return window.accessibleRoot()


def _under(node: QAccessibleInterface | None) -> Iterator[Place]:
    if node is None or not node.isValid():
        return
    for kind in _HEARD:
        yield f"accessible {kind.name}", node.text(kind)
    for number in range(node.childCount()):
        yield from _under(node.child(number))


def _of_widget(widget: QWidget) -> Iterator[Place]:
    for name in _properties(widget):
        value = widget.property(name)
        if value:
            yield f"{type(widget).__name__}.{name}", str(value)
    if isinstance(widget, QMenu):
        yield "title of a menu", widget.title()
    if isinstance(widget, QComboBox):
        yield from _of_model("combo", widget.model())
    if isinstance(widget, QAbstractItemView) and not _shows_files(widget):
        yield from _of_model("list", widget.model())
    if isinstance(widget, QLineEdit) and widget.completer() is not None:
        yield from _of_model("completer", widget.completer().model())


def _properties(widget: QWidget) -> tuple[str, ...]:
    """Those that widgets of this kind have: to ask for others takes long."""
    described = widget.metaObject()
    kind = described.className()
    if kind not in _known_properties:
        has = (name for name in _OF_WIDGETS if described.indexOfProperty(name) >= 0)
        _known_properties[kind] = tuple(has)
    return _known_properties[kind]


_known_properties: dict[str, tuple[str, ...]] = {}


def _shows_files(view: QAbstractItemView) -> bool:
    """The folders of this computer are no text of ours."""
    window = view.window()
    return isinstance(window, QFileDialog)


def _of_model(where: str, model: QAbstractItemModel | None) -> Iterator[Place]:
    if model is None:
        return
    for row in range(model.rowCount(QModelIndex())):
        # Some models keep the number of their columns to themselves.
        for column in takewhile(partial(model.hasIndex, row), count()):
            index = model.index(row, column)
            yield from ((where, str(index.data(role) or "")) for role in _IN_MODELS)


def _of_file_dialog(dialog: QFileDialog) -> Iterator[Place]:
    yield from (("selected file", name) for name in dialog.selectedFiles())
    yield from (("history of folders", name) for name in dialog.history())
    yield from (("places beside", url.toString()) for url in dialog.sidebarUrls())
    yield "folder", dialog.directory().path()
    for label in QFileDialog.DialogLabel:
        yield "label of a dialog", dialog.labelText(label)


def _of_clipboard() -> Iterator[Place]:
    clipboard = QGuiApplication.clipboard()
    for mode in QClipboard.Mode:
        data: QMimeData | None = clipboard.mimeData(mode)
        if data is not None:
            yield "clipboard", data.text()
            yield from (("clipboard", url.toString()) for url in data.urls())


def _of_settings() -> Iterator[Place]:
    """What Qt keeps of its dialogs, for all its programs."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in settings.allKeys():
        yield "settings", f"{key}={settings.value(key)}"
