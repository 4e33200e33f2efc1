"""The plan on the wall: the same pages, as large as A3, and no other word."""

from io import BytesIO

import pikepdf
import pytest

from tests.export.pdf.every_form import PLANS
from tests.export.pdf.plans import D0, MIKKEL
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from ungeplan.export.pdf import plan_pdf, wall_pdf
from ungeplan.model.language import Language


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_it_says_what_the_plan_on_a4_says(plan, content):
    wall, paper = (
        make(plan, content, Language.DANISH, version=1, made_on=D0) for make in (wall_pdf, plan_pdf)
    )

    assert Reading(wall).leaves == Reading(paper).leaves
    assert Reading(wall).pages == Reading(paper).pages
    assert faults(wall) == []


def test_it_is_as_large_as_a3_and_so_is_where_the_figure_lies(content):
    def of(file):
        with pikepdf.open(BytesIO(file)) as pdf:
            (figure, *_) = (
                node
                for node in pdf.objects
                if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"
            )
            return [float(side) for side in pdf.pages[0].mediabox], list(map(float, figure.A.BBox))

    made = (
        make(MIKKEL, content, Language.DANISH, version=1, made_on=D0)
        for make in (wall_pdf, plan_pdf)
    )
    (wall_page, wall_figure), (page, figure) = map(of, made)

    assert wall_page == pytest.approx([0, 0, 841.89, 1190.55], abs=0.5)
    assert wall_figure == pytest.approx([side * 2**0.5 for side in figure], abs=0.05)
    assert page == pytest.approx([0, 0, 595.28, 841.89], abs=0.1)
