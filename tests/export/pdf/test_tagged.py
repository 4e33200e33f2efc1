"""The canvas on which everything drawn is either for somebody or decoration."""

from __future__ import annotations

from io import BytesIO

import pytest

from ungeplan.export.pdf.fonts import first_font
from ungeplan.export.pdf.tagged import Mark, NestedMark, Node, TaggedCanvas


@pytest.fixture
def canvas() -> TaggedCanvas:
    return TaggedCanvas(BytesIO(), (200.0, 200.0), first_font())


def test_marks_are_counted_on_each_page(canvas):
    first, second = Node("P"), Node("P")
    for node in (first, second, first):
        with canvas.drawing(node):
            canvas.line(0, 0, 9, 9)
    canvas.showPage()
    with canvas.drawing(second):
        canvas.line(0, 0, 9, 9)

    assert first.marks == [Mark(0, 0), Mark(0, 2)]
    assert second.marks == [Mark(0, 1), Mark(1, 0)]


def test_decoration_belongs_to_nobody(canvas):
    node = Node("P")
    with canvas.drawing(None):
        canvas.line(0, 0, 9, 9)
    with canvas.drawing(node):
        canvas.line(0, 0, 9, 9)

    assert node.marks == [Mark(0, 0)]


def test_a_mark_inside_a_mark_is_refused(canvas):
    with canvas.drawing(Node("P")), pytest.raises(NestedMark), canvas.drawing(None):
        pass


def test_a_page_does_not_end_inside_a_mark(canvas):
    with canvas.drawing(Node("P")), pytest.raises(NestedMark):
        canvas.showPage()


def test_a_tree_is_walked_in_reading_order():
    document = Node("Document")
    table = document.add("Table")
    table.add("TR").add("TH")
    document.add("P")

    assert [node.kind for node in document.walk()] == ["Document", "Table", "TR", "TH", "P"]
