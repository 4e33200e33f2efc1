"""The plan as one tall page for a phone's screen, from which its picture is taken.

Nothing is cut: the letters become smaller until all words are there, or there is no picture.
"""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Said, column_of, flush_right, height_of
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, spare_room
from ungeplan.export.pdf.fonts import Weight, first_font
from ungeplan.export.pdf.goals import LONE_BADGE, Above
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.phone_words import GoalSaid, PhoneWords, StepSaid, phone_words
from ungeplan.export.pdf.picture import Picture, placed
from ungeplan.export.pdf.shapes import draw_box, draw_disc, draw_number, draw_rule
from ungeplan.export.pdf.sheet import Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.figure import HEIGHT

PAGE = (360.0, 640.0)
"""Nine to sixteen; a third of the picture's 1080 by 1920."""
_LEFT, _RIGHT = 20.0, 340.0
_WIDTH = _RIGHT - _LEFT
_FRAME = Frame(PAGE[1] - 22.0, 20.0)
_MOST_SIZE = 1.15
_LEAST_SIZE = 0.5
"""Letters of 6.25 points for a step, which is 19 of the picture's dots: to be read enlarged."""
_SIZES = 26
_FIGURE = (76.0, 230.0)
"""How high the figure is with the smallest letters and with the largest."""
_FIGURE_ALONE = 330.0
"""How high it is at most when there is no goal beside it."""


class _Measures(NamedTuple):
    """The sizes on the page; all follow from one number."""

    size: float
    title: Type
    made: Type
    part: Type
    goal: Type
    how_far: Type
    heading: Type
    step: Type
    arranged: Type
    meeting: Type
    mine: Type

    @classmethod
    def of(cls, size: float) -> _Measures:
        def bold(points: float) -> Type:
            return Type(points * size, ink.INK, Weight.BOLD)

        def plain(points: float, colour: str = ink.INK) -> Type:
            return Type(points * size, colour)

        return cls(
            size=size,
            title=bold(25),
            made=plain(10.5, ink.QUIET_INK),
            part=bold(11),
            goal=bold(14.5),
            how_far=plain(10.5),
            heading=bold(15.5),
            step=bold(12.5),
            arranged=plain(11, ink.QUIET_INK),
            meeting=plain(12.5),
            mine=plain(10, ink.QUIET_INK),
        )

    def px(self, length: float) -> float:
        """A length that follows the letters."""
        return length * self.size


def drawn_page(sheet: Sheet) -> bytes | None:
    """The page as a PDF without tags; None when the words are too many for it."""
    page = _lay_out(sheet)
    if page is None:
        return None
    drawn = BytesIO()
    canvas = TaggedCanvas(drawn, PAGE, first_font())
    for piece, top in page:
        piece.draw(canvas, top)
    canvas.showPage()
    canvas.save()
    return drawn.getvalue()


def _lay_out(sheet: Sheet) -> Page | None:
    """The page with the largest letters with which all of it fits, found by halving."""
    said = phone_words(sheet)
    found = None
    too_large, fitting = _SIZES + 1, -1
    while too_large - fitting > 1:
        step = (too_large + fitting) // 2
        size = _LEAST_SIZE + (_MOST_SIZE - _LEAST_SIZE) * step / _SIZES
        pieces = _pieces(sheet, said, _Measures.of(size))
        if spare_room(pieces, _FRAME) >= 0:
            found, fitting = pieces, step
        else:
            too_large = step
    return None if found is None else on_one_page(found, _FRAME)


def _pieces(sheet: Sheet, said: PhoneWords, measures: _Measures) -> list[Piece | Gap]:
    """What stands on the page from top to bottom."""

    def gap(height: float, share: float, most: float = 40.0) -> Gap:
        return Gap(measures.px(height), share=share, most=most)

    pieces: list[Piece | Gap] = [_title(sheet, said, measures), gap(8, 0.15)]
    pieces += [_figure(sheet, measures), gap(8, 0.1)]
    for number, goal in enumerate(said.goals):
        pieces += [gap(7, 0.04, 14.0)] * bool(number) + [_goal(sheet, goal, measures)]
    pieces += [gap(12, 0.12), *_steps(sheet, said, measures), gap(12, 0.12)]
    pieces += [_meeting(sheet, said, measures), Gap(measures.px(9), fills=True)]
    pieces.append(_plain(sheet, [Said(said.mine, measures.mine, None)]))
    return pieces


def _title(sheet: Sheet, said: PhoneWords, measures: _Measures) -> Block:
    title = Said(said.title, measures.title, None)
    return _plain(sheet, [title, Said(said.made, measures.made, None)])


