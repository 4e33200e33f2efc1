"""Min plan as a PDF: for paper, for a screen reader (PDF/UA-1) and for keeping (PDF/A)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from ungeplan.model.content import Content
from ungeplan.model.copies import Copy, Letter
from ungeplan.model.facts import PlanConfirmed
from ungeplan.model.language import Language
from ungeplan.model.plan import Plan

if TYPE_CHECKING:
    from ungeplan.export.pdf.sheet import Sheet
    from ungeplan.model.follow_on.words import DraftDocument

# A font that is being put into one document must not be used by another (ReportLab, TTFont).
_ONE_AT_A_TIME = Lock()


class UnprintableSigns(Exception):
    """The plan holds signs that no font of ours has; nothing was printed."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        super().__init__(" ".join(signs))
        self.signs = signs


class TooManyWords(Exception):
    """A phone's screen or a pocket has no room for all words of the plan; nothing was drawn."""


def missing_signs(
    plan: Plan, content: Content, language: Language, *, version: int | None, made_on: dt.date
) -> tuple[str, ...]:
    """The signs on the page that cannot be printed, each once, from top to bottom."""
    from ungeplan.export.pdf import plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(plan, content, language, version, made_on)
        plan_page.lay_out(sheet)
        return sheet.typesetter.missing


