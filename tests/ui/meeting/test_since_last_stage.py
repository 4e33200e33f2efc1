"""Siden sidst: what has happened, what was promised, and whether the goals are still goals."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from tests.ui.meeting.second_meeting import (
    D14,
    D42,
    EMIL,
    KAREN,
    MANUAL,
    MOTORS,
    SCHOOL,
    UNCLE,
    WORKSHOP,
    Meetings,
    Sitting,
)
from tests.ui.screen_words import words_on_screen
from ungeplan.model.edits import AddWish, RateGoal, SetShareRule, SwapGoal
from ungeplan.model.facts import GoalKept, MeetingMissed
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import (
    Category,
    Choice,
    GoalStatus,
    RowKind,
    StepStatus,
)
from ungeplan.ui import theme
from ungeplan.ui.meeting.goal_answer import Wanted
from ungeplan.ui.meeting.goals_stage import Asking as GoalsAsking
from ungeplan.ui.meeting.goals_stage import GoalsStage
from ungeplan.ui.meeting.looking_back import Asking
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import Scale

D16 = D14 + dt.timedelta(days=2)


@pytest.fixture
def meetings():
    made = Meetings()
    made.first_meeting()
    made.meet_again()
    return made


@pytest.fixture
def sitting(meetings, wording, qtbot):
    return Sitting(meetings, wording, qtbot)


def kept(meetings):
    entries = meetings.document.journal.entries
    return [e.content.goal for e in entries if isinstance(e.content, GoalKept)]


def goal_of(meetings, words):
    return next(goal for goal in meetings.plan.goals if goal.youth_text == words)


# -- where it stands -----------------------------------------------------------------------------


def test_every_meeting_but_the_first_has_it_on_the_bar(document, wording, qtbot):
    first = MeetingWindow(document, wording, theme.WARM)
    qtbot.addWidget(first)
    assert Place.SINCE_LAST not in first.stages
    again = Meetings()
    again.meet_again()

    later = MeetingWindow(again.document, wording, theme.WARM)
    qtbot.addWidget(later)

    after_welcome = list(later.stages).index(Place.WELCOME) + 1
    assert list(later.stages)[after_welcome:][:2] == [Place.SINCE_LAST, Place.ME]


def test_the_goals_stage_shows_the_number_that_was_said_here(meetings, wording, qtbot):
    window = MeetingWindow(meetings.document, wording, theme.WARM)
    qtbot.addWidget(window)
    window.show()
    window.go_to(Place.SINCE_LAST)
    window.stages[Place.SINCE_LAST].edit_proposed.emit(RateGoal(goal_of(meetings, MOTORS).id, 5))
    window.go_to(Place.GOALS)
    goals = window.stage
    assert isinstance(goals, GoalsStage)
    while goals.asking is not GoalsAsking.RATE:
        assert goals.advance()

    assert goals.rating.stones.value == 5


# -- what has happened ---------------------------------------------------------------------------


def test_nothing_has_happened_says_so(sitting):
    assert sitting.stage.question == "Hvad er der sket siden sidst?"
    assert sitting.told == ["Planen er, som du sagde sidst."]


def test_a_missed_meeting_is_told_without_blame(meetings, wording, qtbot):
    meetings.end()
    meetings.document.note(MeetingMissed())
    meetings.document.note(MeetingMissed())
    meetings.meet_again()

    told = Sitting(meetings, wording, qtbot).told

    assert told == ["Vi fik ikke set hinanden. Vi prøver igen."]


def test_what_happens_today_is_told_as_well(sitting, meetings):
    meetings.do(RateGoal(goal_of(meetings, MOTORS).id, 5))

    assert sitting.told == [f"Mål 1: Du gik fra 2 til 5. {MOTORS}"]


def test_the_sentences_follow_the_language(sitting, wording, meetings):
    meetings.do(RateGoal(goal_of(meetings, MOTORS).id, 5))
    wording.use(Language.ENGLISH)

    assert sitting.stage.question == "What has happened since last time?"
    assert sitting.told == [f"Goal 1: You went from 2 to 5. {MOTORS}"]


# -- promises ------------------------------------------------------------------------------------


def test_the_adults_promises_come_before_the_own_steps(sitting):
    sitting.stage.advance()
    assert sitting.stage.question == "Det lovede vi voksne"
    promised = [card.step.text for card in sitting.pages.ours.cards]
    assert promised == ["Oplæsning på telefonen", WORKSHOP]
    assert sitting.promise(WORKSHOP).accessibleName() == f"Det lovede vi voksne: {WORKSHOP}"

    sitting.stage.advance()

    assert sitting.stage.question == "Hvordan gik det med dine skridt?"
    assert [card.step.text for card in sitting.pages.mine.cards] == [
        UNCLE,
        "Spørge, om han vil fiske",
    ]


def test_without_promises_the_stage_does_not_ask_about_them(wording, qtbot):
    meetings = Meetings()
    meetings.goal(MOTORS, Zone.HANDS)
    meetings.meet_again()
    sitting = Sitting(meetings, wording, qtbot)

    sitting.stage.advance()

    assert sitting.stage.asking is Asking.GOALS


def test_a_promise_that_was_kept_shows_it_with_its_day_and_words(sitting):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    assert not card.day.isVisible()
    sitting.press(card.done)
    sitting.press(card.day.open)
    card.day.weeks.day_chosen.emit(D16)
    QTest.keyClicks(card.how, "Det lugtede rigtigt")
    QTest.keyClick(card.how, Qt.Key.Key_Return)

    step = sitting.step(WORKSHOP)
    assert (step.status, step.done_on) == (StepStatus.DONE, D16)
    assert step.how_it_went == "Det lugtede rigtigt"
    assert card.done.isChecked()
    assert card.day.other.words == "9. dec"


def test_what_can_be_answered_on_a_card_says_which_promise_it_is_about(sitting):
    sitting.go_on_to(Asking.OURS)
    sitting.press(sitting.promise(WORKSHOP).done)
    card = sitting.promise(WORKSHOP)

    answers = [card.done, card.not_done, card.day.promised, card.day.open, card.how]
    assert all(answer.isVisible() for answer in answers)
    assert {answer.accessibleDescription() for answer in answers} == {WORKSHOP}


def test_the_promised_day_is_one_press_away_and_a_second_press_takes_it_back(sitting):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    sitting.press(card.done)
    sitting.press(card.day.promised)
    assert sitting.step(WORKSHOP).done_on == D14

    sitting.press(card.day.promised)

    assert sitting.step(WORKSHOP).done_on is None


def test_no_day_after_today_can_be_the_day_it_happened(sitting):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    sitting.press(card.done)
    sitting.press(card.day.open)
    weeks = card.day.weeks
    weeks.walk(D42 + dt.timedelta(days=30))

    assert weeks.first_answer().day == D42
    enabled = [day.day for day in weeks.findChildren(type(weeks.first_answer())) if day.isEnabled()]
    assert max(enabled) == D42
    sitting.press(card.day.open)
    assert card.day.weeks is None


def test_pressing_an_answer_twice_says_it_once(sitting, meetings):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    sitting.press(card.not_done)
    counter = meetings.document.journal.counter

    sitting.press(card.not_done)

    assert meetings.document.journal.counter == counter
    assert card.not_done.isChecked()


def test_a_step_that_was_not_done_can_be_tried_again(sitting):
    sitting.go_on_to(Asking.MINE)
    card = sitting.promise(UNCLE)
    assert card.not_done.words == "Ikke endnu."
    assert not card.again.isVisible()
    sitting.press(card.not_done)
    assert sitting.step(UNCLE).status is StepStatus.NOT_DONE

    sitting.press(card.again)

    assert sitting.step(UNCLE).status is StepStatus.OPEN
    assert card.again.isChecked()
    assert not card.not_done.isChecked()


def test_half_typed_words_about_a_step_are_kept_and_finished_by_videre(sitting, wording, qtbot):
    sitting.go_on_to(Asking.MINE)
    card = sitting.promise(UNCLE)
    sitting.press(card.done)
    QTest.keyClicks(card.how, "Han sa")
    field = f"since_last.step.{sitting.step(UNCLE).id}"
    assert sitting.document.drafts[field] == "Han sa"

    again = Sitting(sitting.meetings, wording, qtbot)
    again.go_on_to(Asking.MINE)
    assert again.promise(UNCLE).how.toPlainText() == "Han sa"
    sitting.stage.advance()

    assert sitting.step(UNCLE).how_it_went == "Han sa"
    assert field not in sitting.document.drafts


def test_esc_takes_half_typed_words_back(sitting):
    sitting.go_on_to(Asking.MINE)
    card = sitting.promise(UNCLE)
    sitting.press(card.done)
    QTest.keyClicks(card.how, "Nej")
    QTest.keyClick(card.how, Qt.Key.Key_Escape)

    assert card.how.toPlainText() == ""
    assert sitting.document.drafts == {}
    assert sitting.step(UNCLE).how_it_went == ""


# -- goals ---------------------------------------------------------------------------------------


def test_keeping_a_goal_is_noted_once_and_shows(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    assert sitting.stage.question == "Er det stadig dine mål?"
    sitting.answer(MOTORS, Wanted.KEEP)
    sitting.answer(MOTORS, Wanted.KEEP)

    assert kept(meetings) == [goal_of(meetings, MOTORS).id]
    assert sitting.pages.still_goals.answers[0].chips[Wanted.KEEP].isChecked()
    assert not sitting.pages.still_goals.answers[1].chips[Wanted.KEEP].isChecked()


def test_a_goal_is_swapped_for_a_wish_that_was_kept(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SWAP)
    assert sitting.stage.question == "Hvad vil du have i stedet?"
    sitting.press(sitting.pages.offer.buttons[0])
    assert sitting.stage.question == "Hvor hører det hjemme? Du bestemmer."
    sitting.press(sitting.pages.place.buttons[Zone.FEET])

    assert [goal.youth_text for goal in meetings.plan.active_goals] == [MOTORS, SCHOOL, EMIL]
    assert meetings.plan.active_goals[1].zone is Zone.FEET
    assert sitting.stage.asking is Asking.GOALS
    (gone,) = sitting.pages.still_goals.gone
    assert gone.accessibleName() == f"{MANUAL} Byttet ud: {SCHOOL}"


def test_a_goal_is_swapped_for_own_words(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SWAP)
    QTest.keyClicks(sitting.pages.offer.own_words.text, "Jeg vil sejle")
    assert list(sitting.document.drafts.values()) == ["Jeg vil sejle"]
    QTest.keyClick(sitting.pages.offer.own_words.text, Qt.Key.Key_Return)
    assert sitting.stage.asking is Asking.PLACE
    sitting.press(sitting.pages.place.buttons[Zone.HEART])

    assert meetings.plan.active_goals[1].youth_text == "Jeg vil sejle"
    assert sitting.document.drafts == {}


def test_videre_finishes_own_words_and_asks_where_they_belong(sitting):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SWAP)
    QTest.keyClicks(sitting.pages.offer.own_words.text, "Jeg vil sejle")
    assert sitting.stage.advance()

    assert sitting.stage.asking is Asking.PLACE


def test_words_that_a_rule_refuses_stay_where_they_are(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SWAP)
    QTest.keyClicks(sitting.pages.offer.own_words.text, "010112-1234")
    QTest.keyClick(sitting.pages.offer.own_words.text, Qt.Key.Key_Return)

    assert sitting.stage.asking is Asking.SWAP
    assert sitting.pages.offer.own_words.words() == "010112-1234"
    assert len(meetings.plan.wishes) == 5


def test_not_now_leaves_the_goal_as_it_is(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    before = meetings.plan
    for wanted, leave in (
        (Wanted.SWAP, sitting.pages.offer.not_now),
        (Wanted.SMALLER, sitting.pages.smaller.not_now),
        (Wanted.REACHED, sitting.pages.reached.not_now),
    ):
        sitting.answer(EMIL, wanted)
        sitting.press(leave)
        assert sitting.stage.asking is Asking.GOALS
    sitting.answer(EMIL, Wanted.SWAP)
    sitting.press(sitting.pages.offer.buttons[0])
    sitting.press(sitting.pages.place.leave)

    assert meetings.plan == before


def test_a_goal_is_made_smaller_in_own_words(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SMALLER)
    QTest.keyClicks(sitting.pages.smaller.own_words.text, "Jeg vil kende et ord")
    QTest.keyClick(sitting.pages.smaller.own_words.text, Qt.Key.Key_Return)

    assert meetings.plan.active_goals[1].youth_text == "Jeg vil kende et ord"
    assert sitting.document.drafts == {}
    assert sitting.stage.asking is Asking.GOALS


def test_half_typed_smaller_words_come_back(sitting, wording, qtbot):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SMALLER)
    QTest.keyClicks(sitting.pages.smaller.own_words.text, "Jeg vil ke")
    again = Sitting(sitting.meetings, wording, qtbot)
    again.go_on_to(Asking.GOALS)
    again.answer(MANUAL, Wanted.SMALLER)

    assert again.pages.smaller.own_words.words() == "Jeg vil ke"


def test_a_smaller_step_leads_to_the_steps(sitting, qtbot):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SMALLER)
    with qtbot.waitSignal(sitting.stage.stage_wanted) as led:
        sitting.press(sitting.pages.smaller.step)

    assert led.args == [Place.STEPS]


def test_undo_brings_a_goal_back_to_be_asked_about(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(EMIL, Wanted.REACHED)
    sitting.press(sitting.pages.reached.reach)
    assert len(sitting.pages.still_goals.answers) == 2
    meetings.document.undo()

    assert len(sitting.pages.still_goals.answers) == 3
    assert sitting.pages.still_goals.gone == []


def test_a_goal_that_goes_while_it_is_asked_about_is_asked_about_no_more(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SMALLER)
    wish = meetings.plan.parked_wishes[0].id
    meetings.do(SwapGoal(goal_of(meetings, MANUAL).id, wish, Zone.FEET))

    assert sitting.stage.asking is Asking.GOALS


def test_the_free_place_may_stay_free(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(EMIL, Wanted.REACHED)
    sitting.press(sitting.pages.reached.reach)
    sitting.go_on_to(Asking.ROOM)
    assert sitting.stage.question == "Her er plads til et mål. Vil du tage et ønske?"
    assert sitting.stage.helper == "De andre gemmer vi. De bliver ikke væk."
    sitting.press(sitting.pages.offer.not_now)

    assert sitting.stage.asking is Asking.NUMBER
    assert len(meetings.plan.active_goals) == 2


# -- numbers -------------------------------------------------------------------------------------


def test_the_last_number_stands_beside_that_of_today(sitting, meetings):
    sitting.go_on_to(Asking.NUMBER)
    stones = sitting.pages.number.rating.stones
    assert sitting.stage.question == "Sidst sagde du 2. Hvad siger du i dag?"
    assert stones.stones[2].accessibleDescription() == "Sidst"
    assert stones.value is None
    sitting.press(stones.stones[5])

    assert stones.value == 5
    assert meetings.plan.rating(goal_of(meetings, MOTORS).id).value == 5
    sitting.stage.advance()
    assert sitting.stage.question == "Sidst sagde du 3. Hvad siger du i dag?"
    assert stones.stones[2].accessibleDescription() == ""


def test_without_a_last_number_the_question_is_about_today_alone(wording, qtbot):
    meetings = Meetings()
    meetings.goal(MOTORS, Zone.HANDS)
    meetings.meet_again()
    sitting = Sitting(meetings, wording, qtbot)
    sitting.go_on_to(Asking.NUMBER)

    assert sitting.stage.question == "Hvad siger du i dag?"
    assert sitting.stage.ends_here
    assert not sitting.stage.advance()


@pytest.fixture
def still(meetings, wording, qtbot):
    """The third meeting at which Mikkel says 2 about motors."""
    motors = goal_of(meetings, MOTORS).id
    meetings.do(RateGoal(motors, 2))
    meetings.meet_again()
    sitting = Sitting(meetings, wording, qtbot)
    sitting.go_on_to(Asking.NUMBER)
    assert not sitting.pages.number.gentle.isVisible()
    sitting.press(sitting.pages.number.rating.stones.stones[2])
    return sitting


def test_the_same_number_three_times_asks_gently_about_the_plan(still):
    assert still.pages.number.gentle.isVisible()

    still.press(still.pages.number.rating.stones.stones[3])

    assert not still.pages.number.gentle.isVisible()


def test_the_gentle_questions_lead_to_where_something_can_be_changed(still, qtbot):
    number = still.pages.number
    for chip in (number.smaller_step, number.other_helper):
        with qtbot.waitSignal(still.stage.stage_wanted) as led:
            still.press(chip)
        assert led.args == [Place.STEPS]
    still.press(number.other_goal)

    assert still.stage.asking is Asking.SWAP


def test_it_may_be_fine_as_it_is(still):
    still.press(still.pages.number.fine)

    assert not still.pages.number.gentle.isVisible()


# -- who came late -------------------------------------------------------------------------------


@pytest.fixture
def lene(meetings):
    """Mikkel's mother comes in; she may see the goal about the manual."""
    person = meetings.person("Lene")
    manual = goal_of(meetings, MANUAL).id
    meetings.do(SetShareRule(person, Category.GOALS, Choice.YES, RowKind.ASKED, "b", manual))
    meetings.do(RateGoal(goal_of(meetings, MOTORS).id, 5))
    meetings.do(RateGoal(manual, 4))
    meetings.sits_down(person)
    return person


