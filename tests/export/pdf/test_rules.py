"""Whoever checks the printed plan must be able to fail it: files that are damaged on purpose."""

from __future__ import annotations

import pytest
from pikepdf import Name, Operator

from tests.export.pdf.damages import DAMAGES, Damage, Instruction, damaged, rewritten
from tests.export.pdf.plans import FULL, MIKKEL
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.tidiness import untidiness


@pytest.mark.parametrize(("damage", "fault"), DAMAGES, ids=[fault for _, fault in DAMAGES])
def test_a_damaged_file_is_found_out(damage, fault, printed):
    found = faults(damaged(printed(MIKKEL), damage))

    assert any(fault in each for each in found)


def test_an_undamaged_file_breaks_no_rule(printed):
    assert faults(damaged(printed(FULL), lambda pdf: None)) == []


def moved(text: str, x: float, y: float) -> Damage:
    """Draws a text somewhere else than where it belongs."""

    def change(drawn: list[Instruction]) -> list[Instruction]:
        shown = next(
            place
            for place, (operands, op) in enumerate(drawn)
            if str(op) == "Tj" and bytes(operands[0]).startswith(text.encode())
        )
        start = max(place for place in range(shown) if str(drawn[place][1]) == "Tm")
        drawn[start] = ([1, 0, 0, 1, x, y], Operator("Tm"))
        return drawn

    return lambda pdf: rewritten(pdf, change)


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (moved("Min plan", 43.2, 830.0), "'Min plan' lies outside the margins"),
        (moved("Jeg vil arbejde med", 450.0, 700.0), "'Jeg vil arbejde med ' lies over the edge"),
        (moved("Mandag 4.", 260.0, 600.0), "a line runs through 'Mandag 4."),
        (moved("Karen: 00", 43.2, 752.0), "lies over 'Karen: 00 00 00 00'"),
    ],
)
def test_an_untidy_page_is_found_out(damage, fault, printed):
    found = untidiness(Reading(damaged(printed(MIKKEL), damage)))

    assert any(fault in each for each in found), found


def a_box_over_others(drawn: list[Instruction]) -> list[Instruction]:
    corners = [(100, 500), (400, 500), (400, 700), (100, 700)]
    edge: list[Instruction] = [([*corners[0]], Operator("m"))]
    edge += [([*corner], Operator("l")) for corner in corners[1:]]
    begin: Instruction = ([Name.Artifact], Operator("BMC"))
    return [*drawn, begin, *edge, ([], Operator("f*")), ([], Operator("EMC"))]


@pytest.mark.parametrize(
    "fault", ["a box lies over another", "a line from the figure runs through a box"]
)
def test_a_box_in_the_wrong_place_is_found_out(fault, printed):
    file = damaged(printed(MIKKEL), lambda pdf: rewritten(pdf, a_box_over_others))

    assert any(fault in each for each in untidiness(Reading(file)))
