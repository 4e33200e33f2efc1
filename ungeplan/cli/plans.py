"""Commands for all plans of a store: who is in it, one more plan, and how it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ungeplan.cli import terminal
from ungeplan.cli.errand import Errand
from ungeplan.cli.opening import open_store
from ungeplan.cli.sentences import Refused
from ungeplan.model.language import long_moment
from ungeplan.model.people import PersonRow

SHORTEST_ID = 8


def do(errand: Errand) -> None:
    """Do the command. Raises what stands in the way."""
    match errand.options.command:
        case "list":
            _list(errand)
        case "import":
            _take_in(errand)
        case "schema":
            _show_schema(errand)
        case "check":
            _look_over(errand)


def _list(errand: Errand) -> None:
    with open_store(errand) as store:
        people = sorted(store.people(), key=lambda row: (row.name.casefold(), row.plan))
    if errand.options.json:
        terminal.write(_as_json([_for_programs(row) for row in people]))
        return
    if not people:
        errand.say(errand.words.answers.nobody)
    shown = _length_shown([row.plan for row in people])
    for row in people:
        terminal.say("  ".join((row.plan[:shown], row.name, *_news(errand, row))))


def _news(errand: Errand, row: PersonRow) -> Iterator[str]:
    answers = errand.words.answers
    goals = answers.one_goal if row.goals == 1 else answers.goals
    yield goals.filled(errand.language, count=row.goals)
    if row.next_meeting is not None:
        yield long_moment(row.next_meeting, errand.content.print.dates.in_(errand.language))


def _take_in(errand: Errand) -> None:
    from ungeplan.export.document import read_document

    path = errand.options.file
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refused(errand.words.refusals.file_not_read, path=path) from fault
    plan_id, journal = read_document(data)
    with open_store(errand) as store:
        store.add_plan(plan_id, journal.entries)
    errand.say(errand.words.answers.imported, name=journal.plan.young_person, id=plan_id)


def _show_schema(errand: Errand) -> None:
    from ungeplan.export.schema import schema

    terminal.write(_as_json(schema()))


def _look_over(errand: Errand) -> None:
    refusals = errand.words.refusals
    with open_store(errand) as store:
        if errand.options.rebuild:
            store.rebuild()
        found, count = store.check(), len(store.people())
    if found.damaged_pages:
        raise Refused(refusals.damaged_pages)
    if found.broken_entries:
        raise Refused(refusals.broken_entries, count=len(found.broken_entries))
    if found.wrong_rows:
        raise Refused(refusals.wrong_rows)
    errand.say(errand.words.answers.sound, count=count)


def _for_programs(row: PersonRow) -> dict[str, object]:
    return {
        "id": row.plan,
        "name": row.name,
        "next_meeting": row.next_meeting,
        "goals": row.goals,
    }


def _as_json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value)) + b"\n"


def _length_shown(plans: Sequence[str]) -> int:
    """How much of each id is shown: enough to know it from the others."""
    longest = max(map(len, plans), default=0)
    lengths = range(SHORTEST_ID, longest)
    return next((n for n in lengths if len({p[:n] for p in plans}) == len(plans)), longest)
