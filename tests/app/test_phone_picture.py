"""The picture for the phone, read back from the finished file."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngImageFile

from tests.export.pdf.plans import D0, EMPTY, FULL, MIKKEL
from ungeplan.app.phone_picture import picture_of
from ungeplan.app.surroundings import content_here
from ungeplan.export.pdf import plan_for_phone
from ungeplan.model.goal_colours import GOAL_COLOURS
from ungeplan.model.language import Language


@pytest.mark.parametrize("plan", [EMPTY, MIKKEL, FULL], ids=["empty", "Mikkel", "full"])
def test_it_has_the_size_of_a_phone_and_says_what_it_shows(plan):
    page = plan_for_phone(plan, content_here(), Language.DANISH, version=1, made_on=D0)

    with Image.open(BytesIO(picture_of(page.pdf, page.told))) as picture:
        assert isinstance(picture, PngImageFile)
        assert (picture.size, picture.mode) == ((1080, 1920), "RGB")
        assert picture.text == {"Description": page.told}
        on_white = ImageChops.difference(picture, Image.new("RGB", picture.size, "white"))
    left, top, right, bottom = on_white.getbbox() or (0, 0, 0, 0)
    assert min(left, top, 1080 - right, 1920 - bottom) > 50, "the edge of the picture is white"


def test_the_goals_have_their_colours():
    page = plan_for_phone(MIKKEL, content_here(), Language.DANISH, version=1, made_on=D0)

    with Image.open(BytesIO(picture_of(page.pdf, page.told))) as picture:
        colours = {colour for _, colour in picture.getcolors(1080 * 1920) or ()}
    for goal in GOAL_COLOURS:
        assert tuple(bytes.fromhex(goal.strong[1:])) in colours
        assert tuple(bytes.fromhex(goal.soft[1:])) in colours


def test_signs_outside_latin_are_kept_in_what_it_says():
    told = "Min plan\n\nŁódź – Добре 😀 “ja” æøå\n"
    page = plan_for_phone(EMPTY, content_here(), Language.DANISH, version=1, made_on=D0)

    with Image.open(BytesIO(picture_of(page.pdf, told))) as picture:
        assert isinstance(picture, PngImageFile)
        assert picture.text == {"Description": told}


def test_it_is_drawn_where_there_is_no_screen_and_no_program_of_qts():
    program = (
        "from tests.export.pdf.plans import D0, MIKKEL\n"
        "from ungeplan.app.phone_picture import picture_of\n"
        "from ungeplan.app.surroundings import content_here\n"
        "from ungeplan.export.pdf import plan_for_phone\n"
        "from ungeplan.model.language import Language\n"
        "page = plan_for_phone(MIKKEL, content_here(), Language.DANISH, version=1, made_on=D0)\n"
        "print(len(picture_of(page.pdf, page.told)) > 50_000)\n"
    )

    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (told.stdout, told.stderr) == ("True\n", "")