def test_last_time_is_covered_for_who_came_late_until_the_young_person_shows_it(sitting, lene):
    assert sitting.pages.covered.isVisible()
    assert not sitting.pages.happened.isVisible()
    sitting.press(sitting.pages.covered.show_it)

    assert sitting.pages.happened.isVisible()
    assert any("Du gik fra 3 til 4" in told for told in sitting.told)
    assert "motorer" not in " ".join(sitting.told)
    assert not sitting.pages.happened.story.isVisible()


def test_pages_that_are_turned_away_hold_nothing_of_before_she_came(sitting, meetings):
    sitting.go_on_to(Asking.GOALS)
    sitting.stage._ask_story()
    sitting.press(sitting.pages.story.later)
    assert [text for text in words_on_screen(hidden_too=True) if MOTORS in text]

    meetings.sits_down(meetings.person("Lene"))

    assert [text for text in words_on_screen(hidden_too=True) if MOTORS in text] == []


def test_another_late_guest_is_covered_for_again(sitting, lene, meetings):
    sitting.press(sitting.pages.covered.show_it)
    meetings.sits_down(meetings.person("Morfar"))

    assert sitting.pages.covered.isVisible()


def test_only_goals_that_the_late_guest_may_see_are_asked_about(sitting, lene):
    sitting.go_on_to(Asking.GOALS)
    assert [answer.card.accessibleName() for answer in sitting.pages.still_goals.answers] == [
        f"Mål 2: {MANUAL}"
    ]
    assert not sitting.pages.still_goals.history.isVisible()
    sitting.go_on_to(Asking.NUMBER)

    assert sitting.stage.question == "Hvad siger du i dag?"
    assert sitting.pages.number.rating.stones.stones[3].accessibleDescription() == ""


