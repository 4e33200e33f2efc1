"""Every size follows the window, and fonts and icons are the program's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QPalette

from ungeplan import resources
from ungeplan.ui import theme
from ungeplan.ui.theme import WARM, Scale


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
