"""The commands and options there are. Scripts rely on them: they stay."""

from __future__ import annotations

import locale
import os
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ungeplan import __version__
from ungeplan.model.content.commands import Help
from ungeplan.model.language import Language, Words


class Form(StrEnum):
    """A form in which a plan goes out, as people name it."""

    PDF = "pdf"
    WALL = "wall"
    LARGE = "large"
    TWO_LANGUAGES = "two-languages"
    POCKET = "pocket"
    ARCHIVE = "archive"
    LETTER = "letter"
    PNG = "png"
    DOCX = "docx"
    ICS = "ics"
    JSON = "json"


class Paper(StrEnum):
    """A sheet that holds nothing about anybody, as people name it."""

    READY = "ready"
    FIGURE = "figure"
    METHOD = "method"


MOST_SHEETS = 40
"""A class, and some to spare."""


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for, or that of the computer; known before anything can be said."""
    asked = [after for option, after in pairwise(arguments) if option == "--lang"]
    asked += [a.removeprefix("--lang=") for a in arguments if a.startswith("--lang=")]
    if asked and asked[-1] in set(Language):
        return Language(asked[-1])
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    here = named or locale.getlocale()[0] or ""
    return Language.DANISH if here.lower().startswith("da") else Language.ENGLISH


def parser(words: Help, language: Language) -> ArgumentParser:
    """What reads the arguments, and explains them in that language."""
    return _Explained(words, language).parser()


class _Explained(NamedTuple):
    """The commands, explained in one language."""

    words: Help
    language: Language

    def parser(self) -> ArgumentParser:
        words, said = self.words, self._said
        parser = ArgumentParser(
            "ungeplan",
            description=said(words.program),
            parents=[self._for_every_command()],
            add_help=False,
            allow_abbrev=False,
        )
        version = f"ungeplan {__version__}"
        parser.add_argument(
            "--version", action="version", version=version, help=said(words.version)
        )
        commands = parser.add_subparsers(dest="command", metavar="COMMAND")

        def command(name: str, explained: Words) -> ArgumentParser:
            return commands.add_parser(
                name,
                help=said(explained),
                description=said(explained),
                parents=[self._for_every_command()],
                add_help=False,
                allow_abbrev=False,
            )

        self._explain_demo(command("demo", words.demo))
        listing = command("list", words.list)
        listing.add_argument("--json", action="store_true", help=said(words.json))
        taking_in = command("import", words.import_)
        taking_in.add_argument("file", type=Path, metavar="FILE", help=said(words.file))
        self._explain_export(command("export", words.export))
        self._explain_copies(command("copies", words.copies))
        self._explain_sheet(command("sheet", words.sheet))
        command("schema", words.schema)
        care = command("check", words.check)
        care.add_argument("--rebuild", action="store_true", help=said(words.rebuild))
        return parser

    def _for_every_command(self) -> ArgumentParser:
        """Options that may stand before the command or after it."""
        # Suppressed: a command that does not name one must not take it back.
        options = ArgumentParser(add_help=False, argument_default=SUPPRESS)
        for option, explained in (
            ("--store", self.words.store),
            ("--passphrase-file", self.words.passphrase_file),
        ):
            options.add_argument(option, type=Path, metavar="FILE", help=self._said(explained))
        languages = [language.value for language in Language]
        options.add_argument("--lang", choices=languages, help=self._said(self.words.language))
        options.add_argument("-h", "--help", action="help", help=self._said(self.words.help))
        return options

    def _explain_demo(self, demo: ArgumentParser) -> None:
        words, said = self.words, self._said
        demo.add_argument("--out", type=Path, metavar="DIR", help=said(words.demo_out))
        hands = ("mouse", "keys", "touch")
        demo.add_argument("--hand", choices=hands, default="mouse", help=said(words.hand))
        demo.add_argument("--pace", type=_milliseconds, metavar="MS", help=said(words.pace))

    def _explain_export(self, export: ArgumentParser) -> None:
        words, said = self.words, self._said
        export.add_argument("id", metavar="ID", help=said(words.id))
        forms = [form.value for form in Form]
        export.add_argument(
            "--as", dest="form", choices=forms, required=True, help=said(words.form)
        )
        export.add_argument("--for", dest="person", metavar="PERSON", help=said(words.person))
        export.add_argument("--draft", metavar="PLAN", help=said(words.draft))
        export.add_argument("--out", type=Path, metavar="FILE", help=said(words.out))
        self._explain_signs(export)

    def _explain_copies(self, copies: ArgumentParser) -> None:
        words, said = self.words, self._said
        copies.add_argument("id", metavar="ID", help=said(words.id))
        copies.add_argument("--out", type=Path, metavar="DIR", help=said(words.copies_out))
        self._explain_signs(copies)

    def _explain_sheet(self, sheet: ArgumentParser) -> None:
        words, said = self.words, self._said
        papers = [paper.value for paper in Paper]
        sheet.add_argument("paper", choices=papers, help=said(words.paper))
        sheet.add_argument("--count", type=_sheets, default=1, metavar="N", help=said(words.count))
        sheet.add_argument("--out", type=Path, metavar="FILE", help=said(words.sheet_out))

    def _explain_signs(self, printing: ArgumentParser) -> None:
        printing.add_argument(
            "--leave-out-signs", action="store_true", help=self._said(self.words.leave_out_signs)
        )

    def _said(self, words: Words) -> str:
        return words.in_(self.language)


def _milliseconds(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"not a number of milliseconds: {text!r}")
    return int(text)


def _sheets(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_SHEETS:
        raise ArgumentTypeError(f"not a number from 1 to {MOST_SHEETS}: {text!r}")
    return int(text)
