"""A draft on paper and in Word says exactly what its reader may know, and keeps nine rules."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from io import BytesIO

import docx
import pytest
from docx.document import Document

from tests.export.pdf.reading import Reading
from tests.export.pdf.word_check import all_text, plain
from tests.export.word_text import everything, locked, paragraphs, styles
from tests.journeys.case_plans import TODAY, CasePlan, answer, everybody
from ungeplan import resources
from ungeplan.export.pdf import UnprintableSigns, draft_pdf
from ungeplan.export.word import draft_docx, template_for
from ungeplan.model.content import Content, ContentIsBroken, load
from ungeplan.model.edits import AddStrength, AddWish, SetBirthDate, SwapGoal, TakeGoalOff
from ungeplan.model.facts import Answer, DraftBegun, DraftWritten, PlanConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.follow_on import draft_for, draft_of_today, drafts, taken
from ungeplan.model.follow_on.words import DraftDocument, draft_document
from ungeplan.model.language import Language
from ungeplan.model.plan import Category, DueWhen, StrengthKind
from ungeplan.model.refusals import NothingToHandOver

RESOURCES = resources.folder()
KINDS = tuple(load(RESOURCES / "content").follow_on.plans)
MOTORS = "Jeg vil arbejde med motorer."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
PHONE = "00 00 00 00"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(RESOURCES / "content")


def document_of(
    case: CasePlan, kind: str, reader: str, content: Content, language=Language.DANISH
) -> DraftDocument:
    draft = draft_for(case.journal, kind, case.person(reader), TODAY)
    return draft_document(draft, case.journal, content, language, TODAY)


def paper(document: DraftDocument, content: Content, language=Language.DANISH) -> bytes:
    return draft_pdf(document, content, language)


def in_word(document: DraftDocument, content: Content, language=Language.DANISH) -> bytes:
    return draft_docx(document, template_for("kui", content, RESOURCES, None), language)


def on_page(number: int, file: bytes) -> str:
    """What stands on that page; the first is number 1."""
    return plain("".join(span.text for span in Reading(file).spans if span.page == number - 1))


# -- what its reader may know, and nothing else ------------------------------------------------


@pytest.mark.parametrize(("name", "reader"), list(everybody()))
def test_it_holds_what_its_reader_may_know_and_no_other_word(name, reader, content):
    """The plan for the whole of life takes all there is to take."""
    case = CasePlan(name)
    who = case.person(reader)
    try:
        document = document_of(case, "whole", reader, content)
    except NothingToHandOver:
        assert reader not in (case.plan.young_person, case.plan.contact_person)
        return
    draft = draft_of_today(case.journal, "whole", who, TODAY)
    parts = taken(draft, content.follow_on, case.journal, TODAY)
    quotes = [quote for part in parts for quote in part.quotes]
    allowed = {quote.text for quote in quotes} | {reader}
    allowed |= {name for quote in quotes for name in quote.who.split(", ")}
    allowed |= {quote.due.words for quote in quotes if isinstance(quote.due, DueWhen)}
    if case.plan.contact_person in document.contact_person:
        allowed |= {case.plan.contact_person, PHONE}
    for said in (all_text(paper(document, content)), plain(everything(in_word(document, content)))):
        for text in case.own_texts():
            stands = re.search(rf"(?<!\w){re.escape(plain(text))}(?!\w)", said) is not None
            if stands and not any(plain(text) in plain(known) for known in allowed):
                raise AssertionError(f"{reader} reads {text!r}")
        for quote in quotes:
            assert plain(quote.text) in said


def test_the_teacher_of_mikkel_never_reads_of_emil(content):
    case = CasePlan("mikkel")
    for kind in KINDS:
        document = document_of(case, kind, "Bo", content)
        assert "emil" not in all_text(paper(document, content)).casefold()
        assert "emil" not in everything(in_word(document, content)).casefold()


def test_a_draft_is_byte_equal_when_something_else_changes(content):
    case = CasePlan("mikkel")
    case.note(DraftBegun("kui", TODAY, case.person("Bo")))
    before = paper(document_of(case, "kui", "Bo", content), content)

    case.do(TakeGoalOff(case.goal(EMIL)))
    case.do(AddStrength(StrengthKind.HELPS_ME, "Kaffe"))

    assert paper(document_of(case, "kui", "Bo", content), content) == before


# -- the nine rules ----------------------------------------------------------------------------


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def document(kind, content) -> DraftDocument:
    """Of each plan one for Amalie's contact person, to which she has said yes."""
    case = CasePlan("amalie")
    case.note(PlanConfirmed(Answer.YES))
    return document_of(case, kind, "Henrik", content)