def _figure(sheet: Sheet, measures: _Measures) -> Above:
    """The figure, with the number of each goal where it lies."""
    plan = sheet.plan
    least, most = _FIGURE if plan.active_goals else (_FIGURE[0], _FIGURE_ALONE)
    part = (measures.size - _LEAST_SIZE) / (_MOST_SIZE - _LEAST_SIZE)
    # Cubed: with more words the figure gives up its height before the letters do.
    scale = (least + (most - least) * part**3) / HEIGHT
    goals = [(goal.zone, LONE_BADGE) for goal in plan.active_goals]
    ranks = tuple(goal.rank for goal in plan.active_goals)
    middle = PAGE[0] / 2
    places = placed(goals, scale, LONE_BADGE, middle)
    things = len(plan.strengths)
    return Above(Picture(Node("Figure"), scale, ranks, places, plan.figure, things, middle))


def _goal(sheet: Sheet, goal: GoalSaid, measures: _Measures) -> Block:
    colours = ink.of_goal(goal.rank)
    left, radius = _LEFT + measures.px(12), measures.px(10)
    part = measures.part._replace(ink=colours.strong)
    how_far = measures.how_far._replace(ink=colours.strong)
    right = _RIGHT - measures.px(12)
    head = left + 2 * radius + measures.px(7)
    half = (right - head) / 2
    setter = sheet.typesetter
    name = column_of(setter, [Said(goal.part, part, None)], head, half)
    number = column_of(setter, [Said(goal.how_far, how_far, None)], 0.0, half)
    # The number stands beside the name of its part; the words begin below both.
    above = measures.px(5) + max(0.0, height_of(number) - height_of(name))
    words = column_of(setter, [Said(goal.words, measures.goal, None, above)], left, right - left)
    columns = (*name, *words), flush_right(number, right)

    def back(canvas: TaggedCanvas, top: float, height: float) -> None:
        box = Box(_LEFT, top - height, _RIGHT, top)
        draw_box(canvas, box, measures.px(11), colours.soft, colours.strong)

    def badge(canvas: TaggedCanvas, top: float, height: float) -> None:
        middle = top - measures.px(9) - measures.part.leading / 2
        _draw_badge(canvas, goal.rank, (left + radius, middle), radius)

    return Block(columns, measures.px(9), measures.px(9), backdrop=back, badge=badge)


def _steps(sheet: Sheet, said: PhoneWords, measures: _Measures) -> list[Block]:
    heading = [Said(said.steps_title, measures.heading, None)]
    if not said.steps:
        heading.append(Said(said.no_steps, measures.meeting, None, measures.px(4)))
    rows = [_step(sheet, step, measures) for step in said.steps]
    return [_plain(sheet, heading), *rows]


def _step(sheet: Sheet, step: StepSaid, measures: _Measures) -> Block:
    radius = measures.px(8.5)
    left = _LEFT + 2 * radius + measures.px(9)
    said = [Said(step.words, measures.step, None)]
    said.append(Said(step.arranged, measures.arranged, None, measures.px(1)))
    above = measures.px(5)

    def badge(canvas: TaggedCanvas, top: float, height: float) -> None:
        middle = top - above - measures.step.leading / 2
        _draw_badge(canvas, step.rank, (_LEFT + radius, middle), radius)

    def rule(canvas: TaggedCanvas, top: float, height: float) -> None:
        draw_rule(canvas, _LEFT, _RIGHT, top - height, ink.HAIRLINE)

    column = column_of(sheet.typesetter, said, left, _RIGHT - left)
    return Block((column,), above, measures.px(5), backdrop=rule, badge=badge)


def _meeting(sheet: Sheet, said: PhoneWords, measures: _Measures) -> Block:
    lines = [Said(said.meeting_title, measures.meeting._replace(weight=Weight.BOLD), None)]
    lines += [Said(line, measures.meeting, None, measures.px(2)) for line in said.meeting]
    inset = measures.px(12)

    def back(canvas: TaggedCanvas, top: float, height: float) -> None:
        draw_box(canvas, Box(_LEFT, top - height, _RIGHT, top), measures.px(11), ink.CALM)

    column = column_of(sheet.typesetter, lines, _LEFT + inset, _WIDTH - 2 * inset)
    return Block((column,), measures.px(9), measures.px(10), backdrop=back)


def _plain(sheet: Sheet, said: list[Said]) -> Block:
    """Text as wide as the page, with nothing behind it."""
    column: Column = column_of(sheet.typesetter, said, _LEFT, _WIDTH)
    return Block((column,))


def _draw_badge(
    canvas: TaggedCanvas, rank: int, middle: tuple[float, float], radius: float
) -> None:
    with canvas.drawing(None):
        draw_disc(canvas, *middle, radius, ink.of_goal(rank).strong)
        draw_number(canvas, *middle, rank, radius * 1.2)
