"""Starting the program without a word, as its icon does."""

import subprocess
import sys

from tests.cli.office import PATIENCE, surroundings

_START = "import sys; from ungeplan.cli import main; sys.exit(main([]))"


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


def test_something_else_in_the_place_of_the_store_is_said(office):
    done = started_with(
        "from pathlib import Path; import ungeplan.store.place as place;"
        f"place.default_store = lambda: Path({str(office.folder)!r})"
    )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("There are no plans of ungeplan here.")


def test_words_that_cannot_be_read_are_said_and_no_empty_desk_stays(tmp_path):
    words = tmp_path / "commands.toml"
    words.write_text("answers = 1\n", encoding="utf-8")

    done = started_with("", UNGEPLAN_CONTENT=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(f"{words} cannot be used: ")


def started_with(before: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own: it ends with an application of Qt."""
    return subprocess.run(
        [sys.executable, "-c", f"{before}\n{_START}"],
        env=surroundings(**settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
