"""Min plan on paper: one A4 page when the words allow it, more pages when they do not."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import NamedTuple

from ungeplan.export.pdf import ink
from ungeplan.export.pdf.block import (
    Block,
    Column,
    Said,
    column_of,
    draw_column,
    flush_right,
    height_of,
)
from ungeplan.export.pdf.closing import agreement_blocks, signature_block
from ungeplan.export.pdf.copy_parts import copy_blocks, foot_of
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.goals import above, beside, goal_texts, story
from ungeplan.export.pdf.lettering import Type, Typesetter
from ungeplan.export.pdf.pages import file_of_pages
from ungeplan.export.pdf.sheet import LEFT, PAGE, RIGHT, TOP, WIDTH, Measures, Sheet
from ungeplan.export.pdf.steps import step_blocks
from ungeplan.export.pdf.tagged import Node, TaggedCanvas
from ungeplan.model.content import Content
from ungeplan.model.copies import Copy
from ungeplan.model.facts import PlanConfirmed
from ungeplan.model.language import Language
from ungeplan.model.plan import Plan

_MOST_AIR = (2.25, 1.6, 1.1, 1.1)
"""By the number of goals: with few of them the figure may be larger."""
_STEPS_OF_AIR = 15
_AIR_OVER_PAGES = 0.5
"""A plan that needs more pages anyway keeps letters of the usual size."""
_AIR_FOR_CODES = 0.5
"""With less air letters become smaller, and the words go before codes that only repeat some."""
_FOOT = Type(9.6, ink.QUIET_INK)
_FOOT_BOTTOM = 17.0
_ABOVE_FOOT = 26.0
_PAGE_NUMBER_WIDTH = 90.0
_RUNNING_HEAD_TOP = PAGE[1] - 17.0
_BETWEEN_GOALS = 10.0


class LaidOut(NamedTuple):
    """A plan on its pages, not yet drawn."""

    document: Node
    pages: tuple[Page, ...]


class _Draft(NamedTuple):
    """What stands on the pages from top to bottom, and the tree it belongs to."""

    document: Node
    pieces: list[Piece | Gap]


def sheet_of(
    plan: Plan,
    content: Content,
    language: Language,
    version: int | None,
    made_on: dt.date,
    signed: PlanConfirmed | None = None,
) -> Sheet:
    """The plan on its way to paper, with nothing set yet."""
    return Sheet(plan, content, language, version, made_on, Typesetter(), signed)


def sheet_of_copy(
    copy: Copy,
    content: Content,
    language: Language,
    version: int | None,
    signed: PlanConfirmed | None,
) -> Sheet:
    """A copy on its way to paper."""
    sheet = sheet_of(copy.view, content, language, version, copy.day, signed)
    return replace(sheet, copy=copy)


def pdf_of(sheet: Sheet, laid_out: LaidOut, told: bytes = b"") -> bytes:
    """The pages drawn, as a finished file, with what they say as JSON in it if there is any."""
    document, pages = laid_out
    read = document.add("P")

    def margins(canvas: TaggedCanvas, number: int, count: int) -> None:
        # A listener hears the foot once, at the end; on the pages before it is decoration.
        foot = _foot(sheet, read if number == count else None)
        _draw_margins(canvas, sheet, number, count, foot)

    title = sheet.say(sheet.words.title)
    return file_of_pages(sheet, document, title, pages, margins, told=told)


def lay_out(sheet: Sheet) -> LaidOut:
    """The plan on one page, with as much air as its words allow, or on more pages.

    Codes for a phone come along where they take nothing from the words.
    """
    frame = Frame(TOP, _FOOT_BOTTOM + height_of(_foot(sheet, None)) + _ABOVE_FOOT)
    one_page = _airiest(sheet, frame, with_codes=True) or _airiest(sheet, frame, with_codes=False)
    if one_page:
        return LaidOut(one_page.document, (on_one_page(one_page.pieces, frame),))
    drafts = (
        _draft(sheet, Measures.at(_AIR_OVER_PAGES), frame, with_codes=with_codes)
        for with_codes in (True, False)
    )
    laid_out = [LaidOut(draft.document, over_pages(draft.pieces, frame)) for draft in drafts]
    # For the codes alone there is no page more; of two as long as one another, min is the first.
    return min(laid_out, key=lambda each: len(each.pages))


def _airiest(sheet: Sheet, frame: Frame, *, with_codes: bool) -> _Draft | None:
    """The draft with the most air that fits on one page, found by halving."""
    most = _MOST_AIR[len(sheet.plan.active_goals)]
    found = None
    least = math.ceil(_STEPS_OF_AIR * _AIR_FOR_CODES / most) if with_codes else 0
    too_airy, fitting = _STEPS_OF_AIR + 1, least - 1
    while too_airy - fitting > 1:
        step = (too_airy + fitting) // 2
        measures = Measures.at(most * step / _STEPS_OF_AIR)
        draft = _draft(sheet, measures, frame, with_codes=with_codes)
        if spare_room(draft.pieces, frame) >= 0:
            found, fitting = draft, step
        else:
            too_airy = step
    return found


def _draft(sheet: Sheet, measures: Measures, frame: Frame, *, with_codes: bool) -> _Draft:
    document = Node("Document")
    title = _title_blocks(sheet, measures, document)
    room = frame.height - sum(block.height for block in title)
    copy, has_steps = sheet.copy, _has_steps(sheet.plan)
    pieces: list[Piece | Gap] = [*title]
    # A copy has no empty places: they would tell of what its reader may not see.
    if copy is None or sheet.plan.active_goals:
        pieces += _goal_pieces(sheet, measures, document, room)
    if copy is None or has_steps:
        pieces += [Gap(14.0, share=0.2, most=44.0), *step_blocks(sheet, measures, document)]
    for block in (
        *copy_blocks(sheet, measures, document),
        *agreement_blocks(sheet, measures, document, with_codes=with_codes),
    ):
        pieces += [Gap(14.0, share=0.2, most=40.0), block]
    if copy is None or copy.is_their_own:
        pieces += [Gap(34.0, fills=True), signature_block(sheet, measures, document)]
    return _Draft(document, pieces)


def _has_steps(plan: Plan) -> bool:
    return any(plan.open_steps(goal.id) for goal in plan.active_goals)


def _title_blocks(sheet: Sheet, measures: Measures, document: Node) -> tuple[Block, ...]:
    title = sheet.say(sheet.words.title)
    return tuple(
        Block((column_of(sheet.typesetter, [said], LEFT, WIDTH),), keeps_with_next=True)
        for said in (
            Said(title, measures.title, document.add("H1", text=title)),
            Said(sheet.subtitle, measures.subtitle, document.add("P")),
        )
    )


def _goal_pieces(
    sheet: Sheet, measures: Measures, document: Node, room: float
) -> list[Piece | Gap]:
    """The figure with the goals beside it, or above them when that would not fit on a page."""
    gap = Gap(12.0, share=0.15, most=28.0)
    figure = document.add("Figure", alt=story(sheet))
    texts = goal_texts(sheet, document)
    piece = beside(sheet, figure, texts, measures.figure_height)
    if gap.height + piece.height <= room:
        return [gap, piece]
    lone, boxes = above(sheet, figure, texts, measures.figure_height)
    pieces: list[Piece | Gap] = [gap, lone]
    for box in boxes:
        pieces += [Gap(_BETWEEN_GOALS), box]
    return pieces


def _foot(sheet: Sheet, node: Node | None) -> Column:
    said = Said(foot_of(sheet), _FOOT, node)
    return column_of(sheet.typesetter, [said], LEFT, WIDTH - _PAGE_NUMBER_WIDTH)


def _draw_margins(
    canvas: TaggedCanvas, sheet: Sheet, number: int, count: int, foot: Column
) -> None:
    """What stands in the margins: the foot, the number of the page and, overleaf, whose it is."""
    top = _FOOT_BOTTOM + height_of(foot)
    draw_column(canvas, foot, top)
    page = Said(sheet.say(sheet.words.page, number=number, count=count), _FOOT, None)
    column = column_of(sheet.typesetter, [page], LEFT, _PAGE_NUMBER_WIDTH)
    draw_column(canvas, flush_right(column, RIGHT), _FOOT_BOTTOM + height_of(column))
    if number > 1:
        draw_column(canvas, _running_head(sheet), _RUNNING_HEAD_TOP)


def _running_head(sheet: Sheet) -> Column:
    """Which plan a loose sheet belongs to, and whose it is when the name fits in one line."""
    title = sheet.say(sheet.words.title)
    named = Said(f"{title} · {sheet.plan.young_person}", _FOOT, None)
    column = column_of(sheet.typesetter, [named], LEFT, WIDTH)
    if len(column) == 1:
        return column
    return column_of(sheet.typesetter, [named._replace(text=title)], LEFT, WIDTH)
