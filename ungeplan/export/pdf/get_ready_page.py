"""*Gør klar* on paper: the questions before a meeting, with room to write under each."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Draw, Said, column_of, draw_column, height_of
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.shapes import draw_box, draw_rule
from ungeplan.export.pdf.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas

_TITLE = Type(31, ink.INK, Weight.BOLD)
_QUESTION = Type(14, ink.INK, Weight.BOLD)
_HELP = Type(11, ink.QUIET_INK)
_FOOT = Type(9.6, ink.QUIET_INK)
_FOOT_BOTTOM = 17.0
_ABOVE_FOOT = 22.0
_PADDING = 14.0
_RADIUS = 9.0
_BETWEEN = 10.0
_AIRY = 18.0
_LINE = 26.0
"""From one line to write on to the next: wide enough for a hand that is not used to it."""
_BELOW_LINES = 12.0


class _Question(NamedTuple):
    """One question, what stands under it, and how many lines there are to write on."""

    words: str
    helps: tuple[str, ...]
    lines: int


def pdf_of(sheet: Sheet) -> bytes:
    """The finished file; the sheet's plan is not looked at, so no name stands on the paper."""
    document = Node("Document")
    foot = _foot(sheet, None)
    frame = Frame(TOP, _FOOT_BOTTOM + height_of(foot) + _ABOVE_FOOT)
    pages = _pages(sheet, document, frame)
    read = document.add("P")

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        foot = _foot(sheet, read if number == count else None)
        draw_column(canvas, foot, _FOOT_BOTTOM + height_of(foot))

    title = sheet.say(sheet.content.meeting.stages.get_ready.name)
    return file_of_pages(sheet, document, title, pages, margins)


def _pages(sheet: Sheet, document: Node, frame: Frame) -> tuple[Page, ...]:
    """One page; more only for very long words."""
    pieces = _pieces(sheet, document)
    if spare_room(pieces, frame) >= 0:
        return (on_one_page(pieces, frame),)
    return over_pages(pieces, frame)


def _pieces(sheet: Sheet, document: Node) -> list[Piece | Gap]:
    """Everything from top to bottom."""
    words = sheet.content.meeting.stages.get_ready
    title = sheet.say(words.name)
    pieces: list[Piece | Gap] = [
        _plain(sheet, Said(title, _TITLE, document.add("H1", text=title))),
        _plain(sheet, Said(sheet.say(words.you_decide), _QUESTION, document.add("P"), 2.0)),
        _plain(sheet, Said(sheet.say(words.paper_help), _HELP, document.add("P"), 2.0)),
    ]
    for question in _questions(sheet):
        pieces += [Gap(_BETWEEN, share=0.2, most=_AIRY), _room(sheet, document, question)]
    return pieces


def _questions(sheet: Sheet) -> tuple[_Question, ...]:
    words, say = sheet.content.meeting.stages.get_ready, sheet.say
    return (
        _Question(say(words.call_you), (), 1),
        _Question(
            say(words.who_by_your_side),
            (say(words.who_by_your_side_help), say(words.we_tell_you_why)),
            4,
        ),
        _Question(
            say(words.who_is_there), (say(words.who_is_there_help), say(words.bring_someone)), 2
        ),
        _Question(say(words.where), (), 1),
        _Question(say(words.not_talk_about), (), 2),
    )


def _plain(sheet: Sheet, said: Said) -> Block:
    return Block((column_of(sheet.typesetter, [said], LEFT, WIDTH),), keeps_with_next=True)


def _room(sheet: Sheet, document: Node, question: _Question) -> Block:
    section = document.add("Sect")
    said = [Said(question.words, _QUESTION, section.add("H2", text=question.words))]
    said += [Said(text, _HELP, section.add("P"), 2.0) for text in question.helps]
    column = column_of(sheet.typesetter, said, LEFT + _PADDING, WIDTH - 2 * _PADDING)
    return Block(
        (column,),
        above=_PADDING,
        below=question.lines * _LINE + _BELOW_LINES,
        backdrop=_lined(question.lines),
    )


def _lined(lines: int) -> Draw:
    """A box with lines to write on above its lower edge."""

    def draw(canvas: TaggedCanvas, top: float, height: float) -> None:
        bottom = top - height
        draw_box(canvas, Box(LEFT, bottom, RIGHT, top), _RADIUS, ink.WARM_PAPER)
        for line in range(lines):
            place = bottom + _BELOW_LINES + line * _LINE
            draw_rule(canvas, LEFT + _PADDING, RIGHT - _PADDING, place, ink.QUIET_INK)

    return draw


def _foot(sheet: Sheet, node: Node | None) -> Column:
    words = sheet.content.meeting.stages.get_ready
    return column_of(
        sheet.typesetter, [Said(sheet.say(words.paper_foot), _FOOT, node)], LEFT, WIDTH
    )
