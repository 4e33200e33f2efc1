"""The copies on a young person's page: who has which, in few words, and what may be pressed."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.copies.test_deliveries import hand_over
from tests.ui.desk.conftest import row
from ungeplan.model.copies import ON_PAPER, holders
from ungeplan.model.facts import CopyHandedOver, CopyRead, CopyReturned
from ungeplan.model.language import Language
from ungeplan.model.plan import Category, Choice, PlanId

LEFT = Qt.MouseButton.LeftButton
LATER = TODAY + dt.timedelta(days=42)


class Shelf:
    """The desk with the copies of Mikkel's plan, and what is wanted there."""

    def __init__(self, desk):
        self.desk = desk
        self.case = CasePlan("mikkel")
        self.wanted: list[str] = []
        for signal in (desk.copy_wanted, desk.letter_wanted, desk.copy_read, desk.copy_returned):
            signal.connect(self.wanted.append)

    def show(self):
        self.desk.show_people([row("Mikkel")], "Karen")
        self.desk.show_person(
            PlanId("mikkel"),
            self.case.plan,
            meeting_open=False,
            version=1,
            draft=False,
            today=LATER,
            holders=holders(self.case.journal, LATER),
        )
        QApplication.processEvents()

    @property
    def words(self):
        copies = self.desk.person.copies
        return [label.text() for label in copies.findChildren(QLabel) if label.isVisible()]

    @property
    def buttons(self):
        copies = self.desk.person.copies
        found = copies.findChildren(QAbstractButton)
        return {b.accessibleName(): b for b in found if b.isVisible()}

    def about(self, name):
        """What stands under that name."""
        place = self.words.index(name)
        return self.words[place + 1 : place + 3]


@pytest.fixture
def shelf(desk):
    made = Shelf(desk)
    made.show()
    return made


def test_each_line_says_what_they_may_know_and_what_they_hold(shelf):
    hand_over(shelf.case, shelf.case.person("Bo"), form=ON_PAPER)
    shelf.show()

    assert shelf.about("Mikkel") == ["Everything that is agreed", "Has no copy yet"]
    assert shelf.about("Bo") == [
        "May know: Goal 1 · Goal 2 · That Karen is my contact person",
        "Has the copy of 23 November 2026 · on paper",
    ]
    assert shelf.about("Lene")[0] == "May know: Goal 1 · Goal 2"


def test_a_copy_of_a_file_that_was_read_says_both(shelf):
    copy = hand_over(shelf.case, shelf.case.person("Bo"))
    shelf.case.note(CopyRead(copy, LATER))
    shelf.show()

    assert shelf.about("Bo")[1] == "Has the copy of 23 November 2026 · as a file · read"
    assert "Bo has read it" not in shelf.buttons
    assert "Bo does not have it" in shelf.buttons


def test_who_has_no_copy_can_neither_have_read_it_nor_lost_it(shelf):
    assert "See the copy for Bo" in shelf.buttons
    assert not {"Bo has read it", "Bo does not have it"} & set(shelf.buttons)


def test_each_copy_that_is_to_be_given_back_has_its_own_line(shelf):
    case, bo = shelf.case, shelf.case.person("Bo")
    first, second = hand_over(case, bo), hand_over(case, bo)
    answer(case, bo, Category.GOALS, Choice.NO, case.plan.active_goals[0].id)
    shelf.show()
    lines = [words for words in shelf.words if "taken back" in words]
    assert lines == [
        "The copy of 23 November 2026 holds something that was taken back",
        "The copy of 23 November 2026 (2) holds something that was taken back",
    ]
    # It is said of each in its line.
    assert "Bo does not have it" not in shelf.buttons

    for name in (
        "The copy of 23 November 2026 (2) for Bo came back or is gone",
        "See the letter to Bo",
        "The copy of 23 November 2026 for Bo came back or is gone",
        "Bo has read it",
    ):
        QTest.mouseClick(shelf.buttons[name], LEFT)
    assert shelf.wanted == [second, bo, first, second]


def test_who_may_know_nothing_any_more_and_still_has_a_copy_reads_so(shelf):
    case, lene = shelf.case, shelf.case.person("Lene")
    hand_over(case, lene)
    for goal in case.plan.active_goals:
        answer(case, lene, Category.GOALS, Choice.NO, goal.id)
    shelf.show()

    assert shelf.about("Lene") == [
        "May know nothing any more",
        "Has the copy of 23 November 2026 · as a file · it is old",
    ]
    assert "See the copy for Lene" not in shelf.buttons


def test_who_is_not_asked_about_any_more_keeps_a_line_without_a_copy(shelf):
    uncle = shelf.case.person("Onkel Poul")
    copy = shelf.case.note(CopyHandedOver(uncle, ON_PAPER, TODAY, "a1b2")).id
    shelf.case.note(CopyReturned(copy, LATER))
    shelf.show()

    assert shelf.about("Onkel Poul")[0] == "May know nothing, so there is no copy"


def test_the_copies_speak_the_language_of_the_moment(shelf, wording):
    hand_over(shelf.case, shelf.case.person("Bo"), form=ON_PAPER)
    shelf.show()
    wording.use(Language.DANISH)
    QApplication.processEvents()

    assert shelf.about("Bo")[1] == "Har eksemplaret fra 23. november 2026 · på papir"
    assert {
        "Se alle eksemplarer",
        "Se eksemplaret til Bo",
        "Bo har læst det",
        "Bo har det ikke",
    } <= set(shelf.buttons)


def test_a_young_person_without_a_plan_has_nothing_for_a_phone(desk, talk):
    desk.show_people([row("Mikkel")], "Karen")
    desk.show_person(
        PlanId("mikkel"),
        talk.plan,
        meeting_open=False,
        version=0,
        draft=True,
        today=TODAY,
        holders=holders(talk.journal, TODAY),
    )
    copies = desk.person.copies

    assert not copies.picture.isVisible()
    assert not copies.calendar.isVisible()