def test_1_what_she_wants_comes_first(document):
    first = document.parts[0]
    assert first.is_theirs
    assert all("Jeg vil" in line for line in first.lines)


def test_2_her_words_stand_in_quotation_marks(document):
    theirs = [line for part in document.parts if part.is_theirs for line in part.lines]
    assert theirs
    assert all(re.search("»[^«]+«", line) for line in theirs)


def test_3_a_measure_has_room_for_what_who_and_when(content):
    case = CasePlan("amalie")
    draft = case.note(DraftBegun("employment", TODAY)).id
    case.note(DraftWritten(draft, "measures.1.what", "Praktik"))
    case.note(DraftWritten(draft, "measures.2.what", "Mentor"))
    case.note(DraftWritten(draft, "measures.2.who", "Henrik"))
    case.note(DraftWritten(draft, "measures.2.when", "Fra januar"))

    (measures,) = [
        part
        for part in document_of(case, "employment", "Henrik", content).parts
        if part.key == "measures"
    ]

    assert measures.lines == (
        "Hvad: Praktik · Hvem: ____________ · Hvornår: ____________",
        "Hvad: Mentor · Hvem: Henrik · Hvornår: Fra januar",
    )


def test_3_each_step_says_who_and_when(document):
    steps = [line for part in document.parts if "steps" in part.key for line in part.lines]
    assert all(re.search("Hvem: .+Hvornår: .+", line) for line in steps)


@pytest.mark.parametrize("key", ["next_look", "if_it_does_not_work"])
def test_4_and_5_it_asks_for_the_next_look_and_for_what_happens_if_not(document, key):
    (part,) = [part for part in document.parts if part.key == key]
    assert part.to_do.startswith("Skriv: ")


def test_6_it_says_how_to_complain_or_that_it_is_no_decision(kind, document, content):
    may_decide = content.follow_on.plans[kind].may_decide
    said = "kan man klage" if may_decide else "Det her er en aftale, ikke en afgørelse."
    assert said in document.decision
    assert said in on_page(1, paper(document, content))
    assert any(said in line for line in paragraphs(in_word(document, content)))


def test_7_the_contact_person_and_the_number_are_on_page_one(document, content):
    called = f"Kontaktperson: Henrik, telefon {PHONE}"
    assert document.contact_person == called
    assert called in on_page(1, paper(document, content))
    assert called in paragraphs(in_word(document, content))[:6]


def test_7_who_may_not_know_the_contact_person_has_room_to_write_one(content):
    case = CasePlan("amalie")
    document = document_of(case, "transition", "Dyrlægen", content)
    assert "Henrik" not in all_text(paper(document, content))
    assert document.contact_person == "Kontaktperson: ____________, telefon ____________"


def test_8_it_says_which_version_it_came_from(document):
    assert document.version == "Fra Min plan, version 1, ord fra 23. november 2026"


def test_8_words_to_which_nobody_has_said_yes_say_so(content):
    case = CasePlan("amalie")
    said = [document_of(case, "kui", "Henrik", content).version]
    case.note(PlanConfirmed(Answer.YES))
    case.do(AddWish("Jeg vil have en hest."))
    said.append(document_of(case, "kui", "Henrik", content).version)
    assert said[0].endswith("Den unge har ikke sagt ja til de her ord endnu.")
    assert said[1] == "Fra Min plan, ændret efter version 1, ord fra 23. november 2026"