# -- the goals that were -------------------------------------------------------------------------


@pytest.fixture
def reached(sitting):
    """Emil is a friend again."""
    sitting.go_on_to(Asking.GOALS)
    assert not sitting.pages.still_goals.history.isVisible()
    sitting.answer(EMIL, Wanted.REACHED)
    sitting.press(sitting.pages.reached.reach)
    sitting.press(sitting.pages.still_goals.history)
    return sitting


def test_goals_that_were_are_hidden_and_shown_again_by_the_young_person(reached, meetings):
    history = reached.pages.history
    assert reached.stage.question == "Det var mine mål"
    (row,) = history.rows
    assert row.accessibleName() == f"{EMIL} Nået"
    reached.press(row.hide_it)
    assert goal_of(meetings, EMIL).is_hidden
    assert history.rows == []
    assert history.show_again.isVisible()
    assert "Emil" not in " ".join(
        label.text() for label in history.findChildren(type(history._counted)) if label.isVisible()
    )

    reached.press(history.show_again)

    assert not goal_of(meetings, EMIL).is_hidden
    assert len(history.rows) == 1


def test_both_ways_lead_from_the_goals_that_were_back_to_the_goals(reached):
    assert reached.stage.step_back()
    assert reached.stage.asking is Asking.GOALS
    reached.press(reached.pages.still_goals.history)
    assert reached.stage.advance()

    assert reached.stage.asking is Asking.GOALS


