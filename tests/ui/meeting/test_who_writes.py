"""It is always to be seen who writes; words that were written for them are read back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ungeplan.model.conversation import THEIR_OWN
from ungeplan.model.edits import AddWish, PlaceGoal
from ungeplan.model.facts import WordsConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, WishId


@pytest.fixture
def pens(window):
    return window.who_writes


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_young_person_writes_to_begin_with(pens, document):
    assert document.pen == THEIR_OWN
    assert pens.button.accessibleName() == "Mikkel skriver"
    assert pens.button.isVisible()


def test_it_says_so_while_the_contact_person_writes(pens, document):
    pens.button.for_them.trigger()
    assert pens.button.accessibleName() == "Karen skriver for Mikkel"
    assert pens.button.text().strip() == "Karen skriver for Mikkel"
    assert (document.pen.voice, document.pen.hand) == (
        YOUNG_PERSON,
        document.plan.contact_person_id,
    )
    pens.button.own.trigger()
    assert document.pen == THEIR_OWN
    assert pens.button.accessibleName() == "Mikkel skriver"


def test_their_own_words_are_not_asked_about(pens, document):
    document.do(AddWish("Jeg vil arbejde med motorer."))
    assert not pens.words_back.isVisible()


@pytest.fixture
def written(pens, document):
    pens.button.for_them.trigger()
    return WishId(document.do(AddWish("Jeg vil arbejde med motorer.")))


def test_words_that_were_written_for_them_are_read_back(pens, written):
    assert pens.words_back.isVisible()
    assert pens.words_back.words.text() == "“Jeg vil arbejde med motorer.”"


def test_a_yes_is_kept_in_the_young_persons_voice(pens, written, document):
    press(pens.words_back.yes)
    newest = document.journal.entries[-1]
    assert newest.content == WordsConfirmed(written)
    assert newest.voice == YOUNG_PERSON
    assert not pens.words_back.isVisible()


def test_a_no_takes_the_words_back(pens, written, document):
    press(pens.words_back.no)
    assert document.plan.wishes == ()


def test_a_no_takes_nothing_else_back(pens, written, document, window):
    document.do(PlaceGoal(written, Zone.HANDS))
    press(pens.words_back.no)
    assert document.plan.active_goals
    assert window.message.sentence.text() == "Ret ordene der, hvor de står. Intet er væk."


def test_several_words_are_asked_about_one_after_the_other(pens, written, document):
    document.do(AddWish("Jeg vil på efterskole."))
    press(pens.words_back.yes)
    assert pens.words_back.words.text() == "“Jeg vil på efterskole.”"
    press(pens.words_back.yes)
    assert not pens.words_back.isVisible()


def test_words_that_were_taken_back_are_not_asked_about_any_more(pens, written, document):
    document.undo()
    assert not pens.words_back.isVisible()


def test_what_is_no_words_is_not_read_back(pens, written, document):
    press(pens.words_back.yes)
    document.do(PlaceGoal(written, Zone.HANDS))
    assert not pens.words_back.isVisible()
