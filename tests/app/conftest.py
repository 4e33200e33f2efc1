"""A program with a store of its own, on a screen that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.app.office import Office
from tests.settings_of_qt import settings_of_qt
from ungeplan import resources
from ungeplan.model.content import Content, load
from ungeplan.ui import theme


@pytest.fixture(scope="session")
def content() -> Content:
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp)
    QAccessible.setActive(True)
    return qapp


@pytest.fixture
def office(dressed: QApplication, content: Content, tmp_path: Path) -> Iterator[Office]:
    """An office without a store; whatever a test opens is closed after it."""
    made = Office(tmp_path, content)
    yield made
    made.leave()


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[QSettings]:
    """What all programs of Qt keep together."""
    with settings_of_qt(tmp_path / "settings") as kept:
        yield kept
