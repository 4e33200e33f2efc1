"""The same paper in other forms, from the preview on the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.app.office import Office, sees, shown_windows
from tests.export.pdf.reading import Reading
from tests.journeys.case_plans import CasePlan
from ungeplan.demo.eyes import everything, wait_until
from ungeplan.model.edits import ChangeStep, ChooseSecondLanguage, Translate
from ungeplan.model.facts import CopyHandedOver, MeetingEnded, PlanExported
from ungeplan.store.plan_store import PlanStore

# Off screen a list cannot be raised.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def case(store: PlanStore) -> CasePlan:
    return CasePlan("mikkel", contact=store.owner)


@pytest.fixture
def desk(office_of: Callable[[CasePlan], Office]) -> Callable[[CasePlan], Office]:
    """Opens the desk at Mikkel's page, after the meeting."""

    def open_it(case: CasePlan) -> Office:
        case.note(MeetingEnded())
        return office_of(case)

    return open_it


def offered(office: Office) -> list[str]:
    box = office.program.desk.paper.form
    return [box.itemText(n) for n in range(box.count())] if box.isVisible() else []


def choose(office: Office, form: str) -> Reading:
    """By keys; the paper that comes."""
    box = office.program.desk.paper.form
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(box.findText(form) - box.currentIndex()):
        office.key(Qt.Key.Key_Down)
    for _ in range(box.currentIndex() - box.findText(form)):
        office.key(Qt.Key.Key_Up)
    return paper(office)


def paper(office: Office) -> Reading:
    assert wait_until(lambda: office.program.paper is not None)
    return Reading(office.program.paper or b"")


def test_the_plan_can_be_had_for_the_wall_in_large_print_and_to_fold(case, desk):
    office = desk(case)
    office.press("See the plan")
    usual = paper(office)
    assert offered(office) == [
        *("On A4", "For the wall, on A3", "In large print", "For the pocket, to fold"),
    ]

    wall = choose(office, "For the wall, on A3")
    large = choose(office, "In large print")
    pocket = choose(office, "For the pocket, to fold")

    assert wall.text == usual.text
    assert (usual.pages, large.pages, pocket.pages) == (1, 3, 1)
    assert "Mikkel" in usual.text
    assert "Mikkel" not in pocket.text
    assert choose(office, "On A4").text == usual.text


def test_two_languages_are_offered_when_there_are_two(case, desk):
    case.do(ChooseSecondLanguage("pl"))
    case.do(Translate(case.plan.active_goals[0].id, "pl", "Chcę pracować z silnikami."))
    office = desk(case)
    office.press("See the plan")
    paper(office)

    assert "In two languages" in offered(office)
    assert "Chcę pracować z silnikami." in choose(office, "In two languages").text


def test_the_copy_of_somebody_can_be_had_in_large_print_and_is_noted(case, desk, tmp_path):
    office = desk(case)
    office.press("See the copy for Bo")
    paper(office)
    assert offered(office) == ["On A4", "In large print"]

    large = choose(office, "In large print")
    office.press("Save as PDF")
    office.save_as(tmp_path / "large.pdf")
    assert sees("The file is saved.")

    assert "Emil" not in large.text
    assert Reading((tmp_path / "large.pdf").read_bytes()).text == large.text
    office.press("Back")
    office.close()
    entries = office.journals()["Mikkel"].entries
    given = [e.content for e in entries if isinstance(e.content, CopyHandedOver)]
    assert [fact.recipient for fact in given] == [case.person("Bo")]


def test_other_papers_have_one_form(case, desk):
    office = desk(case)
    office.press("Get ready on paper")
    paper(office)
    assert offered(office) == []
    office.press("Back", "See all copies")
    paper(office)
    assert offered(office) == []


def test_the_form_of_one_paper_is_not_that_of_the_next(case, desk):
    office = desk(case)
    office.press("See the plan")
    paper(office)
    choose(office, "In large print")
    office.press("Back", "See the plan")

    assert paper(office).pages == 1
    assert office.program.desk.paper.form.currentText() == "On A4"


def test_what_a_pocket_has_no_room_for_is_said_and_shown_on_a4(case, desk):
    for step in case.plan.steps:
        if case.plan.open_step(step.id):
            case.do(ChangeStep(step.id, "Et langt skridt. " * 30, step.owner, step.due))
    office = desk(case)
    office.press("See the plan")
    paper(office)

    choose(office, "For the pocket, to fold")

    assert wait_until(lambda: any("too many words for a pocket" in s.name for s in everything()))
    assert wait_until(lambda: office.program.desk.paper.form.currentText() == "On A4")
    assert paper(office).pages > 1


def test_another_form_follows_the_language(case, desk):
    office = desk(case)
    office.press("See the plan")
    paper(office)
    choose(office, "In large print")

    office.press("Dansk")

    assert wait_until(lambda: "Min plan" in paper(office).text)
    assert paper(office).pages == 3
    assert office.program.desk.paper.form.currentText() == "Med store bogstaver"
    office.press("English")


def test_another_form_that_is_kept_is_noted_as_the_plan(case, desk, tmp_path):
    office = desk(case)
    office.press("See the plan")
    paper(office)
    choose(office, "In large print")
    office.press("Save as PDF")
    office.save_as(tmp_path / "plan.pdf")
    assert sees("The file is saved.")
    office.press("Back")
    office.close()
    entries = office.journals()["Mikkel"].entries
    assert [e.content for e in entries if isinstance(e.content, PlanExported)]


@pytest.mark.parametrize(
    ("button", "says"),
    [
        ("A blank figure on paper", "Write up to three things you would like."),
        ("The method card on paper", "For you, the contact person."),
    ],
)
def test_sheets_about_nobody_are_there_before_anybody_is_chosen(office, store, button, says):
    store.close()
    office.open()

    office.press(button)

    assert says in paper(office).text
    office.press("Dansk")
    assert wait_until(lambda: says not in paper(office).text)
    office.press("Tilbage")
    assert sees("Metodekortet på papir")
    office.press("English")
    office.close()
    assert office.journals() == {}


def test_a_sheet_is_kept_under_its_own_name_and_noted_nowhere(case, desk, tmp_path):
    office = desk(case)
    office.press("Get ready on paper", "Save as PDF")
    assert wait_until(lambda: any(isinstance(w, QFileDialog) for w in shown_windows()))
    (dialog,) = (w for w in shown_windows() if isinstance(w, QFileDialog))
    assert Path(dialog.selectedFiles()[0]).name == "ready.pdf"
    office.save_as(tmp_path / "ready.pdf")
    assert sees("The file is saved.")
    office.press("Back")
    office.close()
    entries = office.journals()["Mikkel"].entries
    assert not any(isinstance(e.content, PlanExported) for e in entries)
