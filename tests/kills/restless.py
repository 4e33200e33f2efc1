"""Somebody at the table who does now this and now that, by real keys and by mouse or finger."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ungeplan.demo.eyes import NotSeen, Seen, everything, let_run
from ungeplan.demo.hands import Hand
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Words, as_sentence
from ungeplan.ui.wording import Wording

WISHES = (
    "Jeg vil arbejde med motorer",
    "Jeg vil have et sted at bo, hvor der er ro",
    "Jeg vil tage kørekort",
    "Jeg vil sove om natten",
    "Jeg vil have nogen at spille fodbold med",
    "Jeg vil være hos min lillesøster i weekenden",
)
STEPS = ("Ringe til værkstedet", "Skrive til min far", "Gå en tur hver dag", "Spørge om en aftale")
DAYS = ("Når jeg tør", "Inden jul", "En dag, hvor det regner")
TIMES = ("10.15", "14.00", "9.30")
PLACES = ("På biblioteket", "Hos dig", "I klubben")
MOST_WISHES = 30
"""So many, and no more are made: nobody's plan is as long as two hundred kills would make it."""

_ROLES = QAccessible.Role
_PRESSED = (_ROLES.Button, _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.MenuItem, _ROLES.PageTab)


class Deed(NamedTuple):
    """Something that can be done with what is on the screen now."""

    kind: str
    likely: int
    do: Callable[[], None]


class Sight:
    """What is on the screen now, by name."""

    def __init__(self) -> None:
        usable = [seen for seen in everything() if seen.name and not seen.node.state().disabled]
        self._buttons = _names(usable, _PRESSED)
        # A card that is scrolled away is out of reach for a hand.
        near = [seen for seen in usable if not seen.node.state().offscreen]
        self.cards = _names(near, (_ROLES.ListItem,))
        self.lines = _names(usable, (_ROLES.EditableText,))
        self._places = {seen.name for seen in usable}

    def buttons(self, names: Collection[str]) -> list[str]:
        """Those of these that can be pressed."""
        return [name for name in self._buttons if name in names]

    def buttons_beginning(self, *starts: str) -> list[str]:
        """Those that can be pressed and begin with one of these."""
        return [name for name in self._buttons if name.startswith(starts)]

    def places(self, names: Collection[str]) -> list[str]:
        """Those of these that are there."""
        return [name for name in names if name in self._places]


