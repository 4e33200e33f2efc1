"""The copies at the desk: seen, kept as a file, noted, read, old, and asked for by letter."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from tests.app.office import Office, sees, sees_no, shown_windows
from tests.export.pdf.reading import Reading
from tests.journeys.case_plans import CasePlan, answer
from tests.model.copies.test_deliveries import hand_over
from ungeplan.demo.eyes import wait_until
from ungeplan.demo.hands import focused_name
from ungeplan.model.conversation import THEIR_OWN
from ungeplan.model.copies import ON_PAPER, code_of
from ungeplan.model.edits import AddStep, ChooseName, SetShareRule
from ungeplan.model.facts import CopyHandedOver, CopyRead, CopyReturned, PlanExported
from ungeplan.model.plan import YOUNG_PERSON, Category, Choice, PersonId, PlanId
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui.widgets.paper import open_pdf
from ungeplan.ui.widgets.printing import PrintPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIKKEL = PlanId("mikkel")


@pytest.fixture
def case(store: PlanStore) -> CasePlan:
    """What Mikkel agreed with her."""
    return CasePlan("mikkel", contact=store.owner)


def facts(office: Office) -> list[CopyHandedOver | CopyRead | CopyReturned]:
    office.close()
    kinds = CopyHandedOver | CopyRead | CopyReturned
    entries = office.journals()["Mikkel"].entries
    return [e.content for e in entries if isinstance(e.content, kinds)]


def handed_over(office: Office) -> list[CopyHandedOver]:
    return [fact for fact in facts(office) if isinstance(fact, CopyHandedOver)]


def paper(office: Office) -> str:
    assert wait_until(lambda: office.program.paper is not None)
    return Reading(office.program.paper or b"").text


def test_the_teachers_copy_is_seen_and_never_says_emil(case, office_of):
    desk = office_of(case)

    desk.press("See the copy for Bo")

    assert "Jeg vil arbejde med motorer." in paper(desk)
    assert "Emil" not in paper(desk)


def test_what_is_kept_as_a_file_is_noted_and_can_be_called_read(case, office_of, tmp_path):
    desk = office_of(case)
    assert sees_no("Bo has read it")

    desk.press("See the copy for Bo", "Save as PDF")
    desk.save_as(tmp_path / "copy.pdf")
    assert sees("The file is saved.")
    desk.press("Back", "Bo has read it")
    assert sees_no("Bo has read it")

    given, read = facts(desk)
    assert isinstance(given, CopyHandedOver)
    assert (given.recipient, given.form) == (case.person("Bo"), "pdf")
    assert isinstance(read, CopyRead)


def take_all_back(desk, case, name):
    """While the desk shows what was true before."""
    document = desk.program.document
    document.pass_pen(THEIR_OWN)
    for rule in document.plan.share_rules:
        if rule.recipient == case.person(name) and rule.choice is Choice.YES:
            scope = (rule.recipient, rule.category, Choice.NO, rule.kind, "consent", rule.goal)
            assert document.do(SetShareRule(*scope)) is not None


def test_a_copy_that_is_allowed_no_more_is_refused_with_a_reason(case, office_of):
    desk = office_of(case)
    take_all_back(desk, case, "Bo")

    desk.press("See the copy for Bo")

    assert sees("There is nothing in the plan that Bo may know today.")
    assert not desk.program.is_making_paper


def test_a_copy_that_is_looked_at_and_allowed_no_more_is_put_away(case, office_of):
    desk = office_of(case)
    desk.press("See the copy for Bo")
    paper(desk)
    take_all_back(desk, case, "Bo")

    desk.program.wording.switch()

    assert wait_until(lambda: not desk.program.desk.shows_paper)
    assert desk.program.paper is None
    desk.program.wording.switch()
    assert sees("Mikkel", "See the plan")


def test_who_may_know_nothing_has_no_button(case, office_of):
    answer(case, case.person("Onkel Poul"), Category.GOALS, Choice.NO)

    office_of(case)

    assert sees("May know nothing, so there is no copy")
    assert sees_no("See the copy for Onkel Poul")


def test_what_was_taken_back_is_asked_for_by_a_letter_that_is_no_copy(case, office_of, tmp_path):
    teacher = case.person("Bo")
    hand_over(case, teacher)
    goal = case.plan.active_goals[0]
    answer(case, teacher, Category.GOALS, Choice.NO, goal.id)
    desk = office_of(case)
    assert sees("The copy of 23 November 2026 holds something that was taken back")

    desk.press("See the letter to Bo")
    assert goal.youth_text not in paper(desk)
    desk.press("Save as PDF")
    assert shown_file() == "letter.pdf"
    desk.save_as(tmp_path / "letter.pdf")
    assert sees("The file is saved.")

    assert len(facts(desk)) == 1
    assert not any(isinstance(e.content, PlanExported) for e in desk.journals()["Mikkel"].entries)


# -- all of them ----------------------------------------------------------------------------------


def text_of(file: Path) -> str:
    return Reading(file.read_bytes()).text


def test_all_copies_are_kept_in_one_go_under_names_that_name_nobody(case, office_of, tmp_path):
    answer(case, case.person("Onkel Poul"), Category.GOALS, Choice.NO)
    desk = office_of(case)

    desk.press("See all copies")
    assert sees("The plan on paper")
    assert paper_pages(desk) >= 5
    desk.press("Save as PDF")
    desk.save_as(tmp_path)
    assert sees("The file is saved.")

    folder = tmp_path / "my-plan-copies"
    files = sorted(folder.iterdir())
    assert {file.name for file in files} == {
        f"my-plan-{code_of(MIKKEL, person)}.pdf" for person in readers(case)
    }
    (teachers,) = (file for file in files if code_of(MIKKEL, case.person("Bo")) in file.name)
    assert "Emil" not in text_of(teachers)
    given = handed_over(desk)
    assert [fact.recipient for fact in given] == readers(case)
    assert {fact.form for fact in given} == {"pdf"}


def readers(case: CasePlan) -> list[PersonId]:
    return [YOUNG_PERSON, *map(case.person, ("Karen", "Læsevejlederen", "Bo", "Lene"))]


def paper_pages(office: Office) -> int:
    assert wait_until(lambda: office.program.paper is not None)
    return open_pdf(office.program.paper or b"", office.program).pageCount()


def test_all_copies_that_are_printed_in_one_go_are_noted(case, office_of):
    desk = office_of(case)
    desk.press("See all copies")
    assert paper_pages(desk) >= 5
    desk.press("Print")
    assert sees("Print the copies")
    (panel,) = desk.program.desk.findChildren(PrintPanel)

    panel.printed.emit()

    assert {fact.form for fact in handed_over(desk)} == {ON_PAPER}


def test_copies_never_lie_among_older_ones(case, office_of, tmp_path):
    (tmp_path / "my-plan-copies").mkdir()
    desk = office_of(case)
    desk.press("See all copies", "Save as PDF")
    desk.save_as(tmp_path)
    assert sees("The file is saved.")

    assert list((tmp_path / "my-plan-copies").iterdir()) == []
    assert len(list((tmp_path / "my-plan-copies-2").iterdir())) == 5


def test_what_was_written_before_the_disk_was_full_is_noted(case, office_of, tmp_path, monkeypatch):
    written: list[Path] = []

    def write_two(out: Path, data: bytes) -> None:
        if len(written) == 2:
            raise OSError
        written.append(out)
        out.write_bytes(data)

    desk = office_of(case)
    monkeypatch.setattr("ungeplan.app.papers.write_whole", write_two)
    desk.press("See all copies", "Save as PDF")
    desk.save_as(tmp_path)
    assert sees("The file could not be written there. The plan is safe. Choose another folder.")

    assert [fact.recipient for fact in handed_over(desk)] == [YOUNG_PERSON, case.person("Karen")]


# -- what came back -------------------------------------------------------------------------------


def test_a_copy_that_came_back_is_asked_for_no_more(case, office_of):
    lene = case.person("Lene")
    first = hand_over(case, lene)
    answer(case, lene, Category.GOALS, Choice.NO, case.plan.active_goals[0].id)
    hand_over(case, lene)
    desk = office_of(case)
    assert sees("See the letter to Lene")

    desk.press("The copy of 23 November 2026 for Lene came back or is gone")

    assert sees_no("See the letter to Lene")
    assert sees("Lene does not have it")
    assert [fact for fact in facts(desk) if isinstance(fact, CopyReturned)] == [
        CopyReturned(first, dt.date(2026, 11, 23))
    ]


def test_a_copy_that_was_not_handed_over_after_all_is_with_nobody(case, office_of):
    hand_over(case, case.person("Bo"))
    desk = office_of(case)

    desk.press("Bo does not have it")

    assert sees_no("Bo does not have it", "Bo has read it")
    assert isinstance(facts(desk)[-1], CopyReturned)


def test_the_keys_are_where_they_were_before_the_copy_was_seen(case, office_of):
    desk = office_of(case)
    desk.press("See the copy for Bo", "Back")
    assert sees("Begin a meeting" if case.journal.meeting is None else "Continue the meeting")
    assert focused_name() == "See the copy for Bo"

    desk.press("See the plan", "Back")
    assert focused_name() == "See the plan"


# -- for the phone --------------------------------------------------------------------------------


def shown_file() -> str:
    assert wait_until(lambda: any(isinstance(w, QFileDialog) for w in shown_windows()))
    (dialog,) = (w for w in shown_windows() if isinstance(w, QFileDialog))
    return Path(dialog.selectedFiles()[0]).name


def test_the_next_meeting_is_kept_for_a_calendar_and_names_nobody(case, office_of, tmp_path):
    desk = office_of(case)
    desk.press("Save the next meeting for a calendar")
    assert shown_file() == "meeting.ics"
    desk.save_as(tmp_path / "meeting")
    assert sees("The file is saved.")

    kept = (tmp_path / "meeting.ics").read_text()
    assert "SUMMARY:Meeting" in kept
    assert not any(name in kept for name in ("Mikkel", "Karen"))
    desk.close()
    assert desk.journals()["Mikkel"].entries[-1].content == PlanExported("ics")


def test_the_plan_is_kept_as_a_picture_with_its_words_beside_it(case, office_of, tmp_path):
    desk = office_of(case)
    desk.press("Save the plan as a picture")
    assert shown_file() == "min-plan.png"
    desk.save_as(tmp_path / "plan.png")
    assert sees("The file is saved.")

    picture = QImage(str(tmp_path / "plan.png"))
    assert (picture.width(), picture.height()) == (1080, 1920)
    assert "Emil" in (tmp_path / "plan.txt").read_text()
    desk.close()
    assert desk.journals()["Mikkel"].entries[-1].content == PlanExported("png")


def test_a_picture_that_cannot_be_made_is_a_sentence_and_leaves_no_file(case, office_of, tmp_path):
    case.do(ChooseName("Mikkel 🦄"))
    case.do(AddStep(case.plan.active_goals[0].id, "Ride på en 🐎", YOUNG_PERSON))
    desk = office_of(case)
    desk.press("Save the plan as a picture")
    desk.save_as(tmp_path / "plan.png")

    assert sees(
        "The picture cannot be made: there are too many words, or signs that cannot be drawn. "
        "The plan is safe. Print it on paper."
    )
    assert not any((tmp_path / name).exists() for name in ("plan.png", "plan.txt"))


def test_a_place_where_nothing_can_be_written_is_said(case, office_of, tmp_path):
    desk = office_of(case)
    desk.press("Save the next meeting for a calendar")
    desk.save_as(tmp_path / "not there" / "meeting.ics")

    assert sees("The file could not be written there. The plan is safe. Choose another folder.")
    assert sees_no("The file is saved.")
