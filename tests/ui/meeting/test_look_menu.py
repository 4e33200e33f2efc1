"""Behind *Aa*: the size of the text, the colours, and whether things move."""

from __future__ import annotations

import pytest

from ungeplan.model.edits import ChooseScreen
from ungeplan.model.plan import ScreenChoice
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


def test_a_still_screen_that_they_chose_themselves_can_be_taken_back(qtbot, document, wording):
    document.do(ChooseScreen(ScreenChoice(is_still=True)))
    made = MeetingWindow(document, wording, theme_of(Colours.WARM, is_still=True))
    qtbot.addWidget(made)

    assert made.bar.look.still.isEnabled()


def test_a_still_screen_of_the_computer_is_not_for_the_young_person_to_take_back(
    qtbot, document, wording
):
    made = MeetingWindow(document, wording, theme_of(Colours.WARM, is_still=True))
    qtbot.addWidget(made)

    assert not made.bar.look.still.isEnabled()


def test_where_nothing_moves_in_any_case_there_is_no_motion_to_choose(qtbot, document, wording):
    made = MeetingWindow(document, wording, theme_of(Colours.CALM, is_still=False))
    qtbot.addWidget(made)

    assert not made.bar.look.still.isEnabled()


def test_chosen_colours_are_kept_with_the_plan_and_the_tick_waits_for_them(document, menu):
    menu.colours[Colours.DARK].trigger()

    assert document.plan.screen == ScreenChoice(theme="dark")
    assert ticked(menu) == ["Varme farver"]


def test_the_colours_that_are_worn_already_are_not_chosen_again(qtbot, document, menu):
    with qtbot.assertNotEmitted(document.entry_made):
        menu.colours[Colours.WARM].trigger()


def test_a_still_screen_is_wanted_and_not_wanted(document, menu):
    menu.still.trigger()
    assert document.plan.screen == ScreenChoice(is_still=True)
    menu.still.trigger()
    assert document.plan.screen == ScreenChoice()


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

    assert len(heights) >= 11
    assert {text: height for text, height in heights.items() if height < 48} == {}
