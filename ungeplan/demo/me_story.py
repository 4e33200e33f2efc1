"""How the young person of the case has it, and what they bring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from ungeplan.demo.case import Case
from ungeplan.demo.eyes import find
from ungeplan.demo.hands import Hand
from ungeplan.ui.wording import Wording


class MeStory:
    """Answers both questions of the stage; going on to the next one is left to the meeting."""

    def __init__(
        self, case: Case, hand: Hand, wording: Wording, picture: Callable[[str], None]
    ) -> None:
        self._case = case
        self._hand = hand
        self._wording = wording
        self._picture = picture

    def say_right_now(self) -> None:
        """In the areas that are told of, the mark is put in the middle; the others are left."""
        words, say = self._wording.content.meeting.stages.right_now, self._wording.say
        find(say(words.name))
        self._picture("right-now-empty")
        for area in self._case.right_now:
            self._hand.press(say(getattr(words, area)))
        self._picture("right-now")

    def fill_the_backpack(self) -> None:
        """What they bring, and how to help them, in their own words."""
        words, say = self._wording.content.meeting.stages.strengths, self._wording.say
        find(say(words.name))
        self._picture("backpack-empty")
        for strength in self._case.strengths:
            self._hand.write(say(getattr(words, strength.kind)), strength.text)
            self._hand.key(Qt.Key.Key_Return)
        self._picture("backpack")
