"""Sofus, 17: a short meeting in a car, two days on which nobody comes, and two meetings more."""

import pytest

from tests.journeys.journey import Journey
from tests.journeys.journey_case import load_journey
from tests.journeys.later_meetings import LaterMeetings
from tests.journeys.plan_told import as_in_journey, told, words_on
from tests.journeys.watcher import Watcher
from tests.ui.screen_words import words_on_screen
from ungeplan.demo.case import CaseAnswer, CaseSharing
from ungeplan.demo.eyes import wait_until
from ungeplan.demo.hands import Finger, Pace
from ungeplan.model.facts import MeetingBegun, MeetingMissed, Mode, Stage, StageEntered
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, Category, Choice, GoalStatus, RowKind
from ungeplan.model.sharing import may_know, visible_to

DEBT = "Jeg vil ikke skylde nogen noget."
FRIDAY = "Jeg vil have noget at lave fredag."
MECHANIC = "Jeg vil være mekaniker, men uden klasselokale."
FGU = "Jeg vil starte på FGU, egu-sporet."
LESS = "Jeg vil ryge mindre"
NOT_AGREED = "Ali synes, hash skal med. Sofus siger: ikke endnu."
TRY_AGAIN = "Vi fik ikke set hinanden. Vi prøver igen."
REHAB = "Rusmiddelteamet"


class Sofus:
    """Plays the meetings by finger, and keeps what was seen on the way."""

    def __init__(self, journey):
        self.journey = journey
        self.case = journey.case
        self.watcher = Watcher(journey)
        self.driver = LaterMeetings(journey, self.watcher.look)

    def get_ready(self):
        driver = self.driver
        with self.journey.at_work_on(-7):
            driver.name_the_young_person()
            driver.write_birth_date(self.case.born)
            driver.get_ready()

    def meet(self):
        driver, first = self.driver, self.case.first
        with self.journey.at_work_on(0) as program:
            driver.show_the_plan()
            driver.begin_meeting("Short meeting, 15 minutes")
            self.at_the_table = words_on_screen()
            driver.welcome()
            driver.make_wishes()
            driver.choose_goals()
            driver.rank_goals()
            driver.give_numbers()
            self.somebody_passes()
            driver.make_these_steps(first.steps)
            for question in self.case.questions:
                driver.ask_somebody(question)
            driver.go_on()
            driver.share(first.sharing[:-1])
            driver.ask_why(driver.stages.sharing.duty)
            self.shown_of_mother = words_on_screen()
            driver.share(first.sharing[-1:])
            driver.go_on()
            driver.agree_when_to_meet()
            driver.hear_the_plan()
            driver.disagree(NOT_AGREED)
            driver.say_yes()
            assert wait_until(lambda: not program.is_making_paper)
            self.printed = words_on(program.paper)
            driver.end()
        self.after_first = self.journey.stored()

    def somebody_passes(self):
        self.driver.hide()
        self.watcher.look("hidden")
        self.under_the_curtain = words_on_screen()
        self.driver.uncover()
        self.watcher.look("uncovered")

    def nobody_comes(self, number):
        with self.journey.at_work_on(number):
            self.driver.show_the_plan()
            self.driver.nobody_came()
            self.watcher.look("missed")
            self.on_the_desk = words_on_screen()
        self.after_missing = self.journey.stored()

    def meet_on_day_35(self):
        driver = self.driver
        with self.journey.at_work_on(35):
            driver.show_the_plan()
            driver.begin_meeting("Short meeting, 15 minutes")
            driver.go_on()
            self.happened = words_on_screen()
            driver.go_on_to(driver.stages.since_last.still_your_goals)
            driver.swap(MECHANIC, FGU, Zone.FEET)
            driver.say_number(1, 2)
            driver.say_number(2, 6)
            driver.say_yes_again()
            driver.end()
        self.after_35 = self.journey.stored()

    def meet_on_day_70(self):
        driver = self.driver
        now = CaseSharing(REHAB, "", (CaseAnswer(Choice.YES),))
        with self.journey.at_work_on(70):
            driver.show_the_plan()
            driver.begin_meeting("Short meeting, 15 minutes")
            driver.place_a_fourth(LESS, Zone.HANDS, 2, Zone.FEET)
            driver.go_to(Stage.SHARING)
            driver.share([now])
            driver.say_yes_again()
            driver.end()
        self.after_70 = self.journey.stored()


@pytest.fixture(scope="module")
def sofus(dressed, content, tmp_path_factory):
    journey = Journey(
        tmp_path_factory.mktemp("sofus"), content, load_journey("sofus"), Finger(Pace())
    )
    played = Sofus(journey)
    with journey.speaking_danish():
        played.get_ready()
        played.meet()
        played.nobody_comes(21)
        played.nobody_comes(28)
        played.meet_on_day_35()
        played.meet_on_day_70()
    return played


def person(plan, name):
    return next(person for person in plan.people if person.name == name)


def stages_of(journal):
    return [e.content.stage for e in journal.entries if isinstance(e.content, StageEntered)]


