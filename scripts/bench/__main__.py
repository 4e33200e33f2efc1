"""Run by `make bench`: prints one line for each thing that people wait for.

Compare two states of the program on one machine only, and look at the ratios first: what a machine
does besides falls on both sides of them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Prints the table; the exit status is 0 whatever it says."""
    # Before Qt and keyring are imported: no screen, and no key ring of the person who runs it.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"

    from scripts.bench import drag, paper, plan, save, search, start
    from scripts.bench.by_turns import HEAD
    from ungeplan.app.run import application

    application()
    # A folder beside the program: in others, files may lie in memory.
    build = Path("build")
    build.mkdir(exist_ok=True)
    print(HEAD)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=build) as name:
        folder = Path(name).resolve()
        for lines in (
            start.lines(folder),
            drag.lines(),
            save.lines(folder),
            search.lines(),
            plan.lines(folder),
            paper.lines(),
        ):
            for line in lines:
                print(line, flush=True)


if __name__ == "__main__":
    main()
