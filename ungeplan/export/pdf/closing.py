"""What stands below the steps: the next meeting, what we do not agree on, and the signatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import Block, Column, Said, column_of
from ungeplan.export.pdf.codes import SIDE, Code, codes_of, draw_code
from ungeplan.export.pdf.lettering import Type
from ungeplan.export.pdf.shapes import draw_box, draw_handwriting, draw_rule
from ungeplan.export.pdf.sheet import LEFT, RIGHT, SMALLEST, WIDTH, Measures, Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.facts import ConfirmedHow
from ungeplan.model.language import long_moment
from ungeplan.model.plan import Disagreement

_BETWEEN = 14.0
_HALF = (WIDTH - _BETWEEN) / 2
_HALF_LEFT = LEFT + _HALF + _BETWEEN
_PADDING = 12.5
_ABOVE = 9.0
_BELOW = 11.0
_RADIUS = 9.0
_SPACE = 3.0
_FEW_LINES = 6
"""A disagreement that needs no more lines than this lies beside the next meeting."""
_CODE_WIDTH = 76.0
_CAPTION = Type(SMALLEST, ink.INK)
_SIGNATURE_WIDTH = 197.0
_SIGNATURES = (LEFT, _HALF_LEFT)
_SIGNATURE_ROOM = (150.0, 30.0)
"""Width and height of a name that was written by hand on the screen."""


TitledLines = tuple[str, list[str]]
"""A heading and what stands under it."""


class _Surface(NamedTuple):
    """The coloured box behind a text."""

    left: float
    width: float
    fill: str


def agreement_blocks(
    sheet: Sheet, measures: Measures, document: Node, *, with_codes: bool
) -> tuple[Block, ...]:
    """The boxes of the next meeting and of what we do not agree on.

    With codes for a phone each is as wide as the page; without, they lie side by side if they can.
    """
    if sheet.copy and sheet.plan.next_meeting is None:
        # Whether a meeting is agreed may be what the reader is not to know.
        return _disagreement_alone(sheet, measures, document)
    section = document.add("Sect")
    when, call = _meeting(sheet, measures, section)
    codes = codes_of(sheet) if with_codes else ()
    if codes:
        meeting = _beside_codes(sheet, section, [*when, *call], codes)
    else:
        columns = _column(sheet, when, LEFT, _HALF), _call_beside(sheet, when, call)
        meeting = _block(columns, _Surface(LEFT, WIDTH, ink.CALM))
    if sheet.plan.disagreement is None:
        return (meeting,)
    disagreement = _disagreement(sheet, measures, document, sheet.plan.disagreement)
    narrow = _column(sheet, disagreement, _HALF_LEFT, _HALF)
    if codes or len(narrow) > _FEW_LINES:
        return meeting, _wide(sheet, disagreement)
    return (
        _block(
            (_column(sheet, [*when, *call], LEFT, _HALF), narrow),
            _Surface(LEFT, _HALF, ink.CALM),
            _Surface(_HALF_LEFT, _HALF, ink.WARM_PAPER),
        ),
    )


def _disagreement_alone(sheet: Sheet, measures: Measures, document: Node) -> tuple[Block, ...]:
    if sheet.plan.disagreement is None:
        return ()
    return (_wide(sheet, _disagreement(sheet, measures, document, sheet.plan.disagreement)),)


def section_blocks(
    sheet: Sheet, measures: Measures, document: Node, sections: Iterable[TitledLines]
) -> Iterator[Block]:
    """Headings with paragraphs under them, in boxes: two side by side when both are short."""
    waiting: list[Said] = []
    for title, lines in sections:
        said = _section(measures, document.add("Sect"), title, lines)
        is_short = len(_column(sheet, said, LEFT, _HALF)) <= _FEW_LINES
        if waiting and is_short:
            yield _side_by_side(sheet, waiting, said)
            waiting = []
            continue
        if waiting:
            yield _wide(sheet, waiting)
        waiting = said if is_short else []
        if not is_short:
            yield _wide(sheet, said)
    if waiting:
        yield _wide(sheet, waiting)


def _wide(sheet: Sheet, said: list[Said]) -> Block:
    return _block((_column(sheet, said, LEFT, WIDTH),), _Surface(LEFT, WIDTH, ink.WARM_PAPER))


def _side_by_side(sheet: Sheet, one: list[Said], other: list[Said]) -> Block:
    return _block(
        (_column(sheet, one, LEFT, _HALF), _column(sheet, other, _HALF_LEFT, _HALF)),
        _Surface(LEFT, _HALF, ink.WARM_PAPER),
        _Surface(_HALF_LEFT, _HALF, ink.WARM_PAPER),
    )


def signature_block(sheet: Sheet, measures: Measures, document: Node) -> Block:
    """A line to sign on for each of the two, with the name under it."""
    names = [name for name in (_signer(sheet), sheet.plan.contact_person) if name]
    places = _SIGNATURES[: len(names)]
    type_ = measures.box_text._replace(ink=ink.QUIET_INK)

    def lines(canvas: TaggedCanvas, top: float, height: float) -> None:
        for left in places:
            draw_rule(canvas, left, left + _SIGNATURE_WIDTH, top, ink.INK)
        if sheet.signed is not None:
            draw_handwriting(canvas, sheet.signed.signature, LEFT, top, _SIGNATURE_ROOM)

    columns = tuple(
        column_of(sheet.typesetter, [Said(name, type_, document.add("P"))], left, _SIGNATURE_WIDTH)
        for name, left in zip(names, places, strict=True)
    )
    return Block(columns, above=4.0, backdrop=lines)


def _signer(sheet: Sheet) -> str:
    """The young person, and how they said yes when it was not by hand on paper."""
    name, signed = sheet.plan.young_person, sheet.signed
    yes = sheet.content.meeting.stages.yes
    match signed.how if signed is not None else None:
        case ConfirmedHow.SPOKEN if signed is not None and signed.written_by is not None:
            writer = sheet.plan.name_of(signed.written_by)
            return f"{name} – {sheet.say(yes.said_aloud, writer=writer)}" if writer else name
        case ConfirmedHow.SIGNATURE:
            return f"{name} – {sheet.say(yes.signed)}"
    return name


def _meeting(sheet: Sheet, measures: Measures, section: Node) -> tuple[list[Said], list[Said]]:
    """When and where the two meet again, and whom to call."""
    words = sheet.words
    meeting = sheet.plan.next_meeting
    lines = [sheet.say(words.no_meeting)]
    if meeting is not None:
        lines = [long_moment(meeting.starts, words.dates.in_(sheet.language)), meeting.place]
    when = _section(measures, section, sheet.say(words.see_you), lines)
    return when, _paragraphs(measures, section, [sheet.whom_to_call])


def _call_beside(sheet: Sheet, when: list[Said], call: list[Said]) -> Column:
    """Whom to call, at the height of when to meet."""
    return _column(
        sheet,
        [said._replace(space_above=when[0].type.leading + _SPACE) for said in call],
        _HALF_LEFT,
        _HALF,
    )


def _beside_codes(sheet: Sheet, section: Node, said: list[Said], codes: tuple[Code, ...]) -> Block:
    """The next meeting with its codes at the right edge, each over the word for what it does."""
    begins = RIGHT - _PADDING - len(codes) * _CODE_WIDTH
    lefts = [begins + number * _CODE_WIDTH for number in range(len(codes))]
    nodes = []
    columns = [_column(sheet, said, LEFT, begins - LEFT)]
    for code, left in zip(codes, lefts, strict=True):
        nodes.append(section.add("Figure", alt=code.holds))
        caption = Said(code.caption, _CAPTION, section.add("P"), SIDE + _SPACE)
        rows = column_of(sheet.typesetter, [caption], left, _CODE_WIDTH)
        columns.append(
            tuple(row._replace(left=left + (_CODE_WIDTH - row.line.width) / 2) for row in rows)
        )

    def draw(canvas: TaggedCanvas, top: float, height: float) -> None:
        for node, code, left in zip(nodes, codes, lefts, strict=True):
            draw_code(canvas, node, code.given, left + (_CODE_WIDTH - SIDE) / 2, top - _ABOVE)

    return replace(_block(tuple(columns), _Surface(LEFT, WIDTH, ink.CALM)), badge=draw)


def _disagreement(
    sheet: Sheet, measures: Measures, document: Node, disagreement: Disagreement
) -> list[Said]:
    title = sheet.say(sheet.words.disagree)
    return _section(measures, document.add("Sect"), title, [disagreement.text])


def _section(measures: Measures, section: Node, title: str, lines: list[str]) -> list[Said]:
    heading = Said(title, measures.box_heading, section.add("H2", text=title))
    return [heading, *_paragraphs(measures, section, lines)]


def _paragraphs(measures: Measures, section: Node, lines: list[str]) -> list[Said]:
    return [Said(line, measures.box_text, section.add("P"), _SPACE) for line in lines if line]


def _column(sheet: Sheet, said: list[Said], left: float, width: float) -> Column:
    return column_of(sheet.typesetter, said, left + _PADDING, width - 2 * _PADDING)


def _block(columns: tuple[Column, ...], *surfaces: _Surface) -> Block:
    def backdrop(canvas: TaggedCanvas, top: float, height: float) -> None:
        for left, width, fill in surfaces:
            draw_box(canvas, Box(left, top - height, left + width, top), _RADIUS, fill)

    return Block(columns, above=_ABOVE, below=_BELOW, backdrop=backdrop)