def test_9_what_she_keeps_is_one_page_and_the_law_comes_after(document, content):
    drawn = paper(document, content)
    assert document.foot in on_page(1, drawn)
    assert all(part.title in on_page(1, drawn) for part in document.parts)
    assert not any(text.source in on_page(1, drawn) for text in document.law)
    assert all(text.source in on_page(2, drawn) for text in document.law)


# -- paper and Word ----------------------------------------------------------------------------


def test_both_say_that_it_is_a_draft(document, content):
    word = in_word(document, content)
    assert on_page(1, paper(document, content)).startswith("Udkast:")
    assert paragraphs(word)[0].startswith("Udkast:")
    assert document.mark == "Udkast"
    assert everything(word).count(document.mark) >= 3


def test_both_say_the_same(document, content):
    said = plain(Reading(paper(document, content)).text)
    for line in paragraphs(in_word(document, content)):
        assert plain(line.replace("_", "")) in said.replace("_", "")


def test_nobody_changes_her_words_in_word(document, content):
    theirs = [line for part in document.parts if part.is_theirs for line in part.lines]
    assert locked(in_word(document, content)) == theirs


def test_word_has_headings_for_whoever_listens(document, content):
    style = styles(in_word(document, content))
    assert style[document.title] == "Title"
    assert {style[part.title] for part in document.parts} == {"Heading1"}


def test_a_word_file_names_no_writer_and_knows_its_language(content):
    case = CasePlan("mikkel")
    for language, tag in ((Language.DANISH, "da-DK"), (Language.ENGLISH, "en-GB")):
        document = document_of(case, "kui", "Karen", content, language)
        word = in_word(document, content, language)
        about = opened(word).core_properties
        assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
        assert about.language == tag
        assert about.created == dt.datetime.combine(TODAY, dt.time(), about.created.tzinfo)
        assert about.title == document.title


def opened(file: bytes) -> Document:
    return docx.Document(BytesIO(file))


def test_what_is_old_is_said_on_the_desk_and_on_nothing_that_goes_out(content):
    case = CasePlan("mikkel")
    case.note(DraftBegun("school", TODAY))
    case.do(SwapGoal(case.goal(MOTORS), case.do(AddWish("Jeg vil sejle.")).id, Zone.HANDS))
    (draft,) = drafts(case.journal)

    seen = draft_document(draft, case.journal, content, Language.DANISH, TODAY, goes_out=False)
    out = document_of(case, "school", "Karen", content)

    assert [part.key for part in seen.parts if part.warning] == ["goal", "wish"]
    assert seen.parts[0].lines == (f"Mål 1: »{MOTORS}«",)
    assert seen.parts[0].now == ("Mål 1: »Jeg vil sejle.«",)
    assert not any(part.warning or part.now for part in out.parts)
    # A goal that is none any more is on no copy either.
    assert MOTORS not in Reading(paper(out, content)).text
    assert MOTORS not in everything(in_word(out, content))


def test_others_read_neither_how_often_it_was_said_yes_to_nor_that_something_changed(content):
    case = CasePlan("mikkel")
    said = []
    for _ in range(3):
        said.append(document_of(case, "kui", "Bo", content).version)
        case.note(PlanConfirmed(Answer.YES))
        case.do(AddStrength(StrengthKind.HELPS_ME, "Kaffe"))
    assert set(said) == {"Fra Min plan, ord fra 23. november 2026"}


def test_how_old_somebody_is_is_not_told_by_the_rules_to_others(content):
    told = []
    for born in (dt.date(2012, 5, 3), dt.date(2010, 5, 3)):
        case = CasePlan("mikkel")
        case.do(SetBirthDate(born))
        told.append(document_of(case, "kui", "Bo", content).law)
        assert len(document_of(case, "kui", "Karen", content).law) == (
            3 if born.year == 2012 else 4
        )
    assert told[0] == told[1]


