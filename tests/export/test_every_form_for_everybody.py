"""Each case, each person, each form: the permitted words and none of the others.

What each may know stands in `tests.export.pdf.test_copies`, by hand from the answers of the cases.
The usual page is tried there, JSON in `test_reading_copy`.
"""

from __future__ import annotations

import msgspec
import pytest
from icalendar import Calendar

from tests.export.pdf.reading import Reading
from tests.export.pdf.test_copies import AGREED, NOTHING, OTHER_OF_MIKKEL, THE_TWO
from tests.export.pdf.word_check import all_text, foreign_words, plain, words_of
from tests.export.word_text import everything
from tests.journeys.case_plans import CASES, TODAY, CasePlan
from ungeplan import resources
from ungeplan.export.calendar import meeting_ics
from ungeplan.export.pdf import (
    draft_pdf,
    large_pdf,
    plan_for_phone,
    pocket_pdf,
    two_languages_pdf,
)
from ungeplan.export.word import draft_docx, template_for
from ungeplan.model.content import load
from ungeplan.model.copies import Copy, copy_for
from ungeplan.model.edits import AddWish
from ungeplan.model.follow_on import draft_of_today
from ungeplan.model.follow_on.words import draft_document
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, PlanId
from ungeplan.model.refusals import NothingToHandOver

READERS = sorted(AGREED)
MEETINGS = sorted(who for who, known in AGREED.items() if known & OTHER_OF_MIKKEL)


@pytest.fixture(scope="module")
def content():
    return load(resources.folder() / "content")


def copy_of(case: str, name: str) -> tuple[CasePlan, Copy]:
    table = CasePlan(case)
    return table, copy_for(table.plan, table.person(name), TODAY)


def assert_nothing_else(said: str, table: CasePlan, name: str, ours: str = "") -> None:
    """None of the words of the case but those that this reader may know, and ours."""
    allowed = AGREED[table.case_name, name] | {name}
    allowed |= {text for text in table.own_texts() if text in ours}
    mine = words_of(" ".join(allowed))
    forbidden = table.own_texts() - allowed
    assert [t for t in forbidden if plain(t) in said and not words_of(t) <= mine] == []
    assert [t for t in forbidden if len(t) > 12 and plain(t) in said] == []


@pytest.mark.parametrize("make", [large_pdf, two_languages_pdf])
@pytest.mark.parametrize(("case", "name"), READERS)
def test_on_paper_in_another_form(case, name, make, content):
    table, copy = copy_of(case, name)
    file = make(copy, content, Language.DANISH)

    heard = plain(Reading(file).text)
    assert [text for text in AGREED[case, name] if plain(text) not in heard] == []
    known = [*AGREED[case, name], name, f"{name}s", table.case.first.chosen_name]
    assert foreign_words(file, content, known) == set()
    assert_nothing_else(all_text(file), table, name)


@pytest.mark.parametrize(("case", "name"), READERS)
def test_as_a_draft_in_word_and_on_paper(case, name, content):
    table, _ = copy_of(case, name)
    # What stands around the parts has words of its own, and the names of places in them.
    ours = msgspec.json.encode([content.follow_on, content.rules.texts]).decode()
    for kind in content.follow_on.plans:
        draft = draft_of_today(table.journal, kind, table.person(name), TODAY)
        document = draft_document(draft, table.journal, content, Language.DANISH, TODAY)
        template = template_for(kind, content, resources.folder(), None)
        word = draft_docx(document, template, Language.DANISH)
        assert_nothing_else(plain(everything(word)), table, name, ours)
    drawn = draft_pdf(document, content, Language.DANISH)
    assert_nothing_else(all_text(drawn), table, name, ours)


@pytest.mark.parametrize(("case", "name"), READERS)
def test_for_a_calendar(case, name, content):
    """Only who may know of it: then the day and the place, and no name."""
    table, copy = copy_of(case, name)
    assert (copy.view.next_meeting is not None) is ((case, name) in MEETINGS)
    if copy.view.next_meeting is not None:
        said = calendar(table, copy, content)
        assert "Skolens bibliotek" in said
        assert_nothing_else(said, table, name)
        assert not any(person.name in said for person in table.plan.people)


@pytest.mark.parametrize("case", CASES)
def test_the_young_persons_own_calendar_names_nobody(case, content):
    table = CasePlan(case)
    said = calendar(table, copy_for(table.plan, YOUNG_PERSON, TODAY), content)
    assert "SUMMARY:Møde" in said
    assert not any(person.name in said for person in table.plan.people)
    assert not any(goal.youth_text in said for goal in table.plan.active_goals)


@pytest.mark.parametrize("case", CASES)
def test_a_calendar_tells_nothing_of_what_else_is_changed(case, content):
    table = CasePlan(case)
    before = calendar(table, copy_for(table.plan, YOUNG_PERSON, TODAY), content)
    table.do(AddWish("Hemmeligt"))
    assert calendar(table, copy_for(table.plan, YOUNG_PERSON, TODAY), content) == before


def calendar(table: CasePlan, copy: Copy, content) -> str:
    meeting = copy.view.next_meeting
    assert meeting is not None
    agreed_at = table.journal.meeting_agreed_at
    assert agreed_at is not None
    file = meeting_ics(meeting, PlanId("p"), content, Language.DANISH, agreed_at=agreed_at)
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert event["summary"] == "Møde"
    return file.decode().replace("\r\n ", "")


@pytest.mark.parametrize("case", CASES)
def test_the_words_of_the_picture_are_theirs_and_say_not_whose_it_is(case, content):
    """There is one picture, for the young person's own phone."""
    table = CasePlan(case)
    page = plan_for_phone(table.plan, content, Language.DANISH, version=1, made_on=TODAY)
    for goal in table.plan.active_goals:
        assert goal.youth_text in page.told
        assert all(step.text in page.told for step in table.plan.open_steps(goal.id))
    name = words_of(table.plan.young_person)
    assert not name & words_of(page.told) or any(
        name & words_of(text) for text in table.own_texts()
    )


@pytest.mark.parametrize(("case", "name"), sorted(THE_TWO))
def test_the_two_have_everything_in_each_form(case, name, content):
    table, copy = copy_of(case, name)
    for make in (large_pdf, two_languages_pdf, pocket_pdf):
        heard = plain(Reading(make(copy, content, Language.DANISH)).text)
        assert all(plain(goal.youth_text) in heard for goal in table.plan.active_goals)


@pytest.mark.parametrize(("case", "name"), sorted(NOTHING))
def test_who_may_know_nothing_has_no_form(case, name, content):
    table = CasePlan(case)
    with pytest.raises(NothingToHandOver):
        copy_for(table.plan, table.person(name), TODAY)
    for kind in content.follow_on.plans:
        draft = draft_of_today(table.journal, kind, table.person(name), TODAY)
        with pytest.raises(NothingToHandOver):
            draft_document(draft, table.journal, content, Language.DANISH, TODAY)
