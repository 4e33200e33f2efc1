"""What a click on the icon does: the desk, and nothing first that its picture would wait for."""

from __future__ import annotations

import gc
from pathlib import Path

from ungeplan.screen import has_screen


def open_desk() -> int | None:
    """Open the desk and stay until it is closed; the exit status.

    None when no window can be shown: to say why takes words, and these are read later.
    """
    if not has_screen():
        return None
    # Of what is made now nothing becomes garbage, and looking for it takes time. The windows
    # collect by themselves (app/tidying.py).
    gc.disable()
    try:
        from ungeplan.app.run import run
    except ImportError:
        return None
    try:
        return run(_usual_store, None, None)
    except Exception as trouble:
        from ungeplan.cli.answer import explain

        return explain(trouble)


def _usual_store() -> Path:
    """Raises NotAStore when something else is in its place."""
    from ungeplan.store.place import default_store
    from ungeplan.store.troubles import NotAStore

    store = default_store()
    if store.exists() and not store.is_file():
        raise NotAStore
    return store
