"""What a click on the icon does: the desk, and nothing first that its picture would wait for."""

from __future__ import annotations

from ungeplan.cli.screen import has_screen
from ungeplan.store.place import default_store


def open_desk() -> int | None:
    """Open the desk and stay until it is closed; the exit status.

    None when something stands in the way: to say what it is takes words, and these are read later.
    """
    store = default_store()
    if not has_screen() or (store.exists() and not store.is_file()):
        return None
    try:
        from ungeplan.app.run import run
    except ImportError:
        return None
    try:
        return run(store, None, None)
    except Exception as trouble:
        from ungeplan.cli.answer import explain

        return explain(trouble)
