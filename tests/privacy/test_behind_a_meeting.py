"""The desk behind a meeting holds nobody's name, though assistive technology may reach it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QListView

from tests.app.office import sees
from ungeplan.demo.eyes import find


@pytest.fixture
def meeting_with_mikkel(office):
    """It has begun, after the contact person looked for somebody else."""
    office.move_in("Mikkel", "Thormunda")
    office.open()
    office.press("New young person")
    office.write("What shall we call you on the screen?", "Siglinde")
    office.press("Not now", "Mikkel")
    office.write("Search by name", "Thormunda")
    office.program.desk._want_meeting()
    find("Next")
    return office


def names_on(desk):
    lists = [view.model() for view in desk.people.findChildren(QListView)]
    rows = [model.index(row, 0).data() for model in lists for row in range(model.rowCount())]
    return {*rows, *(line.text() for line in desk.findChildren(QLineEdit))}


def test_nobody_is_in_the_list_and_no_name_in_a_line(meeting_with_mikkel):
    assert names_on(meeting_with_mikkel.program.desk) <= {"", "Mikkel"}


def test_other_colours_in_the_meeting_bring_nobody_back(meeting_with_mikkel):
    program = meeting_with_mikkel.program
    program._show_people()

    assert names_on(program.desk) <= {"", "Mikkel"}


def test_after_the_meeting_everybody_is_there_again(meeting_with_mikkel):
    office = meeting_with_mikkel
    office.program.meeting.ask_whether_over()
    find("Everything is saved. Karen ends the meeting.")
    office.press("Yes, end the meeting")

    assert sees("Begin a meeting", "Search by name")
    assert names_on(office.program.desk) >= {"Mikkel", "Thormunda"}
