"""What the command needs that writes a draft of another plan, in Word or on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ungeplan import resources
from ungeplan.app.surroundings import own_content
from ungeplan.cli.arguments import Form
from ungeplan.cli.copies import person_meant
from ungeplan.cli.errand import Errand
from ungeplan.cli.going_out import naming_signs
from ungeplan.cli.sentences import Refused
from ungeplan.model.facts import AnyFact
from ungeplan.model.follow_on import draft_for, half_typed, handed_over
from ungeplan.model.journal import Journal

_FORMS = (Form.DOCX, Form.PDF)


def check_draft(errand: Errand, form: Form) -> None:
    """Raises Refused when it is not clear which draft is meant, for whom, or on what."""
    refusals, kind = errand.words.refusals, errand.options.draft
    kinds = ", ".join(errand.content.follow_on.plans)
    if kind is None:
        if form is Form.DOCX:
            raise Refused(refusals.draft_of_what, kinds=kinds)
        return
    if form not in _FORMS:
        raise Refused(refusals.draft_on_what)
    if kind not in errand.content.follow_on.plans:
        raise Refused(refusals.no_such_draft, kind=kind, kinds=kinds)
    if errand.options.person is None:
        raise Refused(refusals.draft_for_whom)


def check_nothing_half_typed(errand: Errand, journal: Journal, kept: Mapping[str, str]) -> None:
    """Raises Refused when words of the draft are half-typed: it would go out without them."""
    reader = person_meant(errand, journal.plan)
    draft = draft_for(journal, errand.options.draft, reader, dt.date.today())
    half = half_typed(draft, kept)
    if any(draft.written.get(part, "") != words for part, words in half.items()):
        raise Refused(errand.words.refusals.draft_half_typed)


def draft_written(errand: Errand, journal: Journal, form: Form) -> tuple[bytes, AnyFact]:
    """The draft that is worked on, or as it would begin today, and the fact that it went out."""
    from ungeplan.model.follow_on.words import draft_document

    today, reader = dt.date.today(), person_meant(errand, journal.plan)
    content, language = errand.content, errand.language
    draft = draft_for(journal, errand.options.draft, reader, today)
    document = draft_document(draft, journal, content, language, today)
    fact = handed_over(draft, content.follow_on, journal, today)
    if form is Form.DOCX:
        from ungeplan.export.word import draft_docx, template_for

        template = template_for(draft.kind, content, resources.folder(), own_content())
        return draft_docx(document, template, language), fact
    from ungeplan.export.pdf import draft_pdf

    leave_out = errand.options.leave_out_signs
    with naming_signs(errand):
        return draft_pdf(document, content, language, leave_out_missing=leave_out), fact
