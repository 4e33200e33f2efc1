"""The bar at the bottom: one row, however large the text, and what finds no room behind *Mere*."""

import itertools

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ungeplan.model.conversation import Pen
from ungeplan.model.edits import AddWish
from ungeplan.model.facts import Stage as Place
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON
from ungeplan.ui.meeting.bar_fold import Fold
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.plan_document import Saving

SMALL, FULL_HD = QSize(1366, 768), QSize(1920, 1080)
LARGEST = [(SMALL, 1.5), (SMALL, 2.0), (FULL_HD, 3.0)]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def large(window):
    """The smallest screen with its largest text, and with everything in the bar that can be."""
    window.bar.show_reading(is_there=True, is_reading=False)
    window.zoom_text(2.0)
    QApplication.sendPostedEvents()
    return window


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def parts_of(bar):
    """What is to be seen in the bar, from left to right."""
    found = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((part for part in found if part.isVisible()), key=lambda part: part.x())


def names_like(bar, name):
    return [part for part in parts_of(bar) if part.accessibleName() == name]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("size", "zoom"), LARGEST)
@pytest.mark.parametrize("place", [Place.WISHES, Place.MY_PLAN])
def test_the_bar_is_one_row_in_which_nothing_is_cut(window, wording, language, size, zoom, place):
    wording.use(language)
    window.resize(size)
    window.go_to(place)
    window.bar.show_way(can_go_back=True, ends_here=place is Place.MY_PLAN)
    window.bar.show_reading(is_there=True, is_reading=False)
    window.bar.show_turning_back(can_undo=True, can_redo=True)
    window.who_writes.button.for_them.trigger()
    window.zoom_text(zoom)
    window.page.settle()

    bar, parts = window.bar, parts_of(window.bar)
    assert {part.geometry().center().y() - bar.height() // 2 for part in parts} <= {-1, 0, 1}
    for before, after in itertools.pairwise(parts):
        assert before.geometry().right() < after.geometry().left()
    assert bar.rect().contains(parts[-1].geometry())
    assert [p.accessibleName() for p in parts if p.width() < p.sizeHint().width()] == []
    must_stay = (bar.back, bar.undo, bar.hide_screen, bar.forward, window.who_writes.button)
    assert all(part.isVisible() and part.height() >= 48 for part in must_stay)


@pytest.mark.parametrize("language", list(Language))
def test_the_stage_has_more_than_half_of_a_small_screen_with_large_text(large, wording, language):
    wording.use(language)
    for place in (Place.ME, Place.WISHES, Place.GOALS):
        large.go_to(place)
        large.page.settle()

        assert large.page.height() - large.header.height() >= 0.55 * large.height()


def test_what_is_folded_away_is_behind_mere_and_comes_back_with_the_room(large):
    bar = large.bar
    assert bar.more.isVisible()
    assert not bar.language.isVisible()
    assert {"English", "Skrift og farver", "Mikkel skriver"} <= set(texts(bar.more_menu))

    large.resize(FULL_HD)
    large.zoom_text(1.0)

    assert bar.fold is Fold.NOTHING
    assert not bar.more.isVisible()
    assert bar.language.isVisible()
    assert texts(bar.more_menu) == []


def test_nothing_behind_mere_is_to_be_seen_beside_it(large):
    bar = large.bar
    for button, action in (
        (bar.pause, bar.more_menu.pause),
        (bar.read_aloud, bar.more_menu.read_aloud),
        (bar.language, bar.more_menu.language),
    ):
        assert button.isVisible() != (action in bar.more_menu.actions())


def test_pause_undone_and_the_language_are_chosen_behind_mere(large, document, wording, qtbot):
    document.do(AddWish("Jeg vil have ro"))
    large.resize(960, 600)
    qtbot.mouseClick(large.bar.undo, LEFT)
    wording.use(Language.ENGLISH)
    large.bar.show_way(can_go_back=True, ends_here=True)
    menu = large.bar.more_menu
    assert {menu.pause, menu.redo, menu.language} <= set(menu.actions())

    menu.redo.trigger()
    assert len(document.plan.wishes) == 1
    menu.pause.trigger()
    assert large.curtain.covering is Covering.PAUSED
    menu.language.trigger()
    assert wording.language is Language.DANISH


def test_reading_aloud_is_chosen_behind_mere_where_it_finds_no_room(large, qtbot):
    large.resize(960, 600)
    large.bar.show_way(can_go_back=True, ends_here=True)
    assert large.bar.more_menu.read_aloud in large.bar.more_menu.actions()

    with qtbot.waitSignal(large.bar.read_aloud_wanted):
        large.bar.more_menu.read_aloud.trigger()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_open_mere_and_choose_there(large, qtbot, wording, key):
    menu = large.bar.more_menu
    assert menu.language in menu.actions()

    large.bar.more.setFocus()
    qtbot.keyClick(large.bar.more, key)
    assert menu.isVisible()
    while menu.activeAction() is not menu.language:
        before = menu.activeAction()
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is not before
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert wording.language is Language.ENGLISH


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_line_somebody_is_at_behind_mere_stays_while_the_meeting_goes_on(large):
    menu = large.bar.more_menu
    menu.popup(large.mapToGlobal(large.rect().center()))
    menu.setActiveAction(menu.language)

    large.bar.show_turning_back(can_undo=True, can_redo=False)

    assert menu.activeAction() is menu.language
    menu.close()


def test_nothing_is_left_out_behind_mere_without_a_word(large):
    menu = large.bar.more_menu
    groups = [[menu.pause], [menu.redo], [menu.language], [menu.look], [menu.saved]]

    with pytest.raises(ValueError, match="zip"):
        menu.offer(groups)


def test_text_and_colours_are_a_list_behind_mere(large):
    assert large.bar.more_menu.look.menu() is large.bar.look
    assert large.larger_action in large.bar.look.actions()


@pytest.mark.parametrize("zoom", [1.5, 2.0])
def test_every_line_behind_mere_can_be_hit(large, zoom):
    large.zoom_text(zoom)
    menu = large.bar.more_menu
    assert menu.sizeHint().isValid()
    lines = [action for action in menu.actions() if not action.isSeparator()]

    assert lines
    assert all(menu.actionGeometry(action).height() >= 48 for action in lines)


def test_who_writes_for_the_young_person_is_never_folded_away(large, document):
    button = large.who_writes.button
    assert not button.isVisible()

    button.for_them.trigger()

    assert document.pen == Pen(YOUNG_PERSON, document.plan.contact_person_id)
    assert button.isVisible()
    assert button.text().strip() == "Karen"
    assert button.accessibleName() == "Karen skriver for Mikkel"
    assert button.own in large.bar.more_menu.actions()


def test_what_is_not_saved_is_said_in_large_text_too(large, document):
    document.do(AddWish("Jeg vil have ro"))
    document.entry_not_saved("Disken er fuld.")

    assert large.not_saved.isVisible()
    assert not large.bar.saved.isVisible()
    assert "Ikke gemt endnu" in texts(large.bar.more_menu)


def test_whoever_listens_meets_what_is_saved_once(window):
    saved = window.bar.saved
    assert names_like(window.bar, saved.text()) == [saved]

    window.zoom_text(2.0)

    (dot,) = names_like(window.bar, saved.text())
    assert dot is not saved
    window.bar.show_saving(Saving.NOT_SAVED)
    assert names_like(window.bar, "Ikke gemt endnu") == [dot]
    window.zoom_text(1.0)
    assert names_like(window.bar, "Ikke gemt endnu") == [saved]


def test_the_keyboard_goes_to_mere_with_the_button_it_was_on(window):
    window.bar.language.setFocus()
    window.zoom_text(2.0)

    assert window.focusWidget() is window.bar.more
    window.bar.show_turning_back(can_undo=True, can_redo=True)
    assert window.focusWidget() is window.bar.more


def test_a_button_without_its_word_still_has_its_name(large, document):
    document.do(AddWish("Jeg vil have ro"))
    large.resize(960, 600)

    assert large.bar.fold >= Fold.WORDS
    for button, name in ((large.bar.back, "Tilbage"), (large.bar.undo, "Fortryd")):
        assert button.text() == ""
        assert button.accessibleName() == button.toolTip() == name
