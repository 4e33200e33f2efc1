"""Own words are written on a card, and every letter of them is seen."""

import pytest
from PySide6.QtTest import QTest

from ungeplan.ui import theme
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.widgets.own_words import OwnWordsInput

# A lone part of a window has no size of its own to ask the window system for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "Jeg vil snakke med mange flere voksne, men kun med dem, der ikke siger noget videre. " * 3


@pytest.fixture(params=[190, 260, 420], ids=str)
def card(request, qtbot, qapp):
    theme.dress(qapp)
    made = OwnWordsInput(theme.WARM, narrow=True)
    qtbot.addWidget(made)
    scale = theme.Scale(0.711)
    made.setStyleSheet(stylesheet(theme.WARM, scale))
    made.say("Write it in your own words", "Done")
    made.show_scale(scale)
    made.setFixedWidth(request.param)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_no_letter_leaves_the_field_on_the_left_while_somebody_writes(card):
    for letter in LONG:
        QTest.keyClicks(card.text, letter)
        assert card.text.horizontalScrollBar().value() == 0


def test_the_field_grows_with_its_words_and_then_scrolls_up_and_down_alone(card):
    one_line = card.text.height()
    QTest.keyClicks(card.text, "Jeg vil snakke med mange flere voksne end i dag")
    assert card.text.height() >= one_line
    QTest.keyClicks(card.text, LONG * 3)
    assert card.text.viewport().rect().contains(card.text.cursorRect().center())
    assert card.text.verticalScrollBar().maximum() > 0
    assert card.text.horizontalScrollBar().value() == 0
    highest = card.text.height()
    QTest.keyClicks(card.text, LONG)
    assert card.text.height() == highest


def test_words_that_are_put_back_begin_at_the_left(card):
    card.write(LONG)
    assert card.text.horizontalScrollBar().value() == 0
