"""Where to keep the plan as a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from ungeplan.ui.theme import WARM
from ungeplan.ui.widgets.save_places import Kind, Place, SavePlaces, free_path, places


@pytest.fixture
def room(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def chooser(room, tmp_path):
    offered = [Place(Kind.STICK, tmp_path / "stick", "BLÅ & RØD"), Place(Kind.DESKTOP, tmp_path)]
    made = SavePlaces(WARM, room, offered=lambda: offered)
    made.begin()
    made.show()
    return made


def test_a_place_is_offered_by_what_it_is(chooser):
    stick, desktop = chooser._places
    assert "BLÅ & RØD" in stick.accessibleName()
    assert str(chooser._places[desktop].folder) not in desktop.text()


def test_the_file_has_a_name_that_tells_nothing(chooser, tmp_path, qtbot):
    _, desktop = chooser._places
    with qtbot.waitSignal(chooser.path_chosen) as chosen:
        QTest.mouseClick(desktop, Qt.MouseButton.LeftButton)
    assert chosen.args == [str(tmp_path / "min-plan.pdf")]


def test_an_older_plan_is_never_written_over(tmp_path):
    (tmp_path / "min-plan.pdf").touch()
    (tmp_path / "min-plan-2.pdf").touch()
    assert free_path(tmp_path) == tmp_path / "min-plan-3.pdf"


def test_escape_keeps_nothing(chooser, qtbot):
    with qtbot.waitSignal(chooser.closed):
        QTest.keyClick(chooser._other, Qt.Key.Key_Escape)


def test_the_keys_choose(chooser, qtbot):
    with qtbot.waitSignal(chooser.path_chosen):
        QTest.keyClick(chooser.window().focusWidget(), Qt.Key.Key_Return)


def test_tab_reads_the_places_from_the_top(chooser, room):
    stops = [room.focusWidget()]
    for _ in range(3):
        QTest.keyClick(room.focusWidget(), Qt.Key.Key_Tab)
        stops.append(room.focusWidget())
    assert stops == [*chooser._places, chooser._other, chooser._close]


def test_without_a_usual_folder_there_is_no_other_one(room):
    made = SavePlaces(WARM, room, offered=list)
    made.begin()
    assert made._other.text().strip() == "Choose a folder"


@pytest.fixture
def dialog(chooser, tmp_path):
    (tmp_path / "Sofus.pdf").touch()
    (tmp_path / "min-plan.pdf").touch()
    QTest.mouseClick(chooser._other, Qt.MouseButton.LeftButton)
    (opened,) = chooser.findChildren(QFileDialog)
    return opened


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_place_shows_no_file_and_does_not_stop_the_window(dialog, tmp_path):
    assert not dialog.isModal()
    assert dialog.directory().absolutePath() == str(tmp_path)
    assert dialog.selectedFiles() == [str(tmp_path / "min-plan.pdf")]
    assert dialog.directory().entryList(dialog.filter()) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_file_that_is_there_is_kept_beside_the_new_one(dialog, chooser, tmp_path, qtbot):
    with qtbot.waitSignal(chooser.path_chosen) as chosen:
        dialog.accept()
    assert chosen.args == [str(tmp_path / "min-plan-2.pdf")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_hides_the_screen_closes_the_dialog(dialog, chooser, room, qtbot):
    assert dialog.isVisible()
    room.hide()
    qtbot.waitUntil(lambda: chooser._dialog is None)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_place_is_forgotten_once_the_plan_lies_there(settings, dialog, qtbot):
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog))
    settings.sync()
    assert settings.allKeys() == []


def test_only_folders_that_are_there_are_offered():
    assert all(place.folder.is_dir() for place in places())
