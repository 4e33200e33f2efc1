"""Starts the program from the checkout; without a screen it plays the demo instead.

Run by `make run`, with the Python of `.venv`.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = Path("build") / "demo"


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown. Only Linux can be without a screen server."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def command(with_screen: bool, arguments: list[str]) -> list[str]:
    """What to start. A command that the person names, such as `list`, is started as it is."""
    program = [sys.executable, "-m", "ungeplan"]
    if with_screen or any(not argument.startswith("-") for argument in arguments):
        return [*program, *arguments]
    return [*program, *arguments, "demo", "--out", str(PICTURES)]


def main() -> None:
    """Starts the program and ends with its exit status."""
    with_screen = has_screen(sys.platform, os.environ)
    started = command(with_screen, sys.argv[1:])
    if str(PICTURES) in started:
        print(
            "There is no screen here, so the demo plays off screen and leaves its pictures and the "
            f"printed plan in {PICTURES}.",
            flush=True,
        )
    try:
        sys.exit(subprocess.run(started, cwd=CHECKOUT, check=False).returncode)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
