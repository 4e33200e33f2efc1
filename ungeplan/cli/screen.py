"""Whether there is a screen for windows."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether a window can be shown: without a screen Qt would end the program."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
