"""Several papers in one file, to be looked at and printed in one go."""

import datetime as dt

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from ungeplan import resources
from ungeplan.export.pdf import bound, get_ready_pdf
from ungeplan.model.content import load
from ungeplan.model.language import Language

DAY = dt.date(2026, 11, 23)


def words_by_page(pdf):
    data = QBuffer()
    data.setData(QByteArray(pdf))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(data)
    return [document.getAllText(page).text() for page in range(document.pageCount())]


@pytest.fixture(scope="module")
def papers():
    content = load(resources.folder() / "content")
    return [get_ready_pdf(content, language, made_on=DAY) for language in Language]


def test_the_papers_come_page_after_page_in_their_order(papers):
    apart = [words for paper in papers for words in words_by_page(paper)]

    assert words_by_page(bound(papers)) == apart
    assert len(apart) >= 2


def test_the_same_papers_give_the_same_file(papers):
    assert bound(papers) == bound(papers)
