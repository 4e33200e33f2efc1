"""Pieces under one another: how they share one page, or go on over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from ungeplan.export.pdf.block import Block
from ungeplan.export.pdf.tagged import TaggedCanvas


class Piece(Protocol):
    """Something that takes a band of the page from margin to margin."""

    @property
    def height(self) -> float: ...

    @property
    def keeps_with_next(self) -> bool: ...

    @property
    def running(self) -> tuple[Block, ...]: ...

    def draw(self, canvas: TaggedCanvas, top: float) -> None: ...


@dataclass(frozen=True)
class Gap:
    """Empty paper between two pieces, which may stretch when a page has room to spare."""

    height: float
    share: float = 0.0
    """The part of the spare room it takes."""
    most: float = 0.0
    """How far it stretches at most."""
    fills: bool = False
    """Whether it takes all that the other gaps leave."""


class Placed(NamedTuple):
    """A piece and the height on its page where it begins."""

    piece: Piece
    top: float


Page = tuple[Placed, ...]


class Frame(NamedTuple):
    """Where pieces may lie on a page."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The room there is."""
        return self.top - self.bottom


def spare_room(pieces: Sequence[Piece | Gap], frame: Frame) -> float:
    """What is left when all pieces lie on one page; less than nought when they do not fit."""
    return frame.height - sum(piece.height for piece in pieces)


def on_one_page(pieces: Sequence[Piece | Gap], frame: Frame) -> Page:
    """All pieces on one page; the gaps share the room that is left."""
    spare = spare_room(pieces, frame)
    gaps = [piece for piece in pieces if isinstance(piece, Gap)]
    rest = spare - sum(_stretch(gap, spare) for gap in gaps)
    top = frame.top
    page = []
    for piece in pieces:
        if isinstance(piece, Gap):
            top -= piece.height + (rest if piece.fills else _stretch(piece, spare))
        else:
            page.append(Placed(piece, top))
            top -= piece.height
    return tuple(page)


def _stretch(gap: Gap, spare: float) -> float:
    return min(gap.share * spare, gap.most)


def over_pages(pieces: Sequence[Piece | Gap], frame: Frame) -> tuple[Page, ...]:
    """The pieces one after another, on as many pages as they need.

    A text that is taller than a page goes on over the next; every other piece must fit on one.
    """
    writing = _Writing(frame)
    for chain in _chains(pieces):
        if sum(piece.height for piece in chain) > writing.room:
            writing.turn_page()
        for piece in chain:
            writing.place(piece)
    return tuple(tuple(page) for page in writing.pages)


def _chains(pieces: Sequence[Piece | Gap]) -> Iterator[list[Piece | Gap]]:
    """Pieces that want to be on the same page; a gap goes with what follows it."""
    chain: list[Piece | Gap] = []
    for piece in pieces:
        chain.append(piece)
        if not isinstance(piece, Gap) and not piece.keeps_with_next:
            yield chain
            chain = []
    # What wants to be with the next comes last.
    if chain:
        yield chain


class _Writing:
    """Pages that are being filled from the top."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._top = frame.top
        self.pages: list[list[Placed]] = [[]]

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self._top - self._frame.bottom

    def turn_page(self) -> None:
        """Begin a new page, unless this one is new."""
        if self.pages[-1]:
            self.pages.append([])
            self._top = self._frame.top

    def place(self, piece: Piece | Gap) -> None:
        """Put the piece below the others; a gap at the top of a page is left out."""
        if isinstance(piece, Gap):
            self._top -= piece.height if self.pages[-1] else 0.0
            return
        if self.room < piece.height <= self._frame.height:
            self.turn_page()
        self._repeat(piece)
        while isinstance(piece, Block) and piece.height > self.room:
            begun, piece = piece.split(self.room)
            self._put(begun)
            self.turn_page()
            self._repeat(piece)
        self._put(piece)

    def _repeat(self, piece: Piece) -> None:
        if not self.pages[-1]:
            for block in piece.running:
                self._put(block)

    def _put(self, piece: Piece) -> None:
        self.pages[-1].append(Placed(piece, self._top))
        self._top -= piece.height
