"""The command line: opens the windows, and does without them what scripts need.

Nothing heavy is imported before a command wants it, so that none waits for what another one needs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ungeplan.app.surroundings import content_here
from ungeplan.cli import terminal
from ungeplan.cli.arguments import language_of, parser
from ungeplan.cli.errand import Errand
from ungeplan.cli.sentences import sentence_of
from ungeplan.model.content import ContentIsBroken
from ungeplan.resources import ResourcesMissing

DONE, REFUSED = 0, 1
INTERRUPTED, NOBODY_READS = 130, 141
"""What a shell reports of a program that ends by Ctrl+C, or because its reader has gone."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status. Wrong usage is 2."""
    try:
        terminal.make_forgiving()
        status = _answer(list(sys.argv[1:] if arguments is None else arguments))
        terminal.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        terminal.let_go()
        return NOBODY_READS


def _answer(arguments: list[str]) -> int:
    language = language_of(arguments)
    try:
        content = content_here()
    except ContentIsBroken as broken:
        return _refuse(broken.sentence(language))
    except ResourcesMissing as missing:
        return _refuse(str(missing))
    try:
        options = parser(content.commands.help, language).parse_args(arguments)
    except SystemExit as done:
        return int(done.code or DONE)
    try:
        return _do(Errand(options, content, language))
    except BrokenPipeError:
        raise
    except Exception as trouble:
        return _refuse(sentence_of(trouble, content, language))


def _do(errand: Errand) -> int:
    match errand.options.command:
        case None | "demo":
            from ungeplan.cli import windows

            return windows.show(errand)
        case "export":
            from ungeplan.cli.export import export

            export(errand)
        case _:
            from ungeplan.cli import plans

            plans.do(errand)
    return DONE


def _refuse(sentence: str) -> int:
    terminal.complain(sentence)
    return REFUSED
