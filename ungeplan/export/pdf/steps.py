"""The table of the next small steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Said, column_of, flush_right
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.shapes import draw_disc, draw_number, draw_rule
from ungeplan.export.pdf.sheet import LEFT, RIGHT, Measures, Sheet
from ungeplan.export.pdf.tagged import Node, TaggedCanvas
from ungeplan.model.language import short_date
from ungeplan.model.plan import YOUNG_PERSON, DueOn, Goal, Step

_STEP_LEFT = LEFT + 29.0
_BADGE = 8.8
_BADGE_MIDDLE = LEFT + 10.5
_BETWEEN = 16.0
"""Air between two columns."""
_OWNER = (86.0, 128.0)
"""How narrow and how wide a column may be: for who does it, and for when."""
_DUE = (76.0, 128.0)
_NOTE_SPACE = 2.0


class _Columns(NamedTuple):
    """Where the columns of the table lie."""

    step_width: float
    owner_left: float
    owner_width: float
    due_width: float


class _Table(NamedTuple):
    """What all rows of the table share."""

    sheet: Sheet
    measures: Measures
    columns: _Columns

    def row(
        self, goal: list[Said], step: list[Said], owner: list[Said], due: list[Said]
    ) -> tuple[Column, ...]:
        """What is said in the four columns, set to their widths."""
        setter = self.sheet.typesetter
        wide = self.columns
        return (
            column_of(setter, goal, LEFT, _STEP_LEFT - LEFT),
            column_of(setter, step, _STEP_LEFT, wide.step_width),
            column_of(setter, owner, wide.owner_left, wide.owner_width),
            flush_right(column_of(setter, due, 0.0, wide.due_width), RIGHT),
        )


def step_blocks(sheet: Sheet, measures: Measures, document: Node) -> tuple[Block, ...]:
    """The heading, the head of the table and a row for each step.

    Overleaf the heading and the head of the table are said again, as decoration.
    """
    title = sheet.say(sheet.words.next_steps)
    heading = _heading(sheet, measures, title, document.add("H2", text=title))
    steps = [
        (goal, step) for goal in sheet.plan.active_goals for step in sheet.plan.open_steps(goal.id)
    ]
    if not steps:
        return heading, _no_steps(sheet, measures, document)
    table = _Table(sheet, measures, _columns(sheet, measures, [step for _, step in steps]))
    node = document.add("Table")
    head = node.add("TR")
    running = (_heading(sheet, measures, title, None), _head(table, [None] * 4))
    return (
        heading,
        _head(table, [head.add("TH") for _ in range(4)]),
        *(_row(table, goal, step, node.add("TR"), running) for goal, step in steps),
    )


def _heading(sheet: Sheet, measures: Measures, title: str, node: Node | None) -> Block:
    said = [Said(title, measures.heading, node)]
    column = column_of(sheet.typesetter, said, LEFT, RIGHT - LEFT)
    return Block((column,), below=4.0, keeps_with_next=True)


def _no_steps(sheet: Sheet, measures: Measures, document: Node) -> Block:
    said = [Said(sheet.say(sheet.words.no_steps), measures.owner, document.add("P"))]
    return Block((column_of(sheet.typesetter, said, LEFT, RIGHT - LEFT),), above=2.0)


def _columns(sheet: Sheet, measures: Measures, steps: Iterable[Step]) -> _Columns:
    """As wide as the words need within limits; the step has the rest."""
    words = sheet.words
    owners = [(sheet.say(words.who), measures.column_head)]
    dues = [(sheet.say(words.when), measures.column_head)]
    for step in steps:
        owners.append((sheet.who(step.owner), measures.owner))
        dues.append((due_of(sheet, step), measures.due))
    owner = _column_width(sheet, owners, _OWNER)
    due = _column_width(sheet, dues, _DUE)
    owner_left = RIGHT - due - _BETWEEN - owner
    return _Columns(owner_left - _BETWEEN - _STEP_LEFT, owner_left, owner, due)


def _column_width(
    sheet: Sheet, said: Iterable[tuple[str, Type]], limits: tuple[float, float]
) -> float:
    least, most = limits
    widths = (
        line.width for text, type_ in said for line in sheet.typesetter.lines(text, type_, most)
    )
    return max(least, *widths)


def _head(table: _Table, nodes: Sequence[Node | None]) -> Block:
    words = table.sheet.words
    heads = (words.goal_column, words.step_column, words.who, words.when)
    goal, step, owner, due = (
        [Said(table.sheet.say(head), table.measures.column_head, node)]
        for head, node in zip(heads, nodes, strict=True)
    )
    return Block(table.row(goal, step, owner, due), below=1.0, keeps_with_next=True)


def _row(table: _Table, goal: Goal, step: Step, node: Node, running: tuple[Block, ...]) -> Block:
    sheet, measures, _ = table
    number, words, owner, due = (node.add("TD") for _ in range(4))
    lower = (measures.step.leading - measures.owner.leading) / 2
    columns = table.row(
        [],
        _said_of(table, step, words),
        [Said(sheet.who(step.owner), measures.owner, owner, lower)],
        [Said(due_of(sheet, step), measures.due, due, lower)],
    )

    def badge(canvas: TaggedCanvas, top: float, height: float) -> None:
        middle = top - measures.row_padding - measures.step.leading / 2
        with canvas.drawing(None):
            draw_disc(canvas, _BADGE_MIDDLE, middle, _BADGE, ink.of_goal(goal.rank).strong)
        with canvas.drawing(number):
            draw_number(canvas, _BADGE_MIDDLE, middle, goal.rank, 10.4)

    def rule(canvas: TaggedCanvas, top: float, height: float) -> None:
        draw_rule(canvas, LEFT, RIGHT, top - height, ink.HAIRLINE)

    return Block(
        columns,
        above=measures.row_padding,
        below=measures.row_padding,
        running=running,
        backdrop=rule,
        badge=badge,
    )


def _said_of(table: _Table, step: Step, cell: Node) -> list[Said]:
    """The step's own words, who helps, and what to do if it goes wrong."""
    sheet, measures, _ = table
    words = sheet.words
    said = [Said(step.text, measures.step, cell.add("P"))]
    notes = []
    if helpers := helpers_of(sheet, step):
        notes.append(helpers)
    if step.if_it_goes_wrong:
        notes.append(f"{sheet.say(words.if_it_goes_wrong)} {step.if_it_goes_wrong}")
    if sheet.copy and step.bring_in:
        asked, purpose = step.bring_in.question, step.bring_in.purpose
        notes.append(f"{sheet.say(words.copy.asked)} {asked}")
        if purpose:
            notes.append(f"{sheet.say(words.copy.asked_for)} {purpose}")
    said.extend(Said(note, measures.step_note, cell.add("P"), _NOTE_SPACE) for note in notes)
    return said


def helpers_of(sheet: Sheet, step: Step) -> str:
    """With whom it is done; empty when nobody helps."""
    if not step.helpers:
        return ""
    names = ", ".join(
        sheet.who(helper).lower() if helper == YOUNG_PERSON else sheet.who(helper)
        for helper in step.helpers
    )
    return sheet.say(sheet.words.with_helpers, names=names)


def due_of(sheet: Sheet, step: Step) -> str:
    """When it is to be done, in short."""
    if isinstance(step.due, DueOn):
        return short_date(step.due.day, sheet.words.dates.in_(sheet.language))
    return step.due.words if step.due else ""
