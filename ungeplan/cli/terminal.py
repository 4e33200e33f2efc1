"""What goes to the terminal, or to the program that reads us."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress


def make_forgiving() -> None:
    """Let a terminal that knows only some letters show a question mark for the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """One line for people."""
    if sys.stdout is not None:
        sys.stdout.write(f"{plain(text)}\n")
        sys.stdout.flush()


def complain(text: str) -> None:
    """One line that says why nothing was done."""
    if sys.stderr is not None:
        sys.stderr.write(f"{plain(text)}\n")


def write(data: bytes) -> None:
    """A whole document, as it is."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def shows_to_people() -> bool:
    """Whether what is written is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def can_ask() -> bool:
    """Whether there is somebody at a terminal to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def flush() -> None:
    """Hand over all that was said, while a reader that has gone is still an error of ours."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def let_go() -> None:
    """Say no more: Python flushes once again when it ends, and would complain then."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def plain(text: str) -> str:
    """The text as one line that cannot steer a terminal: names come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)