# -- case 1, the day 42 --------------------------------------------------------------------------


def test_the_second_meeting_of_mikkel_and_karen(sitting, meetings):
    sitting.go_on_to(Asking.OURS)
    visit = sitting.promise(WORKSHOP)
    sitting.press(visit.done)
    sitting.press(visit.day.open)
    visit.day.weeks.day_chosen.emit(D16)
    QTest.keyClicks(visit.how, "Det lugtede rigtigt")
    sitting.go_on_to(Asking.MINE)
    sitting.press(sitting.promise("Spørge, om han vil fiske").done)
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MOTORS, Wanted.KEEP)
    sitting.answer(MANUAL, Wanted.KEEP)
    sitting.answer(EMIL, Wanted.REACHED)
    sitting.press(sitting.pages.reached.rating.stones.stones[9])
    QTest.keyClicks(sitting.pages.reached.words, "Vi fanger mest sild")
    sitting.press(sitting.pages.reached.reach)
    sitting.go_on_to(Asking.ROOM)
    sitting.press(sitting.pages.offer.buttons[0])
    sitting.press(sitting.pages.place.buttons[Zone.FEET])
    sitting.go_on_to(Asking.NUMBER)
    sitting.press(sitting.pages.number.rating.stones.stones[5])
    sitting.stage.advance()
    sitting.press(sitting.pages.number.rating.stones.stones[4])
    assert not sitting.stage.advance()

    goals = meetings.plan.active_goals
    assert [goal.youth_text for goal in goals] == [MOTORS, MANUAL, SCHOOL]
    assert [
        meetings.plan.rating(goal.id) and meetings.plan.rating(goal.id).value for goal in goals
    ] == [5, 4, None]
    (emil,) = meetings.plan.former_goals
    assert (emil.status, emil.last_words) == (GoalStatus.REACHED, "Vi fanger mest sild")
    assert meetings.plan.rating(emil.id).value == 9
    assert sitting.document.drafts == {}
    sitting.stage.enter()
    assert sitting.told == [
        f"Det gjorde Karen 2 dage for sent. Karen: {WORKSHOP} (7. dec) Det lugtede rigtigt",
        f"Mål 3: Du gik fra 4 til 9. {EMIL}",
        f"Mål 3 er nået. {EMIL} Vi fanger mest sild",
        f"Mål 1: Du gik fra 2 til 5. {MOTORS}",
        f"Mål 2: Du gik fra 3 til 4. {MANUAL}",
        f"Mål 3 er nyt. {SCHOOL}",
        "Det gjorde du. Dig: Spørge, om han vil fiske (når jeg tør)",
    ]


