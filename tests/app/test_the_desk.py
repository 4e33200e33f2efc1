"""The contact person alone with the list: who is there, somebody new, another name."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from tests.app.office import CPR, sees, sees_no, titles
from ungeplan.demo.eyes import find, look
from ungeplan.demo.hands import focused_name
from ungeplan.model.edits import ChooseName
from ungeplan.model.journal import Unreadable
from ungeplan.model.plan import PlanId

NO_CPR = "That looks like a CPR number (your personal number). Do not write it in the plan."
QUESTION = "What shall we call you on the screen?"


@pytest.fixture
def desk(office):
    """Three young people in the list, and nobody chosen."""
    office.move_in("Mikkel", "Søren", "Zoë")
    office.open()
    return office


def listed(office):
    model = office.program.desk.findChild(QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


# -- who is there ----------------------------------------------------------------------------------


def test_the_list_is_searched_while_somebody_types(desk):
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    desk.write("Search by name", "sø")
    assert listed(desk) == ["Søren"]
    desk.write("Search by name", "ZOE")
    assert listed(desk) == ["Zoë"]
    desk.write("Search by name", "Soren")
    assert sees("Nobody has that name.")
    desk.key(Qt.Key.Key_Escape)
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    assert sees_no("Nobody has that name.")


def test_return_in_the_search_shows_the_first_who_is_found(desk):
    desk.write("Search by name", "ik")
    desk.key(Qt.Key.Key_Return)

    assert sees("Begin a meeting", "No plan yet")
    assert focused_name().startswith("Mikkel. No next meeting")


def test_the_one_who_is_shown_stays_chosen_while_others_are_searched_for(desk):
    desk.press("Mikkel")
    desk.write("Search by name", "sø")
    desk.press("Begin a meeting")

    assert sees("Next")
    assert desk.program.document.plan.young_person == "Mikkel"


def test_a_press_on_the_chosen_one_leads_back_to_their_page(desk):
    desk.press("Mikkel", "See the plan")
    assert sees_no("Begin a meeting")

    desk.press("Mikkel. No next meeting")

    assert sees("Begin a meeting")
    assert sees_no("Save as PDF")


def test_no_window_carries_a_name_in_its_title(desk):
    desk.press("Mikkel")
    assert titles() == {"ungeplan"}
    desk.press("Begin a meeting")
    find("Next")
    assert titles() == {"ungeplan"}


# -- somebody new ----------------------------------------------------------------------------------


def test_a_new_young_person_is_in_the_list_and_ready_for_a_meeting(desk):
    desk.begin_with("  Åse ")

    assert sees("Begin a meeting")
    assert listed(desk) == ["Mikkel", "Søren", "Zoë", "Åse"]
    assert focused_name() == "Begin a meeting"
    desk.close()
    assert set(desk.journals()) == {"Mikkel", "Søren", "Zoë", "Åse"}


def test_a_name_with_a_cpr_number_is_refused_in_a_sentence_and_can_be_mended(desk):
    desk.begin_with(CPR)
    assert sees(NO_CPR)
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    desk.press("Dansk")
    assert sees("Det ligner et CPR-nummer")
    desk.press("English")

    desk.write(QUESTION, "Mads")
    desk.key(Qt.Key.Key_Return)

    assert "Mads" in listed(desk)
    assert sees_no(NO_CPR)


def test_an_empty_name_is_asked_for_in_a_sentence_and_nothing_follows(desk):
    desk.press("New young person")
    desk.write(QUESTION, "   ")
    desk.key(Qt.Key.Key_Return)

    assert sees("Write a name first.")
    assert focused_name() == QUESTION
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    desk.press("Dansk")
    assert sees("Skriv et navn først.", "Du vælger selv navnet. Aldrig et CPR-nummer.")
    desk.press("English", "Not now", "New young person")
    assert sees_no("Write a name first.")


def test_whoever_is_asked_for_a_name_reads_nobody_elses(desk):
    desk.press("Mikkel", "New young person")
    assert sees(QUESTION)

    assert sees_no("Mikkel", "Søren", "Zoë", "Search by name")
    desk.press("Not now")
    assert sees("Mikkel", "Søren", "Zoë")


def test_esc_gives_a_new_young_person_up_and_leads_back(desk):
    desk.press("New young person")
    desk.write(QUESTION, "Mads")
    desk.key(Qt.Key.Key_Escape)
    assert sees("Choose a young person, or begin with a new one.")

    desk.press("Mikkel", "New young person")
    assert find(QUESTION).node.object() is not None
    desk.press("Not now")

    assert sees("Begin a meeting")
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]


def test_a_refused_name_leaves_the_one_who_is_shown_on_the_table(desk):
    desk.press("Mikkel")
    desk.begin_with(CPR)
    find(NO_CPR)
    desk.press("Not now")
    desk.rename_to("Michael")
    desk.key(Qt.Key.Key_Return)

    assert listed(desk) == ["Michael", "Søren", "Zoë"]


# -- another name ----------------------------------------------------------------------------------


def test_another_name_stands_in_the_list_at_once_and_on_disk_later(desk):
    desk.press("Mikkel")
    desk.rename_to("Zita")
    desk.key(Qt.Key.Key_Return)

    assert listed(desk) == ["Søren", "Zita", "Zoë"]
    assert focused_name() == "Change name"
    desk.close()
    assert set(desk.journals()) == {"Søren", "Zita", "Zoë"}


def test_the_same_name_and_no_name_change_nothing(desk):
    desk.press("Mikkel")
    for name in ("Mikkel", "  "):
        desk.rename_to(name)
        desk.key(Qt.Key.Key_Return)
    desk.close()

    assert len(desk.journals()["Mikkel"].entries) == 1


def test_enter_on_no_name_says_what_is_missing_and_the_old_one_stays(desk):
    desk.press("Mikkel")
    desk.rename_to("  ")
    desk.key(Qt.Key.Key_Return)
    assert sees("Write a name first.")
    assert focused_name() == "What the young person wants to be called"

    desk.press("Search by name")

    assert sees_no("Write a name first.")
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]


def test_esc_keeps_the_name_as_it_was(desk):
    desk.press("Mikkel")
    desk.rename_to("Michael")
    desk.key(Qt.Key.Key_Escape)

    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    assert focused_name() == "Change name"


def test_another_name_counts_when_somebody_goes_on_to_search(desk):
    desk.press("Mikkel")
    desk.rename_to("Michael")
    desk.press("Search by name")

    assert listed(desk) == ["Michael", "Søren", "Zoë"]
    assert focused_name() == "Search by name"


def test_a_refused_other_name_is_a_sentence_until_something_else_is_done(desk):
    desk.press("Mikkel")
    desk.rename_to(CPR)
    desk.key(Qt.Key.Key_Return)

    assert sees(NO_CPR)
    assert listed(desk) == ["Mikkel", "Søren", "Zoë"]
    desk.press("Zoë")
    assert sees_no(NO_CPR)


# -- a plan of a newer version ---------------------------------------------------------------------


@pytest.fixture
def newer(office):
    """A plan in which something stands that this version cannot read."""
    office.move_in("Mikkel")
    with office.store() as store:
        begun, renamed = office.entries(store, "Sofie", ChooseName("Sophie"))
        unknown = replace(renamed, content=Unreadable(b'{"do":"take_over"}'))
        store.add_plan(PlanId("Sofie"), [begun, unknown])
    office.open()
    office.press("Sofie")
    return office


@pytest.mark.parametrize("how", ["a meeting", "another name"])
def test_a_plan_of_a_newer_version_is_shown_and_left_as_it_is(newer, how):
    if how == "a meeting":
        newer.press("Begin a meeting")
    else:
        newer.rename_to("Sofia")
        newer.key(Qt.Key.Key_Return)

    assert sees("The plan was made in a newer program. You can read it, but not change it here.")
    assert newer.program.meeting is None
    newer.press("Mikkel")
    assert sees_no("The plan was made in a newer program.")
    newer.close()
    with newer.store() as store:
        assert len(store.journal_of(PlanId("Sofie"))) == 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_plan_of_a_newer_version_can_be_kept_as_a_file(newer, tmp_path):
    newer.press("See the plan", "Save as PDF")
    newer.save_as(tmp_path / "kept.pdf")

    assert sees("The file is saved.")
    assert (tmp_path / "kept.pdf").read_bytes().startswith(b"%PDF")
    assert look("Something went wrong.") is None
