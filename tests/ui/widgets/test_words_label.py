"""Somebody's words on the screen, never cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.words_label import WordsLabel, wrapped


@pytest.fixture
def label(qtbot):
    shown = WordsLabel()
    qtbot.addWidget(shown)
    shown.wear(Scale().font(24), "#FF0000")
    return shown


def test_words_wrap_between_words_when_they_can(qapp):
    font = Scale().font(24)
    width = wrapped("om en lørdag", font, 10_000).width
    written = wrapped("om en lørdag om en lørdag", font, width)
    assert written.height == 2 * wrapped("om", font, width).height
    assert written.width <= width


def test_one_endless_word_is_wrapped_too(qapp):
    written = wrapped("å" * 300, Scale().font(24), 200)
    assert written.width <= 200
    assert written.layout.lineCount() > 10


def test_a_new_line_in_the_words_is_a_new_line(qapp):
    assert wrapped("en\nto", Scale().font(24), 500).layout.lineCount() == 2


def test_a_label_is_as_high_as_its_words(label):
    label.setText("Spørge min onkel om en lørdag")
    assert label.heightForWidth(100) > label.heightForWidth(800)
    room = label.heightForWidth(100)
    label.wear(Scale().font(24), "#FF0000", pad=QSize(0, 5))
    assert label.heightForWidth(100) == room + 10


def test_an_empty_label_keeps_the_height_of_a_line(label):
    label.setText("x")
    line = label.sizeHint().height()
    label.setText("")
    assert label.sizeHint().height() == line


def test_marks_in_the_words_are_words(label):
    label.setText("<b>ikke</b> & ikke")
    assert label.textFormat() is Qt.TextFormat.PlainText
    plain = wrapped("<b>ikke</b> & ikke", Scale().font(24), 10_000).width
    assert label.sizeHint().width() == plain


def test_the_words_have_the_colour_they_are_given(label):
    label.setText("l" * 20)
    label.resize(label.sizeHint())
    picture = label.grab().toImage()
    colours = {
        picture.pixelColor(x, y).rgb()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert QColor("#FF0000").rgb() in colours
