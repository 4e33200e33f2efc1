"""Whoever presses whatever there is in a meeting stays in it, and nothing breaks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.privacy.cage import EVENTS, SMALL_SCREEN, Cage, Story, let_loose
from tests.privacy.crowd import FOREIGN
from ungeplan.demo.eyes import find
from ungeplan.model.plan import PlanId

SCREENS = {1: SMALL_SCREEN, 2: Path(__file__).with_name("two_small_screens.json")}


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Future[Story]]]:
    """Half of the events on one screen and half on two, beside one another.

    The seeds are others each time; a fault names its own.
    """
    folder = tmp_path_factory.mktemp("monkeys")
    with ThreadPoolExecutor(len(SCREENS)) as several:
        yield {
            number: several.submit(
                let_loose,
                folder / str(number),
                EVENTS // len(SCREENS),
                str(random.randrange(1_000_000)),
                screens,
            )
            for number, screens in SCREENS.items()
        }


@pytest.mark.parametrize("screens", SCREENS)
def test_whatever_is_pressed_the_meeting_stays_what_it_is(stories, screens):
    story = stories[screens].result()

    assert story.faults == [], f"seed {story.seed}, last: {story.last}"
    assert story.events == EVENTS // len(SCREENS), f"seed {story.seed}"
    # It got somewhere.
    assert len(story.kinds) == 12, f"seed {story.seed}"
    assert story.entries > 12, f"seed {story.seed}"


@pytest.fixture
def caged(office):
    """Mikkel's meeting, and what looks after each event; no event comes by itself."""
    office.move_in("Mikkel", FOREIGN[7])
    office.open()
    office.press("Mikkel", "Begin a meeting")
    find("Next")
    cage = Cage(office.program, Story("none"), 1)
    cage._adopt()
    yield cage
    QCoreApplication.processEvents()


def test_a_meeting_that_is_as_it_must_be_is_no_complaint(caged):
    caged.look()

    assert caged._story.faults == []


def test_another_plan_on_the_table_is_found_out(caged, office):
    office.program._open_plans[PlanId(FOREIGN[7])] = office.program._bring(PlanId(FOREIGN[7]))
    caged.look()

    assert caged._story.faults == ["another plan was opened"]
    del office.program._open_plans[PlanId(FOREIGN[7])]


def test_a_desk_that_shows_in_a_meeting_is_found_out(caged, office):
    office.program.desk.show()
    caged.look()

    assert caged._story.faults == ["the desk can be seen in a meeting"]


def test_a_meeting_that_goes_without_a_yes_is_found_out(caged, office):
    office.program._end_meeting()
    caged.look()

    assert caged._story.faults == ["the meeting went without a yes to the parting question"]


def test_a_meeting_that_ends_with_a_yes_begins_again(caged, office):
    office.program.meeting.ask_whether_over()
    find("Everything is saved. Karen ends the meeting.")
    office.press("Yes, end the meeting")
    caged.look()

    assert caged._story.faults == []
    assert caged._story.meetings == 2
    assert office.program.meeting is not None


def test_a_name_on_a_window_is_found_out(caged, office):
    office.program.meeting.setWindowTitle(FOREIGN[7])
    caged.look()

    assert caged._story.faults[0].startswith("somebody else was there: ")
