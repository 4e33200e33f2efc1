"""What must never be seen on paper: text over text, text over an edge, lines through text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.export.pdf.reading import Reading, Shape, Span

Box = tuple[float, float, float, float]

_MARGINS = (43.0, 12.0, 552.3, 835.0)
"""Of A4."""
_HAIR = 0.4
"""Two things that touch by less than this do not overlap to the eye."""


def untidiness(reading: Reading, margins: Box = _MARGINS) -> list[str]:
    """What is wrong to the eye, in plain words; nothing on a tidy page."""
    spans = [span for span in reading.spans if span.text.strip()]
    marks = _marks_of_pictures(reading)
    boxes = [s for s in reading.surfaces if s.points and (s.page, s.mark) not in marks]
    lines = [s for s in reading.strokes if s.points]
    ties = [s for s in lines if (s.page, s.mark) in marks]
    return [
        *_outside(spans, margins),
        *_over_one_another(spans),
        *_over_an_edge(spans, boxes),
        *_boxes_over_one_another(boxes),
        *_lines_through_text(spans, lines),
        *_ties_through_boxes(ties, boxes),
    ]


def _marks_of_pictures(reading: Reading) -> set[tuple[int, int | None]]:
    """Marks with drawing and no text: the figure is the only one that is no decoration."""
    texts = {(span.page, span.mark) for span in reading.spans}
    drawn = {(shape.page, shape.mark) for shape in reading.strokes}
    return {(page, mark) for page, mark in drawn - texts if mark is not None}


def _box_of(span: Span) -> Box:
    return span.left, span.bottom, span.right, span.top


def _overlap(one: Box, other: Box) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > _HAIR
        and min(one[3], other[3]) - max(one[1], other[1]) > _HAIR
    )


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - _HAIR
        and inner[1] >= outer[1] - _HAIR
        and inner[2] <= outer[2] + _HAIR
        and inner[3] <= outer[3] + _HAIR
    )


def _outside(spans: list[Span], margins: Box) -> Iterator[str]:
    for span in spans:
        if not _within(_box_of(span), margins):
            yield f"{span.text!r} lies outside the margins"


def _over_one_another(spans: list[Span]) -> Iterator[str]:
    for one, other in combinations(spans, 2):
        if one.page == other.page and _overlap(_box_of(one), _box_of(other)):
            yield f"{one.text!r} lies over {other.text!r}"


def _over_an_edge(spans: list[Span], boxes: list[Shape]) -> Iterator[str]:
    for span in spans:
        for box in boxes:
            if span.page != box.page or not _overlap(_box_of(span), box.box):
                continue
            if not _within(_box_of(span), box.box):
                yield f"{span.text!r} lies over the edge of a box"


def _boxes_over_one_another(boxes: list[Shape]) -> Iterator[str]:
    for one, other in combinations(boxes, 2):
        if one.page != other.page or not _overlap(one.box, other.box):
            continue
        if not _within(one.box, other.box) and not _within(other.box, one.box):
            yield f"a box lies over another on page {one.page + 1}"


def _lines_through_text(spans: list[Span], lines: list[Shape]) -> Iterator[str]:
    for line in lines:
        for span in spans:
            left, bottom, right, top = _box_of(span)
            if span.page == line.page and any(
                left + _HAIR < x < right - _HAIR and bottom + _HAIR < y < top - _HAIR
                for x, y in line.points
            ):
                yield f"a line runs through {span.text!r}"


def _ties_through_boxes(ties: list[Shape], boxes: list[Shape]) -> Iterator[str]:
    for tie in ties:
        for box in boxes:
            left, bottom, right, top = box.box
            if box.page == tie.page and any(
                left + 1 < x < right - 1 and bottom + 1 < y < top - 1 for x, y in tie.points
            ):
                yield f"a line from the figure runs through a box on page {tie.page + 1}"
