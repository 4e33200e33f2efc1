"""Content files: read and checked, ours first and a municipality's own laid over them."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ungeplan.model.content.cards import Cards
from ungeplan.model.content.commands import Commands
from ungeplan.model.content.content import Content, Refusals, Troubles
from ungeplan.model.content.departments import Departments
from ungeplan.model.content.differences import DifferenceWords
from ungeplan.model.content.figure import FigureWords
from ungeplan.model.content.follow_on import FollowOn
from ungeplan.model.content.languages import Languages
from ungeplan.model.content.meeting import MeetingWords
from ungeplan.model.content.paper import PrintWords
from ungeplan.model.content.part import File
from ungeplan.model.content.rules import Rules
from ungeplan.model.content.safety import Safety
from ungeplan.model.language import Language, Words, gaps

AnyFile = TypeVar("AnyFile", bound=File)
_FILES = {
    "cards.toml",
    "commands.toml",
    "departments.toml",
    "differences.toml",
    "figure.toml",
    "follow_on.toml",
    "languages.toml",
    "meeting.toml",
    "print.toml",
    "refusals.toml",
    "rules.toml",
    "safety.toml",
    "troubles.toml",
}


class ContentIsBroken(Exception):
    """A content file cannot be used: which one, where in it, and what is wrong there."""

    def __init__(self, file: Path, fault: str, key: str = "", *, own: bool = True) -> None:
        self.file = file
        self.fault = fault
        self.key = key
        self._own = own
        super().__init__(self.sentence(Language.ENGLISH))

    def sentence(self, language: Language) -> str:
        """What happened, what is safe and what to do."""
        what = _BROKEN.filled(language, file=self.file, fault=self.fault)
        where = _AT.filled(language, key=self.key) if self.key else ""
        advice = (_CORRECT if self._own else _INSTALL).in_(language)
        return f"{what}{where}. {advice}"


# These stand here because they are said when the files that hold all other words cannot be read.
_BROKEN = Words(da="{file} kan ikke bruges: {fault}", en="{file} cannot be used: {fault}")
_AT = Words(da=" ved {key}", en=" at {key}")
_CORRECT = Words(
    da="Planerne er ikke rørt. Ret det, eller tag filen ud af jeres egen mappe.",
    en="The plans are not touched. Correct it, or take the file out of your own folder.",
)
_INSTALL = Words(
    da="Planerne er ikke rørt. Installér ungeplan igen.",
    en="The plans are not touched. Install ungeplan again.",
)


def load(folder: Path, override: Path | None = None) -> Content:
    """Read the content; what stands in a municipality's own folder goes before ours.

    Raises ContentIsBroken when a file is missing or cannot be read, when it has a key that is
    unknown or lacks one, and when a text has a {gap} that nobody fills.
    """
    if override is not None:
        _check_names(override)

    def read(name: str, kind: type[AnyFile]) -> AnyFile:
        ours = _Source(folder / name, own=False)
        if override is None or not (override / name).exists():
            return ours.decoded(kind)
        return _Source(override / name, own=True).over(ours).decoded(kind)

    rules = read("rules.toml", Rules)
    follow_on = read("follow_on.toml", FollowOn)
    try:
        follow_on.check_texts(rules)
    except ValueError as wrong:
        raise ContentIsBroken(
            folder / "follow_on.toml", str(wrong), own=override is not None
        ) from wrong
    return Content(
        cards=read("cards.toml", Cards),
        commands=read("commands.toml", Commands),
        departments=read("departments.toml", Departments),
        differences=read("differences.toml", DifferenceWords),
        figure=read("figure.toml", FigureWords),
        follow_on=follow_on,
        languages=read("languages.toml", Languages),
        meeting=read("meeting.toml", MeetingWords),
        print=read("print.toml", PrintWords),
        refusals=read("refusals.toml", Refusals),
        rules=rules,
        safety=read("safety.toml", Safety),
        troubles=read("troubles.toml", Troubles),
    )


def _check_names(folder: Path) -> None:
    """Raises ContentIsBroken for a folder or a file whose name was mistyped."""
    if not folder.is_dir():
        raise ContentIsBroken(folder, "there is no such folder")
    for file in sorted(folder.glob("*.toml")):
        if file.name not in _FILES:
            raise ContentIsBroken(file, f"the name must be one of {', '.join(sorted(_FILES))}")


class _Source:
    """One content file as it was written."""

    def __init__(self, file: Path, *, own: bool) -> None:
        self._file = file
        self._own = own
        try:
            self._data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as wrong:
            raise self._broken("it cannot be opened") from wrong
        except UnicodeDecodeError as wrong:
            raise self._broken("it is not UTF-8 text") from wrong
        except tomllib.TOMLDecodeError as wrong:
            raise self._broken(f"it is not TOML: {wrong}") from wrong

    def over(self, ours: _Source) -> _Source:
        """This file with ours where it says nothing, so that it may hold only what differs."""
        known = dict(_texts(ours._data))
        for key, text in _texts(self._data):
            self._check_gaps(key, text, known.get(key, ""))
        self._data = _laid_over(ours._data, self._data)
        return self

    def decoded(self, kind: type[AnyFile]) -> AnyFile:
        try:
            return msgspec.convert(self._data, kind, builtin_types=(dt.date,), str_keys=True)
        except msgspec.ValidationError as wrong:
            fault, _, where = str(wrong).partition(" - at ")
            raise self._broken(fault, where.partition("$")[2].strip(".`")) from wrong

    def _check_gaps(self, key: str, text: str, ours: str) -> None:
        """Raises ContentIsBroken for a {gap} that our own text in the same place does not have.

        Nothing would fill it in the middle of a meeting.
        """
        try:
            unknown = gaps(text) - gaps(ours)
        except ValueError as wrong:
            raise self._broken(str(wrong), key) from wrong
        if unknown:
            raise self._broken(f"nothing fills {{{min(unknown)}}}", key)

    def _broken(self, fault: str, key: str = "") -> ContentIsBroken:
        return ContentIsBroken(self._file, fault, key, own=self._own)


def _laid_over(ours: object, theirs: object) -> Any:
    """Tables are joined key by key; a text or a list replaces ours."""
    if not (isinstance(ours, dict) and isinstance(theirs, dict)):
        return theirs
    return ours | {key: _laid_over(ours.get(key), value) for key, value in theirs.items()}


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
