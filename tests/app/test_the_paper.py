"""The plan on paper, as the contact person sees, prints and keeps it at the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from tests.app.office import Office, sees, sees_no, shown_windows, titles
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import focused_name
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.facts import PlanExported
from ungeplan.ui.widgets.paper import open_pdf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MISSING = "These signs cannot be printed: 🦄. The plan is unchanged."


@pytest.fixture
def mikkel(office: Office) -> Office:
    """Mikkel's page is on the desk."""
    office.move_in("Mikkel")
    office.open()
    office.press("Mikkel")
    return office


def call_them_unicorn(office):
    office.press("Change name")
    office.paste("What the young person wants to be called", "Mikkel 🦄")
    office.key(Qt.Key.Key_Return)


def words_of(office):
    """What stands on the paper on the screen."""
    assert wait_until(lambda: office.program.paper is not None)
    paper = open_pdf(office.program.paper, office.program)
    return " ".join(paper.getAllText(0).text().split())


def test_the_plan_is_shown_on_paper_and_put_away_again(mikkel):
    mikkel.press("See the plan")

    assert sees("The plan on paper", "Print", "Save as PDF")
    assert "Mikkel" in words_of(mikkel)
    mikkel.press("Back")
    assert sees("Begin a meeting")
    assert mikkel.program.paper is None


@pytest.mark.parametrize("how", ["Esc", "Back"])
def test_whoever_leaves_the_paper_comes_back_to_where_they_were(mikkel, how):
    mikkel.press("See the plan")
    assert sees("The plan on paper")
    if how == "Back":
        mikkel.press(how)
    else:
        mikkel.key(Qt.Key.Key_Escape)

    assert sees("Begin a meeting")
    assert mikkel.program.paper is None
    assert focused_name() == "See the plan"


def test_a_paper_that_was_put_away_does_not_come_back_in_the_other_language(mikkel):
    mikkel.press("See the plan", "Back", "Dansk")

    assert sees("Begynd et møde")
    assert not mikkel.program.is_making_paper
    assert look("Planen på papir") is None


def test_a_paper_nobody_waits_for_does_not_cover_the_question_for_a_new_name(mikkel):
    mikkel.press("See the plan", "New young person")

    assert sees("Make the plan ready")
    assert not mikkel.program.is_making_paper
    assert mikkel.program.paper is None


def test_the_paper_follows_the_language(mikkel):
    mikkel.press("See the plan")
    assert "My plan" in words_of(mikkel)
    mikkel.press("Dansk")

    assert "Min plan" in words_of(mikkel)
    assert sees("Gem som PDF")


def test_the_plan_is_kept_where_somebody_says(mikkel, tmp_path):
    mikkel.press("See the plan", "Save as PDF")
    mikkel.save_as(tmp_path / "plan til Mikkel")

    assert sees("The file is saved.")
    kept = (tmp_path / "plan til Mikkel.pdf").read_bytes()
    assert kept == mikkel.program.paper
    mikkel.close()
    (_, exported) = mikkel.journals()["Mikkel"].entries
    assert exported.content == PlanExported(form="pdf")


def test_without_a_printer_the_plan_can_be_kept_as_a_file_instead(mikkel, tmp_path):
    mikkel.press("See the plan", "Print")
    assert sees("There is no printer on this computer. Your plan is safe.")

    # The keys are on it: it lies over another button of that name.
    mikkel.key(Qt.Key.Key_Return)
    mikkel.save_as(tmp_path / "plan.pdf")

    assert sees("The file is saved.")
    assert (tmp_path / "plan.pdf").read_bytes() == mikkel.program.paper


def test_the_panel_says_whether_the_plan_or_the_questions_are_printed(mikkel):
    mikkel.press("See the plan", "Print")
    assert sees("Print the plan")
    mikkel.press("Close", "Back", "Get ready on paper", "Print")
    assert sees("Print the sheet")


def test_the_dialog_for_files_carries_no_name(mikkel):
    mikkel.press("See the plan", "Save as PDF")
    assert wait_until(lambda: any(isinstance(w, QFileDialog) for w in shown_windows()))

    (dialog,) = (w for w in shown_windows() if isinstance(w, QFileDialog))
    assert [Path(file).name for file in dialog.selectedFiles()] == ["min-plan.pdf"]
    assert titles() == {"ungeplan", "Save the plan"}
    mikkel.key(Qt.Key.Key_Escape)
    assert wait_until(lambda: titles() == {"ungeplan"})


def test_the_folder_in_which_a_plan_is_kept_is_not_kept_itself(mikkel, settings, tmp_path):
    (tmp_path / "Sofus Holm").mkdir()
    mikkel.press("See the plan", "Save as PDF")
    mikkel.save_as(tmp_path / "Sofus Holm" / "plan.pdf")
    assert sees("The file is saved.")
    assert wait_until(lambda: mikkel.program.desk.findChild(QFileDialog) is None)

    settings.sync()
    assert settings.allKeys() == []


def test_the_dialog_for_files_begins_where_the_documents_are(mikkel, monkeypatch, tmp_path):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    mikkel.press("See the plan", "Save as PDF")

    assert wait_until(lambda: "Save the plan" in titles())
    dialog = mikkel.program.desk.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    mikkel.key(Qt.Key.Key_Escape)


def test_a_place_that_cannot_be_written_to_is_said_and_another_one_works(mikkel, tmp_path):
    mikkel.press("See the plan", "Save as PDF")
    mikkel.save_as(tmp_path / "no such folder" / "plan.pdf")
    assert sees("The file could not be written there. The plan is safe. Choose another folder.")
    assert look("The file is saved.") is None

    mikkel.press("Save as PDF")
    mikkel.save_as(tmp_path / "plan.pdf")

    assert sees("The file is saved.")
    assert sees_no("The file could not be written there.")


def test_a_sign_that_cannot_be_printed_is_asked_about_before_there_is_a_paper(mikkel, tmp_path):
    call_them_unicorn(mikkel)
    mikkel.press("See the plan")
    assert sees(MISSING)
    assert find("Save as PDF").node.state().disabled
    assert find("Print").node.state().disabled
    mikkel.press("Dansk")
    assert sees("Disse tegn kan ikke skrives ud: 🦄")
    mikkel.press("English")

    mikkel.press("Print a box in their place")

    assert sees("The plan on paper")
    assert "Mikkel" in words_of(mikkel)
    assert sees_no(MISSING)
    mikkel.press("Save as PDF")
    mikkel.save_as(tmp_path / "plan.pdf")
    assert sees("The file is saved.")


def test_the_choice_of_boxes_holds_for_one_paper_only(mikkel):
    call_them_unicorn(mikkel)
    mikkel.press("See the plan", "Print a box in their place")
    words_of(mikkel)
    mikkel.press("Back", "See the plan")

    assert sees(MISSING)


@pytest.mark.parametrize("fault", [OSError("the font is gone"), KeyError("a fault of ours")])
def test_a_paper_that_cannot_be_made_is_a_sentence(mikkel, monkeypatch, capfd, fault):
    def fail(*_, **__):
        raise fault

    monkeypatch.setattr("ungeplan.export.pdf.plan_pdf", fail)
    mikkel.press("See the plan")
    assert sees("The page could not be made. The plan is safe. Try again, or ask IT for help.")
    assert not mikkel.program.is_making_paper
    assert "Traceback" not in capfd.readouterr().err

    monkeypatch.setattr("ungeplan.export.pdf.plan_pdf", plan_pdf)
    mikkel.press("See the plan")

    assert sees("The plan on paper")
