"""The command that shows who has a copy or writes all copies, and what one copy needs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from ungeplan.cli import terminal
from ungeplan.cli.errand import Errand
from ungeplan.cli.going_out import (
    naming_signs,
    note,
    plan_meant,
    telling_where,
    version_of,
    write_file,
)
from ungeplan.cli.opening import open_store
from ungeplan.cli.sentences import Refused
from ungeplan.model.copies import Copy, code_of, copy_for, deliveries, old_copies, recipients
from ungeplan.model.facts import CopyHandedOver
from ungeplan.model.journal import Journal
from ungeplan.model.language import long_date
from ungeplan.model.plan import PersonId, Plan, PlanId
from ungeplan.model.refusals import NothingToHandOver

_FORM = "pdf"


class _Paper(NamedTuple):
    """One copy on its way to a file."""

    copy: Copy
    data: bytes
    path: Path


def copies(errand: Errand) -> None:
    """Write all copies, or show who has one. Raises what stands in the way."""
    if errand.options.out is None:
        _show(errand)
    else:
        _write_all(errand)


def _show(errand: Errand) -> None:
    today = dt.date.today()
    with open_store(errand) as store:
        journal = Journal(store.journal_of(plan_meant(errand, store)))
    answers, dates = errand.words.answers, errand.content.print.dates.in_(errand.language)
    holding = {copy.delivery.id for copy in old_copies(journal, today)}
    given = deliveries(journal, today)
    if not given:
        errand.say(answers.nobody_has_a_copy)
    for copy in given:
        name, day = journal.plan.name_of(copy.recipient), long_date(copy.day, dates)
        told = [answers.has_copy.filled(errand.language, name=name, date=day)]
        for is_so, words in (
            (copy.read_on is not None, answers.is_read),
            (copy.is_old and copy.returned_on is None, answers.is_old),
            (copy.returned_on is not None, answers.is_returned),
            (copy.id in holding, answers.taken_back),
        ):
            told += [words.in_(errand.language)] if is_so else []
        terminal.say("  ".join(told))


def _write_all(errand: Errand) -> None:
    """A copy for each who may have one; all are made before the first is written."""
    folder: Path = errand.options.out
    _check_folder(errand, folder)
    with open_store(errand) as store:
        plan_id = plan_meant(errand, store)
        entries = store.journal_of(plan_id)
        journal = Journal(entries)
        papers, refused = _made(errand, plan_id, journal)
        written: list[Copy] = []
        try:
            with telling_where(errand):
                folder.mkdir(parents=True, exist_ok=True)
            for paper in papers:
                write_file(errand, paper.path, paper.data)
                written.append(paper.copy)
        finally:
            # What was written before a disk was full is out too.
            is_noted = note(store, plan_id, entries, *map(handed_over, written))
    answers = errand.words.answers
    for paper in papers:
        name = journal.plan.name_of(paper.copy.recipient)
        errand.say(answers.copy_of, name=name, path=paper.path)
    for nothing in refused:
        reason = errand.content.refusal(nothing, errand.language)
        errand.say(answers.no_copy_of, name=nothing.name, reason=reason)
    say_when_not_noted(errand, is_noted)


def person_meant(errand: Errand, plan: Plan) -> PersonId:
    """Somebody in the plan, by name or by the beginning of their id. Raises Refused."""
    asked: str = errand.options.person
    people = plan.people
    found = [p.id for p in people if p.name.casefold() == asked.strip().casefold()]
    found = found or [p.id for p in people if asked and p.id.startswith(asked)]
    if not found:
        raise Refused(errand.words.refusals.unknown_person, person=asked)
    if len(found) > 1:
        ids = ", ".join(found)
        raise Refused(errand.words.refusals.several_people, person=asked, ids=ids)
    return found[0]


def copy_of(journal: Journal, who: PersonId) -> Copy:
    """Their copy of today. Raises NothingToHandOver."""
    return copy_for(journal.plan, who, dt.date.today())


def printed(errand: Errand, journal: Journal, copy: Copy) -> bytes:
    """The copy as a PDF. Raises Refused when signs cannot be printed."""
    from ungeplan.export.pdf import copy_pdf

    with naming_signs(errand):
        return copy_pdf(
            copy,
            errand.content,
            errand.language,
            version=version_of(journal),
            signed=journal.signed,
            leave_out_missing=errand.options.leave_out_signs,
        )


def handed_over(copy: Copy, form: str = _FORM) -> CopyHandedOver:
    """The fact that somebody was given it in that form."""
    return CopyHandedOver(copy.recipient, form, copy.day, copy.fingerprint)


def say_when_not_noted(errand: Errand, is_noted: bool) -> None:
    """Who has a copy must be known when something is taken back."""
    if not is_noted:
        terminal.complain(errand.words.answers.not_noted.in_(errand.language))


def _check_folder(errand: Errand, folder: Path) -> None:
    """Raises Refused for a folder in which an older copy might lie among the new ones."""
    with telling_where(errand):
        is_in_use = folder.exists() and any(folder.iterdir())
    if is_in_use:
        raise Refused(errand.words.refusals.folder_in_use, path=folder)


def _made(
    errand: Errand, plan_id: PlanId, journal: Journal
) -> tuple[list[_Paper], list[NothingToHandOver]]:
    """The copies that are agreed, and a reason for each that is not."""
    folder: Path = errand.options.out
    papers: list[_Paper] = []
    refused: list[NothingToHandOver] = []
    file_name = errand.content.print.copy.file_name
    for who in recipients(journal.plan):
        try:
            copy = copy_of(journal, who)
        except NothingToHandOver as nothing:
            refused.append(nothing)
            continue
        name = file_name.filled(errand.language, code=code_of(plan_id, who))
        papers.append(_Paper(copy, printed(errand, journal, copy), folder / name))
    return papers, refused
