"""What the young person says before the meeting, and what comes of it at the meeting."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import (
    AddPerson,
    AddWish,
    BeginPlan,
    ChooseContactPerson,
    EndContactPerson,
    OfferContactPersons,
    PlaceGoal,
    Prepare,
    SeatGuest,
    TakeSeat,
)
from ungeplan.model.facts import Mode, StageEntered
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import Candidate, ChoiceMode, PersonId, Preparation, SeatKind
from ungeplan.model.sharing import came_late
from ungeplan.ui import theme
from ungeplan.ui.meeting.contact_choice_form import NewCandidate
from ungeplan.ui.meeting.get_ready_stage import Asking, GetReadyStage
from ungeplan.ui.meeting.window import MeetingWindow

LEFT = Qt.MouseButton.LeftButton
KAREN = PersonId("karen")
TODAY = dt.date(2026, 11, 23)
ALL_NAMES = ("Karen", "Bo", "Onkel Poul")


@pytest.fixture
def before(memory):
    """A plan that has begun, and no meeting; Bo and Onkel Poul are known."""
    document = memory.open()
    document.pass_pen(Pen(KAREN, KAREN))
    document.do(BeginPlan("Mikkel", KAREN, "Karen"))
    document.do(AddPerson("Bo", "klasselærer"))
    document.do(AddPerson("Onkel Poul", "onkel"))
    document.pass_pen(THEIR_OWN)
    return document


def sit_down(qtbot, document, wording, *, gets_ready=True):
    made = MeetingWindow(document, wording, theme.WARM, gets_ready=gets_ready)
    qtbot.addWidget(made)
    made.show_today(TODAY)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def window(qtbot, before, wording):
    return sit_down(qtbot, before, wording)


@pytest.fixture
def stage(window):
    return window.stages[Place.GET_READY]


def person(document, name):
    return next(person.id for person in document.plan.people if person.name == name)


def place_of(window: MeetingWindow) -> Place:
    return window.place


def asking_in(window: MeetingWindow) -> Asking:
    stage = window.stages[Place.GET_READY]
    assert isinstance(stage, GetReadyStage)
    return stage.asking


def go_to(window, asking):
    while window.stage.asking is not asking:
        window.forward_action.trigger()


def offer_all(document):
    document.do(
        OfferContactPersons(tuple(Candidate(person=person(document, n)) for n in ALL_NAMES))
    )


def choose(stage, name, mode, *, words="", reason="", asked=""):
    card = next(card for card in stage.contact.cards.rows if card.name.text() == name)
    QTest.mouseClick(card.choose, LEFT)
    answer = stage.contact.answer
    QTest.mouseClick(answer.modes[mode], LEFT)
    answer.words.insertPlainText(words)
    answer.reason.insertPlainText(reason)
    QTest.keyClicks(answer.asked_on, asked)
    QTest.mouseClick(answer.done, LEFT)


# -- the way through ---------------------------------------------------------------------------


def test_five_questions_come_one_at_a_time_and_each_can_be_skipped(window, before):
    asked = []
    for _ in Asking:
        asked.append(window.header.question.text())
        window.forward_action.trigger()

    assert asked == [
        "Du bestemmer meget af det her møde.",
        "Hvem vil du helst have ved din side?",
        "Hvem skal være med til mødet?",
        "Hvor vil du mødes?",
        "Er der noget, vi ikke skal tale om?",
    ]
    assert before.plan.preparation == Preparation()
    assert window.parting.isVisible()


def test_getting_ready_is_no_meeting(window, before, qtbot):
    go_to(window, Asking.NOT_ABOUT)
    assert window.bar.forward.accessibleName() == "Vi er klar"
    window.forward_action.trigger()
    assert window.parting.words.text().endswith("Bliv her, til det er gemt.")
    for entry in before.journal.entries:
        before.entry_saved(entry.id)
    assert window.parting.words.text() == "Alt er gemt. Karen går tilbage til skrivebordet."
    with qtbot.assertNotEmitted(before.edit_refused), qtbot.waitSignal(window.meeting_ended):
        qtbot.mouseClick(window.parting.end, LEFT)

    assert before.journal.meeting is None
    assert not [e for e in before.journal.entries if isinstance(e.content, StageEntered)]


def test_tilbage_leads_through_its_own_questions(window):
    assert not window.bar.back.isEnabled()
    go_to(window, Asking.GUESTS)
    assert window.bar.back.isEnabled()
    window.back_action.trigger()
    assert asking_in(window) is Asking.CONTACT_PERSON
    window.back_action.trigger()
    assert asking_in(window) is Asking.NAME
    assert not window.bar.back.isEnabled()


def test_a_meeting_starts_at_velkommen_and_tilbage_leads_to_what_was_made_ready(
    before, wording, qtbot
):
    before.begin_meeting()
    window = sit_down(qtbot, before, wording, gets_ready=False)
    assert place_of(window) is Place.WELCOME
    assert next(iter(window.stages)) is Place.GET_READY
    with pytest.raises(KeyError):
        window.header.stage_bar.mark(Place.GET_READY)
    window.back_action.trigger()
    assert place_of(window) is Place.GET_READY
    assert asking_in(window) is Asking.NOT_ABOUT
    window.forward_action.trigger()
    assert place_of(window) is Place.WELCOME


# -- the name, the place, and what is left alone ------------------------------------------------


def test_the_young_person_says_what_to_be_called(window, stage, before):
    stage.name.line.setPlainText("Mik")
    window.forward_action.trigger()

    assert before.plan.young_person == "Mik"


def test_an_empty_name_leaves_the_old_one(window, stage, before):
    stage.name.line.setPlainText("")
    window.forward_action.trigger()

    assert before.plan.young_person == "Mikkel"
    assert stage.name.line.toPlainText() == "Mikkel"
    assert stage.asking is Asking.CONTACT_PERSON


def test_place_and_what_is_left_alone_are_kept_beside_each_other(window, stage, before):
    go_to(window, Asking.PLACE)
    stage.place.line.setPlainText("Skolens bibliotek")
    window.forward_action.trigger()
    stage.not_about.line.setPlainText("Min far")
    QTest.keyClick(stage.not_about.line, Qt.Key.Key_Return)

    assert before.plan.preparation == Preparation(place="Skolens bibliotek", not_about="Min far")


def test_words_that_a_rule_refuses_stay_and_so_does_the_question(window, stage, before):
    go_to(window, Asking.PLACE)
    stage.place.line.setPlainText("010203-1234")
    window.forward_action.trigger()

    assert stage.asking is Asking.PLACE
    assert stage.place.line.toPlainText() == "010203-1234"
    assert window.message.isVisible()
    assert before.plan.preparation.place == ""


def test_half_typed_words_are_there_again(window, stage, before, memory, wording, qtbot):
    stage.name.line.setPlainText("Mikk")
    go_to_contact = stage.contact
    go_to_contact.open_form()
    QTest.keyClicks(go_to_contact.form.lines["known_from"], "Fra ha")
    go_to_contact.open_answer(KAREN)
    QTest.mouseClick(go_to_contact.answer.modes[ChoiceMode.SUGGESTED_ACCEPTED], LEFT)
    go_to_contact.answer.words.insertPlainText("Hun gri")
    QTest.keyClicks(go_to_contact.answer.first_contact, "1.1")
    stage.guests.people.name_typed.emit("Le")
    before.keep_drafts()
    again = sit_down(qtbot, memory.open(), wording).stage

    assert again.name.line.toPlainText() == "Mikk"
    assert again.guests.people.half_typed == "Le"
    again.contact.open_form()
    assert again.contact.form.lines["known_from"].text() == "Fra ha"
    again.contact.open_answer(KAREN)
    assert again.contact.answer.mode is ChoiceMode.SUGGESTED_ACCEPTED
    assert again.contact.answer.words.toPlainText() == "Hun gri"
    assert again.contact.answer.first_contact.text() == "1.1"


def test_words_that_are_finished_leave_no_draft(window, stage, before, memory):
    stage.name.line.setPlainText("Mik")
    before.keep_drafts()
    assert memory.drafts == {"get_ready.name": "Mik"}
    window.forward_action.trigger()

    assert memory.drafts == {}


# -- the contact person --------------------------------------------------------------------------


def test_somebody_the_plan_knows_gets_a_card_with_how_and_how_often(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    QTest.mouseClick(stage.contact.add, LEFT)
    form = stage.contact.form
    QTest.keyClicks(form.lines["name"], "bo")
    QTest.keyClicks(form.lines["known_from"], "Han er min klasselærer")
    QTest.keyClicks(form.lines["how_often"], "Hver dag")
    QTest.mouseClick(form.done, LEFT)

    assert before.plan.candidates == (
        Candidate(
            person=person(before, "Bo"),
            known_from="Han er min klasselærer",
            met_how_often="Hver dag",
        ),
    )
    (card,) = stage.contact.cards.rows
    assert [card.name.text(), card.known_from.text(), card.met_how_often.text()] == [
        "Bo",
        "Han er min klasselærer",
        "Hver dag",
    ]
    assert not stage.contact.is_open


def test_somebody_new_is_named_with_the_card_which_can_be_taken_away(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    stage.contact.open_form()
    assert not stage.contact.form.done.isEnabled()
    QTest.keyClicks(stage.contact.form.lines["name"], "Lone")
    QTest.keyClick(stage.contact.form.lines["name"], Qt.Key.Key_Return)
    assert before.plan.name_of(before.plan.candidates[0].person) == "Lone"
    (card,) = stage.contact.cards.rows
    assert card.take_away.accessibleName() == "Tag kortet væk: Lone"
    QTest.mouseClick(card.take_away, LEFT)

    assert before.plan.candidates == ()


def test_a_press_on_a_known_name_writes_it(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    stage.contact.open_form()
    chip = next(iter(stage.contact.form._known))
    QTest.mouseClick(chip, LEFT)

    assert chip.isChecked()
    assert stage.contact.form.lines["name"].text() == chip.words


def test_there_is_no_fifth_card(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    assert stage.contact.add.isVisible()
    lone = PersonId(before.do(AddPerson("Lone")))
    before.do(OfferContactPersons((*before.plan.candidates, Candidate(person=lone))))

    assert not stage.contact.add.isVisible()


def test_before_anybody_has_asked_the_page_says_so(window, stage):
    go_to(window, Asking.CONTACT_PERSON)

    assert stage.contact.now.text() == "Karen er din kontaktperson."
    assert stage.contact.quiet.text() == "Vi har ikke spurgt dig endnu."


def test_the_young_person_chooses_in_their_own_words(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    words = "Hun griner ikke, når jeg staver."
    choose(stage, "Karen", ChoiceMode.OWN_CHOICE, words=words, asked="12.11.2026")

    (now,) = before.plan.assignments
    assert (now.person, now.mode, now.words) == (KAREN, ChoiceMode.OWN_CHOICE, words)
    assert now.asked_on == dt.date(2026, 11, 12)
    assert [before.plan.name_of(p) for p in now.candidates] == [*ALL_NAMES]
    assert stage.contact.quiet.text() == f"Jeg valgte selv · {words}"
    assert not stage.contact.is_open


def test_nobody_is_chosen_before_it_is_said_how(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    stage.contact.open_answer(KAREN)
    assert window.header.question.text() == "Hvordan blev Karen valgt?"
    QTest.mouseClick(stage.contact.answer.done, LEFT)

    assert stage.contact.answer._missing.text() == "Vælg først, hvordan Karen blev valgt."
    assert stage.contact.answer._missing.isVisible()
    assert before.plan.assignments[0].mode is None


def test_what_is_no_day_is_not_taken_for_one(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    choose(stage, "Karen", ChoiceMode.OWN_CHOICE, asked="31.2.2026")

    assert stage.contact.answer._missing.text() == "Skriv dagen sådan: 23.11.2026"
    assert before.plan.assignments[0].mode is None


def test_a_choice_that_was_made_for_them_says_why(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    choose(stage, "Karen", ChoiceMode.ASSIGNED)
    assert window.message.isVisible()
    assert stage.contact.answer._how.text() == (
        "Vi kan ikke altid sige ja. Så fortæller vi hvorfor."
    )
    stage.contact.answer.reason.insertPlainText("Bo har ikke tid.")
    QTest.mouseClick(stage.contact.answer.done, LEFT)

    assert before.plan.assignments[-1].reason == "Bo har ikke tid."
    assert stage.contact.quiet.text() == "I valgte for mig · Bo har ikke tid."


def test_nobody_is_handed_over_without_being_asked(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    offer_all(before)
    choose(stage, "Bo", ChoiceMode.OWN_CHOICE)
    answer = stage.contact.answer
    assert answer._handing_over.text() == (
        "Karen er din kontaktperson nu. Vil du have Bo i stedet?"
    )
    assert window.message.isVisible()
    assert before.plan.contact_person == "Karen"
    QTest.mouseClick(answer.today, LEFT)
    QTest.mouseClick(answer.done, LEFT)

    assert before.plan.contact_person == "Bo"
    assert before.plan.assignments[-1].asked_on == TODAY
    assert before.plan.assignments[0].until == TODAY


def test_without_a_contact_person_the_page_says_that_one_is_found_together(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    before.do(EndContactPerson(dt.date(2026, 11, 13), "orlov"))

    assert stage.contact.now.text() == (
        "Lige nu har du ingen kontaktperson. Vi finder en sammen med dig."
    )
    assert not stage.contact.quiet.isVisible()


def test_tilbage_and_escape_lead_from_a_sheet_to_the_cards(window, stage, before):
    go_to(window, Asking.CONTACT_PERSON)
    stage.contact.open_form()
    window.back_action.trigger()
    assert not stage.contact.is_open
    assert stage.asking is Asking.CONTACT_PERSON
    stage.contact.open_form()
    QTest.keyClick(stage.contact.form, Qt.Key.Key_Escape)
    assert not stage.contact.is_open
    stage.contact.open_answer(KAREN)
    QTest.keyClick(stage.contact.answer.words, Qt.Key.Key_Escape)
    assert not stage.contact.is_open


# -- who comes -----------------------------------------------------------------------------------


def test_guests_are_chosen_and_somebody_new_is_named(window, stage, before):
    go_to(window, Asking.GUESTS)
    assert stage.guests._bring.text() == "Du må tage en med. Det hedder en bisidder."
    stage.guests.people.chosen.emit(person(before, "Onkel Poul"))
    stage.guests.people.person_named.emit("Lene")
    guests = [before.plan.name_of(guest) for guest in before.plan.preparation.guests]
    assert guests == ["Onkel Poul", "Lene"]
    stage.guests.people.chosen.emit(person(before, "Onkel Poul"))

    assert before.plan.preparation.guests == (person(before, "Lene"),)


@pytest.fixture
def beside_lene(before, wording, qtbot):
    """A meeting to which Bo and Lene are invited; Lene came late, and may know of nothing."""
    before.do(AddPerson("Lene"))
    before.do(Prepare("", "", (person(before, "Bo"), person(before, "Lene"))))
    offer_all(before)
    before.begin_meeting(Mode.FULL)
    window = sit_down(qtbot, before, wording, gets_ready=False)
    before.do(PlaceGoal(before.do(AddWish("Jeg vil arbejde med motorer.")), Zone.HANDS))
    before.do(TakeSeat(person(before, "Lene"), SeatKind.CUSTODY_HOLDER))
    assert came_late(before.plan, before.journal.meeting)
    window.go_to(Place.GET_READY)
    return window


def test_who_sits_at_the_table_stays_invited_when_somebody_else_is_named(beside_lene, before):
    go_to(beside_lene, Asking.GUESTS)
    beside_lene.stage.guests.people.person_named.emit("Farmor")

    guests = [before.plan.name_of(guest) for guest in before.plan.preparation.guests]
    assert guests == ["Bo", "Lene", "Farmor"]


def test_who_sits_at_the_table_stays_invited_when_another_name_is_pressed(beside_lene, before):
    before.do(TakeSeat(person(before, "Onkel Poul"), SeatKind.CUSTODY_HOLDER))
    go_to(beside_lene, Asking.GUESTS)
    beside_lene.stage.guests.people.chosen.emit(person(before, "Onkel Poul"))

    guests = [before.plan.name_of(guest) for guest in before.plan.preparation.guests]
    assert guests == ["Bo", "Onkel Poul", "Lene"]


def test_cards_that_are_not_shown_stay_when_another_one_is_laid(beside_lene, before):
    before.do(OfferContactPersons((Candidate(person=person(before, "Bo")),)))
    go_to(beside_lene, Asking.CONTACT_PERSON)
    beside_lene.stage.contact.laid.emit(NewCandidate("Farmor", None, "", ""))

    offered = [before.plan.name_of(card.person) for card in before.plan.candidates]
    assert offered == ["Bo", "Farmor"]


# -- at the meeting ------------------------------------------------------------------------------


@pytest.fixture
def welcome(before, wording, qtbot):
    before.do(Prepare("Skolens bibliotek", "Min far", (person(before, "Onkel Poul"),)))
    before.begin_meeting()
    return sit_down(qtbot, before, wording, gets_ready=False).stage


def test_velkommen_tells_what_was_said_before(welcome):
    assert welcome.said_before.text().splitlines() == [
        "Det har du sagt:",
        "Her vil du mødes: Skolens bibliotek",
        "Det taler vi ikke om: Min far",
    ]


def test_what_is_left_alone_is_not_there_for_others_to_read(welcome, before):
    QTest.mouseClick(welcome.chairs.empty, LEFT)
    assert "Min far" not in welcome.said_before.text()
    QTest.keyClick(welcome.form, Qt.Key.Key_Escape)
    assert "Min far" in welcome.said_before.text()
    before.do(SeatGuest("Far", SeatKind.CUSTODY_HOLDER))

    assert "Min far" not in welcome.said_before.text()
    assert "Skolens bibliotek" in welcome.said_before.text()


def test_whom_the_young_person_wants_there_is_offered_first(welcome):
    QTest.mouseClick(welcome.chairs.empty, LEFT)

    assert [chip.words for chip in welcome.form._known] == ["Onkel Poul", "Bo"]


def test_velkommen_says_nothing_when_nothing_was_said(before, wording, qtbot):
    before.begin_meeting()

    assert not sit_down(qtbot, before, wording, gets_ready=False).stage.said_before.isVisible()


def test_the_stage_speaks_the_language_of_the_moment(window, stage, before, wording):
    go_to(window, Asking.CONTACT_PERSON)
    before.do(
        ChooseContactPerson(KAREN, ChoiceMode.CHOSE_AMONG, TODAY, asked_on=TODAY, words="Ja!")
    )
    wording.use(Language.ENGLISH)

    assert window.header.question.text() == "Who would you like by your side?"
    assert stage.contact.now.text() == "Karen is your contact person."
    assert stage.contact.quiet.text() == "I chose among several · Ja!"


# -- a short meeting -----------------------------------------------------------------------------


def test_in_a_short_meeting_what_takes_no_time_waits_on_the_bar(before, wording, qtbot):
    before.begin_meeting(Mode.SHORT)
    window = sit_down(qtbot, before, wording, gets_ready=False)
    window.forward_action.trigger()
    assert place_of(window) is Place.WISHES
    window.back_action.trigger()
    assert place_of(window) is Place.WELCOME
    QTest.mouseClick(window.header.stage_bar.mark(Place.ME), LEFT)

    assert place_of(window) is Place.ME


def test_a_short_meeting_that_is_opened_again_is_a_short_one(before, memory, wording, qtbot):
    before.begin_meeting(Mode.SHORT)
    again = sit_down(qtbot, memory.open(), wording, gets_ready=False)
    again.forward_action.trigger()

    assert again.place is Place.WISHES
