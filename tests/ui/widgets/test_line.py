"""A line hears everybody who writes in it."""

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from ungeplan.ui.widgets.line import Line


def line(qtbot):
    made = Line()
    heard: list[str] = []
    qtbot.addWidget(made)
    made.written.connect(heard.append)
    return made, heard


def test_what_is_typed_is_heard(qtbot):
    made, heard = line(qtbot)
    QTest.keyClicks(made, "Jo")
    assert heard == ["J", "Jo"]


def test_what_assistive_technology_writes_is_heard(qtbot):
    made, heard = line(qtbot)
    QAccessible.queryAccessibleInterface(made).editableTextInterface().insertText(0, "Emil")
    assert heard == ["Emil"]


def test_what_the_program_shows_is_not_taken_for_somebodys_words(qtbot):
    made, heard = line(qtbot)
    made.setText("Emil")
    made.clear()
    assert (made.text(), heard) == ("", [])
