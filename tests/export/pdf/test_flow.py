"""Pieces that share a page, and pieces that go on over the next."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ungeplan.export.pdf.block import Block, Row
from ungeplan.export.pdf.flow import Frame, Gap, Page, Piece, on_one_page, over_pages, spare_room
from ungeplan.export.pdf.lettering import Line, Type
from ungeplan.export.pdf.tagged import TaggedCanvas

FRAME = Frame(top=500.0, bottom=100.0)
TEN_HIGH = Type(10 / 1.28, "#000000")


@dataclass(frozen=True)
class Solid:
    """A piece that cannot be split."""

    height: float
    keeps_with_next: bool = False
    running: tuple[Block, ...] = field(default=())

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        raise AssertionError("pages are laid out here, and none is drawn")


def block(lines: int, **how: object) -> Block:
    """A block of so many lines, each ten points high."""
    row = Row(Line((), 0.0), TEN_HIGH, 0.0, None)
    return Block(((row,) * lines,), **how)  # type: ignore[arg-type] # whatever a block can have


def heights(page: Page) -> list[float]:
    return [round(placed.piece.height, 6) for placed in page]


def tops(page: Page) -> list[float]:
    return [round(placed.top, 6) for placed in page]


def test_gaps_share_the_spare_room_up_to_their_limits():
    pieces: list[Piece | Gap] = [
        Solid(100),
        Gap(10, share=0.5, most=40),
        Solid(50),
        Gap(10, share=0.1, most=40),
        Solid(20),
    ]

    assert spare_room(pieces, FRAME) == 210
    assert tops(on_one_page(pieces, FRAME)) == [500, 350, 269]


def test_a_filling_gap_takes_what_the_others_leave():
    pieces: list[Piece | Gap] = [
        Solid(100),
        Gap(10, share=0.1, most=99),
        Solid(50),
        Gap(30, fills=True),
        Solid(20),
    ]

    page = on_one_page(pieces, FRAME)

    assert page[-1].top - page[-1].piece.height == pytest.approx(FRAME.bottom)


def test_pieces_follow_one_another_until_the_page_is_full():
    pages = over_pages([Solid(150), Gap(20), Solid(150), Gap(20), Solid(150)], FRAME)

    assert [tops(page) for page in pages] == [[500, 330], [500]]


def test_a_heading_goes_with_what_follows_it():
    pages = over_pages([Solid(300), Solid(60, keeps_with_next=True), Solid(60)], FRAME)

    assert [heights(page) for page in pages] == [[300], [60, 60]]


def test_what_is_said_again_stands_above_the_first_piece_of_a_page():
    running = (block(2),)
    rows = [Solid(150, running=running) for _ in range(3)]

    pages = over_pages([Solid(100, keeps_with_next=True), *rows], FRAME)

    assert [heights(page) for page in pages] == [[100, 150, 150], [20, 150]]


def test_a_text_taller_than_a_page_goes_on_with_what_is_said_again():
    pages = over_pages([block(90, above=5.0, below=5.0, running=(block(3),))], FRAME)

    assert [heights(page) for page in pages] == [[30, 370], [30, 370], [30, 190]]


def test_a_text_that_fits_on_the_next_page_is_not_split():
    pages = over_pages([Solid(50, keeps_with_next=True), block(30), block(30)], FRAME)

    assert [heights(page) for page in pages] == [[50, 300], [300]]


def test_pieces_that_cannot_stay_together_follow_on_the_next_page():
    pages = over_pages([Solid(300, keeps_with_next=True), Solid(200)], FRAME)

    assert [heights(page) for page in pages] == [[300], [200]]


def test_a_chain_taller_than_a_page_begins_where_it_is_and_loses_nothing():
    pages = over_pages([Solid(390, keeps_with_next=True), block(80)], FRAME)

    assert sum(round(height / 10) for page in pages for height in heights(page)) == 39 + 80


@given(lines=st.lists(st.integers(1, 120), max_size=8), above=st.floats(0, 20))
def test_no_line_is_lost_and_no_page_is_too_full(lines, above):
    pieces = [block(count, above=above, running=(block(2),)) for count in lines]

    pages = over_pages(pieces, FRAME)

    drawn = sum(
        len(placed.piece.columns[0])
        for page in pages
        for placed in page
        if isinstance(placed.piece, Block) and placed.piece.running
    )
    assert drawn == sum(lines)
    for page in pages:
        for placed in page:
            assert placed.top - placed.piece.height >= FRAME.bottom - 1e-6


def test_a_badge_is_drawn_once_and_the_background_on_every_page():
    seen: list[str] = []

    def backdrop(canvas: TaggedCanvas, top: float, height: float) -> None:
        seen.append("back")

    def badge(canvas: TaggedCanvas, top: float, height: float) -> None:
        seen.append("badge")

    begun, rest = block(10, backdrop=backdrop, badge=badge).split(50)

    assert begun.badge is badge
    assert rest.badge is None
    assert begun.backdrop is rest.backdrop is backdrop
    assert len(begun.columns[0]) + len(rest.columns[0]) == 10
    assert seen == []
