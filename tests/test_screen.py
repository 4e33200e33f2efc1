"""A screen is looked for where the system says, and Qt may be told to draw where nobody looks."""

import sys

import pytest

from ungeplan.screen import has_screen, is_seen


@pytest.mark.parametrize(
    ("system", "settings", "can_show", "seen"),
    [
        ("linux", {"DISPLAY": ":0"}, True, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, True, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True, False),
        ("linux", {"QT_QPA_PLATFORM": "minimal", "DISPLAY": ":0"}, True, False),
        ("linux", {"DISPLAY": "", "QT_QPA_PLATFORM": ""}, False, False),
        ("linux", {}, False, False),
        ("win32", {}, True, True),
        ("darwin", {}, True, True),
        ("darwin", {"QT_QPA_PLATFORM": "offscreen"}, True, False),
    ],
)
def test_a_screen_is_there_and_somebody_sees_it(monkeypatch, system, settings, can_show, seen):
    monkeypatch.setattr(sys, "platform", system)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    assert (has_screen(), is_seen()) == (can_show, seen)
