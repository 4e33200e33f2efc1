"""A whole meeting by assistive technology alone: no key is struck and no mouse is moved."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from tests.journeys.at_spi import Outside, missing
from tests.journeys.plan_told import as_in, told
from tests.journeys.test_first_meeting import what_is_on_disk
from ungeplan import resources
from ungeplan.demo.first_meeting import PASSPHRASE
from ungeplan.model.content import load
from ungeplan.model.facts import MeetingEnded, PlanConfirmed
from ungeplan.model.language import Language, as_sentence, long_date
from ungeplan.model.plan import YOUNG_PERSON, Category
from ungeplan.ui.wording import Wording


@pytest.fixture
def wording(qapp):
    made = Wording(load(resources.folder() / "content"), Language.DANISH)
    yield made
    # Translations hold for the whole process: none of them is left to the next test.
    made.use(Language.ENGLISH)


def test_a_meeting_held_by_a_screen_reader_gives_the_plan_of_the_case(case, wording, tmp_path):
    if missing():
        pytest.fail(missing())
    with Outside(tmp_path) as outside:
        MeetingFromOutside(case, wording, outside).play()
        assert outside.close() == 0

    journal = what_is_on_disk(tmp_path)

    cards = {card.id: card.words.da for card in wording.content.cards.cards}
    # From outside the two sit down at once, without getting ready.
    assert told(journal.plan) == as_in(replace(case, ready=None), cards)
    assert isinstance(journal.entries[-1].content, MeetingEnded)
    assert [e.content.answer for e in journal.entries if isinstance(e.content, PlanConfirmed)] == [
        "yes"
    ]
    assert {e.voice for e in journal.entries if e.meeting} == {YOUNG_PERSON}


class MeetingFromOutside:
    """The story of a case, told by pressing and writing what the program tells of itself."""

    def __init__(self, case, wording, outside):
        self._case = case
        self._wording = wording
        self._outside = outside
        self._meeting = wording.content.meeting

    def play(self):
        self.start_for_the_first_time()
        self.make_a_plan_ready()
        self.fill_the_backpack()
        self.make_wishes()
        self.choose_goals()
        self.give_numbers()
        self.make_steps()
        self.say_who_may_know()
        self.agree_when_to_meet()
        self.say_yes()
        self.end()

    def start_for_the_first_time(self):
        write = self._outside.write
        write(
            _tr("FirstStart", "Your name, as the young people know it"), self._case.contact_person
        )
        write(_tr("FirstStart", "A passphrase. Four words work well."), PASSPHRASE)
        write(_tr("FirstStart", "The passphrase once more"), PASSPHRASE)
        self._press("FirstStart", "Begin")

    def make_a_plan_ready(self):
        self._press("PeopleList", "New young person")
        self._outside.write(
            self._say(self._meeting.stages.get_ready.call_you), self._case.chosen_name
        )
        self._press("NewPerson", "Make the plan ready")
        self._press("PersonPage", "Begin a meeting")
        self._outside.find(self._say(self._meeting.stages.welcome.question))

    def fill_the_backpack(self):
        """The sliders are moved by their actions, without a number."""
        stages = self._meeting.stages
        self._go_on_to(stages.right_now.name)
        for area in self._case.right_now:
            self._outside.press(self._say(getattr(stages.right_now, area)))
        self._go_on_to(stages.strengths.name)
        for strength in self._case.strengths:
            question = self._say(getattr(stages.strengths, strength.kind))
            self._outside.write(question, strength.text)
            self._outside.press(f"{_tr('BackpackQuestion', 'Put it in')}: {question}")

    def make_wishes(self):
        self._go_on_to(self._meeting.stages.wishes.question)
        own_words = self._say(self._meeting.stages.wishes.own_words)
        self._outside.press(self._say(self._meeting.stages.wishes.more_cards))
        for wish in self._case.wishes:
            if wish.card is None:
                self._outside.write(own_words, wish.text)
                self._press("WishesStage", "Add")
            else:
                self._outside.press(self._say(self._wording.content.card(wish.card).words))

    def choose_goals(self):
        """A card is lifted by its action, and put down by that of the part of the figure."""
        self._go_on_to(self._meeting.stages.goals.question)
        for wish in self._case.wishes:
            if wish.zone is not None:
                words = self._wording.content.figure.zones[wish.zone]
                self._outside.press(as_sentence(wish.text))
                self._outside.press(
                    f"{self._say(words.name)}: {as_sentence(self._say(words.label))}"
                )
        self._go_on_to(self._meeting.stages.goals.rank)

    def give_numbers(self):
        goals = [wish for wish in self._case.wishes if wish.zone is not None]
        for number, wish in enumerate(goals, 1):
            self._go_on()
            self._outside.find(f"{self._goal(number)}: {as_sentence(wish.text)}")
            self._outside.press(str(wish.number))

    def make_steps(self):
        self._go_on_to(self._meeting.stages.steps.question)
        for step in self._case.steps:
            self._make_step(step)

    def say_who_may_know(self):
        self._go_on_to(self._meeting.stages.sharing.question)
        for sharing in self._case.sharing:
            self._say_who_it_is(sharing)
            for answer in sharing.answers:
                self._answer(answer)

    def agree_when_to_meet(self):
        write, agreed = self._outside.write, self._case.next_meeting
        self._go_on()
        self._press("DayPicker", "In six weeks")
        write(_tr("ClockPicker", "What time"), agreed.time)
        write(_tr("NextMeetingInput", "Where?"), agreed.place)
        phone = _tr("NextMeetingInput", "Phone number of {name}")
        write(phone.format(name=self._case.contact_person), agreed.phone)

    def say_yes(self):
        yes = self._meeting.stages.yes
        self._go_on_to(yes.question)
        self._outside.press(self._say(yes.yes))
        self._outside.find(self._say(self._meeting.stages.experience.name))
        self._go_on()
        self._outside.find(self._say(self._meeting.stages.take_with_you.heading))

    def end(self):
        self._press("BottomBar", "End the meeting")
        self._press("Parting", "Yes, end the meeting")
        self._outside.find(_tr("PersonPage", "See the plan"))

    # -- inside -------------------------------------------------------------------------------

    def _make_step(self, step):
        self._outside.press(self._next_step(step.wish))
        self._outside.write(_tr("StepEditor", "The step in your own words"), step.text)
        self._press("StepEditor", "Who")
        me = self._say(self._meeting.stages.steps.me)
        self._outside.press_last(me if step.owner == self._case.chosen_name else step.owner)
        self._press("StepEditor", "When")
        self._say_when(step)
        if step.helpers:
            self._press("StepEditor", "Who helps")
            for helper in step.helpers:
                self._choose_helper(helper)
        self._press("StepEditor", "Add the step")

    def _say_when(self, step):
        if step.day is None:
            self._outside.write(_tr("StepEditor", "When, in your own words"), step.when)
            return
        weeks = {7: "In a week", 14: "In two weeks"}
        offset = (step.day - self._case.meets_on).days
        if offset in weeks:
            self._press("DayPicker", weeks[offset])
            return
        self._press("DayPicker", "Choose a day")
        words = self._wording.content.print.dates.da
        self._outside.press(f"{words.weekdays[step.day.weekday()]} {long_date(step.day, words)}")

    def _choose_helper(self, name):
        chosen = _tr("StepEditor", "I take part") if name == self._case.chosen_name else name
        if self._outside.has(chosen):
            self._outside.press(chosen)
            return
        self._press("PeoplePicker", "Somebody else")
        self._outside.write(_tr("PeoplePicker", "What is the person called?"), name)
        self._press("PeoplePicker", "Add")
        self._outside.find(name)

    def _say_who_it_is(self, sharing):
        if self._outside.has(sharing.person):
            self._outside.press(sharing.person)
        else:
            self._press("RecipientList", "One more person")
            self._outside.write(_tr("RecipientForm", "What is the person called?"), sharing.person)
        self._press("RecipientForm", sharing.who)
        if self._outside.has(_tr("RecipientForm", "Add")):
            self._press("RecipientForm", "Add")

    def _answer(self, answer):
        words = self._meeting.stages.sharing
        if answer.category is Category.CONTACT_PERSON:
            name = self._case.contact_person
            thing = words.contact_person.filled(Language.DANISH, name=name)
            said = self._say(words.talked_about)
        else:
            thing = answer.goal or self._say(words.other)
            said = self._say(getattr(words, answer.choice.value))
        if not self._outside.has(f"{said}. {thing}"):
            one_by_one = _tr("ShareRow", "One by one")
            self._outside.press(f"{one_by_one}. {self._say(words.goals)}")
        self._outside.press(f"{said}. {thing}")
        if answer.words:
            self._outside.write(f"{self._say(words.what_else)} {thing}", answer.words)

    def _next_step(self, wish):
        goals = [w.text for w in self._case.wishes if w.zone is not None]
        goal = self._goal(goals.index(wish) + 1)
        steps = self._meeting.stages.steps
        first = f"{self._say(steps.first_step)}. {goal}"
        return first if self._outside.has(first) else f"{self._say(steps.next_step)}. {goal}"

    def _go_on_to(self, question):
        """*Videre* until the program asks this."""
        asked = self._say(question)
        while True:
            self._go_on()
            if self._outside.has(asked):
                return

    def _goal(self, number):
        return self._wording.content.print.goal.filled(Language.DANISH, number=number)

    def _go_on(self):
        """Everything is saved by then: what changes on the screen is what *Videre* did."""
        self._outside.find(self._say(self._meeting.always_there.saved))
        self._outside.go_on(self._say(self._meeting.always_there.next))

    def _press(self, context, sentence):
        self._outside.press(_tr(context, sentence))

    def _say(self, words):
        return self._wording.say(words)


def _tr(context, sentence):
    return QCoreApplication.translate(context, sentence)
