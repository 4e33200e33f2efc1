"""Where the store of whoever is logged in lies."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def default_store() -> Path:
    """The store that is opened when nobody names another one."""
    return platformdirs.user_data_path("ungeplan", appauthor=False) / "plans.db"
