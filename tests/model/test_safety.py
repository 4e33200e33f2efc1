"""Guidance for a meeting that becomes too much: the adult's own, with numbers that were checked."""

import datetime as dt
import re

import pytest

from ungeplan import resources
from ungeplan.model.content import ContentIsBroken, load

SHIPPED = resources.folder() / "content"
OWN = """
[[own]]
name = {{ da = "Vagten", en = "On duty" }}
number = "{number}"
checked = 2026-11-26
"""


@pytest.fixture
def own_folder(tmp_path):
    def write(number):
        (tmp_path / "safety.toml").write_text(OWN.format(number=number), encoding="utf-8")
        return tmp_path

    return write


def test_the_program_knows_one_number_alone():
    safety = load(SHIPPED).safety

    assert safety.emergency.number == "112"
    assert safety.own == ()
    assert not [step.da for step in safety.steps if re.search(r"\d", step.da + step.en)]


def test_a_municipality_writes_its_own_numbers_with_the_day_they_were_checked(own_folder):
    safety = load(SHIPPED, own_folder("+45 00 00 00 00")).safety

    (line,) = safety.own
    assert (line.number, line.checked) == ("+45 00 00 00 00", dt.date(2026, 11, 26))
    assert safety.emergency.number == "112"


@pytest.mark.parametrize("number", ["", " ", "…", "xx xx xx xx", "1", "12-34"])
def test_an_empty_or_made_up_number_is_refused(own_folder, number):
    with pytest.raises(ContentIsBroken, match="that can be rung"):
        load(SHIPPED, own_folder(number))
