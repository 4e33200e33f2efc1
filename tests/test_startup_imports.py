"""The first picture waits for no library that draws, encrypts or keeps anything."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.office import surroundings

HEAVY = (
    *("sqlalchemy", "sqlcipher3", "cryptography", "keyring"),
    *("reportlab", "pikepdf", "PIL", "lxml", "icalendar", "dateutil"),
    *("docxtpl", "docx", "jinja2"),
)
CHECKOUT = Path(__file__).resolve().parent.parent
WATCH = """
import os, sys
from ungeplan.app.run import application
from PySide6.QtCore import QEvent, QObject
from ungeplan.cli import main

class Onlooker(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched.isWindow():
            print(type(watched).__name__, *sys.modules, flush=True)
            os._exit(0)
        return False

onlooker = Onlooker()
application().installEventFilter(onlooker)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [(), ("--lang", "da")])
def test_nothing_heavy_is_imported_before_the_desk_is_painted(tmp_path, arguments):
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments],
        cwd=CHECKOUT,
        env=surroundings(XDG_DATA_HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    window, *imported = done.stdout.split()
    assert window == "DeskWindow"
    assert "ungeplan.app.run" in imported
    assert [name for name in HEAVY if name in imported] == []
