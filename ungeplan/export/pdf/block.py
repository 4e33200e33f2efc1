"""Blocks of text: columns of lines beside one another, which can go on over the next page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from ungeplan.export.pdf.fonts import has_leftward_letters
from ungeplan.export.pdf.lettering import Line, Type, Typesetter, begin_of, draw_line
from ungeplan.export.pdf.tagged import Node, TaggedCanvas

Draw = Callable[[TaggedCanvas, float, float], None]
"""Draws something in a band of the page that begins at a height and has a height."""


class Row(NamedTuple):
    """A line of text in its place from left to right, for a node or as decoration."""

    line: Line
    type: Type
    left: float
    node: Node | None
    space_above: float = 0.0

    @property
    def height(self) -> float:
        """What the line takes from top to bottom."""
        return self.space_above + self.type.leading


Column = tuple[Row, ...]


class Said(NamedTuple):
    """A paragraph before it is broken into lines."""

    text: str
    type: Type
    node: Node | None
    space_above: float = 0.0


def column_of(
    typesetter: Typesetter, paragraphs: Iterable[Said], left: float, width: float
) -> Column:
    """Paragraphs under one another, broken to a width.

    One that runs from right to left ends at the right edge.
    """
    rows: list[Row] = []
    for said in paragraphs:
        lines = typesetter.lines(said.text, said.type, width)
        if said.node is not None and has_leftward_letters(said.text):
            said.node.said = " ".join(said.text.split())
        for number, line in enumerate(lines):
            begin = begin_of(line, said.type, left + width) if line.leftwards else left
            above = 0.0 if number else said.space_above
            rows.append(Row(line, said.type, begin, said.node, above))
    return tuple(rows)


def flush_right(column: Column, right: float) -> Column:
    """The same lines, ending at one edge."""
    return tuple(row._replace(left=begin_of(row.line, row.type, right)) for row in column)


def height_of(column: Column) -> float:
    """What the lines take from top to bottom."""
    return sum(row.height for row in column)


def draw_column(canvas: TaggedCanvas, column: Column, top: float, left: float = 0.0) -> None:
    """Draw lines under one another; lines of one node become one mark."""
    for node, same in groupby(column, key=lambda row: row.node):
        if node and not node.marks:
            node.top = top
        with canvas.drawing(node):
            for row in same:
                top -= row.space_above
                draw_line(canvas, row.line, left + row.left, top - row.type.ascent, row.type)
                top -= row.type.leading


@dataclass(frozen=True)
class Block:
    """Columns of text, and what lies behind and beside them.

    Heights grow upwards, as in the PDF: a block is drawn downwards from its top.
    """

    columns: tuple[Column, ...]
    above: float = 0.0
    below: float = 0.0
    keeps_with_next: bool = False
    """Whether the end of a page must not come between it and what follows."""
    running: tuple[Block, ...] = ()
    """What is said again above it when it is the first on a page."""
    backdrop: Draw | None = None
    """Drawn behind the text of every part of the block, as decoration."""
    badge: Draw | None = None
    """Drawn once, where the block begins."""

    @property
    def height(self) -> float:
        """What the block takes from top to bottom."""
        return self.above + max(map(height_of, self.columns), default=0.0) + self.below

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw it downwards from a height on the page."""
        if self.backdrop:
            with canvas.drawing(None):
                self.backdrop(canvas, top, self.height)
        if self.badge:
            self.badge(canvas, top, self.height)
        for column in self.columns:
            draw_column(canvas, column, top - self.above)

    def split(self, room: float) -> tuple[Block, Block]:
        """As many lines as fit in the room, at least one of each column, and the rest."""
        parts = [_split(column, room - self.above - self.below) for column in self.columns]
        begun = replace(self, columns=tuple(head for head, _ in parts))
        return begun, replace(self, columns=tuple(tail for _, tail in parts), badge=None)


def _split(column: Column, room: float) -> tuple[Column, Column]:
    fitting = 1
    while fitting < len(column) and height_of(column[: fitting + 1]) <= room:
        fitting += 1
    return column[:fitting], column[fitting:]
