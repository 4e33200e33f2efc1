"""Mikkel, 14: the first meeting, to which his mother comes late, and the one after six weeks."""

import pytest

from tests.journeys.journey import Journey
from tests.journeys.journey_case import load_journey
from tests.journeys.later_meetings import LaterMeetings
from tests.journeys.plan_told import as_in_journey, told, words_on
from tests.journeys.watcher import Watcher
from tests.ui.screen_words import words_on_screen
from ungeplan.demo.eyes import wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.plan import ChoiceMode, GoalStatus, RowKind, StepStatus
from ungeplan.model.sharing import visible_to

# Off screen a menu cannot be raised.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
SCHOOL = "Jeg vil på efterskole"
WORKSHOP = "Besøge værkstedet på EUD"
ALL_STAGES = (
    Stage.WELCOME,
    Stage.ME,
    Stage.WISHES,
    Stage.GOALS,
    Stage.STEPS,
    Stage.SHARING,
    Stage.MY_PLAN,
)


class Mikkel:
    """Plays both meetings by mouse, and keeps what was seen on the way."""

    def __init__(self, journey):
        self.journey = journey
        self.case = journey.case
        self.watcher = Watcher(journey, listens=True)
        self.driver = LaterMeetings(journey, self.watcher.look)
        self.while_lene_sits = {}

    def get_ready(self):
        driver = self.driver
        with self.journey.at_work_on(-9):
            driver.name_the_young_person()
            driver.write_birth_date(self.case.born)
            driver.get_ready()

    def meet(self):
        driver, first = self.driver, self.case.first
        with self.journey.at_work_on(0) as program:
            driver.show_the_plan()
            driver.begin_meeting()
            driver.welcome()
            driver.tell_of_me()
            driver.make_wishes()
            driver.choose_goals()
            driver.rank_goals()
            driver.give_numbers()
            driver.make_these_steps(first.steps)
            for question in self.case.questions:
                driver.ask_somebody(question)
            driver.go_on()
            driver.share(first.sharing)
            self.let_lene_in()
            driver.agree_when_to_meet()
            driver.hear_the_plan()
            self.while_lene_sits[Stage.MY_PLAN, "yes"] = words_on_screen(hidden_too=True)
            self.asked_while_lene_sits = driver.asks(driver.stages.yes.yes)
            driver.go_on_to(driver.stages.take_with_you.heading)
            assert wait_until(lambda: not program.is_making_paper)
            self.while_lene_sits["paper"] = {words_on(program.paper)}
            driver.see_off("Lene", "Parent")
            driver.say_yes_again()
            driver.end()
        self.after_first = self.journey.stored()

    def let_lene_in(self):
        driver, (lene,) = self.driver, self.case.late
        driver.go_to(Stage.WELCOME)
        driver.put_out_a_chair(lene.person, "Parent who has custody")
        self.while_lene_sits["curtain"] = words_on_screen()
        driver.let_in(lene)
        meeting = self.journey.program.meeting
        driver.go_to(Stage.WELCOME)
        while meeting.place is not Stage.MY_PLAN:
            self.while_lene_sits[meeting.place, meeting.stage.question] = words_on_screen(
                hidden_too=True
            )
            driver.go_on()

    def meet_again(self):
        driver = self.driver
        with self.journey.at_work_on(42):
            driver.show_the_plan()
            driver.begin_meeting()
            driver.go_on()
            driver.go_on()
            self.first_asked = driver.asks(driver.stages.since_last.ours)
            driver.we_did(WORKSHOP, self.journey.day(16), "det lugtede rigtigt")
            self.asked_after_promises = not driver.asks(driver.stages.since_last.mine)
            driver.we_did(self.case.questions[0].step)
            driver.go_on_to(driver.stages.since_last.mine)
            driver.i_did("Spørge, om han vil med ud at fiske")
            driver.go_on()
            driver.reach(EMIL, 9, "Vi fanger mest sild")
            driver.go_on()
            driver.take_wish(SCHOOL, Zone.FEET)
            driver.say_number(2, 5)
            driver.say_number(3, 4)
            self.hide_and_show_what_was()
            driver.say_yes_again()
            driver.end()
        self.after_second = self.journey.stored()

    def hide_and_show_what_was(self):
        driver, since = self.driver, self.driver.stages.since_last
        driver.go_back_to(since.still_your_goals)
        driver.press_words(since.were_mine)
        self.history = words_on_screen()
        driver.press_words(since.put_away, EMIL)
        self.while_hidden = words_on_screen()
        for stage in (*ALL_STAGES, Stage.SINCE_LAST):
            driver.go_to(stage)
            self.while_hidden |= words_on_screen()
        driver.go_on_to(since.still_your_goals)
        driver.press_words(since.were_mine)
        driver.press_words(since.show_again)
        self.shown_again = words_on_screen()


