"""A row of widgets that goes on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ungeplan.ui.widgets.flow import Flow


class Block(QWidget):
    """A widget of a fixed wish."""

    def __init__(self, width: int, height: int = 40) -> None:
        super().__init__()
        self.wish = QSize(width, height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return self.wish


@pytest.fixture
def row(qtbot):
    flow = Flow()
    qtbot.addWidget(flow)
    flow.set_gap(10)
    flow.resize(300, 200)
    flow.show()
    return flow


def test_parts_stand_side_by_side_until_the_line_is_full(row):
    first, second, third = Block(100), Block(150), Block(80)
    row.show_parts([first, second, third])
    assert (first.x(), second.x()) == (0, 110)
    assert (third.x(), third.y()) == (0, 50)
    assert row.heightForWidth(300) == 90
    assert row.heightForWidth(400) == 40


def test_a_hidden_part_takes_no_room(row):
    first, second = Block(100), Block(100)
    row.show_parts([first, second])
    first.hide()
    row.set_gap(10)
    assert second.x() == 0


def test_a_part_that_is_wider_than_the_line_is_made_narrower(row):
    wide = Block(900)
    row.show_parts([wide])
    assert wide.width() == 300


def test_a_part_grows_to_its_smallest_and_not_over_its_largest_size(row):
    small, large = Block(20), Block(200)
    small.setMinimumWidth(120)
    large.setMaximumWidth(60)
    row.show_parts([small, large])
    assert (small.width(), large.width()) == (120, 60)


def test_parts_that_are_not_named_again_go(row, qtbot):
    old, kept, new = Block(50), Block(50), Block(50)
    row.show_parts([old, kept])
    with qtbot.waitSignal(old.destroyed):
        row.show_parts([kept, new])
    assert row.parts == (kept, new)


def test_tab_follows_the_row(row):
    # The row stands for what else there is in a window: a ring of three has no first part.
    row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    parts = [Block(50) for _ in range(3)]
    row.show_parts(parts)
    row.show_parts(list(reversed(parts)))
    assert parts[2].nextInFocusChain() is parts[1]
    assert parts[1].nextInFocusChain() is parts[0]


def test_a_part_that_changes_its_wish_is_placed_anew(row, qtbot):
    first, second = Block(100), Block(100)
    row.show_parts([first, second])
    first.wish = QSize(140, 40)
    first.updateGeometry()
    qtbot.waitUntil(lambda: second.x() == 150)
