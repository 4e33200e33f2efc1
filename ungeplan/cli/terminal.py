"""What goes to the terminal, or to the program that reads us."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class OutputFails(Exception):
    """What was to be said cannot be written where the output goes."""


def say(text: str) -> None:
    """One line for people. Raises OutputFails."""
    show(f"{plain(text)}\n")


def show(text: str) -> None:
    """Text of our own, with question marks for what the terminal lacks. Raises OutputFails."""
    if sys.stdout is not None:
        write(text.encode(sys.stdout.encoding, "replace"))


def write(data: bytes) -> None:
    """A whole document, as it is. Raises OutputFails."""
    if sys.stdout is not None:
        left = memoryview(data)
        with _telling():
            # Without a buffer (`python -u`), one call may write only a part.
            while left:
                left = left[sys.stdout.buffer.write(left) :]
            sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """One line that says why nothing was done."""
    if sys.stderr is not None:
        # When even that cannot be said, the exit status still tells.
        with suppress(OSError):
            sys.stderr.write(f"{plain(text)}\n")


def shows_to_people() -> bool:
    """Whether what is written is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def can_ask() -> bool:
    """Whether there is somebody at a terminal to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def let_go() -> None:
    """Say no more: Python flushes once again when it ends, and would complain then."""
    with suppress(OSError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)


def plain(text: str) -> str:
    """The text as one line that cannot steer a terminal: names come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)


@contextmanager
def _telling() -> Iterator[None]:
    """Tell a full disk from a reader that has gone."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as fault:
        let_go()
        raise OutputFails from fault
