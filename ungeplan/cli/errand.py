"""What was asked for on the command line, and how to answer."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ungeplan.cli import terminal
from ungeplan.cli.sentences import Refused
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
        self.say_line(words.filled(self.language, **gaps))

    def say_line(self, line: str) -> None:
        """Answer with a line that is no sentence of ours. Raises Refused on a full disk."""
        try:
            terminal.say(line)
        except OSError as fault:
            self._not_written(fault)

    def write(self, data: bytes) -> None:
        """Answer with a document. Raises Refused on a full disk."""
        try:
            terminal.write(data)
        except OSError as fault:
            self._not_written(fault)

    def _not_written(self, fault: OSError) -> None:
        if isinstance(fault, BrokenPipeError):
            raise fault
        terminal.let_go()
        raise Refused(self.content.troubles.sentences["FileNotWritten"]) from fault
