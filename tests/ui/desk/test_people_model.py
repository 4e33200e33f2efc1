"""The rows behind the list of young people."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from ungeplan.model.people import PersonRow
from ungeplan.model.plan import PlanId
from ungeplan.ui.desk.people_list import PeopleModel

NAMES = ("Åse", "Zahra", "Øjvind", "Anna", "Ægir", "André")


@pytest.fixture
def model(qapp):
    made = PeopleModel(lambda row: f"{row.goals} mål")
    made.show_people([PersonRow(PlanId(name), name, goals=2) for name in NAMES])
    return made


def shown(model):
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def test_the_young_people_stand_in_danish_order(model):
    assert shown(model) == ["André", "Anna", "Zahra", "Ægir", "Øjvind", "Åse"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("an", ["André", "Anna"]),
        ("ANDRE", ["André"]),
        ("ø", ["Øjvind"]),
        ("o", []),
        (" åse ", ["Åse"]),
        ("", ["André", "Anna", "Zahra", "Ægir", "Øjvind", "Åse"]),
    ],
)
def test_a_search_finds_who_is_meant(model, typed, found):
    model.search(typed)

    assert shown(model) == found


def test_who_comes_while_somebody_searches_is_shown_only_when_found(model):
    model.search("an")
    newcomers = [
        PersonRow(PlanId(name), name, dt.datetime(2026, 12, 1, 9)) for name in ("Jan", "Bo")
    ]

    model.show_people(newcomers)

    assert shown(model) == ["Jan"]


def test_a_row_can_be_chosen_and_never_edited(model):
    row = model.index(0, 0)

    assert model.flags(row) == Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def test_a_row_says_more_to_people_who_listen(model):
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Anna. 2 mål"


def test_a_young_person_is_found_by_their_plan(model):
    assert model.index_of(PlanId("Zahra")).row() == 2
    model.search("anna")
    assert not model.index_of(PlanId("Zahra")).isValid()
