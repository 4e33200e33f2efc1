"""With two screens: the meeting on the wall, the panel on the laptop, and never the other way."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
STORIES = {
    "begin": [],
    "press": ["press guidance", "panel key", "press guidance", "panel key"],
    "swap": ["press swap", "uncover", "press swap"],
    "wall goes": ["wall goes", "panel key", "panel key", "both", "uncover"],
    "wall comes back": ["wall goes", "both", "panel key", "press swap"],
    "laptop goes": ["laptop goes", "both", "panel key"],
    "mirror": ["mirror", "both"],
    "all go": ["all go", "both"],
    "panel wanders": ["drag panel over", "panel key", "drag panel to the edge", "panel key"],
    "panel over the curtain wanders": [
        *("wall goes", "both", "panel key", "drag panel over", "panel key"),
    ],
    "meeting wanders": ["meeting comes over", "full screen"],
    "another window": ["another window", "swap", "another window", "swap"],
    "another window after a screen came": ["wall goes", "both", "uncover", "another window"],
    "a screen comes where the meeting was put": [
        *("laptop goes", "hide", "meeting comes over", "both", "panel key"),
    ],
    "a screen comes where the panel was put": [
        *("wall goes", "panel key", "drag panel to the edge", "third comes"),
    ],
    "another window beside a third screen": [
        *("mirror", "third comes", "swap", "another window", "swap"),
    ],
    "close": ["close panel", "hide", "panel key"],
    "hide": ["hide", "uncover", "pause", "uncover"],
}
DEEDS = (
    *("both", "wall goes", "laptop goes", "all go", "mirror", "third comes", "swap"),
    *("press swap", "press guidance", "panel key", "close panel", "hide", "pause", "uncover"),
    *("drag panel over", "drag panel to the edge", "meeting comes over", "full screen"),
    "another window",
)
LONG = 30


def a_long_meeting(seed):
    return random.Random(seed).choices(DEEDS, k=LONG)


@pytest.fixture(scope="module")
def seeds():
    return [random.randrange(1_000_000) for _ in range(2)]


@pytest.fixture(scope="module")
def told(seeds):
    """What was seen in each story, and in some long meetings; all in one process."""
    stories = {**STORIES, **{seed: a_long_meeting(seed) for seed in seeds}}
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.two_screens"],
        cwd=CHECKOUT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={HERE / 'two_screens.json'}",
        },
        input="".join(f"{json.dumps(story)}\n" for story in stories.values()),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = [json.loads(line) for line in done.stdout.splitlines()]
    return dict(zip(stories, seen, strict=True))


def places(seen):
    return [(now["meeting"], now["panel"], now["covered"]) for now in seen]


def test_the_meeting_begins_on_the_wall_with_the_keyboard_and_the_panel_on_the_laptop(told):
    (now,) = told["begin"]
    assert places([now]) == [("wall", "laptop", None)]
    assert now["meeting has keys"]
    assert now["titles"] == ["ungeplan"]


def test_a_press_in_the_panel_leaves_the_keyboard_with_the_meeting_until_it_is_asked_for(told):
    has_keys = [(now["meeting has keys"], now["panel has keys"]) for now in told["press"]]
    assert has_keys == [(True, False), (True, False), (False, True), (False, True), (True, False)]


def test_the_two_change_places_under_the_curtain(told):
    assert places(told["swap"]) == [
        ("wall", "laptop", None),
        ("laptop", "wall", "HIDDEN"),
        ("laptop", "wall", None),
        ("wall", "laptop", "HIDDEN"),
    ]
    assert all(now["covered when moved"] for now in told["swap"])


def test_when_the_wall_goes_the_meeting_comes_covered_and_the_panel_closes(told):
    _, gone, opened, again, back, uncovered = places(told["wall goes"])
    assert gone == ("laptop", None, "HIDDEN")
    assert opened == ("laptop", "laptop", "HIDDEN")
    assert again[2] == "HIDDEN"
    assert back[::2] == ("laptop", "HIDDEN")
    assert uncovered == ("laptop", None, None)
    assert all(now["covered when moved"] for now in told["wall goes"])


def test_a_wall_that_comes_back_is_used_when_the_contact_person_says_so(told):
    _, _, back, opened, swapped = places(told["wall comes back"])
    assert back == ("laptop", None, "HIDDEN")
    assert opened == ("laptop", "laptop", "HIDDEN")
    assert swapped == ("wall", "laptop", "HIDDEN")


def test_when_the_laptop_goes_the_panel_goes_and_the_meeting_stays(told):
    *gone, wanted = places(told["laptop goes"])[1:]
    assert gone == [("wall", None, None)] * 2
    # With one screen left, the key draws the curtain first.
    assert wanted == ("wall", "wall", "HIDDEN")


def test_mirrored_screens_leave_no_place_for_the_panel(told):
    assert [now["panel"] for now in told["mirror"]] == ["laptop", None, None]


def test_after_all_screens_were_gone_nothing_private_comes_back_by_itself(told):
    assert [now["panel"] for now in told["all go"]] == ["laptop", None, None]


def test_a_panel_that_is_dragged_to_the_wall_is_gone_until_it_is_wanted_again(told):
    assert [now["panel"] for now in told["panel wanders"]] == [
        *("laptop", None, "laptop", None, "laptop")
    ]


def test_a_panel_over_the_curtain_is_gone_too_when_it_is_dragged_to_another_screen(told):
    seen = [now["panel"] for now in told["panel over the curtain wanders"]]
    assert seen == ["laptop", None, None, "laptop", None, "laptop"]


def test_a_meeting_that_is_brought_to_the_laptop_finds_no_panel_there(told):
    assert [now["panel"] for now in told["meeting wanders"]][:2] == ["laptop", None]


def test_a_meeting_that_goes_on_in_another_window_stays_where_it_was(told):
    assert [(m, p) for m, p, _ in places(told["another window"])] == [
        ("wall", "laptop"),
        ("wall", "laptop"),
        ("laptop", "wall"),
        ("laptop", "wall"),
        ("wall", "laptop"),
    ]
    assert places(told["another window after a screen came"])[-1] == ("laptop", None, None)


def test_a_panel_that_was_closed_comes_back_by_its_key(told):
    assert [now["panel"] for now in told["close"]] == ["laptop", None, None, "laptop"]


def test_skjul_and_a_break_leave_the_panel_on_its_own_screen(told):
    assert {now["panel"] for now in told["hide"]} == {"laptop"}


def test_whatever_happens_nobody_else_sees_the_panel(told):
    for story, seen in told.items():
        deeds = STORIES.get(story) or a_long_meeting(story)
        for number, now in enumerate(seen):
            assert now["safe"], (story, deeds[:number], now)
            assert now["covered when moved"], (story, deeds[:number], now)


def test_long_meetings_show_the_panel_too(told, seeds):
    assert any(now["panel"] for seed in seeds for now in told[seed][1:])
