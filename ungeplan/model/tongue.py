"""The languages the program speaks. Apart from their words, so that a window can ask for one."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language in which the program speaks."""

    DANISH = "da"
    ENGLISH = "en"
