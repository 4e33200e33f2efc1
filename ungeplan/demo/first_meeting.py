"""A whole first meeting, from the first start of the program to the plan on paper.

The story comes from a case, what to press from the screen: every name is what a person reads there
or a screen reader says.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from ungeplan.demo.case import Case
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import Hand
from ungeplan.demo.me_story import MeStory
from ungeplan.demo.ready_story import ReadyStory
from ungeplan.demo.sharing_story import SharingStory
from ungeplan.demo.step_story import StepStory
from ungeplan.model.figure import Zone
from ungeplan.model.language import Words, as_sentence
from ungeplan.ui.wording import Wording

PASSPHRASE = "havn sild lørdag motor"
"""Of the invented contact person; the store it opens is thrown away."""

Picture = Callable[[str], None]


class FirstMeeting:
    """Tells the story of one case with one kind of hand.

    `picture` is called with a short name at each moment worth keeping.
    """

    def __init__(self, case: Case, hand: Hand, wording: Wording, picture: Picture) -> None:
        self._case = case
        self._hand = hand
        self._wording = wording
        self._picture = picture
        self._steps = StepStory(case, hand, wording)

    def play(self) -> None:
        """Everything, in the order in which it happens."""
        self.start_for_the_first_time()
        self.name_the_young_person()
        self.get_ready()
        self.begin_the_meeting()
        self.welcome()
        self.tell_of_me()
        self.make_wishes()
        self.choose_goals()
        self.rank_goals()
        self.give_numbers()
        self.make_steps()
        self.say_who_may_know()
        self.agree_when_to_meet()
        self.hear_the_plan()
        self.say_yes()

    # -- at the desk --------------------------------------------------------------------------

    def start_for_the_first_time(self) -> None:
        """The contact person gives a name and a passphrase."""
        hand = self._hand
        find(self._tr("FirstStart", "Begin"))
        self._picture("first-start")
        hand.write(
            self._tr("FirstStart", "Your name, as the young people know it"),
            self._case.contact_person,
        )
        hand.write(self._tr("FirstStart", "A passphrase. Four words work well."), PASSPHRASE)
        hand.write(self._tr("FirstStart", "The passphrase once more"), PASSPHRASE)
        hand.press(self._tr("FirstStart", "Begin"))

    def make_a_plan_ready(self) -> None:
        """A new young person, and the two sit down at once."""
        self.name_the_young_person()
        self.begin_the_meeting()

    def name_the_young_person(self) -> None:
        """Somebody new, by the name they choose."""
        hand, ready = self._hand, self._wording.content.meeting.stages.get_ready
        find(self._tr("PeopleList", "New young person"))
        self._picture("desk-empty")
        hand.press(self._tr("PeopleList", "New young person"))
        hand.write(self._say(ready.call_you), self._case.chosen_name)
        self._picture("desk-new")
        hand.press(self._tr("NewPerson", "Make the plan ready"))

    def get_ready(self) -> None:
        """Before the meeting the young person says how they want it."""
        if self._case.ready is not None:
            story = ReadyStory(self._case, self._hand, self._wording, self._picture)
            story.tell(self._case.ready)

    def begin_the_meeting(self) -> None:
        """The two sit down."""
        find(self._tr("PersonPage", "Begin a meeting"))
        self._hand.press(self._tr("PersonPage", "Begin a meeting"))

    # -- at the meeting -----------------------------------------------------------------------

    def welcome(self) -> None:
        """Two chairs, and no third."""
        find(self._say(self._wording.content.meeting.stages.welcome.question))
        self._picture("welcome")
        self._go_on()

    def tell_of_me(self) -> None:
        """How it is right now, and what goes into the backpack."""
        story = MeStory(self._case, self._hand, self._wording, self._picture)
        story.say_right_now()
        self._go_on()
        story.fill_the_backpack()
        self._go_on()

    def make_wishes(self) -> None:
        """Own words and cards, as the case tells."""
        own_words = self._say(self._wording.content.meeting.stages.wishes.own_words)
        self._picture("wishes-empty")
        for wish in self._case.wishes:
            if wish.card is None:
                self._hand.write(own_words, wish.text)
                self._hand.key(Qt.Key.Key_Return)
            else:
                card = self._wording.content.card(wish.card)
                self._take(self._say(card.words) if card else wish.text)
        self._picture("wishes")
        self._go_on()

    def choose_goals(self) -> None:
        """The wishes that become goals are put on the figure."""
        find(self._say(self._wording.content.meeting.stages.goals.question))
        self._picture("goals-empty")
        for wish in self._case.wishes:
            if wish.zone is not None:
                self._hand.carry(
                    as_sentence(wish.text),
                    self._zone(wish.zone),
                    partial(self._picture, f"goals-{wish.zone.value}"),
                )
        self._picture("goals")
        self._go_on()

    def rank_goals(self) -> None:
        """What matters most lies on top already, so nothing is moved."""
        find(self._say(self._wording.content.meeting.stages.goals.rank))
        self._picture("rank")
        self._go_on()

    def give_numbers(self) -> None:
        """How far they are with each goal."""
        for wish in self._case.wishes:
            if wish.number is not None:
                find(self._say(self._wording.content.meeting.stages.ratings.question))
                self._hand.choose(str(wish.number))
                self._picture(f"number-{wish.number}")
                self._go_on()

    def make_steps(self) -> None:
        """A small step for each goal, each with one owner."""
        find(self._say(self._wording.content.meeting.stages.steps.question))
        self._picture("steps-empty")
        for step in self._case.steps:
            # One step, with a helper, is enough to see how they are made.
            shows = self._picture if step is self._case.steps[1] else _no_picture
            self._steps.make(step, shows)
        self._picture("steps")
        self._go_on()

    def say_who_may_know(self) -> None:
        """Each person around them, and what that person may know."""
        find(self._say(self._wording.content.meeting.stages.sharing.question))
        self._picture("sharing")
        SharingStory(self._case, self._hand, self._wording).tell()
        self._picture("shared")
        self._go_on()

    def agree_when_to_meet(self) -> None:
        """Day, time, place and number."""
        hand, agreed = self._hand, self._case.next_meeting
        self._steps.choose_day(agreed.day)
        hand.write(self._tr("ClockPicker", "What time"), agreed.time)
        hand.write(self._tr("NextMeetingInput", "Where?"), agreed.place)
        number = self._tr("NextMeetingInput", "Phone number of {name}")
        hand.write(number.format(name=self._case.contact_person), agreed.phone)
        hand.key(Qt.Key.Key_Return)
        self._picture("next-meeting")
        self._go_on()

    def hear_the_plan(self) -> None:
        """A goal leads to work; then the plan is read back, and they say the first step."""
        hand, yes = self._hand, self._wording.content.meeting.stages.yes
        find(self._say(yes.education))
        hand.choose(next(wish.text for wish in self._case.wishes if wish.zone is not None))
        self._picture("school-or-work")
        self._go_on()
        find(self._say(yes.read_back))
        hand.write(self._say(yes.first_step), self._case.first_step)
        hand.key(Qt.Key.Key_Return)
        self._picture("read-back")
        self._go_on()

    def say_yes(self) -> None:
        """Their plan: yes, how the meeting was, and the paper to take along."""
        stages = self._wording.content.meeting.stages
        find(self._say(stages.yes.question))
        self._picture("yes")
        self._hand.press(self._say(stages.yes.yes))
        find(self._say(stages.experience.listened))
        self._picture("how-it-was")
        self._go_on()
        find(self._say(self._wording.content.meeting.stages.take_with_you.heading))
        self._picture("take-along")

    def end(self) -> None:
        """The contact person ends the meeting; the desk shows what came of it."""
        self._hand.press(self._tr("BottomBar", "End the meeting"))
        self._picture("end")
        self._hand.press(self._tr("Parting", "Yes, end the meeting"))
        find(self._tr("PersonPage", "See the plan"))
        self._picture("desk")

    # -- inside -------------------------------------------------------------------------------

    def _take(self, card: str) -> None:
        if look(card) is None:
            # It lies among those that come when somebody wants more.
            self._hand.press(self._say(self._wording.content.meeting.stages.wishes.more_cards))
        self._hand.press(card)
        wait_until(lambda: bool(find(card).node.state().checked))

    def _zone(self, zone: Zone) -> str:
        words = self._wording.content.figure.zones[zone]
        return f"{self._say(words.name)}: {as_sentence(self._say(words.label))}"

    def _go_on(self) -> None:
        self._hand.press(self._say(self._wording.content.meeting.always_there.next))

    def _say(self, words: Words) -> str:
        return self._wording.say(words)

    def _tr(self, context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)


def _no_picture(name: str) -> None:
    """The same was seen before."""
