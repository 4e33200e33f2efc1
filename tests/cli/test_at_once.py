"""Starting the program without a word, as its icon does."""

import subprocess
import sys

from tests.cli.office import PATIENCE, surroundings


def test_without_a_screen_it_says_so(office, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    answer = office.ask_only()

    assert answer.status == 1
    assert answer.err.startswith("There is no screen here to show windows on.")


def test_without_the_libraries_of_windows_it_says_so(office, monkeypatch):
    monkeypatch.setitem(sys.modules, "ungeplan.app.run", None)

    answer = office.ask_only()

    assert answer.status == 1
    assert answer.err.startswith("The windows cannot be shown: ")


def test_something_else_in_the_place_of_the_store_is_said(office, monkeypatch):
    for place in ("ungeplan.cli.at_once.default_store", "ungeplan.store.place.default_store"):
        monkeypatch.setattr(place, lambda: office.folder)

    answer = office.ask_only()

    assert answer.status == 1
    assert answer.err.startswith("There are no plans of ungeplan here.")


def test_words_that_cannot_be_read_are_said_and_no_empty_desk_stays(tmp_path):
    words = tmp_path / "commands.toml"
    words.write_text("answers = 1\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "ungeplan"],
        env=surroundings(XDG_DATA_HOME=str(tmp_path), UNGEPLAN_CONTENT=str(tmp_path)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(f"{words} cannot be used: ")
