"""A name is found wherever it is hidden: what the walk does not look at, it would never find."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QSettings, QStringListModel, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.privacy.crowd import FOREIGN, IS_FOREIGN, IS_OWN, MIKKEL
from tests.privacy.overlays import settle
from tests.privacy.places import texts, titles
from tests.settings_of_qt import settings_of_qt

NAME = FOREIGN[7]
Plant = Callable[[QWidget, str], object]


def _model_of(role: Qt.ItemDataRole) -> Plant:
    def plant(window: QWidget, name: str) -> object:
        item = QStandardItem("Ring")
        item.setData(name, role)
        model = QStandardItemModel(window)
        model.appendRow([QStandardItem("1"), item])
        view = QTableView(window)
        view.setModel(model)
        return view

    return plant


def _property(kind: type[QWidget], setter: str) -> Plant:
    def plant(window: QWidget, name: str) -> object:
        widget = kind(window)
        getattr(widget, setter)(name)
        return widget

    return plant


def _action(setter: str) -> Plant:
    def plant(window: QWidget, name: str) -> object:
        action = QAction(window)
        getattr(action, setter)(name)
        return action

    return plant


def _in_menu(window: QWidget, name: str) -> object:
    menu = QMenu(window)
    menu.addMenu(name)
    return menu


def _in_combo(window: QWidget, name: str) -> object:
    combo = QComboBox(window)
    combo.addItems(["Karen", name])
    return combo


def _in_list(window: QWidget, name: str) -> object:
    view = QListView(window)
    view.setModel(QStringListModel([name], window))
    view.hide()
    return view


def _in_completer(window: QWidget, name: str) -> object:
    line = QLineEdit(window)
    line.setCompleter(QCompleter([name], line))
    return line


def _on_window(setter: str) -> Plant:
    def plant(window: QWidget, name: str) -> object:
        getattr(window, setter)(name)
        return None

    return plant


def _in_another_window(window: QWidget, name: str) -> object:
    other = QWidget()
    QLabel(name, other)
    other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return other


def _in_clipboard(window: QWidget, name: str) -> object:
    QApplication.clipboard().setText(f"Husk {name}")
    return None


def _file_in_clipboard(window: QWidget, name: str) -> object:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/hjemme/{name}.pdf")])
    QApplication.clipboard().setMimeData(data)
    return None


def _dialog(window: QWidget) -> QFileDialog:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def _in_history(window: QWidget, name: str) -> object:
    dialog = _dialog(window)
    dialog.setHistory([f"/hjemme/{name}"])
    return dialog


def _in_file_name(window: QWidget, name: str) -> object:
    dialog = _dialog(window)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(f"{name}.pdf")
    return dialog


def _in_label_of_dialog(window: QWidget, name: str) -> object:
    dialog = _dialog(window)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, name)
    return dialog


def _in_places_beside(window: QWidget, name: str) -> object:
    dialog = _dialog(window)
    dialog.setSidebarUrls([QUrl.fromLocalFile(f"/hjemme/{name}")])
    return dialog


def _in_settings(window: QWidget, name: str) -> object:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.setValue("FileDialog/lastVisited", f"/hjemme/{name}")
    settings.sync()
    return settings


PLANTS: dict[str, Plant] = {
    "a label": _property(QLabel, "setText"),
    "a button": _property(QPushButton, "setText"),
    "a group": _property(QGroupBox, "setTitle"),
    "a line": _property(QLineEdit, "setText"),
    "a placeholder": _property(QLineEdit, "setPlaceholderText"),
    "a long text": _property(QPlainTextEdit, "setPlainText"),
    "a tool tip": _property(QWidget, "setToolTip"),
    "a status tip": _property(QWidget, "setStatusTip"),
    "what is this": _property(QWidget, "setWhatsThis"),
    "an accessible name": _property(QWidget, "setAccessibleName"),
    "an accessible description": _property(QWidget, "setAccessibleDescription"),
    "an action": _action("setText"),
    "an action's tip": _action("setToolTip"),
    "an action's status": _action("setStatusTip"),
    "a menu": _in_menu,
    "a combo": _in_combo,
    "a hidden list": _in_list,
    "a completer": _in_completer,
    "a cell": _model_of(Qt.ItemDataRole.DisplayRole),
    "a cell's tip": _model_of(Qt.ItemDataRole.ToolTipRole),
    "a cell that is heard": _model_of(Qt.ItemDataRole.AccessibleTextRole),
    "a cell's second line": _model_of(Qt.ItemDataRole.UserRole),
    "a hidden window": _in_another_window,
    "a window's title": _on_window("setWindowTitle"),
    "a window's icon": _on_window("setWindowIconText"),
    "a window's file": _on_window("setWindowFilePath"),
    "a window's role": _on_window("setWindowRole"),
    "the clipboard": _in_clipboard,
    "a file in the clipboard": _file_in_clipboard,
    "the history of folders": _in_history,
    "the name of a file": _in_file_name,
    "a label of a dialog": _in_label_of_dialog,
    "the places beside": _in_places_beside,
    "the settings of Qt": _in_settings,
}
ON_WINDOWS = [
    "a window's title",
    "a window's icon",
    "a window's file",
    "a window's role",
    "the name of a file",
    "the history of folders",
    "a label of a dialog",
    "the places beside",
]


@pytest.fixture
def window(qapp: QApplication, tmp_path) -> Iterator[QWidget]:
    """A window that has nothing on it yet; what was in the clipboard is gone after it."""
    QAccessible.setActive(True)
    with settings_of_qt(tmp_path / "settings"):
        made = QWidget()
        made.resize(400, 300)
        made.show()
        yield made
        QApplication.clipboard().clear()
        made.hide()
        made.deleteLater()
        settle()


@pytest.mark.parametrize("place", PLANTS)
def test_a_planted_name_is_found(window, place):
    assert [text for _, text in texts() if IS_FOREIGN.search(text)] == []

    # Whatever holds it lives as long as this test.
    kept = PLANTS[place](window, NAME)

    assert [where for where, text in texts() if IS_FOREIGN.search(text)]
    del kept


@pytest.mark.parametrize("place", ON_WINDOWS)
def test_the_name_of_the_one_at_the_table_is_found_on_a_window(window, place):
    assert [text for _, text in titles() if IS_OWN.search(text)] == []

    kept = PLANTS[place](window, MIKKEL)

    assert [where for where, text in titles() if IS_OWN.search(text)]
    del kept


def test_what_only_a_screen_reader_says_is_found(window):
    line = QLineEdit("Karen", window)
    line.show()
    QAccessible.queryAccessibleInterface(line)
    heard = [text for where, text in texts() if where == "accessible Value"]

    assert "Karen" in heard
