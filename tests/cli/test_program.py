"""The command line as a program among others: terminals, pipes, signals and full disks."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.cli.office import PASSPHRASE, PATIENCE, Office, surroundings

Program = subprocess.Popen[bytes]


@contextmanager
def at_a_terminal(office: Office, *arguments: str | Path) -> Iterator[tuple[Program, int]]:
    """The program at a terminal of its own, when it asks for the passphrase; and the keyboard."""
    keyboard, terminal = pty.openpty()
    command = office.command(*arguments, "--store", office.store, "--lang", "en")
    with subprocess.Popen(
        command,
        env=surroundings(),
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Otherwise it would ask whoever runs the tests.
        start_new_session=True,
        # Whoever runs the tests in the background has them ignore Ctrl+C.
        preexec_fn=_hear_ctrl_c,
    ) as program:
        os.close(terminal)
        try:
            assert program.stderr is not None
            assert program.stderr.read(len("Passphrase: ")) == b"Passphrase: "
            yield program, keyboard
        finally:
            program.kill()
    os.close(keyboard)


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_passphrase_is_asked_for_at_a_terminal_and_not_shown(office):
    with at_a_terminal(office, "list") as (program, keyboard):
        os.write(keyboard, f"{PASSPHRASE}\n".encode())
        out, err = program.communicate(timeout=PATIENCE)

    assert (program.returncode, out) == (0, b"There is nobody here yet.\n")
    assert err.strip() == b""


def test_who_gives_no_passphrase_is_told_so(office):
    with at_a_terminal(office, "list") as (program, keyboard):
        os.write(keyboard, b"\x04")
        _, err = program.communicate(timeout=PATIENCE)

    assert program.returncode == 1
    assert err.decode().strip().startswith("The plans are locked")


def test_ctrl_c_ends_a_command_in_silence(office):
    with at_a_terminal(office, "list") as (program, _):
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=PATIENCE)

    assert program.returncode == 130
    assert out == b""
    assert err.strip() == b""


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_paper_and_pictures_are_not_poured_into_a_terminal(at_work, form):
    keyboard, terminal = pty.openpty()

    done = subprocess.run(
        at_work.command(*at_work.options, "export", "6f0b", "--as", form),
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )

    os.close(terminal)
    os.close(keyboard)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "Paper and pictures cannot be shown in a terminal. The plan is safe. "
        "Give a file name with --out.\n"
    )


@pytest.mark.parametrize("arguments", [["schema"], ["list"], ["--help"]])
def test_a_reader_that_has_gone_is_no_fault(office, arguments):
    nobody, output = os.pipe()
    os.close(nobody)

    done = subprocess.run(
        office.command(*office.options, *arguments),
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )

    os.close(output)
    assert done.returncode == 141
    assert done.stderr == b""


def run_python(
    program: str, *, output: int = subprocess.PIPE, **settings: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        env=surroundings(**settings),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["schema", "--version"])
def test_a_full_disk_behind_the_output_is_said(tmp_path, command, unbuffered):
    with (tmp_path / "answer").open("wb") as file:
        done = run_python(
            "import resource, sys\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (4, resource.RLIM_INFINITY))\n"
            "from ungeplan.cli import main\n"
            f"sys.exit(main(['{command}', '--lang', 'en']))\n",
            output=file.fileno(),
            PYTHONUNBUFFERED=unbuffered,
        )

    assert done.returncode == 1
    assert done.stderr == (
        "The file could not be written there. The plan is safe. Choose another folder.\n"
    )


def test_a_program_without_any_output_does_its_work():
    done = run_python(
        "import sys\n"
        "sys.stdin = sys.stdout = sys.stderr = None\n"
        "from ungeplan.cli import main\n"
        "sys.exit(main(['schema']) + main(['list', '--store', '/nowhere']))\n"
    )

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_a_terminal_that_lacks_letters_shows_the_others(at_work):
    done = subprocess.run(
        at_work.command(*at_work.options, "list", "--lang", "da"),
        env=surroundings(PYTHONIOENCODING="ascii", PYTHONUTF8="0"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 0
    assert b"3 m?l" in done.stdout


def test_a_fault_of_the_program_itself_shows_no_traceback():
    done = run_python(
        "import sys\n"
        "from ungeplan.cli import main, plans\n"
        "plans.do = None\n"
        "sys.exit(main(['list', '--lang', 'en']))\n"
    )

    assert done.returncode == 1
    assert done.stderr == (
        "Something went wrong. What is saved is safe. Close ungeplan and start again.\n"
    )


def test_who_asks_for_a_command_waits_for_no_window_and_no_paper():
    done = run_python(
        "import sys\n"
        "from ungeplan.cli import main\n"
        "main(['list', '--store', '/nowhere'])\n"
        "heavy = {'PySide6', 'reportlab', 'pikepdf', 'icalendar', 'docxtpl', 'sqlalchemy'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    assert done.stdout == "[]\n"


def test_without_a_command_the_desk_opens_the_store_and_closes_when_asked_to(office):
    lock = office.store.with_name("plans.db.lock")
    lock.unlink()

    with subprocess.Popen(
        office.command(*office.options),
        env=surroundings(PYTHONWARNINGS=""),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as desk:
        try:
            while not lock.exists() and desk.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    desk.wait(0.05)
            desk.terminate()
            out, err = desk.communicate(timeout=PATIENCE)
        finally:
            desk.kill()

    assert (desk.returncode, out, err) == (0, b"", b"")
    assert office.ask("check").status == 0
