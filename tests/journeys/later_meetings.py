"""Plays what comes later: the meetings that follow, another contact person, another screen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.meeting_driver import MeetingDriver
from ungeplan.demo.case import CaseCandidate
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.plan import ChoiceMode


class MenuKeys:
    """Strikes the keys that choose one thing of the menu that is open."""

    def __init__(self, words: str) -> None:
        self._words = words
        self.chosen = False

    def choose(self) -> None:
        """Down to the words, and Enter."""
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(5, self.choose)
            return
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            action = menu.activeAction()
            # A stage where we have been says that too.
            if action is not None and action.text().split(" · ")[0] == self._words:
                self.chosen = True
                QTest.keyClick(menu, Qt.Key.Key_Return)
                return
        menu.close()


class LaterMeetings(MeetingDriver):
    """What the two do when they know the plan already."""

    # -- the screen ----------------------------------------------------------------------------

    def choose_in_look_menu(self, context: str, sentence: str) -> None:
        """Something of the menu for text and colours."""
        opener = self._tr("BottomBar", "Text size and colours")
        self._choose_in_menu(opener, self._tr(context, sentence))

    def leave_out_of_screen(self, thing: str) -> None:
        """On the page *Min skærm*: that part shall not be there."""
        left_out = self._tr("MyScreenPage", "Do not show")
        self._hand.choose(f"{self._tr('MyScreenPage', thing)}: {left_out}")

    # -- who does what -------------------------------------------------------------------------

    def agree_substitute(self, name: str, instead: str) -> None:
        """On the card of somebody at the table: who it is when they are not there."""
        roles = self._wording.content.meeting.roles
        what = self._tr("ChairsAtTable", "What {name} does").format(name=name)
        self._choose_in_menu(f"{name}, ", what)
        find(self._say(roles.does))
        self._hand.choose(instead)
        self._look("role-card")
        self._hand.press(self._say(roles.close))

    # -- the contact person --------------------------------------------------------------------

    def go_back_to_get_ready(self) -> None:
        """What was asked before the first meeting lies before *Velkommen*."""
        back = self._say(self._wording.content.meeting.always_there.back)
        while not self.asks(self.stages.get_ready.who_by_your_side):
            self._hand.press(back)

    def leave_get_ready_for(self, stage: Stage) -> None:
        """The line that says how far the two have come leads to every stage."""
        bar = self._wording.content.meeting.bar
        self._choose_in_menu(f"{self._say(bar[Stage.GET_READY])} · ", self._say(bar[stage]))

    def offer(self, candidate: CaseCandidate) -> None:
        """A card of one more who could be the contact person."""
        ready, hand = self.stages.get_ready, self._hand
        hand.press(self._say(ready.one_you_know))
        hand.write(self._say(ready.who_is_it), candidate.name)
        hand.write(self._say(ready.known_from), candidate.known_from)
        hand.press(self._say(ready.lay_card))

    def begin_to_choose(self, name: str, mode: ChoiceMode) -> None:
        """Somebody is chosen; the day on which the young person was asked is not said yet."""
        self._hand.press(self._tr("CandidateCard", "Choose {name}").format(name=name))
        self._hand.choose(self._say(self.stages.get_ready.modes[mode]))

    def choose_contact_person(self, name: str) -> None:
        """All is said now."""
        choose = self.stages.get_ready.choose
        self._hand.press(choose.filled(self._wording.language, name=name))

    # -- since last ----------------------------------------------------------------------------

    def we_did(self, promise: str, on: dt.date | None = None, words: str = "") -> None:
        """The adults kept a promise; on which day, and how it went."""
        self._tell(promise, self._say(self.stages.since_last.we_did), on, words)

    def i_did(self, step: str, words: str = "") -> None:
        """The young person did what they said."""
        self._tell(step, self._say(self.stages.since_last.i_did), None, words)

    def reach(self, goal: str, number: int, words: str) -> None:
        """*Nået*, with a number and their own words."""
        since, hand = self.stages.since_last, self._hand
        hand.press(f"{self._say(since.reached)}: {goal}")
        hand.choose(str(number))
        hand.write(self._say(since.reached_words), words)
        self._look("reached")
        hand.press(self._say(since.it_is_reached))

    def swap(self, goal: str, words: str, zone: Zone) -> None:
        """*Byt ud* for a wish in new words."""
        hand = self._hand
        hand.press(f"{self._say(self.stages.since_last.swap)}: {goal}")
        hand.write(self._say(self.stages.wishes.own_words), words)
        hand.key(Qt.Key.Key_Return)
        self._look("swap")
        hand.press(self._zone(zone))

    def take_wish(self, wish: str, zone: Zone) -> None:
        """There is room for a goal: a parked wish takes it."""
        find(self._say(self.stages.since_last.room))
        self._hand.press(wish)
        self._look("place")
        self._hand.press(self._zone(zone))

    def say_number(self, last: int, today: int) -> None:
        """*Sidst sagde du … Hvad siger du i dag?*"""
        asked = self.stages.since_last.last_number.filled(self._wording.language, number=last)
        while look(asked) is None:
            self._go_on()
        self._hand.choose(str(today))

    def say_yes_again(self) -> None:
        """*Min plan* of a later meeting, without a new day to meet."""
        self.go_to(Stage.MY_PLAN)
        self.go_on_to(self.stages.yes.question)
        self.say_yes()

    def see_off(self, name: str, role: str) -> None:
        """Somebody leaves the table, and what they might not see comes back."""
        self.go_to(Stage.WELCOME)
        leaves = self._tr("ChairsAtTable", "{name} leaves the table").format(name=name)
        self._choose_in_menu(f"{name}, {self._tr('WelcomeStage', role)}", leaves)
        assert wait_until(lambda: QApplication.focusWidget() is not None)
        self.uncover()

    def _choose_in_menu(self, opener: str, words: str) -> None:
        """By keys in the menu, whatever opened it."""
        strokes = MenuKeys(words)
        # An open menu may keep everybody waiting.
        QTimer.singleShot(0, strokes.choose)
        self._hand.press(opener)
        assert wait_until(lambda: strokes.chosen)
        # Off screen a menu that has gone may still be the active window.
        meeting = self._journey.program.meeting
        assert meeting is not None
        meeting.activateWindow()

    def _tell(self, step: str, answer: str, on: dt.date | None, words: str) -> None:
        since, hand = self.stages.since_last, self._hand
        hand.press(answer, step)
        if on is not None:
            hand.press(self._say(since.which_day), step)
            hand.choose(self._steps.day(on))
        if words:
            hand.write(self._say(since.how_it_went), words, step)
            hand.key(Qt.Key.Key_Return)
