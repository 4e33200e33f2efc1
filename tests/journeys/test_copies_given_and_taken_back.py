"""Mikkel's copies: all written out, his mother's yes taken back, and her paper given back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.office import LITTLE, PASSPHRASE, Office, sees, sees_no
from tests.export.pdf.reading import Reading
from tests.journeys.case_plans import CasePlan
from ungeplan.demo.eyes import everything, wait_until
from ungeplan.model.content import Content
from ungeplan.model.copies import old_copies, whose_copy_is_old
from ungeplan.model.edits import TakeGoalOff
from ungeplan.model.facts import CopyHandedOver
from ungeplan.model.journal import Journal
from ungeplan.model.plan import PlanId
from ungeplan.model.sharing import visible_to
from ungeplan.store.creation import create_store

# Off screen a menu cannot be raised.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."


@pytest.fixture
def office(dressed: object, content: Content, tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, content)
    yield made
    made.leave()


@pytest.fixture
def case(office: Office) -> CasePlan:
    """What he agreed at the first meeting, in Karen's store."""
    with contextlib.closing(create_store(office.file, "Karen", PASSPHRASE, LITTLE)) as store:
        case = CasePlan("mikkel", contact=store.owner)
        store.add_plan(PlanId("mikkel"), case.journal.entries)
    return case


def write_all_out(office: Office, folder: Path) -> None:
    office.press("See all copies", "Save as PDF")
    office.save_as(folder)
    assert sees("The file is saved.")
    office.press("Back")


def say_no_to_his_mother(office: Office) -> None:
    """In the meeting, at her row; he takes back each goal."""
    office.press("Who may know")
    office.press("Lene")
    if any(seen.name == "Who is Lene?" for seen in everything()):
        office.hand.choose("Family or friend")
    for goal in (MOTORS, MANUAL):
        office.hand.choose(f"No. {goal}")


def states() -> dict[str, str]:
    """What stands under each name among the copies."""
    names = [seen.name for seen in everything() if seen.name]
    told = {"Has the copy", "Has no copy", "May know nothing, so"}
    lines: dict[str, str] = {}
    for place, line in enumerate(names):
        if any(line.startswith(begin) for begin in told):
            above = names[place - 1]
            lines[names[place - 2] if _is_known(above) else above] = line
    return lines


def _is_known(line: str) -> bool:
    return line.startswith(("May know", "Everything that is agreed"))


def paper(office: Office) -> str:
    assert wait_until(lambda: office.program.paper is not None)
    return Reading(office.program.paper or b"").text


def test_a_yes_taken_back_asks_for_the_mothers_copy_and_leaves_the_teachers_alone(
    office, case, tmp_path
):
    office.open()
    office.press("Mikkel")
    write_all_out(office, tmp_path)
    office.press("Continue the meeting")
    office.program.document.do(TakeGoalOff(case.goal(EMIL)))
    say_no_to_his_mother(office)
    office.program.meeting.ask_whether_over()
    assert sees("Everything is saved. Karen ends the meeting.")
    office.press("Yes, end the meeting")

    assert sees("See the letter to Lene")
    assert sees_no("See the letter to Bo")
    told = states()
    assert told["Lene"].endswith("it is old")
    assert told["Mikkel"].endswith("it is old")
    assert told["Bo"] == "Has the copy of 23 November 2026 · as a file"

    office.press("See the letter to Lene")
    letter = paper(office)
    assert "Goal 1 and what belongs to it" in letter
    assert not any(words in letter for words in (MOTORS, MANUAL, EMIL))
    office.press("Back", "The copy of 23 November 2026 for Lene came back or is gone")

    assert sees_no("See the letter to Lene", "See the copy for Lene")
    assert states()["Lene"] == "May know nothing, so there is no copy"
    office.close()
    journal = office.journals()["Mikkel"]
    assert old_copies(journal, case.case.first.meets_on) == ()
    assert_what_is_in_the_store(journal, case)


def assert_what_is_in_the_store(journal: Journal, case: CasePlan) -> None:
    today = case.case.first.meets_on
    given = [e.content for e in journal.entries if isinstance(e.content, CopyHandedOver)]
    named = {case.plan.name_of(fact.recipient) for fact in given}
    assert named == {"Mikkel", "Karen", "Læsevejlederen", "Bo", "Lene"}
    assert case.person("Bo") not in whose_copy_is_old(journal, today)
    assert visible_to(journal.plan, case.person("Lene"), today).goals == ()
