"""The demo as it is started: where it plays, and what it leaves behind."""

import os
import subprocess
import sys
import tempfile

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ungeplan.demo import play

PATIENCE = 120


def test_off_screen_there_is_a_screen_of_the_size_that_was_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    play.go_off_screen(QSize(1366, 768), tmp_path)
    size = subprocess.run(
        [
            sys.executable,
            "-c",
            "import ungeplan.ui\n"
            "from PySide6.QtGui import QGuiApplication\n"
            "a = QGuiApplication([]); s = a.primaryScreen().size(); print(s.width(), s.height())",
        ],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )

    assert size.stdout.split() == ["1366", "768"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_demo_leaves_pictures_and_the_plan_and_no_store(dressed, tmp_path, monkeypatch):
    monkeypatch.setattr(play, "_SETTLED_MS", 0)
    # The play says there on what screen it is; nobody else must read that afterwards.
    monkeypatch.setenv("QT_QPA_PLATFORM", os.environ["QT_QPA_PLATFORM"])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    out = tmp_path / "out" / "pictures"

    assert play.run(out, "en", off_screen=play.OFF_SCREEN) == 0

    names = sorted(file.name for file in out.iterdir())
    assert names[-1] == play.PDF
    assert (out / play.PDF).read_bytes().startswith(b"%PDF")
    pictures = [QImage(str(out / name)) for name in names[:-1]]
    assert names[0] == "01-first-start.png"
    assert len(pictures) >= 15
    assert not any(picture.isNull() for picture in pictures)
    assert [file.name for file in tmp_path.iterdir()] == ["out"]
