"""Windows to look at and to press on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from ungeplan.ui import theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp)
    QAccessible.setActive(True)
    return qapp
