"""Commands that open windows: the desk, and the demo."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ungeplan.cli.errand import Errand
from ungeplan.cli.opening import given_passphrase, is_there
from ungeplan.cli.sentences import Refused
from ungeplan.screen import has_screen


def show(errand: Errand) -> int:
    """Open the windows and stay until they are closed; the exit status. Raises Refused."""
    return _play(errand) if errand.options.command == "demo" else _open_desk(errand)


def _open_desk(errand: Errand) -> int:
    is_there(errand)
    passphrase = given_passphrase(errand)
    if not has_screen():
        raise Refused(errand.words.refusals.no_screen)
    with _qt(errand):
        from ungeplan.app.run import run
    return run(lambda: errand.store, errand.chosen_language, passphrase)


def _play(errand: Errand) -> int:
    options = errand.options
    if options.out is not None:
        _make_room(errand, options.out)
    with _qt(errand):
        from ungeplan.demo import run
    return run(options.out, errand.chosen_language, options.hand, options.pace)


def _make_room(errand: Errand, folder: Path) -> None:
    """Raises Refused for a folder that nothing can be written to: before the play, not after."""
    cannot = Refused(errand.content.troubles.sentences["FileNotWritten"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise cannot from fault
    if not os.access(folder, os.W_OK):
        raise cannot


@contextmanager
def _qt(errand: Errand) -> Iterator[None]:
    """Qt needs libraries of the system, and says which one it lacks when it is imported."""
    try:
        yield
    except ImportError as fault:
        raise Refused(errand.words.refusals.no_windows, fault=fault) from fault
