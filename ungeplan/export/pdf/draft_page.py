"""A draft on paper: its parts on one page when they fit, and what the law says after that."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import (
    Block,
    Column,
    Draw,
    Said,
    column_of,
    draw_column,
    flush_right,
    height_of,
)
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.shapes import draw_box, draw_rule
from ungeplan.export.pdf.sheet import LEFT, PAGE, RIGHT, SMALLEST, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.follow_on.words import DraftDocument, DraftPart

_TITLE = Type(21, ink.INK, Weight.BOLD)
_ABOUT = Type(10.5, ink.INK)
_QUIET = Type(SMALLEST, ink.QUIET_INK)
_HEADING = Type(11.5, ink.INK, Weight.BOLD)
_TEXT = Type(10.5, ink.INK)
_SMALL_TEXT = Type(SMALLEST, ink.INK)
_TO_DO = Type(SMALLEST, ink.QUIET_INK)
_LAW_HEADING = Type(16, ink.INK, Weight.BOLD)
_SIGNATURE_ROOM = 22.0
_SIGNATURE_WIDTH = 240.0
_FOOT_BOTTOM = 17.0
_ABOVE_FOOT = 14.0
_PAGE_NUMBER_WIDTH = 90.0
_RUNNING_HEAD_TOP = PAGE[1] - 17.0
_PADDING = 10.0
_RADIUS = 6.0
_BETWEEN = 5.0
_SPACE = 2.0


class _Air(NamedTuple):
    """How much room there is around the words."""

    to_write: float
    """What is left in a part in which nothing is written."""
    inside: float
    between: float
    text: Type


_AIRS = (
    _Air(46.0, 5.0, 5.0, _TEXT),
    _Air(34.0, 5.0, 5.0, _TEXT),
    _Air(24.0, 5.0, 5.0, _TEXT),
    _Air(16.0, 5.0, 5.0, _TEXT),
    _Air(10.0, 4.0, 4.0, _TEXT),
    _Air(8.0, 3.0, 3.0, _SMALL_TEXT),
    _Air(3.0, 2.0, 2.5, _SMALL_TEXT),
)
"""From airy to tight: the first with which the draft is one page."""
_AIR_OVER_PAGES = _AIRS[1]


def pdf_of(sheet: Sheet, draft: DraftDocument) -> bytes:
    """The finished file. The law begins a page of its own, so that the first can be given alone."""
    document = Node("Document")
    foot_height = height_of(_foot(sheet, draft, None))
    frame = Frame(TOP, _FOOT_BOTTOM + foot_height + _ABOVE_FOOT)
    pages = [*_parts(sheet, draft, document, frame), *_law(sheet, draft, document, frame)]
    read = document.add("P")

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        foot = _foot(sheet, draft, read if number == count else None)
        _draw_margins(canvas, sheet, draft, foot, (number, count))

    return file_of_pages(sheet, document, draft.title, pages, margins)


def _parts(sheet: Sheet, draft: DraftDocument, document: Node, frame: Frame) -> tuple[Page, ...]:
    """As much room to write as one page has; over several pages the usual room."""
    for air in _AIRS:
        tried = Node("Document")
        pieces = _pieces(sheet, draft, tried, air)
        if spare_room(pieces, frame) >= 0:
            document.kids += tried.kids
            return (on_one_page(pieces, frame),)
    return over_pages(_pieces(sheet, draft, document, _AIR_OVER_PAGES), frame)


def _pieces(sheet: Sheet, draft: DraftDocument, document: Node, air: _Air) -> list[Piece | Gap]:
    heading = [
        Said(draft.title, _TITLE, document.add("H1", text=draft.title)),
        Said(draft.of_whom, _ABOUT, document.add("P"), _SPACE),
        Said(draft.version, _ABOUT, document.add("P")),
        Said(draft.contact_person, _ABOUT, document.add("P")),
        Said(draft.for_whom, _QUIET, document.add("P"), _SPACE),
    ]
    column = column_of(sheet.typesetter, heading, LEFT, WIDTH)
    pieces: list[Piece | Gap] = [Block((column,), keeps_with_next=True), Gap(_BETWEEN)]
    for part in draft.parts:
        pieces += [Gap(air.between), _part(sheet, document, part, air)]
    return [*pieces, Gap(_BETWEEN, fills=True), *_signatures(sheet, draft, document)]


def _part(sheet: Sheet, document: Node, part: DraftPart, air: _Air) -> Block:
    """The young person's words on a surface, and what is written inside an edge."""
    section = document.add("Sect")
    said = [Said(part.title, _HEADING, section.add("H2", text=part.title))]
    said += [Said(line, air.text, section.add("P"), _SPACE) for line in part.lines if line.strip()]
    if not part.lines:
        said.append(Said(part.to_do, _TO_DO, section.add("P"), _SPACE))
    column = column_of(sheet.typesetter, said, LEFT + _PADDING, WIDTH - 2 * _PADDING)
    below = air.inside + (0.0 if part.lines or part.is_theirs else air.to_write)
    return Block((column,), above=air.inside, below=below, backdrop=_surface(part.is_theirs))


