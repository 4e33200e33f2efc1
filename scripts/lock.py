"""Writes the lock files anew: every package the program is made of, its version and its hashes.

Run by `make lock`; `make lock ARGS=--upgrade` takes newer versions. One lock file serves every
platform and every Python that the program supports, and names no package index.
"""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
HEADER = "# Written by `make lock` from pyproject.toml. Serves every supported platform.\n"
# The versions of macOS and of the C library are those that Qt's own packages ask for.
PLATFORMS = (
    "x86_64-manylinux_2_34",
    "aarch64-manylinux_2_39",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
MACOS = "15.0"


def uv(*arguments: str) -> str:
    """What uv answers. It reads no settings of this machine, so none gets into the lock."""
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("UV_", "PIP_"))}
    surroundings |= {"UV_NO_CONFIG": "1", "MACOSX_DEPLOYMENT_TARGET": MACOS}
    command = [sys.executable, "-m", "uv", "--quiet", "pip", "compile", *arguments]
    answer = subprocess.run(
        command, env=surroundings, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=False
    )
    if answer.returncode != 0:
        sys.exit("No lock file was changed further; the reason stands above.")
    return answer.stdout


def write(lock: str, *wanted: str) -> None:
    """Writes one lock file, keeping the versions in it unless they are asked to change."""
    form = ["--universal", "--python-version", PYTHONS[0], "--generate-hashes", "--no-header"]
    uv(
        "pyproject.toml",
        *wanted,
        *form,
        "--annotation-style=line",
        "--output-file",
        lock,
        *sys.argv[1:],
    )
    path = CHECKOUT / lock
    path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")


def check_platforms(lock: str) -> None:
    """Stops when a package of the lock has no built form for a platform."""
    for platform in PLATFORMS:
        for python in PYTHONS:
            uv(
                lock,
                "--no-deps",
                "--only-binary=:all:",
                "--python-platform",
                platform,
                "--python-version",
                python,
            )
            print(f"{lock}: complete for {platform}, Python {python}")


def main() -> None:
    """Writes the lock files and looks whether every platform can use them."""
    write("requirements.txt")
    write("requirements-tale.txt", "--extra=tale", "--constraints=requirements.txt")
    write("requirements-dev.txt", "--group=dev", "--constraints=requirements.txt")
    # Each holds everything that the first one holds.
    check_platforms("requirements-tale.txt")
    check_platforms("requirements-dev.txt")


if __name__ == "__main__":
    main()
