"""Reads a PDF back as a person would: by its tags, and by what lies where on the paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

_TEXT = {"Tj", "TJ", "'", '"'}
_NO_SIGN = {"\0", "\ufffd", "\ufeff"}
_PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", *_TEXT}


class Span(NamedTuple):
    """Text that lies in one place on a page."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    mark: int | None
    """The number of its marked content; None for an artifact."""

    @property
    def bottom(self) -> float:
        """The lowest a letter of it reaches."""
        return self.baseline - 0.24 * self.size

    @property
    def top(self) -> float:
        """The highest a letter of it reaches."""
        return self.baseline + 0.74 * self.size


class Shape(NamedTuple):
    """A line or a surface, as points along its edge."""

    page: int
    points: tuple[tuple[float, float], ...]
    mark: int | None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of the rectangle that holds it."""
        across, up = zip(*self.points, strict=True)
        return min(across), min(up), max(across), max(up)


@dataclass
class Element:
    """An element of the structure tree, with the text that belongs to it."""

    kind: str
    alt: str = ""
    text: str = ""
    kids: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Reading:
    """What stands in a PDF."""

    def __init__(self, file: bytes) -> None:
        with pikepdf.open(BytesIO(file)) as pdf:
            self.pages = len(pdf.pages)
            self.spans: list[Span] = []
            self.strokes: list[Shape] = []
            self.surfaces: list[Shape] = []
            self.faults: list[str] = []
            for number, page in enumerate(pdf.pages):
                on_page = _PageReading(number, page)
                self.spans += on_page.spans
                self.strokes += on_page.strokes
                self.surfaces += on_page.surfaces
                self.faults += on_page.faults
            self.title = str(pdf.docinfo.get("/Title", ""))
            self.language = str(pdf.Root.get("/Lang", ""))
            with pdf.open_outline() as outline:
                self.bookmarks = [
                    (item.title, [kid.title for kid in item.children]) for item in outline.root
                ]
            root = pdf.Root.get("/StructTreeRoot")
            self.document = None if root is None else self._element(pdf, root.K)

    @property
    def leaves(self) -> list[tuple[str, str]]:
        """Kind and text of each element that holds text, in reading order."""
        assert self.document is not None
        return [
            (element.kind, element.text)
            for element in self.document.walk()
            if element.text and element.kind != "Figure"
        ]

    @property
    def text(self) -> str:
        """All text that is heard, in reading order."""
        return " ".join(text for _, text in self.leaves)

    @property
    def decoration(self) -> list[str]:
        """Text that is seen and not heard."""
        return [span.text for span in self.spans if span.mark is None]

    @property
    def figure(self) -> Element:
        """The stick figure: the first figure there is."""
        return self._figures[0]

    @property
    def codes(self) -> list[str]:
        """What is told of each code for a phone: of all figures but the stick figure."""
        return [figure.alt for figure in self._figures[1:]]

    @property
    def _figures(self) -> list[Element]:
        assert self.document is not None
        return [element for element in self.document.walk() if element.kind == "Figure"]

    def _element(self, pdf: pikepdf.Pdf, node: pikepdf.Object) -> Element:
        element = Element(str(node.S)[1:], alt=str(node.get("/Alt", "")))
        for kid in node.get("/K", pikepdf.Array()):
            if kid.get("/Type") == "/MCR":
                page = next(n for n, p in enumerate(pdf.pages) if p.obj.objgen == kid.Pg.objgen)
                element.text += "".join(
                    span.text
                    for span in self.spans
                    if (span.page, span.mark) == (page, int(kid.MCID))
                )
            else:
                element.kids.append(self._element(pdf, kid))
        element.text = str(node.get("/ActualText", element.text))
        return element


class _PageReading:
    """What one page draws, operator by operator."""

    def __init__(self, number: int, page: pikepdf.Page) -> None:
        self.spans: list[Span] = []
        self.strokes: list[Shape] = []
        self.surfaces: list[Shape] = []
        self.faults: list[str] = []
        self._number = number
        fonts = page.resources.get("/Font", pikepdf.Dictionary())
        self._fonts = {name: _Font(font) for name, font in fonts.items()}
        self._font: _Font | None = None
        self._size = 0.0
        self._spot = (0.0, 0.0)
        self._points: list[tuple[float, float]] = []
        self._marks: list[int | None] = []
        for drawn in pikepdf.parse_content_stream(page):
            self._read(str(drawn.operator), list(drawn.operands))
        if self._marks:
            self.faults.append(f"page {number + 1} ends inside a mark")

    @property
    def _mark(self) -> int | None:
        return self._marks[0] if self._marks else None

    def _read(self, operator: str, operands: list[Any]) -> None:
        if operator in _PAINT and not self._marks:
            self.faults.append(f"page {self._number + 1} draws outside any mark ({operator})")
        read: dict[str, Callable[..., None]] = {
            "BMC": self._begin,
            "BDC": self._begin,
            "EMC": self._end,
            "Tm": self._move_text,
            "Tf": self._choose_font,
            "Tj": self._show,
            "TJ": self._show_spaced,
            "m": self._start_path,
            "l": self._line,
            "c": self._curve,
            "n": self._forget_path,
            "S": self._stroke,
            "B*": self._fill,
            "f*": self._fill,
        }
        if operator in read:
            read[operator](*operands)

    def _begin(self, kind: object, properties: Any = None) -> None:
        properties = properties or {}
        if self._marks and str(kind) != "/Span":
            self.faults.append(f"page {self._number + 1} has a mark inside a mark")
        if "/ActualText" in properties:
            self._keep(str(properties["/ActualText"]), self._spot[0])
        number = properties.get("/MCID")
        self._marks.append(self._mark if number is None else int(number))

    def _end(self) -> None:
        self._marks.pop()

    def _move_text(self, *matrix: float) -> None:
        self._spot = float(matrix[4]), float(matrix[5])

    def _choose_font(self, name: object, size: float) -> None:
        self._font, self._size = self._fonts[str(name)], float(size)

    def _show(self, shown: Any) -> None:
        assert self._font is not None
        codes = bytes(shown)
        text = "".join(map(self._font.decode, codes))
        seen = codes[: len(text.rstrip())]
        left, baseline = self._spot
        self._keep(text, left + sum(map(self._font.width, seen)) * self._size)
        self._spot = left + sum(map(self._font.width, codes)) * self._size, baseline

    def _show_spaced(self, shown: Any) -> None:
        """Letters that hold on to each other, or lie closer than they would: one piece of text."""
        assert self._font is not None
        (left, baseline), text, reach = self._spot, "", 0.0
        for part in shown:
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                text += "".join(map(self._font.decode, codes))
                reach += sum(map(self._font.width, codes))
            else:
                reach -= float(part) / 1000
        self._keep(text, left + reach * self._size)
        self._spot = left + reach * self._size, baseline

    def _keep(self, text: str, right: float) -> None:
        left, baseline = self._spot
        if set(text) & _NO_SIGN:
            self.faults.append(f"page {self._number + 1} shows letters that mean nothing")
        self.spans.append(Span(text, self._number, left, right, baseline, self._size, self._mark))

    def _start_path(self, x: float, y: float) -> None:
        self._points = [(float(x), float(y))]

    def _line(self, x: float, y: float) -> None:
        end = [float(x), float(y)]
        self._points += _along(self._points[-1], [*self._points[-1], *end, *end])

    def _curve(self, *handles: float) -> None:
        self._points += _along(self._points[-1], [float(value) for value in handles])

    def _forget_path(self) -> None:
        self._points = []

    def _stroke(self) -> None:
        self.strokes.append(Shape(self._number, tuple(self._points), self._mark))

    def _fill(self) -> None:
        self.surfaces.append(Shape(self._number, tuple(self._points), self._mark))


def _along(start: tuple[float, float], handles: list[float]) -> Iterator[tuple[float, float]]:
    ax, ay, bx, by, cx, cy = handles
    for step in range(1, 25):
        t = step / 24
        u = 1 - t
        yield (
            u**3 * start[0] + 3 * u * u * t * ax + 3 * u * t * t * bx + t**3 * cx,
            u**3 * start[1] + 3 * u * u * t * ay + 3 * u * t * t * by + t**3 * cy,
        )


class _Font:
    """A font of a page: what each of its codes means and how wide it is."""

    def __init__(self, font: pikepdf.Object) -> None:
        self._first = int(font.get("/FirstChar", 0))
        self._widths = [float(width) / 1000 for width in font.get("/Widths", [])]
        self._signs: dict[int, str] = {}
        cmap = font.get("/ToUnicode")
        if cmap is not None:
            self._signs = signs_of(cmap.read_bytes().decode("ascii"))

    def width(self, code: int) -> float:
        return self._widths[code - self._first]

    def decode(self, code: int) -> str:
        return self._signs.get(code, "\ufffd")


def signs_of(cmap: str) -> dict[int, str]:
    """What each code means, from a ToUnicode map."""
    signs = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, listed, start in re.findall(
            r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", block, re.DOTALL
        ):
            codes = range(int(first, 16), int(last, 16) + 1)
            meanings = re.findall(r"<(\w+)>", listed)
            for place, code in enumerate(codes):
                value = int(meanings[place], 16) if meanings else int(start, 16) + place
                signs[code] = chr(value)
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code_text, meaning in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            signs[int(code_text, 16)] = bytes.fromhex(meaning).decode("utf-16-be")
    return signs
