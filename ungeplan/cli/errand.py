"""What was asked for on the command line, and how to answer."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ungeplan.cli import terminal
from ungeplan.model.content import Content
from ungeplan.model.content.commands import Commands
from ungeplan.model.language import Language, Words


class Errand:
    """One command with its options, and the words in which to answer it."""

    def __init__(self, options: Namespace, content: Content, language: Language) -> None:
        self.options = options
        self.content = content
        self.language = language

    @property
    def words(self) -> Commands:
        """The words of the command line."""
        return self.content.commands

    @property
    def store(self) -> Path:
        """The file with the plans."""
        named: Path | None = getattr(self.options, "store", None)
        if named is not None:
            return named
        from ungeplan.store.place import default_store

        return default_store()

    @property
    def passphrase_file(self) -> Path | None:
        """The file that holds the passphrase, when one was named."""
        named: Path | None = getattr(self.options, "passphrase_file", None)
        return named

    @property
    def chosen_language(self) -> str | None:
        """The language that was asked for, or None when it follows from the computer."""
        chosen: str | None = getattr(self.options, "lang", None)
        return chosen

    def say(self, words: Words, **gaps: object) -> None:
        """Answer with one line."""
        terminal.say(words.filled(self.language, **gaps))
