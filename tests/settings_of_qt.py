"""The settings that all programs of Qt share, kept from those of whoever runs the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths


@contextmanager
def settings_of_qt(folder: Path) -> Iterator[QSettings]:
    """They lie in this folder for a while."""
    where = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(*where, str(folder))
    yield QSettings(QSettings.Scope.UserScope, "QtProject")
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    QSettings.setPath(*where, usual)
