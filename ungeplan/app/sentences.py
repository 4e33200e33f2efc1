"""The one sentence on the desk: said, said again in another language, and taken away."""

from __future__ import annotations

from collections.abc import Callable

from ungeplan.model.content import ContentIsBroken
from ungeplan.model.refusals import Refusal
from ungeplan.ui.wording import Wording

Told = str | Refusal | ContentIsBroken
"""What a sentence is about: the name of a trouble, or what was raised."""


class Sentences:
    """Knows what stands on the desk as a sentence, and what shows it."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._told: tuple[Callable[[str], None], Told] | None = None
        self.not_saved = ""
        """The name of the trouble while something cannot be written: then a sentence stays."""

    def tell(self, show: Callable[[str], None], what: Told) -> None:
        """Say it there."""
        self._told = show, what
        show(self.of(what))

    def tell_again(self) -> None:
        """The same in the language of the moment."""
        if self._told is not None:
            self.tell(*self._told)

    def take_away(self) -> None:
        """What was said is over, unless it is that something cannot be saved."""
        if self._told is not None and not self.not_saved:
            show, _ = self._told
            self._told = None
            show("")

    def forget(self) -> None:
        """It is tried anew: what was said is not said again in another language."""
        self._told = None

    def of(self, what: Told) -> str:
        """The sentence about it."""
        content, language = self._wording.content, self._wording.language
        if isinstance(what, ContentIsBroken):
            return what.sentence(language)
        if isinstance(what, Refusal):
            return content.refusal(what, language)
        return content.trouble(what, language)
