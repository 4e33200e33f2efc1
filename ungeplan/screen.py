"""Whether there is a screen for windows, and whether somebody sees it."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether a window can be shown: without a screen Qt would end the program."""
    if sys.platform != "linux" or _chosen():
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_seen() -> bool:
    """Whether a person can see what is shown: Qt also draws on screens that nobody sees."""
    return has_screen() and not _chosen().startswith(("offscreen", "minimal"))


def _chosen() -> str:
    """The kind of screen that Qt was told to use, or an empty text."""
    return os.environ.get("QT_QPA_PLATFORM", "")
