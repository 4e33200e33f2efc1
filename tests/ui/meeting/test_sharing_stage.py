"""Who may know what: one person at a time, and nothing is shared by itself."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddPerson, AddWish, LeaveSeat, PlaceGoal, SeatGuest, TakeSeat
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import Category, Choice, Department, PersonId, RowKind, SeatKind
from ungeplan.model.rule_book import Topic
from ungeplan.model.sharing import may_know
from ungeplan.ui import theme
from ungeplan.ui.meeting.recipient_form import NAME, Who
from ungeplan.ui.meeting.sharing_stage import SharingStage
from ungeplan.ui.meeting.window import MeetingWindow

LEFT = Qt.MouseButton.LeftButton
TODAY = dt.date(2026, 11, 23)
GOALS = Topic(Category.GOALS)
SAY_NO_AGAIN = "Du kan altid sige nej igen. Så deler vi ikke mere fra den dag."


@pytest.fixture
def bo(document):
    return PersonId(document.do(AddPerson("Bo", "lærer", True, Department.SCHOOL)))


@pytest.fixture
def lene(document):
    return PersonId(document.do(AddPerson("Lene", "mor", holds_custody=True)))


@pytest.fixture
def birgit(document):
    """Somebody who was only named, as a helper is."""
    return PersonId(document.do(AddPerson("Birgit")))


@pytest.fixture
def goal(document):
    return document.do(PlaceGoal(document.do(AddWish("Jeg vil sejle.")), Zone.HANDS))


@pytest.fixture
def stage(goal, bo, lene, window):
    window.show_today(TODAY)
    window.go_to(Place.SHARING)
    return window.stage


def open_person(qtbot, stage, person):
    qtbot.mouseClick(stage.list.cards[person], LEFT)


def says(card):
    return card.accessibleDescription()


def test_at_first_nobody_hears_anything_and_nobody_is_chosen(stage, document, wording):
    assert isinstance(stage, SharingStage)
    assert stage.question == "Hvem må vide hvad?"
    assert stage.legend.isVisible()
    assert not stage.rows.isVisible()
    assert [says(card) for card in stage.list.cards.values()] == [
        "lærer. Hører ikke noget endnu",
        "mor. Hører ikke noget endnu",
    ]
    assert document.plan.share_rules == ()


def test_one_may_go_on_without_an_answer(stage, window, document, qtbot):
    qtbot.mouseClick(window.bar.forward, LEFT)

    assert window.place is Place.MY_PLAN
    assert document.plan.share_rules == ()


def test_the_stage_asks_about_one_person_at_a_time(stage, bo, qtbot):
    open_person(qtbot, stage, bo)

    assert stage.question == "Hvad må Bo vide?"
    assert stage.rows.isVisible()
    assert not stage.legend.isVisible()
    assert stage.list.cards[bo].isChecked()


def test_that_one_can_say_no_again_always_stands_there(stage, window, bo, qtbot):
    assert window.header.helper.text() == SAY_NO_AGAIN
    open_person(qtbot, stage, bo)
    assert window.header.helper.text() == SAY_NO_AGAIN
    qtbot.mouseClick(stage.list.more, LEFT)
    assert window.header.helper.text() == SAY_NO_AGAIN


def test_an_answer_is_in_the_plan_and_on_the_persons_card(stage, document, bo, qtbot):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.YES], LEFT)

    assert may_know(document.plan, bo, Category.GOALS, TODAY)
    assert says(stage.list.cards[bo]) == "lærer. Må vide: Mine mål"


def test_undo_takes_an_answer_back(stage, window, document, bo, qtbot):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.YES], LEFT)

    qtbot.mouseClick(window.bar.undo, LEFT)

    assert document.plan.share_rules == ()
    assert not stage.rows.rows[GOALS].chips[Choice.YES].isChecked()


def test_back_leads_from_a_person_to_all_of_them(stage, window, bo, qtbot):
    open_person(qtbot, stage, bo)

    qtbot.mouseClick(window.bar.back, LEFT)
    assert window.stage is stage
    assert stage.question == "Hvem må vide hvad?"

    qtbot.mouseClick(window.bar.back, LEFT)
    assert window.place is Place.STEPS


def test_a_finger_gives_and_takes_back(stage, document, bo, quick_taps):
    device = QTest.createTouchDevice()

    def tap(widget):
        QTest.touchEvent(widget, device).press(0, widget.rect().center(), widget).commit()
        QTest.touchEvent(widget, device).release(0, widget.rect().center(), widget).commit()

    tap(stage.list.cards[bo])
    tap(stage.rows.rows[GOALS].chips[Choice.YES])
    assert may_know(document.plan, bo, Category.GOALS, TODAY)
    tap(stage.rows.rows[GOALS].chips[Choice.NO])
    assert not may_know(document.plan, bo, Category.GOALS, TODAY)


def test_the_keys_reach_a_person_and_their_answers(stage, document, bo, qtbot):
    card = stage.list.cards[bo]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    seen = [card]
    while stage.window().focusWidget() is not stage.rows.rows[GOALS].chips[Choice.YES]:
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(stage.window().focusWidget())
        assert len(seen) < 8
    qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Space)

    assert may_know(document.plan, bo, Category.GOALS, TODAY)
    assert stage.list.more in seen


# -- who somebody is -------------------------------------------------------------------------


def test_of_somebody_who_was_only_named_it_is_asked_who_they_are(
    goal, birgit, window, document, qtbot
):
    window.go_to(Place.SHARING)
    stage = window.stage
    open_person(qtbot, stage, birgit)
    assert stage.question == "Hvem er Birgit?"
    assert not stage.rows.isVisible()

    qtbot.mouseClick(stage.form.who[Who.SCHOOL], LEFT)

    assert document.plan.person(birgit).department is Department.SCHOOL
    assert stage.question == "Hvad må Birgit vide?"
    assert stage.rows.isVisible()


def test_a_friend_is_not_asked_about_twice_and_is_one_in_both_languages(
    goal, birgit, window, document, wording, qtbot
):
    window.go_to(Place.SHARING)
    stage = window.stage
    open_person(qtbot, stage, birgit)
    qtbot.mouseClick(stage.form.who[Who.FRIEND], LEFT)

    assert document.plan.person(birgit).relation == ""
    assert stage.rows.isVisible()
    card = stage.list.cards[birgit]
    assert says(card) == "Familie eller ven. Hører ikke noget endnu"
    wording.use(Language.ENGLISH)
    assert says(card) == "Family or friend. Hears nothing yet"
    wording.use(Language.DANISH)

    qtbot.mouseClick(stage.anew, LEFT)
    qtbot.mouseClick(stage.form.who[Who.SCHOOL], LEFT)
    assert says(card) == "Skole. Hører ikke noget endnu"


def test_a_place_of_work_is_called_what_it_is_called_on_the_desk(
    goal, birgit, window, document, content, qtbot
):
    window.go_to(Place.SHARING)
    open_person(qtbot, window.stage, birgit)
    qtbot.mouseClick(window.stage.form.who[Who.MUNICIPALITY], LEFT)

    there = content.departments.names[document.plan.person(birgit).department]
    assert there.da == "Kommunen"
    assert says(window.stage.list.cards[birgit]) == "Kommunen. Hører ikke noget endnu"


def test_who_sits_at_the_table_is_not_said_to_hear_nothing(goal, window, document):
    freja = PersonId(document.do(SeatGuest("Freja", SeatKind.BISIDDER)))
    window.go_to(Place.SHARING)
    assert says(window.stage.list.cards[freja]) == "Sidder med ved bordet i dag"

    document.do(LeaveSeat(freja))
    assert says(window.stage.list.cards[freja]) == "Hører ikke noget endnu"


def test_who_somebody_is_can_be_said_anew(stage, document, bo, qtbot):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.anew, LEFT)
    assert stage.question == "Hvem er Bo?"
    assert not stage.rows.isVisible()

    qtbot.mouseClick(stage.form.who[Who.OUTSIDE], LEFT)

    assert document.plan.person(bo).department is Department.OUTSIDE
    assert stage.question == "Hvad må Bo vide?"
    assert stage.rows.isVisible()


def test_one_more_person_is_added_and_asked_about(stage, document, qtbot):
    qtbot.mouseClick(stage.list.more, LEFT)
    assert stage.question == "Hvem må ellers vide noget?"
    qtbot.keyClicks(stage.form.name, "Ida")
    assert not stage.form.done.isEnabled()
    qtbot.mouseClick(stage.form.who[Who.PARENT], LEFT)
    qtbot.mouseClick(stage.form.done, LEFT)

    ida = document.plan.people[-1]
    assert (ida.name, ida.holds_custody) == ("Ida", True)
    assert stage.question == "Hvad må Ida vide?"
    assert NAME not in document.drafts


def test_a_half_typed_name_is_there_after_a_crash(stage, document, memory, wording, qtbot):
    qtbot.mouseClick(stage.list.more, LEFT)
    qtbot.keyClicks(stage.form.name, "Id")
    document.keep_drafts()

    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show()

    assert isinstance(again.stage, SharingStage)
    assert again.stage.form.isVisible()
    assert again.stage.form.name.text() == "Id"


def test_half_typed_words_of_an_answer_are_there_after_a_crash(
    stage, document, memory, wording, bo, qtbot
):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.NOT_YET], LEFT)
    qtbot.keyClicks(stage.rows.rows[GOALS].words, "vent")
    document.keep_drafts()

    again = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(again)
    again.show()
    assert isinstance(again.stage, SharingStage)
    open_person(qtbot, again.stage, bo)

    assert again.stage.rows.rows[GOALS].words.text() == "vent"


def test_esc_puts_the_form_away(stage, memory, document, qtbot):
    qtbot.mouseClick(stage.list.more, LEFT)
    qtbot.keyClicks(stage.form.name, "Id")
    qtbot.keyClick(stage.form.name, Qt.Key.Key_Escape)

    assert not stage.form.isVisible()
    assert NAME not in document.drafts


def test_going_on_says_the_words_that_are_written(stage, window, document, bo, qtbot):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.NOT_YET], LEFT)
    qtbot.keyClicks(stage.rows.rows[GOALS].words, "vent til jul")

    qtbot.mouseClick(window.bar.forward, LEFT)

    assert document.plan.share_rule(bo, Category.GOALS).words == "vent til jul"


def test_words_that_a_rule_refuses_keep_the_stage(stage, window, document, bo, qtbot):
    open_person(qtbot, stage, bo)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.NOT_YET], LEFT)
    qtbot.keyClicks(stage.rows.rows[GOALS].words, "010190-1234")

    qtbot.mouseClick(window.bar.forward, LEFT)

    assert window.stage is stage
    assert window.message.isVisible()
    assert document.plan.share_rule(bo, Category.GOALS).words == ""
    assert [*document.drafts.values()] == ["010190-1234"]


# -- who is at the table ---------------------------------------------------------------------


def test_who_stands_by_is_offered_too(stage, document, birgit):
    document.do(TakeSeat(birgit, SeatKind.STANDBY))

    assert birgit in stage.list.cards


def test_after_a_late_guest_only_those_at_the_table_are_on_the_screen(stage, document, qtbot):
    document.do(SeatGuest("Lars", SeatKind.CUSTODY_HOLDER))

    (card,) = stage.list.cards.values()
    assert card.text() == "Lars"
    assert not stage.list.more.isVisible()
    qtbot.mouseClick(card, LEFT)
    assert stage.rows._sheets[RowKind.ASKED].isVisible()
    assert not stage.anew.isVisible()


def test_nobody_is_described_while_somebody_watches_who_may_not_see_all(stage, document, qtbot):
    document.do(SeatGuest("Lars", SeatKind.BISIDDER))
    (card,) = stage.list.cards.values()

    qtbot.mouseClick(card, LEFT)

    assert stage.rows.isVisible()
    assert not stage.form.isVisible()


def test_who_is_asked_about_leaves_the_screen_when_somebody_comes_late(stage, document, bo, qtbot):
    open_person(qtbot, stage, bo)

    document.do(SeatGuest("Lars", SeatKind.CUSTODY_HOLDER))

    assert stage.question == "Hvem må vide hvad?"
    assert not stage.rows.isVisible()


# -- how it looks ----------------------------------------------------------------------------


def test_with_large_text_people_and_rows_take_turns(stage, window, bo, qtbot):
    window.zoom_text(2.0)
    assert stage.list.isVisible()
    assert not stage._figure.isVisible()

    open_person(qtbot, stage, bo)

    assert not stage.list.isVisible()
    assert window.focusWidget() is stage.rows.rows[GOALS].chips[Choice.YES]
    assert window.page.horizontalScrollBar().maximum() == 0


def test_at_every_size_nothing_to_press_is_small_and_nothing_is_cut(stage, window, lene, qtbot):
    open_person(qtbot, stage, lene)
    for zoom in (1.0, 1.5, 2.0):
        window.zoom_text(zoom)
        window.page.settle()
        for row in stage.rows.rows.values():
            for part in (*row.chips.values(), row.law):
                assert part.isHidden() or part.height() >= 48
                right = part.mapTo(window, part.rect().topRight()).x()
                assert part.isHidden() or right < window.width()


def test_the_stage_speaks_the_language_of_the_moment(stage, wording, bo, qtbot):
    open_person(qtbot, stage, bo)
    wording.use(Language.ENGLISH)

    assert stage.question == "What may Bo know?"
    assert says(stage.list.cards[bo]) == "lærer. Hears nothing yet"
    assert stage.list.more.accessibleName() == "One more person"


# -- that something is left out ------------------------------------------------------------------


def say_yes_to_goals(qtbot, stage, person):
    open_person(qtbot, stage, person)
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.YES], LEFT)


def test_nothing_is_asked_about_the_paper_of_somebody_who_gets_none(stage, bo, qtbot):
    open_person(qtbot, stage, bo)
    assert not stage.left_out.isVisible()
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.NO], LEFT)
    assert not stage.left_out.isVisible()
    qtbot.mouseClick(stage.rows.rows[GOALS].chips[Choice.YES], LEFT)
    assert stage.left_out.isVisible()


def test_undo_takes_back_that_the_paper_says_so(stage, window, bo, document, qtbot):
    say_yes_to_goals(qtbot, stage, bo)
    QTest.keyClick(stage.left_out, Qt.Key.Key_Return)
    assert document.plan.told_left_out == (bo,)

    qtbot.mouseClick(window.bar.undo, LEFT)

    assert document.plan.told_left_out == ()
    assert not stage.left_out.isChecked()


def test_nobody_who_watches_hears_that_something_may_be_left_out(stage, document, qtbot):
    lars = PersonId(document.do(SeatGuest("Lars", SeatKind.BISIDDER)))
    say_yes_to_goals(qtbot, stage, lars)

    assert stage.rows.isVisible()
    assert not stage.left_out.isVisible()


def test_the_paper_says_that_something_is_left_out_only_after_a_yes(
    stage, bo, lene, document, qtbot
):
    say_yes_to_goals(qtbot, stage, lene)
    say_yes_to_goals(qtbot, stage, bo)
    assert stage.left_out.accessibleName() == "Papiret til Bo må sige, at noget er udeladt"
    assert not stage.left_out.isChecked()

    qtbot.mouseClick(stage.left_out, LEFT)
    assert document.plan.told_left_out == (bo,)
    assert stage.left_out.isChecked()

    open_person(qtbot, stage, lene)
    assert not stage.left_out.isChecked()


def test_taking_it_back_is_one_press_as_well(stage, bo, document, qtbot):
    say_yes_to_goals(qtbot, stage, bo)
    stage.left_out.click()
    stage.left_out.click()

    assert document.plan.told_left_out == ()
    assert not stage.left_out.isChecked()
