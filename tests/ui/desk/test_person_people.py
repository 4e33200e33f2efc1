"""The people around a young person on the desk, their age, and their contact person."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.desk.conftest import KAREN, row
from ungeplan.model.edits import (
    AddPerson,
    ChooseContactPerson,
    DescribePerson,
    EndContactPerson,
    SetBirthDate,
    SetNextMeeting,
)
from ungeplan.model.language import Language
from ungeplan.model.plan import ChoiceMode, Department, PersonId, PlanId
from ungeplan.model.refusals import Refusal

LEFT = Qt.MouseButton.LeftButton
TODAY = dt.date(2026, 12, 3)


class Office:
    """The desk with Mikkel's page, and what is proposed there."""

    def __init__(self, desk, talk):
        self.desk, self.talk = desk, talk
        self.edits = []
        self.refused = []
        self.missed = 0
        desk.edit_proposed.connect(self._do)
        desk.meeting_missed.connect(self._miss)
        self.show()

    @property
    def page(self):
        return self.desk.person

    @property
    def words(self):
        # What is new on a page comes into sight when its layout has settled.
        QApplication.processEvents()
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def show(self, plan_id="mikkel", missed=0):
        self.desk.show_people([row("Mikkel"), row("Sofie")], "Karen")
        self.desk.show_person(
            PlanId(plan_id),
            self.talk.plan,
            meeting_open=False,
            version=0,
            draft=True,
            today=TODAY,
            missed=missed,
        )

    def _do(self, edit):
        self.edits.append(edit)
        try:
            self.talk.do(edit)
        except Refusal as refusal:
            self.refused.append(refusal)
            return
        self.show()

    def _miss(self):
        self.missed += 1


@pytest.fixture
def office(desk, talk):
    return Office(desk, talk)


def write(line, text):
    line.selectAll()
    QTest.keyClicks(line, text)


# -- how old --------------------------------------------------------------------------------------


def test_the_day_of_birth_says_how_old_that_is(office):
    line = office.page.birth.line
    write(line, "4.12.2012")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert office.edits == [SetBirthDate(dt.date(2012, 12, 4))]
    assert "13 years" in office.words
    assert any("Never a CPR number." in words for words in office.words)


def test_a_cpr_number_is_no_day_and_goes_nowhere(office):
    write(office.page.birth.line, "041212-1234")
    QTest.keyClick(office.page.birth.line, Qt.Key.Key_Return)

    assert office.edits == []
    assert "Write the day like this: 23.11.2026" in office.words


def test_the_day_can_be_taken_away_again(office):
    office.talk.do(SetBirthDate(dt.date(2012, 12, 4)))
    office.show()
    office.page.birth.line.clear()
    QTest.keyClick(office.page.birth.line, Qt.Key.Key_Return)

    assert office.talk.plan.birth_date is None


def test_a_day_that_is_written_when_the_program_closes_is_kept(office, desk):
    write(office.page.birth.line, "4.12.2012")
    desk.finish_typing()

    assert office.talk.plan.birth_date == dt.date(2012, 12, 4)


# -- the people -----------------------------------------------------------------------------------


def test_somebody_is_written_down_with_where_they_work_and_custody(office):
    around = office.page.around
    QTest.mouseClick(around.add, LEFT)
    form = around.form
    assert not form.done.isEnabled()
    write(form.name, "Bo")
    write(form.relation, "klasselærer")
    write(form.phone, "00 00 00 00")
    form.department.setCurrentText("School")
    QTest.mouseClick(form.is_professional, LEFT)
    QTest.mouseClick(form.done, LEFT)

    assert office.edits == [
        AddPerson("Bo", "klasselærer", True, Department.SCHOOL, False, "00 00 00 00")
    ]
    assert "klasselærer · School · 00 00 00 00" in office.words
    assert not form.isVisible()
    assert around.add.hasFocus()


def test_it_is_said_anew_who_somebody_is(office):
    office.talk.do(AddPerson("Lene", "mor"))
    office.show()
    lene = next(r for r in office.page.around._people.rows if r.name.text() == "Lene")
    assert lene.change.accessibleName() == "Change Lene"
    QTest.mouseClick(lene.change, LEFT)
    form = office.page.around.form
    assert form.relation.text() == "mor"
    QTest.mouseClick(form.holds_custody, LEFT)
    QTest.keyClick(form.name, Qt.Key.Key_Return)

    assert isinstance(office.edits[0], DescribePerson)
    assert "mor · has custody" in office.words


def test_who_is_family_or_a_friend_is_so_in_both_languages_until_they_work_somewhere(
    office, wording
):
    office.talk.do(AddPerson("Freja", is_near=True))
    office.show()
    assert "Family or friend" in office.words
    wording.use(Language.DANISH)
    assert "Familie eller ven" in office.words
    wording.use(Language.ENGLISH)

    for department in ("Nowhere that matters here", "School"):
        freja = next(r for r in office.page.around._people.rows if r.name.text() == "Freja")
        QTest.mouseClick(freja.change, LEFT)
        office.page.around.form.department.setCurrentText(department)
        QTest.keyClick(office.page.around.form.name, Qt.Key.Key_Return)

    assert [edit.is_near for edit in office.edits] == [True, False]
    assert "School" in office.words


