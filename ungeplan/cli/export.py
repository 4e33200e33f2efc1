"""The command that writes one plan in one of its forms, or one person's copy of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from ungeplan.cli import terminal
from ungeplan.cli.arguments import Form
from ungeplan.cli.copies import copy_of, handed_over, person_meant, printed, say_when_not_noted
from ungeplan.cli.drafts import check_draft, check_nothing_half_typed, draft_written
from ungeplan.cli.errand import Errand
from ungeplan.cli.going_out import (
    check_out,
    naming_signs,
    note,
    plan_meant,
    version_of,
    write_file,
)
from ungeplan.cli.opening import open_store
from ungeplan.cli.sentences import Refused
from ungeplan.model.copies import Copy, copy_for, letter_to
from ungeplan.model.facts import AnyFact, CopyHandedOver, PlanExported
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import YOUNG_PERSON, NextMeeting, PlanId

_PAPER = (Form.PDF, Form.LETTER)
_TEXT = (Form.JSON, Form.ICS)
_LINES = (Form.LARGE, Form.TWO_LANGUAGES)
_COPIES = (Form.PDF, *_LINES, Form.ICS, Form.JSON)
_FOR_ONE_PERSON = (*_COPIES, Form.LETTER, Form.DOCX)


class _Written(NamedTuple):
    """What goes out, the fact that it did, and the words beside it when it is a picture."""

    data: bytes
    fact: AnyFact
    told: str = ""


def export(errand: Errand) -> None:
    """Write the plan. Raises what stands in the way."""
    out: Path | None = errand.options.out
    _check_usage(errand, out)
    told = _words_of_picture(out) if errand.options.form == Form.PNG else None
    with open_store(errand) as store:
        plan_id = plan_meant(errand, store)
        entries = store.journal_of(plan_id)
        if errand.options.draft is not None:
            check_nothing_half_typed(errand, Journal(entries), store.drafts_of(plan_id))
        written = _written(errand, plan_id, entries)
        if out is None:
            terminal.write(written.data)
        else:
            # The words first: a picture never lies there without them.
            if told is not None:
                write_file(errand, told, written.told.encode())
            write_file(errand, out, written.data)
        is_noted = note(store, plan_id, entries, written.fact)
    if out is not None:
        errand.say(errand.words.answers.exported, path=out)
        if told is not None:
            errand.say(errand.words.answers.told_beside, path=told)
    if isinstance(written.fact, CopyHandedOver):
        say_when_not_noted(errand, is_noted)


def _check_usage(errand: Errand, out: Path | None) -> None:
    """Raises Refused where a file would be of no use, or where it would destroy the plans."""
    refusals, form = errand.words.refusals, Form(errand.options.form)
    if form not in _FOR_ONE_PERSON and errand.options.person is not None:
        raise Refused(refusals.no_such_copy)
    if form is Form.LETTER and errand.options.person is None:
        raise Refused(refusals.letter_to_whom)
    check_draft(errand, form)
    if out is not None:
        check_out(errand, out)
    elif (
        form in (*_PAPER, Form.WALL, Form.ARCHIVE, Form.PNG, Form.DOCX)
        and terminal.shows_to_people()
    ):
        raise Refused(refusals.not_for_terminal)


def _words_of_picture(out: Path | None) -> Path | None:
    """Where they shall lie, when it is kept as a file."""
    from ungeplan.app.phone_picture import words_beside

    return words_beside(out) if out is not None else None


def _written(errand: Errand, plan_id: PlanId, entries: list[Entry]) -> _Written:
    form, journal = Form(errand.options.form), Journal(entries)
    if form is Form.DOCX or errand.options.draft is not None:
        return _Written(*draft_written(errand, journal, form))
    if form in _COPIES and errand.options.person is not None:
        return _copy(errand, plan_id, journal, form)
    exported = PlanExported(form.value)
    match form:
        case Form.PDF | Form.WALL:
            return _Written(_pdf(errand, journal, form), exported)
        case Form.LARGE | Form.TWO_LANGUAGES | Form.POCKET:
            own = copy_for(journal.plan_as_of_last_meeting, YOUNG_PERSON, _made_on(journal))
            return _Written(_lines(errand, journal, own, form), exported)
        case Form.ARCHIVE:
            return _Written(_archive(errand, journal), exported)
        case Form.LETTER:
            return _Written(_letter(errand, journal), exported)
        case Form.PNG:
            return _png(errand, journal)
        case Form.ICS:
            meeting = journal.plan_as_of_last_meeting.next_meeting
            return _Written(_ics(errand, plan_id, journal, meeting), exported)
        case Form.JSON:
            from ungeplan.export.document import plan_document

            return _Written(plan_document(plan_id, entries), exported)


def _copy(errand: Errand, plan_id: PlanId, journal: Journal, form: Form) -> _Written:
    """What one person may know, on paper, for a calendar or as JSON."""
    copy = copy_of(journal, person_meant(errand, journal.plan))
    if form is Form.PDF:
        return _Written(printed(errand, journal, copy), handed_over(copy))
    if form in _LINES:
        return _Written(_lines(errand, journal, copy, form), handed_over(copy))
    if form is Form.ICS:
        meeting = copy.view.next_meeting
        return _Written(_ics(errand, plan_id, journal, meeting), handed_over(copy, form))
    from ungeplan.export.reading_copy import reading_copy

    return _Written(reading_copy(copy), handed_over(copy, form))


def _lines(errand: Errand, journal: Journal, copy: Copy, form: Form) -> bytes:
    """A copy in large print, in two languages, or to fold."""
    from ungeplan.export.pdf import LINES, TooManyWords

    try:
        with naming_signs(errand):
            return LINES[form](
                copy,
                errand.content,
                errand.language,
                version=version_of(journal),
                leave_out_missing=errand.options.leave_out_signs,
            )
    except TooManyWords as full:
        raise Refused(errand.words.refusals.too_many_for_pocket) from full


def _letter(errand: Errand, journal: Journal) -> bytes:
    from ungeplan.export.pdf import letter_pdf

    letter = letter_to(journal, person_meant(errand, journal.plan), dt.date.today())
    leave_out = errand.options.leave_out_signs
    with naming_signs(errand):
        return letter_pdf(letter, errand.content, errand.language, leave_out_missing=leave_out)


def _archive(errand: Errand, journal: Journal) -> bytes:
    """The young person's own copy of the last meeting, with what it says in the file."""
    from ungeplan.export.pdf import archive_pdf

    with naming_signs(errand):
        return archive_pdf(
            copy_for(journal.plan_as_of_last_meeting, YOUNG_PERSON, _made_on(journal)),
            errand.content,
            errand.language,
            version=version_of(journal),
            signed=journal.signed,
            leave_out_missing=errand.options.leave_out_signs,
        )


