"""Amalie, 22: three meetings held by keys alone, and another contact person at the last."""

import pytest

from tests.journeys.journey import Journey
from tests.journeys.journey_case import load_journey
from tests.journeys.later_meetings import LaterMeetings
from tests.journeys.plan_told import as_in_journey, told
from tests.journeys.watcher import Watcher
from tests.ui.meeting.test_read_aloud import Reader
from tests.ui.screen_words import words_on_screen
from ungeplan.demo.case import CaseCandidate
from ungeplan.demo.hands import Keys, Pace
from ungeplan.model.edits import SetShareRule
from ungeplan.model.facts import Stage
from ungeplan.model.language import Language
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    ChoiceMode,
    RowKind,
    SeatKind,
    StepStatus,
    continuity,
)
from ungeplan.model.refusals import OnlyYouDecide
from ungeplan.model.sharing import may_know, visible_to
from ungeplan.ui.themes import Colours

# A menu off screen cannot hold the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE_PLAN = "Jeg vil have én plan, ikke fire."
ANIMALS = "Jeg vil arbejde med dyr, få timer."
HOME = "Jeg vil kunne være i min lejlighed om aftenen."
OLD_PLANS = "Finde de gamle planer"
SHEET = "Ét ark til alle"
VET = "Besøg hos dyrlæge, kun kigge"
VET_AGAIN = "To timer, to gange om ugen"
EVENING = "Aftale, hvad Mette gør kl. 19"
EVENING_SMALLER = "Mette ringer kl. 19"
PARENTS = "Mor og far"
SARA = CaseCandidate("Sara", "Jobcentret")


class Amalie:
    """Plays the meetings by keys, and keeps what was seen on the way."""

    def __init__(self, journey):
        self.journey = journey
        self.case = journey.case
        self.watcher = Watcher(journey)
        self.driver = LaterMeetings(journey, self.watcher.look)

    def get_ready(self):
        driver = self.driver
        with self.journey.at_work_on(-14):
            driver.name_the_young_person()
            driver.write_birth_date(self.case.born)
            driver.write_down("Mette", "bostøtte")
            driver.get_ready()

    def meet(self):
        driver, first = self.driver, self.case.first
        with self.journey.at_work_on(0):
            driver.show_the_plan()
            driver.begin_meeting()
            self.choose_her_screen()
            driver.put_out_a_chair("Freja", "Support person – somebody you bring")
            self.say_no_to_birgitte()
            driver.agree_substitute("Henrik", "Birgitte")
            driver.welcome()
            self.on_me = words_on_screen()
            driver.fill_the_backpack()
            driver.make_wishes()
            driver.choose_goals()
            driver.rank_goals()
            driver.give_numbers()
            driver.make_these_steps(first.steps)
            for question in self.case.questions:
                driver.ask_somebody(question)
            driver.go_on()
            driver.share(first.sharing)
            driver.go_on()
            driver.agree_when_to_meet()
            driver.hear_the_plan()
            driver.say_yes()
            driver.end()
        self.after_first = self.journey.stored()

    def choose_her_screen(self):
        driver = self.driver
        driver.choose_in_look_menu("LookMenu", "Calm colours, and nothing moves")
        assert self.journey.wears(Colours.CALM)
        # Where no voice is installed, reading aloud is not asked about.
        meeting = self.journey.program.meeting
        assert meeting is not None
        meeting.read_aloud.take_engine(Reader(*Language))
        driver.choose_in_look_menu("ActingWindow", "My screen …")
        for thing in ("The lines with a mark, on Me", "The button that reads aloud"):
            driver.leave_out_of_screen(thing)
        driver.press("LaidPage", "Close")

    def say_no_to_birgitte(self):
        driver = self.driver
        driver.name_a_guest("Birgitte", "Somebody who works with you")
        self.without_reason = driver.chair_can_be_put_out
        driver.write("SeatForm", "Why is the person here?", "For at koordinere")
        self.without_yes = driver.chair_can_be_put_out
        driver.press("SeatForm", "Not now")

    def meet_on_day_30(self):
        driver, since = self.driver, self.driver.stages.since_last
        with self.journey.at_work_on(30) as program:
            driver.show_the_plan()
            driver.begin_meeting()
            self.colours_next_time = self.journey.wears(Colours.CALM)
            driver.go_on_to(since.ours)
            driver.we_did(OLD_PLANS, self.journey.day(7))
            driver.we_did(SHEET, words="Birgitte læste det faktisk.")
            driver.say_number(0, 7)
            driver.say_number(2, 4)
            driver.say_number(4, 3)
            self.when_stuck = words_on_screen()
            driver.press_words(since.smaller_step)
            driver.rewrite_step(EVENING, EVENING_SMALLER)
            driver.rewrite_step(VET, VET_AGAIN)
            driver.say_yes_again()
            driver.end()
            self.answer_for_her_parents(program)
        self.after_30 = self.journey.stored()

    def answer_for_her_parents(self, program):
        """They ring, and the contact person tries to say yes for her."""
        document = program.document
        refused = []
        document.edit_refused.connect(lambda edit, refusal: refused.append(type(refusal)))
        (parents,) = [p.id for p in document.plan.people if p.name == PARENTS]
        document.do(SetShareRule(parents, Category.GOALS, Choice.YES, RowKind.OWN_CHOICE, "adult"))
        self.refused = refused

    def meet_on_day_90(self):
        driver = self.driver
        with self.journey.at_work_on(90):
            driver.show_the_plan()
            driver.begin_meeting()
            driver.go_back_to_get_ready()
            driver.offer(SARA)
            driver.begin_to_choose(SARA.name, ChoiceMode.SUGGESTED_ACCEPTED)
            self.on_hand_over = words_on_screen()
            driver.choose_contact_person(SARA.name)
            self.when_not_asked = words_on_screen()
            self.contact_person_then = self.journey.program.document.plan.contact_person
            driver.press_words(driver.stages.get_ready.today)
            driver.choose_contact_person(SARA.name)
            driver.leave_get_ready_for(Stage.WELCOME)
            self.at_the_table = words_on_screen()
            driver.say_yes_again()
            driver.end()
            self.on_the_desk = words_on_screen()
        self.after_90 = self.journey.stored()


