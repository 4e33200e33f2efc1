"""Makes a checkout ready: system libraries, `.venv` and the locked packages in it.

`python3 scripts/prepare.py run` prepares for running the program, `… test` for its checks and
tests as well, `… java` for veraPDF's rules. It needs nothing but Python, and does nothing when
everything is there.
"""

# So that a Python that is too old gets as far as being told.
from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
OLDEST, TOO_NEW = (3, 11), (3, 15)
LOCKS = {"run": "requirements.txt", "test": "requirements-dev.txt"}
JAVA = "java"
"""The kind that prepares no environment, only the machine for veraPDF's rules."""

# What Qt opens on Linux, and the package of Debian and Ubuntu that brings it. Found with ldd on a
# bare Debian 12.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Programs of the tests: a screen that nobody sees, and the bus on which a screen reader listens.
PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "dbus-daemon": "dbus-daemon"}
# What is on no path: who passes on what programs say of themselves, started by the bus …
FILES = {"/usr/share/dbus-1/services/org.a11y.Bus.service": "at-spi2-core"}
# … and what the system's own Python imports to listen to it, in the words of an import.
SYSTEM_PYTHON = "/usr/bin/python3"
IMPORTS = {
    "import gi": "python3-gi",
    "import gi; gi.require_version('Atspi', '2.0')": "gir1.2-atspi-2.0",
}
# What veraPDF's rules need: Java with its compiler, and what Java itself no longer brings.
JAVA_FILES = {
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
    "/usr/share/java/jaxb-core.jar": "libjaxb-java",
    "/usr/share/java/jaxb-api.jar": "libjaxb-api-java",
    "/usr/share/java/istack-commons-runtime.jar": "libistack-commons-java",
    "/usr/share/java/txw2.jar": "libtxw2-java",
}
JAVA_PROGRAMS = {"javac": "default-jdk-headless"}


class NotReady(Exception):
    """Something is in the way that the person has to do, said in plain words."""


def check_python(version: tuple[int, int]) -> None:
    """Raises NotReady when ungeplan does not run on this Python."""
    if not OLDEST <= version < TOO_NEW:
        raise NotReady(
            f"ungeplan needs Python 3.{OLDEST[1]} to 3.{TOO_NEW[1] - 1}, and this is "
            f"{version[0]}.{version[1]}. Nothing was changed. Name another one, for example: "
            "make run PYTHON=python3.12"
        )