def test_a_lawyer_who_has_read_a_text_is_named(content, tmp_path):
    read = (
        '[texts.complaint]\nwords = { da = "Man kan klage.", en = "One can complain." }\n'
        'reviewed_by_lawyer = "Ida Dam, 1. december 2026"\n'
    )
    (tmp_path / "rules.toml").write_text(read, encoding="utf-8")
    theirs = load(RESOURCES / "content", tmp_path)

    ours, signed = (
        document_of(CasePlan("amalie"), "kui", "Henrik", pack) for pack in (content, theirs)
    )

    assert ours.law[-1].source.endswith("Ikke gennemset af jurist.")
    assert signed.law[-1].source.endswith("Gennemset af Ida Dam, 1. december 2026.")
    assert signed.decision == "Man kan klage."


# -- boundaries --------------------------------------------------------------------------------

HARD_WORDS = [
    "<b>fed</b> & 'rå' \"ord\"",
    "{{ draft.title }} {% if x %} {# note #}",
    "{_{ 1 }_} {_% %_}",
    "Łucja Nguyễn Đặng",
    "محمد يحب البحر",
    "Jeg vil gerne det her. " * 17,
    "To\nlinjer",
    "Et\x0btegn",
]


@pytest.mark.parametrize("words", HARD_WORDS)
def test_words_are_words_whatever_they_look_like(words, content):
    case = CasePlan("mikkel")
    case.do(AddStrength(StrengthKind.HELPS_ME, words))
    document = document_of(case, "school", "Karen", content)

    said = plain(" ".join(paragraphs(in_word(document, content)))).replace("\u2060", "")

    assert plain(words.replace("\x0b", " ")) in said


def test_signs_that_no_font_has_are_named_before_anything_is_printed(content):
    case = CasePlan("mikkel")
    case.do(AddStrength(StrengthKind.HELPS_ME, "Kaffe 🦑"))
    document = document_of(case, "school", "Karen", content)

    with pytest.raises(UnprintableSigns):
        draft_pdf(document, content, Language.DANISH)
    assert draft_pdf(document, content, Language.DANISH, leave_out_missing=True)
    assert "🦑" in everything(in_word(document, content))


@pytest.mark.parametrize("words", ["Vi er glade. " * 300, "a\n" * 2000])
def test_the_longest_remark_flows_over_as_many_pages_as_it_needs(words, content):
    case = CasePlan("mikkel")
    draft = case.note(DraftBegun("school", TODAY)).id
    case.note(DraftWritten(draft, "custody_remarks", words))
    document = document_of(case, "school", "Karen", content)

    read = Reading(paper(document, content))

    assert plain(words) in plain(read.text)
    assert words.split()[-1] in everything(in_word(document, content))
    assert all(span.bottom >= 0 for span in read.spans)


def test_a_plan_with_nothing_in_it_asks_every_question(content):
    case = CasePlan("mikkel")
    for goal in case.plan.active_goals:
        case.do(TakeGoalOff(goal.id))
    document = document_of(case, "kui", "Karen", content)

    assert document.parts[0].lines == ()
    assert "Hvad vil du gerne have i dit liv?" in Reading(paper(document, content)).text
    assert "Hvad vil du gerne have i dit liv?" in everything(in_word(document, content))


def test_who_may_know_nothing_is_refused(content):
    with pytest.raises(NothingToHandOver):
        document_of(CasePlan("sofus"), "substance", "SSP", content)


# -- a template of their own -------------------------------------------------------------------


@pytest.fixture
def own(tmp_path):
    (tmp_path / "templates").mkdir()
    return tmp_path


