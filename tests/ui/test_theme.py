"""The colours can be told apart by whoever looks at them, and every size follows the window.

Contrast is that of WCAG 2.2: participant text 7:1, other text 4.5:1, parts and focus 3:1.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QPalette

from ungeplan import resources
from ungeplan.ui import theme
from ungeplan.ui.theme import WARM, Scale

PARTICIPANT, OTHER, PART = 7.0, 4.5, 3.0


class Pair(NamedTuple):
    """Two colours that lie on each other, and what for."""

    front: str
    ground: str
    least: float
    purpose: str


PAIRS = [
    Pair("ink", "paper", PARTICIPANT, "questions and titles"),
    Pair("ink", "sheet", PARTICIPANT, "cards, inputs and plain buttons"),
    Pair("ink", "action_soft", PARTICIPANT, "a chosen card, a day under the mouse"),
    Pair("ink", "warning_soft", PARTICIPANT, "a sentence over the stage"),
    Pair("ink", "hairline", PARTICIPANT, "a plain button while it is pressed"),
    Pair("quiet_ink", "paper", PARTICIPANT, "helper text, stages to come"),
    Pair("quiet_ink", "sheet", PARTICIPANT, "what stands small on a card, prompts in inputs"),
    Pair("quiet_ink", "action_soft", OTHER, "second line of the one who is chosen on the desk"),
    Pair("quiet_ink", "hairline", OTHER, "a primary button that cannot be pressed yet"),
    Pair("on_action", "action", PARTICIPANT, "primary buttons, chosen days and numbers"),
    Pair("on_action", "action_text", PARTICIPANT, "a primary button under the mouse"),
    Pair("action_text", "action_soft", PARTICIPANT, "soft buttons, chosen chips, menus"),
    Pair("action_text", "paper", PARTICIPANT, "plain buttons on the table"),
    Pair("action_text", "sheet", PARTICIPANT, "plain buttons on a sheet"),
    Pair("warning", "warning_soft", PARTICIPANT, "what is wrong, in one sentence"),
    Pair("sheet", "ink", PARTICIPANT, "words on the veil over the board"),
    Pair("edge", "paper", PART, "the edge of a control on the table"),
    Pair("edge", "sheet", PART, "the edge of a control on a sheet"),
    Pair("edge", "action_soft", PART, "the edge of a control on a chosen card"),
    Pair("edge", "face", PART, "the line of a head that has no face yet"),
    Pair("action", "paper", PART, "the edge of what is chosen, the stage that is on"),
    Pair("action", "sheet", PART, "the edge of what is chosen on a sheet"),
    Pair("action", "action_soft", PART, "the edge of a soft button"),
    Pair("warning", "paper", PART, "the edge of a sentence over the stage"),
    Pair("ink", "face", PART, "the lines of the figure"),
    Pair("focus", "paper", PART, "the ring of the keys on the table"),
    Pair("focus", "sheet", PART, "the ring of the keys on a sheet"),
    Pair("focus", "action_soft", PART, "the ring of the keys on what is chosen"),
]
DECORATION = {"hairline"}
"""Says nothing by itself."""


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    return (
        0.2126 * linear(seen.redF())
        + 0.7152 * linear(seen.greenF())
        + 0.0722 * linear(seen.blueF())
    )


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_wcag_counts_it():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front} on {pair.ground}")
def test_what_lies_on_a_colour_can_be_told_from_it(pair):
    found = contrast(getattr(WARM, pair.front), getattr(WARM, pair.ground))

    assert found >= pair.least, f"{pair.purpose}: {found:.2f}"


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        ("strong", "soft", PARTICIPANT),
        ("soft", "strong", PARTICIPANT),
        ("strong", "paper", PARTICIPANT),
        ("strong", "sheet", PARTICIPANT),
        ("ink", "soft", PARTICIPANT),
        ("edge", "soft", PART),
        ("focus", "soft", PART),
    ],
)
def test_the_colours_of_a_goal_carry_words_numbers_and_edges(rank, front, ground, least):
    goal = WARM.goal(rank)
    colours = {**WARM._asdict(), "strong": goal.strong, "soft": goal.soft}

    assert contrast(colours[front], colours[ground]) >= least


def test_no_two_goals_share_a_colour():
    assert len({colour for goal in WARM.goals for colour in goal}) == 6


def test_every_colour_of_the_theme_is_looked_at_here():
    colours = {name for name, value in WARM._asdict().items() if isinstance(value, str)}

    assert {name for pair in PAIRS for name in (pair.front, pair.ground)} | DECORATION == colours


def test_wherever_the_stylesheet_says_both_colours_the_words_can_be_read():
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", theme.stylesheet(WARM, Scale()))
    both = {
        selector.strip(): (colour[0], ground[0])
        for selector, body in rules
        if (colour := re.findall(r"(?:^|[\s;])color: (#\w+)", body))
        and (ground := re.findall(r"background(?:-color)?: (#\w+)", body))
        and ":disabled" not in selector
    }

    assert len(both) >= 8
    assert {s: c for s, c in both.items() if contrast(*c) < PARTICIPANT} == {}


# -- sizes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "question", "small", "button"),
    [
        (QSize(1366, 768), 28, 16, 48),
        (QSize(1920, 1080), 40, 20, 64),
        (QSize(3840, 2160), 80, 40, 128),
    ],
)
def test_sizes_grow_with_the_window(size, question, small, button):
    scale = Scale.of(size)

    assert (scale.text(theme.QUESTION), scale.text(theme.SMALL)) == (question, small)
    assert scale.touch() == button


def test_the_narrower_side_of_a_window_decides():
    assert Scale.of(QSize(1920, 2160)) == Scale.of(QSize(3840, 1080)) == Scale(1.0)


def test_nothing_shrinks_below_what_can_be_read_and_pressed():
    tiny = Scale.of(QSize(320, 200))

    assert tiny.text(theme.SMALL) >= 12
    assert tiny.touch() == 48
    assert tiny.px(10, at_least=9) == 9


def test_larger_text_makes_room_in_buttons_and_leaves_distances_alone():
    plain, large = Scale(), Scale(zoom=2.0)

    assert large.text(theme.CARD) == 2 * plain.text(theme.CARD)
    assert large.touch() > plain.touch()
    assert large.px(24) == plain.px(24)


# -- fonts and icons -------------------------------------------------------------------------------


def test_the_application_wears_the_shipped_font_and_the_colours(qapp):
    theme.dress(qapp)

    assert QFontInfo(Scale().font(20)).family() == theme.FAMILY
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(WARM.ink)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(WARM.paper)


def test_a_font_that_cannot_be_read_is_named(qapp, tmp_path, monkeypatch):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Torn.ttf").write_bytes(b"no font")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)

    with pytest.raises(RuntimeError, match=r"Torn\.ttf"):
        theme.load_fonts()


def test_an_icon_is_drawn_in_its_colour_and_sharp_on_dense_screens(qapp):
    drawn = theme.icon_pixmap("check", WARM.action, 40, 2.0)
    picture = drawn.toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }

    assert drawn.size() == QSize(80, 80)
    assert drawn.deviceIndependentSize().toSize() == QSize(40, 40)
    assert seen == {WARM.action.lower()}


def test_a_theme_gives_the_colours_of_a_goal_by_its_rank():
    assert [WARM.goal(rank) for rank in (1, 2, 3)] == list(WARM.goals)
