"""The list of young people: in Danish order, found by what one types."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QListView

from tests.ui.desk.conftest import row
from ungeplan.model.language import Language
from ungeplan.model.plan import PlanId
from ungeplan.ui import theme
from ungeplan.ui.desk.people_list import searchable

NAMES = ["Østen", "aage", "Ærø", "Zoë", "Åse", "Bo", "Éric", "Ödön"]


@pytest.fixture
def people(desk):
    desk.show_people([row(name) for name in NAMES], "Karen")
    return desk.people


def view_of(people):
    return people.findChild(QListView)


def listed(people):
    model = view_of(people).model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def type_name(people, qtbot, text):
    line = people.findChild(QLineEdit)
    line.clear()
    qtbot.keyClicks(line, text)


@pytest.mark.parametrize(
    ("name", "searched"),
    [
        ("Mikkel", "mikkel"),
        ("ÅSE", "åse"),
        ("A\u030ase", "åse"),
        ("Éric", "eric"),
        ("Zoë Müller", "zoe muller"),
        ("Færøe", "færøe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_a_name_is_searched_without_case_and_foreign_accents(name, searched):
    assert searchable(name) == searched


def test_the_list_is_in_danish_order(people):
    assert listed(people) == ["aage", "Bo", "Éric", "Zoë", "Ærø", "Ödön", "Østen", "Åse"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ø", ["Ærø", "Østen"]),
        ("o", ["Bo", "Zoë", "Ödön"]),
        ("å", ["Åse"]),
        ("a", ["aage"]),
        ("ERIC", ["Éric"]),
        ("  bo ", ["Bo"]),
        ("x", []),
    ],
)
def test_typing_finds_names_that_hold_the_letters(people, qtbot, typed, found):
    type_name(people, qtbot, typed)

    assert listed(people) == found


def test_nobody_found_is_a_sentence_and_esc_brings_all_back(people, qtbot, desk):
    type_name(people, qtbot, "x")
    sentence = people.findChild(QListView).parentWidget().currentWidget()
    assert sentence.text() == "Nobody has that name."

    qtbot.keyClick(people.findChild(QLineEdit), Qt.Key.Key_Escape)

    assert len(listed(people)) == len(NAMES)
    assert view_of(people).isVisible()


def test_arrows_choose_one_after_the_other_and_return_sits_down_with_them(people, qtbot):
    chosen: list[str] = []
    wanted: list[str] = []
    people.person_chosen.connect(chosen.append)
    people.meeting_wanted.connect(wanted.append)
    type_name(people, qtbot, "o")
    qtbot.keyClick(people.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.keyClick(view_of(people), Qt.Key.Key_Down)
    qtbot.keyClick(view_of(people), Qt.Key.Key_Return)

    assert chosen == ["Bo", "Zoë"]
    assert wanted == ["Zoë"]


def test_whoever_says_who_is_chosen_is_not_told_so(people, qtbot):
    with qtbot.assertNotEmitted(people.person_chosen):
        people.choose(PlanId("Bo"))
        people.show_people([row(name) for name in [*NAMES, "Kim"]])
        type_name(people, qtbot, "kim")
        type_name(people, qtbot, "")

    assert view_of(people).currentIndex().data() == "Bo"


def test_names_cannot_be_changed_in_the_list(people, qtbot):
    people.choose(PlanId("Bo"))
    index = view_of(people).currentIndex()

    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    qtbot.keyClick(view_of(people), Qt.Key.Key_F2)
    assert view_of(people).findChildren(QLineEdit) == []


def test_the_next_meeting_is_said_in_the_language_of_the_moment(people, wording):
    people.show_people([row("Bo", dt.datetime(2027, 1, 4, 14, 30)), row("Kim")])
    index = view_of(people).model().index(0, 0)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert index.data(spoken).startswith("Bo. Next meeting Monday 4 January")
    assert index.siblingAtRow(1).data(spoken) == "Kim. No next meeting"

    wording.use(Language.DANISH)

    assert "mandag" in index.data(spoken)
    assert "4. januar" in index.data(spoken)


def test_the_chosen_one_has_a_ring_while_the_keys_are_on_the_list(people, desk, qtbot):
    people.choose(PlanId("Bo"))
    desk.activateWindow()
    qtbot.waitActive(desk)
    focus = QColor(theme.WARM.focus).rgb()

    def ring():
        """How much of the row is drawn in the colour of the focus."""
        row = view_of(people).visualRect(view_of(people).currentIndex())
        shown = view_of(people).viewport().grab(row).toImage()
        middle = shown.height() // 2
        return sum(shown.pixel(x, middle) == focus for x in range(8))

    people.focus_search()
    assert ring() == 0
    view_of(people).setFocus()
    assert ring() >= 2
