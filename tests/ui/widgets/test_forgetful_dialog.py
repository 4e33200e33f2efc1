"""The dialog that asks where to save a plan keeps nothing of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QTreeView, QWidget
from shiboken6 import isValid

from ungeplan.model.language import Language
from ungeplan.ui.widgets.forgetful_dialog import forgetful_dialog
from ungeplan.ui.wording import Wording

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Sofus"
    made.mkdir()
    return made


def end(qtbot, dialog, how):
    dialog.show()
    how()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_qt_itself_keeps_the_folder(settings, room, folder, qtbot):
    dialog = QFileDialog(room)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(folder))
    dialog.selectFile("min-plan.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    end(qtbot, dialog, dialog.accept)
    settings.sync()
    assert "Sofus" in str(settings.value("FileDialog/lastVisited"))


@pytest.mark.parametrize("how", [QFileDialog.accept, QFileDialog.reject])
def test_the_folder_of_a_plan_is_not_kept(settings, room, folder, qtbot, how):
    dialog = forgetful_dialog("Where?", folder, room)
    assert dialog.selectedFiles() == [str(folder / "min-plan.pdf")]
    end(qtbot, dialog, lambda: how(dialog))
    settings.sync()
    assert settings.allKeys() == []


def test_what_other_programs_keep_is_kept_and_not_shown(settings, room, folder, tmp_path, qtbot):
    theirs = {"FileDialog/history": [tmp_path.as_uri(), "file:///"], "FileDialog/viewMode": "List"}
    for key, value in theirs.items():
        settings.setValue(key, value)
    settings.sync()
    dialog = forgetful_dialog("Where?", folder, room)
    assert dialog.history() == [str(folder)]
    end(qtbot, dialog, dialog.accept)
    settings.sync()
    assert {key: settings.value(key) for key in settings.allKeys()} == theirs


@pytest.fixture
def danish(qapp):
    wording = Wording(None, Language.DANISH)
    yield wording
    # Translations hold for the whole process: none of them is left to the next test.
    wording.use(Language.ENGLISH)


def shown_words(dialog):
    """What stands on the dialog, in its columns too."""
    for part in dialog.findChildren(QWidget):
        if part.isVisible():
            yield from (str(part.property(name) or "") for name in ("text", "toolTip"))
    (files,) = (view for view in dialog.findChildren(QTreeView) if view.isVisible())
    model, folder = files.model(), files.rootIndex()
    for column in range(model.columnCount()):
        if not files.isColumnHidden(column):
            yield model.headerData(column, Qt.Orientation.Horizontal)
            yield from (
                model.index(n, column, folder).data() for n in range(model.rowCount(folder))
            )


def test_the_whole_dialog_is_danish(danish, settings, room, tmp_path, qtbot):
    (tmp_path / "en mappe").mkdir()
    dialog = forgetful_dialog("Hvor?", tmp_path, room)
    dialog.show()
    qtbot.waitUntil(lambda: "en mappe" in set(shown_words(dialog)))

    words = {word.replace("&", "").strip() for word in shown_words(dialog)}
    assert words >= {"Mappe:", "Filnavn:", "Filtype:", "Gem", "Annuller", "Navn"}
    assert words.isdisjoint({"Look in:", "File name:", "Files of type:", "Save", "Cancel"})
    assert words.isdisjoint({"Folder", "Name", "Size", "Type", "Date Modified"})
    end(qtbot, dialog, dialog.reject)


@pytest.mark.parametrize("missing", [None, "no such folder"])
def test_a_folder_that_is_not_there_is_replaced_by_the_home(
    settings, room, tmp_path, monkeypatch, qtbot, missing
):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    dialog = forgetful_dialog("Where?", None if missing is None else tmp_path / missing, room)

    assert dialog.selectedFiles() == [str(tmp_path / "min-plan.pdf")]
    end(qtbot, dialog, dialog.reject)


def test_no_file_or_folder_can_be_renamed_or_deleted_in_it(settings, room, folder, qtbot):
    dialog = forgetful_dialog("Where?", folder.parent, room)
    dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    index = model.index(str(folder))

    assert not model.setData(index, "another", Qt.ItemDataRole.EditRole)
    for name in ("qt_delete_action", "qt_rename_action"):
        action = dialog.findChild(QAction, name)
        assert action is not None
        assert not action.isEnabled()
    assert folder.is_dir()
    end(qtbot, dialog, dialog.reject)
