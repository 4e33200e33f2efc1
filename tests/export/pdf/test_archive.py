"""The copy for an archive: the same pages, and in the file what they say and no more."""

from io import BytesIO

import pikepdf
import pytest

from tests.export.pdf.damages import DAMAGES_OF_AN_ARCHIVE, damaged
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.journeys.case_plans import CASES, TODAY, CasePlan
from ungeplan.export.pdf import archive_pdf, copy_pdf
from ungeplan.export.reading_copy import reading_copy
from ungeplan.model.copies import copy_for
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON


@pytest.fixture(params=CASES)
def own(request):
    return copy_for(CasePlan(request.param).plan, YOUNG_PERSON, TODAY)


def files_in(file: bytes) -> dict[str, bytes]:
    with pikepdf.open(BytesIO(file)) as pdf:
        return {name: kept.get_file().read_bytes() for name, kept in pdf.attachments.items()}


def test_the_file_in_it_is_the_copy_for_programs(own, content):
    file = archive_pdf(own, content, Language.DANISH, version=1)

    assert files_in(file) == {"plan.json": reading_copy(own)}
    with pikepdf.open(BytesIO(file)) as pdf:
        (named,) = pdf.Root.AF
        assert named.AFRelationship == "/Source"
        assert b"<pdfaid:part>3</pdfaid:part>" in pdf.Root.Metadata.read_bytes()


def test_the_pages_are_those_of_the_copy_on_paper(own, content):
    archive, paper = (make(own, content, Language.DANISH) for make in (archive_pdf, copy_pdf))

    assert Reading(archive).leaves == Reading(paper).leaves
    assert Reading(archive).spans == Reading(paper).spans
    assert files_in(paper) == {}


def test_the_same_copy_gives_the_same_bytes(own, content):
    first, second = (archive_pdf(own, content, Language.ENGLISH) for _ in range(2))

    assert first == second


@pytest.mark.parametrize(("damage", "fault"), DAMAGES_OF_AN_ARCHIVE)
def test_a_damaged_archive_is_found_out(damage, fault, content):
    own = copy_for(CasePlan("mikkel").plan, YOUNG_PERSON, TODAY)
    file = archive_pdf(own, content, Language.DANISH)

    assert faults(file) == []
    assert any(fault in each for each in faults(damaged(file, damage)))
