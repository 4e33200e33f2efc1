"""The dialog that asks where to save a plan, and keeps nothing of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget

FILE_NAME = "min-plan"
"""Whose plan it is does not stand in the name."""


_TYPE = 2
"""The column of the type, in a model of files."""


def forgetful_dialog(
    title: str, folder: Path | None, parent: QWidget, name: str = f"{FILE_NAME}.pdf"
) -> QFileDialog:
    """A dialog for a file, to be shown. A folder may bear a young person's name: none is kept.

    It is Qt's own: those of most systems keep a list of the folders that were chosen. Qt keeps one
    too, in the file of settings that all its programs share, and writes it when a dialog goes.
    """
    dialog = _begun(title, folder, parent)
    suffix = Path(name).suffix.removeprefix(".")
    dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return dialog


def forgetful_folder_dialog(title: str, folder: Path | None, parent: QWidget) -> QFileDialog:
    """A dialog for a folder that is there, to be shown; it is not kept either."""
    dialog = _begun(title, folder, parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _begun(title: str, folder: Path | None, parent: QWidget) -> _ForgetfulDialog:
    before = _kept()
    dialog = _ForgetfulDialog(parent, title)
    dialog.destroyed.connect(partial(_keep, before))
    # The folder in which the program was started says nothing to anybody.
    there = folder is not None and folder.is_dir()
    dialog.setDirectory(str(folder if there else Path.home()))
    return dialog


class _ForgetfulDialog(QFileDialog):
    """Qt's dialog, saying everything in the language of the moment."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        # Qt's dialog would rename and delete, and the young person may hold the keyboard.
        self.setOption(QFileDialog.Option.ReadOnly)
        self.setHistory([])
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Qt has no Danish words for some of these.
        for part, words in (
            (QFileDialog.DialogLabel.LookIn, self.tr("Look in:")),
            (QFileDialog.DialogLabel.FileName, self.tr("File name:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Files of type:")),
            (QFileDialog.DialogLabel.Accept, self.tr("Save")),
            (QFileDialog.DialogLabel.Reject, self.tr("Cancel")),
        ):
            self.setLabelText(part, words)
        # Nor for what stands in the column of types; only folders and files of one type are shown.
        columns = self.findChild(QTreeView)
        if isinstance(columns, QTreeView):
            columns.setColumnHidden(_TYPE, True)


def _of_qt() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup("FileDialog")
    return settings


def _kept() -> dict[str, object]:
    settings = _of_qt()
    return {key: settings.value(key) for key in settings.allKeys()}


def _keep(before: dict[str, object]) -> None:
    """Put back what other programs of Qt had there, and no more."""
    settings = _of_qt()
    settings.remove("")
    for key, value in before.items():
        settings.setValue(key, value)