def write_template(own, name, *lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    file = own / "templates" / name
    document.save(str(file))
    return file


def test_a_municipality_lays_its_own_over_one_plan(own, content):
    write_template(own, "kui.docx", "Varde Å Kommune", "Målet er {{ goals }}", "{{ next_look }}")
    case = CasePlan("sofus")
    document = document_of(case, "kui", "Ali", content)

    written = draft_docx(document, template_for("kui", content, RESOURCES, own), Language.DANISH)

    assert paragraphs(written) == [
        "Varde Å Kommune",
        "Målet er Mål 1: »Jeg vil ikke skylde nogen noget.«\n"
        "Mål 2: »Jeg vil have noget at lave fredag.«\n"
        "Mål 3: »Jeg vil være mekaniker, men uden klasselokale.«",
        "Skriv: dato, og hvem der er med",
    ]
    assert template_for("school", content, RESOURCES, own) == RESOURCES / "templates/draft.docx"


def test_a_municipality_lays_its_own_over_all_plans(own, content):
    file = write_template(own, "draft.docx", "{{ draft.title }}")
    assert template_for("school", content, RESOURCES, own) == file


def test_ours_of_one_plan_is_used_by_a_municipality_that_has_laid_over_another(own, content):
    ours = own / "ours"
    (ours / "templates").mkdir(parents=True)
    for name in ("kui.docx", "draft.docx"):
        shutil.copy(RESOURCES / "templates/draft.docx", ours / "templates" / name)
    write_template(own, "school.docx", "{{ draft.title }}")

    assert template_for("kui", content, ours, own) == ours / "templates/kui.docx"


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("{{ gaol }}", "gaol"),
        ("{{ goal.titel }}", "titel"),
        ("{% for part in parts %}{{ part.overskrift }}{% endfor %}", "overskrift"),
    ],
)
def test_a_broken_template_says_which_field(own, content, line, field):
    file = write_template(own, "school.docx", "Plan", line)
    document = document_of(CasePlan("mikkel"), "school", "Karen", content)

    with pytest.raises(ContentIsBroken) as raised:
        draft_docx(document, file, Language.DANISH)

    assert f'nothing in a draft is called "{field}".' in raised.value.sentence(Language.ENGLISH)
    assert str(file) in raised.value.sentence(Language.DANISH)


@pytest.mark.parametrize(
    "line",
    [
        *("{{ goal", "{% for part in parts %}", "{{ ''.__class__.__mro__ }}", "{% endif %}"),
        *("{{ 1/0 }}", "{% include 'x' %}", "{{ goal() }}", "{{ range(999999) }}"),
        *('{{ "{0}".format() }}', "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}"),
    ],
)
def test_a_template_that_is_no_template_is_refused(own, content, line):
    file = write_template(own, "school.docx", line)
    document = document_of(CasePlan("mikkel"), "school", "Karen", content)

    with pytest.raises(ContentIsBroken):
        draft_docx(document, file, Language.DANISH)


@pytest.mark.parametrize("data", [b"", b"no Word file", b"PK\x05\x06" + 18 * b"\0"])
def test_a_file_that_is_no_word_file_is_refused(own, content, data):
    file = own / "templates" / "school.docx"
    file.write_bytes(data)
    document = document_of(CasePlan("mikkel"), "school", "Karen", content)

    with pytest.raises(ContentIsBroken, match="no Word file"):
        draft_docx(document, file, Language.DANISH)


def test_a_template_that_is_called_after_no_plan_is_refused(own, content):
    write_template(own, "handleplan.docx", "x")
    with pytest.raises(ContentIsBroken, match=r"one of .*social_support.docx"):
        template_for("kui", content, RESOURCES, own)


def test_what_word_keeps_beside_an_open_file_is_left_alone(own, content):
    (own / "templates" / "~$kui.docx").write_bytes(b"lock")
    shutil.copy(RESOURCES / "templates/draft.docx", own / "templates/kui.docx")
    assert template_for("kui", content, RESOURCES, own) == own / "templates/kui.docx"


def test_what_was_answered_stays_out_of_the_file_altogether(content):
    case = CasePlan("amalie")
    answer(case, case.person("Birgitte"), Category.HELPS_ME)
    document = document_of(case, "social_support", "Birgitte", content)
    assert "Sig det én gang" in everything(in_word(document, content))
