"""Who starts the program does not wait for what only printing needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_knowing_the_exports_loads_nothing_heavy():
    program = (
        "import sys, ungeplan.export.calendar, ungeplan.export.pdf\n"
        "heavy = {'reportlab', 'pikepdf', 'PIL', 'lxml', 'icalendar', 'dateutil', 'docxtpl'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == "[]"