def test_coming_back_from_the_end_asks_the_last_question(sitting, meetings):
    sitting.stage.enter(from_the_end=True)

    assert sitting.stage.asking is Asking.NUMBER
    assert sitting.stage.step_back()
    assert sitting.stage.question == "Sidst sagde du 3. Hvad siger du i dag?"
    assert meetings.plan.contact_person_id == KAREN
    assert meetings.do(AddWish("Ro"))


# -- languages and sizes -------------------------------------------------------------------------


def test_every_question_is_asked_in_the_language_of_the_moment(reached, wording):
    wording.use(Language.ENGLISH)
    assert reached.stage.question == "These were my goals"
    assert reached.pages.history.rows[0].hide_it.text().strip() == "Hide it"
    reached.stage.enter()
    asked = [reached.stage.question]
    while reached.stage.advance():
        asked.append(reached.stage.question)

    assert asked == [
        "What has happened since last time?",
        "We adults promised",
        "How did it go with your steps?",
        "Are they still your goals?",
        "There is room for a goal. Will you take a wish?",
        "Last time you said 2. What do you say today?",
        "Last time you said 3. What do you say today?",
    ]
    assert reached.pages.offer.not_now.text() == "Not now"
    assert reached.promise(UNCLE).done.words == "I did it."


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_to_press_is_smaller_than_a_finger(reached, zoom):
    sitting = reached
    sitting.stage.show_scale(Scale.of(QSize(1366, 768), zoom))
    sitting.stage.setStyleSheet(stylesheet(theme.WARM, sitting.stage.scale))
    sitting.stage.enter()
    small = []
    more = True
    while more:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        small += [
            (sitting.stage.asking, button.accessibleName(), button.size())
            for button in sitting.stage.findChildren(QAbstractButton)
            if button.isVisible() and min(button.width(), button.height()) < 48
        ]
        more = sitting.stage.advance()

    assert small == []


