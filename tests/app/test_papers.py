"""The one paper on the table, and what somebody asks for while it is being made."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.model.table import Table
from ungeplan.app.papers import Papers
from ungeplan.model.edits import ChooseName
from ungeplan.model.language import Language
from ungeplan.ui.wording import Wording


@pytest.fixture
def papers(dressed, content):
    made = Papers(Wording(content, Language.ENGLISH), lambda: dt.date(2026, 11, 23))
    yield made
    made.finish()


@pytest.fixture
def plain():
    return Table().journal


@pytest.fixture
def with_a_unicorn():
    table = Table()
    table.do(ChooseName("Mikkel 🦄"))
    return table.journal


def test_what_is_asked_for_too_early_is_done_when_there_is_a_paper(papers, plain, qtbot, tmp_path):
    file = tmp_path / "plan.pdf"
    papers.make(plain)
    papers.write(str(file))
    with qtbot.waitSignal(papers.written):
        pass
    assert file.read_bytes() == papers.paper


def test_boxes_instead_of_signs_go_on_with_what_was_asked_for(papers, with_a_unicorn, qtbot):
    papers.make(with_a_unicorn)
    papers.print()
    with qtbot.waitSignal(papers.signs_missing):
        pass
    with qtbot.waitSignal(papers.ready_to_print) as ready:
        papers.make_without_missing(with_a_unicorn)
    assert ready.args == [papers.paper]


def test_another_paper_does_not_do_what_was_asked_of_the_one_before(
    papers, with_a_unicorn, plain, qtbot, tmp_path
):
    file = tmp_path / "plan.pdf"
    papers.make(with_a_unicorn)
    papers.write(str(file))
    with qtbot.waitSignal(papers.signs_missing):
        pass
    with qtbot.assertNotEmitted(papers.written), qtbot.waitSignal(papers.made):
        papers.make(plain)
    assert not file.exists()


def test_a_paper_that_is_put_away_is_neither_shown_nor_written(papers, plain, qtbot, tmp_path):
    papers.make(plain)
    papers.write(str(tmp_path / "plan.pdf"))
    papers.put_away()
    with qtbot.assertNotEmitted(papers.written), qtbot.waitSignal(papers.made):
        papers.make(plain)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_said(papers, plain, qtbot, tmp_path):
    papers.make(plain)
    papers.write(str(Path(tmp_path) / "not there" / "plan.pdf"))
    with qtbot.waitSignal(papers.not_written):
        pass
