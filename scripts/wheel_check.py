"""Builds the wheel and plays the demo from it, in an empty environment far from the checkout.

Run by `make wheel-check`. A resource or a package that only the checkout has shows here.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, folder: Path) -> None:
    """Runs one command in the folder; ends the check when it fails."""
    # Neither the checkout nor the tests' settings may help.
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "QT_"))}
    print("·", *(getattr(part, "name", part) for part in command), flush=True)
    status = subprocess.run(command, cwd=folder, env=surroundings, check=False).returncode
    if status != 0:
        sys.exit(f"The wheel does not work: this ended with status {status}.")


def build(folder: Path) -> Path:
    """Builds the wheel into the folder."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=CHECKOUT)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, environment: Path) -> Path:
    """Installs the wheel and its locked packages, and returns the program that it brings."""
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = CHECKOUT / "requirements.txt"
    locked = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(lock)]
    run(*pip, *locked, folder=environment)
    run(*pip, "--no-index", wheel, folder=environment)
    return programs / "ungeplan"


def main() -> None:
    """Builds, installs, plays, and looks at what the demo left."""
    with tempfile.TemporaryDirectory(prefix="ungeplan-wheel-") as temporary:
        folder = Path(temporary)
        program = install(build(folder), folder / "environment")
        played = folder / "demo"
        run(program, "demo", "--out", played, folder=folder)
        left = sorted(path.name for path in played.iterdir())
        for ending in (".pdf", ".png"):
            if not any(name.endswith(ending) for name in left):
                sys.exit(f"The wheel's demo left no {ending} file, only {left}.")
        print(f"The wheel works; its demo left {len(left)} files.")


if __name__ == "__main__":
    main()
