"""Drafts of other plans at the desk: begun, written in, made new, kept, printed and put away."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.app.office import Office, sees, sees_no, shown_windows
from tests.export.pdf.reading import Reading
from tests.export.word_text import everything as words_in
from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.follow_on.test_drafts import case_three
from ungeplan.demo.eyes import everything, wait_until
from ungeplan.demo.hands import focused_name
from ungeplan.model.conversation import THEIR_OWN
from ungeplan.model.copies import code_of, copy_for
from ungeplan.model.edits import EndContactPerson, SetShareRule
from ungeplan.model.facts import CopyHandedOver, DraftBegun, DraftWritten, MeetingEnded
from ungeplan.model.follow_on import drafts
from ungeplan.model.journal import Unreadable
from ungeplan.model.plan import Category, Choice, PlanId, RowKind
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui.desk.draft_parts import WrittenPart
from ungeplan.ui.themes import Colours

# Off screen a list cannot be raised.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANIMALS = "Jeg vil arbejde med dyr, få timer."
PLAN = PlanId("amalie")


@pytest.fixture
def amalie(store: PlanStore) -> CasePlan:
    """Amalie's plan, in the store of her contact person."""
    return CasePlan("amalie", contact=store.owner)


def choose(office: Office, label: str, *, steps: int) -> None:
    """By keys in the list of that name."""
    shown = office.program.desk.person.drafts
    choice = {"Which plan": shown.kind, "Who is it for": shown.reader}[label]
    choice.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(steps):
        office.key(Qt.Key.Key_Down)


def begin(office: Office, kind: str, reader: str) -> None:
    """A draft of that kind for that person, as the lists offer them."""
    shown = office.program.desk.person.drafts
    choose(office, "Which plan", steps=shown.kind.findData(kind))
    choose(office, "Who is it for", steps=shown.reader.findText(reader))
    office.press("Begin a draft")


def texts() -> list[str]:
    return [seen.name for seen in everything() if seen.name]


def texts_written(office: Office) -> list[str]:
    """What stands in the places to write in, in their order."""
    parts = office.program.desk.draft.parts
    return [part.text.toPlainText() for part in parts if isinstance(part, WrittenPart)]


def birgitte_may_know_nothing(office: Office, amalie: CasePlan) -> None:
    """Amalie takes it back while something of it is on the screen."""
    document = office.program.document
    assert document is not None
    document.pass_pen(THEIR_OWN)
    for category in (Category.GOALS, Category.STEPS):
        rule = SetShareRule(
            amalie.person("Birgitte"), category, Choice.NO, RowKind.OWN_CHOICE, "consent"
        )
        assert document.do(rule) is not None


def paper(office: Office) -> str:
    assert wait_until(lambda: office.program.paper is not None)
    return Reading(office.program.paper or b"").text


def test_a_draft_begins_for_somebody_and_holds_what_they_may_know(amalie, office_of):
    office = office_of(amalie)

    begin(office, "social_support", "Birgitte")

    assert sees("Draft: action plan (section 141)")
    assert any(ANIMALS in text for text in texts())
    assert not any("Sig det én gang" in text for text in texts())
    office.close()
    (draft,) = drafts(office.journals()["Amalie"])
    assert (draft.kind, draft.reader) == ("social_support", amalie.person("Birgitte"))


def test_who_may_know_nothing_is_not_offered(amalie, office_of):
    office = office_of(amalie)
    shown = office.program.desk.person.drafts.reader
    assert {shown.itemText(n) for n in range(shown.count())} == {
        *("Choose a person", "Amalie", "Henrik", "Birgitte", "Dyrlægen"),
    }


def test_nothing_begins_before_both_are_chosen(amalie, office_of):
    office = office_of(amalie)
    button = office.program.desk.person.drafts.begin
    assert not button.isEnabled()
    choose(office, "Which plan", steps=1)
    assert not button.isEnabled()
    choose(office, "Who is it for", steps=1)
    assert button.isEnabled()