def test_what_a_rule_refuses_stays_in_the_form(office):
    QTest.mouseClick(office.page.around.add, LEFT)
    write(office.page.around.form.name, "Bo 010203-1234")
    QTest.mouseClick(office.page.around.form.done, LEFT)

    assert office.refused
    assert office.page.around.form.isVisible()
    assert office.page.around.form.name.text() == "Bo 010203-1234"


def test_escape_writes_nobody_down(office):
    QTest.mouseClick(office.page.around.add, LEFT)
    write(office.page.around.form.name, "Bo")
    QTest.keyClick(office.page.around.form, Qt.Key.Key_Escape)

    assert office.edits == []
    assert not office.page.around.form.isVisible()


def test_nothing_half_written_follows_to_the_next_person(office):
    QTest.mouseClick(office.page.around.add, LEFT)
    write(office.page.around.form.name, "Bo")
    QTest.mouseClick(office.page.contact.stop, LEFT)
    office.show("sofie")

    assert not office.page.around.form.isVisible()
    assert office.page.around.form.name.text() == ""
    assert not office.page.contact.stopping.isVisible()


def test_only_the_people_of_this_plan_stand_on_the_page(office):
    assert not any("Sofie" in words for words in office.words)


# -- the contact person ---------------------------------------------------------------------------


def test_nobody_was_asked_yet(office):
    assert "Karen, since 23 November 2026" in office.words
    assert "The young person has not been asked. Get ready together." in office.words


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (ChoiceMode.OWN_CHOICE, "The young person's own choice"),
        (ChoiceMode.CHOSE_AMONG, "Chosen among several"),
        (ChoiceMode.SUGGESTED_ACCEPTED, "Suggested, and the young person said yes"),
        (ChoiceMode.ASSIGNED, "Chosen for the young person, who was told why: Bo har travlt."),
    ],
)
def test_how_the_contact_person_was_chosen_stands_with_the_young_persons_words(office, mode, told):
    office.talk.do(
        ChooseContactPerson(
            KAREN,
            mode,
            TODAY,
            asked_on=dt.date(2026, 11, 14),
            first_contact_on=dt.date(2026, 11, 5),
            reason="Bo har travlt." if mode is ChoiceMode.ASSIGNED else "",
            words="Hun griner ikke.",
        )
    )
    office.show()

    assert f"{told} · “Hun griner ikke.”" in office.words
    assert "Changes: 0 · Days without a contact person: 0 · Days until asked: 9" in office.words


def test_somebody_stops_and_the_days_are_counted_until_the_next_one(office):
    QTest.mouseClick(office.page.contact.stop, LEFT)
    stopping = office.page.contact.stopping
    assert stopping.day.text() == "3.12.2026"
    write(stopping.day, "1.12.2026")
    write(stopping.why, "orlov")
    QTest.mouseClick(stopping.done, LEFT)

    assert office.edits == [EndContactPerson(dt.date(2026, 12, 1), "orlov")]
    assert "No contact person since 1 December 2026. Find one together." in office.words
    assert "Changes: 0 · Days without a contact person: 3" in office.words
    assert not office.page.contact.stop.isVisible()
    assert not stopping.isVisible()
    bo = PersonId(office.talk.do(AddPerson("Bo")).id)
    office.talk.do(ChooseContactPerson(bo, ChoiceMode.OWN_CHOICE, TODAY, asked_on=TODAY))
    office.show()
    assert "Changes: 1 · Days without a contact person: 2" in office.words


def test_nobody_stops_on_a_day_that_is_none_or_when_it_is_given_up(office):
    QTest.mouseClick(office.page.contact.stop, LEFT)
    stopping = office.page.contact.stopping
    write(stopping.day, "snart")
    QTest.mouseClick(stopping.done, LEFT)
    assert "Write the day like this: 23.11.2026" in office.words
    QTest.keyClick(stopping, Qt.Key.Key_Escape)

    assert not stopping.isVisible()
    assert office.edits == []


def test_a_missed_meeting_is_told_and_closes_nothing(office):
    office.talk.do(SetNextMeeting(dt.datetime(2026, 12, 2, 14, 30), "UngeHuset"))
    QTest.mouseClick(office.page.contact.miss, LEFT)
    assert office.missed == 1
    office.show(missed=2)

    assert (
        "Missed each other since the last meeting: 2. We try again. The plan stays open."
        in office.words
    )


def test_the_page_of_people_speaks_the_language_of_the_moment(office, wording, qtbot):
    office.talk.do(AddPerson("Bo", "klasselærer", True, Department.SCHOOL))
    office.show(missed=1)
    wording.use(Language.DANISH)

    assert {
        "Mennesker omkring Mikkel",
        "klasselærer · Skole",
        "Skift: 0 · Dage uden kontaktperson: 0",
        "Vi fik ikke set hinanden siden sidste møde: 1. Vi prøver igen. Planen er stadig åben.",
    } <= set(office.words)
