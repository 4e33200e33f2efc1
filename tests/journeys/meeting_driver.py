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
from ungeplan.demo.me_story import MeStory
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

    def write_down(self, name: str, relation: str) -> None:
        """Somebody who works with the young person, among the people around them."""
        self.press("PersonAround", "Somebody new")
        self._hand.write(self._tr("PersonForm", "Name"), name)
        relation_line = self._tr("PersonForm", "What they are to the young person")
        self._hand.write(relation_line, relation)
        self.press("PersonForm", "Works with the young person")
        self.press("PersonForm", "Keep")
        find(self._tr("AroundRow", "Change {name}").format(name=name))

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

    def write(self, context: str, sentence: str, text: str) -> None:
        """On the line that the windows call so in their code."""
        self._hand.write(self._tr(context, sentence), text)

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
        """Somebody sits down, in a word of the form."""
        self.name_a_guest(name, who)
        self.press("SeatForm", "Put out a chair")

    def name_a_guest(self, name: str, who: str) -> None:
        """Somebody wants to sit down; one who is known is chosen by name."""
        hand = self._hand
        self.press("ChairsAtTable", "One more?")
        if look(name) is not None:
            hand.choose(name)
        else:
            hand.write(self._tr("SeatForm", "What is the person called?"), name)
        hand.choose(self._tr("SeatForm", who))

    @property
    def chair_can_be_put_out(self) -> bool:
        """Whether all is said that must be said before somebody sits down."""
        return not find(self._tr("SeatForm", "Put out a chair")).node.state().disabled

    def let_in(self, guest: CaseSharing) -> None:
        """Under the curtain the young person says what the guest may see; then they sit down."""
        voices, language = self._wording.content.meeting.voices, self._wording.language
        self.uncover()
        find(voices.comes_in.filled(language, name=guest.person))
        self._sharing.answer(guest)
        self._look("late-guest")
        self._hand.press(voices.may_come_in.filled(language, name=guest.person))
        find(voices.others_see.filled(language, name=guest.person))

    def fill_the_backpack(self) -> None:
        """*Mig* of somebody who wants no sliders."""
        MeStory(self._case, self._hand, self._wording, self._look).fill_the_backpack()
        self._go_on()

    # -- steps and sharing ---------------------------------------------------------------------

    def make_these_steps(self, steps: Iterable[CaseStep]) -> None:
        """On the stage of the steps."""
        for step in steps:
            self._steps.make(step, self._look)

    def ask_somebody(self, question: CaseQuestion) -> None:
        """*Spørg en, der ved noget om det*, on the stage of the steps."""
        hand, steps = self._hand, self.stages.steps
        hand.press(self._say(steps.ask_someone))
        if self.asks(steps.ask_goal):
            hand.choose(question.goal)
        self._steps.choose_helper(question.person)
        self._write_on_a_page(steps.ask_question, question.question)
        self._steps.choose_day(question.day)
        self._write_on_a_page(steps.ask_step, question.step)
        hand.write(self._say(steps.ask_purpose), question.purpose)
        self._look("ask-somebody")
        hand.press(self._say(steps.ask_now))

    def _write_on_a_page(self, asked: Words, words: str) -> None:
        """A question of its own, and on to the next one."""
        self._hand.write(self._say(asked), words)
        self._go_on()

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

    def rewrite_step(self, begins: str, words: str) -> None:
        """A step on the stage of the steps is said in other words."""
        self._hand.press(begins)
        self._hand.write(self._tr("StepEditor", "The step in your own words"), words)
        self._look("step-again")
        self.press("StepEditor", "Keep the change")

    def _go_on(self) -> None:
        self._look("before-next")
        super()._go_on()
