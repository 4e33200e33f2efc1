"""In every theme, the colours can be told apart by whoever looks at them.

Contrast is that of WCAG 2.2: participant text 7:1, other text 4.5:1, parts and focus 3:1.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ungeplan import resources
from ungeplan.model.goal_colours import GOAL_COLOURS
from ungeplan.model.plan import Ink
from ungeplan.ui.meeting import calm_picture
from ungeplan.ui.meeting.paper_fade import PaperFade
from ungeplan.ui.stylesheet import picture, stylesheet
from ungeplan.ui.theme import Scale, palette_of
from ungeplan.ui.themes import THEMES, Colours, colours_of, theme_of
from ungeplan.ui.widgets.buttons import Button

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
    Pair("ink", "pressed", PARTICIPANT, "a plain button while it is pressed"),
    Pair("quiet_ink", "paper", PARTICIPANT, "helper text, stages to come"),
    Pair("quiet_ink", "sheet", PARTICIPANT, "what stands small on a card, prompts in inputs"),
    Pair("quiet_ink", "action_soft", OTHER, "second line of the one who is chosen on the desk"),
    Pair("quiet_ink", "pressed", OTHER, "a primary button that cannot be pressed yet"),
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
    Pair("edge", "warning_soft", PART, "the edge of a button on a sentence over the stage"),
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
BEHIND_THE_FIGURE = ("paper", "sheet", "face", "action_soft")
DECORATION = {"hairline", "shadow"}
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


def least_hue_apart(colours: Sequence[QColor]) -> int:
    """How far the two that are nearest lie from each other on the circle of 360."""
    ways = [abs(a.hue() - b.hue()) for a, b in itertools.combinations(colours, 2)]
    return min(min(way, 360 - way) for way in ways)


GOAL_PAIRS = [
    Pair("strong", "soft", PARTICIPANT, "the words of a goal"),
    Pair("soft", "strong", PARTICIPANT, "the number of a goal"),
    Pair("strong", "paper", PARTICIPANT, "the owner of a step, the line to a goal"),
    Pair("strong", "sheet", PARTICIPANT, "the name of a part that glows"),
    Pair("strong", "face", PART, "the line from the figure to its goal"),
    Pair("ink", "soft", PARTICIPANT, "the words of a goal"),
    Pair("edge", "soft", PART, "the edge of a control on a goal"),
    Pair("focus", "soft", PART, "the ring of the keys on a goal"),
]
EVERY = pytest.mark.parametrize("worn", THEMES.values(), ids=[str(name) for name in THEMES])


def test_contrast_is_counted_as_wcag_counts_it():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@EVERY
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front} on {pair.ground}")
def test_what_lies_on_a_colour_can_be_told_from_it(worn, pair):
    found = contrast(getattr(worn, pair.front), getattr(worn, pair.ground))

    assert found >= pair.least, f"{pair.purpose}: {found:.2f}"


@EVERY
@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize("pair", GOAL_PAIRS, ids=lambda pair: f"{pair.front} on {pair.ground}")
def test_the_colours_of_a_goal_carry_words_numbers_and_edges(worn, rank, pair):
    goal = worn.goal(rank)
    colours = {**worn._asdict(), "strong": goal.strong, "soft": goal.soft}

    found = contrast(colours[pair.front], colours[pair.ground])

    assert found >= pair.least, f"{pair.purpose}: {found:.2f}"


@EVERY
@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("ground", BEHIND_THE_FIGURE)
def test_the_figure_is_seen_in_every_colour_one_can_choose(worn, ink, ground):
    assert contrast(worn.inks.of(ink), getattr(worn, ground)) >= PART


@EVERY
def test_every_colour_of_the_figure_is_another_one(worn):
    assert len(set(worn.inks)) == len(Ink)


@EVERY
def test_the_goals_can_be_told_apart_by_their_colour(worn):
    strong = [QColor(goal.strong) for goal in worn.goals]
    soft = [QColor(goal.soft) for goal in worn.goals]

    assert least_hue_apart(strong) >= 40
    assert least_hue_apart(soft) >= 40


@EVERY
def test_every_colour_of_a_theme_is_looked_at_here(worn):
    colours = {name for name, value in worn._asdict().items() if isinstance(value, str)}

    assert {name for pair in PAIRS for name in (pair.front, pair.ground)} | DECORATION == colours


@EVERY
def test_wherever_the_stylesheet_says_both_colours_the_words_can_be_read(worn):
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(worn, Scale()))
    both = {
        selector.strip(): (colour[0], ground[0])
        for selector, body in rules
        if (colour := re.findall(r"(?:^|[\s;])color: (#\w+)", body))
        and (ground := re.findall(r"background(?:-color)?: (#\w+)", body))
        and ":disabled" not in selector
    }

    assert len(both) >= 8
    assert {s: c for s, c in both.items() if contrast(*c) < PARTICIPANT} == {}


def test_with_high_contrast_the_hairlines_are_parts_too():
    worn = THEMES[Colours.HIGH_CONTRAST]

    assert contrast(worn.hairline, worn.paper) >= PART
    assert contrast(worn.hairline, worn.sheet) >= PART
    assert contrast(worn.ink, worn.paper) == pytest.approx(21)


def test_the_calm_theme_has_less_colour_than_the_warm_one():
    def strength(worn):
        return max(QColor(goal.strong).saturation() for goal in worn.goals)

    calm, warm = THEMES[Colours.CALM], THEMES[Colours.WARM]

    assert strength(calm) < 0.7 * strength(warm)
    assert QColor(calm.action).saturation() < 0.5 * QColor(warm.action).saturation()


@EVERY
def test_shadows_are_never_lighter_than_what_they_fall_on(worn):
    assert luminance(worn.shadow) <= luminance(worn.paper)


@EVERY
@pytest.mark.parametrize(("name", "ground"), [("caret-down", "sheet"), ("check", "action_soft")])
def test_an_icon_that_a_stylesheet_names_is_seen_on_its_ground(worn, name, ground):
    drawn = Path(picture(name, worn)).read_text(encoding="utf-8")
    # Qt draws the colour that the file names, or black.
    colour = (re.findall(r'fill="(#\w+)"', drawn) or ["#000000"])[0]

    assert contrast(colour, getattr(worn, ground)) >= PART


def test_the_light_icons_are_those_of_the_dark_theme():
    for file in (resources.folder() / "icons").glob("*-light.svg"):
        black = file.with_name(file.name.replace("-light", ""))

        assert file.read_text() == black.read_text().replace(
            "currentColor", THEMES[Colours.DARK].ink
        )


@EVERY
def test_dialogs_of_qt_can_be_read(worn):
    roles = QPalette.ColorRole
    palette = palette_of(worn)
    for front, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.PlaceholderText, roles.Base),
        (roles.Link, roles.Base),
    ):
        assert contrast(palette.color(front).name(), palette.color(ground).name()) >= OTHER


# -- which one ------------------------------------------------------------------------------------


def test_nothing_moves_in_the_calm_theme_and_on_a_still_screen():
    assert not theme_of(Colours.CALM, is_still=False).motion
    assert not theme_of(Colours.WARM, is_still=True).motion
    assert theme_of(Colours.WARM, is_still=False).motion


@pytest.mark.parametrize("is_still", [False, True])
@pytest.mark.parametrize("colours", list(Colours))
def test_a_theme_is_known_by_its_colours_still_or_not(colours, is_still):
    assert colours_of(theme_of(colours, is_still=is_still)) is colours


def test_paper_keeps_the_warm_colours_whatever_the_screen_wears():
    assert THEMES[Colours.WARM].goals == GOAL_COLOURS
    assert all(worn.goals != GOAL_COLOURS for name, worn in THEMES.items() if name != "warm")


# -- the calm picture -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pictures(qapp):
    """The calm picture in each theme."""
    size = QSize(480, 270)
    drawn = {}
    for name, worn in THEMES.items():
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        calm_picture.draw(painter, size.toSizeF(), worn)
        painter.end()
        drawn[name] = image
    return drawn


@pytest.mark.parametrize("name", list(THEMES))
def test_the_words_of_a_pause_can_be_read_on_the_sky(pictures, name):
    sky = pictures[name]
    grounds = {
        sky.pixelColor(x, y).name()
        for x in range(0, sky.width(), 8)
        for y in range(0, round(sky.height() * 0.36), 4)
    }

    assert min(contrast(THEMES[name].ink, ground) for ground in grounds) >= PARTICIPANT


def test_in_the_dark_theme_the_picture_is_a_night(pictures):
    def light(image):
        shown = image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        return luminance(shown.pixelColor(0, 0).name())

    assert light(pictures[Colours.DARK]) < 0.05
    assert min(light(pictures[name]) for name in THEMES if name != Colours.DARK) > 0.3


def test_the_picture_has_no_bands_where_dark_colours_pass_into_one_another(qapp):
    image = QImage(QSize(64, 1080), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    calm_picture.draw(painter, image.size().toSizeF(), THEMES[Colours.DARK])
    painter.end()
    sky = range(round(image.height() * 0.3))
    rows = [{image.pixel(x, y) for x in range(16)} for y in sky]
    # A band is many rows of one colour; here each colour is strewn into the next.
    plain = [len(list(same)) for row, same in itertools.groupby(rows) if len(row) == 1]

    assert max(plain, default=0) <= 3


# -- what looks as if it can be pressed -----------------------------------------------------------


@pytest.mark.parametrize("name", list(THEMES))
def test_a_dashed_button_has_words_and_an_edge_that_are_seen(qtbot, name):
    worn = THEMES[name]
    table = QFrame()
    table.setProperty("look", "side")
    qtbot.addWidget(table)
    table.setStyleSheet(stylesheet(worn, Scale()))
    button = Button("Læg et kort til", table)
    button.setProperty("look", "dashed")
    button.resize(button.sizeHint())
    seen = table.grab(button.geometry()).toImage()

    def best(rows):
        dots = [seen.pixelColor(x, y).name() for x in range(seen.width()) for y in rows]
        return max(contrast(dot, worn.sheet) for dot in dots)

    assert best(range(0, 3)) >= PART
    assert best(range(seen.height() // 3, 2 * seen.height() // 3)) >= PARTICIPANT


# -- paper on the table ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(THEMES))
def test_paper_that_goes_on_stays_light_where_it_is_cut(qtbot, name):
    area = QScrollArea()
    qtbot.addWidget(area)
    paper = QWidget()
    paper.setStyleSheet("background: #FFFFFF")
    paper.setFixedSize(200, 900)
    area.setWidget(paper)
    area.resize(240, 300)
    fade = PaperFade(area, THEMES[name])
    fade.show_scale(Scale())
    area.show()
    edge = area.grab().toImage().pixelColor(100, fade.geometry().bottom()).name()

    assert fade.isVisible()
    assert contrast(GOAL_COLOURS[0].strong, edge) >= PART