def _pdf(errand: Errand, journal: Journal, form: Form) -> bytes:
    from ungeplan.export.pdf import plan_pdf, wall_pdf

    with naming_signs(errand):
        return (wall_pdf if form is Form.WALL else plan_pdf)(
            journal.plan_as_of_last_meeting,
            errand.content,
            errand.language,
            version=version_of(journal),
            made_on=_made_on(journal),
            signed=journal.signed,
            leave_out_missing=errand.options.leave_out_signs,
        )


def _png(errand: Errand, journal: Journal) -> _Written:
    from ungeplan.app.phone_picture import picture_of
    from ungeplan.export.pdf import TooManyWords, plan_for_phone

    try:
        with naming_signs(errand):
            page = plan_for_phone(
                journal.plan_as_of_last_meeting,
                errand.content,
                errand.language,
                version=version_of(journal),
                made_on=_made_on(journal),
                leave_out_missing=errand.options.leave_out_signs,
            )
    except TooManyWords as full:
        raise Refused(errand.words.refusals.too_many_words) from full
    return _Written(picture_of(page.pdf, page.told), PlanExported(Form.PNG.value), page.told)


def _made_on(journal: Journal) -> dt.date:
    changed = journal.changed_at
    return changed.astimezone().date() if changed else dt.date.today()


def _ics(errand: Errand, plan_id: PlanId, journal: Journal, meeting: NextMeeting | None) -> bytes:
    from ungeplan.export.calendar import meeting_ics

    agreed = journal.meeting_agreed_at
    if meeting is None or agreed is None:
        raise Refused(errand.words.refusals.no_meeting)
    return meeting_ics(meeting, plan_id, errand.content, errand.language, agreed_at=agreed)
