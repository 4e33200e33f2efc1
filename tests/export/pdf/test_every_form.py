"""Every PDF that the program makes is on the list of those that are checked."""

from tests.export.pdf.every_form import FORMS, every_paper
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from ungeplan.export import pdf


def test_no_form_is_forgotten():
    assert set(FORMS) == {name for name in vars(pdf) if name.endswith("_pdf")}


def test_every_form_keeps_the_rules_and_says_its_language(content):
    papers = list(every_paper(content))

    assert {paper.name: faults(paper.data) for paper in papers if faults(paper.data)} == {}
    assert [Reading(paper.data).language for paper in papers] == [
        paper.language.value for paper in papers
    ]
