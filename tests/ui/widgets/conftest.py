"""What Qt keeps of its own accord, for one test alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, QStandardPaths


@pytest.fixture
def settings(tmp_path):
    """The settings that all programs of Qt share, in a file of this test's own."""
    where = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(*where, str(tmp_path / "settings"))
    yield QSettings(QSettings.Scope.UserScope, "QtProject")
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    QSettings.setPath(*where, usual)
