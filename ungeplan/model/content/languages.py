"""The languages that can stand beside Danish when somebody interprets (tolk)."""

from __future__ import annotations

from ungeplan.model.content.part import File, Part
from ungeplan.model.language import Words
from ungeplan.model.tongue import is_language_tag


class SpokenLanguage(Part, frozen=True, kw_only=True):
    """A language that somebody at the table speaks and reads."""

    own: str
    """What it is called in itself."""
    name: Words
    """What it is called within a sentence."""
    right_to_left: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError when it has no name that its own reader would find."""
        if not self.own.strip():
            raise ValueError("`own` must be what the language is called in itself")


class Languages(File, frozen=True, kw_only=True):
    """All of them by their tag, and how it is told that something stands in one."""

    said_in: Words
    spoken: dict[str, SpokenLanguage]

    def __post_init__(self) -> None:
        super().__post_init__()
        for tag in self.spoken:
            if not is_language_tag(tag):
                raise ValueError(f"no language has the tag {tag}")