class Restless:
    """Does one thing after another with what is on the screen; which, is left to chance.

    `tell` hears the kind of each deed just before it is done.
    """

    def __init__(
        self, hand: Hand, wording: Wording, chance: random.Random, tell: Callable[[str], None]
    ) -> None:
        self._hand = hand
        self._wording = wording
        self._chance = chance
        self._tell = tell
        say, content = wording.say, wording.content
        self._cards = {say(card.words) for card in content.cards.cards}
        self._zones = [
            f"{say(content.figure.zones[zone].name)}: "
            f"{as_sentence(say(content.figure.zones[zone].label))}"
            for zone in Zone
        ]
        self._own_step = self._tr("StepEditor", "The step in your own words")
        self._a_goal = content.print.goal.filled(wording.language, number="")

    def go_to(self, stage: Stage) -> None:
        """Begin at this stage."""
        self._tell("go to a stage")
        self._hand.press(self._say(self._wording.content.meeting.bar[stage]))

    def do_something(self, wishes: int) -> None:
        """One deed, while the plan has so many wishes."""
        before = Sight()
        deeds = list(self._deeds(before, wishes))
        (deed,) = self._chance.choices(deeds, [deed.likely for deed in deeds])
        self._tell(deed.kind)
        try:
            deed.do()
        except NotSeen:
            # The page that was asked for came between the two presses, as it may for anybody.
            if before.places(self._zones) == Sight().places(self._zones):
                raise
        # Threads get their turn while an event loop waits, as it does between two gestures.
        let_run(self._chance.choice((0, 1, 20)))

    # -- what there is to do ------------------------------------------------------------------

    def _deeds(self, sight: Sight, wishes: int) -> Iterator[Deed]:
        yield from self._ways(sight)
        yield from self._with_wishes(sight, wishes)
        yield from self._on_the_figure(sight)
        yield from self._with_steps(sight)
        yield from self._at_the_end(sight)

    def _ways(self, sight: Sight) -> Iterator[Deed]:
        meeting = self._wording.content.meeting
        always = meeting.always_there
        for kind, likely, words in (
            ("go on", 3, always.next),
            ("go back", 1, always.back),
            ("undo", 2, always.undo),
            ("pause", 1, always.pause),
            ("end the pause", 99, meeting.pause.go_on),
        ):
            yield from self._pressing(kind, likely, sight.buttons([self._say(words)]))
        stages = [self._say(name) for name in meeting.bar.values()]
        yield from self._pressing("go to a stage", 2, sight.buttons(stages))
        redo = self._tr("BottomBar", "Redo")
        yield from self._pressing("redo", 3, sight.buttons([redo]))
        if sight.buttons([self._say(always.undo)]):
            yield Deed("undo by keys", 1, self._undo_by_keys)

    def _with_wishes(self, sight: Sight, wishes: int) -> Iterator[Deed]:
        own_words = self._say(self._wording.content.meeting.stages.wishes.own_words)
        if wishes < MOST_WISHES:
            # On the stage of goals, a button opens the line of that name.
            if own_words in sight.lines or sight.buttons([own_words]):
                yield from self._writing("a wish", own_words, WISHES)
            yield from self._pressing("take a card", 9, sight.buttons(self._cards))
        more = self._tr("WishSlip", "More for: {wish}").partition("{")[0]
        yield from self._pressing("open a wish", 3, sight.buttons_beginning(more))
        reword = self._tr("WishSlip", "Write it another way")
        if reword in sight.lines:
            yield from self._writing("better words", reword, WISHES)
        else:
            yield from self._pressing("begin better words", 30, sight.buttons([reword]))
        away = [self._tr("WishSlip", "Take it away"), self._tr("WishSlip", "Put the card back")]
        yield from self._pressing("take a wish away", 9, sight.buttons(away))

    def _on_the_figure(self, sight: Sight) -> Iterator[Deed]:
        zones = sight.places(self._zones)
        goals = [name for name in sight.cards if name.startswith(self._a_goal)]
        wishes = [name for name in sight.cards if name not in goals]
        for kind, cards in (("put a wish on the figure", wishes), ("move a goal", goals)):
            if zones and cards:
                yield Deed(kind, 20, self._carry(cards, zones))
        yield from self._pressing("swap a goal", 30, sight.buttons_beginning(self._a_goal))
        ranks = (f"{self._tr('RankList', 'Up')}: ", f"{self._tr('RankList', 'Down')}: ")
        yield from self._pressing("rank a goal", 20, sight.buttons_beginning(*ranks))
        numbers = [str(number) for number in range(1, 11)]
        yield from self._pressing("give a number", 20, sight.buttons(numbers))

    def _with_steps(self, sight: Sight) -> Iterator[Deed]:
        steps = self._wording.content.meeting.stages.steps
        begin = sight.buttons_beginning(self._say(steps.first_step), self._say(steps.next_step))
        yield from self._pressing("begin a step", 10, begin)
        if begin:
            yield Deed("think of a step", 20, lambda: self._make_step(self._one_of(begin)))
        no_goals = self._tr("StepsStage", "To the goals")
        yield from self._pressing("go to the goals", 20, sight.buttons([no_goals]))
        for what, line, texts in (
            ("a step", self._own_step, STEPS),
            ("a day", self._tr("StepEditor", "When, in your own words"), DAYS),
        ):
            if line in sight.lines:
                yield from self._writing(what, line, texts)
        for kind, likely, names in (
            ("ask about the step", 5, ("The step", "Who", "When", "Who helps")),
            ("make the step", 30, ("Add the step", "Keep the change")),
        ):
            said = [self._tr("StepEditor", name) for name in names]
            yield from self._pressing(kind, likely, sight.buttons(said))
        # A stage is called so too: it is an owner only where somebody is asked who.
        if sight.buttons([self._tr("StepEditor", "Who")]):
            yield from self._pressing("choose an owner", 20, sight.buttons([self._say(steps.me)]))

    def _at_the_end(self, sight: Sight) -> Iterator[Deed]:
        days = [self._tr("DayPicker", f"In {weeks} weeks") for weeks in ("two", "six")]
        yield from self._pressing("choose a day", 10, sight.buttons(days))
        for what, line, texts in (
            ("a time", self._tr("ClockPicker", "What time"), TIMES),
            ("a place", self._tr("NextMeetingInput", "Where?"), PLACES),
        ):
            if line in sight.lines:
                yield from self._writing(what, line, texts)
        yes = self._say(self._wording.content.meeting.stages.yes.yes)
        yield from self._pressing("say yes to the plan", 3, sight.buttons([yes]))

    # -- doing it -----------------------------------------------------------------------------

    def _pressing(self, kind: str, likely: int, names: Collection[str]) -> Iterator[Deed]:
        if names:
            yield Deed(kind, likely, lambda: self._hand.press(self._one_of(names)))

    def _writing(self, what: str, line: str, texts: Collection[str]) -> Iterator[Deed]:
        yield Deed(f"write {what}", 8, lambda: self._write(line, self._one_of(texts)))
        yield Deed(f"write half of {what}", 8, lambda: self._write_half(line, self._one_of(texts)))

    def _carry(self, cards: Collection[str], zones: Collection[str]) -> Callable[[], None]:
        return lambda: self._hand.carry(
            self._one_of(cards), self._one_of(zones), lambda: self._tell("hold a card")
        )

    def _make_step(self, begin: str) -> None:
        self._hand.press(begin)
        self._hand.write(self._own_step, self._one_of(STEPS))
        me = self._say(self._wording.content.meeting.stages.steps.me)
        for kind, name in (
            ("ask about the step", self._tr("StepEditor", "Who")),
            ("choose an owner", me),
            ("make the step", self._tr("StepEditor", "Add the step")),
        ):
            self._tell(kind)
            self._hand.press(name)

    def _write(self, line: str, text: str) -> None:
        self._hand.write(line, text)
        self._hand.key(Qt.Key.Key_Return)

    def _write_half(self, line: str, text: str) -> None:
        self._hand.write(line, text[: self._chance.randint(1, len(text))])
        # A thought: long enough for the words to be kept, or not.
        let_run(self._chance.choice((0, 200, 400)))

    def _undo_by_keys(self) -> None:
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        if focus is not None:
            QTest.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _one_of(self, names: Collection[str]) -> str:
        return self._chance.choice(list(names))

    # -- by name ------------------------------------------------------------------------------

    def _say(self, words: Words) -> str:
        return self._wording.say(words)

    def _tr(self, context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)


def _names(seen: list[Seen], roles: Collection[QAccessible.Role]) -> list[str]:
    return [one.name for one in seen if one.role in roles]
