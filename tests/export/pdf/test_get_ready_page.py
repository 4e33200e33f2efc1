"""The questions before a meeting on paper: all of them, room to write, and nobody's name."""

import pytest
from msgspec.structs import replace

from tests.export.pdf.plans import D0
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness
from ungeplan.export.pdf import get_ready_pdf
from ungeplan.model.language import Language, Words


@pytest.fixture(scope="module", params=list(Language))
def language(request):
    return request.param


@pytest.fixture(scope="module")
def file(content, language):
    return get_ready_pdf(content, language, made_on=D0)


def test_it_says_what_it_is_and_in_which_language(file, content, language):
    name = content.meeting.stages.get_ready.name.in_(language)

    assert (Reading(file).title, Reading(file).language) == (name, language.value)


def test_it_is_one_tidy_page_that_keeps_the_rules(file):
    assert Reading(file).pages == 1
    assert faults(file) == []
    assert untidiness(Reading(file)) == []


def test_every_question_is_heard_in_order_with_what_helps_to_answer_it(file, content, language):
    words = content.meeting.stages.get_ready
    heard = [
        (kind, getattr(words, name).in_(language))
        for kind, name in (
            ("H1", "name"),
            ("P", "you_decide"),
            ("P", "paper_help"),
            ("H2", "call_you"),
            ("H2", "who_by_your_side"),
            ("P", "who_by_your_side_help"),
            ("P", "we_tell_you_why"),
            ("H2", "who_is_there"),
            ("P", "who_is_there_help"),
            ("P", "bring_someone"),
            ("H2", "where"),
            ("H2", "not_talk_about"),
            ("P", "paper_foot"),
        )
    ]

    assert Reading(file).leaves == heard


def test_there_are_lines_to_write_on_under_each_question(file):
    lines = [shape for shape in Reading(file).strokes if shape.points]

    assert len(lines) >= 10
    assert all(shape.mark is None for shape in lines)


def test_the_same_questions_give_the_same_bytes(file, content, language):
    assert get_ready_pdf(content, language, made_on=D0) == file


def test_questions_with_very_many_words_go_on_over_the_next_page(content):
    long = Words(da="Her står mange ord. " * 60, en="Many words stand here. " * 60)
    words = replace(content.meeting.stages.get_ready, bring_someone=long)
    stages = replace(content.meeting.stages, get_ready=words)
    many = replace(content, meeting=replace(content.meeting, stages=stages))
    file = get_ready_pdf(many, Language.DANISH, made_on=D0)

    assert Reading(file).pages == 2
    assert faults(file) == []
    assert untidiness(Reading(file)) == []
    assert "".join(long.da.split()) in "".join(Reading(file).text.split())
