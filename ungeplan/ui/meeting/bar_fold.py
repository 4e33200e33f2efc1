"""In which order the bar at the bottom gives things up when the row is full."""

from __future__ import annotations

from enum import IntEnum, auto


class Fold(IntEnum):
    """How little the row shows: each step folds away one thing more than the one before."""

    NOTHING = auto()
    LOOK = auto()
    """Text size, colours and the other language are behind *Mere*."""
    SAVED = auto()
    """Of what is saved there is the dot alone."""
    PEN = auto()
    """Who writes is to be seen only while it is not the young person, and by one name."""
    KEY = auto()
    """The key of *Skjul* is not named."""
    REDO = auto()
    WORDS = auto()
    """Arrows say *Tilbage* and *Fortryd*."""
    PAUSE = auto()
    READ_ALOUD = auto()
    MORE = auto()
    """Three dots say *Mere*."""
    NAME = auto()
    """A pen on a coloured ground says that somebody writes for the young person."""