def test_the_calendar_follows_size_and_language(sitting, wording):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    sitting.press(card.done)
    sitting.press(card.day.open)
    sitting.stage.show_scale(Scale.of(QSize(1366, 768), 2.0))
    wording.use(Language.ENGLISH)

    assert card.day.open.words == "Close the calendar"
    assert card.not_done.words == "We didn't."


def test_a_day_of_its_own_can_be_taken_back(sitting):
    sitting.go_on_to(Asking.OURS)
    card = sitting.promise(WORKSHOP)
    sitting.press(card.done)
    sitting.press(card.day.open)
    card.day.weeks.day_chosen.emit(D16)
    sitting.press(card.day.other)

    assert sitting.step(WORKSHOP).done_on is None
    assert not card.day.other.isVisible()


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)])
def test_a_goals_words_are_never_cut_off_beside_its_number(sitting, size):
    sitting.page.resize(size)
    sitting.stage.setGeometry(sitting.page.rect())
    sitting.stage.show_scale(Scale.of(size, 2.0))
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(EMIL, Wanted.REACHED)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    card = sitting.pages.reached.rating.card

    assert card.height() >= card.heightForWidth(card.width())


def test_the_keyboard_stays_on_a_button_outside_the_stage(sitting):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MOTORS, Wanted.KEEP)
    outside = QPushButton("Videre", sitting.page)
    outside.show()
    outside.setFocus()
    sitting.stage.advance()

    assert outside.hasFocus()


def test_an_answer_that_leads_on_leaves_the_keyboard_at_the_stage(sitting):
    sitting.go_on_to(Asking.GOALS)
    sitting.answer(MANUAL, Wanted.SWAP)
    assert sitting.stage.hasFocus()
    sitting.press(sitting.pages.offer.not_now)
    sitting.answer(MANUAL, Wanted.SMALLER)

    assert sitting.pages.smaller.own_words.text.hasFocus()
