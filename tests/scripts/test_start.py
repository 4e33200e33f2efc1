"""`make run` opens the program, and plays the demo where there is no screen."""

import sys

import pytest

from scripts import start

PROGRAM = [sys.executable, "-m", "ungeplan"]


@pytest.mark.parametrize(
    ("platform", "environment"),
    [
        ("linux", {"DISPLAY": ":0"}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("darwin", {}),
        ("win32", {}),
    ],
)
def test_a_machine_with_a_screen_is_known(platform, environment):
    assert start.has_screen(platform, environment)


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_a_linux_machine_without_a_screen_is_known(environment):
    assert not start.has_screen("linux", environment)


def test_with_a_screen_the_program_opens():
    assert start.command(True, ["--lang", "en"]) == [*PROGRAM, "--lang", "en"]


def test_without_a_screen_the_demo_plays():
    assert start.command(False, []) == [*PROGRAM, "demo", "--out", str(start.PICTURES)]


def test_a_command_that_needs_no_screen_is_left_alone():
    assert start.command(False, ["list", "--json"]) == [*PROGRAM, "list", "--json"]
