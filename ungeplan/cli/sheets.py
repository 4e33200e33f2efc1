"""The command that writes a sheet which is about nobody; it opens no store and asks nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ungeplan.cli import terminal
from ungeplan.cli.arguments import Paper
from ungeplan.cli.errand import Errand
from ungeplan.cli.going_out import check_out, write_file
from ungeplan.cli.sentences import Refused


def sheet(errand: Errand) -> None:
    """Write the sheet. Raises what stands in the way."""
    out: Path | None = errand.options.out
    if out is None and terminal.shows_to_people():
        raise Refused(errand.words.refusals.not_for_terminal)
    if out is not None:
        check_out(errand, out)
    data = _drawn(errand)
    if out is None:
        terminal.write(data)
    else:
        write_file(errand, out, data)
        errand.say(errand.words.answers.sheet_written, path=out)


def _drawn(errand: Errand) -> bytes:
    from ungeplan.export.pdf import blank_sheets_pdf, get_ready_pdf, method_card_pdf

    content, language, today = errand.content, errand.language, dt.date.today()
    match Paper(errand.options.paper):
        case Paper.READY:
            return get_ready_pdf(content, language, made_on=today)
        case Paper.METHOD:
            return method_card_pdf(content, language, made_on=today)
        case Paper.FIGURE:
            count = errand.options.count
            return blank_sheets_pdf(content, language, made_on=today, count=count)
