"""Starts the program from the checkout; without a screen it plays the demo instead.

Run by `make run`, with the Python of `.venv`.
"""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = Path("build") / "demo"


def command(with_screen: bool, arguments: list[str]) -> list[str]:
    """What to start. A command that the person names, such as `list`, is started as it is."""
    program = [sys.executable, "-m", "ungeplan"]
    if with_screen or any(not argument.startswith("-") for argument in arguments):
        return [*program, *arguments]
    return [*program, *arguments, "demo", "--out", str(PICTURES)]


def main() -> None:
    """Starts the program and ends with its exit status."""
    # Run as a file, it finds beside itself only what lies in `scripts`.
    sys.path.insert(0, str(CHECKOUT))
    from ungeplan.screen import has_screen

    started = command(has_screen(), sys.argv[1:])
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
