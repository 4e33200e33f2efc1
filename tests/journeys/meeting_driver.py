"""Plays meetings by what is on the screen: the first as the demo does, and those that follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.journey import Journey
from tests.journeys.journey_case import CaseQuestion
from ungeplan.demo.case import CaseSharing, CaseStep
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.first_meeting import FirstMeeting
from ungeplan.demo.sharing_story import SharingStory
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Words, as_sentence
from ungeplan.ui.meeting.curtain import HOLD_MS
from ungeplan.ui.widgets.day_line import written

Look = Callable[[str], None]
"""Looks at what is on the screen; it is told what that is."""


class MeetingDriver(FirstMeeting):
    """What the two at the table do with one kind of hand, in the words of the case.

    `look` is called before each *Videre*, and at each moment of the first meeting.
    """

    def __init__(self, journey: Journey, look: Look) -> None:
        super().__init__(journey.case.first, journey.hand, journey.wording, look)
        self._journey = journey
        self._look = look
        self.stages = journey.wording.content.meeting.stages
        self._sharing = SharingStory(journey.case.first, journey.hand, journey.wording)

    # -- on the desk ---------------------------------------------------------------------------

    def show_the_plan(self) -> None:
        """On the desk, that of the young person."""
        find(self._tr("PeopleList", "New young person"))
        self._hand.press(f"{self._case.chosen_name}. ")
        find(self._tr("PersonPage", "Begin a meeting"))

    def write_birth_date(self, day: dt.date) -> None:
        """How old decides what the young person is asked about."""
        self._hand.write(self._tr("PersonBirth", "When the young person was born"), written(day))
        self._hand.key(Qt.Key.Key_Return)

    def begin_meeting(self, length: str = "Begin a meeting") -> None:
        """The two sit down; `length` is the button on the desk."""
        self.press("PersonPage", length)
        find(self._say(self.stages.welcome.question))

    def nobody_came(self) -> None:
        """The contact person notes that the two missed each other."""
        self.press("PersonContact", "We did not see each other")

    # -- everywhere ----------------------------------------------------------------------------

    def press(self, context: str, sentence: str) -> None:
        """What the windows call it in their code."""
        self._hand.press(self._tr(context, sentence))

    def press_words(self, words: Words, about: str = "") -> None:
        """What the content calls it, and about what when it says so."""
        self._hand.press(f"{self._say(words)}: {about}" if about else self._say(words))

    def asks(self, question: Words) -> bool:
        """Whether this is asked now."""
        return look(self._say(question)) is not None

    def go_to(self, stage: Stage) -> None:
        """A press on the bar at the top."""
        self._hand.press(self._say(self._wording.content.meeting.bar[stage]))

    def go_on(self) -> None:
        """*Videre*."""
        self._go_on()

    def go_on_to(self, question: Words) -> None:
        """*Videre* until this is asked."""
        while not self.asks(question):
            self._go_on()

    def go_back_to(self, question: Words) -> None:
        """*Tilbage* until this is asked."""
        while not self.asks(question):
            self._hand.press(self._say(self._wording.content.meeting.always_there.back))

    def hide(self) -> None:
        """*Skjul*."""
        self._hand.press(self._say(self._wording.content.meeting.always_there.hide))

    def uncover(self) -> None:
        """Esc, held until the curtain opens."""
        curtain = QApplication.focusWidget()
        assert curtain is not None
        QTest.keyPress(curtain, Qt.Key.Key_Escape)
        assert wait_until(lambda: not curtain.isVisible(), HOLD_MS * 3)
        QTest.keyRelease(curtain.window(), Qt.Key.Key_Escape)

    # -- the table -----------------------------------------------------------------------------

    def put_out_a_chair(self, name: str, who: str) -> None:
        """Somebody wants to sit down, in a word of the form."""
        self.press("ChairsAtTable", "One more?")
        self._hand.write(self._tr("SeatForm", "What is the person called?"), name)
        self._hand.choose(self._tr("SeatForm", who))
        self.press("SeatForm", "Put out a chair")

    def let_in(self, guest: CaseSharing) -> None:
        """Under the curtain the young person says what the guest may see; then they sit down."""
        voices, language = self._wording.content.meeting.voices, self._wording.language
        self.uncover()
        find(voices.comes_in.filled(language, name=guest.person))
        self._sharing.answer(guest)
        self._look("late-guest")
        self._hand.press(voices.may_come_in.filled(language, name=guest.person))
        find(voices.others_see.filled(language, name=guest.person))

    # -- steps and sharing ---------------------------------------------------------------------

    def make_these_steps(self, steps: Iterable[CaseStep]) -> None:
        """On the stage of the steps."""
        for step in steps:
            self._make_step(step, self._look)

    def ask_somebody(self, question: CaseQuestion) -> None:
        """*Spørg en, der ved noget om det*, on the stage of the steps."""
        hand, steps = self._hand, self.stages.steps
        hand.press(self._say(steps.ask_someone))
        if look(question.goal) is not None:
            hand.choose(question.goal)
        self._choose_helper(question.person)
        for asked, words in (
            (steps.ask_step, question.step),
            (steps.ask_question, question.question),
            (steps.ask_purpose, question.purpose),
        ):
            hand.write(self._say(asked), words)
        self._choose_day(question.day)
        self._look("ask-somebody")
        hand.press(self._say(steps.ask_now))

    def share(self, sharing: Iterable[CaseSharing]) -> None:
        """On the stage *Hvem må vide*."""
        for one in sharing:
            self._sharing.tell_about(one)
            self._look("sharing")

    def ask_why(self, thing: Words) -> None:
        """What the law says about telling this, in plain words."""
        self._hand.press(self._tr("ShareRow", "Why? {thing}").format(thing=self._say(thing)))

    def disagree(self, words: str) -> None:
        """*Her er vi ikke enige*, in words of the two; the plan can be answered all the same."""
        self.go_on_to(self.stages.yes.question)
        self._hand.press(self._say(self.stages.yes.disagree))
        self._hand.write(self._say(self.stages.yes.disagree), words)
        self._hand.key(Qt.Key.Key_Return)

    def place_a_fourth(self, wish: str, zone: Zone, number: int, where: Zone) -> None:
        """A new wish is put on the figure that is full: the goal of that number makes room."""
        self.go_to(Stage.WISHES)
        self._hand.write(self._say(self.stages.wishes.own_words), wish)
        self._hand.key(Qt.Key.Key_Return)
        self._go_on()
        self._hand.carry(as_sentence(wish), self._zone(zone), lambda: self._look("fourth"))
        find(self._say(self.stages.goals.full))
        goal = self._wording.content.print.goal.filled(self._wording.language, number=number)
        self._hand.press(f"{goal}, {self._say(self._wording.content.figure.zones[where].name)}")

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

    def _tell(self, step: str, answer: str, on: dt.date | None, words: str) -> None:
        since, hand = self.stages.since_last, self._hand
        hand.press(answer, step)
        if on is not None:
            hand.press(self._say(since.which_day), step)
            hand.choose(self._day(on))
        if words:
            hand.write(self._say(since.how_it_went), words, step)
            hand.key(Qt.Key.Key_Return)

    def _go_on(self) -> None:
        self._look("before-next")
        super()._go_on()
