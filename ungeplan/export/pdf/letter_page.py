"""The letter on paper: what was taken back, and what becomes of the copy that holds it."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Said, column_of, draw_column, height_of
from ungeplan.export.pdf.flow import Frame, Gap, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.shapes import draw_box
from ungeplan.export.pdf.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.copies import Letter, OldCopy, TakenBack
from ungeplan.model.language import long_date
from ungeplan.model.plan import Category

_TITLE = Type(26, ink.INK, Weight.BOLD)
_HEADING = Type(14, ink.INK, Weight.BOLD)
_TEXT = Type(13, ink.INK)
_FOOT = Type(9.6, ink.QUIET_INK)
_FOOT_BOTTOM = 17.0
_ABOVE_FOOT = 22.0
_PADDING = 14.0
_RADIUS = 9.0
_AIR = 14.0


def pdf_of(sheet: Sheet, letter: Letter) -> bytes:
    """The finished file. What was taken back is named by its place, never by its words."""
    document = Node("Document")
    pieces = _pieces(sheet, letter, document)
    foot_height = height_of(column_of(sheet.typesetter, [_foot(sheet, letter, None)], LEFT, WIDTH))
    frame = Frame(TOP, _FOOT_BOTTOM + foot_height + _ABOVE_FOOT)
    fits = spare_room(pieces, frame) >= 0
    pages = (on_one_page(pieces, frame),) if fits else over_pages(pieces, frame)
    read = document.add("P")

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        said = _foot(sheet, letter, read if number == count else None)
        column = column_of(sheet.typesetter, [said], LEFT, WIDTH)
        draw_column(canvas, column, _FOOT_BOTTOM + foot_height)

    return file_of_pages(sheet, document, sheet.say(sheet.words.letter.title), pages, margins)


def _pieces(sheet: Sheet, letter: Letter, document: Node) -> list[Piece | Gap]:
    words, say = sheet.words.letter, sheet.say
    title = say(words.title)
    pieces: list[Piece | Gap] = [
        _plain(sheet, Said(say(words.dear, name=letter.recipient), _TEXT, document.add("P"))),
        Gap(_AIR),
        _plain(sheet, Said(title, _TITLE, document.add("H1", text=title))),
        _plain(sheet, Said(say(words.changed), _TEXT, document.add("P"), 4.0)),
        _plain(sheet, Said(say(words.this), _TEXT, document.add("P"), 4.0)),
    ]
    for copy in letter.copies:
        pieces += [Gap(_AIR), _copy(sheet, document, copy)]
    give_back = words.give_back_to if letter.contact_person else words.give_back
    for asked in (
        say(give_back, name=letter.contact_person),
        say(words.destroy),
        say(words.no_longer),
        say(words.thanks),
        letter.young_person,
    ):
        pieces += [Gap(_AIR), _plain(sheet, Said(asked, _TEXT, document.add("P")))]
    return pieces


def _plain(sheet: Sheet, said: Said) -> Block:
    return Block((column_of(sheet.typesetter, [said], LEFT, WIDTH),))


def _copy(sheet: Sheet, document: Node, copy: OldCopy) -> Block:
    """One paper, by its day, and what on it was taken back."""
    section = document.add("Sect")
    title = sheet.say(sheet.words.letter.paper_of, date=_date(sheet, copy))
    said = [Said(title, _HEADING, section.add("H2", text=title))]
    said += [Said(text, _TEXT, section.add("P"), 3.0) for text in _taken_back(sheet, copy)]
    column = column_of(sheet.typesetter, said, LEFT + _PADDING, WIDTH - 2 * _PADDING)

    def box(canvas: TaggedCanvas, top: float, height: float) -> None:
        draw_box(canvas, Box(LEFT, top - height, RIGHT, top), _RADIUS, ink.WARM_PAPER)

    return Block((column,), above=_PADDING, below=_PADDING, backdrop=box)


def _taken_back(sheet: Sheet, copy: OldCopy) -> Iterator[str]:
    for thing in copy.taken_back:
        yield _named(sheet, thing)


def _named(sheet: Sheet, thing: TakenBack) -> str:
    words = sheet.words.letter
    match thing.category:
        case Category.GOALS:
            return sheet.say(words.goal, number=thing.goal)
        case Category.STEPS:
            return sheet.say(words.steps, number=thing.goal)
        case category:
            return sheet.say(getattr(words, category))


def _foot(sheet: Sheet, letter: Letter, node: Node | None) -> Said:
    day = long_date(letter.day, sheet.words.dates.in_(sheet.language))
    words = sheet.words.letter.foot
    return Said(sheet.say(words, name=letter.recipient, date=day), _FOOT, node)


def _date(sheet: Sheet, copy: OldCopy) -> str:
    return long_date(copy.delivery.day, sheet.words.dates.in_(sheet.language))
