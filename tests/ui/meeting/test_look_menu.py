"""Behind *Aa*: the size of the text, the colours, and whether things move."""

from __future__ import annotations

import pytest

from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.themes import Colours, theme_of


@pytest.fixture
def menu(window):
    return window.bar.look


def ticked(menu):
    return [action.text() for action in menu.actions() if action.isChecked()]


@pytest.mark.parametrize(
    ("colours", "is_still", "shown"),
    [
        (Colours.WARM, False, ["Varme farver"]),
        (Colours.DARK, True, ["Mørke farver", "Ro på skærmen"]),
        (Colours.CALM, False, ["Rolige farver, og intet bevæger sig", "Ro på skærmen"]),
    ],
)
def test_what_the_screen_looks_like_now_is_ticked(
    qtbot, document, wording, colours, is_still, shown
):
    made = MeetingWindow(document, wording, theme_of(colours, is_still=is_still))
    qtbot.addWidget(made)

    assert ticked(made.bar.look) == shown


def test_where_nothing_moves_in_any_case_there_is_no_motion_to_choose(qtbot, document, wording):
    made = MeetingWindow(document, wording, theme_of(Colours.CALM, is_still=False))
    qtbot.addWidget(made)

    assert not made.bar.look.still.isEnabled()


def test_chosen_colours_are_told_and_the_tick_waits_for_them(qtbot, window, menu):
    with qtbot.waitSignal(window.colours_chosen) as told:
        menu.colours[Colours.DARK].trigger()

    assert told.args == [Colours.DARK]
    assert ticked(menu) == ["Varme farver"]


def test_the_colours_that_are_worn_already_are_not_chosen_again(qtbot, window, menu):
    with qtbot.assertNotEmitted(window.colours_chosen):
        menu.colours[Colours.WARM].trigger()


def test_a_still_screen_is_wanted_and_not_wanted(qtbot, window, menu):
    with qtbot.waitSignal(window.stillness_chosen) as told:
        menu.still.trigger()
    assert told.args == [True]
    with qtbot.waitSignal(window.stillness_chosen) as told:
        menu.still.trigger()
    assert told.args == [False]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_line_of_the_menu_can_be_hit(window, menu, zoom):
    window.zoom_text(zoom)
    # It finds a place for each line without being opened.
    assert menu.sizeHint().isValid()
    heights = {
        action.text(): menu.actionGeometry(action).height()
        for action in menu.actions()
        if not action.isSeparator()
    }

    assert len(heights) == 9
    assert {text: height for text, height in heights.items() if height < 48} == {}
