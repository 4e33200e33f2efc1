"""What papers there are, in which forms they can be had, and the sheets that are about nobody."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """What a paper is."""

    PLAN = "plan"
    SHEET = "sheet"
    """About nobody."""
    COPY = "copy"
    COPIES = "copies"
    LETTER = "letter"
    DRAFT = "draft"
    """Of another plan."""


class PaperForm(StrEnum):
    """How a plan lies on paper; it says the same in each."""

    USUAL = "usual"
    WALL = "wall"
    LARGE = "large"
    TWO_LANGUAGES = "two-languages"
    POCKET = "pocket"


class PaperSheet(StrEnum):
    """A sheet that holds nothing about anybody."""

    READY = "ready"
    """The questions before a meeting."""
    FIGURE = "figure"
    """A figure to write on by hand."""
    METHOD = "method"
    """How the meeting is held."""
