"""The copies at the desk: seen, kept as a file, noted, read, old, and asked for by letter."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

import pytest

from tests.app.office import LITTLE, PASSPHRASE, Office, sees, sees_no
from tests.export.pdf.reading import Reading
from tests.journeys.case_plans import CasePlan, answer
from tests.model.copies.test_deliveries import hand_over
from ungeplan.demo.eyes import wait_until
from ungeplan.model.facts import CopyHandedOver, CopyRead, PlanExported
from ungeplan.model.plan import Category, Choice, PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.plan_store import PlanStore

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIKKEL = PlanId("mikkel")


@pytest.fixture
def store(office: Office) -> Iterator[PlanStore]:
    """Karen's store, with nobody in it."""
    with contextlib.closing(create_store(office.file, "Karen", PASSPHRASE, LITTLE)) as made:
        yield made


@pytest.fixture
def case(store: PlanStore) -> CasePlan:
    """What Mikkel agreed with her."""
    return CasePlan("mikkel", contact=store.owner)


@pytest.fixture
def office_of(office: Office, store: PlanStore) -> Callable[[CasePlan], Office]:
    """Opens the desk at the page of that case."""

    def open_it(case: CasePlan) -> Office:
        store.add_plan(MIKKEL, case.journal.entries)
        store.close()
        office.open()
        office.press("Mikkel")
        return office

    return open_it


def facts(office: Office) -> list[CopyHandedOver | CopyRead]:
    office.close()
    entries = office.journals()["Mikkel"].entries
    return [e.content for e in entries if isinstance(e.content, CopyHandedOver | CopyRead)]


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
    assert sees("Holds something that was taken back")

    desk.press("See the letter to Bo")
    assert goal.youth_text not in paper(desk)
    desk.press("Save as PDF")
    desk.save_as(tmp_path / "letter.pdf")
    assert sees("The file is saved.")

    assert len(facts(desk)) == 1
    assert not any(isinstance(e.content, PlanExported) for e in desk.journals()["Mikkel"].entries)
