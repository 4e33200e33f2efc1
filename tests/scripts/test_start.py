"""`make run` opens the program, and plays the demo where there is no screen."""

import os
import subprocess
import sys

from scripts import start

PROGRAM = [sys.executable, "-m", "ungeplan"]


def test_with_a_screen_the_program_opens():
    assert start.command(True, ["--lang", "en"]) == [*PROGRAM, "--lang", "en"]


def test_without_a_screen_the_demo_plays():
    assert start.command(False, []) == [*PROGRAM, "demo", "--out", str(start.PICTURES)]


def test_it_runs_as_a_file_from_anywhere(tmp_path):
    done = subprocess.run(
        [sys.executable, start.__file__, "schema"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"{")


def test_a_command_that_needs_no_screen_is_left_alone():
    assert start.command(False, ["list", "--json"]) == [*PROGRAM, "list", "--json"]
