"""The stick figure with the goals around it, or above them when their words are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Said, column_of, draw_column, height_of
from ungeplan.export.pdf.fonts import Weight
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.picture import Picture, edge_of, placed
from ungeplan.export.pdf.shapes import draw_box, draw_disc, draw_number
from ungeplan.export.pdf.sheet import GOAL_SIZES, LEFT, SMALLEST, WIDTH, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.figure import HEIGHT
from ungeplan.model.figure_layout import Place
from ungeplan.model.language import as_sentence
from ungeplan.model.plan import Goal

_ABOVE = 9.5
_BELOW = 11.0
_INDENT = 12.0
_HEAD_INDENT = 34.0
_HEAD_RIGHT = 6.0
_BADGE = 10.4
_BADGE_SPOT = 18.6
"""The middle of the badge, from the left and from the top of its box."""
_RADIUS = 11.0
_COMFORTABLE = 128.0
"""A box that is taller than this takes smaller letters, down to the smallest."""
LONE_BADGE = 24.0
"""The diameter of a number that stands beside the figure without its words."""


class GoalText(NamedTuple):
    """What stands in the box of one goal, and the elements it belongs to."""

    goal: Goal
    number: Node
    lines: tuple[tuple[str, Node], ...]
    """The part of the figure, what it means, the goal's own words and how far it has come."""


class GoalBox(NamedTuple):
    """The box of one goal, set to a width."""

    text: GoalText
    column: Column
    """Its lines, counted from the left of the box."""
    width: float

    @property
    def height(self) -> float:
        """What the box takes from top to bottom."""
        return _ABOVE + height_of(self.column) + _BELOW

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw it downwards from its upper left corner."""
        with canvas.drawing(None):
            _draw_back(canvas, self.text, Box(left, top - self.height, left + self.width, top))
        _draw_badge(canvas, self.text, left, top)
        draw_column(canvas, self.column, top - _ABOVE, left)


@dataclass(frozen=True)
class Beside:
    """The figure with the goals left and right of it."""

    picture: Picture
    boxes: tuple[GoalBox, ...]
    keeps_with_next: bool = False
    running: tuple[Block, ...] = ()

    @property
    def height(self) -> float:
        """What the figure and the boxes take from top to bottom."""
        return self.picture.height

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw the picture, then the boxes it leads to."""
        self.picture.draw(canvas, top)
        for box, place in zip(self.boxes, self.picture.places, strict=True):
            box.draw(canvas, place.box.left, top - self.picture.crown - place.box.top)


