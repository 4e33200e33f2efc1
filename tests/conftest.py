"""What holds for every test: no screen, no key ring and no folder of the person who runs it."""

import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest

# All of these are read when Qt or keyring is first imported, so they are set before a test is.
# A screen of 1920×1080 that nobody sees: the windows of a meeting fill it.
_SCREEN = Path(__file__).with_name("full_hd.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
if sys.platform == "linux":
    # Qt warns about any locale that is not UTF-8, and a warning fails a test.
    os.environ["LC_ALL"] = "C.UTF-8"

_folders = tempfile.TemporaryDirectory(prefix="ungeplan-tests-")
for _name in (
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_RUNTIME_DIR",
):
    os.environ[_name] = _folders.name


# Garbage may hold widgets, and a widget deleted outside its own thread ends the process. So it is
# collected between tests, in the thread that runs them, as the program does it too.
gc.disable()
_MOST_GARBAGE = 20_000


@pytest.fixture(autouse=True)
def _tidy():
    yield
    _let_go_of_the_mouse()
    _delete_what_is_gone()
    if gc.get_count()[0] > _MOST_GARBAGE:
        gc.collect()


def _let_go_of_the_mouse() -> None:
    """A button that a test held down would be down in the next one: there is but one mouse."""
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    held = QApplication.mouseButtons()
    if held.value:
        nowhere = QWidget()
        for button in held:
            QTest.mouseRelease(nowhere, button)


def _delete_what_is_gone() -> None:
    """Qt deletes later what is to be deleted, in a loop that most tests never run.

    Until then windows pile up, and everything takes longer.
    """
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def pytest_unconfigure() -> None:
    _folders.cleanup()
