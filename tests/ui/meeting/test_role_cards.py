"""The card of each person at the table, and those who stand by outside the circle."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddPerson, AgreeRole
from ungeplan.model.facts import Stage as Place
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId, RoleAgreement, SeatKind
from ungeplan.ui import theme
from ungeplan.ui.meeting.role_card import RolePart
from ungeplan.ui.meeting.window import MeetingWindow

KAREN = PersonId("karen")


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def stage(window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(Place.WELCOME)
    return window.welcome


@pytest.fixture
def card(stage):
    """Karen's card, opened from her chair."""
    stage.chairs.card_wanted.emit(KAREN)
    assert stage.card.isVisible()
    return stage.card


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_chair_offers_its_card(stage):
    press(stage.chairs.chair(KAREN))
    assert not stage.chairs._leave_action.isVisible()
    QTest.keyClick(stage.chairs.menu, Qt.Key.Key_Down)
    QTest.keyClick(stage.chairs.menu, Qt.Key.Key_Return)
    assert stage.card.isVisible()


def test_a_card_has_the_name_of_its_person(card, stage):
    assert card.name.text() == "Karen"
    assert not stage.good_to_know.worried.isVisible()
    assert not card.leave.isVisible()


def test_what_they_do_is_one_line_after_the_other(card, document):
    line = card.lists[RolePart.DOES].line
    for text in ("Jeg ringer til skolen", "Jeg holder øje med planen"):
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert document.plan.role_of(KAREN).does == (
        "Jeg ringer til skolen",
        "Jeg holder øje med planen",
    )
    assert document.drafts == {}
    assert list(card.lists[RolePart.DOES].chips) == list(document.plan.role_of(KAREN).does)


def test_a_line_is_taken_away_by_a_press(card, document):
    document.do(AgreeRole(KAREN, does_not=("Jeg lover ikke penge", "Jeg ringer ikke om natten")))
    press(card.lists[RolePart.DOES_NOT].chips["Jeg lover ikke penge"])
    assert document.plan.role_of(KAREN).does_not == ("Jeg ringer ikke om natten",)


def test_how_to_reach_them_and_who_steps_in(card, document):
    birgit = PersonId(document.do(AddPerson("Birgit")))
    card.reachable.setFocus()
    QTest.keyClicks(card.reachable, "Send en sms")
    press(card._others[birgit])
    assert document.plan.role_of(KAREN) == RoleAgreement(
        person=KAREN, reachable="Send en sms", substitute=birgit
    )
    press(card._others[birgit])
    assert document.plan.role_of(KAREN).substitute is None


def test_a_half_typed_line_comes_back_after_a_crash(card, document, memory, wording, qtbot):
    QTest.keyClicks(card.lists[RolePart.DOES].line, "Jeg rin")
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.welcome._open_card(KAREN)
    assert again.welcome.card.lists[RolePart.DOES].line.text() == "Jeg rin"


def test_a_line_that_a_rule_refuses_stays_where_it_was_written(card, document, window):
    line = card.lists[RolePart.DOES].line
    QTest.keyClicks(line, "Mit nummer er 010190-1234")

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert line.text() == "Mit nummer er 010190-1234"
    assert document.plan.role_of(KAREN) is None
    assert document.drafts == {"role/karen/does": "Mit nummer er 010190-1234"}
    assert window.message.isVisible()


def test_how_to_reach_them_stays_written_when_a_rule_refuses_it(card, document):
    QTest.keyClicks(card.reachable, "010190-1234")

    QTest.keyClick(card.reachable, Qt.Key.Key_Return)

    assert card.reachable.text() == "010190-1234"
    assert document.drafts == {"role/karen/reachable": "010190-1234"}


def test_leaving_the_stage_says_what_is_written(card, document, window):
    QTest.keyClicks(card.lists[RolePart.DOES].line, "Jeg ringer")
    window.go_to(Place.WISHES)
    assert document.plan.role_of(KAREN).does == ("Jeg ringer",)


def test_an_open_card_follows_the_language(card, wording):
    wording.use(Language.ENGLISH)

    assert card.reachable.accessibleName() == "This is how you reach me"


def test_escape_puts_the_card_away(card, stage):
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert stage.good_to_know.worried.isVisible()


# -- outside the circle -----------------------------------------------------------------------


@pytest.fixture
def birgit(stage, document):
    press(stage.chairs.empty)
    QTest.keyClicks(stage.form.name, "Birgit")
    press(stage.form.kinds[SeatKind.STANDBY])
    press(stage.form.done)
    (seat,) = document.plan.standing_by
    return seat.person


def test_somebody_who_stands_by_has_no_chair(birgit, stage, document):
    assert document.plan.seated(document.journal.meeting) == ()
    assert document.plan.person(birgit).is_professional
    assert [chip.words for chip in stage.standing_by.chips.values()] == ["Birgit"]
    with pytest.raises(KeyError):
        stage.chairs.chair(birgit)


def test_their_card_opens_from_their_name_and_lets_them_go(birgit, stage, document):
    press(stage.standing_by.chips[birgit])
    assert stage.card.name.text() == "Birgit"
    press(stage.card.leave)
    assert document.plan.standing_by == ()
    assert not stage.standing_by.isVisible()
    assert not stage.card.isVisible()


def test_they_stand_by_at_the_next_meeting_too(birgit, document):
    document.begin_meeting()
    assert [seat.person for seat in document.plan.standing_by] == [birgit]
