"""The dialog that asks where to save a plan keeps nothing of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from ungeplan.ui.widgets.forgetful_dialog import forgetful_dialog

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
