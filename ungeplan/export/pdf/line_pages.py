"""Lines on pages: in large print, and in two languages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from ungeplan.export.pdf.flow import Frame, Gap, Piece, over_pages, spare_room
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.goals import LONE_BADGE, Above, story
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.lines_told import Kind, Told, lines_told
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.picture import Picture, placed
from ungeplan.export.pdf.shapes import draw_box
from ungeplan.export.pdf.sheet import LEFT, PAGE, RIGHT, SMALLEST, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.figure import HEIGHT

LARGE = 18.0
"""No letter on a page in large print is smaller, in points."""
_FOOT_BOTTOM = 17.0
_ABOVE_FOOT = 16.0
_BETWEEN_LANGUAGES = 24.0
_TAGS = {Kind.TITLE: "H1", Kind.HEADING: "H2"}
_KEPT_WITH_NEXT = (Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.STEP)
_SIZES = (11.0, 10.5, 10.0, SMALLEST)
"""Of two languages: the largest with which all is on one page, or else the first."""


class Look(NamedTuple):
    """How the lines of a page look."""

    types: dict[Kind, Type]
    air: float
    """Above a heading; a line has the fourth part."""

    @classmethod
    def of(cls, size: float) -> Look:
        """Whose smallest letters have that size."""

        def bold(times: float) -> Type:
            return Type(size * times, ink.INK, Weight.BOLD)

        def quiet(times: float) -> Type:
            return Type(size * times, ink.QUIET_INK)

        types = {
            Kind.TITLE: bold(1.8),
            Kind.ABOUT: quiet(1.0),
            Kind.HEADING: bold(1.3),
            Kind.LABEL: quiet(1.0),
            Kind.WORDS: bold(1.2),
            Kind.STEP: bold(1.05),
            Kind.NOTE: quiet(1.0),
            Kind.FOOT: quiet(1.0),
        }
        return cls(types, air=size)


@dataclass(frozen=True)
class Larger:
    """A piece drawn so many times as large as it is laid out."""

    piece: Above
    times: float
    node: Node
    keeps_with_next: bool = False
    running: tuple[Block, ...] = ()

    @property
    def height(self) -> float:
        """What it takes from top to bottom."""
        return self.piece.height * self.times

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw it downwards from a height on the page."""
        canvas.saveState()
        canvas.scale(self.times, self.times)
        self.piece.draw(canvas, top / self.times)
        canvas.restoreState()
        self.node.enlarge(self.times)


def large_pdf_of(sheet: Sheet) -> bytes:
    """The finished file in large print, on as many pages as the words need."""
    document = Node("Document")
    told = lines_told(sheet)
    pieces = list(_large(sheet, told, document))
    return _finished(sheet, document, pieces, told[-1], Look.of(LARGE))


def two_languages_pdf_of(sheet: Sheet) -> bytes:
    """The finished file with the second language to the right of the words it says again."""
    told = lines_told(sheet)
    for size in (*_SIZES, _SIZES[0]):
        document, look = Node("Document"), Look.of(size)
        pieces = list(_side_by_side(sheet, told, document, look))
        if spare_room(pieces, _frame(sheet, told[-1], look)) >= 0:
            break
    return _finished(sheet, document, pieces, told[-1], look)


def line_blocks(
    sheet: Sheet, told: Iterable[Told], document: Node, look: Look, room: tuple[float, float]
) -> Iterator[Piece | Gap]:
    """Each line as wide as the room, from its left edge; a goal lies on its colour."""
    left, width = room
    for line in told:
        node = document.add(_TAGS.get(line.kind, "P"), text=_bookmark(line))
        said = Said(line.text, look.types[line.kind], node)
        is_goal = line.kind is Kind.WORDS and line.rank > 0
        inset = look.air / 2 if is_goal else 0.0
        column = column_of(sheet.typesetter, [said], left + inset, width - 2 * inset)
        yield Gap(look.air if line.kind is Kind.HEADING else look.air / 4)
        yield Block(
            (column,),
            above=inset / 2,
            below=inset / 2,
            keeps_with_next=line.kind in _KEPT_WITH_NEXT,
            backdrop=_on_colour(line.rank, left, width) if is_goal else None,
        )