def plan_pdf(
    plan: Plan,
    content: Content,
    language: Language,
    *,
    version: int | None,
    made_on: dt.date,
    signed: PlanConfirmed | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The young person's own copy; a draft when it has no version. Same plan, same bytes.

    `signed` is how they said yes to it: a name by hand stands over their line, and a yes that was
    said aloud is told under it.

    Raises UnprintableSigns, unless the people at the table have chosen to leave such signs out:
    then a box stands where each of them stood.
    """
    # ReportLab and pikepdf take longer to load than a page to draw, so only who prints waits.
    from ungeplan.export.pdf import plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(plan, content, language, version, made_on, signed)
        return _finished(sheet, leave_out_missing)


def wall_pdf(
    plan: Plan,
    content: Content,
    language: Language,
    *,
    version: int | None,
    made_on: dt.date,
    signed: PlanConfirmed | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The young person's own plan for a wall: the pages of `plan_pdf` on A3, and no other word.

    Raises UnprintableSigns as `plan_pdf` does.
    """
    from dataclasses import replace

    from ungeplan.export.pdf import plan_page
    from ungeplan.export.pdf.sheet import A3

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(plan, content, language, version, made_on, signed)
        return _finished(replace(sheet, times=A3), leave_out_missing)


def copy_pdf(
    copy: Copy,
    content: Content,
    language: Language,
    *,
    version: int | None = None,
    signed: PlanConfirmed | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The copy of one person: nothing but what they may see. Same view and same day, same bytes.

    `version` and `signed` stand on the young person's own copy alone: on another they would tell
    that something has changed. Raises UnprintableSigns as `plan_pdf` does.
    """
    from ungeplan.export.pdf import plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of_copy(copy, content, language, version, signed)
        return _finished(sheet, leave_out_missing)


def large_pdf(
    copy: Copy,
    content: Content,
    language: Language,
    *,
    version: int | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The copy of one person in large print: no letter is smaller than 18 points.

    It says what `copy_pdf` says, on more pages. Raises UnprintableSigns as `plan_pdf` does.
    """
    from ungeplan.export.pdf import line_pages

    with _ONE_AT_A_TIME:
        sheet = _sheet_of_copy(copy, content, language, version)
        return _unless_missing(sheet, line_pages.large_pdf_of(sheet), leave_out_missing)


def two_languages_pdf(
    copy: Copy,
    content: Content,
    language: Language,
    *,
    version: int | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The copy of one person, with what was translated beside it in the second language.

    Raises UnprintableSigns as `plan_pdf` does.
    """
    from ungeplan.export.pdf import line_pages

    with _ONE_AT_A_TIME:
        sheet = _sheet_of_copy(copy, content, language, version)
        return _unless_missing(sheet, line_pages.two_languages_pdf_of(sheet), leave_out_missing)


def pocket_pdf(
    copy: Copy,
    content: Content,
    language: Language,
    *,
    version: int | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The young person's own plan on one sheet that is folded to A6; it does not say whose it is.

    Raises TooManyWords when a pocket has no room for them, and UnprintableSigns as `plan_pdf`.
    """
    from ungeplan.export.pdf import pocket_page

    with _ONE_AT_A_TIME:
        sheet = _sheet_of_copy(copy, content, language, version)
        drawn = pocket_page.pdf_of(sheet)
        if drawn is None:
            raise TooManyWords
        return _unless_missing(sheet, drawn, leave_out_missing)


LINES = {"large": large_pdf, "two-languages": two_languages_pdf, "pocket": pocket_pdf}
"""The forms in which a copy is a list of lines, by the names that people give them."""


def archive_pdf(
    copy: Copy,
    content: Content,
    language: Language,
    *,
    version: int | None = None,
    signed: PlanConfirmed | None = None,
    leave_out_missing: bool = False,
) -> bytes:
    """The copy for an archive (PDF/A-3a): the pages of `copy_pdf`, and in the file what they say.

    It is JSON for a program to read (`export.reading_copy`) and holds no more than the pages.
    Raises UnprintableSigns as `plan_pdf` does.
    """
    from ungeplan.export.pdf import plan_page
    from ungeplan.export.reading_copy import reading_copy

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of_copy(copy, content, language, version, signed)
        return _finished(sheet, leave_out_missing, reading_copy(copy))


def letter_pdf(
    letter: Letter, content: Content, language: Language, *, leave_out_missing: bool = False
) -> bytes:
    """The letter that asks somebody for what they hold. Raises UnprintableSigns."""
    from ungeplan.export.pdf import letter_page, plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(Plan(), content, language, None, letter.day)
        return _unless_missing(sheet, letter_page.pdf_of(sheet, letter), leave_out_missing)


def bound(papers: Iterable[bytes]) -> bytes:
    """Papers page after page, to look at and to print in one go. Its words are not tagged."""
    from ungeplan.export.pdf.conform import pages_of

    return pages_of(papers)


class PhonePage(NamedTuple):
    """The young person's plan for a phone: a page to take a picture of, and what it says."""

    pdf: bytes
    """One page without tags, as wide to high as a phone's screen (9 : 16)."""
    told: str


def plan_for_phone(
    plan: Plan,
    content: Content,
    language: Language,
    *,
    version: int | None,
    made_on: dt.date,
    leave_out_missing: bool = False,
) -> PhonePage:
    """The plan for the young person's own phone; it does not say whose it is.

    Raises TooManyWords when they could not be read any more, and UnprintableSigns as `plan_pdf`.
    """
    from ungeplan.export.pdf import phone_page, phone_words, plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(plan, content, language, version, made_on)
        drawn = phone_page.drawn_page(sheet)
        if sheet.typesetter.missing and not leave_out_missing:
            raise UnprintableSigns(sheet.typesetter.missing)
        if drawn is None:
            raise TooManyWords
        return PhonePage(drawn, phone_words.told(sheet))


def draft_pdf(
    draft: DraftDocument, content: Content, language: Language, *, leave_out_missing: bool = False
) -> bytes:
    """A draft of another plan, and what the law says on pages after it. Raises UnprintableSigns."""
    from ungeplan.export.pdf import draft_page, plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(Plan(), content, language, None, draft.day)
        return _unless_missing(sheet, draft_page.pdf_of(sheet, draft), leave_out_missing)


def get_ready_pdf(content: Content, language: Language, *, made_on: dt.date) -> bytes:
    """The questions before a meeting, to write on; it holds nothing about anybody."""
    from ungeplan.export.pdf import get_ready_page, plan_page

    with _ONE_AT_A_TIME:
        return get_ready_page.pdf_of(plan_page.sheet_of(Plan(), content, language, None, made_on))


def blank_sheets_pdf(
    content: Content, language: Language, *, made_on: dt.date, count: int = 1
) -> bytes:
    """So many blank sheets with the figure, to write on by hand: one for each in a class."""
    from ungeplan.export.pdf import blank_page, plan_page

    with _ONE_AT_A_TIME:
        sheet = plan_page.sheet_of(Plan(), content, language, None, made_on)
        return blank_page.pdf_of(sheet, count)


def method_card_pdf(content: Content, language: Language, *, made_on: dt.date) -> bytes:
    """One page for the contact person: how the meeting is held."""
    from ungeplan.export.pdf import method_page, plan_page

    with _ONE_AT_A_TIME:
        return method_page.pdf_of(plan_page.sheet_of(Plan(), content, language, None, made_on))


def _sheet_of_copy(copy: Copy, content: Content, language: Language, version: int | None) -> Sheet:
    from ungeplan.export.pdf import plan_page

    return plan_page.sheet_of_copy(copy, content, language, version, None)


def _unless_missing(sheet: Sheet, drawn: bytes, leave_out_missing: bool) -> bytes:
    if sheet.typesetter.missing and not leave_out_missing:
        raise UnprintableSigns(sheet.typesetter.missing)
    return drawn


def _finished(sheet: Sheet, leave_out_missing: bool, told: bytes = b"") -> bytes:
    from ungeplan.export.pdf import plan_page

    laid_out = plan_page.lay_out(sheet)
    if sheet.typesetter.missing and not leave_out_missing:
        raise UnprintableSigns(sheet.typesetter.missing)
    return plan_page.pdf_of(sheet, laid_out, told)
