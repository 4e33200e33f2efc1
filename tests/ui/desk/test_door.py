"""How the sheets at the door are laid out."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QStyle, QStyleOptionButton


@pytest.fixture(params=["the first start", "every other start"])
def sheet(request, desk, qtbot):
    if request.param == "the first start":
        desk.show_first_start()
        shown = desk.first_start
    else:
        desk.show_unlock()
        shown = desk.unlock
    qtbot.waitUntil(shown.isVisible)
    desk.grab()
    return shown


def top_and_bottom(part, sheet):
    top = part.mapTo(sheet, QPoint(0, 0)).y()
    return top, top + part.height()


def test_a_line_stands_closer_to_its_own_name_than_to_what_is_above(sheet):
    for line in sheet.findChildren(QLineEdit):
        (name,) = (words for words in sheet.findChildren(QLabel) if words.buddy() is line)
        name_top, name_bottom = top_and_bottom(name, sheet)
        line_top, _ = top_and_bottom(line, sheet)
        above = max(
            bottom
            for part in (*sheet.findChildren(QLabel), *sheet.findChildren(QLineEdit))
            if part.isVisible()
            for _, bottom in [top_and_bottom(part, sheet)]
            if bottom <= name_top
        )
        assert 2 * (line_top - name_bottom) < name_top - above


def test_the_box_to_tick_is_large_enough_to_hit(sheet):
    (box,) = sheet.findChildren(QCheckBox)
    option = QStyleOptionButton()
    box.initStyleOption(option)
    shown = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)

    assert min(shown.width(), shown.height()) >= 24
    assert box.height() >= 24


def test_the_edge_of_the_box_can_be_seen(sheet):
    (box,) = sheet.findChildren(QCheckBox)
    picture = box.grab().toImage()
    middle = picture.height() // 2
    darkest = min(picture.pixelColor(x, middle).lightness() for x in range(8))

    assert darkest < 160
