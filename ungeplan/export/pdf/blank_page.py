"""A blank sheet: the figure, room for three wishes and for the first steps, to write by hand."""

from __future__ import annotations

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Said, column_of, draw_column, height_of
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.pages import file_of
from ungeplan.export.pdf.shapes import (
    Spot,
    draw_box,
    draw_disc,
    draw_figure,
    draw_number,
    draw_rule,
)
from ungeplan.export.pdf.sheet import LEFT, MIDDLE, RIGHT, TOP, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.figure import HEIGHT
from ungeplan.model.plan import FigureLook

_TITLE = Type(31, ink.INK, Weight.BOLD)
_HELP = Type(12, ink.QUIET_INK)
_HEADING = Type(17.5, ink.INK, Weight.BOLD)
_COLUMN_HEAD = Type(10.5, ink.QUIET_INK)
_LABEL = Type(11, ink.QUIET_INK)
_FOOT = Type(11, ink.INK)
_PICTURE = Box(LEFT, 382.0, RIGHT, 700.0)
_FIGURE_SCALE = 0.66
_WISH = (152.0, 118.0)
"""How wide and how high the room for one wish is."""
_RADIUS = 9.0
_BADGE = 9.0
_BADGE_INSET = 19.0
_LINES = 3
_PADDING = 12.0
_LINE = 27.0
_TABLE_TOP = 344.0
_ROW = 36.0
_ROWS = 5
_COLUMNS = (LEFT, LEFT + 48.0, RIGHT - 178.0, RIGHT - 82.0)
"""Where goal, step, who and when begin."""


def pdf_of(sheet: Sheet, count: int) -> bytes:
    """So many equal sheets in one file; the sheet's plan is not looked at."""
    document = Node("Document")

    def draw(canvas: TaggedCanvas) -> None:
        for _ in range(count):
            _draw_page(canvas, sheet, document)
            canvas.showPage()

    return file_of(sheet, document, sheet.say(sheet.words.blank.title), draw)


def _draw_page(canvas: TaggedCanvas, sheet: Sheet, page: Node) -> None:
    words, say = sheet.words.blank, sheet.say
    title = say(words.title)
    _write(
        canvas,
        sheet,
        [
            Said(title, _TITLE, page.add("H1", text=title)),
            Said(say(words.help), _HELP, page.add("P"), 4.0),
        ],
        TOP,
    )
    picture = page.add("Figure", alt=say(words.figure))
    picture.box = _PICTURE
    _draw_picture(canvas, sheet, picture, page)
    heading = say(words.steps)
    _write(canvas, sheet, [Said(heading, _HEADING, page.add("H2", text=heading))], _TABLE_TOP + 25)
    _draw_table(canvas, sheet, page.add("Table"))
    _write(canvas, sheet, [Said(say(words.see_you), _FOOT, page.add("P"))], 104.0)
    with canvas.drawing(None):
        draw_rule(canvas, LEFT + 110, RIGHT, 90.0, ink.QUIET_INK)
    _write(canvas, sheet, [Said(say(words.mine), _FOOT, page.add("P"))], 62.0)


def _write(canvas: TaggedCanvas, sheet: Sheet, said: list[Said], top: float) -> None:
    draw_column(canvas, column_of(sheet.typesetter, said, LEFT, WIDTH), top)


def _draw_picture(canvas: TaggedCanvas, sheet: Sheet, node: Node, page: Node) -> None:
    """The figure in the middle; one room for a wish on its left and two on its right."""
    width, height = _WISH
    high, low = _PICTURE.top - 14, _PICTURE.bottom + height
    middle = (_PICTURE.top + _PICTURE.bottom + height) / 2
    with canvas.drawing(node):
        top = (_PICTURE.top + _PICTURE.bottom + HEIGHT * _FIGURE_SCALE) / 2
        draw_figure(canvas, Spot(MIDDLE, top, _FIGURE_SCALE), FigureLook())
    for rank, left, box_top in (
        (1, LEFT, middle),
        (2, RIGHT - width, high),
        (3, RIGHT - width, low),
    ):
        box = Box(left, box_top - height, left + width, box_top)
        _draw_room(canvas, rank, box)
        _draw_label(canvas, sheet, box, page.add("P"))


def _draw_room(canvas: TaggedCanvas, rank: int, box: Box) -> None:
    """A box with a number, and lines to write on."""
    colour = ink.of_goal(rank).strong
    x, y = box.left + _BADGE_INSET, box.top - _BADGE_INSET
    with canvas.drawing(None):
        draw_box(canvas, box, _RADIUS, ink.PAPER, colour)
        draw_disc(canvas, x, y, _BADGE, colour)
        draw_number(canvas, x, y, rank, _BADGE * 1.2)
        for line in range(_LINES):
            place = box.bottom + _PADDING + line * _LINE
            draw_rule(canvas, box.left + _PADDING, box.right - _PADDING, place, ink.QUIET_INK)


def _draw_label(canvas: TaggedCanvas, sheet: Sheet, box: Box, node: Node) -> None:
    """What the box is for, beside its number."""
    said = Said(sheet.say(sheet.words.blank.wish), _LABEL, node)
    left = box.left + 2 * _BADGE_INSET - 4
    label = column_of(sheet.typesetter, [said], left, box.right - left)
    draw_column(canvas, label, box.top - _BADGE_INSET + height_of(label) / 2)


def _draw_table(canvas: TaggedCanvas, sheet: Sheet, table: Node) -> None:
    """The heads of the columns, and rows of lines; an empty cell says that it may be filled."""
    words, say = sheet.words.blank, sheet.say
    head = table.add("TR")
    for text, left in zip(
        (words.goal_column, words.step_column, words.who, words.when), _COLUMNS, strict=True
    ):
        said = [Said(say(text), _COLUMN_HEAD, head.add("TH"))]
        draw_column(canvas, column_of(sheet.typesetter, said, left, 120.0), _TABLE_TOP)
    ends = (*(left - 14 for left in _COLUMNS[1:]), RIGHT)
    for row in range(1, _ROWS + 1):
        y = _TABLE_TOP - 14 - row * _ROW
        cells = table.add("TR")
        for left, right in zip(_COLUMNS, ends, strict=True):
            cell = cells.add("TD", alt=say(words.to_fill))
            with canvas.drawing(cell):
                draw_rule(canvas, left, right, y, ink.QUIET_INK)