def _surface(is_theirs: bool) -> Draw:
    def draw(canvas: TaggedCanvas, top: float, height: float) -> None:
        fill, edge = (ink.WARM_PAPER, "") if is_theirs else (ink.PAPER, ink.HAIRLINE)
        draw_box(canvas, Box(LEFT, top - height, RIGHT, top), _RADIUS, fill, edge)

    return draw


def _signatures(sheet: Sheet, draft: DraftDocument, document: Node) -> list[Piece | Gap]:
    """A line for each who says yes to it, two beside each other."""
    said = [
        Said(draft.decision, _QUIET, document.add("P")),
        Said(draft.signatures, _TEXT, document.add("P"), _BETWEEN),
    ]
    column = column_of(sheet.typesetter, said, LEFT, WIDTH)
    pieces: list[Piece | Gap] = [Gap(_BETWEEN), Block((column,), keeps_with_next=True)]
    places = (LEFT, RIGHT - _SIGNATURE_WIDTH)
    for begin in range(0, len(draft.signers), 2):
        pair = draft.signers[begin : begin + 2]
        columns = tuple(
            column_of(
                sheet.typesetter, [Said(who, _QUIET, document.add("P"))], left, _SIGNATURE_WIDTH
            )
            for who, left in zip(pair, places, strict=False)
        )
        lines = _lines(places[: len(pair)])
        pieces.append(Block(columns, above=_SIGNATURE_ROOM, backdrop=lines))
    return pieces


def _lines(places: tuple[float, ...]) -> Draw:
    def draw(canvas: TaggedCanvas, top: float, _height: float) -> None:
        for left in places:
            line = top - _SIGNATURE_ROOM + 2
            draw_rule(canvas, left, left + _SIGNATURE_WIDTH, line, ink.INK)

    return draw


def _law(sheet: Sheet, draft: DraftDocument, document: Node, frame: Frame) -> tuple[Page, ...]:
    section = document.add("Sect")
    title = Said(draft.law_title, _LAW_HEADING, section.add("H2", text=draft.law_title))
    column = column_of(sheet.typesetter, [title], LEFT, WIDTH)
    pieces: list[Piece | Gap] = [Block((column,), keeps_with_next=True)]
    for text in draft.law:
        said = [
            Said(text.where, _HEADING, section.add("P")),
            Said(text.words, _TEXT, section.add("P"), _SPACE),
            Said(text.source, _QUIET, section.add("P"), _SPACE),
        ]
        block = Block((column_of(sheet.typesetter, said, LEFT, WIDTH),))
        pieces += [Gap(3 * _BETWEEN), block]
    return over_pages(pieces, frame)


def _foot(sheet: Sheet, draft: DraftDocument, node: Node | None) -> Column:
    said = Said(draft.foot, _QUIET, node)
    return column_of(sheet.typesetter, [said], LEFT, WIDTH - _PAGE_NUMBER_WIDTH)


def _draw_margins(
    canvas: TaggedCanvas,
    sheet: Sheet,
    draft: DraftDocument,
    foot: Column,
    page: tuple[int, int],
) -> None:
    """The foot, the number of the page, and that each sheet is a draft."""
    draw_column(canvas, foot, _FOOT_BOTTOM + height_of(foot))
    number, count = page
    words = sheet.say(sheet.words.page, number=number, count=count)
    column = column_of(sheet.typesetter, [Said(words, _QUIET, None)], LEFT, _PAGE_NUMBER_WIDTH)
    draw_column(canvas, flush_right(column, RIGHT), _FOOT_BOTTOM + height_of(column))
    if number > 1:
        head = Said(f"{draft.title} · {draft.of_whom}", _QUIET, None)
        draw_column(canvas, column_of(sheet.typesetter, [head], LEFT, WIDTH), _RUNNING_HEAD_TOP)
