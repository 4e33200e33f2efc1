"""Whatever a meeting shows, on one screen or two: nobody is in it who is not at the table."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import product
from pathlib import Path

import msgspec
import pytest

from tests.cli.office import CHECKOUT, PATIENCE, surroundings
from tests.privacy.crowd import settle
from tests.privacy.walk import Report
from ungeplan.model.facts import Mode

SCREENS = {1: CHECKOUT / "tests" / "full_hd.json", 2: Path(__file__).with_name("two_screens.json")}
AT_ONCE = 2
"""So many meetings are held beside one another."""
EVERYWHERE = {
    "none",
    "curtain",
    "pause",
    "parting question",
    "message",
    "menu of the text",
    "print panel",
    "save dialog",
    "keys sheet",
    "my screen",
    "two languages",
    "private panel",
}
SOMEWHERE = {("welcome", "seat form"), ("steps", "step editor")}
MEETINGS = tuple(product(SCREENS, Mode))


def walk(screens: int, mode: Mode, crowd: Path, folder: Path) -> Report:
    """Hold the meeting in a process of its own, with a copy of the store."""
    home = folder / "home"
    home.mkdir(parents=True)
    store = shutil.copytree(crowd, folder / "store") / "plans.db"
    done = subprocess.run(
        [sys.executable, "-m", "tests.privacy.walk", str(store), mode.value],
        cwd=folder,
        env=surroundings(
            QT_QPA_PLATFORM=f"offscreen:configfile={SCREENS[screens]}",
            HOME=str(home),
            XDG_CONFIG_HOME=str(home),
        ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=3 * PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return msgspec.json.decode(done.stdout, type=Report)


@pytest.fixture(scope="module")
def walks(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[tuple[int, Mode], Future[Report]]]:
    """All of them under way, each in the store of the same fifty-one people."""
    folder = tmp_path_factory.mktemp("walks")
    crowd = folder / "crowd"
    crowd.mkdir()
    settle(crowd / "plans.db")
    with ThreadPoolExecutor(AT_ONCE) as several:
        yield {
            (screens, mode): several.submit(
                walk, screens, mode, crowd, folder / f"{screens}-{mode.value}"
            )
            for screens, mode in MEETINGS
        }


@pytest.fixture
def report(request: pytest.FixtureRequest, walks: dict[tuple[int, Mode], Future[Report]]) -> Report:
    meeting: tuple[int, Mode] = request.param
    return walks[meeting].result()


_each_meeting = pytest.mark.parametrize(
    "report", MEETINGS, indirect=True, ids=[f"{n} screens, {mode.value}" for n, mode in MEETINGS]
)


@_each_meeting
def test_nobody_is_seen_or_heard_who_is_not_at_the_table(report):
    assert report.foreign == []
    assert report.faults == []
    # It did look: the one who is at the table was met again and again.
    assert report.own > len(report.cells)


@_each_meeting
def test_no_window_no_task_bar_and_no_dialog_of_files_bears_a_name(report):
    assert report.titled == []


@_each_meeting
def test_every_stage_was_looked_at_with_everything_over_it(report):
    cells = set(report.cells)
    stages = {stage for stage, _ in cells}
    assert stages >= {"welcome", "wishes", "goals", "steps", "my_plan"}
    assert cells == set(product(stages, EVERYWHERE)) | SOMEWHERE


@pytest.mark.parametrize(
    ("report", "screens"), [((n, Mode.FULL), n) for n in SCREENS], indirect=["report"]
)
def test_with_a_second_screen_the_panel_stands_beside_the_meeting(report, screens):
    assert report.screens == screens
    assert report.panel_beside == (screens > 1)