def figure_of(sheet: Sheet, node: Node, height: float, middle: float) -> Above:
    """The figure alone, with the number of each goal where it lies."""
    plan = sheet.plan
    scale = height / HEIGHT
    goals = [(goal.zone, LONE_BADGE) for goal in plan.active_goals]
    places = placed(goals, scale, LONE_BADGE, middle)
    ranks = tuple(goal.rank for goal in plan.active_goals)
    return Above(Picture(node, scale, ranks, places, plan.figure, len(plan.strengths), middle))


def _bookmark(line: Told) -> str:
    return line.text if line.kind in _TAGS else ""


def _on_colour(rank: int, left: float, width: float) -> Draw:
    def draw(canvas: TaggedCanvas, top: float, height: float) -> None:
        colours = ink.of_goal(rank)
        box = Box(left, top - height, left + width, top)
        draw_box(canvas, box, 8.0, colours.soft, colours.strong)

    return draw


def _large(sheet: Sheet, told: tuple[Told, ...], document: Node) -> Iterator[Piece | Gap]:
    look, room = Look.of(LARGE), (LEFT, WIDTH)
    yield from line_blocks(sheet, told[:2], document, look, room)
    if sheet.copy is None or sheet.plan.active_goals:
        # Its numbers are as large as the letters.
        times = LARGE / 12.0
        node = document.add("Figure", alt=story(sheet))
        figure = figure_of(sheet, node, 150.0, PAGE[0] / 2 / times)
        yield Gap(look.air)
        yield Larger(figure, times, node)
    yield from line_blocks(sheet, told[2:-1], document, look, room)


def _side_by_side(
    sheet: Sheet, told: tuple[Told, ...], document: Node, look: Look
) -> Iterator[Piece | Gap]:
    half = (WIDTH - _BETWEEN_LANGUAGES) / 2
    for line in told[:-1]:
        node = document.add(_TAGS.get(line.kind, "P"), text=_bookmark(line))
        said = Said(line.text, look.types[line.kind], node)
        is_wide = line.kind in (Kind.TITLE, Kind.ABOUT)
        columns = [column_of(sheet.typesetter, [said], LEFT, WIDTH if is_wide else half)]
        if line.other:
            other = document.add("P")
            other.language = sheet.plan.second_language
            words = Said(line.other, look.types[line.kind], other)
            left = LEFT + half + _BETWEEN_LANGUAGES
            columns.append(column_of(sheet.typesetter, [words], left, half))
        yield Gap(look.air if line.kind is Kind.HEADING else look.air / 4)
        yield Block(tuple(columns), keeps_with_next=line.kind in _KEPT_WITH_NEXT)


def _frame(sheet: Sheet, foot: Told, look: Look) -> Frame:
    """Where the lines lie: above the foot, under which stands the number of the page."""
    type_ = look.types[Kind.FOOT]
    column = column_of(sheet.typesetter, [Said(foot.text, type_, None)], LEFT, WIDTH)
    return Frame(TOP, _FOOT_BOTTOM + height_of(column) + type_.leading + _ABOVE_FOOT)


def _finished(
    sheet: Sheet, document: Node, pieces: list[Piece | Gap], foot: Told, look: Look
) -> bytes:
    """The pieces over pages, with the foot on each and read once."""
    type_ = look.types[Kind.FOOT]

    def foot_for(node: Node | None) -> Column:
        return column_of(sheet.typesetter, [Said(foot.text, type_, node)], LEFT, WIDTH)

    def number_of(number: int, count: int) -> Column:
        words = sheet.say(sheet.words.page, number=number, count=count)
        column = column_of(sheet.typesetter, [Said(words, type_, None)], LEFT, WIDTH)
        return flush_right(column, RIGHT)

    frame = _frame(sheet, foot, look)
    foot_top = frame.bottom - _ABOVE_FOOT
    pages = over_pages(pieces, frame)
    read = document.add("P")

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        draw_column(canvas, foot_for(read if number == count else None), foot_top)
        draw_column(canvas, number_of(number, count), _FOOT_BOTTOM + type_.leading)

    return file_of_pages(sheet, document, sheet.say(sheet.words.title), pages, margins)
