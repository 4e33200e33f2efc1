"""Who is here today."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddPerson
from ungeplan.model.plan import YOUNG_PERSON, PersonId, SeatKind
from ungeplan.ui import theme
from ungeplan.ui.meeting.seat_form import NAME
from ungeplan.ui.meeting.welcome_stage import WelcomeStage
from ungeplan.ui.meeting.window import MeetingWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(window):
    stage = window.stage
    assert isinstance(stage, WelcomeStage)
    return stage


def seats(document):
    plan = document.plan
    return [
        (plan.name_of(seat.person), seat.kind, seat.reason)
        for seat in plan.seated(document.journal.meeting)
    ]


def test_two_chairs_carry_the_two_names(stage, document):
    assert stage.chairs.chair(YOUNG_PERSON).text() == "Mikkel"
    assert stage.chairs.chair(PersonId("karen")).text() == "Karen"
    assert seats(document) == []


def test_a_parent_sits_down_with_a_name(stage, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    assert not stage.form.done.isEnabled()
    qtbot.keyClicks(stage.form.name, "Lene")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)
    assert seats(document) == [("Lene", SeatKind.CUSTODY_HOLDER, "")]
    assert not stage.form.isVisible()
    (lene,) = document.plan.seated(document.journal.meeting)
    assert stage.chairs.chair(lene.person).text() == "Lene"


def test_undo_takes_a_new_guest_back_in_one_press(stage, window, document, qtbot):
    before = document.plan
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Lene")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)
    qtbot.mouseClick(window.bar.undo, LEFT)
    assert document.plan == before


def test_a_professional_needs_a_reason_and_a_yes(stage, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Bo")
    qtbot.mouseClick(stage.form.kinds[SeatKind.PROFESSIONAL], LEFT)
    assert not stage.form.done.isEnabled()
    qtbot.keyClicks(stage.form.reason, "Ved noget om boliger")
    assert not stage.form.done.isEnabled()
    qtbot.mouseClick(stage.form.yes, LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)
    assert seats(document) == [("Bo", SeatKind.PROFESSIONAL, "Ved noget om boliger")]
    assert document.plan.people[-1].is_professional


def test_somebody_known_is_not_named_twice(stage, document, qtbot):
    lene = document.do(AddPerson("Lene", "mor"))
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.mouseClick(stage.form.known_chip(PersonId(lene)), LEFT)
    qtbot.mouseClick(stage.form.kinds[SeatKind.BISIDDER], LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)
    assert seats(document) == [("Lene", SeatKind.BISIDDER, "")]
    assert [person.name for person in document.plan.people].count("Lene") == 1


def test_only_the_keyboard_is_needed(stage, window, document, qtbot):
    stage.setFocus()
    qtbot.keyClick(stage, Qt.Key.Key_Tab)
    assert window.focusWidget() is stage.chairs.chair(PersonId("karen"))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is stage.chairs.empty
    qtbot.keyClick(stage.chairs.empty, Qt.Key.Key_Space)
    qtbot.keyClicks(window.focusWidget(), "Lene")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    stage.form.name.setFocus()
    qtbot.keyClick(stage.form.name, Qt.Key.Key_Return)
    assert seats(document) == [("Lene", SeatKind.CUSTODY_HOLDER, "")]
    assert window.focusWidget() is stage.chairs.empty


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_guest_leaves_by_a_finger_and_undo_brings_the_chair_back(stage, window, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Lene")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)
    (seat,) = document.plan.seated(document.journal.meeting)
    chair, device = stage.chairs.chair(seat.person), QTest.createTouchDevice()
    QTest.touchEvent(chair, device).press(0, chair.rect().center(), chair).commit()
    QTest.touchEvent(chair, device).release(0, chair.rect().center(), chair).commit()
    assert stage.chairs.menu.isVisible()
    qtbot.keyClick(stage.chairs.menu, Qt.Key.Key_Down)
    qtbot.keyClick(stage.chairs.menu, Qt.Key.Key_Return)
    assert seats(document) == []
    qtbot.mouseClick(window.bar.undo, LEFT)
    assert seats(document) == [("Lene", SeatKind.CUSTODY_HOLDER, "")]


def test_the_young_person_and_the_contact_person_do_not_leave(stage):
    assert stage.chairs.chair(YOUNG_PERSON).focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not [s for s in stage.chairs._sitting if s.can_leave]


def test_a_refused_name_stays_in_its_line_and_changes_nothing(stage, window, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Lene 010190-1234")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    before = document.plan
    qtbot.mouseClick(stage.form.done, LEFT)
    assert document.plan is before
    assert stage.form.name.text() == "Lene 010190-1234"
    assert window.message.isVisible()


def test_a_half_typed_name_is_there_after_a_crash(stage, document, memory, wording, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Le")
    document.keep_drafts()
    assert memory.drafts == {NAME: "Le"}
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show()
    assert isinstance(again.stage, WelcomeStage)
    assert again.stage.form.name.text() == "Le"
    assert again.stage.form.isVisible()


def test_going_on_gives_a_guest_of_whom_all_is_said_the_chair(stage, window, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Lene")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert seats(document) == [("Lene", SeatKind.CUSTODY_HOLDER, "")]
    qtbot.mouseClick(window.bar.back, LEFT)
    assert not stage.form.isVisible()


def test_going_on_gives_no_professional_a_chair_without_a_yes(
    stage, window, document, memory, qtbot
):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Bo")
    qtbot.mouseClick(stage.form.kinds[SeatKind.PROFESSIONAL], LEFT)
    qtbot.keyClicks(stage.form.reason, "Ved noget om boliger")
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert seats(document) == []
    qtbot.mouseClick(window.bar.back, LEFT)
    assert stage.form.kinds[SeatKind.PROFESSIONAL].isChecked()
    assert stage.form.reason.text() == "Ved noget om boliger"
    qtbot.mouseClick(stage.form.yes, LEFT)
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert seats(document) == [("Bo", SeatKind.PROFESSIONAL, "Ved noget om boliger")]
    assert memory.drafts == {}


def test_going_on_gives_nobody_a_chair_whose_form_was_closed(stage, window, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Lene")
    qtbot.mouseClick(stage.form.kinds[SeatKind.CUSTODY_HOLDER], LEFT)
    qtbot.keyClick(stage.form.name, Qt.Key.Key_Escape)
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert seats(document) == []


def test_who_the_guest_is_is_there_after_a_crash(stage, document, memory, wording, qtbot):
    lene = PersonId(document.do(AddPerson("Lene", "mor")))
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.mouseClick(stage.form.known_chip(lene), LEFT)
    qtbot.mouseClick(stage.form.kinds[SeatKind.PROFESSIONAL], LEFT)
    document.keep_drafts()
    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show()
    assert isinstance(again.stage, WelcomeStage)
    form = again.stage.form
    assert form.name.text() == "Lene"
    assert form.known_chip(lene).isChecked()
    assert form.kinds[SeatKind.PROFESSIONAL].isChecked()
    assert not form.yes.isChecked()


def test_esc_closes_the_form_and_drops_the_half_typed_name(stage, document, memory, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClicks(stage.form.name, "Le")
    document.keep_drafts()
    qtbot.keyClick(stage.form.name, Qt.Key.Key_Escape)
    assert not stage.form.isVisible()
    assert memory.drafts == {}


def test_the_honest_sentence_about_worry_is_on_the_screen(stage):
    assert "bekymrede for dig" in stage.good_to_know.worried.text()
    assert stage.good_to_know.worried.isVisible()


def test_what_is_missing_for_a_chair_is_said_when_enter_comes_too_early(stage, document, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    form = stage.form
    qtbot.keyClicks(form.name, "Lene")
    assert not form.missing.isVisible()
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.missing.text() == "Vælg, hvem personen er."
    assert form.missing.isVisible()
    qtbot.mouseClick(form.kinds[SeatKind.PROFESSIONAL], LEFT)
    assert form.missing.text() == "Skriv, hvorfor personen er her."
    qtbot.keyClicks(form.reason, "Ved noget om boliger")
    assert form.missing.text() == "Tryk på ja, hvis det er i orden med dig."
    qtbot.mouseClick(form.yes, LEFT)
    assert not form.missing.isVisible()
    qtbot.mouseClick(form.done, LEFT)
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    assert not form.missing.isVisible()


def test_a_chair_without_a_name_asks_for_the_name(stage, qtbot):
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.keyClick(stage.form.name, Qt.Key.Key_Return)
    assert stage.form.missing.text() == "Skriv, hvad personen hedder."


def test_everything_begins_at_the_same_line(stage, window, qtbot):
    def left(widget):
        return widget.mapTo(window, widget.rect().topLeft()).x()

    question, heading = window.header.question, stage._who_is_here
    qtbot.waitUntil(lambda: left(heading) == left(question))
    assert left(stage.chairs.chair(YOUNG_PERSON)) == left(question)
    assert heading.mapTo(window, heading.rect().topLeft()).y() == (
        stage.good_to_know.mapTo(window, stage.good_to_know.rect().topLeft()).y()
    )


def test_the_three_promises_weigh_the_same(stage):
    promises = (stage.good_to_know.stop, stage.good_to_know.worried, stage.good_to_know.rest)
    assert len({(p.font().pixelSize(), p.font().weight()) for p in promises}) == 1
    assert len({p.palette().windowText().color().name() for p in promises}) == 1


def test_the_table_stays_where_it_is_when_the_form_comes(stage, qtbot):
    before = stage.chairs.pos()
    qtbot.mouseClick(stage.chairs.empty, LEFT)
    qtbot.waitUntil(stage.form.isVisible)
    qtbot.waitUntil(lambda: stage.form.height() > 200)
    assert stage.chairs.pos() == before


def test_a_known_name_that_is_written_is_that_person(window, document):
    poul = document.do(AddPerson("Onkel Poul"))
    QTest.mouseClick(window.welcome.chairs.empty, Qt.MouseButton.LeftButton)
    QTest.keyClicks(window.welcome.form.name, "onkel poul")
    QTest.mouseClick(window.welcome.form.kinds[SeatKind.BISIDDER], Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.welcome.form.done, Qt.MouseButton.LeftButton)
    assert [seat.person for seat in document.plan.seated(document.journal.meeting)] == [poul]
