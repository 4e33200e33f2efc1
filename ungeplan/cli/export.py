"""The command that writes one plan for paper or for another store."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ungeplan.app.surroundings import real_world
from ungeplan.cli import terminal
from ungeplan.cli.arguments import Form
from ungeplan.cli.errand import Errand
from ungeplan.cli.opening import open_store
from ungeplan.cli.sentences import Refused
from ungeplan.model.conversation import Conversation, Pen
from ungeplan.model.facts import PlanExported
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.people import row_of
from ungeplan.model.plan import PlanId
from ungeplan.model.refusals import Refusal
from ungeplan.store.files import write_whole
from ungeplan.store.troubles import StoreTrouble

if TYPE_CHECKING:
    from ungeplan.store.plan_store import PlanStore


def export(errand: Errand) -> None:
    """Write the plan. Raises what stands in the way."""
    out: Path | None = errand.options.out
    form = Form(errand.options.form)
    _check_out(errand, out)
    with open_store(errand) as store:
        plan_id = _plan_meant(errand, store)
        entries = store.journal_of(plan_id)
        data = _written(errand, plan_id, entries, form)
        if out is None:
            terminal.write(data)
        else:
            _write_file(errand, out, data)
        _note(store, plan_id, entries, form)
    if out is not None:
        errand.say(errand.words.answers.exported, path=out)


def _check_out(errand: Errand, out: Path | None) -> None:
    """Raises Refused where a file would be of no use, or where it would destroy the plans."""
    refusals = errand.words.refusals
    if out is None:
        if errand.options.form == Form.PDF and terminal.shows_to_people():
            raise Refused(refusals.pdf_on_terminal)
        return
    target, store = out.resolve(), errand.store.resolve()
    # Beside the store lie its keys, its lock and what SQLite writes, all under its name.
    beside = target.parent == store.parent
    if beside and target.name.casefold().startswith(store.name.casefold()):
        raise Refused(refusals.out_is_the_store, path=out)


def _plan_meant(errand: Errand, store: PlanStore) -> PlanId:
    """The plan of that id, or the only one whose id begins so."""
    asked: str = errand.options.id
    plans = [row.plan for row in store.people()]
    if asked in plans:
        return PlanId(asked)
    meant = [plan for plan in plans if asked and plan.startswith(asked)]
    if not meant:
        raise Refused(errand.words.refusals.unknown_id, id=asked)
    if len(meant) > 1:
        raise Refused(errand.words.refusals.several_ids, id=asked)
    return meant[0]


def _written(errand: Errand, plan_id: PlanId, entries: list[Entry], form: Form) -> bytes:
    match form:
        case Form.PDF:
            return _pdf(errand, Journal(entries))
        case Form.JSON:
            from ungeplan.export.document import plan_document

            return plan_document(plan_id, entries)


def _pdf(errand: Errand, journal: Journal) -> bytes:
    from ungeplan.export.pdf import UnprintableSigns, plan_pdf

    changed = journal.changed_at
    try:
        return plan_pdf(
            journal.plan_as_of_last_meeting,
            errand.content,
            errand.language,
            version=None if journal.changed_since_version else len(journal.versions),
            made_on=changed.astimezone().date() if changed else dt.date.today(),
            signed=journal.signed,
            leave_out_missing=errand.options.leave_out_signs,
        )
    except UnprintableSigns as missing:
        signs = ", ".join(_named(sign) for sign in missing.signs)
        raise Refused(errand.words.refusals.missing_signs, signs=signs) from missing


def _named(signs: str) -> str:
    """The sign and its number: the terminal may not have it either."""
    return f"{signs} ({' '.join(f'U+{ord(sign):04X}' for sign in signs)})"


def _write_file(errand: Errand, out: Path, data: bytes) -> None:
    try:
        write_whole(out, data)
    except OSError as fault:
        raise Refused(errand.content.troubles.sentences["FileNotWritten"]) from fault


def _note(store: PlanStore, plan_id: PlanId, entries: list[Entry], form: Form) -> None:
    """Keep in the journal that the plan went out, in the voice of the store's owner.

    By now it is out. When the journal does not take the note, because the plan came from somebody
    else's store, or the disk does not, that is no reason to say that the plan is not written.
    """

    def keep(entry: Entry) -> None:
        store.append(plan_id, entry, row_of(plan_id, conversation.plan))

    pen = Pen(voice=store.owner, hand=store.owner)
    conversation = Conversation(entries, keep, replica=store.replica, world=real_world(), pen=pen)
    with suppress(Refusal, StoreTrouble):
        conversation.note(PlanExported(form.value))
