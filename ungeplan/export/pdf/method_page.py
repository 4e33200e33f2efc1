"""The method card: one page that tells a contact person how the meeting is held."""

from __future__ import annotations

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Said, column_of, draw_column, height_of
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.shapes import draw_disc, draw_number
from ungeplan.export.pdf.sheet import LEFT, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Node, TaggedCanvas
from ungeplan.model.content import MethodPart

_TITLE = Type(29, ink.INK, Weight.BOLD)
_INTRO = Type(12, ink.QUIET_INK)
_NAME = Type(14, ink.INK, Weight.BOLD)
_TEXT = Type(11.5, ink.INK)
_BULLET = Type(11.5, ink.QUIET_INK)
_FOOT = Type(9.6, ink.QUIET_INK)
_FOOT_BOTTOM = 30.0
_ABOVE_FOOT = 16.0
_BADGE = 10.0
_INDENT = 34.0
_BULLET_WIDTH = 13.0
_BETWEEN = 10.0
_AIRY = 26.0
_BEFORE_POINT = 4.0


def pdf_of(sheet: Sheet) -> bytes:
    """The finished file; the sheet's plan is not looked at."""
    document = Node("Document")
    pieces = _pieces(sheet, document)
    foot = _foot(sheet, document.add("P"))
    frame = Frame(TOP, _FOOT_BOTTOM + height_of(foot) + _ABOVE_FOOT)

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        if number == count:
            draw_column(canvas, foot, _FOOT_BOTTOM + height_of(foot))

    title = sheet.say(sheet.words.method.title)
    return file_of_pages(sheet, document, title, _pages(pieces, frame), margins)


def _pages(pieces: list[Piece | Gap], frame: Frame) -> tuple[Page, ...]:
    """One page; more only for the many words of a municipality's own card."""
    if spare_room(pieces, frame) >= 0:
        return (on_one_page(pieces, frame),)
    return over_pages(pieces, frame)


def _pieces(sheet: Sheet, document: Node) -> list[Piece | Gap]:
    words = sheet.words.method
    title = sheet.say(words.title)
    heading = [
        Said(title, _TITLE, document.add("H1", text=title)),
        Said(sheet.say(words.intro), _INTRO, document.add("P"), _BEFORE_POINT),
    ]
    column = column_of(sheet.typesetter, heading, LEFT, WIDTH)
    pieces: list[Piece | Gap] = [Block((column,), keeps_with_next=True)]
    for number, part in enumerate(words.parts, 1):
        pieces += [Gap(_BETWEEN, share=1 / 7, most=_AIRY), *_part(sheet, document, number, part)]
    return pieces


def _part(sheet: Sheet, document: Node, number: int, part: MethodPart) -> list[Piece]:
    """Its name beside its number, and what to do there as a list."""
    section = document.add("Sect")
    name = sheet.say(part.name)
    said = [Said(name, _NAME, section.add("H2", text=name))]
    heading = Block(
        (column_of(sheet.typesetter, said, LEFT + _INDENT, WIDTH - _INDENT),),
        keeps_with_next=True,
        badge=lambda canvas, top, _height: _draw_badge(canvas, top, number),
    )
    points = section.add("L")
    return [heading, *(_point(sheet, points, sheet.say(words)) for words in part.does)]


def _draw_badge(canvas: TaggedCanvas, top: float, number: int) -> None:
    """The number of the part; it only counts, and the order says the same."""
    x, y = LEFT + _BADGE, top - _NAME.leading / 2
    with canvas.drawing(None):
        draw_disc(canvas, x, y, _BADGE, ink.INK)
        draw_number(canvas, x, y, number, _BADGE * 1.2)


def _point(sheet: Sheet, points: Node, text: str) -> Block:
    point = points.add("LI")
    left, setter = LEFT + _INDENT, sheet.typesetter
    bullet = Said("•", _BULLET, point.add("Lbl"))
    said = Said(text, _TEXT, point.add("LBody"))
    columns = (
        column_of(setter, [bullet], left, _BULLET_WIDTH),
        column_of(setter, [said], left + _BULLET_WIDTH, WIDTH - _INDENT - _BULLET_WIDTH),
    )
    return Block(columns, above=_BEFORE_POINT)


def _foot(sheet: Sheet, node: Node) -> Column:
    said = [Said(sheet.say(sheet.words.method.foot), _FOOT, node)]
    return column_of(sheet.typesetter, said, LEFT, WIDTH)
