"""The colours that screen and paper share: one for each goal, and one for each ink."""

import pytest

from ungeplan.model.figure_inks import WARM_INKS, FigureInks
from ungeplan.model.goal_colours import GOAL_COLOURS
from ungeplan.model.plan import MAX_GOALS, Ink


def test_every_goal_has_two_colours_of_its_own():
    assert len({colour for goal in GOAL_COLOURS for colour in goal}) == 2 * MAX_GOALS


@pytest.mark.parametrize("ink", Ink)
def test_an_ink_has_the_colour_of_its_name(ink):
    inks = FigureInks(ink="ink", rust="rust", blue="blue", plum="plum", green="green")
    assert inks.of(ink) == ink.value


def test_no_two_inks_look_alike():
    assert len(set(WARM_INKS)) == len(Ink)
