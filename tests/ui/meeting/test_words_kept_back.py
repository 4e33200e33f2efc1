"""While somebody sits here who may not see everything, no words come out and none get lost."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.audit.hearing import heard
from tests.ui.meeting.conftest import KAREN
from tests.ui.screen_words import words_on_screen
from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AgreeRole,
    LeaveSeat,
    PlaceGoal,
    SayEducation,
    SeatGuest,
    SetNextMeeting,
    SetShareRule,
)
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    NextMeeting,
    RowKind,
    SeatKind,
    StrengthKind,
)
from ungeplan.model.rule_book import Topic
from ungeplan.ui.meeting.role_card import RolePart
from ungeplan.ui.meeting.succession import Succession
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.themes import THEMES, Colours

TODAY = dt.date(2026, 11, 23)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def sit_down(document, name="Lene", *categories):
    """Somebody comes late, and may know of these."""
    document.do(SeatGuest(name, SeatKind.CUSTODY_HOLDER))
    person = document.plan.seated(document.journal.meeting)[-1].person
    for category in categories:
        document.do(SetShareRule(person, category, Choice.YES, RowKind.ASKED, "consent"))
    return person


def said_of(name):
    return [text for text in words_on_screen(hidden_too=True) if name in text]


@pytest.fixture
def goal(window, document):
    window.show_today(TODAY)
    return document.do(PlaceGoal(document.do(AddWish("Jeg vil arbejde med motorer.")), Zone.HANDS))


def half_typed(document, goal):
    """Something in every field there is for it."""
    strength = document.do(AddStrength(StrengthKind.GOOD_AT, "Motorer"))
    wish = document.do(AddWish("Jeg vil fiske."))
    step = document.do(AddStep(goal, "Ringe", YOUNG_PERSON))
    fields = (
        "get_ready.guest",
        "get_ready.place",
        "get_ready.not_about",
        "me.strength.helps_me",
        f"me.reword.{strength}",
        "wishes.own_words",
        f"wishes.reword.{wish}",
        "goals.own_words",
        f"new-step/{goal}/text",
        f"step/{step}/text",
        "sharing.name",
        "next-meeting/place",
        "disagreement",
        "first-step",
    )
    for field in fields:
        document.type_draft(field, "Noget om Emil")
    return fields


def test_half_typed_words_of_before_are_nowhere_while_a_late_guest_sits(window, document, goal):
    fields = half_typed(document, goal)
    window._open_at(Place.SHARING)
    assert said_of("Emil")

    sit_down(document, "Lene", Category.GOALS, Category.STEPS, Category.STRENGTHS)

    assert said_of("Emil") == []
    assert set(fields) <= set(document.drafts)


def test_half_typed_words_stand_where_they_stood_when_the_guest_has_left(window, document, goal):
    window.go_to(Place.GOALS)
    document.type_draft("goals.own_words", "Jeg vil ringe til Emil")
    lene = sit_down(document)

    document.do(LeaveSeat(lene))

    own_words = window.stages[Place.GOALS].foot.own_words
    assert own_words.text.toPlainText() == "Jeg vil ringe til Emil"


def test_words_that_wait_to_be_read_back_wait_until_the_guest_has_left(window, document, goal):
    document.pass_pen(Pen(voice=YOUNG_PERSON, hand=KAREN))
    document.do(AddWish("Jeg vil have Emil tilbage."))
    document.pass_pen(THEIR_OWN)
    back = window.who_writes.words_back
    assert back.isVisible()

    lene = sit_down(document)
    assert not back.isVisible()
    assert said_of("Emil") == []

    document.do(LeaveSeat(lene))
    window.curtain._open()
    assert back.isVisible()
    assert back.words.text() == "“Jeg vil have Emil tilbage.”"


def test_what_is_written_for_them_beside_the_guest_is_read_back_at_once(window, document, goal):
    sit_down(document)
    document.pass_pen(Pen(voice=YOUNG_PERSON, hand=KAREN))

    document.do(AddWish("Jeg vil fiske."))

    assert window.who_writes.words_back.isVisible()


def test_words_at_the_end_that_the_guest_may_not_see_are_said_once(window, document, goal):
    sit_down(document, "Lene", Category.GOALS)
    window.go_to(Place.MY_PLAN)
    stage = window.my_plan
    while not stage.read_back.isVisible():
        assert stage.advance()
    QTest.keyClicks(stage.read_back._text, "Jeg ringer til Emil")
    stage.read_back.finish()
    said = document.journal.counter

    stage.leave()

    assert document.journal.counter == said
    assert document.plan.first_step_words == "Jeg ringer til Emil"
    assert document.drafts == {}
    assert said_of("Emil") == []


def test_a_step_that_the_guest_may_not_see_is_made_once(window, document, goal):
    sit_down(document, "Lene", Category.GOALS)
    window.go_to(Place.STEPS)
    steps = window.stages[Place.STEPS]
    steps.making.open_new(goal)
    steps.making._keep_part("text", "Spørge Emil")
    steps.making._keep_part("owner", YOUNG_PERSON)
    steps.making.open_new(goal)

    steps.leave()
    steps.leave()

    assert [step.text for step in document.plan.steps] == ["Spørge Emil"]
    assert document.drafts == {}


def test_an_answer_about_school_that_the_guest_may_not_see_is_not_asked_for_again(
    window, document, goal
):
    document.do(SayEducation(goal=goal))
    sit_down(document)
    window.go_to(Place.MY_PLAN)

    while window.stage.advance():
        assert not window.my_plan.education.isVisible()


def test_what_was_agreed_with_the_guest_before_stays_agreed(window, document, goal):
    lene = sit_down(document)
    document.do(AgreeRole(lene, does=("Kører mig til skole",), reachable="12 34 56 78"))
    window.go_to(Place.WELCOME)
    window.welcome._open_card(lene)
    line = window.welcome.card.lists[RolePart.DOES].line

    QTest.keyClicks(line, "Ringer om aftenen")
    QTest.keyClick(line, Qt.Key.Key_Return)

    role = document.plan.role_of(lene)
    assert role.does == ("Kører mig til skole", "Ringer om aftenen")
    assert role.reachable == "12 34 56 78"


def test_a_second_late_guest_is_named_once_and_can_come_in(window, document, goal):
    sit_down(document)
    window.go_to(Place.WELCOME)
    press(window.welcome.chairs.empty)
    QTest.keyClicks(window.welcome.form.name, "Lars")
    press(window.welcome.form.kinds[SeatKind.CUSTODY_HOLDER])
    press(window.welcome.form.done)
    window.curtain._open()

    press(window.late_guest.bar.come_in)

    assert [person.name for person in document.plan.people].count("Lars") == 1
    seated = document.plan.seated(document.journal.meeting)
    assert [document.plan.name_of(seat.person) for seat in seated] == ["Lene", "Lars"]


def test_only_of_those_who_came_late_is_asked_what_they_may_know(window, document):
    document.do(SeatGuest("Per", SeatKind.BISIDDER))
    goal = document.do(PlaceGoal(document.do(AddWish("Jeg vil sejle.")), Zone.HANDS))
    (per,) = document.plan.seated(document.journal.meeting)
    document.do(
        SetShareRule(per.person, Category.GOALS, Choice.YES, RowKind.ASKED, "consent", goal)
    )
    lene = sit_down(document, "Lene", Category.GOALS)

    window.go_to(Place.SHARING)

    assert [*window.stage.list.cards] == [lene]


def test_when_the_two_meet_again_is_not_told_at_the_way_out_either(window, document, goal):
    document.do(SetNextMeeting(dt.datetime(2026, 12, 7, 14, 0)))
    sit_down(document)

    window.ask_whether_over()

    assert window.parting.isVisible()
    assert not window.parting.see_you.isVisible()


def test_what_is_agreed_beside_the_guest_is_kept_part_by_part(window, document, goal):
    document.do(SetNextMeeting(dt.datetime(2026, 12, 1, 9), "Hos mormor"))
    sit_down(document)
    window.go_to(Place.MY_PLAN)
    asked = window.my_plan.meeting_input
    assert asked._place.text() == ""

    press(asked._days._chips[2])
    press(asked._clock._hours[10])
    asked._place.setFocus()
    QTest.keyClicks(asked._place, "Biblioteket")
    press(window.bar.forward)

    agreed = document.plan.next_meeting
    assert agreed is not None
    assert (agreed.starts, agreed.place) == (dt.datetime(2027, 1, 4, 10), "Biblioteket")


def test_what_was_agreed_alone_is_not_read_by_who_comes_then(window, document, goal):
    window.go_to(Place.MY_PLAN)
    window.my_plan.meeting_input.arranged.emit(
        NextMeeting(starts=dt.datetime(2026, 12, 7, 14), place="Hos Emil")
    )
    assert said_of("Hos Emil")
    sit_down(document)
    assert not said_of("Hos Emil")


def test_what_was_agreed_beside_one_guest_is_not_read_by_the_next(window, document, goal):
    lene = sit_down(document)
    window.go_to(Place.MY_PLAN)
    window.my_plan.meeting_input.arranged.emit(
        NextMeeting(starts=dt.datetime(2026, 12, 7, 14), place="Hos Emil")
    )
    assert said_of("Hos Emil")
    document.do(LeaveSeat(lene))
    sit_down(document, "Lars")
    assert not said_of("Hos Emil")


def test_what_is_half_typed_beside_one_guest_is_not_read_by_the_next(window, document, goal):
    sit_down(document)
    window.go_to(Place.WISHES)
    field = window.stage.own_words.text
    QTest.keyClicks(field, "Noget om Emil")
    assert document.drafts["wishes.own_words"] == "Noget om Emil"
    lars = sit_down(document, "Lars")
    assert not said_of("Emil")
    assert field.toPlainText() == ""
    assert document.drafts["wishes.own_words"] == "Noget om Emil"
    document.do(LeaveSeat(lars))
    assert not said_of("Emil")


def test_words_that_come_back_are_not_read_out_while_the_one_who_left_may_stand_there(
    window, document, goal
):
    document.pass_pen(Pen(YOUNG_PERSON, KAREN))
    document.do(AddWish("Hemmeligt om Emil"))
    document.pass_pen(THEIR_OWN)
    lene = sit_down(document)
    with heard() as said:
        document.do(LeaveSeat(lene))
    assert window.who_writes.words_back.words.text() == "“Hemmeligt om Emil”"
    assert window.curtain.isVisible()
    assert not [sentence for sentence in said if "Emil" in sentence]


def test_another_window_holds_back_what_this_one_did_and_no_more(
    qtbot, window, document, wording, goal
):
    document.type_draft("wishes.own_words", "Noget om Emil")
    sit_down(document)
    window.go_to(Place.GOALS)
    document.type_draft("goals.own_words", "Ro")
    other = MeetingWindow(document, wording, THEMES[Colours.DARK])
    qtbot.addWidget(other)
    Succession(window, other)
    other.show()

    assert other._drafts.shown == {"goals.own_words": "Ro"}


def test_half_typed_words_stand_at_the_door_too(window, document, goal):
    lene = document.do(AddPerson("Lene"))
    document.do(SetShareRule(lene, Category.OTHER, Choice.YES, RowKind.ASKED, "consent"))
    document.type_draft(f"sharing.words.{lene}.other.all", "kun torsdag")
    window.go_to(Place.WELCOME)
    press(window.welcome.chairs.empty)
    QTest.keyClicks(window.welcome.form.name, "Lene")
    press(window.welcome.form.kinds[SeatKind.CUSTODY_HOLDER])
    press(window.welcome.form.done)
    window.curtain._open()

    row = window.late_guest.rows.rows[Topic(Category.OTHER)]
    assert row.words.text() == "kun torsdag"