def loads(library: str) -> bool:
    """Whether the system finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def imports(words: str) -> bool:
    """Whether the system's own Python can do this import."""
    try:
        done = subprocess.run([SYSTEM_PYTHON, "-I", "-c", words], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def packages_of_the_system(kind: str) -> list[str]:
    """Every package of Debian and Ubuntu that is wanted."""
    if kind == JAVA:
        return sorted({*JAVA_FILES.values(), *JAVA_PROGRAMS.values()})
    wanted = [LIBRARIES, *([PROGRAMS, FILES, IMPORTS] if kind == "test" else [])]
    return sorted({package for packages in wanted for package in packages.values()})


def missing_packages(
    kind: str,
    loads: Callable[[str], bool] = loads,
    imports: Callable[[str], bool] = imports,
    is_file: Callable[[str], bool] = os.path.isfile,
) -> list[str]:
    """The packages of Debian and Ubuntu that this machine lacks."""
    if kind == JAVA:
        programs = {p for name, p in JAVA_PROGRAMS.items() if shutil.which(name) is None}
        return sorted(programs | {p for path, p in JAVA_FILES.items() if not is_file(path)})
    missing = {package for library, package in LIBRARIES.items() if not loads(library)}
    if kind == "test":
        missing |= {package for name, package in PROGRAMS.items() if shutil.which(name) is None}
        missing |= {package for path, package in FILES.items() if not is_file(path)}
        missing |= {package for words, package in IMPORTS.items() if not imports(words)}
    if importlib.util.find_spec("ensurepip") is None:
        missing.add(f"python3.{sys.version_info[1]}-venv")
    return sorted(missing)


def how_to_install(packages: Sequence[str], is_root: bool) -> list[list[str]]:
    """The commands that install the packages without asking anything.

    Raises NotReady with the command to type when this user may not install packages.
    """
    if shutil.which("apt-get") is None:
        raise NotReady(
            "Some system libraries are missing. Nothing was changed. Install what Debian calls "
            f"{' '.join(packages)}, then run this again."
        )
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if not is_root:
        if not _may_use_sudo():
            install = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
            raise NotReady(
                "Some system libraries are missing, and installing them needs a password. "
                "Nothing was changed. Type this, then run this again:\n\n"
                f"  sudo apt-get update && {install}\n"
            )
        apt = ["sudo", "-n", *apt]
    return [
        [*apt, "update", "-qq"],
        [*apt, "install", "-qq", "--yes", "--no-install-recommends", *packages],
    ]


def _may_use_sudo() -> bool:
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def install_system_packages(kind: str) -> None:
    """Installs the missing system packages. Raises NotReady when that is not possible."""
    packages = missing_packages(kind)
    if not packages:
        return
    update, install = how_to_install(packages, is_root=os.geteuid() == 0)
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    # One source of packages that does not answer need not stop the others: only installing counts.
    subprocess.run(update, stdin=subprocess.DEVNULL, check=False)
    installed = subprocess.run(install, stdin=subprocess.DEVNULL, check=False)
    if installed.returncode != 0 or missing_packages(kind):
        raise NotReady(
            "The system packages could not be installed; the reason stands above. "
            f"The checkout was not changed. You can try by hand:\n\n  {shlex.join(install)}\n"
        )


class Environment:
    """The folder `.venv` with the packages that one lock file names."""

    def __init__(self, checkout: Path, kind: str) -> None:
        self.kind = kind
        self._folder = checkout / ".venv"
        self._lock = checkout / LOCKS[kind]

    @property
    def python(self) -> Path:
        """Its Python."""
        return self._folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def is_ready(self) -> bool:
        """Whether it holds what the lock file names now, and still works."""
        return (
            self._stamp.is_file()
            and self._stamp.read_text() == self._lock_digest()
            and self._works()
        )

    def make(self) -> None:
        """Makes it and installs the packages; a half-made one is completed."""
        self._stamp.unlink(missing_ok=True)
        if not self._works():
            print(f"Making {self._folder}", flush=True)
            _run(
                [sys.executable, "-m", "venv", "--clear", str(self._folder)],
                otherwise="The folder .venv could not be made; the reason stands above.",
            )
        print(f"Installing the packages of {self._lock.name}", flush=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        # The lock names everything, so nothing is left to resolve: an older pip would let the
        # newest release in where a package is asked for with an extra.
        wanted = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(self._lock)]
        _run(
            [str(self.python), "-I", *install, *wanted],
            otherwise="The packages could not be installed; the reason stands above.",
        )
        self._stamp.write_text(self._lock_digest())

    @property
    def _stamp(self) -> Path:
        return self._folder / f"ready-to-{self.kind}"

    def _lock_digest(self) -> str:
        """What has to be there: another package of the system is asked for once, too."""
        system = " ".join(packages_of_the_system(self.kind))
        return hashlib.sha256(self._lock.read_bytes() + system.encode()).hexdigest()

    def _works(self) -> bool:
        """Not after its Python was removed or replaced by another version."""
        if not self.python.exists():
            return False
        look = [str(self.python), "-I", "-c", "import pip"]
        return subprocess.run(look, capture_output=True, check=False).returncode == 0


def _run(command: Sequence[str], otherwise: str) -> None:
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise NotReady(f"{otherwise} Run this again when it is solved: what was done is kept.")


def prepare(kind: str) -> None:
    """Makes the checkout ready to run or to test, or the machine for Java. Raises NotReady."""
    check_python(sys.version_info[:2])
    if kind == JAVA:
        install_system_packages(kind)
        return
    environment = Environment(CHECKOUT, kind)
    if environment.is_ready():
        return
    if sys.platform == "linux":
        install_system_packages(kind)
    environment.make()


def main() -> None:
    """Reads the one argument and says in one sentence what is in the way, if anything is."""
    if len(sys.argv) != 2 or sys.argv[1] not in (*LOCKS, JAVA):
        sys.exit(f"Usage: python3 {sys.argv[0]} {'|'.join((*LOCKS, JAVA))}")
    try:
        prepare(sys.argv[1])
    except NotReady as obstacle:
        sys.exit(str(obstacle))


if __name__ == "__main__":
    main()