def test_scrolling_over_the_lists_chooses_nothing(amalie, office_of):
    office = office_of(amalie)
    shown = office.program.desk.person.drafts
    for choice in (shown.kind, shown.reader):
        middle = QPointF(choice.rect().center())
        wheel = QWheelEvent(
            middle,
            QPointF(choice.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(choice, wheel)
        assert choice.currentIndex() == 0


def test_what_is_written_is_kept_and_there_again(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "Hun har set stedet.")
    office.write("Offers, demands and measures that bring calm 1: What", "Praktik")
    office.press("Back", "Open the draft: Employment plan, for Henrik")

    assert sees("Draft: employment plan")
    assert texts_written(office) == ["Hun har set stedet.", "", ""]
    office.press("Back")
    office.close()
    (draft,) = drafts(office.journals()["Amalie"])
    assert draft.written == {"status": "Hun har set stedet.", "measures.1.what": "Praktik"}


def test_half_typed_words_are_kept_at_once_and_count_when_the_draft_is_opened_again(
    amalie, office_of
):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "Hun har")
    document = office.program.document
    assert document is not None
    assert wait_until(lambda: any("status" in name for name in document.drafts))
    assert not any(isinstance(e.content, DraftWritten) for e in document.journal.entries)
    (draft,) = drafts(document.journal)
    office.press("Back")

    # As if the computer had gone dark while somebody wrote.
    document.type_draft(f"draft {draft.id} next_look", "Til maj")
    office.press("Open the draft: Employment plan, for Henrik")

    assert texts_written(office) == ["Hun har", "", "Til maj"]
    assert drafts(document.journal)[0].written == {"status": "Hun har", "next_look": "Til maj"}
    assert not any(name.startswith("draft ") for name in document.drafts)


def test_one_more_measure_gets_a_line_of_its_own(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    part = "Offers, demands and measures that bring calm"
    office.press(f"One more: {part}")
    assert focused_name() == f"{part} 2: What"
    office.write(f"{part} 2: Who", "Mette")
    office.press("Back")
    office.close()
    assert drafts(office.journals()["Amalie"])[0].written == {"measures.2.who": "Mette"}


def test_old_stands_beside_new_and_one_press_takes_the_new(amalie, office_of):
    amalie.note(DraftBegun("employment", amalie.case.first.meets_on))
    case_three(amalie)
    amalie.note(MeetingEnded())
    office = office_of(amalie)
    assert any("2 parts are old" in text for text in texts())

    office.press("Open the draft: Employment plan, for Henrik")

    assert sees("2 parts are old.")
    said = "\n".join(texts())
    assert said.index("Besøg hos dyrlæge, kun kigge") < said.index("To timer, to gange om ugen")
    office.press("Take the new words")
    assert sees_no("2 parts are old.")
    assert not any("Besøg hos dyrlæge" in text for text in texts())
    office.press("Back")
    assert not any("old" in text for text in texts() if "words of" in text)


def test_it_is_seen_on_paper_and_kept_under_a_name_that_names_nobody(amalie, office_of, tmp_path):
    office = office_of(amalie)
    begin(office, "social_support", "Birgitte")

    office.press("See it on paper")
    assert ANIMALS in paper(office)
    office.press("Save as PDF")
    assert wait_until(lambda: any(isinstance(w, QFileDialog) for w in shown_windows()))
    (dialog,) = (w for w in shown_windows() if isinstance(w, QFileDialog))
    code = code_of(PLAN, amalie.person("Birgitte"))
    assert Path(dialog.selectedFiles()[0]).name == f"draft-social_support-{code}.pdf"
    office.save_as(tmp_path / "draft.pdf")
    assert sees("The file is saved.")
    office.press("Back")

    assert sees("Draft: action plan (section 141)")
    assert office.program.desk.focusWidget() is office.program.desk.draft.paper
    assert "Draft" in Reading((tmp_path / "draft.pdf").read_bytes()).text
    office.press("Back")
    office.close()
    (given,) = handed_over(office)
    assert (given.recipient, given.form) == (amalie.person("Birgitte"), "draft")


def handed_over(office: Office) -> list[CopyHandedOver]:
    entries = office.journals()["Amalie"].entries
    return [e.content for e in entries if isinstance(e.content, CopyHandedOver)]


def test_it_is_kept_for_word_and_counts_as_handed_over(amalie, office_of, tmp_path):
    office = office_of(amalie)
    begin(office, "social_support", "Birgitte")

    office.press("Save for Word")
    office.save_as(tmp_path / "draft.docx")

    assert sees("The file is saved.")
    assert ANIMALS in words_in((tmp_path / "draft.docx").read_bytes())
    office.program.desk.activateWindow()
    office.write("Special matters", "Ingen")
    assert sees_no("The file is saved.")
    office.press("Back")
    assert sees("Has the copy of 23 November 2026 · in a draft")


def test_a_template_that_is_broken_is_said_and_nothing_is_written(
    amalie, office_of, tmp_path, monkeypatch
):
    own = tmp_path / "own"
    (own / "templates").mkdir(parents=True)
    theirs = docx.Document()
    theirs.add_paragraph("{{ gaol }}")
    theirs.save(str(own / "templates" / "employment.docx"))
    monkeypatch.setenv("UNGEPLAN_CONTENT", str(own))
    office = office_of(amalie)
    begin(office, "employment", "Henrik")

    office.press("Save for Word")
    office.save_as(tmp_path / "draft.docx")

    assert wait_until(lambda: any('nothing in a draft is called "gaol"' in t for t in texts()))
    assert not (tmp_path / "draft.docx").exists()
    assert sees("Draft: employment plan")
    office.press("Dansk")
    assert wait_until(lambda: any("employment.docx kan ikke bruges" in t for t in texts()))
    (own / "templates" / "employment.docx").unlink()
    office.press("Gem til Word")
    office.save_as(tmp_path / "draft.docx")
    assert sees("Filen er gemt.")
    assert not any("employment.docx" in text for text in texts())
    office.press("English")
    assert sees("The file is saved.")
    assert sees_no("Filen er gemt.")


def test_what_looks_like_a_cpr_number_is_not_kept_and_stays_to_be_mended(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")

    office.write("Status", "010203-1234")
    office.key(Qt.Key.Key_Tab)

    assert wait_until(lambda: any("CPR" in text for text in texts()))
    assert texts_written(office)[0] == "010203-1234"
    office.write("Offers, demands and measures that bring calm 1: What", "Praktik")
    office.key(Qt.Key.Key_Tab)
    assert any("CPR" in text for text in texts())
    office.write("Status", "")
    assert wait_until(lambda: not any("CPR" in text for text in texts()))
    office.press("Back")
    office.close()
    assert drafts(office.journals()["Amalie"])[0].written.get("status", "") == ""


def test_it_is_put_away_and_the_journal_still_knows_it(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")

    office.press("Put the draft away")

    assert sees_no("Open the draft: Employment plan, for Henrik")
    office.close()
    journal = office.journals()["Amalie"]
    assert drafts(journal) == ()
    assert any(isinstance(entry.content, DraftBegun) for entry in journal.entries)


def test_a_draft_whose_reader_may_know_nothing_any_more_is_not_opened(amalie, office_of):
    birgitte = amalie.person("Birgitte")
    amalie.note(DraftBegun("social_support", amalie.case.first.meets_on, birgitte))
    for category in (Category.GOALS, Category.STEPS):
        answer(amalie, birgitte, category, Choice.NO)
    office = office_of(amalie)
    assert any("may know nothing any more" in text for text in texts())

    office.press("Open the draft: Action plan (section 141), for Birgitte")

    assert wait_until(lambda: any("that Birgitte may know today" in text for text in texts()))
    assert sees_no("Draft: action plan (section 141)")


def test_a_draft_for_the_contact_person_waits_for_the_next_one(amalie, office_of):
    amalie.note(DraftBegun("employment", amalie.case.first.meets_on))
    amalie.do(EndContactPerson(TODAY, "quit"))
    office = office_of(amalie)
    assert sees("For the next contact person · words of 23 November 2026 · there is none yet")

    office.press("Open the draft: Employment plan, for the next contact person")

    assert wait_until(lambda: any("no contact person" in text for text in texts()))
    assert sees_no("Draft: employment plan")


def test_a_paper_that_lies_there_is_noted_as_it_was_when_it_was_made(amalie, office_of, tmp_path):
    office = office_of(amalie)
    begin(office, "social_support", "Birgitte")
    office.press("See it on paper")
    paper(office)
    document = office.program.document
    assert document is not None
    before = copy_for(document.plan, amalie.person("Birgitte"), TODAY).fingerprint
    birgitte_may_know_nothing(office, amalie)

    office.press("Save as PDF")
    office.save_as(tmp_path / "draft.pdf")

    assert sees("The file is saved.")
    (given,) = [
        entry.content
        for entry in document.journal.entries
        if isinstance(entry.content, CopyHandedOver)
    ]
    assert given.view == before


def test_there_is_an_end_to_one_more(amalie, office_of):
    draft = amalie.note(DraftBegun("employment", TODAY)).id
    amalie.note(DraftWritten(draft, "measures.98.what", "Den næstsidste"))
    office = office_of(amalie)
    office.press("Open the draft: Employment plan, for Henrik")

    office.press("One more: Offers, demands and measures that bring calm")

    assert sees("Offers, demands and measures that bring calm 99: What")
    assert sees_no("One more: Offers, demands and measures that bring calm")


def test_the_draft_speaks_the_language_of_the_moment(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")

    office.press("Dansk")

    assert sees("Udkast: beskæftigelsesplan", "Gem til Word")
    office.press("Tilbage")
    assert sees("Udkast til andre planer")
    office.press("English")


def test_nobody_at_the_table_sees_a_draft(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "Kun til skrivebordet")
    office.press("Back", "Continue the meeting")

    assert sees_no("Draft: employment plan")
    assert not any("Kun til skrivebordet" in text for text in texts())
    office.program.wording.switch()
    office.program.wording.switch()
    assert not any("employment plan" in text for text in texts())


def test_who_does_something_else_does_not_come_back_to_the_draft(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.program.desk.new_person_action.trigger()
    office.press("Not now", "See the plan")
    paper(office)
    office.press("Back")
    assert sees("Drafts of other plans")

    office.press("Dansk")
    assert sees("Udkast til andre planer")
    office.press("English")
    office.program.appearance.choose_colours(Colours.DARK)
    assert wait_until(lambda: office.program.desk.theme == office.program.theme)
    assert sees("Drafts of other plans")


def test_a_draft_stays_open_in_other_colours_with_what_was_written(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "Hun har set stedet.")

    office.program.appearance.choose_colours(Colours.DARK)

    assert wait_until(lambda: office.program.desk.theme == office.program.theme)
    assert sees("Draft: employment plan")
    assert texts_written(office)[0] == "Hun har set stedet."


def test_what_is_being_written_is_kept_when_the_window_closes(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "Hun har set stedet.")
    office.write("Offers, demands and measures that bring calm 1: Who", "Mette")
    office.close()
    (draft,) = drafts(office.journals()["Amalie"])
    assert draft.written == {"status": "Hun har set stedet.", "measures.1.who": "Mette"}


def test_a_plan_of_a_newer_version_begins_no_draft_and_says_why(amalie, office_of):
    entries = amalie.journal.entries
    entries[-1] = replace(entries[-1], content=Unreadable(b'{"do":"fly"}'))
    office = office_of(amalie)

    begin(office, "employment", "Henrik")

    assert wait_until(lambda: any("made in a newer program" in text for text in texts()))
    assert sees_no("Draft: employment plan")


def test_nothing_goes_out_without_words_that_were_refused(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "010203-1234")

    office.press("Save for Word")
    assert wait_until(lambda: any("CPR" in text for text in texts()))
    office.press("See it on paper")
    assert sees("Draft: employment plan")
    assert not any(isinstance(w, QFileDialog) for w in shown_windows())

    office.write("Status", "Hun har set stedet.")
    office.press("See it on paper")
    assert "Hun har set stedet." in paper(office)


def test_what_is_typed_and_taken_away_again_holds_nothing_back(amalie, office_of):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write("Status", "x")
    office.write("Status", "")

    office.press("See it on paper")

    assert ANIMALS in paper(office)


@pytest.mark.parametrize(
    "place", ["Status", "Offers, demands and measures that bring calm 1: What"]
)
def test_what_stands_again_as_it_was_kept_holds_nothing_back(amalie, office_of, place):
    office = office_of(amalie)
    begin(office, "employment", "Henrik")
    office.write(place, "Praktik")
    office.press("Back", "Open the draft: Employment plan, for Henrik")
    office.write(place, "Praktik!")
    office.write(place, "Praktik")

    office.press("See it on paper")

    assert "Praktik" in paper(office)


def test_a_yes_that_ends_while_the_draft_is_open_is_said_and_no_paper_is_made(amalie, office_of):
    office = office_of(amalie)
    begin(office, "social_support", "Birgitte")
    birgitte_may_know_nothing(office, amalie)

    office.press("See it on paper")

    assert wait_until(lambda: any("that Birgitte may know today" in text for text in texts()))
    assert not office.program.is_making_paper
