"""Content files: read, checked, and replaced by a municipality's own."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ungeplan.model.content.cards import Cards
from ungeplan.model.content.content import Content, Refusals
from ungeplan.model.content.figure import FigureWords
from ungeplan.model.content.meeting import MeetingWords
from ungeplan.model.content.paper import PrintWords
from ungeplan.model.content.part import File
from ungeplan.model.language import Language, Words, gaps


class ContentIsBroken(Exception):
    """A content file cannot be used. Its sentence names the file and the place in it."""

    def __init__(self, file: Path, key: str, fault: str) -> None:
        self.file = file
        self.key = key
        self.fault = fault
        where = f" ({key})" if key else ""
        self.sentence = Words(
            da=_escaped(
                f"Filen {file} kan ikke bruges: {fault}{where}. "
                "Planerne er ikke rørt. Ret filen, eller fjern den fra din egen mappe."
            ),
            en=_escaped(
                f"The file {file} cannot be used: {fault}{where}. "
                "The plans are not touched. Correct the file, or take it out of your own folder."
            ),
        )
        super().__init__(self.sentence.filled(Language.ENGLISH))


AnyFile = TypeVar("AnyFile", bound=File)


def load(folder: Path, override: Path | None = None) -> Content:
    """Read the content; a file in the municipality's own folder takes the place of ours.

    Raises ContentIsBroken when a file is missing, cannot be read, has a key that is unknown or
    lacks one, or has a {gap} that nobody fills.
    """

    def read(name: str, kind: type[AnyFile]) -> AnyFile:
        ours = _Source(folder / f"{name}.toml")
        if override is None or not (override / f"{name}.toml").is_file():
            return ours.decoded(kind)
        theirs = _Source(override / f"{name}.toml")
        theirs.check_gaps(ours)
        return theirs.decoded(kind)

    return Content(
        cards=read("cards", Cards),
        figure=read("figure", FigureWords),
        meeting=read("meeting", MeetingWords),
        print=read("print", PrintWords),
        refusals=read("refusals", Refusals),
    )


class _Source:
    """One content file as it was written."""

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            self.data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as wrong:
            raise ContentIsBroken(file, "", "it cannot be opened") from wrong
        except UnicodeDecodeError as wrong:
            raise ContentIsBroken(file, "", "it is not UTF-8 text") from wrong
        except tomllib.TOMLDecodeError as wrong:
            raise ContentIsBroken(file, "", f"it is not TOML: {wrong}") from wrong

    def decoded(self, kind: type[AnyFile]) -> AnyFile:
        try:
            return msgspec.convert(self.data, kind, builtin_types=(dt.date,), str_keys=True)
        except msgspec.ValidationError as wrong:
            fault, _, path = str(wrong).partition(" - at ")
            raise ContentIsBroken(self.file, path.strip("`").removeprefix("$."), fault) from wrong

    def check_gaps(self, ours: _Source) -> None:
        """Raises ContentIsBroken for a {gap} that our own text in the same place does not have.

        Such a gap would stand empty in the middle of a meeting.
        """
        known = dict(_texts(ours.data))
        for key, text in _texts(self.data):
            try:
                unknown = gaps(text) - gaps(known.get(key, ""))
            except ValueError as wrong:
                raise ContentIsBroken(self.file, key, str(wrong)) from wrong
            if unknown:
                raise ContentIsBroken(self.file, key, f"nobody fills {{{min(unknown)}}}")


def _texts(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a decoded file, with the place where it stands."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, f"{key}.{name}" if key else str(name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, f"{key}[{index}]")


def _escaped(text: str) -> str:
    return re.sub(r"([{}])", r"\1\1", text)
