"""From the arguments to the exit status, by way of a command or of one plain sentence."""

from __future__ import annotations

import io
from argparse import Namespace
from contextlib import redirect_stdout

from ungeplan.app.surroundings import content_here
from ungeplan.cli import terminal
from ungeplan.cli.arguments import language_of, parser
from ungeplan.cli.errand import Errand
from ungeplan.cli.sentences import sentence_of
from ungeplan.model.content import Content, ContentIsBroken
from ungeplan.model.language import Language
from ungeplan.resources import ResourcesMissing

DONE, REFUSED = 0, 1


def answer(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit status. Raises BrokenPipeError and KeyboardInterrupt."""
    language = language_of(arguments)
    content = _content_or_why_not(language)
    if isinstance(content, str):
        return _refuse(content)
    try:
        return _do(Errand(_options(arguments, content, language), content, language))
    except SystemExit as done:
        return int(done.code or DONE)
    except BrokenPipeError:
        raise
    except Exception as trouble:
        return _refuse(sentence_of(trouble, content, language))


def explain(trouble: Exception) -> int:
    """Say what kept the desk from opening; the exit status."""
    language = language_of([])
    content = _content_or_why_not(language)
    said = content if isinstance(content, str) else sentence_of(trouble, content, language)
    return _refuse(said)


def _content_or_why_not(language: Language) -> Content | str:
    """The words of the program, or the sentence that says why there are none."""
    try:
        return content_here()
    except ContentIsBroken as broken:
        return broken.sentence(language)
    except ResourcesMissing as missing:
        return str(missing)


def _options(arguments: list[str], content: Content, language: Language) -> Namespace:
    """The command and its options. Raises SystemExit for wrong usage, and when help was given."""
    # argparse would take no notice of a full disk.
    explained = io.StringIO()
    try:
        with redirect_stdout(explained):
            return parser(content.commands.help, language).parse_args(arguments)
    finally:
        terminal.show(explained.getvalue())


def _do(errand: Errand) -> int:
    match errand.options.command:
        case None | "demo":
            from ungeplan.cli import windows

            return windows.show(errand)
        case "export":
            from ungeplan.cli.export import export

            export(errand)
        case "copies":
            from ungeplan.cli.copies import copies

            copies(errand)
        case "sheet":
            from ungeplan.cli.sheets import sheet

            sheet(errand)
        case _:
            from ungeplan.cli import plans

            plans.do(errand)
    return DONE


def _refuse(sentence: str) -> int:
    terminal.complain(sentence)
    return REFUSED
