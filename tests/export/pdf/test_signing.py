"""How the young person said yes stands on the paper: by hand, aloud, or with a line to sign on."""

import pytest

from tests.export.pdf.plans import D0, KAREN, MIKKEL
from tests.export.pdf.reading import Reading
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.facts import Answer, ConfirmedHow, PlanConfirmed
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId

NAME = (((100, 40), (160, 10), (220, 60)), ((300, 20), (301, 60)), ((320, 5),))


def print_signed(content, signed, language=Language.DANISH):
    return plan_pdf(MIKKEL, content, language, version=1, made_on=D0, signed=signed)


def test_a_name_by_hand_is_drawn_over_the_line(content):
    with_name = print_signed(content, PlanConfirmed(Answer.YES, ConfirmedHow.SIGNATURE, NAME))
    assert "Mikkel – skrevet under på skærmen" in Reading(with_name).text
    without = print_signed(content, PlanConfirmed(Answer.YES, ConfirmedHow.SIGNATURE))
    assert len(with_name) > len(without)


def test_a_yes_said_aloud_tells_who_wrote_it(content):
    said = PlanConfirmed(Answer.YES, ConfirmedHow.SPOKEN, written_by=KAREN)
    assert "Mikkel – sagt højt, skrevet af Karen" in Reading(print_signed(content, said)).text


@pytest.mark.parametrize("signed", [None, PlanConfirmed(Answer.YES, ConfirmedHow.TAP)])
def test_a_tap_leaves_the_line_to_sign_on(content, signed):
    text = Reading(print_signed(content, signed)).text
    assert "sagt højt" not in text
    assert "skrevet under" not in text


def test_the_writer_who_is_not_in_the_plan_is_not_named(content):
    said = PlanConfirmed(Answer.YES, ConfirmedHow.SPOKEN, written_by=PersonId("somebody"))
    assert "sagt højt" not in Reading(print_signed(content, said)).text
