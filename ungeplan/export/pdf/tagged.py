"""A canvas that remembers what is drawn for which element of the page's structure tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from reportlab.pdfgen.canvas import Canvas


class Mark(NamedTuple):
    """A piece of content on a page that belongs to one node."""

    page: int
    number: int


class Box(NamedTuple):
    """A rectangle on a page in points, from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True, eq=False)
class Node:
    """One element of the structure tree: what a piece of the page is, for whoever cannot see it.

    The tree's order is the reading order; content may be drawn in any order. A node has either
    kids or marks. Its marks may lie on several pages.
    """

    kind: str
    """A standard structure type of PDF 1.7: H1, P, Table, …"""
    alt: str = ""
    box: Box | None = None
    """Where a figure lies."""
    text: str = ""
    """What a heading says, for the bookmarks."""
    kids: list[Node] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    language: str = ""
    """The tag of the language in which it speaks, when that is not the one of the page."""
    said: str = ""
    """What is read, when its letters are drawn in another order or join (ActualText)."""
    top: float = 0.0
    """The height on its first page where a heading begins, for the bookmarks."""

    def add(self, kind: str, *, alt: str = "", text: str = "") -> Node:
        """A new last kid."""
        kid = Node(kind, alt=alt, text=text)
        self.kids.append(kid)
        return kid

    def move(self, to: Callable[[Box], Box]) -> None:
        """Its places are those of a part of the page that was drawn in another place."""
        self.top = to(Box(0.0, self.top, 0.0, self.top)).top
        if self.box is not None:
            self.box = to(self.box)

    def enlarge(self, times: float) -> None:
        """Its places are those of a page that was drawn so many times as large."""
        self.top *= times
        if self.box is not None:
            self.box = Box(*(side * times for side in self.box))

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class NestedMark(Exception):
    """A piece of content was begun inside another, or never ended."""


class TaggedCanvas(Canvas):
    """A canvas on which all drawing is either for a node or an artifact."""

    def __init__(self, file: IO[bytes], size: tuple[float, float], first_font: str) -> None:
        # Without a font of its own ReportLab names Helvetica on each page, which is not embedded.
        super().__init__(file, pagesize=size, invariant=True, initialFontName=first_font)  # type: ignore[arg-type] # the stubs take a font's name for a number
        self._page_index = 0
        self._next_number = 0
        self._mark_is_open = False

    @contextmanager
    def drawing(self, node: Node | None) -> Iterator[None]:
        """What is drawn within belongs to the node; without a node it is mere decoration."""
        if node is None:
            with self._marked("/Artifact BMC"):
                yield
            return
        mark = Mark(self._page_index, self._next_number)
        node.marks.append(mark)
        self._next_number += 1
        with self._marked(f"/{node.kind} <</MCID {mark.number}>> BDC"):
            yield

    @contextmanager
    def read_as(self, text: str) -> Iterator[None]:
        """What is drawn within is read and copied as this text (ActualText)."""
        self.addLiteral(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
        try:
            yield
        finally:
            self.addLiteral("EMC")

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End the page. Raises NestedMark when a piece of content is still open."""
        if self._mark_is_open:
            raise NestedMark
        super().showPage()
        self._page_index += 1
        self._next_number = 0

    @contextmanager
    def _marked(self, begin: str) -> Iterator[None]:
        if self._mark_is_open:
            raise NestedMark
        self._mark_is_open = True
        self.addLiteral(begin)
        try:
            yield
        finally:
            self.addLiteral("EMC")
            self._mark_is_open = False