@pytest.fixture(scope="module")
def mikkel(dressed, content, tmp_path_factory):
    journey = Journey(
        tmp_path_factory.mktemp("mikkel"), content, load_journey("mikkel"), Mouse(Pace())
    )
    played = Mikkel(journey)
    with journey.speaking_danish():
        played.get_ready()
        played.meet()
        played.meet_again()
    return played


def cards_of(content):
    return {card.id: card.words.da for card in content.cards.cards}


def step(plan, text):
    return next(step for step in plan.steps if step.text == text)


def test_the_plan_in_the_store_is_what_he_said(mikkel, content):
    plan = mikkel.after_first.plan

    assert told(plan) == as_in_journey(mikkel.case, cards_of(content))
    assert plan.first_step_words == mikkel.case.first.first_step
    assert plan.active_goal(plan.education.goal).youth_text == MOTORS
    assert len(mikkel.after_first.versions) == 1


def test_he_was_asked_nine_days_before_among_three_and_chose_himself(mikkel):
    chosen = mikkel.after_first.plan.assignment

    assert chosen.mode is ChoiceMode.OWN_CHOICE
    assert chosen.asked_on == mikkel.journey.day(-9)
    assert len(chosen.candidates) == 3


def test_nothing_of_emil_is_anywhere_while_his_mother_sits(mikkel):
    seen = {at: [t for t in texts if "Emil" in t] for at, texts in mikkel.while_lene_sits.items()}

    assert {at[0] for at in seen if isinstance(at, tuple)} == set(ALL_STAGES)
    assert len(seen) >= 12
    assert {at: texts for at, texts in seen.items() if texts} == {}
    assert MOTORS in "".join(mikkel.while_lene_sits["paper"])


def test_he_says_yes_when_his_mother_has_left(mikkel):
    assert not mikkel.asked_while_lene_sits
    assert len(mikkel.after_first.versions) == 1


def test_he_is_asked_about_his_mother_because_he_is_fourteen(mikkel):
    plan = mikkel.after_first.plan
    about = [r for r in plan.share_rules if plan.name_of(r.recipient) == "Lene"]

    assert [rule.kind for rule in about] == [RowKind.ASKED] * 3


def test_his_teacher_sees_two_goals_and_no_word_of_emil(mikkel):
    plan = mikkel.after_first.plan
    (teacher,) = [person.id for person in plan.people if person.name == "Bo"]
    seen = visible_to(plan, teacher, mikkel.journey.day(0))

    assert [goal.youth_text for goal in seen.goals] == [MOTORS, MANUAL]
    assert "Emil" not in str(seen)


def test_the_adults_promise_is_looked_at_first_and_was_two_days_late(mikkel):
    visit = step(mikkel.after_second.plan, WORKSHOP)

    assert mikkel.first_asked
    assert mikkel.asked_after_promises
    assert visit.status is StepStatus.DONE
    assert visit.due.day == mikkel.journey.day(14)
    assert visit.done_on == mikkel.journey.day(16)
    assert visit.how_it_went == "det lugtede rigtigt"


def test_after_six_weeks_the_plan_has_his_new_numbers_and_efterskole(mikkel):
    plan = mikkel.after_second.plan
    numbers = {goal.youth_text: plan.rating(goal.id) for goal in plan.active_goals}

    assert list(numbers) == [MOTORS, MANUAL, SCHOOL]
    assert [numbers[text].value for text in (MOTORS, MANUAL)] == [5, 4]
    assert [wish.text for wish in plan.parked_wishes] == ["Jeg vil have kørekort"]
    assert len(mikkel.after_second.versions) == 2


def test_the_reached_goal_stays_in_the_history_and_can_be_put_away_and_shown(mikkel):
    plan = mikkel.after_second.plan
    (reached,) = plan.former_goals

    assert (reached.youth_text, reached.status) == (EMIL, GoalStatus.REACHED)
    assert plan.rating(reached.id).value == 9
    assert reached.last_words == "Vi fanger mest sild"
    assert any(EMIL in text for text in mikkel.history)
    assert [text for text in mikkel.while_hidden if "Emil" in text] == []
    assert any(EMIL in text for text in mikkel.shown_again)
    assert not reached.is_hidden


def test_every_text_of_every_stage_can_be_read_aloud(mikkel):
    assert len(mikkel.watcher.read_at) > 20
    assert mikkel.watcher.not_read == {}


def test_no_text_calls_him_not_ready(mikkel):
    said = [t for t in mikkel.watcher.texts if "UPV" in t or "parat" in t.casefold()]

    assert mikkel.watcher.texts
    assert said == []
