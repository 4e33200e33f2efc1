"""The rules and results of the edits of wishes."""

import pytest

from tests.model.table import KAREN, KARENS_PEN, MIKKELS_PEN, an_envelope
from ungeplan.model.edits import AddWish, PlaceGoal, RemoveWish, RewordWish
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, EntryId, Plan
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    CardAlreadyTaken,
    EmptyWords,
    HalfASign,
    NotTheirWords,
    TooLong,
    UnknownWish,
)


def test_a_wish_keeps_its_words_and_whose_they_are(meeting):
    wish = meeting.do(AddWish("Jeg vil på efterskole", card="efterskole", zone_hint=Zone.FEET)).id
    kept = meeting.plan.wish(wish)
    assert (kept.text, kept.said_by, kept.card, kept.zone_hint) == (
        "Jeg vil på efterskole",
        YOUNG_PERSON,
        "efterskole",
        Zone.FEET,
    )
    assert meeting.plan.parked_wishes == (kept,)


def test_words_are_kept_as_they_were_said_spaces_and_all(meeting):
    wish = meeting.wish("  Jeg vil\nhave det bedre ")
    assert meeting.plan.wish(wish).text == "  Jeg vil\nhave det bedre "


def test_half_a_sign_is_refused_since_no_file_could_hold_it(meeting):
    with pytest.raises(HalfASign):
        meeting.wish("Motorer \ud83d")
    assert meeting.wish("Motorer \U0001f697")


def test_the_same_card_is_not_taken_twice(meeting):
    meeting.do(AddWish("Jeg vil tage en uddannelse", card="uddannelse"))
    with pytest.raises(CardAlreadyTaken):
        meeting.do(AddWish("Jeg vil tage en uddannelse", card="uddannelse"))


def test_a_card_that_was_put_back_can_be_taken_again(meeting):
    wish = meeting.do(AddWish("Jeg vil tage en uddannelse", card="uddannelse")).id
    meeting.do(RemoveWish(wish))
    meeting.do(AddWish("Jeg vil tage en uddannelse", card="uddannelse"))
    assert len(meeting.plan.parked_wishes) == 1


def test_own_words_may_be_said_twice(meeting):
    meeting.wish("Ro")
    meeting.wish("Ro")
    assert [wish.text for wish in meeting.plan.parked_wishes] == ["Ro", "Ro"]


@pytest.mark.parametrize(("text", "refusal"), [("", EmptyWords), (" \n", EmptyWords)])
def test_a_wish_without_words_is_refused(meeting, text, refusal):
    with pytest.raises(refusal):
        meeting.wish(text)


def test_a_wish_longer_than_a_breath_is_refused(meeting):
    meeting.wish("a" * 600)
    with pytest.raises(TooLong):
        meeting.wish("a" * 601)


def test_a_wish_gets_better_words_in_its_place(meeting):
    first, second = meeting.wish("Motorer"), meeting.wish("Ro")
    meeting.do(RewordWish(first, "Jeg vil arbejde med motorer"))
    assert [(wish.id, wish.text) for wish in meeting.plan.wishes] == [
        (first, "Jeg vil arbejde med motorer"),
        (second, "Ro"),
    ]


def test_the_contact_person_cannot_reword_what_the_young_person_said(meeting):
    wish = meeting.wish("Jeg vil have ro")
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(RewordWish(wish, "Jeg vil have struktur"))


def test_the_young_person_cannot_reword_what_the_contact_person_said(meeting):
    meeting.speaks(KARENS_PEN)
    wish = meeting.wish("Et fritidsjob?")
    meeting.speaks(MIKKELS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(RewordWish(wish, "Et job"))


def test_better_words_are_words(meeting):
    wish = meeting.wish()
    with pytest.raises(EmptyWords):
        meeting.do(RewordWish(wish, " "))


@pytest.mark.parametrize("edit", [lambda wish: RewordWish(wish, "Andet"), RemoveWish])
def test_a_wish_on_the_figure_is_neither_reworded_nor_removed(meeting, edit):
    wish = meeting.wish()
    meeting.do(PlaceGoal(wish, Zone.HANDS))
    with pytest.raises(AlreadyOnTheFigure):
        meeting.do(edit(wish))


@pytest.mark.parametrize("edit", [lambda wish: RewordWish(wish, "Andet"), RemoveWish])
def test_a_wish_that_is_not_there_is_neither_reworded_nor_removed(meeting, edit):
    removed = meeting.wish()
    meeting.do(RemoveWish(removed))
    for wish in (EntryId("nothing"), removed):
        with pytest.raises(UnknownWish):
            meeting.do(edit(wish))


def test_a_removed_wish_is_not_in_the_plan_but_comes_back_by_undo(meeting):
    wish = meeting.wish("Jeg vil have kørekort")
    meeting.do(RemoveWish(wish))
    assert meeting.plan.wish(wish) is None
    assert meeting.plan.wishes == ()
    meeting.undo()
    assert meeting.plan.wish(wish).text == "Jeg vil have kørekort"


def test_only_the_one_who_said_a_wish_removes_it(meeting):
    wish = meeting.wish()
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.do(RemoveWish(wish))


def test_better_words_for_a_wish_that_is_gone_become_a_wish_of_their_own():
    plan = RewordWish(EntryId("gone"), "Jeg vil bo for mig selv").apply(Plan(), an_envelope())
    assert [(wish.id, wish.text) for wish in plan.parked_wishes] == [
        ("late", "Jeg vil bo for mig selv")
    ]
    assert plan.misfits == ("late",)


def test_words_in_another_voice_never_replace_what_was_said(meeting):
    wish = meeting.wish("Jeg vil have ro")
    plan = RewordWish(wish, "Struktur").apply(meeting.plan, an_envelope(voice=KAREN))
    assert [(w.text, w.said_by) for w in plan.parked_wishes] == [
        ("Jeg vil have ro", YOUNG_PERSON),
        ("Struktur", KAREN),
    ]
    assert plan.misfits == ("late",)


def test_a_removal_that_no_longer_fits_removes_nothing(meeting):
    parked, on_the_figure = meeting.wish("Ro"), meeting.wish("Motorer")
    meeting.do(PlaceGoal(on_the_figure, Zone.HANDS))
    late = [
        (EntryId("gone"), YOUNG_PERSON),
        (on_the_figure, YOUNG_PERSON),
        (parked, KAREN),
    ]
    for wish, voice in late:
        plan = RemoveWish(wish).apply(meeting.plan, an_envelope(voice=voice))
        assert plan.wishes == meeting.plan.wishes
        assert plan.misfits == ("late",)