@pytest.fixture(scope="module")
def amalie(dressed, content, tmp_path_factory):
    journey = Journey(
        tmp_path_factory.mktemp("amalie"), content, load_journey("amalie"), Keys(Pace())
    )
    played = Amalie(journey)
    with journey.speaking_danish():
        played.get_ready()
        played.meet()
        played.meet_on_day_30()
        played.meet_on_day_90()
    return played


def person(plan, name):
    return next(person for person in plan.people if person.name == name)


def test_the_plan_in_the_store_is_what_she_said(amalie):
    assert told(amalie.after_first.plan) == as_in_journey(amalie.case, {})
    assert len(amalie.after_first.versions) == 1


def test_a_friend_sits_at_the_table_and_a_second_professional_does_not(amalie):
    plan = amalie.after_first.plan
    seated = [(plan.name_of(seat.person), seat.kind) for seat in plan.seats]

    assert seated == [("Freja", SeatKind.BISIDDER)]
    assert not amalie.without_reason
    assert not amalie.without_yes


def test_birgitte_is_asked_instead_of_coming_and_takes_over_on_days_without_henrik(amalie):
    plan, (question,) = amalie.after_first.plan, amalie.case.questions
    assert plan.name_of(plan.role_of(plan.contact_person_id).substitute) == "Birgitte"
    (asked,) = [step for step in plan.steps if step.bring_in is not None]

    assert plan.name_of(asked.owner) == "Birgitte"
    assert asked.bring_in.question == question.question
    assert asked.bring_in.purpose == question.purpose


def test_her_screen_is_as_she_wants_it_and_so_it_is_next_time(amalie):
    screen = amalie.after_first.plan.screen

    assert (screen.theme, screen.has_sliders, screen.reads_aloud) == ("calm", False, False)
    assert amalie.colours_next_time
    assert "Lige nu" not in amalie.on_me
    assert "Læs op" not in amalie.on_me


def test_each_hears_what_she_says_and_her_parents_hear_nothing(amalie):
    plan, day = amalie.after_first.plan, amalie.journey.day(0)
    birgitte, vet, parents = (person(plan, n).id for n in ("Birgitte", "Dyrlægen", PARENTS))

    assert [goal.youth_text for goal in visible_to(plan, birgitte, day).goals] == [
        ONE_PLAN,
        ANIMALS,
        HOME,
    ]
    assert not may_know(plan, birgitte, Category.WELLBEING, day)
    seen = visible_to(plan, vet, day)
    assert (seen.goals, seen.steps) == ((), ())
    assert [s.text for s in seen.strengths] == [s.text for s in amalie.case.first.strengths]
    assert [(r.kind, r.choice) for r in plan.share_rules if r.recipient == parents] == [
        (RowKind.OWN_CHOICE, Choice.NO)
    ] * 2


def test_nobody_but_she_says_what_her_parents_may_know(amalie):
    said = [e for e in amalie.after_90.entries if isinstance(e.content, SetShareRule)]

    assert {entry.voice for entry in said} == {YOUNG_PERSON}
    assert amalie.refused == [OnlyYouDecide]
    assert amalie.after_30.plan.share_rules == amalie.after_first.plan.share_rules


def test_after_a_month_one_goal_has_come_far_and_a_stuck_one_has_a_smaller_step(amalie):
    plan = amalie.after_30.plan
    steps = {step.text: step for step in plan.steps}

    assert [plan.rating(goal.id).value for goal in plan.active_goals] == [7, 4, 3]
    assert steps[SHEET].status is StepStatus.DONE
    assert steps[SHEET].how_it_went == "Birgitte læste det faktisk."
    assert steps[OLD_PLANS].done_on == amalie.journey.day(7)
    assert any("Måske er det planen, der ikke passer." in text for text in amalie.when_stuck)
    assert {VET, EVENING}.isdisjoint(steps)
    assert {VET_AGAIN, EVENING_SMALLER} <= set(steps)
    assert len(amalie.after_30.versions) == 2


def test_she_is_asked_before_another_takes_over(amalie):
    assert any("Henrik er din kontaktperson nu." in text for text in amalie.on_hand_over)
    assert any(text.startswith("Spørg først.") for text in amalie.when_not_asked)
    assert amalie.contact_person_then == "Henrik"


def test_the_hand_over_is_one_change_without_a_day_between(amalie):
    plan, day = amalie.after_90.plan, amalie.journey.day(90)
    new = plan.assignment
    counted = continuity(plan.assignments, day)

    assert plan.contact_person == "Sara"
    assert (new.mode, new.asked_on, new.since) == (ChoiceMode.SUGGESTED_ACCEPTED, day, day)
    assert new.handover_meeting is not None
    assert (counted.changes, counted.gap_days) == (1, 0)
    assert any("Skift: 1 · Dage uden kontaktperson: 0" in text for text in amalie.on_the_desk)
    assert "Sara, Din kontaktperson" in amalie.at_the_table
