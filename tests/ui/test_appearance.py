"""The windows wear what a person chose, and else what the computer asks for."""

from __future__ import annotations

import pytest

from ungeplan.model.plan import ScreenChoice
from ungeplan.ui.appearance import Appearance, Wishes, wishes_of_computer
from ungeplan.ui.themes import Colours, theme_of


class Settings:
    """The settings of a computer."""

    def __init__(self) -> None:
        self.wishes = Wishes()

    def __call__(self) -> Wishes:
        return self.wishes


@pytest.fixture
def settings(qapp):
    return Settings()


@pytest.fixture
def appearance(settings):
    return Appearance(settings)


@pytest.mark.parametrize(
    ("wishes", "colours"),
    [
        (Wishes(), Colours.WARM),
        (Wishes(is_dark=True), Colours.DARK),
        (Wishes(has_contrast=True), Colours.HIGH_CONTRAST),
        (Wishes(is_dark=True, has_contrast=True), Colours.HIGH_CONTRAST),
    ],
)
def test_until_somebody_chooses_the_computer_is_answered(settings, wishes, colours):
    settings.wishes = wishes

    assert Appearance(settings).theme == theme_of(colours, is_still=False)


def test_a_computer_that_asks_for_less_motion_gets_a_still_screen(settings):
    settings.wishes = Wishes(is_still=True)

    assert not Appearance(settings).theme.motion


def test_a_change_while_the_program_runs_is_followed(qtbot, appearance, settings):
    settings.wishes = Wishes(is_dark=True, is_still=True)
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.look_again()

    assert appearance.theme == theme_of(Colours.DARK, is_still=True)


def test_what_somebody_chose_stays_whatever_the_computer_asks_for(qtbot, appearance, settings):
    appearance.choose_colours(Colours.CALM)
    settings.wishes = Wishes(is_dark=True, has_contrast=True)
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.look_again()

    assert appearance.theme == theme_of(Colours.CALM, is_still=False)


def test_colours_and_stillness_are_chosen_apart(appearance, settings):
    appearance.choose_stillness(True)
    settings.wishes = Wishes(is_dark=True)
    appearance.look_again()

    assert appearance.theme == theme_of(Colours.DARK, is_still=True)


def test_motion_can_be_chosen_on_a_computer_that_asks_for_none(appearance, settings):
    settings.wishes = Wishes(is_still=True)
    appearance.choose_stillness(False)

    assert appearance.theme.motion


def test_nothing_is_said_when_nothing_changes(qtbot, appearance):
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.choose_colours(Colours.WARM)
        appearance.look_again()


def test_a_screen_that_nobody_sees_asks_for_nothing(qapp):
    assert wishes_of_computer() == Wishes()


@pytest.mark.parametrize(
    "hint", ["colorSchemeChanged", "contrastPreferenceChanged", "motionPreferenceChanged"]
)
def test_every_setting_of_the_computer_is_listened_to(qtbot, qapp, appearance, settings, hint):
    hints = qapp.styleHints()
    source = hints if hasattr(hints, hint) else hints.accessibility()
    now = {
        "colorSchemeChanged": hints.colorScheme,
        "contrastPreferenceChanged": hints.accessibility().contrastPreference,
        "motionPreferenceChanged": hints.accessibility().motionPreference,
    }[hint]
    settings.wishes = Wishes(is_dark=True)

    with qtbot.waitSignal(appearance.theme_changed):
        getattr(source, hint).emit(now())


# -- what a young person chose -----------------------------------------------------------------


def test_who_chose_nothing_gets_what_the_desk_wears(appearance):
    appearance.choose_colours(Colours.DARK)

    assert appearance.theme_for(ScreenChoice()) == theme_of(Colours.DARK, is_still=False)


def test_what_the_young_person_chose_goes_before_the_desk_and_the_computer(appearance, settings):
    settings.wishes = Wishes(has_contrast=True)
    appearance.choose_colours(Colours.DARK)
    theirs = ScreenChoice(theme="calm")

    assert appearance.theme_for(theirs) == theme_of(Colours.CALM, is_still=False)
    assert appearance.theme == theme_of(Colours.DARK, is_still=False)


@pytest.mark.parametrize("who", ["they", "the desk", "the computer"])
def test_a_screen_is_still_when_anybody_wants_it_so(appearance, settings, who):
    settings.wishes = Wishes(is_still=who == "the computer")
    if who == "the desk":
        appearance.choose_stillness(True)

    assert not appearance.theme_for(ScreenChoice(is_still=who == "they")).motion


def test_colours_that_only_a_newer_version_knows_are_left_open(appearance):
    assert appearance.theme_for(ScreenChoice(theme="sepia")) == appearance.theme