def test_the_plan_in_the_store_is_what_he_said(sofus):
    plan = sofus.after_first.plan

    assert told(plan) == as_in_journey(sofus.case, {})
    assert plan.disagreement.text == NOT_AGREED
    assert len(sofus.after_first.versions) == 1


def test_the_short_meeting_comes_to_the_short_stages_only(sofus):
    journal = sofus.after_first
    (begun,) = [e.content for e in journal.entries if isinstance(e.content, MeetingBegun)]

    assert begun.mode is Mode.SHORT
    assert stages_of(journal) == [
        Stage.WELCOME,
        Stage.WISHES,
        Stage.GOALS,
        Stage.STEPS,
        Stage.SHARING,
        Stage.MY_PLAN,
    ]


def test_two_sit_at_the_table_and_his_mother_is_none_of_them(sofus):
    seated = {seat.person for seat in sofus.after_70.plan.seats}

    assert "Ali, Din kontaktperson" in sofus.at_the_table
    assert seated == set()


def test_worry_is_spoken_of_first_and_names_are_left_alone(sofus):
    said = " ".join(sofus.at_the_table)

    assert "Bliver vi meget bekymrede for dig?" in said
    assert "Navne" in said


def test_the_title_of_every_window_says_nothing_at_every_moment(sofus):
    assert len(sofus.watcher.moments) > 50
    assert sofus.watcher.titles == {"ungeplan"}


def test_under_the_curtain_there_is_no_word_of_his(sofus):
    said = " ".join(sofus.under_the_curtain)

    assert "Sofus" not in said
    assert not any(wish.text in said for wish in sofus.case.first.wishes)


def test_what_they_do_not_agree_on_is_printed_word_for_word(sofus):
    assert f"Her er vi ikke enige {NOT_AGREED}" in sofus.printed.replace("enige:", "enige")


def test_his_mother_is_told_that_there_is_a_plan_and_nothing_in_it(sofus):
    plan, day = sofus.after_first.plan, sofus.journey.day(0)
    mother = person(plan, "Mor").id

    assert may_know(plan, mother, Category.HAS_PLAN, day)
    assert visible_to(plan, mother, day).goals == ()


def test_his_duty_is_shown_in_plain_words_before_the_meeting_ends(sofus):
    mother = person(sofus.after_first.plan, "Mor").id
    (duty,) = [
        rule
        for rule in sofus.after_first.plan.share_rules
        if (rule.recipient, rule.category) == (mother, Category.DUTY)
    ]

    assert duty.kind is RowKind.REQUIRED
    assert any(text.startswith("Det står i loven.") for text in sofus.shown_of_mother)
    assert any("Så har du pligt til skole, job" in text for text in sofus.shown_of_mother)


def test_the_police_hear_nothing_and_the_team_hears_nothing_before_christmas(sofus):
    plan = sofus.after_first.plan
    about = {
        name: [r for r in plan.share_rules if r.recipient == person(plan, name).id]
        for name in ("SSP", REHAB)
    }

    assert [(r.choice, r.kind) for r in about["SSP"]] == [(Choice.NO, RowKind.OWN_CHOICE)] * 3
    assert [(r.choice, r.words) for r in about[REHAB]] == [(Choice.NOT_YET, "vent til jul")]


def test_two_days_on_which_nobody_comes_close_nothing(sofus):
    missed = [e for e in sofus.after_missing.entries if isinstance(e.content, MeetingMissed)]

    assert [entry.at.date() for entry in missed] == [sofus.journey.day(21), sofus.journey.day(28)]
    assert told(sofus.after_missing.plan) == told(sofus.after_first.plan)
    assert any("Vi prøver igen" in text for text in sofus.on_the_desk)
    assert TRY_AGAIN in sofus.happened


def test_on_day_35_two_numbers_have_grown_and_one_goal_is_swapped(sofus):
    plan = sofus.after_35.plan
    numbers = {goal.youth_text: plan.rating(goal.id) for goal in plan.active_goals}

    assert list(numbers) == [DEBT, FRIDAY, FGU]
    assert [numbers[text].value for text in (DEBT, FRIDAY)] == [2, 6]
    (swapped,) = plan.former_goals
    assert (swapped.youth_text, swapped.status) == (MECHANIC, GoalStatus.SWAPPED)


def test_on_day_70_he_places_a_goal_himself_and_lets_the_team_know(sofus):
    journal, day = sofus.after_70, sofus.journey.day(70)
    plan = journal.plan
    less = next(goal for goal in plan.active_goals if goal.youth_text == LESS)
    placed = next(entry for entry in journal.entries if entry.id == less.id)
    rules = [r for r in plan.share_rules if r.recipient == person(plan, REHAB).id]

    assert less.zone is Zone.HANDS
    assert (placed.voice, placed.hand) == (YOUNG_PERSON, YOUNG_PERSON)
    assert [(rule.choice, rule.given_on) for rule in rules] == [(Choice.YES, day)]
    assert may_know(plan, person(plan, REHAB).id, Category.GOALS, day)
    assert len(journal.versions) == 3