@dataclass(frozen=True)
class Above:
    """The figure with the numbers of the goals; their words lie under it."""

    picture: Picture
    keeps_with_next: bool = True
    running: tuple[Block, ...] = ()

    @property
    def height(self) -> float:
        """What the figure takes from top to bottom."""
        return self.picture.height

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draw the picture, then the numbers it leads to."""
        self.picture.draw(canvas, top)
        radius = LONE_BADGE / 2
        for rank, place in zip(self.picture.ranks, self.picture.places, strict=True):
            x = place.box.left + radius
            y = top - self.picture.crown - place.box.top - radius
            with canvas.drawing(None):
                draw_disc(canvas, x, y, radius, ink.of_goal(rank).strong)
                draw_number(canvas, x, y, rank, 13.0)


def goal_texts(sheet: Sheet, document: Node) -> tuple[GoalText, ...]:
    """What stands in the boxes, as a list at the end of the tree."""
    goals = sheet.plan.active_goals
    if not goals:
        return ()
    listed = document.add("L")
    return tuple(_goal_text(sheet, goal, listed.add("LI")) for goal in goals)


def story(sheet: Sheet) -> str:
    """The picture told to somebody who listens instead of looking."""
    words = sheet.words.story
    goals = sheet.plan.active_goals
    told = [sheet.say(words.figure if goals else words.no_goals)]
    for goal in goals:
        told.append(
            sheet.say(
                words.goal,
                place=sheet.say(sheet.part(goal.zone).place),
                sentence=as_sentence(goal.youth_text),
                number=goal.rank,
            )
        )
        told.extend(how_far(sheet, goal))
    if sheet.plan.strengths:
        told.append(sheet.say(sheet.content.figure.backpack))
    return " ".join(told)


def beside(sheet: Sheet, figure: Node, texts: tuple[GoalText, ...], figure_height: float) -> Beside:
    """The goals in boxes left and right of the figure."""
    scale = figure_height / HEIGHT
    width = WIDTH / 2 - edge_of(scale)
    boxes = _boxes(sheet, texts, width)
    goals = [(box.text.goal.zone, box.height) for box in boxes]
    return Beside(_picture(sheet, figure, scale, texts, placed(goals, scale, width)), boxes)


def above(
    sheet: Sheet, figure: Node, texts: tuple[GoalText, ...], figure_height: float
) -> tuple[Above, tuple[Block, ...]]:
    """The figure, and the goals in boxes as wide as the page, which go on over the next."""
    scale = figure_height / HEIGHT
    numbers = placed([(text.goal.zone, LONE_BADGE) for text in texts], scale, LONE_BADGE)
    picture = _picture(sheet, figure, scale, texts, numbers)
    return Above(picture), tuple(_as_block(box) for box in _boxes(sheet, texts, WIDTH))


def _picture(
    sheet: Sheet,
    figure: Node,
    scale: float,
    texts: tuple[GoalText, ...],
    places: tuple[Place, ...],
) -> Picture:
    plan = sheet.plan
    ranks = tuple(text.goal.rank for text in texts)
    return Picture(figure, scale, ranks, places, plan.figure, len(plan.strengths))


def _goal_text(sheet: Sheet, goal: Goal, item: Node) -> GoalText:
    number = item.add("Lbl")
    body = item.add("LBody")
    zone = sheet.part(goal.zone)
    said = [sheet.say(zone.name), sheet.say(zone.label), goal.youth_text, *how_far(sheet, goal)]
    return GoalText(goal, number, tuple((text, body.add("P")) for text in said))


def how_far(sheet: Sheet, goal: Goal) -> list[str]:
    """Where the young person is with a goal today, if they said so."""
    rating = sheet.plan.rating(goal.id)
    if rating is None or rating.value is None:
        return []
    words = sheet.words.story
    return [sheet.say(words.number if sheet.copy else words.rating, value=rating.value)]


def _boxes(sheet: Sheet, texts: tuple[GoalText, ...], width: float) -> tuple[GoalBox, ...]:
    """All boxes in letters of one size: the largest in which no box is tall or breaks a word."""
    for size in GOAL_SIZES:
        boxes = tuple(GoalBox(text, _column(sheet, text, width, size), width) for text in texts)
        if all(box.height <= _COMFORTABLE and not _breaks_a_word(box) for box in boxes):
            break
    return boxes


def _breaks_a_word(box: GoalBox) -> bool:
    return any(row.line.is_broken for row in box.column)


def _column(sheet: Sheet, text: GoalText, width: float, size: float) -> Column:
    colour = ink.of_goal(text.goal.rank).strong
    (part, part_node), (meaning, meaning_node), (words, words_node), *how_far = text.lines
    head = [
        Said(part, Type(10.8, colour, Weight.BOLD), part_node),
        Said(meaning, Type(SMALLEST, colour), meaning_node),
    ]
    body = [
        Said(words, Type(size, ink.INK, Weight.BOLD), words_node, 6.0),
        *(Said(told, Type(9.8, colour), node, 5.0) for told, node in how_far),
    ]
    setter = sheet.typesetter
    return (
        *column_of(setter, head, _HEAD_INDENT, width - _HEAD_INDENT - _HEAD_RIGHT),
        *column_of(setter, body, _INDENT, width - 2 * _INDENT),
    )


def _as_block(box: GoalBox) -> Block:
    """The box in the flow of the page, from margin to margin."""

    def backdrop(canvas: TaggedCanvas, top: float, height: float) -> None:
        _draw_back(canvas, box.text, Box(LEFT, top - height, LEFT + box.width, top))

    def badge(canvas: TaggedCanvas, top: float, height: float) -> None:
        _draw_badge(canvas, box.text, LEFT, top)

    column = tuple(row._replace(left=LEFT + row.left) for row in box.column)
    return Block((column,), above=_ABOVE, below=_BELOW, backdrop=backdrop, badge=badge)


def _draw_back(canvas: TaggedCanvas, text: GoalText, box: Box) -> None:
    colours = ink.of_goal(text.goal.rank)
    draw_box(canvas, box, _RADIUS, colours.soft, colours.strong)


def _draw_badge(canvas: TaggedCanvas, text: GoalText, left: float, top: float) -> None:
    x, y = left + _BADGE_SPOT, top - _BADGE_SPOT
    with canvas.drawing(None):
        draw_disc(canvas, x, y, _BADGE, ink.of_goal(text.goal.rank).strong)
    with canvas.drawing(text.number):
        draw_number(canvas, x, y, text.goal.rank, 12.0)
