"""The dialog that asks where to save a plan, and keeps nothing of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

FILE_NAME = "min-plan"
"""Whose plan it is does not stand in the name."""


def forgetful_dialog(title: str, folder: Path | None, parent: QWidget) -> QFileDialog:
    """A dialog for a PDF, to be shown. A folder may bear a young person's name: none is kept.

    It is Qt's own: those of most systems keep a list of the folders that were chosen. Qt keeps one
    too, in the file of settings that all its programs share, and writes it when a dialog goes.
    """
    before = _kept()
    dialog = QFileDialog(parent, title)
    dialog.destroyed.connect(partial(_keep, before))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    if folder is not None:
        dialog.setDirectory(str(folder))
    dialog.selectFile(f"{FILE_NAME}.pdf")
    return dialog


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
