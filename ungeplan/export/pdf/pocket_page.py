"""The plan for a pocket: four pages as large as A6 on one sheet that is folded twice.

The print is outside: the upper half is folded back, and then the sheet is closed like a card. So
the first page lies to the right below, the last beside it, and the two inside stand on their heads
above them. The young person's name is not on it.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, over_pages
from ungeplan.export.pdf.goals import story
from ungeplan.export.pdf.line_pages import Look, figure_of, line_blocks
from ungeplan.export.pdf.lines_told import Kind, Told, lines_told
from ungeplan.export.pdf.pages import file_of
from ungeplan.export.pdf.shapes import draw_rule
from ungeplan.export.pdf.sheet import PAGE, SMALLEST, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.language import long_date

_WIDTH, _HEIGHT = PAGE[0] / 2, PAGE[1] / 2
_MARGIN = 20.0
_ROOM = (_MARGIN, _WIDTH - 2 * _MARGIN)
_FRAME = Frame(_HEIGHT - _MARGIN, _MARGIN)
_SIZES = (11.0, 10.5, 10.0, SMALLEST)
_FIGURE_HEIGHT = 190.0
_MARK = 9.0


class _Panel(NamedTuple):
    """Where one of the pages lies on the sheet, and whether it stands on its head."""

    left: float
    bottom: float
    is_turned: bool

    def on_sheet(self, box: Box) -> Box:
        """Where something of the page lies on the sheet."""
        if self.is_turned:
            right, top = self.left + _WIDTH, self.bottom + _HEIGHT
            return Box(right - box.right, top - box.top, right - box.left, top - box.bottom)
        moved = (self.left, self.bottom, self.left, self.bottom)
        return Box(*(side + by for side, by in zip(box, moved, strict=True)))


_PANELS = (
    _Panel(_WIDTH, 0.0, is_turned=False),
    _Panel(_WIDTH, _HEIGHT, is_turned=True),
    _Panel(0.0, _HEIGHT, is_turned=True),
    _Panel(0.0, 0.0, is_turned=False),
)
"""The first page, the two inside, and the last."""


def pdf_of(sheet: Sheet) -> bytes | None:
    """The finished file; None when the words are too many for a pocket."""
    for size in _SIZES:
        document = Node("Document")
        pages = _pages(sheet, document, Look.of(size))
        if pages is not None:
            title, draw = sheet.say(sheet.words.title), partial(_draw, document, pages)
            return file_of(sheet, document, title, draw)
    return None


def _pages(sheet: Sheet, document: Node, look: Look) -> tuple[Page, ...] | None:
    """The first page and those after it; None when they are more than the sheet has."""
    title, _, *told, _ = lines_told(sheet)
    first = over_pages(_cover(sheet, document, look, title), _FRAME)
    rest = over_pages(list(line_blocks(sheet, told, document, look, _ROOM)), _FRAME)
    pages = (*first, *rest)
    return pages if len(pages) <= len(_PANELS) else None


def _cover(sheet: Sheet, document: Node, look: Look, title: Told) -> list[Piece | Gap]:
    """What it is, of which day, and the figure. Who finds it does not read whose it is."""
    day = long_date(sheet.made_on, sheet.words.dates.in_(sheet.language))
    about = [day] if sheet.version is not None else [day, sheet.say(sheet.words.draft)]
    lines = [title, Told(Kind.ABOUT, " · ".join(about))]
    pieces: list[Piece | Gap] = list(line_blocks(sheet, lines, document, look, _ROOM))
    node = document.add("Figure", alt=story(sheet))
    pieces += [Gap(look.air * 2), figure_of(sheet, node, _FIGURE_HEIGHT, _WIDTH / 2)]
    mine = Told(Kind.NOTE, sheet.say(sheet.words.mine))
    return [*pieces, Gap(look.air), *line_blocks(sheet, [mine], document, look, _ROOM)]


def _draw(document: Node, pages: tuple[Page, ...], canvas: TaggedCanvas) -> None:
    for panel, page in zip(_PANELS, pages, strict=False):
        waiting = [node for node in document.walk() if not node.marks]
        canvas.saveState()
        canvas.translate(panel.left, panel.bottom)
        if panel.is_turned:
            canvas.translate(_WIDTH, _HEIGHT)
            canvas.rotate(180)
        for piece, top in page:
            piece.draw(canvas, top)
        canvas.restoreState()
        for node in waiting:
            if node.marks:
                node.move(panel.on_sheet)
    _draw_folds(canvas)
    canvas.showPage()


def _draw_folds(canvas: TaggedCanvas) -> None:
    """Short marks at the edges, where the sheet is folded."""
    with canvas.drawing(None):
        for left in (0.0, PAGE[0] - _MARK):
            draw_rule(canvas, left, left + _MARK, _HEIGHT, ink.QUIET_INK)
        for bottom in (0.0, PAGE[1] - _MARK):
            canvas.line(_WIDTH, bottom, _WIDTH, bottom + _MARK)
