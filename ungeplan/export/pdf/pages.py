"""Pages that are laid out, on their way into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

from ungeplan.export.pdf.conform import About, conform
from ungeplan.export.pdf.flow import Page
from ungeplan.export.pdf.fonts import first_font
from ungeplan.export.pdf.sheet import PAGE, Sheet
from ungeplan.export.pdf.tagged import Node, TaggedCanvas

Margins = Callable[[TaggedCanvas, int, int], None]
"""Draws what stands around the words of a page: its number, and how many there are."""


def file_of(
    sheet: Sheet,
    document: Node,
    title: str,
    draw: Callable[[TaggedCanvas], None],
    *,
    told: bytes = b"",
) -> bytes:
    """The finished file of what is drawn, with what it says as JSON in it if there is any."""
    drawn = BytesIO()
    times = sheet.times
    canvas = TaggedCanvas(drawn, (PAGE[0] * times, PAGE[1] * times), first_font())
    draw(canvas)
    canvas.save()
    for node in document.walk():
        node.enlarge(times)
    language = sheet.say(sheet.words.language_code)
    about = About(title=title, language=language, made_on=sheet.made_on, told=told)
    return conform(drawn.getvalue(), document, about)


def file_of_pages(
    sheet: Sheet,
    document: Node,
    title: str,
    pages: Sequence[Page],
    margins: Margins,
    *,
    told: bytes = b"",
) -> bytes:
    """The finished file of pages of pieces, each with its margins."""

    def draw(canvas: TaggedCanvas) -> None:
        for number, page in enumerate(pages, 1):
            if sheet.times != 1.0:
                canvas.scale(sheet.times, sheet.times)
            for piece, top in page:
                piece.draw(canvas, top)
            margins(canvas, number, len(pages))
            canvas.showPage()

    return file_of(sheet, document, title, draw, told=told)
