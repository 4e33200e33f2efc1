"""None outlives any number of calls to Qt."""

import subprocess
import sys

CALLS = """
import ungeplan.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(50_000):
    thing.setObjectName("name")
print("still here")
"""


def test_a_long_meeting_does_not_use_up_none():
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout) == (0, "still here\n")
