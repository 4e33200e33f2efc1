"""The command that writes one plan for paper or for another store, or one person's copy of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ungeplan.cli import terminal
from ungeplan.cli.arguments import Form
from ungeplan.cli.copies import copy_of, handed_over, person_meant, printed, say_when_not_noted
from ungeplan.cli.errand import Errand
from ungeplan.cli.going_out import check_out, naming_signs, note, plan_meant, write_file
from ungeplan.cli.opening import open_store
from ungeplan.cli.sentences import Refused
from ungeplan.model.copies import letter_to
from ungeplan.model.facts import AnyFact, CopyHandedOver, PlanExported
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import PlanId

_PAPER = (Form.PDF, Form.LETTER)


def export(errand: Errand) -> None:
    """Write the plan. Raises what stands in the way."""
    out: Path | None = errand.options.out
    _check_usage(errand, out)
    with open_store(errand) as store:
        plan_id = plan_meant(errand, store)
        entries = store.journal_of(plan_id)
        data, fact = _written(errand, plan_id, entries)
        if out is None:
            terminal.write(data)
        else:
            write_file(errand, out, data)
        is_noted = note(store, plan_id, entries, fact)
    if out is not None:
        errand.say(errand.words.answers.exported, path=out)
    if isinstance(fact, CopyHandedOver):
        say_when_not_noted(errand, is_noted)


def _check_usage(errand: Errand, out: Path | None) -> None:
    """Raises Refused where a file would be of no use, or where it would destroy the plans."""
    refusals, form = errand.words.refusals, Form(errand.options.form)
    if form not in _PAPER and errand.options.person is not None:
        raise Refused(refusals.copy_is_paper)
    if form is Form.LETTER and errand.options.person is None:
        raise Refused(refusals.letter_to_whom)
    if out is not None:
        check_out(errand, out)
    elif form in _PAPER and terminal.shows_to_people():
        raise Refused(refusals.pdf_on_terminal)


def _written(errand: Errand, plan_id: PlanId, entries: list[Entry]) -> tuple[bytes, AnyFact]:
    """What goes out, and the fact that it did."""
    form = Form(errand.options.form)
    match form:
        case Form.PDF if errand.options.person is not None:
            journal = Journal(entries)
            copy = copy_of(journal, person_meant(errand, journal.plan))
            return printed(errand, journal, copy), handed_over(copy)
        case Form.PDF:
            return _pdf(errand, Journal(entries)), PlanExported(form.value)
        case Form.LETTER:
            return _letter(errand, Journal(entries)), PlanExported(form.value)
        case Form.JSON:
            from ungeplan.export.document import plan_document

            return plan_document(plan_id, entries), PlanExported(form.value)
        case Form.ICS:
            return _ics(errand, plan_id, Journal(entries)), PlanExported(form.value)


def _letter(errand: Errand, journal: Journal) -> bytes:
    from ungeplan.export.pdf import letter_pdf

    letter = letter_to(journal, person_meant(errand, journal.plan), dt.date.today())
    leave_out = errand.options.leave_out_signs
    with naming_signs(errand):
        return letter_pdf(letter, errand.content, errand.language, leave_out_missing=leave_out)


def _pdf(errand: Errand, journal: Journal) -> bytes:
    from ungeplan.export.pdf import plan_pdf

    changed = journal.changed_at
    with naming_signs(errand):
        return plan_pdf(
            journal.plan_as_of_last_meeting,
            errand.content,
            errand.language,
            version=None if journal.changed_since_version else len(journal.versions),
            made_on=changed.astimezone().date() if changed else dt.date.today(),
            signed=journal.signed,
            leave_out_missing=errand.options.leave_out_signs,
        )


def _ics(errand: Errand, plan_id: PlanId, journal: Journal) -> bytes:
    from ungeplan.export.calendar import meeting_ics

    meeting, changed = journal.plan.next_meeting, journal.changed_at
    if meeting is None or changed is None:
        raise Refused(errand.words.refusals.no_meeting)
    return meeting_ics(meeting, plan_id, errand.content, errand.language, agreed_at=changed)
