"""What Qt keeps of its own accord, for one test alone."""

from __future__ import annotations

import pytest

from tests.settings_of_qt import settings_of_qt


@pytest.fixture
def settings(tmp_path):
    with settings_of_qt(tmp_path / "settings") as kept:
        yield kept
