"""The command line: opens the windows, and does without them what scripts need.

Nothing heavy is imported before a command wants it, so that none waits for what another one needs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED, NOBODY_READS = 130, 141
"""What a shell reports of a program that ends by Ctrl+C, or because its reader has gone."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status: 0 done, 1 refused, 2 wrong usage."""
    try:
        return _answer(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from ungeplan.cli.terminal import let_go

        let_go()
        return NOBODY_READS


def _answer(arguments: list[str]) -> int:
    # Imported only now: Ctrl+C may come while it is.
    if not arguments:
        from ungeplan.cli.at_once import open_desk

        status = open_desk()
        if status is not None:
            return status
    from ungeplan.cli.answer import answer

    return answer(arguments)
