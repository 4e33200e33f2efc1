"""Every PDF that the program can make, in both languages: one line here for each form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple

from msgspec.structs import replace

from tests.export.pdf.plans import D0, EMPTY, FULL, MIKKEL, with_goals
from tests.journeys.case_plans import CASES, TODAY, CasePlan, answer, everybody
from ungeplan.export import pdf
from ungeplan.model.content import Content
from ungeplan.model.copies import Copy, Letter, copy_for, letter_to
from ungeplan.model.edits import ChooseSecondLanguage, Translate
from ungeplan.model.facts import CopyHandedOver
from ungeplan.model.figure import Zone
from ungeplan.model.follow_on import Draft, draft_of_today
from ungeplan.model.follow_on.words import draft_document
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Category, Choice, Person, Plan
from ungeplan.model.refusals import NothingToHandOver

Draw = Callable[[Content, Language], Iterator[tuple[str, bytes]]]
"""Draws the files of one form, each with what is on it."""


class Paper(NamedTuple):
    """One finished file."""

    name: str
    language: Language
    data: bytes

    @property
    def profiles(self) -> tuple[str, str]:
        """What it must keep: for reading aloud (PDF/UA-1), and for keeping (PDF/A-2a or 3a)."""
        return ("ua1", "3a" if self.name.startswith("archive_pdf") else "2a")


PLANS: dict[str, Plan] = {
    "nothing": EMPTY,
    "one goal": with_goals((Zone.FEET, "Jeg vil have noget at lave fredag.")),
    "three goals": MIKKEL,
    "nine steps": FULL,
    "long goals": with_goals(*((zone, "Jeg vil gerne det her. " * 17) for zone in list(Zone)[:3])),
    "many pages": replace(
        FULL, steps=tuple(replace(step, text="Et langt skridt. " * 30) for step in FULL.steps)
    ),
    "other alphabets": replace(
        MIKKEL,
        people=(
            *MIKKEL.people[:1],
            Person(id=MIKKEL.people[1].id, name="Łucja Nguyễn", is_professional=True),
            *MIKKEL.people[2:],
        ),
    ),
    "joined letters": replace(
        with_goals(
            (Zone.FEET, "أريد أن أستيقظ الساعة 7:30 (كل يوم)!"),
            (Zone.HEART, "ሰላም ቃላት"),
            (Zone.HEAD, "می‌خواهم با محمد کار کنم، Emil هم."),
        ),
        people=(replace(MIKKEL.people[0], name="محمد علي"), *MIKKEL.people[1:]),
    ),
}
"""The boundaries of a plan."""


def _plans(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for name, plan in PLANS.items():
        for version in (None, 2):
            made = pdf.plan_pdf(plan, content, language, version=version, made_on=D0)
            yield f"{name}, {'draft' if version is None else 'version'}", made


def _walls(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for name, plan in PLANS.items():
        yield name, pdf.wall_pdf(plan, content, language, version=2, made_on=D0)


def _copies(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for case, person in everybody():
        table = CasePlan(case)
        try:
            copy = copy_for(table.plan, table.person(person), TODAY)
        except NothingToHandOver:
            continue
        yield f"{case}, {person}", pdf.copy_pdf(copy, content, language)


def _archives(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for case in CASES:
        copy = copy_for(CasePlan(case).plan, YOUNG_PERSON, TODAY)
        yield case, pdf.archive_pdf(copy, content, language, version=1)


def _own_copies() -> Iterator[tuple[str, Copy]]:
    """Every boundary and every case, as the young person's own."""
    for name, plan in PLANS.items():
        yield name, copy_for(plan, YOUNG_PERSON, D0)
    for case in CASES:
        yield case, copy_for(in_two_languages(case).plan, YOUNG_PERSON, TODAY)
    yield "Arabic", copy_for(in_two_languages("mikkel", "ar").plan, YOUNG_PERSON, TODAY)


SAID_AGAIN = {"pl": "Chcę to zrobić: {}", "ar": "أريد أن أفعل هذا مع Emil: {}"}
"""What stands for each goal in a second language."""


def in_two_languages(case: str, language: str = "pl") -> CasePlan:
    """The case with some of its words said again in another language."""
    table = CasePlan(case)
    table.do(ChooseSecondLanguage(language))
    for goal in table.plan.active_goals:
        table.do(Translate(goal.id, language, SAID_AGAIN[language].format(goal.rank)))
    return table


def _large(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for name, copy in _own_copies():
        yield name, pdf.large_pdf(copy, content, language, version=2)


def _two_languages(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for name, copy in _own_copies():
        yield name, pdf.two_languages_pdf(copy, content, language, version=2)


def _pockets(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    for name, copy in _own_copies():
        with suppress(pdf.TooManyWords):
            yield name, pdf.pocket_pdf(copy, content, language, version=2)


def _letters(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    yield "all taken back", pdf.letter_pdf(_letter(), content, language)


def _letter() -> Letter:
    """A teacher was given the goals, and then they were taken back."""
    table = CasePlan("mikkel")
    teacher = table.person("Bo")
    copy = copy_for(table.plan, teacher, TODAY)
    table.note(CopyHandedOver(teacher, "pdf", TODAY, copy.fingerprint))
    answer(table, teacher, Category.GOALS, Choice.NO)
    for goal in table.plan.active_goals[:2]:
        answer(table, teacher, Category.GOALS, Choice.NO, goal.id)
    return letter_to(table.journal, teacher, TODAY + dt.timedelta(days=7))


def _drafts(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    """Each plan, and one with so much in it that it takes more pages."""
    case = CasePlan("mikkel")
    long_words = "Det her skal der ske. " * 25
    full = {field.key: long_words for field in content.follow_on.plans["kui"].fields}
    for kind in content.follow_on.plans:
        yield kind, _draft(case, draft_of_today(case.journal, kind, None, TODAY), content, language)
    written = draft_of_today(case.journal, "kui", None, TODAY)._replace(written=full)
    yield "full", _draft(case, written, content, language)


def _draft(case: CasePlan, draft: Draft, content: Content, language: Language) -> bytes:
    document = draft_document(draft, case.journal, content, language, TODAY)
    return pdf.draft_pdf(document, content, language)


def _get_ready(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    yield "questions", pdf.get_ready_pdf(content, language, made_on=D0)


def _blank_sheets(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    yield "a class", pdf.blank_sheets_pdf(content, language, made_on=D0, count=24)


def _method_card(content: Content, language: Language) -> Iterator[tuple[str, bytes]]:
    yield "card", pdf.method_card_pdf(content, language, made_on=D0)


FORMS: dict[str, Draw] = {
    "plan_pdf": _plans,
    "wall_pdf": _walls,
    "copy_pdf": _copies,
    "large_pdf": _large,
    "two_languages_pdf": _two_languages,
    "pocket_pdf": _pockets,
    "archive_pdf": _archives,
    "letter_pdf": _letters,
    "draft_pdf": _drafts,
    "get_ready_pdf": _get_ready,
    "blank_sheets_pdf": _blank_sheets,
    "method_card_pdf": _method_card,
}
"""By the name of what makes it in `ungeplan.export.pdf`."""


def every_paper(content: Content) -> Iterator[Paper]:
    """All of them."""
    for form, draw in FORMS.items():
        for language in Language:
            for name, data in draw(content, language):
                yield Paper(f"{form}, {name}, {language.value}", language, data)
